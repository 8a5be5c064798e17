/** Prices: "giá lúa nếp 7.400 đồng/kg, lúa tẻ 6.900 đồng/kg" says "giá" once. */
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';
import { gist, lowerFirst } from '../names/contexts.js';

/** "đồng/kg", "triệu đồng/tấn", "USD/tấn"; wages ("đồng/người/tháng") and yields ("triệu đồng/ha") are no prices. */
const PER_GOODS = /^[^/]+\/ ?(?:kg|ki-?lô-?gam|tấn|tạ|yến|lít|m³|m3|con|quả|trái|chục|bó|bao|kwh|lượng|chỉ)$/i;
export const isPrice = (unit: string): boolean => PER_GOODS.test(unit) && unitParts(unit).dimension === 'money';

/** Costs and tariffs have names of their own. */
const NAMED = /(?:^| )(?:giá|chi phí|phí|cước|lệ phí|thuế|tiền|mức|đơn giá|trợ giá|hỗ trợ)(?: |$)/i;
/** "giá thu mua", "giá bán tại vườn" */
const HOW = /^giá(?: (?:thu mua|mua|bán (?:lẻ|buôn)|bán|xuất khẩu|bình quân))*(?: tại (?:ruộng|vườn|ao|bến|chợ|nhà máy|kho))?/i;

/** "giá bán lẻ" of "giá bán lẻ một số mặt hàng"; "giá" where the words say no more. */
export const priceWord = (text: string): string => HOW.exec(text)?.[0].toLowerCase() ?? 'giá';

/** "giá bán tại ruộng 5.000 đồng/kg": of the goods that the clause is about. */
const HOW_ONLY = new RegExp(`${HOW.source}(?: bình quân| trung bình)?$`, 'i');
const isField = ({ quantity: { unit } }: Draft): boolean => ['area', 'mass'].includes(unitParts(unit).dimension);
function goodsOf({ head, before, parent }: Draft, heads: readonly string[]): string {
  const said = [head];
  for (let d = before; d && d.parent === parent && isField(d); d = d.before) said.push(d.tail, d.subject);
  const named = [...said, heads.at(-1) ?? ''].map((text) => lowerFirst(gist(text).replace(/^cây /i, '')));
  return named.find((text) => text !== '' && !isMeasureOnly(text) && text.split(' ').length <= 4) ?? '';
}

/** What the price before is of, as far as the words behind go on from it: "giá lúa | OM 18" and "Nàng Hoa", "giá cam | loại I" and "loại II". */
function goneOn(said: string, own: string): string {
  const words = said.split(' ');
  const [first = ''] = own.split(' ');
  const again = words.findIndex((word, i) => i > 0 && word.toLowerCase() === first.toLowerCase());
  if (again > 0) return `${words.slice(0, again).join(' ')} ${lowerFirst(own)}`;
  // "giá lúa OM 18 …, Nàng Hoa …": a name of the same kind of goods
  const named = words.findIndex((word, i) => i > 0 && /^\p{Lu}/u.test(word));
  if (/^\p{Lu}/u.test(own) && named > 0) return `${words.slice(0, named).join(' ')} ${own}`;
  return `${priceWord(said)} ${lowerFirst(own)}`;
}

/** "lúa tẻ 6.900 đồng/kg" → "giá lúa tẻ"; "" for what is no price, or says so itself. */
export function pricedAs(draft: Draft, heads: readonly string[]): string {
  const { kind, subject, tail, before, quantity } = draft;
  if (kind !== 'level' || subject === '' || tail !== '' || !isPrice(quantity.unit)) return '';
  const [, behind = ''] = /^(.{2,}) giá$/i.exec(subject) ?? [];
  if (behind) return `giá ${lowerFirst(behind)}`;
  const goods = HOW_ONLY.test(subject) ? goodsOf(draft, heads) : '';
  if (goods) return `giá ${goods}${lowerFirst(subject).slice('giá'.length)}`;
  if (NAMED.test(subject)) return '';
  let last = before;
  while (last && !(last.quantity.unit === quantity.unit && /^giá /i.test(last.subject))) last = last.before;
  return last ? goneOn(lowerFirst(last.subject), subject) : `giá ${lowerFirst(subject)}`;
}
