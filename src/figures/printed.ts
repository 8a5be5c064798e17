/** The numbers of a report that count something, each with its place: what coverage is measured against. */
import type { Paragraph } from '../model/report.js';
import { NUMBER, parseNumber } from '../vietnamese/numerals.js';
import { readPeriods } from '../vietnamese/periods.js';
import { readNamesWithNumbers, readQuantities } from '../vietnamese/quantities.js';
import { matchesOf, type Phrase, phrase, type Source, strictly } from '../vietnamese/rules.js';
import { OPEN_COUNTER, UNIT } from '../vietnamese/units.js';
import { unglue } from './tokens.js';

/** One printed number that counts something, and whether an observation stands for it. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  taken: boolean;
  /** The words of the claim that took it first. */
  by: string | null;
}

/** A text that figures may stand in: running text, or one cell of a table row. */
export interface Field {
  readonly line: number;
  readonly text: string;
  /** What to show around a number of it; null: its sentence. */
  readonly quote: string | null;
  readonly places: readonly Place[];
}

/** Numbers that count nothing, as far as the readers of periods and names leave them: marks, codes, clock times, phones, references. */
const asides: readonly Phrase[] = [
  phrase('^[\\s*-]*\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)](?=\\s)', false),
  phrase('\\(\\d{1,2}\\)|\\[\\d{1,3}\\]', false),
  phrase('(?:\\+84|0)\\d{8,10}|0\\d{2,4}[. -]\\d{3}[. ]\\d{3,4}|1[89]00[. ]?\\d{4}'),
  phrase('\\d{1,2}(?:h|g)\\d{0,2}|\\d{1,2} giờ(?: \\d{1,2})?(?: phút)?(?=,? (?:ngày|sáng|chiều|cùng ngày))'),
  phrase('\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d|\\d{1,2}/(?:19|20)\\d\\d|(?:từ|đến|ngày|trước|sau|so với|hết) \\d{1,2}/\\d{1,2}'),
  phrase('(?<![\\p{L}\\p{Nd}]|\\p{Nd}[.,])(?:19|20)\\d\\d(?![.,]?\\p{Nd})', false),
  phrase('\\d{1,3} (?:năm|tháng)|(?:công nghệ|công nghiệp) \\d\\.0|đề án \\d+(?:, \\d+)*'),
  phrase('\\d+(?:[/.-]\\d+)*(?:/|-)(?:\\p{L}{2,}[\\p{L}\\d/-]*)'),
  phrase('(?:ql|tl|đt)[. ]?\\d+|tỷ lệ 1:\\d+|(?:tiểu dự án|tái định cư số) \\d+|0?7/0?5|30/0?4|0?[12]/0?[59]'),
  phrase('(?:điều|khoản|điểm|mục|chương|phần|biểu|bảng|phụ lục|mẫu|hình|quyển|trang) (?:số )?[\\d.]+'),
];
/** "Thủy điện Sông Mã 3", "Điện lực Lai Châu 1": a capitalised word within a sentence, and its number. */
const PROPER_NAME = /(?<=[\p{L},;–-] \p{Lu}\p{Ll}+ )\d{1,3}(?![.,]?\d|[\p{L}%/])/gu;
const number = phrase(`(?<![\\p{L}\\p{Nd}]|\\p{Nd}[.,])${NUMBER}(?![.,]?\\p{Nd})`, false);
const unitBehind = phrase(`^\\s*(?:${UNIT})`, false);
const nounBehind = phrase(`^ ${OPEN_COUNTER}`, false);
/** A letter of a name: "quốc lộ 4H", "lớp 6A". */
const codeBehind = /^[A-ZĐ](?![\p{L}])/u;

const RANK = /^(?:xếp|đứng|giữ|ở) /;

interface Range {
  readonly start: number;
  readonly end: number;
}
const inside = (place: Range, ranges: readonly Range[]): boolean =>
  ranges.some((r) => place.start < r.end && r.start < place.end);

/** Where the numbers of a text stand that count something. */
function placesIn(text: string): Place[] {
  if (!/\d/.test(text)) return [];
  const source = strictly(text);
  const periods = readPeriods(source);
  const ranks = readQuantities(source, text, periods).filter((q) => RANK.test(q.rule));
  const names = [...text.matchAll(PROPER_NAME)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const others = [...asides.flatMap((aside) => rangesOf(aside, source)), ...names].filter((r) => !isCounted(text, r));
  const masked = [...periods, ...readNamesWithNumbers(source), ...others];
  return [...matchesOf(number, source)]
    .map((m) => ({ start: m.index, end: m.index + m[0].length, value: parseNumber(m[0]), taken: false, by: null }))
    .filter((p) => !Number.isNaN(p.value) && !codeBehind.test(text.slice(p.end)))
    .filter((p) => inside(p, ranks) || !inside(p, masked));
}

const rangesOf = (p: Phrase, source: Source): Range[] =>
  [...matchesOf(p, source)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** "2021 ha" is no year. */
const isCounted = (text: string, { start, end }: Range): boolean =>
  /^[\d/]+$/.test(text.slice(start, end)) && matchesOf(unitBehind, strictly(text.slice(end, end + 40))).next().done === false;

/** The number with its unit or, without a listed one, with the words it seems to count. */
export function shown(text: string, { start, end }: Place): string {
  const rest = strictly(text.slice(end, end + 40));
  const [behind] = [...matchesOf(unitBehind, rest), ...matchesOf(nounBehind, rest)];
  return text.slice(start, end + (behind?.[0].length ?? 0)).replace(/\s+/g, ' ');
}

export const field = (line: number, raw: string, quote: string | null): Field => {
  const text = unglue(raw);
  return { line, text, quote, places: placesIn(text) };
};

/** A row's running number ("1", "1.2", "IV") names the row. */
export function fieldsOf({ kind, line, text, cells = [] }: Paragraph): Field[] {
  if (kind !== 'row') return [field(line, text, null)];
  const isOrdinal = (cell: string, i: number): boolean => i === 0 && /^\(?\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(cell.trim());
  const isColumnNumbers = cells.every(
    (cell, i) => cell.trim() === '' || (/^\(?\d{1,2}\)?(?:\s*=.*)?$/.test(cell.trim()) && Number(/\d+/.exec(cell)?.[0]) <= i + 1),
  );
  return isColumnNumbers ? [] : cells.filter((cell, i) => !isOrdinal(cell, i)).map((cell) => field(line, cell, text));
}
