/** PDF files with text: what pdf.js finds on each page, pieces of text and ruled lines with their positions, upright and top down. */

import { normalize } from '../../vietnamese/text.js';
import { OCR, type Refusal } from '../contents.js';
import type { Draft } from '../draft.js';
import { layOut, type Page, type Piece, type Rule } from './pdf-layout.js';

type Matrix = readonly number[];
type Point = readonly [number, number];

const times = (m: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): number[] => {
  const [ma = 1, mb = 0, mc = 0, md = 1, me = 0, mf = 0] = m;
  return [ma * a + mc * b, mb * a + md * b, ma * c + mc * d, mb * c + md * d, ma * e + mc * f + me, mb * e + md * f + mf];
};
const apply = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];
/** Turns a page by quarters so that text that runs down or up lies flat. */
const TURNS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];
const quarters = ([a = 0, b = 0]: Matrix): number => ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4;

/** pdf.js draws with a method of buffers that Node has from 21 on. */
function lendBufferTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}

export async function readPdf(bytes: Uint8Array): Promise<Draft | Refusal> {
  let pages: Page[];
  try {
    pages = await pagesOf(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'PasswordException') return { refused: 'tệp PDF có mật khẩu; hãy gỡ mật khẩu rồi thêm lại' };
    return { refused: 'tệp PDF hỏng, không mở được; hãy xin lại bản gốc' };
  }
  return draftOf(pages);
}

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  lendBufferTransfer();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  // pdf.js takes the bytes away and refuses a Buffer: it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    // The drawing of a page without text is a picture: heavy, and of no use.
    const drawn = texts.length > 0 ? await page.getOperatorList() : { fnArray: [], argsArray: [] };
    pages.push(pageOf(texts, rulesOf(drawn, OPS), page.getViewport({ scale: 1 }).transform));
    page.cleanup();
  }
  await pdf.destroy();
  return pages;
}

function draftOf(pages: readonly Page[]): Draft | Refusal {
  const letters = pages.map(({ pieces }) => pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0));
  // Stamps and page numbers are no text.
  if (letters.reduce((sum, count) => sum + count, 0) < 40 * pages.length)
    return { refused: `tệp PDF là bản quét (ảnh), không có chữ; ${OCR}` };
  const empty = pages.flatMap(({ pieces }, i) => (pieces.length === 0 ? [i + 1] : []));
  return {
    meta: {},
    blocks: layOut(pages),
    warnings: empty.length > 0 ? [`trang ${empty.join(', ')} không có chữ (trang trống hoặc ảnh quét), không đọc được`] : [],
  };
}

interface Text {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
}

/** Pieces that run the way most of the text runs: no watermarks, no stamps on end. */
function pageOf(texts: readonly Text[], rules: readonly Rule[], upright: Matrix): Page {
  const placed = texts.map(({ str, transform, width }) => {
    const matrix = times(upright, transform);
    // The page's own axis points down: an upright text has a > 0 and d < 0.
    return { text: normalize(str), width, matrix, turn: quarters(matrix) };
  });
  const counts = TURNS.map((_, turn) => placed.reduce((sum, p) => sum + (p.turn === turn ? p.text.length : 0), 0));
  const most = counts.indexOf(Math.max(...counts));
  const turn = TURNS[most] ?? [];
  const pieces = placed
    .filter((p) => p.turn === most && !isSlanted(p.matrix))
    .map(({ text, width, matrix }): Piece => {
      const [x, y] = apply(turn, [matrix[4] ?? 0, matrix[5] ?? 0]);
      return { text, x, y, width, size: Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0) };
    });
  const whole = times(turn, upright);
  const flat = rules.map(({ x1, y1, x2, y2 }): Rule => {
    const [ax, ay] = apply(whole, [x1, y1]);
    const [bx, by] = apply(whole, [x2, y2]);
    return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
  });
  return { pieces, rules: flat };
}

const isSlanted = ([a = 0, b = 0]: Matrix): boolean =>
  Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b));

/** How many numbers follow each mark in the data of a path: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];
/** Broader than this it is an area and not a line. */
const THICKEST = 3;

interface Drawn {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Level and upright strokes, thin filled boxes, the edges of boxes. */
function rulesOf({ fnArray, argsArray }: Drawn, OPS: Readonly<Record<string, number>>): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (operator === OPS.transform) matrix = times(matrix, args as Matrix);
    if (operator === OPS.paintFormXObjectBegin && args?.[0]) matrix = times(matrix, args[0] as Matrix);
    const isClip = args?.[0] === OPS.endPath;
    const [path] = operator === OPS.constructPath && !isClip ? (args[1] as readonly (ArrayLike<number> | null)[]) : [];
    if (path) rules.push(...edgesOf(Array.from(path), matrix));
  }
  return rules;
}

function edgesOf(path: readonly number[], matrix: Matrix): Rule[] {
  const edges: Rule[] = [];
  let shape: Point[] = [];
  const close = (): void => {
    edges.push(...thinned(shape));
    shape = [];
  };
  for (let at = 0; at < path.length; ) {
    const mark = path[at] ?? 0;
    const length = COORDINATES[mark] ?? 0;
    const [x = 0, y = 0] = path.slice(at + 1 + length - 2, at + 1 + length);
    if (mark === 0) close();
    if (length > 0) shape.push(apply(matrix, [x, y]));
    else if (shape[0]) shape.push(shape[0]);
    at += 1 + length;
  }
  close();
  return edges;
}

/** A thin box is one rule; any other shape its level and upright edges. */
function thinned(shape: readonly Point[]): Rule[] {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const box = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  if (shape.length < 2) return [];
  if (box.x2 - box.x1 <= THICKEST || box.y2 - box.y1 <= THICKEST) return [box];
  return shape.slice(1).flatMap(([x2, y2], i): Rule[] => {
    const [x1, y1] = shape[i] as Point;
    if (Math.abs(x1 - x2) > 1 && Math.abs(y1 - y2) > 1) return [];
    return [{ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) }];
  });
}
