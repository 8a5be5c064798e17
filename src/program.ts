/** The program as its channels know it: one archive at a time, answers and figures from it, and what is kept. */
import { createAssistant } from './assistant.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Library } from './intake.js';
import { createLookup } from './lookup.js';
import type { Painter } from './model/chart.js';
import type { Turn } from './model/dialogue.js';
import type { Keeper } from './model/keeping.js';
import type { Program, Watcher } from './model/services.js';

export interface ProgramParts {
  /** Reads the archive as it is on the disk now. */
  readonly open: () => Promise<Library>;
  readonly catalogue: Catalogue;
  readonly utterances: ReadonlyMap<string, readonly string[]>;
  readonly defaultPlace: string | null;
  readonly painter: Painter;
  readonly keeper: Keeper;
  readonly watcher?: Watcher;
}

export interface OpenProgram extends Program {
  readonly library: () => Library;
  /** Reads the archive anew; conversations go on, and until it is read the old one answers. */
  reload(): Promise<void>;
}

export async function createProgram({ open, catalogue, utterances, defaultPlace, ...rest }: ProgramParts): Promise<OpenProgram> {
  const turns = new Map<string, Turn>();
  const read = async () => {
    const library = await open();
    const assistant = await createAssistant({ library, catalogue, utterances, defaultPlace, turns });
    return { library, assistant, lookup: createLookup(library) };
  };
  let now = await read();
  let reading: Promise<void> = Promise.resolve();
  return {
    ...rest,
    assistant: { ask: (utterance) => now.assistant.ask(utterance) },
    lookup: () => now.lookup,
    library: () => now.library,
    async moved(from, to) {
      const turn = turns.get(from);
      turns.delete(from);
      if (turn) turns.set(to, turn);
    },
    reload() {
      // One after the other: an older reading must not come last.
      const next = reading.then(async () => {
        now = await read();
      });
      reading = next.catch(() => undefined);
      return next;
    },
  };
}
