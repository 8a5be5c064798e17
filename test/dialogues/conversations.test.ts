/**
 * Conversations over the archive that ships, as text: "> question", and under it what the answer must contain; "= status",
 * "! what it must not contain". A blank line begins another chat; "#" is a remark.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import { textOf } from '../../src/model/answer.js';
import type { Assistant } from '../../src/model/dialogue.js';

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
  const chats = readFileSync(join(import.meta.dirname, file), 'utf8')
    .split(/\n\s*\n/)
    .map((chat) => chat.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')));
  it.each(chats.map((lines) => [lines.filter((line) => line.startsWith('>')).join(' '), lines] as const))(
    '%s',
    async (chat, lines) => {
      let said = '';
      let text = '';
      let status = '';
      for (const line of lines) {
        if (line.startsWith('> ')) {
          said = line;
          const answer = await assistant.ask({ chat: `${file} ${chat}`, text: line.slice(2) });
          text = textOf(answer);
          status = answer.status;
        } else if (line.startsWith('= ')) expect(status, `${said}\n${text}`).toBe(line.slice(2));
        else if (line.startsWith('! ')) expect(text, said).not.toContain(line.slice(2));
        else expect(text, said).toContain(line);
      }
    },
  );
});
