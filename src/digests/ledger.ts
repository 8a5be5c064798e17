/** What became of every message, summed up from the ledger's lines: nothing is sent twice, and what was not settled is due again. */
import type { DeliveryKey, LedgerEntry, Mark } from '../model/digest.js';

/** Settled for good. `shut` is not: once the chat is open again, its last digest is due. */
const SETTLED: ReadonlySet<Mark> = new Set(['sent', 'nothing', 'late', 'refused']);
/** The digest that is told by reports, not by the clock. */
export const ARRIVAL = 'arrival';

interface Last {
  /** The newest period that is settled. */
  readonly period: string;
  /** When it was last sent or found without news; null: never. */
  readonly told: number | null;
}

export class Ledger {
  /** chat → digest → … */
  readonly #last = new Map<string, Map<string, Last>>();
  /** chat → reports of which it was told. */
  readonly #reports = new Map<string, Set<string>>();

  /** Lines in the order of their writing. */
  apply({ chat, digest, period, mark, at, to }: LedgerEntry): void {
    if (mark === 'moved' && to !== undefined) this.#move(chat, to);
    if (!SETTLED.has(mark)) return;
    if (digest === ARRIVAL) {
      const told = this.#reports.get(chat) ?? new Set();
      this.#reports.set(chat, told.add(period));
    }
    const digests = this.#last.get(chat) ?? new Map<string, Last>();
    this.#last.set(chat, digests);
    const before = digests.get(digest);
    const isTold = mark === 'sent' || mark === 'nothing';
    digests.set(digest, {
      period: before && before.period > period ? before.period : period,
      told: isTold ? at : (before?.told ?? null),
    });
  }

  isSettled({ chat, digest, period }: DeliveryKey): boolean {
    if (digest === ARRIVAL) return this.#reports.get(chat)?.has(period) ?? false;
    const last = this.#last.get(chat)?.get(digest);
    return last !== undefined && last.period >= period;
  }

  /** When the chat last had this digest; null: never. */
  lastTold(chat: string, digest: string): number | null {
    return this.#last.get(chat)?.get(digest)?.told ?? null;
  }

  forget(chat: string): void {
    this.#last.delete(chat);
    this.#reports.delete(chat);
  }

  #move(from: string, to: string): void {
    for (const map of [this.#last, this.#reports] as Map<string, unknown>[]) {
      const kept = map.get(from);
      if (kept !== undefined && !map.has(to)) map.set(to, kept);
      map.delete(from);
    }
  }
}

/** A log a month, so that old ones can be put away. */
export const ledgerOf = (at: number): string => `ledger-${new Date(at).toISOString().slice(0, 7)}`;
/** The logs that still matter at `at`: a month back is further than any schedule reaches. */
export const ledgersBefore = (at: number): string[] => {
  const now = new Date(at);
  return [ledgerOf(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)), ledgerOf(at)];
};
