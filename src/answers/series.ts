/** The answer about a trend or a ranking: several figures, one line each. */
import type { Answer } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import { line } from './figure.js';
import { changeText } from './wording.js';
import * as say from './wording-several.js';

const answered = (intent: string, rest: Pick<Answer, 'lines' | 'figures'> & Partial<Answer>): Answer => ({
  intent,
  status: 'answered',
  series: [],
  options: [],
  passages: [],
  confidence: 0.85,
  ...rest,
});

/** `points`: two or more, oldest first. */
export function seriesAnswer(points: readonly Observation[]): Answer {
  const newest = points.at(-1) as Observation;
  const length = ({ period }: Observation): string => `${period.from.slice(5)}|${period.to.slice(5)}`;
  const mixed = points.some((o) => o.period.type !== 'INSTANT') && new Set(points.map(length)).size > 1;
  return answered('trend', {
    lines: [
      line('title', say.seriesTitle(newest, points.length)),
      ...points.map((o) => line('text', say.pointLine(o))),
      ...(mixed ? [line('note', say.MIXED_SPANS)] : []),
      ...[...new Set(points.flatMap((o) => o.warnings))].slice(0, 3).map((warning) => line('note', `⚠ ${warning}`)),
    ],
    figures: points,
    series: points.map(({ period, value, unit, source }) => ({ period, value, unit, source })),
    passages: points.map(({ source }) => ({ text: source.quote, source })),
  });
}

/** The single figure there is, with a note that it makes no trend. */
export const lonePoint = (answer: Answer): Answer => ({ ...answer, lines: [...answer.lines, line('note', say.LONE_POINT)] });

export interface Ranked {
  readonly observation: Observation;
  readonly by: Comparison | null;
}

/** `ranked`: the strongest first. */
export function rankAnswer(order: 'up' | 'down' | 'behind', ranked: readonly Ranked[]): Answer {
  const [first] = ranked as readonly [Ranked, ...Ranked[]];
  const sources = ranked
    .map(({ observation }) => observation)
    .filter((o, i, all) => all.findIndex((other) => other.source.report === o.source.report) === i);
  const spans = ranked.every(({ observation }) => sameSpan(observation.period, first.observation.period));
  return answered('ranking', {
    lines: [
      line('title', say.rankTitle(order, first.observation)),
      ...ranked.map(({ observation: o, by }, i) =>
        line(
          'text',
          say.rankLine(i + 1, o, (by === null ? o.printed : changeText(by)) + (spans ? '' : `, ${say.periodName(o)}`)),
        ),
      ),
      ...sources.map((o) => line('source', say.sourceOf(o))),
    ],
    figures: ranked.map(({ observation }) => observation),
    passages: sources.map(({ source }) => ({ text: source.quote, source })),
  });
}
