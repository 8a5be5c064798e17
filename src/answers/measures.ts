/** Values of figures in the unit that theirs are multiples of. */
import type { Comparison, Observation } from '../model/observation.js';
import { comparable, countAlike, countedFuller, sharedCounter, unitParts } from '../vietnamese/units.js';

export const baseValue = (o: Observation): number => o.value * unitParts(o.unit).scale;
export const unitsMeet = (a: Observation, b: Observation): boolean => metBy(a.unit, b.unit);
/** As far as both count the same, or kinds of one thing. */
export const metBy = (a: string, b: string): boolean =>
  comparable(a, b) || countAlike(a, b) || countedFuller(a, b) || sharedCounter(a, b) !== '';

/** "đạt 72% kế hoạch", "bằng 64% dự toán" */
export const doneOf = ({ unit, comparisons }: Observation): Comparison | null =>
  (unit !== '%' && comparisons.find((c) => c.kind === 'percent_of' && (c.base === 'plan' || c.base === 'budget'))) || null;
