/** What operators call: `hoiso store …` looks after the state folder, `hoiso digest --dry-run` tells what would go to whom. */
import { UsageError } from './call.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { roundsOf, shelfOver } from './daily.js';
import { Ledger } from './digests/ledger.js';
import { noteArrivals } from './digests/shelf.js';
import { Wishes } from './digests/wishes.js';
import type { Library } from './intake.js';
import { createLookup } from './lookup.js';
import type { Outgoing } from './model/digest.js';
import { StoreError } from './model/store.js';
import { backupOf, fill, readBackup, takePlace, writeBackup } from './store/backup.js';
import { openLowdb } from './store/lowdb.js';

export interface Desk {
  readonly folder: string;
  readonly now: () => number;
  readonly log: (text: string) => void;
}

export interface Done {
  readonly rows: readonly object[];
  readonly isWell: boolean;
}

export async function keepStore(action: string, [file, ...more]: readonly string[], desk: Desk): Promise<Done> {
  if (action === 'check' && file === undefined) return check(desk);
  if (more.length === 0 && file !== undefined) {
    if (action === 'backup') return backup(file, desk);
    if (action === 'restore') return restore(file, desk);
  }
  throw new UsageError('store cần check, backup TỆP hoặc restore TỆP; xem hoiso --help');
}

/** Beside a running bot as well: it only reads. */
async function check({ folder }: Desk): Promise<Done> {
  const problems: string[] = [];
  const store = await openLowdb(folder, { isReadOnly: true, say: (problem) => problems.push(problem) });
  const { collections, logs } = await store.names();
  const counts: Record<string, number> = {};
  for (const name of collections) counts[name] = (await store.list(name)).length;
  for (const name of logs) counts[name] = (await store.read(name)).length;
  await store.close();
  return { rows: [{ folder, entries: counts, problems }], isWell: problems.length === 0 };
}

async function backup(file: string, { folder, now, log }: Desk): Promise<Done> {
  const store = await openLowdb(folder, { isReadOnly: true, say: log });
  const made = await backupOf(store, new Date(now()).toISOString());
  await writeBackup(file, made);
  await store.close();
  return { rows: [{ folder, file, collections: Object.keys(made.collections), logs: Object.keys(made.logs) }], isWell: true };
}

/** The bot must not run: both folders are locked until they have changed places. */
async function restore(file: string, { folder, now, log }: Desk): Promise<Done> {
  const made = await readBackup(file);
  const mark = new Date(now())
    .toISOString()
    .replace(/[^0-9]/g, '')
    .slice(0, 14);
  const old = await openLowdb(folder, { say: log });
  try {
    const filled = `${folder}.new-${mark}`;
    const fresh = await openLowdb(filled, { say: log });
    const { collections, logs } = await fresh.names();
    if (collections.length + logs.length > 0) throw new StoreError(`${filled} không trống`);
    await fill(fresh, made);
    await fresh.close();
    const aside = await takePlace(filled, folder, mark);
    return { rows: [{ folder, file, at: made.at, before: aside }], isWell: true };
  } finally {
    await old.close();
  }
}

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

/** What would go to whom at a given time, over the state as it is; nothing is sent or written. */
export async function preview({ state, library, catalogue, at, log, reaches }: PreviewParts): Promise<Previewed[]> {
  const store = await openLowdb(state, { isReadOnly: true, say: log });
  try {
    const shelf = shelfOver(library, catalogue, await noteArrivals(store, library.reports, at, false));
    const lookup = createLookup(library);
    const ledger = await Ledger.open(store, at);
    const rounds = roundsOf({
      program: { store, wishes: new Wishes(store), ledger, shelf: () => shelf, lookup: () => lookup },
      send: () => Promise.reject(new Error('chỉ xem trước')),
      clock: { now: () => at, wait: () => Promise.resolve() },
      log,
      reaches,
      moved: () => Promise.resolve(),
    });
    const found: Previewed[] = [];
    for (const { key, compose } of (await rounds.due()).due) {
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
