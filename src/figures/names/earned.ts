/** "Đấu giá 56 khu đất thu 381 tỷ đồng": what the deed brought in, told by the verb before the money. */
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';
import { lowerFirst } from './contexts.js';

const EARNED = /(?:^| )thu(?: (?:về|được))?$/i;
const DEED = /^(?:tổ chức |đã )*(?:bán )?đấu giá(?: |$)/i;

/** Changes the drafts of a sentence in place. */
export function withEarned(drafts: readonly Draft[]): readonly Draft[] {
  for (const [i, sold] of drafts.entries()) {
    const money = drafts[i + 1];
    if (money?.subject !== '' || !DEED.test(sold.subject) || !EARNED.test(sold.tail)) continue;
    if (unitParts(money.quantity.unit).dimension !== 'money' || money.kind !== 'level') continue;
    const tail = sold.tail.replace(EARNED, '').trim();
    Object.assign(sold, { tail });
    Object.assign(money, { subject: `thu từ ${lowerFirst(sold.subject)}${tail ? ` ${tail}` : ''}` });
  }
  return drafts;
}
