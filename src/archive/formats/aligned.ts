/**
 * Tables drawn with spaces, as scanners and converters leave them: columns by where the words stand. A table whose columns
 * cannot be told with certainty keeps its rows, without a header, so that nobody reads figures out of it.
 */
export interface Line {
  readonly text: string;
  readonly line: number;
  /** A row of a table with spaces between its columns. */
  readonly row?: { readonly cells: readonly string[]; readonly part: 'head' | 'body' | 'loose' };
}

/** Words with at most one space between them, and where they stand. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/\S+(?: \S+)*/gu)].map((m) => ({ text: m[0], from: m.index, to: m.index + m[0].length }));

const isNumber = (text: string): boolean => /^[-+(]?\d[\d.,]*\)?\s?%?$/.test(text);
const isEmptyMark = (text: string): boolean => /^(?:-|–|\.{2,}|…|x)$/iu.test(text);
const isFilled = (text: string): boolean => isNumber(text) || isEmptyMark(text);

/** Three columns at least, two of them figures. */
function isBody({ text }: Line): boolean {
  if (text.includes('\t')) return false;
  const pieces = piecesOf(text);
  return (
    pieces.length >= 3 &&
    pieces.slice(1).filter((piece) => isFilled(piece.text)).length >= 2 &&
    pieces.some((p) => isNumber(p.text))
  );
}

/** Between two pages: nothing, or the number of the page. */
const isBreak = ({ text }: Line): boolean => /^[\s\f]*(?:[-–]?\s*\d{1,3}\s*[-–]?)?\s*$/u.test(text);
const isGappy = ({ text }: Line): boolean => !text.includes('\t') && /\S {2,}\S/.test(text);

interface Column {
  readonly from: number;
  readonly to: number;
}

