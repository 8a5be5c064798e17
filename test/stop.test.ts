/** The program as a process of its own, asked to stop (SIGTERM) while it answers. It runs built, so it is built first. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeBotApi, TOKEN, waitFor } from './fake-bot-api/server.js';

const home = join(import.meta.dirname, '..');
const built = join(home, 'node_modules/.cache/hoiso-stop-test');
const state = mkdtempSync(join(tmpdir(), 'hoiso-stop-'));
beforeAll(() => {
  rmSync(built, { recursive: true, force: true });
  execFileSync(join(home, 'node_modules/.bin/tsc'), ['-p', join(home, 'tsconfig.json'), '--outDir', join(built, 'dist')]);
  for (const data of ['intents', 'corpus']) symlinkSync(join(home, data), join(built, data));
}, 120_000);
afterAll(() => {
  for (const folder of [built, state]) rmSync(folder, { recursive: true, force: true });
});

it('answers what it took, tells Telegram so, and ends well; its log holds no question and no token', async () => {
  const api = await FakeBotApi.start();
  const log: string[] = [];
  const child = spawn(process.execPath, [join(built, 'dist/main.js')], {
    env: { ...process.env, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root, STATE_DIR: state },
  });
  child.stderr.on('data', (text) => log.push(String(text)));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  await waitFor(() => log.join('').includes('đang chạy'), 'the bot to run', 120);
  const chats = Array.from({ length: 20 }, (_, i) => i + 1);
  for (const chat of chats) api.says(chat, 'tỷ lệ hộ nghèo năm 2022');
  await waitFor(() => api.chats.seen.length > 0, 'the first answer', 30);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  // What it did not take waits for whoever comes next; what it took is answered, once.
  const waiting = api.updates.pending.map((update) => (update.message as { chat: { id: number } }).chat.id);
  for (const chat of chats)
    expect(api.user(chat).screen.map(({ text }) => /^30,58%$/m.test(text))).toEqual(waiting.includes(chat) ? [] : [true]);
  for (const line of log.join('').trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ level: 30 });
  expect(log.join('')).toContain('"intent":"figure"');
  expect(log.join('')).not.toMatch(/hộ nghèo|TEST-token/);
  await api.stop();
}, 240_000);
