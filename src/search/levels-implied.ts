/** Two reports call one figure differently, and the later one's printed change leads back to the earlier one's level. */
import type { Candidate } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { sameSpan, yearsBefore } from '../model/period.js';
import { unitParts } from '../vietnamese/units.js';

/** Chance finds the same level in a hundred figures too, where the change is printed this coarsely. */
const COARSE = 0.3;

/** "161.410 tấn, tăng 3,7% so với cùng kỳ" and 155.640 tấn of the same months a year before. */
export function confirms({ observation: a }: Candidate, { observation: b }: Candidate): boolean {
  if (a.indicator !== null && b.indicator !== null) return false;
  if (a.source.report === b.source.report || a.place !== b.place || a.unit === '%' || b.unit === '%') return false;
  return leadsBack(a, b) || leadsBack(b, a);
}

function leadsBack(later: Observation, earlier: Observation): boolean {
  if (!sameSpan(yearsBefore(later.period, 1), earlier.period)) return false;
  const [after, before] = [later, earlier].map(({ value, unit }) => value * unitParts(unit).scale);
  if (!after || !before || unitParts(later.unit).dimension !== unitParts(earlier.unit).dimension) return false;
  return later.comparisons.some(({ base, kind, value }) => {
    if (base !== 'same_period_last_year' && base !== 'previous_year') return false;
    const places = String(value).split('.')[1]?.length ?? 0;
    const step = 10 ** -places / 2;
    if (kind !== 'percent_change' || places === 0 || Math.abs(value) < COARSE) return false;
    return Math.abs((100 * after) / before - 100 - value) <= step * 1.05;
  });
}
