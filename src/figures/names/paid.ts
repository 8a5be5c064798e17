/** Money, and what it is given to, by what was done with it: a verb phrase is no name of a sum. */

import { uncapitalize } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';

const COLLECTED = /^(?:đã |được )*((?:kêu gọi|vận động|quyên góp)(?! viên)(?:[ ,].*)?)$/iu;
const SPENT_BY =
  /^(?:đã )?((?:(?:các|những|một số) )?(?:dự án|chương trình|công trình|đề án|nguồn vốn)(?: .+?)?) (?:đã |mới |được )+(?:thực hiện )?giải ngân(?: được)?$/iu;
const SET_ASIDE =
  /^(?:đã |được |sẽ )*(bố trí|phân bổ|bổ sung) (?:đủ |đầy đủ |thêm )?(vốn|kinh phí)((?: cho| để| thực hiện)? .*)?$/iu;

/** "kêu gọi ủng hộ 4 tỷ đồng" → "kinh phí kêu gọi ủng hộ", "các dự án đã giải ngân …" → "vốn giải ngân các dự án"; others as they are. */
export function asSum({ kind, quantity }: Draft, own: string): string {
  if (kind !== 'level' || unitParts(quantity.unit).dimension !== 'money') return own;
  const [, raised] = COLLECTED.exec(own) ?? [];
  if (raised) return `kinh phí ${uncapitalize(raised)}`;
  const [, spender] = SPENT_BY.exec(own) ?? [];
  if (spender) return `vốn giải ngân ${uncapitalize(spender)}`;
  const [, deed, money, rest = ''] = SET_ASIDE.exec(own) ?? [];
  return deed && money ? `${money.toLowerCase()} ${deed.toLowerCase()}${rest}` : own;
}

const APPROVED = /^.*(chấp thuận chủ trương|cấp giấy chứng nhận(?: đăng ký)?)( đầu tư)?/isu;
/** "chấp thuận chủ trương đầu tư 6 dự án về thủy điện, đô thị với tổng vốn …": of several fields none is said, but the verb; "" for others. */
export function approvedOf({ subject, tail, quantity: { unit } }: Draft): string {
  const isOfOne = tail !== '' && !/,/.test(tail);
  const [, deed = '', behind = ''] = (!isOfOne && /^dự án/i.test(unit) && APPROVED.exec(subject)) || [];
  return deed ? `${unit} được ${uncapitalize(deed)}${behind}` : '';
}
