/** Statistical tables become observations: a row is an indicator, a column a period or a comparison. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Comparison, Observation } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import { cite, type Paragraph, type Report, rowSubject, type Table } from '../model/report.js';
import { isMeasureOnly } from '../vietnamese/measures.js';
import { writePeriod } from '../vietnamese/periods.js';
import { uncapitalize } from '../vietnamese/text.js';
import { fullUnit } from '../vietnamese/units.js';
import { settingOf } from './context.js';
import { cellValue, comparisonOf, computedFrom } from './tables/cells.js';
import { type Change, type Column, columnOf, type Level } from './tables/columns.js';
import { type Compared, compared } from './tables/compared.js';
import { countedFirst, countedIn, unitIn } from './tables/headers.js';
import { aboutOf, indexNameOf, nameOf, plain, type RowSubject, type Scene, topicOf } from './tables/names.js';
import { isWhole, placesOf } from './tables/places.js';

/** A table of figures with its columns understood; null for tables of tasks and projects. */
export interface Statistics extends Compared {
  readonly table: Table;
  readonly unit: string;
  /** The span that the table is about. */
  readonly period: ReferencePeriod;
}

export function statisticsOf(report: Report, table: Table, rows: readonly Paragraph[]): Statistics | null {
  const [first] = rows;
  if (!first || table.header.length < 2) return null;
  const own = settingOf(report, table.caption ? { ...first, heads: [table.caption] } : first).period;
  const cellsAt = (column: number): string[] => rows.map((row) => row.cells?.[column] ?? '');
  const read = compared(
    table.header.map((header, i) => columnOf(header, cellsAt(i), own)),
    own,
  );
  const hasLevels = read.columns.some((column) => column.kind === 'level');
  if (!hasLevels && !read.columns.some((column) => column.kind === 'change')) return null;
  const stated = table.unit || unitIn(table.caption);
  return { ...read, table, unit: stated || (hasLevels ? '' : '%'), period: own };
}

