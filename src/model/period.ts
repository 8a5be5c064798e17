/** Reference periods (SDMX `TIME_PERIOD`): what span of time a figure speaks of. */

/**
 * `MONTH`, `QUARTER`, `YEAR`: that span alone. `YTD`: from 1 January to `to`. `INSTANT`: a stock as of a date (from = to).
 * `SCHOOL_YEAR`: September to August. `OTHER`: any other span.
 */
export type PeriodType = 'MONTH' | 'QUARTER' | 'YTD' | 'YEAR' | 'INSTANT' | 'SCHOOL_YEAR' | 'OTHER';

/** ISO dates (`2023-08-31`), both inclusive. */
export interface ReferencePeriod {
  readonly type: PeriodType;
  readonly from: string;
  readonly to: string;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** ISO date of a calendar day; the day is cut to the length of the month. */
export function isoDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(day, daysInMonth(year, month)))}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const span = (type: PeriodType, year: number, first: number, last: number): ReferencePeriod => ({
  type,
  from: isoDate(year, first, 1),
  to: isoDate(year, last, 31),
});

export const monthOf = (year: number, month: number): ReferencePeriod => span('MONTH', year, month, month);
export const quarterOf = (year: number, quarter: number): ReferencePeriod => span('QUARTER', year, quarter * 3 - 2, quarter * 3);
/** January to `month` of `year`; twelve months are the year. */
export const yearToDate = (year: number, month: number): ReferencePeriod => span(month === 12 ? 'YEAR' : 'YTD', year, 1, month);
/** January up to a day: "đến 31/7" is seven months, "đến 16/7" a span of its own. */
export function sinceNewYear(to: string): ReferencePeriod {
  const [year = 0, month = 1, day = 1] = to.split('-').map(Number);
  return day === daysInMonth(year, month) ? yearToDate(year, month) : { type: 'YTD', from: isoDate(year, 1, 1), to };
}
export const yearOf = (year: number): ReferencePeriod => span('YEAR', year, 1, 12);
export const instantOf = (date: string): ReferencePeriod => ({ type: 'INSTANT', from: date, to: date });
export const schoolYearOf = (firstYear: number): ReferencePeriod => ({
  type: 'SCHOOL_YEAR',
  from: isoDate(firstYear, 9, 1),
  to: isoDate(firstYear + 1, 8, 31),
});

/** Monday to Sunday of the week of that number, as epidemics are counted. */
export function weekOf(year: number, week: number): { readonly from: string; readonly to: string } {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { from: iso(monday), to: iso(monday + 6 * DAY) };
}
const DAY = 24 * 60 * 60 * 1000;

export const yearIn = (period: ReferencePeriod): number => Number(period.to.slice(0, 4));
export const monthIn = (period: ReferencePeriod): number => Number(period.to.slice(5, 7));

/** The same span `years` earlier (or later, when negative). */
export function yearsBefore(period: ReferencePeriod, years: number): ReferencePeriod {
  const shift = (iso: string): string => {
    const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
    const endOfMonth = d === daysInMonth(y, m);
    return isoDate(y - years, m, endOfMonth ? 31 : d);
  };
  return { type: period.type, from: shift(period.from), to: shift(period.to) };
}

/** Whether both end on the same day and begin on the same day, whatever they are called (quý I and 3 tháng). */
export const sameSpan = (a: ReferencePeriod, b: ReferencePeriod): boolean => a.from === b.from && a.to === b.to;
