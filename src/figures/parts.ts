/** Which total the parts of a sentence add up to. */
import { type Draft, subjectOf } from './drafts.js';

/** Whether the parts make up the total, the last digit aside. */
export const addUp = (parts: readonly Draft[], total: Draft): boolean =>
  sumsTo(
    parts.map(({ quantity }) => quantity.value),
    total,
  );
export function sumsTo(values: readonly number[], { quantity: { value } }: Draft): boolean {
  return Math.abs(values.reduce((sum, part) => sum + part, 0) - value) <= 1e-4 * Math.abs(value);
}

/**
 * "Tổng sản lượng trong tháng 385,75 tấn, lũy kế 3.110,26 tấn, trong đó: nuôi trồng 363,33 tấn; khai thác 22,42 tấn": parts that add up
 * to an earlier total are parts of that one, and of its period.
 */
export function regrouped(drafts: readonly Draft[]): Draft[] {
  const moved = new Map<Draft, Draft>();
  for (const parent of new Set(drafts.map((d) => d.parent))) {
    const parts = drafts.filter((d) => d.parent === parent && d.kind === 'level');
    if (!parent || parts.length < 2 || parts.some((d) => d.quantity.unit !== parent.quantity.unit || d.period !== parent.period))
      continue;
    const total = addUp(parts, parent)
      ? undefined
      : drafts.find((d) => d !== parent && !parts.includes(d) && d.quantity.unit === parent.quantity.unit && addUp(parts, d));
    if (total) for (const part of parts) moved.set(part, { ...part, parent: total, period: total.period });
  }
  return drafts.map((draft) => moved.get(draft) ?? draft);
}

/** "Tai nạn giao thông tháng 5 xảy ra 19 vụ, làm 8 người chết. | Cộng dồn 5 tháng xảy ra 97 vụ, …": the same things, of a longer span. */
export function runningOn(drafts: readonly Draft[], before: readonly Draft[], isDated: boolean): readonly Draft[] {
  if (!isDated) return drafts;
  for (const draft of drafts) {
    const isBare =
      draft.subject === '' && draft.tail === '' && draft.head === '' && draft.parent === null && draft.previous === null;
    const same = before.find(
      (d) => d.kind === draft.kind && d.of === null && d.parent === null && d.quantity.unit === draft.quantity.unit,
    );
    if (!isBare || !same || draft.kind !== 'level') continue;
    Object.assign(draft, { subject: subjectOf(same), tail: same.subject === '' ? '' : same.tail, head: same.head });
  }
  return drafts;
}

/** "¹³ Gồm: mầm non 108 trường; tiểu học 109 trường …": a footnote's figures that add up to one of the paragraph that carries its mark. */
export function withWhole(note: readonly Draft[], carrier: readonly Draft[]): readonly Draft[] {
  const parts = note.filter((d) => d.kind === 'level' && d.parent === null);
  const unit = parts[0]?.quantity.unit;
  if (parts.length < 2 || parts.some((d) => d.quantity.unit !== unit)) return note;
  const whole = carrier.find((d) => d.quantity.unit === unit && addUp(parts, d));
  return whole ? note.map((d) => (parts.includes(d) ? { ...d, parent: whole } : d)) : note;
}

/** Parts that a total may have in a row. */
const MOST = 9;
/** "Thịt hơi 77,1 nghìn tấn: thịt trâu 4,9 nghìn tấn, thịt bò 6,3 nghìn tấn …": a row right behind a total that makes it up. */
export function withRows(drafts: readonly Draft[]): readonly Draft[] {
  const stands = (d: Draft, unit: string): boolean =>
    d.kind === 'level' && d.of === null && d.parent === null && d.quantity.unit === unit && d.subject !== '' && !d.target;
  const main = drafts.filter((d) => d.of === null);
  for (const [i, total] of main.entries()) {
    const { unit } = total.quantity;
    if (unit === '%' || !stands(total, unit)) continue;
    const behind = main.slice(i + 1, i + 1 + MOST);
    const end = behind.findIndex((d) => !stands(d, unit));
    const row = end < 0 ? behind : behind.slice(0, end);
    const count = row.findIndex((_, n) => n > 0 && addUp(row.slice(0, n + 1), total)) + 1;
    if (count > 1) for (const part of row.slice(0, count)) Object.assign(part, { parent: total });
  }
  return drafts;
}

/** "nợ thuế 918 tỷ đồng, riêng nợ khó thu 203 tỷ đồng": a part of the figure before the comma. */
export function withAsides(drafts: readonly Draft[], text: string): readonly Draft[] {
  for (const draft of drafts) {
    const { before } = draft;
    const isPart =
      before?.kind === 'level' &&
      draft.kind === 'level' &&
      draft.parent === null &&
      before.parent === null &&
      draft.quantity.unit === before.quantity.unit &&
      draft.quantity.value < before.quantity.value &&
      draft.subject !== '' &&
      text.includes(`, riêng ${draft.subject}`);
    if (isPart) Object.assign(draft, { parent: before });
  }
  return drafts;
}
