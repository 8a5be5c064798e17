/** Writing so that it is there after a loss of power: the bytes, and the folder that names them. */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The names in a folder: without this a new or renamed file may be gone. Some systems cannot; there the file alone must do. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Makes the folder, and the folder above it knows. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first) await syncFolder(dirname(first));
}

/** Beside the place first, whole and on disk. */
export async function writeBeside(path: string, text: string | readonly string[]): Promise<string> {
  const beside = `${path}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    for (const part of typeof text === 'string' ? [text] : text) await handle.appendFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return beside;
}

/** The old file or the new one, never a part of either. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await rename(await writeBeside(path, text), path);
  await syncFolder(dirname(path));
}
