/** Markdown: a metadata head, headings, paragraphs and bullets (one a line or wrapped), tables, footnotes. */
import type { Block, Draft, TableBlock, TableRow } from '../draft.js';
import { LONGEST, pieces } from '../lengths.js';
import { opensBlock } from '../numbering.js';
import { raised } from '../pages.js';

/** "vượt dự toán[^2]" → "vượt dự toán²". */
const noteMarks = (text: string): string => text.replace(/\[\^(\d+)\]:?/g, (_, digits: string) => raised(digits));

const plain = (text: string): string => pieces(text).map(plainPiece).join(' ');

const plainPiece = (text: string): string =>
  noteMarks(text)
    .replace(/<!--.*?-->|<\/?[a-z][^>]*>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?! )(.+?)(?<! )[*_](?![\p{L}\p{N}*])/gu, '$1')
    .replace(/[`\\]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** `framed`: the rows begin with a bar; else a bar in front stands behind an empty cell. */
const cellsOf = (line: string, framed: boolean): string[] =>
  line
    .trim()
    .replace(framed ? /^\||\|$/g : /(?!)/, '')
    .split(/(?<!\\)\|/)
    .map(plain);

const HEADING = /^ {0,3}(#{1,6})\s+(.+?)\s*#*$/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const ITEM = /^\s*(?:[-+*•]|\d{1,2}[.)])\s+/;

export function readMarkdown(text: string): Draft {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:>\s?)+/, ''));
  const { meta, from } = headBlock(lines);
  const blocks: Block[] = [];
  let open = false;
  for (let i = from; i < lines.length; i++) {
    const raw = lines[i] ?? '';
    const line = i + 1;
    const last = blocks.at(-1);
    const heading = HEADING.exec(raw);
    if (heading) blocks.push({ kind: 'heading', text: plain(heading[2] ?? ''), line, depth: heading[1]?.length ?? 1 });
    else if (beginsTable(lines, i)) {
      const table = tableAt(lines, i);
      blocks.push(table);
      i += table.rows.length;
    } else if (beginsHeadless(lines, i)) {
      const table = headlessAt(lines, i);
      blocks.push(table);
      i += table.rows.length - 1;
    } else if (open && last?.kind === 'text' && /^\s*=+\s*$/.test(raw)) {
      blocks[blocks.length - 1] = { ...last, kind: 'heading', depth: 1 };
    } else if (raw.trim() && !RULE.test(raw)) {
      const words = plain(bulleted(raw));
      if (open && last?.kind === 'text' && !ITEM.test(raw) && !opensBlock(words))
        blocks[blocks.length - 1] = { ...last, text: `${last.text} ${words}` };
      else if (words) blocks.push({ kind: 'text', text: words, line });
      open = true;
      continue;
    }
    open = false;
  }
  return { meta, blocks };
}

/** "  - Lúa mùa" stands below "- Lúa": "+ Lúa mùa". */
const bulleted = (raw: string): string =>
  /^\s{2,}[-*•+]\s/.test(raw) ? raw.trim().replace(/^[-*•+]/, '+') : raw.trim().replace(/^[*•]\s+/, '- ');

const beginsTable = (lines: readonly string[], at: number): boolean =>
  /\|/.test(lines[at] ?? '') &&
  /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? '') &&
  /\|/.test(lines[at + 1] ?? '');

function tableAt(lines: readonly string[], at: number): TableBlock {
  const rows: TableRow[] = [];
  const framed = /^\s*\|/.test(lines[at] ?? '');
  for (let i = at; /\|/.test(lines[i] ?? ''); i++)
    if (i !== at + 1) rows.push({ cells: cellsOf(lines[i] ?? '', framed), line: i + 1 });
  return { kind: 'table', line: at + 1, caption: '', rows, headRows: 1 };
}

/** A row framed by bars, of three cells or more. */
const FRAMED = /^ {0,3}\|[^|]+\|[^|]+\|.*\|\s*$/;
/** Two such rows with no rule below the first: a table without a header. */
const beginsHeadless = (lines: readonly string[], at: number): boolean =>
  [at, at + 1].every((i) => FRAMED.test((lines[i] ?? '').slice(0, LONGEST)));

function headlessAt(lines: readonly string[], at: number): TableBlock {
  const rows: TableRow[] = [];
  for (let i = at; FRAMED.test((lines[i] ?? '').slice(0, LONGEST)); i++)
    rows.push({ cells: cellsOf(lines[i] ?? '', true), line: i + 1 });
  return { kind: 'table', line: at + 1, caption: '', rows, headRows: 0 };
}

/** Flat "key: value" lines between two "---". */
export function headBlock(lines: readonly string[]): { meta: Record<string, string>; from: number } {
  const meta: Record<string, string> = {};
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && line.trim() === '---') : -1;
  if (end < 0) return { meta, from: 0 };
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (key && value) meta[key] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return { meta, from: end + 1 };
}
