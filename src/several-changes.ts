/** What a figure is against another period of its own, and what it still lacks of its plan. */

import { line } from './answers/answer.js';
import { changeAnswer, computedChange, sidesAnswer, sidesMissing } from './answers/comparison.js';
import { gapAnswer, gapByShare, gapMissing, goalAnswer } from './answers/gap.js';
import { noBase } from './answers/wording-several.js';
import { asLevel, bestOf, FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type AskedPeriod, type Candidate, type Question, statedPeriod } from './model/dialogue.js';
import type { Comparison, Observation } from './model/observation.js';
import { monthIn, monthOf, type ReferencePeriod, sameSpan, yearIn, yearOf, yearsBefore } from './model/period.js';
import { stepAfter } from './questions/bases.js';
import { periodBefore } from './questions/shape-change.js';
import type { Shape } from './questions/shapes.js';
import { planOf, sameThing, sameUnit } from './search/alike.js';
import { writePeriod } from './vietnamese/periods.js';
import { comparable, unitParts } from './vietnamese/units.js';

/** What is said in the figure's own unit. */
const APART: readonly Comparison['kind'][] = ['absolute_change', 'point_change'];
const YEARLY: readonly string[] = ['same_period_last_year', 'previous_year'];

export function changeShapeAnswer(shape: Extract<Shape, { kind: 'change' }>, shared: Question, finding: Finding): Answer | null {
  const { main } = shape;
  const question = asLevel(shared, shape.text);
  const after = main === null && shape.base ? stepAfter(shape.base) : null;
  const open = { ...question, periods: main ? [main] : question.periods };
  const stepped = after ? { ...question, periods: [statedPeriod(after)] } : open;
  const candidates = finding.candidates(stepped);
  if (!candidates) return null;
  const now = bestOf(stepped, candidates, null) ?? (after ? bestOf(open, finding.candidates(open) ?? [], null) : null);
  const base = baseFor(shape, now?.observation ?? null);
  if (!base) return null;
  const alone = (): Answer | null => {
    if (!main) return null;
    // Its printed change is against another base than the one asked for.
    const [level, change] = (['level', 'change'] as const).map((aspect) =>
      finding.figure({ ...shared, aspect, periods: [main] }),
    );
    const answer = (level?.status === 'answered' ? level : change) as Answer;
    const [figure] = answer.figures;
    if (figure && !isOfSpan(figure, main.value)) return sidesMissing([writePeriod(main.value.period)], [figure]);
    // A level alone is no change, and that of another figure none of this one.
    if (figure && !(isMeant(figure, candidates) && movesItself(figure)))
      return sidesMissing([writePeriod(base)], now ? [now.observation] : []);
    return answer.status === 'answered' ? { ...answer, lines: [...answer.lines, line('note', noBase(base))] } : answer;
  };
  if (!now) return alone();
  const { observation } = now;
  const printed = printedChange(observation, base);
  if (printed.some(({ kind }) => shape.asked !== 'apart' || APART.includes(kind))) {
    const periods = main ? [main] : after ? [statedPeriod(observation.period)] : [];
    return periods.length > 0 ? finding.figure({ ...shared, aspect: 'change', periods }) : null;
  }
  const earlier = { ...question, periods: [statedPeriod(base)] };
  const held = finding.candidates(earlier) ?? [];
  const before = bestOf(earlier, held, now) ?? alsoNamed(now, bestOf(earlier, held, null));
  // "giảm bao nhiêu so với năm 2022", where nothing later than 2022 is on record: a figure is not set against itself.
  if (before && sameSpan(before.observation.period, observation.period)) return alone();
  const computed = before && computedChange(observation, before.observation, shape.asked);
  if (before && !computed && sameThing(before.observation, observation)) return levels(observation, before.observation);
  if (!before || !computed) return alone();
  return changeAnswer(observation, before.observation, computed);
}

/** The base is on record, but of another kind of period: both are shown. */
const levels = (...figures: readonly Observation[]): Answer =>
  sidesAnswer(
    figures.map((observation) => ({ label: writePeriod(observation.period), observation })),
    'level',
  );

/** Named about as well as what is named best: the share of a plan that another figure prints is no change of this one. */
function isMeant({ id }: Observation, candidates: readonly Candidate[]): boolean {
  const dated = candidates.filter(({ periodFit }) => periodFit >= FITS);
  const own = dated.find(({ observation }) => observation.id === id);
  return own === undefined || dated.every(({ covered }) => covered - own.covered < BEHIND);
}
const BEHIND = 0.35;

/** "tăng 6,5%", or a figure with its change beside it. */
const movesItself = ({ unit, comparisons }: Observation): boolean =>
  unit === '%' || comparisons.some(({ kind, base }) => kind !== 'percent_of' && base !== 'plan' && base !== 'share');

/** What it is held against: where no year is said, in that of the figure found. */
function baseFor({ base, step, main }: Extract<Shape, { kind: 'change' }>, now: Observation | null): ReferencePeriod | null {
  const isOpen = main === null || !main.value.yearStated;
  return now && step && isOpen ? (periodBefore(now.period) ?? base) : base;
}

/** Of the month asked for, and of that month alone where one is: the months up to it are another figure. */
const isOfSpan = ({ period }: Observation, { period: asked, yearStated }: AskedPeriod): boolean =>
  (yearStated ? period.to.slice(0, 7) === asked.to.slice(0, 7) : period.to.slice(5, 7) === asked.to.slice(5, 7)) &&
  (asked.type !== 'MONTH' || period.type === 'MONTH' || period.type === 'INSTANT');

