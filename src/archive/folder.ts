/** The only file of this room that touches the disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../model/report.js';
import { EXTENSIONS, FOREIGN } from './contents.js';
import { headBlock } from './formats/markdown.js';

/** title, issuer, number, date, place, period: said by a person, over what the file itself says. */
export type GivenHead = Readonly<Record<string, string>>;

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What stands in "bao-cao.txt.head" beside "bao-cao.txt": the same lines as in the head block of a Markdown report. */
  readonly head?: GivenHead;
}

export interface RefusedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** The folder itself cannot be read. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

const HEAD_FILE = '.head';
export const LARGEST = 50 * 1024 * 1024;

const refuse = (file: string, message: string): RefusedFile => ({ file, problems: [{ severity: 'error', line: 0, message }] });

/** One file, or why not. */
export function readReportFile(path: string): SourceFile | RefusedFile {
  const name = basename(path);
  if (![...EXTENSIONS, ...FOREIGN].includes(extname(name).toLowerCase()))
    return refuse(name, `định dạng chưa đọc được; kho nhận ${EXTENSIONS.join(', ')}`);
  try {
    const { size } = statSync(path);
    if (size > LARGEST) return refuse(name, `tệp ${Math.ceil(size / 1024 / 1024)} MB, quá ${LARGEST / 1024 / 1024} MB`);
    const bytes = readFileSync(path);
    const beside = `${path}${HEAD_FILE}`;
    return existsSync(beside) ? { name, bytes, head: headIn(readFileSync(beside, 'utf8')) } : { name, bytes };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return refuse(name, missing ? 'không có tệp này' : 'không mở được tệp');
  }
}

const headIn = (text: string): GivenHead => headBlock(text.replace(/^\uFEFF/, '').split(/\r?\n/)).meta;

/** Whether a folder has a file of this name. */
export const holds = (folder: string, name: string): boolean => existsSync(join(folder, name));

/** Puts a report into a folder, with what was said of it; never over a file that is there. */
export function addToArchive(folder: string, { name, bytes, head = {} }: SourceFile): void {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value.replace(/\s+/g, ' ').trim()}\n`);
  try {
    if (lines.length > 0 && !holds(folder, name))
      writeFileSync(join(folder, `${name}${HEAD_FILE}`), `---\n${lines.join('')}---\n`);
    writeFileSync(join(folder, name), bytes, { flag: 'wx' });
  } catch (error) {
    throw new Error(`không ghi được ${name} vào thư mục báo cáo "${folder}"`, { cause: error });
  }
}

const WITHDRAWN = '.withdrawn';

/** Puts the files of a report aside, into a hidden folder that is not read; gives how many. */
export function withdrawFromArchive(folder: string, id: string): number {
  const own = readdirSync(folder).filter(
    (name) => basename(name.replace(/\.head$/, ''), extname(name.replace(/\.head$/, ''))) === id,
  );
  mkdirSync(join(folder, WITHDRAWN), { recursive: true });
  for (const name of own) {
    let aside = name;
    for (let n = 2; holds(join(folder, WITHDRAWN), aside); n++) aside = `${n}-${name}`;
    renameSync(join(folder, name), join(folder, WITHDRAWN, aside));
  }
  return own.length;
}

/** All reports of a folder by name; hidden files, folders, heads and README.md aside. Throws `ArchiveError` where there is no folder. */
export function readArchive(folder: string): { files: SourceFile[]; refused: RefusedFile[] } {
  let names: string[];
  try {
    names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.toLowerCase() !== 'readme.md')
      .filter((entry) => !entry.name.endsWith(HEAD_FILE))
      .map((entry) => entry.name)
      .sort();
  } catch {
    throw new ArchiveError(`không mở được thư mục báo cáo "${folder}"`);
  }
  const read = names.map((name) => readReportFile(join(folder, name)));
  return {
    files: read.flatMap((result) => ('bytes' in result ? [result] : [])),
    refused: read.flatMap((result) => ('bytes' in result ? [] : [result])),
  };
}

/** Changes whenever a file of the folder does: names, sizes and times; "" where there is no folder. */
export function fingerprintOf(folder: string): string {
  try {
    const names = readdirSync(folder).sort();
    return names
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return `${name} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
