/** Provinces of two syllables that are typed with a slip in one of them: "an giagn", "Bắc Giag", "dienbien", "Quãng Ninh". */
import { placeNamed, provinces } from './places.js';
import type { Span } from './rules.js';
import { isSlip, isSyllable } from './syllables.js';
import { canonical, fold } from './text.js';

interface Province {
  readonly name: string;
  readonly spelt: readonly [string, string];
  readonly folded: readonly [string, string];
}

const KNOWN: readonly Province[] = provinces.flatMap((name): Province[] => {
  const [first = '', second = '', ...more] = canonical(name).split(' ');
  return second === '' || more.length > 0 ? [] : [{ name, spelt: [first, second], folded: [fold(first), fold(second)] }];
});
const JOINED = new Map(KNOWN.map(({ name, folded }) => [folded.join(''), name]));

/** A slip in a word shorter than this leaves too little of it. */
const SHORTEST = 3;
const PROVINCE_BEFORE = /(?<![a-z])tinh $/;
const PAIR = /(?<![\p{L}\d])(?=(\p{L}+) (\p{L}+)(?![\p{L}\d]))/gu;
/** "huyện Thạnh Hóa", "xã Long Ân" are places of their own. */
const SMALLER_BEFORE = /(?<![a-z])(?:huyen|thi xa|xa|phuong|thi tran|quan|thon|ban|ap|duong|cho|song|ho) $/;
const WORD = /(?<![\p{L}\d])\p{L}{6,}(?![\p{L}\d])/gu;

interface Typed {
  readonly word: string;
  /** "tỉnh" stands before it: then the syllable may be another word. */
  readonly sure: boolean;
}

/** Typed as it is spelt; accents may be missing. */
const isPlain = ({ word }: Typed, spelt: string): boolean =>
  word.length === spelt.length && [...word].every((letter, i) => letter === spelt[i] || letter === fold(spelt[i] ?? ''));
const isMistyped = ({ word, sure }: Typed, folded: string): boolean =>
  fold(word).length >= SHORTEST && isSlip(fold(word), folded) && (sure || !isSyllable(fold(word)));

function meant(first: Typed, second: Typed, isName: boolean): string | null {
  const found = KNOWN.filter(({ spelt: [s1, s2], folded: [f1, f2] }) => {
    const isOtherTone = isName && fold(first.word) === f1 && fold(second.word) === f2;
    return (isPlain(first, s1) && isMistyped(second, f2)) || (isMistyped(first, f1) && isPlain(second, s2)) || isOtherTone;
  });
  const [one] = found;
  return one && found.length === 1 ? one.name : null;
}

/** The provinces that are meant by a slip; what is one already, or another place, is left alone. */
export function readMisspelt(text: string): Span<string>[] {
  const found: Span<string>[] = [];
  for (const { index, 1: first = '', 2: second = '' } of text.matchAll(PAIR)) {
    if (SMALLER_BEFORE.test(fold(text.slice(0, index)))) continue;
    const [before = ''] = PROVINCE_BEFORE.exec(fold(text.slice(0, index))) ?? [];
    const sure = before !== '';
    const isName = sure || [first, second].every((word) => /^\p{Lu}/u.test(word));
    const name = meant({ word: canonical(first), sure }, { word: canonical(second), sure }, isName);
    const end = index + first.length + 1 + second.length;
    if (name !== null && placeNamed(text.slice(index, end)) === null)
      found.push({ start: index - before.length, end, value: name, rule: name });
  }
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const name = JOINED.get(fold(word));
    if (name !== undefined && placeNamed(word) === null)
      found.push({ start: index, end: index + word.length, value: name, rule: name });
  }
  return found;
}