/** Called otherwise by another report, but by every word of the question: "Khu vực ngoài nhà nước", "Vốn đầu tư khu vực ngoài nhà nước". */
function alsoNamed(now: Candidate, before: Candidate | null): Candidate | null {
  const isWhole = ({ covered, missed, lost, asked }: Candidate): boolean =>
    covered >= 0.95 && missed === 0 && lost < 0.05 && asked >= 0.55;
  return before && isWhole(now) && isWhole(before) && sameUnit(now.observation, before.observation) ? before : null;
}

/** A printed comparison with that very base goes first. */
export function printedChange({ period, comparisons }: Observation, base: { readonly to: string }): readonly Comparison[] {
  const moves = comparisons.filter((c) => c.kind !== 'percent_of');
  // A stock as of the last day answers for the span that ends with it.
  if (yearsBefore(period, 1).to === base.to) return moves.filter((c) => YEARLY.includes(c.base));
  const isStep = period.type === 'MONTH' || period.type === 'INSTANT';
  const [year, month] = [yearIn(period), monthIn(period)];
  const before = periodBefore(isStep ? monthOf(year, month) : period);
  return isStep && before?.to === base.to ? moves.filter((c) => c.base === 'previous_month') : [];
}

/** "còn thiếu bao nhiêu thì đạt kế hoạch": the plan less what is done, or what the printed share leaves. */
export function gapShapeAnswer(shape: Extract<Shape, { kind: 'gap' }>, shared: Question, finding: Finding): Answer | null {
  const question = { ...asLevel(shared, shape.text), intent: 'plan' };
  const best = bestDone(question, finding);
  if (!best) return null;
  const { observation } = best;
  if (shape.goal)
    return comparable(shape.goal.unit, observation.unit) ? goalAnswer(observation, asWritten(shape.goal, observation)) : null;
  const asked = { ...question, aspect: 'target' as const, periods: [statedPeriod(yearOf(yearIn(observation.period)))] };
  const plans = finding.candidates(asked) ?? [];
  const plan = planOf(best, plans);
  const share = shareOfPlan(observation);
  if (share && (shape.share || !plan)) return gapByShare(observation, share);
  if (plan) return gapAnswer(observation, plan.observation, shape.share);
  const earlier = withShare(best, question, finding);
  const given = earlier ? null : givenBeside(observation, finding.candidates({ ...question, periods: [] }) ?? []);
  if (given) return gapAnswer(observation, given, shape.share);
  if (!earlier) return gapMissing(observation);
  // What was printed as its share shows which plan is the year's.
  const known = planOf({ ...best, observation: earlier[0] }, plans);
  return known ? gapAnswer(observation, known.observation, shape.share) : gapByShare(...earlier);
}

/** "4.400 ty" of what is printed in "tỷ đồng". */
const asWritten = (goal: { readonly value: number; readonly unit: string }, { unit }: Observation) =>
  unitParts(goal.unit).scale === unitParts(unit).scale ? { ...goal, unit } : goal;

/** What two printed shares may differ by, in percentage points: the last digit. */
const ROUNDED = 0.06;
/** "Vốn được giao 5.210 tỷ đồng, giải ngân 3.780 tỷ đồng, đạt 72,6%": the printed share shows that it is of what was given. */
function givenBeside({ source, unit, value, comparisons }: Observation, candidates: readonly Candidate[]): Observation | null {
  const share = comparisons.find(({ kind, base }) => kind === 'percent_of' && base === 'share');
  const isOfIt = (o: Observation): boolean =>
    o.source.quote === source.quote &&
    o.source.report === source.report &&
    o.unit === unit &&
    o.value > value &&
    Math.abs((100 * value) / o.value - (share?.value ?? 0)) <= ROUNDED;
  return (share && candidates.map(({ observation }) => observation).find(isOfIt)) ?? null;
}

const shareOfPlan = ({ comparisons }: Observation): Comparison | undefined =>
  comparisons.find((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of');

/** What the same year's last report that sets the figure against its plan says of it. */
function withShare(best: Candidate, question: Question, finding: Finding): [Observation, Comparison] | null {
  const inYear = (finding.candidates({ ...question, periods: [] }) ?? [])
    .map(({ observation }) => observation)
    .filter((o) => sameThing(o, best.observation) && yearIn(o.period) === yearIn(best.observation.period))
    .sort((a, b) => b.period.to.localeCompare(a.period.to));
  for (const o of inYear) {
    const share = shareOfPlan(o);
    if (share) return [o, share];
  }
  return null;
}

/** The year of a plan is asked for: what was reached of it so far answers. */
function bestDone(question: Question, finding: Finding): Candidate | null {
  const own = bestOf(question, finding.candidates(question) ?? [], null);
  if (own && own.observation.status !== 'T') return own;
  const [asked] = question.periods;
  if (asked?.value.period.type !== 'YEAR') return printedBeside(question, finding);
  const open = { ...question, periods: [] };
  const inYear = (finding.candidates(open) ?? []).filter(
    ({ observation: { period, status } }) =>
      status !== 'T' && yearIn(period) === yearIn(asked.value.period) && !sameSpan(period, asked.value.period),
  );
  const latest = inYear
    .map(({ observation }) => observation.period.to)
    .sort()
    .at(-1);
  const last = inYear.filter(({ observation }) => observation.period.to === latest);
  const best = bestOf(open, last, null) ?? bestOf(open, inYear, null);
  // What is lacking is lacking by the newest figure of it.
  const same = inYear.filter((c) => best && sameThing(c.observation, best.observation));
  return [...same].sort((a, b) => b.observation.period.to.localeCompare(a.observation.period.to))[0] ?? best;
}

/** The figure that answers though its period is another one near by; the answer names that. */
function printedBeside(question: Question, finding: Finding): Candidate | null {
  const [figure] = finding.figure({ ...question, aspect: 'level' }).figures;
  return finding.candidates(question)?.find(({ observation: { id } }) => id === figure?.id) ?? null;
}
