/** Which level of a table each of its changes is about, what it is compared with, and which levels are a year apart. */
import { type ReferencePeriod, sameSpan, yearsBefore } from '../../model/period.js';
import { comparable } from '../../vietnamese/units.js';
import { baseOfSpans, type Change, type Column, type Level } from './columns.js';
import { partOf, previousMonth, spoken } from './headers.js';

const isLevel = (column: Column | undefined): column is Level => column?.kind === 'level';
const isChange = (column: Column | undefined): column is Change => column?.kind === 'change';

const rankIn = (what: string): string => (what === '' ? 'Thứ hạng' : `Thứ hạng ${spoken(what)}`);

/** "Trong đó dừa hữu cơ" behind "Diện tích dừa" is "Diện tích dừa hữu cơ"; a rank is the rank in the column before it. */
export function withWholes(columns: readonly Column[]): Column[] {
  let whole: Level | null = null;
  return columns.map((column) => {
    if (!isLevel(column)) return column;
    if (column.unit === 'thứ hạng') return { ...column, indicator: rankIn(whole?.indicator ?? '') };
    if (column.part && whole)
      return { ...column, indicator: partOf(whole.indicator, column.indicator), unit: column.unit || whole.unit };
    whole = ofCrop(column, whole);
    return whole;
  });
}

/** "Gieo trồng lúa Hè Thu (ha) | Năng suất (tạ/ha) | Sản lượng": what was grown stands in the column of its area alone. */
function ofCrop(column: Level, before: Level | null): Level {
  const [, grown = ''] = GROWN_ON.exec(before?.indicator ?? '') ?? [];
  return grown !== '' && before?.period.to === column.period.to && BARE_YIELD.test(column.indicator)
    ? { ...column, indicator: `${column.indicator} ${spoken(grown)}` }
    : column;
}
const BARE_YIELD = /^(?:năng suất|sản lượng)(?: bình quân)?$/iu;
const GROWN_ON =
  /^(?:(?:diện tích|DT|năng suất|sản lượng|gieo(?: trồng| cấy| sạ)?|xuống giống|thu hoạch|trồng|cấy) )+((?:lúa|ngô|lạc|mía|sắn|khoai|đậu|cà phê|hồ tiêu|điều|cao su|chè|dừa|thanh long|sầu riêng|rau|cây) ?.*)$/iu;

/** "Ước tháng 6 | 6 tháng": a sum with an estimate in it is one. */
function withSums(columns: readonly Column[]): Column[] {
  const estimates = columns
    .filter((column) => isLevel(column) && column.status === 'E')
    .map((column) => (column as Level).period);
  const isSum = ({ period: { from, to }, stated }: Level): boolean =>
    !stated && estimates.some((part) => part.to === to && part.from > from);
  return columns.map((column) =>
    isLevel(column) && column.status === 'A' && isSum(column) ? { ...column, status: 'E' } : column,
  );
}

/** "Tăng (+), giảm (-)" names no base: it is the other level of the table, where there is just one. */
function withOpenBases(columns: readonly Column[]): Column[] {
  const levels = columns.filter(isLevel);
  return columns.map((column) => {
    if (column.kind !== 'change' || column.base !== 'other' || column.baseText !== '') return column;
    const [a, b, ...more] = levels;
    const [earlier, later] = a && b && a.period.to > b.period.to ? [b, a] : [a, b];
    if (!earlier || !later || more.length > 0) return { kind: 'aside' };
    if (sameSpan(yearsBefore(later.period, 1), earlier.period) && earlier.status !== 'T')
      return { ...column, base: 'same_period_last_year', baseText: 'cùng kỳ năm trước' };
    const isMonthBefore = later.period.type === 'MONTH' && sameSpan(previousMonth(later.period), earlier.period);
    return isMonthBefore ? { ...column, base: 'previous_month', baseText: 'tháng trước' } : { kind: 'aside' };
  });
}

/**
 * "So 2021 (%)" of a level of 2023 is no change on the year before; "So với tháng 4/2023" in a table of indices of May 2023 is
 * one on the month before.
 */
