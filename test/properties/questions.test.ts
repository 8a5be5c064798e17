/** No text makes the assistant throw, wherever in a conversation it is said. */

import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import type { Assistant } from '../../src/model/dialogue.js';
import { anyQuestion } from './texts.js';
import { workOf } from './work.js';

const home = join(import.meta.dirname, '../..');
const folder = join(home, 'intents');
let assistant: Assistant;
beforeAll(async () => {
  const catalogue = loadCatalogue(folder);
  const library = await openArchive(join(home, 'corpus'), catalogue);
  assistant = await createAssistant({ library, catalogue, utterances: loadUtterances(folder), defaultPlace: null });
}, 120_000);

describe('any question', () => {
  it('is answered', async () => {
    let chat = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyQuestion, { minLength: 1, maxLength: 4 }), async (turns) => {
        chat += 1;
        for (const text of turns) {
          const { status, lines, figures } = await assistant.ask({ chat: `${chat}`, text });
          expect(lines.length).toBeGreaterThan(0);
          if (status !== 'answered') expect(figures).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
  it.each(['số hộ nghèo ', '1', 'và ', 'chào bạn, ', 'tăng hay giảm ', '('])('%j without end is', async (piece) => {
    const work = (length: number): Promise<number> =>
      workOf(() => assistant.ask({ chat: piece, text: piece.repeat(length / piece.length), alone: true }));
    expect((await work(4000)) / (await work(1000))).toBeLessThan(8);
    expect(
      (await assistant.ask({ chat: piece, text: piece.repeat(1e6 / piece.length), alone: true })).lines.length,
    ).toBeGreaterThan(0);
  });
});
