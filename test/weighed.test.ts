/** An invented archive: sides that are weighed by what is asked of them, and spans that are said by pointing at others. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, textOf } from '../src/model/answer.js';
import type { Assistant } from '../src/model/dialogue.js';
import { assistantOver, type Invented } from './invented.js';

const REPORTS: readonly Invented[] = [
  [
    'sl22',
    '2022-09-26',
    'Sơn La',
    '9 tháng năm 2022',
    'Tổng mức bán lẻ đạt 20.500 tỷ đồng. Xuất khẩu 9 tháng đạt 110 triệu USD.',
  ],
  [
    'sl23',
    '2023-09-26',
    'Sơn La',
    '9 tháng năm 2023',
    'GRDP (giá so sánh 2010) ước 21.400 tỷ đồng, tăng 4,6%. Tổng mức bán lẻ đạt 23.100 tỷ đồng. Xuất khẩu 9 tháng đạt 132 triệu USD. Thu ngân sách đạt 3.120 tỷ đồng, bằng 70,5% dự toán. Vốn đầu tư công giải ngân 1.900 tỷ đồng, đạt 41,2% kế hoạch. Diện tích mận 12.300 ha. Tai nạn giao thông 9 tháng: 64 vụ, tăng 5 vụ so với cùng kỳ.',
  ],
  [
    'sl23-iip',
    '2023-10-26',
    'Sơn La',
    '10 tháng năm 2023',
    'Chỉ số sản xuất công nghiệp (IIP) 10 tháng tăng 9,3%, trong đó: khai khoáng giảm 2,4%; chế biến, chế tạo tăng 7,8%; sản xuất và phân phối điện gấp 1,6 lần; cung cấp nước, xử lý rác thải tăng 3,1%.',
  ],
  [
    'sl24',
    '2023-12-10',
    'Sơn La',
    'năm 2024',
    'Mục tiêu năm 2024: GRDP tăng 7,9%; xuất khẩu 190 triệu USD; thu ngân sách 4.600 tỷ đồng.',
  ],
  [
    'lc23',
    '2023-09-27',
    'Lào Cai',
    '9 tháng năm 2023',
    'Tăng trưởng GRDP ước 6,3%; quy mô nền kinh tế 48.900 tỷ đồng. Tổng mức bán lẻ đạt 27.400 tỷ đồng. Thu ngân sách đạt 6.050 tỷ đồng, bằng 63,8% dự toán. Vốn đầu tư công giải ngân 2.350 tỷ đồng, đạt 38,9% kế hoạch. Diện tích mận 3.450 ha. Xuất khẩu 9 tháng đạt 640 triệu USD.',
  ],
  ['lc22', '2022-09-27', 'Lào Cai', '9 tháng năm 2022', 'Tổng mức bán lẻ đạt 24.900 tỷ đồng.'],
];
let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOver(REPORTS, 'Sơn La');
}, 60_000);
const ask = (text: string, chat = text): Promise<Answer> => assistant.ask({ chat, text });
const said = async (text: string): Promise<string> => textOf(await ask(text));

describe('two places', () => {
  it.each([
    ['Tỷ lệ giải ngân đầu tư công 9 tháng 2023 Sơn La và Lào Cai, bên nào cao hơn?', 'Sơn La cao hơn, chênh lệch 2,3 điểm'],
    ['ty le giai ngan dau tu cong 9 thang 2023 cua son la voi lao cai, tinh nao kha hon', 'Sơn La cao hơn, chênh lệch 2,3 điểm'],
    ['Thu ngân sách 9 tháng 2023 Sơn La và Lào Cai, tỉnh nào đạt bao nhiêu % dự toán?', 'Sơn La cao hơn, chênh lệch 6,7 điểm'],
    // Amounts, where no share is asked for.
    ['Thu ngân sách 9 tháng 2023 Sơn La và Lào Cai, tỉnh nào nhiều hơn?', 'Lào Cai cao hơn, chênh lệch 2.930 tỷ đồng'],
    // Of a year that no report holds whole.
    ['Diện tích mận năm 2023 Sơn La hay Lào Cai nhiều hơn?', 'Sơn La cao hơn, chênh lệch 8.850 ha'],
    // How fast each grew, not how much it is: one report prints the level with its change, the other the rate.
    ['So sánh tăng trưởng GRDP 9 tháng 2023 của Sơn La và Lào Cai', 'Lào Cai cao hơn, chênh lệch 1,7 điểm'],
    ['GRDP 9 tháng 2023 Sơn La và Lào Cai tăng bao nhiêu?', 'Lào Cai cao hơn, chênh lệch 1,7 điểm'],
    ['tang truong grdp 9 thang 2023 son la, lao cai, tinh nao cao nhat', 'Lào Cai cao hơn, chênh lệch 1,7 điểm'],
  ])('%s', async (text, verdict) => expect(await said(text)).toContain(verdict));

  it('at the very time that was talked of', async () => {
    await ask('Tổng mức bán lẻ 9 tháng 2023 của Sơn La', 'then');
    expect(textOf(await ask('Lào Cai cùng thời gian đó?', 'then'))).toContain('27.400');
    // Of one place it is that time of the year before.
    await ask('Tổng mức bán lẻ 9 tháng 2023 của Sơn La', 'ago');
    expect(textOf(await ask('cùng kỳ năm trước bao nhiêu', 'ago'))).toContain('20.500');
  });
});

it.each([
  'xuat khau son la 9 thang 2022 voi 9 thang 2023 khac nhau the nao',
  'Xuất khẩu Sơn La 9 tháng 2022 với 9 tháng 2023 khác nhau ra sao',
])('%s: the word between two periods is none of the topic', async (text) => expect(await said(text)).toContain('22 triệu USD'));

describe('what is left of a goal', () => {
  it.each([
    ['Sơn La còn phải thu bao nhiêu tỷ nữa mới đủ mục tiêu thu ngân sách cả năm 2023 là 4.400 tỷ?', 'Còn thiếu 1.280 tỷ'],
    ['ke hoach thu ngan sach nam 2023 la 4.400 ty thi con thieu bao nhieu', 'Còn thiếu 1.280 tỷ'],
  ])('%s', async (text, left) => expect(await said(text)).toContain(left));
});

describe('a target', () => {
  it.each([
    ['son la dat muc tieu xuat khau nam 2024 bao nhieu trieu usd', '190 triệu USD'],
    ['Sơn La đặt mục tiêu thu ngân sách năm 2024 bao nhiêu tỷ', '4.600 tỷ đồng'],
  ])('%s', async (text, target) => {
    const answer = await ask(text);
    expect([answer.intent, textOf(answer).includes(target)]).toEqual(['target', true]);
  });
  it('is that of growth behind a question about growth', async () => {
    await ask('GRDP Sơn La 9 tháng 2023 tăng bao nhiêu?', 'growth');
    expect(textOf(await ask('mục tiêu 2024?', 'growth'))).toContain('7,9%');
  });
  it('is what is given for another year', async () => {
    await ask('Thu ngân sách Sơn La 9 tháng 2023', 'given');
    expect(textOf(await ask('năm 2024 giao bao nhiêu?', 'given'))).toContain('4.600 tỷ đồng');
  });
  it('is none where its share is asked for', async () =>
    expect(await said('thu ngan sach 9 thang 2023 dat bao nhieu % du toan')).toContain('70,5%'));
});

it.each([
  'tai nan giao thong 9 thang 2023 tang so cung ky, vay cung ky 2022 la may vu',
  'Tai nạn giao thông 9 tháng 2023 tăng 5 vụ so với cùng kỳ, vậy cùng kỳ là bao nhiêu vụ?',
])('%s: the level a year before', async (text) => expect(await said(text)).toContain('59 vụ'));

it('ranks a multiple among growths in percent', async () => {
  const text = await said('Trong IIP 10 tháng 2023 ngành nào tăng mạnh nhất?');
  expect(text).toMatch(/1\. .*điện.*gấp 1,6 lần/);
  expect(text).toMatch(/2\. .*chế biến, chế tạo.*7,8%/);
});
