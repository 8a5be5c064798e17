/** The bot as it runs: an archive that may grow, a state that stays, answers and digests over both. */

import { computedChange } from './answers/comparison.js';
import { examples } from './answers/compose.js';
import { changeText, periodText, sourceLine, titleLine, warningLine } from './answers/wording.js';
import type { AssistantParts } from './assistant.js';
import type { RunningBot, TelegramOptions } from './channels/telegram/bot.js';
import { Daily, type DailyParts, noteArrivals } from './daily.js';
import type { Writing } from './digests/digest.js';
import { type Knowledge, Shelf } from './digests/shelf.js';
import { Following } from './following.js';
import type { Library } from './intake.js';
import type { Assistant } from './model/dialogue.js';
import type { Clock, Send } from './model/digest.js';
import type { Store } from './model/store.js';
import { isForeseen, sameUnit } from './search/alike.js';
import { memoryStore } from './store/store.js';
import { Wishes } from './wishes.js';

/** Digests write a figure as answers do. */
export const writing: Writing = {
  titleLine,
  periodText: (o) => periodText(o.period, o.status),
  warningLine,
  sourceLine: (o) => sourceLine(o.source),
  changes: ({ observation: o, change }) =>
    [...o.comparisons.filter((c) => c.text !== o.printed), ...(change ? [change] : [])].map(changeText).join(' · '),
};
export const knowledge: Knowledge = { isForeseen, sameUnit, changeBetween: computedChange };

export interface ServiceParts extends Omit<AssistantParts, 'library' | 'store' | 'log'> {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: (text: string) => void;
  /** Reads the archive anew. */
  readonly open: () => Promise<Library>;
  /** Changes whenever the archive does. */
  readonly fingerprint: () => string;
  readonly assistantOver: (library: Library) => Promise<Assistant>;
  readonly send: Send;
  readonly reaches: (chat: string) => boolean;
  readonly startBot: (options: Pick<TelegramOptions, 'assistant' | 'exampleQuestions'>) => Promise<RunningBot>;
}

/** For the terminal: what is followed lasts as long as the chat, and is shown where it is asked for. */
export function followingInMemory(
  assistant: Assistant,
  { library, catalogue, defaultPlace }: Pick<ServiceParts, 'catalogue' | 'defaultPlace'> & { readonly library: Library },
): Assistant {
  const shelf = shelfOver(library, { catalogue }, new Map());
  const parts = { assistant, catalogue, writing, shelf: () => shelf, wishes: new Wishes(memoryStore()) };
  return new Following({
    ...parts,
    holds: shelf.holds,
    place: () => mainPlace(library, defaultPlace),
    reaches: () => false,
    now: () => 0,
  });
}

/** In ms: how often it is looked whether something is due, and whether the archive changed. */
const TICK = 5_000;

export interface Service {
  readonly username: string;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

export const mainPlace = (library: Library, defaultPlace: string | null): string => {
  const counts = new Map<string, number>();
  for (const { place } of library.reports) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  return defaultPlace ?? [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

/** Everything that tells digests what there is, for one state of the archive. */
export function shelfOver(
  { reports, observations }: Library,
  parts: Pick<ServiceParts, 'catalogue'>,
  arrivals: ReadonlyMap<string, number>,
): Shelf {
  return new Shelf({ reports, observations, catalogue: parts.catalogue, arrivals, knowledge });
}

export async function startService(parts: ServiceParts): Promise<Service> {
  const { store, clock, log, catalogue, defaultPlace, reaches } = parts;
  const wishes = new Wishes(store);
  let seen = parts.fingerprint();
  let library = await parts.open();
  let assistant = await parts.assistantOver(library);
  let shelf = shelfOver(library, parts, await noteArrivals(store, library.reports, clock.now(), true));

  const daily = await Daily.open({
    store,
    wishes,
    shelf: () => shelf,
    writing,
    send: parts.send,
    clock,
    log,
    reaches,
  } satisfies DailyParts);
  const following = new Following({
    assistant: { ask: (utterance) => assistant.ask(utterance) },
    wishes,
    shelf: () => shelf,
    catalogue,
    writing,
    place: () => mainPlace(library, defaultPlace),
    holds: (indicator, place) => shelf.holds(indicator, place),
    reaches,
    now: () => clock.now(),
    forgotten: (chat) => daily.ledger.forget(chat),
  });
  const bot = await parts.startBot({ assistant: following, exampleQuestions: examples.map(({ query }) => query) });

  const reload = async (): Promise<void> => {
    const now = parts.fingerprint();
    if (now === seen) return;
    seen = now;
    library = await parts.open();
    assistant = await parts.assistantOver(library);
    shelf = shelfOver(library, parts, await noteArrivals(store, library.reports, clock.now(), true));
    log(`kho đã đổi: ${library.reports.length} báo cáo`);
  };
  let isStopping = false;
  const ticking = async (): Promise<void> => {
    while (!isStopping) {
      try {
        await reload();
        await daily.tick();
      } catch (error) {
        log(`bản tin: ${error instanceof Error ? error.message : error}`);
      }
      await Promise.race([clock.wait(TICK), stopped]);
    }
  };
  let stopNow: () => void = () => undefined;
  const stopped = new Promise<void>((done) => {
    stopNow = done;
  });
  const running = ticking();
  return {
    username: bot.username,
    async stop() {
      isStopping = true;
      stopNow();
      await bot.stop();
      await running;
      await daily.stop();
    },
  };
}
