/** The driver that keeps everything in memory, and what all drivers share. */
import { type Entry, type Store, StoreError } from '../model/store.js';

const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** A collection or log is a file or a table somewhere: no name may lead out of there. */
export function checkName(name: string): void {
  if (!NAME.test(name)) throw new StoreError(`"${name}" không dùng làm tên bộ dữ liệu được`);
}

/** Nobody can change it any more, neither here nor where it is read. */
export function frozen<T>(value: T): T {
  const freeze = (part: unknown): void => {
    if (part === null || typeof part !== 'object' || Object.isFrozen(part)) return;
    Object.freeze(part);
    for (const inner of Object.values(part)) freeze(inner);
  };
  const copy = structuredClone(value);
  freeze(copy);
  return copy;
}

/** Not the language's order: the same in every place and in every driver. */
export const byKey = (a: Entry<unknown>, b: Entry<unknown>): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Forgets everything at the end of the program. */
export function memoryStore(): Store {
  const collections = new Map<string, Map<string, unknown>>();
  const logs = new Map<string, object[]>();
  let open = true;
  const check = (name: string): void => {
    checkName(name);
    if (!open) throw new StoreError('kho trạng thái đã đóng');
  };
  const within = <T>(map: Map<string, T>, name: string, fresh: () => T): T => {
    const found = map.get(name) ?? fresh();
    map.set(name, found);
    return found;
  };
  return {
    async get<T>(collection: string, key: string) {
      check(collection);
      return (collections.get(collection)?.get(key) as T | undefined) ?? null;
    },
    async set(collection, key, value) {
      check(collection);
      within(collections, collection, () => new Map()).set(key, frozen(value));
    },
    async delete(collection, key) {
      check(collection);
      collections.get(collection)?.delete(key);
    },
    async list<T>(collection: string) {
      check(collection);
      return [...(collections.get(collection) ?? [])].map(([key, value]): Entry<T> => ({ key, value: value as T })).sort(byKey);
    },
    async append(log, entry) {
      check(log);
      within(logs, log, () => []).push(frozen(entry));
    },
    async read<T extends object>(log: string) {
      check(log);
      return [...(logs.get(log) ?? [])] as T[];
    },
    async erase(log, field, value) {
      check(log);
      const entries = logs.get(log);
      if (entries)
        logs.set(
          log,
          entries.filter((entry) => (entry as Record<string, unknown>)[field] !== value),
        );
    },
    async names() {
      return { collections: [...collections.keys()].sort(), logs: [...logs.keys()].sort() };
    },
    async close() {
      open = false;
    },
  };
}
