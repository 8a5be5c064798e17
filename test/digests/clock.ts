/** A clock that stands still until everybody waits: a year passes in seconds. */
import type { Clock } from '../../src/model/digest.js';

export class FakeClock implements Clock {
  #now: number;
  #sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  constructor(at: string | number) {
    this.#now = typeof at === 'number' ? at : Date.parse(at);
  }

  now = (): number => this.#now;

  wait = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ until: this.#now + Math.max(0, ms), wake });
    });

  /** Moves on to `until`, waking those who sleep on the way, until `done` is settled where it is given. */
  async runs(until: number, done?: Promise<unknown>): Promise<void> {
    let isDone = false;
    void done?.then(() => {
      isDone = true;
    });
    for (;;) {
      await new Promise<void>((next) => setImmediate(next));
      if (isDone) return;
      this.#sleepers.sort((a, b) => a.until - b.until);
      const [first] = this.#sleepers;
      if (!first || first.until > until) break;
      this.#sleepers.shift();
      this.#now = Math.max(this.#now, first.until);
      first.wake();
    }
    this.#now = Math.max(this.#now, until);
  }
}
