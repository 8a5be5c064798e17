/**
 * A collection as a whole on disk, for lowdb: the newest generation and the one before. A file says how long it is and what it
 * sums up to, so that a damaged one is known as such and the other one read.
 */
import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { breath, slices } from '../model/breath.js';
import { syncFolder, writeBeside } from './durable.js';

export interface Snapshot {
  /** The version of the shape that the values have. */
  readonly schema: number;
  readonly generation: number;
  readonly entries: Record<string, unknown>;
}

/** What lowdb calls an adapter. */
export class Generations {
  /** Of the files as they stand now; null: damaged or not there. */
  current: number | null = null;
  previous: number | null = null;
  /** How long the newest one is. */
  size = 0;
  readonly problems: string[] = [];

  constructor(
    readonly path: string,
    readonly isReadOnly: boolean,
  ) {}

  get #previousPath(): string {
    return this.path.replace(/\.json$/, '.previous.json');
  }

  /** The newest that is whole; null where there is none. */
  async read(): Promise<Snapshot | null> {
    const [newest, before] = [await snapshotOf(this.path), await snapshotOf(this.#previousPath)];
    if (newest === 'damaged' && !this.isReadOnly) await rename(this.path, `${this.path}.damaged`);
    this.current = generationOf(newest);
    this.previous = generationOf(before);
    if (newest === 'damaged') this.problems.push(`${this.path} hỏng`);
    if (before === 'damaged') this.problems.push(`${this.#previousPath} hỏng`);
    return [newest, before].find((file): file is Snapshot => typeof file === 'object') ?? null;
  }

  /** Of the entries as they are now: what changes while it is written belongs to the next generation. */
  async write(snapshot: Snapshot): Promise<void> {
    const { length, beside } = await this.#beside(snapshot);
    this.size = length;
    if (this.current !== null) {
      await rename(this.path, this.#previousPath);
      this.previous = this.current;
    }
    await rename(beside, this.path);
    this.current = snapshot.generation;
    await syncFolder(dirname(this.path));
  }

  /** Written slice by slice: who waits for an answer meanwhile does not wait for all of it. */
  async #beside({ entries, ...snapshot }: Snapshot): Promise<{ length: number; beside: string }> {
    const kept = Object.entries(entries).filter(([, value]) => value !== undefined);
    const body: string[] = [];
    const sum = createHash('sha256');
    for (const slice of slices(kept, SLICE)) {
      const text = slice.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',');
      body.push(body.length === 0 ? `{${text}` : `,${text}`);
      sum.update(body.at(-1) ?? '');
      await breath();
    }
    body.push(body.length === 0 ? '{}' : '}');
    sum.update(body.at(-1) ?? '');
    const parts = [`${headOf(snapshot, sum.digest('hex'))}\n`, ...body, '\n'];
    return { length: parts.reduce((sum, part) => sum + part.length, 0), beside: await writeBeside(this.path, parts) };
  }
}

/** So many entries are serialised in one go. */
const SLICE = 200;

const generationOf = (file: Snapshot | 'gone' | 'damaged'): number | null => (typeof file === 'object' ? file.generation : null);

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first of two lines: what it is. The other holds the entries. */
const headOf = ({ schema, generation }: Omit<Snapshot, 'entries'>, sha256: string): string =>
  JSON.stringify({ schema, generation, sha256 });

async function snapshotOf(path: string): Promise<Snapshot | 'gone' | 'damaged'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    const [head = '', body = ''] = text.split('\n');
    const { schema, generation, sha256 } = JSON.parse(head) as { schema: number; generation: number; sha256: string };
    if (sha256 !== sumOf(body)) return 'damaged';
    return { schema, generation, entries: Object.assign(Object.create(null), JSON.parse(body)) };
  } catch {
    return 'damaged';
  }
}
