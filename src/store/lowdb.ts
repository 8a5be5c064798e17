/** The embedded driver: lowdb over files of our own care, in one folder, for one process at a time. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { type Entry, type Store, StoreError, type StoreNames } from '../model/store.js';
import { Collection } from './collection.js';
import { makeFolder } from './durable.js';
import { Generations, type Snapshot } from './generations.js';
import { Lines, readLines } from './lines.js';
import { type Lock, lockFolder } from './lock.js';
import { MIGRATIONS, type Migration } from './schema.js';
import { checkName } from './store.js';

export interface LowdbOptions {
  /** What was damaged and how it was mended, for whoever runs the program. */
  readonly say?: (problem: string) => void;
  /** Looks on beside a running program: takes no lock, mends nothing, and refuses to write. */
  readonly isReadOnly?: boolean;
  readonly migrations?: readonly Migration[];
}

/** Throws a `StoreError` where another process has the folder, or the store is of a newer program. */
export async function openLowdb(folder: string, options: LowdbOptions = {}): Promise<Store> {
  const { isReadOnly = false } = options;
  const copy = join(folder, 'copy');
  if (!isReadOnly) await makeFolder(copy);
  const lock = isReadOnly ? null : await lockFolder(folder);
  const store = new LowdbStore(folder, copy, lock, options);
  try {
    await store.load();
  } catch (error) {
    await lock?.release();
    throw error;
  }
  return store;
}

class LowdbStore implements Store {
  readonly #collections = new Map<string, Promise<Collection>>();
  readonly #logs = new Map<string, Promise<Lines>>();
  #isOpen = true;

  constructor(
    readonly folder: string,
    readonly copy: string,
    readonly lock: Lock | null,
    readonly options: LowdbOptions,
  ) {}

  /** Everything that lies there is read at the start: damage is found, and said, before anybody asks. */
  async load(): Promise<void> {
    const { collections } = await this.names();
    for (const name of collections) await this.#collection(name);
  }

  async get<T>(collection: string, key: string): Promise<T | null> {
    return (await this.#collection(collection)).get(key) as T | null;
  }

  async set<T>(collection: string, key: string, value: T): Promise<void> {
    this.#checkWritable();
    await (await this.#collection(collection)).set(key, value);
  }

  async delete(collection: string, key: string): Promise<void> {
    this.#checkWritable();
    await (await this.#collection(collection)).delete(key);
  }

  async list<T>(collection: string): Promise<readonly Entry<T>[]> {
    return (await this.#collection(collection)).list() as Entry<T>[];
  }

  async append<T extends object>(log: string, entry: T): Promise<void> {
    this.#checkWritable();
    await (await this.#log(log)).append(entry);
  }

  async read<T extends object>(log: string): Promise<readonly T[]> {
    this.#check(log);
    await (await this.#logs.get(log))?.settle();
    return (await readLines(this.#logPaths(log))).entries as T[];
  }

  async erase(log: string, field: string, value: string): Promise<void> {
    this.#checkWritable();
    await (await this.#log(log)).erase((entry) => (entry as Record<string, unknown>)[field] === value);
  }

  async names(): Promise<StoreNames> {
    const found = [...(await filesOf(this.folder)), ...(await filesOf(this.copy))];
    const named = (pattern: RegExp): string[] => [...new Set(found.flatMap((file) => pattern.exec(file)?.[1] ?? []))].sort();
    return {
      collections: named(/^([a-z][a-z0-9-]*)(?:\.previous)?(?:\.json|\.\d+\.jsonl)$/),
      logs: named(/^([a-z][a-z0-9-]*)\.jsonl$/),
    };
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const opened of this.#logs.values()) await (await opened).close();
    if (!this.options.isReadOnly) for (const opened of this.#collections.values()) await (await opened).close();
    await this.lock?.release();
  }

  #check(name: string): void {
    checkName(name);
    if (!this.#isOpen) throw new StoreError('kho trạng thái đã đóng');
  }

  #checkWritable(): void {
    if (this.options.isReadOnly) throw new StoreError('kho trạng thái chỉ mở để đọc');
  }

  #say = (problem: string): void => this.options.say?.(problem);

  #collection(name: string): Promise<Collection> {
    this.#check(name);
    const opened = this.#collections.get(name) ?? this.#openCollection(name);
    this.#collections.set(name, opened);
    return opened;
  }

  async #openCollection(name: string): Promise<Collection> {
    const { migrations = MIGRATIONS, isReadOnly = false } = this.options;
    const files = new Generations(join(this.folder, `${name}.json`), isReadOnly);
    const empty: Snapshot = { schema: migrations.length + 1, generation: 0, entries: Object.create(null) };
    return Collection.open(new Low(files, empty), files, { copy: this.copy, migrations, isReadOnly, say: this.#say });
  }

  #logPaths(name: string): string[] {
    return [this.folder, this.copy].map((folder) => join(folder, `${name}.jsonl`));
  }

  #log(name: string): Promise<Lines> {
    this.#check(name);
    const opened = this.#logs.get(name) ?? Lines.open(this.#logPaths(name), this.#say);
    this.#logs.set(name, opened);
    return opened;
  }
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
