/**
 * A Bot API server for tests, over real HTTP on 127.0.0.1: point a bot at it through `apiRoot`. It keeps chats and updates as
 * Telegram does, checks what Telegram checks, and fails on demand.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Chats, type Message, type SeenMessage } from './chats.js';
import { Methods } from './methods.js';
import { Person } from './person.js';
import { BadRequest, fail, type Params, type Reply, readParams, succeed } from './reply.js';
import { Updates } from './updates.js';

export type { SeenMessage } from './chats.js';
export { waitFor } from './person.js';

export const TOKEN = '1234567890:TEST-token-of-the-fake-server-0000';

export interface Fault {
  readonly kind: 'flood' | 'blocked' | 'server' | 'conflict' | 'gateway' | 'dropped' | 'slow';
  /** Only this method; else any. */
  readonly method?: string;
  /** Only in this chat; else in any. */
  readonly chat?: number;
  /** How often; once where left out. */
  readonly times?: number;
  /** For `flood`. */
  readonly seconds?: number;
  /** For `slow`. */
  readonly ms?: number;
}

export interface Call {
  readonly method: string;
  readonly params: Params;
}

export class FakeBotApi {
  /** Every call that came in, faults included. */
  readonly calls: Call[] = [];
  readonly chats = new Chats();
  readonly methods = new Methods(this.chats);
  readonly updates = new Updates();
  /** Asked of every call that no fault was ordered for: what goes wrong with it by itself. */
  mood: (method: string, params: Params) => Fault | undefined = () => undefined;
  #faults: Fault[] = [];
  #people = new Map<number, Person>();
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<FakeBotApi> {
    const api = new FakeBotApi();
    await new Promise<void>((done) => api.#server.listen(0, '127.0.0.1', done));
    return api;
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.updates.end();
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  user(chatId: number): Person {
    const person = this.#people.get(chatId) ?? new Person(this, chatId);
    this.#people.set(chatId, person);
    return person;
  }

  says(chatId: number, text: string, extra: Params = {}): Message {
    return this.user(chatId).says(text, extra);
  }

  taps(chatId: number, label: string): void {
    this.user(chatId).taps(label);
  }

  sees(chatId: number, count = 1): Promise<readonly SeenMessage[]> {
    return this.user(chatId).sees(count);
  }

  /** Goes wrong on purpose, in the order given. */
  breaks(...faults: Fault[]): void {
    this.#faults.push(...faults);
  }

  /** No more faults. */
  heals(): void {
    this.#faults = [];
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, path] = /^\/file\/bot[^/]+\/(.+)$/.exec(request.url ?? '') ?? [];
    if (path !== undefined) return this.#download(path, response);
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    const params = await readParams(request);
    this.calls.push({ method, params });
    const fault = this.#fault(method, params);
    if (fault?.kind === 'dropped') return void request.socket.destroy();
    if (fault?.kind === 'gateway')
      return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.ms ?? 100));
    const broken = fault && REPLIES[fault.kind]?.(fault);
    const reply = refused(token) ?? broken ?? (await this.#reply(method, params, response));
    response.writeHead(reply.ok ? 200 : reply.error_code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  }

  /** A file that a person sent, slowly where it is said to be. */
  #download(path: string, response: ServerResponse): void {
    const file = this.methods.files.get(decodeURIComponent(path));
    response.writeHead(file ? 200 : 404).end(file?.bytes);
  }

  #fault(method: string, params: Params): Fault | undefined {
    const applies = (f: Fault): boolean => (f.method ?? method) === method && (f.chat ?? params.chat_id) === params.chat_id;
    const place = this.#faults.findIndex(applies);
    const fault = this.#faults[place];
    if (!fault) return this.mood(method, params);
    const left = (fault.times ?? 1) - 1;
    this.#faults.splice(place, 1, ...(left > 0 ? [{ ...fault, times: left }] : []));
    return fault;
  }

  async #reply(method: string, params: Params, response: ServerResponse): Promise<Reply> {
    if (method === 'getUpdates' && this.updates.webhook)
      return fail(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    if (method === 'setWebhook') {
      this.updates.hook({ url: String(params.url), secret: String(params.secret_token ?? '') });
      return succeed(true);
    }
    if (method === 'deleteWebhook') this.updates.hook(null);
    if (method === 'getUpdates') return await this.updates.get(params, (hangUp) => response.once('close', hangUp));
    try {
      return succeed(this.methods.call(method, params));
    } catch (error) {
      if (error instanceof BadRequest) {
        const { parameters } = error;
        return { ...(fail(error.code, error.message) as Extract<Reply, { ok: false }>), ...(parameters ? { parameters } : {}) };
      }
      return fail(500, `Internal Server Error: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** What is not even shaped like a token has no address. */
function refused(token: string): Reply | null {
  if (token === TOKEN) return null;
  return /^\d+:[\w-]{20,}$/.test(token) ? fail(401, 'Unauthorized') : fail(404, 'Not Found');
}

const REPLIES: Readonly<Partial<Record<Fault['kind'], (fault: Fault) => Reply>>> = {
  flood: ({ seconds = 1 }) => ({
    ...(fail(429, `Too Many Requests: retry after ${seconds}`) as Extract<Reply, { ok: false }>),
    parameters: { retry_after: seconds },
  }),
  blocked: () => fail(403, 'Forbidden: bot was blocked by the user'),
  server: () => fail(500, 'Internal Server Error'),
  conflict: () => fail(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
};
