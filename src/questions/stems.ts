/** The words that a follow-up leans on, without what it says otherwise: the measure, or what counts the thing. */
import type { TopicWords } from '../model/dialogue.js';
import { isMeasureOnly } from '../vietnamese/measures.js';

const keep = ({ topic, spelt }: TopicWords, wanted: (word: string, spelt: string) => boolean): TopicWords => ({
  topic: topic.filter((word, i) => wanted(word, spelt[i] ?? word)),
  spelt: spelt.filter((word, i) => wanted(topic[i] ?? word, word)),
});
export const withoutMeasures = (words: TopicWords): TopicWords => {
  const joined = (i: number): string => words.spelt.slice(i, i + 2).join(' ');
  const measure = words.spelt.map((_, i) => isMeasureOnly(joined(i)) || (i > 0 && isMeasureOnly(joined(i - 1))));
  return { topic: words.topic.filter((_, i) => !measure[i]), spelt: words.spelt.filter((_, i) => !measure[i]) };
};
const COUNTERS = new Set('vu nguoi con luot ha'.split(' '));
export const withoutUnit = (words: TopicWords): TopicWords => keep(words, (word) => !COUNTERS.has(word));
