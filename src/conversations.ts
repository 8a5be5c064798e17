/** What each chat's next question may lean on, kept by the store: bounded, and at rest after an hour. */
import type { Turn } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { Store } from './model/store.js';

export const TURNS = 'turns';
/** How many chats' last turns are kept. */
const CHATS = 5000;
/** In ms: a question so long after the last one is about something new. */
const REST = 60 * 60 * 1000;

interface Kept {
  readonly turn: Turn;
  readonly at: number;
  /** Where the turn itself gave no figure: the last one before it. */
  readonly figure?: Observation;
}

export interface Recalled {
  /** null where nothing was said yet, or too long ago. */
  readonly turn: Turn | null;
  /** The last figure given, however long ago: a button under it still leads to its source. */
  readonly figure: Observation | null;
}

export class Conversations {
  /** Chats from the one that was silent for longest; read from the store once. */
  #order: Promise<Map<string, number>> | null = null;

  constructor(
    readonly store: Store,
    /** Why something could not be kept, for whoever runs the program. */
    readonly say: (problem: string) => void = () => undefined,
    readonly limit = CHATS,
  ) {}

  /** A question that names no chat leans on nothing, and nothing will lean on it. */
  async recall(chat: string, at: number | undefined): Promise<Recalled> {
    if (chat === '') return { turn: null, figure: null };
    const kept = await this.store.get<Kept>(TURNS, chat);
    if (!kept) return { turn: null, figure: null };
    const isAtRest = at !== undefined && at - kept.at > REST;
    return { turn: isAtRest ? null : kept.turn, figure: kept.turn.figure ?? kept.figure ?? null };
  }

  /** `figure`: the last one before this turn. A store that fails costs the next follow-up, not this answer. */
  async remember(chat: string, turn: Turn, figure: Observation | null, at = 0): Promise<void> {
    if (chat === '') return;
    const kept: Kept = { turn, at, ...(turn.figure || !figure ? {} : { figure }) };
    try {
      this.#order ??= this.#read();
      const order = await this.#order;
      order.delete(chat);
      order.set(chat, at);
      await this.store.set(TURNS, chat, kept);
      const [oldest] = order.keys();
      if (order.size <= this.limit || oldest === undefined) return;
      order.delete(oldest);
      await this.store.delete(TURNS, oldest);
    } catch (error) {
      this.say(`không ghi được hội thoại: ${error instanceof Error ? error.message : error}`);
    }
  }

  async #read(): Promise<Map<string, number>> {
    const kept = await this.store.list<Kept>(TURNS);
    return new Map(kept.map(({ key, value }): [string, number] => [key, value.at]).sort((a, b) => a[1] - b[1]));
  }
}
