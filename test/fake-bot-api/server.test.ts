/** The fake is only worth something where it refuses what Telegram refuses. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHtml } from './html.js';
import { FakeBotApi, TOKEN, waitFor } from './server.js';

let api: FakeBotApi;
beforeEach(async () => {
  api = await FakeBotApi.start();
});
afterEach(() => api.stop());

type Answer = { ok: boolean; result: never; description: string; error_code: number };
async function call(method: string, params: object | FormData = {}, token = TOKEN): Promise<Answer> {
  const isForm = params instanceof FormData;
  const body = isForm ? params : JSON.stringify(params);
  const headers: Record<string, string> = isForm ? {} : { 'content-type': 'application/json' };
  return (await (await fetch(`${api.root}/bot${token}/${method}`, { method: 'POST', headers, body })).json()) as Answer;
}
const ids = async (params: object): Promise<number[]> =>
  ((await call('getUpdates', params)).result as { update_id: number }[]).map(({ update_id }) => update_id);

describe('updates', () => {
  it('stay until a later offset confirms them', async () => {
    for (const text of ['a', 'b', 'c']) api.says(1, text);
    const [first = 0] = await ids({ limit: 2 });
    expect(await ids({})).toEqual([first, first + 1, first + 2]);
    expect(await ids({ offset: first + 1 })).toEqual([first + 1, first + 2]);
    expect(await ids({})).toEqual([first + 1, first + 2]);
    expect(await ids({ offset: -1 })).toEqual([first + 2]);
    expect(api.updates.pending).toHaveLength(1);
  });

  it('come to a poll that waits; a second poll ends the first', async () => {
    const waiting = call('getUpdates', { timeout: 5 });
    await waitFor(() => api.calls.length === 1, 'the first poll');
    const second = ids({ timeout: 5 });
    expect(await waiting).toMatchObject({ ok: false, error_code: 409 });
    api.says(1, 'a');
    expect(await second).toHaveLength(1);
  });

  it('are only of the kinds allowed', async () => {
    await call('getUpdates', { allowed_updates: ['callback_query'] });
    api.says(1, 'a');
    expect(await ids({})).toEqual([]);
  });
});

describe('what Telegram refuses', () => {
  const button = (data: string) => ({ inline_keyboard: [[{ text: 'x', callback_data: data }]] });
  it.each([
    ['too long', { text: 'a'.repeat(4097) }, 'message is too long'],
    ['blank', { text: ' \n' }, 'message text is empty'],
    [
      'a foreign tag',
      { text: '<script>', parse_mode: 'HTML' },
      `can't parse entities: Unsupported start tag "script" at byte offset 0`,
    ],
    [
      'an open tag',
      { text: '<b>a', parse_mode: 'HTML' },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    ['crossed tags', { text: '<b><i>a</b></i>', parse_mode: 'HTML' }, /Unmatched end tag at byte offset 7, expected "<\/i>"/],
    ['long data', { text: 'a', reply_markup: button('ă'.repeat(33)) }, 'BUTTON_DATA_INVALID'],
    ['a topic that is not there', { text: 'a', message_thread_id: 9 }, 'message thread not found'],
    ['a chat that never spoke', { text: 'a', chat_id: 2 }, 'chat not found'],
    ['a reply to nothing', { text: 'a', reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
  ])('%s', async (_, params, description) => {
    api.says(1, 'xin chào');
    const answer = await call('sendMessage', { chat_id: 1, ...params });
    expect(answer).toMatchObject({ ok: false, error_code: 400 });
    expect(answer.description).toMatch(typeof description === 'string' ? `Bad Request: ${description}` : description);
    expect(api.chats.seen).toEqual([]);
  });

  it('a wrong token, an unknown method, a tap that is gone', async () => {
    expect(await call('getMe', {}, `${TOKEN}x`)).toMatchObject({ error_code: 401 });
    expect(await call('getMe', {}, 'x')).toMatchObject({ error_code: 404 });
    expect(await call('makeCoffee')).toMatchObject({ error_code: 404 });
    expect(await call('answerCallbackQuery', { callback_query_id: '1' })).toMatchObject({ error_code: 400 });
  });
});

describe('messages', () => {
  it('are read as people read them', async () => {
    api.says(1, 'xin chào');
    const sent = await call('sendMessage', { chat_id: 1, text: '<b>5 &lt; 6</b> &amp; <i>7</i>', parse_mode: 'HTML' });
    expect(sent.result).toMatchObject({
      text: '5 < 6 & 7',
      chat: { id: 1, type: 'private' },
      entities: [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'italic', offset: 8, length: 1 },
      ],
    });
    expect(await api.user(1).reads()).toMatchObject({ text: '5 < 6 & 7' });
    const { message_id } = sent.result as { message_id: number };
    expect(await call('editMessageText', { chat_id: 1, message_id, text: 'khác' })).toMatchObject({ ok: true });
    expect(await call('editMessageText', { chat_id: 1, message_id, text: 'khác' })).toMatchObject({ error_code: 400 });
    expect(api.user(1).screen.map(({ text }) => text)).toEqual(['khác']);
  });

  it.each(['photo', 'document'])('may be a %s, its bytes kept', async (kind) => {
    api.says(1, 'xin chào');
    const form = new FormData();
    form.set('chat_id', '1');
    form.set('caption', 'Biểu đồ');
    form.set(kind, 'attach://f');
    form.set('f', new Blob([Buffer.from([1, 2, 3])]), 'bieu-do.png');
    const sent = await call(kind === 'photo' ? 'sendPhoto' : 'sendDocument', form);
    expect(sent).toMatchObject({ ok: true, result: { caption: 'Biểu đồ' } });
    expect((await api.user(1).reads()).file).toEqual({ name: 'bieu-do.png', bytes: Buffer.from([1, 2, 3]) });
  });
});

describe('HTML', () => {
  it.each([
    ['a & b &copy; &#65;&#x1F600;', 'a & b &copy; A😀'],
    ['<blockquote expandable>a</blockquote> <a href="x">b</a>', 'a b'],
    ['1 > 0', '1 > 0'],
  ])('%s', (html, text) => expect(readHtml(html)).toMatchObject({ text }));
});
