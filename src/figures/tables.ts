/** Statistical tables become observations: a row is an indicator, a column a period or a comparison. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Comparison, Observation } from '../model/observation.js';
import { type ReferencePeriod, sameSpan } from '../model/period.js';
import { cite, type Paragraph, type Report, rowSubject, type Table } from '../model/report.js';
import { parseNumber, writeNumber } from '../vietnamese/numerals.js';
import { capitalize } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { asOf, type Column, columnOf, unitIn } from './columns.js';
import { settingOf } from './context.js';

type Level = Extract<Column, { kind: 'level' }>;
type Change = Extract<Column, { kind: 'change' }>;

/** A table of figures with its columns understood; null for tables of tasks and projects. */
export interface Statistics {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Change column → the level column that it compares. */
  readonly levelOf: ReadonlyMap<number, number>;
  readonly unit: string;
}

const VALUE = /^(?<sign>[-+−(])?\s*(?<number>\d[\d.,]*)\)?\s*(?<points>điểm ?%?|điểm phần trăm)?\s*%?$/u;

/** "1.225,7", "-13,88", "(4,2)"; null where the cell is no number. */
function cellValue(cell: string): { value: number; points: boolean } | null {
  const { sign = '', number = '', points } = VALUE.exec(cell.trim())?.groups ?? {};
  const size = parseNumber(number);
  return Number.isNaN(size) ? null : { value: sign === '' || sign === '+' ? size : -size, points: points !== undefined };
}

export function statisticsOf(report: Report, table: Table, rows: readonly Paragraph[]): Statistics | null {
  const [first] = rows;
  if (!first || table.header.length < 2) return null;
  const own = settingOf(report, first).period;
  const cellsAt = (column: number): string[] => rows.map((row) => row.cells?.[column] ?? '');
  const columns = table.header.map((header, i) => columnOf(header, cellsAt(i), own));
  const levels = columns.flatMap((column, i) => (column.kind === 'level' ? [i] : []));
  if (levels.length === 0) return null;
  const levelOf = new Map<number, number>();
  for (const [i, column] of columns.entries()) {
    if (column.kind === 'change') levelOf.set(i, comparedBy(column, i, columns, levels, own));
  }
  return { table, columns, levelOf, unit: unitIn(table.caption) };
}

/** The level of the span that the header names, else the result that stands nearest to the left. */
function comparedBy(
  change: Change,
  at: number,
  columns: readonly Column[],
  levels: readonly number[],
  own: ReferencePeriod,
): number {
  const level = (i: number): Level => columns[i] as Level;
  const results = levels.filter((i) => level(i).status !== 'T');
  const { period } = change;
  const named = period ? results.find((i) => sameSpan(level(i).period, period)) : undefined;
  if (named !== undefined) return named;
  const newest = results
    .map((i) => level(i).period.to)
    .sort()
    .at(-1);
  const current = results.filter((i) => level(i).period.to === newest);
  return (
    current.find((i) => sameSpan(level(i).period, own)) ??
    current.filter((i) => i < at).at(-1) ??
    current[0] ??
    (levels[0] as number)
  );
}

const MARKS = /^(?:[-–+•*]\s*|[IVX]+[.)]\s+|\d+(?:\.\d+)*[.)]\s+|[a-zđ][.)]\s+|(?:Trong đó|Tr\. ?đó|Gồm)\s*[:-]?\s*)+/iu;

