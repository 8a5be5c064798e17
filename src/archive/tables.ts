/** The rows of a table under one joined header; headers repeated on the next page and rows of column numbers go. */
import type { Block } from './draft.js';

export interface BodyRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The group row above: "Quý I", "BÁO CÁO, ĐỀ ÁN ĐĂNG KÝ MỚI". */
  readonly group: string | null;
}

const isCount = (cells: readonly string[]): boolean => {
  const filled = cells.filter(Boolean);
  return filled.length >= 3 && filled.every((cell, i) => cell === String(i + 1));
};
const isHead = (cells: readonly string[]): boolean => /^(?:TT|STT|Số TT|Chỉ tiêu|Tên|Nội dung)$/iu.test(cells[0] ?? '');

/** Head rows below the first one leave the first cell empty or hold no figure. */
function headLength(rows: readonly (readonly string[])[], stated: number | null): number {
  if (stated !== null) return stated;
  const first = rows[0];
  if (!first || !isHead(first)) return /\d/.test((first ?? []).slice(1).join('')) ? 0 : 1;
  let length = 1;
  while (length < rows.length && (rows[length]?.[0] ?? '') === '' && !isCount(rows[length] ?? [])) length++;
  return length;
}

function joinHead(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, i) => [...new Set(rows.map((row) => row[i] ?? '').filter(Boolean))].join(' – '));
}

export function rowsOf(table: Block & { kind: 'table' }): { header: string[]; rows: BodyRow[] } {
  const all = table.rows.map((row) => row.cells);
  const length = headLength(all, table.headRows);
  const header = joinHead(all.slice(0, length));
  const rows: BodyRow[] = [];
  let group: string | null = null;
  for (let i = length; i < table.rows.length; i++) {
    const row = table.rows[i];
    if (!row || isCount(row.cells)) continue;
    if (isHead(row.cells) && table.headRows === null) {
      i += headLength(all.slice(i), null) - 1;
      continue;
    }
    const filled = row.cells.filter((cell) => cell && !/^(?:[IVX]+|[A-Z]|\d+)\.?$/u.test(cell));
    if (filled.length === 0) continue;
    if (filled.length === 1 && row.cells.length > 2 && !/\d[.,]\d/.test(filled[0] ?? '')) group = filled[0] ?? null;
    else rows.push({ cells: row.cells, line: row.line, group });
  }
  return { header, rows };
}
