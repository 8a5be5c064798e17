/** Plain text as portals, scans and converters give it: one block a line, hard-wrapped lines joined, tab tables kept. */
import type { Block, Draft, TableRow } from '../draft.js';
import { pieces } from '../lengths.js';
import { opensBlock } from '../numbering.js';
import { type Line, withAlignedTables } from './aligned.js';
import { withBarredTables } from './barred.js';

export function readText(text: string): Draft {
  const lines = text
    .split('\n')
    .flatMap((raw, i) =>
      pieces(raw.replace(MANY_SPACES, ' '.repeat(100))).map(
        (piece): Line => ({ text: piece.replace(/[ \f\v\r]+$/, '').replace(TAG, ' '), line: i + 1 }),
      ),
    );
  return { meta: {}, blocks: blocksOf(unwrapped(withAlignedTables(withBarredTables(lines)))) };
}

const MANY_SPACES = / {100,}/g;
/** What a converter left of a page: "<ul style=…> - Điểm tái định cư". */
const TAG = /<\/?(?:ul|ol|li|br|p|div|span|b|i|u|em|strong|sup|sub|table|tr|td)(?:\s[^>]*)?\/?>/giu;

const isRow = ({ text, row }: Line): boolean => row !== undefined || (text.match(/\t/g)?.length ?? 0) >= 2;
const cellsOf = ({ text, row }: Line): readonly string[] =>
  row?.cells ?? text.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim());

/** A portal's list mark before everything, and emphasis. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/^•\s*/, '')
    .replace(/(?<![\p{L}\p{N}*])\*{1,3}(?!\s)([^*]+?)\*{1,3}/gu, '$1');

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  let headRows: number | null = null;
  const close = (): void => {
    const [first] = rows;
    if (first) blocks.push({ kind: 'table', line: first.line, caption: '', rows, headRows });
    rows = [];
  };
  for (const given of lines) {
    const { text, line, row } = given;
    if (isRow(given)) {
      if (row?.part === 'head') close();
      if (rows.length === 0) headRows = row === undefined ? null : row.part === 'head' ? 1 : 0;
      rows.push({ cells: cellsOf(given), line });
    } else if (text.trim()) {
      close();
      blocks.push({ kind: 'text', text: plain(text), line });
    }
  }
  close();
  return blocks;
}

/** The width of a column of hard-wrapped text; null where every line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const filled = lines.filter((line) => line.text.trim() && !isRow(line));
  const lengths = filled.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width < 50 || width > 160 || filled.length < 8) return null;
  const full = lines.filter(({ text }, i) => text.length >= width * 0.8 && lines[i + 1]?.text.trim());
  return full.length >= filled.length * 0.3 ? width : null;
}

const ENDS = /[.:;!?]\s*$/;
const goesOnFrom = (last: Line | undefined, { text }: Line): boolean =>
  last !== undefined && last.text.length >= 20 && !ENDS.test(last.text.slice(-4)) && /^\p{Ll}/u.test(text.trim());
/** A column of a page, of lines of no one length: most begin within a sentence. */
function isNarrow(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.text.trim() && !isRow(line));
  const within = filled.filter((line, i) => goesOnFrom(filled[i - 1], line));
  return filled.length >= 12 && within.length >= filled.length * 0.5 && filled.every(({ text }) => text.length < 60);
}
/** A line that neither ends a sentence nor stands before one that begins one goes on in it. */
function narrowJoined(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const given of lines) {
    const last = out.at(-1);
    const words = given.text.trim();
    const isNumber = last !== undefined && !ENDS.test(last.text.slice(-4)) && /^\d[\d.,]*(?:;|,? \p{Ll})/u.test(words);
    if (last && words && !isRow(given) && !isRow(last) && (goesOnFrom(last, given) || isNumber))
      out[out.length - 1] = { ...last, text: `${last.text} ${words}` };
    else out.push(given);
  }
  return out;
}

/** Two columns side by side, as in a letterhead: such a line neither goes on nor is gone on with. */
const isSplit = (line: Line): boolean => isRow(line) || /\S\s{3,}\S/.test(line.text);
const indentOf = (text: string): number => text.length - text.trimStart().length;

/** A full line goes on in the next one, unless that begins a block of its own or is indented as a new paragraph. */
function unwrapped(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  if (width === null) return isNarrow(lines) ? narrowJoined(lines) : [...lines];
  const out: Line[] = [];
  let full = false;
  let indent = 0;
  for (const given of lines) {
    const { text } = given;
    const last = out.at(-1);
    const words = text.trim();
    const range = /\d\s*$/.test(last?.text ?? '') && /^[-–]\s*\d/.test(words);
    const goesOn =
      full &&
      last &&
      words &&
      !isRow(given) &&
      (range || !opensBlock(words)) &&
      (indentOf(text) <= indent || /^\p{Ll}/u.test(words));
    if (goesOn) out[out.length - 1] = { ...last, text: `${last.text} ${words}` };
    else out.push(given);
    full = words !== '' && !isSplit(given) && text.length >= width * 0.72;
    indent = goesOn ? Math.min(indent, indentOf(text)) : indentOf(text);
  }
  return out;
}
