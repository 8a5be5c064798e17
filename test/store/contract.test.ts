/** What every driver keeps to. A new driver joins by a line in `DRIVERS`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/model/store.js';
import { openLowdb } from '../../src/store/lowdb.js';
import { memoryStore } from '../../src/store/store.js';

interface Driver {
  readonly open: (place: string) => Promise<Store>;
  /** Whether another opening of the same place finds what was kept. */
  readonly lasts: boolean;
}
const DRIVERS: readonly (readonly [string, Driver])[] = [
  ['memory', { open: async () => memoryStore(), lasts: false }],
  ['lowdb', { open: (place) => openLowdb(place), lasts: true }],
];

const VALUES: readonly unknown[] = [
  0,
  '',
  false,
  'Lượng khách du lịch – 700.730 lượt\n"trích"',
  { a: [1, { b: null }], 'tỷ lệ': 12.5 },
  [],
  'x'.repeat(200_000),
];
const KEYS = ['telegram:-1001:5', '__proto__', 'constructor', 'dấu cách và "ngoặc"', '10', '9', ''];

describe.each(DRIVERS)('%s', (_, driver) => {
  let place: string;
  let store: Store;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'hoiso-store-'));
    store = await driver.open(place);
  });
  afterEach(async () => {
    await store.close();
    await rm(place, { recursive: true });
  });
  const again = async (): Promise<Store> => {
    await store.close();
    store = await driver.open(place);
    return store;
  };

  it.each(VALUES.map((value) => [JSON.stringify(value).slice(0, 40), value]))('keeps %s', async (_, value) => {
    await store.set('chats', 'a', value);
    expect(await store.get('chats', 'a')).toEqual(value);
    if (driver.lasts) expect(await (await again()).get('chats', 'a')).toEqual(value);
  });

  it.each(KEYS)('knows the key "%s"', async (key) => {
    expect(await store.get('chats', key)).toBeNull();
    await store.set('chats', key, { key });
    expect(await store.get('chats', key)).toEqual({ key });
    await store.delete('chats', key);
    expect(await store.get('chats', key)).toBeNull();
    await store.delete('chats', key);
  });

  it('lists by key, whatever the order of writing, and tells collections apart', async () => {
    for (const key of KEYS) await store.set('chats', key, key);
    await store.set('turns', 'a', 1);
    expect((await store.list('chats')).map(({ key }) => key)).toEqual([...KEYS].sort());
    expect((await store.list('chats')).every(({ key, value }) => key === value)).toBe(true);
    expect(await store.list('turns')).toEqual([{ key: 'a', value: 1 }]);
    expect(await store.list('nothing')).toEqual([]);
  });

  it('a reader sees the last value at once, and of many writes the last one stays', async () => {
    const writes = Array.from({ length: 500 }, (_, i) => store.set('chats', `k${i % 7}`, i));
    expect(await store.get('chats', 'k0')).toBe(497);
    await Promise.all(writes);
    if (driver.lasts) await again();
    if (driver.lasts)
      expect((await store.list<number>('chats')).map(({ value }) => value)).toEqual([497, 498, 499, 493, 494, 495, 496]);
  });

  it('is not changed by what its callers do to their own', async () => {
    const given = { list: [1] };
    await store.set('chats', 'a', given);
    given.list.push(2);
    const handed = (await store.get<{ list: number[] }>('chats', 'a')) as { list: number[] };
    try {
      handed.list.push(3);
    } catch {
      // Refusing is as good as handing out a copy.
    }
    expect(await store.get('chats', 'a')).toEqual({ list: [1] });
  });

  it('logs grow in order, and keep apart', async () => {
    expect(await store.read('ledger')).toEqual([]);
    await Promise.all(Array.from({ length: 300 }, (_, i) => store.append('ledger', { i })));
    await store.append('audit', { what: 'khác\n' });
    const numbers = Array.from({ length: 300 }, (_, i) => ({ i }));
    expect(await store.read('ledger')).toEqual(numbers);
    if (!driver.lasts) return;
    await again();
    await store.append('ledger', { i: 300 });
    expect(await store.read('ledger')).toEqual([...numbers, { i: 300 }]);
    expect(await store.read('audit')).toEqual([{ what: 'khác\n' }]);
  });

  it('erases what a person asks for, and nothing else', async () => {
    for (const chat of ['a', 'b', 'a', 'c']) await store.append('ledger', { chat });
    await store.erase('ledger', 'chat', 'a');
    await store.append('ledger', { chat: 'd' });
    await store.erase('nothing', 'chat', 'a');
    const left = [{ chat: 'b' }, { chat: 'c' }, { chat: 'd' }];
    expect(await store.read('ledger')).toEqual(left);
    if (driver.lasts) expect(await (await again()).read('ledger')).toEqual(left);
  });

  it('names what there is', async () => {
    expect(await store.names()).toEqual({ collections: [], logs: [] });
    await store.set('turns', 'a', 1);
    await store.set('chats', 'a', 1);
    await store.append('ledger-2026-11', {});
    const names = { collections: ['chats', 'turns'], logs: ['ledger-2026-11'] };
    expect(await store.names()).toEqual(names);
    if (driver.lasts) expect(await (await again()).names()).toEqual(names);
  });

  it.each(['../etc', 'Chats', 'a/b', 'a.json', '', 'số'])('refuses the name "%s"', async (name) => {
    await expect(store.set(name, 'a', 1)).rejects.toThrow(/tên/);
    await expect(store.append(name, {})).rejects.toThrow(/tên/);
  });

  it('answers nothing once it is closed', async () => {
    await store.close();
    await store.close();
    await expect(store.get('chats', 'a')).rejects.toThrow(/đóng/);
    await expect(store.append('ledger', {})).rejects.toThrow(/đóng/);
  });
});
