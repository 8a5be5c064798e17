/** What a figure is of, behind words that lead to it or go on: a paragraph → lines "value | name | period | status". */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, ...lines: string[]])[] = [
  [
    'Dẫn đầu là khai khoáng tăng 7,4%, kế đến là phân phối điện tăng 6,1%.',
    '7.4 | Tốc độ tăng khai khoáng',
    '6.1 | Tốc độ tăng phân phối điện',
  ],
  ['Đóng góp lớn nhất đến từ ngành chế biến gỗ, tăng 12,5%.', '12.5 | Tốc độ tăng ngành chế biến gỗ'],
  ['Trung tâm Kiểm soát bệnh tật thống kê: có 218 ca mắc sởi.', '218 | Số ca mắc sởi'],
  ['Cây chè: diện tích 612 ha.', '612 | Diện tích chè'],
  ['Cháy nổ làm chết 1O người.', '10 | Số người cháy nổ làm chết'],
  ['Về du lịch, doanh thu lưu trú đạt 86 tỷ đồng.', '86 | Doanh thu lưu trú'],
  ['Khai khoáng có dấu hiệu khởi sắc, tăng 4,2%.', '4.2 | Tốc độ tăng khai khoáng'],
  ['Khu vực ngoài nhà nước bỏ ra nhiều nhất, 4.310 tỷ đồng.', '4310 | Khu vực ngoài nhà nước'],
  ['Tính theo giá hiện hành, GRDP ước 21.480 tỷ đồng.', '21480 | GRDP theo giá hiện hành'],
  ['Gộp cả 6 tháng, GRDP tăng 5,6%.', '5.6 | Tốc độ tăng GRDP'],
  ['Yên Bái còn 5.120 hộ nghèo.', '5120 | Số hộ nghèo'],
  ['Giường bệnh trên 1 vạn dân: 38,5 giường.', '38.5 | Giường bệnh/vạn dân'],
  // a number that is a name's, and numbers that are figures
  ['Hoàn thành 03 nhà máy (Sông Lô 2, Bản Mồng 3, Nậm Mô).', '3 | Số nhà máy hoàn thành'],
  ['Công suất lắp máy của thủy điện Sông Lô 2 là 24MW.', '24 | Công suất lắp máy của thủy điện Sông Lô 2'],
  ['Ngược lại, khai khoáng giảm 3,1%.', '-3.1 | Tốc độ tăng khai khoáng'],
  ['GRDP quý I tăng 5,2%, sang quý II tăng 6,4%.', '5.2 | Tốc độ tăng GRDP', '6.4 | Tốc độ tăng GRDP'],
  [
    'Thu ngân sách đạt 912 tỷ đồng, bằng 98% dự toán trung ương giao nhưng chỉ bằng 91% dự toán tỉnh giao.',
    '912 | Thu ngân sách',
  ],
];

describe('what a figure is of', () => {
  it.each(CASES)('%s', async (text, ...lines) => {
    const figures = await figuresOf('Kinh tế', text);
    expect(figures.map(({ value, name }) => `${value} | ${name}`)).toEqual(lines);
  });

  it.each([
    ['Du lịch', 'Có 12.600 lượt người đến Yên Bái.', 'Lượng khách du lịch'],
    ['Kinh tế', 'Có 12.600 lượt khách trong và ngoài nước tìm đến tỉnh.', 'Lượng khách du lịch'],
    ['Y tế', 'Có 12.600 lượt người về tỉnh.', 'Số lượt người về tỉnh'],
    ['Du lịch', 'Có 12.600 lượt khách đến Mù Cang Chải.', 'Số lượt khách đến Mù Cang Chải'],
  ])('%s: %s', async (heading, text, name) =>
    expect((await figuresOf(heading, text)).map((figure) => figure.name)).toEqual([name]),
  );

  it('is of the quarter that it goes on to', async () => {
    const figures = await figuresOf('Kinh tế', 'GRDP quý I tăng 5,2%, sang quý II tăng 6,4%.');
    expect(figures.map(({ period }) => period.to)).toEqual(['2024-03-31', '2024-06-30']);
  });

  it('has both plans that it is measured by', async () => {
    const [figure] = await figuresOf(
      'Thu ngân sách',
      'Thu đạt 912 tỷ đồng, bằng 98% dự toán trung ương giao nhưng chỉ bằng 91% dự toán tỉnh giao.',
    );
    expect(figure?.comparisons.map(({ value }) => value)).toEqual([98, 91]);
  });

  it('has them in short', async () => {
    const [figure, ...others] = await figuresOf(
      'Thu ngân sách',
      'Thu đạt 912 tỷ đồng, bằng 98% DT trung ương giao, 91% DT địa phương, +4% CK.',
    );
    expect(figure?.comparisons.map(({ value }) => value)).toEqual([98, 91, 4]);
    expect(others).toEqual([]);
  });

  it('has its growth beside the level', async () => {
    const [figure] = await figuresOf('Kinh tế', 'GRDP đạt 9.140 tỷ đồng, tốc độ tăng trưởng 6,3%.');
    expect(figure?.comparisons.map(({ value }) => value)).toEqual([6.3]);
  });
});
