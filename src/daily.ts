/** Clock in, digests out: what tells digests of the archive, and the ticker that sends what is due while the bot runs. */
import { computedChange } from './answers/comparison.js';
import { changeText, periodText, sourceLine, titleLine, warningLine } from './answers/wording.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Writing } from './digests/digest.js';
import { Rounds, type RoundsParts } from './digests/rounds.js';
import { type Arrivals, type Knowledge, Shelf } from './digests/shelf.js';
import { Wishes } from './digests/wishes.js';
import { Following } from './following.js';
import { mainPlaceOf } from './geography.js';
import type { Library } from './intake.js';
import type { Assistant } from './model/dialogue.js';
import type { MadeCorrection } from './model/digest.js';
import type { Correction } from './model/services.js';
import type { OpenProgram } from './program.js';
import { isForeseen, sameUnit } from './search/alike.js';
import { Chats } from './store/chats.js';
import { memoryStore } from './store/store.js';

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

/** Everything that tells digests what there is, for one state of the archive. */
export function shelfOver({ reports, observations }: Library, catalogue: Catalogue, arrivals: Arrivals = new Map()): Shelf {
  return new Shelf({ reports, observations, catalogue, arrivals, knowledge });
}

/** For the terminal: what is followed lasts as long as the chat, and is shown where it is asked for. */
export function followingInMemory(
  assistant: Assistant,
  library: Library,
  { catalogue, defaultPlace }: { readonly catalogue: Catalogue; readonly defaultPlace: string | null },
): Assistant {
  const shelf = shelfOver(library, catalogue);
  const store = memoryStore();
  return new Following({
    assistant,
    catalogue,
    writing,
    shelf: () => shelf,
    wishes: new Wishes(store),
    chats: new Chats(store),
    holds: shelf.holds,
    place: () => mainPlaceOf(library, defaultPlace),
    reaches: () => false,
  });
}

/** What editors corrected, of the figures that the archive holds. */
async function correctionsIn({ store, lookup }: Pick<OpenProgram, 'store' | 'lookup'>): Promise<MadeCorrection[]> {
  return (await store.list<Correction>('corrections')).flatMap(({ key, value: { value, why, at } }) => {
    const figure = lookup().figureOf(key);
    return figure ? [{ id: `${key} ${at}`, figure, value, why, at: Date.parse(at) }] : [];
  });
}

export interface DailyParts extends Pick<RoundsParts, 'send' | 'clock' | 'log' | 'reaches' | 'moved' | 'perSecond'> {
  readonly program: Pick<OpenProgram, 'store' | 'wishes' | 'ledger' | 'shelf' | 'lookup'>;
}

export const roundsOf = ({ program, ...rest }: DailyParts): Rounds => {
  const { wishes, ledger, shelf } = program;
  return new Rounds({ ...rest, wishes, ledger, shelf, writing, corrections: () => correctionsIn(program) });
};

/** In ms: how often it is looked whether something is due, and whether the archive changed. */
const TICK = 5_000;

export interface Daily {
  /** Finishes the message under way; the rest is due again at the next start. */
  stop(): Promise<void>;
}

/** Ticks until it is stopped. `refresh`: takes in what changed in the archive; what is due goes out meanwhile, from the old one. */
export function startDaily(parts: DailyParts & { readonly refresh: () => Promise<void>; readonly every?: number }): Daily {
  const { clock, log, refresh, every = TICK } = parts;
  const rounds = roundsOf(parts);
  let isStopping = false;
  let stopNow: () => void = () => undefined;
  const stopped = new Promise<void>((done) => {
    stopNow = done;
  });
  const say = (error: unknown): void => log(`bản tin: ${error instanceof Error ? error.message : error}`);
  let isRefreshing = false;
  const takeIn = async (): Promise<void> => {
    if (isRefreshing) return;
    isRefreshing = true;
    await refresh().catch(say);
    isRefreshing = false;
  };
  const ticking = async (): Promise<void> => {
    while (!isStopping) {
      void takeIn();
      await rounds.tick().catch(say);
      await Promise.race([clock.wait(every), stopped]);
    }
  };
  const running = ticking();
  return {
    async stop() {
      isStopping = true;
      stopNow();
      await running;
      await rounds.stop();
    },
  };
}
