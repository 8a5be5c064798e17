/** Neighbours that say as much of the question as the best figure, and are still not meant. */
import type { Candidate, Question } from '../model/dialogue.js';
import { sameSpan } from '../model/period.js';
import { fold, wordsOf } from '../vietnamese/text.js';
import { comparable, unitParts } from '../vietnamese/units.js';

/** "Lệ phí trước bạ 40 tỷ đồng, bằng 61% dự toán", each read as a figure of that name: without a unit the amount is meant. */
const isRateOfSame = ({ unit, aspect }: Question, { observation: best }: Candidate, { observation: other }: Candidate): boolean =>
  unit === '' && aspect === 'level' && other.unit === '%' && best.unit !== '%' && other.name === best.name;

/** "Dư nợ" of a report that prints "tổng dư nợ" and that of one programme: the total. */
const isUnderTotal = ({ observation: best, covered }: Candidate, { observation: other, covered: its }: Candidate): boolean =>
  best.indicator !== null &&
  best.indicator === other.indicator &&
  best.source.report === other.source.report &&
  comparable(best.unit, other.unit) &&
  sameSpan(best.period, other.period) &&
  /^tổng /iu.test(best.name) &&
  !/^tổng /iu.test(other.name) &&
  best.value > other.value &&
  its <= covered;

export const isOutdone = (question: Question, best: Candidate, other: Candidate): boolean =>
  isRateOfSame(question, best, other) || isUnderTotal(best, other);

/** "GRDP năm 2022 tăng bao nhiêu": figures that are not of the indicator that is named outright are no rivals. */
export const isOutside = ({ observation: best, outright }: Candidate, { observation: other }: Candidate): boolean =>
  outright && other.indicator !== best.indicator;

/** No period is asked for, or any part of a year: the newest of one indicator is meant, and its earlier periods are no rivals. */
const isPartly = (periods: Question['periods']): boolean => periods.some(({ value }) => value.partly === true);
export const isEarlier = ({ periods }: Question, { observation: best }: Candidate, { observation: other }: Candidate): boolean =>
  (periods.length === 0 ? other.period.to < best.period.to : isPartly(periods) && !sameSpan(other.period, best.period)) &&
  other.place === best.place &&
  (other.name === best.name || (best.indicator !== null && other.indicator === best.indicator));

/** A stock of the last day is of the same year as what was counted in it. */
const FITS = 0.06;
/** So much of a bare question a figure must say to be one of its choices. */
const WHOLLY = 0.95;
/** "fdi 9 tháng": a word or two that say only of what; the figures that are of it are the choices. */
export const bareChoices = ({ topic, unit, aspect }: Question, candidates: readonly Candidate[]): Candidate[] =>
  topic.length > 2 || unit !== '' || aspect !== 'level'
    ? []
    : candidates.filter((c) => c.covered >= WHOLLY && c.missed === 0 && c.lost === 0 && c.asked > 0);

const VICTIMS =
  /^(?:so )?(?:(?:nguoi |nan nhan )?(?:bi )?(?:chet|tu vong|thiet mang|thuong|mat tich|thuong vong)|(?:ca|truong hop)(?: mac| benh| nhiem)?)$/;
/** Most of the words are theirs, too. */
const TOO = 0.9;

/** "số người chết 6 tháng", "ghi nhận bao nhiêu ca": of what, where several things took lives or were fallen ill with? */
export const isOfAnyCause = ({ spelt }: Question, best: Candidate, others: readonly Candidate[]): boolean =>
  VICTIMS.test(fold(spelt.join(' '))) && others.some((c) => c.covered >= TOO && c.observation.name !== best.observation.name);

/** "Diện tích hoa kiểng" in a paragraph on "Hoa kiểng": another area of it is not that, where one is on record that bears the name. */
export function byOwnName(
  { topic, indicators }: Question,
  best: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const { name, indicator, within, unit } = best.observation;
  const lacks = (words: string): boolean => topic.some((word) => !wordsOf(words).includes(word));
  // "Trong tổng thu, thu trên địa bàn": the question names one thing and what it is of.
  if (indicators.length > 0 || best.observation.partOf !== null) return undefined;
  if (indicator === null || !lacks(name) || lacks(`${name} ${within}`)) return undefined;
  return candidates.find(
    (c) =>
      c.covered > best.covered &&
      c.missed <= best.missed &&
      c.lost <= best.lost &&
      comparable(c.observation.unit, unit) &&
      !lacks(c.observation.name),
  );
}