/** A ditto mark or an empty cell repeats the unit above. */
const DITTO = /^(?:["”“'’]|-|nt|''|)$/i;

const asUnit = (cell: string): string =>
  /^(?:USD|MW|KWh|HK)/.test(cell) ? cell : cell.slice(0, 1).toLowerCase() + cell.slice(1);

/** The observations of a table, in the order of its rows. `number`: the running number of the first one. */
export function readTable(
  report: Report,
  { table, columns, levelOf, unit }: Statistics,
  rows: readonly Paragraph[],
  catalogue: Catalogue,
  number: number,
): Observation[] {
  const unitColumn = columns.findIndex((column) => column.kind === 'unit');
  const found: Observation[] = [];
  let last = unit;
  for (const row of rows) {
    const cells = row.cells ?? [];
    const printedUnit = cells[unitColumn]?.trim() ?? '';
    if (unitColumn >= 0 && !DITTO.test(printedUnit)) last = asUnit(printedUnit);
    const subject = rowSubject(row);
    const stated = unitColumn >= 0 ? last : unitIn(subject) || unit;
    for (const [i, column] of columns.entries()) {
      const read = column.kind === 'level' ? cellValue(cells[i] ?? '') : null;
      if (column.kind !== 'level' || !read || /^(?:19|20)\d\d$/.test(cells[i] ?? '')) continue;
      const printed = [(cells[i] ?? '').trim(), asUnit(column.unit) || stated].filter(Boolean).join(' ');
      const named = nameOf(subject, row.heads, column, asUnit(column.unit) || stated, catalogue);
      found.push({
        ...named,
        id: `${report.id}#${number + found.length}`,
        partOf: null,
        place: report.place,
        value: read.value,
        unit: asUnit(column.unit) || stated,
        printed,
        status: column.status,
        comparisons: [...levelOf].flatMap(([at, level]) =>
          level === i ? comparisonOf(columns[at] as Change, cells[at] ?? '', asUnit(column.unit) || stated) : [],
        ),
        source: cite(report, settingOf(report, row).section?.number ?? '', row.line, row.text),
        inherited: ['place'],
        rules: [table.caption === '' ? 'bảng' : 'biểu'],
        warnings: [],
      });
    }
  }
  return found;
}

function nameOf(subject: string, heads: readonly string[], column: Level, unit: string, catalogue: Catalogue) {
  const plain = (text: string): string =>
    text
      .replace(MARKS, '')
      .replace(/\s*\(\s*(?:ĐVT:?.*|%)\)$/i, '')
      .replace(/[:;,\s]+$/, '')
      .trim();
  const row = plain(subject);
  const own = column.indicator ? `${column.indicator} ${row.slice(0, 1).toLowerCase()}${row.slice(1)}` : row;
  const above = plain(heads.at(-1) ?? '');
  const indicator = catalogue.identify(own, unit) ?? (above ? catalogue.identify(`${above} ${own}`, unit) : null);
  const name = capitalize(indicator || above === '' ? own : `${own} – ${above.slice(0, 1).toLowerCase()}${above.slice(1)}`);
  const stock = indicator?.measure === 'stock' && column.status !== 'T' && column.period.type !== 'SCHOOL_YEAR';
  return { name, indicator: indicator?.id ?? null, within: above, period: stock ? asOf(column.period) : column.period };
}

function comparisonOf(column: Change, cell: string, unit: string): Comparison[] {
  const read = cellValue(cell);
  if (!read) return [];
  const { base, baseText, scale } = column;
  const { value } = read;
  const move = (by: number, of: string): string => `${by < 0 ? 'giảm' : 'tăng'} ${writeNumber(Math.abs(by))}${of}`;
  const against = base === 'share' ? '' : ` so với ${baseText}`;
  const made = (kind: Comparison['kind'], amount: number, ownUnit: string, text: string): Comparison[] => [
    { base, kind, value: amount, unit: ownUnit, origin: 'reported', text },
  ];
  if (read.points) return made('point_change', value, '%', `${move(value, ' điểm phần trăm')}${against}`);
  if (scale === 'difference') return made('absolute_change', value, unit, `${move(value, ` ${unit}`)}${against}`);
  if (base === 'plan' || base === 'budget') return made('percent_of', value, '%', `đạt ${writeNumber(value)}% ${baseText}`);
  if (base === 'share') return made('percent_of', value, '%', `chiếm ${writeNumber(value)}%`);
  const ratio = unitParts(unit).dimension === 'ratio';
  if (scale === 'percent')
    return made(
      ratio ? 'point_change' : 'percent_change',
      value,
      '%',
      `${move(value, ratio ? ' điểm phần trăm' : '%')}${against}`,
    );
  const change = Number((value - 100).toFixed(6));
  return made('percent_change', change, '%', `${move(change, '%')}${against} (chỉ số ${writeNumber(value)}%)`);
}
