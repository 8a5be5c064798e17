/** Figures of one kind in their order: by what they come to, or by what is printed of their change or their plan. */
import { type Ranked, rankedLevels } from './answers/series.js';
import type { Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Observation } from './model/observation.js';
import type { Shape } from './questions/shapes.js';
import { sameUnit } from './search/alike.js';
import { isGrowth } from './search/parts.js';
import { isLevelOrder, isOfPlan, rateOf, shareOfPlan } from './search/strongest.js';
import { unitParts } from './vietnamese/units.js';

export type Rank = Extract<Shape, { kind: 'rank' }>;
export type Labelled = { readonly observation: Observation; readonly label: string };
export type InOrder = (Ranked & { readonly label: string; readonly rate: number })[];

/** "gấp 2,1 lần" stands among "tăng 6%" as a growth of 110 %. */
const levelOf = (o: Observation): number =>
  isGrowth(o) && o.unit === 'lần' ? (o.value - 1) * 100 : o.value * unitParts(o.unit).scale;

/** The first first; those of which nothing is printed to rank them by are left out. */
export function inOrder(list: readonly Labelled[], { order }: Rank, finding: Finding): InOrder {
  const rated = list.flatMap(({ observation, label }) => {
    if (isLevelOrder(order)) return [{ observation, by: null, label, rate: levelOf(observation) }];
    const rate =
      rateOf(observation, order) ??
      (isOfPlan(order) ? shareOfPlan(observation, finding.observations, finding.rowOf, order) : null);
    return rate ? [{ observation, label, ...rate }] : [];
  });
  const low = order === 'least';
  return rated.sort((a, b) => (low ? a.rate - b.rate : b.rate - a.rate));
}

/** "Cừu – tổng đàn gia súc" → "Cừu"; "Tốc độ tăng khai khoáng" → "Khai khoáng"; "Tỷ trọng dịch vụ trong cơ cấu kinh tế" → "Dịch vụ". */
const labelOf = ({ name, unit }: Observation): string => {
  const [head = name] = name.split(' – ');
  if (unit !== '%') return head;
  const growth =
    /^(?:Tốc độ tăng (?:trưởng )?(?:(?:GRDP|IIP|chỉ số sản xuất) )?(?:(?:của )?ngành )?|(?:Mục tiêu t|T)ỷ (?:trọng|lệ) )/u;
  return head.replace(growth, '').replace(/ trong cơ cấu kinh tế$/u, '') || head;
};

/** Those of the time of the newest, one of each name; `anyUnit`: tonnes and pairs alike, where changes are ranked. */
export function rankedOfKind(shape: Rank, all: readonly Observation[], finding: Finding, anyUnit = false): Answer | null {
  const done = all.filter(({ status }) => status !== 'T');
  const found = done.length > 0 ? done : all;
  const [first] = [...found].sort((a, b) => b.period.to.localeCompare(a.period.to));
  if (!first) return null;
  const isAlike = (o: Observation): boolean => (anyUnit && !isLevelOrder(shape.order)) || sameUnit(o, first);
  const alike = found.filter((o) => isAlike(o) && o.period.to === first.period.to);
  const named = alike.filter((o, i) => alike.findIndex(({ name }) => name === o.name) === i);
  const single = named.filter(({ name }) => !/^Tổng /u.test(name));
  const once = single.length > 1 ? single : named;
  const ranked = inOrder(
    once.map((observation) => ({ observation, label: labelOf(observation) })),
    shape,
    finding,
  );
  // Of several whose change is printed, one may be the only one that fell.
  const moved = isLevelOrder(shape.order)
    ? ranked.length
    : once.filter((o) => (['up', 'down'] as const).some((order) => rateOf(o, order) !== null)).length;
  return ranked.length > 0 && Math.max(moved, ranked.length) > 1 ? rankedLevels(shape.order, shape.noun, ranked) : null;
}
