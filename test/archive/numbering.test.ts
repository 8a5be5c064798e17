import { describe, expect, it } from 'vitest';
import { titleIn } from '../../src/archive/headings.js';
import { numberIn, opensBlock, pathOf } from '../../src/archive/numbering.js';
import { isCut } from '../../src/archive/pages.js';

describe('numbers before headings', () => {
  it.each([
    ['PHẦN THỨ HAI', 'Phần thứ hai', ''],
    ['Phần thứ nhất: Kết quả', 'Phần thứ nhất', 'Kết quả'],
    ['PHẦN II. KẾ HOẠCH', 'Phần II', 'KẾ HOẠCH'],
    ['Phần B', 'Phần B', ''],
    ['A. KINH TẾ', 'A', 'KINH TẾ'],
    ['IV. Dân tộc', 'IV', 'Dân tộc'],
    ['II- ĐÁNH GIÁ CHUNG', 'II', 'ĐÁNH GIÁ CHUNG'],
    ['II/ NỘI CHÍNH', 'II', 'NỘI CHÍNH'],
    ['4/ Chăn nuôi: đàn lợn', '4', 'Chăn nuôi: đàn lợn'],
    ['III KẾT LUẬN', 'III', 'KẾT LUẬN'],
    ['I.2. Văn hóa', 'I.2', 'Văn hóa'],
    ['3.Vận tải', '3', 'Vận tải'],
    ['3.2 Du lịch', '3.2', 'Du lịch'],
    ['3.2. du lịch', '3.2', 'du lịch'],
    ['1.2.3. Chè', '1.2.3', 'Chè'],
    ['đ) Nông thôn mới', 'đ', 'Nông thôn mới'],
    ['b. Phân bổ vốn', 'b', 'Phân bổ vốn'],
    ['(12) Tỷ lệ hộ dùng điện', '(12)', 'Tỷ lệ hộ dùng điện'],
    ['2) Dân số', '2', 'Dân số'],
    ['3/ Thủy sản', '3', 'Thủy sản'],
    ['a/ Trồng trọt', 'a', 'Trồng trọt'],
    ['II/ VĂN HÓA', 'II', 'VĂN HÓA'],
    ['Điều 3. Hiệu lực', 'Điều 3', 'Hiệu lực'],
  ])('%s', (text, label, rest) => expect(numberIn(text)).toMatchObject({ label, rest }));

  it.each([
    '7.052,6 tỷ đồng được giải ngân',
    '10.5 tỷ đồng là số dư',
    '1.250 ha lúa',
    '31.12.2023 là hạn cuối',
    '2023. Tổng thu',
    '15 ha bị hạn',
    '3/5 chỉ tiêu',
    '12/2024 đạt',
    '2/ 5 xã đạt chuẩn',
    '12/2023',
    'Phần lớn diện tích được tưới',
    'Phần vốn còn lại',
    'Vùng cao có 5 xã',
    'X quang 300 lượt',
    'v.v. và các khoản khác',
  ])('no number: %s', (text) => expect(numberIn(text)).toBeNull());

  it.each([
    [['I', '3', '3.2'], 'I.3.2'],
    [['I', 'I.1', '1', '1.1', 'a'], 'I.1.1.1.a'],
    [['A', 'I', '1'], 'A.I.1'],
    [['II', '1', '(3)'], 'II.1(3)'],
    [['B', '', 'I'], 'B.I'],
    [['I', '1', '10'], 'I.1.10'],
  ])('%j is cited as %s', (labels, path) => expect(pathOf(labels)).toBe(path));
});

describe('titles and sentences', () => {
  it.each([
    ['Công nghiệp: Sản xuất ổn định.', { title: 'Công nghiệp', text: 'Sản xuất ổn định.' }],
    ['Cây lương thực:', { title: 'Cây lương thực', text: '' }],
    ['Dân số.', { title: 'Dân số', text: '' }],
    ['Xét nghiệm 3.200 mẫu.', null],
    ['Đầu tư công. Đến 20/6 giải ngân 210 tỷ đồng.', { title: 'Đầu tư công', text: 'Đến 20/6 giải ngân 210 tỷ đồng.' }],
    ['Thương mại. Xuất khẩu tháng 4: 71 triệu USD.', { title: 'Thương mại', text: 'Xuất khẩu tháng 4: 71 triệu USD.' }],
    ['Sản xuất công nghiệp ổn định. Chỉ số IIP tăng 5,2%.', null],
    ['Tiếp tục giữ nhịp tăng trưởng, gieo trồng được 52,5 ha.', null],
    ['Đón 5.000 lượt khách: phần lớn đi theo đoàn.', null],
  ])('%s', (text, expected) => expect(titleIn(text)).toEqual(expected));
});

describe('sentences that a page break cut', () => {
  const start = 'Giá trị sản xuất ngành xây dựng của tỉnh theo giá so sánh trong cả năm';
  it.each([
    [`${start} ước đạt`, '2.052,6 tỷ đồng, tăng 16%.', true],
    [`${start} ước`, 'đạt khá so với kế hoạch.', true],
    [`${start} có phần của các xã,`, 'UBND các huyện và doanh nghiệp.', true],
    [`${start} ước tăng khá.`, 'đạt kế hoạch.', false],
    [`${start} ước đạt`, '2. Thương mại', false],
    [`${start} ước đạt`, '- Cây ngô: 5 ha', false],
    ['Cây lương thực', 'gồm lúa và ngô', false],
    [start.toUpperCase(), 'kèm theo phụ lục', false],
    [`${start} của tỉnh`, 'Tổng vốn đầu tư 5 tỷ đồng.', false],
    [`Biểu 1. ${start}`, '(Đơn vị tính: Tỷ đồng)', false],
  ])('%s | %s', (before, after, cut) => expect(isCut(before, after)).toBe(cut));

  it('knows what opens a block of its own', () => {
    expect(['- Chè', '+ Sắn', 'Biểu 2. Dân số', '(Kèm theo Báo cáo)', 'a) Ngô'].every(opensBlock)).toBe(true);
    expect(['tăng 5%', '12 Công ty', '(tăng 5%)'].some(opensBlock)).toBe(false);
  });
});
