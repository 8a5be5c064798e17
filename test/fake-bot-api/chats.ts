/** The chats with all their messages, as Telegram keeps them: what the methods write and people read. */
import type { Entity } from './html.js';
import { BadRequest, type SentFile } from './reply.js';

export const BOT = { id: 42, is_bot: true, first_name: 'Hỏi Số', username: 'hoiso_test_bot' };

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  /** Goes to the phone's clipboard. */
  readonly copy_text?: { readonly text: string };
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
}

/** A message on the wire. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: { readonly id: number; readonly type: string; readonly is_forum?: boolean };
  readonly from: { readonly id: number };
  text?: string;
  entities?: readonly Entity[];
  caption?: string;
  reply_markup?: { readonly inline_keyboard: readonly (readonly Button[])[] };
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly reply_to_message?: Message;
  readonly [field: string]: unknown;
}

/** A message of the bot as a person sees it. */
export interface SeenMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly threadId?: number;
  /** No tags, entities resolved; of a photo or document its caption. */
  readonly text: string;
  /** As the bot wrote it. */
  readonly html: string;
  readonly buttons: readonly Button[];
  /** The message it answers, in groups. */
  readonly replyTo?: number;
  readonly file?: SentFile;
}

export class Chats {
  readonly messages: Message[] = [];
  readonly seen: SeenMessage[] = [];
  /** People who shut the bot out. */
  readonly blocking = new Set<number>();
  /** Groups that became supergroups: their new ids. */
  readonly migrated = new Map<number, number>();
  /** Topics of forums that nobody may write in, "chat:topic". */
  readonly closed = new Set<string>();
  /** Who runs the groups. */
  readonly admins = new Set<number>();
  #next = 1;

  /** A bot cannot speak first, nor into a topic that is not there. */
  checkMaySpeak(chatId: number, threadId?: number): void {
    const to = this.migrated.get(chatId);
    if (to !== undefined) throw new BadRequest('group chat was upgraded to a supergroup chat', 400, { migrate_to_chat_id: to });
    const here = this.messages.filter(({ chat }) => chat.id === chatId);
    if (here.length === 0) throw new BadRequest('chat not found');
    if (this.blocking.has(chatId))
      throw new BadRequest(
        chatId < 0 ? 'Forbidden: bot was kicked from the supergroup chat' : 'Forbidden: bot was blocked by the user',
        403,
      );
    if (threadId !== undefined && !here.some((message) => message.message_thread_id === threadId))
      throw new BadRequest('message thread not found');
    if (this.closed.has(`${chatId}:${threadId}`)) throw new BadRequest('TOPIC_CLOSED');
  }

  find(chatId: number, messageId: unknown): Message | undefined {
    return this.messages.find((message) => message.chat.id === chatId && message.message_id === messageId);
  }

  /** Writes a message down; a negative chat id is a group. */
  add(chatId: number, from: Message['from'], content: Record<string, unknown>, threadId?: number): Message {
    const type = chatId < 0 ? 'supergroup' : 'private';
    const named =
      chatId < 0 ? { title: 'Nhóm', ...(threadId === undefined ? {} : { is_forum: true }) } : { first_name: 'Người hỏi' };
    const message: Message = {
      message_id: this.#next++,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chatId, type, ...named },
      from,
      ...(threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true }),
      ...content,
    };
    this.messages.push(message);
    return message;
  }

  show(message: Message, html: string, file?: SentFile): void {
    this.seen.push({
      chatId: message.chat.id,
      messageId: message.message_id,
      ...(message.message_thread_id === undefined ? {} : { threadId: message.message_thread_id }),
      text: message.text ?? message.caption ?? '',
      html,
      buttons: message.reply_markup?.inline_keyboard.flat() ?? [],
      ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
      ...(file ? { file } : {}),
    });
  }
}
