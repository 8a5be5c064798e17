/** How the archive is cut into search terms: folded syllables and pairs of neighbours ("khach_du"), numbers whole. */
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { wordsOf } from '../vietnamese/text.js';

/** Syllables that carry no meaning of their own, safe to drop without their accents. */
export const STOP = new Set('la va cua cac duoc nhung thi ma tong'.split(' '));

export const syllables = (text: string): string[] => wordsOf(expandOfficial(text));

/** Syllables and pairs. Pairs come from neighbours that are both words. */
export function termsOf(text: string): string[] {
  const words = syllables(text);
  const pairs = words.slice(1).map((word, i) => `${words[i]}_${word}`);
  return [...words.filter((word) => !STOP.has(word)), ...pairs];
}
