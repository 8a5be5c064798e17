import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/archive/tables.js';

const table = (text: string, headRows: number | null = null) =>
  partsOf({
    kind: 'table',
    line: 1,
    caption: '',
    headRows,
    rows: text.split('\n').map((row, i) => ({ cells: row.split('|').map((cell) => cell.trim()), line: i + 1 })),
  });
const shown = (text: string, headRows: number | null = null): string[] =>
  table(text, headRows).flatMap(({ header, rows }) => [
    `# ${header.join(' / ')}`,
    ...rows.map(({ heads, cells }) => [...heads.map((head) => `[${head}]`), cells.filter(Boolean).join(', ')].join(' ')),
  ]);

describe('headers', () => {
  it('joins head rows and gives a spanning cell to all its columns', () =>
    expect(shown('STT|Chỉ tiêu|Năm 2023||Năm 2024\n||Kế hoạch|Ước|\n1|Lúa|50|52|54')).toEqual([
      '# STT / Chỉ tiêu / Năm 2023 – Kế hoạch / Năm 2023 – Ước / Năm 2024',
      '1, Lúa, 50, 52, 54',
    ]));

  it('reads head rows whose cells span rows', () =>
    expect(shown('TT|Chỉ tiêu|Ước|Ước\nTT|Chỉ tiêu|Quý I|Quý II\n1|Vải|5,5|6,5')[0]).toBe(
      '# TT / Chỉ tiêu / Ước – Quý I / Ước – Quý II',
    ));

  it('takes years for names of columns, not for values', () =>
    expect(shown('Huyện|2022|2023\nVân Đồn|1.200|1.300')).toEqual(['# Huyện / 2022 / 2023', 'Vân Đồn, 1.200, 1.300']));

  it('has none where the first row holds values', () => expect(shown('Lúa|ha|5,5\nNgô|ha|6,5')[0]).toBe('# '));

  it('drops the row of column numbers and starts anew where another header follows', () =>
    expect(shown('TT|Tên|Hạn\n1|2|3\n1|Đề án A|Quý I\nTT|Tên|Hạn\n2|Đề án B|Quý II\nTT|Tên|Nơi làm\n3|Đề án C|Sở Y tế')).toEqual([
      '# TT / Tên / Hạn',
      '1, Đề án A, Quý I',
      '2, Đề án B, Quý II',
      '# TT / Tên / Nơi làm',
      '3, Đề án C, Sở Y tế',
    ]));
});

describe('headers that come back', () => {
  it('are known by being the same, whatever they say', () =>
    expect(shown('Huyện|Lúa|Ngô\nBắc Hà|5|6\nHuyện|Lúa|Ngô\nSi Ma Cai|7|8')).toEqual([
      '# Huyện / Lúa / Ngô',
      'Bắc Hà, 5, 6',
      'Si Ma Cai, 7, 8',
    ]));

  it('count their columns with letters first', () =>
    expect(shown('TT|Tên|Ước|So sánh\nA|B|1|2=1/3\n1|Gỗ|5|6').slice(1)).toEqual(['1, Gỗ, 5, 6']));

  it('have a second line where the format marks only the first', () =>
    expect(shown('Tên|Ước|Ước\nTên|Quý I|Quý II\nGỗ|5|6', 1)).toEqual(['# Tên / Ước – Quý I / Ước – Quý II', 'Gỗ, 5, 6']));

  it('part rows that all stand in one line of the file', () =>
    expect(
      partsOf({
        kind: 'table',
        line: 1,
        caption: '',
        headRows: null,
        rows: ['TT|Tên|Hạn', '1|Gỗ|Quý I', 'TT|Tên|Nơi', '2|Tre|Sở Y tế'].map((row) => ({ cells: row.split('|'), line: 1 })),
      }).map(({ header, rows }) => [header[2], rows.length]),
    ).toEqual([
      ['Hạn', 1],
      ['Nơi', 1],
    ]));
});

describe('rows', () => {
  it('keeps group rows as heads, by their kinds of numbers', () =>
    expect(
      shown(
        'TT|Tên|Hạn\n|ĐĂNG KÝ MỚI|\nI|Quý I|\n1|Đề án A|Tháng 1\nII|Quý II|\n1|Đề án B|Tháng 4\n2|Dự án chung|\n|Cầu Bình|Tháng 5\n3|Chợ quê|',
      ),
    ).toEqual([
      '# TT / Tên / Hạn',
      '[ĐĂNG KÝ MỚI] [Quý I] 1, Đề án A, Tháng 1',
      '[ĐĂNG KÝ MỚI] [Quý II] 1, Đề án B, Tháng 4',
      '[ĐĂNG KÝ MỚI] [Quý II] [Dự án chung] Cầu Bình, Tháng 5',
      '[ĐĂNG KÝ MỚI] [Quý II] 3, Chợ quê',
    ]));

  it('puts the whole above its parts', () =>
    expect(
      shown('Chỉ tiêu|Đơn vị|Ước\nKhách|Lượt|900\n- Quốc tế|Lượt|100\nTrong đó: Lào|Lượt|60\nDoanh thu|Tỷ đồng|5,5').slice(1),
    ).toEqual([
      'Khách, Lượt, 900',
      '[Khách] - Quốc tế, Lượt, 100',
      '[Khách] Trong đó: Lào, Lượt, 60',
      'Doanh thu, Tỷ đồng, 5,5',
    ]));

  it('mends a cell that a page break cut, and no other', () =>
    expect(
      shown('TT|Tên|Cơ quan\n1|Đề án A|Sở Văn hóa\nTT|Tên|Cơ quan\n2|Đề án B|và Thể thao\n3|Đề án C|sẽ giao sau').slice(1),
    ).toEqual(['1, Đề án A, Sở Văn hóa và Thể thao', '2, Đề án B, Sở Văn hóa và Thể thao', '3, Đề án C, sẽ giao sau']));

  it('joins a row that a page break cut', () =>
    expect(shown('TT|Tên|Ước\n1|Sầu riêng và các loại|5\nTT|Tên|Ước\n|quả đóng thùng|\n2|Gỗ|6').slice(1)).toEqual([
      '1, Sầu riêng và các loại quả đóng thùng, 5',
      '2, Gỗ, 6',
    ]));

  it('is not thrown by ragged or empty rows', () => {
    expect(shown('TT|Tên|Ước\n||\n1|Gỗ\n2|Tre|5,5|6,6|7,7').slice(1)).toEqual(['1, Gỗ', '2, Tre, 5,5, 6,6, 7,7']);
    expect(table('')).toEqual([]);
    expect(shown('Tên|Ước\nGỗ|5', 1)).toEqual(['# Tên / Ước', 'Gỗ, 5']);
  });
});
