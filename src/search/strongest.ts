/** The figures that changed most, or fell furthest short of their plan, by what the reports print. */
import type { Candidate } from '../model/dialogue.js';
import type { Comparison, Observation } from '../model/observation.js';
import { fold } from '../vietnamese/text.js';

type Order = 'up' | 'down' | 'behind';
const TOP = 5;
const YEARLY: readonly string[] = ['same_period_last_year', 'previous_year'];

/** The printed change with the same period, in percent; the share of the plan where that is asked for. */
function rated(o: Observation, order: Order): { rate: number; by: Comparison | null } | null {
  if (order === 'behind') {
    const by = o.comparisons.find((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of');
    return by && by.value < 100 ? { rate: -by.value, by } : null;
  }
  const by = o.comparisons.find((c) => YEARLY.includes(c.base) && (c.kind === 'percent_change' || c.kind === 'times'));
  if (!by) return null;
  const percent = by.kind === 'times' ? (by.value - 1) * 100 : by.value;
  if (order === 'up' ? percent <= 0 : percent >= 0) return null;
  return { rate: order === 'up' ? percent : -percent, by };
}

/** Strongest first; those of the newest period where none is asked for. */
export function strongest(
  about: readonly Candidate[],
  order: Order,
  dated: boolean,
): { observation: Observation; by: Comparison | null }[] {
  const newest = dated
    ? ''
    : (about
        .map(({ observation: o }) => o.period.to)
        .sort()
        .at(-1) ?? '');
  const seen = new Set<string>();
  return about
    .filter(({ observation }) => newest === '' || observation.period.to === newest)
    .flatMap(({ observation }) => {
      const rate = rated(observation, order);
      return rate ? [{ observation, ...rate }] : [];
    })
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
