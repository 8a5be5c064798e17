/** The Telegram bot, put together: first contact, the menu of commands, polling, and each chat in order. */
import { sequentialize } from '@grammyjs/runner';
import { Api, Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Program } from '../../model/services.js';
import { acknowledge, Conversation } from './conversation.js';
import { reason, TelegramError, trouble } from './errors.js';
import { createFeatures } from './features.js';
import { setMenus } from './menu.js';
import { persist } from './persistence.js';
import { Polling } from './polling.js';
import * as say from './wording.js';

export { TelegramError } from './errors.js';

export interface TelegramOptions {
  readonly token: string;
  /** A self-hosted Bot API server or a relay; Telegram's own where left out. */
  readonly apiRoot?: string;
  /** Opened once Telegram has taken the token: a wrong one is said before the archive is read. */
  readonly program: Program | (() => Promise<Program>);
  readonly log: (text: string) => void;
  readonly exampleQuestions: readonly string[];
  /** Tests hurry. */
  readonly pace?: Partial<Pace>;
}

export interface Pace {
  /** How long the first contact may take. */
  readonly contactSeconds: number;
  readonly pollSeconds: number;
  /** In ms. */
  readonly typingAfter: number;
  readonly firstRetry: number;
  readonly longestRetry: number;
}

const PACE: Pace = { contactSeconds: 20, pollSeconds: 30, typingAfter: 500, firstRetry: 500, longestRetry: 30_000 };
const TELEGRAM = 'https://api.telegram.org';
/** A call that is silent for longer than a poll is on a dead line. */
const SILENCE_SECONDS = 15;

export interface RunningBot {
  readonly username: string;
  /** Takes no more messages, and resolves once those taken are answered. */
  stop(): Promise<void>;
}

/** Resolves once the bot listens; rejects with a `TelegramError` where it cannot. */
export async function startTelegram(options: TelegramOptions): Promise<RunningBot> {
  const { exampleQuestions } = options;
  const pace = { ...PACE, ...options.pace };
  const token = options.token.trim();
  if (!token) throw new TelegramError(say.BAD_TOKEN);
  const apiRoot = (options.apiRoot?.trim() || TELEGRAM).replace(/\/+$/, '');
  const log = (text: string): void => options.log(text.replaceAll(token, '…'));

  const botInfo = await contact(token, apiRoot, pace.contactSeconds, log);
  const bot = new Bot(token, { botInfo, client: { apiRoot, timeoutSeconds: pace.pollSeconds + SILENCE_SECONDS } });
  persist(bot.api, pace.firstRetry);
  const program = typeof options.program === 'function' ? await options.program() : options.program;
  const { typingAfter } = pace;
  const everything = createFeatures({
    program,
    botName: botInfo.username,
    exampleQuestions,
    typingAfter,
    onAnswer: () => undefined,
  });
  const conversation = new Conversation({ ...everything, log, isAllowed: async () => true });
  bot.use(acknowledge);
  bot.use(sequentialize((ctx) => (ctx.chat ? String(ctx.chat.id) : undefined)));
  bot.use((ctx) => conversation.handle(ctx));
  const polling = new Polling(bot, { apiRoot, log, ...pace });
  return { username: botInfo.username, stop: () => polling.stop() };
}

/** Says at once what is wrong with the token or the network; without a menu the bot can do its work all the same. */
async function contact(token: string, apiRoot: string, seconds: number, log: (text: string) => void): Promise<UserFromGetMe> {
  const api = new Api(token, { apiRoot, timeoutSeconds: seconds });
  let me: UserFromGetMe;
  try {
    me = await api.getMe();
    await api.deleteWebhook();
  } catch (error) {
    throw new TelegramError(trouble(error, apiRoot));
  }
  await setMenus(api).catch((error) => log(say.noCommands(reason(error))));
  return me;
}
