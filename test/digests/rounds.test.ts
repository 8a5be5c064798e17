/** Who is due, over days, restarts, downtimes and reports: by a clock of the test's own. */
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/catalogue/catalogue.js';
import { knowledge, writing } from '../../src/daily.js';
import { Ledger } from '../../src/digests/ledger.js';
import { Rounds } from '../../src/digests/rounds.js';
import { noteArrivals, Shelf } from '../../src/digests/shelf.js';
import { Wishes } from '../../src/digests/wishes.js';
import type {
  ChatWishes,
  LedgerEntry,
  MadeCorrection,
  Outcome,
  Schedule,
  Send,
  Subscription,
  Threshold,
} from '../../src/model/digest.js';
import type { Observation } from '../../src/model/observation.js';
import { yearToDate } from '../../src/model/period.js';
import type { ReportHead } from '../../src/model/report.js';
import type { Store } from '../../src/model/store.js';
import { Chats } from '../../src/store/chats.js';
import { memoryStore } from '../../src/store/store.js';
import { FakeClock } from './clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HN = 'Asia/Ho_Chi_Minh';

type Report = ReportHead & { readonly hash: string };
const reportOf = (id: string, date: string): Report => ({
  id,
  title: `Báo cáo ${id}`,
  issuer: '',
  number: '',
  date,
  place: 'Điện Biên',
  period: null,
  edition: '',
  hash: id,
});
const figureOf = (report: Report, months: number, value: number): Observation => ({
  id: `${report.id}#1`,
  indicator: 'khach',
  name: 'Khách du lịch',
  within: '',
  partOf: null,
  place: 'Điện Biên',
  period: yearToDate(2026, months),
  value,
  unit: 'lượt',
  printed: `${value} lượt`,
  status: 'A',
  comparisons: [],
  source: {
    report: report.id,
    title: report.title,
    issuer: '',
    number: '',
    date: report.date,
    place: 'Điện Biên',
    edition: '',
    section: '',
    line: 1,
    quote: '',
  },
  inherited: [],
  rules: [],
  warnings: [],
});
const catalogue = new Catalogue(
  [
    {
      id: 'khach',
      name: 'Khách du lịch',
      synonyms: [],
      abbreviations: [],
      unit: 'lượt',
      measure: 'flow',
      parent: null,
      breakdown: null,
      definition: '',
      headline: null,
      sector: 'du-lich',
    },
  ],
  [{ id: 'du-lich', name: 'Du lịch' }],
);

/** A program that can be ended and begun anew over what it kept. */
class Program {
  readonly store: Store = memoryStore();
  readonly wishes = new Wishes(this.store);
  readonly sent: { chat: string; text: string; at: number }[] = [];
  readonly reports: Report[] = [reportOf('r1', '2026-01-05')];
  readonly figures: Observation[] = [figureOf(this.reports[0] as Report, 1, 100)];
  readonly log: string[] = [];
  outcome: (chat: string) => Outcome = () => ({ kind: 'sent' });
  readonly corrections: MadeCorrection[] = [];
  rounds: Rounds | null = null;
  #shelf: Shelf | null = null;

  constructor(readonly clock: FakeClock) {}

  async begin(): Promise<void> {
    const arrivals = await noteArrivals(this.store, this.reports, this.clock.now(), true);
    this.#shelf = new Shelf({ reports: this.reports, observations: this.figures, catalogue, arrivals, knowledge });
    const send: Send = async ({ chat, lines }) => {
      const outcome = this.outcome(chat);
      if (outcome.kind === 'sent') this.sent.push({ chat, text: lines.map(({ text }) => text).join('\n'), at: this.clock.now() });
      return outcome;
    };
    const { store, wishes, clock } = this;
    const ledger = await Ledger.open(store, clock.now());
    this.rounds = new Rounds({
      wishes,
      ledger,
      corrections: async () => this.corrections,
      moved: async (from, to) => {
        await ledger.moved(from, to, clock.now());
        await new Chats(store).move(from, to);
      },
      clock,
      send,
      writing,
      shelf: () => this.#shelf as Shelf,
      log: (text) => this.log.push(text),
      reaches: () => true,
    });
  }

