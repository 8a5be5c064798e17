/** "Chỉ thị cuối năm 2021 đặt mục tiêu cả năm": the year that "cả năm" leaves open is said beside it. */
import { type ReferencePeriod, yearOf } from '../model/period.js';
import type { PeriodMention } from '../vietnamese/periods.js';
import type { Span } from '../vietnamese/rules.js';

const MEASURED_FROM = /so (?:với|voi)? ?$/iu;

/** Null where no year is said, or only one to compare with. */
export function yearBeside(spans: readonly Span<PeriodMention>[], text: string): ReferencePeriod | null {
  const year = spans.find(({ start, value }) => value.year && !MEASURED_FROM.test(text.slice(0, start)))?.value.year;
  return year ? yearOf(year) : null;
}
