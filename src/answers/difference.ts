/** How far one printed figure is from another: computed, and its text names both figures and their reports. */
import type { Comparison, Observation } from '../model/observation.js';
import { fold } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { unitsMeet } from './measures.js';
import * as say from './wording-computed.js';

const HEDGED = /^(?:hon|gan|khoang|tren|duoi|xap xi) /;
/** "hơn 88.494 tỷ đồng", "khoảng 90 ha": what is worked out of it is no surer. */
export const isHedged = ({ printed }: Observation): boolean => HEDGED.test(fold(printed));

const tidy = (value: number): number => Number(value.toPrecision(12));

/** `now` less `before`, in the unit of the greater; null where no such thing is counted. */
export function differenceOf(now: Observation, before: Observation, base: Comparison['base']): Comparison | null {
  if (!unitsMeet(now, before)) return null;
  const scaleOf = ({ unit }: Observation): number => unitParts(unit).scale;
  const greater = before.value * scaleOf(before) > now.value * scaleOf(now) ? before : now;
  const value = tidy((now.value * scaleOf(now) - before.value * scaleOf(before)) / scaleOf(greater));
  const isRatio = unitParts(greater.unit).dimension === 'ratio';
  const unit = isRatio ? 'điểm phần trăm' : greater.unit || now.unit || before.unit;
  return {
    base,
    kind: isRatio ? 'point_change' : 'absolute_change',
    value,
    unit,
    origin: 'computed',
    text: say.differenceText(now, before, { value, unit }, isHedged(now) || isHedged(before)),
  };
}
