import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut, type Page, type Piece, type Rule } from '../../src/archive/formats/pdf-layout.js';
import { ingest } from '../../src/archive/ingest.js';
import type { Report } from '../../src/model/report.js';
import { pdfOf } from './files/pdf.js';
import { reportDocx } from './files/report.js';

/** Printed by LibreOffice from what `files/report.ts` writes. */
const printed = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/bao-cao.pdf')));
const locked = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/bao-cao-mat-khau.pdf')));

async function reportOf(bytes: Uint8Array, name = 'a.pdf'): Promise<Report> {
  const result = await ingest({ name, bytes });
  if ('failed' in result) throw new Error(result.problems.map((problem) => problem.message).join());
  return result.report;
}
async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await ingest({ name: 'a.pdf', bytes });
  return 'failed' in result ? result.problems.map((problem) => problem.message).join() : '';
}
const spoken = ({ paragraphs }: Report): string[] =>
  paragraphs.map(({ kind, heads, text, cells }) => [kind, ...heads, ...(cells ?? [text])].join(' | ')).sort();

describe('a report in PDF', () => {
  it('says what the same report says in Word: over page breaks, with its footnotes and its table', async () => {
    const [pdf, word] = [await reportOf(printed), await reportOf(reportDocx())];
    const { title, issuer, number, date, place, period, problems } = word;
    expect(pdf).toMatchObject({ title, issuer, number, date, place, period, problems });
    expect(spoken(pdf)).toEqual(spoken(word));
    expect(pdf.sections.map((section) => [section.number, section.title])).toEqual(
      word.sections.map((section) => [section.number, section.title]),
    );
    expect(pdf.tables.map(({ caption, unit, header }) => ({ caption, unit, header }))).toEqual(
      word.tables.map(({ caption, unit, header }) => ({ caption, unit, header })),
    );
  });

  it('is the same twice over and leaves the bytes alone', async () => {
    const bytes = printed.slice();
    expect(await reportOf(bytes)).toEqual(await reportOf(Buffer.from(bytes), 'a.txt'));
    expect(bytes).toEqual(printed);
  });
});

describe('PDF files that are refused', () => {
  it('with a password', async () => expect(await refusal(locked)).toMatch(/mật khẩu/));
  it('cut off', async () => expect(await refusal(printed.slice(0, 20_000))).toMatch(/PDF hỏng/));
  it('no PDF at all', async () => expect(await refusal(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toMatch(/PDF hỏng/));
  it('scans without text', async () => expect(await refusal(pdfOf(['0 0 m 9 9 l S', '']))).toMatch(/bản quét.*OCR/));
  it('but not for one page without text', async () => {
    const said =
      '(Kinh te tinh Lao Cai nam 2023 dat ket qua kha, ngan sach thu 512,5 trieu, chi 498,1 trieu, vuot ke hoach giao dau nam va dung tien do chung.) Tj';
    const { problems, paragraphs } = await reportOf(pdfOf([`BT /F 8 Tf 40 700 Td ${said} ET`, '']));
    expect(problems.map(({ message }) => message).join()).toMatch(/trang 2 không có chữ/);
    expect(paragraphs).toHaveLength(1);
  });
});

it('reads a page that lies on its side', async () => {
  const said = '(Tinh Lao Cai co 12 xa dat chuan nong thon moi trong nam.) Tj';
  for (const [rotate, matrix] of [
    [90, '0 1 -1 0 300 100'],
    [0, '0 1 -1 0 300 100'],
    [0, '0 -1 1 0 300 700'],
    [270, '0 -1 1 0 300 700'],
  ] as const)
    expect((await reportOf(pdfOf([`BT /F 12 Tf ${matrix} Tm ${said} ET`], rotate))).paragraphs[0]?.text).toBe(
      'Tinh Lao Cai co 12 xa dat chuan nong thon moi trong nam.',
    );
});

/** A line of text at 12 points, half of that for a letter. */
const at = (x: number, y: number, text: string, size = 12): Piece => ({ text, x, y, width: (text.length * size) / 2, size });
const page = (pieces: Piece[], rules: Rule[] = []): Page => ({ pieces, rules });
const level = (y: number, x1: number, x2: number): Rule => ({ x1, x2, y1: y, y2: y });
const upright = (x: number, y1: number, y2: number): Rule => ({ x1: x, x2: x, y1, y2 });
const shown = (...pages: Page[]): string[] =>
  layOut(pages).flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells.join('|')) : [block.text]));

