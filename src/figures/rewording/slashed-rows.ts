/** Rows of bare figures between strokes, below a line that says what each of them is and how it is counted. */
import type { Paragraph } from '../../model/report.js';
import { matchesOf, phrase, strictly } from '../../vietnamese/rules.js';
import { UNIT } from '../../vietnamese/units.js';
import { spokenOut } from './slashed.js';

const PLAN = /^(?:dự toán|kế hoạch|KH|DT)(?!\p{L})/iu;
const SPAN =
  /^(?:(?:ước|thực hiện|TH|ước thực hiện) )*(?:(?:trong )?(?:tháng|quý)(?: (?:\d|[ivx])| ?$|\/)|lũy kế|luỹ kế|cộng dồn|\d+ tháng)/iu;
const SHARE = /%|^tỷ lệ/u;
const UNIT_SAID = phrase(
  `\\((?:đvt:? ?|đơn vị(?: tính)?:? ?)?(?<unit>${UNIT})[);]|(?:đvt|đơn vị tính|đơn vị):? (?<stated>${UNIT})`,
  false,
);
const CELL = /^[+–-]?\d[\d.,]*(?: ?%)?$/u;

const split = (text: string): string[] => text.split('/').map((part) => part.trim().replace(/[.;]$/, ''));

/** "dự toán năm / tháng 10 / lũy kế 10 tháng / % dự toán" → its columns; none where one of them is something else. */
function columnsOf(line: string): readonly string[] {
  const list = split(/[^:();]*$/u.exec(line.replace(/[):.\s]+$/, ''))?.[0] ?? '');
  const isRow = list.length > 2 && list.every((column) => PLAN.test(column) || SPAN.test(column) || SHARE.test(column));
  return isRow && list.some((column) => SPAN.test(column)) ? list : [];
}

/** What a line says of the bullets below it: "…:", and the heads of their columns; "" for others. */
export function opensBullets({ text, heads }: Paragraph): string {
  if (columnsOf(text).length > 0) return [...heads.slice(-1), text].join(': ');
  return /:\s*$/.test(text) ? text : '';
}

const unitOf = (line: string): string => {
  const [found] = matchesOf(UNIT_SAID, strictly(line));
  const { unit, stated } = found?.groups ?? {};
  return unit ?? stated ?? '';
};

/** Below such a line "98.400 / 7.265 / 87.180 / 88,6" of `name` is spoken out, each figure under its head; other texts as they are. */
function rowSpokenOut(text: string, name: string, line: string): string {
  const [columns, cells, unit] = [columnsOf(line), split(text), unitOf(line)];
  if (columns.length === 0 || columns.length !== cells.length || unit === '' || name === '') return text;
  if (!cells.every((cell) => CELL.test(cell) || cell === '-')) return text;
  const isSaid = (i: number): boolean => CELL.test(cells[i] ?? '');
  const plan = columns.findIndex((column, i) => PLAN.test(column) && !SHARE.test(column) && isSaid(i));
  const spans = columns.flatMap((column, i) => (SPAN.test(column) && !SHARE.test(column) && isSaid(i) ? [i] : []));
  const shares = columns.flatMap((column, i) => (SHARE.test(column) && isSaid(i) ? [i] : []));
  const planned =
    plan < 0 ? '' : ` (${/^(?:KH|kế hoạch)/iu.test(columns[plan] ?? '') ? 'kế hoạch' : 'dự toán'} năm ${cells[plan]} ${unit})`;
  const reached = shares.map((i) => {
    const base = /cùng kỳ|CK/u.test(columns[i] ?? '')
      ? 'so với cùng kỳ'
      : /KH|kế hoạch/iu.test(columns[i] ?? '')
        ? 'kế hoạch'
        : 'dự toán';
    return `, bằng ${cells[i]?.replace(/ ?%$/, '')}% ${base}`;
  });
  return spans
    .map((i) => `${name} ${columns[i]} ${cells[i]} ${unit}${i === spans.at(-1) ? planned + reached.join('') : ''}`)
    .join('; ');
}

interface Above {
  readonly title: string;
  /** The line that opens the bullets. */
  readonly colon: string;
  /** The columns that the opening of the report names for all of it. */
  readonly columns: readonly string[] | undefined;
}

/** A sentence of a paragraph, with every figure that stands between strokes said in words. */
export function eachSaid(quote: string, { kind, heads }: Paragraph, { title, colon, columns }: Above): string {
  const line = kind === 'bullet' ? colon : '';
  return spokenOut(rowSpokenOut(quote, heads.at(-1) ?? '', line), [title, ...heads, line], columns);
}
