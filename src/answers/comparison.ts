/** Figures set against each other: sides with a verdict, and a change computed between two reports. */
import type { Answer, Line } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { type ReferencePeriod, sameSpan, yearsBefore } from '../model/period.js';
import { sharedCounter, unitParts } from '../vietnamese/units.js';
import { line } from './answer.js';
import { differenceOf, isHedged } from './difference.js';
import { baseValue, doneOf, metBy, unitsMeet } from './measures.js';
import { changeText, titleLine, warningLine } from './wording.js';
import * as say from './wording-several.js';

/** What two sides come to. */
export type Outcome = 'greater' | 'times' | 'gap' | 'sum';

const YEARS_BACK = 15;
const rounded = (value: number): number => Number(value.toFixed(2));

/** How many years apart two periods of one length are; 0 where they are no such pair. */
export function yearsApart(later: ReferencePeriod, earlier: ReferencePeriod): number {
  for (let years = 1; years <= YEARS_BACK; years++) if (sameSpan(yearsBefore(later, years), earlier)) return years;
  return 0;
}

/** Two months, two quarters, two days; two spans of the same months. */
const isPair = (later: ReferencePeriod, earlier: ReferencePeriod): boolean =>
  yearsApart(later, earlier) > 0 ||
  (later.type === earlier.type && later.to > earlier.to && ['MONTH', 'QUARTER', 'YEAR', 'INSTANT'].includes(later.type));

function baseOf(later: ReferencePeriod, earlier: ReferencePeriod): Comparison['base'] {
  if (yearsApart(later, earlier) === 1) return 'same_period_last_year';
  return later.type === 'MONTH' && daysBetween(earlier.to, later.from) === 1 ? 'previous_month' : 'other';
}
const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** Months up to a later month of the same year: what came in between is the difference. */
const isLonger = (later: ReferencePeriod, earlier: ReferencePeriod): boolean =>
  later.from === earlier.from && later.to > earlier.to && later.type !== 'INSTANT' && earlier.type !== 'INSTANT';

