/** Telegram's limits, for the answers to every utterance of `intents/` and to figures from all over the archive. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Answering } from '../../src/channels/telegram/answering.js';
import { ButtonMemory } from '../../src/channels/telegram/buttons.js';
import { LONGEST_MESSAGE, split } from '../../src/channels/telegram/render.js';
import { SettingsFeature } from '../../src/channels/telegram/settings.js';
import type { Answer } from '../../src/model/answer.js';
import { collectionOf } from '../../src/model/store.js';
import { readHtml } from '../fake-bot-api/html.js';
import { openHouse } from './house.js';

const house = openHouse();
const intents = join(import.meta.dirname, '../../intents');
const utterances = readdirSync(intents)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(join(intents, file), 'utf8').split('\n'))
  .filter((line) => line.trim() && !line.startsWith('#'));

/** What Telegram would refuse; "" where nothing. */
async function refusal(answering: Answering, answer: Answer, question: string): Promise<string> {
  const messages = split(answer.lines);
  if (messages.length === 0) return 'no words';
  for (const html of messages) {
    const read = readHtml(html);
    if ('error' in read) return read.error;
    if (html.length > LONGEST_MESSAGE) return 'message too long';
  }
  for (const button of (await answering.keyboard(answer, question)).flat()) {
    if (!button.text.trim()) return 'a button without a face';
    if ('callback_data' in button && Buffer.byteLength(button.callback_data) > 64) return `data ${button.callback_data}`;
    if ('copy_text' in button && button.copy_text.text.length > 256) return `copy ${button.copy_text.text}`;
  }
  const link = await answering.linkOf(answer, question);
  return link === null || /\?start=[\w-]{1,64}$/.test(link) ? '' : link;
}

describe("Telegram's limits", () => {
  const answeringOf = (): Answering =>
    new Answering({
      program: house.program,
      botName: 'hoiso_test_bot',
      buttons: new ButtonMemory(house.store),
      settings: new SettingsFeature(collectionOf(house.store, 'settings'), house.program.lookup),
      typingAfter: 1,
      log: () => undefined,
      onAnswer: async () => undefined,
    });

  it('hold for every utterance', async () => {
    const answering = answeringOf();
    const refused: string[] = [];
    for (const text of utterances) {
      const why = await refusal(answering, await house.program.assistant.ask({ chat: 'x', text, alone: true }), text);
      if (why) refused.push(`${text}: ${why}`);
    }
    expect(utterances.length).toBeGreaterThan(500);
    expect(refused).toEqual([]);
  });

  it('hold for figures from all over the archive, their sentences and charts', async () => {
    const answering = answeringOf();
    const lookup = house.program.lookup();
    const refused: string[] = [];
    for (const [i, figure] of house.program.library().observations.entries()) {
      const source = await refusal(answering, lookup.sourceOf(figure), figure.name);
      const chart = lookup.chartOf([figure]);
      if (chart?.points.some(({ written }) => !written.trim())) refused.push(`${figure.name}: a point without a value`);
      const answer =
        i % 7 === 0 ? await house.program.assistant.ask({ chat: 'x', text: '', figure: figure.id, alone: true }) : null;
      const why = source || (answer && (await refusal(answering, answer, figure.name)));
      if (why) refused.push(`${figure.name}: ${why}`);
      if (answer && answer.figures[0]?.id !== figure.id) refused.push(`${figure.name}: another figure`);
    }
    expect(refused).toEqual([]);
  });
});
