/** The only file of this room that touches the disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../model/report.js';
import { EXTENSIONS, FOREIGN } from './contents.js';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RefusedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** The folder itself cannot be read. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

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
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return refuse(name, missing ? 'không có tệp này' : 'không mở được tệp');
  }
}

/** All reports of a folder by name; hidden files, folders and README.md aside. Throws `ArchiveError` where there is no folder. */
export function readArchive(folder: string): { files: SourceFile[]; refused: RefusedFile[] } {
  let names: string[];
  try {
    names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.toLowerCase() !== 'readme.md')
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
