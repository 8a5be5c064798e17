/** Digests by a clock of one's own: a program that can be ended and begun anew over what it kept, and what it sent. */
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
import { catalogueOf } from './following.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Report = ReportHead & { readonly hash: string };
export const reportOf = (id: string, date: string): Report => ({
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
export const figureOf = (report: Report, months: number, value: number): Observation => ({
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
const catalogue = catalogueOf(['khach', 'Khách du lịch', 'du-lich']);

/** A program that can be ended and begun anew over what it kept. */
export class Program {
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

export const program = async (at: string): Promise<Program> => {
  const made = new Program(new FakeClock(at));
  await made.begin();
  return made;
};
export const daily = (hour: number, minute = 0): Schedule => ({ kind: 'daily', hour, minute });
