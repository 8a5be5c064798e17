/** The words behind a figure: what still belongs to it, and what begins the next phrase. */
import type { Draft } from './drafts.js';
import { endsClause, type Frame, isFigure } from './frames.js';
import { listIn, tailIn } from './subjects.js';
import type { Token } from './tokens.js';

/** Gives the figure before its tail ("27 doanh nghiệp *thành lập mới*"); returns the words that are left. */
export function afterTail(frame: Frame, drafts: readonly Draft[], text: string, next: Token | undefined): string {
  const { current, parted, words } = frame;
  const list = parted && current?.tail && words.length === 0 ? listIn(text, endsClause(next)) : '';
  if (list && current?.changes.length === 0) {
    current.tail += `, ${list}`;
    const rest = text.slice(list.length).trim();
    return rest === '' ? '' : afterTail(frame, drafts, rest, next);
  }
  const takes = current && (current.kind !== 'growth' || current.quantity.unit !== '%');
  // "78 nội dung và có sự tham gia của 22 đơn vị": the next phrase.
  const goesOn = next !== undefined && isFigure(next) && text.startsWith('và ');
  if (parted || !takes || goesOn) return text;
  const [tail, rest] = tailIn(text);
  if (tail && !current.tail) {
    current.tail = tail;
    const last = drafts.at(-1);
    if (last && last !== current && (last.kind === 'whole' || last.kind === 'share')) last.tail = tail;
  }
  return rest;
}
