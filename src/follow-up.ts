/** A question that leans on the last one may be read in several ways: which of them is answered. */
import { missingAnswer } from './answers/figure.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Geography } from './geography.js';
import type { Answer } from './model/answer.js';
import { meantItself, type Question, type Reading, statedSlot, type Turn } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { isFigureIntent, mayBeFigure, showsQuantity } from './questions/intent-rules.js';
import { isLike, isPlainly, speaksOf } from './questions/readings.js';
import { loosely } from './vietnamese/rules.js';
import { wordsOf } from './vietnamese/text.js';

export interface Taken {
  readonly reading: Reading;
  readonly answer: Answer;
}

/**
 * The first reading that is answered by what it asks for; else the first, which then asks back or says what is missing.
 * `beside`: of the figure beside the last; before any that finds another one, for it takes over less.
 */
export function followUpAnswer(
  readings: readonly Reading[],
  beside: Reading | null,
  catalogue: Catalogue,
  answerOf: (reading: Reading) => Answer,
): Taken | null {
  if (beside) {
    const taken = readings.map((reading) => ({ reading, answer: answerOf(reading) }));
    const same = taken.find(({ answer }) => answer.status === 'answered' && answer.figures[0]?.id === beside.itself?.id);
    return same ?? { reading: beside, answer: answerOf(beside) };
  }
  const open: Taken[] = [];
  const isIt = (reading: Reading, { status, figures }: Answer): boolean =>
    status === 'answered' && figures.every((figure) => speaksOf(reading, figure, catalogue));
  /** What is leant on stands only around the figure found: one that bears the name of the figure given goes first. */
  const called = (reading: Reading, { figures: [found] }: Answer): Taken | undefined => {
    const name = new Set(wordsOf(found?.name ?? ''));
    if (reading.near.every((word) => name.has(word))) return undefined;
    const named = readings.filter(({ isName }) => isName).map((other) => ({ reading: other, answer: answerOf(other) }));
    return named.find((taken) => isIt(taken.reading, taken.answer));
  };
  for (const [i, reading] of readings.entries()) {
    const answer = answerOf(reading);
    const isAnswered = answer.status === 'answered';
    if (isIt(reading, answer)) {
      const rather = called(reading, answer);
      if (rather) return rather;
      if (answer.figures.every((figure) => isLike(reading, figure, catalogue) && !isDoneForPlan(reading, figure)))
        return plainer({ reading, answer }, readings.slice(i + 1), answerOf) ?? { reading, answer };
      open.push({ reading, answer: missing(reading) });
    }
    if (reading.isSure && !isAnswered) open.push({ reading, answer });
  }
  return open.find(({ reading }) => reading.near.length === 0) ?? open[0] ?? null;
}

/** "Mục tiêu bao nhiêu?" of the figure given: what was reached is no target, nor is what share of the plan that is. */
const isDoneForPlan = ({ question, like }: Reading, { status, unit, printed }: Observation): boolean =>
  like !== undefined && question.aspect === 'target' && (status !== 'T' || (unit === '%' && SHARE_OF_PLAN.test(printed)));
const SHARE_OF_PLAN = /%(?: so với)? (?:kế hoạch|dự toán)/u;

const missing = ({ question, like }: Reading): Answer => {
  const lack = question.aspect === 'target' ? 'aspect' : question.periods.length > 0 ? 'period' : 'indicator';
  return missingAnswer(question, lack, like ? [meantItself(like)] : []);
};

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

/** So many words of its own, and no tie to what was said: a question that may be about another place than the one before. */
const ALONE_FROM = 4;
/** "khu vực dịch vụ?" asks for nothing of its own: it is of what was talked of, or of nothing. */
const isBareNoun = ({ utterance, periods, aspect }: Question): boolean =>
  periods.length === 0 && aspect === 'level' && !showsQuantity(loosely(utterance.text));
export const standsAlone = (question: Question, cue: boolean): boolean =>
  !cue && question.topic.length >= ALONE_FROM && !isBareNoun(question);

/** A question that tells no place is about the one that was talked of, if the archive holds it. */
export function asBefore(question: Question, last: Turn, { whereOf, homeOf, places }: Geography): Question {
  const { places: named, areas, intent, utterance } = question;
  if (named.length + areas.length > 0 || !mayBeFigure(intent, loosely(utterance.text))) return question;
  const [slot] = last.question.places;
  if (slot && !places.includes(slot.value)) return question;
  const of = slot?.value ?? (last.status === 'answered' ? last.figure?.place : undefined);
  const { place, open } = whereOf(question);
  const isTold = open.length === 0 && place !== homeOf(question);
  if (!of || isTold) return question;
  return { ...question, places: [slot ? { ...slot, origin: 'carried' } : { ...statedSlot(of), origin: 'carried' }] };
}

/** The name of a district, city or ward that reports are about: "hộ nghèo Tân Kỳ" asks about "hộ nghèo". */
export function withPlace(question: Question, { whereOf }: Geography): Question {
  const isStated = question.places.some(({ origin }) => origin !== 'assumed');
  if (isStated || question.topic.length === 0) return question;
  const { place, open, question: named } = whereOf(question);
  const isNamed = place !== undefined && open.length === 0 && named.topic.length < question.topic.length;
  return isNamed ? { ...named, places: [statedSlot(place)] } : question;
}

/** "Còn Tân Kỳ?", "Long Xuyên thì sao": such a name and nothing else. */
export function asPlace(question: Question, geography: Geography): Question {
  const named = withPlace(question, geography);
  return named.topic.length === 0 ? named : question;
}

/** What sounded like small talk, and was answered from the reports, is what the next question leans on. */
export const asTold = (question: Question, { intent, status }: Answer): Question =>
  !isFigureIntent(question.intent) && isFigureIntent(intent) && status === 'answered' ? { ...question, intent } : question;

/** What the next question may lean on: of a trend its newest figure. */
export function turnAfter(last: Turn | null, answer: Answer, kept: Pick<Turn, 'question' | 'stem' | 'choices'>): Turn {
  const { intent, figures, status, options } = answer;
  const figure = (intent === 'trend' ? figures.at(-1) : figures[0]) ?? last?.figure ?? null;
  const before = figure?.id === last?.figure?.id ? last?.before : (last?.figure ?? undefined);
  return { ...kept, figure, ...(before && { before }), status, options };
}
