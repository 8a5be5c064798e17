/** `hoiso digest --dry-run`: what would go to whom at a given time, over the state as it is; nothing is sent or written. */
import type { Catalogue } from './catalogue/catalogue.js';
import { Daily, noteArrivals } from './daily.js';
import type { Library } from './intake.js';
import type { Outgoing } from './model/digest.js';
import { shelfOver, writing } from './service.js';
import { openLowdb } from './store/lowdb.js';
import { Wishes } from './wishes.js';

export interface PreviewParts {
  readonly state: string;
  readonly library: Library;
  readonly catalogue: Catalogue;
  /** Epoch ms. */
  readonly at: number;
  readonly log: (text: string) => void;
  readonly reaches: (chat: string) => boolean;
}

export interface Previewed {
  readonly chat: string;
  readonly digest: string;
  readonly period: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

export async function preview({ state, library, catalogue, at, log, reaches }: PreviewParts): Promise<Previewed[]> {
  const store = await openLowdb(state, { isReadOnly: true, say: log });
  try {
    const shelf = shelfOver(library, { catalogue }, await noteArrivals(store, library.reports, at, false));
    const clock = { now: () => at, wait: () => Promise.resolve() };
    const send = () => Promise.reject(new Error('chỉ xem trước'));
    const daily = await Daily.open({ store, wishes: new Wishes(store), shelf: () => shelf, writing, send, clock, log, reaches });
    const found: Previewed[] = [];
    for (const { key, compose } of (await daily.due()).due) {
      const message = await compose();
      if (message) found.push({ ...key, ...written(message) });
    }
    return found;
  } finally {
    await store.close();
  }
}

const written = ({ lines, options }: Outgoing): Pick<Previewed, 'text' | 'buttons'> => ({
  text: lines.map(({ text }) => text).join('\n'),
  buttons: options.map(({ label }) => label),
});

/** "2026-11-28T07:00", in Việt Nam's time where it names none; null where it is no time. */
export function readTime(text: string): number | null {
  const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(text)
    ? `${text.replace(' ', 'T')}${text.length > 10 ? '' : 'T00:00'}+07:00`
    : text;
  const at = /^\d{4}-/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
