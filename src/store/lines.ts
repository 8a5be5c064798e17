/**
 * A file that only grows, a JSON line an entry, and its twin in another folder. An append waits for both to be on disk, and many
 * appends at once wait together. Every line carries its number, so that what one file lost the other one gives back; a torn last
 * line was never acknowledged and is passed over.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder, writeDurably } from './durable.js';

/** Without an entry: it was erased, and stays so though the other file may still hold it. */
interface Line {
  readonly n: number;
  readonly e?: object;
}

export interface LinesRead {
  readonly entries: readonly object[];
  /** With the erased ones, in order. */
  readonly lines: readonly Line[];
  /** Lines that neither file holds whole, the torn end aside. */
  readonly lost: number;
  /** Whether one of the files lacks what the other holds, or ends in a torn line. */
  readonly isUneven: boolean;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function lineOf(text: string): Line | null {
  try {
    const { n, e, s } = (JSON.parse(text) ?? {}) as Partial<Line & { s: string }>;
    if (typeof n !== 'number' || s !== sumOf(n, e)) return null;
    return e === undefined ? { n } : { n, e };
  } catch {
    return null;
  }
}

export async function readLines(paths: readonly string[]): Promise<LinesRead> {
  const texts = await Promise.all(paths.map(textOf));
  const files = texts.map((text) => text.split('\n').flatMap((line) => lineOf(line) ?? []));
  const byNumber = new Map<number, Line>();
  for (const line of files.flat()) if (byNumber.get(line.n)?.e !== undefined || !byNumber.has(line.n)) byNumber.set(line.n, line);
  const lines = [...byNumber.values()].sort((a, b) => a.n - b.n);
  const whole = written(lines);
  return {
    lines,
    entries: lines.flatMap(({ e }) => e ?? []),
    lost: (lines.at(-1)?.n ?? 0) - lines.length,
    isUneven: texts.some((text) => text !== whole),
  };
}

/** So that a changed digit is known as damage. */
const sumOf = (n: number, e: object | undefined): string =>
  createHash('sha1')
    .update(`${n} ${JSON.stringify(e)}`)
    .digest('hex')
    .slice(0, 8);

const written = (lines: readonly Line[]): string =>
  lines.map(({ n, e }) => `${JSON.stringify({ n, s: sumOf(n, e), e })}\n`).join('');

interface Waiting {
  readonly entry: object;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export class Lines {
  /** How many bytes one of the files has grown by. */
  size = 0;
  #queue: Waiting[] = [];
  #flushing: Promise<void> | null = null;
  #handles: Promise<FileHandle[]> | null = null;
  /** A write failed half way: the next line must not go on behind it. */
  #isTorn = false;

  private constructor(
    readonly paths: readonly string[],
    /** The number of the last entry. */
    private last: number,
  ) {}

  /** A file of which nothing is there yet. */
  static fresh(paths: readonly string[]): Lines {
    return new Lines(paths, 0);
  }

  /** Opens what is there, and mends it: both files then hold every line that either held. Says what was lost for good. */
  static async open(paths: readonly string[], say: (problem: string) => void): Promise<Lines> {
    const { lines, lost, isUneven } = await readLines(paths);
    if (lost > 0) say(`${paths[0]}: ${lost} dòng hỏng ở cả hai bản, đã bỏ qua`);
    if (isUneven) for (const path of paths) await writeDurably(path, written(lines));
    return new Lines(paths, lines.at(-1)?.n ?? 0);
  }

  append(entry: object): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ entry, done, failed });
      this.#flushing ??= this.#flush();
    });
  }

  async #flush(): Promise<void> {
    await null;
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      const text = written(batch.map(({ entry }, i) => ({ n: this.last + 1 + i, e: entry })));
      this.last += batch.length;
      try {
        await this.#write(this.#isTorn ? `\n${text}` : text);
        this.#isTorn = false;
        for (const { done } of batch) done();
      } catch (error) {
        this.#isTorn = true;
        for (const { failed } of batch) failed(error);
      }
    }
    this.#flushing = null;
  }

  async #write(text: string): Promise<void> {
    const handles = await this.create();
    const bytes = Buffer.from(text);
    await Promise.all(
      handles.map(async (handle) => {
        await handle.appendFile(bytes);
        await handle.datasync();
      }),
    );
    this.size += bytes.length;
  }

  /** The files are there from now on, though nothing is in them yet. */
  create(): Promise<FileHandle[]> {
    this.#handles ??= this.#create();
    return this.#handles;
  }

  async #create(): Promise<FileHandle[]> {
    const handles = await Promise.all(this.paths.map((path) => open(path, 'a', 0o600)));
    for (const folder of new Set(this.paths.map(dirname))) await syncFolder(folder);
    return handles;
  }

  /** Waits for everything appended so far. */
  async settle(): Promise<void> {
    while (this.#flushing) await this.#flushing;
  }

  /** Takes entries out; their numbers stay. */
  async erase(isMeant: (entry: object) => boolean): Promise<void> {
    await this.close();
    const { lines } = await readLines(this.paths);
    const kept = lines.map((line): Line => (line.e && isMeant(line.e) ? { n: line.n } : line));
    for (const path of this.paths) await writeDurably(path, written(kept));
  }

  async close(): Promise<void> {
    await this.settle();
    const handles = (await this.#handles) ?? [];
    this.#handles = null;
    await Promise.all(handles.map((handle) => handle.close()));
  }

  async remove(): Promise<void> {
    await this.close();
    await Promise.all(this.paths.map((path) => rm(path, { force: true })));
  }
}
