/** A bot before a fake server, for one test at a time. */
import { afterEach, beforeEach } from 'vitest';
import { type RunningBot, startTelegram, type TelegramOptions } from '../../../src/channels/telegram/bot.js';
import type { Assistant } from '../../../src/model/dialogue.js';
import { FakeBotApi, TOKEN } from '../../fake-bot-api/server.js';
import { programOf } from '../program.js';
import { type Scripted, scripted } from '../scripted.js';

export const EXAMPLES = ['Khách du lịch tháng 8', 'Thu ngân sách năm 2022', 'Tỷ lệ hộ nghèo'];
export const HURRY = { contactSeconds: 3, pollSeconds: 60, typingAfter: 20, firstRetry: 5, longestRetry: 50 };

export interface Rig {
  api: FakeBotApi;
  assistant: Scripted;
  log: string[];
  /** `assistant`: another one, in an empty archive; `program`: a whole program. */
  start(options?: Partial<TelegramOptions> & { readonly assistant?: Assistant }): Promise<RunningBot>;
  stop(): Promise<void>;
}

/** Everything anew for every test of the file. */
export function setUp(): Rig {
  let bots: RunningBot[] = [];
  const it: Rig = {
    api: null as unknown as FakeBotApi,
    assistant: scripted(),
    log: [],
    async start({ assistant = it.assistant, ...options } = {}) {
      const { api, log } = it;
      const given = {
        token: TOKEN,
        apiRoot: api.root,
        program: programOf(assistant),
        log: (text: string) => void log.push(text),
      };
      const bot = await startTelegram({ ...given, exampleQuestions: EXAMPLES, pace: HURRY, ...options });
      bots.push(bot);
      return bot;
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
