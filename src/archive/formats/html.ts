/// <reference lib="dom" />
/** HTML pages: the article and its tables, without menus, side columns and scripts. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { normalize } from '../../vietnamese/text.js';
import type { Block, Draft, TableRow } from '../draft.js';

const AWAY = 'script, style, noscript, template, nav, aside, header, footer, form, iframe, svg, button';
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, table, div, blockquote, caption';

const textIn = (element: Element): string =>
  normalize(element.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** The part of the page that is the report: by its landmark, else by Readability's guess, else the whole body. */
function articleOf(document: Document): Element {
  const landmark = document.querySelector('article') ?? document.querySelector('main');
  if (landmark && textIn(landmark).length > 200) return landmark;
  const { document: copy } = parseHTML(document.toString());
  const read = new Readability(copy as unknown as Document, { keepClasses: false }).parse();
  if (read?.content && read.content.length > 500) {
    const found = parseHTML(`<html><body><main>${read.content}</main></body></html>`).document.querySelector('main');
    if (found && found.querySelectorAll('table').length >= document.querySelectorAll('table').length)
      return found as unknown as Element;
  }
  return document.body;
}

export function readHtml(text: string): Draft {
  const { document } = parseHTML(text);
  for (const element of document.querySelectorAll(AWAY)) element.remove();
  const title = textIn(
    (document.querySelector('h1') ?? document.querySelector('title') ?? document.createElement('p')) as unknown as Element,
  );
  const article = articleOf(document as unknown as Document);
  const lineOf = lineFinder(text);
  const blocks: Block[] = [];
  for (const element of article.querySelectorAll(BLOCKS)) {
    if (element.tagName !== 'TABLE' && element.closest('table')) continue;
    if (element.tagName === 'TABLE') blocks.push(tableOf(element, lineOf));
    else if (/^H[1-6]$/.test(element.tagName)) {
      const heading = textIn(element);
      if (heading) blocks.push({ kind: 'heading', text: heading, line: lineOf(heading), depth: Number(element.tagName[1]) });
    } else if (!element.querySelector(BLOCKS)) {
      const content = textIn(element);
      if (content)
        blocks.push({ kind: 'text', text: element.tagName === 'LI' ? `- ${content}` : content, line: lineOf(content) });
    }
  }
  return { meta: title ? { title: title.split(/\s[|»]\s/)[0] ?? title } : {}, blocks };
}

function tableOf(table: Element, lineOf: (text: string) => number): Block {
  const caption = table.querySelector('caption');
  const rows: TableRow[] = [];
  const spans = new Map<string, string>();
  let headRows = 0;
  for (const [r, tr] of [...table.querySelectorAll('tr')].entries()) {
    const cells: string[] = [];
    let column = 0;
    const place = (): void => {
      for (let held = spans.get(`${r}:${column}`); held !== undefined; held = spans.get(`${r}:${column}`)) {
        cells[column] = held;
        column++;
      }
    };
    for (const cell of tr.querySelectorAll('th, td')) {
      place();
      const content = textIn(cell);
      const wide = Number(cell.getAttribute('colspan') ?? 1) || 1;
      const high = Number(cell.getAttribute('rowspan') ?? 1) || 1;
      for (let c = 0; c < Math.min(wide, 50); c++) {
        for (let down = 1; down < Math.min(high, 200); down++) spans.set(`${r + down}:${column}`, content);
        cells[column] = content;
        column++;
      }
    }
    place();
    if (tr.querySelector('th') && !tr.querySelector('td') && headRows === rows.length) headRows++;
    rows.push({ cells, line: lineOf(cells.find(Boolean) ?? '') });
  }
  return { kind: 'table', line: rows[0]?.line ?? 1, caption: caption ? textIn(caption) : '', rows, headRows: headRows || null };
}

/** The line on which a block's first words stand, searched onwards from the block before. */
function lineFinder(html: string): (text: string) => number {
  const source = html.split('\n').map((line) => normalize(decoded(line)));
  let at = 0;
  return (text) => {
    const start = text.slice(0, 24);
    const found = start ? source.findIndex((line, i) => i >= at && line.replace(/<[^>]+>/g, '').includes(start)) : -1;
    if (found >= 0) at = found;
    return at + 1;
  };
}

const decoded = (line: string): string => line.replaceAll('&nbsp;', ' ').replaceAll('&ndash;', '–').replaceAll('&amp;', '&');
