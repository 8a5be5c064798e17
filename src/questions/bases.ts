/** What a change is measured from is no period asked for: "tháng 4 … so với tháng trước", "tăng bao nhiêu so với tháng 3". */
import type { AskedPeriod, Slot } from '../model/dialogue.js';
import { monthIn, monthOf, quarterOf, type ReferencePeriod, yearIn } from '../model/period.js';
import { fold } from '../vietnamese/text.js';

/** Without accents "so" alone is also "số", but nobody says "số tháng trước tăng". */
const BEFORE = /(?:^|[^\p{L}])so (?:sanh )?(?:voi )(?:cua |muc |so |thoi diem )?$/u;
const WITHIN = /(?:^|[^\p{L}])so (?:thang|quy|nam) (?:lien )?(?:truoc|ngoai)$/u;
/** "khách giảm mấy % so tháng 8": behind what moves, "so" is no "số". */
const MOVED = /(?:^|[^\p{L}])(?:tang|giam)[^?]*(?:%|may|bao nhieu|bn|khong|the nao)[^?]* so $/u;
const isBase = (text: string, { range: [from, to] }: Slot<AskedPeriod>): boolean =>
  BEFORE.test(fold(text.slice(0, from))) || MOVED.test(fold(text.slice(0, from))) || WITHIN.test(fold(text.slice(0, to)));

/** The month or quarter that is set against the one before it: "so với tháng 3" is said of April. */
export function stepAfter(base: ReferencePeriod): ReferencePeriod | null {
  const [year, month] = [yearIn(base), monthIn(base)];
  // December, like the end of a year, may be the base of any later month.
  if (month === 12) return null;
  return base.type === 'MONTH' ? monthOf(year, month + 1) : base.type === 'QUARTER' ? quarterOf(year, month / 3 + 1) : null;
}

/** The periods that are asked for; where only a base is said, the one that follows it. */
export function askedOf(text: string, slots: readonly Slot<AskedPeriod>[]): Slot<AskedPeriod>[] {
  const bases = slots.filter((slot) => isBase(text, slot));
  const asked = slots.filter((slot) => !bases.includes(slot));
  const [base] = bases;
  const isNamed = base && !WITHIN.test(fold(base.rawValue)) && !/(?:truoc|qua|roi)$/.test(fold(base.rawValue));
  const after = asked.length === 0 && isNamed ? stepAfter(base.value.period) : null;
  return base && after ? [{ ...base, value: { ...base.value, period: after, cumulative: null } }] : asked;
}
