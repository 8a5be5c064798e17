/** The Telegram bot, put together: first contact, the menu of commands, polling, and each chat in order. */
import { sequentialize } from '@grammyjs/runner';
import { Api, Bot, type Context } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Program } from '../../model/services.js';
import { collectionOf } from '../../model/store.js';
import { type HttpRequest, type Routes, serveHttp } from '../http.js';
import { Metrics } from '../metrics.js';
import { Answered } from './answered.js';
import { acknowledge, Conversation, type ConversationOptions } from './conversation.js';
import { reason, TelegramError, trouble } from './errors.js';
import { createFeatures } from './features.js';
import { setMenus, setOfficeMenus } from './menu.js';
import { persist } from './persistence.js';
import { Polling } from './polling.js';
import type { RolesConfig } from './roles.js';
import { secretOf, Webhook } from './webhook.js';
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
  /** Who may change the archive, and whom the bot speaks with; nobody and everybody where left out. */
  readonly roles?: RolesConfig;
  /** Telegram posts updates to this address instead of being asked for them; `http` must answer there. */
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** Where /healthz, /metrics and the webhook are served. */
  readonly http?: { readonly host: string; readonly port: number };
  readonly metrics?: Metrics;
  /** Every answer, for a log: what was asked is among its particulars. */
  readonly onEvent?: (name: string, fields: Readonly<Record<string, unknown>>) => void;
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

export const PACE: Pace = { contactSeconds: 20, pollSeconds: 30, typingAfter: 500, firstRetry: 500, longestRetry: 30_000 };
const OPEN: RolesConfig = { admins: [], editors: [], allowed: [] };
const TELEGRAM = 'https://api.telegram.org';
/** A call that is silent for longer than a poll is on a dead line. */
const SILENCE_SECONDS = 15;

export interface RunningBot {
  readonly username: string;
  /** Where HTTP is served; null where it is not. */
  readonly port: number | null;
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
  const program = typeof options.program === 'function' ? await options.program() : options.program;
  const { metrics = new Metrics(), onEvent = () => undefined } = options;
  const everything = createFeatures({
    program,
    botName: botInfo.username,
    exampleQuestions,
    typingAfter: pace.typingAfter,
    roles: options.roles ?? OPEN,
    files: `${apiRoot}/file/bot${token}`,
    log,
    onAnswer({ chat, question, answer: { intent, status }, ms }) {
      metrics.answered(intent, status, ms);
      onEvent('answer', { chat, intent, status, ms: Math.round(ms), question });
    },
  });
  const onFailure: ConversationOptions['onFailure'] = (cause) => metrics.failed(cause);
  const conversation = new Conversation({
    ...everything,
    log,
    onFailure,
    moved: async (from, to) => await program.moved?.(from, to),
    isAllowed: (visit) => everything.roles.isAllowed(visit),
    mayAsk: (visit, words) => everything.following.mayAsk(visit, words),
  });
  await setOfficeMenus(bot.api, await everything.roles.all('admin'), await everything.roles.all('editor'));
  persist(bot.api, pace.firstRetry, (from, to) => conversation.moved(from, to));
  bot.use(new Answered(program.store).once);
  bot.use(acknowledge);
  bot.use(sequentialize(inOrder));
  bot.use((ctx) => conversation.handle(ctx));

  const { webhook, http } = options;
  const receiver = webhook
    ? new Webhook(bot, { secret: webhook.secret ?? secretOf(token), log, handled: collectionOf(program.store, 'updates') })
    : new Polling(bot, { apiRoot, log, ...pace });
  const health = (): string => (receiver instanceof Polling ? receiver.trouble : '');
  const server = http && (await serveHttp(http.host, http.port, routesOf({ receiver, webhook, metrics, health })));
  if (receiver instanceof Webhook && webhook) await receiver.register(webhook.url);
  return {
    username: botInfo.username,
    port: server?.port ?? null,
    async stop() {
      // A webhook that is not answered any more is posted again later, to whoever comes next.
      await Promise.all([receiver.stop(), server?.close()]);
    },
  };
}

/** A chat's updates one after the other; a group that moves stands in both lines. */
const inOrder = ({ chat, message }: Context): string[] =>
  [chat?.id, message?.migrate_to_chat_id].flatMap((id) => (id === undefined ? [] : [String(id)]));

interface Served {
  readonly receiver: Polling | Webhook;
  readonly webhook: TelegramOptions['webhook'];
  readonly metrics: Metrics;
  readonly health: () => string;
}

function routesOf({ receiver, webhook, metrics, health }: Served): Routes {
  const json = 'application/json; charset=utf-8';
  return {
    'GET /healthz': async () => {
      const trouble = health();
      return { status: trouble ? 503 : 200, type: json, body: JSON.stringify({ status: trouble || 'ok' }) };
    },
    'GET /metrics': async () => ({ status: 200, ...(await metrics.text()) }),
    ...(receiver instanceof Webhook && webhook
      ? { [`POST ${new URL(webhook.url).pathname}`]: (request: HttpRequest) => receiver.take(request) }
      : {}),
  };
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
