/** "10 tháng 2022 thì mấy người bị thương" after those of the traffic accidents: of what might be meant, what is being spoken of. */
import type { Turn } from './model/dialogue.js';
import type { Decision } from './questions/clarify.js';
import { givenBy } from './questions/followup-periods.js';
import { sameThing } from './search/alike.js';

/** Nothing is asked back where one choice alone is the same thing as the figure given last. */
export function asSpokenOf(decision: Decision, last: Turn | null): Decision {
  const given = last && givenBy(last);
  if (decision.kind !== 'clarify' || !given) return decision;
  const { choices, confidence } = decision;
  const [best, ...more] = choices.filter(({ observation }) => sameThing(observation, given));
  if (!best || more.length > 0) return decision;
  return { kind: 'answer', best, others: choices.filter((choice) => choice !== best), confidence };
}
