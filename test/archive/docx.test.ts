import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LARGEST_UNPACKED } from '../../src/archive/formats/docx.js';
import { ingest } from '../../src/archive/ingest.js';
import type { Report } from '../../src/model/report.js';
import { docxOf, numbered, paragraph, partsOfDocx, stored, table, zipOf } from './files/docx.js';
import { reportDocx } from './files/report.js';

async function reportOf(bytes: Uint8Array, name = 'a.docx'): Promise<Report> {
  const result = await ingest({ name, bytes });
  if ('failed' in result) throw new Error(result.problems.map((problem) => problem.message).join());
  return result.report;
}
async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await ingest({ name: 'a.docx', bytes });
  return 'failed' in result ? result.problems.map((problem) => problem.message).join() : '';
}

describe('a report in Word', () => {
  it('has a head, an outline, footnotes at their marks and a table', async () => {
    const report = await reportOf(reportDocx());
    expect(report).toMatchObject({
      title: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2024',
      issuer: 'UBND tỉnh Lạng Sơn',
      number: '271/BC-UBND',
      date: '2024-06-24',
      place: 'Lạng Sơn',
      problems: [],
    });
    expect(report.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'I NÔNG NGHIỆP',
      'I.1 Trồng trọt',
      'I.2 Lâm nghiệp',
      'II THƯƠNG MẠI',
      'III DU LỊCH',
    ]);
    expect(report.paragraphs.filter(({ kind }) => kind === 'note').map(({ text, of }) => [of, text])).toEqual([
      [0, 'Không kể 1.050 ha hồi mới trồng.'],
      [8, 'Số của ngành công thương, chưa gồm 12 cơ sở mới.'],
    ]);
    expect(report.paragraphs[0]?.text).toContain('43.215,6 ha, bằng');
    expect(report.paragraphs[2]).toMatchObject({ heads: ['Cây na'], text: expect.stringMatching(/18\.400 m²\.$/) });
    expect(report.tables).toMatchObject([
      {
        caption: 'Biểu 1. Hàng hóa qua cửa khẩu',
        unit: 'triệu USD',
        header: ['TT', 'Nhóm hàng', 'Thực hiện – Tháng 6', 'Thực hiện – 6 tháng', 'So với cùng kỳ (%)'],
      },
    ]);
    expect(report.paragraphs.filter(({ kind }) => kind === 'row')[2]?.cells).toEqual(['2', 'Hạt điều', '', '96,3', '92,7']);
  });

  it('is the same twice over, a line a paragraph', async () => {
    const [first, second] = [await reportOf(reportDocx()), await reportOf(reportDocx())];
    expect(first).toEqual(second);
    const lines = first.paragraphs.map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
    expect([...lines].sort((a, b) => a - b)).toEqual(lines);
  });

  it('is read under any name', async () => {
    expect((await reportOf(reportDocx(), 'a.txt')).number).toBe('271/BC-UBND');
    expect((await reportOf(reportDocx(), 'a.doc')).number).toBe('271/BC-UBND');
  });

  it('may be one sentence and one table without a header', async () => {
    const { paragraphs, tables } = await reportOf(
      docxOf([
        paragraph('Tỉnh Lào Cai thu 5 tỷ đồng.'),
        table([
          ['Lúa', 'ha', '5,5'],
          ['Ngô', 'ha', '6,5'],
        ]),
      ]),
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['Tỉnh Lào Cai thu 5 tỷ đồng.', 'Lúa; ha; 5,5', 'Ngô; ha; 6,5']);
    expect(tables).toMatchObject([{ header: [], unit: '' }]);
  });

  it('has headings by their style', async () => {
    const { sections } = await reportOf(docxOf([paragraph('Nông nghiệp', 'heading'), paragraph('Tỉnh Lào Cai có 5 ha chè.')]));
    expect(sections.map(({ title }) => title)).toEqual(['Nông nghiệp']);
  });
});

