/** What outlives the program: the one contract that every driver keeps, in this process or on another machine. */

export interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

/**
 * Collections hold values by key; logs only grow. Both come to be with their first entry, under names such as "chats" or
 * "ledger-2026-11". What is kept is plain JSON. What is handed out must not be changed; changing what was handed in changes
 * nothing here.
 */
export interface Store {
  /** null where there is none. */
  get<T>(collection: string, key: string): Promise<T | null>;
  /** Resolves once the value would survive a loss of power; readers see it at once. */
  set<T>(collection: string, key: string, value: T): Promise<void>;
  /** As durable as `set`. */
  delete(collection: string, key: string): Promise<void>;
  /** By key, in the order of their characters. */
  list<T>(collection: string): Promise<readonly Entry<T>[]>;
  /** Resolves once the entry would survive a loss of power. */
  append<T extends object>(log: string, entry: T): Promise<void>;
  /** In the order of their appending. */
  read<T extends object>(log: string): Promise<readonly T[]>;
  /** Takes out of a log every entry whose `field` is `value`: what a person may ask for. */
  erase(log: string, field: string, value: string): Promise<void>;
  names(): Promise<StoreNames>;
  /** Waits for what is under way; nothing may be asked afterwards. */
  close(): Promise<void>;
}

export interface StoreNames {
  readonly collections: readonly string[];
  readonly logs: readonly string[];
}

/** Its message is one sentence for whoever runs the program. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** One collection of a store, for those who need no other. */
export interface Collection<T> {
  get(key: string): Promise<T | null>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  list(): Promise<readonly Entry<T>[]>;
}

export const collectionOf = <T>(store: Store, name: string): Collection<T> => ({
  get: (key) => store.get(name, key),
  set: (key, value) => store.set(name, key, value),
  delete: (key) => store.delete(name, key),
  list: () => store.list(name),
});

/** One log of a store. */
export interface Log<T extends object> {
  append(entry: T): Promise<void>;
  read(): Promise<readonly T[]>;
}

export const logOf = <T extends object>(store: Store, name: string): Log<T> => ({
  append: (entry) => store.append(name, entry),
  read: () => store.read(name),
});
