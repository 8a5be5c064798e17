/** How the archive is cut into search terms: folded syllables and pairs of neighbours ("khach_du"), numbers whole. */
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { lately } from '../vietnamese/lately.js';
import { fold, speltWordsOf, wordsOf } from '../vietnamese/text.js';

/** Syllables that carry no meaning of their own, safe to drop without their accents. */
export const STOP = new Set('la va cua cac duoc nhung thi ma tong'.split(' '));

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const RANKED = new Set(['cap', 'hang', 'loai', 'nhom', 'do', 'dot', 'lop', 'khu', 'quy']);

/** "cấp I" and "cap 1", "số 01" and "so 1" are the same words. */
export const counted = (word: string, before: string | undefined): string =>
  before !== undefined && RANKED.has(before) && ROMAN[word] ? ROMAN[word] : word.replace(/^0+(?=\d$)/, '');

/** "NSTW10": the number of a footnote behind an abbreviation. */
const withoutNotes = (text: string): string => text.replace(/(?<=\p{Lu}{4})\p{Nd}{1,2}(?![\p{L}\p{Nd}])/gu, '');

/** "lũy kế202 dự án": a number that a lost blank leaves on a word; "km2" and "QL12" are words. */
const unglued = (text: string): string =>
  text.replace(/(?<![\p{L}\p{Nd}])(\p{L}?\p{Ll}+)(\p{Nd}{1,3})(?![\p{L}\p{Nd}.,/²])/gu, (whole, word: string, number: string) =>
    /[aeiouy]/.test(fold(word)) && word.length > 1 ? `${word} ${number}` : whole,
  );

/** The figures of a sentence share its texts: they are read once. */
const SHARED = 200;
const writtenOut = lately((text) => expandOfficial(unglued(withoutNotes(text))), SHARED);

export const syllables: (text: string) => readonly string[] = lately(
  (text) => wordsOf(writtenOut(text)).map((word, i, all) => counted(word, all[i - 1])),
  SHARED,
);

export const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]}_${word}`);

/** Syllables and pairs. Pairs come from neighbours that are both words. */
export function termsOf(text: string): string[] {
  const words = syllables(text);
  return [...words.filter((word) => !STOP.has(word)), ...pairsOf(words)];
}

/** Folded word → the ways in which a text spells it: "dien" → "điện". */
export type Spellings = ReadonlyMap<string, ReadonlySet<string>>;

export function spellingsOf(...texts: readonly string[]): Spellings {
  const found = new Map<string, Set<string>>();
  for (const text of texts.map(writtenOut)) {
    const spelt = speltWordsOf(text);
    for (const [i, word] of wordsOf(text).entries()) found.set(word, (found.get(word) ?? new Set()).add(spelt[i] ?? word));
  }
  return found;
}

/** Whether the word as typed may be meant by a text: "điện" is not in "diện tích", "dien" may be either. */
export function mayMean(word: string, typed: string, spellings: Spellings): boolean {
  return typed === word || (spellings.get(word)?.has(typed) ?? false);
}
