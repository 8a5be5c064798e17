/** One process at a time: a file that says who has the store. What a dead process left behind is taken over. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../model/store.js';

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own count; "" where it does not tell. A number that is used again has another. */
  readonly began: string;
}

/** The holder touches its lock this often; on another machine this much later it counts as dead. */
const BEAT = 5_000;
const DEAD_AFTER = 30_000;
const ATTEMPTS = 20;

export interface Lock {
  release(): Promise<void>;
}

/** Throws where another process has the folder. */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, 'lock');
  const own: Holder = { token: randomUUID(), pid: process.pid, host: hostname(), began: await began(process.pid) };
  const beside = `${path}.${own.token}`;
  await writeFile(beside, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await linked(beside, path)) return held(path, own);
      await takeAway(path, own);
    }
  } finally {
    await rm(beside, { force: true });
  }
  throw new StoreError(`không khóa được ${folder}`);
}

/** Only one process can: the name is there or it is not. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock out of the way; throws where its holder lives. */
async function takeAway(path: string, own: Holder): Promise<void> {
  const holder = await holderOf(path);
  if (holder === 'gone') return;
  if (holder !== 'unreadable' && (await lives(holder, path)))
    throw new StoreError(
      `kho trạng thái đang được một tiến trình khác dùng (pid ${holder.pid} trên ${holder.host}); hãy dừng tiến trình đó`,
    );
  const aside = `${path}.${own.token}.dead`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Between the look and the move another process may have taken the store: then its lock goes back.
  const moved = await holderOf(aside);
  const isSame = moved === holder || (typeof moved === 'object' && typeof holder === 'object' && moved.token === holder.token);
  if (!isSame) await linked(aside, path);
  await rm(aside, { force: true });
}

async function holderOf(path: string): Promise<Holder | 'gone' | 'unreadable'> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Holder;
    return typeof holder?.pid === 'number' && typeof holder.token === 'string' ? holder : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

const heldHere = new Set<string>();

async function lives({ token, pid, host, began: then }: Holder, path: string): Promise<boolean> {
  if (host !== hostname()) return (await stat(path).catch(() => null))?.mtimeMs !== undefined && !(await isStill(path));
  if (pid === process.pid) return heldHere.has(token);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = await began(pid);
  return then === '' || now === '' || now === then;
}

const isStill = async (path: string): Promise<boolean> => {
  const touched = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
  return Date.now() - touched > DEAD_AFTER;
};

/** Linux says it in the twenty-second field, behind the name in brackets; a killed process that nobody buried yet is dead. */
async function began(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '');
}

function held(path: string, { token }: Holder): Lock {
  heldHere.add(token);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      heldHere.delete(token);
      const holder = await holderOf(path);
      if (typeof holder === 'object' && holder.token === token) await rm(path, { force: true });
    },
  };
}
