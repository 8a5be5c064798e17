import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegram } from '../../src/channels/telegram/bot.js';
import { LONGEST_MESSAGE, messagesOf } from '../../src/channels/telegram/render.js';
import type { Answer, Line, Option } from '../../src/model/answer.js';
import type { Assistant, Utterance } from '../../src/model/dialogue.js';
import { visibleText } from '../fake-bot-api/html.js';
import { FakeBotApi, TOKEN } from '../fake-bot-api/server.js';

const answer = (lines: readonly Line[], options: readonly Option[] = []): Answer => ({
  intent: 'figure',
  status: 'answered',
  lines,
  options,
  figures: [],
  series: [],
  passages: [],
  confidence: 1,
});
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Says back what it was asked; some words make it slow, long, or fail. */
const scripted: Assistant & { asked: Utterance[] } = {
  asked: [],
  async ask(utterance) {
    this.asked.push(utterance);
    const { text } = utterance;
    if (text.includes('hỏng')) throw new Error(`không đọc được ${TOKEN}`);
    if (text.includes('chậm')) await pause(150);
    if (text.includes('dài'))
      return answer(Array.from({ length: 300 }, (_, i) => ({ role: 'text', text: `dòng ${i} & <số> ${'x'.repeat(20)}` })));
    if (text.includes('du lịch')) {
      return answer(
        [
          { role: 'title', text: 'Khách du lịch' },
          { role: 'figure', text: '700.730 lượt' },
          { role: 'source', text: 'Nguồn: A & <B>' },
        ],
        [
          { label: 'Khách quốc tế', query: 'khách quốc tế 8 tháng' },
          { label: 'Nút dài', query: `câu hỏi rất dài ${'ă'.repeat(60)}` },
        ],
      );
    }
    return answer([{ role: 'text', text: `${utterance.chat}: ${text}` }]);
  },
};

let api: FakeBotApi;
let bot: { stop(): Promise<void> } | null = null;
let logged: string[] = [];
const start = async (assistant: Assistant = scripted): Promise<void> => {
  bot = await startTelegram({
    token: TOKEN,
    apiRoot: api.root,
    assistant,
    log: (text) => logged.push(text),
    exampleQuestions: ['Số khách du lịch tháng 8', 'B', 'C'],
  });
};

beforeEach(async () => {
  api = await FakeBotApi.start();
  scripted.asked = [];
  logged = [];
});
afterEach(async () => {
  await bot?.stop();
  bot = null;
  await api.stop();
});

describe('a person in a private chat', () => {
  it('is taught by example at /start, and the examples are buttons', async () => {
    await start();
    api.says(7, '/start');
    const [welcome] = await api.sees(7);
    expect(welcome?.buttons.map((b) => b.text)).toEqual(['Số khách du lịch tháng 8', 'B', 'C']);
    api.taps(7, 'Số khách du lịch tháng 8');
    const [, figure] = await api.sees(7, 2);
    expect(figure?.text).toBe('› Số khách du lịch tháng 8\nKhách du lịch\n700.730 lượt\nNguồn: A & <B>');
    expect(figure?.html).toContain('<b>700.730 lượt</b>');
    expect(api.commands).toMatchObject([{ command: 'help' }, { command: 'baocao' }, { command: 'nguon' }]);
  });

  it('asks by command', async () => {
    await start();
    api.says(7, '/baocao');
    api.says(7, '/nguon');
    const seen = await api.sees(7, 2);
    expect(seen.map((m) => m.text)).toEqual([
      'telegram:7: Kho có những báo cáo nào?',
      'telegram:7: Nguồn của số liệu này ở đâu?',
    ]);
  });

  it('taps a button whose question is too long for Telegram', async () => {
    await start();
    api.says(7, 'du lịch');
    await api.sees(7);
    api.taps(7, 'Nút dài');
    const [, second] = await api.sees(7, 2);
    expect(second?.text).toContain('ă'.repeat(60));
  });

  it('taps an old button after the bot was started anew', async () => {
    await start();
    api.says(7, 'du lịch');
    await api.sees(7);
    await bot?.stop();
    await start();
    api.taps(7, 'Nút dài');
    const [, second] = await api.sees(7, 2);
    expect(second?.text).toContain('Nút dài');
  });

  it('gets a long answer in several whole messages', async () => {
    await start();
    api.says(7, 'câu dài');
    const seen = await api.sees(7, 3);
    expect(seen.map((m) => m.text).join('\n')).toContain('dòng 299 & <số>');
  });

  it('sends a photo, or 10,000 characters', async () => {
    await start();
    api.sends(7, { photo: [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }] });
    api.says(7, 'a'.repeat(10_000));
    const seen = await api.sees(7, 2);
    expect(seen[0]?.text).toMatch(/bằng chữ/);
  });
});

