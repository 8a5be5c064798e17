/** The methods of the Bot API that bots here call: what Telegram checks, and results of its shape. */
import { BOT, type Button, type Chats, type Message } from './chats.js';
import { type Entity, readHtml } from './html.js';
import { BadRequest, type Params, type SentFile } from './reply.js';

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const LONGEST_DATA = 64;
const ACTIONS = ['typing', 'upload_photo', 'upload_document', 'choose_sticker', 'find_location'];

interface Written {
  readonly text: string;
  readonly entities: readonly Entity[];
}

type Menu = readonly { readonly command: string; readonly description: string }[];

/** What a person sees while typing the bot's name in any chat. */
export interface InlineAnswer {
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly html: string;
    readonly buttons: readonly Button[];
  }[];
  readonly button?: { readonly text: string; readonly start_parameter?: string };
  readonly cacheTime: number;
  readonly isPersonal: boolean;
}

/** What bots may download. */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

export class Methods {
  commands: Menu = [];
  /** The menus of narrower scopes, such as "all_group_chats" or "chat 7". */
  readonly scoped = new Map<string, Menu>();
  /** What people sent, by its path. */
  readonly files = new Map<string, SentFile>();
  /** Answers to inline queries, by the query's id. */
  readonly inline = new Map<string, InlineAnswer>();
  /** Chats in which the bot was seen typing, in order. */
  readonly typing: number[] = [];
  /** What was shown over the chat for a moment, in answer to a tap. */
  readonly toasts: string[] = [];
  /** Taps that still spin on the person's phone. */
  readonly spinning = new Set<string>();

  #taps = 0;

  constructor(readonly chats: Chats) {}

  /** A tap begins to spin. */
  tap(): string {
    const id = String(4_000_000 + this.#taps++);
    this.spinning.add(id);
    return id;
  }

  /** Throws a `BadRequest` with Telegram's words. */
  call(method: string, params: Params): unknown {
    const known: Readonly<Record<string, (p: Params) => unknown>> = {
      getMe: () => ({
        ...BOT,
        can_join_groups: true,
        can_read_all_group_messages: false,
        supports_inline_queries: true,
        can_connect_to_business: false,
        has_main_web_app: false,
      }),
      deleteWebhook: () => true,
      setMyCommands: (p) => this.#setMyCommands(p),
      sendMessage: (p) => this.#sendMessage(p),
      editMessageText: (p) => this.#editMessageText(p),
      editMessageReplyMarkup: (p) => this.#editMessageReplyMarkup(p),
      deleteMyCommands: ({ scope }) => this.scoped.delete(scopeName(scope as Scope)) || true,
      sendPhoto: (p) => this.#sendFile(p, 'photo'),
      sendDocument: (p) => this.#sendFile(p, 'document'),
      sendChatAction: (p) => this.#sendChatAction(p),
      getChatMember: ({ user_id }) => ({
        status: this.chats.admins.has(user_id as number) ? 'administrator' : 'member',
        user: { id: user_id },
      }),
      setChatMenuButton: () => true,
      getFile: (p) => this.#getFile(p),
      answerInlineQuery: (p) => this.#answerInlineQuery(p),
      answerCallbackQuery: (p) => this.#answerCallbackQuery(p),
    };
    const called = known[method];
    if (!called) throw new BadRequest('Not Found: method not found', 404);
    return called(params);
  }

  #getFile({ file_id }: Params): object {
    const file = this.files.get(String(file_id));
    if (!file) throw new BadRequest('wrong file_id or the file is temporarily unavailable');
    if (file.bytes.length > LARGEST_DOWNLOAD) throw new BadRequest('file is too big');
    return { file_id, file_unique_id: file_id, file_size: file.bytes.length, file_path: String(file_id) };
  }

