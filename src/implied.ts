/** The level of the same period last year: as a report prints it, else implied by the printed change, and said to be. */
import { impliedAnswer } from './answers/implied.js';
import { bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { meantItself, type Question, statedPeriod, type Turn } from './model/dialogue.js';
import { withSamePeriodLastYear } from './model/observation.js';
import { sameSpan, yearsBefore } from './model/period.js';
import { asksYearAgo } from './questions/year-ago.js';

/** Null where it is not asked for, or of no figure. */
export function yearAgoAnswer(question: Question, finding: Finding, last: Turn | null): Answer | null {
  const asked = asksYearAgo(question.utterance);
  if (!asked) return null;
  const about = asked.alone ? last?.figure : finding.figure({ ...question, intent: 'figure', aspect: 'level' }).figures[0];
  if (!about || about.period.from === '') return null;
  const before = yearsBefore(about.period, 1);
  const base = asked.alone && last ? last.question : question;
  const earlier: Question = { ...base, intent: 'figure', aspect: 'level', periods: [statedPeriod(before)] };
  const now = meantItself(about);
  const printed = bestOf(earlier, finding.candidates(earlier) ?? [], now);
  if (printed && sameSpan(printed.observation.period, before)) return finding.figure(earlier);
  return impliedAnswer(about, withSamePeriodLastYear(about));
}
