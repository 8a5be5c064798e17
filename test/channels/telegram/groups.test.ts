import { describe, expect, it } from 'vitest';
import { BOT } from '../../fake-bot-api/chats.js';
import { setUp } from './rig.js';

const b = setUp();
const GROUP = -1001;

/** What the bot says in the group to one message after the other, up to a last word that it must answer. */
async function heard(...messages: string[]): Promise<string[]> {
  await b.start();
  const group = b.api.user(GROUP);
  for (const text of [...messages, '@hoiso_test_bot hết']) group.says(text);
  const last = `telegram:${GROUP}: hết`;
  for (;;) {
    const { text } = await group.reads();
    if (text === last) break;
  }
  return group.screen.slice(0, -1).map(({ text }) => text.replace(`telegram:${GROUP}: `, ''));
}

describe('in a group', () => {
  it.each([
    ['talk among people', 'chuyện riêng của nhóm', []],
    ['an address with its name in it', 'viết cho ai@hoiso_test_bot nhé', []],
    ['a mention of another bot', '@hoiso_test_bot_2 số xã', []],
    ['a mention first', '@hoiso_test_bot, số xã', ['số xã']],
    ['a mention in other case, last', 'số xã @HoiSo_Test_Bot', ['số xã']],
    ['a mention in the middle', 'cho hỏi @hoiso_test_bot số xã', ['cho hỏi số xã']],
    ['its command', '/baocao', ['Kho có những báo cáo nào?']],
    ['its command by name', '/baocao@hoiso_test_bot', ['Kho có những báo cáo nào?']],
    ["another bot's command", '/baocao@other_bot', []],
    ['an unknown command', '/kick', []],
  ])('%s', async (_, text, answers) => expect(await heard(text)).toEqual(answers));

  it('answers a reply to itself, as a reply, and not a reply to others', async () => {
    await b.start();
    const group = b.api.user(GROUP);
    group.says('@hoiso_test_bot số xã');
    const first = await group.reads();
    const talk = group.says('tôi cũng muốn biết');
    group.replies(talk, 'tôi nữa');
    const asked = group.replies(first, 'còn số huyện?');
    const second = await group.reads();
    expect(second).toMatchObject({ text: `telegram:${GROUP}: còn số huyện?`, replyTo: asked.message_id });
    expect(b.assistant.asked).toHaveLength(2);
  });

  it('answers the question that a bare mention points at', async () => {
    await b.start();
    const group = b.api.user(GROUP);
    const question = group.says('tỉnh mình có bao nhiêu xã?');
    group.replies(question, '@hoiso_test_bot');
    expect((await group.reads()).text).toBe(`telegram:${GROUP}: tỉnh mình có bao nhiêu xã?`);
  });

  it('answers where it is named without a username', async () => {
    await b.start();
    b.api.user(GROUP).says('Hỏi Số số xã', { entities: [{ type: 'text_mention', offset: 0, length: 6, user: BOT }] });
    expect((await b.api.user(GROUP).reads()).text).toBe(`telegram:${GROUP}: số xã`);
  });

  it("says nothing to photos, nor to the channel's own posts", async () => {
    b.api.user(GROUP).sends({ photo: [] });
    b.api.user(GROUP).says('@hoiso_test_bot là bot của kênh', { is_automatic_forward: true });
    expect(await heard()).toEqual([]);
  });

  it('answers what is asked below a picture, where it is named there', async () => {
    await b.start();
    const group = b.api.user(GROUP);
    group.sends({ photo: [], caption: 'ảnh của nhóm' });
    group.sends({
      photo: [],
      caption: '@hoiso_test_bot số xã',
      caption_entities: [{ type: 'mention', offset: 0, length: 15 }],
    });
    expect((await group.reads()).text).toBe(`telegram:${GROUP}: số xã`);
    expect(b.assistant.asked).toHaveLength(1);
  });

  it('lets everybody tap', async () => {
    await b.start();
    const group = b.api.user(GROUP);
    group.says('/start@hoiso_test_bot');
    await group.reads();
    group.taps('Tỷ lệ hộ nghèo');
    expect((await group.reads()).text).toBe(`› Tỷ lệ hộ nghèo\ntelegram:${GROUP}: Tỷ lệ hộ nghèo`);
  });
});

describe('in a topic', () => {
  it('answers there, with a conversation of its own, taps included', async () => {
    await b.start();
    const [nine, ten] = [b.api.user(GROUP).inTopic(9), b.api.user(GROUP).inTopic(10)];
    nine.says('@hoiso_test_bot khách du lịch');
    ten.says('@hoiso_test_bot số xã');
    expect(await nine.reads()).toMatchObject({ threadId: 9 });
    expect(await ten.reads()).toMatchObject({ threadId: 10, text: `telegram:${GROUP}:10: số xã` });
    nine.taps('Khách quốc tế');
    expect(await nine.reads()).toMatchObject({ threadId: 9, text: `› khách quốc tế\ntelegram:${GROUP}:9: khách quốc tế` });
  });

  it('is not spoken to by everybody in a topic that it opened', async () => {
    await b.start();
    const topic = b.api.user(GROUP).inTopic(9);
    topic.says('chuyện riêng');
    topic.says('@hoiso_test_bot số xã');
    expect((await topic.reads()).text).toBe(`telegram:${GROUP}:9: số xã`);
    expect(b.assistant.asked).toHaveLength(1);
  });
});
