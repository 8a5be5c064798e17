/** One figure of a report with everything that must go with it (SDMX: observation, `OBS_STATUS`). */
import type { ReferencePeriod } from './period.js';
import type { Citation } from './report.js';

/** A actual · E estimate (ước) · R revised · T target or plan (T is ours, not SDMX's). */
export type ObservationStatus = 'A' | 'E' | 'R' | 'T';

export type ComparisonBase =
  | 'same_period_last_year'
  | 'previous_year'
  | 'previous_month'
  | 'previous_year_end'
  | 'base_year'
  | 'plan'
  | 'budget'
  | 'share'
  | 'other';

/**
 * `percent_change` +64.22 · `absolute_change` −2.13 with its unit · `times` 4.13 · `percent_of` 75 (% of the plan) ·
 * `point_change` in percentage points.
 */
export type ComparisonKind = 'percent_change' | 'absolute_change' | 'times' | 'percent_of' | 'point_change';

export interface Comparison {
  readonly base: ComparisonBase;
  readonly kind: ComparisonKind;
  readonly value: number;
  readonly unit: string | null;
  /** `reported`: printed in the report. `computed`: from two figures of the archive; `text` then names both. */
  readonly origin: 'reported' | 'computed';
  readonly text: string;
}

export type InheritedPart = 'subject' | 'period' | 'place' | 'status' | 'base';

/** Bases that lie in another time: what moved since; null is an earlier time that the words leave open. */
const OVER_TIME: readonly ComparisonBase[] = [
  'same_period_last_year',
  'previous_year',
  'previous_month',
  'previous_year_end',
  'base_year',
  'other',
];
export const isOverTime = (base: ComparisonBase | null): boolean => base === null || OVER_TIME.includes(base);

export interface Observation {
  /** `<report>#<running number>`: the same for the same file. */
  readonly id: string;
  /** Catalogue id, or null for an indicator that the catalogue does not know. */
  readonly indicator: string | null;
  /** Complete by itself: "Sản lượng ngô", not "Sản lượng". */
  readonly name: string;
  /** What it is a part of ("trong đó", brackets): the noun phrase of the figure above; "" where it stands alone. */
  readonly within: string;
  /** The id of the observation that it is a part of; null where it stands alone. */
  readonly partOf: string | null;
  readonly place: string;
  readonly period: ReferencePeriod;
  readonly value: number;
  readonly unit: string;
  /** The quantity as printed, with its hedge: "hơn 4,81 triệu tấn". */
  readonly printed: string;
  readonly status: ObservationStatus;
  readonly comparisons: readonly Comparison[];
  readonly source: Citation;
  /** What the clause itself did not say and the context filled in. */
  readonly inherited: readonly InheritedPart[];
  /** Names of the rules that made it, for explaining a reading. */
  readonly rules: readonly string[];
  /** Doubts in Vietnamese, shown with every answer. */
  readonly warnings: readonly string[];
}

/** The comparison with the same period last year; for a whole year, and the last day of one, that is the year before. */
export function withSamePeriodLastYear(observation: Observation): Comparison | null {
  const bases: ComparisonBase[] =
    observation.period.type === 'YEAR' || observation.period.to.endsWith('-12-31')
      ? ['same_period_last_year', 'previous_year']
      : ['same_period_last_year'];
  return observation.comparisons.find((c) => bases.includes(c.base)) ?? null;
}
