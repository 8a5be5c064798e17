/** An answer as Telegram messages: escaped HTML within 4,096 characters, and buttons within 64 bytes. */
import { createHash } from 'node:crypto';
import type { Line, Option } from '../../model/answer.js';

export const LONGEST_MESSAGE = 4096;
const LONGEST_DATA = 64;
const LONGEST_LABEL = 60;

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const TAGS: Readonly<Partial<Record<Line['role'], string>>> = {
  title: 'b',
  figure: 'b',
  note: 'i',
  source: 'i',
  quote: 'blockquote',
};

function tagged(role: Line['role'], text: string): string {
  const tag = TAGS[role];
  return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text);
}

/** Pieces of a line whose HTML, tags included, fits one message; cut between words. */
function pieces({ role, text }: Line): string[] {
  const whole = tagged(role, text);
  if (whole.length <= LONGEST_MESSAGE) return [whole];
  const found: string[] = [];
  let rest = text;
  while (rest) {
    let end = Math.min(rest.length, LONGEST_MESSAGE - 64);
    while (tagged(role, rest.slice(0, end)).length > LONGEST_MESSAGE) end = Math.floor(end * 0.8);
    const blank = end < rest.length ? rest.lastIndexOf(' ', end) : end;
    const cut = blank > end / 2 ? blank : end;
    found.push(tagged(role, rest.slice(0, cut)));
    rest = rest.slice(cut).trimStart();
  }
  return found;
}

/** One or more messages, split between lines; no tag is left open. */
export function messagesOf(lines: readonly Line[]): string[] {
  const messages: string[] = [];
  let open = '';
  for (const piece of lines.flatMap(pieces)) {
    const joined = open ? `${open}\n${piece}` : piece;
    if (joined.length <= LONGEST_MESSAGE) open = joined;
    else {
      messages.push(open);
      open = piece;
    }
  }
  return open ? [...messages, open] : messages;
}

/** Queries too long for a button, by their hash; the oldest go first. */
export class ButtonMemory {
  readonly #queries = new Map<string, string>();
  constructor(readonly limit = 5000) {}

  dataOf(query: string): string {
    const direct = `q:${query}`;
    if (Buffer.byteLength(direct) <= LONGEST_DATA) return direct;
    const key = `h:${createHash('sha256').update(query).digest('base64url').slice(0, 16)}`;
    this.#queries.delete(key);
    this.#queries.set(key, query);
    const [oldest] = this.#queries.keys();
    if (this.#queries.size > this.limit && oldest !== undefined) this.#queries.delete(oldest);
    return key;
  }

  /** null where the program was started anew since. */
  queryOf(data: string): string | null {
    if (data.startsWith('q:')) return data.slice(2);
    return this.#queries.get(data) ?? null;
  }
}

export interface Button {
  readonly text: string;
  readonly callback_data: string;
}

/** Short labels share a row, long ones stand alone. */
export function keyboardOf(options: readonly Option[], memory: ButtonMemory): Button[][] {
  const rows: Button[][] = [];
  let width = 0;
  for (const { label, query } of options) {
    const text = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
    const button = { text, callback_data: memory.dataOf(query) };
    const row = rows.at(-1);
    if (row && row.length < 3 && width + text.length <= 36) {
      row.push(button);
      width += text.length;
    } else {
      rows.push([button]);
      width = text.length;
    }
  }
  return rows;
}

export const askedLine = (question: string): Line => ({ role: 'note', text: `› ${question}` });