  /** Looks every so often, as the running bot does. */
  async runs(ms: number, every = 30 * MINUTE): Promise<void> {
    const until = this.clock.now() + ms;
    while (this.clock.now() < until) {
      await this.rounds?.tick();
      if (this.rounds?.size) await this.clock.runs(until, this.rounds.idle());
      await this.clock.runs(Math.min(until, (Math.floor(this.clock.now() / every) + 1) * every));
    }
    await this.rounds?.tick();
    await this.clock.runs(this.clock.now() + MINUTE, this.rounds?.idle());
  }

  async brings(report: Report, ...figures: Observation[]): Promise<void> {
    this.reports.push(report);
    this.figures.push(...figures);
    await this.begin();
  }

  async follows(
    chat: string,
    schedule: Schedule,
    more: Partial<ChatWishes> = {},
    threshold: Threshold | null = null,
  ): Promise<void> {
    const topic = { kind: 'indicator', id: 'khach', label: 'khách du lịch', place: 'Điện Biên' } as const;
    const wish: Subscription = { topic, schedule, threshold, since: this.clock.now() };
    await this.wishes.change(chat, this.clock.now(), 'thử', (now) => ({
      ...now,
      ...more,
      subscriptions: [...now.subscriptions, wish],
    }));
  }

  texts(chat: string): string[] {
    return this.sent.filter((message) => message.chat === chat).map(({ text }) => text);
  }

  async ledger(): Promise<LedgerEntry[]> {
    const { logs } = await this.store.names();
    const read = await Promise.all(
      logs.filter((log) => log.startsWith('ledger')).map((log) => this.store.read<LedgerEntry>(log)),
    );
    return read.flat();
  }
}

const program = async (at: string): Promise<Program> => {
  const made = new Program(new FakeClock(at));
  await made.begin();
  return made;
};
const daily = (hour: number, minute = 0): Schedule => ({ kind: 'daily', hour, minute });

describe('a year', () => {
  const ZONES = [HN, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo'];
  const SCHEDULES: readonly Schedule[] = [
    daily(7),
    daily(2, 30),
    daily(0),
    daily(23, 30),
    { kind: 'weekdays', hour: 1, minute: 30 },
    { kind: 'weekly', weekday: 7, hour: 2, minute: 0 },
    { kind: 'weekly', weekday: 1, hour: 16, minute: 0 },
  ];
  const wanted = (schedule: Schedule, date: string): boolean => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return schedule.kind === 'weekdays' ? weekday < 6 : schedule.kind === 'weekly' ? weekday === schedule.weekday : true;
  };
  const dateIn = (zone: string, at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);

  it('in five zones, with restarts: each got exactly what was due, once a day of its own', async () => {
    const p = await program('2026-01-01T12:00:00Z');
    const chats = ZONES.flatMap((zone) => SCHEDULES.map((schedule, i) => ({ chat: `${zone} ${i}`, zone, schedule })));
    for (const { chat, zone, schedule } of chats) await p.follows(chat, schedule, { zone });
    const start = p.clock.now();
    for (let week = 0; week < 52; week++) {
      await p.runs(7 * DAY, HOUR);
      await p.begin();
    }
    const end = p.clock.now();
    const settled = (await p.ledger()).filter(({ mark }) => mark === 'sent');
    expect(settled).toHaveLength(p.sent.length);
    for (const { chat, zone, schedule } of chats) {
      const dates = settled.filter((entry) => entry.chat === chat).map(({ period }) => period.slice(0, 10));
      // The days on which the program began and ended depend on the hour; all between must be there.
      const expected = new Set<string>();
      for (let at = start + DAY; at < end - DAY; at += HOUR) expected.add(dateIn(zone, at));
      for (const edge of [dateIn(zone, start), dateIn(zone, start + DAY), dateIn(zone, end - DAY), dateIn(zone, end)])
        expected.delete(edge);
      const due = [...expected].filter((date) => wanted(schedule, date));
      expect(new Set(dates).size, `${chat}: nothing twice`).toBe(dates.length);
      expect(
        due.filter((date) => !dates.includes(date)),
        `${chat}: nothing lost`,
      ).toEqual([]);
      expect(
        dates.filter((date) => !wanted(schedule, date)),
        `${chat}: nothing else`,
      ).toEqual([]);
    }
    const minutes = p.sent.map(({ chat, at }) => {
      const { zone, schedule } = chats.find((c) => c.chat === chat) as (typeof chats)[number];
      if (schedule.kind === 'arrival') return 0;
      const [h = 0, m = 0] = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
        .format(at)
        .split(':')
        .map(Number);
      return ((h % 24) * 60 + m - schedule.hour * 60 - schedule.minute + 24 * 60) % (24 * 60);
    });
    // Within the hour in which it was looked; but half past two is not there on the day on which summer time begins.
    expect(minutes.filter((off) => off > 60).length).toBeLessThanOrEqual(ZONES.length * 2);
  }, 120_000);
});

