/** Groups over the archive: topics, anonymous administrators, and all that a group has when it becomes a supergroup. */
import { describe, expect, it } from 'vitest';
import { waitFor } from '../fake-bot-api/server.js';
import { openHouse } from './house.js';

const house = openHouse();
const BOT = '@hoiso_test_bot';
const labels = (buttons: readonly { text: string }[]): string[] => buttons.map(({ text }) => text);

describe('a group that becomes a supergroup', () => {
  it.each([
    ['with a service message', -601, true],
    ['without one: the first message to the old chat is refused', -602, false],
  ])('%s, keeps its settings, what it follows, what was said, and what it may do with it', async (_, id, isSaid) => {
    const group = house.api.user(id);
    house.api.chats.admins.add(-id);
    group.says(`${BOT} /caidat`);
    await group.reads();
    group.taps('1,234.5');
    await waitFor(() => labels(group.screen[0]!.buttons).includes('✓ 1,234.5'), 'the setting');
    group.says(`${BOT} kim ngạch xuất khẩu năm 2022`);
    expect((await group.reads()).text).toMatch(/^78.0 triệu USD$/m);
    group.taps('Theo dõi');
    expect((await group.reads()).text).toMatch(/^Đã ghi: Kim ngạch xuất khẩu/);
    const moved = isSaid ? group.migrates(id * 1000) : group.migrates(id * 1000, false);
    // Telegram still brings what was said before, and refuses the answer in the old chat.
    if (!isSaid) {
      group.says(`${BOT} kim ngạch xuất khẩu năm 2022`);
      expect((await moved.reads()).text).toMatch(/^78.0 triệu USD$/m);
    }
    moved.says(`${BOT} còn nhập khẩu?`);
    expect((await moved.reads()).text).toMatch(/^35.24 triệu USD$/m);
    moved.says(`/theodoi`);
    expect((await moved.reads()).text).toContain('• Kim ngạch xuất khẩu');
    moved.says('/xuat csv');
    expect((await moved.reads()).file?.name).toBe('kim-ngach-nhap-khau.csv');
    const kept = await house.program.watcher!.everythingOf(`telegram:${id}`);
    expect(kept).toMatchObject({ kept: {}, lines: {} });
    expect(house.log).toEqual([]);
  });
});

describe('an anonymous administrator', () => {
  it('sets the group up, for only administrators can speak as the group', async () => {
    const group = house.api.user(-603);
    group.says(`${BOT} báo khi xuất khẩu giảm quá 10%`, { sender_chat: { id: -603, type: 'supergroup' } });
    expect((await group.reads()).text).toMatch(/^Đã ghi: /);
    group.says(`${BOT} bỏ theo dõi tất cả`);
    expect((await group.reads()).text).toMatch(/chỉ quản trị viên của nhóm/);
  });
});

describe('topics', () => {
  it('are conversations of their own: what was said in one is not leant on in the other', async () => {
    const [trade, tourism] = [house.api.user(-604).inTopic(3), house.api.user(-604).inTopic(4)];
    trade.says(`${BOT} kim ngạch xuất khẩu năm 2022`);
    await trade.reads();
    tourism.says(`${BOT} khách du lịch 8 tháng 2023`);
    await tourism.reads();
    trade.says(`${BOT} còn nhập khẩu?`);
    tourism.says(`${BOT} còn quốc tế?`);
    expect(await trade.reads()).toMatchObject({ threadId: 3, text: expect.stringMatching(/^35,24 triệu USD$/m) });
    expect(await tourism.reads()).toMatchObject({ threadId: 4, text: expect.stringMatching(/^5\.613 lượt$/m) });
  });
});

it('two hundred chats at once each have their own conversation', async () => {
  const talks = [
    ['kim ngạch xuất khẩu năm 2022', /^78,0 triệu USD$/m, 'còn nhập khẩu?', /^35,24 triệu USD$/m],
    ['khách du lịch 8 tháng 2023', /^700\.730 lượt$/m, 'còn quốc tế?', /^5\.613 lượt$/m],
  ] as const;
  const chats = Array.from({ length: 200 }, (_, i) => [700_000 + i, talks[i % 2]!] as const);
  for (const [chat, [first, , second]] of chats) {
    house.api.says(chat, first);
    house.api.says(chat, second);
  }
  for (const [chat, [, first, , second]] of chats) {
    const [one, two] = await waitFor(() => house.api.user(chat).screen.length === 2 && house.api.user(chat).screen, 'both', 120);
    expect(one?.text).toMatch(first);
    expect(two?.text).toMatch(second);
  }
  expect(house.log.filter((line) => line.startsWith('lỗi'))).toEqual([]);
}, 180_000);
