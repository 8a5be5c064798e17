/** A collection of which only the newest are worth keeping: the one that was not touched for longest goes first. */
import type { Collection } from './store.js';

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

export class Recent<T> {
  /** Keys from the one that was not touched for longest; read from the collection once. */
  #order: Promise<Map<string, number>> | null = null;

  constructor(
    readonly kept: Collection<Kept<T>>,
    readonly limit: number,
  ) {}

  async get(key: string): Promise<Kept<T> | null> {
    return await this.kept.get(key);
  }

  /** `at`: in epoch ms. */
  async set(key: string, value: T, at: number): Promise<void> {
    this.#order ??= this.#read();
    const order = await this.#order;
    order.delete(key);
    order.set(key, at);
    await this.kept.set(key, { at, value });
    const [oldest] = order.keys();
    if (order.size <= this.limit || oldest === undefined) return;
    order.delete(oldest);
    await this.kept.delete(oldest);
  }

  async #read(): Promise<Map<string, number>> {
    const kept = await this.kept.list();
    return new Map(kept.map(({ key, value }): [string, number] => [key, value.at]).sort((a, b) => a[1] - b[1]));
  }
}
