/** How well the period of a figure answers those of a question: the best of the ways in which it may. */
import type { AskedPeriod, Question } from '../model/dialogue.js';
import { yearIn } from '../model/period.js';
import { fold } from '../vietnamese/text.js';
import type { Entry } from './observations.js';
import {
  FIT,
  isCutOff,
  isDated,
  isLeftOf,
  isOfCrop,
  isOfReportDay,
  isOfSeason,
  isOfUndated,
  isShifted,
  periodFitOf,
  planFits,
  planYearOf,
  standsSoFar,
} from './period-fit.js';
import type { Said } from './words.js';

export function periodFit(
  { observation, report, measure: kind, crops, around }: Entry,
  { aspect, periods, utterance }: Question,
  said: Said,
): number {
  if (periods.length === 0) return 1;
  // "lũy kế … tháng 8": what has run up to its end
  const asked = periods.map(({ value }) =>
    said.running && value.period.type === 'MONTH' && value.cumulative === null ? { ...value, cumulative: true } : value,
  );
  const isWhole = periods.some(({ rawValue }) => /ca nam/.test(fold(rawValue)));
  const planYear = planYearOf(observation);
  const fitOf = (period: AskedPeriod): number => {
    if (planYear !== null && period.period.type === 'YEAR') return yearIn(period.period) === planYear ? FIT.planOfYear : 0;
    if (planFits(aspect, period, observation)) return FIT.planOfYear;
    const fit = periodFitOf(period, observation, report.period);
    const soFar = aspect === 'level' && !isWhole && standsSoFar(period, observation) ? FIT.stateSoFar : 0;
    const isSeason = isOfSeason(period, observation) || isOfCrop(utterance.text, period, observation, crops);
    const isNear = isShifted(period, observation);
    return Math.max(
      fit,
      soFar,
      isDated(period, observation) || isLeftOf(period, observation) ? FIT.dated : 0,
      isNear ? FIT.shifted : 0,
      isSeason ? FIT.ofSeason : 0,
      !isWhole && isOfUndated(period, observation, report) ? FIT.undated : 0,
      isCutOff(period, observation) ? FIT.cutOff : 0,
      isOfReportDay(period, observation, report, around),
    );
  };
  const fit = Math.max(...asked.map(fitOf));
  // A day within the year stands for the year only where something is counted as of a day.
  const { type, to } = observation.period;
  const isOfYear = asked.some(({ period, partly }) => !partly && period.type === 'YEAR' && period.to !== to);
  // "Xuất khẩu tháng 12": the months up to it may be what is meant, the whole year is not.
  const isOfMonth = asked.every(({ period }) => period.type === 'MONTH');
  const isOther = (type === 'INSTANT' && isOfYear && planYear === null) || (type === 'YEAR' && isOfMonth);
  return kind === 'flow' && isOther ? Math.min(fit, FIT.otherSpan) : fit;
}
