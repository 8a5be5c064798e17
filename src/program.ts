/** The program as its channels know it: one archive at a time, answers and figures from it, and what is kept. */
import { type AssistantParts, createAssistant } from './assistant.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { shelfOver, writing } from './daily.js';
import { Ledger } from './digests/ledger.js';
import { noteArrivals, type Shelf } from './digests/shelf.js';
import { Wishes } from './digests/wishes.js';
import { Following } from './following.js';
import { mainPlaceOf } from './geography.js';
import type { Library } from './intake.js';
import { createLookup } from './lookup.js';
import type { Painter } from './model/chart.js';
import type { Assistant } from './model/dialogue.js';
import type { FoundReport, Program, Refusal, SentReport } from './model/services.js';
import type { Store } from './model/store.js';
import { Chats } from './store/chats.js';
import { Conversations } from './store/conversations.js';

/** What the answers of a chat lean on. */
export type Remembering = Pick<Conversations, 'recall' | 'remember'>;

/** The archive as it was at one time, and what answers over it. */
export interface Opened {
  readonly library: Library;
  readonly assistant: Assistant;
  /** Reads a file that was sent, beside the archive; by the program's own thread where left out. */
  readonly inspect?: (sent: SentReport) => Promise<FoundReport | Refusal>;
  /** Answers what it was asked, and ends. */
  close?(): Promise<void>;
}

export interface ProgramParts {
  /** Reads the archive as it is on the disk now. */
  readonly open: () => Promise<Library>;
  /** The same elsewhere, with what answers over it: `open` and `assistantOver` are not needed then. */
  readonly openElsewhere?: (remembering: Remembering) => Promise<Opened>;
  readonly catalogue: Catalogue;
  readonly utterances: ReadonlyMap<string, readonly string[]>;
  readonly defaultPlace: string | null;
  readonly painter: Painter;
  readonly store: Store;
  readonly log: (text: string) => void;
  /** Epoch ms. */
  readonly now: () => number;
  /** Whether digests can be brought to this chat. */
  readonly reaches: (chat: string) => boolean;
  /** What answers questions over an archive; the assistant itself where left out. */
  readonly assistantOver?: (parts: AssistantParts) => Promise<Assistant>;
}

export interface OpenProgram extends Program {
  readonly library: () => Library;
  readonly shelf: () => Shelf;
  readonly wishes: Wishes;
  readonly ledger: Ledger;
  moved(from: string, to: string): Promise<void>;
  readonly inspect: (sent: SentReport) => Promise<FoundReport | Refusal> | null;
  close(): Promise<void>;
  /** Reads the archive anew; conversations go on, and until it is read the old one answers. */
  reload(): Promise<void>;
}

export async function createProgram(parts: ProgramParts): Promise<OpenProgram> {
  const { open, catalogue, utterances, defaultPlace, painter, store, log, now: clock, reaches } = parts;
  const { assistantOver = createAssistant, openElsewhere } = parts;
  const conversations = new Conversations(store, log);
  const openHere = async (): Promise<Opened> => {
    const library = await open();
    return { library, assistant: await assistantOver({ library, catalogue, utterances, defaultPlace, conversations }) };
  };
  const read = async () => {
    const opened = openElsewhere ? await openElsewhere(conversations) : await openHere();
    const { library } = opened;
    const arrivals = await noteArrivals(store, library.reports, clock(), true);
    return {
      ...opened,
      lookup: createLookup(library, mainPlaceOf(library, defaultPlace)),
      shelf: shelfOver(library, catalogue, arrivals),
    };
  };
  let now = await read();
  let reading: Promise<void> = Promise.resolve();
  const chats = new Chats(store);
  const wishes = new Wishes(store);
  const ledger = await Ledger.open(store, clock());
  const following = new Following({
    assistant: { ask: (utterance) => now.assistant.ask(utterance) },
    wishes,
    chats,
    shelf: () => now.shelf,
    catalogue,
    writing,
    place: () => mainPlaceOf(now.library, defaultPlace),
    holds: (indicator, place) => now.shelf.holds(indicator, place),
    reaches,
    now: clock,
    forgotten: (chat) => ledger.forget(chat),
  });
  return {
    painter,
    store,
    wishes,
    ledger,
    assistant: following,
    watcher: following,
    lookup: () => now.lookup,
    library: () => now.library,
    shelf: () => now.shelf,
    inspect: (sent) => now.inspect?.(sent) ?? null,
    async close() {
      await reading;
      await now.close?.();
    },
    async moved(from, to) {
      // What was sent first: whoever is found under the new name must not be sent it again.
      await ledger.moved(from, to, clock());
      await chats.move(from, to);
    },
    reload() {
      // One after the other: an older reading must not come last.
      const next = reading.then(async () => {
        const before = now;
        now = await read();
        await before.close?.();
      });
      reading = next.catch(() => undefined);
      return next;
    },
  };
}
