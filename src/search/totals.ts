/** Whether the whole, or what has run up so far, is what is asked for. */
import type { Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import type { Said } from './words.js';

const ALL_YEARS = -2.5;
/** The b of "a/b hộ" is asked for as a total or a target only; running totals answer "lũy kế". */
export function totalFit(
  question: Question,
  { rules, name, source, period }: Observation,
  said: Said,
): { total: number; whole: number; running: number } {
  const total = !question.total ? 0 : /^(?:Mục tiêu |Kế hoạch )?tổng/i.test(name) ? 1 : name.includes(' – ') ? -1 : 0;
  const isWhole = question.total && !said.summed;
  if (rules.includes('a/b')) return { total, whole: isWhole || question.aspect === 'target' ? 1 : -1, running: 0 };
  const isSoFar = said.running || question.periods.some((slot) => slot.value.cumulative === true);
  const isAsked = question.total || isSoFar;
  const isRunning = /lũy kế|luỹ kế|cộng dồn|đến nay|hiện có|tổng/i.test(`${name} ${source.quote.slice(0, 40)}`);
  // "Lũy kế có 97 dự án" in the report of a year: not those of that year, unless it says what goes on.
  const goesOn = said.left || /(?<!\p{L})đang /iu.test(name);
  const isOfAllYears =
    !isSoFar && !goesOn && question.periods.length > 0 && period.type === 'YEAR' && /^(?:lũy|luỹ) kế /i.test(source.quote);
  return { total, whole: 0, running: isOfAllYears ? ALL_YEARS : isAsked && isRunning ? 1 : 0 };
}
