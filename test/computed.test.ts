/** An invented archive: figures that no report prints, worked out of those that it does. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, textOf } from '../src/model/answer.js';
import type { Assistant } from '../src/model/dialogue.js';
import { assistantOver, type Invented } from './invented.js';

const REPORTS: readonly Invented[] = [
  [
    'a22',
    '2022-09-26',
    'Sơn La',
    '9 tháng năm 2022',
    'Thu ngân sách đạt 3.300 tỷ đồng, tăng 2% so với cùng kỳ năm trước. Tổng đàn lợn 640,5 nghìn con. Sản lượng chè đạt 60 nghìn tấn. Tai nạn giao thông: 51 vụ, 20 người chết; so với cùng kỳ giảm 9 vụ.',
  ],
  [
    'a23-6',
    '2023-06-26',
    'Sơn La',
    '6 tháng năm 2023',
    'Thu ngân sách đạt 2.100 tỷ đồng. Khách du lịch tháng 6: 90.000 lượt; lũy kế 500.000 lượt. Vốn FDI đạt 12 triệu USD.',
  ],
  [
    'a23-9',
    '2023-09-26',
    'Sơn La',
    '9 tháng năm 2023',
    'Thu ngân sách đạt 3.120 tỷ đồng, bằng 94,5% so với cùng kỳ năm trước. Tổng đàn lợn 652 nghìn con. Sản lượng chè đạt hơn 66 nghìn tấn. Khách du lịch đạt 810.000 lượt, tăng 12% so với cùng kỳ năm trước. Kim ngạch xuất khẩu đạt 36 triệu USD, đạt 60% kế hoạch; kim ngạch nhập khẩu đạt 15 triệu USD. Đến cuối tháng 9 còn 210 hộ nghèo và 340 hộ cận nghèo. Toàn tỉnh có 58/112 xã đạt chuẩn nông thôn mới.',
  ],
  ['n24', '2023-12-10', 'Sơn La', 'năm 2024', 'Nhiệm vụ năm 2024: mục tiêu sản lượng chè 80 nghìn tấn.'],
];
let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOver(REPORTS, 'Sơn La');
}, 60_000);
const ask = (text: string): Promise<Answer> => assistant.ask({ chat: text, text });
const computed = ({ figures }: Answer): (readonly [string, number])[] =>
  figures.flatMap(({ comparisons }) => comparisons.filter((c) => c.origin === 'computed').map((c) => [c.kind, c.value] as const));

describe('differences', () => {
  it.each([
    ['Thu ngân sách 9 tháng 2023 hụt bao nhiêu tỷ so với 9 tháng 2022?', -180, 'ít hơn 180 tỷ đồng so với 3.300 tỷ đồng'],
    ['dan lon thang 9/2023 hon thang 9/2022 bao nhieu con', 11.5, 'chênh lệch 11,5 nghìn con'],
    ['Thu ngân sách 9 tháng 2023 so với 6 tháng 2023 thêm được bao nhiêu tỷ?', 1020, 'thêm 1.020 tỷ đồng so với 2.100 tỷ đồng'],
    ['khach du lich 9 thang 2023 nhieu hon 6 thang 2023 bao nhieu luot', 310_000, '310.000 lượt'],
    // What a hedged figure leaves is no surer.
    ['Sản lượng chè 9 tháng 2023 nhiều hơn 9 tháng 2022 bao nhiêu tấn?', 6, 'khoảng 6 nghìn tấn'],
  ])('%s', async (question, value, text) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(computed(answer)).toEqual([['absolute_change', value]]);
    expect(textOf(answer)).toContain(text);
    expect(answer.figures[0]?.comparisons.find((c) => c.origin === 'computed')?.text).toMatch(/tính từ kho báo cáo: .*; /);
  });

  it('is never answered by one side alone', async () => {
    const answer = await ask('Vốn FDI 6 tháng 2023 tăng bao nhiêu % so với 6 tháng 2022?');
    expect(answer.status).toBe('not_found');
    expect(answer.figures).toEqual([]);
  });
});

describe('what a printed change or share implies', () => {
  it.each([
    ['9 tháng năm 2021 có bao nhiêu vụ tai nạn giao thông (suy từ báo cáo 2022)?', 'Cùng kỳ năm trước: 60 vụ'],
    ['Từ số năm 2022 suy ra 9 tháng năm 2021 có bao nhiêu vụ tai nạn giao thông?', 'Cùng kỳ năm trước: 60 vụ'],
    ['9 thang 2021 bao nhieu vu tai nan giao thong, can cu bao cao nam 2022', 'Cùng kỳ năm trước: 60 vụ'],
    ['9 thang 2021 co may vu tai nan giao thong (tinh tu bc 2022)', 'Cùng kỳ năm trước: 60 vụ'],
    ['tinh nguoc tu bao cao 2022 thi 9 thang 2021 co may vu tai nan giao thong', 'Cùng kỳ năm trước: 60 vụ'],
    [
      'xuất khẩu 9 tháng 2023 đạt 60% kế hoạch, vậy kế hoạch là bao nhiêu',
      'Kế hoạch: khoảng 60 triệu USD, suy ra từ tỷ lệ đạt 60%',
    ],
  ])('%s', async (question, text) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(textOf(answer)).toContain(text);
  });
  // Without a word of working back, a year that is not on record is not on record.
  it('is not told for a year that is merely asked for', async () =>
    expect((await ask('9 tháng năm 2021 có bao nhiêu vụ tai nạn giao thông?')).status).toBe('not_found'));
});

describe('sums', () => {
  it.each([
    ['tổng hộ nghèo và cận nghèo cuối tháng 9/2023', '550 hộ'],
    ['Cộng xuất khẩu với nhập khẩu 9 tháng 2023 ra bao nhiêu triệu USD?', '51 triệu USD'],
    ['tong kim ngach xuat nhap khau 9 thang 2023', '51 triệu USD'],
    ['9 tháng 2023 xuất siêu bao nhiêu', '21 triệu USD'],
  ])('%s', async (question, text) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(textOf(answer)).toContain(text);
  });
});

it('sets two things against each other where "so với" stands between them', async () => {
  const answer = await ask('xuất khẩu so với nhập khẩu 9 tháng 2023');
  expect(answer.figures.map(({ value }) => value)).toEqual([36, 15]);
  // What follows may be a base instead.
  expect((await ask('xuất khẩu 9 tháng 2023 so với kế hoạch')).figures.map(({ value }) => value)).toEqual([36]);
});

it('takes "cùng kỳ năm trước" said first for the period of the change', async () => {
  const chat = 'cùng kỳ';
  await assistant.ask({ chat, text: 'thu ngân sách 9 tháng 2023 tăng hay giảm' });
  expect(textOf(await assistant.ask({ chat, text: 'cùng kỳ năm trước tăng mấy %' }))).toContain('tăng 2%');
  await assistant.ask({ chat, text: 'khách du lịch 9 tháng 2023' });
  expect(textOf(await assistant.ask({ chat, text: 'so với cùng kỳ năm trước tăng mấy %' }))).toContain('tăng 12%');
});

describe('what is left', () => {
  it('of a goal that the question names behind other words', async () =>
    expect(textOf(await ask('Hết 9 tháng 2023 còn thiếu bao nhiêu lượt khách để đạt mục tiêu cả năm 1 triệu lượt?'))).toContain(
      'Còn thiếu 0,19 triệu lượt thì được 1 triệu lượt',
    ));

  it.each([
    ['còn bao nhiêu xã chưa đạt chuẩn nông thôn mới', 'Còn lại 54 xã (tính từ kho báo cáo: 112 xã trừ 58 xã)'],
    ['con may xa chua dat chuan nong thon moi', 'Còn lại 54 xã'],
    ['Riêng quý III/2023 thu ngân sách bao nhiêu, lấy 9 tháng trừ 6 tháng', '1.020 tỷ đồng'],
  ])('%s', async (text, said) => expect(textOf(await ask(text))).toContain(said));

  it.each(['bao nhiêu xã đạt chuẩn nông thôn mới', 'còn bao nhiêu xã chưa có điện'])('%s: nothing is taken away', async (text) =>
    expect(textOf(await ask(text))).not.toContain('Còn lại'),
  );
});
