/** What the columns of a statistical table hold: names, units, levels of a period, or comparisons of one of those levels. */
import type { ComparisonBase, ObservationStatus } from '../../model/observation.js';
import { instantOf, type ReferencePeriod, sameSpan, yearIn, yearOf, yearsBefore } from '../../model/period.js';
import { readPeriods } from '../../vietnamese/periods.js';
import { has, phrase, strictly } from '../../vietnamese/rules.js';
import { cellValue } from './cells.js';
import {
  countedIn,
  giverIn,
  LAST_MONTH,
  LAST_YEAR,
  measuredIn,
  periodIn,
  previousMonth,
  pricesIn,
  SAME_PERIOD,
  unitIn,
  withoutPrices,
  yearsIn,
} from './headers.js';

export interface Level {
  readonly kind: 'level';
  readonly period: ReferencePeriod;
  readonly status: ObservationStatus;
  /** Whether the header says how sure its figures are. */
  readonly stated: boolean;
  /** What the header measures ("Diện tích"); "" where it says only when and how sure. */
  readonly indicator: string;
  /** "Trong đó …": a part of the level column before it. */
  readonly part: boolean;
  /** "giá so sánh 2010", "Trung ương giao" */
  readonly qualifier: string;
  readonly unit: string;
}

export interface Change {
  readonly kind: 'change';
  /** The span compared; null where the header leaves it open. */
  readonly period: ReferencePeriod | null;
  readonly base: ComparisonBase;
  /** The base as the header words it: "cùng kỳ", "kế hoạch năm"; "" where it names none. */
  readonly baseText: string;
  /** The span that it names as the base, where it names one. */
  readonly against: ReferencePeriod | null;
  /** Of a difference, the unit in the header; "" where it is the row's own. */
  readonly unit: string;
  /** `index`: 121,36 of 100. `percent`: +21,36. `difference`: in the row's own unit. */
  readonly scale: 'index' | 'percent' | 'difference';
}

/** `name`, `unit`, `aside` (row numbers, remarks): nothing to read. */
export type Column = { readonly kind: 'name' | 'unit' | 'aside' } | Level | Change;

const ORDINAL = phrase(
  '^(?:tt|stt|số tt|số thứ tự|mã số|mã|ký hiệu|ghi chú|nguồn|nguồn số liệu|đánh giá|kết quả đánh giá)$',
  false,
);
const NAME = phrase(
  '^(?:tên |danh mục|chỉ tiêu(?! kế hoạch)|các chỉ tiêu|nội dung|diễn giải|khoản mục|lĩnh vực|ngành|đơn vị hành chính|địa phương|địa bàn|huyện|xã|phường|thị xã|thành phố|tỉnh|loại|nhóm|cây trồng|vật nuôi|sản phẩm|mặt hàng|đơn vị$)',
  false,
);
/** "Đơn vị" above "Huyện Chư Sê" and "Sở Y tế" heads names, above "Triệu USD" units. */
const isName = (cell: string): boolean =>
  /^\p{Lu}.* \p{Lu}|^(?:Sở|Ban|Chi cục|Công ty) |^TP/u.test(cell) &&
  !/^(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|1\.?000|lượt)(?!\p{L})/iu.test(cell);
