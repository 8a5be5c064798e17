/** What names a thing of the kind that a ranking asks for. */
import { describe, expect, it } from 'vitest';
import { isSortOfGuests, kindOf, revenueOf } from '../../src/search/kinds.js';

const isRevenue = (name: string, unit: string): boolean => revenueOf('khoan thu')?.has({ name, unit }) === true;

describe('kinds', () => {
  it.each([
    ['Thuế thu nhập cá nhân', 'tỷ đồng', true],
    ['Lệ phí trước bạ', 'tỷ đồng', true],
    ['Thu tiền sử dụng đất', 'triệu đồng', true],
    ['Thu ngân sách nhà nước', 'tỷ đồng', false],
    ['Thu hút đầu tư', 'tỷ đồng', false],
    ['Thu hồi đất', 'ha', false],
  ])('%s, %s: a revenue? %s', (name, unit, is) => expect(isRevenue(name, unit)).toBe(is));
  it.each(['khoan chi', 'nguon von'])('%s: no revenue', (noun) => expect(revenueOf(noun)).toBeNull());
  it.each([
    ['Diện tích sắn', true],
    ['Sản lượng chè búp tươi', true],
    ['Sản xuất và phân phối điện', false],
    ['Chế biến, chế tạo', false],
    ['Vải các loại', false],
  ])('%s: a crop? %s', (name, is) => expect(kindOf('cay trong')?.has({ name, unit: 'ha' })).toBe(is));
  it.each([
    ['Khách quốc tế', true],
    ['Lượng khách lưu trú', true],
    ['Khách Hàn Quốc', false],
    ['Khách từ thị trường Đài Loan', false],
  ])('%s: a sort of guests? %s', (name, is) => expect(isSortOfGuests({ name })).toBe(is));
});
