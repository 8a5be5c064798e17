/** The indicators beside the one last asked about, found by the words that tell them apart from it. */
import type { Catalogue, Indicator } from '../catalogue/catalogue.js';
import type { Question, Slot } from '../model/dialogue.js';
import { speltWordsOf, wordsOf } from '../vietnamese/text.js';

export const mentioned = (indicator: Indicator, confidence: number): Slot<string> => ({
  value: indicator.id,
  rawValue: indicator.name,
  range: [0, 0],
  origin: 'carried',
  confidence,
});
export const namedBy = (indicator: Indicator): Pick<Question, 'topic' | 'spelt' | 'indicators'> => ({
  topic: wordsOf(indicator.name),
  spelt: speltWordsOf(indicator.name),
  indicators: [mentioned(indicator, 1)],
});

/** "quốc tế" after "khách du lịch", "sản lượng" after "diện tích cà phê": the one indicator beside the last that these words make of it. */
export function siblingOf(about: Indicator, fresh: readonly string[], catalogue: Catalogue): Indicator | null {
  const own = new Set(wordsOf(about.name));
  const scored = catalogue.indicators
    .filter((other) => other.sector === about.sector && other.id !== about.id)
    .map((other) => ({ other, score: Math.max(...[other.name, ...other.synonyms].map((name) => likeness(name, own, fresh))) }))
    .map(({ other, score }) => ({ other, score: score + (isKin(other, about) ? 1.5 : 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && (!next || best.score > next.score) ? best.other : null;
}

const isKin = (a: Indicator, b: Indicator): boolean =>
  a.parent === b.id || b.parent === a.id || (a.parent !== null && a.parent === b.parent);

const COUNTING = new Set(['so', 'tong', 'luong', 'luot']);

function likeness(name: string, own: ReadonlySet<string>, fresh: readonly string[]): number {
  const words = wordsOf(name);
  if (!fresh.every((word) => words.includes(word))) return -9;
  const rest = words.filter((word) => !fresh.includes(word));
  // "bao nhiêu hộ?", "số hộ?" after "hộ nghèo" says no "cận".
  const telling = fresh.filter((word) => !COUNTING.has(word));
  if (
    (telling.length > 0 ? telling : fresh).every((word) => own.has(word)) &&
    rest.some((word) => !own.has(word) && !COUNTING.has(word))
  )
    return -9;
  const shared = rest.filter((word) => own.has(word)).length;
  return shared === 0 ? -1.2 : shared - 0.4 * (rest.length - shared);
}
