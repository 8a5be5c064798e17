/** The sentences about a level that is computed from a printed change. */
import type { Comparison } from '../model/observation.js';
import { writeChange } from '../vietnamese/changes.js';
import { writeNumber } from '../vietnamese/numerals.js';

export const NOT_PRINTED = 'Không báo cáo nào trong kho ghi số của cùng kỳ năm trước.';
export const NO_CHANGE = 'Báo cáo cũng không ghi mức tăng, giảm so với cùng kỳ nên không suy ra được.';
export const NOT_IMPLIED = 'Từ mức thay đổi này không suy ra được số của cùng kỳ.';
export const PLAN_NOT_PRINTED = 'Không báo cáo nào trong kho ghi riêng số kế hoạch.';
export const PLAN_NOT_IMPLIED = 'Từ tỷ lệ này không suy ra được số kế hoạch.';
export const ambiguous = ({ text }: Comparison): string =>
  `"${text.replace(/ so với.*$/u, '')}" có thể hiểu hai cách nên không suy ra số của cùng kỳ.`;

/** Counted things: thousands of them are written as such. */
const COUNTS = /^(?:lượt|lượt khách|khách|người|hộ|con|lao động|học sinh|hành khách|cây|đồng|usd|tấn|ha|m²|m³)$/i;

/** "khoảng 426,7 nghìn lượt": as many digits as hold. */
function roundedText(value: number, rounding: number, unit: string): string {
  const step = 10 ** Math.ceil(Math.log10(2 * rounding) - 1e-9);
  const scale = COUNTS.test(unit) && step >= 100 && value >= 10_000 ? (value >= 1e7 && step >= 1e5 ? 1e6 : 1000) : 1;
  const name = { 1: '', 1000: 'nghìn ', 1e6: 'triệu ' }[scale] ?? '';
  const decimals = Math.max(0, Math.round(Math.log10(scale / step)));
  const whole = Math.round(value / step) * step;
  return `${writeNumber(Number((whole / scale).toFixed(decimals)))}${unit === '%' ? '%' : ` ${name}${unit}`}`;
}

/** "khoảng 426,7 nghìn lượt, suy ra từ mức tăng 64,22%": never as if it were printed. */
export function impliedText(
  { value, rounding, unit }: { readonly value: number; readonly rounding: number; readonly unit: string },
  change: Comparison,
): string {
  const { kind } = change;
  const moved =
    kind === 'times'
      ? `mức gấp ${writeNumber(change.value)} lần`
      : kind === 'percent_of'
        ? `chỉ số ${writeNumber(change.value)}%`
        : change.value === 0
          ? 'mức không đổi'
          : `mức ${writeChange({ kind, value: change.value, unit: change.unit ?? '' }).replace(/^[▲▼] /u, '')}`;
  if (rounding === 0) {
    const exact = `${writeNumber(value)}${unit === '%' ? '%' : ` ${unit}`}`;
    return `Cùng kỳ năm trước: ${exact}, tính từ ${moved}.`;
  }
  return `Cùng kỳ năm trước: khoảng ${roundedText(value, rounding, unit)}, suy ra từ ${moved}.`;
}

/** "Kế hoạch: khoảng 400 triệu USD, suy ra từ tỷ lệ đạt 89,05%" */
export function impliedPlanText(
  { value, rounding, unit }: { readonly value: number; readonly rounding: number; readonly unit: string },
  { value: share, base }: Comparison,
): string {
  const about = rounding === 0 ? `${writeNumber(value)} ${unit}` : `khoảng ${roundedText(value, rounding, unit)}`;
  return `${base === 'budget' ? 'Dự toán' : 'Kế hoạch'}: ${about}, suy ra từ tỷ lệ đạt ${writeNumber(share)}%.`;
}
