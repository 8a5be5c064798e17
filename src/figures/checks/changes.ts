/** Printed percentages against the levels they are about: in the figure itself, in the plan, a year before. */
import type { Comparison, Observation } from '../../model/observation.js';
import { type ReferencePeriod, sameSpan, yearIn, yearsBefore } from '../../model/period.js';
import { comparable, unitParts } from '../../vietnamese/units.js';
import { type Doubt, doubt, say } from './doubts.js';
import { amount, decimals, halfStep, isAmount, isLevel, isTarget, type Seen, slack } from './seen.js';

const isYearly = (c: Comparison, o: Observation): boolean =>
  c.base === 'same_period_last_year' || (c.base === 'previous_year' && (o.period.type === 'YEAR' || o.period.type === 'INSTANT'));

/** "tăng 29 ha (12,4%)": both changes of one figure must fit its level. */
export function changesOfOneFigure({ observations }: Seen): Doubt[] {
  return observations.flatMap((o) => {
    if (!isAmount(o) || speaksOfRate(o)) return [];
    const absolute = o.comparisons.find((c) => c.kind === 'absolute_change' && c.unit && comparable(c.unit, o.unit));
    const relative = absolute && o.comparisons.find((c) => c.kind === 'percent_change' && c.base === absolute.base);
    if (!absolute || !relative) return [];
    const scale = unitParts(absolute.unit ?? '').scale;
    const base = amount(o) - absolute.value * scale;
    if (base <= 0) return [];
    const computed = ((amount(o) - base) / base) * 100;
    const room = halfStep(relative.value) + ((halfStep(absolute.value) * scale + slack(o) * 0.1) / base) * 100 + 0.02;
    return Math.abs(computed - relative.value) > room
      ? [doubt(o, say.changesDisagree(absolute.text, relative.text, computed))]
      : [];
  });
}

/** "tăng 2,96": a change without a unit was read as per cent, and that is a guess. */
export function changesWithoutUnit({ observations }: Seen): Doubt[] {
  return observations.flatMap((o) =>
    o.comparisons
      .filter((c) => c.kind === 'percent_change' && /^(?:tăng|giảm) \d+(?:,\d+)?$/iu.test(c.text.trim()))
      .map((c) => doubt(o, say.noUnit(c.text.trim()))),
  );
}

/** "11.947/12.211 hộ, đạt 97,83%" */
export function ratiosOfOneFigure(seen: Seen): Doubt[] {
  return seen.observations.flatMap((o) => {
    const printed = o.comparisons.filter((c) => c.kind === 'percent_of');
    const whole = printed.length === 1 && isAmount(o) ? seen.outOf(o) : null;
    if (!whole || whole.value <= 0) return [];
    const [{ value = 0 } = {}] = printed;
    const computed = (o.value / whole.value) * 100;
    const room = halfStep(value) * 1.2 + computed * (halfStep(o.value) / o.value + halfStep(whole.value) / whole.value);
    const off = Math.abs(computed - value);
    // Far apart they are about different things; a hundredth of a point is no news.
    return off > Math.max(room, 0.02) && off < value * 0.25 ? [doubt(o, say.ratioDisagrees(o, whole, value, computed))] : [];
  });
}

const percentOf = (c: Comparison): number | null => {
  if (c.kind === 'percent_change') return c.value;
  return c.kind === 'times' ? (c.value - 1) * 100 : null;
};

/** "41.977 hộ, chiếm 30,58%, giảm 4.185 hộ, giảm 4,32%": the second change is the rate's. */
const speaksOfRate = ({ comparisons }: Observation): boolean =>
  comparisons.some((c) => c.base === 'share') && comparisons.some((c) => c.kind === 'absolute_change');

/** A level against the same indicator's level a year before, in this report or another. */
export function changesAgainstEarlier(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const o of seen.observations) {
    const change =
      isAmount(o) && !speaksOfRate(o) ? o.comparisons.find((c) => isYearly(c, o) && percentOf(c) !== null) : undefined;
    if (!change) continue;
    const before = yearsBefore(o.period, 1);
    const isOwn = (e: Observation): boolean => e.source.report === o.source.report;
    const known = seen
      .alike(o, yearIn(before))
      .filter((e) => !isTarget(e) && isAmount(e) && samePeriod(e.period, before) && amount(e) > 0);
    const earlier = known.find(isOwn) ?? known.sort((a, b) => b.source.date.localeCompare(a.source.date))[0];
    if (!earlier || known.some((e) => fits(o, e, change))) continue;
    const computed = growth(o, earlier);
    if (Math.abs(computed) < 400) doubts.push(doubt(o, say.levelsDisagree(o, earlier, change.text, computed)));
  }
  return doubts;
}

const growth = (o: Observation, earlier: Observation): number => (amount(o) / amount(earlier) - 1) * 100;

