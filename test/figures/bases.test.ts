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
];

describe('the base of a change', () => {
  it.each(CASES)('%s %f', async (text, value, base) => {
    const moves = (await figuresOf('Kinh tế', text)).flatMap(({ comparisons }) => comparisons);
    expect(moves.find((c) => c.value === value)?.base).toBe(base);
  });
});
