/** What there is by now, beside what was estimated or aimed at before in the sentence. */
import type { Token } from '../tokens.js';

/** "Ước năm 2022 thành lập 37 hợp tác xã; … toàn tỉnh hiện có 283": what there is now is no estimate. */
export const isNow = (tokens: readonly Token[], i: number): boolean => {
  const [before, token] = tokens.slice(i - 1, i + 1);
  return (
    before?.type === 'mark' &&
    token?.type === 'words' &&
    /^(?:(?:toàn|cả) tỉnh )?hiện (?:có|nay|còn|đang)(?: |$)/i.test(token.text)
  );
};

/** "đặt chỉ tiêu 300 lao động, | nhưng chỉ đưa được 12", "được giao 350 tỷ đồng, đến nay | đã thu 361": what came of the target. */
export const isDone = (tokens: readonly Token[], i: number): boolean => {
  const [first, before, token] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (token?.type !== 'words') return false;
  if (before?.type === 'mark')
    return /^(?:nhưng|song|kết quả)(?: \p{L}+)*? (?:thực hiện|được|đạt|đưa|thu|có)(?: |$)/iu.test(token.text);
  return first?.type === 'mark' && before?.type === 'period' && /^(?:đã|mới|chỉ) /i.test(token.text);
};
