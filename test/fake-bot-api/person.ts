/** Somebody at their phone: says things, taps buttons, and sees what the bot writes. A negative id is a group with one member. */
import { BOT, type Chats, type Message, type SeenMessage } from './chats.js';
import type { Entity } from './html.js';
import type { InlineAnswer, Methods } from './methods.js';
import type { Params } from './reply.js';
import type { Updates } from './updates.js';

/** Waits until there is something; fails with what is missing after some seconds. */
export async function waitFor<T>(look: () => T | undefined | false | null, missing = 'it', seconds = 10): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${missing}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

export interface World {
  readonly chats: Chats;
  readonly methods: Methods;
  readonly updates: Updates;
}

export class Person {
  #read = 0;

  constructor(
    readonly world: World,
    readonly chatId: number,
    readonly threadId?: number,
  ) {}

  /** The same person in a topic of the forum. */
  inTopic(threadId: number): Person {
    return new Person(this.world, this.chatId, threadId);
  }

  /** `extra`: further fields of the message, as Telegram names them. */
  says(text: string, extra: Params = {}): Message {
    const entities = entitiesOf(text);
    return this.sends({ text, ...(entities.length > 0 ? { entities } : {}), ...extra });
  }

  /** Anything but text: { photo: … }, { sticker: … }. */
  sends(content: Params): Message {
    const { chats, updates } = this.world;
    // In a forum a message that replies to nothing "replies" to the message that opened its topic.
    const opening = this.threadId === undefined ? {} : { reply_to_message: this.#opening(this.threadId) };
    const message = chats.add(this.chatId, this.#profile, { ...opening, ...content }, this.threadId);
    updates.push('message', message);
    return message;
  }

  /** In a channel, where nobody but the channel speaks. */
  posts(text: string): Message {
    const { chats, updates } = this.world;
    const entities = entitiesOf(text);
    const channel = { id: this.chatId, type: 'channel', title: 'Kênh' };
    const { from: _, ...message } = chats.add(this.chatId, this.#profile, { text, ...(entities.length > 0 ? { entities } : {}) });
    const post = { ...message, chat: channel, sender_chat: channel } as unknown as Message;
    updates.push('channel_post', post);
    return post;
  }

  replies(to: SeenMessage | Message, text: string): Message {
    const id = 'messageId' in to ? to.messageId : to.message_id;
    return this.says(text, { reply_to_message: this.world.chats.find(this.chatId, id) });
  }

  /** Taps the button with that label on the newest message that has it; gives the id of the tap. */
  taps(label: string): string {
    const { chats } = this.world;
    const message = [...this.screen].reverse().find(({ buttons }) => buttons.some(({ text }) => text === label));
    const data = message?.buttons.find(({ text }) => text === label)?.callback_data;
    if (!message || data === undefined) throw new Error(`no button "${label}" in chat ${this.chatId}`);
    return this.presses(data, chats.find(this.chatId, message.messageId));
  }

  /** Taps a button with that data under one of the messages here, or under one that nobody can see any more. */
  presses(data: string, message: unknown = this.world.chats.messages.find(({ chat }) => chat.id === this.chatId)): string {
    const { methods, updates } = this.world;
    const id = methods.tap();
    updates.push('callback_query', {
      id,
      from: this.#profile,
      chat_instance: String(this.chatId),
      data,
      ...(message ? { message } : {}),
    });
    return id;
  }

  /** Taps a button that fills the clipboard: what is on it then. */
  copies(label: string): string {
    const all = [...this.screen].reverse().flatMap(({ buttons }) => buttons);
    const copied = all.find(({ text, copy_text }) => text === label && copy_text)?.copy_text?.text;
    if (copied === undefined) throw new Error(`no button "${label}" to copy in chat ${this.chatId}`);
    return copied;
  }

  /** Sends a document; `size` is what Telegram says of it. */
  sendsFile(name: string, bytes: Uint8Array, extra: Params = {}): Message {
    const { methods } = this.world;
    const id = `sent-${methods.files.size + 1}`;
    methods.files.set(id, { name, bytes: Buffer.from(bytes) });
    return this.sends({
      document: {
        file_id: id,
        file_unique_id: id,
        file_name: name,
        file_size: bytes.length,
        mime_type: 'application/octet-stream',
      },
      ...extra,
    });
  }

  /** Types the bot's name and a question in some other chat. */
  async asksInline(query: string, offset = ''): Promise<InlineAnswer> {
    const { methods, updates } = this.world;
    const id = methods.tap();
    methods.spinning.delete(id);
    updates.push('inline_query', { id, from: this.#profile, query, offset, chat_type: 'private' });
    return await waitFor(() => methods.inline.get(id), `an answer to "${query}" inline`);
  }

  /** A group becomes a supergroup: it has another id from now on. `isSaid`: with the service message. */
  migrates(to: number, isSaid = true): Person {
    const { chats, updates } = this.world;
    chats.migrated.set(this.chatId, to);
    const told = chats.add(this.chatId, this.#profile, { migrate_to_chat_id: to });
    chats.add(to, this.#profile, { migrate_from_chat_id: this.chatId });
    if (isSaid) updates.push('message', told);
    return new Person(this.world, to);
  }

  /** What the bot wrote here so far. */
  get screen(): readonly SeenMessage[] {
    return this.world.chats.seen.filter(
      ({ chatId, threadId }) => chatId === this.chatId && (this.threadId === undefined || threadId === this.threadId),
    );
  }

  /** The whole screen, once it shows so many messages. */
  sees(count = 1): Promise<readonly SeenMessage[]> {
    return waitFor(() => this.screen.length >= count && this.screen, `message ${count} in chat ${this.chatId}`);
  }

  /** The next message not read yet. */
  async reads(): Promise<SeenMessage> {
    const message = await waitFor(() => this.screen[this.#read], `message ${this.#read + 1} in chat ${this.chatId}`);
    this.#read++;
    return message;
  }

  blocks(): void {
    this.world.chats.blocking.add(this.chatId);
  }

  get #profile() {
    return { id: Math.abs(this.chatId), is_bot: false, first_name: 'Người hỏi', language_code: 'vi' };
  }

  #opening(threadId: number): Message {
    const { chats } = this.world;
    const opened = (m: Message): boolean => m.chat.id === this.chatId && m.message_thread_id === threadId;
    const topic = { forum_topic_created: { name: 'Chủ đề', icon_color: 7322096 } };
    return chats.messages.find(opened) ?? chats.add(this.chatId, BOT, topic, threadId);
  }
}

/** The marks that Telegram sets by itself: commands and mentions. */
function entitiesOf(text: string): Entity[] {
  const found = (pattern: RegExp, type: string): Entity[] =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }));
  const commands = found(/(?<![\w/@])\/\w+(?:@\w+)?/g, 'bot_command');
  const inCommand = ({ offset }: Entity): boolean => commands.some((c) => offset > c.offset && offset < c.offset + c.length);
  return [...commands, ...found(/(?<![\w@])@\w{4,}/g, 'mention').filter((mention) => !inCommand(mention))];
}
