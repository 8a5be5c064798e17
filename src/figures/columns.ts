/** What the columns of a statistical table hold: names, units, levels of a period, or comparisons of one of those levels. */
import type { ComparisonBase, ObservationStatus } from '../model/observation.js';
import { instantOf, monthOf, type ReferencePeriod, sameSpan, yearIn, yearOf, yearsBefore } from '../model/period.js';
import { readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { has, matchesOf, phrase, strictly } from '../vietnamese/rules.js';
import { UNIT } from '../vietnamese/units.js';

/** `name`, `unit`, `aside` (row numbers, remarks): nothing to read. */
export type Column =
  | { readonly kind: 'name' | 'unit' | 'aside' }
  | {
      readonly kind: 'level';
      readonly period: ReferencePeriod;
      readonly status: ObservationStatus;
      /** The header where it names neither period nor status but an indicator ("Diện tích (ha)"), else "". */
      readonly indicator: string;
      readonly unit: string;
    }
  | {
      readonly kind: 'change';
      /** The span compared; null where the header leaves it open. */
      readonly period: ReferencePeriod | null;
      readonly base: ComparisonBase;
      /** The base as the header words it: "cùng kỳ", "kế hoạch năm". */
      readonly baseText: string;
      /** `index`: 121,36 of 100. `percent`: +21,36. `difference`: in the row's own unit. */
      readonly scale: 'index' | 'percent' | 'difference';
    };

const ORDINAL = phrase(
  '^(?:tt|stt|số tt|số thứ tự|mã số|mã|ký hiệu|ghi chú|nguồn|nguồn số liệu|đánh giá|kết quả đánh giá)$',
  false,
);
const NAME = phrase(
  '^(?:tên |danh mục|chỉ tiêu(?! kế hoạch)|các chỉ tiêu|nội dung|diễn giải|khoản mục|lĩnh vực|ngành|đơn vị hành chính|địa phương|huyện|loại|nhóm)',
  false,
);
const UNIT_HEAD = phrase('^(?:đơn vị|đơn vị tính|đvt|đv tính|đơn vị đo)$', false);
const PLAN = phrase('kế hoạch|kh|mục tiêu|chỉ tiêu|nghị quyết');
const BUDGET = phrase('dự toán|dt');
const ESTIMATE = phrase('ước|dự ước|ước tính|uth|ước th|dự kiến|sơ bộ');
const DONE = phrase('thực hiện|th|chính thức|kết quả|đã thực hiện');
const SAME_PERIOD = phrase('cùng kỳ|ck|cùng kì|cùng tháng|cùng quý');
const LAST_MONTH = phrase('tháng trước|kỳ trước|tháng liền trước');
const YEAR_END = phrase('tháng 12|cuối năm|đầu năm|31/12(?:/20\\d\\d)?');
const BASE_YEAR = phrase('kỳ gốc|năm gốc|gốc');
const LAST_YEAR = phrase('năm trước|năm ngoái');
const RUNNING = phrase('cộng dồn|lũy kế|luỹ kế');
const COMPARES = phrase(
  'so với|so sánh|so|% thực hiện|% đạt|tỷ lệ đạt|tỷ lệ thực hiện|tốc độ(?: tăng| phát triển)?|tăng|giảm|đạt|bằng|chỉ số|chênh lệch|cơ cấu|tỷ trọng|mức tăng|hoàn thành',
);
const SHARE = phrase('cơ cấu|tỷ trọng');
const GROWS = phrase('tăng|giảm|tốc độ tăng|mức tăng');
const DIFFERS = phrase('chênh lệch|tuyệt đối|[+]/-|±|tăng ?\\(\\+\\)', false);
const YEARS = /(?<![\d/.])((?:19|20)\d\d)(?![\d.,])/g;
const yearsIn = (text: string): number[] => [...text.matchAll(YEARS)].map((m) => Number(m[1]));

/** "Ước 9 tháng so với cùng kỳ (%)" → what is compared, and with what. */
function sides(header: string): readonly [string, string] {
  const plain = header.replace(/\s+/g, ' ');
  const at = /(?:so với|so sánh với|so sánh|so|%\s*\/|(?<=\p{L}\d?)\s*\/\s*(?=(?:KH|kế hoạch|CK|cùng kỳ|DT|dự toán)))/iu.exec(
    plain,
  );
  return at ? [plain.slice(0, at.index), plain.slice(at.index + at[0].length)] : ['', plain];
}

const previousMonth = (month: ReferencePeriod): ReferencePeriod => {
  const [year = 0, number = 1] = month.to.split('-').map(Number);
  return number === 1 ? monthOf(year - 1, 12) : monthOf(year, number - 1);
};

/** The span that a header names, from `own`, the table's own; null where it names none. */
function periodIn(header: string, own: ReferencePeriod): ReferencePeriod | null {
  const source = strictly(header);
  const mention = readPeriods(source).find((span) => span.value.relative !== 'same_period_last_year');
  const stated = mention ? resolvePeriod({ ...mention.value, ...(has(RUNNING, source) ? { cumulative: true } : {}) }, own) : null;
  const years = yearsIn(header);
  const bare = stated === null && years.length > 0 ? yearOf(years.at(-1) as number) : null;
  const period = stated ?? bare;
  if (has(SAME_PERIOD, source)) {
    const current = period ?? own;
    return mention && mention.value.year !== null && yearIn(current) < yearIn(own) ? current : yearsBefore(current, 1);
  }
  if (period) return period;
  if (has(LAST_YEAR, source)) return yearOf(yearIn(own) - 1);
  return has(LAST_MONTH, source) && own.type === 'MONTH' ? previousMonth(own) : null;
}

/** "T10 so T9", "tháng 10/2023 so với tháng 12/2022": what the month after "so với" is to the one before it. */
function baseOfMonths(what: ReferencePeriod | null, against: ReferencePeriod | null): ComparisonBase | null {
  if (what?.type !== 'MONTH' || against?.type !== 'MONTH') return null;
  if (sameSpan(against, previousMonth(what))) return 'previous_month';
  if (sameSpan(against, yearsBefore(what, 1))) return 'same_period_last_year';
  return against.to === `${yearIn(what) - 1}-12-31` ? 'previous_year_end' : null;
}

function baseIn(text: string, header: string): ComparisonBase {
  const source = strictly(text);
  if (has(SHARE, strictly(header))) return 'share';
  if (has(BUDGET, source)) return 'budget';
  if (has(PLAN, source)) return 'plan';
  if (has(SAME_PERIOD, source)) return 'same_period_last_year';
  if (has(LAST_MONTH, source)) return 'previous_month';
  if (has(YEAR_END, source)) return 'previous_year_end';
  if (has(BASE_YEAR, source)) return 'base_year';
  if (has(LAST_YEAR, source) || yearsIn(text).length > 0) return 'same_period_last_year';
  return readPeriods(source).length > 0 ? 'same_period_last_year' : 'other';
}

const number = (cell: string): number =>
  Number(
    cell
      .replace(/[^\d,.-]/g, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  );

/** Signs, "tăng" in the header or small values: percentages of change; else an index, of which 100 is no change. */
function scaleOf(header: string, base: ComparisonBase, cells: readonly string[]): 'index' | 'percent' | 'difference' {
  const percent = /%|phần trăm/i.test(header);
  if (!percent && has(DIFFERS, strictly(header))) return 'difference';
  if (base === 'plan' || base === 'budget' || base === 'share') return 'index';
  const signed = cells.some((cell) => /^[+(−-]\s*\d/.test(cell));
  const values = cells.map((cell) => Math.abs(number(cell))).filter((value) => !Number.isNaN(value));
  const nearHundred = values.length > 0 && values.filter((value) => value >= 40).length >= values.length * 0.8;
  return signed || has(GROWS, strictly(header)) || !nearHundred ? 'percent' : 'index';
}

function changeIn(header: string, own: ReferencePeriod, cells: readonly string[]): Column | null {
  const source = strictly(header);
  const percent = /%/.test(header);
  if (!has(COMPARES, source) && !(percent && (has(PLAN, source) || has(SAME_PERIOD, source)))) return null;
  // "Ước thực hiện 2023" compares nothing; "Tốc độ tăng GRDP" is an indicator of its own.
  const [what, against] = sides(header);
  const base = baseOfMonths(periodIn(what, own), periodIn(against, own)) ?? baseIn(against, header);
  if (base === 'other' && !has(DIFFERS, source)) return null;
  const isLevel = base !== 'other' && what === '' && !percent && !/so |tốc độ|tăng|giảm|chênh|cơ cấu|tỷ trọng/i.test(header);
  if (isLevel) return null;
  const baseText = against
    .replace(/\([^)]*\)|[%–]/g, ' ')
    .replace(/^\s*(?:với)\s/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { kind: 'change', period: periodIn(what, own), base, baseText, scale: scaleOf(header, base, cells) };
}

/** "Diện tích (ha)" → ha */
export function unitIn(text: string): string {
  const unit = phrase(
    `\\((?:đvt:? |đơn vị(?: tính)?:? )?(?<unit>${UNIT})\\)|(?:đvt|đơn vị tính|đơn vị)\\s*:\\s*(?<stated>${UNIT})`,
    false,
  );
  const [match] = matchesOf(unit, strictly(text));
  const found = match?.groups?.unit ?? match?.groups?.stated ?? '';
  return found && match
    ? (text.slice(match.index, match.index + match[0].length).match(new RegExp(escaped(found), 'i'))?.[0] ?? found)
    : '';
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One column by its header and its cells; `own`: the span that the table is about. */
export function columnOf(header: string, cells: readonly string[], own: ReferencePeriod): Column {
  const source = strictly(header.replace(/\s*\([^)]*\)\s*$/, '').trim());
  if (header === '' || has(ORDINAL, source)) return { kind: 'aside' };
  if (has(UNIT_HEAD, source)) return { kind: 'unit' };
  const numeric = cells.filter((cell) => /^[-+(−]?\s*\d[\d.,]*\)?\s*(?:%|điểm ?%?)?$/.test(cell)).length;
  const filled = cells.filter((cell) => /[\p{L}\d]/u.test(cell)).length;
  if (filled === 0 || numeric < filled * 0.5) return { kind: has(NAME, source) ? 'name' : 'aside' };
  const change = changeIn(header, own, cells);
  if (change) return change;
  const period = periodIn(header, own);
  const whole = strictly(header);
  const target = has(PLAN, whole) || has(BUDGET, whole);
  const status: ObservationStatus = target ? 'T' : has(ESTIMATE, whole) ? 'E' : 'A';
  const says = period !== null || target || has(ESTIMATE, whole) || has(DONE, whole) || has(RUNNING, whole);
  return {
    kind: 'level',
    period: period ?? (target ? yearOf(yearIn(own)) : own),
    status,
    indicator: says ? '' : header.replace(/\s*\([^)]*\)\s*$/, '').trim(),
    unit: unitIn(header),
  };
}

/** "Tăng (+), giảm (-)" names no base: it is the other level of the table, where there is just one. */
export function withBases(columns: readonly Column[]): Column[] {
  const levels = columns.filter((column) => column.kind === 'level');
  return columns.map((column) => {
    if (column.kind !== 'change' || column.base !== 'other') return column;
    const [a, b, ...more] = levels;
    const [earlier, later] = a && b && a.period.to > b.period.to ? [b, a] : [a, b];
    if (!earlier || !later || more.length > 0) return { kind: 'aside' };
    if (sameSpan(yearsBefore(later.period, 1), earlier.period) && earlier.status !== 'T')
      return { ...column, base: 'same_period_last_year', baseText: 'cùng kỳ năm trước' };
    const isMonthBefore = later.period.type === 'MONTH' && sameSpan(previousMonth(later.period), earlier.period);
    return isMonthBefore ? { ...column, base: 'previous_month', baseText: 'tháng trước' } : { kind: 'aside' };
  });
}

/** The stock's day of a span. */
export const asOf = (period: ReferencePeriod): ReferencePeriod => instantOf(period.to);
