/** One figure over time: a trend, and which month or year was the highest. */
import { finished, lonePoint, seriesAnswer } from './answers/series.js';
import { asLevel, FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { decide } from './questions/clarify.js';
import type { Shape } from './questions/shapes.js';
import { isPoint, type SeriesAsked, sameThing, seriesOf } from './search/alike.js';

type Trend = Extract<Shape, { kind: 'trend' }>;

/** Null where the question is about one figure after all. */
export function trendAnswer(shape: Trend, shared: Question, finding: Finding): Answer | null {
  const question = { ...asLevel(shared, shape.text), periods: [] };
  const found = finding.candidates(question);
  if (!found || (shape.weak && isPrinted(shape, found))) return null;
  const points = pointsOf(question, found, shape);
  if (points.length > 1) return seriesAnswer(points);
  if (shape.weak) return null;
  const single = finding.figure(question);
  // A figure of another year is none of the years asked for.
  const isInside = single.figures.every(({ period }) => period.to >= shape.from && period.to <= shape.to);
  return single.status === 'answered' && isInside ? lonePoint(single) : null;
}

/** "giai đoạn 2021-2025": a figure of the very span. */
const isPrinted = ({ from, to }: Trend, found: readonly Candidate[]): boolean =>
  found.some(
    ({ observation: { period, status }, covered, missed }) =>
      period.from === from && period.to === to && status !== 'T' && covered >= FITS && missed === 0,
  );

/** The figures of one thing over time, oldest first; none where it is not clear which thing is meant. */
export function pointsOf(question: Question, found: readonly Candidate[], asked: SeriesAsked): Observation[] {
  const ratios = question.unit === '%' ? found.filter(({ observation }) => observation.unit === '%') : [];
  const all = ratios.length > 0 ? ratios : found;
  const inside = all.filter(({ observation }) => isPoint(observation, asked));
  const own = meant(question, inside);
  const points = own ? seriesOf(own, inside, asked) : [];
  if (points.length > 1 || asked.like?.length) return points;
  // Too few of the kind of period asked for: every report's own span, and the answer says that they differ.
  const best = meant(question, all);
  return best ? seriesOf(best, all, { ...asked, span: null }) : [];
}

function meant(question: Question, candidates: readonly Candidate[]): Candidate | null {
  const decision = decide(question, candidates);
  if (decision.kind === 'answer') return decision.best;
  const [first] = decision.kind === 'clarify' ? decision.choices : [];
  // Several readings that are one thing at several times are no doubt in a trend.
  return first && decision.kind === 'clarify' && isOneThing(first, decision.choices) ? first : null;
}

const isOneThing = (first: Candidate, choices: readonly Candidate[]): boolean =>
  (first.covered >= 0.8 && first.missed === 0) ||
  (first.covered >= 0.6 && choices.every(({ observation }) => sameThing(observation, first.observation)));

/** "tháng nào đón nhiều khách nhất": the points of one series, the highest or the lowest first. */
export function bestTimeAnswer(shape: Extract<Shape, { kind: 'rank' }>, shared: Question, finding: Finding): Answer | null {
  const question = { ...asLevel(shared, shape.text), periods: [] };
  const bounds = shared.periods.map(({ value }) => value.period);
  const from = bounds.map((p) => p.from).sort()[0] ?? '0000-01-01';
  const to =
    bounds
      .map((p) => p.to)
      .sort()
      .at(-1) ?? '9999-12-31';
  const asked: SeriesAsked = { span: shape.span, from, to };
  const found = finding.candidates(question) ?? [];
  const points = pointsOf(question, found, asked).filter((o) => isPoint(o, asked));
  return points.length > 1 ? finished(points, shape.order === 'least' ? 'least' : 'most') : null;
}
