/** Which sector words and headings name, and which names are of the kind that a ranking asks for. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/config.js';
import { kindOf } from '../../src/search/kinds.js';
import { sectorNamed } from '../../src/search/sectors.js';
import { fold, wordsOf } from '../../src/vietnamese/text.js';

const catalogue = loadCatalogue(join(import.meta.dirname, '../../intents'));

describe('sectors', () => {
  it.each([
    ['du lịch', 'du-lich'],
    ['công nghiệp', 'cong-nghiep'],
    ['thu chi ngân sách', 'ngan-sach'],
    ['tín dụng ngân hàng', 'tin-dung'],
    ['hoạt động vận tải', 'van-tai'],
    ['chăn nuôi', 'nong-nghiep'],
    ['khách du lịch Nhật', null],
    ['hộ nghèo đa chiều ở vùng cao', null],
    ['', null],
  ])('%s → %s', (text, sector) => expect(sectorNamed(wordsOf(text), catalogue)).toBe(sector));
});

describe('kinds', () => {
  it.each([
    ['cấp học', 'Số học sinh tiểu học', true],
    ['cấp học', 'Tổng số học sinh', false],
    ['đàn vật nuôi', 'Đàn bò', true],
    ['đàn vật nuôi', 'Số hộ nuôi bò', false],
    ['gia súc', 'Đàn gia cầm', false],
    ['cây công nghiệp', 'Diện tích cây cà phê', true],
    ['cây công nghiệp', 'Diện tích lúa mùa', false],
    ['vụ lúa', 'Diện tích gieo trồng lúa nương', true],
  ])('%s: %s is one: %s', (noun, name, is) => expect(kindOf(fold(noun))?.has({ name, unit: '' })).toBe(is));
  it.each([
    ['Cừu – tổng đàn gia súc', 'con', true],
    ['Cừu – sản lượng lông', 'tấn', false],
  ])('vật nuôi: %s, %s is one: %s', (name, unit, is) => expect(kindOf('vat nuoi')?.has({ name, unit })).toBe(is));
  it('knows no kind of what is not in the list', () => expect(kindOf(fold('chỉ tiêu'))).toBeNull());
});
