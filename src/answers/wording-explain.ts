/** The sentences of definitions and summaries. */
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import { writePeriod } from '../vietnamese/periods.js';
import { capitalize } from '../vietnamese/text.js';
import { changeText, periodText } from './wording.js';

export const UNKNOWN_TERM = (term: string): string => `Tôi chưa có định nghĩa của "${term}".`;
export const UNDEFINED = (name: string, unit: string): string => `${name} tính bằng ${unit}; tôi chưa có định nghĩa đầy đủ hơn.`;
export const shortTitle = (short: string): string => short.toUpperCase();
export const shortForm = (short: string, written: string): string => `${short.toUpperCase()} là viết tắt của ${written}.`;
export const glossTitle = (term: string): string => `${capitalize(term)} (theo cách báo cáo dùng)`;
export const quoted = (text: string): string => `“${text.replace(/^[-–+•\s]+/u, '').replace(/[;,\s]+$/u, '')}”`;
export const newestLabel = (o: Observation): string => `${o.name}, ${writePeriod(o.period)}`;

export const summaryTitle = (about: string, place: string, period: ReferencePeriod | null): string =>
  [about ? capitalize(about) : 'Tóm tắt', place || 'không rõ địa phương', period ? writePeriod(period) : '']
    .filter(Boolean)
    .join(' · ');
/** "• Khách du lịch: 700.730 lượt (▲ tăng 64,22% so với cùng kỳ)" */
export function summaryLine(o: Observation, period: ReferencePeriod | null): string {
  const told = o.comparisons.filter((c) => c.text !== o.printed && c.base !== 'share');
  const change = withSamePeriodLastYear({ ...o, comparisons: told }) ?? told[0];
  const isMonth = o.period.type === 'MONTH' && period?.type !== 'MONTH';
  const other = period && (isMonth || o.period.to !== period.to) ? `, ${periodText(o.period, 'A')}` : '';
  return `• ${o.name}${other}: ${o.printed}${change ? ` (${changeText(change)})` : ''}`;
}
export const NO_SUMMARY = 'Trong kho không có báo cáo của kỳ này để tóm tắt. Kho có:';