describe('groups and topics', () => {
  it('answers there only when spoken to, and in the same topic', async () => {
    await start();
    api.says(-100, 'chuyện riêng của nhóm');
    api.says(-100, '/baocao@other_bot');
    api.says(-100, '@hoiso_test_bot số xã', { is_topic_message: true, message_thread_id: 9 });
    const [first, ...others] = await api.sees(-100);
    expect(first).toMatchObject({ threadId: 9, text: 'telegram:-100:9: số xã' });
    expect(others).toEqual([]);
  });
});

describe('when things go wrong', () => {
  it('keeps other chats going when one answer fails, and keeps the token out of the log', async () => {
    await start();
    api.says(1, 'hỏng');
    api.says(2, 'số xã');
    expect((await api.sees(1))[0]?.text).toMatch(/gặp lỗi/);
    expect((await api.sees(2))[0]?.text).toBe('telegram:2: số xã');
    expect(logged.join()).not.toContain(TOKEN);
    expect(logged).toHaveLength(1);
  });

  it('waits out a flood limit', async () => {
    await start();
    api.faults = [{ method: 'sendMessage', times: 1, kind: 'flood' }];
    api.says(1, 'số xã');
    expect(await api.sees(1)).toHaveLength(1);
  });

  it('lives on when a person blocks it, and when a poll breaks', async () => {
    await start();
    api.faults = [
      { method: 'sendMessage', times: 1, kind: 'blocked' },
      { method: 'getUpdates', times: 1, kind: 'dropped' },
    ];
    api.says(1, 'số xã');
    await pause(100);
    api.says(2, 'số xã');
    expect(await api.sees(2)).toHaveLength(1);
  });

  it('loses nothing when stopped during an answer', async () => {
    await start();
    api.says(1, 'chậm');
    while (scripted.asked.length === 0) await pause(10);
    await bot?.stop();
    bot = null;
    expect(api.seen.map((m) => m.text)).toEqual(['telegram:1: chậm']);
    expect(api.pending).toBe(0);
  });

  it.each([
    [
      'wrong token',
      () => startTelegram({ token: '1:x', apiRoot: api.root, assistant: scripted, log: () => undefined, exampleQuestions: [] }),
      /không nhận BOT_TOKEN/,
    ],
    [
      'no network',
      () =>
        startTelegram({
          token: TOKEN,
          apiRoot: 'http://127.0.0.1:9',
          assistant: scripted,
          log: () => undefined,
          exampleQuestions: [],
        }),
      /Không nối được/,
    ],
  ])('%s is said in one sentence', async (_, attempt, message) => {
    await expect(attempt()).rejects.toThrow(message);
  });
});

describe('many chats', () => {
  it('answers fifty at once without mixing them, each in order', async () => {
    await start();
    const chats = Array.from({ length: 50 }, (_, i) => i + 1);
    for (const chat of chats) {
      api.says(chat, 'chậm');
      api.says(chat, 'nhanh');
    }
    for (const chat of chats) {
      expect((await api.sees(chat, 2)).map((m) => m.text)).toEqual([`telegram:${chat}: chậm`, `telegram:${chat}: nhanh`]);
    }
  });
});

describe('messages', () => {
  it.each([
    ['one line of 10,000 characters', [{ role: 'quote', text: 'chữ & <số> '.repeat(900) }]],
    ['many lines', Array.from({ length: 500 }, (_, i) => ({ role: 'figure', text: `${i} <&> ${'y'.repeat(40)}` }))],
  ] as [string, Line[]][])('%s: every message is whole and short enough', (_, lines) => {
    const messages = messagesOf(lines);
    for (const message of messages) {
      expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(visibleText(message)).toHaveProperty('text');
    }
    const seen = messages
      .map((message) => (visibleText(message) as { text: string }).text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(seen).toBe(
      lines
        .map((line) => line.text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  });
});
