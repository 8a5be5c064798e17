/** What must outlive a restart, as small as it can be said. */

/** Values by key. */
export interface Collection<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  list(): Promise<readonly (readonly [string, T])[]>;
}

/** Entries are added, never changed. */
export interface Journal<T> {
  append(entry: T): Promise<void>;
  list(): Promise<readonly T[]>;
}

export interface Keeper {
  collection<T>(name: string): Collection<T>;
  journal<T>(name: string): Journal<T>;
}

/** Keeps for as long as the process runs. Values are copied, as a disk would. */
export function memoryKeeper(): Keeper {
  const collections = new Map<string, Map<string, unknown>>();
  const journals = new Map<string, unknown[]>();
  const once = <T>(all: Map<string, T>, name: string, make: () => T): T => {
    const made = all.get(name) ?? make();
    all.set(name, made);
    return made;
  };
  return {
    collection<T>(name: string): Collection<T> {
      const values = once(collections, name, () => new Map<string, unknown>()) as Map<string, T>;
      return {
        get: async (key) => structuredClone(values.get(key)),
        set: async (key, value) => void values.set(key, structuredClone(value)),
        delete: async (key) => void values.delete(key),
        list: async () => structuredClone([...values]),
      };
    },
    journal<T>(name: string): Journal<T> {
      const entries = once(journals, name, () => []) as T[];
      return {
        append: async (entry) => void entries.push(structuredClone(entry)),
        list: async () => structuredClone(entries),
      };
    },
  };
}
