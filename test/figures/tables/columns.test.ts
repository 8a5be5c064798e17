/** What a column of a statistical table holds: its header and cells in a report on nine months of 2024, and how it is understood. */
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../src/figures/tables/columns.js';
import { unitIn } from '../../../src/figures/tables/headers.js';
import { monthOf, yearOf, yearToDate } from '../../../src/model/period.js';

const own = yearToDate(2024, 9);
const LEVELS = ['1.204,5', '310', '87,2'];

describe('columns', () => {
  it.each([
    ['Thực hiện 2023', LEVELS, { kind: 'level', status: 'A', period: yearOf(2023) }],
    ['Kế hoạch năm 2024', LEVELS, { kind: 'level', status: 'T', period: yearOf(2024) }],
    ['Ước 9 tháng 2024', LEVELS, { kind: 'level', status: 'E', period: own }],
    ['Thực hiện cùng kỳ', LEVELS, { kind: 'level', status: 'A', period: yearToDate(2023, 9) }],
    ['Ước tháng 9', LEVELS, { kind: 'level', status: 'E', period: monthOf(2024, 9) }],
    ['Diện tích (ha)', LEVELS, { kind: 'level', indicator: 'Diện tích', unit: 'ha' }],
    ['So với cùng kỳ (%)', ['121,36', '98,2', '104,0'], { kind: 'change', base: 'same_period_last_year', scale: 'index' }],
    ['Tăng, giảm so với cùng kỳ (%)', ['21,36', '-1,8'], { kind: 'change', base: 'same_period_last_year', scale: 'percent' }],
    ['So với KH (%)', ['75,4', '80,1'], { kind: 'change', base: 'plan', scale: 'index' }],
    ['T9 so T8 (%)', ['101,2', '99,5'], { kind: 'change', base: 'previous_month', period: monthOf(2024, 9) }],
    ['Tháng 9/2024 so với tháng 12/2023', ['101,2', '99,5'], { kind: 'change', base: 'previous_year_end' }],
    ['Đơn vị tính', ['Ha', 'Tấn'], { kind: 'unit' }],
    ['Chỉ tiêu', ['Lúa', 'Ngô'], { kind: 'name' }],
    ['Cơ quan chủ trì', ['Sở Nội vụ', 'Sở Y tế'], { kind: 'aside' }],
    ['STT', ['1', '2'], { kind: 'aside' }],
  ])('%s', (header, cells, expected) => expect(columnOf(header, cells, own)).toMatchObject(expected));
});

it.each([
  ['Biểu 2. Bán lẻ (Đơn vị tính: Tỷ đồng)', 'Tỷ đồng'],
  ['Diện tích (ha)', 'ha'],
  ['Đàn trâu (kể cả nghé)', ''],
])('unit in %s', (text, unit) => expect(unitIn(text)).toBe(unit));
