/** A year asked for of which the archive holds no whole figure: the newest stock or part of it, or its plan; the answer says which. */
import type { Finding } from './finding.js';
import { type AskedPeriod, type Candidate, meantItself, type Question, type Slot } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { type Decision, decide } from './questions/clarify.js';
import { sameThing } from './search/alike.js';
import { has, loosely, phrase } from './vietnamese/rules.js';
import { comparable } from './vietnamese/units.js';

/** What asks for the year as a whole, or for its end; "từ năm 2021" asks for more than the year. */
const WHOLE = phrase('cả năm|trọn năm|tổng kết|hết năm|cuối năm|12 tháng|quyết toán|từ (?:đầu )?(?:năm )?20\\d\\d');
/** A figure that leaves this much of the question over is rather of something else. */
const LOST = 0.1;

/** The question again, with any part of its year fitting; null where the year as a whole is asked for, or no year. */
function partlyAsked(question: Question): Question | null {
  const [slot, ...more] = question.periods;
  if (!slot || more.length > 0 || question.aspect === 'target' || question.topic.length === 0) return null;
  const { period, yearStated, cumulative, ofReport } = slot.value;
  if (period.type !== 'YEAR' || !yearStated || cumulative !== null || ofReport) return null;
  if (has(WHOLE, loosely(question.utterance.text))) return null;
  const partly: Slot<AskedPeriod> = { ...slot, value: { ...slot.value, partly: true } };
  return { ...question, periods: [partly] };
}

/** Sides of a year that no report holds whole: stocks within it, or one span of it for all; null where they are no such figures. */
export function partsOfYear(questions: readonly Question[], { figure }: Pick<Finding, 'figure'>): Candidate[] | null {
  const found = questions.map((question) => (partlyAsked(question) ? figure(question) : null));
  const [first, ...others] = found.flatMap((answer) => (answer?.status === 'answered' ? answer.figures.slice(0, 1) : []));
  if (!first || others.length + 1 < questions.length) return null;
  const isAlike = ({ period, unit }: Observation): boolean =>
    comparable(unit, first.unit) &&
    (period.type === 'INSTANT' ? first.period.type === 'INSTANT' : sameSpan(period, first.period));
  return others.every(isAlike) ? [first, ...others].map(meantItself) : null;
}

interface Instead {
  /** As `partlyAsked` puts it. */
  readonly question: Question;
  readonly decision: Extract<Decision, { kind: 'answer' }>;
}

type Ranked = (question: Question) => readonly Candidate[];

/** `ranked`: the candidates for a question; `newest`: the day of the newest report of the place. */
export const insteadOfYear = (asking: Question, ranked: Ranked, newest: string): Instead | null =>
  partOfYear(asking, ranked) ?? planAhead(asking, ranked, newest);

function partOfYear(asking: Question, ranked: Ranked): Instead | null {
  const question = partlyAsked(asking);
  if (!question) return null;
  const candidates = ranked(question);
  const decision = decide(question, candidates);
  if (decision.kind !== 'answer' || !isSure(decision.best)) return null;
  const { best } = decision;
  const alike = candidates.filter(
    (c) =>
      c.periodFit > 0 &&
      c.missed <= best.missed &&
      c.covered >= best.covered - LOST &&
      c.observation.partOf === best.observation.partOf &&
      c.observation.status !== 'T' &&
      sameThing(c.observation, best.observation),
  );
  const [newest = best] = [...alike].sort(laterFirst);
  const isLater = newest.observation.period.to > best.observation.period.to;
  return { question, decision: isLater ? { ...decision, best: newest } : decision };
}

/**
 * "thu nội địa 2024", of which only a resolution of 2023 speaks, "quý IV trồng bao nhiêu ha rừng": what is planned for a year, a
 * quarter or a month that had not begun when the newest report of the place was written.
 */
function planAhead(asking: Question, ranked: Ranked, newest: string): Instead | null {
  const [slot, ...more] = asking.periods;
  if (!slot || more.length > 0 || asking.aspect !== 'level') return null;
  if (slot.value.period.type === 'INSTANT' || !slot.value.yearStated || newest >= slot.value.period.from) return null;
  const question: Question = { ...asking, aspect: 'target', periods: [{ ...slot, value: { ...slot.value, planned: true } }] };
  const ahead = ranked(question).filter(
    ({ observation: { status, period } }) => status === 'T' && sameSpan(period, slot.value.period),
  );
  const decision = decide(question, ahead);
  return decision.kind === 'answer' && isSure(decision.best) ? { question, decision } : null;
}

const isSure = ({ missed, lost }: Candidate): boolean => missed === 0 && lost <= LOST;

/** Later first; of those that end together the longer one, which is nearer to the year. */
const laterFirst = ({ observation: { period: a } }: Candidate, { observation: { period: b } }: Candidate): number =>
  b.to.localeCompare(a.to) || a.from.localeCompare(b.from);
