/** The level of the same period last year: as a report prints it, else implied by the printed change, and said to be. */
import { figureAnswer } from './answers/figure.js';
import { impliedAnswer, impliedLevel, impliedPlanAnswer } from './answers/implied.js';
import { bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, meantItself, type Question, statedPeriod, type Turn } from './model/dialogue.js';
import { type Observation, withSamePeriodLastYear } from './model/observation.js';
import { sameSpan, yearsBefore } from './model/period.js';
import { readWorkedBack } from './questions/worked-back.js';
import { asksYearAgo } from './questions/year-ago.js';
import { sameUnit } from './search/alike.js';
import { unitParts } from './vietnamese/units.js';

/** Null where it is not asked for, or of no figure. */
export async function yearAgoAnswer(question: Question, finding: Finding, last: Turn | null): Promise<Answer | null> {
  const back = await workedBackAnswer(question, finding);
  if (back) return back;
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

/** "suy từ báo cáo 2023", "vậy năm 2020 là bao nhiêu", "vậy kế hoạch là bao nhiêu": as printed where it is, else worked back. */
async function workedBackAnswer(question: Question, finding: Finding): Promise<Answer | null> {
  const back = readWorkedBack(question.utterance.text);
  if (!back) return null;
  const read = await finding.understand(back.text);
  const asked: Question = { ...read, intent: 'figure', aspect: 'level', unit: read.unit === '%' ? '' : read.unit };
  const [slot] = asked.periods;
  if (!slot || asked.topic.length === 0) return null;
  const of = (period: typeof slot.value.period) => finding.figure({ ...asked, periods: [statedPeriod(period)] });
  const own = finding.figure(asked);
  const [figure] = own.figures;
  if (back.from === 'base') {
    if (figure && sameSpan(figure.period, slot.value.period)) return own;
    const [later] = of(yearsBefore(slot.value.period, -1)).figures;
    return later ? impliedAnswer(later, withSamePeriodLastYear(later)) : null;
  }
  if (!figure) return null;
  if (back.from === 'change') {
    const printed = of(yearsBefore(figure.period, 1));
    return printed.status === 'answered' ? printed : impliedAnswer(figure, withSamePeriodLastYear(figure));
  }
  const plan = finding.figure({ ...asked, intent: 'target', aspect: 'target' });
  const share = figure.comparisons.find((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of');
  const isPrinted = plan.status === 'answered' && plan.figures[0]?.status === 'T';
  return isPrinted || !share ? plan : impliedPlanAnswer(figure, share);
}
