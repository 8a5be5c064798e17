/**
 * One collection: in memory to read, a journal of changes that every write waits for, and now and then a new generation of the
 * whole. What is on disk is always the newest whole generation and every change since.
 */
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Entry, StoreError } from '../model/store.js';
import type { Generations, Snapshot } from './generations.js';
import { Lines, readLines } from './lines.js';
import { type Migration, migrated } from './schema.js';
import { frozen } from './store.js';

/** What lowdb is to a collection. */
export interface Database {
  data: Snapshot;
  read(): Promise<void>;
  write(): Promise<void>;
}

/** Without a value the key is gone. */
interface Change {
  readonly k: string;
  readonly v?: unknown;
}

export interface CollectionOptions {
  /** Where the second copy of every journal lies. */
  readonly copy: string;
  readonly migrations: readonly Migration[];
  readonly isReadOnly: boolean;
  readonly say: (problem: string) => void;
}

/** A journal of more than this, and of more than the whole itself, is worth a new generation. */
const LONG_JOURNAL = 1 << 20;
/** In ms: so long after the last write the journal is folded in, where it is this much of the whole. */
const AT_REST = 3_000;
const WORTH_IT = 0.1;

const restored = (problems: readonly string[], isWhole: boolean, count: number): string =>
  `${problems.join(', ')}; ${isWhole ? 'đã tự khôi phục đủ' : 'chỉ khôi phục được'} ${count} mục`;

export class Collection {
  readonly name: string;
  readonly #low: Database;
  readonly #files: Generations;
  readonly #options: CollectionOptions;
  #journal: Lines;
  #folding: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** In order; until a key comes or goes. */
  #keys: readonly string[] | null = null;
  /** Deleted values must leave the generation before as well. */
  #hasDeleted = false;

  private constructor(low: Database, files: Generations, options: CollectionOptions) {
    this.name = basename(files.path, '.json');
    this.#low = low;
    this.#files = files;
    this.#options = options;
    this.#journal = Lines.fresh(this.#journalPaths(low.data.generation));
  }

  /** Reads the newest whole generation and every change since; where anything was damaged or is old, it is written anew. */
  static async open(low: Database, files: Generations, options: CollectionOptions): Promise<Collection> {
    await low.read();
    const { generation, schema } = low.data;
    const collection = new Collection(low, files, options);
    const newest = options.migrations.length + 1;
    if (schema > newest)
      throw new StoreError(
        `${files.path}: phiên bản ${schema}, mới hơn chương trình này (${newest}); hãy dùng chương trình mới hơn`,
      );
    const numbers = await collection.#journals();
    const later = numbers.filter((number) => number >= generation);
    let isToFold = files.problems.length > 0;
    for (const number of later) isToFold = (await collection.#replay(number)) || isToFold;
    if (files.problems.length > 0)
      options.say(restored(files.problems, numbers.length === 0 || numbers.includes(generation), collection.size));
    const entries = migrated(collection.name, low.data.entries, schema, options.migrations);
    low.data = { schema: newest, generation: Math.max(generation, ...later), entries };
    collection.#journal = Lines.fresh(collection.#journalPaths(low.data.generation));
    if (options.isReadOnly) return collection;
    if (schema < newest) options.say(`${files.path}: đã chuyển từ phiên bản ${schema} lên ${newest}`);
    // Twice after a change of shape: the journals since belong to the new one, and so must the generation before.
    for (let owed = schema < newest ? 2 : isToFold ? 1 : 0; owed > 0; owed--) await collection.#fold();
    return collection;
  }

  get size(): number {
    return Object.keys(this.#low.data.entries).length;
  }
  get generation(): number {
    return this.#low.data.generation;
  }

  get(key: string): unknown {
    return this.#low.data.entries[key] ?? null;
  }

  set(key: string, value: unknown): Promise<void> {
    const kept = frozen(value);
    if (!(key in this.#low.data.entries)) this.#keys = null;
    this.#low.data.entries[key] = kept;
    return this.#write({ k: key, v: kept });
  }

  async delete(key: string): Promise<void> {
    if (!(key in this.#low.data.entries)) return;
    delete this.#low.data.entries[key];
    this.#keys = null;
    this.#hasDeleted = true;
    await this.#write({ k: key });
  }

  list(): Entry<unknown>[] {
    const { entries } = this.#low.data;
    this.#keys ??= Object.keys(entries).sort();
    return this.#keys.map((key) => ({ key, value: entries[key] }));
  }

  /** Folds the journal in and waits until all is on disk. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#folding;
    await this.#journal.settle();
    if (this.#journal.size > 0 || this.#hasDeleted) await this.#foldIn();
    await this.#journal.close();
  }

  async #write(change: Change): Promise<void> {
    await this.#journal.append(change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#hasDeleted || this.#journal.size > WORTH_IT * this.#files.size) this.#foldSoon();
    }, AT_REST);
    this.#timer.unref();
    if (this.#journal.size > Math.max(LONG_JOURNAL, this.#files.size)) this.#foldSoon();
  }

  /** Nobody waits for it: what went wrong is said, and tried again with the next write. */
  #foldSoon(): void {
    this.#folding ??= this.#foldIn()
      .catch((error) => this.#options.say(`${this.#files.path}: chưa ghi được bản mới (${(error as Error).message})`))
      .finally(() => {
        this.#folding = null;
      });
  }

  async #foldIn(): Promise<void> {
    const times = this.#hasDeleted ? 2 : 1;
    this.#hasDeleted = false;
    for (let i = 0; i < times; i++) await this.#fold();
  }

  /** A new generation; changes from now on go to a new journal. */
  async #fold(): Promise<void> {
    const old = this.#journal;
    const generation = this.generation + 1;
    this.#low.data = { ...this.#low.data, generation };
    this.#journal = Lines.fresh(this.#journalPaths(generation));
    await this.#low.write();
    await this.#journal.create();
    await old.close();
    // Without a generation before, the journals since the very beginning stand in for it.
    const oldest = this.#files.previous ?? 0;
    for (const number of await this.#journals())
      if (number < oldest) await Promise.all(this.#journalPaths(number).map((path) => rm(path, { force: true })));
  }

  /** Whether there was anything in it, or amiss with it. */
  async #replay(number: number): Promise<boolean> {
    const { entries, lost, isUneven } = await readLines(this.#journalPaths(number));
    if (lost > 0) this.#options.say(`${this.#journalPaths(number)[0]}: ${lost} dòng hỏng ở cả hai bản, đã bỏ qua`);
    for (const { k, v } of entries as readonly Change[]) {
      if (v === undefined) delete this.#low.data.entries[k];
      else this.#low.data.entries[k] = frozen(v);
    }
    return entries.length > 0 || isUneven;
  }

  #journalPaths(number: number): string[] {
    const name = `${this.name}.${number}.jsonl`;
    return [join(dirname(this.#files.path), name), join(this.#options.copy, name)];
  }

  /** The numbers of the journals that lie there, from the oldest. */
  async #journals(): Promise<number[]> {
    const folders = [dirname(this.#files.path), this.#options.copy];
    const names = (await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))).flat();
    const numbers = names.flatMap((name) => {
      const [, of, number] = /^([a-z0-9-]+)\.(\d+)\.jsonl$/.exec(name) ?? [];
      return of === this.name ? Number(number) : [];
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
}
