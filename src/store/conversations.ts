/** What each chat's next question may lean on, kept by the store: bounded, and at rest after an hour. */
import type { Turn } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { Recent } from '../model/recent.js';
import { collectionOf, type Store } from '../model/store.js';

/** How many chats' last turns are kept. */
const CHATS = 5000;
/** In ms: a question so long after the last one is about something new. */
const REST = 60 * 60 * 1000;

interface Said {
  readonly turn: Turn;
  /** Where the turn itself gave no figure: the last one before it. */
  readonly figure?: Observation;
}

export interface Recalled {
  /** null where nothing was said yet, or too long ago. */
  readonly turn: Turn | null;
  /** The last figure given, however long ago: a button under it still leads to its source. */
  readonly figure: Observation | null;
}

const NOTHING: Recalled = { turn: null, figure: null };

export class Conversations {
  readonly #turns: Recent<Said>;

  constructor(
    store: Store,
    /** Why something could not be kept, for whoever runs the program. */
    readonly say: (problem: string) => void = () => undefined,
    limit = CHATS,
  ) {
    this.#turns = new Recent(collectionOf(store, 'turns'), limit);
  }

  /** A question that names no chat leans on nothing, and nothing will lean on it. */
  async recall(chat: string, at: number | undefined): Promise<Recalled> {
    const kept = chat === '' ? null : await this.#turns.get(chat);
    if (!kept) return NOTHING;
    const { turn, figure = null } = kept.value;
    const isAtRest = at !== undefined && at - kept.at > REST;
    return { turn: isAtRest ? null : turn, figure: turn.figure ?? figure };
  }

  /** `figure`: the last one before this turn. A store that fails costs the next follow-up, not this answer. */
  async remember(chat: string, turn: Turn, figure: Observation | null, at = 0): Promise<void> {
    if (chat === '') return;
    try {
      await this.#turns.set(chat, { turn, ...(turn.figure || !figure ? {} : { figure }) }, at);
    } catch (error) {
      this.say(`không ghi được hội thoại: ${error instanceof Error ? error.message : error}`);
    }
  }
}
