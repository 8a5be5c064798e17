/** How the archive is cut into search terms: folded syllables and pairs of neighbours ("khach_du"), numbers whole. */
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { speltWordsOf, wordsOf } from '../vietnamese/text.js';

/** Syllables that carry no meaning of their own, safe to drop without their accents. */
export const STOP = new Set('la va cua cac duoc nhung thi ma tong'.split(' '));

export const syllables = (text: string): string[] => wordsOf(expandOfficial(text));

/** Syllables and pairs. Pairs come from neighbours that are both words. */
export function termsOf(text: string): string[] {
  const words = syllables(text);
  const pairs = words.slice(1).map((word, i) => `${words[i]}_${word}`);
  return [...words.filter((word) => !STOP.has(word)), ...pairs];
}

/** Folded word → the ways in which a text spells it: "dien" → "điện". */
export type Spellings = ReadonlyMap<string, ReadonlySet<string>>;

export function spellingsOf(...texts: readonly string[]): Spellings {
  const found = new Map<string, Set<string>>();
  for (const text of texts.map(expandOfficial)) {
    const spelt = speltWordsOf(text);
    for (const [i, word] of wordsOf(text).entries()) found.set(word, (found.get(word) ?? new Set()).add(spelt[i] ?? word));
  }
  return found;
}

/** Whether the word as typed may be meant by a text: "điện" is not in "diện tích", "dien" may be either. */
export function mayMean(word: string, typed: string, spellings: Spellings): boolean {
  return typed === word || (spellings.get(word)?.has(typed) ?? false);
}
