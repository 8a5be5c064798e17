/** What grew, for a sentence or a footnote that only says when and by how much: "Riêng quý II tăng 4,9%." */
import type { Draft } from './drafts.js';
import type { Token } from './tokens.js';

const FILLER = /^(?:tính |trong đó |cụ thể |chỉ )*(?:riêng|trong|ước|còn|đạt|và|là)?$/i;
const isSpanOrMove = (token: Token): boolean =>
  token.type === 'period' ||
  (token.type === 'change' && token.change.kind === 'percent_change') ||
  (token.type === 'mark' && ',;:.'.includes(token.mark)) ||
  (token.type === 'cue' && (token.cue === 'estimate' || token.cue === 'parts')) ||
  (token.type === 'words' && FILLER.test(token.text));

const isGrowth = ({ kind, quantity, subject, of }: Draft): boolean =>
  of === null &&
  quantity.unit === '%' &&
  (kind === 'growth' || (kind !== 'whole' && /^(?:tốc độ tăng|tăng trưởng|mức tăng)(?: |$)/i.test(subject)));

/** The growth that the sentence before, or the text that carries the footnote's mark, told first; null where the sentence names its own. */
export function grownBefore(sentence: readonly Token[], before: readonly Draft[]): Draft | null {
  const moves = sentence.flatMap((token) => (token.type === 'change' ? [token.change.value] : []));
  const spans = sentence.filter((token) => token.type === 'period');
  if (moves.length === 0 || moves.length !== spans.length || !sentence.every(isSpanOrMove)) return null;
  const [first] = before;
  const main = first?.parent ?? first;
  if (!main || !isGrowth(main)) return null;
  // "quý I tăng 6%, quý II tăng 7%" of what grew by 3% is said of something else
  const size = main.changes[0]?.change.value ?? main.quantity.value;
  return moves.length === 1 || (Math.min(...moves) <= size && size <= Math.max(...moves)) ? main : null;
}
