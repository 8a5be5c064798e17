import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTelegram, TelegramError, type TelegramOptions } from '../../../src/channels/telegram/bot.js';
import { TOKEN, waitFor } from '../../fake-bot-api/server.js';
import { programOf } from '../program.js';
import { answer, line } from '../scripted.js';
import { HURRY, setUp } from './rig.js';

const b = setUp();
const polls = (): number => b.api.calls.filter(({ method }) => method === 'getUpdates').length;

describe('when an answer fails', () => {
  it('the person hears of it, others are served, and the log holds no token', async () => {
    await b.start({
      assistant: { ask: async (u) => (u.text === 'hỏng' ? Promise.reject(new Error(`kho ${TOKEN}`)) : b.assistant.ask(u)) },
    });
    b.api.says(1, 'hỏng');
    b.api.says(1, 'tốt');
    b.api.says(2, 'số xã');
    expect((await b.api.sees(1, 2)).map(({ text }) => text)).toEqual([
      'Xin lỗi, tôi gặp lỗi khi trả lời. Bạn thử hỏi lại giúp.',
      'telegram:1: tốt',
    ]);
    expect((await b.api.sees(2))[0]?.text).toBe('telegram:2: số xã');
    expect(b.log).toHaveLength(1);
    expect(b.log[0]).toMatch(/^lỗi khi trả lời telegram:1: kho …/);
  });

  it('a tapped button stops spinning all the same', async () => {
    await b.start({ exampleQuestions: ['hỏng'] });
    const lan = b.api.user(1);
    lan.says('/start');
    await lan.reads();
    lan.taps('hỏng');
    expect((await lan.reads()).text).toMatch(/gặp lỗi/);
    expect(b.api.methods.spinning.size).toBe(0);
  });

  it('an answer without words is an error, not silence', async () => {
    await b.start({ assistant: { ask: async () => answer([line('text', ' ')]) } });
    b.api.says(1, 'gì đó');
    expect((await b.api.sees(1))[0]?.text).toMatch(/gặp lỗi/);
  });
});

describe('when Telegram refuses for now', () => {
  it.each(['dropped', 'gateway'] as const)('%s: the message is sent again', async (kind) => {
    await b.start();
    b.api.breaks({ kind, method: 'sendMessage', times: 2 });
    b.api.says(1, 'số xã');
    expect((await b.api.sees(1)).map(({ text }) => text)).toEqual(['telegram:1: số xã']);
    expect(b.log).toEqual([]);
  });

  it('a flood limit is waited out, in that chat only', async () => {
    await b.start();
    b.api.breaks({ kind: 'flood', method: 'sendMessage', chat: 1 });
    b.api.says(1, 'số xã');
    b.api.says(2, 'số huyện');
    await b.api.sees(1);
    expect(b.api.chats.seen.map(({ chatId }) => chatId)).toEqual([2, 1]);
    expect(b.log).toEqual([]);
  });

  it('somebody who blocked the bot is left alone', async () => {
    await b.start();
    const [shut, open] = [b.api.user(1), b.api.user(2)];
    shut.blocks();
    shut.says('số xã');
    open.says('số xã');
    await open.reads();
    await waitFor(() => b.log.length > 0, 'the log');
    expect(b.log).toEqual(['telegram:1 không nhận tin nhắn của bot nữa']);
    expect(b.api.calls.filter(({ method, params }) => method === 'sendMessage' && params.chat_id === 1)).toHaveLength(1);
  });
});

