/** A bare "lũy kế", "cộng dồn", "tính chung": the running total behind a month or a quarter. */
import { monthIn, type ReferencePeriod, yearIn, yearToDate } from '../model/period.js';
import type { PeriodMention } from '../vietnamese/periods.js';
import type { Draft } from './drafts.js';

/** Up to the month or quarter that the headings are about. */
const RUNNING: PeriodMention = { type: 'YTD', year: null, relative: 'year_to_now', cumulative: true };

/** "ước tháng 4 đạt 16.240 tấn; lũy kế 59.870 tấn": up to the month said before; null where what was said before goes on. */
export function runningFrom(said: PeriodMention | null): PeriodMention | null {
  if (said === null || said.relative === 'this_month' || said.relative === 'this_period' || said.relative === 'this_quarter')
    return RUNNING;
  const { type, relative, month = 0 } = said;
  const isPart = (type === 'MONTH' && month > 1) || (type === 'QUARTER' && month > 3);
  return isPart && relative === undefined ? { type: 'YTD', year: said.year, month, cumulative: true } : null;
}

/** What a running total is of where only the headings say when; null for periods said otherwise. */
export function runningUpTo(said: PeriodMention | null, around: ReferencePeriod): ReferencePeriod | null {
  if (said !== RUNNING) return null;
  const isPart = around.type === 'MONTH' || around.type === 'OTHER' || (around.type === 'QUARTER' && monthIn(around) > 3);
  return isPart ? yearToDate(yearIn(around), monthIn(around)) : around;
}

/** "164 người đi lao động nước ngoài (lũy kế)" */
export function wasRunning(draft: Draft | null): void {
  const period = draft && runningFrom(draft.period);
  if (period) Object.assign(draft, { period });
}
