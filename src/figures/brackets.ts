/** Brackets that hold no figure. */
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
