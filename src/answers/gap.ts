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

interface Amount {
  readonly value: number;
  readonly unit: string;
}
const rounded = (value: number): number => Number(value.toPrecision(12));
const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** In the unit of what is to be reached, or of what is done where that takes fewer decimals: "631.550 lượt", not "0,63155 triệu lượt". */
function lackingOf(done: Amount, goal: Amount): Amount {
  const ratio = unitParts(done.unit).scale / unitParts(goal.unit).scale;
  const own = rounded(goal.value - done.value * ratio);
  const other = rounded(goal.value / ratio - done.value);
  return decimals(own) > 2 && decimals(other) < decimals(own)
    ? { value: other, unit: done.unit }
    : { value: own, unit: goal.unit };
}

function computed(done: Observation, { value, unit }: Amount, text: string): Observation {
  const change: Comparison = { base: 'plan', kind: 'absolute_change', value: -value, unit, origin: 'computed', text };
  return { ...done, comparisons: [...done.comparisons, change] };
}

/** `share`: said in percent of the plan too. */
export function gapAnswer(done: Observation, plan: Observation, share: boolean): Answer {
  const lacking = lackingOf(done, plan);
  const reached = (done.value * unitParts(done.unit).scale) / (plan.value * unitParts(plan.unit).scale);
  const printed = done.comparisons.filter((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of');
  return answer(
    'answered',
    [
      line('title', titleLine(done)),
      line('figure', say.gapText(lacking, plan, done, false)),
      ...(share ? [line('text', say.gapInPercent(Number((100 * (1 - reached)).toFixed(2))))] : []),
      line('text', say.doneLine(done)),
      ...printed.map((c) => line('change', changeText(c))),
      line('text', say.planLine(plan)),
      ...rest([done, plan]),
    ],
    [computed(done, lacking, say.gapText(lacking, plan, done, true)), plan],
  );
}

/** Against a figure that the question itself names. */
export function goalAnswer(done: Observation, goal: Amount): Answer {
  const lacking = lackingOf(done, goal);
  const text = say.goalText(lacking, goal);
  return answer(
    'answered',
    [
      line('title', titleLine(done)),
      line('figure', text),
      line('text', say.doneLine(done)),
      line('note', say.GOAL_OF_QUESTION),
      ...rest([done]),
    ],
    [computed(done, lacking, text)],
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
