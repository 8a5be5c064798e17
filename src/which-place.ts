/** Where nothing tells which of several places is meant: the one that answers; where several do, it is asked back. */
import { whichPlaceAnswer } from './answers/compose.js';
import type { Geography } from './geography.js';
import type { Answer } from './model/answer.js';
import { type Question, statedSlot, type TopicWords } from './model/dialogue.js';
import { isMeasureOnly } from './vietnamese/measures.js';

export interface Response {
  readonly answer: Answer;
  /** The question with everything that it took over from the last one. */
  readonly asked: Question;
  readonly isCarried: boolean;
  /** Nothing was found, and its words name nothing to go on from. */
  readonly isNothing?: boolean;
  readonly stem?: TopicWords | undefined;
}

/** These are about the archive, the bot or a word, whatever the place. */
const ANYWHERE = new Set(['reports', 'indicators', 'source', 'definition', 'greeting', 'thanks', 'help', 'None']);

/** The question as asked of that place, where it names none itself. */
export const placed = (question: Question, place: string | undefined): Question =>
  place === undefined || question.places.length > 0
    ? question
    : { ...question, places: [{ ...statedSlot(place), origin: 'assumed' }] };

/** So much less sure a place that has to ask back may be, and be meant as well. */
const LESS = 0.1;
const isAsSure =
  ({ answer }: Response) =>
  (other: Response): boolean =>
    other.answer.confidence >= answer.confidence - LESS;

/** `respond`: the response, as asked of a place where one is given. */
export async function whereMeant(
  respond: (place?: string) => Promise<Response>,
  { whereOf, homeOf }: Geography,
): Promise<Response> {
  const first = await respond();
  const { asked, answer, isCarried, stem } = first;
  const { open, place } = whereOf(asked);
  const isOver = new Set(answer.figures.map((figure) => figure.place)).size > 1;
  if (asked.places.length > 0 || isOver || isCarried || stem || ANYWHERE.has(asked.intent) || answer.status === 'other')
    return first;
  // What a period leaves open is filled from the reports of the place that is told.
  if (open.length < 2) return place === undefined || place === homeOf(asked) ? first : respond(place);
  // "diện tích bao nhiêu ha": of what is the first question.
  if (answer.status === 'clarify' && isMeasureOnly(asked.spelt.join(' '))) return first;
  const all: (Response & { place: string })[] = [];
  for (const other of open) all.push({ ...(await respond(other)), place: other });
  const of = (...statuses: Answer['status'][]): typeof all => all.filter((response) => statuses.includes(response.answer.status));
  const [alone, ...more] = of('answered');
  // "số người bị thương": one place tells it of one accident, and the others of several
  const isAlone = alone !== undefined && more.length === 0 && !of('clarify').some(isAsSure(alone));
  const [one, ...others] = isAlone ? [alone] : of('answered', 'clarify');
  if (!one) return first;
  if (others.length === 0) return one;
  return {
    ...first,
    answer: whichPlaceAnswer(
      asked,
      [one, ...others].map((response) => response.place),
    ),
  };
}
