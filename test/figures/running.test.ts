/** A bare "lũy kế": the running total up to the month before it. Value → type and last day of its period. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, value: number, type: string, to: string])[] = [
  ['Sản lượng xi măng ước tháng 5 đạt 210 nghìn tấn; lũy kế 980 nghìn tấn, tăng 3%.', 210, 'MONTH', '2024-05-31'],
  ['Sản lượng xi măng ước tháng 5 đạt 210 nghìn tấn; lũy kế 980 nghìn tấn, tăng 3%.', 980, 'YTD', '2024-05-31'],
  ['Trong tháng khám bệnh 7.200 lượt, cộng dồn đạt 41.300 lượt.', 41300, 'YTD', '2024-06-30'],
  ['Thu nội địa quý II đạt 512 tỷ đồng, lũy kế 960 tỷ đồng.', 960, 'YTD', '2024-06-30'],
  // brackets follow it
  [
    'Sản lượng thủy sản tháng 6 đạt 786 tấn, lũy kế 2.968 tấn (nuôi trồng 2.541 tấn, khai thác 427 tấn).',
    427,
    'YTD',
    '2024-06-30',
  ],
  // said behind the figure
  ['Tháng 6 tạo việc làm cho 815 người; 164 người đi lao động nước ngoài (lũy kế).', 164, 'YTD', '2024-06-30'],
  // so many cases, no month
  ['Tai nạn giao thông: trong tháng 13 vụ, 8 người chết; lũy kế 46 vụ, 27 người chết.', 8, 'MONTH', '2024-06-30'],
  ['Tai nạn giao thông: trong tháng 13 vụ, 8 người chết; lũy kế 46 vụ, 27 người chết.', 27, 'YTD', '2024-06-30'],
  ['Cháy nổ: trong tháng 3 vụ, thiệt hại 1,35 tỷ đồng.', 3, 'MONTH', '2024-06-30'],
  // of a day, a year or a month said with it they are mere words
  ['Giải ngân đến 15/5/2024, lũy kế 741 tỷ đồng.', 741, 'INSTANT', '2024-05-15'],
  ['Thu ngân sách tháng 6 đạt 210 tỷ đồng; lũy kế 5 tháng 960 tỷ đồng.', 960, 'YTD', '2024-05-31'],
  ['Trong tháng 3 vụ đông trồng 210 ha ngô.', 210, 'MONTH', '2024-03-31'],
  // what a whole running total counts up to goes on; a day that is said without it does not
  [
    'Lũy kế giải ngân vốn đầu tư công đến 31/5/2024 là 741 tỷ đồng. Thanh toán vốn kéo dài là 52 tỷ đồng.',
    52,
    'INSTANT',
    '2024-05-31',
  ],
  ['Giải ngân vốn đầu tư công đến 31/5/2024 là 741 tỷ đồng. Thanh toán vốn kéo dài là 52 tỷ đồng.', 52, 'YTD', '2024-06-30'],
  ['Lũy kế diện tích rừng được chứng nhận đến 31/5/2024 là 640 ha. Thanh toán vốn rừng là 52 tỷ đồng.', 52, 'YTD', '2024-06-30'],
  // columns between strokes
  [
    '- Sản phẩm (tháng 6 / lũy kế / so với cùng kỳ):\n  + Xi măng: 48,6 nghìn tấn / 171,2 nghìn tấn / tăng 2,4%.',
    48.6,
    'MONTH',
    '2024-06-30',
  ],
  [
    '- Sản phẩm (tháng 6 / lũy kế / so với cùng kỳ):\n  + Xi măng: 48,6 nghìn tấn / 171,2 nghìn tấn / tăng 2,4%.',
    171.2,
    'YTD',
    '2024-06-30',
  ],
  ['Y tế (tháng 6/lũy kế; so CK tính theo lũy kế): sởi 31 ca/140 ca (-8,5%); dại 02 ca/05 ca.', 31, 'MONTH', '2024-06-30'],
  ['Y tế (tháng 6/lũy kế; so CK tính theo lũy kế): sởi 31 ca/140 ca (-8,5%); dại 02 ca/05 ca.', 140, 'YTD', '2024-06-30'],
  ['Sản phẩm (tháng 6/lũy kế/lũy kế so CK): gạch 310 nghìn viên/1.905 nghìn viên/+4,6%.', 1905, 'YTD', '2024-06-30'],
  // no columns
  ['Y tế (theo Sở Y tế): tiêm 31 trẻ/140 trẻ.', 31, 'YTD', '2024-06-30'],
  [
    '(Ghi chú: số trước là thực hiện trong tháng 6; số sau là lũy kế từ đầu năm)\n\n- Chè: thu hái 310 tấn/1.140 tấn.',
    310,
    'MONTH',
    '2024-06-30',
  ],
  // parts are of the span of their whole
  ['Vụ Đông Xuân 2023 - 2024 gieo trồng 5.962 ha. Trong đó: ngô 1.530 ha; rau 2.214 ha.', 2214, 'OTHER', '2024-05-31'],
  // animals are counted on a day, what happened to them is not
  ['Tháng 6, đàn bò 3.200 con, riêng bò sữa 260 con.', 260, 'INSTANT', '2024-06-30'],
  ['Tháng 6 tiêu hủy 260 con lợn.', 260, 'MONTH', '2024-06-30'],
];

describe('a running total', () => {
  it.each(CASES)('%s %f', async (text, value, type, to) => {
    const { period } = (await figuresOf('Kinh tế', text)).find((o) => o.value === value) ?? {};
    expect([period?.type, period?.to]).toEqual([type, to]);
  });

  it('within a phrase it stays in the name', async () => {
    const [figure] = await figuresOf('Kinh tế', 'Tổng lũy kế vốn đã giao từ khởi công 707 tỷ đồng.');
    expect(figure?.name).toContain('lũy kế');
  });
});

/** Of a report on one month: value → type of its period. */
const OF_A_MONTH: readonly (readonly [text: string, value: number, type: string])[] = [
  ['Cháy: 02 vụ; lũy kế 09 vụ.', 2, 'MONTH'],
  ['Cháy: 02 vụ; lũy kế 09 vụ.', 9, 'YTD'],
  ['Cháy: 02 vụ, lũy kế 09 vụ; đuối nước: 03 vụ, lũy kế 14 vụ.', 3, 'MONTH'],
  ['Cháy: 02 vụ, lũy kế 09 vụ. Sởi: 12 ca (lũy kế 67 ca, giảm 8 ca so với cùng kỳ).', 12, 'MONTH'],
  ['Cháy: 02 vụ; đuối nước 09 vụ.', 2, 'YTD'],
  ['Cháy: 09 vụ; lũy kế thiệt hại 02 tỷ đồng.', 9, 'YTD'],
];
it('a title of a month and of the months up to it', async () => {
  const title = 'Báo cáo tình hình kinh tế - xã hội tháng 6 và 6 tháng năm 2024 tỉnh Yên Bái';
  const figures = await figuresOf('Công nghiệp', 'Giá trị sản xuất ước 315 tỷ đồng, lũy kế ước 2.952 tỷ đồng.', title);
  expect(figures.map(({ period }) => period.type)).toEqual(['MONTH', 'YTD']);
});

it('goes on in a paragraph of parts', async () => {
  const text = 'Quý I, chỉ số sản xuất công nghiệp tăng 7,3%.\n\nTrong đó, khai khoáng giảm 4,6%.\n\nBán lẻ tăng 9,2%.';
  expect((await figuresOf('Công nghiệp', text)).map(({ period }) => period.to)).toEqual([
    '2024-03-31',
    '2024-03-31',
    '2024-06-30',
  ]);
});

it('a span right behind a figure is its own', async () => {
  const [figure] = await figuresOf('Du lịch', 'Khách du lịch đạt 35,6 nghìn lượt người trong tháng 6, tăng 49% so với tháng 5.');
  expect([figure?.value, figure?.period.type, figure?.comparisons.map(({ base }) => base)]).toEqual([
    35.6,
    'MONTH',
    ['previous_month'],
  ]);
});

describe('beside a running total', () => {
  it.each(OF_A_MONTH)('%s %f', async (text, value, type) => {
    const title = 'Báo cáo tình hình kinh tế - xã hội tháng 6 năm 2024 tỉnh Yên Bái';
    const { period } = (await figuresOf('Nội chính', text, title)).find((o) => o.value === value) ?? {};
    expect(period?.type).toBe(type);
  });
});
