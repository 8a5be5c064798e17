/** Counters that stand alone in their clause: the label before the colon says of what. */
import { unitParts } from '../vietnamese/units.js';
import { lowerFirst, missingFrom } from './contexts.js';
import type { Draft } from './drafts.js';
import { writtenOut } from './short-forms.js';

const CASES = /^(?:ca|ca mắc|ca bệnh|trường hợp)$/i;
/** "Trong tháng", "Kết quả": no noun. */
const NO_NOUN = /^(?:kết quả|trong|tính|lũy kế|đến|có|số|tổng|tình hình|công tác|phòng|y tế|dịch bệnh)(?: |$)/i;

/** "Sốt xuất huyết: trong tháng 92 ca" → "số ca sốt xuất huyết"; "Doanh nghiệp mới: 61 doanh nghiệp" → "số doanh nghiệp mới"; "" for others. */
export function labelled({ kind, subject, tail, previous, head, quantity }: Draft, heads: readonly string[]): string {
  const alone = (d: Pick<Draft, 'subject' | 'tail'>): boolean => d.subject === '' && d.tail === '';
  const isAlone = kind === 'level' && alone({ subject, tail }) && (previous === null || alone(previous));
  if (!isAlone || unitParts(quantity.unit).dimension !== 'count' || quantity.unit === '') return '';
  const label = lowerFirst(writtenOut((head || (heads.at(-1) ?? '')).replace(/\s*\([^)]*\)/g, '').trim(), ''));
  if (label === '' || label.split(' ').length > 6 || /[,;:]/.test(label) || NO_NOUN.test(label)) return '';
  if (label.startsWith(`${quantity.unit.toLowerCase()} `)) return `số ${label}`;
  return CASES.test(quantity.unit) && missingFrom(label, quantity.unit) !== '' ? `số ${quantity.unit} ${label}` : '';
}

const BODIES = /^(?:dự án|doanh nghiệp|hợp tác xã)/i;

/** "cấp mới 21 dự án FDI với 367 triệu USD" → "vốn dự án FDI cấp mới"; "" for others. */
export function worthOf({ kind, link, subject, tail, previous, quantity }: Draft): string {
  const isMoney = kind === 'level' && unitParts(quantity.unit).dimension === 'money';
  if (!isMoney || link !== 'với' || subject !== '' || tail !== '' || !previous || previous.kind !== 'level') return '';
  const { quantity: counted, tail: what, subject: deed } = previous;
  if (!BODIES.test(counted.unit) || (what === '' && deed === '') || deed.split(' ').length > 4) return '';
  return ['vốn', counted.unit, what, missingFrom(what, lowerFirst(deed))].filter(Boolean).join(' ');
}

/** Whether the figure stands right behind the noun of its own heading. */
export const isLabel = (context: string, { head, previous }: Draft, heads: readonly string[]): boolean =>
  previous === null && lowerFirst(head || (heads.at(-1) ?? '')) === context && context.split(' ').length > 2;