function withKnownSpans(columns: readonly Column[], levelOf: ReadonlyMap<number, number>, own: ReferencePeriod): Column[] {
  const hasLevels = columns.some(isLevel);
  return columns.map((column, i) => {
    if (!isChange(column) || column.base !== 'same_period_last_year') return column;
    const level = columns[levelOf.get(i) ?? -1];
    const what = isLevel(level) ? level.period : hasLevels ? null : (column.period ?? own);
    return { ...column, base: baseOfSpans(what, column.against) ?? column.base };
  });
}

/**
 * The level that a change is about. The level next to the left says of what (diện tích, sản lượng); among the results of that
 * measure it is the one of the span that the header names, else the newest, and nearest to the left. Where the same change
 * stands behind several of them, each has its own.
 */
function comparedBy(at: number, columns: readonly Column[], own: ReferencePeriod): number {
  const level = (i: number): Level => columns[i] as Level;
  const all = [...columns.keys()].filter((i) => isLevel(columns[i]));
  const change = columns[at] as Change;
  const fits = (i: number): boolean => change.unit === '' || level(i).unit === '' || comparable(change.unit, level(i).unit);
  const results = all.filter((i) => level(i).status !== 'T' && fits(i));
  const nearest = (list: readonly number[]): number | undefined => list.filter((i) => i < at).at(-1) ?? list[0];
  const { period } = change;
  // Growth is measured in constant prices: of two levels of the span, those stand nearer to the right or are named so.
  const named = period ? results.filter((i) => sameSpan(level(i).period, period)) : [];
  if (named.length > 0)
    return nearest(named.filter((i) => /so sánh|ss|cố định/.test(level(i).qualifier))) ?? (nearest(named) as number);
  const left = nearest(all.filter(fits)) ?? nearest(all);
  const alike = results.filter((i) => level(i).indicator === level(left ?? i).indicator);
  const sameChange = columns.filter(
    (other) => isChange(other) && other.period === null && other.base === change.base && other.scale === change.scale,
  );
  const direct = results.filter((i) => i < at).at(-1);
  const repeated = sameChange.length > 1 && direct !== undefined && isLevel(columns[direct]);
  if (repeated && direct !== undefined && between(columns, direct, at)) return direct;
  const newest = alike
    .map((i) => level(i).period.to)
    .sort()
    .at(-1);
  const current = alike.filter((i) => level(i).period.to === newest);
  return current.find((i) => sameSpan(level(i).period, own)) ?? nearest(current) ?? left ?? (all[0] as number);
}

/** Whether nothing but plans and other changes stands between a level and a change. */
const between = (columns: readonly Column[], level: number, change: number): boolean =>
  columns.slice(level + 1, change).every((column) => !isLevel(column) || column.status === 'T');

export interface Compared {
  readonly columns: readonly Column[];
  /** Change column → the level column that it compares. */
  readonly levelOf: ReadonlyMap<number, number>;
  /** Level column → the level column of the same measure a year before. */
  readonly yearBefore: ReadonlyMap<number, number>;
}

export function compared(read: readonly Column[], own: ReferencePeriod): Compared {
  const columns = withOpenBases(withSums(withWholes(read)));
  const levelOf = new Map<number, number>();
  const yearBefore = new Map<number, number>();
  if (!columns.some(isLevel)) return { columns: withKnownSpans(columns, levelOf, own), levelOf, yearBefore };
  for (const [i, column] of columns.entries()) {
    if (isChange(column)) levelOf.set(i, comparedBy(i, columns, own));
    if (!isLevel(column) || column.status === 'T') continue;
    const before = columns.findIndex((other) => isLevel(other) && isYearBefore(other, column));
    if (before >= 0) yearBefore.set(i, before);
  }
  return { columns: withKnownSpans(columns, levelOf, own), levelOf, yearBefore };
}

const isYearBefore = (earlier: Level, later: Level): boolean =>
  earlier.status !== 'T' &&
  earlier.period.type === later.period.type &&
  sameSpan(yearsBefore(later.period, 1), earlier.period) &&
  earlier.indicator === later.indicator &&
  earlier.qualifier === later.qualifier &&
  earlier.unit === later.unit;
