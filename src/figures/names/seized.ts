/** Goods that were seized: "thu giữ: 87 m³ gỗ các loại, 197 kg động vật rừng, 20 cá thể don" are no harvest. */
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';
import { lowerFirst, short } from './contexts.js';

/** "… vi phạm pháp luật về kinh tế thu giữ", "lâm sản tịch thu" */
const SEIZED = /(?:^|^(?<what>.*) )(?<deed>thu giữ|tịch thu|tạm giữ|thu được|(?<=^)thu)$/iu;
/** What is counted of goods; cases, people and firms are not seized. */
const GOODS =
  /^(?:cá thể|viên|khẩu|xe|máy|chiếc|cái|bao|gói|bánh|bộ|sản phẩm|điện thoại|quả|hộp|chai|thùng|con|tờ|cây|thiết bị|phương tiện|đơn vị|tấm|thanh|lóng|khúc)(?: |$)/i;

const isGoods = ({ quantity: { unit } }: Draft): boolean =>
  ['mass', 'volume'].includes(unitParts(unit).dimension) ? !unit.includes('/') : GOODS.test(unit);

/** The deed whose list the figure stands in; null where it is of no such list. */
function deedIn(draft: Draft): { what: string; deed: string } | null {
  for (let d: Draft | null = draft; d && d.parent === draft.parent && isGoods(d); d = d.before) {
    if (d.subject === '') continue;
    const { what = '', deed = '' } = SEIZED.exec(d.subject)?.groups ?? {};
    // "khối lượng gỗ bị tịch thu" says it all
    if (d === draft && /^(?:số|khối lượng|trọng lượng|tổng) /i.test(what)) return null;
    return deed === '' ? null : { what: d === draft ? what : '', deed: deed.toLowerCase() };
  }
  return null;
}

/** "khối lượng gỗ các loại tịch thu", "số cá thể don thu giữ"; "" for what was not seized. */
export function seizedIn(draft: Draft): string {
  const { tail, kind, quantity } = draft;
  if (kind !== 'level' || !isGoods(draft)) return '';
  const found = deedIn(draft);
  const goods = found && (short(tail, 8) || lowerFirst(found.what));
  const isCounted = unitParts(quantity.unit).dimension === 'count';
  if (!found || (!goods && !isCounted)) return '';
  const deed = found.deed === 'thu' ? 'thu giữ' : found.deed;
  const counted = quantity.unit === 'con' ? 'số' : `số ${quantity.unit}`;
  return [isCounted ? counted : 'khối lượng', goods, deed].filter(Boolean).join(' ');
}
