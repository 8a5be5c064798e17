/** Options as inline buttons: what a tap asks must fit 64 bytes, or be found again by other means. */
import { createHash } from 'node:crypto';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Option } from '../../model/answer.js';
import { Recent } from '../../model/recent.js';
import { collectionOf, type Store } from '../../model/store.js';

const LONGEST_DATA = 64;
const LONGEST_COPY = 256;
const MOST_BUTTONS = 24;
/** Phones show less, but the label is also what a forgotten button asks. */
const LONGEST_LABEL = 100;
/** A row may hold two buttons, or three, where none is longer than this. */
const ROOM = [LONGEST_LABEL, 21, 10] as const;
const CUT = '…';

export interface Button {
  readonly text: string;
  readonly callback_data: string;
}

/** What a tap on a question does with the message it stands under: another message follows, or this one becomes the answer. */
export type Manner = 'follow' | 'replace';
const DIRECT: Readonly<Record<Manner, string>> = { follow: 'q', replace: 'e' };
const HASHED: Readonly<Record<Manner, string>> = { follow: 'h', replace: 'g' };
/** What stands before the colon in the data of a button that leads to one figure. */
export const FIGURE: Readonly<Record<Manner, string>> = { follow: 'f', replace: 'p' };
/** What stands before the colon in the data of a question's button. */
export const QUESTION_TAPS = [...Object.values(DIRECT), ...Object.values(HASHED)];
export const mannerOf = (data: string): Manner => (/^[eg]:/.test(data) ? 'replace' : 'follow');

/** Queries too long for a button, by their hash; those not asked for longest go first. */
export class ButtonMemory {
  readonly #kept: Recent<string>;
  /** Those that are kept already. */
  readonly #known = new Map<string, string>();
  #writing: Promise<void>[] = [];

  constructor(
    store: Store,
    readonly limit = 5000,
  ) {
    this.#kept = new Recent(collectionOf(store, 'buttons'), limit);
  }

  dataOf(query: string, manner: Manner = 'follow'): string {
    const direct = `${DIRECT[manner]}:${query}`;
    if (Buffer.byteLength(direct) <= LONGEST_DATA) return direct;
    const key = createHash('sha256').update(query).digest('base64url').slice(0, 16);
    if (!this.#known.has(key)) this.#writing.push(this.#keep(key, query));
    return `${HASHED[manner]}:${key}`;
  }

  /** Before buttons are shown: from then on a tap on them is understood, whatever happens. */
  async settle(): Promise<void> {
    const writing = this.#writing;
    this.#writing = [];
    await Promise.all(writing);
  }

  /** null where it is forgotten. */
  async queryOf(data: string): Promise<string | null> {
    const rest = data.slice(2);
    if (Object.values(DIRECT).includes(data.slice(0, 1))) return rest;
    const query = (await this.#kept.get(rest))?.value ?? this.#known.get(rest) ?? null;
    if (query !== null) await this.#keep(rest, query);
    return query;
  }

  /** Where it cannot be kept, it lasts as long as the program. */
  async #keep(key: string, query: string): Promise<void> {
    this.#known.set(key, query);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.limit && oldest !== undefined) this.#known.delete(oldest);
    await this.#kept.set(key, query, Date.now()).catch(() => undefined);
  }
}

export interface KeyboardOptions {
  readonly manner?: Manner;
  /** The choices are numbered in the message above: a phone cuts long labels, the number stays. */
  readonly isNumbered?: boolean;
  /** The key of a figure by its id: an option that means one figure leads to that one. */
  readonly keyOf?: (figure: string) => string;
}

/** Short labels share a row, long ones stand alone. */
export function keyboardOf(options: readonly Option[], memory: ButtonMemory, how: KeyboardOptions = {}): Button[][] {
  const { manner = 'follow', isNumbered = false, keyOf } = how;
  const rows: Button[][] = [];
  for (const [i, { label, query, figure }] of options.slice(0, MOST_BUTTONS).entries()) {
    const key = figure === undefined ? '' : keyOf?.(figure);
    const callback_data = key ? `${FIGURE[manner]}:${key}` : memory.dataOf(query, manner);
    const button = { text: shortened(isNumbered ? `${i + 1}. ${label}` : label), callback_data };
    const row = rows.at(-1) ?? [];
    const room = ROOM[row.length] ?? 0;
    if (row.length > 0 && [...row, button].every(({ text }) => text.length <= room)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** What a forgotten button still says on its face; null where even that is cut. */
export function faceOf(data: string, rows: readonly (readonly object[])[]): string | null {
  const button = rows.flat().find((b): b is Button => 'callback_data' in b && b.callback_data === data);
  return button && !button.text.endsWith(CUT) ? button.text.replace(/^\d{1,2}\. /, '') : null;
}

/** A button that does something; null where its data would not fit. */
export function tap(text: string, kind: string, data: string): InlineKeyboardButton | null {
  const callback_data = `${kind}:${data}`;
  return Buffer.byteLength(callback_data) <= LONGEST_DATA ? { text, callback_data } : null;
}

/** A button that puts a text on the phone's clipboard; null where it is too long for that. */
export const copy = (label: string, text: string): InlineKeyboardButton | null =>
  text.length <= LONGEST_COPY ? { text: label, copy_text: { text } } : null;

function shortened(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const blank = label.lastIndexOf(' ', LONGEST_LABEL - 1);
  return `${label.slice(0, blank > 0 ? blank : LONGEST_LABEL - 1)}${CUT}`;
}
