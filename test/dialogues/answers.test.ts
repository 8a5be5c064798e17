/** Answers as messages: what a person sees, and where the buttons lead. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    lan.taps('Năm 2022');
    expect((await lan.reads()).html).toMatch(/^<i>› .*năm 2022<\/i>\nLượng khách du lịch .*\n<b>810 nghìn lượt<\/b>$/m);
    lan.says('số khách du lịch tháng 8');
    await lan.reads();
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

  it('of several figures have their sentences, each figure marked, and their citations', async () => {
    const lan = house.api.user(26);
    lan.says('xuất khẩu và nhập khẩu năm 2022, bên nào lớn hơn');
    expect(labels((await lan.reads()).buttons)).toEqual(['Đoạn gốc', 'Biểu đồ', 'Trích dẫn', 'Liên kết', '👎 Sai số']);
    lan.taps('Đoạn gốc');
    const { html } = await lan.reads();
    expect(html.split('\n\n')).toHaveLength(2);
    for (const figure of ['78,0 triệu USD', '35,24 triệu USD']) expect(html).toContain(`<b><u>${figure}</u></b>`);
    lan.taps('Trích dẫn');
    const cited = (await lan.reads()).text.split('\n\n');
    expect(cited.map((sentence) => sentence.slice(0, 40))).toEqual(Array(2).fill('Theo Báo cáo số 350/BC-UBND ngày 02/12/2'));
  });

  it('over time can be followed', async () => {
    const lan = house.api.user(27);
    lan.says('tỷ lệ hộ nghèo qua các năm');
    expect(labels((await lan.reads()).buttons)).toContain('Theo dõi');
    lan.taps('Theo dõi');
    expect((await lan.reads()).text).toBe('Đã ghi: Tỷ lệ hộ nghèo; gửi khi có báo cáo mới.');
  });

  it('without a figure have a link that gives them again, and can be complained of', async () => {
    const [lan, minh] = [house.api.user(28), house.api.user(29)];
    lan.says('vì sao sản lượng điện giảm');
    const { text, buttons } = await lan.reads();
    expect(text).toContain('hạn hán kéo dài');
    expect(labels(buttons)).toEqual(['Liên kết', '👎 Sai số']);
    minh.says(`/start ${lan.copies('Liên kết').split('=')[1]}`);
    expect((await minh.reads()).text).toBe(`› vì sao sản lượng điện giảm\n${text}`);
  });

  it('of one name and period are told apart in the buttons, and the one that is tapped is given', async () => {
    const lan = house.api.user(30);
    lan.says('Số vụ vi phạm pháp luật về môi trường bị khởi tố');
    const { buttons } = await lan.reads();
    expect(labels(buttons)).toEqual([
      '1. Số vụ vi phạm pháp luật về môi trường bị khởi tố, năm 2022: 27 vụ',
      '2. Số vụ vi phạm pháp luật về môi trường bị khởi tố, năm 2022: 28 bị can',
    ]);
    lan.taps(buttons[1]!.text);
    await waitFor(() => /^28 bị can$/m.test(lan.screen[0]!.text), 'the figure in place of the choice');
    expect(lan.screen).toHaveLength(1);
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

  it('a button of a message that Telegram does not show any more still works; where the chat is not told, it says so', async () => {
    const lan = house.api.user(32);
    lan.says('tỷ lệ hộ nghèo năm 2022');
    const { buttons, messageId } = await lan.reads();
    const source = buttons.find(({ text }) => text === 'Đoạn gốc')!.callback_data!;
    lan.presses(source, { chat: { id: 32, type: 'private' }, message_id: messageId, date: 0 });
    expect((await lan.reads()).html).toContain('<b><u>30,58%</u></b>');
    lan.presses(source, null);
    await waitFor(() => house.api.methods.toasts.length > 0, 'the words over the chat');
    expect(house.api.methods.toasts).toEqual(['Nút này đã cũ. Bạn gõ lại câu hỏi giúp tôi nhé.']);
    expect(lan.screen).toHaveLength(2);
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

  it('choose the place that is meant where a question names none; a link gives everybody the same', async () => {
    const report = `BÁO CÁO\nTình hình kinh tế - xã hội năm 2022 tỉnh Lai Châu\n\nI. XÃ HỘI\nTỷ lệ hộ nghèo năm 2022 là 23,4%, giảm 3,2% so với năm 2021.\n`;
    writeFileSync(join(house.folder, 'lai-chau.txt'), report);
    writeFileSync(join(house.folder, 'lai-chau.txt.head'), 'date: 2022-12-20\nplace: Lai Châu\n');
    await house.program.reload();
    const [lan, minh] = [house.api.user(33), house.api.user(34)];
    minh.says('tỷ lệ hộ nghèo qua các năm');
    await minh.reads();
    lan.says('/caidat');
    const { text, buttons } = await lan.reads();
    expect(text).toContain('Địa phương khi câu hỏi không nêu: Điện Biên (tỉnh chính của kho)');
    expect(labels(buttons).slice(4)).toEqual(['✓ Tỉnh chính của kho', 'Điện Biên', 'Lai Châu']);
    lan.taps('Lai Châu');
    await waitFor(() => labels(lan.screen[0]!.buttons).includes('✓ Lai Châu'));
    lan.says('tỷ lệ hộ nghèo năm 2022');
    expect((await lan.reads()).text).toMatch(/^Tỷ lệ hộ nghèo · Lai Châu .*\n23,4%$/m);
    lan.says(`/start ${minh.copies('Liên kết').split('=')[1]}`);
    expect((await lan.reads()).text).toMatch(/· Điện Biên ·[\s\S]*30,58%/);
    rmSync(join(house.folder, 'lai-chau.txt'));
    await house.program.reload();
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
