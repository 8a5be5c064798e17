/** Every sentence a check may say of a figure: one short line each, with the figures that it rests on. */
import type { Observation } from '../../model/observation.js';
import { writeNumber } from '../../vietnamese/numerals.js';
import { writePeriod } from '../../vietnamese/periods.js';
import { writeQuantity } from '../../vietnamese/quantities.js';
import { capitalize } from '../../vietnamese/text.js';

/** What is doubtful about one observation. */
export interface Doubt {
  readonly about: Observation;
  readonly text: string;
}

export const doubt = (about: Observation, text: string): Doubt => ({ about, text });

export const dateText = (iso: string): string => iso.split('-').reverse().join('/');
export const percent = (value: number): string => `${writeNumber(Math.round(value * 100) / 100)}%`;
export const moved = (value: number): string => `${value < 0 ? 'giảm' : 'tăng'} ${percent(Math.abs(value))}`;
const figure = (o: Pick<Observation, 'value' | 'unit'>): string => writeQuantity(o);
const reportText = ({ source }: Observation): string =>
  source.date ? `báo cáo ngày ${dateText(source.date)}` : `báo cáo ${source.report}`;
const where = (o: Observation, from: Observation): string =>
  o.source.report === from.source.report ? 'trong cùng báo cáo' : `trong ${reportText(o)}`;
const placed = (o: Observation, from: Observation): string => `${figure(o)} (${writePeriod(o.period)}, ${where(o, from)})`;
const times = (ratio: number): string => writeNumber(ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 10) / 10);

export const say = {
  partAboveTotal: (part: Observation, total: Observation): string =>
    `Phần "${part.name}" ${figure(part)} lớn hơn tổng "${total.name}" ${figure(total)}.`,
  sumAboveTotal: (parts: readonly Observation[], sum: number, total: Observation): string =>
    `Các phần cộng lại (${parts.map((p) => writeNumber(p.value)).join(' + ')}) được ${writeQuantity({ value: sum, unit: total.unit })}, lớn hơn tổng ${figure(total)}.`,
  monthAboveYear: (month: Observation, year: Observation): string =>
    `Số riêng ${writePeriod(month.period)} ${figure(month)} lớn hơn số lũy kế ${figure(year)}.`,
  unitAgainstTotal: (o: Observation, unit: string, total: Observation): string =>
    `Đơn vị có thể là ${unit}: ${figure(o)} không khớp với tổng ${figure(total)}.`,
  unitAgainstOthers: (o: Observation, unit: string | null, other: Observation): string =>
    `Lệch khoảng 1.000 lần so với ${placed(other, o)}${unit ? `; có thể là ${unit}` : '; một trong hai có thể nhầm đơn vị'}.`,
  pointForComma: (o: Observation, other: Observation): string =>
    `Lệch khoảng 1.000 lần so với ${placed(other, o)}; có thể là ${writeQuantity({ value: o.value / 1000, unit: o.unit })} (dấu phẩy in thành dấu chấm).`,
  changesDisagree: (absolute: string, printed: string, computed: number): string =>
    `"${absolute}" tương ứng ${moved(computed)}, không khớp "${printed}".`,
  ratioDisagrees: (o: Observation, whole: Observation, printed: number, computed: number): string =>
    `In ${percent(printed)} nhưng ${writeNumber(o.value)}/${writeNumber(whole.value)} là ${percent(computed)}.`,
  shareDisagrees: (o: Observation, total: Observation, printed: number, computed: number): string =>
    `In tỷ trọng ${percent(printed)} nhưng ${figure(o)} trong tổng ${figure(total)} là ${percent(computed)}.`,
  planDisagrees: (o: Observation, plan: Observation, printed: number, computed: number): string =>
    `In đạt ${percent(printed)} kế hoạch, nhưng so với chỉ tiêu ${placed(plan, o)} là ${percent(computed)}.`,
  levelsDisagree: (o: Observation, earlier: Observation, printed: string, computed: number): string =>
    `In "${printed}", nhưng so với mức ${placed(earlier, o)} thì ${moved(computed)}.`,
  growthOfParts: (printed: number, computed: number): string =>
    `In ${moved(printed)}, nhưng tính từ mức tăng của các phần thì tổng ${moved(computed)}.`,
  noUnit: (text: string): string =>
    `"${text}" in thiếu đơn vị, có thể là ${percent(Number(text.replace(/[^\d,]/g, '').replace(',', '.')))}.`,
  stockContradicts: (o: Observation, earlier: Observation, change: string): string =>
    `In "${change}" nhưng lệch ${writeQuantity({ value: Math.round(Math.abs(o.value - earlier.value) * 100) / 100, unit: o.unit })} so với ${placed(earlier, o)}.`,
  impossibleShare: (value: number): string => `Tỷ lệ ${percent(value)} vượt quá 100%.`,
  impossibleFall: (value: number): string => `Không thể giảm ${percent(Math.abs(value))}: quá 100%.`,
  afterIssue: (date: string, issued: string): string =>
    `Ghi là số đến ${dateText(date)} nhưng báo cáo ra ngày ${dateText(issued)}: có thể chỉ là số ước.`,
  printedDifferently: (other: Observation, from: Observation): string =>
    other.source.report === from.source.report
      ? `Chỗ khác trong cùng báo cáo${other.source.section ? ` (mục ${other.source.section})` : ''} ghi ${figure(other)}.`
      : `${capitalize(reportText(other))} ghi ${figure(other)} cho cùng kỳ này.`,
  jump: (o: Observation, earlier: Observation, ratio: number): string =>
    `${ratio > 1 ? `Gấp ${times(ratio)} lần` : `Chỉ bằng 1/${times(1 / ratio)}`} mức ${placed(earlier, o)}.`,
  wrongDimension: (noun: string, o: Observation): string => `Ghi là "${noun}" nhưng đơn vị in là ${o.unit}.`,
};

/** "Tính đến 16/8, … 709 người. Số bệnh nhân … là 2.380": whether the day goes on is not said. */
export const datedBefore = (day: string): string =>
  `Câu trước trong đoạn tính đến ${dateText(day)}; ngày của số này không được nói riêng.`;

/** The scanner's slip in a number: "l.958,7" read as 1.958,7. */
export const misprinted = (printed: string): string => `Số in bị lỗi quét, đọc là ${printed}.`;

/** Digits without end, as a scan may leave them, are no number. */
export const withNumbers = (o: Observation): Observation => {
  const comparisons = o.comparisons.filter(({ value }) => Number.isFinite(value));
  return comparisons.length === o.comparisons.length ? o : { ...o, comparisons };
};
