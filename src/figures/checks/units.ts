/** A printed unit that makes a figure a thousandth, or a thousandfold, of what its total or its other periods imply. */
import type { Observation } from '../../model/observation.js';
import type { ReferencePeriod } from '../../model/period.js';
import { fold } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Doubt, doubt, say } from './doubts.js';
import { amount, isAmount, type Seen, sameUnit } from './seen.js';

const LADDER = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ'];

/** "triệu đồng", +1 → "tỷ đồng"; null where the unit has no such step. */
export function stepped(unit: string, steps: 1 | -1): string | null {
  const scale = /^(nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)(?:\s|$)/iu.exec(unit)?.[1] ?? '';
  const word = scale.toLowerCase().replace('ngàn', 'nghìn').replace('tỉ', 'tỷ');
  const to = LADDER[LADDER.indexOf(word) + steps];
  if (to === undefined || (to === 'tỷ' && unitParts(unit).dimension !== 'money')) return null;
  return `${to} ${unit.slice(scale.length).trim()}`.trim();
}

const near = (a: number, b: number, part: number): boolean => b !== 0 && Math.abs(a / b - 1) <= part;

/** The total a share points to: "8.428,99 triệu đồng, chiếm 48,035%" is a part of 17.548 triệu, or of 1.000 times as much. */
function byShare(o: Observation, seen: Seen): Doubt | null {
  const share = o.comparisons.find((c) => c.base === 'share' && c.kind === 'percent_of' && c.value > 0 && c.value < 100);
  if (!share) return null;
  const implied = amount(o) / (share.value / 100);
  const others = [...seen.sentenceOf(o), ...[seen.whole(o)].filter((w) => w !== null)].filter(
    (other) => other !== o && isAmount(other) && sameUnit(o, other),
  );
  if (others.some((other) => near(amount(other), implied, 0.02))) return null;
  for (const steps of [1, -1] as const) {
    const total = others.find((other) => near(amount(other), implied * 1000 ** steps, 0.02));
    const unit = total ? stepped(o.unit, steps) : null;
    if (total && unit) return doubt(o, say.unitAgainstTotal(o, unit, total));
  }
  return null;
}

/** One part in another unit, with which the parts make up the total exactly. */
function byRemainder(total: Observation, parts: readonly Observation[]): Doubt | null {
  const all = parts.reduce((sum, part) => sum + amount(part), 0);
  for (const o of parts.length > 1 ? parts : []) {
    for (const steps of [1, -1] as const) {
      const mended = all - amount(o) + amount(o) * 1000 ** steps;
      if (steps === -1 && amount(o) <= amount(total)) continue;
      const unit = near(mended, amount(total), 0.002) && !near(all, amount(total), 0.002) ? stepped(o.unit, steps) : null;
      if (unit) return doubt(o, say.unitAgainstTotal(o, unit, total));
    }
  }
  return null;
}

export function unitsAgainstTotals(seen: Seen): Doubt[] {
  const byShares = seen.observations.filter(isAmount).map((o) => byShare(o, seen));
  const byRest = [...seen.parts()].map(([total, parts]) => byRemainder(total, parts));
  return [...byShares, ...byRest].filter((found) => found !== null);
}

/** Length in months; a stock or an average has none. */
function months({ type, from, to }: ReferencePeriod): number {
  if (type === 'INSTANT') return 1;
  return Math.max((Date.parse(to) - Date.parse(from)) / (30.4 * 86_400_000), 0.5);
}

const isThousandth = (ratio: number): boolean => ratio > 1 / 2500 && ratio < 1 / 400;

const isThousandfold = (a: number, b: number): boolean => isThousandth(a / b) || isThousandth(b / a);

/** The level a thousand times off the other periods and reports of the same indicator. Single months vary too much to judge years. */
export function unitsAgainstOthers(seen: Seen): Doubt[] {
  return [...seen.series()].flatMap((series) => {
    const isMonth = (o: Observation): boolean => o.period.type === 'MONTH';
    return [
      ...outliers(series.filter(isMonth), seen),
      ...outliers(
        series.filter((o) => !isMonth(o)),
        seen,
      ),
    ];
  });
}

function outliers(series: readonly Observation[], seen: Seen): Doubt[] {
  const [first] = series;
  const all = first ? series.filter((o) => amount(o) > 0 && sameUnit(o, first)) : [];
  if (!first || all.length < 2) return [];
  const indicator = first.indicator ? seen.catalogue.get(first.indicator) : null;
  const isFlow = indicator ? indicator.measure === 'flow' : first.period.type !== 'INSTANT';
  const rate = (o: Observation): number => amount(o) / (isFlow ? months(o.period) : 1);
  const levels = distinct(all).sort((a, b) => rate(a) - rate(b));
  return all.flatMap((o) => {
    const usual = levels.length === 2 ? levels.find((e) => !isTwin(e, o)) : levels[Math.floor(levels.length / 2)];
    if (!usual || !isThousandfold(rate(o), rate(usual))) return [];
    const other = levels.filter((e) => isThousandfold(rate(o), rate(e))).sort((a, b) => apart(a, o) - apart(b, o))[0] ?? usual;
    const text = verdict(o, other, levels.length > 2, rate(o) < rate(other), indicator?.unit ?? null);
    return text ? [doubt(o, text)] : [];
  });
}

/** Of two figures alone, the one in doubt is the one in an unusual unit, or whose decimal comma may have become a point. */
function verdict(
  o: Observation,
  other: Observation,
  isOutvoted: boolean,
  isSmaller: boolean,
  unit: string | null,
): string | null {
  const isUsual = ({ unit: own }: Observation): boolean => unit !== null && fold(own) === fold(unit);
  if (!isOutvoted && isUsual(o) && !isUsual(other)) return null;
  if (!isSmaller && isPointed(o) && !isPointed(other)) return say.pointForComma(o, other);
  if (!isOutvoted && isSmaller && isPointed(other) && !isPointed(o)) return null;
  const isSure = isOutvoted || (isUsual(other) && !isUsual(o));
  return say.unitAgainstOthers(o, isSure ? stepped(o.unit, isSmaller ? 1 : -1) : null, other);
}

/** "60.741": thousands, or 60,741 with the comma misprinted. */
const isPointed = (o: Observation): boolean => /^\D*\d{1,3}\.\d{3}(?![.,]?\d)/.test(o.printed);
const apart = (a: Observation, b: Observation): number => Math.abs(Date.parse(a.period.to) - Date.parse(b.period.to));
const isTwin = (a: Observation, b: Observation): boolean => a.value === b.value && a.unit === b.unit;

/** A figure told twice counts once. */
const distinct = (levels: readonly Observation[]): Observation[] => [
  ...new Map(levels.map((o) => [`${o.value} ${o.unit} ${o.period.to}`, o])).values(),
];
