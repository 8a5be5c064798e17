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
  ['Chỉ số sản xuất công nghiệp tăng 1,8% so với tháng trước. Vốn đầu tư tăng 5,2%.', 5.2, 'same_period_last_year'],
];

describe('the base of a change', () => {
  it.each(CASES)('%s %f', async (text, value, base) => {
    const moves = (await figuresOf('Kinh tế', text)).flatMap(({ comparisons }) => comparisons);
    expect(moves.find((c) => c.value === value)?.base).toBe(base);
  });
});
