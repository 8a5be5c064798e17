/** Conversations over the archive that ships. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import type { Assistant } from '../../src/model/dialogue.js';
import { chatsIn, talk } from './said.js';

const home = join(import.meta.dirname, '../..');
let assistant: Assistant;
beforeAll(async () => {
  const catalogue = loadCatalogue(join(home, 'intents'));
  const library = await openArchive(join(home, 'corpus'), catalogue);
  const utterances = loadUtterances(join(home, 'intents'));
  assistant = await createAssistant({ library, catalogue, utterances, defaultPlace: null });
}, 60_000);

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
describe.each(files)('%s', (file) => {
  it.each(chatsIn(join(import.meta.dirname, file)))('%s', (chat, lines) => talk(assistant, `${file} ${chat}`, lines));
});
