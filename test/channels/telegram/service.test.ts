/** As a service: webhooks, health, numbers, logs; groups that move. */
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/channels/log.js';
import { PACE, type RunningBot, type TelegramOptions } from '../../../src/channels/telegram/bot.js';
import { SECRET_HEADER, secretOf } from '../../../src/channels/telegram/webhook.js';
import { TOKEN, waitFor } from '../../fake-bot-api/server.js';
import { programOf } from '../program.js';
import { answer, line } from '../scripted.js';
import { setUp } from './rig.js';

const b = setUp();
const http = { host: '127.0.0.1', port: 0 };
const at = (bot: RunningBot, path: string): string => `http://127.0.0.1:${bot.port}${path}`;

/** The fake posts to the port that was free. */
async function startWebhook(options: Partial<TelegramOptions> = {}): Promise<RunningBot> {
  const bot = await b.start({ http, webhook: { url: 'http://127.0.0.1:1/hook' }, ...options });
  const { webhook } = b.api.updates;
  b.api.updates.hook({ url: at(bot, '/hook'), secret: webhook?.secret ?? '' });
  return bot;
}
const post = (bot: RunningBot, update: unknown, secret = secretOf(TOKEN), path = '/hook'): Promise<Response> =>
  fetch(at(bot, path), {
    method: 'POST',
    headers: { [SECRET_HEADER]: secret, 'content-type': 'application/json' },
    body: typeof update === 'string' ? update : JSON.stringify(update),
  });

