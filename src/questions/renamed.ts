/** A few words that take the place of the last ones in the name of the figure given. */
import type { Question, Reading, Turn } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { speltWordsOf, wordsOf } from '../vietnamese/text.js';
import { carriedPeriod, givenBy } from './followup-periods.js';
import { figureIntent } from './readings.js';

/** "số khách?" behind a summary that begins with the guests: words of that figure's own name. */
export function itselfAgain(own: Question, last: Turn): Reading[] {
  const given = givenBy(last);
  const name = wordsOf(given?.name ?? '');
  const telling = own.topic.filter((word) => word !== 'so' && word !== 'tong');
  if (!given || last.question.intent !== 'summary' || telling.length === 0 || !telling.every((word) => name.includes(word)))
    return [];
  const stem = { topic: name, spelt: speltWordsOf(given.name) };
  const question = { ...own, ...stem, intent: figureIntent(own), indicators: [], periods: [carriedPeriod(given.period)] };
  return [{ question, fresh: [], near: [], stem, isSure: true, itself: given }];
}

/** "THPT?" behind "số trường mầm non": "số trường THPT", where that is the whole name of a figure. */
export function renamed(own: Question, last: Turn): Reading[] {
  const given = givenBy(last);
  if (!given || given.period.from === '') return [];
  const { topic: fresh } = own;
  const name = expandChat(given.name);
  const [words, spelt] = [wordsOf(name), speltWordsOf(name)];
  return [1, 2, 3]
    .filter((cut) => words.length - cut > 1)
    .map((cut) => {
      const stem = { topic: [...words.slice(0, -cut), ...fresh], spelt: [...spelt.slice(0, -cut), ...own.spelt] };
      const question = { ...own, ...stem, intent: figureIntent(own), indicators: [], periods: [carriedPeriod(given.period)] };
      return { question, fresh, near: [], stem, isSure: false, isName: true };
    });
}
