/** The same question as other keyboards write it. */
import { fold } from '../vietnamese/text.js';

/** The five tone marks, as they stand alone in decomposed text. */
const TONE = '[\u0300\u0301\u0303\u0309\u0323]';
const OPEN_PAIR = new RegExp(`(?<!q)(o(?=${TONE}?[ae])|u(?=${TONE}?y))(${TONE}?)([aey])(${TONE}?)(?![\\p{L}\\p{M}])`, 'giu');

/** "hòa" ↔ "hoà", "thủy" ↔ "thuỷ": the tone of an open oa, oe, uy stands on the other vowel. "quý" stays. */
export const otherTonePlacement = (text: string): string =>
  text
    .normalize('NFD')
    .replace(OPEN_PAIR, (_, glide: string, first: string, vowel: string, second: string) => glide + second + vowel + first)
    .normalize('NFC');

/** Ways of writing that must change nothing. */
export const SAME_ANSWER: Readonly<Record<string, (text: string) => string>> = {
  NFD: (text) => text.normalize('NFD'),
  'tone marks the other way': otherTonePlacement,
  capitals: (text) => text.toUpperCase(),
};

export const withoutAccents = fold;
