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
  yearToDate,
} from '../model/period.js';
import { phraseRules } from './periods.rules.js';
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
  | 'now'
  | 'year_to_now';

/** What the words alone say; the year is left to the context where they do not say it. */
export interface PeriodMention {
  readonly type: PeriodType;
  readonly year: number | null;
  /** The month, or the last one of a cumulative period. */
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  /** The first year of a range or a school year; the first month of a span of months. */
  readonly fromYear?: number;
  readonly fromMonth?: number;
  readonly relative?: RelativePeriod;
  /** true: "8 tháng", "lũy kế đến tháng 8". false: "riêng tháng 8", "trong tháng 8". null: the words leave it open. */
  readonly cumulative: boolean | null;
  /** "đến tháng 8/2023", "hết quý I": a flow is then since 1 January, a stock as of the last day. */
  readonly tillOnly?: boolean;
}

/** Periods in the order of the text, none overlapping. */
export function readPeriods(source: Source): Span<PeriodMention>[] {
  const { mentions, lookalikes } = phraseRules;
  const masked = lookalikes.flatMap((phrase) =>
    [...matchesOf(phrase, source)].map((m) => [m.index, m.index + m[0].length] as const),
  );
  const found = mentions
    .filter((rule) => source.loose || !rule.looseOnly)
    .flatMap((rule) =>
      [...matchesOf(rule.phrase, source)].flatMap((m): Span<PeriodMention>[] => {
        const value = rule.read(m.groups ?? {});
        return value ? [{ start: m.index, end: m.index + m[0].trimEnd().length, value, rule: rule.name }] : [];
      }),
    );
  return longestWins(found.filter((span) => !masked.some(([from, to]) => span.start < to && from < span.end)));
}

/**
 * The period meant. `reference` fills what is left open: the report's own period, or the newest of the archive. null where the
 * words name none that can be known ("cùng kỳ").
 */
export function resolvePeriod(mention: PeriodMention, reference: ReferencePeriod): ReferencePeriod | null {
  if (mention.relative) return relativePeriod(mention.relative, reference);
  const year = mention.year ?? yearIn(reference);
  const { month = 12, day = 1, quarter = 1, fromYear = year, fromMonth = 1 } = mention;
  switch (mention.type) {
    case 'MONTH':
      return mention.cumulative === true ? yearToDate(year, month) : monthOf(year, month);
    case 'YTD':
      return yearToDate(year, month);
    case 'QUARTER':
      return mention.tillOnly && quarter > 1 ? yearToDate(year, quarter * 3) : quarterOf(year, quarter);
    case 'YEAR':
      return yearOf(year);
    case 'SCHOOL_YEAR':
      return schoolYearOf(fromYear);
    case 'INSTANT':
      return instantOf(isoDate(year, month, day));
    case 'OTHER':
      return { type: 'OTHER', from: isoDate(fromYear, fromMonth, 1), to: isoDate(year, month, 31) };
  }
}

function relativePeriod(relative: RelativePeriod, reference: ReferencePeriod): ReferencePeriod | null {
  const year = yearIn(reference);
  const month = monthIn(reference);
  const quarter = Math.ceil(month / 3);
  switch (relative) {
    case 'this_month':
      return monthOf(year, month);
    case 'last_month':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'this_quarter':
      return quarterOf(year, quarter);
    case 'last_quarter':
      return quarter === 1 ? quarterOf(year - 1, 4) : quarterOf(year, quarter - 1);
    case 'this_year':
      return yearOf(year);
    case 'last_year':
      return yearOf(year - 1);
    case 'two_years_ago':
      return yearOf(year - 2);
    case 'next_year':
      return yearOf(year + 1);
    case 'now':
      return instantOf(reference.to);
    case 'year_to_now':
      return yearToDate(year, month);
    case 'same_period_last_year':
      return null;
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const dateText = (iso: string): string => iso.split('-').reverse().join('/');

/** "8 tháng đầu năm 2023", "tháng 8/2023", "quý I/2021", "năm 2022", "đến 31/8/2023", "năm học 2021-2022", "giai đoạn 2021-2025". */
export function writePeriod(period: ReferencePeriod): string {
  const year = yearIn(period);
  const month = monthIn(period);
  switch (period.type) {
    case 'MONTH':
      return `tháng ${month}/${year}`;
    case 'QUARTER':
      return `quý ${ROMAN[month / 3 - 1] ?? '?'}/${year}`;
    case 'YTD':
      return `${month} tháng đầu năm ${year}`;
    case 'YEAR':
      return `năm ${year}`;
    case 'INSTANT':
      return `đến ${dateText(period.to)}`;
    case 'SCHOOL_YEAR':
      return `năm học ${year - 1}-${year}`;
    case 'OTHER': {
      const whole = period.from.endsWith('-01-01') && period.to.endsWith('-12-31');
      return whole ? `giai đoạn ${period.from.slice(0, 4)}-${year}` : `từ ${dateText(period.from)} đến ${dateText(period.to)}`;
    }
  }
}
