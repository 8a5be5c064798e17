/** Where no year is asked for, or "đến nay": the newest figure of what is meant, whatever that report calls it. */
import type { Candidate, Question } from './model/dialogue.js';
import { type Decision, decide } from './questions/clarify.js';
import { isPlainly } from './questions/readings.js';
import { isForeseen, sameUnit } from './search/alike.js';
import { fold } from './vietnamese/text.js';

/** A newer figure that speaks of so much less of the question is rather of a part. */
const AS_WELL = 0.05;
const NOW = /(?:(?:den|toi) (?:nay|gio)|hien (?:nay|tai)|bay gio)$/;

const isNow = ({ periods: [slot, ...more] }: Question): boolean =>
  slot !== undefined && more.length === 0 && NOW.test(fold(slot.rawValue));

/** `candidates`: those for the question; `ranked`: those for another one. */
export function decideNewest(
  question: Question,
  candidates: readonly Candidate[],
  ranked: (question: Question) => readonly Candidate[],
): Decision {
  const decision = decide(question, candidates);
  if (question.periods.length === 0) return withNewest(question, decision, candidates);
  if (!isNow(question) || (decision.kind === 'answer' && isPlainly(question, decision.best.observation))) return decision;
  // "Tổng số doanh nghiệp đến nay": last year's is meant, not this year's of one kind of them.
  const open: Question = { ...question, periods: [] };
  const undated = ranked(open);
  const plain = decide(open, undated);
  const isIt = plain.kind === 'answer' && isPlainly(open, plain.best.observation);
  return isIt ? withNewest(open, plain, undated) : decision;
}

function withNewest(question: Question, decision: Decision, candidates: readonly Candidate[]): Decision {
  if (decision.kind !== 'answer' || question.aspect === 'target') return decision;
  const { best, others } = decision;
  const isSame = (c: Candidate): boolean => {
    const [a, b] = [best.observation, c.observation];
    return (
      a.indicator !== null &&
      a.indicator === b.indicator &&
      sameUnit(a, b) &&
      (fold(a.name) === fold(b.name) || (a.partOf === null) === (b.partOf === null)) &&
      b.status !== 'T' &&
      !isForeseen(b) &&
      c.covered >= best.covered - AS_WELL &&
      c.missed <= best.missed &&
      c.opposites <= best.opposites &&
      (!c.apart || best.apart)
    );
  };
  const newest = candidates
    .filter(isSame)
    .reduce((last, c) => (c.observation.period.to > last.observation.period.to ? c : last), best);
  return newest === best ? decision : { ...decision, best: newest, others: [best, ...others.filter((c) => c !== newest)] };
}
