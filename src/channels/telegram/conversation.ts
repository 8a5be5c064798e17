/** One update of a chat: what it asks, and what is sent back. */
import type { Context, Middleware } from 'grammy';
import type { Message } from 'grammy/types';
import type { Line, Option } from '../../model/answer.js';
import type { Assistant } from '../../model/dialogue.js';
import { COMMANDS, questionOf } from '../commands.js';
import { commandOf, wordsFor } from './addressed.js';
import { ButtonMemory, faceOf, keyboardOf } from './buttons.js';
import { isShutOut, isUntellable, reason } from './errors.js';
import { split } from './render.js';
import * as say from './wording.js';

export interface ConversationOptions {
  readonly assistant: Assistant;
  readonly log: (text: string) => void;
  readonly exampleQuestions: readonly string[];
  /** In ms: after this long the chat shows that an answer is on its way. */
  readonly typingAfter: number;
}

const KNOWN = new Set(['start', ...COMMANDS.map(({ command }) => command)]);
/** What people send; service messages ("pinned a message") are not to be answered. */
const CONTENT: readonly (keyof Message)[] = [
  ...(['photo', 'video', 'animation', 'audio', 'document', 'voice', 'video_note', 'sticker', 'story', 'paid_media'] as const),
  ...(['contact', 'location', 'venue', 'poll', 'dice', 'game'] as const),
];
/** Telegram shows "typing" for five seconds. */
const TYPING_AGAIN = 4500;
const ALBUMS = 1000;
const quietly = (): void => undefined;
const text = (words: string): Line => ({ role: 'text', text: words });

/** The button stops spinning at once, even while the chat waits for an earlier answer. */
export const acknowledge: Middleware = async (ctx, next) => {
  const acknowledged = ctx.callbackQuery ? ctx.answerCallbackQuery().catch(quietly) : undefined;
  await next();
  await acknowledged;
};

export class Conversation {
  readonly #buttons = new ButtonMemory();
  readonly #albums = new Set<string>();

  constructor(readonly options: ConversationOptions) {}

  /** The error boundary: the person hears of it, the operator reads why, nobody else is touched. */
  async handle(ctx: Context): Promise<void> {
    const { log } = this.options;
    try {
      if (ctx.callbackQuery) await this.#tapped(ctx);
      else if (ctx.message) await this.#received(ctx, ctx.message);
    } catch (error) {
      log(isShutOut(error) ? say.blocked(chatOf(ctx)) : say.failed(chatOf(ctx), reason(error)));
      if (!isUntellable(error)) await this.#send(ctx, [text(say.FAILED)]).catch(quietly);
    }
  }

  async #received(ctx: Context, message: Message): Promise<void> {
    if (message.is_automatic_forward) return;
    if (message.text === undefined) return await this.#notText(ctx, message);
    const words = wordsFor(ctx.me, message, KNOWN);
    if (words === null) return;
    if (commandOf(words)?.name === 'start') await this.#welcome(ctx);
    else await this.#answer(ctx, questionOf(words));
  }

  #welcome(ctx: Context): Promise<void> {
    const options = this.options.exampleQuestions.map((query) => ({ label: query, query }));
    return this.#send(ctx, say.WELCOME.map(text), options);
  }

  /** Once for an album, however many photos it holds. */
  async #notText(ctx: Context, message: Message): Promise<void> {
    if (message.chat.type !== 'private' || !CONTENT.some((kind) => kind in message)) return;
    const album = message.media_group_id;
    if (album !== undefined && this.#albums.has(album)) return;
    if (this.#albums.size >= ALBUMS) this.#albums.clear();
    if (album !== undefined) this.#albums.add(album);
    await this.#send(ctx, [text(say.TEXT_ONLY)]);
  }

  async #tapped(ctx: Context): Promise<void> {
    const { data, message } = ctx.callbackQuery ?? {};
    if (data === undefined || !message) return;
    const query = this.#buttons.queryOf(data) ?? faceOf(data, message.reply_markup?.inline_keyboard ?? []);
    if (query === null) await this.#send(ctx, [text(say.OLD_BUTTON)]);
    else await this.#answer(ctx, query, [{ role: 'note', text: say.asked(query) }]);
  }

  async #answer(ctx: Context, question: string, opening: readonly Line[] = []): Promise<void> {
    const { assistant, typingAfter } = this.options;
    const asking = assistant.ask({ chat: chatOf(ctx), text: question, at: Date.now() });
    const { lines, options } = await whileTyping(ctx, typingAfter, asking);
    if (!lines.some((line) => line.text.trim())) throw new Error(say.EMPTY_ANSWER);
    await this.#send(ctx, [...opening, ...lines], options);
  }

  /** In the topic it was asked in; in a group as a reply; the buttons below the last message. */
  async #send(ctx: Context, lines: readonly Line[], options: readonly Option[] = []): Promise<void> {
    const messages = split(lines);
    for (const [i, html] of messages.entries()) {
      const isLast = i === messages.length - 1;
      await ctx.reply(html, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(i === 0 ? asReply(ctx) : {}),
        ...(isLast && options.length > 0 ? { reply_markup: { inline_keyboard: keyboardOf(options, this.#buttons) } } : {}),
      });
    }
  }
}

function asReply(ctx: Context): { reply_parameters?: { message_id: number; allow_sending_without_reply: true } } {
  if (!ctx.message || ctx.message.chat.type === 'private') return {};
  return { reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true } };
}

/** A topic is a conversation of its own. */
function chatOf(ctx: Context): string {
  const thread = ctx.msg?.is_topic_message ? ctx.msg.message_thread_id : undefined;
  return ['telegram', ctx.chat?.id, thread].filter((part) => part !== undefined).join(':');
}

async function whileTyping<T>(ctx: Context, after: number, work: Promise<T>): Promise<T> {
  let timer = setTimeout(function show() {
    void ctx.replyWithChatAction('typing').catch(quietly);
    timer = setTimeout(show, TYPING_AGAIN);
  }, after);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
