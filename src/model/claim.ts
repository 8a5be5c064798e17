/** What somebody states, to be held against the reports: one figure of a sentence. */
import type { AskedPeriod } from './dialogue.js';
import type { ComparisonBase, ComparisonKind, Observation } from './observation.js';

/**
 * `level`: "đón 700 nghìn lượt khách". A comparison kind: "tăng 64%", with the base that was said, or null.
 * `direction`: "xuất khẩu tăng" without a figure; `value` is then +1 or −1.
 */
export interface ClaimedFigure {
  readonly kind: 'level' | 'direction' | ComparisonKind;
  readonly value: number;
  readonly unit: string;
  /** "hơn", "gần", "khoảng"… or "". */
  readonly hedge: string;
  readonly base: ComparisonBase | null;
}

export interface Claim {
  /** The figure as said: "tăng 64% so với cùng kỳ". */
  readonly said: string;
  /** What it is said of: "Khách quốc tế"; "" where the sentence does not say. */
  readonly name: string;
  /** What it is said to be a part of. */
  readonly within: string;
  readonly indicator: string | null;
  readonly figure: ClaimedFigure;
  /** null where the sentence names none. */
  readonly period: AskedPeriod | null;
  /** Whether it is said of a plan or target. */
  readonly target: boolean;
}

/** đúng · gần đúng (làm tròn) · sai · không đủ dữ liệu */
export type Verdict = 'true' | 'near' | 'false' | 'unknown';

/**
 * Why a claim is not simply true. `period`: the figure of another period. `month`, `cumulative`: the one taken for the other.
 * `scale`: tỷ for triệu. `percent`: "%" where the report prints a multiple; `times` the other way round.
 * `points`: percent for percentage points, or the other way round. `base`: measured against something else. `index`: the size of it ("bằng 56,93% cùng kỳ") said as a rise.
 * `plan`: the plan's figure; `done`: the result, said of the plan; `estimate`: a later report prints another.
 * `indicator`: another indicator's figure.
 * Of `unknown`: `place`, `undated` (the period is not on record), `missing`, `unclear`, `unprinted`.
 */
export type Reason =
  | 'rounded'
  | 'period'
  | 'month'
  | 'cumulative'
  | 'scale'
  | 'percent'
  | 'times'
  | 'points'
  | 'direction'
  | 'base'
  | 'index'
  | 'plan'
  | 'done'
  | 'estimate'
  | 'indicator'
  | 'place'
  | 'undated'
  | 'missing'
  | 'unclear'
  | 'unprinted';

/** What the archive holds about a claim; in every list the best or newest first. */
export interface OnRecord {
  /** The figure claimed, of the period claimed (or the newest, where none was). */
  readonly exact: readonly Observation[];
  /** The same indicator at other periods, and as a plan. */
  readonly others: readonly Observation[];
  /** Other indicators of the period. */
  readonly neighbours: readonly Observation[];
  /** Whether `exact` is, without doubt, what the claim speaks of: only then can it be false. */
  readonly certain: boolean;
  /** Why there is nothing to hold it against; null where there is. */
  readonly lacks: Reason | null;
  /** What there is instead, where nothing can be held against the claim. */
  readonly nearest: readonly Observation[];
}

export interface Checked {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  /** The figure that it was held against. */
  readonly observation: Observation | null;
  /** What the report prints of it: "gấp 4,13 lần so với cùng kỳ năm 2022". */
  readonly printed: string;
  /** The other figure that the claim gives instead, where the reason is one. */
  readonly other: Observation | null;
  /** Of `unknown`: what there is instead. */
  readonly nearest: readonly Observation[];
}
