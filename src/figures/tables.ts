/** Statistical tables become observations: a row is an indicator, a column a period or a comparison. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Comparison, Observation } from '../model/observation.js';
import { type ReferencePeriod, sameSpan } from '../model/period.js';
import { cite, type Paragraph, type Report, rowSubject, type Table } from '../model/report.js';
import { isMeasureOnly } from '../vietnamese/measures.js';
import { parseNumber, writeNumber } from '../vietnamese/numerals.js';
import { readPeriods } from '../vietnamese/periods.js';
import { strictly } from '../vietnamese/rules.js';
import { capitalize, wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { asOf, type Column, columnOf, unitIn, withBases } from './columns.js';
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
  /** The span that the table is about. */
  readonly period: ReferencePeriod;
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
  const columns = withBases(table.header.map((header, i) => columnOf(header, cellsAt(i), own)));
  const levels = columns.flatMap((column, i) => (column.kind === 'level' ? [i] : []));
  if (levels.length === 0 && !columns.some((column) => column.kind === 'change')) return null;
  const levelOf = new Map<number, number>();
  if (levels.length === 0) return { table, columns, levelOf, unit: table.unit || unitIn(table.caption) || '%', period: own };
  for (const [i, column] of columns.entries()) {
    if (column.kind === 'change') levelOf.set(i, comparedBy(column, i, columns, levels, own));
  }
  return { table, columns, levelOf, unit: table.unit || unitIn(table.caption), period: own };
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
  { table, columns, levelOf, unit, period }: Statistics,
  rows: readonly Paragraph[],
  catalogue: Catalogue,
  number: number,
): Observation[] {
  const unitColumn = columns.findIndex((column) => column.kind === 'unit');
  const found: Observation[] = [];
  let lastUnit = unit;
  let crop = '';
  for (const row of rows) {
    const cells = row.cells ?? [];
    const printedUnit = cells[unitColumn]?.trim() ?? '';
    if (unitColumn >= 0 && !DITTO.test(printedUnit)) lastUnit = asUnit(printedUnit);
    const subject = plain(rowSubject(row));
    const thing = subject.split(/ [-–] /).find((part) => !isMeasureOnly(part));
    if (thing !== undefined) crop = thing;
    const stated = unitColumn >= 0 ? lastUnit : unitIn(rowSubject(row)) || unit;
    for (const [i, column] of columns.entries()) {
      const cell = (cells[i] ?? '').trim();
      const read = cellValue(cell);
      const isFigure = column.kind === 'level' || (column.kind === 'change' && levelOf.size === 0);
      if (!read || !isFigure || subject.length < 2 || /^(?:19|20)\d\d$/.test(cell)) continue;
      const own = column.kind === 'level' ? asUnit(column.unit) || stated : '%';
      const named =
        column.kind === 'level'
          ? nameOf(subject, crop, row.heads, column, own, catalogue)
          : indexNameOf(subject, table.caption, column, column.period ?? period, catalogue);
      const changes = column.kind === 'change' ? [i] : [...levelOf].flatMap(([at, level]) => (level === i ? [at] : []));
      found.push({
        ...named,
        id: `${report.id}#${number + found.length}`,
        partOf: null,
        place: report.place,
        value: read.value,
        unit: own,
        printed: [cell, own].filter(Boolean).join(own === '%' ? '' : ' '),
        status: column.kind === 'level' ? column.status : 'A',
        comparisons: changes.flatMap((at) => comparisonOf(columns[at] as Change, cells[at] ?? '', own)),
        source: cite(report, settingOf(report, row).section?.number ?? '', row.line, row.text),
        inherited: ['place'],
        rules: [column.kind === 'level' ? 'biểu' : 'biểu chỉ số'],
        warnings: [],
      });
    }
  }
  return found;
}

const plain = (text: string): string =>
  text
    .replace(MARKS, '')
    .replace(/\s*\(\s*(?:ĐVT:?.*|%)\)$/i, '')
    .replace(/[:;,\s]+$/, '')
    .trim();

/** "TOÀN NGÀNH" → "toàn ngành"; "GRDP" stays. */
const spoken = (text: string): string =>
  text.length > 6 && text === text.toUpperCase()
    ? text.toLowerCase()
    : /^\p{Lu}{2}/u.test(text)
      ? text
      : text.slice(0, 1).toLowerCase() + text.slice(1);

/** "Biểu 2. CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP (Đơn vị tính: %)" → "chỉ số sản xuất công nghiệp" */
function topicOf(caption: string): string {
  const text = spoken(
    caption
      .replace(/^(?:Biểu|Bảng|Phụ lục)(?: số)? ?[\dIVX.]*[.:]?\s*/iu, '')
      .replace(/\s*\(.*$/, '')
      .trim(),
  );
  const [period] = readPeriods(strictly(text));
  return (period ? text.slice(0, period.start) : text).trim();
}

/** "chỉ số sản xuất công nghiệp" + "công nghiệp chế biến", "khai khoáng" → "… công nghiệp chế biến", "… ngành khai khoáng". */
function branchOf(topic: string, row: string): string {
  const [first = '', second = ''] = row.split(' ');
  if (topic === '' || topic.endsWith(`${first} ${second}`))
    return [
      topic,
      row
        .split(' ')
        .slice(topic === '' ? 0 : 2)
        .join(' '),
    ]
      .filter(Boolean)
      .join(' ');
  return [topic, /giá/.test(topic) ? 'nhóm' : 'ngành', row].join(' ');
}

/** A table of indices alone: "Khai khoáng" under "Chỉ số sản xuất công nghiệp", against "tháng 9/2023". */
function indexNameOf(subject: string, caption: string, { baseText }: Change, period: ReferencePeriod, catalogue: Catalogue) {
  const topic = topicOf(caption);
  const row = spoken(subject);
  const whole = wordsOf(row).every((word) => wordsOf(topic).includes(word)) || /^toàn ngành|^chung$|^tổng số/.test(row);
  const name = [whole ? topic || row : branchOf(topic, row), baseText ? `so với ${baseText}` : ''].filter(Boolean).join(' ');
  const indicator = whole ? catalogue.identify(topic || row, '%') : null;
  return { name: capitalize(name), indicator: indicator?.id ?? null, within: topic, period };
}

/** What a row counts by its unit alone: "Alumin | nghìn tấn". */
const MEASURE_OF: Readonly<Record<string, string>> = { area: 'diện tích', mass: 'sản lượng' };
const MEASURED = /diện tích|sản lượng|khối lượng|vận chuyển|luân chuyển|vận tải|đất|rừng|lương thực/i;

function nameOf(row: string, crop: string, heads: readonly string[], column: Level, unit: string, catalogue: Catalogue) {
  const parts = row.split(/ [-–] /);
  const [first = '', second = ''] = parts;
  const measured =
    parts.length === 2 && isMeasureOnly(second)
      ? `${second} ${spoken(first)}`
      : isMeasureOnly(row) && crop !== row
        ? `${row} ${spoken(crop)}`
        : row;
  const known = catalogue.identify(measured, unit);
  const lacking =
    !known && column.indicator === '' && !MEASURED.test(measured) ? MEASURE_OF[unitParts(unit).dimension] : undefined;
  const own = column.indicator ? `${column.indicator} ${spoken(row)}` : lacking ? `${lacking} ${spoken(measured)}` : measured;
  const above = plain(heads.at(-1) ?? '');
  const indicator = catalogue.identify(own, unit) ?? (above ? catalogue.identify(`${above} ${own}`, unit) : null);
  const name = capitalize(indicator || above === '' ? own : `${own} – ${spoken(above)}`);
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
