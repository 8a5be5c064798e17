/** Answers as messages: what a person sees, and where the buttons lead. */
import { describe, expect, it } from 'vitest';
import { waitFor } from '../fake-bot-api/server.js';
import { openHouse } from './house.js';

const house = openHouse();
const labels = (buttons: readonly { text: string }[]): string[] => buttons.map(({ text }) => text);

describe('a figure', () => {
  it('stands on its own line, with buttons that lead on', async () => {
    const lan = house.api.user(11);
    lan.says('số khách du lịch tháng 8');
    const { html, buttons } = await lan.reads();
    expect(html.split('\n')[1]).toBe('<b>700.730 lượt</b>');
    expect(labels(buttons).slice(0, 6)).toEqual(['Đoạn gốc', 'Biểu đồ', 'Theo dõi', 'Trích dẫn', 'Liên kết', '👎 Sai số']);
    expect(labels(buttons)).toContain('Năm 2022');
    lan.taps('Theo dõi');
    const watched = await lan.reads();
    expect(watched.text).toBe('Đã ghi: Khách du lịch; gửi khi có báo cáo mới.');
    expect(labels(watched.buttons)).toEqual(['Mỗi sáng 7 giờ', 'Đang theo dõi', 'Bỏ: Khách du lịch']);
    lan.taps('Mỗi sáng 7 giờ');
    expect((await lan.reads()).text).toMatch(/Đã ghi: Khách du lịch; gửi hằng ngày lúc 07:00\.\nTin đầu tiên: 07:00 /);
    lan.taps('Đang theo dõi');
    expect((await lan.reads()).text).toContain('• Khách du lịch: hằng ngày lúc 07:00');
  });

  it('has its sentence one tap away, the figure in it marked; the button stays with its figure', async () => {
    const lan = house.api.user(12);
    lan.says('số khách du lịch tháng 8');
    await lan.reads();
    lan.says('tỷ lệ hộ nghèo năm 2022');
    await lan.reads();
    const old = lan.screen[0]?.buttons.find(({ text }) => text === 'Đoạn gốc')?.callback_data;
    house.api.updates.push('callback_query', {
      id: house.api.methods.tap(),
      from: { id: 12, is_bot: false, first_name: 'Lan' },
      chat_instance: '12',
      data: old,
      message: house.api.chats.find(12, lan.screen[0]!.messageId),
    });
    const { html, text } = await lan.reads();
    expect(html).toContain('<b><u>700.730 lượt</u></b>, tăng 64,22%');
    expect(text).not.toMatch(/hộ nghèo/);
  });

  it('is cited with one tap', async () => {
    const lan = house.api.user(13);
    lan.says('kim ngạch xuất khẩu năm 2022');
    await lan.reads();
    expect(lan.copies('Trích dẫn')).toMatch(
      /^Theo Báo cáo số 350\/BC-UBND ngày 02\/12\/2022 của UBND tỉnh Điện Biên, kim ngạch xuất khẩu năm 2022 ước 78,0 triệu USD/,
    );
  });

  it('has its curve one tap away, with every value as printed and the sources below', async () => {
    const lan = house.api.user(14);
    lan.says('tỷ lệ hộ nghèo');
    await lan.reads();
    lan.taps('Biểu đồ');
    const { file, text } = await lan.reads();
    expect(file?.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(text).toMatch(/^Tỷ lệ hộ nghèo\n[\s\S]*Nguồn: Báo cáo 350\/BC-UBND, 02\/12\/2022/);
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(house.drawn.at(-1)?.points.map(({ written }) => written)).toEqual(['30,58%', expect.stringMatching(/^30,35%|^26/)]);
    lan.says('/bieudo');
    expect((await lan.reads()).file?.name).toBe('bieu-do.png');
  });
});

it('charts and files come into the topic that they were asked for in', async () => {
  const topic = house.api.user(-15).inTopic(7);
  topic.says('@hoiso_test_bot tỷ lệ hộ nghèo');
  const asked = await topic.reads();
  topic.taps('Biểu đồ');
  expect(await topic.reads()).toMatchObject({ threadId: 7, file: { name: 'bieu-do.png' } });
  topic.says('/xuat csv');
  expect(await topic.reads()).toMatchObject({ threadId: 7, file: { name: 'ty-le-ho-ngheo.csv' } });
  expect(asked.threadId).toBe(7);
});

describe('other answers', () => {
  it('a comparison is drawn as bars', async () => {
    const lan = house.api.user(21);
    lan.says('xuất khẩu và nhập khẩu năm 2022, bên nào lớn hơn');
    expect(labels((await lan.reads()).buttons)).toEqual(expect.arrayContaining(['Biểu đồ', 'Liên kết']));
    lan.taps('Biểu đồ');
    await lan.reads();
    expect(house.drawn.at(-1)).toMatchObject({ shape: 'bars', points: [{ written: '78,0' }, { written: '35,24' }] });
  });

  it('a choice becomes the answer in place', async () => {
    const lan = house.api.user(22);
    lan.says('sản lượng');
    const asked = await lan.reads();
    const [choice] = asked.buttons;
    expect(asked.text).toMatch(/^Bạn muốn hỏi/);
    lan.taps(choice!.text);
    await waitFor(() => /\nNguồn: /.test(lan.screen[0]!.text));
    expect(lan.screen).toHaveLength(1);
    expect(lan.screen[0]?.messageId).toBe(asked.messageId);
  });

  it('/bieudo without a figure says what to do', async () => {
    house.api.user(23).says('/bieudo');
    expect((await house.api.user(23).reads()).text).toMatch(/hỏi một số liệu trước/);
  });

  it('a button of a figure that the archive does not hold any more says so', async () => {
    const lan = house.api.user(24);
    const old = lan.says('chào');
    await lan.reads();
    for (const data of ['s:khong-con-1', 'c:khong-con-1.khong-con-2', 'w:x', 'f:x', 'zz:la', 'h:quen'])
      house.api.updates.push('callback_query', {
        id: house.api.methods.tap(),
        from: { id: 24, is_bot: false, first_name: 'Lan' },
        chat_instance: '24',
        data,
        message: old,
      });
    const said = (await lan.sees(7)).slice(1).map(({ text }) => text);
    expect(said.slice(0, 4)).toEqual(Array(4).fill('Số liệu này không còn trong kho. Bạn hỏi lại giúp tôi nhé.'));
    expect(said.slice(4)).toEqual(Array(2).fill('Nút này đã cũ. Bạn gõ lại câu hỏi giúp tôi nhé.'));
  });

  it('a button pressed twice answers once', async () => {
    const lan = house.api.user(25);
    lan.says('số khách du lịch tháng 8');
    await lan.reads();
    lan.taps('Đoạn gốc');
    lan.taps('Đoạn gốc');
    lan.says('/help');
    expect((await lan.sees(3))[2]?.text).toMatch(/^Hỏi tôi một số liệu/);
  });
});

describe('settings', () => {
  it('shorten answers and choose the decimal mark; quotes stay as printed', async () => {
    const lan = house.api.user(31);
    lan.says('/caidat');
    expect(labels((await lan.reads()).buttons)).toEqual(['✓ Đầy đủ', 'Ngắn gọn', '✓ 1.234,5', '1,234.5']);
    lan.taps('Ngắn gọn');
    await waitFor(() => labels(lan.screen[0]!.buttons).includes('✓ Ngắn gọn'));
    lan.taps('1,234.5');
    await waitFor(() => labels(lan.screen[0]!.buttons).includes('✓ 1,234.5'));
    lan.says('số khách du lịch tháng 8');
    const { text } = await lan.reads();
    expect(text.split('\n').slice(1, 3)).toEqual(['700,730 lượt', '▲ tăng 64.22% so với cùng kỳ năm 2022']);
    expect(text).toMatch(/không có số riêng của tháng 8\/2023[\s\S]*\nNguồn: .*22\/08\/2023, mục /);
    lan.taps('Đoạn gốc');
    expect((await lan.reads()).text).toContain('700.730 lượt, tăng 64,22%');
    await house.restart();
    lan.says('tỷ lệ hộ nghèo năm 2022');
    expect((await lan.reads()).text).toContain('30.58%');
  });

  it('of a group are for those who run it', async () => {
    const group = house.api.user(-311);
    group.says('/caidat');
    await group.reads();
    group.taps('Ngắn gọn');
    expect((await group.reads()).text).toMatch(/chỉ quản trị viên/);
    house.api.chats.admins.add(311);
    await new Promise((done) => setTimeout(done, 1600));
    group.taps('Ngắn gọn');
    await waitFor(() => labels(group.screen[0]!.buttons).includes('✓ Ngắn gọn'));
  });
});
