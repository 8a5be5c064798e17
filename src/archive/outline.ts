/** From blocks to sections and paragraphs: numbered headings, run-in headings, bullets, tables. */
import type { Paragraph, Section, Table } from '../model/report.js';
import { readQuantities } from '../vietnamese/quantities.js';
import { strictly } from '../vietnamese/rules.js';
import type { Block, Draft } from './draft.js';
import { rowsOf } from './tables.js';

export interface Outline {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** Kinds of numbers, outermost first. "I.1." is a number of its own, below "I.". */
const NUMBERS: readonly (readonly [RegExp, level: number])[] = [
  [/^(PHẦN|Phần)\s+(?:THỨ\s+|thứ\s+)?([IVX]+|[A-Z]|\d|\p{L}+)\b[.:]?\s*(.*)$/u, 1],
  [/^([A-HĐ])[.)]\s+(.+)$/u, 2],
  [/^([IVX]+)\.(\d{1,2})\.?\s+(.+)$/u, 4],
  [/^([IVX]+)[.)]\s*(.+)$/u, 3],
  [/^(\d{1,2}\.\d{1,2}\.\d{1,2})\.?\s+(.+)$/u, 7],
  [/^(\d{1,2}\.\d{1,2})\.?\s+(\P{Nd}.+)$/u, 6],
  [/^(\d{1,2})\.\s*(\P{Nd}.+)$/u, 5],
  [/^([a-zđ])\)\s*(.+)$/u, 8],
];

interface Numbered {
  readonly label: string;
  readonly level: number;
  readonly rest: string;
}

