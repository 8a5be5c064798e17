/** Which total the parts of a sentence add up to. */
import type { Draft } from './drafts.js';

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
    const sum = parts.reduce((total, d) => total + d.quantity.value, 0);
    const equals = ({ quantity: { value } }: Draft): boolean => Math.abs(sum - value) <= 1e-4 * Math.abs(value);
    const total = equals(parent)
      ? undefined
      : drafts.find((d) => d !== parent && !parts.includes(d) && d.quantity.unit === parent.quantity.unit && equals(d));
    if (total) for (const part of parts) moved.set(part, { ...part, parent: total, period: total.period });
  }
  return drafts.map((draft) => moved.get(draft) ?? draft);
}
