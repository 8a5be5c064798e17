/** The answer that shows a chapter of a report in its own words. */
import type { Answer } from '../model/answer.js';
import type { Chapter } from '../model/dialogue.js';
import { answerOf, line } from './answer.js';
import { unknown } from './figure.js';
import { editionLine, moreLine, pathLine, sourceLine } from './wording.js';

export function chapterAnswer({ path, passages, more }: Chapter): Answer {
  const source = passages[0]?.source;
  return answerOf(
    'passage',
    'answered',
    [
      line('title', pathLine(path)),
      ...passages.map(({ text }) => line('quote', text)),
      ...(more > 0 ? [line('note', moreLine(more))] : []),
      ...(source ? [line('source', sourceLine(source)), ...unknown(source)] : []),
      ...(source?.edition ? [line('note', editionLine(source))] : []),
    ],
    { passages },
  );
}
