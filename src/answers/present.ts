/** An answer as somebody likes it: short or full, with the decimal mark of their choice. Quotes and sources stay as printed. */
import type { Answer, Line } from '../model/answer.js';
import type { Taste } from '../model/services.js';

export function present(answer: Answer, { short, decimal }: Taste): Answer {
  const isFigure = answer.lines.some(({ role }) => role === 'figure');
  const kept = short && isFigure ? answer.lines.flatMap(shortened) : answer.lines;
  return { ...answer, lines: decimal === 'point' ? kept.map(withPoint) : kept };
}

/** What keeps a figure from being misread stays: its period, its doubts, its source. */
function shortened(line: Line): Line[] {
  if (line.role === 'change') return [{ ...line, text: line.text.split(' · ')[0] ?? '' }];
  return line.role === 'text' ? [] : [line];
}

const AS_PRINTED: readonly Line['role'][] = ['quote', 'source'];
/** "1.225,7", "700.730", "64,22"; no date, no number of a document or section. */
const NUMBER = /(?<![\p{L}\p{N}.,/-])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\p{L}\p{N}]|[.,/]\d)/gu;

function withPoint(line: Line): Line {
  if (AS_PRINTED.includes(line.role)) return line;
  return { ...line, text: line.text.replace(NUMBER, (number) => number.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))) };
}