describe('when the network is lost', () => {
  it.each([
    ['dropped', /^Không nối được tới máy chủ Telegram \(127\.0\.0\.1:\d+: ECONNRESET\)/],
    ['gateway', /trả lời không phải của Bot API/],
    ['server', /^Máy chủ Telegram từ chối \(500 /],
  ] as const)('%s: polling goes on after it is back, and each change is said once', async (kind, sentence) => {
    await b.start();
    b.api.breaks({ kind, method: 'getUpdates', times: 1000 });
    b.api.says(1, 'trước'); // wakes the poll; its answer comes through, the next polls break
    await waitFor(() => b.log.length > 0, 'the log');
    const before = polls();
    await waitFor(() => polls() > before + 2, 'more polls');
    expect(b.log).toHaveLength(1);
    expect(b.log[0]).toMatch(sentence);
    b.api.heals();
    b.api.says(2, 'số xã');
    await b.api.sees(2);
    expect(b.log.slice(1)).toEqual(['Đã nối lại được với Telegram.']);
  });

  it('an answer that cannot be sent for long is given up, and the chat goes on', async () => {
    await b.start();
    b.api.breaks({ kind: 'dropped', method: 'sendMessage', chat: 1, times: 8 });
    b.api.says(1, 'số xã');
    b.api.says(1, 'số huyện');
    expect((await b.api.sees(1)).map(({ text }) => text)).toEqual(['telegram:1: số huyện']);
    expect(b.log).toHaveLength(1);
    expect(b.log[0]).toMatch(/^lỗi khi trả lời telegram:1: .*ECONNRESET/);
  });

  it('another poller is named, and outlived', async () => {
    await b.start();
    b.api.breaks({ kind: 'conflict', method: 'getUpdates', times: 3 });
    b.api.says(1, 'số xã');
    b.api.says(1, 'số huyện');
    await b.api.sees(1, 2);
    await waitFor(() => b.log.length === 2, 'the log');
    expect(b.log[0]).toMatch(/tiến trình khác .*BOT_TOKEN/);
  });
});

describe('a stop', () => {
  it('during answers loses none of them, and asks for none twice', async () => {
    await b.start();
    for (const text of ['chậm', 'chậm nữa', 'ba']) b.api.says(1, text);
    b.api.says(2, 'chậm');
    await waitFor(() => b.assistant.asked.some(({ chat }) => chat === 'telegram:2'), 'the last question');
    await b.stop();
    expect(b.api.user(1).screen.map(({ text }) => text)).toEqual(['chậm', 'chậm nữa', 'ba'].map((t) => `telegram:1: ${t}`));
    expect(b.api.user(2).screen).toHaveLength(1);
    expect(b.api.updates.pending).toEqual([]);
    b.api.says(1, 'sau');
    await b.start();
    await b.api.sees(1, 4);
    expect(b.assistant.asked.map(({ text }) => text).sort()).toEqual(['ba', 'chậm', 'chậm', 'chậm nữa', 'sau']);
  });

  it('while the network is away comes to an end', async () => {
    await b.start();
    b.api.says(1, 'số xã');
    await b.api.sees(1);
    b.api.breaks({ kind: 'dropped', times: 1000 });
    await b.stop();
    expect(b.log.at(-1)).toMatch(/chưa xác nhận được tin nhắn cuối/);
  });

  it('of an idle bot does not wait for the end of the poll, and may be asked for twice', async () => {
    const bot = await b.start();
    await waitFor(() => polls() > 0, 'a poll');
    await Promise.all([bot.stop(), bot.stop()]);
    expect(b.log).toEqual([]);
  });
});

describe('a start', () => {
  const starting = (options: Partial<TelegramOptions>): Promise<unknown> =>
    startTelegram({
      token: TOKEN,
      apiRoot: b.api.root,
      program: programOf(b.assistant),
      log: (text) => b.log.push(text),
      exampleQuestions: [],
      pace: HURRY,
      ...options,
    });
  const silent = createServer(() => undefined);
  afterEach(async () => {
    silent.closeAllConnections();
    await new Promise((done) => silent.close(done));
  });

  it.each([
    ['a wrong token', () => ({ token: `${TOKEN}x` }), /^Telegram không nhận BOT_TOKEN này/],
    ['something that is no token', () => ({ token: 'abc def' }), /^Telegram không nhận BOT_TOKEN này/],
    ['a blank token', () => ({ token: ' ' }), /^Telegram không nhận BOT_TOKEN này/],
    [
      'a closed port',
      () => ({ apiRoot: 'http://127.0.0.1:9/' }),
      /^Không nối được tới .*\(127\.0\.0\.1:9: ECONNREFUSED\).*TELEGRAM_API_ROOT/,
    ],
    ['no such host', () => ({ apiRoot: 'http://khong-co.invalid' }), /^Không nối được tới .*khong-co\.invalid: .+\)/],
    ['no address', () => ({ apiRoot: 'telegram' }), /^Không nối được tới/],
  ])('with %s says so in one sentence', async (_, options, sentence) => {
    const attempt = starting(options());
    await expect(attempt).rejects.toBeInstanceOf(TelegramError);
    const { message, cause } = (await attempt.catch((error: Error) => error as Error)) as Error;
    expect(message).toMatch(sentence);
    expect(message).not.toContain(TOKEN);
    expect(cause).toBeUndefined();
  });

  it('before a silent server, or one that is no Bot API, says so', async () => {
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as AddressInfo;
    const pace = { ...HURRY, contactSeconds: 0.2 };
    await expect(starting({ apiRoot: `http://127.0.0.1:${port}`, pace })).rejects.toThrow(/không trả lời/);
    b.api.breaks({ kind: 'gateway' });
    await expect(starting({})).rejects.toThrow(/không phải của Bot API/);
    b.api.breaks({ kind: 'server' });
    await expect(starting({})).rejects.toThrow(/từ chối \(500/);
  });

  it('does without the menu of commands', async () => {
    b.api.breaks({ kind: 'flood', method: 'setMyCommands', seconds: 900 });
    await b.start();
    b.api.says(1, 'số xã');
    await b.api.sees(1);
    expect(b.log).toHaveLength(1);
  });
});
