/** Adjectives that name nothing without their noun: "lượt khách …; quốc tế 20,7 nghìn lượt", "BHXH: …; tự nguyện 7.900 người". */
import { isMeasureOnly } from '../vietnamese/measures.js';
import { unitParts } from '../vietnamese/units.js';
import type { Draft } from './drafts.js';

const OF_GUESTS = /^(?:khách )?(quốc tế|trong nước|nội địa|nước ngoài)$/i;
const GUESTS = /(?<!(?:hành|vận chuyển|vận tải) )khách(?! hàng)/i;
const STAYING = /khách (?:(?:tới|đến|ở|tại) (?:các )?(?:cơ sở )?)?lưu trú/i;

/** "khách quốc tế" for "quốc tế 20,7 nghìn lượt" behind guests of all kinds; "" for others. */
export function guestsOf(draft: Draft, heads: readonly string[]): string {
  const [, kind = ''] = OF_GUESTS.exec(draft.subject || draft.head || (heads.at(-1) ?? '')) ?? [];
  const { base } = unitParts(draft.quantity.unit);
  if (!kind || draft.tail !== '' || draft.kind !== 'level' || !/^luot(?: khach)?$/.test(base)) return '';
  const said: string[] = [draft.head, ...(draft.parent ? [draft.parent.subject, draft.parent.tail, draft.parent.head] : [])];
  for (let d = draft.before, i = 0; d && i < 5; d = d.before, i++)
    if (unitParts(d.quantity.unit).base.startsWith('luot')) said.push([d.subject, d.quantity.unit, d.tail].join(' '));
  const noun = [...said, ...[...heads].reverse()].find((text) => /khách/i.test(text)) ?? '';
  if (!GUESTS.test(noun)) return '';
  return `khách${STAYING.test(noun) ? ' lưu trú' : ''} ${kind.toLowerCase()}`;
}

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