  #answerInlineQuery({ inline_query_id, results = [], button, cache_time = 300, is_personal = false }: Params): true {
    const given = results as {
      id: string;
      type: string;
      title?: string;
      input_message_content?: Params;
      reply_markup?: unknown;
    }[];
    if (given.length > 50) throw new BadRequest('RESULTS_TOO_MUCH');
    if (new Set(given.map(({ id }) => id)).size < given.length) throw new BadRequest('RESULT_ID_DUPLICATE');
    const shown = given.map(({ id, title = '', input_message_content: content = {}, reply_markup }) => {
      if (!id || Buffer.byteLength(id) > LONGEST_DATA) throw new BadRequest('RESULT_ID_INVALID');
      if (!title) throw new BadRequest('article title is empty');
      const { text } = written(content.message_text, content, LONGEST_TEXT, 'message is too long');
      if (!text) throw new BadRequest('message text is empty');
      return {
        id,
        title,
        text,
        html: String(content.message_text),
        buttons: checkedKeyboard(reply_markup)?.inline_keyboard.flat() ?? [],
      };
    });
    const start = (button as { start_parameter?: string } | undefined)?.start_parameter;
    if (start !== undefined && !/^[\w-]{1,64}$/.test(start)) throw new BadRequest('START_PARAM_INVALID');
    this.inline.set(String(inline_query_id), {
      results: shown,
      ...(button ? { button: button as NonNullable<InlineAnswer['button']> } : {}),
      cacheTime: Number(cache_time),
      isPersonal: Boolean(is_personal),
    });
    return true;
  }

  #setMyCommands({ commands, scope }: Params): true {
    const menu = commands as Menu;
    for (const { command, description } of menu) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw new BadRequest('BOT_COMMAND_INVALID');
      if (description.length < 1 || description.length > 256) throw new BadRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    const name = scopeName(scope as Scope | undefined);
    if (name === 'default') this.commands = menu;
    else this.scoped.set(name, menu);
    return true;
  }

  #sendMessage(params: Params): Message {
    const { text, entities } = written(params.text, params, LONGEST_TEXT, 'message is too long');
    if (!text) throw new BadRequest('message text is empty');
    return this.#post(params, { text, ...(entities.length > 0 ? { entities } : {}) }, String(params.text));
  }

  #sendFile(params: Params, kind: 'photo' | 'document'): Message {
    const file = params[kind] as SentFile | undefined;
    if (!file?.bytes) throw new BadRequest(`there is no ${kind} in the request`);
    if (file.bytes.length === 0) throw new BadRequest('file must be non-empty');
    const { text, entities } = written(params.caption ?? '', params, LONGEST_CAPTION, 'message caption is too long');
    const id = { file_id: `file-${file.name}`, file_unique_id: file.name, file_size: file.bytes.length };
    const content =
      kind === 'photo' ? { photo: [{ ...id, width: 800, height: 600 }] } : { document: { ...id, file_name: file.name } };
    const caption = text ? { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) } : {};
    return this.#post(params, { ...content, ...caption }, String(params.caption ?? ''), file);
  }

  #post(params: Params, content: Params, html: string, file?: SentFile): Message {
    const { chat_id, message_thread_id } = params as { chat_id: number; message_thread_id?: number };
    this.chats.checkMaySpeak(chat_id, message_thread_id);
    const reply = this.#repliedTo(chat_id, params.reply_parameters as Params | undefined);
    const keyboard = checkedKeyboard(params.reply_markup);
    const message = this.chats.add(
      chat_id,
      BOT,
      { ...content, ...(keyboard ? { reply_markup: keyboard } : {}), ...(reply ? { reply_to_message: reply } : {}) },
      message_thread_id,
    );
    this.chats.show(message, html, file);
    return message;
  }

  #repliedTo(chatId: number, asked: Params | undefined): Message | undefined {
    if (!asked) return undefined;
    const message = this.chats.find(chatId, asked.message_id);
    if (!message && !asked.allow_sending_without_reply) throw new BadRequest('message to be replied not found');
    return message;
  }

  #editMessageText(params: Params): Message {
    const message = this.chats.find(params.chat_id as number, params.message_id);
    if (!message) throw new BadRequest('message to edit not found');
    if (message.from.id !== BOT.id) throw new BadRequest("message can't be edited");
    const { text, entities } = written(params.text, params, LONGEST_TEXT, 'message is too long');
    const keyboard = checkedKeyboard(params.reply_markup);
    if (text === message.text && JSON.stringify(keyboard) === JSON.stringify(message.reply_markup))
      throw new BadRequest('message is not modified: specified new message content is the same as the current one');
    const edited = Object.assign(message, { text, entities, reply_markup: keyboard });
    const place = this.chats.seen.findIndex((m) => m.chatId === message.chat.id && m.messageId === message.message_id);
    this.chats.show(edited, String(params.text));
    this.chats.seen.splice(place, 1, ...this.chats.seen.splice(-1));
    return edited;
  }

  #editMessageReplyMarkup({ chat_id, message_id, reply_markup }: Params): Message {
    const message = this.chats.find(chat_id as number, message_id);
    if (!message) throw new BadRequest('message to edit not found');
    if (message.from.id !== BOT.id) throw new BadRequest("message can't be edited");
    const keyboard = checkedKeyboard(reply_markup);
    if (JSON.stringify(keyboard) === JSON.stringify(message.reply_markup)) throw new BadRequest('message is not modified');
    const edited = Object.assign(message, { reply_markup: keyboard });
    const place = this.chats.seen.findIndex((m) => m.chatId === message.chat.id && m.messageId === message.message_id);
    const seen = this.chats.seen[place];
    if (seen) this.chats.seen.splice(place, 1, { ...seen, buttons: keyboard?.inline_keyboard.flat() ?? [] });
    return edited;
  }

  #sendChatAction({ chat_id, message_thread_id, action }: Params): true {
    this.chats.checkMaySpeak(chat_id as number, message_thread_id as number | undefined);
    if (!ACTIONS.includes(String(action))) throw new BadRequest('wrong parameter action in request');
    this.typing.push(chat_id as number);
    return true;
  }

  #answerCallbackQuery({ callback_query_id, text = '' }: Params): true {
    if (!this.spinning.delete(String(callback_query_id)))
      throw new BadRequest('query is too old and response timeout expired or query ID is invalid');
    if (String(text).length > 200) throw new BadRequest('MESSAGE_TOO_LONG');
    if (text) this.toasts.push(String(text));
    return true;
  }
}