/** What no row crosses is between two columns. */
function columnsOf(body: readonly Line[]): Column[] {
  const spans = body.flatMap(({ text }) => piecesOf(text)).sort((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = columns.at(-1);
    if (last && from < last.to + 1) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** The columns that a piece stands over: that of its middle, or all those that it covers. */
function columnsUnder({ from, to }: Piece, columns: readonly Column[]): number[] {
  const covered = columns.flatMap((c, i) => (from <= (c.from + c.to) / 2 && to >= (c.from + c.to) / 2 ? [i] : []));
  if (covered.length > 0) return covered;
  const middle = (from + to) / 2;
  const distance = (c: Column): number => Math.max(c.from - middle, middle - c.to, 0);
  const near = columns.map(distance);
  return [near.indexOf(Math.min(...near))];
}

/** One cell for each column; null where two pieces of the line fall into one, or a figure over two. */
function cellsOf({ text }: Line, columns: readonly Column[], spanning: boolean): string[] | null {
  const cells = columns.map(() => '');
  for (const piece of piecesOf(text)) {
    const under = columnsUnder(piece, columns);
    if (under.length > 1 && !spanning) return null;
    for (const i of under) {
      if (cells[i] !== '') return null;
      cells[i] = piece.text;
    }
  }
  return cells;
}

/** The head rows joined by column: "Ước 6 tháng" over "2025". */
function headOf(lines: readonly Line[], columns: readonly Column[]): string[] | null {
  const rows = lines.map((line) => cellsOf(line, columns, true));
  if (rows.length === 0 || rows.some((row) => row === null)) return null;
  const head = columns.map((_, i) => {
    const labels = rows.map((row) => row?.[i] ?? '').filter(Boolean);
    return labels.join(' ');
  });
  return head.slice(2).every(Boolean) && head.slice(0, 2).some(Boolean) ? head : null;
}

/** The rows, with names that go on in a line of their own put together. */
function rowsOf(lines: readonly Line[], columns: readonly Column[]): Line[] | null {
  const rows: { line: Line; cells: string[] }[] = [];
  let before: string[] | null = null;
  for (const line of lines) {
    const cells = cellsOf(line, columns, false);
    if (!cells) return null;
    const filled = cells.filter(Boolean);
    const [only = ''] = filled;
    const last = rows.at(-1);
    const isName = filled.length === 1 && !isFilled(only);
    const at = cells.indexOf(only);
    if (isName && last && /^\p{Ll}|^\(/u.test(only) && (last.cells[at] ?? '') !== '')
      last.cells[at] = `${last.cells[at]} ${only}`;
    else if (isName) {
      if (before) rows.push({ line, cells: before });
      before = cells;
    } else {
      const name = before?.findIndex(Boolean) ?? -1;
      const opens = name >= 0 && ((cells[name] ?? '') === '' || /^\p{Ll}/u.test(cells[name] ?? ''));
      if (before && opens) cells[name] = `${before[name]} ${cells[name] ?? ''}`.trim();
      else if (before) rows.push({ line, cells: before });
      before = null;
      rows.push({ line, cells });
    }
  }
  if (before) rows.push({ line: lines.at(-1) as Line, cells: before });
  return rows.map(({ line, cells }) => ({ ...line, row: { cells, part: 'body' } }));
}

/** In a column of figures nearly all are figures. */
function isCertain(body: readonly Line[], columns: readonly Column[]): boolean {
  const rows = body.map((line) => cellsOf(line, columns, false));
  if (columns.length < 3 || rows.some((row) => row === null)) return false;
  return columns.every((_, i) => {
    const filled = rows.map((row) => row?.[i] ?? '').filter(Boolean);
    const figures = filled.filter(isFilled).length;
    return figures === 0 || i === 0 || figures >= filled.length * 0.8;
  });
}

const loose = (lines: readonly Line[]): Line[] =>
  lines
    .filter((line) => !isBreak(line))
    .map((line) => ({ ...line, row: { cells: ['', ...piecesOf(line.text).map(({ text }) => text)], part: 'loose' } }));

function tableOf(head: readonly Line[], lines: readonly Line[]): Line[] {
  const body = lines.filter(isBody);
  const columns = columnsOf(body);
  const header = isCertain(body, columns) ? headOf(head, columns) : null;
  const repeated = new Set(head.map(({ text }) => text.trim()));
  const inner = lines.filter((line) => !isBreak(line) && !repeated.has(line.text.trim()));
  const rows = header ? rowsOf(inner, columns) : null;
  const [first] = head;
  if (!header || !rows || !first) return loose([...head, ...inner]);
  return [{ ...first, row: { cells: header, part: 'head' } }, ...rows];
}

/** Head lines stand right above the first row, with gaps, or indented under one that has them. */
function headAbove(lines: readonly Line[], first: number): number {
  let from = first;
  while (from > 0) {
    const above = lines[from - 1] as Line;
    const pieces = piecesOf(above.text);
    const isHead = above.text.trim() !== '' && !isBody(above) && pieces.every(({ text }) => text.length < 45);
    if (!isHead || !(isGappy(above) || (/^\s{12,}\S/.test(above.text) && from < first))) break;
    from--;
  }
  return from;
}

/** Where the rows that begin at `first` end: past breaks, repeated heads and lines of a name, at the last row of figures. */
function lastOf(lines: readonly Line[], first: number, head: ReadonlySet<string>): number {
  let last = first;
  for (let i = first + 1, others = 0; i < lines.length && others < 4; i++) {
    const line = lines[i] as Line;
    if (isBody(line)) {
      last = i;
      others = 0;
    } else if (!isBreak(line) && !head.has(line.text.trim())) {
      const isPartOfName = piecesOf(line.text).length === 1 && line.text.trim().length < 60 && !/[.:;]$/.test(line.text.trim());
      if (!isPartOfName) break;
      others++;
    }
  }
  return last;
}

/** The lines, with tables drawn in spaces as rows. */
export function withAlignedTables(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (!isBody(line)) {
      out.push(line);
      continue;
    }
    const from = headAbove(lines, i);
    const head = lines.slice(from, i);
    const last = lastOf(lines, i, new Set(head.map(({ text }) => text.trim())));
    const body = lines.slice(i, last + 1);
    if (body.filter(isBody).length < 2) {
      out.push(line);
      continue;
    }
    out.length -= i - from;
    out.push(...tableOf(head, body));
    i = last;
  }
  return out;
}
