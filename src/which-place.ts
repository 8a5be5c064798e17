/** Where nothing tells which of several places is meant: the one that answers; where several do, it is asked back. */
import { whichPlaceAnswer } from './answers/compose.js';
import type { Whereabouts } from './geography.js';
import type { Answer } from './model/answer.js';
import { type Question, statedSlot, type TopicWords } from './model/dialogue.js';

export interface Response {
  readonly answer: Answer;
  /** The question with everything that it took over from the last one. */
  readonly asked: Question;
  readonly isCarried: boolean;
  readonly stem?: TopicWords | undefined;
}

/** These are about the archive, the bot or a word, whatever the place. */
const ANYWHERE = new Set(['reports', 'indicators', 'source', 'definition', 'greeting', 'thanks', 'help', 'None']);

const placed = (question: Question, place: string): Question => ({
  ...question,
  places: [{ ...statedSlot(place), origin: 'assumed' }],
});

export async function inOpenPlaces(
  question: Question,
  whereOf: (question: Question) => Whereabouts,
  respond: (question: Question) => Promise<Response>,
): Promise<Response> {
  const first = await respond(question);
  const { open } = whereOf(first.asked);
  const isOver = new Set(first.answer.figures.map(({ place }) => place)).size > 1;
  if (
    open.length < 2 ||
    isOver ||
    first.isCarried ||
    first.stem ||
    ANYWHERE.has(first.asked.intent) ||
    first.answer.status === 'other'
  )
    return first;
  const all: (Response & { place: string })[] = [];
  for (const place of open) all.push({ ...(await respond(placed(question, place))), place });
  const answered = all.filter(({ answer }) => answer.status === 'answered');
  const [one, ...others] = answered.length > 0 ? answered : all.filter(({ answer }) => answer.status === 'clarify');
  if (!one) return first;
  if (others.length === 0) return one;
  return {
    ...first,
    answer: whichPlaceAnswer(
      question,
      [one, ...others].map(({ place }) => place),
    ),
  };
}
