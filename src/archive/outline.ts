/** From blocks to sections and paragraphs: numbered headings, run-in headings, bullets, tables. */
import type { Paragraph, Section, Table } from '../model/report.js';
import { captionAt, isCaption, uncaptioned } from './captions.js';
import type { Block, HeadingBlock, TableBlock, TextBlock } from './draft.js';
import { isCapsTitle, isPlainTitle, labelAlone, runIn, titleIn } from './headings.js';
import {
  appendixIn,
  closes,
  corrected,
  isFirst,
  type Label,
  nestsFreely,
  numberIn,
  outerOf,
  pathOf,
  rankOf,
} from './numbering.js';
import { partsOf } from './tables.js';

export interface Outline {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** A section still open: its label where it has one, its depth where a mark of the format gives one. */
interface Open {
  readonly index: number;
  readonly label: Label | null;
  readonly depth: number | null;
}

const BULLET = /^([-–+*])(?:\s+|(?=\p{L}))/u;

class Outliner {
  readonly sections: Section[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly tables: Table[] = [];
  #open: Open[] = [];
  /** First numbers of the parts gone by: "I" in the second part is then "Phần thứ hai, I". */
  readonly #used = new Map<string, string>();
  /** The label of the last "-" bullet, which heads the "+" bullets below it. */
  #bulletHead: string | null = null;
  /** Index of a block → index of its paragraph, for footnotes. */
  readonly #byBlock = new Map<number, number>();

  constructor(readonly blocks: readonly Block[]) {
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'heading') this.#heading(block);
      else if (block.kind === 'table') this.#table(block, at);
      else if (block.note) this.#byBlock.set(at, this.#note(block, block.note));
      else this.#byBlock.set(at, this.#text(block, at));
    }
  }

  #openSection(title: string, given: Label | null, line: number, depth: number | null): void {
    const label = given ? corrected(given, this.#labels()) : null;
    while (this.#open.length > 0 && this.#ends(this.#open.at(-1) as Open, label, depth)) this.#open.pop();
    const free = label && nestsFreely(label.style) ? this.#open.findIndex((open) => open.label?.style === label.style) : -1;
    if (free >= 0) this.#open.length = free;
    const parent = this.#open.at(-1)?.index ?? null;
    const index = this.sections.length;
    this.#open.push({ index, label, depth });
    const level = label ? this.#open.length + 1 : (depth ?? this.#open.length);
    this.sections.push({ index, number: this.#number(), title: title.trim(), level, parent, line });
    this.#bulletHead = null;
  }

  #ends(open: Open, label: Label | null, depth: number | null): boolean {
    if (label && open.label) return !nestsFreely(label.style) && closes(label, open.label);
    if (!open.label) return depth !== null && (open.depth ?? 0) >= depth;
    return open.depth === null || open.depth >= (depth ?? 0);
  }

  #labels(): Label[] {
    return this.#open.flatMap(({ label }) => label ?? []);
  }

  /** The path; in a part whose first number an earlier part has too, and in an appendix, with the part's name before it. */
  #number(): string {
    const labels = this.#labels();
    const part = labels.find(({ style }) => style === 'part')?.label ?? '';
    const path = pathOf(labels.filter(({ style }) => style !== 'part').map(({ label }) => label));
    if (path === '') return part;
    const [first = ''] = path.split('.');
    const home = this.#used.get(first) ?? part;
    this.#used.set(first, home);
    return part && (home !== part || !part.startsWith('Phần')) ? `${part}, ${path}` : path;
  }

  #add(paragraph: Omit<Paragraph, 'index' | 'section'>): number {
    const index = this.paragraphs.length;
    this.paragraphs.push({ index, section: this.#open.at(-1)?.index ?? null, ...paragraph });
    return index;
  }

  #heading({ text, line, depth }: HeadingBlock): void {
    const numbered = numberIn(text);
    const split = numbered ? titleIn(numbered.rest) : null;
    const title = numbered ? (split?.title ?? numbered.rest) : text.replace(/\s*:$/, '');
    this.#openSection(title, numbered ?? appendixIn(text), line, depth);
    if (split?.text) this.#body(split.text, line);
  }

  #text({ text, line }: TextBlock, at: number): number {
    const numbered = numberIn(text);
    const split = numbered ? titleIn(numbered.rest) : null;
    if (numbered) {
      this.#openSection(split?.title ?? '', numbered, line, null);
      const rest = split ? split.text : numbered.rest;
      return rest ? this.#body(rest, line) : this.paragraphs.length;
    }
    if (isCaption(this.blocks, at) || this.#isPartTitle(text)) return this.paragraphs.length;
    const heading = this.#unnumbered(text, this.blocks[at + 1]);
    if (!heading) return this.#body(text, line);
    this.#openSection(text, heading, line, null);
    return this.paragraphs.length;
  }

