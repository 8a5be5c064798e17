/** Everything that is kept of a chat, wherever it is kept: moved, shown and deleted as one. A chat is what its name is a key of. */
import type { Store } from '../model/store.js';

/** "telegram:-5" and its topics, "telegram:-5:7". */
const isOf = (chat: string, key: string): boolean => key === chat || key.startsWith(`${chat}:`);

interface Kept {
  readonly collection: string;
  readonly key: string;
  readonly value: unknown;
}

export class Chats {
  constructor(readonly store: Store) {}

  /** The chat goes on under another name, with all that it had; what is there already stays. */
  async move(from: string, to: string): Promise<void> {
    for (const { collection, key, value } of await this.#kept(from)) {
      const next = to + key.slice(from.length);
      if ((await this.store.get(collection, next)) === null) await this.store.set(collection, next, value);
      await this.store.delete(collection, key);
    }
  }

  /** As plain data, for the people it is about. */
  async everythingOf(chat: string): Promise<object> {
    const kept: Record<string, Record<string, unknown>> = {};
    for (const { collection, key, value } of await this.#kept(chat)) kept[collection] = { ...kept[collection], [key]: value };
    const lines: Record<string, object[]> = {};
    for (const log of (await this.store.names()).logs) {
      const own = (await this.store.read<{ chat?: string }>(log)).filter((entry) => isOf(chat, entry.chat ?? ''));
      if (own.length > 0) lines[log] = own;
    }
    return { chat, kept, lines };
  }

  async forget(chat: string): Promise<void> {
    const names = new Set([chat]);
    for (const { collection, key } of await this.#kept(chat)) {
      names.add(key);
      await this.store.delete(collection, key);
    }
    for (const log of (await this.store.names()).logs) {
      const entries = await this.store.read<{ chat?: string }>(log);
      for (const entry of entries) if (isOf(chat, entry.chat ?? '')) names.add(entry.chat ?? '');
      for (const name of names) if (entries.some((entry) => entry.chat === name)) await this.store.erase(log, 'chat', name);
    }
  }

  async #kept(chat: string): Promise<Kept[]> {
    const kept: Kept[] = [];
    for (const collection of (await this.store.names()).collections)
      for (const { key, value } of await this.store.list(collection)) if (isOf(chat, key)) kept.push({ collection, key, value });
    return kept;
  }
}
