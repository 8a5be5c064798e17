/** "Mục tiêu năm sau?" after "GRDP tăng bao nhiêu": growth is what is aimed at, before any level. */
import type { Reading, TopicWords, Turn } from '../model/dialogue.js';
import { speltWordsOf, wordsOf } from '../vietnamese/text.js';
import { givenBy } from './followup-periods.js';

/** As the figure given is called, where that is the growth itself. */
export function rateOf(last: Turn): TopicWords | null {
  const name = givenBy(last)?.name ?? '';
  return /^Tốc độ tăng /u.test(name) ? { topic: wordsOf(name), spelt: speltWordsOf(name) } : null;
}

const GROWTH = 'tốc độ tăng trưởng';
/** Told by a level and its change: the same questions about how fast it is to grow, of that very thing. */
export const ofGrowth = (readings: readonly Reading[], { topic, spelt }: TopicWords): Reading[] =>
  readings.map(({ like: _, about: __, ...reading }) => ({
    ...reading,
    question: {
      ...reading.question,
      topic: [...wordsOf(GROWTH), ...topic],
      spelt: [...speltWordsOf(GROWTH), ...spelt],
      indicators: [],
      unit: '%',
    },
    fresh: topic,
    isSure: false,
  }));
