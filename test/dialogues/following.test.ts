/** What is followed, over Telegram: by buttons and in words, in groups and topics, over restarts; and what then comes. */
import { describe, expect, it } from 'vitest';
import { isTelegram, telegramSender } from '../../src/channels/telegram/sender.js';
import { roundsOf } from '../../src/daily.js';
import type { SeenMessage } from '../fake-bot-api/chats.js';
import { TOKEN, waitFor } from '../fake-bot-api/server.js';
import { openHouse } from './house.js';

const [ADMIN, EDITOR] = [801, 802];
const BOT = '@hoiso_test_bot';
const house = openHouse({ lasts: true, telegram: { roles: { admins: [ADMIN], editors: [], allowed: [] } } });
const labels = ({ buttons }: SeenMessage): string[] => buttons.map(({ text }) => text);

/** As if it were so many days later: what is due then is sent. */
async function days(later: number): Promise<void> {
  const { program, store, api } = house;
  const now = (): number => Date.now() + later * 24 * 3_600_000;
  const rounds = roundsOf({
    program,
    send: telegramSender({ store, lookup: program.lookup, botName: 'hoiso_test_bot', token: TOKEN, apiRoot: api.root }),
    clock: { now, wait: (ms) => new Promise((done) => setTimeout(done, Math.min(ms, 5))) },
    log: (text) => house.log.push(text),
    reaches: isTelegram,
    moved: program.moved,
    perSecond: 1000,
  });
  // Twice: a chat that moved is due again under its new name.
  for (let look = 0; look < 2; look++) {
    await rounds.tick();
    await rounds.idle();
  }
}
/** At no hour is it quiet in this chat. */
const wakes = async (chat: string): Promise<void> => {
  await house.program.wishes.change(chat, Date.now(), 'thử', (wish) => ({ ...wish, quiet: null }));
};

describe('in a private chat', () => {
  it('a digest is ordered in words, comes, and its buttons lead on; a second one comes the next day', async () => {
    const lan = house.api.user(1);
    lan.says('gửi tôi số du lịch mỗi sáng 7 giờ');
    const ordered = await lan.reads();
    expect(ordered.text).toMatch(/^Đã ghi: Du lịch; gửi hằng ngày lúc 07:00\.\nTin đầu tiên: 07:00 /);
    await wakes('telegram:1');
    await days(1);
    const digest = await lan.reads();
    expect(digest.text).toMatch(
      /^Bản tin ngày \d\d\/\d\d\/\d{4}\nSố mới nhất trong kho:\n[\s\S]*700\.730 lượt\n▲ tăng 64,22%[\s\S]*\nNguồn: /,
    );
    // The source leads to the figure.
    expect(digest.html).toMatch(/<i><a href="https:\/\/t\.me\/hoiso_test_bot\?start=f_[\w-]{10}">Nguồn: /);
    await days(1);
    expect(lan.screen).toHaveLength(2);
    lan.taps(labels(digest).find((label) => /khách du lịch/i.test(label)) ?? '');
    expect((await lan.reads()).text).toContain('700.730 lượt');
    await days(2);
    expect((await lan.reads()).text).toMatch(/^Ngày \d\d\/\d\d\/\d{4} chưa có số mới\. Gần nhất: /);
  });

  it('is told when an editor corrects what it was given, once; who asks afterwards sees it in the answer', async () => {
    const [minh, lan] = [house.api.user(3), house.api.user(ADMIN)];
    minh.says('tỷ lệ hộ nghèo năm 2022');
    const given = await minh.reads();
    await wakes('telegram:3');
    lan.says('tỷ lệ hộ nghèo năm 2022');
    await lan.reads();
    lan.says('/sua 30,36% vì in nhầm một chữ số');
    expect((await lan.reads()).text).toMatch(/^Đã ghi đính chính/);
    await days(0);
    const told = await minh.reads();
    expect(told.text).toMatch(
      /^Điều chỉnh\n[\s\S]*số đã gửi bạn ngày .* là .*, nay là 30,36%\.\nLý do: in nhầm một chữ số\nNguồn: /,
    );
    expect(given.text).toContain(/là (.+?), nay/.exec(told.text)?.[1] ?? '?');
    await days(0);
    expect(minh.screen).toHaveLength(2);
  });

  it('who shut the bot out is paused with the reason, and told again once they write', async () => {
    const hoa = house.api.user(4);
    hoa.says('theo dõi tỷ lệ hộ nghèo hằng ngày lúc 8 giờ');
    await hoa.reads();
    await wakes('telegram:4');
    hoa.blocks();
    await days(3);
    expect((await house.program.wishes.of('telegram:4')).pause).toMatchObject({
      by: 'channel',
      reason: 'Forbidden: bot was blocked by the user',
    });
    house.api.chats.blocking.delete(4);
    hoa.says('/theodoi');
    expect((await hoa.reads()).text).toMatch(/^Bạn đang theo dõi:\n• Tỷ lệ hộ nghèo.*\n(?!.*tạm dừng)/);
    await days(4);
    expect((await hoa.reads()).text).toMatch(/^Bản tin ngày /);
  });

  it("one's own data is given as a file, and deleted once that is confirmed", async () => {
    const tam = house.api.user(5);
    tam.says('theo dõi khách du lịch');
    await tam.reads();
    tam.says('/caidat');
    await tam.reads();
    tam.taps('Ngắn gọn');
    await waitFor(() => tam.screen[1]?.buttons.some(({ text }) => text === '✓ Ngắn gọn'), 'the setting');
    tam.says('/xuatdulieu');
    const { file } = await tam.reads();
    expect(file?.name).toBe('du-lieu.json');
    const data = JSON.parse(Buffer.from(file?.bytes ?? []).toString('utf8')) as { kept: Record<string, object> };
    expect(Object.keys(data.kept).sort()).toEqual(['settings', 'wishes']);
    expect(JSON.stringify(data)).not.toContain('telegram:1"');
    tam.says('/xoadulieu');
    expect(labels(await tam.reads())).toEqual(['Xóa hết']);
    tam.taps('Xóa hết');
    expect((await tam.reads()).text).toMatch(/Đã xóa hết dữ liệu của cuộc trò chuyện này\.$/);
    for (const collection of (await house.store.names()).collections)
      expect(await house.store.get(collection, 'telegram:5'), collection).toBeNull();
  });
});