function numberIn(text: string): Numbered | null {
  for (const [pattern, level] of NUMBERS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = match.at(-1) ?? '';
    if (level === 1) return { label: '', level, rest: rest || text };
    return { label: match.slice(1, -1).join('.'), level, rest };
  }
  return null;
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const hasFigure = (text: string): boolean => readQuantities(strictly(text), text).some((q) => q.value.sure);

/** "2.1. Công nghiệp: Sản xuất…" → title and the text behind it; a whole sentence has no title. */
function titleIn(rest: string): { title: string; text: string } | null {
  const [, title = '', text = ''] = /^(.{2,140}?)\s*:\s*(.*)$/su.exec(rest) ?? [];
  if (title && words(title) <= 16 && !hasFigure(title)) return { title, text };
  return words(rest) <= 26 && !/[.;,]$/.test(rest) && !hasFigure(rest) ? { title: rest, text: '' } : null;
}

/** A child's number that repeats its parent's ("3.2" under "3") stands for both. */
function pathOf(labels: readonly string[]): string {
  const path: string[] = [];
  for (const label of labels.filter(Boolean)) {
    const above = path.at(-1);
    if (above !== undefined && label.startsWith(`${above}.`)) path[path.length - 1] = label;
    else path.push(label);
  }
  return path.join('.');
}

const BULLET = /^([-–+*])\s*(?=\S)/u;
/** "Cây ngô: Diện tích …": a short label without figures. */
const RUN_IN = /^([^:;.]{2,90}?)\s*:\s*(\S.*)$/su;

class Outliner {
  readonly sections: Section[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly tables: Table[] = [];
  readonly #labels: string[] = [];
  #current: number | null = null;
  /** The label of a bullet that only opens others ("- Chăn nuôi:"). */
  #bulletHead: string | null = null;
  /** Index of a block → index of its paragraph, for footnotes. */
  readonly #byBlock = new Map<number, number>();

  open(title: string, label: string, level: number, line: number): void {
    let parent = this.#current;
    while (parent !== null && (this.sections[parent]?.level ?? 0) >= level) parent = this.sections[parent]?.parent ?? null;
    const index = this.sections.length;
    const above: string[] = [];
    for (let p = parent; p !== null; p = this.sections[p]?.parent ?? null) above.unshift(this.#labels[p] ?? '');
    this.#labels[index] = label;
    this.sections.push({ index, number: pathOf([...above, label]), title: title.trim(), level, parent, line });
    this.#current = index;
    this.#bulletHead = null;
  }

  add(paragraph: Omit<Paragraph, 'index' | 'section'>): number {
    const index = this.paragraphs.length;
    this.paragraphs.push({ index, section: this.#current, ...paragraph });
    return index;
  }

  block(block: Block, at: number): void {
    if (block.kind === 'table') this.#table(block);
    else if (block.kind === 'heading') {
      const numbered = numberIn(block.text);
      const split = numbered ? titleIn(numbered.rest) : null;
      this.open(split?.title ?? numbered?.rest ?? block.text.replace(/:$/, ''), numbered?.label ?? '', block.depth, block.line);
    } else if (block.note) this.#note(block.text, block.line, block.note);
    else this.#byBlock.set(at, this.#text(block.text, block.line));
  }

  #text(text: string, line: number): number {
    const numbered = numberIn(text);
    if (numbered) {
      const split = titleIn(numbered.rest);
      if (split) {
        this.open(split.title, numbered.label, this.#levelOf(numbered.level), line);
        return split.text ? this.#text(split.text, line) : this.paragraphs.length;
      }
      return this.add({ kind: 'prose', heads: [], text: numbered.rest, line });
    }
    const bullet = BULLET.exec(text);
    return bullet ? this.#bullet(bullet[1] ?? '-', text.slice(bullet[0].length), line) : this.#prose(text, line);
  }

  /** Under Markdown and HTML headings, numbers in the text are deeper than any heading. */
  #levelOf(level: number): number {
    const deepest = this.#current === null ? 0 : (this.sections[this.#current]?.level ?? 0);
    return this.headed ? Math.max(10, deepest >= 10 ? 0 : deepest) + level : level;
  }
  headed = false;

  #prose(text: string, line: number): number {
    this.#bulletHead = null;
    const [, label = '', rest = ''] = RUN_IN.exec(text) ?? [];
    const isLabel =
      label !== '' &&
      words(label) <= 7 &&
      !hasFigure(label) &&
      /^\p{Lu}/u.test(label) &&
      !/(?:như sau|cụ thể|trong đó|là)$/u.test(label);
    return this.add({ kind: 'prose', heads: isLabel ? [label] : [], text: isLabel ? rest : text, line });
  }

  #bullet(mark: string, text: string, line: number): number {
    if (mark !== '+' && !/:$/.test(text)) this.#bulletHead = null;
    if (/:$/.test(text) && words(text) <= 14 && !hasFigure(text)) {
      this.#bulletHead = text.slice(0, -1).trim();
      return this.paragraphs.length;
    }
    const outer = this.#bulletHead ? [this.#bulletHead] : [];
    const [, label = '', rest = ''] = RUN_IN.exec(text) ?? [];
    const isLabel = label !== '' && words(label) <= 14 && !hasFigure(label);
    return this.add({ kind: 'bullet', heads: isLabel ? [...outer, label] : outer, text: isLabel ? rest : text, line });
  }

  #note(text: string, line: number, note: { mark: string; of: number }): void {
    const host = this.#byBlock.get(note.of);
    const paragraph = host === undefined ? undefined : this.paragraphs[host];
    const of = paragraph ? { of: paragraph.index } : {};
    const index = this.add({ kind: 'note', heads: paragraph?.heads ?? [], text, line, mark: note.mark, ...of });
    if (paragraph) this.paragraphs[index] = { ...this.paragraphs[index]!, section: paragraph.section };
  }

  #table(block: Block & { kind: 'table' }): void {
    const { header, rows } = rowsOf(block);
    const table = this.tables.length;
    this.tables.push({ index: table, caption: block.caption, header, section: this.#current, line: block.line });
    for (const row of rows) {
      const text = row.cells
        .map((cell, i) => (cell ? [header[i], cell].filter(Boolean).join(': ') : ''))
        .filter(Boolean)
        .join('; ');
      this.add({ kind: 'row', heads: row.group ? [row.group] : [], text, line: row.line, cells: row.cells, table });
    }
  }
}

export function outline(draft: Draft): Outline {
  const outliner = new Outliner();
  outliner.headed = draft.blocks.some((block) => block.kind === 'heading');
  for (const [i, block] of draft.blocks.entries()) outliner.block(block, i);
  const { sections, paragraphs, tables } = outliner;
  return { sections, paragraphs, tables };
}
