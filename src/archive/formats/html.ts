/// <reference lib="dom" />
/** HTML pages: the article and its tables, without menus, side columns and scripts. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { normalize } from '../../vietnamese/text.js';
import type { Block, Draft, TableBlock, TableRow } from '../draft.js';
import { numberIn } from '../numbering.js';
import { raised } from '../pages.js';

const AWAY =
  'script, style, noscript, template, nav, aside, header, footer, form, iframe, svg, button, select, [role="navigation"], [aria-hidden="true"], [hidden]';
const BESIDE = /menu|sidebar|breadcrumb|related|comment|footer|visitor|counter|share|pager|advert|banner/i;
const BLOCK =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BODY|CAPTION|CENTER|DD|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|H[1-6]|LI|MAIN|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|TR|UL)$/;

/** Elements within elements beyond this are an error or an attack. */
const DEEPEST = 256;
const NEVER_NESTS = /^(?:area|br|col|dd|dt|hr|img|input|li|link|meta|option|p|source|td|th|tr|wbr)$/i;

export function readHtml(text: string): Draft {
  if (depthOf(text) > DEEPEST) throw new Error('trang HTML lồng quá sâu');
  const { document } = parseHTML(/<html/i.test(text) ? text : `<html><body>${text}</body></html>`) as unknown as {
    document: Document;
  };
  // "Tình hình … năm 2023 | Cổng thông tin điện tử tỉnh X"
  const [first = '', ...site] = inline(document.querySelector('title')).split(/\s[|»–-]\s(?=\p{Lu})/u);
  const page = inline(document.querySelector('h1')) || first;
  for (const element of document.querySelectorAll(AWAY)) element.remove();
  const blocks: Block[] = [];
  walk(articleOf(document), blocks, lineFinder(text));
  return { meta: { ...(page ? { page } : {}), ...(site.length > 0 ? { site: site.join(' ') } : {}) }, blocks };
}

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, slash = '', name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi)) {
    if (NEVER_NESTS.test(name) || tag.endsWith('/>')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Text in one line; "m<sup>2</sup>" → "m²". */
function inline(node: Node | null): string {
  const read = (part: Node): string => {
    if (part.nodeType !== 1) return part.nodeType === 3 ? (part.textContent ?? '') : '';
    const within = [...part.childNodes].map(read).join('');
    const name = (part as Element).tagName;
    if (name === 'SUP' && /^\s*[[(]?\d+[\])]?\s*$/.test(within)) return raised(within.replace(/\D/g, ''));
    // A list within a cell keeps its bullets.
    if (name === 'LI' && !/^\s*[-–+•*]/.test(within))
      return ` ${(part as Element).parentElement?.closest('li') ? '+' : '-'} ${within} `;
    return name === 'BR' || BLOCK.test(name) ? ` ${within} ` : within;
  };
  return node ? normalize(read(node)).replace(/\s+/g, ' ').trim() : '';
}

/** The part of the page that is the report: by its landmark, else by Readability's guess, else the whole body. */
function articleOf(document: Document): Element {
  const landmarks = [...document.querySelectorAll('article, main, [role="main"]')].map((element) => ({
    element,
    length: inline(element).length,
  }));
  const [longest] = landmarks.sort((a, b) => b.length - a.length);
  const whole = inline(document.body).length;
  if (longest && (longest.length > Math.max(200, whole / 3) || longest.length > whole * 0.9)) return longest.element;
  for (const element of document.body.querySelectorAll('[class], [id]'))
    if (BESIDE.test(`${element.className} ${element.id}`) && inline(element).length < whole / 3) element.remove();
  return readable(document) ?? document.body;
}

/** Readability's article, unless it lost a table or most of the text. */
function readable(document: Document): Element | null {
  const { document: copy } = parseHTML(document.toString()) as unknown as { document: Document };
  const content = new Readability(copy).parse()?.content ?? '';
  const { document: found } = parseHTML(`<html><body>${content}</body></html>`) as unknown as { document: Document };
  const lost =
    found.querySelectorAll('table').length < document.querySelectorAll('table').length ||
    inline(found.body).length < inline(document.body).length * 0.7;
  return lost ? null : found.body;
}

/** Blocks in the order of the page: running text between block elements and line breaks is a block of its own. */
function walk(element: Element, blocks: Block[], lineOf: (text: string) => number): void {
  let run: Node[] = [];
  const flush = (): void => {
    const text = run.map(inlineWithEdges).join('').replace(/\s+/g, ' ').trim();
    run = [];
    if (text) blocks.push({ kind: 'text', text: bulleted(element, text), line: lineOf(text) });
  };
  for (const child of element.childNodes) {
    const name = child.nodeType === 1 ? (child as Element).tagName : '';
    if (name === 'BR') flush();
    else if (!hasBlocks(child)) run.push(child);
    else {
      flush();
      const block = child as Element;
      const text = /^H[1-6]$/.test(name) ? inline(block) : '';
      if (name === 'TABLE' && isData(block)) blocks.push(tableOf(block, lineOf));
      else if (text) blocks.push({ kind: 'heading', text, line: lineOf(text), depth: Number(name[1]) });
      else walk(block, blocks, lineOf);
    }
  }
  flush();
}

/** "- " before what a list item begins with, "+ " in a list within a list. */
function bulleted(element: Element, text: string): string {
  const parent = element.parentElement;
  const item =
    element.tagName === 'LI' ? element : parent?.tagName === 'LI' && parent.firstElementChild === element ? parent : null;
  if (!item || numberIn(text)) return text;
  return `${item.parentElement?.closest('li') ? '+' : '-'} ${text.replace(/^[-–+•]\s*/, '')}`;
}

/** `inline` with the white space at its ends, which parts it from its neighbours. */
const inlineWithEdges = (node: Node): string => {
  const raw = node.textContent ?? '';
  return (/^\s/.test(raw) ? ' ' : '') + inline(node) + (/\s$/.test(raw) ? ' ' : '');
};

/** A block, or an inline element around one or around a line break ("<strong>…<p>"). */
const hasBlocks = (node: Node): boolean =>
  node.nodeType === 1 &&
  (BLOCK.test((node as Element).tagName) ||
    [...node.childNodes].some((child) => (child as Element).tagName === 'BR' || hasBlocks(child)));

/** A table of several columns and rows, not one that lays out the page. */
const isData = (table: Element): boolean =>
  !table.querySelector('table') &&
  [...table.querySelectorAll('tr')].filter((row) => row.querySelectorAll('td, th').length > 1).length > 1;

function tableOf(table: Element, lineOf: (text: string) => number): TableBlock {
  const rows: TableRow[] = [];
  /** "row:column" → what a cell above holds there. */
  const held = new Map<string, string>();
  let headRows = 0;
  for (const [r, tr] of [...table.querySelectorAll('tr')].entries()) {
    const cells: string[] = [];
    const fillHeld = (): void => {
      for (let above = held.get(`${r}:${cells.length}`); above !== undefined; above = held.get(`${r}:${cells.length}`))
        cells.push(above);
    };
    for (const cell of tr.querySelectorAll('th, td')) {
      fillHeld();
      const content = inline(cell);
      const high = Math.min(span(cell, 'rowspan'), 200);
      for (let c = Math.min(span(cell, 'colspan'), 50); c > 0; c--) {
        for (let down = 1; down < high; down++) held.set(`${r + down}:${cells.length}`, content);
        cells.push(content);
      }
    }
    fillHeld();
    const isHead = tr.parentElement?.tagName === 'THEAD' || (tr.querySelector('th') !== null && tr.querySelector('td') === null);
    if (isHead && headRows === rows.length) headRows++;
    rows.push({ cells, line: lineOf(cells.reduce((long, cell) => (cell.length > long.length ? cell : long), '')) });
  }
  const caption = inline(table.querySelector('caption'));
  return { kind: 'table', line: rows[0]?.line ?? 1, caption, rows, headRows: headRows || null };
}

const span = (cell: Element, name: string): number => Number(cell.getAttribute(name)) || 1;

/** How far ahead the next block is looked for: a page's menus are shorter. */
const AHEAD = 50_000;

/** Scripts and styles replaced, whatever stands between a tag and its end. */
function withoutCode(html: string, replace: (code: string) => string): string {
  const lower = html.toLowerCase();
  let [shown, from] = ['', 0];
  for (const { 1: tag, index } of lower.matchAll(/<(script|style)(?![a-z])/g)) {
    if (index < from) continue;
    const end = lower.length === html.length ? lower.indexOf(`</${tag}>`, index) : -1;
    if (end < 0) break;
    shown += html.slice(from, index) + replace(html.slice(index, end));
    from = end;
  }
  return shown + html.slice(from);
}

/** The line on which a block's first words stand, searched onwards from the block before. */
function lineFinder(html: string): (text: string) => number {
  const blank = (text: string): string => text.replace(/[^\n]/g, '');
  const shown = withoutCode(html.replace(/^[\s\S]*?<body/i, blank), blank).replace(/<[^<>]*>/g, blank);
  const lines: number[] = [];
  let flat = '';
  for (const [i, line] of shown.split('\n').entries()) {
    const words = squeeze(
      /&\w+;/.test(line) ? (parseHTML(`<p>${line}</p>`).document.querySelector('p')?.textContent ?? line) : line,
    );
    flat += words;
    for (let k = 0; k < words.length; k++) lines.push(i + 1);
  }
  let at = 0;
  return (text) => {
    const found = text ? flat.slice(at, at + AHEAD).indexOf(squeeze(text).slice(0, 60)) : -1;
    if (found >= 0) at += found;
    return lines[at] ?? 1;
  };
}

const squeeze = (text: string): string => normalize(text).replace(/[\s\p{P}\p{S}\p{No}]+/gu, '');