describe('in a group', () => {
  it('only those who run it change what it follows; buttons included', async () => {
    const group = house.api.user(-21);
    group.says(`${BOT} theo dõi tỷ lệ hộ nghèo`);
    expect((await group.reads()).text).toMatch(/^Trong nhóm, chỉ quản trị viên/);
    house.api.chats.admins.add(21);
    group.says(`${BOT} theo dõi tỷ lệ hộ nghèo`);
    expect((await group.reads()).text).toMatch(/^Đã ghi: Tỷ lệ hộ nghèo/);
    house.api.chats.admins.delete(21);
    group.taps('Đang theo dõi');
    const list = await group.reads();
    expect(list.text).toContain('• Tỷ lệ hộ nghèo');
    group.taps('Tạm dừng');
    expect((await group.reads()).text).toMatch(/^Trong nhóm, chỉ quản trị viên/);
    group.says(`${BOT} số khách du lịch tháng 8`);
    await group.reads();
    group.taps('Theo dõi');
    expect((await group.reads()).text).toMatch(/^Trong nhóm, chỉ quản trị viên/);
    group.says('/xuatdulieu');
    expect((await group.reads()).text).toMatch(/^Trong nhóm, chỉ quản trị viên/);
  });

  it('a topic has its own, and one that is closed is paused with the reason, the others not', async () => {
    house.api.chats.admins.add(22);
    const topics = [7, 8].map((topic) => house.api.user(-22).inTopic(topic));
    for (const topic of topics) {
      topic.says(`${BOT} gửi nhóm số khách du lịch mỗi ngày lúc 9 giờ`);
      expect((await topic.reads()).text).toMatch(/^Đã ghi: Khách du lịch/);
    }
    for (const topic of [7, 8]) await wakes(`telegram:-22:${topic}`);
    house.api.chats.closed.add('-22:7');
    await days(5);
    expect((await house.program.wishes.of('telegram:-22:7')).pause?.reason).toContain('TOPIC_CLOSED');
    expect(await topics[1]?.reads()).toMatchObject({ threadId: 8, text: expect.stringMatching(/^Bản tin ngày /) });
  });

  it('that becomes a supergroup takes everything along, and nothing comes twice', async () => {
    house.api.chats.admins.add(23);
    const group = house.api.user(-23);
    group.says(`${BOT} gửi nhóm số khách du lịch mỗi ngày lúc 10 giờ`);
    await group.reads();
    await wakes('telegram:-23');
    await days(6);
    expect((await group.reads()).text).toMatch(/^Bản tin ngày /);
    const moved = group.migrates(-1_000_023, false);
    await days(6);
    expect(moved.screen).toHaveLength(0);
    await days(7);
    expect((await moved.reads()).text).toMatch(/^Ngày .* chưa có số mới/);
    moved.says(`${BOT} đang theo dõi gì`);
    expect((await moved.reads()).text).toContain('• Khách du lịch: hằng ngày lúc 10:00');
    expect(JSON.stringify(await house.store.list('wishes'))).not.toContain('telegram:-23"');
  });
});

