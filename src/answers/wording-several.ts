/** The sentences of answers that hold several figures. */
import type { Observation } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import { writeChange } from '../vietnamese/changes.js';
import { writePeriod } from '../vietnamese/periods.js';
import { writeQuantity } from '../vietnamese/quantities.js';
import { capitalize } from '../vietnamese/text.js';
import { citationText, dateText, periodText, spanText, titleLine } from './wording.js';

/** "báo cáo 350/BC-UBND ngày 02/12/2022": short enough for a line of many. */
export const shortSource = ({ source }: Observation): string =>
  [
    source.number ? `báo cáo ${source.number}` : `${source.title || 'báo cáo'}`,
    source.date ? `ngày ${dateText(source.date)}` : '',
  ]
    .filter(Boolean)
    .join(', ');

export const seriesTitle = (o: Observation, points: number): string =>
  `${o.name} · ${o.place || 'không rõ địa phương'} · ${points} kỳ có trong kho`;
export const pointLine = (o: Observation): string =>
  `• ${capitalize(periodText(o.period, o.status))}: ${o.printed} (${shortSource(o)})`;
export const MIXED_SPANS = 'Các kỳ dài ngắn khác nhau (quý, lũy kế, cả năm): chỉ so sánh trực tiếp những kỳ cùng loại.';
export const LONE_POINT = 'Trong kho chỉ có một kỳ của số liệu này, chưa đủ để nêu diễn biến.';

export const sideLine = (o: Observation): string => `• ${titleLine(o)}: ${o.printed}`;
export const sourceOf = (o: Observation): string => `Nguồn: ${citationText(o.source)}`;
export const verdict = (winner: string, unit: string, difference: number, sides: number): string =>
  `${capitalize(winner)} cao ${sides > 2 ? 'nhất' : 'hơn'}, chênh lệch ${sides > 2 ? 'với số thấp nhất ' : ''}${writeQuantity({ value: difference, unit })} (tính từ kho báo cáo).`;
export const EQUAL = 'Hai số liệu bằng nhau.';
export const OTHER_UNITS = 'Hai số liệu không cùng đơn vị đo nên không so sánh trực tiếp được.';
export const OTHER_SPANS = 'Lưu ý: hai số liệu không cùng độ dài kỳ.';
export const OTHER_KINDS = 'Số riêng tháng và số lũy kế không so sánh trực tiếp được.';
export const sideMissing = (what: string): string => `Không có trong kho số liệu của ${what}.`;
export const periodName = (o: Observation): string => spanText(o.period);
export const planOrDone = (plan: boolean): string => (plan ? 'kế hoạch' : 'thực hiện');
export const noBase = (base: ReferencePeriod): string =>
  `Trong kho không có số cùng loại của ${writePeriod(base)} để tính mức thay đổi.`;

export const computedText = (
  now: Observation,
  before: Observation,
  kind: 'percent_change' | 'point_change',
  value: number,
): string =>
  `${writeChange({ kind, value, unit: kind === 'point_change' ? 'điểm phần trăm' : '%' })} so với ${before.printed} của ${spanText(before.period)} (tính từ kho báo cáo: ${shortSource(now)}; ${shortSource(before)})`;
export const levelOf = (o: Observation): string => `${capitalize(spanText(o.period))}: ${o.printed}`;

export const RANKED: Readonly<Record<'up' | 'down' | 'behind', string>> = {
  up: 'Tăng mạnh nhất so với cùng kỳ',
  down: 'Giảm so với cùng kỳ',
  behind: 'Chưa đạt kế hoạch',
};
export const rankTitle = (order: 'up' | 'down' | 'behind', o: Observation): string =>
  `${RANKED[order]} · ${o.place || 'không rõ địa phương'} · ${spanText(o.period)}`;
export const rankLine = (i: number, o: Observation, change: string): string =>
  `${i}. ${o.name}: ${change === o.printed ? change : `${change} (${o.printed})`}`;
