/**
 * Kill after kill: a bot in a process of its own, over the fake Bot API with its bad moods, killed at random moments and begun
 * again over the same state. Afterwards every digest that was due must have come, and come once, but for the one that each kill
 * may have caught between Telegram's yes and the ledger's mark. After every tenth kill a file of the store is damaged as well.
 * `npm run kills -- --kills 300 --subscribers 2000`
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/config.js';
import { randomFrom } from '../../src/evaluation/random.js';
import { openArchive } from '../../src/intake.js';
import type { ChatWishes, LedgerEntry, Subscription } from '../../src/model/digest.js';
import { openLowdb } from '../../src/store/lowdb.js';
import { followerOf, TOURIST_REPORT } from '../digests/following.js';
import { FakeBotApi, type Fault, TOKEN } from '../fake-bot-api/server.js';
import { type BotProcess, home, numberFrom, sleep, startBot } from './process.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HANOI = 7 * HOUR;
/** Midnight in Hà Nội. */
const BEGIN = Date.parse('2026-03-01T17:00:00Z');

export interface KillsOptions {
  readonly kills: number;
  readonly subscribers: number;
  /** How many days pass in one; the clock of the bot. */
  readonly speed: number;
  readonly seed: number;
  readonly say: (text: string) => void;
  /** After every so many kills a file is cut, emptied or scribbled over, and before the last life several; 0: never. */
  readonly damageEvery: number;
}

export interface KillsResult {
  readonly kills: number;
  /** Kills of a bot that was sending; the others hit its start. */
  readonly whileSending: number;
  /** Days of the bot's clock. */
  readonly days: number;
  readonly due: number;
  readonly lost: readonly string[];
  readonly delivered: number;
  readonly duplicates: number;
  /** Of one kill. */
  readonly mostDuplicates: number;
  /** Duplicates of which the ledger holds the second mark: they should not be. */
  readonly unexcused: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly acknowledged: number;
  /** Who asked for a subscription and never heard of it. */
  readonly unanswered: number;
  readonly forgotten: readonly string[];
  readonly faults: Readonly<Record<string, number>>;
  /** How many files were damaged. */
  readonly damaged: number;
  /** What the bot said of its store. */
  readonly damage: readonly string[];
  readonly seconds: number;
}

/** Of a message: the day that it is the digest of. */
const dayOf = (text: string): string | null => {
  const [, day, month, year] = /(?:Bản tin ngày|^Ngày) (\d\d)\/(\d\d)\/(\d{4})/.exec(text) ?? [];
  return day ? `${year}-${month}-${day}` : null;
};
const hanoiDay = (at: number): string => new Date(at + HANOI).toISOString().slice(0, 10);

