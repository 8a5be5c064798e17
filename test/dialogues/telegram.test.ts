/** The archive that ships, asked through Telegram over real HTTP: what a person sees. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../src/answers/compose.js';
import { type RunningBot, startTelegram } from '../../src/channels/telegram/bot.js';
import { isTelegram } from '../../src/channels/telegram/sender.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import { createProgram } from '../../src/program.js';
import { memoryStore } from '../../src/store/store.js';
import { FakeBotApi, TOKEN } from '../fake-bot-api/server.js';

vi.setConfig({ testTimeout: 30_000 });

const home = join(import.meta.dirname, '../..');
const log: string[] = [];
let api: FakeBotApi;
let bot: RunningBot;

beforeAll(async () => {
  const catalogue = loadCatalogue(join(home, 'intents'));
  const program = await createProgram({
    open: () => openArchive(join(home, 'corpus'), catalogue),
    catalogue,
    utterances: loadUtterances(join(home, 'intents')),
    defaultPlace: null,
    painter: { paint: async () => new Uint8Array(1), close: async () => undefined },
    store: memoryStore(),
    log: (text) => log.push(text),
    now: Date.now,
    reaches: isTelegram,
  });
  api = await FakeBotApi.start();
  bot = await startTelegram({
    token: TOKEN,
    apiRoot: api.root,
    program,
    log: (text) => log.push(text),
    exampleQuestions: examples.map(({ query }) => query),
  });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await api.stop();
});

describe('the archive in Telegram', () => {
  it('gives the figure, its comparison, its plan share and its period; the sentence and a part are one tap away', async () => {
    const lan = api.user(1);
    lan.says('số khách du lịch tháng 8');
    const { text, html } = await lan.reads();
    const lines = text.split('\n');
    expect(lines[0]).toBe('Lượng khách du lịch · Điện Biên · 8 tháng đầu năm 2023 (lũy kế, số ước)');
    expect(lines[1]).toBe('700.730 lượt');
    expect(lines[2]).toBe('▲ tăng 64,22% so với cùng kỳ năm 2022 · đạt 75% kế hoạch');
    expect(lines[3]).toMatch(/không có số riêng của tháng 8\/2023; đây là số lũy kế/);
    expect(lines[4]).toMatch(/^Nguồn: .+, Sở Kế hoạch và Đầu tư tỉnh Điện Biên, 22\/08\/2023, mục /);
    expect(html).toContain('<b>700.730 lượt</b>');

    lan.taps('Đoạn gốc');
    const sentence = await lan.reads();
    expect(sentence.text).toContain('700.730 lượt, tăng 64,22%');
    expect(sentence.text).toContain('bản rút gọn');
    expect(sentence.html).toContain('<blockquote>');

    lan.taps('Khách du lịch quốc tế');
    expect((await lan.reads()).text).toMatch(/^5\.613 lượt$/m);
  });

  it('begins with three examples, and each of them has an answer with a source', async () => {
    const lan = api.user(2);
    lan.says('/start');
    const { buttons } = await lan.reads();
    expect(buttons).toHaveLength(3);
    for (const { text } of buttons) {
      lan.taps(text);
      expect((await lan.reads()).text).toMatch(/\nNguồn: /);
    }
  });

  it('knows /help, /baocao and /nguon', async () => {
    const lan = api.user(3);
    lan.says('/nguon');
    expect((await lan.reads()).text).toMatch(/^Chưa có số liệu nào/);
    lan.says('/help');
    expect((await lan.reads()).text).toContain('số khách du lịch tháng 8');
    lan.says('/baocao');
    expect((await lan.reads()).text).toMatch(/^Kho có 5 báo cáo:\n(?:• .+\n?){5}$/);
    lan.says('tỷ lệ hộ nghèo');
    await lan.reads();
    lan.says('/nguon');
    expect((await lan.reads()).text).toMatch(/^Câu trong báo cáo:$[\s\S]*hộ nghèo[\s\S]*^Nguồn: /im);
  });

  it('gives no figure for what is not on record', async () => {
    api.says(4, 'khách du lịch Sơn La năm 2022');
    expect((await api.user(4).reads()).text).toMatch(/không có báo cáo của Sơn La/);
  });

  it('has words for everything, whatever is sent', async () => {
    const odd = ['', '?', '/abc', '<b>', '😀', '1', '@hoiso_test_bot', 'a'.repeat(4000)];
    const lan = api.user(5);
    for (const text of odd) lan.says(text);
    for (const { text } of await lan.sees(odd.length)) expect(text).not.toMatch(/gặp lỗi/);
    expect(log).toEqual([]);
  });
});
