/** Adjectives that name nothing without their noun: "lượt khách …; quốc tế 20,7 nghìn lượt", "BHXH: …; tự nguyện 7.900 người". */
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';

/** "riêng Sa Pa đón 412 nghìn lượt": a place alone, or with the kind of place it is */
const PLACE =
  /^((?:(?:huyện|thành phố|thị xã|phường|xã|đảo|đặc khu|khu vực) )?\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3})(?: đã)?(?: đón(?: được)?)?$/u;
const OF_GUESTS = /^(?:khách )?(quốc tế|trong nước|nội địa|nước ngoài)$/i;
const GUESTS = /(?<!(?:hành|vận chuyển|vận tải) )khách(?! hàng)/i;
const TRAVEL = /khách|du lịch|vận (?:tải|chuyển)|hàng không|sân bay/i;
const STAYING = /khách (?:(?:tới|đến|ở|tại) (?:các )?(?:cơ sở )?)?lưu trú/i;

/** "khách quốc tế" for "quốc tế 20,7 nghìn lượt", "khách du lịch Sa Pa" for "riêng Sa Pa 412 nghìn lượt" behind guests of all kinds; "" for others. */
export function guestsOf(draft: Draft, heads: readonly string[], section: string): string {
  const [, kind = ''] = OF_GUESTS.exec(draft.subject || draft.head || (heads.at(-1) ?? '')) ?? [];
  const [, place = ''] = kind ? [] : (PLACE.exec(draft.subject) ?? []);
  const { base } = unitParts(draft.quantity.unit);
  if (
    !(kind || place) ||
    !(draft.tail === '' || (place && /^khách(?: du lịch)?$/i.test(draft.tail))) ||
    draft.kind !== 'level' ||
    !/^luot(?: khach)?$/.test(base)
  )
    return '';
  const said: string[] = [draft.head, ...(draft.parent ? [draft.parent.subject, draft.parent.tail, draft.parent.head] : [])];
  for (let d = draft.before, i = 0; d && i < 5; d = d.before, i++)
    if (unitParts(d.quantity.unit).base.startsWith('luot')) said.push([d.subject, d.quantity.unit, d.tail].join(' '));
  const noun = [...said, ...[...heads].reverse(), section].find((text) => (place ? TRAVEL : /khách/i).test(text)) ?? '';
  if (place) return GUESTS.test(noun) || /du lịch/i.test(noun) ? `khách du lịch ${place}` : '';
  if (!GUESTS.test(noun)) return '';
  return `khách${STAYING.test(noun) ? ' lưu trú' : ''} ${kind.toLowerCase()}`;
}

const TAKINGS = /^(?:tổng (?:doanh )?thu|doanh thu)$/i;
/** "Khách du lịch đạt 91 nghìn lượt. | Tổng thu 812 tỷ đồng": what guests leave is that of tourism. */
export function ofGuestsBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  for (const [i, draft] of drafts.entries()) {
    const isBare = TAKINGS.test(draft.subject) && draft.tail === '' && draft.head === '' && draft.parent === null;
    if (!isBare || unitParts(draft.quantity.unit).dimension !== 'money') continue;
    const [own, earlier] = [drafts.slice(0, i), before].map((all) =>
      all.filter((d) => unitParts(d.quantity.unit).base.startsWith('luot')),
    );
    // "Riêng Sa Pa đón 412 nghìn lượt, doanh thu 96 tỷ đồng": of that place
    if (PLACE.test(own?.at(-1)?.subject ?? '')) continue;
    const counted = [...(earlier ?? []), ...(own ?? [])];
    const said = counted.map((d) => [d.subject, d.quantity.unit, d.tail, d.head].join(' '));
    const isOfTourism = said.some((text) => GUESTS.test(text)) && !said.some((text) => CARRIED.test(text));
    if (isOfTourism) Object.assign(draft, { subject: `${draft.subject} du lịch` });
  }
  return drafts;
}
const CARRIED = /vận (?:tải|chuyển)|luân chuyển|hành khách|hàng không|sân bay/i;

const QUALIFIER =
  /^((?:số|lượng) \p{L}+(?: \p{L}+)? )?(bắt buộc|tự nguyện|ngắn hạn|trung hạn|dài hạn|trung(?:,| và| -)? dài hạn|có kỳ hạn|không kỳ hạn|công lập|ngoài công lập|dân lập|tư thục)$/iu;
/** "số người tự nguyện" of "bảo hiểm xã hội" is "số người bảo hiểm xã hội tự nguyện"; "" for others. */
export function qualified(own: string, contexts: readonly string[]): string {
  const nouns = contexts.filter((context) => !isMeasureOnly(context));
  const [first = ''] = own === '' ? nouns.splice(0, 1) : [own];
  const [noun = ''] = nouns;
  const [, counter = '', adjective = ''] = QUALIFIER.exec(first) ?? [];
  return adjective && noun ? `${counter}${noun} ${adjective.toLowerCase()}` : '';
}
