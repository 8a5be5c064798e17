/**
 * Ten thousand digests due at once, from the bot as it runs, while people go on asking: how fast they go out, and how long an
 * answer takes meanwhile. `npm run flood -- --subscribers 10000`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdb } from '../../src/store/lowdb.js';
import { followerOf } from '../digests/following.js';
import { FakeBotApi, TOKEN } from '../fake-bot-api/server.js';
import { home, numberFrom, sleep, startBot } from './process.js';

const QUESTIONS = [
  'số khách du lịch tháng 8',
  'tỷ lệ hộ nghèo',
  'thu ngân sách năm 2022',
  'còn quốc tế?',
  'xuất khẩu 8 tháng 2023',
];
const MINUTE = 60_000;
const HANOI = 7 * 60 * MINUTE;
/** In ms. */
const BEFORE = 75_000;
const BETWEEN = 400;
const GIVE_UP = 60_000;

export interface FloodResult {
  readonly subscribers: number;
  readonly delivered: number;
  readonly twice: number;
  readonly missing: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** In any second. */
  readonly mostInASecond: number;
  readonly questions: number;
  /** In ms: of the answers, in the process; the median, all but one in twenty, the longest. */
  readonly answers: readonly [number, number, number];
  /** In ms: from the question to the message on the screen. */
  readonly onScreen: readonly [number, number, number];
  /** In ms: the longest turn of the loop in each second. */
  readonly loop: readonly [number, number, number];
}

const spread = (values: readonly number[]): [number, number, number] => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return [at(0.5), at(0.95), at(1)];
};

export async function runFlood(subscribers: number, say: (text: string) => void): Promise<FloodResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hoiso-flood-'));
  const state = join(folder, 'state');
  const dueAt = Math.ceil((Date.now() + BEFORE) / MINUTE) * MINUTE;
  const local = new Date(dueAt + HANOI);
  const schedule = { kind: 'daily', hour: local.getUTCHours(), minute: local.getUTCMinutes() } as const;
  const ids = Array.from({ length: subscribers }, (_, i) => 1000 + i);
  const store = await openLowdb(state);
  await Promise.all(ids.map((id) => store.set('wishes', `telegram:${id}`, followerOf(schedule, Date.now()))));
  await store.close();
  const api = await FakeBotApi.start();
  for (const id of ids) api.chats.add(id, { id }, { text: '/start' });
  const inProcess: number[] = [];
  const loop: number[] = [];
  let isFlood = false;
  const bot = startBot(
    {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: api.root,
      STATE_DIR: state,
      ARCHIVE_DIR: join(home, 'corpus'),
      INTENTS_DIR: join(home, 'intents'),
      WATCHED: '1',
    },
    (line) => {
      const { msg, ms } = JSON.parse(line.startsWith('{') ? line : '{}') as { msg?: string; ms?: number };
      if (ms === undefined || !isFlood) return;
      if (msg === 'answer') inProcess.push(ms);
      if (msg === 'loop') loop.push(ms);
    },
  );
  const sentAt: number[] = [];
  const got = new Map<number, number>();
  let seen = 0;
  const onScreen: number[] = [];
  const waiting = new Map<number, number>();
  const look = (): void => {
    for (; seen < api.chats.seen.length; seen++) {
      const { chatId } = api.chats.seen[seen] as (typeof api.chats.seen)[number];
      const asked = waiting.get(chatId);
      if (asked !== undefined) {
        if (isFlood) onScreen.push(performance.now() - asked);
        waiting.delete(chatId);
      } else if (chatId >= 1000) {
        sentAt.push(performance.now());
        got.set(chatId, (got.get(chatId) ?? 0) + 1);
      }
    }
  };
  const watching = setInterval(look, 2);
  let cameAt = dueAt;
  for (let i = 0, last = 0; got.size < subscribers && Date.now() < cameAt + GIVE_UP; i++) {
    if (got.size > last) cameAt = Date.now();
    last = got.size;
    if (i % 150 === 0) say(`${last} delivered`);
    isFlood = got.size > 0;
    const asker = 1 + (i % 20);
    if (!waiting.has(asker)) {
      waiting.set(asker, performance.now());
      api.says(asker, QUESTIONS[i % QUESTIONS.length] ?? '');
    }
    await sleep(BETWEEN);
  }
  clearInterval(watching);
  look();
  await bot.stop();
  await api.stop();
  rmSync(folder, { recursive: true });
  const [from = 0, to = 0] = [sentAt[0], sentAt.at(-1)];
  let mostInASecond = 0;
  for (let a = 0, b = 0; b < sentAt.length; b++) {
    while ((sentAt[b] ?? 0) - (sentAt[a] ?? 0) >= 1000) a++;
    mostInASecond = Math.max(mostInASecond, b - a + 1);
  }
  const seconds = (to - from) / 1000;
  return {
    subscribers,
    delivered: got.size,
    twice: [...got.values()].filter((times) => times > 1).length,
    missing: subscribers - got.size,
    seconds: Math.round(seconds),
    perSecond: Math.round((sentAt.length / seconds) * 10) / 10,
    mostInASecond,
    questions: onScreen.length,
    answers: spread(inProcess),
    onScreen: spread(onScreen),
    loop: spread(loop),
  };
}

if (process.argv[1] === import.meta.filename) {
  const result = await runFlood(numberFrom(process.argv.slice(2), 'subscribers', 10_000), (text) => console.error(text));
  console.log(JSON.stringify(result));
  process.exitCode = result.missing + result.twice > 0 ? 1 : 0;
}
