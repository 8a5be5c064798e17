/** The answer about a trend or a ranking: several figures, one line each. */
import type { Answer, Line } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import { unitParts } from '../vietnamese/units.js';
import { answerOf, line } from './answer.js';
import { changeText } from './wording.js';
import * as say from './wording-several.js';

const answered = (intent: string, { lines, ...rest }: Pick<Answer, 'lines' | 'figures'> & Partial<Answer>): Answer =>
  answerOf(intent, 'answered', lines, { confidence: 0.85, ...rest });

/** A doubt about one point says which. */
const notes = (points: readonly Observation[]): Line[] =>
  [...new Set(points.flatMap((o) => o.warnings.map((warning) => say.doubtOf(o, warning))))]
    .slice(0, 3)
    .map((text) => line('note', text));
const pointsOn = (points: readonly Observation[]): Partial<Answer> => ({
  series: points.map(({ period, value, unit, source }) => ({ period, value, unit, source })),
  passages: points.map(({ source }) => ({ text: source.quote, source })),
});

/** `points`: two or more, oldest first. */
export function seriesAnswer(points: readonly Observation[]): Answer {
  const newest = points.at(-1) as Observation;
  return answered('trend', {
    lines: [
      line('title', say.seriesTitle(newest, points.length)),
      ...points.map((o) => line('text', say.pointLine(o))),
      ...(isMixed(points) ? [line('note', say.MIXED_SPANS)] : movement(points)),
      ...notes(points),
    ],
    figures: points,
    ...pointsOn(points),
  });
}

/** Months are of one length, whatever their days. */
const length = ({ period }: Observation): string =>
  period.type === 'MONTH' || period.type === 'QUARTER' ? period.type : `${period.from.slice(5)}|${period.to.slice(5)}`;
const isMixed = (points: readonly Observation[]): boolean =>
  points.some((o) => o.period.type !== 'INSTANT') && new Set(points.map(length)).size > 1;

const base = (o: Observation): number => o.value * unitParts(o.unit).scale;

/** The highest and the lowest of a series of one length. */
function movement(points: readonly Observation[]): Line[] {
  const sorted = [...points].sort((a, b) => base(a) - base(b));
  const [low, high] = [sorted[0] as Observation, sorted.at(-1) as Observation];
  return points.length < 3 || base(low) === base(high) ? [] : [line('text', say.between(low, high))];
}

/** The single figure there is, with a note that it makes no trend. */
export const lonePoint = (answer: Answer): Answer => ({ ...answer, lines: [...answer.lines, line('note', say.LONE_POINT)] });

/** Which month or year: `points` of one thing, the highest or the lowest first. */
export function finished(points: readonly Observation[], order: 'most' | 'least'): Answer {
  const sorted = [...points].sort((a, b) => (order === 'most' ? base(b) - base(a) : base(a) - base(b)));
  const [first] = sorted as [Observation];
  return answered('ranking', {
    lines: [
      line('title', say.extremeTitle(order, first.name, first.place)),
      line('figure', say.periodValue(first)),
      ...sorted.slice(1, 6).map((o) => line('text', say.pointLine(o))),
      ...notes(points),
      ...sourcesOf(sorted),
    ],
    figures: sorted,
    ...pointsOn(points),
  });
}

const sourcesOf = (all: readonly Observation[]): Line[] =>
  all
    .filter((o, i) => all.findIndex((other) => other.source.report === o.source.report) === i)
    .map((o) => line('source', say.sourceOf(o)));

export interface Ranked {
  readonly observation: Observation;
  readonly by: Comparison | null;
}

/** `ranked`: the strongest first. */
export function rankAnswer(order: say.Ordering, ranked: readonly Ranked[]): Answer {
  const [first] = ranked as readonly [Ranked, ...Ranked[]];
  const figures = ranked.map(({ observation }) => observation);
  const spans = figures.every((o) => sameSpan(o.period, first.observation.period));
  return answered('ranking', {
    lines: [
      line('title', say.rankTitle(order, first.observation)),
      ...ranked.map(({ observation: o, by }, i) =>
        line(
          'text',
          say.rankLine(i + 1, o, (by === null ? o.printed : changeText(by)) + (spans ? '' : `, ${say.periodName(o)}`)),
        ),
      ),
      ...sourcesOf(figures),
    ],
    figures,
    passages: figures.map(({ source }) => ({ text: source.quote, source })),
  });
}

/** `ranked`: places, the first first; `lacking`: those of which there is no such figure, or none for sure. */
export function rankedPlaces(
  order: say.Ordering,
  ranked: readonly (Ranked & { readonly label: string })[],
  lacking: readonly string[],
): Answer {
  const first = (ranked[0] as Ranked).observation;
  const answer = rankedLevels(order, first.name, ranked);
  const at = answer.lines.findIndex(({ role }) => role === 'source');
  const lines = answer.lines.map((l, i) => (i === 0 ? line('title', say.placesTitle(order, first.name)) : l));
  const note = lacking.length > 0 ? [line('note', say.notAmong(lacking))] : [];
  return { ...answer, lines: [...lines.slice(0, at), ...note, ...lines.slice(at)] };
}

const SHOWN = 5;
/** The rows of one column, or the parts of one whole: `ranked` is all of them, the first first. */
export function rankedLevels(
  order: say.Ordering,
  title: string,
  ranked: readonly (Ranked & { readonly label: string })[],
): Answer {
  const [first] = ranked as readonly [Ranked & { label: string }, ...(Ranked & { label: string })[]];
  const shown = ranked.slice(0, SHOWN);
  const alike = ranked.every(({ observation }) => sameSpan(observation.period, first.observation.period));
  return answered('ranking', {
    lines: [
      line('title', say.levelsTitle(order, title || first.observation.name, first.observation)),
      ...shown.map(({ observation: o, by, label }, i) =>
        line(i === 0 ? 'figure' : 'text', say.levelLineOf(i + 1, label, o, by && changeText(by), alike ? '' : say.periodName(o))),
      ),
      ...(ranked.length > SHOWN ? [line('note', say.amongAll(ranked.length))] : []),
      ...(alike ? [] : [line('note', say.OTHER_SPANS_MANY)]),
      ...sourcesOf(shown.map(({ observation }) => observation)),
    ],
    figures: shown.map(({ observation: o, by }) =>
      by?.origin === 'computed' ? { ...o, comparisons: [...o.comparisons, by] } : o,
    ),
    passages: [{ text: first.observation.source.quote, source: first.observation.source }],
  });
}

/** Nothing on record that could be ranked so. */
export const rankMissing = (among: 'area' | 'province' | 'time' | 'sibling' | 'thing'): Answer => ({
  ...answered('ranking', { lines: [line('text', say.NOT_RANKED[among])], figures: [] }),
  status: 'not_found',
  confidence: 0.5,
});
