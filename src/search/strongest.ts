/** The figures that changed most, or fell furthest short of their plan, by what the reports print. */
import type { Candidate } from '../model/dialogue.js';
import type { Comparison, Observation } from '../model/observation.js';
import { yearIn } from '../model/period.js';
import { fold } from '../vietnamese/text.js';
import { comparable, unitParts } from '../vietnamese/units.js';
import type { RowOf } from './families.js';

type Order = 'up' | 'slow' | 'down' | 'behind' | 'over' | 'done' | 'most' | 'least';
/** Ranked by the share of the plan. */
export const isOfPlan = (order: Order): order is 'behind' | 'over' | 'done' =>
  order === 'behind' || order === 'over' || order === 'done';
const TOP = 5;
/** "tăng 12%", "gấp 2,1 lần", "bằng 99,1%" */
const CHANGES: ReadonlySet<Comparison['kind']> = new Set(['percent_change', 'times', 'percent_of']);
const YEARLY: readonly string[] = ['same_period_last_year', 'previous_year'];

/** Whether the figures themselves are ranked, not what is printed about them. */
export const isLevelOrder = (order: Order): boolean => order === 'most' || order === 'least';

export interface Rate {
  /** The higher the further up in the ranking. */
  readonly rate: number;
  readonly by: Comparison | null;
}

/** The printed change with the same period, in percent; the share of the plan where that is asked for. */
export function rateOf(o: Observation, order: Order): Rate | null {
  if (isOfPlan(order)) {
    const by = o.comparisons.find((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of');
    if (!by) return null;
    return rateOfPlan(by, order);
  }
  const by = o.comparisons.find(({ base, kind }) => YEARLY.includes(base) && CHANGES.has(kind));
  // "Sản lượng điện bằng 61,2% so với cùng kỳ": known only as so much of last year's, it is no rival
  if (!by || (by.kind === 'percent_of' && o.unit === '%' && by.value === o.value)) return null;
  const percent = by.kind === 'times' ? (by.value - 1) * 100 : by.kind === 'percent_of' ? by.value - 100 : by.value;
  if (order === 'slow') return { rate: -percent, by };
  if (order === 'up' ? percent <= 0 : percent >= 0) return null;
  return { rate: order === 'up' ? percent : -percent, by };
}

function rateOfPlan(by: Comparison, order: 'behind' | 'over' | 'done'): Rate | null {
  if (order === 'behind') return by.value < 100 ? { rate: -by.value, by } : null;
  return order === 'over' && by.value <= 100 ? null : { rate: by.value, by };
}

/** What of the plan in the same row of a table is done, where the report prints no share of its own. */
export function shareOfPlan(
  o: Observation,
  all: readonly Observation[],
  rowOf: RowOf,
  order: 'done' | 'over' | 'behind',
): Rate | null {
  const row = rowOf(o);
  if (!row) return null;
  const plan = all.find(
    (p) =>
      p.status === 'T' &&
      p.source.report === o.source.report &&
      p.source.line === o.source.line &&
      comparable(p.unit, o.unit) &&
      yearIn(p.period) === yearIn(o.period),
  );
  if (!plan || plan.value <= 0) return null;
  const scale = unitParts(o.unit).scale / unitParts(plan.unit).scale;
  const value = Number(((100 * o.value * scale) / plan.value).toFixed(2));
  const text = `đạt ${String(value).replace('.', ',')}% kế hoạch ${plan.printed} (tính từ kho báo cáo)`;
  const by: Comparison = { base: 'plan', kind: 'percent_of', value, unit: '%', origin: 'computed', text };
  return rateOfPlan(by, order);
}

/** Strongest first; those of the newest period where none is asked for. */
export function strongest(
  about: readonly Candidate[],
  order: Order,
  dated: boolean,
): { observation: Observation; by: Comparison | null }[] {
  const rated = about.flatMap(({ observation }) => {
    const rate = observation.status === 'T' ? null : rateOf(observation, order);
    return rate ? [{ observation, ...rate }] : [];
  });
  const newest = dated
    ? ''
    : (rated
        .map(({ observation: o }) => o.period.to)
        .sort()
        .at(-1) ?? '');
  const seen = new Set<string>();
  return rated
    .filter(({ observation }) => newest === '' || observation.period.to === newest)
    .sort((a, b) => b.rate - a.rate)
    .filter(({ observation, by }) => {
      const key = observation.indicator ?? fold(observation.name);
      const value = `${by?.value}|${by?.kind}|${observation.source.report}`;
      if (seen.has(key) || seen.has(value)) return false;
      seen.add(key).add(value);
      return true;
    })
    .slice(0, TOP);
}
