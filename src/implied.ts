/** The level of the same period last year: as a report prints it, else implied by the printed change, and said to be. */
import { figureAnswer } from './answers/figure.js';
import { impliedAnswer, impliedLevel } from './answers/implied.js';
import { bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, meantItself, type Question, statedPeriod, type Turn } from './model/dialogue.js';
import { type Observation, withSamePeriodLastYear } from './model/observation.js';
import { sameSpan, yearsBefore } from './model/period.js';
import { asksYearAgo } from './questions/year-ago.js';
import { sameUnit } from './search/alike.js';
import { unitParts } from './vietnamese/units.js';

/** Null where it is not asked for, or of no figure. */
export function yearAgoAnswer(question: Question, finding: Finding, last: Turn | null): Answer | null {
  const asked = asksYearAgo(question.utterance);
  if (!asked) return null;
  const about = asked.alone ? last?.figure : finding.figure({ ...question, intent: 'figure', aspect: 'level' }).figures[0];
  if (!about || about.period.from === '') return null;
  const before = yearsBefore(about.period, 1);
  const base = asked.alone && last ? last.question : question;
  const earlier: Question = { ...base, intent: 'figure', aspect: 'level', periods: [statedPeriod(before)] };
  const candidates = (finding.candidates(earlier) ?? []).filter(({ observation }) => sameSpan(observation.period, before));
  const printed = bestOf(earlier, candidates, meantItself(about)) ?? fitting(about, candidates);
  if (!printed) return impliedAnswer(about, withSamePeriodLastYear(about));
  const answer = finding.figure(earlier);
  const isIt = answer.figures[0]?.id === printed.observation.id;
  return isIt ? answer : figureAnswer(earlier, printed, [], { parts: [], periods: [] }, printed.covered);
}

/** So much of what is asked it must speak of. */
const COVERED = 0.9;
/** A report of that year may call it otherwise: what the printed change implies, to the last digit that holds, is that figure. */
function fitting(about: Observation, candidates: readonly Candidate[]): Candidate | null {
  const change = withSamePeriodLastYear(about);
  const implied = change && impliedLevel(about, change);
  if (!implied) return null;
  const scale = unitParts(implied.unit).scale;
  const off = ({ value, unit }: Observation): number => Math.abs((value * unitParts(unit).scale) / scale - implied.value);
  return (
    candidates.find(
      ({ observation: o, covered, missed }) =>
        covered >= COVERED && missed === 0 && sameUnit(o, about) && o.value > 0 && off(o) <= implied.rounding,
    ) ?? null
  );
}
