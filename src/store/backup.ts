/** A store as one file, and a file as a store: for moving house, and for the day that everything else is lost. */
import { readFile, rename, stat } from 'node:fs/promises';
import { type Store, StoreError } from '../model/store.js';
import { writeDurably } from './durable.js';

const KIND = 'hoiso-backup';

export interface Backup {
  readonly kind: typeof KIND;
  /** ISO. */
  readonly at: string;
  readonly collections: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly logs: Readonly<Record<string, readonly object[]>>;
}

export async function backupOf(store: Store, at: string): Promise<Backup> {
  const names = await store.names();
  const collections: Record<string, Record<string, unknown>> = {};
  for (const name of names.collections)
    collections[name] = Object.fromEntries((await store.list(name)).map(({ key, value }) => [key, value]));
  const logs: Record<string, readonly object[]> = {};
  for (const name of names.logs) logs[name] = await store.read(name);
  return { kind: KIND, at, collections, logs };
}

export const writeBackup = (path: string, backup: Backup): Promise<void> => writeDurably(path, `${JSON.stringify(backup)}\n`);

/** Throws a `StoreError` where the file is no backup. */
export async function readBackup(path: string): Promise<Backup> {
  let backup: Partial<Backup> | null;
  try {
    backup = JSON.parse(await readFile(path, 'utf8')) as Partial<Backup> | null;
  } catch (error) {
    throw new StoreError(`không đọc được ${path}: ${(error as Error).message}`);
  }
  if (backup?.kind !== KIND || !backup.collections || !backup.logs)
    throw new StoreError(`${path} không phải bản sao lưu của hoiso`);
  return backup as Backup;
}

/** Into an empty store, of whatever driver. */
export async function fill(store: Store, { collections, logs }: Backup): Promise<void> {
  for (const [name, entries] of Object.entries(collections))
    await Promise.all(Object.entries(entries).map(([key, value]) => store.set(name, key, value)));
  for (const [name, entries] of Object.entries(logs)) await Promise.all(entries.map((entry) => store.append(name, entry)));
}

/** The filled folder takes the place of the old one, which stays beside it under the name given back; null where there was none. */
export async function takePlace(filled: string, folder: string, mark: string): Promise<string | null> {
  const isThere = (await stat(folder).catch(() => null)) !== null;
  const aside = isThere ? `${folder}.before-${mark}` : null;
  if (aside !== null) await rename(folder, aside);
  await rename(filled, folder);
  return aside;
}
