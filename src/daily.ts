/** Clock in, digests out: who is due is worked out from the store and the ledger, and what is due goes to the channel. */
import { Delivery, type Parcel } from './digests/delivery.js';
import { arrivalText, digestText, type Text, type Writing } from './digests/digest.js';
import { ARRIVAL, Ledger, ledgerOf, ledgersBefore } from './digests/ledger.js';
import { dayText, quietAt, Slots, scheduleKey } from './digests/schedule.js';
import type { Shelf } from './digests/shelf.js';
import type { ChatWishes, Clock, DeliveryKey, LedgerEntry, Mark, Outgoing, Send, Subscription } from './model/digest.js';
import type { ReportHead } from './model/report.js';
import type { Store } from './model/store.js';
import type { Wishes } from './wishes.js';

const ARRIVALS = 'arrivals';
/** In ms: after so long a digest is late, and a report no news. */
const LATE = 60 * 60 * 1000;
const STALE = 14 * 24 * 60 * 60 * 1000;

interface Arrival {
  readonly hash: string;
  /** Epoch ms; 0 for what was there before anybody could follow it. */
  readonly at: number;
}

/** When each report came. `isWritten`: keeps that for the next start. */
export async function noteArrivals(
  store: Store,
  reports: readonly (ReportHead & { readonly hash: string })[],
  now: number,
  isWritten: boolean,
): Promise<ReadonlyMap<string, number>> {
  const known = new Map((await store.list<Arrival>(ARRIVALS)).map(({ key, value }) => [key, value]));
  const at = known.size === 0 ? 0 : now;
  const fresh = reports.filter(({ id, hash }) => known.get(id)?.hash !== hash);
  for (const { id, hash } of fresh) known.set(id, { hash, at });
  if (isWritten) await Promise.all(fresh.map(({ id, hash }) => store.set<Arrival>(ARRIVALS, id, { hash, at })));
  return new Map([...known].map(([id, arrival]) => [id, arrival.at]));
}

export interface DailyParts {
  readonly store: Store;
  readonly wishes: Wishes;
  /** As the archive stands now. */
  readonly shelf: () => Shelf;
  readonly writing: Writing;
  readonly send: Send;
  readonly clock: Clock;
  readonly log: (text: string) => void;
  /** Whether messages can be brought to this chat. */
  readonly reaches: (chat: string) => boolean;
  readonly perSecond?: number;
}

export class Daily {
  readonly #delivery: Delivery;
  readonly #slots = new Slots();

