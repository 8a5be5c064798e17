/** Pieces of text to lines, and lines to paragraphs, by where they stand on the page. */
import { opensBlock } from '../numbering.js';
import { raised } from '../pages.js';

/** A piece of text: `x` its left end, `y` its base line, measured downwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** What stands between wide gaps. */
export interface Segment {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
}

export interface Line extends Segment {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Parts of the size of the letters: what is a space, and what is more than one. */
const SPACE = 0.13;
const WIDE = 1;

interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: Piece[];
}

/** The largest letters first: small ones then join the line beside which they are raised. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => b.size - a.size || a.y - b.y || a.x - b.x)) {
    const home = rows.find(
      ({ y, size }) =>
        Math.abs(y - piece.y) < 0.25 * size || (piece.size < 0.8 * size && piece.y < y && piece.y > y - 0.8 * size),
    );
    if (home) home.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.sort((a, b) => a.y - b.y).map(lineOf);
}

function lineOf({ y, size, pieces }: Row): Line {
  const segments: Segment[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const isRaised = piece.size < 0.8 * size && piece.y < y - 0.2 * size;
    const text = isRaised ? piece.text.replace(/\d+/g, raised) : piece.text;
    const last = segments.at(-1);
    const gap = piece.x - (last?.x2 ?? 0);
    const x2 = piece.x + piece.width;
    if (!last || gap > WIDE * size) segments.push({ text, x1: piece.x, x2 });
    else
      segments[segments.length - 1] = {
        text: last.text + (gap > SPACE * size ? ' ' : '') + text,
        x1: last.x1,
        x2: Math.max(last.x2, x2),
      };
  }
  const tidy = segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }));
  return {
    y,
    size,
    segments: tidy,
    text: bulleted(tidy.map(({ text }) => text).join('   ')),
    x1: tidy[0]?.x1 ?? 0,
    x2: tidy.at(-1)?.x2 ?? 0,
  };
}

/** Bullets of symbol fonts, and a dash that stands far from its words. */
const bulleted = (text: string): string => text.replace(/^[•▪●◦\uf0b7\uf0a7\uf02d]\s*/u, '- ').replace(/^([-–+])\s+/u, '$1 ');

/** A line of a table of contents: "I. KINH TẾ ........ 3". */
const isContents = ({ text }: Line): boolean => /\.{5,}\s*\d{1,3}$/.test(text);

/** A paragraph: its lines in one, and the first of them. */
export interface Block {
  readonly text: string;
  readonly lines: readonly Line[];
}

export function paragraphsOf(all: readonly Line[]): Block[] {
  const lines = all.filter((line) => !isContents(line));
  const long = lines.filter(({ text }) => text.length > 40).map(({ x2 }) => x2);
  const right = Math.max(...(long.length > 2 ? long : lines.map(({ x2 }) => x2)));
  const pitches = lines.flatMap((line, i) => (lines[i + 1] ? [((lines[i + 1] as Line).y - line.y) / line.size] : []));
  const pitch = Math.min(Math.max(pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 3)] ?? 1.2, 1.1), 2.2);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && goesOn(last, line, right, pitch)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => {
    const text = own.map((line) => line.text).join(' ');
    return { lines: own, text: own.length > 1 ? text.replace(/\s+/g, ' ') : text };
  });
}

/** The last line is so full that the first word of the next would not have fitted, and that one begins nothing new. */
function goesOn(paragraph: readonly Line[], next: Line, right: number, pitch: number): boolean {
  const last = paragraph.at(-1) as Line;
  const [word = ''] = next.text.split(' ');
  const needed = ((next.x2 - next.x1) / Math.max(1, next.text.length)) * (word.length + 1);
  if (last.x2 + needed < right - 0.5 * last.size) return false;
  if (Math.abs(next.size - last.size) > 0.12 * last.size || (next.y - last.y) / last.size > 1.35 * pitch) return false;
  const isRange = /\d\s*$/.test(last.text) && /^[-–]\s*\d/.test(next.text);
  if (!isRange && (opensBlock(next.text) || /^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(next.text))) return false;
  const hangs = paragraph.length === 1 && opensBlock(last.text);
  return hangs || next.x1 <= last.x1 + 0.5 * last.size || /^\p{Ll}/u.test(next.text);
}
