/** Pages to blocks: ruled tables by their lines, others by their columns, paragraphs from what is left. */
import type { Block, TableBlock, TableRow } from '../draft.js';
import { type Grid, gridsOf } from './pdf-grid.js';
import { type Line, linesOf, type Piece, paragraphsOf, type Segment } from './pdf-lines.js';

export type { Piece } from './pdf-lines.js';

/** A level or upright line, or a thin box. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Page {
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

type Cells = readonly string[];
interface Found {
  readonly y: number;
  readonly rows: readonly Cells[];
  /** Where the columns part. */
  readonly xs: readonly number[];
}

const VALUE = /^[-+(]?\d[\d.,]*\)?\s*%?$/;

/** Blocks in reading order. A block's line is that of the text put together again, a table row counting as one. */
export function layOut(pages: readonly Page[]): Block[] {
  const blocks: Block[] = [];
  let line = 1;
  let before: Found | undefined;
  for (const page of pages) {
    const { tables, rest } = tablesOf(page);
    const lines = linesOf(rest);
    const loose = looseTables(lines);
    const prose = lines.filter((one) => !loose.some(({ of }) => of.includes(one)));
    const parts: ({ y: number; found: Found } | { y: number; text: string; height: number })[] = [
      ...[...tables, ...loose].map((found) => ({ y: found.y, found })),
      ...runsBetween(
        prose,
        [...tables, ...loose].map(({ y }) => y),
      ).flatMap((run) => paragraphsOf(run).map(({ text, lines: own }) => ({ y: own[0]?.y ?? 0, text, height: own.length }))),
    ];
    for (const part of parts.sort((a, b) => a.y - b.y)) {
      if ('text' in part) {
        blocks.push({ kind: 'text', text: part.text, line });
        line += part.height;
      } else {
        blocks.push(tableBlock(part.found, line, before));
        line += part.found.rows.length;
        before = part.found;
      }
    }
  }
  return blocks;
}

function tableBlock({ rows, xs }: Found, line: number, before: Found | undefined): TableBlock {
  const narrowest = Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)));
  const goesOn = before?.xs.length === xs.length && xs.every((x, i) => Math.abs(x - (before.xs[i] ?? 0)) < 0.3 * narrowest);
  const own = rows.map((cells, i): TableRow => ({ cells, line: line + i }));
  return { kind: 'table', line, caption: '', rows: own, headRows: null, ...(goesOn ? { goesOn } : {}) };
}

/** No paragraph reaches over a table. */
function runsBetween(lines: readonly Line[], cuts: readonly number[]): Line[][] {
  const bounds = [...cuts].sort((a, b) => a - b);
  const runs = new Map<number, Line[]>();
  for (const line of lines) {
    const at = bounds.filter((y) => y < line.y).length;
    runs.set(at, [...(runs.get(at) ?? []), line]);
  }
  return [...runs.values()];
}

/** The ruled tables of a page, and the pieces outside them. */
function tablesOf({ pieces, rules }: Page): { tables: Found[]; rest: Piece[] } {
  const tables: Found[] = [];
  let rest = [...pieces];
  for (const grid of gridsOf(rules)) {
    const { xs, ys } = grid;
    const column = ({ x, width }: Piece): number => between(xs, x + width / 2);
    const row = ({ y, size }: Piece): number => between(ys, y - 0.3 * size);
    const inside = rest.filter((piece) => column(piece) >= 0 && row(piece) >= 0);
    const rows = rowsOf(grid, inside, row, column);
    if (rows.filter((cells) => cells.filter(Boolean).length > 1).length < 1 || inside.length === 0) continue;
    tables.push({ y: ys[0] ?? 0, rows, xs });
    rest = rest.filter((piece) => !inside.includes(piece));
  }
  return { tables, rest };
}

