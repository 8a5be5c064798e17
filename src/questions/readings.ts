/** Whether a reading of a follow-up was the right one, and what of it the next one may lean on. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Question, Reading, Turn } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { seasonsIn } from '../vietnamese/crop-seasons.js';
import { wordsOf } from '../vietnamese/text.js';
import { isFigureIntent } from './intent-rules.js';

/** The share of the words leant on that the sentence of a figure must hold. */
const LEANT_ON = 0.67;

/** Whether a figure speaks of what is new in a follow-up, and of what it leans on: else the reading was wrong. */
export function speaksOf(reading: Reading, observation: Observation, catalogue: Catalogue): boolean {
  const { question, fresh, near, indicator, isName } = reading;
  if (isName) return wordsOf(expandChat(observation.name)).join(' ') === question.topic.join(' ');
  const names = namesOf(observation, catalogue);
  // "CPI" is the consumer price index that is leant on.
  const written = (text: string): Set<string> => new Set([...wordsOf(text), ...wordsOf(expandChat(text))]);
  const named = written(names);
  const around = written(`${names} ${observation.source.quote}`);
  if (indicator && observation.indicator !== indicator)
    return observation.indicator === null && question.topic.every((word) => around.has(word));
  const held = near.filter((word) => around.has(word)).length;
  const seasons = seasonsIn(wordsOf(names));
  if (!seasonsIn(near).every((season) => seasons.includes(season))) return false;
  return nameOf(fresh).every((word) => named.has(word)) && held >= LEANT_ON * near.length;
}

/** "khu vực dịch vụ" is what a report may call "dịch vụ" alone. */
const KIND_BEFORE = /^(?:khu vuc|nganh|linh vuc) (?=[a-z])/;
const nameOf = (fresh: readonly string[]): string[] => fresh.join(' ').replace(KIND_BEFORE, '').split(' ').filter(Boolean);

/** "Ngày lưu trú" of another year is not "hạn theo dõi tại nơi lưu trú": what is asked and was said by the figure given is said by this one too. */
export function isLike({ question, like }: Reading, observation: Observation, catalogue: Catalogue): boolean {
  if (!like || like.name === observation.name) return true;
  if (like.indicator !== null && like.indicator === observation.indicator) return true;
  const [given, found] = [like, observation].map((o) => new Set(wordsOf(namesOf(o, catalogue))));
  return question.topic.every((word) => !given?.has(word) || found?.has(word));
}

const PLAIN = new Set('so tong luong luot cac cua va toan tinh tren dia ban den o tai muc gia tri'.split(' '));
/** Its name says nothing that is not asked. */
export const isPlainly = ({ topic }: Question, { name, place }: Observation): boolean => {
  const said = new Set([...topic, ...wordsOf(place)]);
  return wordsOf(name).every((word) => said.has(word) || PLAIN.has(word));
};

const namesOf = ({ indicator, name, within }: Observation, catalogue: Catalogue): string => {
  const own = catalogue.get(indicator ?? '');
  return [name, within, ...(own ? [own.name, ...own.synonyms] : [])].join(' ');
};

/** Whether anything was taken over from before. */
export const carries = ({ question, fresh }: Reading): boolean =>
  question.topic.join(' ') !== fresh.join(' ') ||
  [...question.periods, ...question.places].some(({ origin }) => origin === 'carried');

export const remembers = ({ intent, topic }: Question): boolean => topic.length > 0 && isFigureIntent(intent);

export const figureIntent = ({ aspect }: Question): string =>
  ({ change: 'growth', plan: 'plan', target: 'target' })[aspect as string] ?? 'figure';

/** Intents about several figures, or about none. */
export const OF_THE_WHOLE = ['trend', 'ranking', 'summary', 'definition', 'check', 'passage', 'breakdown'];

/** "tăng hay giảm?", "đạt mấy % kế hoạch?" after one figure: it is about that one. */
export const isSideOnly = ({ aspect, periods, places }: Question, { question, status }: Turn): boolean =>
  (aspect === 'change' || aspect === 'plan' || aspect === 'target') &&
  periods.length + places.length === 0 &&
  status === 'answered' &&
  (question.intent === 'trend' || !OF_THE_WHOLE.includes(question.intent));

/** "giảm mấy người?" after "27 người chết": the counter of the figure given names nothing else. */
export function isCounterOf({ topic, aspect }: Question, { figure, status }: Turn): boolean {
  const counted = figure && status === 'answered' ? wordsOf(figure.unit) : [];
  return aspect !== 'level' && topic.length > 0 && topic.every((word, i) => word === counted[i]);
}
