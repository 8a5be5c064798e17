/** Which observation is asked for: every side of how it stands to the question, weighed. */
import type { Candidate, Question } from '../model/dialogue.js';
import { type Features, measure } from './features.js';
import type { ObservationIndex } from './observations.js';

/** Measured on the development questions; all of them in this one place. */
const WEIGHTS: Readonly<Partial<Record<keyof Features | 'asked', number>>> = {
  name: 0.62,
  near: 0.62,
  asked: 0.38,
  indicator: 0.2,
  otherIndicator: -0.2,
  anothers: -0.3,
  pairs: 0.12,
  opposites: -0.06,
  unitFits: 0.1,
  unitMisses: -0.25,
  aspectFits: 0.15,
  aspectMisses: -0.25,
  period: 0.4,
  itself: 0.06,
  whole: 0.15,
  running: 0.05,
  revised: 0.15,
};
const WEIGHED = Object.entries(WEIGHTS) as [keyof Features | 'asked', number][];

/** How many of the figures that share words with the question are looked at. */
const LOOKED_AT = 250;

/** Best first; of equals the newest. */
export function rank(question: Question, index: ObservationIndex, place: string): Candidate[] {
  const candidates = index
    .find(question.topic, LOOKED_AT)
    .filter((entry) => entry.observation.place === place)
    .flatMap((entry): Candidate[] => {
      const measured = measure(entry, question, index);
      if (!measured) return [];
      const { features, covered, asked } = measured;
      const score = WEIGHED.reduce((sum, [side, weight]) => sum + weight * (side === 'asked' ? asked : features[side]), 0);
      const { missed, lost, period: periodFit } = features;
      return [{ observation: entry.observation, score, covered, missed, lost, asked, periodFit, features }];
    });
  return candidates.sort((a, b) => b.score - a.score || b.observation.source.date.localeCompare(a.observation.source.date));
}
