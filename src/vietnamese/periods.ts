/** Reference periods as reports and chat name them: "8 tháng đầu năm 2023", "T8/2023", "quý I", "đến 31/8/2023", "năm ngoái". */
import {
  instantOf,
  isoDate,
  monthIn,
  monthOf,
  type PeriodType,
  quarterOf,
  type ReferencePeriod,
  schoolYearOf,
  yearIn,
  yearOf,
  yearsBefore,
  yearToDate,
} from '../model/period.js';
import { dayRules, relativeRules, yearRules } from './periods-days.js';
import { accentedLookalikes, lookalikes } from './periods-lookalikes.js';
import { monthRules, quarterRules } from './periods-months.js';
import { sinceRules } from './periods-since.js';
import { longestWins, matchesOf, type Source, type Span } from './rules.js';

export type RelativePeriod =
  | 'this_month'
  | 'last_month'
  | 'this_quarter'
  | 'last_quarter'
  | 'this_year'
  | 'last_year'
  | 'two_years_ago'
  | 'next_year'
  | 'same_period_last_year'
  /** "trong kỳ": the reporting period, of a monthly report its month. */
  | 'this_period'
  | 'now'
  /** "từ đầu năm (đến nay)" */
  | 'year_to_now';

/** What the words alone say; the year, and sometimes the month, may be left to the context. */
export interface PeriodMention {
  readonly type: PeriodType;
  /** null where not said: "tháng 8", "8 tháng đầu năm". */
  readonly year: number | null;
  /** The month, or the last one of a span. */
  readonly month?: number;
  /** The day, or the last one of a span. */
  readonly day?: number;
  readonly quarter?: number;
  /** Where a span begins; the first year of a school year. */
  readonly fromYear?: number;
  readonly fromMonth?: number;
  readonly fromDay?: number;
  /** Told from the reference: the whole period ("tháng trước") or only its year ("tháng 8 năm ngoái"). */
  readonly relative?: RelativePeriod;
  /** true: "8 tháng", "lũy kế đến tháng 8". false: "riêng tháng 8", "trong tháng 8". null: the words leave it open. */
  readonly cumulative: boolean | null;
  /** "đến tháng 8/2023", "hết quý I": a flow is then since 1 January, a stock as of the last day (`asInstant`). */
  readonly tillOnly?: boolean;
  /** "cả năm": nothing less than the year. */
  readonly whole?: boolean;
}

const rules = [...monthRules, ...quarterRules, ...yearRules, ...dayRules, ...sinceRules, ...relativeRules];

/** Periods in the order of the text, none overlapping. */
export function readPeriods(source: Source): Span<PeriodMention>[] {
  const strict = { ...source, loose: false };
  const masks = [
    ...lookalikes.flatMap((p) => [...matchesOf(p, source)]),
    ...accentedLookalikes.flatMap((p) => [...matchesOf(p, strict)]),
  ];
  const found = rules
    .filter(({ only }) => only !== (source.loose ? 'report' : 'chat'))
    .flatMap((rule) =>
      [...matchesOf(rule.phrase, rule.only === 'accented' ? strict : source)].flatMap((m): Span<PeriodMention>[] => {
        const value = rule.read(m.groups ?? {});
        return value ? [{ start: m.index, end: m.index + m[0].length, value, rule: rule.name }] : [];
      }),
    );
  const free = found.filter((span) => !masks.some((m) => span.start < m.index + m[0].length && m.index < span.end));
  return sharingYear(longestWins(free), source.text);
}

const isJoined = (between: string): boolean => /^\s*(?:,|;|và|va|hoặc|hoac|hay)\s*$/.test(between);

/** "tháng 8 và 8 tháng năm 2023": the year stands once for both. */
function sharingYear(spans: readonly Span<PeriodMention>[], text: string): Span<PeriodMention>[] {
  return spans.map((span, i) => {
    const next = spans[i + 1];
    const { value } = span;
    if (!next || value.year !== null || value.relative || value.month === undefined || next.value.month === undefined)
      return span;
    const shares = next.value.year !== null && value.month <= next.value.month && isJoined(text.slice(span.end, next.start));
    return shares ? { ...span, value: { ...value, year: next.value.year } } : span;
  });
}

const YEARS_AGO: Readonly<Partial<Record<RelativePeriod, number>>> = {
  this_year: 0,
  last_year: 1,
  two_years_ago: 2,
  next_year: -1,
};

/**
 * The period meant. `reference` fills what is left open: the report's own period, or the last one talked of. null where the
 * words name a day that no month has.
 */
