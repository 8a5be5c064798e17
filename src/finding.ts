/** What the answers about several figures find their figures with. */
import type { Catalogue } from './catalogue/catalogue.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { type ReferencePeriod, sameSpan } from './model/period.js';
import { decide } from './questions/clarify.js';
import { without } from './questions/shape-words.js';
import { readUnit } from './questions/slots.js';
import { counterpart, sameThing } from './search/alike.js';
import type { RowOf } from './search/families.js';
import type { OfSector } from './search/sectors.js';
import { loosely, phrase } from './vietnamese/rules.js';
import { fold } from './vietnamese/text.js';

export interface Finding {
  /** Understands words of the question on their own. */
  readonly understand: (text: string) => Promise<Question>;
  /** Best first; null where the archive does not hold the place asked for. */
  readonly candidates: (question: Question) => Candidate[] | null;
  /** Everything of the place asked for, whatever the topic. */
  readonly all: (question: Question) => Candidate[];
  /** The answer with one figure. */
  readonly figure: (question: Question) => Answer;
  /** The newest period of the place that is spoken of. */
  readonly reference: ReferencePeriod;
  /** The places that reports are about. */
  readonly places: readonly string[];
  /** Folded names of the areas that tables have rows for. */
  readonly areas: readonly string[];
  readonly observations: readonly Observation[];
  readonly rowOf: RowOf;
  readonly catalogue: Catalogue;
  readonly isOfSector: OfSector;
}

/** A side's figure must be of the very period asked for. */
export const FITS = 0.75;
const EXACT = 0.9;

const RATIO = /(?:^| )(?:ty le|ty trong|toc do|muc|chi so|tang truong)(?: |$)/;
const IN_PERCENT = phrase('(?:bao nhiêu|mấy|nhiêu)? ?(?:%|phần trăm)');
/** The level, whatever the question asks to know of it: "vốn … tăng mấy %" is money. */
export const asLevel = (question: Question, text: string): Question => ({
  ...question,
  aspect: 'level',
  unit:
    question.unit === '%' && !RATIO.test(fold(text))
      ? readUnit(loosely(without(text, IN_PERCENT))).replace('%', '')
      : question.unit,
});

/** The clear winner, or among several equal ones the one that speaks of the same thing as `like`. */
export function bestOf(question: Question, candidates: readonly Candidate[], like: Candidate | null): Candidate | null {
  const fits = (c: Candidate): boolean => question.periods.length === 0 || c.periodFit >= FITS;
  if (like)
    return counterpart(
      like,
      candidates
        .filter((c) => fits(c) && c.covered >= 0.42)
        .sort((a, b) => (b.periodFit >= EXACT ? 1 : 0) - (a.periodFit >= EXACT ? 1 : 0)),
    );
  // A figure of the very span goes before one that ends with it: the month before the months up to it.
  const exact =
    question.periods.length > 0
      ? decide(
          question,
          candidates.filter((c) => c.periodFit >= EXACT),
        )
      : null;
  if (exact?.kind === 'answer') return exact.best;
  const decision = decide(question, candidates);
  if (decision.kind === 'answer') return fits(decision.best) ? decision.best : null;
  return decision.kind === 'clarify' && question.periods.length > 0 ? newestOfOne(decision.choices.filter(fits)) : null;
}

/** Reports that print one figure of one period differently are no doubt about which figure is meant: the newest goes first. */
function newestOfOne(choices: readonly Candidate[]): Candidate | null {
  const [first] = choices;
  const isOne = choices.every(
    ({ observation: o, missed }) =>
      first && missed === 0 && sameThing(o, first.observation) && sameSpan(o.period, first.observation.period),
  );
  if (!first || !isOne) return null;
  return [...choices].sort((a, b) => b.observation.source.date.localeCompare(a.observation.source.date))[0] ?? null;
}
