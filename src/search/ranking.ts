/** Which observation is asked for: every side of how it stands to the question, weighed. */
import type { Candidate, Question } from '../model/dialogue.js';
import { type Features, measure } from './features.js';
import type { ObservationIndex } from './observations.js';
import { saidIn } from './words.js';

/**
 * Fitted on the development questions, the project's own and two more sets, so that the right figure of each question comes first
 * (softmax over its candidates; held-out sets gained as well); `outright`, `apart` and `revised` are set by hand. One scale for all of them:
 * the thresholds of `questions/clarify.ts` rest on it.
 */
const WEIGHTS: Readonly<Partial<Record<keyof Features | 'asked', number>>> = {
  name: 0.624,
  near: 0.692,
  lost: -0.669,
  missed: -0.049,
  anothers: 0.8,
  ofName: 0.236,
  pairs: 0.367,
  opposites: -0.046,
  indicator: 0.095,
  outright: 0.2,
  otherIndicator: -0.298,
  unitFits: 0.127,
  unitMisses: -0.108,
  aspectFits: 0.401,
  aspectMisses: -0.172,
  itself: 0.223,
  total: 0.083,
  whole: 0.432,
  running: 0.144,
  part: -0.125,
  apart: -0.35,
  period: 0.976,
  asked: 0.277,
  revised: 0.15,
};
const WEIGHED = Object.entries(WEIGHTS) as [keyof Features | 'asked', number][];

/** How many of the place's figures that share words with the question are looked at. */
const LOOKED_AT = 120;

/** Best first; of equals the newest, then the one that says more. */
export function rank(question: Question, index: ObservationIndex, place: string): Candidate[] {
  const said = saidIn(question);
  const candidates = index.find(question.topic, place, LOOKED_AT).flatMap((entry): Candidate[] => {
    const measured = measure(entry, question, index, said);
    if (!measured) return [];
    const { features, covered, asked, means } = measured;
    const score = WEIGHED.reduce((sum, [side, weight]) => sum + weight * (side === 'asked' ? asked : features[side]), 0);
    const { missed, lost, period: periodFit, pairs, outright, opposites } = features;
    return [
      {
        observation: entry.observation,
        score,
        covered,
        missed,
        lost,
        asked,
        periodFit,
        together: pairs,
        outright: outright === 1,
        opposites,
        apart: features.apart === 1,
        means,
      },
    ];
  });
  const moves = ({ observation }: Candidate): number => observation.comparisons.length;
  return withMoves(
    candidates.sort(
      (a, b) => b.score - a.score || b.observation.source.date.localeCompare(a.observation.source.date) || moves(b) - moves(a),
    ),
  );
}

/** Of a figure that one report prints twice, the place that also says how it moved goes first. */
function withMoves(candidates: Candidate[]): Candidate[] {
  const [first] = candidates;
  if (!first || first.observation.comparisons.length > 0) return candidates;
  const said = first.observation;
  const fuller = candidates.find(
    ({ observation: o }) =>
      o.comparisons.length > 0 &&
      o.source.report === said.source.report &&
      o.name === said.name &&
      o.value === said.value &&
      o.unit === said.unit &&
      o.period.to === said.period.to,
  );
  return fuller ? [{ ...fuller, score: first.score }, ...candidates.filter((c) => c !== fuller)] : candidates;
}