const UNIT_HEAD = phrase('^(?:đơn vị|đơn vị tính|đvt|đv tính|đơn vị đo)$', false);
const PLAN = phrase('kế hoạch|kh|mục tiêu|chỉ tiêu|nghị quyết');
const BUDGET = phrase('dự toán|dt');
const ESTIMATE = phrase('ước|dự ước|ước tính|uth|ưth|ước th|dự kiến|sơ bộ');
const DONE = phrase('thực hiện|th|chính thức|kết quả');
const YEAR_END = phrase('tháng 12|cuối năm|đầu năm|31/12(?:/20\\d\\d)?');
const BASE_YEAR = phrase('kỳ gốc|năm gốc|gốc');
const SO = phrase('so với|so sánh|so|chênh lệch|cơ cấu|tỷ trọng|chỉ số|tốc độ(?: tăng| phát triển)?|mức tăng|tăng ?[,/] ?giảm');
/** Alone these may be what is counted ("Số hộ giảm nghèo", "Số xã đạt chuẩn"). */
const WEAK = phrase('tăng|giảm|đạt|bằng|hoàn thành|% thực hiện|tỷ lệ thực hiện|tỷ lệ giải ngân');
const SHARE = phrase('cơ cấu|tỷ trọng');
const GROWS = phrase('tăng|giảm|tốc độ tăng|mức tăng');
const DIFFERS = phrase('chênh lệch|tuyệt đối|[+]/-|±|tăng ?\\(\\+\\)', false);
const RANK = phrase('^(?:xếp hạng|thứ hạng|hạng|xếp thứ|vị thứ)', false);
/** An index of more than this is no index. */
const MOST = 1000;

const DIVIDED = /so với|so sánh với|so sánh|so|%\s*\/|(?<=\p{L}\d?)\s*\/\s*(?=(?:KH|kế hoạch|CK|cùng kỳ|DT|dự toán))/iu;
/** "Ước TH 2023/TH 2022 (%)": a share of two spans, not a month of a year. */
const DIVIDED_SPANS = /\s*\/\s*(?=(?:TH|thực hiện|ước|UTH|năm|cùng kỳ)(?!\p{L}))|(?<=20\d\d)\s*\/\s*(?=20\d\d)/iu;

/** "Ước 9 tháng so với cùng kỳ (%)" → what is compared, and with what. */
function sides(header: string): readonly [what: string, against: string] {
  const plain = header.replace(/\s+/g, ' ');
  const at = DIVIDED.exec(plain) ?? (/%/.test(plain) ? DIVIDED_SPANS.exec(plain) : null);
  return at ? [plain.slice(0, at.index), plain.slice(at.index + at[0].length)] : ['', plain];
}

/** "T10 so T9", "năm 2023 so với năm 2021": what the span after "so với" is to the one before it. */
export function baseOfSpans(what: ReferencePeriod | null, against: ReferencePeriod | null): ComparisonBase | null {
  if (!what || !against) return null;
  if (what.type === 'MONTH' && against.type === 'MONTH') {
    if (sameSpan(against, previousMonth(what))) return 'previous_month';
    if (sameSpan(against, yearsBefore(what, 1))) return 'same_period_last_year';
    return against.to === `${yearIn(what) - 1}-12-31` ? 'previous_year_end' : null;
  }
  if (what.type !== 'YEAR' || against.type !== 'YEAR' || against.to >= what.to) return null;
  return sameSpan(against, yearsBefore(what, 1)) ? 'same_period_last_year' : 'other';
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

/** Signs, "tăng" in the header or small values: percentages of change; else an index, of which 100 is no change. */
function scaleOf(header: string, base: ComparisonBase, cells: readonly string[]): Change['scale'] {
  const percent = /%|phần trăm/i.test(header);
  if (!percent && has(DIFFERS, strictly(header))) return 'difference';
  if (base === 'plan' || base === 'budget' || base === 'share') return 'index';
  const signed = cells.some((cell) => /^[+(−-]\s*\d/.test(cell) && !/điểm/.test(cell));
  const values = sizesOf(cells);
  const nearHundred = values.length > 0 && values.filter((value) => value >= 40).length >= values.length * 0.8;
  return signed || has(GROWS, strictly(header)) || !nearHundred ? 'percent' : 'index';
}

/** Points of a per cent are told by their own words. */
const sizesOf = (cells: readonly string[]): number[] =>
  cells.flatMap((cell) => {
    const read = cellValue(cell);
    return read && !read.points ? [Math.abs(read.value)] : [];
  });

const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})CK(?!\p{L})/gu, 'cùng kỳ'],
  [/(?<!\p{L})KH(?!\p{L})/gu, 'kế hoạch'],
  [/(?<!\p{L})DT(?!\p{L})/gu, 'dự toán'],
  [/(?<!\p{L})TW(?!\p{L})/gu, 'Trung ương'],
  [/(?<!\p{L})(?:U?TH|thực hiện|ước)(?!\p{L})(?= (?:năm |tháng |quý )?(?:\d|[IVX]+))/giu, ''],
];
const baseTextIn = (against: string): string =>
  ABBREVIATED.reduce((text, [short, long]) => text.replace(short, long), against.replace(/\([^)]*\)|[%–]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:so )?với|so) /iu, '')
    .replace(/^\p{Lu}(?=\p{Ll})(?!rung ương)/u, (first) => first.toLowerCase())
    .replace(/^(?=(?:19|20)\d\d)/, 'năm ');

