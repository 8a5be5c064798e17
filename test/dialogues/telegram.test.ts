/** The archive that ships, asked through Telegram over real HTTP: what a person sees. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { startTelegram } from '../../src/channels/telegram/bot.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import { FakeBotApi, TOKEN } from '../fake-bot-api/server.js';

const home = join(import.meta.dirname, '../..');
let api: FakeBotApi;
let bot: { stop(): Promise<void> };

beforeAll(async () => {
  const catalogue = loadCatalogue(join(home, 'intents'));
  const library = await openArchive(join(home, 'corpus'), catalogue);
  const assistant = await createAssistant({
    library,
    catalogue,
    utterances: loadUtterances(join(home, 'intents')),
    defaultPlace: null,
  });
  api = await FakeBotApi.start();
  bot = await startTelegram({
    token: TOKEN,
    apiRoot: api.root,
    assistant,
    log: () => undefined,
    exampleQuestions: ['Số khách du lịch tháng 8'],
  });
}, 30_000);
afterAll(async () => {
  await bot.stop();
  await api.stop();
});

describe('the archive in Telegram', () => {
  it('gives the figure, its comparison, its plan share and its period', async () => {
    api.says(1, 'số khách du lịch tháng 8');
    const [message] = await api.sees(1);
    const lines = message?.text.split('\n') ?? [];
    expect(lines[0]).toBe('Lượng khách du lịch · Điện Biên · 8 tháng đầu năm 2023 (lũy kế, số ước)');
    expect(lines[1]).toBe('700.730 lượt');
    expect(lines[2]).toBe('▲ tăng 64,22% so với cùng kỳ năm 2022 · đạt 75% kế hoạch');
    expect(lines[3]).toMatch(/không có số riêng của tháng 8\/2023; đây là số lũy kế/);
    expect(lines[4]).toMatch(/^Nguồn: Tình hình kinh tế - xã hội tháng 8 và 8 tháng năm 2023, .*22\/08\/2023, mục I\.3\.2$/);
    expect(message?.html).toContain('<b>700.730 lượt</b>');
  });

  it('shows the sentence at one tap, and says that it is from the condensed edition', async () => {
    api.taps(1, 'Đoạn gốc');
    const [, message] = await api.sees(1, 2);
    expect(message?.text).toContain('700.730 lượt, tăng 64,22%');
    expect(message?.text).toContain('bản rút gọn');
  });

  it('leads on to the part that is one tap away', async () => {
    api.taps(1, 'Khách quốc tế');
    const seen = await api.sees(1, 3);
    expect(seen[2]?.text).toMatch(/^5\.613 lượt$/m);
  });

  it('gives no figure for what is not on record', async () => {
    api.says(2, 'khách du lịch Sơn La năm 2022');
    const [message] = await api.sees(2);
    expect(message?.text).toMatch(/không có báo cáo của Sơn La/);
  });
});
