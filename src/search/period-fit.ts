/** How well the period of an observation answers the period asked for. */
import type { AskedPeriod, Aspect } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { type ReferencePeriod, sameSpan, yearIn } from '../model/period.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { lately } from '../vietnamese/lately.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { cropsIn } from './crops.js';

/** A part of the span asked for, or a longer one that ends with it: near, but another figure. */
export const FIT = {
  otherSpan: 0.15,
  stateSoFar: 0.5,
  planOfYear: 0.95,
  inReport: 0.97,
  monthInReport: 0.8,
  dated: 0.9,
  shifted: 0.9,
  ofSeason: 0.75,
  cutOff: 0.75,
  early: 0.5,
  partOfYear: 0.6,
  undated: 0.7,
  perMonth: 0.01,
} as const;

/** "đạt mấy % kế hoạch năm 2023": the year is the plan's; what was reached of it so far answers. */
export const planFits = (aspect: Aspect, { period }: AskedPeriod, { period: own, comparisons }: Observation): boolean =>
  aspect === 'plan' &&
  period.type === 'YEAR' &&
  own.to > period.from &&
  own.to <= period.to &&
  comparisons.some(({ base }) => base === 'plan' || base === 'budget');

/** What a rate is of: where something stands, no matter how much of the year is over; not what was done or moved in it. */
const STANDS = /^tỷ lệ (?!.*(?:giải ngân|thực hiện|hoàn thành|kế hoạch|dự toán|tăng|giảm|thu |chi |tổng ))/iu;
/** "tỷ lệ che phủ rừng năm 2023", of which the archive holds eight months. */
export const standsSoFar = ({ period, cumulative }: AskedPeriod, { period: own, unit, name, status }: Observation): boolean =>
  period.type === 'YEAR' &&
  cumulative === null &&
  own.from === period.from &&
  own.to < period.to &&
  unit === '%' &&
  status !== 'T' &&
  STANDS.test(name);

const DATE = /(?<!\p{Nd}|so (?:với|với ngày|ngày) )(\p{Nd}{1,2})[/.-](\p{Nd}{1,2})[/.-](\p{Nd}{4})(?!\p{Nd})/gu;
/** "Lũy kế từ 23/01/2020 … 12.143,4 tỷ": the sentence says the very day before the figure, which is of no other day. */
export function isDated({ period: { type, from, to } }: AskedPeriod, { period: own, printed, source }: Observation): boolean {
  const day = type === 'INSTANT' ? to : type === 'OTHER' ? from : '';
  const isPlain = own.type === 'INSTANT' || /-(?:12-31|01-01)$/.test(day);
  if (day === '' || isPlain || (own.type !== 'OTHER' && yearIn(own) !== Number(day.slice(0, 4)))) return false;
  const iso = (d = '', m = '', y = ''): string => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const before = source.quote.slice(0, Math.max(0, source.quote.indexOf(printed)));
  return [...before.matchAll(DATE)].some(([, d, m, y]) => iso(d, m, y) === day);
}

/** "Kết luận thanh tra còn tồn đọng của năm 2019: phải thu hồi 12 triệu đồng" in a report of a later year: of what that year left over. */
const LEFT_OF = /(?:tồn đọng|tồn|kéo dài|chuyển tiếp|chuyển nguồn|còn lại)(?: của| từ)? năm (20\d\d)(?!\d)/giu;
export function isLeftOf(
  { period: { type, from } }: AskedPeriod,
  { period: own, printed, source, status }: Observation,
): boolean {
  if (type !== 'YEAR' || status === 'T' || yearIn(own) <= Number(from.slice(0, 4))) return false;
  const before = source.quote.slice(0, Math.max(0, source.quote.indexOf(printed)));
  return [...before.matchAll(LEFT_OF)].at(-1)?.[1] === from.slice(0, 4);
}

/** "Giải ngân … thuộc kế hoạch năm 2022 đến 31/01/2023": what is paid of a year's plan until the books close is of that year. */
const OF_PLAN = /kế hoạch(?: vốn)?(?: đầu tư công)?(?: của)? năm (20\d\d)(?!\d)/giu;
export function planYearOf({ period: { type, to }, printed, source, status }: Observation): number | null {
  if (type !== 'INSTANT' || status === 'T' || to.slice(5) > '01-31') return null;
  const before = source.quote.slice(0, Math.max(0, source.quote.indexOf(printed)));
  const year = Number([...before.matchAll(OF_PLAN)].at(-1)?.[1]);
  return year === Number(to.slice(0, 4)) - 1 ? year : null;
}