function fits(o: Observation, earlier: Observation, change: Comparison): boolean {
  const printed = percentOf(change) ?? 0;
  const computed = growth(o, earlier);
  const room = (1 + computed / 100) * (slack(o) / amount(o) + slack(earlier) / amount(earlier)) * 100;
  const step = halfStep(change.value) * (change.kind === 'times' ? 100 : 1);
  // Another report's estimate may have been corrected since.
  const corrected = earlier.source.report === o.source.report ? 0.2 : 2 + Math.abs(printed) * 0.1;
  return Math.abs(computed - printed) <= room + step + corrected;
}

const samePeriod = (a: ReferencePeriod, b: ReferencePeriod): boolean =>
  sameSpan(a, b) && (a.type === 'INSTANT') === (b.type === 'INSTANT');

/** "đạt 56,39% kế hoạch" against the plan's own level, where a report of the archive gives it. */
export function sharesOfPlans(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const o of seen.observations) {
    if (!isAmount(o) || isTarget(o)) continue;
    const printed = o.comparisons.filter((c) => c.kind === 'percent_of' && (c.base === 'plan' || c.base === 'budget'));
    const plans = printed.length > 0 ? seen.alike(o, yearIn(o.period)).filter((p) => isPlanFor(p, o)) : [];
    const [plan] = plans;
    if (!plan || amount(plan) <= 0) continue;
    const computed = (amount(o) / amount(plan)) * 100;
    const room = computed * (slack(o) / amount(o) + slack(plan) / amount(plan)) + 0.5;
    const fits = plans.some((p) =>
      printed.some((c) => Math.abs((amount(o) / amount(p)) * 100 - c.value) <= room + halfStep(c.value)),
    );
    const [{ value = 0 } = {}] = printed;
    if (!fits && Math.abs(computed - value) < value * 0.5) doubts.push(doubt(o, say.planDisagrees(o, plan, value, computed)));
  }
  return doubts;
}

/** A year's plan of the same year, set before the figure was counted. */
const isPlanFor = (plan: Observation, o: Observation): boolean =>
  plan.status === 'T' &&
  isAmount(plan) &&
  yearIn(plan.period) === yearIn(o.period) &&
  plan.period.to.endsWith('12-31') &&
  (plan.period.type === 'YEAR' || plan.period.type === 'INSTANT');

/** "diện tích 2.928,3 ha, tăng 3,67 ha so với cùng kỳ" where half a year before it was 2.740,3 ha. */
export function stocksAgainstTheirChange(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const o of seen.observations) {
    if (o.period.type !== 'INSTANT' || !isAmount(o) || isTarget(o)) continue;
    const change = o.comparisons.find((c) => isYearly(c, o) && (c.kind === 'absolute_change' || c.kind === 'percent_change'));
    if (!change) continue;
    const yearBefore = yearsBefore(o.period, 1).to;
    const between = [0, 1]
      .flatMap((back) => seen.alike(o, yearIn(o.period) - back))
      .filter((e) => !isTarget(e) && e.period.type === 'INSTANT' && e.period.to > yearBefore && e.period.to < o.period.to);
    const earlier = between.sort((a, b) => b.period.to.localeCompare(a.period.to))[0];
    if (!earlier || unitParts(o.unit).dimension !== 'area') continue;
    const printed =
      change.kind === 'absolute_change'
        ? change.value * unitParts(change.unit ?? o.unit).scale
        : (amount(o) * change.value) / 100;
    const since = amount(o) - amount(earlier);
    if (Math.abs(since) > amount(earlier) * 0.04 && Math.abs(since) > 5 * Math.abs(printed)) {
      doubts.push(doubt(o, say.stockContradicts(o, earlier, change.text)));
    }
  }
  return doubts;
}

export function impossiblePercents({ observations }: Seen): Doubt[] {
  return observations.flatMap((o) => {
    const shares = o.comparisons.filter((c) => c.base === 'share' && c.kind === 'percent_of' && /chiếm/iu.test(c.text));
    const falls = o.comparisons.filter((c) => c.kind === 'percent_change' && c.value < -100);
    return [
      ...shares.filter((c) => c.value > 100).map((c) => doubt(o, say.impossibleShare(c.value))),
      ...falls.map((c) => doubt(o, say.impossibleFall(c.value))),
      ...(isRate(o) && o.value > 100 ? [doubt(o, say.impossibleShare(o.value))] : []),
    ];
  });
}

/** "Tỷ lệ hộ nghèo": a rate of a whole, not what was done of a plan, nor an index. */
const isRate = (o: Observation): boolean =>
  o.unit === '%' &&
  isLevel(o) &&
  /^(?:tỷ|tỉ) (?:lệ|trọng) (?!.*(?:kế hoạch|dự toán|tăng|so với|chỉ tiêu|bao phủ|huy động|vượt|đạt))/iu.test(o.name) &&
  !/kế hoạch|dự toán|chỉ tiêu/iu.test(o.source.quote) &&
  decimals(o.value) < 6;
