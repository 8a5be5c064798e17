/** What is left of a whole when what is done is taken from it: "80 xã trừ 69 xã". */
import type { Answer } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { writeQuantity } from '../vietnamese/quantities.js';
import { line } from './answer.js';
import { titleLine, warningLine } from './wording.js';
import * as say from './wording-several.js';

export function leftAnswer(done: Observation, whole: Observation): Answer {
  const unit = done.unit || whole.unit;
  const left = Number((whole.value - done.value).toPrecision(12));
  const [all, own] = [whole, done].map(({ value }) => writeQuantity({ value, unit }));
  const text = say.leftText(writeQuantity({ value: left, unit }), all ?? '', own ?? '');
  const change: Comparison = { base: 'other', kind: 'absolute_change', value: -left, unit, origin: 'computed', text };
  return {
    intent: 'figure',
    status: 'answered',
    lines: [
      line('title', titleLine(done)),
      line('figure', text),
      ...[...new Set(done.warnings)].slice(0, 3).map((warning) => line('note', warningLine(warning))),
      line('source', say.sourceOf(done)),
    ],
    figures: [{ ...done, comparisons: [...done.comparisons, change] }, whole],
    series: [],
    options: [],
    passages: [{ text: done.source.quote, source: done.source }],
    confidence: 0.85,
  };
}
