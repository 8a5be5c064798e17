/** The queue of updates of one bot: kept until confirmed by a later offset, handed out by long polling. */
import { fail, type Params, type Reply, succeed } from './reply.js';

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export class Updates {
  #queue: Update[] = [];
  #next = 1000;
  #allowed: readonly string[] | null = null;
  /** Ends the poll that is waiting; true: because another poll took its place. */
  #wake: ((conflict: boolean) => void) | null = null;

  /** Where updates are posted to instead. */
  webhook: { readonly url: string; readonly secret: string } | null = null;

  hook(webhook: Updates['webhook']): void {
    this.webhook = webhook;
    if (webhook) void this.deliver();
  }

  /** Posts what waits, in order; what is not taken is posted again, as Telegram does. */
  async deliver(): Promise<void> {
    for (let update = this.#queue[0]; update && this.webhook; update = this.#queue[0]) {
      const { url, secret } = this.webhook;
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
      const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) }).catch(() => null);
      if (reply?.ok) this.#queue = this.#queue.filter((other) => other !== update);
      else await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** Updates that the bot has not confirmed. */
  get pending(): readonly Update[] {
    return this.#queue;
  }

  push(kind: string, content: unknown): void {
    if (this.#allowed && this.#allowed.length > 0 && !this.#allowed.includes(kind)) return;
    this.#queue.push({ update_id: this.#next++, [kind]: content });
    this.#wake?.(false);
    if (this.webhook && this.#queue.length === 1) void this.deliver();
  }

  end(): void {
    this.webhook = null;
    this.#wake?.(false);
  }

  /** `gone` is called back where the caller hangs up. */
  async get(params: Params, gone: (hangUp: () => void) => void): Promise<Reply> {
    const { offset = 0, limit = 100, timeout = 0, allowed_updates } = params as Record<string, never>;
    if (allowed_updates) this.#allowed = allowed_updates;
    if (offset < 0) this.#queue = this.#queue.slice(offset);
    else this.#queue = this.#queue.filter((update) => update.update_id >= offset);
    this.#wake?.(true);
    if (this.#queue.length === 0 && timeout > 0 && (await this.#wait(timeout, gone)))
      return fail(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running');
    return succeed(this.#queue.slice(0, limit));
  }

  #wait(seconds: number, gone: (hangUp: () => void) => void): Promise<boolean> {
    return new Promise((done) => {
      const finish = (conflict: boolean): void => {
        clearTimeout(timer);
        if (this.#wake === finish) this.#wake = null;
        done(conflict);
      };
      const timer = setTimeout(finish, seconds * 1000, false);
      this.#wake = finish;
      gone(() => finish(false));
    });
  }
}
