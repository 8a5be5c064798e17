import { describe, expect, it } from 'vitest';
import { measureOf, OTHERWISE, saidOtherwise } from '../../src/search/otherwise.js';
import { wordsOf } from '../../src/vietnamese/text.js';

/** A name as a report prints it, the words that people ask with, and words that must not come in with it. */
const EXAMPLES: readonly (readonly [name: string, asked: string, not: string])[] = [
  ['Khu vực FDI – thu nội địa', 'khối doanh nghiệp', 'vùng'],
  ['Sản lượng thịt lợn hơi xuất chuồng', 'heo xuất bán', 'bò gia cầm'],
  ['Diện tích gieo trồng ngô', 'bắp', 'lúa đậu'],
  ['Số người tử vong do tai nạn giao thông', 'chết thiệt mạng', 'bị thương'],
  ['Số doanh nghiệp giải thể', 'đóng cửa', 'ngừng'],
  ['Số doanh nghiệp tạm ngừng hoạt động', 'nghỉ ngưng', 'đóng cửa'],
  ['Sản lượng thủy sản khai thác', 'đánh bắt', 'nuôi trồng'],
  ['Khách quốc tế', 'khách tây', 'trong'],
  ['Số lượt nội địa', 'khách', 'tây'],
  ['Diện tích khoai mỳ', 'sắn khoai mì', 'lang'],
  ['Số bác sỹ', 'bác sĩ', 'điều dưỡng'],
  ['Số vụ cháy', 'hỏa hoạn', 'nổ'],
  ['Diện tích thu hoạch cà phê', 'gặt', 'trồng'],
  ['Số người tham gia BHYT', 'đóng', 'nghèo'],
  ['Tỷ trọng dịch vụ trong cơ cấu kinh tế', 'grdp', 'tăng'],
  ['Số lượt phương tiện', 'xe', 'tàu'],
  ['Tốc độ tăng GRDP ngành công nghiệp và xây dựng', 'khu vực', 'nông'],
  ['Khu vực dịch vụ', 'ngành', 'công'],
];

/** Names that hold a word of the left column within another word, or none. */
const PLAIN = ['Diện tích mới giải phóng', 'Số người được tạo điều kiện', 'Giá trị cao su', 'Tỷ lệ lắng đọng', 'Số hộ nghèo'];

describe('what is said otherwise than it is printed', () => {
  it.each(EXAMPLES)('%s: %s, not %s', (name, asked, not) => {
    const said = wordsOf(saidOtherwise(name));
    for (const word of wordsOf(asked)) expect(said).toContain(word);
    for (const word of wordsOf(not)) expect(said).not.toContain(word);
  });

  it.each(PLAIN)('nothing for %s', (name) => {
    expect(saidOtherwise(name)).toBe('');
  });

  it.each([
    ['ha', 'diện tích'],
    ['nghìn tấn', 'sản lượng'],
    ['nghìn lít', 'sản lượng'],
    ['m3', ''],
    ['tạ/ha', 'năng suất'],
    ['triệu đồng/ha', ''],
    ['con', ''],
  ])('what %s measures: %s', (unit, measure) => expect(measureOf(unit)).toBe(measure));

  it('gives every printed word once', () => {
    const printed = OTHERWISE.flatMap(([left]) => left.replace(/\(\?!.*\)\)/, '').split('|'));
    expect(new Set(printed).size).toBe(printed.length);
  });
});
