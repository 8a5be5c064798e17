/** A program around an assistant, for tests of channels: an empty archive, pictures without a painter. */
import { createLookup } from '../../src/lookup.js';
import type { Assistant } from '../../src/model/dialogue.js';
import type { Program } from '../../src/model/services.js';
import { Chats } from '../../src/store/chats.js';
import { memoryStore } from '../../src/store/store.js';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

export function programOf(assistant: Assistant, rest: Partial<Program> = {}): Program {
  const lookup = createLookup({ reports: [], observations: [], refused: [] });
  const store = rest.store ?? memoryStore();
  return {
    assistant,
    lookup: () => lookup,
    painter: { paint: async () => PNG, close: async () => undefined },
    store,
    moved: (from, to) => new Chats(store).move(from, to),
    ...rest,
  };
}
