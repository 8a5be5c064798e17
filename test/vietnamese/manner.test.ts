/** Names that two reports write in their own manner are one name; what tells figures apart stays. */
import { describe, expect, it } from 'vitest';
import { plainName } from '../../src/vietnamese/manner.js';

describe('names without a report’s manner', () => {
  it.each([
    ['Tốc độ tăng IIP', 'Tốc độ tăng chỉ số sản xuất toàn ngành công nghiệp'],
    ['Tốc độ tăng chỉ số sản xuất công nghiệp (IIP)', 'Tốc độ tăng IIP toàn ngành'],
    ['Sản lượng chè búp tươi', 'Chè búp tươi'],
    ['Tổng đàn trâu', 'Đàn trâu'],
    ['Tổng mức bán lẻ hàng hóa', 'Bán lẻ hàng hóa trên địa bàn tỉnh'],
    ['Số hợp tác xã', 'Tổng số hợp tác xã'],
    ['Khách du lịch quốc tế', 'Khách quốc tế'],
    ['Mức tăng/giảm số vụ cháy', 'Mức tăng số vụ cháy'],
  ])('%s = %s', (a, b) => expect(plainName(a)).toBe(plainName(b)));

  it.each([
    ['Tốc độ tăng IIP', 'Chỉ số sản xuất công nghiệp'],
    ['Tốc độ tăng IIP', 'Tốc độ tăng IIP ngành khai khoáng'],
    ['Diện tích chè', 'Sản lượng chè'],
    ['Đàn trâu', 'Tỷ lệ đàn trâu'],
    ['Kế hoạch đàn trâu', 'Đàn trâu'],
    ['Khách du lịch quốc tế', 'Khách du lịch'],
  ])('%s ≠ %s', (a, b) => expect(plainName(a)).not.toBe(plainName(b)));
});