describe('a webhook', () => {
  it('is registered with a secret that tells nothing of the token, and answers what is posted', async () => {
    await startWebhook();
    const { params } = b.api.calls.find(({ method }) => method === 'setWebhook')!;
    expect(params).toMatchObject({ url: 'http://127.0.0.1:1/hook', secret_token: secretOf(TOKEN) });
    expect(String(params.secret_token)).toMatch(/^[\w-]{1,256}$/);
    b.api.says(1, 'số xã');
    expect((await b.api.sees(1))[0]?.text).toBe('telegram:1: số xã');
    await waitFor(() => b.api.updates.pending.length === 0, 'the acknowledgement');
    expect(b.api.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it('takes an update once, however often it is posted, and while it is being answered', async () => {
    const bot = await startWebhook();
    const message = b.api.chats.add(1, { id: 1 }, { text: 'chậm' });
    const update = { update_id: 77, message: { ...message, from: { id: 1, is_bot: false, first_name: 'Lan' } } };
    const replies = await Promise.all([post(bot, update), post(bot, update)]);
    expect([...replies, await post(bot, update)].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(b.assistant.asked).toHaveLength(1);
  });

  it('remembers over a restart what it answered, should Telegram post it again', async () => {
    const program = programOf(b.assistant);
    const message = b.api.chats.add(1, { id: 1 }, { text: 'số xã' });
    const update = { update_id: 78, message: { ...message, from: { id: 1, is_bot: false, first_name: 'Lan' } } };
    const first = await startWebhook({ program });
    await post(first, update);
    await b.stop();
    const second = await startWebhook({ program });
    expect((await post(second, update)).status).toBe(200);
    await post(second, { ...update, update_id: 79 });
    expect(b.assistant.asked).toHaveLength(2);
  });

  it.each([
    ['another secret', '{"update_id":1}', 'sai', 401],
    ['no secret', '{"update_id":1}', '', 401],
    ['no JSON', 'xin chào', undefined, 400],
    ['no update', '{"a":1}', undefined, 400],
    ['too much', 'x'.repeat(1_100_000), undefined, 413],
  ])('refuses %s', async (_, body, secret, status) => {
    const bot = await startWebhook();
    expect((await post(bot, body, secret)).status).toBe(status);
    expect(b.assistant.asked).toEqual([]);
  });

  it('refuses other paths and methods', async () => {
    const bot = await startWebhook();
    expect((await post(bot, {}, undefined, '/khac')).status).toBe(404);
    expect((await fetch(at(bot, '/hook'))).status).toBe(405);
  });

  it('is acknowledged only once it is answered; a stop waits for that', async () => {
    await startWebhook();
    b.api.says(1, 'chậm');
    await waitFor(() => b.assistant.asked.length === 1, 'the question');
    expect(b.api.updates.pending).toHaveLength(1);
    await b.stop();
    expect(b.api.user(1).screen.map(({ text }) => text)).toEqual(['telegram:1: chậm']);
    await waitFor(() => b.api.updates.pending.length === 0, 'the acknowledgement');
  });
});

describe('beside polling', () => {
  it('/healthz says whether Telegram can be reached', async () => {
    const bot = await b.start({ http });
    const health = async () => (await fetch(at(bot, '/healthz'))).status;
    expect(await health()).toBe(200);
    b.api.breaks({ kind: 'dropped', method: 'getUpdates', times: 1000 });
    b.api.says(1, 'số xã');
    await waitFor(() => b.log.length > 0, 'the trouble');
    expect(await health()).toBe(503);
    b.api.heals();
    b.api.says(2, 'số xã');
    await waitFor(() => b.log.length > 1, 'the end of the trouble');
    expect(await health()).toBe(200);
  });

  it('/metrics counts questions by kind and status, their time, and failures', async () => {
    const bot = await b.start({ http });
    for (const text of ['số xã', 'số huyện', 'hỏng']) b.api.says(1, text);
    await b.api.sees(1, 3);
    const text = await (await fetch(at(bot, '/metrics'))).text();
    expect(text).toContain('hoiso_questions_total{intent="figure",status="answered"} 2');
    expect(text).toContain('hoiso_answer_seconds_count 2');
    expect(text).toContain('hoiso_failures_total{cause="handler"} 1');
    expect(text).not.toMatch(/số xã|TEST-token/);
  });
});

describe('logs', () => {
  const lines: string[] = [];
  const log = (withQuestions: boolean, isTerminal = false) =>
    createLog({ stream: { write: (text) => lines.push(text) }, isTerminal, withQuestions, secrets: [TOKEN] });
  afterEach(() => void lines.splice(0));

  it('are one object a line, without questions unless they may be written, and never the token', () => {
    const fields = { chat: 'telegram:1', intent: 'figure', ms: 3, question: `hộ nghèo ${TOKEN}` };
    log(false).event('answer', fields);
    log(true).event('answer', fields);
    log(false).say(`kho ${TOKEN} hỏng`);
    const [silent, open, said] = lines.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(silent).toMatchObject({ level: 30, msg: 'answer', chat: 'telegram:1', intent: 'figure', ms: 3 });
    expect(silent).not.toHaveProperty('question');
    expect(open).toMatchObject({ question: 'hộ nghèo …' });
    expect(said).toMatchObject({ msg: 'kho … hỏng' });
  });

  it('are sentences at a terminal', () => {
    log(true, true).say('đang chạy');
    log(true, true).event('answer', {});
    expect(lines).toEqual(['hoiso: đang chạy\n']);
  });

  it('hear of every answer', async () => {
    const events: object[] = [];
    await b.start({ onEvent: (name, fields) => events.push({ name, ...fields }) });
    b.api.says(1, 'số xã');
    await b.api.sees(1);
    expect(events).toMatchObject([
      { name: 'answer', chat: 'telegram:1', intent: 'figure', status: 'answered', question: 'số xã' },
    ]);
  });
});

describe('a start', () => {
  it('says that a token is wrong before the archive is read', async () => {
    let opened = false;
    const program = async () => {
      opened = true;
      throw new Error('không tới đây');
    };
    await expect(b.start({ token: `${TOKEN}x`, program })).rejects.toThrow(/không nhận BOT_TOKEN/);
    expect(opened).toBe(false);
  });
});

it('somebody who waits sees after half a second that an answer is on its way', () => expect(PACE.typingAfter).toBe(500));

describe('a group', () => {
  it.each([
    ['member', /chỉ trả lời khi được nhắc tên[\s\S]*Chế độ riêng tư .* đang bật: tôi không nhận được những tin khác/],
    ['administrator', /chỉ trả lời khi được nhắc tên[\s\S]*chuyển cho tôi mọi tin của nhóm; .* không giữ lại/],
  ])('that took the bot in as %s hears when it answers, and what it reads', async (status, sentence) => {
    await b.start();
    const group = b.api.user(-201);
    const me = (status: string) => ({ status, user: { id: 42, is_bot: true, first_name: 'Hỏi Số' } });
    const { chat } = group.says('mời bot vào');
    b.api.updates.push('my_chat_member', {
      chat,
      from: { id: 201, is_bot: false, first_name: 'Lan' },
      date: 1,
      old_chat_member: me('left'),
      new_chat_member: me(status),
    });
    expect((await group.reads()).text).toMatch(sentence);
  });

  it.each([true, false])('that becomes a supergroup keeps its settings; with a service message: %s', async (isSaid) => {
    await b.start();
    b.api.chats.admins.add(202);
    const group = b.api.user(-202);
    group.says('/caidat');
    await group.reads();
    group.taps('Ngắn gọn');
    await waitFor(() => group.screen[0]?.buttons.some(({ text }) => text === '✓ Ngắn gọn'), 'the setting');
    if (!isSaid) group.says('@hoiso_test_bot chậm nhé');
    const moved = group.migrates(-1_000_202, isSaid);
    if (!isSaid) expect((await moved.reads()).text).toBe('telegram:-202: chậm nhé');
    moved.says('/caidat');
    expect((await moved.reads()).buttons.map(({ text }) => text)).toContain('✓ Ngắn gọn');
  });

  it('has channels answered where they name the bot', async () => {
    await b.start();
    const message = b.api.chats.add(
      -301,
      { id: 42 },
      { text: '@hoiso_test_bot số xã', entities: [{ type: 'mention', offset: 0, length: 15 }] },
    );
    const { from: _, ...post } = message;
    b.api.updates.push('channel_post', {
      ...post,
      chat: { id: -301, type: 'channel', title: 'Kênh' },
      sender_chat: { id: -301, type: 'channel' },
    });
    b.api.updates.push('channel_post', {
      ...post,
      text: 'tin của kênh',
      entities: [],
      chat: { id: -301, type: 'channel', title: 'Kênh' },
    });
    expect((await b.api.user(-301).reads()).text).toBe('telegram:-301: số xã');
    expect(b.assistant.asked).toHaveLength(1);
  });
});

it('two hundred chats at once are answered each with its own, though some fail', async () => {
  const chats = Array.from({ length: 200 }, (_, i) => i + 1000);
  await b.start({
    assistant: {
      ask: async ({ chat, text }) => {
        if (text === 'hỏng') throw new Error('không đọc được kho');
        await new Promise((done) => setTimeout(done, 5));
        return answer([line('text', `${chat}: ${text}`)]);
      },
    },
  });
  for (const chat of chats)
    for (const text of ['một', ...(chat % 10 === 0 ? ['hỏng'] : []), `riêng ${chat}`]) b.api.says(chat, text);
  for (const chat of chats) {
    const seen = (await b.api.sees(chat, chat % 10 === 0 ? 3 : 2)).map(({ text }) => text);
    expect(seen[0]).toBe(`telegram:${chat}: một`);
    expect(seen.at(-1)).toBe(`telegram:${chat}: riêng ${chat}`);
  }
  expect(b.log).toHaveLength(20);
});
