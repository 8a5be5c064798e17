/** The periods of a question that leans on the one before: "thế năm ngoái?", "năm 2023 cùng kỳ này", "tháng 5 năm sau". */
import type { AskedPeriod, Question, Slot, Turn } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { monthIn, quarterOf, type ReferencePeriod, yearIn, yearOf, yearsBefore, yearToDate } from '../model/period.js';
import { fold } from '../vietnamese/text.js';

export type Periods = readonly Slot<AskedPeriod>[];

export const carried = <T>(slot: Slot<T>): Slot<T> => ({ ...slot, origin: 'carried' });
export const carriedPeriod = (period: ReferencePeriod): Slot<AskedPeriod> => ({
  value: { period, yearStated: true, cumulative: period.type === 'YTD' ? true : null },
  rawValue: '',
  range: [0, 0],
  origin: 'carried',
  confidence: 1,
});

/** The figure that the last answer gave; an older one is kept only for its source. */
export const givenBy = ({ figure, status }: Turn): Observation | null => (status === 'answered' ? figure : null);

/** The periods of a follow-up: as said, completed from the last question; else those of the last question or figure. */
export function periodsFor(asked: Question, last: Turn): Periods[] {
  const { question } = last;
  const figure = givenBy(last);
  const stated = said(asked);
  const [slot] = question.periods;
  // "tháng 10", answered by that of the year before: what is asked next is of that year.
  const isGiven = figure !== null && figure.period.from !== '' && slot?.value.yearStated === false;
  const base = isGiven ? figure.period : (slot?.value.period ?? figure?.period);
  if (stated.length > 0) {
    if (!base || base.to === '') return [stated];
    const dated = stated.map((slot) => inYearOf(slot, base));
    // The year of the figure given is nobody's wish: another year may hold the part of it that is asked for.
    return question.periods.length > 0 || stated.every(({ value }) => value.yearStated) ? [dated] : [dated, stated];
  }
  const isElsewhere = asked.places.length > 0;
  // The span of the figure given is nobody's wish: another place may hold another one.
  const isOpen = isElsewhere && question.periods.every(({ rawValue }) => rawValue === '');
  if (question.periods.length > 0) return [question.periods.map(carried), ...(isOpen ? [[]] : [])];
  return figure && figure.period.from !== '' && !isElsewhere ? [[carriedPeriod(figure.period)], []] : [[]];
}

const RELATIVE = /^(?:thang|quy|nam) (?:truoc|ngoai)$/;
/** "so với tháng trước", "so với 31/7" is what the figure is held against, not what is asked for. */
const said = (asked: Question): Periods =>
  asked.periods.filter(({ rawValue, range: [from] }) => {
    if (/(?:^| )so(?: voi)?(?: ngay)? $/.test(fold(asked.utterance.text).slice(0, from))) return false;
    const raw = fold(rawValue);
    return !(RELATIVE.test(raw) && new RegExp(`so (?:voi )?${raw}`).test(fold(asked.utterance.text)));
  });

function inYear(slot: Slot<AskedPeriod>, year: number): Slot<AskedPeriod> {
  const period = yearsBefore(slot.value.period, yearIn(slot.value.period) - year);
  return { ...slot, origin: 'carried', value: { ...slot.value, period, yearStated: true } };
}

/** "năm trước", "tháng 5 năm sau": counted from the year that was talked of. */
const YEARS_ON: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )nam (?:ngoai|truoc)$/, -1],
  [/(?:^| )nam (?:sau|toi)$/, 1],
];
const yearsOn = ({ rawValue }: Slot<AskedPeriod>): number | null =>
  YEARS_ON.find(([words]) => words.test(fold(rawValue)))?.[1] ?? null;

/** "mục tiêu cả năm": of the year that was talked of. */
const ALL_YEAR = /^(?:trong )?(?:ca|tron|toan) nam$/;
/** "cả quý thì sao" behind a month: the quarter that it is in. */
const ALL_QUARTER = /(?<![a-z])(?:ca|tron|toan) quy(?! \d| [iv]+(?![a-z]))(?![a-z])/;
const quarterAround = (period: ReferencePeriod): ReferencePeriod => quarterOf(yearIn(period), Math.ceil(monthIn(period) / 3));

