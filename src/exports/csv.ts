/** A table as CSV: UTF-8 with a byte order mark, so that a spreadsheet shows Vietnamese. */
import type { Observation } from '../model/observation.js';
import { type Cell, COLUMNS, rowsOf } from './table.js';

export function csvOf(figures: readonly Observation[]): Uint8Array {
  const rows = [COLUMNS.map(({ name }) => name), ...rowsOf(figures)];
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`);
}

/** A spreadsheet must not take the words of a report for a formula. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
