/** One process at a time: a file that says who has the store. What a dead process left behind is taken over. */
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
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

/**
 * Throws where another process has the folder. Locks are numbered, and the highest one counts: whoever finds its holder dead makes
 * the next, which only one can. A number may be free again by the time it is made; a higher one is there then, and is looked for.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const own: Holder = { token: randomUUID(), pid: process.pid, host: hostname(), began: await began(process.pid) };
  const beside = join(folder, `.lock-${own.token}`);
  await writeFile(beside, JSON.stringify(own), { mode: 0o600 });
  // Before its file is there: who finds it must find it alive.
  alive.add(own.token);
  let isHeld = false;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const highest = await highestIn(folder);
      if (highest > 0) await checkDead(pathOf(folder, highest));
      const number = highest + 1;
      if (!(await linked(beside, pathOf(folder, number)))) continue;
      if ((await highestIn(folder)) === number) {
        isHeld = true;
        await removeBelow(folder, number);
        return held(pathOf(folder, number), own);
      }
      await letGo(pathOf(folder, number), own);
    }
  } finally {
    if (!isHeld) alive.delete(own.token);
    await rm(beside, { force: true });
  }
  throw new StoreError(`không khóa được ${folder}`);
}

const pathOf = (folder: string, number: number): string => join(folder, `lock.${number}`);

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => (/^lock\.\d{1,9}$/.test(name) ? Number(name.slice('lock.'.length)) : []));
}
const highestIn = async (folder: string): Promise<number> => Math.max(0, ...(await numbersIn(folder)));

async function removeBelow(folder: string, number: number): Promise<void> {
  for (const lower of await numbersIn(folder)) if (lower < number) await rm(pathOf(folder, lower), { force: true });
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

async function checkDead(path: string): Promise<void> {
  const holder = await holderOf(path);
  if (typeof holder === 'object' && (await lives(holder, path)))
    throw new StoreError(
      `kho trạng thái đang được một tiến trình khác dùng (pid ${holder.pid} trên ${holder.host}); hãy dừng tiến trình đó`,
    );
}

async function holderOf(path: string): Promise<Holder | 'gone' | 'unreadable'> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Holder;
    return typeof holder?.pid === 'number' && typeof holder.token === 'string' ? holder : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

/** The locks of this process. */
const alive = new Set<string>();

async function lives({ token, pid, host, began: then }: Holder, path: string): Promise<boolean> {
  if (host !== hostname()) return !(await isStill(path));
  if (pid === process.pid) return alive.has(token);
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

async function letGo(path: string, { token }: Holder): Promise<void> {
  const holder = await holderOf(path);
  if (typeof holder === 'object' && holder.token === token) await rm(path, { force: true });
}

function held(path: string, own: Holder): Lock {
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      alive.delete(own.token);
      await letGo(path, own);
    },
  };
}
