/**
 * A year in a few seconds: subscribers in time zones with and without summer time, a program that is begun anew every week, and
 * every digest counted against the calendar. `npm run year -- --weeks 52 --each 1`
 */
import type { Schedule } from '../../src/model/digest.js';
import { DAY, daily, HOUR, program } from '../digests/rig.js';
import { numberFrom } from './process.js';

const ZONES = [
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'America/New_York',
  'Europe/Paris',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'America/Santiago',
];
const SCHEDULES: readonly Schedule[] = [
  daily(7),
  daily(2, 30),
  daily(0),
  daily(23, 30),
  { kind: 'weekdays', hour: 1, minute: 30 },
  { kind: 'weekly', weekday: 7, hour: 2, minute: 0 },
  { kind: 'weekly', weekday: 1, hour: 16, minute: 0 },
];

export interface YearOptions {
  readonly from: string;
  readonly weeks: number;
  /** Subscribers of each schedule in each zone. */
  readonly each: number;
}

export interface YearResult {
  readonly subscribers: number;
  readonly zones: number;
  readonly due: number;
  readonly sent: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** On a day on which nothing was due. */
  readonly others: readonly string[];
  /** More than an hour after its time; a time that summer time skips comes with the next that there is. */
  readonly offHour: readonly string[];
  readonly seconds: number;
}

const wanted = (schedule: Schedule, date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return schedule.kind === 'weekdays' ? weekday < 6 : schedule.kind === 'weekly' ? weekday === schedule.weekday : true;
};
/** The calendar of the platform, not the library that schedules are worked out with. */
const formats = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    {
      date: new Intl.DateTimeFormat('en-CA', { timeZone }),
      time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
    },
  ]),
);
const daysIn = (zone: string, from: number, to: number): string[] => {
  const days = new Set<string>();
  for (let at = from; at <= to; at += HOUR) days.add(formats.get(zone)?.date.format(at) ?? '');
  return [...days];
};
const minuteIn = (zone: string, at: number): number => {
  const clock = formats.get(zone)?.time.format(at) ?? '';
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (hour % 24) * 60 + minute;
};

export async function runYear({ from, weeks, each }: YearOptions): Promise<YearResult> {
  const began = performance.now();
  const p = await program(from);
  const chats = ZONES.flatMap((zone) =>
    SCHEDULES.flatMap((schedule, i) => Array.from({ length: each }, (_, n) => ({ chat: `${zone} ${i} ${n}`, zone, schedule }))),
  );
  for (const { chat, zone, schedule } of chats) await p.follows(chat, schedule, { zone });
  const start = p.clock.now();
  for (let week = 0; week < weeks; week++) {
    await p.runs(7 * DAY, HOUR / 2);
    await p.begin();
  }
  const end = p.clock.now();
  const sent = (await p.ledger()).filter(({ mark }) => mark === 'sent');
  const [lost, twice, others, offHour]: [string[], string[], string[], string[]] = [[], [], [], []];
  const days = new Map(ZONES.map((zone) => [zone, daysIn(zone, start, end)]));
  let due = 0;
  for (const { chat, zone, schedule } of chats) {
    const own = sent.filter((entry) => entry.chat === chat);
    const dates = own.map(({ period }) => period.slice(0, 10));
    // The days on which the program began and ended depend on the hour; all between must be there.
    const inner = (days.get(zone) ?? []).slice(2, -2).filter((date) => wanted(schedule, date));
    due += inner.length;
    lost.push(...inner.filter((date) => !dates.includes(date)).map((date) => `${chat} ${date}`));
    twice.push(...dates.filter((date, i) => dates.indexOf(date) < i).map((date) => `${chat} ${date}`));
    others.push(...dates.filter((date) => !wanted(schedule, date)).map((date) => `${chat} ${date}`));
    if (schedule.kind === 'arrival') continue;
    const time = schedule.hour * 60 + schedule.minute;
    for (const { at, period } of own) {
      const skipped = minuteIn(zone, at) - time;
      const late = (skipped + 24 * 60) % (24 * 60);
      if (late > 90) offHour.push(`${chat} ${period} ${late}`);
    }
  }
  if (sent.length !== p.sent.length) others.push(`${p.sent.length} messages, ${sent.length} in the ledger`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return { subscribers: chats.length, zones: ZONES.length, due, sent: sent.length, lost, twice, others, offHour, seconds };
}

if (process.argv[1] === import.meta.filename) {
  const args = process.argv.slice(2);
  const options = { from: '2026-01-01T12:00:00Z', weeks: numberFrom(args, 'weeks', 52), each: numberFrom(args, 'each', 1) };
  const result = await runYear(options);
  console.log(JSON.stringify(result, null, 1));
  process.exitCode = result.lost.length + result.twice.length + result.others.length + result.offHour.length > 0 ? 1 : 0;
}