describe('numbers that Word counts itself', () => {
  const level = (depth: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'upperLetter', '%1.', '<w:pStyle w:val="Heading1"/>')}</w:abstractNum>`,
    ...[0, 1, 2].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`),
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  ].join('');

  it('head the sections and items', async () => {
    const report = await reportOf(
      docxOf(
        [
          numbered('KINH TẾ', 1),
          numbered('Nông nghiệp', 1, 1),
          numbered('Trồng trọt', 1, 2),
          numbered('Chè: 15 ha.', 2),
          numbered('Chè hữu cơ: 5 ha.', 2, 1),
          numbered('Chăn nuôi', 1, 2),
          paragraph('Tỉnh Lào Cai có 500 con bò.'),
          numbered('Du lịch', 1, 1),
          paragraph('Tỉnh đón 5.000 lượt khách.'),
          numbered('VĂN HÓA', 1),
          paragraph('Có 90 trường.'),
        ],
        { numbering },
      ),
    );
    expect(report.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'I KINH TẾ',
      'I.1 Nông nghiệp',
      'I.1.1 Trồng trọt',
      'I.1.2 Chăn nuôi',
      'I.2 Du lịch',
      'II VĂN HÓA',
    ]);
    expect(report.paragraphs.slice(0, 2)).toMatchObject([
      { kind: 'bullet', heads: ['Chè'] },
      { kind: 'bullet', heads: ['Chè', 'Chè hữu cơ'] },
    ]);
  });

  it('start anew where a list says so', async () => {
    const { sections } = await reportOf(
      docxOf([numbered('KINH TẾ', 1), paragraph('Có 5 ha chè.'), numbered('VĂN HÓA', 4), paragraph('Có 9 trường.')], {
        numbering,
      }),
    );
    expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual(['I KINH TẾ', 'I VĂN HÓA']);
  });
});

describe('Word files that are refused', () => {
  const parts = partsOfDocx([paragraph('Tỉnh Lào Cai thu 5 tỷ đồng.')]).map(stored);
  const with_ = (name: string, content: Uint8Array, size = content.length) =>
    zipOf([...parts, { name, method: 8, body: deflateRawSync(content), crc: 0, size }]);

  it('cut off or spoilt', async () => {
    const whole = reportDocx();
    expect(await refusal(whole.slice(0, 5000))).toMatch(/DOCX hỏng/);
    expect(await refusal(whole.slice(0, -30))).toMatch(/DOCX hỏng/);
    expect(await refusal(zipOf(parts.map((part) => ({ ...part, method: 8 as const }))))).toMatch(/DOCX hỏng/);
    expect(await refusal(zipOf([stored({ name: 'word/document.xml', content: '<w:document><w:body>' })]))).toMatch(/DOCX hỏng/);
  });

  it('with a password', async () =>
    expect(await refusal(zipOf(parts.map((part) => ({ ...part, flags: 1 }))))).toMatch(/mật khẩu/));

  it('that unpack to too much, whatever they say', async () => {
    const bomb = new Uint8Array(LARGEST_UNPACKED + 1);
    expect(await refusal(with_('word/media/a.bin', bomb))).toMatch(/bung ra quá 100 MB/);
    expect(await refusal(with_('word/media/a.bin', bomb, 10))).toMatch(/bung ra quá 100 MB/);
    expect(await refusal(with_('word/media/a.bin', new Uint8Array(1000)))).toBe('');
  });

  it('of another kind', async () => {
    const only = (name: string) => zipOf([stored({ name, content: 'x' })]);
    expect(await refusal(only('xl/workbook.xml'))).toMatch(/Excel \(XLSX\).*\.docx/);
    expect(await refusal(only('ppt/presentation.xml'))).toMatch(/PPTX/);
    expect(await refusal(only('content.xml'))).toMatch(/OpenDocument/);
    expect(await refusal(only('a.txt'))).toMatch(/ZIP không phải DOCX/);
  });

  it('without a word', async () => expect(await refusal(docxOf([paragraph('')]))).toMatch(/rỗng/));
});