describe('lines and paragraphs', () => {
  const full = 'Diện tích lúa vụ mùa của các huyện vùng thấp trong tỉnh ước đạt';
  it('joins a full line and the next, not a short one, not an item', () => {
    expect(shown(page([at(100, 100, full), at(60, 116, '43.215,6 ha, bằng kế hoạch.'), at(100, 132, 'Ngô đạt khá.')]))).toEqual([
      `${full} 43.215,6 ha, bằng kế hoạch.`,
      'Ngô đạt khá.',
    ]);
    expect(shown(page([at(60, 100, full), at(60, 116, '- Ngô: 15 ha')]))).toHaveLength(2);
    expect(shown(page([at(60, 100, full), at(60, 150, 'đạt khá')]))).toHaveLength(2);
  });
  it('reads pieces in any order, spaces by their gaps', () =>
    expect(shown(page([at(114, 100, 'nghiệp'), at(60, 100, 'Nông'), at(84, 100, ' lâm')]))).toEqual(['Nông lâm nghiệp']));
  it('raises small digits above the line', () =>
    expect(shown(page([at(60, 100, 'rừng 20 m'), at(114, 95, '2', 7), at(124, 100, 'và')]))).toEqual(['rừng 20 m² và']));
  it('keeps two columns of a letterhead apart', () =>
    expect(shown(page([at(60, 100, 'Số: 5/BC'), at(250, 100, 'Lào Cai, ngày 5')]))).toEqual(['Số: 5/BC   Lào Cai, ngày 5']));
  it('turns signs of symbol fonts into bullets', () => expect(shown(page([at(60, 100, '\uf0b7 Chè')]))).toEqual(['- Chè']));
  it('leaves out a table of contents', () => expect(shown(page([at(60, 100, 'I. KINH TẾ ............ 3')]))).toEqual([]));
});

describe('tables', () => {
  it('are cut by their rules: cells over columns and rows, words on two lines', () => {
    const rules = [
      ...[100, 160, 200].map((y) => level(y, 50, 350)),
      level(130, 150, 350),
      ...[50, 150, 350].map((x) => upright(x, 100, 200)),
      upright(250, 130, 200),
    ];
    const pieces = [
      at(60, 120, 'Chỉ tiêu'),
      at(160, 120, 'Thực hiện'),
      at(160, 150, 'Tháng 6'),
      at(260, 150, '6 tháng'),
      at(60, 174, 'Gỗ rừng'),
      at(60, 190, 'trồng'),
      at(260, 180, '7,5'),
    ];
    expect(shown(page(pieces, rules))).toEqual([
      'Chỉ tiêu|Thực hiện|Thực hiện',
      'Chỉ tiêu|Tháng 6|6 tháng',
      'Gỗ rừng trồng||7,5',
    ]);
  });

  it('take a row a line where only columns are ruled', () => {
    const rules = [...[100, 120, 200].map((y) => level(y, 50, 350)), ...[50, 200, 350].map((x) => upright(x, 100, 200))];
    const pieces = [
      at(60, 115, 'Xã'),
      at(210, 115, 'Lúa'),
      ...[at(60, 135, 'An Phú'), at(210, 135, '5,5'), at(60, 150, 'Bản Mù'), at(60, 165, 'và Tà Xùa'), at(210, 150, '6,5')],
    ];
    expect(shown(page(pieces, rules))).toEqual(['Xã|Lúa', 'An Phú|5,5', 'Bản Mù và Tà Xùa|6,5']);
  });

  it('without rules have the columns in which their words stand, empty cells kept', () => {
    const row = (y: number, cells: readonly string[]): Piece[] =>
      cells.flatMap((text, i) => (text ? [at([60, 90, 250, 330][i] ?? 0, y, text)] : []));
    const pieces = [
      ...row(100, ['TT', 'Xã', 'Lúa', 'Ngô']),
      ...row(120, ['1', 'An Phú', '5,5', '6,5']),
      ...row(140, ['2', 'Bản Mù', '', '7,5']),
    ];
    expect(shown(page(pieces))).toEqual(['TT|Xã|Lúa|Ngô', '1|An Phú|5,5|6,5', '2|Bản Mù||7,5']);
  });
});