  private constructor(
    readonly parts: DailyParts,
    readonly ledger: Ledger,
  ) {
    const { send, clock, log, wishes, perSecond } = parts;
    this.#delivery = new Delivery({
      send,
      clock,
      log,
      mark: (key, mark, more) => this.#mark(key, mark, more),
      shut: async (chat, reason) => {
        log(`tạm dừng gửi cho ${chat}: ${reason}`);
        const pause = { by: 'channel', at: clock.now(), reason } as const;
        await wishes.change(chat, clock.now(), `tạm dừng: ${reason}`, (now) => ({ ...now, pause }));
      },
      moved: (chat, to) => wishes.move(chat, to, clock.now()),
      ...(perSecond === undefined ? {} : { perSecond }),
    });
  }

  /** With everything that was settled before. */
  static async open(parts: DailyParts): Promise<Daily> {
    const ledger = new Ledger();
    for (const log of ledgersBefore(parts.clock.now()))
      for (const entry of await parts.store.read<LedgerEntry>(log)) ledger.apply(entry);
    return new Daily(parts, ledger);
  }

  /** Sends off what is due by now. */
  async tick(): Promise<void> {
    const { due, late } = await this.due();
    for (const key of late) await this.#mark(key, 'late');
    if (due.length > 0) this.#delivery.post(due);
  }

  get size(): number {
    return this.#delivery.size;
  }
  idle(): Promise<void> {
    return this.#delivery.idle();
  }
  stop(): Promise<void> {
    return this.#delivery.stop();
  }

  /** What is due by now and not settled; `late`: missed, and not wanted any more. */
  async due(): Promise<{ due: Parcel[]; late: DeliveryKey[] }> {
    const { wishes, clock, reaches, shelf } = this.parts;
    const now = clock.now();
    const isQuiet = quietAt(now);
    const due: Parcel[] = [];
    const late: DeliveryKey[] = [];
    const chats = new Map((await wishes.list()).map(({ key, value }) => [key, value]));
    for (const [chat, wish] of chats) {
      if (wish.pause || !reaches(chat)) continue;
      for (const [digest, { schedule, since }] of digestsOf(wish)) {
        const slot = this.#slots.last(schedule, wish.zone, now);
        const key = slot && { chat, digest, period: slot.period };
        if (!slot || !key || slot.at <= since || this.ledger.isSettled(key)) continue;
        const isLate = now - slot.at > LATE;
        if (isLate && !wish.catchesUp) late.push(key);
        // An hour that the subscriber named is meant; a late one must not ring at night.
        else if (!isLate || !isQuiet(wish.quiet, wish.zone)) due.push({ key, ...this.#parcel(key, () => this.#digest(key)) });
      }
    }
    const recent = [...shelf().parts.arrivals].filter(([, at]) => at > now - STALE && at > 0);
    if (recent.length === 0) return { due, late };
    const told = new Set([...chats.keys(), ...(await wishes.allGiven()).map(({ key }) => key)]);
    for (const [report, at] of recent) {
      for (const chat of told) {
        const wish = chats.get(chat) ?? (await wishes.of(chat));
        const key = { chat, digest: ARRIVAL, period: report };
        if (wish.pause || !reaches(chat) || this.ledger.isSettled(key) || isQuiet(wish.quiet, wish.zone)) continue;
        due.push({ key, ...this.#parcel(key, () => this.#arrival(key, at)) });
      }
    }
    return { due, late };
  }

  #parcel(key: DeliveryKey, write: () => Promise<Text | null>): Omit<Parcel, 'key'> {
    let text: Text | null = null;
    const compose = async (): Promise<Outgoing | null> => {
      const { pause, silent } = await this.parts.wishes.of(key.chat);
      text = pause ? null : await write();
      return text && { chat: key.chat, silent, lines: text.lines, options: text.options };
    };
    return { compose, delivered: () => this.parts.wishes.give(key.chat, text?.figures ?? [], this.parts.clock.now()) };
  }

  async #digest({ chat, digest, period }: DeliveryKey): Promise<Text | null> {
    const { wishes, shelf, writing } = this.parts;
    const wish = await wishes.of(chat);
    const followed = wish.subscriptions.filter(({ schedule }) => scheduleKey(schedule) === digest);
    const day = period.slice(0, 10).split('-').reverse().join('/');
    const told = this.ledger.lastTold(chat, digest);
    return digestText({ wishes: followed, shelf: shelf(), writing, told, day, saysNothingNew: wish.saysNothingNew });
  }

  async #arrival({ chat, period }: DeliveryKey, at: number): Promise<Text | null> {
    const { wishes, shelf, writing } = this.parts;
    const { subscriptions, zone } = await wishes.of(chat);
    const followed = subscriptions.filter(({ schedule, since }) => schedule.kind === 'arrival' && since < at);
    const given = await wishes.given(chat);
    const dayOf = (time: number): string => dayText(time, zone);
    return arrivalText({ report: period, wishes: followed, given, shelf: shelf(), writing, dayOf });
  }

  async #mark(key: DeliveryKey, mark: Mark, more: { why?: string; to?: string } = {}): Promise<void> {
    const at = this.parts.clock.now();
    const entry: LedgerEntry = { ...key, mark, at, ...more };
    await this.parts.store.append(ledgerOf(at), entry);
    this.ledger.apply(entry);
  }
}

/** One digest for everything that is sent at the same time; its first day is that of its oldest wish. */
function digestsOf({ subscriptions }: ChatWishes): Map<string, Pick<Subscription, 'schedule' | 'since'>> {
  const digests = new Map<string, Pick<Subscription, 'schedule' | 'since'>>();
  for (const { schedule, since } of subscriptions) {
    if (schedule.kind === 'arrival') continue;
    const key = scheduleKey(schedule);
    const known = digests.get(key);
    digests.set(key, { schedule, since: Math.min(since, known?.since ?? since) });
  }
  return digests;
}
