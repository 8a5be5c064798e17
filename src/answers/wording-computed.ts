/** The sentences about what is worked out of two printed figures. */
import type { Observation } from '../model/observation.js';
import { writePeriod } from '../vietnamese/periods.js';
import { writeQuantity } from '../vietnamese/quantities.js';
import { shortSource } from './wording-several.js';

interface Amount {
  readonly value: number;
  readonly unit: string;
}

const size = ({ value, unit }: Amount): string => writeQuantity({ value: Math.abs(value), unit });
const reports = (...all: readonly Observation[]): string => [...new Set(all.map(shortSource))].join('; ');
const nameOf = ({ printed, period, status }: Observation): string =>
  `${printed} của ${status === 'T' ? 'chỉ tiêu ' : ''}${writePeriod(period)}`;

/** A quarter within the nine months: what came in between, no growth. */
const isWithin = (now: Observation, before: Observation): boolean =>
  now.period.from === before.period.from && now.period.to > before.period.to && now.period.type !== 'INSTANT';

/** "nhiều hơn 120 nghìn con so với 652 nghìn con của tháng 10/2022 (tính từ kho báo cáo: …; …)" */
export function differenceText(now: Observation, before: Observation, apart: Amount, hedged: boolean): string {
  const about = hedged ? 'khoảng ' : '';
  if (apart.value === 0) return `bằng ${nameOf(before)} (tính từ kho báo cáo: ${reports(now, before)})`;
  const word = apart.value < 0 ? 'ít hơn' : isWithin(now, before) ? 'thêm' : 'nhiều hơn';
  const said = /%|phần trăm/.test(apart.unit) ? (apart.value < 0 ? 'thấp hơn' : 'cao hơn') : word;
  return `${said} ${about}${size(apart)} so với ${nameOf(before)} (tính từ kho báo cáo: ${reports(now, before)})`;
}
