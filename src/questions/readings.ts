/** Whether a reading of a follow-up was the right one, and what of it the next one may lean on. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Question, Reading, Turn } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { wordsOf } from '../vietnamese/text.js';
import { isFigureIntent } from './intent-rules.js';

/** The share of the words leant on that the sentence of a figure must hold. */
const LEANT_ON = 0.67;

/** Whether a figure speaks of what is new in a follow-up, and of what it leans on: else the reading was wrong. */
export function speaksOf({ question, fresh, near, indicator }: Reading, observation: Observation, catalogue: Catalogue): boolean {
  const own = catalogue.get(observation.indicator ?? '');
  const names = [observation.name, observation.within, ...(own ? [own.name, ...own.synonyms] : [])].join(' ');
  // "CPI" is the consumer price index that is leant on.
  const written = (text: string): Set<string> => new Set([...wordsOf(text), ...wordsOf(expandChat(text))]);
  const named = written(names);
  const around = written(`${names} ${observation.source.quote}`);
  if (indicator && observation.indicator !== indicator)
    return observation.indicator === null && question.topic.every((word) => around.has(word));
  const held = near.filter((word) => around.has(word)).length;
  return fresh.every((word) => named.has(word)) && held >= LEANT_ON * near.length;
}

/** Whether anything was taken over from before. */
export const carries = ({ question, fresh }: Reading): boolean =>
  question.topic.join(' ') !== fresh.join(' ') ||
  [...question.periods, ...question.places].some(({ origin }) => origin === 'carried');

export const remembers = ({ intent, topic }: Question): boolean => topic.length > 0 && isFigureIntent(intent);

/** Intents about several figures, or about none. */
export const OF_THE_WHOLE = ['trend', 'ranking', 'summary', 'definition', 'check', 'passage', 'breakdown'];

/** "tăng hay giảm?", "đạt mấy % kế hoạch?" after one figure: it is about that one. */
export const isSideOnly = ({ aspect, periods, places }: Question, { question, status }: Turn): boolean =>
  (aspect === 'change' || aspect === 'plan' || aspect === 'target') &&
  periods.length + places.length === 0 &&
  status === 'answered' &&
  !OF_THE_WHOLE.includes(question.intent);
