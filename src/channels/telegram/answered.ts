/** Updates that were answered but perhaps not yet confirmed: a program that ends all of a sudden is told them again, and passes them over. */
import type { Context, NextFunction } from 'grammy';
import { type Collection, collectionOf, type Store } from '../../model/store.js';

/** Telegram keeps updates for a day, and may use a number again much later. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
/** More are never on their way at once: a poll holds a hundred. */
const MOST = 300;
const KEY = 'answered';

type Entry = readonly [update: number, at: number];

export class Answered {
  readonly #kept: Collection<readonly Entry[]>;
  #entries: Promise<Map<number, number>> | null = null;

  constructor(
    store: Store,
    readonly now: () => number = Date.now,
  ) {
    this.#kept = collectionOf(store, 'updates');
  }

  /** Nobody waits for the note; what dies before it is there is answered once more. */
  readonly once = async ({ update: { update_id: id } }: Pick<Context, 'update'>, next: NextFunction): Promise<void> => {
    this.#entries ??= this.#read();
    const entries = await this.#entries;
    const at = entries.get(id);
    if (at !== undefined && this.now() - at < KEPT_FOR) return;
    await next();
    entries.delete(id);
    entries.set(id, this.now());
    for (const [oldest] of entries) if (entries.size > MOST) entries.delete(oldest);
    await this.#kept.set(KEY, [...entries]).catch(() => undefined);
  };

  async #read(): Promise<Map<number, number>> {
    return new Map(await this.#kept.get(KEY).catch(() => null));
  }
}
