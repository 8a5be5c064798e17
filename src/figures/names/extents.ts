/** How long or heavy something is that was counted right before: "sạt lở 16 điểm, dài 584 m", "tiêu hủy 96 con với trọng lượng 5.240 kg". */

import { type Draft, isCounted } from '../drafts.js';
import { lowerFirst } from './contexts.js';
import { topicBefore } from './kin.js';

const EXTENT = /^(?:(?:tổng )?chiều dài|(?:tổng )?dài|(?:tổng )?(?:trọng|khối) lượng)$/i;

/** What it is the length or weight of; "" for other figures. */
export function extentOf({ subject, tail, before, parent }: Draft): string {
  if (!EXTENT.test(subject) || tail !== '' || !before || !isCounted(before) || before.parent !== parent) return '';
  const { quantity, subject: deed } = before;
  const counted = quantity.unit === 'con' ? '' : quantity.unit;
  if (before.tail !== '') return [counted, before.tail, lowerFirst(deed)].filter(Boolean).join(' ');
  return deed === '' ? '' : [counted, lowerFirst(deed), lowerFirst(topicBefore(before))].filter(Boolean).join(' ');
}
