/** The Telegram bot: long polling, one error boundary, one chat at a time in order, many chats at once. */
import { autoRetry } from '@grammyjs/auto-retry';
import { run, sequentialize } from '@grammyjs/runner';
import { Bot, type Context, GrammyError, HttpError } from 'grammy';
import type { Answer, Line } from '../../model/answer.js';
import type { Assistant } from '../../model/dialogue.js';
import { COMMANDS, questionOf } from '../commands.js';
import { askedLine, ButtonMemory, keyboardOf, messagesOf } from './render.js';
import * as say from './wording.js';

export interface TelegramOptions {
  readonly token: string;
  /** A self-hosted Bot API server or a relay; Telegram's own where left out. */
  readonly apiRoot?: string;
  readonly assistant: Assistant;
  readonly log: (text: string) => void;
  readonly exampleQuestions: readonly string[];
}

/** One clear sentence for the person who starts the bot. */
export class TelegramError extends Error {
  override readonly name = 'TelegramError';
}

const TELEGRAM = 'https://api.telegram.org';
/** After this long the chat shows that an answer is on its way. */
const TYPING_AFTER = 500;

export async function startTelegram(options: TelegramOptions): Promise<{ stop(): Promise<void> }> {
  const { token, apiRoot = TELEGRAM, assistant, log, exampleQuestions } = options;
  const bot = new Bot(token, { client: { apiRoot } });
  try {
    // `bot.init` would try for ever without a network; this says at once what is wrong.
    bot.botInfo = await bot.api.getMe();
    await bot.api.deleteWebhook();
    await bot.api.setMyCommands(COMMANDS.map(({ command, description }) => ({ command, description })));
  } catch (error) {
    throw startError(error, apiRoot);
  }
  bot.api.config.use(autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 60 }));
  bot.use(sequentialize((ctx) => (ctx.chat ? String(ctx.chat.id) : undefined)));
  const conversation = new Conversation(bot, assistant, exampleQuestions, log);
  conversation.listen();
  const runner = run(bot, {
    runner: { silent: true, maxRetryTime: Number.POSITIVE_INFINITY, retryInterval: 'exponential' },
    source: {},
  });
  bot.catch(({ error }) => log(`lỗi khi xử lý tin nhắn: ${reason(error)}`));
  return {
    stop: async () => {
      if (runner.isRunning()) await runner.stop();
      await conversation.settled();
    },
  };
}

function startError(error: unknown, apiRoot: string): TelegramError {
  if (error instanceof GrammyError && [401, 404].includes(error.error_code)) return new TelegramError(say.BAD_TOKEN);
  if (error instanceof GrammyError && error.error_code === 409) return new TelegramError(say.CONFLICT);
  return new TelegramError(say.noNetwork(apiRoot));
}

/** What went wrong, without the token that an address may hold. */
function reason(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return 'không gọi được máy chủ Telegram';
  return error instanceof Error ? error.message.replace(/\d{5,}:[\w-]{20,}/g, '…') : 'lỗi lạ';
}

class Conversation {
  readonly #buttons = new ButtonMemory();
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    readonly bot: Bot,
    readonly assistant: Assistant,
    readonly examples: readonly string[],
    readonly log: (text: string) => void,
  ) {}

  listen(): void {
    this.bot.command('start', (ctx) => this.#guarded(ctx, () => this.#welcome(ctx)));
    this.bot.on('message:text', (ctx) => this.#guarded(ctx, () => this.#text(ctx, ctx.message.text)));
    this.bot.on('callback_query:data', (ctx) => this.#guarded(ctx, () => this.#tapped(ctx, ctx.callbackQuery.data)));
    this.bot.on('message', (ctx) =>
      this.#guarded(ctx, async () => {
        if (ctx.chat.type === 'private') await this.#send(ctx, [{ role: 'text', text: say.TEXT_ONLY }]);
      }),
    );
  }

  /** Resolves when every answer under way is sent. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #guarded(ctx: Context, work: () => Promise<void>): Promise<void> {
    const done = this.#attempt(ctx, work).finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    return done;
  }

  /** The error boundary: the person hears of it, the operator reads why, nobody else is touched. */
  async #attempt(ctx: Context, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log(`lỗi khi trả lời: ${reason(error)}`);
      if (error instanceof GrammyError && error.error_code === 403) return;
      await this.#send(ctx, [{ role: 'text', text: say.FAILED }]).catch(() => undefined);
    }
  }

  #welcome(ctx: Context): Promise<void> {
    const lines = say.WELCOME.map((text): Line => ({ role: 'text', text }));
    return this.#send(ctx, lines, { options: this.examples.map((query) => ({ label: query, query })) });
  }

  async #text(ctx: Context, text: string): Promise<void> {
    const addressed = this.#addressed(ctx, text);
    if (addressed !== null) await this.#answer(ctx, questionOf(addressed));
  }

  /** In a group only what is said to the bot: a command, a mention, a reply. The mention itself goes. */
  #addressed(ctx: Context, text: string): string | null {
    const { username, id } = this.bot.botInfo;
    const plain = text.replace(new RegExp(`@${username}(?![\\w])`, 'gi'), '').trim();
    if (ctx.chat?.type === 'private') return plain;
    const other = /^\/\w+@(\w+)/.exec(text)?.[1];
    if (other && other.toLowerCase() !== username.toLowerCase()) return null;
    const said = text.startsWith('/') || plain !== text.trim() || ctx.message?.reply_to_message?.from?.id === id;
    return said ? plain : null;
  }

  async #tapped(ctx: Context, data: string): Promise<void> {
    await ctx.answerCallbackQuery().catch(() => undefined);
    const query = this.#buttons.queryOf(data) ?? labelOf(ctx, data);
    if (query === null) await this.#send(ctx, [{ role: 'text', text: say.OLD_BUTTON }]);
    else await this.#answer(ctx, query, true);
  }

  async #answer(ctx: Context, question: string, tapped = false): Promise<void> {
    const typing = setTimeout(() => void ctx.replyWithChatAction('typing', topicOf(ctx)).catch(() => undefined), TYPING_AFTER);
    try {
      const answer = await this.assistant.ask({ chat: chatOf(ctx), text: question });
      const lines = tapped ? [askedLine(question), ...answer.lines] : answer.lines;
      await this.#send(ctx, lines, answer);
    } finally {
      clearTimeout(typing);
    }
  }

  async #send(ctx: Context, lines: readonly Line[], { options = [] }: Partial<Pick<Answer, 'options'>> = {}): Promise<void> {
    const messages = messagesOf(lines);
    for (const [i, text] of messages.entries()) {
      const keyboard =
        i === messages.length - 1 && options.length > 0
          ? { reply_markup: { inline_keyboard: keyboardOf(options, this.#buttons) } }
          : {};
      await ctx.reply(text, { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...topicOf(ctx), ...keyboard });
    }
  }
}

const threadOf = (ctx: Context): number | undefined => {
  const message = ctx.msg;
  return message?.is_topic_message ? message.message_thread_id : undefined;
};
const topicOf = (ctx: Context): { message_thread_id?: number } => {
  const thread = threadOf(ctx);
  return thread === undefined ? {} : { message_thread_id: thread };
};
const chatOf = (ctx: Context): string => ['telegram', ctx.chat?.id, threadOf(ctx)].filter((part) => part !== undefined).join(':');

/** An old button still says its question on its face. */
function labelOf(ctx: Context, data: string): string | null {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const button = rows.flat().find((b) => 'callback_data' in b && b.callback_data === data);
  return button && !button.text.endsWith('…') ? button.text : null;
}
