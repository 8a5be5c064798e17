/** `hoiso store …`: what the state folder holds, and whether it is whole; all of it in one file, and back again. */
import { UsageError } from './call.js';
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