interface Scope {
  readonly type?: string;
  readonly chat_id?: number;
}
const scopeName = ({ type = 'default', chat_id }: Scope = {}): string => (chat_id === undefined ? type : `${type} ${chat_id}`);

function written(given: unknown, { parse_mode }: Params, longest: number, tooLong: string): Written {
  const read = parse_mode === 'HTML' ? readHtml(String(given ?? '')) : { text: String(given ?? ''), entities: [] };
  if ('error' in read) throw new BadRequest(`can't parse entities: ${read.error}`);
  if (read.text.length > longest) throw new BadRequest(tooLong);
  return { text: read.text.trim(), entities: read.entities };
}

function checkedKeyboard(markup: unknown): { inline_keyboard: Button[][] } | undefined {
  const rows = (markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard;
  if (!rows) return undefined;
  const buttons = rows.flat();
  if (buttons.length > 100) throw new BadRequest('reply markup is too long');
  for (const { text, callback_data, url, copy_text, ...rest } of buttons) {
    if (!text) throw new BadRequest("can't parse inline keyboard button: Text must be non-empty");
    if (copy_text !== undefined) {
      if (copy_text.text.length < 1 || copy_text.text.length > 256) throw new BadRequest('BUTTON_COPY_TEXT_INVALID');
      continue;
    }
    if ('switch_inline_query' in rest || 'switch_inline_query_current_chat' in rest) continue;
    if (callback_data === undefined && url === undefined)
      throw new BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    const size = Buffer.byteLength(callback_data ?? 'url');
    if (size < 1 || size > LONGEST_DATA) throw new BadRequest('BUTTON_DATA_INVALID');
  }
  return { inline_keyboard: rows };
}
