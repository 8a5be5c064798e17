/** A printed change that leads back to the level of the year before. */
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/dialogue.js';
import type { Comparison, Observation } from '../../src/model/observation.js';
import { type ReferencePeriod, yearToDate } from '../../src/model/period.js';
import { confirms } from '../../src/search/levels-implied.js';

const of = (report: string, period: ReferencePeriod, value: number, unit: string, change?: number): Candidate =>
  ({
    observation: {
      indicator: null,
      name: report,
      place: 'Sơn La',
      period,
      value,
      unit,
      source: { report },
      comparisons:
        change === undefined ? [] : [{ base: 'same_period_last_year', kind: 'percent_change', value: change } as Comparison],
    } as unknown as Observation,
  }) as Candidate;

const [earlier, later] = [yearToDate(2022, 8), yearToDate(2023, 8)];
const tea = of('a', earlier, 40_000, 'tấn');
describe('confirms', () => {
  it.each([
    ['its own level', of('b', later, 42_120, 'tấn', 5.3), true],
    ['in another unit', of('b', later, 42.12, 'nghìn tấn', 5.3), true],
    ['another level', of('b', later, 43_000, 'tấn', 5.3), false],
    ['a change printed too coarsely', of('b', later, 42_000, 'tấn', 5), false],
    ['other months', of('b', yearToDate(2023, 9), 42_120, 'tấn', 5.3), false],
    ['another thing counted', of('b', later, 42_120, 'con', 5.3), false],
    ['the same report', of('a', later, 42_120, 'tấn', 5.3), false],
  ])('%s', (_, other, is) => expect(confirms(other, tea)).toBe(is));
});
