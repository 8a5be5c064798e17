/** What a change is measured against where its own words leave it open: sentences → value and base of its first comparison. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, value: number, base: string])[] = [
  // said once, at the head of the sentence
  ['So với tháng trước, chỉ số giá nhóm giao thông giảm 1,2%; giáo dục tăng 0,4%.', 0.4, 'previous_month'],
  ['So với tháng 12 năm trước, chỉ số giá tiêu dùng tăng 2,3%: thực phẩm tăng 3,1%.', 3.1, 'previous_year_end'],
  ['So với tháng trước, chỉ số giá tăng 0,6%, tăng 4,2% so với cùng kỳ.', 4.2, 'same_period_last_year'],
  // parts move since when their whole did
  ['Chỉ số sản xuất công nghiệp tăng 1,8% so với tháng trước. Trong đó: khai khoáng tăng 5,2%.', 5.2, 'previous_month'],
  // two bases: neither of them
  [
    'Chỉ số sản xuất công nghiệp tăng 1,8% so với tháng trước và tăng 7% so với cùng kỳ. Trong đó: khai khoáng tăng 5,2%.',
    5.2,
    'same_period_last_year',
  ],
  // the same month of a year ago, and what is not measured from it
  ['Bán lẻ tháng 6 đạt 912 tỷ đồng, tăng 1,2% so với tháng 5 và tăng 9,4% so với tháng 6/2023.', 9.4, 'same_period_last_year'],
  ['Bán lẻ tháng 6 tăng 9,4% so với tháng 5/2024; 6 tháng đạt 5.100 tỷ đồng, tăng 8,3%.', 8.3, 'same_period_last_year'],
  ['IIP 6 tháng tăng 5,9% (CK tăng 4,7%); tháng 6 giảm 2,8% so với tháng 5.', 4.7, 'same_period_last_year'],
  // the plan of a growth is no base of it
  ['GRDP tăng 7,8%, thấp hơn kịch bản 0,3 điểm phần trăm.', 7.8, 'same_period_last_year'],
  ['GRDP ước đạt 7,8%, thấp hơn kịch bản 0,3 điểm phần trăm. Trong đó: dịch vụ tăng 5,2%.', 5.2, 'same_period_last_year'],
  ['GRDP tăng 7,8%, thấp hơn kịch bản 0,3 điểm phần trăm.', -0.3, 'plan'],
  ['Chỉ số sản xuất công nghiệp tăng 1,8% so với tháng trước. Vốn đầu tư tăng 5,2%.', 5.2, 'same_period_last_year'],
  // the two of the sentence before, in turn
  [
    'Đá xây dựng 5.229 m3, tăng 11,5% so với tháng trước, tăng 0,9% so với cùng kỳ. Tương ứng, xi măng 1.700 tấn, tăng 5,7% và 6,3%.',
    5.7,
    'previous_month',
  ],
  [
    'Đá xây dựng 5.229 m3, tăng 11,5% so với tháng trước, tăng 0,9% so với cùng kỳ. Tương ứng, xi măng 1.700 tấn, tăng 5,7% và 6,3%.',
    6.3,
    'same_period_last_year',
  ],
  // said of what is listed behind it
  ['Một số mặt hàng giảm so với tháng trước: gạo giảm 21,3%; hạt tiêu giảm 16,1%.', -16.1, 'previous_month'],
  ['Một số mặt hàng giảm: gạo giảm 21,3%; hạt tiêu giảm 16,1%.', -16.1, 'same_period_last_year'],
  // behind what it is of
  [
    'Có 41 doanh nghiệp thành lập mới với số vốn 312 tỷ đồng, giảm 8,9% về số doanh nghiệp và tăng 5% về số vốn so với tháng 5.',
    -8.9,
    'previous_month',
  ],
  // behind its share
  ['Đã gặt 1.276 ha lúa nương, chiếm 64,2% diện tích đã cấy và bằng 103,8% cùng kỳ năm trước.', 103.8, 'same_period_last_year'],
  // a part is measured against what its whole is, unless it is its share
  ['Gieo cấy 1.240 ha lúa, bằng 95,8% cùng kỳ, trong đó vùng thấp 810 ha, bằng 94,1%.', 94.1, 'same_period_last_year'],
  ['Gieo cấy 1.240 ha lúa, bằng 95,8% cùng kỳ, trong đó vùng thấp 810 ha, bằng 65,3%.', 65.3, 'share'],
  // more than all is reached of a plan; who set it says what it is
  ['Thu ngân sách 412 tỷ đồng, đạt 130%.', 130, 'plan'],
  ['Thu ngân sách 412 tỷ đồng, đạt 83,4% so với HĐND huyện giao.', 83.4, 'plan'],
  ['Sản lượng lương thực 40.869 tấn, vượt 204 tấn so với kế hoạch.', 204, 'plan'],
  ['Chỉ số giá vàng tăng 17,3% so với tháng 12.2023.', 17.3, 'previous_year_end'],
  // the most of what is listed moved, too
  ['Giá tiêu dùng: giao thông tăng cao nhất với 3,4% so với tháng trước.', 3.4, 'previous_month'],
];

describe('the base of a change', () => {
  it.each(CASES)('%s %f', async (text, value, base) => {
    const moves = (await figuresOf('Kinh tế', text)).flatMap(({ comparisons }) => comparisons);
    expect(moves.find((c) => c.value === value)?.base).toBe(base);
  });

  it('what was collected fell, not its share of the estimate', async () => {
    const kinds = async (text: string) =>
      (await figuresOf('Ngân sách', text)).flatMap(({ comparisons }) => comparisons.map(({ kind, value }) => [kind, value]));
    expect(await kinds('Phí và lệ phí ước đạt 44,7% dự toán, giảm 6,2% so với cùng kỳ.')).toContainEqual([
      'percent_change',
      -6.2,
    ]);
    expect(await kinds('Tỷ lệ giải ngân đạt 44,7% kế hoạch, giảm 6,2% so với cùng kỳ.')).toContainEqual(['point_change', -6.2]);
  });

  it('what moved since the month before is of this month', async () => {
    const figures = await figuresOf('Giá', 'Các nhóm giảm so với tháng trước: giao thông giảm 1,3%; giáo dục giảm 0,6%.');
    expect(figures.map(({ period }) => period.type)).toEqual(['MONTH', 'MONTH']);
  });
});
