/** What stands in a cell: a number with its hedge, its sign, its unit; a part of a whole ("6/20"); and the change that it means. */
import type { Comparison, ComparisonKind } from '../../model/observation.js';
import { parseNumber, writeNumber } from '../../vietnamese/numerals.js';
import { has, phrase, strictly } from '../../vietnamese/rules.js';
import { UNIT, unitParts } from '../../vietnamese/units.js';
import type { Change } from './columns.js';

export interface CellValue {
  readonly value: number;
  readonly points: boolean;
  /** "108/142" */
  readonly outOf: number | null;
  /** The unit in the cell itself; "" where there is none. */
  readonly unit: string;
}

const HEDGE = '(?:trên|hơn|dưới|gần|khoảng|ước|tối thiểu|≥|≤|>|<|~)';
const VALUE = new RegExp(
  `^(?:${HEDGE}\\s*)?(?<sign>[-+−(])?\\s*(?<number>\\d[\\d.,]*|\\d{1,3}(?: \\d{3})+(?:,\\d+)?)\\)?(?:\\s*/\\s*(?<whole>\\d[\\d.]*))?\\s*(?:(?<points>điểm ?%?|điểm phần trăm|đ ?%)|%)?(?:\\s+(?!trở )(?<unit>\\p{L}[^\\d]{0,24}?))?\\s*(?:trở lên|trở xuống)?$`,
  'iu',
);
const BARE_UNIT = phrase(`^(?:${UNIT})$`, false);

/** "1.225,7", "-13,88", "(4,2)", "8,5 trở lên", "6/20"; null where the cell is no number. */
export function cellValue(cell: string): CellValue | null {
  const { sign = '', number = '', points, whole, unit = '' } = VALUE.exec(cell.trim())?.groups ?? {};
  const size = parseNumber(number.replaceAll(' ', '.'));
  const all = whole === undefined ? null : parseNumber(whole);
  if (Number.isNaN(size) || (all !== null && (Number.isNaN(all) || all < size))) return null;
  if (unit !== '' && !has(BARE_UNIT, strictly(unit))) return null;
  return { value: sign === '' || sign === '+' ? size : -size, points: points !== undefined, outOf: all, unit };
}

const move = (by: number, of: string): string =>
  by === 0 ? 'không tăng không giảm' : `${by < 0 ? 'giảm' : 'tăng'} ${writeNumber(Math.abs(by))}${of}`;

/** What the cell of a change column says of a level in `unit`. */
export function comparisonOf(column: Change, cell: string, unit: string): Comparison[] {
  const read = cellValue(cell);
  if (!read || read.outOf !== null) return [];
  const { base, baseText, scale } = column;
  const { value } = read;
  const against = base === 'share' ? '' : ` so với ${baseText}`;
  const made = (kind: ComparisonKind, amount: number, ownUnit: string, text: string): Comparison[] => [
    { base, kind, value: amount, unit: ownUnit, origin: 'reported', text },
  ];
  if (read.points) return made('point_change', value, '%', `${move(value, ' điểm phần trăm')}${against}`);
  const own = column.unit || unit;
  if (scale === 'difference') return made('absolute_change', value, own, `${move(value, ` ${own}`)}${against}`);
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
  // An index says one thing in two ways: what is printed, and the change that it means.
  const change = Number((value - 100).toFixed(6));
  const text = `${move(change, '%')}${against} (chỉ số ${writeNumber(value)}%)`;
  return [...made('percent_change', change, '%', text), ...made('percent_of', value, '%', text)];
}

/** What a level was worth in its own span. */
export interface Worth {
  readonly value: number;
  /** "66.734 tỷ đồng" */
  readonly printed: string;
}

/** The change from one level of a row to another of it, where the table prints none; `span` names the earlier one. */
export function computedFrom(now: Worth, before: Worth, unit: string, span: string): Comparison[] {
  if (before.value <= 0) return [];
  const ratio = unitParts(unit).dimension === 'ratio';
  const value = Number((ratio ? now.value - before.value : (now.value / before.value - 1) * 100).toFixed(2));
  const text = `${move(value, ratio ? ' điểm phần trăm' : '%')} so với ${span} (tính từ ${now.printed} và ${before.printed} trong biểu)`;
  const kind = ratio ? 'point_change' : 'percent_change';
  return [{ base: 'same_period_last_year', kind, value, unit: '%', origin: 'computed', text }];
}
