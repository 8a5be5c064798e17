/** What became of every message, as the ledger's lines tell it: nothing is sent twice, and what was not settled is due again. */
import type { DeliveryKey, LedgerEntry, Mark } from '../model/digest.js';
import type { Store } from '../model/store.js';

/** Settled for good. `shut` is not: once the chat is open again, its last digest is due. */
const SETTLED: ReadonlySet<Mark> = new Set(['sent', 'nothing', 'late', 'refused']);
/** The digest that is told by news, not by the clock: its period is a report or a correction. */
export const NEWS = 'news';

interface Last {
  /** The newest period that is settled. */
  readonly period: string;
  /** When it was last sent or found without news; null: never. */
  readonly told: number | null;
}

/** A log a month, so that old ones can be put away. */
const ledgerOf = (at: number): string => `ledger-${new Date(at).toISOString().slice(0, 7)}`;
/** The logs that still matter at `at`: a month back is further than any schedule reaches. */
const ledgersAt = (at: number): string[] => {
  const now = new Date(at);
  return [ledgerOf(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)), ledgerOf(at)];
};

export class Ledger {
  /** chat → digest → … */
  readonly #last = new Map<string, Map<string, Last>>();
  /** chat → news of which it was told. */
  readonly #news = new Map<string, Set<string>>();

  private constructor(readonly store: Store) {}

  /** With everything that was settled before. */
  static async open(store: Store, at: number): Promise<Ledger> {
    const ledger = new Ledger(store);
    for (const log of ledgersAt(at)) for (const entry of await store.read<LedgerEntry>(log)) ledger.#apply(entry);
    return ledger;
  }

  /** Resolves once the mark would survive a kill. */
  async mark(key: DeliveryKey, mark: Mark, at: number, more: Pick<LedgerEntry, 'why' | 'to'> = {}): Promise<void> {
    const entry: LedgerEntry = { ...key, mark, at, ...more };
    await this.store.append(ledgerOf(at), entry);
    this.#apply(entry);
  }

  /** Before anything else of a chat goes to its new name: what was settled must be known there. */
  async moved(from: string, to: string, at: number): Promise<void> {
    await this.mark({ chat: from, digest: '', period: '' }, 'moved', at, { to });
  }

  isSettled({ chat, digest, period }: DeliveryKey): boolean {
    if (digest === NEWS) return this.#news.get(chat)?.has(period) ?? false;
    const last = this.#last.get(chat)?.get(digest);
    return last !== undefined && last.period >= period;
  }

  /** When the chat last had this digest; null: never. */
  lastTold(chat: string, digest: string): number | null {
    return this.#last.get(chat)?.get(digest)?.told ?? null;
  }

  forget(chat: string): void {
    this.#last.delete(chat);
    this.#news.delete(chat);
  }

  /** Lines in the order of their writing. */
  #apply({ chat, digest, period, mark, at, to }: LedgerEntry): void {
    if (mark === 'moved' && to !== undefined) this.#move(chat, to);
    if (!SETTLED.has(mark)) return;
    if (digest === NEWS) this.#news.set(chat, (this.#news.get(chat) ?? new Set()).add(period));
    const digests = this.#last.get(chat) ?? new Map<string, Last>();
    this.#last.set(chat, digests);
    const before = digests.get(digest);
    const isTold = mark === 'sent' || mark === 'nothing';
    digests.set(digest, {
      period: before && before.period > period ? before.period : period,
      told: isTold ? at : (before?.told ?? null),
    });
  }

  /** With its topics. */
  #move(from: string, to: string): void {
    for (const map of [this.#last, this.#news] as Map<string, unknown>[])
      for (const [chat, kept] of [...map]) {
        if (chat !== from && !chat.startsWith(`${from}:`)) continue;
        const next = to + chat.slice(from.length);
        if (!map.has(next)) map.set(next, kept);
        map.delete(chat);
      }
  }
}
