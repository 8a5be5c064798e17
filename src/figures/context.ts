/** Fills what a clause leaves unsaid: the period and the status. */
import type { Measure } from '../catalogue/catalogue.js';
import type { ObservationStatus } from '../model/observation.js';
import { instantOf, monthIn, monthOf, type ReferencePeriod, sinceNewYear, yearIn, yearOf, yearToDate } from '../model/period.js';
import type { Paragraph, Report, Section } from '../model/report.js';
import type { BaseMention } from '../vietnamese/changes-bases.js';
import { readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { has, phrase, strictly } from '../vietnamese/rules.js';
import { unitParts } from '../vietnamese/units.js';
import { type Draft, isPlanned } from './drafts.js';
import { isThere } from './periods/orders.js';
import { runningUpTo } from './periods/running.js';
import { opinionOf } from './rewording/opinions.js';

/** What the headings above a paragraph say. */
export interface Setting {
  readonly section: Section | null;
  /** The nearest heading that says something: a numbered sentence opens a section without a title. */
  readonly title: string;
  readonly period: ReferencePeriod;
  readonly target: boolean;
  /** Whether the run-in heading says so: "Khai thác gỗ ước tháng 4: 2.930 m3". */
  readonly estimate: boolean;
}

const TARGETS = phrase(
  'mục tiêu(?! quốc gia)|chỉ tiêu chủ yếu|(?:các )?chỉ tiêu (?:về|kinh tế|xã hội|môi trường)|^chỉ tiêu (?:sản xuất|kế hoạch|phấn đấu|\\d+ tháng|những tháng|cuối năm|quý|năm|vụ)|phương hướng|nhiệm vụ,? giải pháp|nhiệm vụ (?:trọng tâm|chủ yếu|quý|tháng|\\d+ tháng|năm|những tháng|cuối năm|thời gian tới)|kế hoạch phát triển [^.]*năm 20\\d\\d',
);
const INDICATORS = /^(?:các |một số )?chỉ tiêu (?:về )?(?:kinh tế|văn hóa|xã hội|môi trường)/i;
const RESULTS = phrase('tình hình thực hiện|kết quả');

/** The sections above, innermost first. */
export function sectionsAbove(report: Report, index: number | null): Section[] {
  const chain: Section[] = [];
  for (let i = index; i !== null; i = report.sections[i]?.parent ?? null) {
    const section = report.sections[i];
    if (!section || chain.includes(section)) break;
    chain.push(section);
  }
  return chain;
}

/** The report's own title heads everything and says no more than its period. */
const isTitle = (section: Section): boolean =>
  section.parent === null && section.number === '' && section.level === 1 && section.index === 0;

/** A monthly report counts from January unless a sentence says the month. */
const cumulative = (period: ReferencePeriod | null): ReferencePeriod | null =>
  period?.type === 'MONTH' ? yearToDate(yearIn(period), monthIn(period)) : period;

const PLANS = /kế hoạch|mục tiêu|chỉ tiêu|dự toán|dự kiến|ước|phương hướng|nhiệm vụ/i;
const isUnderWay = (year: ReferencePeriod, own: ReferencePeriod): boolean =>
  own.type !== 'OTHER' && yearIn(own) === yearIn(year) && own.to < year.to;

const lengthOf = ({ from, to }: ReferencePeriod): number => Date.parse(to) - Date.parse(from);
/** "An toàn giao thông (từ 15/5 đến 14/6/2024)": what is below is of those days. */
const DAYS = /\(?từ (?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]20\d\d)? đến|\(\d{1,2}\/\d{1,2} ?[-–] ?\d{1,2}\/\d{1,2}/i;

export function settingOf(report: Report, paragraph: Paragraph): Setting {
  const chain = sectionsAbove(report, paragraph.section);
  const own = cumulative(report.period) ?? { type: 'OTHER', from: report.date, to: report.date };
  const titles = [
    ...[...paragraph.heads].reverse(),
    ...chain.filter((section) => !isTitle(section)).map((section) => section.title),
  ];
  const tells = (text: string): boolean => has(TARGETS, strictly(text)) || has(RESULTS, strictly(text));
  const nearest = titles.find(tells);
  // "Kết quả thực hiện một số chỉ tiêu" above "1. Các chỉ tiêu kinh tế"
  const telling =
    nearest && INDICATORS.test(nearest) ? (titles.find((text) => tells(text) && !INDICATORS.test(text)) ?? nearest) : nearest;
  const target = telling !== undefined && !has(RESULTS, strictly(telling));
  const estimate = /(?:^| )(?:dự )?ước (?:tháng|quý|cả năm|năm|\d+ tháng)(?: |$)/i.test(paragraph.heads.at(-1) ?? '');
  const title = chain.find((section) => section.title !== '')?.title ?? '';
  for (const heading of titles) {
    const periods = readPeriods(strictly(heading));
    const last = periods.at(-1);
    // "Một số kết quả trong tháng:" above bullets
    const isOwn = last?.value.relative === 'this_month' && paragraph.heads.includes(heading);
    const period = last && (last.value.relative === undefined || isOwn) ? resolvePeriod(last.value, own) : null;
    // "Vốn đầu tư công năm 2023: …" in a report on four months of it
    const isYear =
      !target &&
      paragraph.kind !== 'row' &&
      period?.type === 'YEAR' &&
      paragraph.heads.includes(heading) &&
      isUnderWay(period, own) &&
      !PLANS.test(heading);
    if (isYear) break;
    // "Chỉ tiêu chủ yếu nhiệm kỳ 2020 - 2025" in a resolution, which is of no span itself
    const isTerm =
      period?.type === 'OTHER' &&
      target &&
      /^(?:OTHER|INSTANT)$/.test(own.type) &&
      yearIn(period) > Number(period.from.slice(0, 4));
    if (period && (period.type !== 'OTHER' || isTerm || (DAYS.test(heading) && lengthOf(period) < lengthOf(own) / 2)))
      return { section: chain[0] ?? null, title, period, target: target || isAhead(period, report.date), estimate };
  }
  // "Nhiệm vụ những tháng cuối năm": what is aimed at is of the year, not of the months that are over
  const period = target && own.type !== 'OTHER' && own.type !== 'INSTANT' ? yearOf(yearIn(own)) : own;
  return { section: chain[0] ?? null, title, period, target, estimate };
}

/** "Dịp Tết năm 2021 đã tặng 3.711 suất quà" in a report on a quarter: no whole year is over yet. */
const isDone = ({ kind, estimate, quantity, subject, head }: Draft): boolean =>
  kind === 'level' &&
  !estimate &&
  unitParts(quantity.unit).dimension === 'count' &&
  !/kế hoạch|dự toán|vốn|giao|phân bổ|chỉ tiêu|mục tiêu|dự kiến|bố trí|cả năm|sẽ|đăng ký/i.test(`${head} ${subject}`);

/** What is missing is missing now: "năm 2021 không được bố trí vốn (vốn còn thiếu 125,9 tỷ đồng)". */
const OWED = /(?:^|\s)còn (?:thiếu|nợ)(?:\s|$)/i;

/** "trong năm", "kế hoạch năm 2023" in a report on eight months of 2023 speak of those eight months; a target and "dự ước cả năm" are the year's. */
const isYearOf = (stated: ReferencePeriod, { period, target }: Setting, draft: Draft): boolean =>
  stated.type === 'YEAR' &&
  (draft.period?.year === null || isDone(draft) || OWED.test(draft.subject)) &&
  draft.period?.tillOnly !== true &&
  // "tính chung cả năm (3 vụ), sản lượng lúa …": the year's harvest
  !(draft.period?.whole && (draft.estimate || unitParts(draft.quantity.unit).dimension === 'mass')) &&
  !(draft.estimate && draft.period?.relative === 'this_year' && !isDone(draft)) &&
  !target &&
  !draft.target &&
  period.type !== 'YEAR' &&
  yearIn(stated) === yearIn(period) &&
  period.to < stated.to;

/** "riêng bò sữa 26.915 con": animals are counted on a day, unless something happened to them. */
const HAPPENED =
  /chết|hủy|xuất|bán|giết|mắc|bệnh|tiêm|mất|thiệt|cuốn|cứu|thả|hỗ trợ|cấp|giống|nhập|trao|tặng|sản xuất|sinh|phát hiện|kiểm/i;
const isHerd = ({ kind, subject, tail, head, before, quantity }: Draft): boolean => {
  const isSame = before !== null && (subject === '' || before.quantity.unit === quantity.unit);
  const said = [head, subject, tail, isSame ? before.subject : ''].join(' ');
  return kind === 'level' && unitParts(quantity.unit).base === 'con' && !HAPPENED.test(said);
};

/** "9 vụ, giảm 3 vụ so với tháng 10/2022" in a report up to October 2023: of that month; null where nothing says so. */
function monthMeasured({ changes, kind }: Draft, around: ReferencePeriod, opening: BaseMention | null): ReferencePeriod | null {
  if (around.type !== 'YTD') return null;
  const [year, month] = [yearIn(around), monthIn(around)];
  const isOfMonth = changes.some(
    ({ change: { base } }) =>
      base !== null && 'month' in base && base.month === month && (base.of === year - 1 || base.of === -1),
  );
  // what moved since the month before, moved in this one
  const since = changes[0]?.change.base ?? opening;
  const isSinceLast = kind === 'growth' && since !== null && 'base' in since && since.base === 'previous_month';
  return isOfMonth || isSinceLast ? monthOf(year, month) : null;
}

/** Stands on a day, whatever is known of it. */
export const isOwedNow = (name: string): boolean => /^(?:tổng )?(?:dư nợ|nợ xấu)(?: |$)/i.test(name);

/** A stock is as of the last day, whatever span the words name. */
export function periodOf(
  draft: Draft,
  setting: Setting,
  measure: Measure | null,
  { ofThing = false, opening = null }: { ofThing?: boolean; opening?: BaseMention | null } = {},
): ReferencePeriod {
  // "đến 20/4/2023 đạt 741,3 tỷ đồng, bằng 15,4% (cùng kỳ 19,2%)": a year before that day
  const before = draft.period?.relative === 'same_period_last_year' ? draft.parent?.period : null;
  const around = (before && resolvePeriod(before, setting.period)) ?? setting.period;
  const stated = draft.period ? (runningUpTo(draft.period, around) ?? resolvePeriod(draft.period, around)) : null;
  // "tính chung giá tiêu dùng tăng 0,1% so với tháng trước": all goods, no running total
  const isOpen =
    stated === null || draft.carried || (stated.type === 'YTD' && draft.period?.cumulative !== null && draft.kind === 'growth');
  const measured = isOpen ? monthMeasured(draft, setting.period, opening) : null;
  const period = measured ?? (stated && !isYearOf(stated, setting, draft) ? stated : setting.period);
  // "Nhiệm vụ tháng 7: thu ngân sách phấn đấu 95 tỷ đồng": aimed at in that month
  const isOfHead = setting.target && /^(?:MONTH|QUARTER)$/.test(setting.period.type);
  const isTarget = isPlanned(draft) || (draft.target && stated === null && !isOfHead);
  // "tăng 7,9% (kịch bản 9,2%)": foreseen for the span of the figure that it stands behind
  const isForeseen = draft.parent !== null && /^kịch bản(?: |$)/i.test(draft.subject);
  if (isTarget && !isForeseen && !ofThing && period.type !== 'OTHER') return yearOf(yearIn(period));
  // a flow "đến 31/7" runs from 1 January
  if (measure === 'flow' && period.type === 'INSTANT' && draft.period?.tillOnly) return sinceNewYear(period.to);
  return (measure === 'stock' || isHerd(draft)) && period.type !== 'SCHOOL_YEAR' && period.type !== 'OTHER'
    ? instantOf(period.to)
    : period;
}

/** Nothing has been reached yet of a span that begins behind the report, nor by a day of a later year. */
const isAhead = ({ type, from, to }: ReferencePeriod, date: string): boolean =>
  date !== '' && (type === 'INSTANT' ? to.slice(0, 4) > date.slice(0, 4) : from > date);

/** "chỉ tiêu … (9 tháng đạt 67%; ước thực hiện năm trước 60%)": among targets, what is said of a time that is over. */
const isOver = ({ period: said, carried }: Draft, { from, to }: ReferencePeriod, setting: Setting, date: string): boolean =>
  said !== null && said.relative === undefined && !carried && (to <= date || to < setting.period.from) && from <= date;

/** `date`: the report's own day, "" where it has none. */
export function statusOf(
  draft: Draft,
  setting: Setting,
  period: ReferencePeriod,
  { date }: Report,
  quote: string,
): ObservationStatus {
  if (draft.revised) return 'R';
  // "61% doanh nghiệp dự báo quý III tốt hơn": nobody aims at that
  if (opinionOf(draft)) return draft.estimate || isAhead(period, date) ? 'E' : 'A';
  const isAim = setting.target && !isOver(draft, period, setting, date) && !isThere(quote, draft.printed);
  if (draft.target || isAim || isPlanned(draft)) return 'T';
  const isOfHead = setting.estimate && (draft.period === null || runningUpTo(draft.period, setting.period) !== null);
  return draft.estimate || isOfHead ? 'E' : isAhead(period, date) ? 'T' : 'A';
}
