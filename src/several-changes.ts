/** What a figure is against another period of its own, and what it still lacks of its plan. */

import { line } from './answers/answer.js';
import { changeAnswer, computedChange, sidesMissing } from './answers/comparison.js';
import { gapAnswer, gapByShare, gapMissing } from './answers/gap.js';
import { noBase } from './answers/wording-several.js';
import { asLevel, bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, type Question, statedPeriod } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan, yearIn, yearOf, yearsBefore } from './model/period.js';
import { periodBefore } from './questions/shape-change.js';
import type { Shape } from './questions/shapes.js';
import { planOf } from './search/alike.js';
import { writePeriod } from './vietnamese/periods.js';

const YEARLY: readonly string[] = ['same_period_last_year', 'previous_year'];

export function changeShapeAnswer(shape: Extract<Shape, { kind: 'change' }>, shared: Question, finding: Finding): Answer | null {
  const { main } = shape;
  const question = asLevel(shared, shape.text);
  const dated = { ...question, periods: main ? [main] : question.periods };
  const candidates = finding.candidates(dated);
  if (!candidates) return null;
  const now = bestOf(dated, candidates, null);
  const base = shape.base ?? (now && shape.step ? periodBefore(now.observation.period) : null);
  if (!base) return null;
  const alone = (): Answer | null => {
    if (!main) return null;
    const answer = finding.figure({ ...shared, periods: [main] });
    const [figure] = answer.figures;
    if (figure && figure.period.to.slice(0, 7) !== main.value.period.to.slice(0, 7))
      return sidesMissing([writePeriod(main.value.period)], [figure]);
    return answer.status === 'answered' ? { ...answer, lines: [...answer.lines, line('note', noBase(base))] } : answer;
  };
  if (!now) return alone();
  const { observation } = now;
  if (printsChange(observation, base)) return main && finding.figure({ ...shared, aspect: 'change', periods: [main] });
  const earlier = { ...question, periods: [statedPeriod(base)] };
  const before = bestOf(earlier, finding.candidates(earlier) ?? [], now);
  const computed = before && computedChange(observation, before.observation, shape.times);
  if (!before || !computed) return alone();
  return changeAnswer(observation, before.observation, computed);
}

/** A printed comparison with that very base goes first. */
function printsChange({ period, comparisons }: Observation, base: { readonly to: string }): boolean {
  const moves = comparisons.filter((c) => c.kind !== 'percent_of');
  // A stock as of the last day answers for the span that ends with it.
  if (yearsBefore(period, 1).to === base.to && moves.some((c) => YEARLY.includes(c.base))) return true;
  return period.type === 'MONTH' && periodBefore(period)?.to === base.to && moves.some((c) => c.base === 'previous_month');
}

/** "còn thiếu bao nhiêu thì đạt kế hoạch": the plan less what is done, or what the printed share leaves. */
export function gapShapeAnswer(shape: Extract<Shape, { kind: 'gap' }>, shared: Question, finding: Finding): Answer | null {
  const question = { ...asLevel(shared, shape.text), intent: 'plan' };
  const best = bestDone(question, finding);
  if (!best) return null;
  const { observation } = best;
  const asked = { ...question, aspect: 'target' as const, periods: [statedPeriod(yearOf(yearIn(observation.period)))] };
  const plan = planOf(best, finding.candidates(asked) ?? []);
  if (plan) return gapAnswer(observation, plan.observation);
  const share = observation.comparisons.find((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of');
  return share ? gapByShare(observation, share) : gapMissing(observation);
}

/** The year of a plan is asked for: what was reached of it so far answers. */
function bestDone(question: Question, finding: Finding): Candidate | null {
  const own = bestOf(question, finding.candidates(question) ?? [], null);
  if (own && own.observation.status !== 'T') return own;
  const [asked] = question.periods;
  if (asked?.value.period.type !== 'YEAR') return null;
  const open = { ...question, periods: [] };
  const inYear = (finding.candidates(open) ?? []).filter(
    ({ observation: { period, status } }) =>
      status !== 'T' && yearIn(period) === yearIn(asked.value.period) && !sameSpan(period, asked.value.period),
  );
  return bestOf(open, inYear, null);
}
