/** Brackets that hold no figure. */
import { unitParts } from '../../vietnamese/units.js';
import type { Token } from '../tokens.js';

const isMark = (token: Token | undefined, mark: string): boolean => token?.type === 'mark' && token.mark === mark;

/** What closes a bracket, or makes it one that is read: a figure, or another bracket in it. */
const endsBracket = (token: Token): boolean =>
  token.type === 'quantity' || token.type === 'change' || isMark(token, '(') || isMark(token, ')');

/** "81.000 đồng/chục (12 trái)": how many there are in what has the price. */
const HELD = /\/ ?(?:chục|tá|thùng|bao|giỏ|kiện|thúng|bó|buồng)$/i;
function isMeasureOfPrice(tokens: readonly Token[], i: number): boolean {
  const [price, opening, held, closing] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  const isHeld = price?.type === 'quantity' && HELD.test(price.quantity.unit) && held?.type === 'quantity';
  return isHeld && isMark(opening, '(') && isMark(closing, ')') && unitParts(held.quantity.unit).dimension !== 'money';
}

const COUNTED_FROM = /^(?:tính |lấy |số liệu |kỳ )*(?:từ|đến) (?:ngày )?\d/i;

/**
 * Makes them words of the phrase they stand in ("(GRDP)", "(giá so sánh 2010)"); behind a figure or a change they only
 * explain it ("tăng 3,67% … (so với chỉ tiêu UBND tỉnh giao)") and go. A bracket that never closes stays as it is.
 */
export function plainBrackets(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isMeasureOfPrice(tokens, i)) {
      i += 2;
      continue;
    }
    const opens = token.type === 'mark' && token.mark === '(';
    const stop = opens ? tokens.findIndex((t, j) => j > i && endsBracket(t)) : -1;
    const close = isMark(tokens[stop], ')') ? stop : -1;
    const inside = close < 0 ? [] : tokens.slice(i + 1, close);
    if (close < 0) {
      merged.push(token);
      continue;
    }
    const before = merged.at(-1);
    // "164 người đi lao động nước ngoài (lũy kế)"
    const running = inside.length === 1 && inside[0]?.type === 'cue' && inside[0].cue === 'running' ? inside[0] : null;
    if (running) {
      merged.push({ ...running, cue: 'wasRunning' });
      i = close;
      continue;
    }
    const onlyDates = inside.every((t) => t.type === 'period' || t.type === 'mark');
    // "Trong tháng 11 (tính từ 15/10 đến 14/11), …"
    if (!onlyDates && before?.type === 'period' && COUNTED_FROM.test(inside.map((t) => t.text).join(' '))) {
      i = close;
      continue;
    }
    // "trong tháng (từ 15/3 đến 14/4) xảy ra": no part of the phrase.
    if (before?.type !== 'change' && before?.type !== 'quantity') {
      if (!onlyDates)
        merged.push({
          type: 'words',
          start: token.start,
          end: tokens[close]!.end,
          text: `(${inside.map((t) => t.text).join(' ')})`,
        });
      // "(chuẩn 2016 - 2020)", "(dự kiến đấu giá trong tháng 12)": of what stands in the bracket alone
      if (onlyDates) merged.push(...inside.filter((t) => t.type === 'period'));
    }
    i = close;
  }
  return merged;
}