it('in a channel that it may post in, what is posted to it is a wish, and its digests are posts; thrown out, it is paused', async () => {
  const channel = house.api.user(-1_000_030);
  channel.posts('không dành cho bot: theo dõi tỷ lệ hộ nghèo');
  channel.posts(`${BOT} gửi nhóm số khách du lịch mỗi ngày lúc 9 giờ`);
  expect((await channel.reads()).text).toMatch(/^Đã ghi: Khách du lịch; gửi hằng ngày lúc 09:00/);
  await wakes('telegram:-1000030');
  await days(1);
  expect((await channel.reads()).text).toMatch(/^Bản tin ngày [\s\S]*700\.730 lượt/);
  channel.blocks();
  await days(2);
  expect((await house.program.wishes.of('telegram:-1000030')).pause).toMatchObject({ by: 'channel' });
});

it('a pause that has an end, and a digest of several screens: every button leads on to what is left', async () => {
  const thu = house.api.user(31);
  thu.says('gửi tôi số du lịch, nông nghiệp, y tế, giáo dục mỗi sáng 7 giờ');
  expect((await thu.reads()).text).toMatch(/^Đã ghi: /);
  await wakes('telegram:31');
  thu.says('tạm dừng 3 ngày');
  expect((await thu.reads()).text).toMatch(/^Đã tạm dừng mọi bản tin và cảnh báo đến 00:00 \d\d\/\d\d\/\d{4}\./);
  await days(2);
  expect(thu.screen).toHaveLength(2);
  await days(5);
  let screen = await thu.reads();
  const seen: string[] = [];
  const titles = ({ text }: SeenMessage): string[] => text.split('\n').filter((line) => /^•|^Nguồn/.test(line));
  for (let more = true, screens = 1; more; screens++) {
    seen.push(...titles(screen));
    const button = labels(screen).find((label) => /^Còn \d+ số$/.test(label));
    more = button !== undefined && screens < 20;
    if (button === undefined) break;
    thu.taps(button);
    screen = await thu.reads();
    const [, left = '0'] = /^Còn (\d+) số$/.exec(labels(screen).find((label) => label.startsWith('Còn')) ?? '') ?? [];
    expect(Number(left)).toBe(Number(/\d+/.exec(button)?.[0]) - titles(screen).length);
  }
  expect(seen.length).toBeGreaterThan(20);
});

it('after a restart everything is there: role, settings, correction, conversation, buttons, what is followed', async () => {
  const [lan, an, admin] = [house.api.user(EDITOR), house.api.user(6), house.api.user(ADMIN)];
  const fresh = async (person: typeof admin): Promise<SeenMessage> => (await person.sees(counts.get(person)! + 1)).at(-1)!;
  const counts = new Map([lan, an, admin].map((person) => [person, person.screen.length]));
  const asks = async (person: typeof admin, text: string): Promise<string> => {
    counts.set(person, person.screen.length);
    person.says(text);
    return (await fresh(person)).text;
  };
  await asks(admin, `/quyen bientap ${EDITOR}`);
  await asks(an, '/caidat');
  an.taps('1,234.5');
  await waitFor(() => an.screen.at(-1)?.buttons.some(({ text }) => text === '✓ 1,234.5'), 'the setting');
  await asks(an, 'giá kim cương năm 2022');
  await asks(an, 'số khách du lịch tháng 8');
  await asks(an, 'sai số');
  await house.restart();

  expect(await asks(lan, '/chuatraloi')).toContain('giá kim cương năm 2022');
  expect(await asks(an, 'còn quốc tế?')).toMatch(/^5,613 lượt$/m);
  expect(await asks(an, 'tỷ lệ hộ nghèo năm 2022')).toMatch(/Đính chính của .*: 30\.36% \(báo cáo in: /);
  expect(await asks(admin, '/nhatky')).toMatch(/cấp quyền: [\s\S]*sửa số: /);
  expect(await house.store.read('feedback')).toHaveLength(1);
  expect((await house.program.wishes.of('telegram:1')).subscriptions).toHaveLength(1);
  await days(2);
  expect(house.api.user(1).screen.filter(({ text }) => text.startsWith('Bản tin ngày'))).toHaveLength(1);
});