export async function runKills({ kills, subscribers, speed, seed, say, damageEvery }: KillsOptions): Promise<KillsResult> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'hoiso-kills-'));
  const [archive, intents, state] = ['archive', 'intents', 'state'].map((name) => join(folder, name)) as [string, string, string];
  for (const made of [archive, intents]) mkdirSync(made);
  writeFileSync(join(archive, '2023-08-22-du-lich.md'), TOURIST_REPORT);
  mkdirSync(join(intents, 'indicators'));
  for (const file of ['terms.yaml', 'indicators/tourism.yaml']) cpSync(join(home, 'intents', file), join(intents, file));
  const library = join(folder, 'library.json');
  writeFileSync(library, JSON.stringify(await openArchive(archive, loadCatalogue(intents))));
  const chats = Array.from({ length: subscribers }, (_, i) => ({ id: 1000 + i, minute: Math.floor(random() * 1440) }));
  /** The first half was there before; the others say so while the bot is killed again and again. */
  const half = Math.ceil(subscribers / 2);
  const scheduleOf = (minute: number): Subscription['schedule'] => ({
    kind: 'daily',
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  });

  const store = await openLowdb(state);
  await Promise.all(
    chats.slice(0, half).map(({ id, minute }) => store.set('wishes', `telegram:${id}`, followerOf(scheduleOf(minute), BEGIN))),
  );
  await store.close();

  const api = await FakeBotApi.start();
  for (const { id } of chats) api.chats.add(id, { id }, { text: '/start' });
  let life = 0;
  const faults: Record<string, number> = {};
  const lives = new Set<number>();
  let polledAt = 0;
  api.mood = (method) => {
    polledAt ||= method === 'getUpdates' ? Date.now() : 0;
    if (method !== 'sendMessage') return undefined;
    if (life < kills) lives.add(life);
    const fault = moodOf(random());
    if (fault) faults[fault.kind] = (faults[fault.kind] ?? 0) + 1;
    return fault;
  };

  const damage: string[] = [];
  let damaged = 0;
  const began = Date.now();
  const env = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.root,
    STATE_DIR: state,
    ARCHIVE_DIR: archive,
    INTENTS_DIR: intents,
    LIBRARY: library,
    CLOCK_BEGAN: String(began),
    CLOCK_AT: String(BEGIN),
    CLOCK_SPEED: String(speed),
  };
  const heldEnv = { ...env, HELD: '1' };
  const hear = (line: string): void => {
    if (/hỏng|khôi phục|Error/.test(line)) damage.push(line);
  };
  const now = (): number => BEGIN + (Date.now() - began) * speed;
  let spoken = half;
  const begins: number[] = [];
  const held = Array.from({ length: SPARES }, () => startBot(heldEnv, hear));
  const next = (): BotProcess => {
    held.push(startBot(heldEnv, hear));
    const bot = held.shift() as BotProcess;
    polledAt = 0;
    begins.push(now());
    bot.go();
    return bot;
  };
  for (life = 0; life < kills; life++) {
    const bot = next();
    const speakers = Math.ceil(((life + 1) / kills) * (subscribers - half)) + half;
    for (; spoken < speakers; spoken++) {
      const { id, minute } = chats[spoken] as (typeof chats)[number];
      api.says(id, `theo dõi khách du lịch mỗi ngày lúc ${Math.floor(minute / 60)} giờ ${String(minute % 60).padStart(2, '0')}`);
    }
    // Some end while they begin, most while they work.
    const isEarly = random() < EARLY;
    for (let left = LONGEST_BEGINNING; !isEarly && polledAt === 0 && left > 0; left -= 5) await sleep(5);
    await sleep(random() * (isEarly ? BEGINNING : WORKING));
    await bot.kill();
    if (damageEvery > 0 && (life + 1) % damageEvery === 0 && damageOne(state, random)) damaged++;
    if ((life + 1) % 25 === 0) say(`${life + 1} kills, ${api.chats.seen.length} messages`);
  }
  for (const bot of held) await bot.kill();
  if (damageEvery > 0) damaged += damageFiles(state);
  begins.push(now());
  const last = startBot(env, hear);
  const acknowledgedOf = (): number[] => [
    ...new Set(api.chats.seen.filter(({ text }) => text.startsWith('Đã ghi')).map(({ chatId }) => chatId)),
  ];
  for (let left = PATIENCE; left > 0 && acknowledgedOf().length < subscribers - half; left--) await sleep(1000);
  await sleep(2 * SETTLING);
  // What was due before has had the time to come.
  const end = now() - SETTLING * speed;
  const code = await last.stop();
  if (code !== 0) damage.push(`the last process ended with ${code}`);
  await api.stop();

  const after = await openLowdb(state, { say: (problem) => damage.push(problem) });
  const wishes = new Map((await after.list<ChatWishes>('wishes')).map(({ key, value }) => [key, value]));
  const { logs } = await after.names();
  const ledger = (
    await Promise.all(logs.filter((log) => log.startsWith('ledger')).map((log) => after.read<LedgerEntry>(log)))
  ).flat();
  await after.close();
  rmSync(folder, { recursive: true });

  const came = new Map<string, number>();
  const lastDay = new Map<number, string>();
  const outOfOrder: string[] = [];
  for (const { chatId, text } of api.chats.seen) {
    const day = dayOf(text);
    if (!day) continue;
    if (day < (lastDay.get(chatId) ?? '')) outOfOrder.push(`${chatId} ${day}`);
    lastDay.set(chatId, day);
    came.set(`${chatId} ${day}`, (came.get(`${chatId} ${day}`) ?? 0) + 1);
  }
  const lost: string[] = [];
  let due = 0;
  for (const { id, minute } of chats) {
    const since = wishes.get(`telegram:${id}`)?.subscriptions[0]?.since;
    if (since === undefined) continue;
    for (let slot = BEGIN + minute * 60_000; slot <= end; slot += DAY) {
      if (slot <= since) continue;
      due++;
      if (!came.has(`${id} ${hanoiDay(slot)}`)) lost.push(`${id} ${hanoiDay(slot)}`);
    }
  }
  const twice = [...came].filter(([, times]) => times > 1);
  const marks = new Map<string, string[]>();
  /** The lives that marked a message as on its way, each but the last without saying what became of it. */
  const tries = new Map<string, number[]>();
  for (const { chat, period, mark, at } of ledger) {
    const key = `${chat.slice('telegram:'.length)} ${period.slice(0, 10)}`;
    marks.set(key, [...(marks.get(key) ?? []), mark]);
    const own = begins.findLastIndex((begin) => begin <= at);
    if (mark === 'sending' && tries.get(key)?.at(-1) !== own) tries.set(key, [...(tries.get(key) ?? []), own]);
  }
  const perLife = new Map<number, number>();
  for (const [key] of twice) for (const own of tries.get(key)?.slice(0, -1) ?? []) perLife.set(own, (perLife.get(own) ?? 0) + 1);
  const unexcused = twice.flatMap(([key]) => (/sent.*sending/.test((marks.get(key) ?? []).join(' ')) ? [key] : []));
  const acknowledged = acknowledgedOf();
  return {
    kills,
    whileSending: lives.size,
    days: Math.round(((now() - BEGIN) / DAY) * 10) / 10,
    due,
    lost,
    delivered: [...came.values()].reduce((sum, times) => sum + times, 0),
    duplicates: twice.reduce((sum, [, times]) => sum + times - 1, 0),
    mostDuplicates: Math.max(0, ...perLife.values()),
    unexcused,
    outOfOrder,
    acknowledged: acknowledged.length,
    unanswered: subscribers - half - acknowledged.length,
    forgotten: [...chats.slice(0, half).map(({ id }) => id), ...acknowledged].flatMap((id) =>
      (wishes.get(`telegram:${id}`)?.subscriptions.length ?? 0) > 0 ? [] : [String(id)],
    ),
    faults,
    damaged,
    damage: [...new Set(damage)],
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

/** Processes that wait for their turn, loaded. */
const SPARES = 3;
/** The share of kills that hit a beginning; in ms, how late in it, and how late in the work after it. */
const EARLY = 0.25;
const BEGINNING = 1_000;
const WORKING = 2_000;
const LONGEST_BEGINNING = 30_000;
/** In seconds: how long the last answers are waited for. */
const PATIENCE = 30;
/** In ms: how long what is due may wait, once nobody kills. */
const SETTLING = 5_000;

type Harm = (path: string, random: () => number) => void;
const cut: Harm = (path, random) => truncateSync(path, Math.floor(statSync(path).size * random()));
const emptied: Harm = (path) => truncateSync(path, 0);
const garbled: Harm = (path, random) => {
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length * random());
  writeFileSync(path, bytes.fill('x', from, Math.min(bytes.length, from + 1 + Math.floor(random() * 200))));
};
const HARMS = [cut, emptied, garbled];