describe('after a downtime', () => {
  const down = async (hours: number, more: Partial<ChatWishes>): Promise<Program> => {
    const p = await program('2026-06-01T23:00:00Z'); // 06:00 in Hà Nội
    await p.follows('a', daily(7), more);
    await p.runs(2 * HOUR);
    expect(p.sent).toHaveLength(1);
    await p.clock.runs(p.clock.now() + hours * HOUR);
    await p.begin();
    return p;
  };

  it('the last one missed comes late, once', async () => {
    const p = await down(3 * 24, {});
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(2);
    await p.runs(DAY);
    expect(p.sent).toHaveLength(3);
  });

  it('or not at all, where that was wished', async () => {
    const p = await down(3 * 24 + 3, { catchesUp: false });
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(1);
    expect((await p.ledger()).at(-1)?.mark).toBe('late');
    await p.runs(DAY);
    expect(p.sent).toHaveLength(2);
  });

  it('not at night: in the morning', async () => {
    const p = await down(24 + 15, {}); // up again at 23:00
    await p.runs(6 * HOUR);
    expect(p.sent).toHaveLength(1);
    await p.runs(1.5 * HOUR);
    expect(p.sent).toHaveLength(2);
    expect(new Date(p.sent[1]?.at ?? 0).toISOString()).toMatch(/T23:00/);
  });

  it('an hour is no delay', async () => {
    const p = await down(23, { catchesUp: false });
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(2);
  });
});

describe('what is due', () => {
  it('begins after the wish, and moves with it', async () => {
    const p = await program('2026-06-02T01:00:00Z'); // 08:00 in Hà Nội
    await p.follows('a', daily(7));
    await p.runs(6 * HOUR);
    expect(p.sent).toHaveLength(0);
    await p.runs(DAY);
    expect(p.sent).toHaveLength(1);
  });

  it('one message for all that is followed at one time, and one for each time', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    await p.follows('a', daily(7));
    await p.follows('a', daily(9));
    await p.runs(DAY);
    expect(p.texts('a')).toHaveLength(2);
  });

  it('nothing while paused; afterwards it goes on', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7), { pause: { by: 'person', at: 0, reason: '' } });
    await p.runs(DAY);
    expect(p.sent).toHaveLength(0);
    await p.wishes.change('a', p.clock.now(), 'thử', (now) => ({ ...now, pause: null }));
    await p.runs(DAY);
    expect(p.sent.length).toBeGreaterThanOrEqual(1);
  });

  it('the first one shows all, the next ones only news; silence where that is wished', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    await p.follows('b', daily(7), { saysNothingNew: false });
    await p.runs(2 * DAY);
    expect(p.texts('a').map((text) => text.split('\n')[0])).toEqual([
      'Bản tin ngày 02/06/2026',
      expect.stringMatching(/^Ngày 03\/06\/2026 chưa có số mới/),
    ]);
    expect(p.texts('b')).toHaveLength(1);
    const r2 = reportOf('r2', '2026-06-03');
    await p.brings(r2, figureOf(r2, 5, 500));
    await p.runs(DAY);
    for (const chat of ['a', 'b'])
      expect(p.texts(chat).at(-1)).toMatch(
        /^Bản tin ngày 04\/06\/2026\nSố mới:\nKhách du lịch · .*\n500 lượt\nTrước đó: 100 lượt/,
      );
  });
});

