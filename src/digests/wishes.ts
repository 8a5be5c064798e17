/** What the store keeps of each chat's wishes: what it follows, how it is told, what it was given. */
import type { ChatWishes, Given } from '../model/digest.js';
import type { Observation } from '../model/observation.js';
import { Recent } from '../model/recent.js';
import { collectionOf, type Entry, type Store } from '../model/store.js';
import { figureKey } from './shelf.js';

const WISHES = 'wishes';
/** Figures remembered as given to a chat, for corrections; and of how many chats. */
const MOST_GIVEN = 60;
const CHATS_GIVEN = 20_000;

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

  readonly #given: Recent<readonly Given[]>;

  constructor(readonly store: Store) {
    this.#given = new Recent(collectionOf(store, 'given'), CHATS_GIVEN);
  }

  async of(chat: string): Promise<ChatWishes> {
    return (await this.store.get<ChatWishes>(WISHES, chat)) ?? DEFAULTS;
  }

  list(): Promise<readonly Entry<ChatWishes>[]> {
    return this.store.list<ChatWishes>(WISHES);
  }

  /** One change of a chat after the other, each on what the last one left; `what` goes into the log of changes. */
  change(chat: string, at: number, what: string, change: (now: ChatWishes) => ChatWishes): Promise<ChatWishes> {
    return this.inOrder(chat, async () => {
      const next = change(await this.of(chat));
      await this.store.set(WISHES, chat, next);
      await this.store.append(`changes-${monthOf(at)}`, { at, chat, what });
      return next;
    });
  }

  async given(chat: string): Promise<readonly Given[]> {
    return (await this.#given.get(chat))?.value ?? [];
  }

  /** The chats that were given anything. */
  async givenChats(): Promise<string[]> {
    return (await this.#given.kept.list()).map(({ key }) => key);
  }

  /** Remembers what a chat was told, the newest last. */
  async give(chat: string, figures: readonly Observation[], at: number): Promise<void> {
    const known = figures.filter(({ status }) => status !== 'T');
    if (known.length === 0) return;
    await this.inOrder(chat, async () => {
      const fresh = known.map(
        (o): Given => ({ key: figureKey(o), value: o.value, printed: o.printed, report: o.source.report, at }),
      );
      const keys = new Set(fresh.map(({ key }) => key));
      const before = (await this.given(chat)).filter(({ key }) => !keys.has(key));
      await this.#given.set(chat, [...before, ...fresh].slice(-MOST_GIVEN), at);
    });
  }

  /** What changes a chat's wishes or what it was given, one after the other. */
  inOrder<T>(chat: string, work: () => Promise<T>): Promise<T> {
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
