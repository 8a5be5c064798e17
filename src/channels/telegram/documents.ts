/** Files that people send: their names made harmless, their bytes fetched up to a limit. */
import { type Api, GrammyError } from 'grammy';
import * as say from './wording-office.js';

/** What Telegram lets bots download. */
export const LARGEST_FILE = 20 * 1024 * 1024;
const LONGEST_NAME = 120;
const PATIENCE = 60_000;

/** The last part of a path, without letters that a disk or a terminal may take for something else; "" where nothing is left. */
export function safeName(given: string): string {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1);
  const plain = last
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]{1,8})?$/.exec(plain) ?? [];
  return stem && extension ? stem.slice(0, LONGEST_NAME - extension.length).trim() + extension : '';
}

/** The bytes, or why they cannot be had. `files`: the address before the path of a file; it holds the token. */
export async function download(api: Api, files: string, id: string): Promise<Uint8Array | string> {
  let path: string | undefined;
  try {
    path = (await api.getFile(id)).file_path;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return say.NOT_FETCHED;
    throw error;
  }
  if (!path) return say.NOT_FETCHED;
  try {
    const response = await fetch(`${files}/${path.split('/').map(encodeURIComponent).join('/')}`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok && response.body ? await upTo(LARGEST_FILE, response.body) : say.NOT_FETCHED;
  } catch {
    // The error may hold the address, and that the token.
    return say.NOT_FETCHED;
  }
}

async function upTo(most: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return say.tooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
