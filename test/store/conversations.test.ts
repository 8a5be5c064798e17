/** What a chat remembers: over a restart, for an hour, and for so many chats. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { type Library, openArchive } from '../../src/intake.js';
import { textOf } from '../../src/model/answer.js';
import type { Assistant, Turn } from '../../src/model/dialogue.js';
import type { Store } from '../../src/model/store.js';
import { Conversations } from '../../src/store/conversations.js';
import { openLowdb } from '../../src/store/lowdb.js';
import { memoryStore } from '../../src/store/store.js';

const home = join(import.meta.dirname, '../..');
const MINUTE = 60_000;
let catalogue: Catalogue;
let library: Library;
let shared: Assistant;
const assistantOver = (store: Store, log?: (text: string) => void): Promise<Assistant> =>
  createAssistant({
    library,
    catalogue,
    utterances: loadUtterances(join(home, 'intents')),
    defaultPlace: null,
    conversations: new Conversations(store, log),
  });
beforeAll(async () => {
  catalogue = loadCatalogue(join(home, 'intents'));
  library = await openArchive(join(home, 'corpus'), catalogue);
  shared = await assistantOver(memoryStore());
}, 240_000);

describe('a restart in the middle of a conversation', () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'hoiso-turns-'));
  });
  afterEach(() => rm(place, { recursive: true }));

  it('the follow-up, the number of a choice and the source still work', async () => {
    const at = Date.UTC(2026, 10, 27);
    let store = await openLowdb(place);
    let assistant = await assistantOver(store);
    const ask = async (text: string): Promise<string> => textOf(await assistant.ask({ chat: 'telegram:1', text, at }));
    const restart = async (): Promise<void> => {
      await store.close();
      store = await openLowdb(place);
      assistant = await assistantOver(store);
    };
    expect(await ask('Tháng 8 năm 2023 tỉnh đón bao nhiêu khách du lịch?')).toContain('700.730 lượt');
    await restart();
    expect(await ask('còn quốc tế?')).toContain('5.613 lượt');
    await restart();
    expect(await ask('nguồn đâu')).toMatch(/Câu trong báo cáo:[\s\S]*5\.613 lượt/);
    await store.close();
  });
});

const TOURISTS = 'Tháng 8 năm 2023 tỉnh đón bao nhiêu khách du lịch?';
/** minutes after the first question → what is said, and what the answer holds. */
const LATER: readonly (readonly [number, string, string])[] = [
  [59, 'còn quốc tế?', '5.613 lượt'],
  [59, 'năm 2022', '810 nghìn lượt'],
  [61, 'năm 2022', 'Bạn muốn hỏi chỉ tiêu nào?'],
  [60 * 24 * 30, 'Nguồn của số liệu này ở đâu?', '700.730 lượt'],
  [60 * 24 * 30, 'Khách du lịch quốc tế 8 tháng đầu năm 2023', '5.613 lượt'],
];
it.each(LATER)('%i minutes later "%s" is answered with "%s"', async (minutes, text, expected) => {
  const chat = `${minutes} ${text}`;
  await shared.ask({ chat, text: TOURISTS, at: 5 * MINUTE });
  expect(textOf(await shared.ask({ chat, text, at: (5 + minutes) * MINUTE }))).toContain(expected);
});

it('without a clock nothing rests', async () => {
  await shared.ask({ chat: 'a', text: TOURISTS });
  expect(textOf(await shared.ask({ chat: 'a', text: 'còn quốc tế?' }))).toContain('5.613 lượt');
});

it('a store that fails costs the next follow-up, not the answer', async () => {
  const said: string[] = [];
  const store: Store = { ...memoryStore(), set: () => Promise.reject(new Error('đĩa đầy')) };
  const assistant = await assistantOver(store, (text) => said.push(text));
  expect(textOf(await assistant.ask({ chat: 'a', text: TOURISTS }))).toContain('700.730 lượt');
  expect(said).toEqual(['không ghi được hội thoại: đĩa đầy']);
});

it('keeps so many chats, those that spoke last, over a restart too', async () => {
  const turn = { figure: null } as Turn;
  const store = memoryStore();
  const first = new Conversations(store, undefined, 3);
  for (const [i, chat] of ['a', 'b', 'c', 'a'].entries()) await first.remember(chat, turn, null, i);
  const second = new Conversations(store, undefined, 3);
  for (const [i, chat] of ['d', 'e'].entries()) await second.remember(chat, turn, null, 10 + i);
  expect((await store.list('turns')).map(({ key }) => key)).toEqual(['a', 'd', 'e']);
  expect((await second.recall('b', 20)).turn).toBeNull();
});
