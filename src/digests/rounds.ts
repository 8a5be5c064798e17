/** Who is due is worked out from the wishes and the ledger, and what is due goes to the channel. */
import { breath } from '../model/breath.js';
import type { ChatWishes, Clock, DeliveryKey, MadeCorrection, Outgoing, Send, Subscription } from '../model/digest.js';
import { arrivalText } from './arrival.js';
import { Delivery, type Parcel } from './delivery.js';
import { correctionText, digestText, type Text, type Writing } from './digest.js';
import { type Ledger, NEWS } from './ledger.js';
import { dayText, isPaused, quietAt, Slots, scheduleKey, timeText } from './schedule.js';
import type { Shelf } from './shelf.js';
import type { Wishes } from './wishes.js';
import { pageQuery } from './wording.js';

/** In ms: after so long a digest is late, and news are none. */
const LATE = 60 * 60 * 1000;
const STALE = 14 * 24 * 60 * 60 * 1000;
/** So many chats are looked at in one go. */
const SLICE = 500;

export interface RoundsParts {
  readonly wishes: Wishes;
  readonly ledger: Ledger;
  /** As the archive stands now. */
  readonly shelf: () => Shelf;
  /** What editors corrected. */
  readonly corrections: () => Promise<readonly MadeCorrection[]>;
  readonly writing: Writing;
  readonly send: Send;
  readonly clock: Clock;
  readonly log: (text: string) => void;
  /** Whether messages can be brought to this chat. */
  readonly reaches: (chat: string) => boolean;
  /** A chat goes by another name now: everything kept of it goes there. */
  readonly moved: (chat: string, to: string) => Promise<void>;
  readonly perSecond?: number;
}

/** Something that happened, and what it means for a chat. */
interface News {
  readonly id: string;
  readonly at: number;
  readonly textFor: (chat: string) => Promise<Text | null>;
}

export class Rounds {
  readonly #delivery: Delivery;
  readonly #slots = new Slots();

  constructor(readonly parts: RoundsParts) {
    const { send, clock, log, wishes, ledger, moved, perSecond } = parts;
    this.#delivery = new Delivery({
      send,
      clock,
      log,
      moved,
      mark: (key, mark, more) => ledger.mark(key, mark, clock.now(), more),
      shut: async (chat, reason) => {
        log(`tạm dừng gửi cho ${chat}: ${reason}`);
        const pause = { by: 'channel', at: clock.now(), reason } as const;
        await wishes.change(chat, clock.now(), `tạm dừng: ${reason}`, (now) => ({ ...now, pause }));
      },
      ...(perSecond === undefined ? {} : { perSecond }),
    });
  }

  /** Sends off what is due by now. */
  async tick(): Promise<void> {
    const { due, late } = await this.due();
    for (const key of late) await this.parts.ledger.mark(key, 'late', this.parts.clock.now());
    if (due.length > 0) this.#delivery.post(due);
  }

  /** How many messages are on their way. */
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
    const { wishes, clock, reaches, ledger } = this.parts;
    const now = clock.now();
    const isQuiet = quietAt(now);
    const due: Parcel[] = [];
    const late: DeliveryKey[] = [];
    const chats = new Map((await wishes.list()).map(({ key, value }) => [key, value]));
    for (const [n, [chat, wish]] of [...chats].entries()) {
      if (n % SLICE === SLICE - 1) await breath();
      if (isPaused(wish, now) || !reaches(chat)) continue;
      for (const [digest, { schedule, since }] of digestsOf(wish)) {
        const slot = this.#slots.last(schedule, wish.zone, now);
        const key = slot && { chat, digest, period: slot.period };
        if (!slot || !key || slot.at <= since || slot.at < (wish.pause?.until ?? 0) || ledger.isSettled(key)) continue;
        const isLate = now - slot.at > LATE;
        if (isLate && !wish.catchesUp) late.push(key);
        // An hour that the subscriber named is meant; a late one must not ring at night.
        else if (!isLate || !isQuiet(wish.quiet, wish.zone)) due.push(this.#parcel(key, () => this.#digest(key)));
      }
    }
    const recent = (await this.#news()).filter(({ at }) => at > now - STALE && at > 0);
    if (recent.length === 0) return { due, late };
    const told = new Set([...chats.keys(), ...(await wishes.givenChats())]);
    for (const { id, textFor } of recent) {
      for (const [n, chat] of [...told].entries()) {
        if (n % SLICE === SLICE - 1) await breath();
        const key = { chat, digest: NEWS, period: id };
        if (!reaches(chat) || ledger.isSettled(key)) continue;
        const wish = chats.get(chat) ?? (await wishes.of(chat));
        if (isPaused(wish, now) || isQuiet(wish.quiet, wish.zone)) continue;
        due.push(this.#parcel(key, () => textFor(chat)));
      }
    }
    return { due, late };
  }

  #parcel(key: DeliveryKey, write: () => Promise<Text | null>): Parcel {
    let text: Text | null = null;
    const compose = async (): Promise<Outgoing | null> => {
      const wish = await this.parts.wishes.of(key.chat);
      text = isPaused(wish, this.parts.clock.now()) ? null : await write();
      return text && { chat: key.chat, silent: wish.silent, lines: text.lines, options: text.options };
    };
    const isDue = (): boolean => !this.parts.ledger.isSettled(key);
    return {
      key,
      isDue,
      compose,
      delivered: () => this.parts.wishes.give(key.chat, text?.figures ?? [], this.parts.clock.now()),
    };
  }

  async #digest({ chat, digest, period }: DeliveryKey): Promise<Text | null> {
    const { wishes, shelf, writing, ledger } = this.parts;
    const wish = await wishes.of(chat);
    const followed = wish.subscriptions.filter(({ schedule }) => scheduleKey(schedule) === digest);
    const day = period.slice(0, 10).split('-').reverse().join('/');
    const told = ledger.lastTold(chat, digest);
    const [first] = followed;
    const since = told === null ? null : timeText(told, wish.zone);
    const queryOf = (page: number): string => pageQuery(page, first?.schedule ?? null, since);
    return digestText({ wishes: followed, shelf: shelf(), writing, told, day, saysNothingNew: wish.saysNothingNew, queryOf });
  }

  async #news(): Promise<News[]> {
    const { shelf, corrections } = this.parts;
    const reports = [...shelf().parts.arrivals].map(
      ([id, { at, hash, isRevised }]): News => ({
        // Come once more with other content, it is news once more.
        id: isRevised ? `${id} ${hash.slice(0, 12)}` : id,
        at,
        textFor: (chat) => this.#arrival(chat, id, at),
      }),
    );
    const made = (await corrections()).map(
      (correction): News => ({ ...correction, textFor: (chat) => this.#correction(chat, correction) }),
    );
    return [...reports, ...made];
  }

  async #arrival(chat: string, report: string, at: number): Promise<Text | null> {
    const { wishes, shelf, writing } = this.parts;
    const { subscriptions, zone } = await wishes.of(chat);
    const followed = subscriptions.filter(({ schedule, since }) => schedule.kind === 'arrival' && since < at);
    const given = await wishes.given(chat);
    const dayOf = (time: number): string => dayText(time, zone);
    return arrivalText({ report, wishes: followed, given, shelf: shelf(), writing, dayOf });
  }

  async #correction(chat: string, correction: MadeCorrection): Promise<Text | null> {
    const { wishes, writing } = this.parts;
    const { zone } = await wishes.of(chat);
    return correctionText({ correction, given: await wishes.given(chat), writing, dayOf: (time) => dayText(time, zone) });
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
