/** How every answer begins: its lines, and the parts that most answers leave empty. */
import type { Answer, AnswerStatus, Line } from '../model/answer.js';

export const line = (role: Line['role'], text: string): Line => ({ role, text });

export const answerOf = (intent: string, status: AnswerStatus, lines: readonly Line[], rest: Partial<Answer> = {}): Answer => ({
  intent,
  status,
  lines,
  figures: [],
  series: [],
  options: [],
  passages: [],
  confidence: 0.9,
  ...rest,
});
