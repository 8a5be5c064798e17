/** A program around an assistant, for tests of channels: an empty archive, pictures without a painter. */
import { createLookup } from '../../src/lookup.js';
import type { Assistant } from '../../src/model/dialogue.js';
import { memoryKeeper } from '../../src/model/keeping.js';
import type { Program } from '../../src/model/services.js';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

export function programOf(assistant: Assistant, rest: Partial<Program> = {}): Program {
  const lookup = createLookup({ reports: [], observations: [], refused: [] });
  return {
    assistant,
    lookup: () => lookup,
    painter: { paint: async () => PNG, close: async () => undefined },
    keeper: memoryKeeper(),
    ...rest,
  };
}
