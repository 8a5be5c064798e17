/** Small invented archives, each with what is asked of it: a folder of `reports/` and its `conversations.txt`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import type { Assistant } from '../../src/model/dialogue.js';
import { chatsIn, talk } from '../dialogues/said.js';

const home = join(import.meta.dirname, '../../intents');
const catalogue = loadCatalogue(home);
const utterances = loadUtterances(home);
const archives = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(archives.map(({ name }) => name))('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  let assistant: Assistant;
  beforeAll(async () => {
    const library = await openArchive(join(folder, 'reports'), catalogue);
    assistant = await createAssistant({ library, catalogue, utterances, defaultPlace: null });
  }, 60_000);
  it.each(chatsIn(join(folder, 'conversations.txt')))('%s', (chat, lines) => talk(assistant, chat, lines));
});
