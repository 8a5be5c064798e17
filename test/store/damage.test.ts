/** A store that something happened to: killed, cut off, emptied, scribbled over, copied from an older program, opened twice. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/model/store.js';
import { type LowdbOptions, openLowdb } from '../../src/store/lowdb.js';

let place: string;
let said: string[];
let opened: Store[];
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'hoiso-store-'));
  said = [];
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await rm(place, { recursive: true });
});
async function open(folder = place, options: LowdbOptions = {}): Promise<Store> {
  const store = await openLowdb(folder, { say: (problem) => said.push(problem), ...options });
  opened.push(store);
  return store;
}

const EXPECTED = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`chat${i}`, { i, text: 'số liệu '.repeat(i) }]));

/** Three runs of the program; the last one is killed: what it wrote was acknowledged and is in no generation yet. */
const killed = mkdtempSync(join(tmpdir(), 'hoiso-killed-'));
beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'hoiso-store-'));
  for (const run of [0, 1]) {
    const store = await openLowdb(home);
    for (let i = run * 10; i < run * 10 + 10; i++) await store.set('chats', `chat${i}`, { i });
    await store.append('ledger', { run });
    await store.close();
  }
  const store = await openLowdb(home);
  for (const [key, value] of Object.entries(EXPECTED)) await store.set('chats', key, value);
  await store.append('ledger', { run: 2 });
  await cp(home, killed, { recursive: true });
  await store.close();
  await rm(home, { recursive: true });
});
afterAll(() => rm(killed, { recursive: true }));
async function lived(): Promise<string> {
  await cp(killed, place, { recursive: true });
  for (const name of await readdir(place)) if (name.startsWith('lock')) await rm(join(place, name));
  return place;
}

const everything = async (store: Store): Promise<object> => ({
  chats: Object.fromEntries((await store.list('chats')).map(({ key, value }) => [key, value])),
  ledger: await store.read('ledger'),
});
const ALL = { chats: EXPECTED, ledger: [{ run: 0 }, { run: 1 }, { run: 2 }] };

const FILES = ['chats.json', 'chats.previous.json', 'chats.2.jsonl', 'copy/chats.2.jsonl', 'ledger.jsonl', 'copy/ledger.jsonl'];
const DAMAGES: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['cut in half', async (path) => truncate(path, Math.floor((await readFile(path)).length / 2))],
  ['short of its last byte', async (path) => truncate(path, (await readFile(path)).length - 2)],
  ['emptied', (path) => truncate(path, 0)],
  ['gone', (path) => rm(path)],
  ['with a digit changed', async (path) => writeFile(path, (await readFile(path, 'utf8')).replace(/(?<="(?:i|run)":)\d/, '9'))],
  [
    'scribbled over',
    async (path) => {
      const bytes = await readFile(path);
      for (let i = 3; i < bytes.length; i += 5) bytes[i] = (i * 37) % 256;
      await writeFile(path, bytes);
    },
  ],
  ['full of zeros', async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length))],
  ['of another program', (path) => writeFile(path, '{"users": []}\n')],
];

describe('after a kill', () => {
  it('has the files that the tests of damage know', async () => {
    await lived();
    const there = [...(await readdir(place)), ...(await readdir(join(place, 'copy'))).map((name) => `copy/${name}`)];
    expect(there).toEqual(expect.arrayContaining(FILES));
  });

  it('everything acknowledged is there', async () => {
    expect(await everything(await open(await lived()))).toEqual(ALL);
  });

  it.each(FILES.flatMap((file) => DAMAGES.map(([name, damage]) => [file, name, damage] as const)))(
    '%s %s: everything acknowledged is there, and it goes on so',
    async (file, _, damage) => {
      await lived();
      await damage(join(place, file));
      const store = await open();
      expect(await everything(store)).toEqual(ALL);
      await store.set('chats', 'sau', 1);
      await store.append('ledger', { run: 3 });
      await store.close();
      expect(await everything(await open())).toEqual({
        chats: { ...EXPECTED, sau: 1 },
        ledger: [...ALL.ledger, { run: 3 }],
      });
    },
  );

  it.each(DAMAGES)('a store with one generation only, %s: everything acknowledged is there', async (_, damage) => {
    const store = await open();
    for (const [key, value] of Object.entries(EXPECTED)) await store.set('chats', key, value);
    await store.close();
    await damage(join(place, 'chats.json'));
    expect(((await everything(await open())) as typeof ALL).chats).toEqual(EXPECTED);
  });

  it('a torn last line was never acknowledged', async () => {
    await lived();
    for (const file of ['chats.2.jsonl', 'copy/chats.2.jsonl', 'ledger.jsonl', 'copy/ledger.jsonl'])
      await writeFile(join(place, file), '{"n":99,"e":{"k":"chat0","v', { flag: 'a' });
    const store = await open();
    expect(await everything(store)).toEqual(ALL);
    await store.append('ledger', { run: 3 });
    expect((await store.read('ledger')).at(-1)).toEqual({ run: 3 });
    expect(said).toEqual([]);
  });

  it('a damaged generation is said, in one sentence, and kept for a look', async () => {
    await lived();
    await truncate(join(place, 'chats.json'), 30);
    await open();
    expect(said).toEqual([expect.stringMatching(/chats\.json hỏng; đã tự khôi phục đủ 40 mục$/)]);
    expect(await readdir(place)).toContain('chats.json.damaged');
  });

  it('both generations damaged: the changes since are there, and it says that there may have been more', async () => {
    await lived();
    for (const file of ['chats.json', 'chats.previous.json']) await truncate(join(place, file), 9);
    const store = await open();
    expect(await store.get('chats', 'chat39')).toEqual(EXPECTED.chat39);
    expect(said).toEqual([expect.stringMatching(/chỉ khôi phục được 40 mục$/)]);
  });
});

