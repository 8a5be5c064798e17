import { describe, expect, it } from 'vitest';
import { captionAt, isCaption, split, uncaptioned } from '../../src/archive/captions.js';
import type { Block, TableBlock } from '../../src/archive/draft.js';

const table = (rows: readonly string[], caption = ''): TableBlock => ({
  kind: 'table',
  line: 1,
  caption,
  headRows: null,
  rows: rows.map((row, i) => ({ cells: row.split('|'), line: i + 1 })),
});
const above = (...lines: string[]): Block[] => [
  ...lines.map((text, i): Block => ({ kind: 'text', text, line: i + 1 })),
  table(['Xã|Lúa', 'An Phú|5']),
];

describe('caption and unit in one line', () => {
  it.each([
    ['Biểu 2. Bán lẻ (Đơn vị tính: Tỷ đồng)', 'Biểu 2. Bán lẻ', 'Tỷ đồng'],
    ['Đơn vị tính: tỷ đồng', '', 'tỷ đồng'],
    ['(ĐVT: ha)', '', 'ha'],
    ['ĐVT: 1.000 tấn.', '', '1.000 tấn'],
    ['Bảng 4 – Đơn vị: con', 'Bảng 4', 'con'],
    ['Đơn vị tính: triệu đồng (giá hiện hành)', '', 'triệu đồng (giá hiện hành)'],
    ['Đơn vị: Sở Y tế', 'Đơn vị: Sở Y tế', ''],
    ['Biểu 5. Các đơn vị đạt chuẩn', 'Biểu 5. Các đơn vị đạt chuẩn', ''],
  ])('%s', (text, caption, unit) => expect(split(text)).toEqual({ caption, unit }));
});

describe('lines above a table', () => {
  it.each([
    [['Biểu 1. Gieo trồng', 'Đơn vị tính: ha'], 'Biểu 1. Gieo trồng', 'ha'],
    [['Đơn vị tính: ha', 'Biểu 1. Gieo trồng'], 'Biểu 1. Gieo trồng', ''],
    [['GIEO TRỒNG', '(Kèm theo Báo cáo số 9/BC)', '(ĐVT: ha)'], 'GIEO TRỒNG', 'ha'],
    [['Lúa đã gieo xong.', 'Đơn vị tính: ha'], '', 'ha'],
    [['Lúa đã gieo xong.'], '', ''],
  ])('%j', (lines, caption, unit) => {
    const blocks = above(...lines);
    expect(captionAt(blocks, blocks.length - 1)).toEqual({ caption, unit });
  });

  it('are no text of the report', () => {
    const blocks = above('Lúa đã gieo xong.', 'Biểu 1. Gieo trồng', 'ĐVT: 1.000 ha');
    expect(blocks.map((_, at) => isCaption(blocks, at))).toEqual([false, true, true, false]);
  });
});

describe('first rows of a table', () => {
  it('are taken off where they are caption and unit', () =>
    expect(uncaptioned(table(['Biểu 3. Gỗ|Biểu 3. Gỗ', '|Đơn vị tính: m³', 'Huyện|Gỗ', 'Bắc Hà|5']))).toMatchObject({
      caption: 'Biểu 3. Gỗ',
      unit: 'm³',
      table: { rows: [{ line: 3 }, { line: 4 }] },
    }));

  it('stay where they are rows', () => expect(uncaptioned(table(['Đơn vị|Gỗ', 'Bắc Hà|5'])).table.rows).toHaveLength(2));
});
