/** "Xảy ra 12 vụ, chết 5 người. So với cùng kỳ giảm 3 vụ, giảm 1 người chết": a sentence of mere moves is of the counts before it. */
import { sentencesOf } from '../tokens.js';

const VICTIMS = '(?:người (?:chết|tử vong|bị thương|mất tích)|người)';
const COUNTER = `(?:vụ(?: (?:TNGT|va chạm|tai nạn(?: giao thông)?|cháy|nổ))?|${VICTIMS})`;
const SHARE = '(?: ?\\((?:(?:tăng|giảm|bằng|[-–+])? ?)*[\\d.,]+ ?%\\))?';
const MOVE = `(?:tăng|giảm)(?: được)? \\d[\\d.]*(?: ${COUNTER})${SHARE}`;
const SINCE =
  '(?:so với )?(?:cùng kỳ|tháng cùng kỳ|tháng (?:trước|\\d{1,2})|quý (?:trước|[IVX]+))(?: năm)?(?: trước| ngoái|[ /.]\\d{4}|,? năm (?:trước|\\d{4}))?';
const MOVES_ONLY = new RegExp(`^So (?:với |sánh với )?${SINCE}:?,? ${MOVE}(?:(?:[,;]| và|, và) ${MOVE})+[.;]?$`, 'iu');
const COUNTED = new RegExp(`\\d ${COUNTER}|(?:chết|bị thương|mất tích) \\d`, 'iu');

/** No more is read to know what was counted. */
const LONGEST = 600;
/** The sentences of a text; moves of what was counted stand with their counts. */
export function withMoves(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const [start, end] of sentencesOf(text)) {
    const last = found.at(-1);
    const isMoves =
      last !== undefined &&
      last[1] - last[0] < LONGEST &&
      MOVES_ONLY.test(text.slice(start, end).trim()) &&
      COUNTED.test(text.slice(...last));
    if (isMoves) found.splice(-1, 1, [last[0], end]);
    else found.push([start, end]);
  }
  return found;
}

const JOINT = /[.;]?(\s)\s*So (?=với (?:cùng kỳ|tháng|quý))/gu;
/** For the reader, the two are clauses of one sentence. */
export const joined = (passage: string): string =>
  passage.replace(JOINT, (all, blank: string, at: number) => (at > 0 ? `;${blank}so ` : all));
