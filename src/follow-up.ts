/** A question that leans on the last one may be read in several ways: which of them is answered. */
import { missingAnswer } from './answers/figure.js';
import { MISSING } from './answers/wording.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Answer } from './model/answer.js';
import { meantItself, type Reading } from './model/dialogue.js';
import { isLike, isPlainly, speaksOf } from './questions/readings.js';
import { writePeriod } from './vietnamese/periods.js';

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
  for (const [i, reading] of readings.entries()) {
    const answer = answerOf(reading);
    const isAnswered = answer.status === 'answered';
    if (isAnswered && answer.figures.every((figure) => speaksOf(reading, figure, catalogue))) {
      if (answer.figures.every((figure) => isLike(reading, figure, catalogue)))
        return plainer({ reading, answer }, readings.slice(i + 1), answerOf) ?? { reading, answer };
      open.push({
        reading,
        answer: missingAnswer(reading.question, lacking(reading), reading.like ? [meantItself(reading.like)] : []),
      });
    }
    if (reading.isSure && !isAnswered) open.push({ reading, answer });
  }
  return open.find(({ reading }) => reading.near.length === 0) ?? open[0] ?? null;
}

/** "Diện tích rừng?" behind a figure of the year so far: of another year that very thing, not of this one what was burnt. */
function plainer({ reading, answer }: Taken, others: readonly Reading[], answerOf: (reading: Reading) => Answer): Taken | null {
  const { question } = reading;
  if (!reading.isOpen || answer.figures.some((figure) => isPlainly(question, figure))) return null;
  const topic = question.topic.join(' ');
  const undated = others.find(({ question: q }) => q.periods.length === 0 && q.topic.join(' ') === topic);
  const plain = undated && answerOf(undated);
  const isIt = plain?.status === 'answered' && plain.figures.length > 0 && plain.figures.every((o) => isPlainly(question, o));
  return undated && isIt ? { reading: undated, answer: plain } : null;
}

const lacking = ({ question: { periods } }: Reading): string => {
  const period = periods[0]?.value.period;
  return period ? MISSING.period(writePeriod(period)) : MISSING.indicator;
};
