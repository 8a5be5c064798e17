/** A question that leans on the last one may be read in several ways: which of them is answered. */
import type { Catalogue } from './catalogue/catalogue.js';
import type { Answer } from './model/answer.js';
import type { Reading } from './model/dialogue.js';
import { speaksOf } from './questions/readings.js';

export interface Taken {
  readonly reading: Reading;
  readonly answer: Answer;
}

/** The first reading that is answered by what it asks for; else the first, which then asks back or says what is missing. */
export function followUpAnswer(
  readings: readonly Reading[],
  catalogue: Catalogue,
  answerOf: (reading: Reading) => Answer,
): Taken | null {
  const open: Taken[] = [];
  for (const reading of readings) {
    const answer = answerOf(reading);
    const isAnswered = answer.status === 'answered';
    if (isAnswered && answer.figures.every((figure) => speaksOf(reading, figure, catalogue))) return { reading, answer };
    if (reading.isSure && !isAnswered) open.push({ reading, answer });
  }
  return open.find(({ reading }) => reading.near.length === 0) ?? open[0] ?? null;
}
