/** `hoiso store …`, as an operator calls it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../src/cli.js';
import { Wishes } from '../src/digests/wishes.js';
import { openLowdb } from '../src/store/lowdb.js';
import { TOURIST_REPORT } from './digests/following.js';

const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true });
});
let home: string;
let state: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'hoiso-upkeep-'));
  homes.push(home);
  state = join(home, 'state');
  const store = await openLowdb(state);
  await store.set('chats', 'telegram:1', { hour: 7 });
  await store.append('ledger-2026-11', { chat: 'telegram:1' });
  await store.close();
});

async function call(...args: string[]): Promise<{ status: number; out: Record<string, unknown>[]; err: string }> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const status = await runCommandLine(args, {
    env: { STATE_DIR: state },
    input: Readable.from([]) as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    errors: errors as unknown as NodeJS.WriteStream,
    askedToStop: () => new Promise(() => undefined),
    now: () => Date.UTC(2026, 10, 27, 3),
  });
  const lines = String(output.read() ?? '').trim();
  return { status, out: lines ? lines.split('\n').map((line) => JSON.parse(line)) : [], err: String(errors.read() ?? '') };
}

describe('store', () => {
  it('check says what there is, also beside a running bot', async () => {
    const running = await openLowdb(state);
    const { status, out } = await call('store', 'check');
    await running.close();
    expect(status).toBe(0);
    expect(out).toEqual([{ folder: state, entries: { chats: 1, 'ledger-2026-11': 1 }, problems: [] }]);
  });

  it('check finds damage, mends nothing, and fails', async () => {
    truncateSync(join(state, 'chats.json'), 20);
    for (let i = 0; i < 2; i++) {
      const { status, out } = await call('store', 'check');
      expect(status).toBe(1);
      expect(out[0]?.problems).toEqual([expect.stringMatching(/chats\.json hỏng/)]);
    }
  });

  it('backup and restore: all is as it was, and what was there in between lies beside it', async () => {
    const file = join(home, 'sao-luu.json');
    expect((await call('store', 'backup', file)).status).toBe(0);
    const changed = await openLowdb(state);
    await changed.set('chats', 'telegram:1', { hour: 9 });
    await changed.set('chats', 'telegram:2', {});
    await changed.close();
    const { status, out } = await call('store', 'restore', file);
    expect(status).toBe(0);
    expect(out).toEqual([{ folder: state, file, at: '2026-11-27T03:00:00.000Z', before: `${state}.before-20261127030000` }]);
    expect(readdirSync(home).sort()).toEqual(['sao-luu.json', 'state', 'state.before-20261127030000']);
    const store = await openLowdb(state);
    expect(await store.list('chats')).toEqual([{ key: 'telegram:1', value: { hour: 7 } }]);
    expect(await store.read('ledger-2026-11')).toEqual([{ chat: 'telegram:1' }]);
    await store.close();
  });

  it('restore leaves a running bot alone', async () => {
    const file = join(home, 'sao-luu.json');
    await call('store', 'backup', file);
    const running = await openLowdb(state);
    const { status, err } = await call('store', 'restore', file);
    expect(status).toBe(1);
    expect(err).toMatch(/^hoiso: kho trạng thái đang được một tiến trình khác dùng .*\n$/);
    await running.close();
  });

  it.each([
    ['{"tệp":"lạ"}', /không phải bản sao lưu/],
    ['{"kind":', /không đọc được/],
  ])('restore refuses %s', async (text, sentence) => {
    const file = join(home, 'la.json');
    writeFileSync(file, text);
    const { status, err } = await call('store', 'restore', file);
    expect([status, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(readFileSync(join(state, 'chats.json'), 'utf8')).toContain('telegram:1');
  });

  it.each([[[]], [['mend']], [['check', 'x']], [['backup']], [['restore', 'a', 'b']]])('%j is a wrong call', async (args) => {
    expect((await call('store', ...args)).status).toBe(2);
  });
});

describe('digest --dry-run', () => {
  it('prints what would go to whom at that time, and writes and sends nothing', async () => {
    const archive = join(home, 'archive');
    mkdirSync(archive);
    writeFileSync(join(archive, 'tin.md'), TOURIST_REPORT);
    const store = await openLowdb(state);
    const topic = { kind: 'indicator', id: 'khach-du-lich', label: 'Khách du lịch', place: 'Điện Biên' } as const;
    const since = Date.UTC(2026, 10, 26);
    const daily = { topic, schedule: { kind: 'daily', hour: 7, minute: 0 }, threshold: null, since } as const;
    await new Wishes(store).change('telegram:7', since, 'thử', (wish) => ({ ...wish, subscriptions: [daily] }));
    await store.close();
    const before = readdirSync(state).sort();
    const dry = (at: string) => call('digest', '--dry-run', '--jsonl', '--archive', archive, '--at', at);
    expect((await dry('2026-11-26T06:59')).out).toEqual([]);
    const { status, out } = await dry('2026-11-27T07:00');
    expect(status).toBe(0);
    expect(out).toEqual([
      expect.objectContaining({
        chat: 'telegram:7',
        digest: 'daily-7-0',
        period: '2026-11-27T07:00',
        text: expect.stringMatching(/^Bản tin ngày 27\/11\/2026\n[\s\S]*700\.730 lượt/),
      }),
    ]);
    expect(readdirSync(state).sort()).toEqual(before);
    expect((await call('digest')).status).toBe(2);
    expect((await dry('sáng mai')).status).toBe(2);
  });
});
