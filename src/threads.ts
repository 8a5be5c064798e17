/** The archive read, and answered over, in a thread of its own: the program's loop stays free for messages and digests. */
import { Worker } from 'node:worker_threads';
import type { Library, Refused } from './intake.js';
import type { Answer } from './model/answer.js';
import type { Utterance } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { Report } from './model/report.js';
import type { FoundReport, Refusal, SentReport } from './model/services.js';
import type { Opened, Remembering } from './program.js';

/** What the thread is told at its start. */
export interface ThreadData {
  readonly archive: string;
  readonly intents: string;
  readonly defaultPlace: string | null;
}

/** What may be asked of the thread. A library comes report by report, so that no message is long. */
export interface Reader {
  opened(): { readonly reports: number; readonly refused: readonly Refused[] };
  part(report: number): { readonly report: Report; readonly observations: readonly Observation[] };
  ask(utterance: Utterance): Promise<Answer>;
  inspect(sent: SentReport): Promise<FoundReport | Refusal>;
}

export interface ThreadOptions {
  /** The thread's program, built. */
  readonly program: URL;
  readonly data: ThreadData;
  readonly remembering: Remembering;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever functions they are, their arguments and results are theirs.
type Functions = { readonly [name: string]: (...args: any[]) => unknown };
type Message =
  | { readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: Message) => void): unknown;
}

export interface Line<Theirs> {
  call<Name extends keyof Theirs>(
    name: Name,
    ...args: Theirs[Name] extends (...args: infer Args) => unknown ? Args : never
  ): Promise<Theirs[Name] extends (...args: never[]) => infer Result ? Awaited<Result> : never>;
  /** Resolves once nothing is asked any more. */
  idle(): Promise<void>;
  /** Nothing will be answered any more. */
  break(error: Error): void;
}

/** Two threads that call one another's functions. An error keeps its name and its sentence. */
export function lineOver<Theirs>(port: Port, own: Functions): Line<Theirs> {
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  let last = 0;
  let broken: Error | null = null;
  let quiet: () => void = () => undefined;
  port.on('message', (message) => {
    if ('name' in message) return void answer(message);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('error' in message) asked?.failed(Object.assign(new Error(message.error.message), { name: message.error.name }));
    else asked?.done(message.value as never);
    if (waiting.size === 0) quiet();
  });
  async function answer({ id, name, args }: Extract<Message, { name: string }>): Promise<void> {
    try {
      port.postMessage({ id, value: await own[name]?.(...args) });
    } catch (error) {
      const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ id, error: { name: kind, message } });
    }
  }
  return {
    call: (name, ...args) =>
      new Promise((done, failed) => {
        if (broken) return failed(broken);
        waiting.set(++last, { done, failed });
        port.postMessage({ id: last, name, args });
      }),
    async idle() {
      while (waiting.size > 0)
        await new Promise<void>((done) => {
          quiet = done;
        });
    },
    break(error) {
      broken = error;
      for (const { failed } of waiting.values()) failed(error);
      waiting.clear();
      quiet();
    },
  };
}

/** Resolves once the archive is read; a thread that dies is begun anew with the next question. */
export async function openInThread({ program, data, remembering }: ThreadOptions): Promise<Opened> {
  let isClosed = false;
  let thread: { readonly worker: Worker; readonly line: Line<Reader> } | null = null;
  const begin = (): Line<Reader> => {
    const worker = new Worker(program, { workerData: data });
    const line = lineOver<Reader>(worker, {
      recall: (...args: Parameters<Remembering['recall']>) => remembering.recall(...args),
      // Readers see it at once: no answer waits for the disk.
      remember: (...args: Parameters<Remembering['remember']>) => void remembering.remember(...args),
    });
    const over = (error: Error): void => {
      if (thread?.worker === worker) thread = null;
      line.break(error);
    };
    worker.on('error', over);
    worker.on('exit', () => over(new Error('luồng trả lời đã dừng')));
    thread = { worker, line };
    return line;
  };
  const line = (): Line<Reader> => thread?.line ?? begin();
  const library = await libraryOver(line()).catch(async (error) => {
    await thread?.worker.terminate();
    throw error;
  });
  return {
    library,
    assistant: { ask: (utterance) => line().call('ask', utterance) },
    inspect: (sent) => line().call('inspect', sent),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await thread?.line.idle();
      await thread?.worker.terminate();
    },
  };
}

async function libraryOver(line: Line<Reader>): Promise<Library> {
  const { reports: count, refused } = await line.call('opened');
  const reports: Report[] = [];
  const observations: Observation[] = [];
  for (let i = 0; i < count; i++) {
    const part = await line.call('part', i);
    reports.push(part.report);
    observations.push(...part.observations);
  }
  return { reports, observations, refused };
}