  /** "PHẦN THỨ HAI", and on the next line what it is about. */
  #isPartTitle(text: string): boolean {
    const last = this.sections.at(-1);
    const bare =
      last?.title === '' && this.#open.at(-1)?.label?.style === 'part' && this.paragraphs.at(-1)?.section !== last.index;
    if (bare && isCapsTitle(text)) this.sections[last.index] = { ...last, title: text };
    return bare && isCapsTitle(text);
  }

  /** The place of a heading without a number: outside the numbers that begin below it, else beside its like. */
  #unnumbered(text: string, next: Block | undefined): Label | null {
    if (next === undefined || next.kind === 'heading') return null;
    const appendix = isCapsTitle(text) ? appendixIn(text) : null;
    if (appendix || next.kind === 'table') return appendix;
    const below = numberIn(next.text);
    const restarts = below && isFirst(below) && rankOf(below.style) > rankOf('letter') && !nestsFreely(below.style);
    if (isCapsTitle(text)) {
      if (!restarts) return below ? null : { style: 'caps', label: '' };
      const style = outerOf(below.style);
      return { style, label: this.#nextLetter(style) };
    }
    const long = next.text.length > 80 || BULLET.test(next.text);
    return !below && long && !next.note && isPlainTitle(text) ? { style: 'plain', label: '' } : null;
  }

  /** The letter that the scanner lost: between "B." and a new "I." stands "C.". */
  #nextLetter(style: Label['style']): string {
    const last = this.#open.find(({ label }) => label?.style === style)?.label?.label ?? '';
    return style === 'letter' && /^[A-G]$/.test(last) ? String.fromCharCode(last.charCodeAt(0) + 1) : '';
  }

  #body(text: string, line: number): number {
    const bullet = BULLET.exec(text);
    if (bullet) return this.#bullet(bullet[1] ?? '-', text.slice(bullet[0].length), line);
    this.#bulletHead = null;
    const split = /^\p{Lu}/u.test(text) ? runIn(text, 7) : null;
    return this.#add({ kind: 'prose', heads: split ? [split.label] : [], text: split?.rest ?? text, line });
  }

  #bullet(mark: string, text: string, line: number): number {
    const outer = mark === '+' && this.#bulletHead ? [this.#bulletHead] : [];
    const alone = mark === '+' ? null : labelAlone(text);
    const split = runIn(text, 12);
    if (mark !== '+') this.#bulletHead = alone ?? split?.label ?? null;
    if (alone) return this.paragraphs.length;
    return this.#add({ kind: 'bullet', heads: split ? [...outer, split.label] : outer, text: split?.rest ?? text, line });
  }

  #note({ text, line }: TextBlock, { mark, of, behind }: NonNullable<TextBlock['note']>): number {
    const host = this.paragraphs[this.#byBlock.get(of) ?? -1];
    const index = this.#add({
      kind: 'note',
      heads: host?.heads ?? [],
      text,
      line,
      mark,
      ...(host ? { of: host.index, behind } : {}),
    });
    if (host) this.paragraphs[index] = { ...(this.paragraphs[index] as Paragraph), section: host.section };
    return index;
  }

  #table(block: TableBlock, at: number): void {
    const { table, ...own } = uncaptioned(block);
    const above = captionAt(this.blocks, at);
    const caption = own.caption || above.caption;
    const unit = own.unit || above.unit;
    const section = this.#open.at(-1)?.index ?? null;
    for (const { header, rows, line } of partsOf(table)) {
      const index = this.tables.length;
      this.tables.push({ index, caption, unit, header, section, line });
      const short = shortened(header);
      for (const { cells, heads, line: at } of rows) {
        const text = cells.flatMap((cell, i) => (cell ? [short[i], cell].filter(Boolean).join(': ') : [])).join('; ');
        this.#add({ kind: 'row', heads, text, line: at, cells, table: index });
      }
    }
  }
}

/** "Kế hoạch – Cơ quan chủ trì" → "Cơ quan chủ trì", where no other column is called so. */
function shortened(header: readonly string[]): string[] {
  const last = header.map((label) => label.split(' – ').at(-1) ?? label);
  return header.map((label, i) => (last.indexOf(last[i] ?? '') === last.lastIndexOf(last[i] ?? '') ? (last[i] ?? label) : label));
}

export function outline(blocks: readonly Block[]): Outline {
  const { sections, paragraphs, tables } = new Outliner(blocks);
  return { sections, paragraphs, tables };
}
