/** Brackets: those that hold no figure, and those that say a figure again in another way. */
import type { Quantity } from '../vietnamese/quantities.js';
import { type Draft, quantityOf } from './drafts.js';
import type { Token } from './tokens.js';

/**
 * Makes them words of the phrase they stand in ("(GRDP)", "(giá so sánh 2010)"); behind a figure or a change they only
 * explain it ("tăng 3,67% … (so với chỉ tiêu UBND tỉnh giao)") and go. A bracket that never closes stays as it is.
 */
export function plainBrackets(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opens = token.type === 'mark' && token.mark === '(';
    const close = opens ? tokens.findIndex((t, j) => j > i && t.type === 'mark' && t.mark === ')') : -1;
    const inside = close < 0 ? [] : tokens.slice(i + 1, close);
    const holdsFigure = inside.some((t) => t.type === 'quantity' || t.type === 'change' || (t.type === 'mark' && t.mark === '('));
    if (close < 0 || holdsFigure) {
      merged.push(token);
      continue;
    }
    const before = merged.at(-1);
    if (before?.type !== 'change' && before?.type !== 'quantity') {
      merged.push({
        type: 'words',
        start: token.start,
        end: tokens[close]!.end,
        text: `(${inside.map((t) => t.text).join(' ')})`,
      });
      merged.push(...inside.filter((t) => t.type === 'period'));
    }
    i = close;
  }
  return merged;
}

/** "(9.723/9.649 tỷ đồng)" behind 9.723: the level again. */
export const isRepeated = (near: Draft, quantity: Quantity): boolean =>
  quantity.outOf !== null && quantity.value === near.quantity.value;

/** The b of "(9.723/9.649 tỷ đồng)" behind "tăng 0,77% so với 31/7": the level of that day. */
export function earlierLevel(near: Draft, { outOf, unit }: Quantity): Draft[] {
  const base = near.changes.at(-1)?.change.base;
  if (outOf === null || !base || !('date' in base)) return [];
  const { day, month, year } = base.date;
  return [
    {
      ...near,
      previous: near,
      changes: [],
      quantity: quantityOf(outOf, unit),
      printed: `${outOf}`,
      rule: 'a/b so với ngày',
      kind: 'level',
      period: { type: 'INSTANT', year, month, day, cumulative: null },
    },
  ];
}

/** What two printed shares may differ by, in percentage points: the last digit. */
const ROUNDED = 0.06;

/** "tăng 01 vụ (100%)": the same change as a percentage; "63/175 xã (36,0%)": the share that the two levels make. */
export function percentInBracket(near: Draft, quantity: Quantity, text: string, newest: Draft | undefined): boolean {
  const whole = newest?.kind === 'whole' && newest.of === near ? newest : null;
  if (whole && Math.abs((100 * near.quantity.value) / whole.quantity.value - quantity.value) <= ROUNDED) {
    near.changes.push({ change: { kind: 'percent_of', value: quantity.value, unit: '%', base: null, sure: true }, text });
    return true;
  }
  const last = near.changes.at(-1);
  if (last?.change.kind !== 'absolute_change') return false;
  const value = Math.sign(last.change.value || 1) * quantity.value;
  near.changes.push({
    change: { ...last.change, kind: 'percent_change', value, unit: '%' },
    text: `${value < 0 ? 'giảm' : 'tăng'} ${text}`,
  });
  return true;
}
