/** Processes of the bot, begun and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Compiled, this stands in `node_modules/.cache/hoiso/test/long`. */
const isCompiled = import.meta.filename.endsWith('.js');
export const home = join(import.meta.dirname, isCompiled ? '../../../../..' : '../..');
const BOT = isCompiled ? join(import.meta.dirname, 'bot.js') : join(home, 'node_modules/.cache/hoiso/test/long/bot.js');

export interface BotProcess {
  /** Begins, where it was held. */
  go(): void;
  /** kill -9, and gone. */
  kill(): Promise<void>;
  /** Asked to stop, and gone; its exit code. */
  stop(): Promise<number | null>;
}

export function startBot(env: Readonly<Record<string, string>>, hear: (line: string) => void): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [BOT], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', hear);
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.stdin?.on('error', () => undefined);
  return {
    go: () => void child.stdin?.write('\n'),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      return await gone;
    },
  };
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** `--kills 300` → 300 */
export function numberFrom(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
}
