/** Numbers as Vietnamese writes them: "1.225,7" is one thousand two hundred and twenty-five point seven. */
import { matchesOf, phrase, type Source, type Span } from './rules.js';
import { fold } from './text.js';

/** One printed number: groups of three behind points, decimals behind a comma; a point before one or two digits is a decimal point. */
export const NUMBER = '(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)';

/** "1.225,7" → 1225.7, "07" → 7, "43.5" → 43.5. NaN where it is none, or has more digits than a number can hold. */
export function parseNumber(printed: string): number {
  const text = printed.trim();
  if (text.length > 15 && text.replace(/\D/g, '').length > 15) return Number.NaN;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** 1225.7 → "1.225,7"; never in powers, at most six decimals. */
export function writeNumber(value: number): string {
  const [whole = '0', decimals] = Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return (value < 0 ? '−' : '') + grouped + (decimals ? `,${decimals}` : '');
}

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  mươi: 10,
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

const unaccented = (table: Readonly<Record<string, number>>): Map<string, number> =>
  new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));
const digitOf = unaccented(DIGITS);
const scaleOf = unaccented(SCALES);

/** "hai mươi mốt" → 21, "một trăm linh năm" → 105, "hai nghìn ba trăm" → 2300; null where a word is no number word. */
export function parseWords(words: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const word of words.map(fold)) {
    if (word === 'linh' || word === 'le') continue;
    const scale = scaleOf.get(word);
    if (word === 'muoi' && digit === null) digit = 10;
    else if (digitOf.has(word)) {
      if (digit === 10) group += 10;
      digit = digitOf.get(word) ?? null;
    } else if (scale !== undefined && scale < 1000) {
      group += (digit ?? 1) * scale;
      digit = null;
    } else if (scale !== undefined) {
      total += (group + (digit ?? (group ? 0 : 1))) * scale;
      group = 0;
      digit = null;
    } else return null;
  }
  return total + group + (digit ?? 0);
}

const WORD = 'không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ|linh|lẻ';
/** "hai mươi mốt", "ba trăm linh tám": two number words at least, since "một", "năm", "ba" and "tư" alone are mostly no numbers. */
const spelt = phrase(`(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?: (?:${WORD}))+`);
const digits = phrase(NUMBER);

export function readNumerals(source: Source): Span<number>[] {
  const printed = [...matchesOf(digits, source)].map((m) => ({ value: parseNumber(m[0]), match: m, rule: '1.225,7' }));
  const words = [...matchesOf(spelt, source)].map((m) => ({
    value: parseWords(m[0].split(/\s+/)),
    match: m,
    rule: 'hai mươi mốt',
  }));
  return [...printed, ...words]
    .filter((read): read is typeof read & { value: number } => read.value !== null && !Number.isNaN(read.value))
    .map(({ value, match, rule }) => ({ start: match.index, end: match.index + match[0].length, value, rule }));
}
