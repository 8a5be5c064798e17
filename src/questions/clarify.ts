/** One clear winner, several equal ones, or none: which it is, and what is missing. All thresholds stand here. */
import type { Candidate, Question } from '../model/dialogue.js';

/** Measured on the development questions (README: Đo lường). */
export const THRESHOLDS = {
  /** Below this share of the topic, no observation speaks of what is asked. */
  covered: 0.45,
  /** An observation of another period that covers this much more shows that only the period is missing. */
  otherPeriod: 0.35,
  /** Two different figures whose scores differ by less are equal. */
  tie: 0.004,
} as const;

export type Decision =
  | { readonly kind: 'answer'; readonly best: Candidate; readonly others: readonly Candidate[]; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly choices: readonly Candidate[]; readonly confidence: number }
  | { readonly kind: 'missing'; readonly what: 'indicator' | 'period'; readonly nearest: readonly Candidate[] };

const sameFigure = (a: Candidate, b: Candidate): boolean =>
  a.observation.value === b.observation.value && a.observation.unit === b.observation.unit;

/** One candidate per name and period, in their order. */
function distinct(candidates: readonly Candidate[], limit: number): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const key = `${candidate.observation.name}|${candidate.observation.period.to}`;
    if (seen.has(key) || seen.size >= limit) return false;
    seen.add(key);
    return true;
  });
}

/** `candidates`: best first. */
export function decide(question: Question, candidates: readonly Candidate[]): Decision {
  const enough = candidates.filter((c) => c.covered >= THRESHOLDS.covered);
  const inPeriod = enough.filter((c) => c.periodFit > 0);
  const [best, second] = inPeriod;
  if (!best || question.topic.length === 0) {
    const what = question.periods.length > 0 && enough.length > 0 ? 'period' : 'indicator';
    return {
      kind: 'missing',
      what,
      nearest: distinct(what === 'period' ? enough : candidates.filter((c) => c.covered > 0.3), 4),
    };
  }
  const elsewhere = Math.max(...enough.map((c) => c.covered));
  if (elsewhere - best.covered > THRESHOLDS.otherPeriod) return { kind: 'missing', what: 'period', nearest: distinct(enough, 4) };
  const confidence = Math.max(0, Math.min(1, best.covered * (0.6 + 0.4 * best.periodFit)));
  const tied =
    second &&
    best.score - second.score < THRESHOLDS.tie &&
    !sameFigure(best, second) &&
    best.observation.name !== second.observation.name;
  if (tied) {
    const choices = distinct(
      inPeriod.filter((c) => best.score - c.score < THRESHOLDS.tie),
      4,
    );
    if (choices.length > 1) return { kind: 'clarify', choices, confidence };
  }
  return { kind: 'answer', best, others: inPeriod.filter((c) => c !== best).slice(0, 12), confidence };
}
