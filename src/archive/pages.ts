/** Mends what page breaks tore: footnotes go to the paragraph that carries their mark, what they stood between is joined again. */
import type { Block, TextBlock } from './draft.js';
import { LONGEST } from './lengths.js';
import { opensBlock } from './numbering.js';
import { withRest } from './tables.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const raised = (digits: string): string => digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
const plainDigits = (mark: string): string => [...mark].map((char) => SUPERSCRIPTS.indexOf(char)).join('');
/** A footnote mark: superscript digits that are no part of m², m³, km². */
const MARK = new RegExp(`(?<!(?:^|[\\s\\d/])[kcd]?m)[${SUPERSCRIPTS}]+`, 'gu');
const RAISED_NOTE = new RegExp(`^([${SUPERSCRIPTS}]+)\\s*(.+)$`, 'su');
const FLAT_NOTE = /^(\d{1,3})\s+(\p{Lu}.+)$/su;
/** A note stands on the page of its mark: no farther behind it than this many blocks. */
const REACH = 25;

/** So much of the text before a mark tells where it stands. */
const WORDS_BEFORE = 30;
type Marked = Pick<NonNullable<TextBlock['note']>, 'of' | 'behind'>;

const ENDS = /[.;:!?…”"]\s*$/u;
/** Words that no sentence ends with. */
const HANGING = /(?:,|(?<!\p{L})(?:và|của|các|cho|với|là|đạt|về|theo|trong|từ|đến|tại|hoặc|những|như|trên|bằng|so))\s*$/u;
const GOES_ON = /^[\p{Ll}(%,;]|^\d/u;
const isNote = (block: Block | undefined): block is TextBlock => block?.kind === 'text' && block.note !== undefined;
const isCaps = (text: string): boolean => text === text.toUpperCase();

/** Whether a page break cut the sentence between the two. */
export function isCut(before: string, after: string): boolean {
  if (before.length <= 60 || before.length + after.length > LONGEST) return false;
  if (isCaps(before) || opensBlock(after)) return false;
  return HANGING.test(before) || goesOn(before, after);
}

const goesOn = (before: string, after: string): boolean =>
  before.length + after.length <= LONGEST && !ENDS.test(before) && GOES_ON.test(after);

/** "… 3 - 5 sao(1).", "… 4.200 ha[1]" and below "(1) Gồm 4 sản phẩm …": marks in brackets, raised; a list of "(1)", "(2)" has none glued to a word. */
function withMarksRaised(given: readonly Block[]): readonly Block[] {
  const blocks = given.flatMap(eachNote);
  const marked = new Map<string, number>();
  for (const [at, block] of blocks.entries())
    if (block.kind === 'text') for (const [mark] of block.text.matchAll(BRACKETED)) marked.set(mark, marked.has(mark) ? -1 : at);
  const notes = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    const [, mark = ''] = (block.kind === 'text' && BRACKETED_NOTE.exec(block.text)) || [];
    if ((marked.get(mark) ?? at) < at) notes.set(mark, [...(notes.get(mark) ?? []), at]);
  }
  const sure = (mark: string): boolean => (marked.get(mark) ?? -1) >= 0 && notes.get(mark)?.length === 1;
  if (![...notes.keys()].some(sure)) return blocks;
  return blocks.map((block, at) => {
    if (block.kind !== 'text') return block;
    const [sign = '', mark = ''] = BRACKETED_NOTE.exec(block.text) ?? [];
    const isBelow = sure(mark) && notes.get(mark)?.[0] === at;
    const text = isBelow ? `${raised(mark.slice(1, -1))} ${block.text.slice(sign.length)}` : block.text;
    return { ...block, text: text.replace(BRACKETED, (whole) => (sure(whole) ? raised(whole.slice(1, -1)) : whole)) };
  });
}
const BRACKETED = /(?<=[\p{L}%]\)?)\(\d{1,2}\)|(?<=[\p{L}\d%)]\.?)\[\d{1,2}\]/gu;
const BRACKETED_NOTE = /^(?:(?:Ghi chú|Chú thích)\s*:?\s*)?(\(\d{1,2}\)|\[\d{1,2}\])\s*(?=\p{Lu})/u;
const SEVERAL_NOTES = /^(?:Ghi chú|Chú thích)\s*:?\s*\(\d{1,2}\)/u;
const NEXT_NOTE = /(?<=[.;])\s+(?=\(\d{1,2}\)\s*\p{Lu})/u;
/** "Ghi chú: (1) Huyện A 71%. (2) Gồm 4 xã.": each by itself. */
const eachNote = (block: Block): Block[] =>
  block.kind === 'text' && SEVERAL_NOTES.test(block.text)
    ? block.text.split(NEXT_NOTE).map((text) => ({ ...block, text }))
    : [block];