function changeIn(header: string, own: ReferencePeriod, cells: readonly string[]): Change | null {
  const plain = withoutPrices(header);
  const source = strictly(plain);
  const percent = /%/.test(plain);
  const [what, against] = sides(plain);
  const planned = has(PLAN, source) || has(BUDGET, source);
  const weak = has(WEAK, source) && (percent || planned || has(DIFFERS, source));
  const divided = what !== '' || (percent && (planned || has(SAME_PERIOD, source)));
  if (!has(SO, source) && !weak && !divided) return null;
  const spans = [what, against].map((side) => periodIn(side, own)) as [ReferencePeriod | null, ReferencePeriod | null];
  // "Ước thực hiện 2023" compares nothing; "Tốc độ tăng GRDP" is an indicator of its own.
  const base = baseOfSpans(...spans) ?? baseIn(against, plain);
  const baseText = baseTextIn(against);
  if (base === 'other' && what === '' && !has(DIFFERS, source)) return null;
  const isLevel = base !== 'other' && what === '' && !percent && !/so |tốc độ|tăng|giảm|chênh|cơ cấu|tỷ trọng/i.test(plain);
  if (isLevel) return null;
  const scale = scaleOf(plain, base, cells);
  const sizes = sizesOf(cells);
  if (scale !== 'difference' && sizes.filter((size) => size > MOST).length > sizes.length / 2) return null;
  return {
    kind: 'change',
    period: spans[0],
    base,
    baseText: base === 'other' && what === '' ? '' : baseText,
    against: spans[1],
    unit: scale === 'difference' ? unitIn(plain) : '',
    scale,
  };
}

/** One column by its header and its cells; `own`: the span that the table is about. */
export function columnOf(header: string, cells: readonly string[], own: ReferencePeriod): Column {
  const source = strictly(header.replace(/\s*\([^)]*\)\s*$/, '').trim());
  const filled = cells.filter((cell) => /[\p{L}\d]/u.test(cell)).length;
  const numeric = cells.filter((cell) => cellValue(cell) !== null).length;
  if (header === '' || has(ORDINAL, source)) return { kind: header === '' && numeric < filled * 0.5 ? 'name' : 'aside' };
  if (has(UNIT_HEAD, source) && cells.filter(isName).length < cells.filter(Boolean).length * 0.5) return { kind: 'unit' };
  if (filled === 0 || numeric < filled * 0.5) return { kind: has(NAME, source) ? 'name' : 'aside' };
  const change = changeIn(header, own, cells);
  if (change) return change;
  const period = periodIn(header, own);
  const whole = strictly(header);
  const target = has(PLAN, whole) || has(BUDGET, whole);
  const { text, part } = measuredIn(header);
  return {
    kind: 'level',
    period: period ?? (target ? yearOf(yearIn(own)) : own),
    status: target ? 'T' : has(ESTIMATE, whole) ? 'E' : 'A',
    stated: target || has(ESTIMATE, whole) || has(DONE, whole),
    indicator: text,
    part,
    qualifier: pricesIn(header) || (target ? giverIn(header) : ''),
    unit: has(RANK, strictly(text)) ? 'thứ hạng' : unitIn(header) || (/%/.test(header) ? '%' : countedIn(text)),
  };
}

/** The stock's day of a span. */
export const asOf = (period: ReferencePeriod): ReferencePeriod => instantOf(period.to);
