/**
 * A Bot API server for tests, over real HTTP: long polling with offsets, the limits that Telegram checks, faults on demand, and
 * the chats as people see them.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { visibleText } from './html.js';

export interface SeenMessage {
  readonly chatId: number;
  readonly threadId?: number;
  /** As the person reads it: no tags, entities resolved. */
  readonly text: string;
  readonly html: string;
  readonly buttons: readonly { readonly text: string; readonly data: string }[];
}

export interface Fault {
  /** Which call: a method name, or any. */
  readonly method?: string;
  readonly times: number;
  readonly kind: 'flood' | 'blocked' | 'server' | 'dropped';
}

type Params = Record<string, unknown>;
type Reply =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: { retry_after: number } };

export const TOKEN = '1234567890:TEST-token-of-the-fake-server-0000';
const BOT = {
  id: 42,
  is_bot: true,
  first_name: 'Hỏi Số',
  username: 'hoiso_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};
const wrong = (error_code: number, description: string): Reply => ({ ok: false, error_code, description });

export class FakeBotApi {
  readonly seen: SeenMessage[] = [];
  readonly calls: string[] = [];
  commands: unknown = null;
  faults: Fault[] = [];
  #updates: { update_id: number; [kind: string]: unknown }[] = [];
  #nextUpdate = 1000;
  #nextMessage = 1;
  #waiting: (() => void)[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeBotApi> {
    const api = new FakeBotApi();
    await new Promise<void>((done) => api.#server.listen(0, '127.0.0.1', done));
    return api;
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#wake();
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  /** Updates that the bot has not confirmed by a later offset. */
  get pending(): number {
    return this.#updates.length;
  }

  /** A person (or a group, for a negative id) says something. */
  says(chatId: number, text: string, extra: Params = {}): void {
    const entities = text.startsWith('/')
      ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }]
      : undefined;
    this.#push({ message: { ...this.#message(chatId), text, ...(entities ? { entities } : {}), ...extra } });
  }

  sends(chatId: number, content: Params): void {
    this.#push({ message: { ...this.#message(chatId), ...content } });
  }

  /** Taps the button with that label on the newest message that has it. */
  taps(chatId: number, label: string): void {
    const message = [...this.seen].reverse().find((m) => m.chatId === chatId && m.buttons.some((b) => b.text === label));
    const button = message?.buttons.find((b) => b.text === label);
    if (!message || !button) throw new Error(`no button "${label}" in chat ${chatId}`);
    const inline_keyboard = message.buttons.map((b) => [{ text: b.text, callback_data: b.data }]);
    this.#push({
      callback_query: {
        id: String(this.#nextMessage++),
        from: this.#person(chatId),
        chat_instance: '1',
        data: button.data,
        message: { ...this.#message(chatId), from: BOT, text: message.text, reply_markup: { inline_keyboard } },
      },
    });
  }

  /** The messages of a chat once there are so many; fails after two seconds. */
  async sees(chatId: number, count = 1): Promise<SeenMessage[]> {
    for (let i = 0; i < 200; i++) {
      const messages = this.seen.filter((m) => m.chatId === chatId);
      if (messages.length >= count) return messages;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`chat ${chatId} saw ${this.seen.filter((m) => m.chatId === chatId).length} messages, not ${count}`);
  }

  #person = (id: number) => ({ id: Math.abs(id), is_bot: false, first_name: 'Người hỏi', language_code: 'vi' });

  #message(chatId: number) {
    const chat =
      chatId < 0 ? { id: chatId, type: 'supergroup', title: 'Nhóm' } : { id: chatId, type: 'private', first_name: 'Người hỏi' };
    return { message_id: this.#nextMessage++, date: 1_700_000_000, chat, from: this.#person(chatId) };
  }

  #push(update: Params): void {
    this.#updates.push({ update_id: this.#nextUpdate++, ...update });
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    const params = (body ? JSON.parse(body) : {}) as Params;
    this.calls.push(method);
    const fault = this.#fault(method);
    if (fault === 'dropped') return void request.socket.destroy();
    const reply = token === TOKEN ? (fault ?? (await this.#handle(method, params))) : wrong(401, 'Unauthorized');
    response.writeHead(reply.ok ? 200 : reply.error_code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  }

  #fault(method: string): Reply | 'dropped' | null {
    const fault = this.faults.find((f) => f.times > 0 && (f.method ?? method) === method);
    if (!fault) return null;
    this.faults = this.faults.map((f) => (f === fault ? { ...f, times: f.times - 1 } : f));
    if (fault.kind === 'dropped') return 'dropped';
    if (fault.kind === 'flood')
      return { ok: false, error_code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } };
    return fault.kind === 'blocked' ? wrong(403, 'Forbidden: bot was blocked by the user') : wrong(500, 'Internal Server Error');
  }

  async #handle(method: string, params: Params): Promise<Reply> {
    switch (method) {
      case 'getMe':
        return { ok: true, result: BOT };
      case 'getUpdates':
        return { ok: true, result: await this.#getUpdates(params) };
      case 'sendMessage':
        return this.#sendMessage(params);
      case 'setMyCommands':
        this.commands = params.commands;
        return { ok: true, result: true };
      case 'deleteWebhook':
      case 'answerCallbackQuery':
      case 'sendChatAction':
        return { ok: true, result: true };
      default:
        return wrong(404, 'Not Found');
    }
  }

  async #getUpdates({ offset = 0, timeout = 0 }: { offset?: number; timeout?: number }): Promise<unknown[]> {
    this.#updates = this.#updates.filter((update) => update.update_id >= offset);
    if (this.#updates.length === 0 && timeout > 0) {
      await new Promise<void>((done) => {
        this.#waiting.push(done);
        setTimeout(done, Math.min(timeout * 1000, 300));
      });
    }
    return this.#updates.filter((update) => update.update_id >= offset);
  }

  #sendMessage(params: Params): Reply {
    const { chat_id, text, parse_mode, message_thread_id, reply_markup } = params as {
      chat_id: number;
      text: string;
      parse_mode?: string;
      message_thread_id?: number;
      reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
    };
    if (!text) return wrong(400, 'Bad Request: message text is empty');
    const read = parse_mode === 'HTML' ? visibleText(text) : { text };
    if ('error' in read) return wrong(400, `Bad Request: can't parse entities: ${read.error}`);
    if (read.text.length > 4096) return wrong(400, 'Bad Request: message is too long');
    const buttons = (reply_markup?.inline_keyboard ?? []).flat();
    if (buttons.some((b) => Buffer.byteLength(b.callback_data) > 64)) return wrong(400, 'Bad Request: BUTTON_DATA_INVALID');
    this.seen.push({
      chatId: chat_id,
      ...(message_thread_id === undefined ? {} : { threadId: message_thread_id }),
      text: read.text,
      html: text,
      buttons: buttons.map((b) => ({ text: b.text, data: b.callback_data })),
    });
    return { ok: true, result: { ...this.#message(chat_id), from: BOT, text: read.text } };
  }
}