const inYearOf = (slot: Slot<AskedPeriod>, base: ReferencePeriod): Slot<AskedPeriod> => {
  if (ALL_YEAR.test(fold(slot.rawValue))) return inYear(slot, yearIn(base));
  const on = yearsOn(slot);
  if (on !== null) return inYear(slot, yearIn(base) + on);
  return slot.value.yearStated ? slot : inYear(slot, yearIn(base));
};

/** "lũy kế?", "từ đầu năm thì sao" behind a month: the months up to it. */
const RUNNING = /(?<![a-z])(?:luy ke|cong don|tinh chung|(?:tinh )?tu dau nam)(?![a-z])/;

/** "cùng kỳ 2021", "năm 2023 cùng kỳ này", "cùng tháng ấy"; "so với cùng kỳ" asks for a change. */
const SAME_SPAN =
  /(?<!so )(?<!voi )(?:cung (?:ky|thang|quy|thoi (?:diem|gian|ky))(?: (?:nay|do|ay))?|(?:ky|thang|quy) (?:do|ay))(?: (?:cua )?nam)?(?: (20\d\d))?/;
/** "Sơn La cùng thời gian đó": another place at the very time that was talked of. */
const THEN = /cung (?:ky|thang|quy|thoi (?:diem|gian|ky)) (?:nay|do|ay)|cung thoi (?:diem|gian|ky)/;
/** Said first and with its year, it is the period even of a change: "cùng kỳ 2021 thì tăng mấy %", "cùng kỳ năm trước tăng mấy %". */
const FIRST = /^(?:(?:the|con|vay|va) )*cung (?:ky|thang|quy)(?: nam)? (?:20\d\d|truoc|ngoai)/;

/** The same span of another year, then, where only the year is said, that whole year. */
export function shiftedPeriod(asked: Question, { question, figure }: Turn): Periods[] {
  const base = question.periods[0]?.value.period ?? figure?.period;
  if (!base || base.from === '') return [];
  const text = fold(asked.utterance.text);
  const own = said(asked);
  if (own.length === 0 && base.type === 'MONTH' && ALL_QUARTER.test(text)) return [[carriedPeriod(quarterAround(base))]];
  const runs = ['MONTH', 'QUARTER'].includes(base.type) && RUNNING.test(text);
  if (own.length === 0 && runs) return [[carriedPeriod(yearToDate(yearIn(base), monthIn(base)))]];
  const [slot] = own;
  const on = slot ? yearsOn(slot) : null;
  const spanIn = (year: number): Slot<AskedPeriod> => ({
    ...carriedPeriod(yearsBefore(base, yearIn(base) - year)),
    rawValue: text,
  });
  const isYear = own.length === 1 && slot?.value.period.type === 'YEAR';
  const sameSpan = SAME_SPAN.exec(text);
  if (sameSpan && (asked.aspect === 'level' || FIRST.test(text)) && (own.length === 0 || isYear)) {
    const stated = slot ? yearIn((on === null ? slot : inYearOf(slot, base)).value.period) : Number(sameSpan[1] ?? 0);
    const isThen = asked.places.length > 0 && THEN.test(text);
    return [[spanIn(stated || yearIn(base) - (isThen ? 0 : 1))]];
  }
  if (!slot || on === null || slot.value.period.type !== 'YEAR') return [];
  const year = yearIn(base) + on;
  return [[spanIn(year)], [inYear(slot, year)]];
}

/** "Mục tiêu bao nhiêu?" behind eight months: that of the year. */
export function ofYear(slot: Slot<AskedPeriod>): Slot<AskedPeriod> {
  const period = yearOf(yearIn(slot.value.period));
  return slot.origin === 'carried' ? { ...slot, value: { ...slot.value, period, cumulative: null } } : slot;
}
