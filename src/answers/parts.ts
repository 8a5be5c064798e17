/** The answer with a figure and what it is made up of, as one report prints it. */
import type { Answer } from '../model/answer.js';
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import { line } from './answer.js';
import { changeText, warningLine } from './wording.js';
import * as say from './wording-several.js';

const SHOWN = 10;

export function partsAnswer(whole: Observation, parts: readonly Observation[]): Answer {
  const shown = parts.slice(0, SHOWN);
  const change = (o: Observation): string => {
    const own = withSamePeriodLastYear(o);
    return own ? changeText(own) : '';
  };
  return {
    intent: 'breakdown',
    status: 'answered',
    lines: [
      line('title', say.partsTitle(whole)),
      ...shown.map((o) => line('text', say.partLine(o, change(o)))),
      ...[...new Set(whole.warnings)].slice(0, 2).map((warning) => line('note', warningLine(warning))),
      line('source', say.sourceOf(whole)),
    ],
    figures: [whole, ...shown],
    series: [],
    options: [],
    passages: [{ text: whole.source.quote, source: whole.source }],
    confidence: 0.85,
  };
}
