/** What the store keeps of each chat beside its conversation: what it follows, what it was given. */
import { TURNS } from './conversations.js';
import type { Given } from './digests/digest.js';
import { figureKey } from './digests/shelf.js';
import type { ChatWishes } from './model/digest.js';
import type { Observation } from './model/observation.js';
import type { Entry, Store } from './model/store.js';

const CHATS = 'chats';
const GIVEN = 'given';
/** Figures remembered as given to a chat, for corrections. */
const MOST_GIVEN = 30;

const DEFAULTS: ChatWishes = {
  zone: 'Asia/Ho_Chi_Minh',
  quiet: { from: 22 * 60, to: 6 * 60 },
  silent: false,
  saysNothingNew: true,
  catchesUp: true,
  pause: null,
  subscriptions: [],
};

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

export class Wishes {
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(readonly store: Store) {}

  async of(chat: string): Promise<ChatWishes> {
    return (await this.store.get<ChatWishes>(CHATS, chat)) ?? DEFAULTS;
  }

  list(): Promise<readonly Entry<ChatWishes>[]> {
    return this.store.list<ChatWishes>(CHATS);
  }

  /** One change of a chat after the other, each on what the last one left; `what` goes into the audit. */
  change(chat: string, at: number, what: string, change: (now: ChatWishes) => ChatWishes): Promise<ChatWishes> {
    return this.#inOrder(chat, async () => {
      const next = change(await this.of(chat));
      await this.store.set(CHATS, chat, next);
      await this.#audit({ at, chat, what });
      return next;
    });
  }

  async given(chat: string): Promise<readonly Given[]> {
    return (await this.store.get<readonly Given[]>(GIVEN, chat)) ?? [];
  }

  allGiven(): Promise<readonly Entry<readonly Given[]>[]> {
    return this.store.list<readonly Given[]>(GIVEN);
  }

  /** Remembers what a chat was told, the newest last. */
  async give(chat: string, figures: readonly Observation[], at: number): Promise<void> {
    const known = figures.filter((o) => o.indicator !== null && o.status !== 'T');
    if (known.length === 0) return;
    await this.#inOrder(chat, async () => {
      const fresh = known.map(
        (o): Given => ({ key: figureKey(o), value: o.value, printed: o.printed, report: o.source.report, at }),
      );
      const keys = new Set(fresh.map(({ key }) => key));
      const before = (await this.given(chat)).filter(({ key }) => !keys.has(key));
      await this.store.set(GIVEN, chat, [...before, ...fresh].slice(-MOST_GIVEN));
    });
  }

  /** The chat goes on under another name, with all that it had; what is there already stays. */
  async move(from: string, to: string, at: number): Promise<void> {
    for (const collection of [CHATS, GIVEN, TURNS]) {
      const kept = await this.store.get(collection, from);
      if (kept === null) continue;
      if ((await this.store.get(collection, to)) === null) await this.store.set(collection, to, kept);
      await this.store.delete(collection, from);
    }
    await this.#audit({ at, chat: to, what: `chuyển từ ${from}` });
  }

  /** Everything that is kept of a chat. */
  async everything(chat: string): Promise<object> {
    const { logs } = await this.store.names();
    const lines: object[] = [];
    for (const log of logs)
      for (const entry of await this.store.read(log))
        if ((entry as { chat?: string }).chat === chat) lines.push({ log, ...entry });
    return {
      chat,
      wishes: await this.store.get(CHATS, chat),
      given: await this.given(chat),
      turn: await this.store.get(TURNS, chat),
      lines,
    };
  }

  async forget(chat: string, at: number): Promise<void> {
    await this.#inOrder(chat, async () => {
      for (const collection of [CHATS, GIVEN, TURNS]) await this.store.delete(collection, chat);
      for (const log of (await this.store.names()).logs) await this.store.erase(log, 'chat', chat);
      await this.#audit({ at, what: 'xóa dữ liệu của một cuộc trò chuyện' });
    });
  }

  #audit(entry: { at: number; chat?: string; what: string }): Promise<void> {
    return this.store.append(`audit-${monthOf(entry.at)}`, entry);
  }

  #inOrder<T>(chat: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(chat) ?? Promise.resolve();
    const done = before.catch(() => undefined).then(work);
    this.#busy.set(chat, done);
    const tidy = (): void => {
      if (this.#busy.get(chat) === done) this.#busy.delete(chat);
    };
    done.then(tidy, tidy);
    return done;
  }
}
