/** Questions about several figures: each figure is found on its own, then they are set side by side. */
import { changeAnswer, computedChange, type Named, sidesAnswer, sidesMissing } from './answers/comparison.js';
import { lonePoint, rankAnswer, seriesAnswer } from './answers/series.js';
import { noBase, planOrDone } from './answers/wording-several.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import { type ReferencePeriod, yearsBefore } from './model/period.js';
import { decide } from './questions/clarify.js';
import { type Order, readShape, type Shape } from './questions/shapes.js';
import { counterpart, sameThing, sameUnit, seriesOf } from './search/alike.js';
import { strongest } from './search/strongest.js';
import { writePeriod } from './vietnamese/periods.js';
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
  readonly reference: ReferencePeriod;
}

/** A side's figure must be of the very period asked for. */
const FITS = 0.75;
/** This much of the topic must be spoken of for a figure to be ranked. */
const RANK_COVERED = 0.4;
/** This much, and the parts of the figure are meant too. */
const NAMED = 0.8;
const SINGLE = new Set(['check', 'definition', 'source', 'help', 'greeting', 'thanks']);

/** Null where the question is about one figure after all. */
export async function severalAnswer(question: Question, finding: Finding): Promise<Answer | null> {
  const shape = SINGLE.has(question.intent) ? null : readShape(question.utterance.text, finding.reference);
  if (!shape) return null;
  const shared = carry(await finding.understand(shape.text), question);
  switch (shape.kind) {
    case 'trend':
      return trend(shape, shared, finding);
    case 'compare':
      return compare(shape, shared, finding);
    case 'change':
      return change(shape, shared, finding);
    default:
      return ranking(shape.order, shared, finding);
  }
}

/** What the conversation filled in holds for the parts of the question too. */
function carry(part: Question, whole: Question): Question {
  const kept = <T extends { readonly origin: string }>(own: readonly T[], all: readonly T[]): readonly T[] =>
    own.length > 0 ? own : all.filter(({ origin }) => origin !== 'stated');
  return { ...part, periods: kept(part.periods, whole.periods), places: kept(part.places, whole.places) };
}

const RATIO = /(?:^| )(?:ty le|ty trong|toc do|muc)(?: |$)/;
/** The level, whatever the question asks to know of it. */
const asLevel = (question: Question, text: string): Question => ({
  ...question,
  aspect: 'level',
  unit: question.unit === '%' && !RATIO.test(fold(text)) ? '' : question.unit,
});

/** The clear winner, or among several equal ones the one that speaks of the same thing as `like`. */
function bestOf(question: Question, candidates: readonly Candidate[], like: Candidate | null): Candidate | null {
  const decision = decide(question, candidates);
  const fits = (c: Candidate): boolean => question.periods.length === 0 || c.periodFit >= FITS;
  if (like) {
    const near = candidates.filter((c) => fits(c) && c.covered >= 0.42);
    return counterpart(like, near);
  }
  return decision.kind === 'answer' && fits(decision.best) ? decision.best : null;
}

function trend(shape: Extract<Shape, { kind: 'trend' }>, shared: Question, finding: Finding): Answer | null {
  const question = { ...asLevel(shared, shape.text), periods: [] };
  const found = finding.candidates(question);
  if (!found) return null;
  const ratios = question.unit === '%' ? found.filter(({ observation }) => observation.unit === '%') : [];
  const candidates = ratios.length > 0 ? ratios : found;
  const decision = decide(question, candidates);
  const [first] = decision.kind === 'clarify' ? decision.choices : [];
  // Several readings that are one thing at several times are no doubt in a trend.
  const best =
    decision.kind === 'answer'
      ? decision.best
      : first && decision.kind === 'clarify' && isOneThing(first, decision.choices)
        ? first
        : null;
  if (!best) return null;
  const yearly = seriesOf(best, candidates, shape);
  // Too few of the kind of period asked for: every report's own span, and the answer says that they differ.
  const points = yearly.length > 1 ? yearly : seriesOf(best, candidates, { ...shape, span: null });
  if (points.length > 1) return seriesAnswer(points);
  const single = finding.figure(question);
  return single.status === 'answered' ? lonePoint(single) : null;
}

const isOneThing = (first: Candidate, choices: readonly Candidate[]): boolean =>
  (first.covered >= 0.8 && first.missed === 0) ||
  (first.covered >= 0.6 && choices.every(({ observation }) => sameThing(observation, first.observation)));

