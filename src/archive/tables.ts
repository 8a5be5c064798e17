/** The rows of a table under joined headers; headers that come back on the next page and rows of column numbers go. */
import type { TableBlock, TableRow } from './draft.js';

export interface BodyRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** What stands above the row, outermost first: "Quý I", "Tổng mức bán lẻ" above "- Bán lẻ hàng hóa". */
  readonly heads: readonly string[];
}

/** The rows under one header. A page whose header differs is a part of its own. */
export interface TablePart {
  readonly header: readonly string[];
  readonly rows: readonly BodyRow[];
  readonly line: number;
}

type Cells = readonly string[];

const FIRST_OF_HEAD = /^(?:TT|STT|Số TT|Chỉ tiêu|Tên|Nội dung|Danh mục|Diễn giải)(?!\p{L})/iu;
const ORDINAL = /^(?:[IVX]+|[A-Z]|[a-zđ]|\d{1,3}(?:\.\d{1,2})*)[.)]?$/u;
const VALUE = /^[-+(]?\d[\d.,]*\)?\s*%?$/;
const isValue = (cell: string): boolean => VALUE.test(cell) && !/^(?:19|20)\d\d$/.test(cell);

/** "1 2 3 4" or "A B 1 2" below the header. */
const isCount = (cells: Cells): boolean => {
  const filled = cells.filter(Boolean);
  const counts = filled.slice(filled[0] === 'A' ? (filled[1] === 'B' ? 2 : 1) : 0);
  return filled.length >= 3 && counts.every((cell, i) => cell.replace(/[()]/g, '').split('=')[0]?.trim() === String(i + 1));
};
const isBody = (cells: Cells): boolean => ORDINAL.test(cells[0] ?? '') || cells.slice(1).some(isValue);
const opensHead = (cells: Cells): boolean =>
  FIRST_OF_HEAD.test(cells[0] ?? '') && cells.filter(Boolean).length > 1 && !cells.slice(1).some(isValue);

/** Head rows below the first leave its first cell empty, or repeat it where a cell spans rows. */
function headLength(rows: readonly Cells[], stated: number | null): number {
  const first = rows[0];
  if (stated === 0) return 0;
  if (!first || (stated === null && (isBody(first) || first.filter(Boolean).length < 2))) return 0;
  let length = stated ?? 1;
  for (let row = rows[length]; row; row = rows[++length]) {
    const below = row[0] ? row[0] === first[0] : stated === null;
    if (!below || isBody(row) || !row.slice(2).some(Boolean)) break;
  }
  return length;
}

/** "Kế hoạch thực hiện" over two columns belongs to both: an empty head cell with one below it takes the cell to its left. */
function joinHead(rows: readonly Cells[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filledAt = (column: number, from: number): boolean => rows.slice(from).some((row) => row[column]);
  return Array.from({ length: width }, (_, column) => {
    const labels = rows.map((row, r) => {
      if (row[column] || !filledAt(column, r + 1) || rows.slice(0, r).some((above) => above[column])) return row[column] ?? '';
      const left = row.slice(0, column).findLastIndex(Boolean);
      return left > 0 && filledAt(left, r + 1) ? (row[left] ?? '') : '';
    });
    return [...new Set(labels.filter(Boolean))].join(' – ');
  });
}

interface Page {
  readonly header: readonly string[];
  readonly line: number;
  rows: TableRow[];
}

/** The table cut where its header comes back. */
function pagesOf(table: TableBlock): Page[] {
  const all = table.rows.map((row) => row.cells);
  const first = headLength(all, table.headRows);
  const pages: Page[] = [{ header: joinHead(all.slice(0, first)), line: table.line, rows: [] }];
  for (let at = first; at < table.rows.length; at++) {
    const row = table.rows[at];
    if (!row || isCount(row.cells) || !row.cells.some((cell) => /[\p{L}\d]/u.test(cell))) continue;
    const isFirst = first > 0 && row.cells.join('\t') === all[0]?.join('\t');
    const again = isFirst || opensHead(row.cells) ? headLength(all.slice(at), null) : 0;
    if (again === 0) pages.at(-1)?.rows.push(row);
    else {
      pages.push({ header: joinHead(all.slice(at, at + again)), line: row.line, rows: [] });
      at += again - 1;
    }
  }
  return pages.filter((page) => page.rows.length > 0);
}

/** A row that a page break cut: words that only go on are the rest of the row above. Null where the row below is one of its own. */
export function withRest(above: TableRow | undefined, below: TableRow | undefined): TableRow | null {
  const rest = below?.cells.filter(Boolean) ?? [];
  if (!above || !below || below.cells[0] || rest.length === 0 || !rest.every((cell) => /^\p{Ll}\p{L}* /u.test(cell))) return null;
  return { ...above, cells: above.cells.map((cell, i) => `${cell} ${below.cells[i] ?? ''}`.trim()) };
}

/** A cell that a page break cut in two: "Sở Nông nghiệp" and, on the next page, "và PTNT" are one, in both rows. */
function mendSeam(before: Page, after: Page): void {
  const above = before.rows.at(-1);
  const [below] = after.rows;
  if (!above || !below) return;
  const joined = after.rows.length > 1 ? withRest(above, below) : null;
  if (joined) {
    before.rows = [...before.rows.slice(0, -1), joined];
    after.rows = after.rows.slice(1);
    return;
  }
  const whole = below.cells.map((cell, i) => {
    const start = above.cells[i] ?? '';
    const cut =
      i > 0 && start !== '' && start.length < 60 && (/^\p{Ll}+ \p{L}/u.test(cell) || (cell !== '' && /(?:,| và)$/u.test(start)));
    return cut ? `${start} ${cell}` : null;
  });
  const put = (row: TableRow): TableRow => ({ ...row, cells: row.cells.map((cell, i) => whole[i] ?? cell) });
  before.rows = [...before.rows.slice(0, -1), put(above)];
  after.rows = [put(below), ...after.rows.slice(1)];
}

type Kind = 'roman' | 'letter' | 'number' | 'none';

function kindOf(cells: Cells): Kind {
  const [first = ''] = cells;
  if (!ORDINAL.test(first)) return 'none';
  if (/^[IVX]+[.)]?$/.test(first)) return 'roman';
  return /\d/.test(first) ? 'number' : 'letter';
}

