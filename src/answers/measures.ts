/** Values of figures in the unit that theirs are multiples of. */
import type { Observation } from '../model/observation.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';

export const baseValue = (o: Observation): number => o.value * unitParts(o.unit).scale;
export const unitsMeet = (a: Observation, b: Observation): boolean => comparable(a.unit, b.unit) || countAlike(a.unit, b.unit);
