/** A bot before a fake server, for one test at a time. */
import { afterEach, beforeEach } from 'vitest';
import { startTelegram, type TelegramOptions } from '../../../src/channels/telegram/bot.js';
import { FakeBotApi, TOKEN } from '../../fake-bot-api/server.js';
import { type Scripted, scripted } from '../scripted.js';

export const EXAMPLES = ['Khách du lịch tháng 8', 'Thu ngân sách năm 2022', 'Tỷ lệ hộ nghèo'];
export const HURRY = { contactSeconds: 1, pollSeconds: 5, typingAfter: 40, firstRetry: 10, longestRetry: 50 };

export interface Bench {
  api: FakeBotApi;
  assistant: Scripted;
  log: string[];
  start(options?: Partial<TelegramOptions>): Promise<void>;
  stop(): Promise<void>;
}

/** Everything anew for every test of the file. */
export function bench(): Bench {
  let bots: { stop(): Promise<void> }[] = [];
  const it: Bench = {
    api: null as unknown as FakeBotApi,
    assistant: scripted(),
    log: [],
    async start(options = {}) {
      const { api, assistant, log } = it;
      const given = { token: TOKEN, apiRoot: api.root, assistant, log: (text: string) => void log.push(text) };
      bots.push(await startTelegram({ ...given, exampleQuestions: EXAMPLES, pace: HURRY, ...options }));
    },
    async stop() {
      await Promise.all(bots.map((bot) => bot.stop()));
      bots = [];
    },
  };
  beforeEach(async () => {
    it.api = await FakeBotApi.start();
    it.assistant = scripted();
    it.log = [];
  });
  afterEach(async () => {
    it.api.heals();
    await it.stop();
    await it.api.stop();
  });
  return it;
}
