/** No block is longer than a page of print: what reads it may look at every pair of its words and still be done in time. */
import type { Block, TextBlock } from './draft.js';

/** The longest paragraph of a report known so far has 3,200 characters. */
export const LONGEST = 6000;

/** A text of any length in pieces, cut behind a sentence, else between words, else anywhere. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const page = text.slice(from, from + LONGEST);
    const end = Math.max(page.lastIndexOf('. '), page.lastIndexOf('; '), page.lastIndexOf('\n'));
    const blank = page.lastIndexOf(' ');
    const at = from + (end > LONGEST / 2 ? end : blank > LONGEST / 2 ? blank : LONGEST - 1) + 1;
    found.push(text.slice(from, at));
    from = at;
  }
  return [...found, text.slice(from)];
}

/** The blocks, those that are too long in pieces; a cell of a table is cut off where it is. */
export const fitted = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.slice(0, LONGEST)) }));
      return [block.rows.some(({ cells }) => cells.some((cell) => cell.length > LONGEST)) ? { ...block, rows } : block];
    }
    if (block.text.length <= LONGEST) return [block];
    const [first = '', ...rest] = pieces(block.text);
    const { line } = block;
    return [{ ...block, text: first.trim() }, ...rest.map((text): TextBlock => ({ kind: 'text', text: text.trim(), line }))];
  });
