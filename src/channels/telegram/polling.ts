/** Long polling: updates in, many chats at once; trouble is waited out and said once; a stop loses nothing. */
import { createConcurrentSink, createRunner, createSource, type UpdateSupplier } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { reason, trouble } from './errors.js';
import { pause } from './persistence.js';
import * as say from './wording.js';

export interface PollingOptions {
  readonly apiRoot: string;
  readonly log: (text: string) => void;
  readonly pollSeconds: number;
  /** In ms: the wait after a first failure, and the longest that doubling makes of it. */
  readonly firstRetry: number;
  readonly longestRetry: number;
}

/** What Telegram is asked to tell of. */
export const ALLOWED_UPDATES = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'] as const;
const BATCH = 100;
/**
 * In ms: an update is confirmed once it is answered, or so long after it came: what a sudden end leaves unanswered comes again.
 * Until then it comes with every poll, so that polls are short and apart,
 * and a whole batch of them leaves no room for new ones.
 */
const HELD = 5_000;
const APART = 300;
/** Answers under way at once; a chat that waits for Telegram holds one place for each of its messages. */
const CONCURRENCY = 2000;

export class Polling {
  /** The first update that was not taken yet. */
  #next = 0;
  #trouble = '';
  #stopped: Promise<void> | undefined;
  readonly #underWay = new Map<number, { readonly since: number; readonly done: Promise<void> }>();
  readonly #runner;

  constructor(
    readonly bot: Bot,
    readonly options: PollingOptions,
  ) {
    const supply: UpdateSupplier<Update>['supply'] = (size, signal) => this.#fetch(size, signal);
    const sink = createConcurrentSink<Update>({ consume: (update) => this.#handle(update) }, async () => undefined, {
      concurrency: CONCURRENCY,
    });
    this.#runner = createRunner(createSource({ supply }), sink);
    this.#runner.start();
  }

  /** Takes no more updates, waits until all that were taken are answered, and tells Telegram so. */
  stop(): Promise<void> {
    this.#stopped ??= this.#settle();
    return this.#stopped;
  }

  /** What keeps it from Telegram; "" where nothing does. */
  get trouble(): string {
    return this.#trouble;
  }

  async #settle(): Promise<void> {
    if (this.#runner.isRunning()) await this.#runner.stop();
    await Promise.all([...this.#underWay.values()].map(({ done }) => done));
    if (this.#next === 0) return;
    try {
      await this.bot.api.getUpdates({ offset: this.#next, limit: 1, timeout: 0 });
    } catch (error) {
      this.options.log(say.notConfirmed(trouble(error, this.options.apiRoot)));
    }
  }

  #handle(update: Update): Promise<void> {
    const done: Promise<void> = this.bot
      .handleUpdate(update)
      .catch((error) => this.options.log(reason(error)))
      .finally(() => this.#underWay.delete(update.update_id));
    this.#underWay.set(update.update_id, { since: Date.now(), done });
    return done;
  }

  get #held(): { readonly ids: number[]; readonly done: Promise<unknown> } {
    const held = [...this.#underWay].filter(([, { since }]) => Date.now() - since < HELD);
    return { ids: held.map(([id]) => id), done: Promise.all(held.map(([, { done }]) => done)) };
  }

  async #fetch(size: number, signal: Parameters<UpdateSupplier<Update>['supply']>[1]): Promise<Update[]> {
    const { pollSeconds, firstRetry, longestRetry, apiRoot } = this.options;
    for (let wait = firstRetry; ; wait = Math.min(wait * 2, longestRetry)) {
      try {
        if (this.#held.ids.length > 0) await Promise.race([this.#held.done, pause(APART, signal)]);
        const offset = Math.min(this.#next, ...this.#held.ids);
        const updates = await this.bot.api.getUpdates(
          {
            offset,
            limit: offset < this.#next ? BATCH : Math.min(size, BATCH),
            timeout: offset < this.#next ? 0 : pollSeconds,
            allowed_updates: ALLOWED_UPDATES,
          },
          signal,
        );
        this.#say('');
        const fresh = updates.filter(({ update_id }) => update_id >= this.#next);
        this.#next = (fresh.at(-1)?.update_id ?? this.#next - 1) + 1;
        if (fresh.length > 0 || offset === this.#next) return fresh;
        wait = firstRetry / 2;
      } catch (error) {
        if (signal.aborted) throw error;
        this.#say(trouble(error, apiRoot));
        await pause(Math.max(wait, secondsAsked(error) * 1000), signal);
        if (signal.aborted) throw error;
      }
    }
  }

  /** Says a change for the worse, for the better, or to another trouble; not the same thing twice. */
  #say(sentence: string): void {
    if (sentence === this.#trouble) return;
    this.#trouble = sentence;
    this.options.log(sentence || say.BACK);
  }
}

const secondsAsked = (error: unknown): number =>
  (error as { parameters?: { retry_after?: number } } | null)?.parameters?.retry_after ?? 0;