/** What comes once a year, early in it: of such a thing the months up to a report are the year. */
const SEASON = phrase(
  'tết|giáp hạt|giao thừa|thi tốt nghiệp|tốt nghiệp (?:thpt|trung học phổ thông)|học sinh giỏi|nhập ngũ|tuyển quân|lễ hội|(?:giải |dự giải )(?:vô địch|cúp)|đại hội thể thao',
);
export const isOfSeason = ({ period }: AskedPeriod, { period: own, name, status }: Observation): boolean =>
  status !== 'T' && (isOfYear(period, own) || isStartOf(period, own)) && own.from === period.from && has(SEASON, loosely(name));
const isOfYear = ({ type }: ReferencePeriod, own: ReferencePeriod): boolean =>
  type === 'YEAR' && (own.type === 'YTD' || own.type === 'QUARTER');
/** "cứu đói giáp hạt đầu năm 2022" in the report of the year */
const isStartOf = ({ type, from, to }: ReferencePeriod, own: ReferencePeriod): boolean =>
  type === 'OTHER' && from === to && from.endsWith('-01-01') && ['YTD', 'QUARTER', 'YEAR'].includes(own.type);

/** Read once for hundreds of figures; "lúa ĐX" too. */
const cropsAsked = lately((text) => cropsIn(expandChat(text)));
/** "năng suất lúa đông xuân 2023-2024", "vụ xuân 2024": what the months up to a report gave of that very crop is the crop. */
export function isOfCrop(
  text: string,
  { period }: AskedPeriod,
  { period: own, status }: Observation,
  said: ReadonlySet<string>,
): boolean {
  const isSpan = own.type === 'YTD' || own.type === 'QUARTER';
  const isYears = period.type === 'YEAR' || period.type === 'OTHER';
  if (status === 'T' || !isSpan || !isYears || yearIn(own) !== yearIn(period)) return false;
  const asked = cropsAsked(text);
  if (asked.size === 0) return false;
  return said.size === asked.size && [...asked].every((crop) => said.has(crop));
}

/** Accidents are counted from the 15th to the 14th, a budget up to the 25th: half a month off at either end is the span that is meant. */
const OFF = 17 * 24 * 60 * 60 * 1000;
export function isShifted({ period }: AskedPeriod, { period: own, status }: Observation): boolean {
  const isBroken = own.type === 'OTHER' || own.type === 'YTD';
  const isWhole = period.type === 'MONTH' || period.type === 'QUARTER' || period.type === 'YTD';
  const near = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) <= OFF;
  return status !== 'T' && isBroken && isWhole && near(own.from, period.from) && near(own.to, period.to);
}

/** "6 tháng" of a report that counts "đến ngày 20/6". */
export const isCutOff = ({ period }: AskedPeriod, { period: own, status }: Observation): boolean =>
  status !== 'T' &&
  own.type === 'INSTANT' &&
  period.type === 'YTD' &&
  own.to <= period.to &&
  Date.parse(period.to) - Date.parse(own.to) <= OFF;

/** "năm 2018", "tháng 7": of a text that says no span of its own, what its day falls into; "cả năm" asks for more. */
export const isOfUndated = (
  { period: { type, from, to } }: AskedPeriod,
  { period: own, status, comparisons }: Observation,
  { date, period }: { readonly date: string; readonly period: ReferencePeriod | null },
): boolean =>
  period === null &&
  own.from === date &&
  own.to === date &&
  status === 'A' &&
  (type === 'YEAR' || type === 'MONTH') &&
  from <= date &&
  date <= to &&
  comparisons.every(({ base }) => base !== 'previous_month');

/** "đến ngày 16/9" is the day of the report, of its title, or of the sentences before: its months so far end on that day. */
export function isOfReportDay(
  { period: { type, to: day } }: AskedPeriod,
  { period: own, status }: Observation,
  { date, title }: { readonly date: string; readonly title: string },
  around: ReadonlySet<string>,
): number {
  const isSpan = own.type === 'YTD' || own.type === 'MONTH' || own.type === 'QUARTER';
  if (type !== 'INSTANT' || status === 'T' || !isSpan || own.from > day || own.to.slice(0, 7) !== day.slice(0, 7)) return 0;
  const [y = '', m = '', d = ''] = day.split('-');
  const written = [`${d}/${m}/${y}`, `${Number(d)}/${Number(m)}/${y}`];
  if (date === day || written.some((form) => title.includes(form))) return FIT.dated;
  return written.some((form) => around.has(form)) ? FIT.cutOff : 0;
}

