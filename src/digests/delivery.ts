/**
 * Messages on their way, one at a time: marked in the ledger before and after, each chat in order, below the channel's limit.
 * A kill can therefore repeat at most the one message that was on its way.
 */
import type { Clock, DeliveryKey, Mark, Outcome, Outgoing, Send } from '../model/digest.js';
import { NEWS } from './ledger.js';

export interface Parcel {
  readonly key: DeliveryKey;
  /** Asked when its turn comes: it may have been settled since it was posted. */
  readonly isDue: () => boolean;
  /** Written when its turn comes: null where there is nothing to say any more. */
  readonly compose: () => Promise<Outgoing | null>;
  readonly delivered?: () => Promise<void>;
}

export interface DeliveryOptions {
  readonly send: Send;
  readonly clock: Clock;
  /** Resolves once the mark would survive a kill. */
  readonly mark: (key: DeliveryKey, mark: Mark, more?: { why?: string; to?: string }) => Promise<void>;
  readonly shut: (chat: string, reason: string) => Promise<void>;
  readonly moved: (chat: string, to: string) => Promise<void>;
  readonly log: (text: string) => void;
  readonly perSecond?: number;
}

/** Telegram takes 30 a second over all chats: the rest is for answers. In one chat it takes one a second. */
const PER_SECOND = 20;
const CHAT_GAP = 1_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;
/** So many failures on end are no one chat's: then all wait. */
const STREAK = 3;

interface Lane {
  readonly chat: string;
  readonly parcels: Parcel[];
  readyAt: number;
  failures: number;
}

export class Delivery {
  readonly #lanes = new Map<string, Lane>();
  #ready: Lane[] = [];
  #waiting: Lane[] = [];
  /** Nothing is sent before. */
  #openAt = 0;
  #streak = 0;
  #running: Promise<void> | null = null;
  readonly #following = new Set<Promise<void>>();
  #underWay: DeliveryKey | null = null;
  #isStopped = false;
  #wake: () => void = () => undefined;

  constructor(readonly options: DeliveryOptions) {}