async function compare(
  { sides, moves }: Extract<Shape, { kind: 'compare' }>,
  shared: Question,
  finding: Finding,
): Promise<Answer | null> {
  const apart = sides.every((side) => side.words === '');
  const questions: Question[] = [];
  for (const side of sides) {
    const own = side.words === '' ? shared : await finding.understand(side.words);
    questions.push({
      ...own,
      unit: own.unit || (shared.unit === '%' ? '' : shared.unit),
      aspect: side.target ? 'target' : moves ? 'change' : 'level',
      periods: side.period ? [side.period] : shared.periods.filter(({ origin }) => origin !== 'stated'),
      places: side.place ? [side.place] : shared.places.filter(({ origin }) => origin !== 'stated'),
    });
  }
  const found: (Candidate | null)[] = questions.map((question) => {
    const candidates = finding.candidates(question);
    return candidates && bestOf(question, candidates, null);
  });
  const lead = found.find((candidate) => candidate !== null) ?? null;
  if (!lead) return null;
  for (const [i, question] of questions.entries()) {
    const own = found[i];
    if (apart && !sides[i]?.target && own !== lead && !(own && sameThing(own.observation, lead.observation))) {
      const candidates = finding.candidates(question) ?? [];
      found[i] = bestOf(question, candidates, lead) ?? null;
    }
    if (!apart && (!own || !sameUnit(own.observation, lead.observation)))
      found[i] = besideOf(lead, question, finding) ?? shareHead(questions, i, finding, lead) ?? own ?? null;
  }
  const label = (i: number): string => {
    const side = sides[i];
    if (side?.words) return side.words;
    if (sides.some(({ target }) => target)) return planOrDone(side?.target === true);
    return new Set(sides.map((s) => s.place?.value)).size > 1
      ? (side?.place?.value ?? '')
      : side?.period
        ? writePeriod(side.period.value.period)
        : shared.topic.join(' ');
  };
  const complete = found.flatMap((candidate, i): Named[] =>
    candidate ? [{ label: sides[i]?.words ? candidate.observation.name : label(i), observation: candidate.observation }] : [],
  );
  const once = new Set(complete.map(({ observation }) => observation.id));
  if (complete.length === sides.length && once.size === sides.length) return sidesAnswer(complete, moves);
  if (once.size < complete.length) return null;
  const missing = found.flatMap((candidate, i) => (candidate ? [] : [label(i)]));
  return sidesMissing(
    missing,
    complete.map(({ observation }) => observation),
  );
}

/** Of several equal readings, the one that stands in the sentence of the other side. */
function besideOf({ observation: lead }: Candidate, question: Question, finding: Finding): Candidate | null {
  const decision = decide(question, finding.candidates(question) ?? []);
  if (decision.kind !== 'clarify') return null;
  const beside = decision.choices.filter(
    ({ observation: o }) => o.source.quote === lead.source.quote && o.id !== lead.id && sameUnit(o, lead),
  );
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** "Vốn khu vực nhà nước và ngoài nhà nước": the first words of one side belong to the other too. */
function shareHead(questions: readonly Question[], i: number, finding: Finding, lead: Candidate): Candidate | null {
  const own = questions[i] as Question;
  const other = questions[i === 0 ? 1 : 0] as Question;
  for (let n = 1; n < other.topic.length; n++) {
    const cut = i === 0 ? other.topic.slice(-n) : other.topic.slice(0, n);
    const spelt = i === 0 ? other.spelt.slice(-n) : other.spelt.slice(0, n);
    const joined = i === 0 ? [...own.topic, ...cut] : [...cut, ...own.topic];
    const question = { ...own, topic: joined, spelt: i === 0 ? [...own.spelt, ...spelt] : [...spelt, ...own.spelt] };
    const best = bestOf(question, finding.candidates(question) ?? [], null);
    if (best && sameUnit(best.observation, lead.observation) && best.observation.id !== lead.observation.id) return best;
  }
  return null;
}

const YEARLY: readonly string[] = ['same_period_last_year', 'previous_year'];

function change(shape: Extract<Shape, { kind: 'change' }>, shared: Question, finding: Finding): Answer | null {
  const { main, base } = shape;
  if (!base) return null;
  const question = asLevel(shared, shape.text);
  const dated = { ...question, periods: main ? [main] : question.periods };
  const candidates = finding.candidates(dated);
  if (!candidates) return null;
  const now = bestOf(dated, candidates, null);
  const alone = (): Answer | null => {
    if (!main) return null;
    const answer = finding.figure({ ...shared, periods: [main] });
    const [figure] = answer.figures;
    if (figure && figure.period.to.slice(0, 7) !== main.value.period.to.slice(0, 7))
      return sidesMissing([writePeriod(main.value.period)], [figure]);
    return answer.status === 'answered' ? { ...answer, lines: [...answer.lines, { role: 'note', text: noBase(base) }] } : answer;
  };
  if (!now) return alone();
  const { period } = now.observation;
  // A stock as of the last day answers for the span that ends with it.
  const yearBefore = yearsBefore(period, 1).to === base.to;
  if (yearBefore && now.observation.comparisons.some((c) => YEARLY.includes(c.base) && c.kind !== 'percent_of'))
    return main && finding.figure({ ...shared, aspect: 'change', periods: [main] });
  const asked = {
    value: { period: base, yearStated: true, cumulative: null },
    rawValue: '',
    range: [0, 0],
    origin: 'stated',
    confidence: 1,
  } as const;
  const earlier = { ...question, periods: [asked] };
  const before = bestOf(earlier, finding.candidates(earlier) ?? [], now);
  const computed = before && computedChange(now.observation, before.observation);
  if (!before || !computed) return period.to.slice(4) === base.to.slice(4) ? alone() : null;
  return changeAnswer(now.observation, before.observation, computed);
}

function ranking(order: Order, shared: Question, finding: Finding): Answer | null {
  const question = asLevel(shared, '');
  const candidates = finding.candidates(question) ?? [];
  const whole = new Set(candidates.filter((c) => c.covered >= NAMED).map(({ observation }) => observation.id));
  const parts = finding.all(question).filter(({ observation: { partOf } }) => partOf !== null && whole.has(partOf));
  const all =
    question.topic.length === 0 ? finding.all(question) : [...candidates.filter((c) => c.covered >= RANK_COVERED), ...parts];
  const about = all.filter((c) => c.periodFit >= FITS);
  const ranked = strongest(about, order, question.periods.length > 0);
  return ranked.length === 0 ? null : rankAnswer(order, ranked);
}
