/** A bare "lũy kế", "cộng dồn", "tính chung": the running total behind a month or a quarter. */

import { monthIn, type ReferencePeriod, yearIn, yearToDate } from '../../model/period.js';
import type { Report } from '../../model/report.js';
import type { PeriodMention } from '../../vietnamese/periods.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, lentBy } from '../drafts.js';

/** Up to the month or quarter that the headings are about. */
const RUNNING: PeriodMention = { type: 'YTD', year: null, relative: 'year_to_now', cumulative: true };
/** Said once more: "nhận 31 đơn, lũy kế 120 đơn; giải quyết 25 đơn, lũy kế 110 đơn". */
const AGAIN: PeriodMention = { ...RUNNING };
const isBare = (said: PeriodMention | null): boolean => said === RUNNING || said === AGAIN;

/** "ước tháng 4 đạt 16.240 tấn; lũy kế 59.870 tấn": up to the month said before; null where what was said before goes on. */
export function runningFrom(said: PeriodMention | null): PeriodMention | null {
  if (said === null || said.relative === 'this_month' || said.relative === 'this_period' || said.relative === 'this_quarter')
    return RUNNING;
  if (isBare(said)) return said === RUNNING ? AGAIN : RUNNING;
  const { type, relative, month = 0 } = said;
  const isPart = (type === 'MONTH' && month > 1) || (type === 'QUARTER' && month > 3);
  return isPart && relative === undefined ? { type: 'YTD', year: said.year, month, cumulative: true } : null;
}

/** What a running total is of where only the headings say when; null for periods said otherwise. */
export function runningUpTo(said: PeriodMention | null, around: ReferencePeriod): ReferencePeriod | null {
  if (!isBare(said)) return null;
  const isPart = around.type === 'MONTH' || around.type === 'OTHER' || (around.type === 'QUARTER' && monthIn(around) > 3);
  return isPart ? yearToDate(yearIn(around), monthIn(around)) : around;
}

/** "164 người đi lao động nước ngoài (lũy kế)" */
export function wasRunning(draft: Draft | null): void {
  const period = draft && runningFrom(draft.period);
  if (period) Object.assign(draft, { period });
}

const isAlike = (a: Draft, b: Draft): boolean =>
  a.kind === 'level' &&
  unitParts(a.quantity.unit).base === unitParts(b.quantity.unit).base &&
  a.quantity.value <= b.quantity.value;

/** "Kinh tế - xã hội tháng 8", "tháng 8 và 8 tháng năm 2023" */
export const isMonthly = ({ period, title }: Report): boolean =>
  period?.type === 'MONTH' || /(?<!\p{L})tháng 0?(\d{1,2})(?:[/ ](?:năm )?20\d\d)?(?:,| và) 0?\1 tháng(?!\p{L})/iu.test(title);

/** Figures before it among which a running total finds that of the month. */
const NEAR = 6;
const MONTH: PeriodMention = { type: 'MONTH', year: null, relative: 'this_month', cumulative: false };
/** In a report on a month: "Cháy 2 vụ; lũy kế 9 vụ", "cấp 34 giấy phép (lũy kế 150)": the first is the month's. */
export function besideRunning(drafts: readonly Draft[]): void {
  for (const [i, total] of drafts.entries()) {
    if (!isBare(total.period) || total.kind !== 'level') continue;
    const own = drafts
      .slice(Math.max(0, i - NEAR), i)
      .findLast((d) => isAlike(d, total) && (total.subject === '' || total.subject === d.subject));
    if (own && (own.period === null || (isBare(own.period) && own.period !== total.period)))
      Object.assign(own, { period: MONTH });
  }
}

/** "tháng 4 đón 5.200 lượt khách, trong đó quốc tế 300 lượt; lũy kế 19.400 lượt, quốc tế 1.100 lượt": a total again, not of its part. */
export function beyondWhole(drafts: readonly Draft[]): readonly Draft[] {
  for (const [i, total] of drafts.entries()) {
    const { parent, subject, tail, period } = total;
    const isTotal =
      parent !== null &&
      period?.cumulative === true &&
      period !== parent.period &&
      subject === '' &&
      tail === '' &&
      isAlike(parent, total) &&
      total.quantity.value > parent.quantity.value;
    if (!isTotal) continue;
    Object.assign(total, lentBy(parent));
    for (const part of drafts.slice(i + 1)) {
      if (part.parent !== parent || part.period !== period) break;
      Object.assign(part, { parent: total });
    }
  }
  return drafts;
}