/** "Diện tích bao nhiêu": of what? Those that stand by themselves come before parts and varieties, the largest first. */
export function choicesOfMeasure({ topic }: Question, best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  // "khai thác" within another name is no measure of it
  const isMeasured = ({ observation: { name } }: Candidate): boolean =>
    `${wordsOf(name.replace(/^Tổng (?:số )?/u, '')).join(' ')} `.startsWith(`${topic.join(' ')} `);
  const standsAlone = ({ observation: o }: Candidate): boolean => o.partOf === null && o.within === '' && !o.name.includes(' – ');
  const size = ({ observation: { value, unit } }: Candidate): number => value * unitParts(unit).scale;
  const rank = (c: Candidate): number => (standsAlone(c) ? 0 : 2) + (c.observation.indicator === null ? 1 : 0);
  return candidates
    .filter((c) => isMeasured(c) && c.covered >= best.covered && c.missed <= best.missed && c.periodFit >= best.periodFit - FITS)
    .sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

/** So much of its name is asked for, and what else it says is no part of the whole. */
const WHOLE = 0.5;
/** "có tổng cộng mấy hợp tác xã": those rated well are not all of them. */
export const isPartOfTotal = ({ total, topic, unit }: Question, { observation, asked }: Candidate): boolean =>
  total &&
  unit !== '' &&
  asked < WHOLE &&
  topic.every((word) => wordsOf(unit).includes(word)) &&
  !/^tổng /iu.test(observation.name);

/** So much more of the question the others must say. */
const RATHER = 0.25;
/**
 * "Ngân sách 2023": a figure of that very year of whose name nothing is asked, beside those of the months so far that say all of the
 * question: any of these may be meant.
 */
export const rathersSoFar = ({ periods, aspect }: Question, best: Candidate, candidates: readonly Candidate[]): Candidate[] => {
  const year = periods[0]?.value.period;
  if (aspect !== 'level' || best.asked > 0 || periods.length !== 1 || year?.type !== 'YEAR') return [];
  return candidates.filter(
    ({ observation: { period, status }, covered, missed, lost, asked }) =>
      status !== 'T' &&
      period.from >= year.from &&
      period.to <= year.to &&
      covered >= best.covered + RATHER &&
      missed + lost === 0 &&
      asked > 0,
  );
};

const PAID = / (?:giai ngan|thanh toan|nhan von) /;
/** "Giải ngân" is not answered by a rate of a sentence in which nothing is paid out, nor by money that is only shared out. */
export function isNoPayment({ topic }: Question, { observation: { unit, name, within, source } }: Candidate): boolean {
  if (!topic.some((word, i) => word === 'giai' && topic[i + 1] === 'ngan')) return false;
  const isMoney = unitParts(unit).dimension === 'money';
  const around = unit === '%' ? `${source.section} ${source.quote}` : '';
  return (unit === '%' || isMoney) && !PAID.test(` ${wordsOf(`${name} ${within} ${around}`).join(' ')} `);
}

/** "hộ nghèo chiếm mấy phần trăm": the count says its share, and the share is a figure of its own. */
export const rateOf = (
  { unit, aspect }: Question,
  { observation: best }: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined =>
  unit !== '%' || (aspect !== 'share' && aspect !== 'level') || unitParts(best.unit).dimension === 'ratio'
    ? undefined
    : candidates.find(
        ({ observation: { source, value, name } }) =>
          /^tỷ lệ /iu.test(name) &&
          source.report === best.source.report &&
          source.quote === best.source.quote &&
          best.comparisons.some((c) => c.base === 'share' && c.value === value),
      );

/** One candidate per name and period, in their order. */
export function distinct(candidates: readonly Candidate[], limit: number): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const key = `${candidate.observation.name}|${candidate.observation.period.to}|${candidate.observation.value}`;
    if (seen.has(key) || seen.size >= limit) return false;
    seen.add(key);
    return true;
  });
}