/** Null where the two are no pair: other units, a month against a cumulative figure. */
export function computedChange(
  now: Observation,
  before: Observation,
  asked: 'rate' | 'times' | 'apart' = 'rate',
): Comparison | null {
  if (now.place !== before.place || !unitsMeet(now, before)) return null;
  if (asked === 'apart' && (isPair(now.period, before.period) || isLonger(now.period, before.period)))
    return differenceOf(now, before, baseOf(now.period, before.period));
  if (!isPair(now.period, before.period)) return null;
  const times = asked === 'times';
  if (baseValue(before) <= 0) return null;
  const ratio = unitParts(now.unit).dimension === 'ratio';
  if (ratio && times) return null;
  const kind = times ? 'times' : ratio ? 'point_change' : 'percent_change';
  const multiple = baseValue(now) / baseValue(before);
  const value = rounded(times ? multiple : ratio ? now.value - before.value : 100 * (multiple - 1));
  return {
    base: baseOf(now.period, before.period),
    kind,
    value,
    unit: { times: 'lần', point_change: 'điểm phần trăm', percent_change: '%' }[kind],
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

const movedOf = (o: Observation): Comparison | null =>
  (o.unit !== '%' && o.comparisons.find((c) => c.kind === 'percent_change' && c.base.includes('year'))) || null;

/** By what sides are weighed: the level, how it moved, or how much of the plan is done. */
export type Weighed = 'level' | 'change' | 'plan';

const weighedOf = (o: Observation, by: Weighed): Comparison | null =>
  by === 'level' ? null : by === 'change' ? movedOf(o) : doneOf(o);

function measureOf(o: Observation, by: Weighed): { value: number; unit: string } {
  const weighed = weighedOf(o, by);
  return weighed ? { value: weighed.value, unit: '%' } : { value: o.value, unit: o.unit };
}

/** Why sides cannot be weighed; null where they can. */
function hindrance(sides: readonly Named[], units: readonly string[]): Line | null {
  const [unit = ''] = units;
  if (!units.every((u) => metBy(u, unit))) return line('note', say.OTHER_UNITS);
  const types = sides.map(({ observation }) => observation.period.type);
  if (types.includes('MONTH') && (types.includes('YTD') || types.includes('YEAR'))) return line('note', say.OTHER_KINDS);
  return null;
}

/** What a reader must know before weighing: spans of other lengths, an estimate beside a result, a plan beside either. */
function cautions(sides: readonly Named[]): Line[] {
  const periods = sides.map(({ observation }) => observation.period);
  const [first] = periods as [ReferencePeriod];
  const types = periods.map(({ type }) => type);
  const long = ({ type, from, to }: ReferencePeriod): string =>
    type === 'QUARTER' || type === 'MONTH' ? type : `${from.slice(5)}|${to.slice(5)}`;
  const uneven =
    types.some((type) => type !== 'INSTANT' && type !== 'MONTH') && periods.some((period) => long(period) !== long(first));
  const statuses = new Set(sides.map(({ observation }) => observation.status));
  return [
    ...(uneven ? [line('note', say.OTHER_SPANS)] : []),
    ...(statuses.size > 1 ? [line('note', say.otherStatuses(sides.map((s) => [s.label, s.observation.status])))] : []),
  ];
}

interface Verdict {
  readonly lines: readonly Line[];
  /** What was computed, beside the first side. */
  readonly computed: Comparison | null;
}

function verdictOf(sides: readonly Named[], by: Weighed, outcome: Outcome): Verdict {
  const measures = sides.map(({ observation }) => measureOf(observation, by));
  const hindered = hindrance(
    sides,
    measures.map((m) => m.unit),
  );
  if (hindered) return { lines: [hindered], computed: null };
  const scaled = measures.map((m) => m.value * unitParts(m.unit).scale);
  const best = scaled.indexOf(Math.max(...scaled));
  const least = scaled.indexOf(Math.min(...scaled));
  const own = measures[best]?.unit ?? '';
  // What households of two kinds come to are households.
  const unit = measures.reduce((u, m) => (u === m.unit ? u : sharedCounter(u, m.unit) || u), own);
  const scale = unitParts(unit).scale;
  const gap = Number((((scaled[best] ?? 0) - (scaled[least] ?? 0)) / scale).toPrecision(12));
  const labels = sides.map(({ label }) => label);
  const figure = (text: string): Line => line('figure', text);
  const others = cautions(sides);
  if (outcome === 'sum') {
    if (unitParts(unit).dimension === 'ratio') return { lines: [line('note', say.NO_SUM)], computed: null };
    const sum = Number((scaled.reduce((a, b) => a + b, 0) / scale).toPrecision(12));
    return { lines: [figure(say.sumText(labels, sum, unit)), ...others], computed: null };
  }
  if (outcome === 'times' && (scaled[least] ?? 0) > 0 && gap > 0) {
    const times = rounded((scaled[best] ?? 0) / (scaled[least] ?? 1));
    const text = say.timesText(labels[best] ?? '', labels[least] ?? '', times);
    const share = rounded((scaled[0] ?? 0) / (scaled[1] ?? 1));
    const computed: Comparison = { base: 'other', kind: 'times', value: share, unit: 'lần', origin: 'computed', text };
    return { lines: [figure(text), ...others], computed };
  }
  const hedged = sides.some(({ observation }) => isHedged(observation));
  const measured = unit === '%' ? 'điểm phần trăm' : unit;
  const said = gap === 0 ? say.EQUAL : say.verdict(labels[best] ?? '', measured, gap, sides.length, hedged);
  return { lines: [figure(said), ...growth(sides, by), ...others], computed: apart(sides, by, outcome) };
}

/** The first side less the second, where that was asked for. */
function apart(sides: readonly Named[], by: Weighed, outcome: Outcome): Comparison | null {
  const [a, b, ...more] = sides.map(({ observation }) => observation);
  if (outcome !== 'gap' || by !== 'level' || !a || !b || more.length > 0) return null;
  return differenceOf(a, b, a.place === b.place && a.name === b.name ? baseOf(a.period, b.period) : 'other');
}

/** Two periods of one thing: what the later is against the earlier. */
function growth(sides: readonly Named[], by: Weighed): Line[] {
  const [a, b] = [...sides].sort((x, y) => x.observation.period.to.localeCompare(y.observation.period.to));
  if (!a || !b || sides.length !== 2 || by !== 'level' || a.observation.name !== b.observation.name) return [];
  if (a.observation.status === 'T' || b.observation.status === 'T') return [];
  const change = computedChange(b.observation, a.observation);
  return change ? [line('change', say.movedText(b.label, a.label, change))] : [];
}

export function sidesAnswer(sides: readonly Named[], by: Weighed, outcome: Outcome = 'greater'): Answer {
  const figures = sides.map(({ observation }) => observation);
  const { lines, computed } = verdictOf(sides, by, outcome);
  const [first, ...others] = figures as [Observation, ...Observation[]];
  return {
    intent: 'compare',
    status: 'answered',
    lines: [
      ...sides.map(({ observation: o }) => line('text', say.sideLine(o, weighedOf(o, by)))),
      ...lines,
      ...notes(figures),
      ...sources(figures),
    ],
    figures: computed ? [{ ...first, comparisons: [...first.comparisons, computed] }, ...others] : figures,
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