/** Which of the spaces between the numbers `at` falls into; -1 outside them all. */
const between = (numbers: readonly number[], at: number): number =>
  at < (numbers[0] ?? 0) || at > (numbers.at(-1) ?? 0) ? -1 : numbers.findIndex((_, i) => at <= (numbers[i + 1] ?? Infinity));

type Place = (piece: Piece) => number;

/** A cell that holds several places is said in each of them. */
function rowsOf({ xs, ys, cellAt }: Grid, pieces: readonly Piece[], row: Place, column: Place): Cells[] {
  const held = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const cell = cellAt(row(piece), column(piece));
    held.set(cell, [...(held.get(cell) ?? []), piece]);
  }
  const lines = new Map([...held].map(([cell, own]) => [cell, linesOf(own)]));
  return ys.slice(1).flatMap((_, r) => {
    const cells = xs.slice(1).map((_, c) => lines.get(cellAt(r, c)) ?? []);
    const listed = cells.some((cell) => cell.filter(({ text }) => VALUE.test(text)).length > 1);
    return listed
      ? listedRows(cells)
      : [
          cells.map((cell) =>
            cell
              .map(({ text }) => text)
              .join(' ')
              .replace(/\s+/g, ' '),
          ),
        ];
  });
}

/** A row without rules inside, with a list of figures in a column: a row a line; words that go on join the line above. */
function listedRows(cells: readonly (readonly Line[])[]): Cells[] {
  const levels = cells
    .flat()
    .map(({ y }) => y)
    .sort((a, b) => a - b)
    .filter((y, i, all) => i === 0 || y - (all[i - 1] ?? 0) > 3);
  const rows: string[][] = [];
  for (const level of levels) {
    const row = cells.map((cell) =>
      cell
        .filter(({ y }) => y >= level && y - level <= 3)
        .map(({ text }) => text)
        .join(' '),
    );
    rows.push(row);
  }
  return absorbed(rows);
}

/** Rows that only go on with words of the row above are part of it. */
function absorbed(rows: readonly Cells[]): Cells[] {
  const out: string[][] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const goesOn = last && row.every((text) => text === '' || /^\p{Ll}/u.test(text));
    if (goesOn) for (const [i, text] of row.entries()) last[i] = `${last[i] ?? ''} ${text}`.trim();
    else out.push([...row]);
  }
  return out;
}

interface Loose extends Found {
  readonly of: readonly Line[];
}

/** Tables without rules: lines of three or more segments, one below the other, at most two other lines between them. */
function looseTables(lines: readonly Line[]): Loose[] {
  const runs: Line[][] = [];
  let between: Line[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (line.segments.length < 3) between.push(line);
    else {
      const near = last && between.length < 3 && line.y - (last.at(-1) as Line).y < 5 * line.size;
      if (near) last.push(...between, line);
      else runs.push([line]);
      between = [];
    }
  }
  return runs.filter((run) => run.length > 1).map(looseTable);
}

function looseTable(run: readonly Line[]): Loose {
  const columns: { x1: number; x2: number }[] = [];
  for (const { x1, x2 } of run
    .filter(({ segments }) => segments.length > 2)
    .flatMap(({ segments }) => segments)
    .sort((a, b) => a.x1 - b.x1)) {
    const last = columns.at(-1);
    if (last && x1 < last.x2) last.x2 = Math.max(last.x2, x2);
    else columns.push({ x1, x2 });
  }
  const home = (segment: Segment): number => {
    const distance = columns.map(({ x1, x2 }) => Math.max(0, x1 - segment.x2, segment.x1 - x2));
    return distance.indexOf(Math.min(...distance));
  };
  const rows = run.map(({ segments }) =>
    columns.map((_, i) =>
      segments
        .filter((segment) => home(segment) === i)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  return {
    y: (run[0]?.y ?? 0) - (run[0]?.size ?? 0) * 0.1,
    rows: absorbed(rows),
    xs: columns.map(({ x1, x2 }) => (x1 + x2) / 2),
    of: run,
  };
}
