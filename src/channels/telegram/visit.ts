/** One update of one chat, and the ways to answer it. */
import { type Context, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Line } from '../../model/answer.js';
import { LONGEST_CAPTION, shortenTo, split } from './render.js';

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

/** Telegram shows an action for five seconds. */
const ACTION_AGAIN = 4500;
const quietly = (): void => undefined;

export class Visit {
  constructor(readonly ctx: Context) {}

  /** The conversation: a topic is one of its own. */
  get chat(): string {
    const { chat, msg } = this.ctx;
    const thread = msg?.is_topic_message ? msg.message_thread_id : undefined;
    return ['telegram', chat?.id, thread].filter((part) => part !== undefined).join(':');
  }

  /** What is set holds for all topics of a chat. */
  get home(): string {
    return `telegram:${this.ctx.chat?.id ?? this.ctx.from?.id}`;
  }

  /** Null where nobody can tell who it is: an administrator who speaks as the group, a channel. */
  get person(): number | null {
    const hidden = this.ctx.callbackQuery === undefined && this.ctx.msg?.sender_chat !== undefined;
    return hidden ? null : (this.ctx.from?.id ?? null);
  }

  get isPrivate(): boolean {
    return this.ctx.chat?.type === 'private';
  }

  /** In the topic it was asked in; in a group as a reply; the buttons below the last message. */
  async send(lines: readonly Line[], keyboard: Keyboard = []): Promise<void> {
    const messages = split(lines);
    for (const [i, html] of messages.entries())
      await this.ctx.reply(html, {
        ...TEXT,
        ...(i === 0 ? this.#asReply() : {}),
        ...(i === messages.length - 1 ? markupOf(keyboard) : {}),
      });
  }

  /** The tapped message becomes this; what is too long for it, or too old to be changed, is sent anew. */
  async edit(lines: readonly Line[], keyboard: Keyboard = []): Promise<void> {
    const [html, ...more] = split(lines);
    if (html === undefined || more.length > 0) return await this.send(lines, keyboard);
    try {
      await this.ctx.editMessageText(html, { ...TEXT, reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } });
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      if (!error.description.includes('message is not modified')) await this.send(lines, keyboard);
    }
  }

  /** The button with that data becomes another one; on a message that is gone there is nothing to change. */
  async relabel(data: string, button: InlineKeyboardButton | null): Promise<void> {
    const message = this.ctx.callbackQuery?.message;
    const rows = message && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
    if (!button || rows.length === 0) return;
    const isMeant = (each: InlineKeyboardButton): boolean => 'callback_data' in each && each.callback_data === data;
    const inline_keyboard = rows.map((row) => row.map((each) => (isMeant(each) ? button : each)));
    await this.ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard } }).catch(quietly);
  }

  /** A caption holds less than a message: what does not fit is left out from the end. */
  async picture(png: Uint8Array, name: string, caption: readonly Line[], keyboard: Keyboard = []): Promise<void> {
    await this.ctx.replyWithPhoto(new InputFile(png, name), {
      caption: shortenTo(LONGEST_CAPTION, caption),
      parse_mode: 'HTML',
      ...this.#asReply(),
      ...markupOf(keyboard),
    });
  }

  async file(bytes: Uint8Array, name: string, caption: readonly Line[]): Promise<void> {
    await this.ctx.replyWithDocument(new InputFile(bytes, name), {
      caption: shortenTo(LONGEST_CAPTION, caption),
      parse_mode: 'HTML',
      ...this.#asReply(),
    });
  }

  /** After so many ms the chat shows that something is under way. */
  async whileBusy<T>(
    after: number,
    work: Promise<T>,
    action: 'typing' | 'upload_photo' | 'upload_document' = 'typing',
  ): Promise<T> {
    const show = (): void => {
      void this.ctx.replyWithChatAction(action).catch(quietly);
      timer = setTimeout(show, ACTION_AGAIN);
    };
    let timer = setTimeout(show, after);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }

  #asReply(): { reply_parameters?: { message_id: number; allow_sending_without_reply: true } } {
    const { message } = this.ctx;
    if (!message || message.chat.type === 'private') return {};
    return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
  }
}

const TEXT = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
const markupOf = (keyboard: Keyboard) =>
  keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } } : {};