/** What the newest generation of a collection, or a journal or log, loses: its twin or the one before must give it back. */
function damageOne(state: string, random: () => number): boolean {
  const whole = readdirSync(state).filter(
    (name) => /^[a-z0-9-]+(?:\.json|(?:\.\d+)?\.jsonl)$/.test(name) && statSync(join(state, name)).size > 0,
  );
  const name = whole[Math.floor(random() * whole.length)];
  if (name !== undefined) HARMS[Math.floor(random() * HARMS.length)]?.(join(state, name), random);
  return name !== undefined;
}

/** One file of each kind; gives how many. */
function damageFiles(state: string): number {
  const harms: readonly (readonly [RegExp, Harm])[] = [
    [/^wishes\.json$/, cut],
    [/^given\.json$/, garbled],
    [/^ledger/, emptied],
  ];
  const found = readdirSync(state).flatMap((name) =>
    harms.filter(([kind]) => kind.test(name)).map(([, harm]) => ({ name, harm })),
  );
  for (const { name, harm } of found) harm(join(state, name), () => 0.5);
  return found.length;
}

function moodOf(n: number): Fault | undefined {
  if (n < 0.02) return { kind: 'flood', seconds: 1 + Math.floor(n * 150) };
  if (n < 0.03) return { kind: 'server' };
  if (n < 0.04) return { kind: 'gateway' };
  if (n < 0.045) return { kind: 'dropped' };
  return n < 0.08 ? { kind: 'slow', ms: 40 + n * 1000 } : undefined;
}

if (process.argv[1] === import.meta.filename) {
  const args = process.argv.slice(2);
  const result = await runKills({
    kills: numberFrom(args, 'kills', 300),
    subscribers: numberFrom(args, 'subscribers', 2000),
    speed: numberFrom(args, 'speed', 120),
    seed: numberFrom(args, 'seed', 1),
    say: (text) => console.error(text),
    damageEvery: numberFrom(args, 'damage-every', 10),
  });
  console.log(JSON.stringify(result, null, 1));
  const { lost, mostDuplicates, unexcused, outOfOrder, forgotten } = result;
  process.exitCode = lost.length + unexcused.length + outOfOrder.length + forgotten.length > 0 || mostDuplicates > 1 ? 1 : 0;
}
