/** A digest over HTTP, and what each of Telegram's answers means to the delivery. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTelegram, telegramSender } from '../../../src/channels/telegram/sender.js';
import { createLookup } from '../../../src/lookup.js';
import type { Outcome, Outgoing } from '../../../src/model/digest.js';
import { memoryStore } from '../../../src/store/store.js';
import { FakeBotApi, TOKEN } from '../../fake-bot-api/server.js';

const lookup = createLookup({ reports: [], observations: [], refused: [] });
const HOUSE = { store: memoryStore(), lookup: () => lookup, botName: 'hoiso_test_bot' };
const message = (chat: string, more: Partial<Outgoing> = {}): Outgoing => ({
  chat,
  silent: false,
  lines: [
    { role: 'title', text: 'Bản tin <27/11>' },
    { role: 'figure', text: '700.730 lượt' },
  ],
  options: [],
  ...more,
});

describe('over the fake Bot API', () => {
  let api: FakeBotApi;
  beforeEach(async () => {
    api = await FakeBotApi.start();
    api.says(1, '/start');
    api.user(-5).inTopic(7).says('chào');
  });
  afterEach(() => api.stop());

  it('stands there as answers do, with its buttons', async () => {
    const send = telegramSender({ ...HOUSE, token: TOKEN, apiRoot: api.root });
    const options = [{ label: 'Còn 3 số', query: 'bản tin trang 2' }];
    expect(await send(message('telegram:1', { options, silent: true }))).toEqual({ kind: 'sent' });
    expect(await send(message('telegram:-5:7'))).toEqual({ kind: 'sent' });
    const [first] = api.user(1).screen;
    expect(first?.html).toBe('Bản tin &lt;27/11&gt;\n<b>700.730 lượt</b>');
    expect(first?.buttons).toEqual([{ text: 'Còn 3 số', callback_data: 'q:bản tin trang 2' }]);
    expect(api.calls.find(({ method }) => method === 'sendMessage')?.params.disable_notification).toBe(true);
    expect(api.user(-5).screen[0]?.threadId).toBe(7);
  });

  it('of a long text only what did not go out yet is sent again', async () => {
    const send = telegramSender({ ...HOUSE, token: TOKEN, apiRoot: api.root });
    const long = message('telegram:1', {
      lines: Array.from({ length: 60 }, (_, i) => ({ role: 'text' as const, text: `${i} ${'chữ '.repeat(30)}` })),
    });
    let sent = 0;
    api.mood = (method) => (method === 'sendMessage' && ++sent === 2 ? { kind: 'flood', seconds: 1 } : undefined);
    expect(await send(long)).toMatchObject({ kind: 'flood' });
    expect(await send(long)).toEqual({ kind: 'sent' });
    const texts = api.user(1).screen.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts).size).toBe(texts.length);
    expect(await send(long)).toEqual({ kind: 'sent' });
    expect(api.user(1).screen).toHaveLength(texts.length * 2);
  });

  it('who shut the bot out, and who was never there', async () => {
    const send = telegramSender({ ...HOUSE, token: TOKEN, apiRoot: api.root });
    api.user(1).blocks();
    expect(await send(message('telegram:1'))).toEqual({ kind: 'shut', reason: 'Forbidden: bot was blocked by the user' });
    expect(await send(message('telegram:99'))).toMatchObject({ kind: 'shut' });
    expect(await send(message('telegram:-5:8'))).toMatchObject({ kind: 'shut' });
  });
});

const ANSWERS: readonly (readonly [number, string, object, Outcome['kind'], object?])[] = [
  [429, 'Too Many Requests: retry after 17', { retry_after: 17 }, 'flood', { seconds: 17 }],
  [
    400,
    'Bad Request: group chat was upgraded to a supergroup chat',
    { migrate_to_chat_id: -1001 },
    'moved',
    { to: 'telegram:-1001:7' },
  ],
  [403, 'Forbidden: user is deactivated', {}, 'shut'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', {}, 'shut'],
  [400, 'Bad Request: TOPIC_CLOSED', {}, 'shut'],
  [400, 'Bad Request: message thread not found', {}, 'shut'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', {}, 'shut'],
  [400, "Bad Request: can't parse entities", {}, 'refused'],
  [500, 'Internal Server Error', {}, 'later'],
  [502, 'Bad Gateway', {}, 'later'],
];
describe('what Telegram says', () => {
  let server: Server;
  const answering = async (code: number, body: string): Promise<string> => {
    server = createServer((_, response) => response.writeHead(code, { 'content-type': 'application/json' }).end(body));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const rows = ANSWERS.map(([code, description, parameters, kind, more = {}]) => ({ code, description, parameters, kind, more }));
  it.each(rows)('$code $description', async ({ code, description, parameters, kind, more }) => {
    const apiRoot = await answering(code, JSON.stringify({ ok: false, error_code: code, description, parameters }));
    expect(await telegramSender({ ...HOUSE, token: TOKEN, apiRoot })(message('telegram:-5:7'))).toMatchObject({
      kind,
      ...more,
    });
  });

  it('a page of somebody else, or nobody at all: later, and no token in the reason', async () => {
    const apiRoot = await answering(502, '<h1>Bad Gateway</h1>');
    for (const root of [apiRoot, 'http://127.0.0.1:9']) {
      const outcome = await telegramSender({ ...HOUSE, token: TOKEN, apiRoot: root })(message('telegram:1'));
      expect(outcome.kind).toBe('later');
      expect(JSON.stringify(outcome)).not.toContain(TOKEN);
    }
  });
});

it.each([
  ['telegram:1', true],
  ['telegram:-1001:5', true],
  ['terminal', false],
  ['cli', false],
])('%s is a chat of Telegram: %s', (chat, expected) => expect(isTelegram(chat)).toBe(expected));