describe('a second look', () => {
  it('another opening is refused in one sentence, here and in another process', async () => {
    await open();
    await expect(open()).rejects.toThrow(/^kho trạng thái đang được một tiến trình khác dùng \(pid \d+ trên .+\)/);
    const other = spawn('sleep', ['30']);
    try {
      await opened[0]?.close();
      await writeFile(join(place, 'lock.4'), JSON.stringify({ token: 'x', pid: other.pid, host: hostname(), began: '' }));
      await expect(open()).rejects.toThrow(`pid ${other.pid}`);
    } finally {
      other.kill('SIGKILL');
    }
  });

  const LOCKS: readonly (readonly [string, () => string])[] = [
    ['a process that ended', () => JSON.stringify({ token: 'x', pid: 2 ** 22 + 1, host: hostname(), began: '5' })],
    ['a number that is used again', () => JSON.stringify({ token: 'x', pid: process.ppid, host: hostname(), began: '1' })],
    ['an earlier run with the same number', () => JSON.stringify({ token: 'x', pid: process.pid, host: hostname(), began: '1' })],
    ['nobody, torn', () => '{"tok'],
    ['nobody, empty', () => ''],
  ];
  it.each(LOCKS)('the lock of %s is taken over', async (_, lock) => {
    await writeFile(join(place, 'lock.4'), lock());
    await (await open()).set('chats', 'a', 1);
    expect((await readdir(place)).filter((name) => name.includes('lock'))).toEqual(['lock.5']);
  });

  it('only one of many that come at once gets it', async () => {
    await writeFile(join(place, 'lock.4'), '{"tok');
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => open()));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of one who only reads sees what is acknowledged, and changes nothing', async () => {
    const store = await open();
    await store.set('chats', 'a', 1);
    const reader = await open(place, { isReadOnly: true });
    expect(await reader.get('chats', 'a')).toBe(1);
    await expect(reader.set('chats', 'a', 2)).rejects.toThrow(/chỉ mở để đọc/);
    await reader.close();
    await store.set('chats', 'b', 2);
    await store.close();
    expect(await (await open()).list('chats')).toHaveLength(2);
  });
});

describe('a new shape', () => {
  const renamed = (_: string, entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(entries).map(([key, value]) => [`mới:${key}`, value]));

  it('an older store is brought along, whole, even where its newest file is damaged afterwards', async () => {
    await lived();
    const store = await open(place, { migrations: [renamed] });
    expect(await store.get('chats', 'mới:chat3')).toEqual(EXPECTED.chat3);
    expect(said).toEqual([expect.stringMatching(/chuyển từ phiên bản 1 lên 2/)]);
    await store.set('chats', 'mới:thêm', 1);
    await store.close();
    await truncate(join(place, 'chats.json'), 100);
    const again = await open(place, { migrations: [renamed] });
    expect(await again.list('chats')).toHaveLength(41);
    expect(await again.get('chats', 'mới:thêm')).toBe(1);
  });

  it('a store of a newer program is left alone', async () => {
    const store = await open(place, { migrations: [renamed] });
    await store.set('chats', 'a', 1);
    await store.close();
    await expect(open()).rejects.toThrow(/phiên bản 2, mới hơn chương trình này \(1\)/);
    expect(await (await open(place, { migrations: [renamed] })).get('chats', 'a')).toBe(1);
  });
});

it('what was deleted is in no file any more', async () => {
  const store = await open();
  await store.set('chats', 'lan', { phone: 'bí mật' });
  await store.append('ledger', { chat: 'lan', phone: 'bí mật' });
  await store.delete('chats', 'lan');
  await store.erase('ledger', 'chat', 'lan');
  await store.close();
  const files = (await readdir(place, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  for (const file of files) expect(await readFile(join(file.parentPath, file.name), 'utf8'), file.name).not.toContain('bí mật');
});
