/** What becomes of bodies, said once of several figures. */

import type { Draft } from '../drafts.js';
import { lowerFirst } from './contexts.js';

const BODIES = 'doanh nghiệp|hợp tác xã|htx|tổ hợp tác|chi nhánh|văn phòng đại diện|địa điểm kinh doanh|hộ kinh doanh';
const BODY = new RegExp(`^(?:${BODIES})$`, 'i');
const OF_BODY = new RegExp(`^(?:số )?(${BODIES}) \\p{L}`, 'iu');
const FATE = /^(?:được )?(?:đăng ký )?(?:thành lập|giải thể|phá sản|(?:tạm )?(?:ngừng|dừng)|(?:quay )?trở lại)(?: |$)/i;

/** "41 doanh nghiệp và 6 chi nhánh giải thể" */
export function shareDeed({ tail, link, quantity, previous, parent }: Draft): void {
  const isBeside = link === 'và' && previous !== null && previous.parent === parent && previous.changes.length === 0;
  if (!isBeside || `${previous.subject}${previous.tail}` !== '' || !FATE.test(tail)) return;
  if (BODY.test(quantity.unit) && BODY.test(previous.quantity.unit)) previous.tail = tail;
}

/** So many figures back it may have been said. */
const BACK = 5;
/** "Doanh nghiệp thành lập mới 934, vốn 8.870 tỷ đồng; giải thể 142": a bare number of those that were spoken of first; "" for others. */
export function ofBodies({ subject, quantity, before }: Draft): string {
  if (quantity.unit !== '' || !Number.isInteger(quantity.value) || !FATE.test(subject)) return '';
  for (let [at, n] = [before, 0]; at !== null && n < BACK; [at, n] = [at.before, n + 1]) {
    const [, body] = OF_BODY.exec(at.subject) ?? [];
    const of = body ?? (BODY.test(at.quantity.unit) ? at.quantity.unit : '');
    if (of !== '') return `số ${of.toLowerCase()} ${lowerFirst(subject)}`;
  }
  return '';
}