  /** How many are on their way. */
  get size(): number {
    let size = 0;
    for (const lane of this.#lanes.values()) size += lane.parcels.length;
    return size;
  }

  /** One that is on its way already is not taken again; an older one of the same digest gives way. */
  post(parcels: readonly Parcel[]): void {
    for (const parcel of parcels) {
      const { chat, digest, period } = parcel.key;
      const lane = this.#lanes.get(chat) ?? this.#openLane(chat);
      const at = lane.parcels.findIndex(({ key }) => key.digest === digest && (key.period === period || digest !== NEWS));
      const there = lane.parcels[at];
      if (!there) lane.parcels.push(parcel);
      else if (there.key.period < period && there.key !== this.#underWay) lane.parcels[at] = parcel;
    }
    this.#wake();
    if (!this.#isStopped) this.#running ??= this.#run();
  }

  /** Resolves once nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
    await Promise.all(this.#following);
  }

  /** Finishes the one under way; the rest is due again at the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake();
    await this.idle();
  }

  #openLane(chat: string): Lane {
    const lane = { chat, parcels: [], readyAt: 0, failures: 0 };
    this.#lanes.set(chat, lane);
    this.#ready.push(lane);
    return lane;
  }

  async #run(): Promise<void> {
    await null;
    while (!this.#isStopped && this.#lanes.size > 0) {
      const now = this.options.clock.now();
      const due = this.#waiting.filter(({ readyAt }) => readyAt <= now);
      if (due.length > 0) {
        this.#waiting = this.#waiting.filter(({ readyAt }) => readyAt > now);
        this.#ready.unshift(...due);
      }
      const first = Math.min(...this.#waiting.map(({ readyAt }) => readyAt));
      if (now < this.#openAt) await this.#pause(this.#openAt - now);
      else if (this.#ready.length === 0) await this.#pause(first - now);
      else await this.#serve(this.#ready.shift() as Lane);
    }
    this.#running = null;
  }

  #pause(ms: number): Promise<void> {
    const woken = new Promise<void>((done) => {
      this.#wake = done;
    });
    return Promise.race([this.options.clock.wait(ms), woken]);
  }

  async #serve(lane: Lane): Promise<void> {
    const [parcel] = lane.parcels;
    if (!parcel) return void this.#lanes.delete(lane.chat);
    this.#underWay = parcel.key;
    const wait = await this.#carry(parcel, lane).catch((error): number => {
      this.options.log(`sau khi gửi cho ${lane.chat}: ${error instanceof Error ? error.message : error}`);
      return CHAT_GAP;
    });
    this.#underWay = null;
    if (wait === 'closed') return void this.#lanes.delete(lane.chat);
    if (lane.parcels.length === 0) return void this.#lanes.delete(lane.chat);
    if (wait === 0) return void this.#ready.unshift(lane);
    lane.readyAt = this.options.clock.now() + wait;
    this.#waiting.push(lane);
  }

  /** How long the chat waits now, or that it is closed. */
  async #carry(parcel: Parcel, lane: Lane): Promise<number | 'closed'> {
    const { mark, send, clock, log, perSecond = PER_SECOND } = this.options;
    if (!parcel.isDue()) {
      lane.parcels.shift();
      return 0;
    }
    let message: Outgoing | null;
    try {
      message = await parcel.compose();
      if (message) await mark(parcel.key, 'sending');
      else await mark(parcel.key, 'nothing');
    } catch (error) {
      // What cannot be marked must not be sent: it would come twice.
      log(`chưa gửi được cho ${lane.chat}: ${error instanceof Error ? error.message : error}`);
      return this.#later(lane);
    }
    if (!message) {
      lane.parcels.shift();
      return 0;
    }
    this.#openAt = clock.now() + 1000 / perSecond;
    return this.#settle(parcel, lane, await send(message));
  }

  async #settle(parcel: Parcel, lane: Lane, outcome: Outcome): Promise<number | 'closed'> {
    const { shut, moved, clock } = this.options;
    if (outcome.kind === 'flood') {
      this.#openAt = Math.max(this.#openAt, clock.now() + CHAT_GAP);
      return outcome.seconds * 1000;
    }
    if (outcome.kind === 'later') return this.#later(lane);
    this.#streak = 0;
    lane.failures = 0;
    lane.parcels.shift();
    switch (outcome.kind) {
      case 'shut':
        await this.#surely(parcel.key, 'shut', { why: outcome.reason });
        await shut(lane.chat, outcome.reason);
        return 'closed';
      case 'moved':
        // Due again, by the same ledger, under the new name.
        await moved(lane.chat, outcome.to);
        await this.#surely(parcel.key, 'moved', { to: outcome.to });
        return 'closed';
      case 'refused':
        await this.#surely(parcel.key, 'refused', { why: outcome.reason });
        return CHAT_GAP;
      default:
        await this.#surely(parcel.key, 'sent');
        this.#follow(parcel, lane.chat);
        return CHAT_GAP;
    }
  }

  /** What follows a message does not hold up the next one. */
  #follow({ delivered }: Parcel, chat: string): void {
    const done = (delivered?.() ?? Promise.resolve())
      .catch((error) => this.options.log(`sau khi gửi cho ${chat}: ${error instanceof Error ? error.message : error}`))
      .finally(() => this.#following.delete(done));
    this.#following.add(done);
  }

  /** Waits twice as long each time; where nothing gets through at all, everybody does. */
  #later(lane: Lane): number {
    const wait = Math.min(FIRST_RETRY * 2 ** lane.failures++, LONGEST_RETRY);
    if (++this.#streak >= STREAK) {
      const all = Math.min(FIRST_RETRY * 2 ** (this.#streak - STREAK), LONGEST_RETRY);
      this.#openAt = Math.max(this.#openAt, this.options.clock.now() + all);
    }
    return wait;
  }

  /** What was sent must be marked: tried until it is, or until the end. */
  async #surely(key: DeliveryKey, mark: Mark, more?: { why?: string; to?: string }): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.options.mark(key, mark, more);
      } catch (error) {
        this.options.log(`chưa ghi được sổ gửi cho ${key.chat}: ${error instanceof Error ? error.message : error}`);
        if (this.#isStopped) return;
        await this.options.clock.wait(Math.min(FIRST_RETRY * 2 ** attempt, LONGEST_RETRY));
      }
    }
  }
}
