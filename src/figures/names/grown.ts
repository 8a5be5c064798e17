/** What grew, for a sentence or a footnote that only says when and by how much: "Riêng quý II tăng 4,9%." */
import type { Draft } from '../drafts.js';
import type { Token } from '../tokens.js';

const FILLER = /^(?:tính |trong đó |cụ thể |chỉ )*(?:riêng|trong|ước|còn|đạt|và|là)?$/i;
const isSpanOrMove = (token: Token): boolean =>
  token.type === 'period' ||
  (token.type === 'change' && token.change.kind === 'percent_change') ||
  (token.type === 'mark' && ',;:.'.includes(token.mark)) ||
  (token.type === 'cue' && (token.cue === 'estimate' || token.cue === 'parts' || token.cue === 'running')) ||
  (token.type === 'words' && FILLER.test(token.text));

const isGrowth = ({ kind, quantity, subject, of }: Draft): boolean =>
  of === null &&
  quantity.unit === '%' &&
  (kind === 'growth' || (kind !== 'whole' && /^(?:tốc độ tăng|tăng trưởng|mức tăng)(?: |$)/i.test(subject)));

/** "Tính chung 9 tháng tăng 6,3% (cùng kỳ tăng 2%): chế biến tăng 7%; …": what stands before its parts; null where none follow. */
function beforeParts(sentence: readonly Token[]): readonly Token[] | null {
  let depth = 0;
  const end = sentence.findIndex((token) => {
    if (token.type === 'mark') depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
    return depth === 0 && ((token.type === 'mark' && token.mark === ':') || (token.type === 'cue' && token.cue === 'parts'));
  });
  const opening = sentence.slice(0, Math.max(0, end));
  const from = opening.findIndex((token) => token.type === 'mark' && token.mark === '(');
  const plain = from < 0 ? opening : opening.slice(0, from);
  const isOpened = plain[0]?.type === 'period' || (plain[0]?.type === 'cue' && plain[0].cue === 'running');
  return isOpened && plain.filter(({ type }) => type === 'period').length === 1 ? plain : null;
}

/** The growth that the sentence before, or the text that carries the footnote's mark, told first; null where the sentence names its own. */
export function grownBefore(sentence: readonly Token[], before: readonly Draft[]): Draft | null {
  const opening = beforeParts(sentence);
  const said = opening ?? sentence;
  const moves = said.flatMap((token) => (token.type === 'change' ? [token.change.value] : []));
  const spans = said.filter((token) => token.type === 'period');
  if (moves.length === 0 || (opening === null && moves.length !== spans.length) || !said.every(isSpanOrMove)) return null;
  const [first] = before;
  const main = first?.parent ?? first;
  if (!main || !isGrowth(main)) return null;
  // "quý I tăng 6%, quý II tăng 7%" of what grew by 3% is said of something else
  const size = main.changes[0]?.change.value ?? main.quantity.value;
  const isOne = moves.length === 1 || opening !== null;
  return isOne || (Math.min(...moves) <= size && size <= Math.max(...moves)) ? main : null;
}

/** "…: chế biến tăng 7%; điện tăng 5%": what stands behind the colon is part of what grew. */
export function withPartsCue(tokens: readonly Token[]): readonly Token[] {
  if (!beforeParts(tokens) || tokens.some((token) => token.type === 'cue' && token.cue === 'parts')) return tokens;
  const at = tokens.findIndex((token) => token.type === 'mark' && token.mark === ':');
  return tokens.map((token, i) =>
    i === at ? { start: token.start, end: token.end, text: ':', type: 'cue', cue: 'parts' } : token,
  );
}