/** The only cell of a row, its number aside, where that is a name; in a wide table a page number may have strayed into the row. */
function loneCell(cells: Cells): string | null {
  const filled = new Set(cells.slice(ORDINAL.test(cells[0] ?? '') ? 1 : 0).filter(Boolean));
  const [only = '', stray = ''] = filled;
  const lone =
    filled.size === 1 || (filled.size === 2 && cells.length > 5 && /^\d{1,2}$/.test(stray) && /^[IVX]/.test(cells[0] ?? ''));
  return cells.length > 2 && lone && !isValue(only) && !/\d[.,]\d/.test(only) ? only : null;
}

/** What stands above each row. A group ends where a row numbered like it begins; "6" alone is one only where "7" does not follow. */
function withHeads(rows: readonly TableRow[]): { from: TableRow; row: BodyRow }[] {
  const out: { from: TableRow; row: BodyRow }[] = [];
  let groups: { kind: Kind; title: string }[] = [];
  let above = '';
  for (const [i, from] of rows.entries()) {
    const { cells, line } = from;
    const kind = kindOf(cells);
    const same = groups.findIndex((group) => group.kind === kind);
    if (kind !== 'none' && same >= 0) groups = groups.slice(0, same);
    const title = loneCell(cells);
    const next = rows[i + 1]?.cells;
    if (title && (kind !== 'number' || (next && kindOf(next) !== kind))) {
      groups = [...(kind === 'none' ? [] : groups), { kind, title }];
      above = '';
      continue;
    }
    const name = cells.find((cell) => /\p{L}{2}/u.test(cell) && !ORDINAL.test(cell)) ?? '';
    const isPart = /^(?:[-–+]\s|Trong đó|Tr\. ?đó)/u.test(name);
    if (!isPart) above = name;
    const heads = [...groups.map((group) => group.title), ...(isPart && above ? [above] : [])];
    out.push({ from, row: { cells, line, heads } });
  }
  return out;
}

export function partsOf(table: TableBlock): TablePart[] {
  const pages = pagesOf(table);
  for (const [i, page] of pages.entries()) {
    const before = pages[i - 1];
    if (before) mendSeam(before, page);
  }
  const pageOf = new Map(pages.flatMap((page) => page.rows.map((row) => [row, page] as const)));
  const parts: { header: readonly string[]; line: number; rows: BodyRow[] }[] = [];
  for (const { from, row } of withHeads(pages.flatMap((page) => page.rows))) {
    const page = pageOf.get(from) as Page;
    const last = parts.at(-1);
    if (last && last.header.join('\t') === page.header.join('\t')) last.rows.push(row);
    else parts.push({ header: page.header, line: page.line, rows: [row] });
  }
  return parts;
}
