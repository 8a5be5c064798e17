/** The answer with a figure and what it is made up of, as one report prints it. */
import type { Answer, Line } from '../model/answer.js';
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import { unitParts } from '../vietnamese/units.js';
import { answerOf, line } from './answer.js';
import { changeText, warningLine } from './wording.js';
import * as say from './wording-several.js';

const SHOWN = 10;
/** Rounding aside, parts that come to less or more than the whole. */
const NEAR = 0.005;

const changeOf = (o: Observation): string => {
  const own = withSamePeriodLastYear(o);
  return own ? changeText(own) : '';
};

const doubts = (figures: readonly Observation[]): Line[] =>
  [...new Set(figures.flatMap(({ warnings }) => warnings))].slice(0, 2).map((warning) => line('note', warningLine(warning)));

function listed(title: Line, parts: readonly Observation[], notes: readonly Line[], figures: readonly Observation[]): Answer {
  const [first] = figures as [Observation];
  const more = parts.length - SHOWN;
  return answerOf(
    'breakdown',
    'answered',
    [
      title,
      ...parts.slice(0, SHOWN).map((o) => line('text', say.partLine(o, changeOf(o)))),
      ...(more > 0 ? [line('note', say.moreParts(more))] : []),
      ...notes,
      line('source', say.sourceOf(first)),
    ],
    { figures, passages: [{ text: first.source.quote, source: first.source }], confidence: 0.85 },
  );
}

export function partsAnswer(whole: Observation, parts: readonly Observation[]): Answer {
  const shown = parts.slice(0, SHOWN);
  return listed(
    line('title', say.partsTitle(whole)),
    parts,
    [...doubts([whole, ...shown]), ...remainder(whole, parts)],
    [whole, ...shown],
  );
}

/** What the parts leave of the whole, in words: the report does not print it. */
function remainder(whole: Observation, parts: readonly Observation[]): Line[] {
  const own = unitParts(whole.unit);
  const alike = parts.every(({ unit }) => unitParts(unit).dimension === own.dimension);
  if (!alike || whole.unit === '%' || whole.warnings.length > 0) return [];
  const total = parts.reduce((sum, o) => sum + (o.value * unitParts(o.unit).scale) / own.scale, 0);
  if (total > whole.value * (1 + NEAR)) return [line('note', say.PARTS_OVERLAP)];
  return total < whole.value * (1 - NEAR) ? [line('note', say.PARTS_LACK)] : [];
}

/** Shares of one whole, one after the other. */
export const sharesAnswer = (shares: readonly Observation[]): Answer =>
  listed(line('title', say.sharesTitle(shares[0] as Observation)), shares, doubts(shares), shares.slice(0, SHOWN));

/** The parts where no whole is printed. */
export const sideBySideAnswer = (parts: readonly Observation[]): Answer =>
  listed(
    line('title', say.sideBySideTitle(parts[0] as Observation)),
    parts,
    [...doubts(parts), line('note', say.NO_WHOLE)],
    parts.slice(0, SHOWN),
  );

/** The figure is there, what it is made up of is not. */
export const partsMissing = (whole: Observation): Answer =>
  answerOf('breakdown', 'not_found', [line('text', say.noParts(whole)), line('text', say.sideLine(whole))], {
    options: [{ label: whole.name, query: `${whole.name} ${say.periodName(whole)}` }],
    confidence: 0.6,
  });
