/** Figures said again, limits, targets in a list, offices' and banks' ways of writing: text → "value unit | name | status first..last day | comparisons". */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, ...lines: string[]])[] = [
  [
    'Nghị quyết HĐND huyện nêu nhiệm vụ năm 2024 với các chỉ tiêu: thu ngân sách đạt 91 tỷ đồng; tỷ lệ hộ nghèo còn 4,2%.',
    '91 tỷ đồng | Mục tiêu thu ngân sách | T 2024-01-01..2024-12-31',
    '4.2 % | Mục tiêu tỷ lệ hộ nghèo | T 2024-01-01..2024-12-31',
  ],
  [
    'Đề ra một số chỉ tiêu cơ bản như tổng đàn lợn 31.000 con, trồng rừng 420 ha.',
    '31000 con | Mục tiêu tổng đàn lợn | T 2024-01-01..2024-12-31',
    '420 ha | Mục tiêu trồng rừng | T 2024-01-01..2024-12-31',
  ],
  ['Thu ngân sách đạt 91 tỷ đồng, vượt chỉ tiêu đề ra.', '91 tỷ đồng | Thu ngân sách | A 2024-01-01..2024-06-30'],
  ['Dư nợ cho vay đạt 38 nghìn 450 tỷ đồng.', '38450 tỷ đồng | Dư nợ cho vay | A 2024-06-30..2024-06-30'],
  [
    'Hội Nông dân quản lý dư nợ 512 tỷ đồng, với 11 284 hộ vay.',
    '512 tỷ đồng | Hội Nông dân quản lý dư nợ | A 2024-01-01..2024-06-30',
    '11284 hộ | Số hộ vay | A 2024-01-01..2024-06-30',
  ],
  ['Toàn tỉnh có 14,382 hộ nghèo.', '14382 hộ nghèo | Số hộ nghèo | A 2024-06-30..2024-06-30'],
  ['Bình quân mỗi tổ có 12,345 hộ.', '12.345 hộ | Bình quân mỗi tổ | A 2024-01-01..2024-06-30'],
  [
    'Công nhận đảng viên chính thức cho 61 đồng chí.',
    '61 đồng chí | Số đồng chí công nhận đảng viên chính thức | A 2024-01-01..2024-06-30',
  ],
  ['Tốc độ tăng trưởng kinh tế: 9,6% trở lên.', '9.6 % | Tốc độ tăng trưởng kinh tế | A 2024-01-01..2024-06-30'],
  [
    'Tỷ lệ dân số tham gia bảo hiểm y tế: từ 94% trở lên.',
    '94 % | Tỷ lệ dân số tham gia bảo hiểm y tế | A 2024-01-01..2024-06-30',
  ],
  [
    'Diện tích ngô 12.300 ha, giảm 2% (251 ha) so với cùng kỳ.',
    '12300 ha | Diện tích ngô | A 2024-01-01..2024-06-30 | percent_change -2 same_period_last_year; absolute_change -251 same_period_last_year',
  ],
  [
    'Đã gieo trồng 40.800 ha, vượt 2% (vượt 800 ha) so với kế hoạch và tăng 1,5% (tăng 603 ha) so với cùng kỳ.',
    '40800 ha | Diện tích gieo trồng tình hình | A 2024-01-01..2024-06-30 | percent_of 102 plan; absolute_change 800 plan; percent_change 1.5 same_period_last_year; absolute_change 603 same_period_last_year',
  ],
  [
    'Giải quyết việc làm cho 10.500 người, tăng 5% so với cùng kỳ năm 2023 (10.000 người).',
    '10500 người | Số người giải quyết việc làm | A 2024-01-01..2024-06-30 | percent_change 5 same_period_last_year',
  ],
  [
    'Phát hiện 312 vụ, 405 đối tượng, tăng 24 vụ (8,3%) so với cùng kỳ.',
    '312 vụ | Số vụ phát hiện | A 2024-01-01..2024-06-30 | absolute_change 24 same_period_last_year; percent_change 8.3 same_period_last_year',
    '405 đối tượng | Số đối tượng phát hiện | A 2024-01-01..2024-06-30',
  ],
  [
    'Điều tra, làm rõ 91 vụ, với 140 đối tượng (đạt tỷ lệ 82,7%).',
    '91 vụ | Số vụ điều tra, làm rõ | A 2024-01-01..2024-06-30 | percent_of 82.7 share',
    '140 đối tượng | Số đối tượng điều tra, làm rõ | A 2024-01-01..2024-06-30',
    '82.7 % | Tỷ lệ vụ điều tra, làm rõ | A 2024-01-01..2024-06-30 | percent_of 82.7 share',
  ],
  [
    'Bắt giữ 64 vụ, 79 đối tượng có hành vi tàng trữ, mua bán trái phép chất ma túy.',
    '64 vụ | Số vụ có hành vi tàng trữ, mua bán trái phép chất ma túy bắt giữ | A 2024-01-01..2024-06-30',
    '79 đối tượng | Số đối tượng có hành vi tàng trữ, mua bán trái phép chất ma túy | A 2024-01-01..2024-06-30',
  ],
  [
    'Có 8.400 người tham gia bảo hiểm xã hội, chiếm 21,3% lực lượng lao động, thấp hơn 0,7% so với chỉ tiêu giao (22%).',
    '8400 người | Số người tham gia bảo hiểm xã hội | A 2024-06-30..2024-06-30 | percent_of 21.3 share',
    '21.3 % | Tỷ lệ người tham gia bảo hiểm xã hội | A 2024-01-01..2024-06-30 | percent_of 21.3 share; point_change -0.7 plan',
  ],
  [
    'Tổng vốn đầu tư đăng ký 40 triệu USD, 3 dự án với tổng vốn điều chỉnh tăng là 17,5 triệu USD.',
    '40 triệu USD | Tổng vốn đầu tư đăng ký tình hình | A 2024-01-01..2024-06-30',
    '3 dự án | Số dự án | A 2024-01-01..2024-06-30',
    '17.5 triệu USD | Tổng vốn điều chỉnh | A 2024-01-01..2024-06-30',
  ],
  [
    'Có 02 xã đạt 16 tiêu chí, 03 xã đạt 12 tiêu chí.',
    '2 xã | Số xã đạt 16 tiêu chí | A 2024-01-01..2024-06-30',
    '3 xã | Số xã đạt 12 tiêu chí | A 2024-01-01..2024-06-30',
  ],
  ['Trong số này, cho vay hộ nghèo 212 tỷ đồng.', '212 tỷ đồng | Cho vay hộ nghèo | A 2024-01-01..2024-06-30'],
  [
    'Cho vay phát triển nông nghiệp, nông thôn là 5.312 tỷ đồng.',
    '5312 tỷ đồng | Cho vay phát triển nông nghiệp, nông thôn | A 2024-01-01..2024-06-30',
  ],
  [
    'Thực hiện chủ trương phát triển nông nghiệp, nông thôn, dư nợ cho vay đạt 7.120 tỷ đồng.',
    '7120 tỷ đồng | Dư nợ cho vay phát triển nông nghiệp, nông thôn | A 2024-06-30..2024-06-30',
  ],
  [
    'Tổng thu ngân sách tháng 6 là 410 tỷ đồng. Trong đó, thu từ phí, tháng 6 là 37 tỷ đồng; lũy kế thu 205 tỷ đồng.',
    '410 tỷ đồng | Tổng thu ngân sách | A 2024-06-01..2024-06-30',
    '37 tỷ đồng | Thu từ phí – tổng thu ngân sách | A 2024-06-01..2024-06-30',
    '205 tỷ đồng | Thu từ phí | A 2024-01-01..2024-06-30',
  ],
  ['Giảm số hộ nghèo từ 41 hộ xuống còn 33 hộ.', '33 hộ | Giảm số hộ nghèo | A 2024-01-01..2024-06-30'],
  [
    'Tăng nhiều nhất là nhóm giáo dục, với 2,4%.',
    '2.4 % | Tốc độ tăng nhóm giáo dục | A 2024-01-01..2024-06-30 | percent_change 2.4 same_period_last_year',
  ],
  [
    'Chỉ số giá tiêu dùng (CPI) tháng 6 giảm 0,3% so với tháng trước; bình quân 6 tháng tăng 3,1% so với cùng kỳ. Trong 11 nhóm hàng, có 3 nhóm tăng: may mặc tăng 0,2%; giáo dục tăng 0,1%.',
    '-0.3 % | Tốc độ tăng chỉ số giá tiêu dùng (CPI) | A 2024-06-01..2024-06-30 | percent_change -0.3 previous_month',
    '3.1 % | Tốc độ tăng CPI bình quân | A 2024-01-01..2024-06-30 | percent_change 3.1 same_period_last_year',
    '11 nhóm | Số nhóm hàng | A 2024-01-01..2024-06-30',
    '3 nhóm | Số nhóm hàng | A 2024-01-01..2024-06-30',
    '0.2 % | Tốc độ tăng may mặc | A 2024-06-01..2024-06-30 | percent_change 0.2 previous_month',
    '0.1 % | Tốc độ tăng giáo dục | A 2024-06-01..2024-06-30 | percent_change 0.1 previous_month',
  ],
  ['Ghi nhận 42 ca sởi, tăng 6 ca so với tuần trước.', '42 ca | Số ca sởi | A 2024-01-01..2024-06-30 | absolute_change 6 other'],
  [
    'Kết nạp 310 đảng viên, tăng 4,5% so với nhiệm kỳ trước.',
    '310 đảng viên | Số đảng viên kết nạp | A 2024-01-01..2024-06-30 | percent_change 4.5 other',
  ],
  [
    'Diện tích vụ thu tăng nhiều nhất 2,5 nghìn ha so với kế hoạch và 3,1 nghìn ha so với năm trước.',
    '2.5 nghìn ha | Mức tăng diện tích vụ thu | A 2024-01-01..2024-06-30 | absolute_change 2.5 plan; absolute_change 3.1 previous_year',
  ],
  [
    'GRDP tăng 9%, gấp 1,4 lần bình quân cả nước; kim ngạch xuất khẩu đạt 812 triệu USD, tăng 12,5%.',
    '9 % | Tốc độ tăng GRDP | A 2024-01-01..2024-06-30 | percent_change 9 same_period_last_year; times 1.4 other',
    '812 triệu USD | Kim ngạch xuất khẩu | A 2024-01-01..2024-06-30 | percent_change 12.5 same_period_last_year',
  ],
  [
    'Tổng dư nợ 14 chương trình tín dụng đạt 2.912 tỷ đồng.',
    '2912 tỷ đồng | Tổng dư nợ 14 chương trình tín dụng | A 2024-06-30..2024-06-30',
  ],
  ['Trong số 48 dự án đó có 30 dự án trong nước.', '30 dự án | Số dự án trong nước | A 2024-01-01..2024-06-30'],
  [
    'Đến trung tuần tháng 6, diện tích thu hoạch đạt 4.120 ha.',
    '4120 ha | Diện tích thu hoạch tình hình | A 2024-06-01..2024-06-30',
  ],
  [
    'Nợ xấu 212 tỷ đồng, chiếm 1,2% tổng dư nợ (giảm so với tỷ lệ 1,9% của năm 2023).',
    '212 tỷ đồng | Nợ xấu | A 2024-06-30..2024-06-30 | percent_of 1.2 share',
    '1.2 % | Tỷ lệ nợ xấu | A 2024-01-01..2024-06-30 | percent_of 1.2 share',
  ],
  [
    'Diện tích ngô 92.070 ha, đạt 102,3% kế hoạch (tăng 2.070 ha) và tăng 4,5% so với cùng kỳ.',
    '92070 ha | Diện tích ngô | A 2024-01-01..2024-06-30 | percent_of 102.3 plan; absolute_change 2070 plan; percent_change 4.5 same_period_last_year',
  ],
  [
    'Năng suất ngô đạt 5,1 tấn/ha, so với kế hoạch giảm 0,2 tấn/ha.',
    '5.1 tấn/ha | Năng suất ngô | A 2024-01-01..2024-06-30 | absolute_change -0.2 plan',
  ],
];

describe('figures as offices and banks write them', () => {
  it.each(CASES)('%s', async (text, ...lines) => {
    const figures = await figuresOf('Tình hình', text);
    const written = figures.map(({ value, unit, name, status, period, comparisons }) =>
      [
        `${value} ${unit}`,
        name,
        `${status} ${period.from}..${period.to}`,
        comparisons.map((c) => `${c.kind} ${c.value} ${c.base}`).join('; '),
      ]
        .filter(Boolean)
        .join(' | '),
    );
    expect(written).toEqual(lines);
  });
});
