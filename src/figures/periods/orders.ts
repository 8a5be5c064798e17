/** Where a directive stops telling what was and says what is to be done. */
import type { Report } from '../../model/report.js';

const DIRECTIVE = /^(?:chỉ thị|công điện)(?!\p{L})/iu;
/** "…, Chủ tịch UBND huyện yêu cầu các phòng, ban:" */
const ORDERS = /(?<!\p{L})(?:yêu cầu|chỉ thị|chỉ đạo)(?!\p{L})[^.;]*:\s*$/iu;

/** The index of the paragraph behind which all is to be done; infinite where nothing is. */
export function ordersIn({ title, paragraphs }: Pick<Report, 'title' | 'paragraphs'>): number {
  const opening = DIRECTIVE.test(title) ? paragraphs.find(({ text }) => ORDERS.test(text)) : undefined;
  return opening?.index ?? Number.POSITIVE_INFINITY;
}

/** "chỉ tiêu: cấp mới 15 mã số (lũy kế hiện có 68 mã, 112 ha)": among what is to be done, what there is. */
const THERE = /^\s*(?:lũy kế |toàn \p{L}+ )?hiện(?: nay| có| còn| tại)?,? /iu;
export function isThere(quote: string, printed: string): boolean {
  const before = quote.slice(0, Math.max(0, quote.indexOf(printed)));
  return THERE.test(`${before.split(/[;(]|\. /).at(-1)} `);
}