/** "đầu năm 2022" is a day where a report says so, else the first months. */
const isEarly = ({ from, to, type }: ReferencePeriod, own: ReferencePeriod): boolean =>
  type === 'OTHER' && from === to && from.endsWith('-01-01') && own.to > from && own.to <= `${from.slice(0, 4)}-03-31`;

/** How well an observation's period answers the period asked for. */
export function periodFitOf(asked: AskedPeriod, observation: Observation, reportPeriod: ReferencePeriod | null): number {
  const { period, yearStated, cumulative } = asked;
  const own = observation.period;
  if (!yearStated && yearIn(own) !== yearIn(period))
    return periodFitOf({ ...asked, yearStated: true, period: toYear(period, yearIn(own)) }, observation, reportPeriod) * 0.98;
  if (observation.status === 'T' && yearIn(own) !== yearIn(period)) return 0;
  const named = asked.ofReport === true && reportPeriod?.to === period.to && own.to >= `${yearIn(period) - 1}-12-31`;
  if (named && !(sameSpan(period, own) && !(cumulative === true && own.type === 'MONTH'))) {
    if (observation.status === 'T') return FIT.otherSpan;
    // "theo báo cáo 9 tháng": the nine months, before the month that it tells as well
    return period.type === 'YTD' && own.type === 'MONTH' ? FIT.monthInReport : FIT.inReport;
  }
  if (sameSpan(period, own)) return cumulative === true && own.type === 'MONTH' ? 0.5 : 1;
  // "từ 01/7 đến nay": up to whenever it was counted last
  if (asked.since && own.type === 'OTHER' && own.from === period.from && observation.status !== 'T') return FIT.inReport;
  if (isEarly(period, own) && observation.status !== 'T') return own.from >= period.from ? FIT.early : 0;
  const within = own.from >= period.from && own.to <= period.to;
  if (asked.partly && within && observation.status !== 'T') return FIT.partOfYear + FIT.perMonth * monthsOf(own);
  if (period.to === own.to) {
    if (own.type === 'INSTANT' || period.type === 'INSTANT') return 0.95;
    if (period.type === 'MONTH') return cumulative === false ? FIT.otherSpan : 0.75;
    return FIT.otherSpan;
  }
  // "tháng 9/2022" of a report on the year up to 16/9
  const isUpToDay =
    own.type === 'YTD' && reportPeriod !== null && sameSpan(own, reportPeriod) && own.to.slice(0, 7) === period.to.slice(0, 7);
  if (isUpToDay && period.type === 'MONTH') return cumulative === false ? FIT.otherSpan : 0.75;
  if (own.type === 'INSTANT' && within) return 0.3;
  // "nhiệm vụ năm 2023": what was done the whole year before is of that year.
  const isYearBefore = own.type === 'YEAR' && yearIn(own) < yearIn(period);
  const isOfReport = reportPeriod !== null && sameSpan(period, reportPeriod) && yearIn(own) >= yearIn(period) - 1;
  if (isOfReport && !(isYearBefore && period.type === 'YEAR') && observation.status !== 'T') return 0.5;
  // "đến tháng 8/2023 có bao nhiêu dự án": the report up to then gives it for the year.
  if (
    reportPeriod &&
    period.to === reportPeriod.to &&
    own.type === 'YEAR' &&
    yearIn(own) === yearIn(period) &&
    observation.status !== 'T'
  )
    return 0.5;
  return within && period.type === 'YEAR' ? FIT.otherSpan : 0;
}

/** How near it comes to the year: the months that it spans, or that lie before its day. */
const monthsOf = ({ type, from, to }: ReferencePeriod): number =>
  Number(to.slice(5, 7)) - (type === 'INSTANT' ? 0 : Number(from.slice(5, 7)) - 1);

function toYear(period: ReferencePeriod, year: number): ReferencePeriod {
  const shift = year - yearIn(period);
  const move = (iso: string): string => `${Number(iso.slice(0, 4)) + shift}${iso.slice(4)}`;
  return { type: period.type, from: move(period.from), to: move(period.to) };
}
