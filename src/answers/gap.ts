/** What a figure still lacks of its plan: computed where both are printed, else what the printed share leaves. */
import type { Answer, Line } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { unitParts } from '../vietnamese/units.js';
import { line } from './answer.js';
import { changeText, titleLine, warningLine } from './wording.js';
import * as say from './wording-several.js';

const answer = (status: Answer['status'], lines: readonly Line[], figures: readonly Observation[]): Answer => ({
  intent: 'plan',
  status,
  lines,
  figures,
  series: [],
  options: [],
  passages: figures.map(({ source }) => ({ text: source.quote, source })),
  confidence: 0.85,
});

const rest = (figures: readonly Observation[]): Line[] => [
  ...[...new Set(figures.flatMap((o) => o.warnings))].slice(0, 3).map((warning) => line('note', warningLine(warning))),
  ...[...new Set(figures.map(say.sourceOf))].map((text) => line('source', text)),
];

export function gapAnswer(done: Observation, plan: Observation): Answer {
  const scale = unitParts(done.unit).scale / unitParts(plan.unit).scale;
  const lacking = Number((plan.value - done.value * scale).toPrecision(12));
  const text = say.gapText(lacking, plan, done);
  const change: Comparison = {
    base: 'plan',
    kind: 'absolute_change',
    value: -lacking,
    unit: plan.unit,
    origin: 'computed',
    text,
  };
  const figure = { ...done, comparisons: [...done.comparisons, change] };
  return answer(
    'answered',
    [
      line('title', titleLine(done)),
      line('figure', text),
      line('text', say.doneLine(done)),
      line('text', say.planLine(plan)),
      ...rest([done, plan]),
    ],
    [figure, plan],
  );
}

/** "đạt 75,3% kế hoạch" leaves 24,7%: the plan itself is not printed. */
export function gapByShare(done: Observation, share: Comparison): Answer {
  return answer(
    'answered',
    [
      line('title', titleLine(done)),
      line('figure', say.gapOfShare(Number((100 - share.value).toFixed(4)), share)),
      line('text', say.doneLine(done)),
      line('change', changeText(share)),
      line('note', say.NO_PLAN_LEVEL),
      ...rest([done]),
    ],
    [done],
  );
}

export const gapMissing = (done: Observation): Answer => ({
  ...answer('not_found', [line('text', say.NO_PLAN), line('text', say.sideLine(done))], []),
  options: [{ label: done.name, query: `${done.name} ${say.periodName(done)}` }],
  passages: [],
  confidence: 0.5,
});
