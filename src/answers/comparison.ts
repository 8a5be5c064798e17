/** Figures set against each other: sides with a verdict, and a change computed between two reports. */
import type { Answer, Line } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { type ReferencePeriod, sameSpan, yearsBefore } from '../model/period.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';
import { line } from './figure.js';
import { changeText, titleLine, warningLine } from './wording.js';
import * as say from './wording-several.js';

const YEARS_BACK = 15;
const baseValue = (o: Observation): number => o.value * unitParts(o.unit).scale;
const rounded = (value: number): number => Number(value.toFixed(2));
const unitsMeet = (a: Observation, b: Observation): boolean => comparable(a.unit, b.unit) || countAlike(a.unit, b.unit);

/** How many years apart two periods of one length are; 0 where they are no such pair. */
export function yearsApart(later: ReferencePeriod, earlier: ReferencePeriod): number {
  for (let years = 1; years <= YEARS_BACK; years++) if (sameSpan(yearsBefore(later, years), earlier)) return years;
  return 0;
}

/** Null where the two are no pair: other units, a month against a cumulative figure. */
export function computedChange(now: Observation, before: Observation): Comparison | null {
  const years = yearsApart(now.period, before.period);
  if (years === 0 || now.place !== before.place || !unitsMeet(now, before) || baseValue(before) <= 0) return null;
  const ratio = unitParts(now.unit).dimension === 'ratio';
  const kind = ratio ? 'point_change' : 'percent_change';
  const exact = ratio ? now.value - before.value : (100 * (baseValue(now) - baseValue(before))) / baseValue(before);
  const value = rounded(exact);
  return {
    base: years === 1 ? 'same_period_last_year' : 'other',
    kind,
    value,
    unit: ratio ? 'điểm phần trăm' : '%',
    origin: 'computed',
    text: say.computedText(now, before, kind, value),
  };
}

const notes = (all: readonly Observation[]): Line[] =>
  [...new Set(all.flatMap((o) => o.warnings))].slice(0, 3).map((warning) => line('note', warningLine(warning)));
const sources = (all: readonly Observation[]): Line[] => [...new Set(all.map(say.sourceOf))].map((text) => line('source', text));

export function changeAnswer(now: Observation, before: Observation, change: Comparison): Answer {
  const figure: Observation = { ...now, comparisons: [...now.comparisons, change] };
  return {
    intent: 'growth',
    status: 'answered',
    lines: [
      line('title', titleLine(now)),
      line('figure', changeText(change)),
      line('text', say.levelOf(now)),
      line('text', say.levelOf(before)),
      ...notes([now, before]),
      ...sources([now, before]),
    ],
    figures: [figure, before],
    series: [],
    options: [],
    passages: [now, before].map(({ source }) => ({ text: source.quote, source })),
    confidence: 0.9,
  };
}

/** What one side is called in the verdict. */
export interface Named {
  readonly label: string;
  readonly observation: Observation;
}

/** By the change where growth is compared, else by the level. */
function measureOf(o: Observation, byChange: boolean): { value: number; unit: string } {
  const change =
    byChange && o.unit !== '%' ? o.comparisons.find((c) => c.kind === 'percent_change' && c.base.includes('year')) : null;
  return change ? { value: change.value, unit: '%' } : { value: o.value, unit: o.unit };
}

function verdictLines(sides: readonly Named[], byChange: boolean): Line[] {
  const [first, ...rest] = sides as readonly [Named, ...Named[]];
  const measures = sides.map(({ observation }) => measureOf(observation, byChange));
  const [unit = ''] = measures.map((m) => m.unit);
  if (!measures.every((m) => comparable(m.unit, unit) || countAlike(m.unit, unit))) return [line('note', say.OTHER_UNITS)];
  const types = sides.map(({ observation }) => observation.period.type);
  if (types.includes('MONTH') && (types.includes('YTD') || types.includes('YEAR'))) return [line('note', say.OTHER_KINDS)];
  const scaled = measures.map((m) => m.value * unitParts(m.unit).scale);
  const best = scaled.indexOf(Math.max(...scaled));
  const gap = ((scaled[best] ?? 0) - Math.min(...scaled)) / unitParts(measures[best]?.unit ?? '').scale;
  const length = ({ observation: { period } }: Named): string => `${period.from.slice(5)}|${period.to.slice(5)}`;
  const uneven =
    types.some((type) => type !== 'INSTANT' && type !== 'MONTH') && rest.some((side) => length(side) !== length(first));
  return [
    line(
      'figure',
      gap === 0
        ? say.EQUAL
        : say.verdict(sides[best]?.label ?? '', measures[best]?.unit ?? '', Number(gap.toPrecision(12)), sides.length),
    ),
    ...(uneven ? [line('note', say.OTHER_SPANS)] : []),
  ];
}

export function sidesAnswer(sides: readonly Named[], byChange: boolean): Answer {
  const figures = sides.map(({ observation }) => observation);
  return {
    intent: 'compare',
    status: 'answered',
    lines: [
      ...sides.map(({ observation: o }) => line('text', say.sideLine(o))),
      ...verdictLines(sides, byChange),
      ...notes(figures),
      ...sources(figures),
    ],
    figures,
    series: [],
    options: [],
    passages: figures.map(({ source }) => ({ text: source.quote, source })),
    confidence: 0.85,
  };
}

/** A side is not on record: no verdict; what there is is named, not given as figures. */
export function sidesMissing(missing: readonly string[], found: readonly Observation[]): Answer {
  return {
    intent: 'compare',
    status: 'not_found',
    lines: [...missing.map((what) => line('text', say.sideMissing(what))), ...found.map((o) => line('text', say.sideLine(o)))],
    figures: [],
    series: [],
    options: found.map((o) => ({ label: o.name, query: `${o.name} ${say.periodName(o)}` })),
    passages: [],
    confidence: 0.5,
  };
}