export function mend(given: readonly Block[]): Block[] {
  const blocks = withMarksRaised(given);
  const out: Block[] = [];
  /** Mark → index in `out` of the block that carries it, and what it stands behind there. */
  const open = new Map<string, Marked>();
  let sentence: number | null = null;
  let lastLine = 0;
  /** Mark → index in `out` of a note whose mark may stand where the cut sentence goes on. */
  const waiting = new Map<string, number>();
  const lift = (text: string, at: number): string =>
    text.replace(MARK, (sign, offset: number) => {
      const mark = plainDigits(sign);
      const note = waiting.get(mark);
      const behind = text.slice(0, offset).replace(MARK, '').slice(-WORDS_BEFORE);
      if (note === undefined) open.set(mark, { of: at, behind });
      else out[note] = { ...(out[note] as TextBlock), note: { mark, of: at, behind } };
      waiting.delete(mark);
      return '';
    });
  const join = (at: number, text: string): void => {
    const before = out[at] as TextBlock;
    out[at] = { ...before, text: `${before.text} ${lift(text, at)}` };
  };
  for (const block of blocks) {
    if (block.kind !== 'text') {
      out.push(block.kind === 'heading' ? { ...block, text: lift(block.text, out.length) } : block);
      sentence = null;
      continue;
    }
    const note = noteIn(block.text, open, out.length);
    const last = out.at(-1);
    const before = sentence === null ? undefined : out[sentence];
    if (note) {
      if (note.of < 0) waiting.set(note.mark, out.length);
      out.push({ ...block, text: lift(note.text, out.length), note: { mark: note.mark, of: note.of, behind: note.behind } });
    } else if (isNote(last) && block.line === lastLine + 1 && goesOn(last.text, block.text)) join(out.length - 1, block.text);
    else if (sentence !== null && before?.kind === 'text' && isCut(before.text, block.text)) join(sentence, block.text);
    else if (isNote(last) && isCut(last.text, block.text)) join(out.length - 1, block.text);
    else {
      sentence = out.length;
      waiting.clear();
      out.push({ ...block, text: lift(block.text, sentence) });
    }
    lastLine = block.line;
  }
  return out;
}

const isNoteLike = (block: Block): boolean =>
  block.kind === 'text' && (RAISED_NOTE.test(block.text) || FLAT_NOTE.test(block.text));

/** Tables that a page break cut, with no more than footnotes between, whole again. */
export function rejoined(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const at = block.kind === 'table' && block.goesOn ? out.findLastIndex((above) => !isNoteLike(above)) : -1;
    const table = out[at];
    if (block.kind === 'table' && table?.kind === 'table') {
      const joined = withRest(table.rows.at(-1), block.rows[0]);
      const rows = joined ? [...table.rows.slice(0, -1), joined, ...block.rows.slice(1)] : [...table.rows, ...block.rows];
      out[at] = { ...table, rows };
    } else out.push(block);
  }
  return out;
}

/** "¹ Tăng 0,19 %…", or "4 Đất lâm nghiệp…" where mark ⁴ is open. */
function noteIn(
  text: string,
  open: Map<string, Marked>,
  at: number,
): ({ readonly mark: string; readonly text: string } & Marked) | null {
  const [, sign = '', said = ''] = RAISED_NOTE.exec(text) ?? [];
  const [, digits = '', flat = ''] = FLAT_NOTE.exec(text) ?? [];
  const mark = sign ? plainDigits(sign) : digits;
  const marked = open.get(mark);
  if (sign && marked === undefined) return { mark, of: -1, behind: '', text: said };
  if (marked === undefined || (!sign && at - marked.of > REACH)) return null;
  open.delete(mark);
  return { mark, ...marked, text: sign ? said : flat };
}
