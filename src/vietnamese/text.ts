/**
 * Vietnamese text: one spelling for what is written in several ways. Apart from `normalize`, every function keeps the length
 * of its input, so that a position in its result is the position in the original.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const SPACES = /[\u00A0\u2000-\u200A\u202F\u3000]/g;
const STRAY_MARKS = /\p{M}/gu;

/** NFC, ordinary spaces and hyphens, nothing invisible, no mark without its letter. Line ends become "\n". */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(STRAY_MARKS, '');
}

/** The letter without its marks, lower case: "Ế" → "e", "Đ" → "d". Always one UTF-16 unit for one. */
function baseLetter(letter: string): string {
  return letter === 'đ' || letter === 'Đ' ? 'd' : (letter.normalize('NFD').toLowerCase()[0] ?? letter);
}

/** Of each UTF-16 unit its base letter's, 0 where it has not been needed yet: whole reports are folded letter by letter. */
const bases = new Uint16Array(0x10000);
/** Units that are made to a string at once: arguments of a call are not without limit. */
const AT_ONCE = 4096;

function foldLetters(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bases[unit] ||= baseLetter(String.fromCharCode(unit)).charCodeAt(0);
    units[i] = bases[unit] as number;
  }
  let plain = '';
  for (let from = 0; from < units.length; from += AT_ONCE) {
    plain += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + AT_ONCE));
  }
  return plain;
}

/** Words come again and again; what is longer does not. */
const SHORT = 24;
const MOST = 20_000;
const folded = new Map<string, string>();

/** Lower case without accents: "Đàn trâu" → "dan trau". Same length as the input where that is in NFC. */
export function fold(text: string): string {
  if (text.length > SHORT) return foldLetters(text);
  let plain = folded.get(text);
  if (plain === undefined) {
    plain = foldLetters(text);
    if (folded.size < MOST) folded.set(text, plain);
  }
  return plain;
}

/** "hoà" → "hòa", "thuỷ" → "thủy": the tone of an open oa, oe, uy stands on the first vowel. "quý" stays. */
export function oldTonePlacement(text: string): string {
  return text.replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => {
    const [glide = '', vowel = ''] = pair;
    const [base = '', tone = ''] = vowel.normalize('NFD');
    return (glide + tone).normalize('NFC') + base;
  });
}

/** Lower case, one tone placement. For comparing words that keep their accents. */
export function canonical(text: string): string {
  const lower = text.toLowerCase();
  return oldTonePlacement(lower.length === text.length ? lower : text);
}

export const hasAccents = (text: string): boolean => fold(text) !== text.toLowerCase();

const WORD = /[0-9]+(?:[.,/][0-9]+)*%?|[\p{L}\p{N}]+/gu;

/** The words of a text, folded: letters and digits; numbers keep their marks ("1.225,7", "8/2023"). */
export const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

/** The same words with their accents. */
export const speltWordsOf = (text: string): string[] => canonical(text).match(WORD) ?? [];

export const capitalize = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
export const uncapitalize = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
