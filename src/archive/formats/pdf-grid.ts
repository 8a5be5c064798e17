/** Ruled lines to tables: which lines belong together, and which cells they leave. */
import type { Rule } from './pdf-layout.js';

export interface Grid {
  /** The upright rules, from left to right, and the level ones, top down. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The cell that a place of the grid belongs to: cells over several columns or rows hold several places. */
  readonly cellAt: (row: number, column: number) => number;
}

/** Lines nearer than this are one line, or touch. */
const NEAR = 3;

const isLevel = ({ x1, y1, x2, y2 }: Rule): boolean => x2 - x1 >= y2 - y1;
const touch = (a: Rule, b: Rule): boolean =>
  a.x1 - NEAR <= b.x2 && b.x1 - NEAR <= a.x2 && a.y1 - NEAR <= b.y2 && b.y1 - NEAR <= a.y2;

/** The numbers without those near to one before. */
function distinct(numbers: readonly number[]): number[] {
  const out: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) if (number - (out.at(-1) ?? -Infinity) > NEAR) out.push(number);
  return out;
}

/** Sets that grow together. */
function unions(count: number): { find: (i: number) => number; join: (i: number, k: number) => void } {
  const above = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (above[root] !== root) root = above[root] ?? root;
    above[i] = root;
    return root;
  };
  const join = (i: number, k: number): void => {
    const [a, b] = [find(i), find(k)];
    above[Math.max(a, b)] = Math.min(a, b);
  };
  return { find, join };
}

/** Rules that touch, however long the chain. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((a, b) => a.y1 - b.y1 || a.x1 - b.x1);
  const { find, join } = unions(sorted.length);
  for (const [i, rule] of sorted.entries())
    for (let k = i + 1; k < sorted.length && (sorted[k] as Rule).y1 <= rule.y2 + NEAR; k++)
      if (touch(rule, sorted[k] as Rule)) join(i, k);
  const groups = new Map<number, Rule[]>();
  for (const [i, rule] of sorted.entries()) groups.set(find(i), [...(groups.get(find(i)) ?? []), rule]);
  return [...groups.values()];
}

export function gridsOf(rules: readonly Rule[]): Grid[] {
  return groupsOf(rules.filter(({ x1, y1, x2, y2 }) => Math.max(x2 - x1, y2 - y1) > NEAR))
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1);
}

function gridOf(rules: readonly Rule[]): Grid {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  const xs = distinct(upright.map(({ x1, x2 }) => (x1 + x2) / 2));
  const ys = distinct(level.map(({ y1, y2 }) => (y1 + y2) / 2));
  const columns = Math.max(0, xs.length - 1);
  const middle = (of: readonly number[], i: number): number => ((of[i] ?? 0) + (of[i + 1] ?? 0)) / 2;
  const parts = (lines: readonly Rule[], x: number, y: number): boolean =>
    lines.some(({ x1, y1, x2, y2 }) => x1 - NEAR <= x && x <= x2 + NEAR && y1 - NEAR <= y && y <= y2 + NEAR);
  const { find, join } = unions(columns * Math.max(0, ys.length - 1));
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column + 1 < columns && !parts(upright, xs[column + 1] ?? 0, middle(ys, row))) join(place, place + 1);
      if (row + 2 < ys.length && !parts(level, middle(xs, column), ys[row + 1] ?? 0)) join(place, place + columns);
    }
  return { xs, ys, cellAt: (row, column) => find(row * columns + column) };
}