describe('a report that comes in', () => {
  it('is told at once, once, over restarts; at night it waits', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.follows('a', { kind: 'arrival' });
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(0);
    const r2 = reportOf('r2', '2026-06-01');
    await p.brings(r2, figureOf(r2, 5, 500));
    for (let i = 0; i < 3; i++) {
      await p.runs(HOUR);
      await p.begin();
    }
    expect(p.texts('a')).toEqual([expect.stringMatching(/^Báo cáo mới: Báo cáo r2\nSố mới:\n/)]);
    await p.clock.runs(Date.parse('2026-06-02T16:00:00Z')); // 23:00
    const r3 = reportOf('r3', '2026-06-02');
    await p.brings(r3, figureOf(r3, 6, 600));
    await p.runs(6 * HOUR);
    expect(p.sent).toHaveLength(1);
    await p.runs(2 * HOUR);
    expect(p.sent).toHaveLength(2);
  });

  it('corrects what was given, also to who follows nothing', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.wishes.give('a', [p.figures[0] as Observation], p.clock.now());
    const r2 = reportOf('r2', '2026-06-02');
    await p.brings(r2, { ...figureOf(r2, 1, 120), status: 'R' });
    await p.runs(HOUR);
    expect(p.texts('a')).toEqual([expect.stringContaining('số đã gửi bạn ngày 02/06/2026 là 100 lượt, nay là 120 lượt.')]);
    const r3 = reportOf('r3', '2026-06-03');
    await p.brings(r3, figureOf(r3, 1, 120));
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(1);
  });

  it('what lay there when the program first began is no news', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.follows('a', { kind: 'arrival' });
    await p.begin();
    await p.runs(DAY);
    expect(p.sent).toHaveLength(0);
  });
});

describe('chats that are no more', () => {
  it('is paused with the reason, and told again when it comes back', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    p.outcome = () => ({ kind: 'shut', reason: 'Forbidden: bot was kicked' });
    await p.runs(2 * DAY);
    expect((await p.ledger()).filter(({ mark }) => mark === 'shut')).toHaveLength(1);
    expect((await p.wishes.of('a')).pause).toMatchObject({ by: 'channel', reason: 'Forbidden: bot was kicked' });
    p.outcome = () => ({ kind: 'sent' });
    await p.wishes.change('a', p.clock.now(), 'thử', (now) => ({ ...now, pause: null }));
    await p.runs(DAY);
    expect(p.sent.length).toBeGreaterThanOrEqual(1);
  });

  it('a group that moved keeps its wishes and its past, and misses nothing', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('telegram:-5', daily(7));
    await p.runs(DAY);
    p.outcome = (chat) => (chat === 'telegram:-5' ? { kind: 'moved', to: 'telegram:-1005' } : { kind: 'sent' });
    await p.runs(DAY);
    expect(p.texts('telegram:-1005')).toEqual([expect.stringMatching(/^Ngày 03\/06\/2026 chưa có số mới/)]);
    await p.begin();
    await p.runs(DAY);
    expect(p.texts('telegram:-1005')).toHaveLength(2);
    expect((await p.wishes.list()).map(({ key }) => key)).toEqual(['telegram:-1005']);
  });
});

it('ten thousand at once: the rate is kept, each gets one, and looking who is due takes no while', async () => {
  const p = await program('2026-06-01T20:00:00Z');
  for (let i = 0; i < 10_000; i++) await p.follows(`c${i}`, daily(7));
  await p.clock.runs(Date.parse('2026-06-02T00:00:00Z'));
  await p.rounds?.tick();
  await p.clock.runs(p.clock.now() + HOUR, p.rounds?.idle());
  expect(new Set(p.sent.map(({ chat }) => chat)).size).toBe(10_000);
  expect(p.sent).toHaveLength(10_000);
  const seconds = ((p.sent.at(-1)?.at ?? 0) - (p.sent[0]?.at ?? 0)) / 1000;
  expect(10_000 / seconds).toBeLessThanOrEqual(20.1);
  expect(10_000 / seconds).toBeGreaterThan(19);
  await p.rounds?.tick();
  expect(p.rounds?.size).toBe(0);
}, 120_000);