/** A ditto mark or an empty cell repeats the unit above. */
const DITTO = /^(?:["”“'’]|-|nt|''|)$/i;

/** "1.000 lượt" → "nghìn lượt" */
const inWords = (unit: string): string => unit.replace(/^1[.,]?000 ?(?=\p{L})/u, 'nghìn ');
const asUnit = (cell: string): string => fullUnit(/^\p{Lu}{2}|^KWh/u.test(cell) ? cell : inWords(uncapitalize(cell)));

/** The names of a row: its own, and the group in a cell before it that spans rows ("Lúa" beside "Diện tích", "Sản lượng"). */
function namesOf(row: Paragraph, columns: readonly Column[]): { group: string; own: string } {
  const cells = row.cells ?? [];
  const last = cells.findLastIndex((cell, i) => columns[i]?.kind === 'name' && /\p{L}{2}/u.test(cell));
  const group = plain(rowSubject(row));
  const own = last >= 0 ? plain(cells[last] ?? '') : '';
  return own === '' || own === group ? { group: '', own: group } : { group, own };
}
const subjectOf = (row: Paragraph, columns: readonly Column[]): string => {
  const { group, own } = namesOf(row, columns);
  return group !== '' && isMeasureOnly(own) ? `${group} – ${own}` : own;
};

function sceneOf(report: Report, { table, unit, columns }: Statistics, rows: readonly Paragraph[], catalogue: Catalogue): Scene {
  const [first] = rows as readonly [Paragraph];
  const heading = table.caption || settingOf(report, { ...first, heads: [] }).title;
  const about = aboutOf(heading);
  const subjects = rows.map((row) => namesOf(row, columns)).map(({ group, own }) => group || own);
  const at = columns.findIndex((_, i) => first.cells?.[i] === rowSubject(first));
  return {
    topic: topicOf(about, unit, catalogue),
    about: table.caption ? about : '',
    hasWhole: subjects.some(isWhole),
    places: placesOf(table.header[at] ?? '', heading, subjects),
    place: report.place,
    catalogue,
  };
}

/** The observations of a table, in the order of its rows. `number`: the running number of the first one. */
export function readTable(
  report: Report,
  statistics: Statistics,
  rows: readonly Paragraph[],
  catalogue: Catalogue,
  number: number,
): Observation[] {
  const { columns, unit, period, levelOf } = statistics;
  const scene = sceneOf(report, statistics, rows, catalogue);
  const unitColumn = columns.findIndex((column) => column.kind === 'unit');
  const found: Observation[] = [];
  let lastUnit = unit;
  let thing = '';
  for (const row of rows) {
    const cells = row.cells ?? [];
    const unitCell = cells[unitColumn]?.trim() ?? '';
    if (unitColumn >= 0 && !DITTO.test(unitCell)) lastUnit = asUnit(unitCell);
    const { group, own: last } = namesOf(row, columns);
    const ofPlace = group !== '' && scene.places.placeOf(group) !== null;
    const text = ofPlace ? group : subjectOf(row, columns);
    thing = text.split(/ [-–] /).find((part) => !isMeasureOnly(part)) ?? thing;
    if (text.length < 2) continue;
    const subject: RowSubject = { text, thing, above: row.heads.at(-1) ?? '', ...(ofPlace ? { measure: last } : {}) };
    const stated = unitColumn >= 0 ? lastUnit : unitIn(rowSubject(row)) || unit;
    const source = cite(report, settingOf(report, row).section?.number ?? '', row.line, row.text);
    for (const [i, column] of columns.entries()) {
      const cell = (cells[i] ?? '').trim();
      const read = cellValue(cell);
      const isFigure = column.kind === 'level' || (column.kind === 'change' && levelOf.size === 0);
      if (!read || !isFigure || /^(?:19|20)\d\d$/.test(cell)) continue;
      const printedUnit = column.kind === 'level' ? asUnit(column.unit) || stated : '%';
      const counts = (column as Level).indicator || text;
      const own = read.unit || printedUnit || countedIn(counts) || countedFirst(counts, cell);
      const named =
        column.kind === 'level'
          ? nameOf(subject, column, own, scene)
          : indexNameOf(subject, column, column.period ?? period, scene);
      const figure: Observation = {
        ...named,
        id: `${report.id}#${number + found.length}`,
        partOf: null,
        place: report.place,
        value: read.value,
        unit: own,
        printed: printedOf(cell, read.unit ? '' : own),
        status: column.kind === 'level' ? column.status : 'A',
        comparisons: comparisonsAt(i, cells, own, statistics),
        source,
        inherited: ['place'],
        rules: [column.kind === 'level' ? 'biểu' : 'biểu chỉ số'],
        warnings: [],
      };
      found.push(figure);
      if (read.outOf === null || own === 'thứ hạng') continue;
      const whole = { name: `${named.name} (tổng số)`, indicator: null, value: read.outOf, comparisons: [] };
      found.push({ ...figure, ...whole, id: `${report.id}#${number + found.length}` });
    }
  }
  return found;
}

/** "8,5 trở lên" in "%" → "8,5% trở lên" */
const printedOf = (cell: string, unit: string): string => {
  if (unit === '' || (unit === '%' && cell.includes('%'))) return cell;
  const [, number = cell, rest = ''] = /^(.*\d\)?)(\D*)$/u.exec(cell) ?? [];
  return `${number}${unit === '%' ? '' : ' '}${unit}${rest}`;
};

/** The changes printed for a figure; where none is on the year before, that from the row's own level a year before. */
function comparisonsAt(at: number, cells: readonly string[], unit: string, statistics: Statistics): Comparison[] {
  const { columns, levelOf, yearBefore } = statistics;
  const changes = columns[at]?.kind === 'change' ? [at] : [...levelOf].flatMap(([i, level]) => (level === at ? [i] : []));
  const printed = changes.flatMap((i) => comparisonOf(columns[i] as Change, cells[i] ?? '', unit));
  const before = yearBefore.get(at);
  if (before === undefined || unit === '' || printed.some(({ base }) => base === 'same_period_last_year')) return printed;
  const [now, earlier] = [cells[at] ?? '', cells[before] ?? ''].map((cell) => ({ read: cellValue(cell), cell: cell.trim() }));
  if (!now?.read || !earlier?.read || now.read.outOf !== null || now.read.unit !== earlier.read.unit) return printed;
  const own = now.read.unit ? '' : unit;
  return [
    ...printed,
    ...computedFrom(
      { value: now.read.value, printed: printedOf(now.cell, own) },
      { value: earlier.read.value, printed: printedOf(earlier.cell, own) },
      unit,
      writePeriod((columns[before] as Level).period),
    ),
  ];
}
