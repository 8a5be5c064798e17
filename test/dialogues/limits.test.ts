/**
 * Telegram's limits, and links that give the same figures again: for every answer of the project's question sets and to every
 * utterance of `intents/`, and for figures from all over the archive.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Answering } from '../../src/channels/telegram/answering.js';
import { ButtonMemory } from '../../src/channels/telegram/buttons.js';
import { Keyboards } from '../../src/channels/telegram/keyboards.js';
import { note, title } from '../../src/channels/telegram/lines.js';
import { LONGEST_CAPTION, LONGEST_MESSAGE, type Shown, shortenTo, split } from '../../src/channels/telegram/render.js';
import { SettingsFeature } from '../../src/channels/telegram/settings.js';
import { StartFeature } from '../../src/channels/telegram/start.js';
import type { Keyboard, Visit } from '../../src/channels/telegram/visit.js';
import { readQuestions } from '../../src/evaluation/questions.js';
import type { Answer } from '../../src/model/answer.js';
import type { Chart } from '../../src/model/chart.js';
import { collectionOf } from '../../src/model/store.js';
import { readHtml } from '../fake-bot-api/html.js';
import { openHouse } from './house.js';

const house = openHouse({ isWhole: true });
const [intents, sets] = ['../../intents', '../eval'].map((folder) => join(import.meta.dirname, folder)) as [string, string];
const filesOf = (folder: string, ending: string): [string, string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => [file.slice(0, -ending.length), readFileSync(join(folder, file), 'utf8')]);
const utterances = filesOf(intents, '.txt')
  .flatMap(([, text]) => text.split('\n'))
  .filter((line) => line.trim() && !line.startsWith('#'));
const conversations = filesOf(sets, '.jsonl').flatMap(([kind, text]) => readQuestions(kind, text).map(({ turns }) => turns));

/** What would be sent, as far as Telegram counts it. */
const isRefused = (html: string, longest: number): string => {
  const read = readHtml(html);
  if ('error' in read) return read.error;
  return read.text.length > longest || html.length > longest ? 'too long' : '';
};
const faces = (keyboard: Keyboard): string =>
  keyboard
    .flat()
    .map((button) => {
      if (!button.text.trim()) return 'a button without a face';
      if ('callback_data' in button && Buffer.byteLength(button.callback_data) > 64) return `data ${button.callback_data}`;
      return 'copy_text' in button && button.copy_text.text.length > 256 ? `copy ${button.copy_text.text}` : '';
    })
    .find(Boolean) ?? '';

class Desk {
  readonly keyboards = new Keyboards(house.program, 'hoiso_test_bot', new ButtonMemory(house.store));
  readonly start: StartFeature;

  constructor() {
    const settings = new SettingsFeature(collectionOf(house.store, 'settings'), house.program.lookup);
    const asking = { program: house.program, keyboards: this.keyboards, settings, typingAfter: 60_000 };
    const answering = new Answering({ ...asking, log: () => undefined, onAnswer: async () => undefined });
    this.start = new StartFeature(house.program, answering, this.keyboards.buttons, []);
  }

  /** What Telegram would refuse of an answer, or what its link would not give again; "" where nothing. */
  async wrongWith(answer: Answer, question: string): Promise<string> {
    const messages = split(answer.lines);
    if (messages.length === 0) return 'no words';
    const chart = house.program.lookup().chartOf(answer.figures);
    const refused = [
      ...messages.map((html) => isRefused(html, LONGEST_MESSAGE)),
      faces(await this.keyboards.below(answer, question)),
      chart ? captionOf(chart) : '',
    ].find(Boolean);
    return refused ?? (await this.#wrongWithLink(answer, question));
  }

  async #wrongWithLink(answer: Answer, question: string): Promise<string> {
    const link = await this.keyboards.linkOf(answer, question);
    if (link === null) return answer.figures.length > 0 ? 'no link' : '';
    const [, payload] = /^https:\/\/t\.me\/hoiso_test_bot\?start=([\w-]{1,64})$/.exec(link) ?? [];
    if (payload === undefined) return link;
    const seen = await this.#opens(payload);
    const lost = answer.figures.find(({ printed }) => !seen.includes(printed.trim().replace(/\s+/g, ' ')));
    if (lost && isOfFigures(answer)) return `${payload} does not give ${lost.name}: ${lost.printed} again, but ${seen}`;
    const lines = answer.lines.map(({ text }) => text).join('\n');
    return answer.figures.length > 0 || seen.endsWith(lines) ? '' : `${payload} gives ${seen}`;
  }

  /** What somebody sees who opens a link in a chat of their own. */
  async #opens(payload: string): Promise<string> {
    const said: string[] = [];
    const visit = {
      chat: 'telegram:1',
      home: 'telegram:1',
      whileBusy: (_: number, work: Promise<unknown>) => work,
      send: async (lines: readonly Shown[]) => void said.push(...lines.map(({ text }) => text)),
    } as unknown as Visit;
    await this.start.commands.start(visit, payload);
    return said.join('\n');
  }
}

/** An answer may lean on figures that it does not print: a sum of many, a claim that is refuted. */
const isOfFigures = ({ figures, lines }: Answer): boolean =>
  figures.every(({ printed }) => lines.some(({ text }) => text.includes(printed)));
const captionOf = ({ title: name, notes }: Chart): string =>
  isRefused(shortenTo(LONGEST_CAPTION, [title(name), ...notes.map(note)]), LONGEST_CAPTION);

describe("Telegram's limits, and links that give the same again", () => {
  it('hold for every answer of the question sets', async () => {
    const desk = new Desk();
    const wrong: string[] = [];
    let answered = 0;
    for (const [i, turns] of conversations.entries())
      for (const text of turns) {
        const answer = await house.program.assistant.ask({ chat: `telegram:${100_000 + i}`, text });
        if (answer.figures.length > 0) answered++;
        const why = await desk.wrongWith(answer, text);
        if (why) wrong.push(`${text}: ${why}`);
      }
    expect(conversations.length).toBeGreaterThan(1300);
    expect(answered).toBeGreaterThan(700);
    expect(wrong).toEqual([]);
  }, 600_000);

  it('hold for every utterance', async () => {
    const desk = new Desk();
    const wrong: string[] = [];
    for (const text of utterances) {
      const why = await desk.wrongWith(await house.program.assistant.ask({ chat: 'x', text, alone: true }), text);
      if (why) wrong.push(`${text}: ${why}`);
    }
    expect(utterances.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  }, 600_000);

  it('hold for figures from all over the archive, their sentences and charts', async () => {
    const desk = new Desk();
    const lookup = house.program.lookup();
    const wrong: string[] = [];
    for (const [i, figure] of house.program.library().observations.entries()) {
      const source = split(lookup.sourceOf([figure]).lines).map((html) => isRefused(html, LONGEST_MESSAGE));
      const chart = lookup.chartOf([figure]);
      if (chart?.points.some(({ written }) => !written.trim())) wrong.push(`${figure.name}: a point without a value`);
      const answer =
        i % 7 === 0 ? await house.program.assistant.ask({ chat: 'x', text: '', figure: figure.id, alone: true }) : null;
      const why = source.find(Boolean) || (chart && captionOf(chart)) || (answer && (await desk.wrongWith(answer, figure.name)));
      if (why) wrong.push(`${figure.name}: ${why}`);
      if (answer && answer.figures[0]?.id !== figure.id) wrong.push(`${figure.name}: another figure`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