export function resolvePeriod(mention: PeriodMention, reference: ReferencePeriod): ReferencePeriod | null {
  const { relative } = mention;
  const ago = relative ? YEARS_AGO[relative] : 0;
  if (relative && ago === undefined) return relativePeriod(relative, mention, reference);
  const year = mention.year ?? yearIn(reference) - (ago ?? 0);
  const { type, month = 12, day, quarter = 1, fromYear = year, fromMonth = 1, fromDay = 1 } = mention;
  if (day !== undefined && day > Number(isoDate(year, month, 31).slice(-2))) return null;
  switch (type) {
    case 'MONTH':
      return mention.cumulative === true ? yearToDate(year, month) : monthOf(year, month);
    case 'YTD':
      return day === undefined ? yearToDate(year, month) : { type, from: isoDate(year, 1, 1), to: isoDate(year, month, day) };
    case 'QUARTER':
      return mention.tillOnly ? yearToDate(year, quarter * 3) : quarterOf(year, quarter);
    case 'YEAR':
      return yearOf(year);
    case 'SCHOOL_YEAR':
      return schoolYearOf(fromYear);
    case 'INSTANT':
      return instantOf(isoDate(year, month, day ?? 31));
    case 'OTHER':
      return { type, from: isoDate(fromYear, fromMonth, fromDay), to: isoDate(year, month, day ?? 31) };
  }
}

/** "từ 01/10" in a report up to June is of the year before. */
function lastOf({ fromYear, fromMonth = 1, fromDay = 1 }: PeriodMention, year: number, to: string): string {
  const from = isoDate(year, fromMonth, fromDay);
  return fromYear === undefined && from > to ? isoDate(year - 1, fromMonth, fromDay) : from;
}

function relativePeriod(relative: RelativePeriod, mention: PeriodMention, reference: ReferencePeriod): ReferencePeriod | null {
  const year = yearIn(reference);
  const month = monthIn(reference);
  const quarter = Math.ceil(month / 3);
  const { fromYear = year } = mention;
  switch (relative) {
    case 'this_month':
      return monthOf(year, month);
    case 'last_month':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'this_quarter':
      return quarterOf(year, quarter);
    case 'last_quarter':
      return quarter === 1 ? quarterOf(year - 1, 4) : quarterOf(year, quarter - 1);
    case 'this_period':
      // a report on half a year speaks of all of it, one on eight months of the eighth
      return reference.type === 'YTD' && month % 3 !== 0 ? monthOf(year, month) : reference;
    case 'same_period_last_year':
      return yearsBefore(reference, year - (mention.year ?? year - 1));
    case 'year_to_now':
      // "từ đầu năm" in a report on the year up to a day
      if (mention.year === null || mention.year === year)
        return reference.type === 'YTD' ? { ...reference } : yearToDate(year, month);
      return mention.year < year ? { type: 'OTHER', from: isoDate(mention.year, 1, 1), to: reference.to } : null;
    case 'now':
      if (mention.type === 'INSTANT') return instantOf(reference.to);
      return { type: 'OTHER', from: lastOf(mention, fromYear, reference.to), to: reference.to };
    default:
      return null;
  }
}

/** A stock is as of the last day of whatever span the words name. */
export const asInstant = (period: ReferencePeriod): ReferencePeriod => instantOf(period.to);

const ROMAN = ['I', 'II', 'III', 'IV'];
const dateText = (iso: string): string => iso.split('-').map(Number).reverse().join('/');

/** "8 tháng đầu năm 2023", "tháng 8/2023", "quý I/2021", "năm 2022", "đến 31/8/2023", "năm học 2021-2022", "giai đoạn 2021-2025". */
export function writePeriod(period: ReferencePeriod): string {
  const { type, from, to } = period;
  // A report that names neither a date nor a period leaves that of its figures open.
  if (from === '') return 'không rõ kỳ';
  const year = yearIn(period);
  const month = monthIn(period);
  const days = `từ ${dateText(from)} đến ${dateText(to)}`;
  switch (type) {
    case 'MONTH':
      return `tháng ${month}/${year}`;
    case 'QUARTER':
      return `quý ${ROMAN[month / 3 - 1] ?? '?'}/${year}`;
    case 'YTD':
      return to === yearToDate(year, month).to ? `${month} tháng đầu năm ${year}` : days;
    case 'YEAR':
      return `năm ${year}`;
    case 'INSTANT':
      return `đến ${dateText(to)}`;
    case 'SCHOOL_YEAR':
      return `năm học ${year - 1}-${year}`;
    case 'OTHER':
      if (from === to && from.endsWith('-01-01')) return `đầu năm ${year}`;
      return from.endsWith('-01-01') && to.endsWith('-12-31') ? `giai đoạn ${from.slice(0, 4)}-${year}` : days;
  }
}
