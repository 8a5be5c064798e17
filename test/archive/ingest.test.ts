import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ArchiveError, addToArchive, LARGEST, readArchive, readReportFile } from '../../src/archive/folder.js';
import { ingest } from '../../src/archive/ingest.js';
import type { Report } from '../../src/model/report.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function reportOf(name: string, text: string): Promise<Report> {
  const result = await ingest({ name, bytes: bytes(text) });
  if ('failed' in result) throw new Error(result.problems.map((p) => p.message).join());
  return result.report;
}
const refusal = async (name: string, content: Uint8Array): Promise<string> => {
  const result = await ingest({ name, bytes: content });
  return 'failed' in result ? result.problems.map((p) => p.message).join() : '';
};
const outlineOf = (report: Report): string[] => report.sections.map((s) => `${s.number} ${s.title}`.trim());

describe('cover', () => {
  it('reads the head of an administrative report', async () => {
    const report = await reportOf(
      'bc.txt',
      'ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG\n\nSố: 88 /BC-UBND\n\nSóc Trăng, ngày 05 tháng 4 năm 2024\n\nBÁO CÁO\n\nTình hình kinh tế - xã hội quý I năm 2024\n\nTrong quý I tỉnh thu 500 tỷ đồng.',
    );
    expect(report).toMatchObject({
      title: 'Tình hình kinh tế - xã hội quý I năm 2024',
      issuer: 'UBND tỉnh Sóc Trăng',
      number: '88/BC-UBND',
      date: '2024-04-05',
      place: 'Sóc Trăng',
      period: { type: 'QUARTER', from: '2024-01-01', to: '2024-03-31' },
    });
  });

  it('takes the metadata head of an edition first', async () => {
    const report = await reportOf(
      '2022-12-02-x.md',
      '---\ntitle: Tình hình năm 2022\nissuer: UBND tỉnh Điện Biên\nnumber: 350/BC-UBND\ndate: 2022-12-02\nplace: Điện Biên\nperiod: năm 2022\nedition: bản rút gọn\n---\n# Tình hình năm 2022\n\nDân số 635 nghìn người.',
    );
    expect(report).toMatchObject({
      number: '350/BC-UBND',
      date: '2022-12-02',
      edition: 'bản rút gọn',
      period: { type: 'YEAR', to: '2022-12-31' },
    });
  });

  it.each([
    ['Tình hình kinh tế - xã hội tháng 8 và 8 tháng năm 2023', 'YTD', '2023-08-31'],
    ['Báo cáo tình hình thực hiện nghị quyết tháng 8 năm 2023', 'MONTH', '2023-08-31'],
    ['Tiến độ gieo trồng vụ mùa đến ngày 16/9/2023', 'YTD', '2023-09-16'],
    ['Tiến độ gieo trồng vụ mùa đến ngày 30/9/2023', 'YTD', '2023-09-30'],
    ['Tình hình bệnh sởi đến hết tuần 8 năm 2023', 'YTD', '2023-02-26'],
    // a span beside the day
    ['Thu hút đầu tư 9 tháng năm 2023 (đến 20/9/2023)', 'YTD', '2023-09-30'],
    ['Kết quả phát triển kinh tế - xã hội năm 2023; kế hoạch năm 2024', 'YEAR', '2023-12-31'],
  ])('%s', async (title, type, to) =>
    expect((await reportOf('a.md', `# ${title}\n\nTỉnh Lào Cai thu 5 tỷ đồng.`)).period).toMatchObject({ type, to }),
  );
});

describe('outline', () => {
  it('numbers sections as a person cites them', async () => {
    const report = await reportOf(
      'a.txt',
      'I. KINH TẾ\n\n3. Thương mại, dịch vụ\n\n3.2. Du lịch: Đón 5.000 lượt khách.\n\na) Lữ hành\n\nCó 12 cơ sở.\n\nII. Văn hóa\n\n1. Giáo dục\n\nCó 90 trường.',
    );
    expect(outlineOf(report)).toEqual([
      'I KINH TẾ',
      'I.3 Thương mại, dịch vụ',
      'I.3.2 Du lịch',
      'I.3.2.a Lữ hành',
      'II Văn hóa',
      'II.1 Giáo dục',
    ]);
  });

  it('keeps a numbered sentence as a sentence under its number', async () => {
    const report = await reportOf(
      'a.txt',
      'I. KINH TẾ\n\n1. Tiếp tục chỉ đạo gieo trồng được 1.250,5 ha lúa mùa trên địa bàn tỉnh Sơn La.',
    );
    expect(outlineOf(report)).toEqual(['I KINH TẾ', 'I.1']);
    expect(report.paragraphs[0]?.text).toContain('1.250,5 ha');
  });

  it('makes the label of a bullet the head of its figures', async () => {
    const report = await reportOf('a.txt', '- Cây ngô: Diện tích 15 ha.\n\n- Chăn nuôi:\n\n+ Đàn bò: 500 con.');
    expect(report.paragraphs.map((p) => [p.heads, p.text])).toEqual([
      [['Cây ngô'], 'Diện tích 15 ha.'],
      [['Chăn nuôi', 'Đàn bò'], '500 con.'],
    ]);
  });

  it('mends a sentence cut by a page break and gives footnotes to the paragraph of their mark', async () => {
    const report = await reportOf(
      'a.txt',
      'Giá trị sản xuất ngành xây dựng trên địa bàn tỉnh Lai Châu² trong năm nay theo giá so sánh ước đạt\n\n² Theo giá năm 2010.\n\n7.052,6 tỷ đồng, tăng 16%.\n\n3 Không phải chú thích vì không có dấu.',
    );
    expect(report.paragraphs.map((p) => [p.kind, p.of ?? null, p.text.slice(-24)])).toEqual([
      ['prose', null, '7.052,6 tỷ đồng, tăng 16%.'.slice(-24)],
      ['note', 0, 'Theo giá năm 2010.'],
      ['prose', null, 'Không phải chú thích vì không có dấu.'.slice(-24)],
    ]);
  });

  it('reads the marks of footnotes in brackets, and leaves lists alone', async () => {
    const report = await reportOf(
      'a.txt',
      'Toàn tỉnh có 64 sản phẩm OCOP(1).\n\n(2) Trồng rừng.\n\nIV. NHIỆM VỤ\n\nTrồng 40 ha.\n\n(1) Gồm 4 sản phẩm 5 sao.',
    );
    expect(report.paragraphs.map((p) => [p.kind, p.of ?? null, p.text.slice(-24)])).toEqual([
      ['prose', null, 'tỉnh có 64 sản phẩm OCOP.'.slice(-24)],
      ['prose', null, 'Trồng 40 ha.'],
      ['note', 0, 'Gồm 4 sản phẩm 5 sao.'],
    ]);
  });

  it('reads several footnotes in one line', async () => {
    const report = await reportOf(
      'a.txt',
      'Toàn tỉnh có 64 sản phẩm OCOP(1).\n\nGiải ngân đạt 41,3%(2).\n\nGhi chú: (1) Gồm 4 sản phẩm 5 sao. (2) Huyện A 57%.',
    );
    expect(report.paragraphs.map((p) => [p.kind, p.of ?? null, p.text])).toEqual([
      ['prose', null, 'Toàn tỉnh có 64 sản phẩm OCOP.'],
      ['prose', null, 'Giải ngân đạt 41,3%.'],
      ['note', 0, 'Gồm 4 sản phẩm 5 sao.'],
      ['note', 1, 'Huyện A 57%.'],
    ]);
  });

  it('reads marks in square brackets, behind a figure too', async () => {
    const report = await reportOf(
      'a.txt',
      'Bưởi 1.240 ha[1], nhãn 960 ha.\n\nII. NHIỆM VỤ\n\nTrồng 40 ha [2].\n\n--------\n[1] Trong đó trồng mới 75 ha.',
    );
    expect(report.paragraphs.map((p) => [p.kind, p.of ?? null, p.behind ?? '', p.text])).toContainEqual([
      'note',
      0,
      'Bưởi 1.240 ha',
      'Trong đó trồng mới 75 ha.',
    ]);
    expect(report.paragraphs.map((p) => p.text)).toContain('Trồng 40 ha [2].');
  });

  it('keeps m² and m³', async () =>
    expect((await reportOf('a.txt', 'Khai thác 54,7 m³ gỗ trên 20 m² đất của tỉnh.')).paragraphs[0]?.text).toContain(
      '54,7 m³ gỗ trên 20 m²',
    ));
});

describe('formats', () => {
  it('drops the chrome of a portal page', async () => {
    const report = await reportOf(
      'a.txt',
      'Chào mừng quý bạn đọc đến với Trang thông tin điện tử Sở Kế hoạch Đầu tư\n  • 1 5 4 7\n    Hôm nay\n    27\n  • Tình hình kinh tế - xã hội tỉnh Hà Giang 9 tháng năm 2023\n  • Thời gian đăng: 22/09/2023 06:37:04 AM\n  • I. Về kinh tế\n\n    Thu 900 tỷ đồng.\n\n  • Tác giả: BBT\n  • ĐƯỜNG DÂY NÓNG\n    0215.382.5409',
    );
    expect(report.paragraphs.map((p) => p.text).join(' ')).not.toMatch(/0215|Hôm nay|1 5 4 7/);
    expect(report).toMatchObject({ date: '2023-09-22', place: 'Hà Giang' });
  });

  it('keeps the article and table of an HTML page', async () => {
    const report = await reportOf(
      'a.html',
      '<html><head><title>T | Cổng</title><script>var hits = 99999;</script></head><body><nav><ul><li>Trang chủ 123</li></ul></nav><aside><p>Sơn La đón 4,5 triệu lượt</p></aside><article><h1>Tình hình tỉnh Lào Cai năm 2023</h1><h2>I. Kinh tế</h2><p>Thu ngân sách đạt 9.000 tỷ đồng trong năm, tăng 5% so với năm trước, nhiều khoản thu vượt dự toán được giao từ đầu năm và bảo đảm cân đối.</p><table><tr><th>TT</th><th>Chỉ tiêu</th><th>Đơn vị</th></tr><tr><td>1</td><td>Khách</td><td>Lượt</td></tr></table></article></body></html>',
    );
    const text = report.paragraphs.map((p) => p.text).join(' ');
    expect(text).not.toMatch(/99999|Trang chủ|4,5 triệu/);
    expect(text).toContain('9.000 tỷ đồng');
    expect(report.paragraphs.at(-1)).toMatchObject({
      kind: 'row',
      cells: ['1', 'Khách', 'Lượt'],
      text: 'TT: 1; Chỉ tiêu: Khách; Đơn vị: Lượt',
    });
  });

  it('reads tab tables whose header repeats on the next page', async () => {
    const head = 'TT\tTên đề án\tCơ quan chủ trì\n\t\tSở, ngành\n1\t2\t3\n';
    const report = await reportOf(
      'a.txt',
      `BIỂU TỔNG HỢP\n${head}1\tĐề án A\tSở Nội vụ\n${head}2\tĐề án B\tSở Y tế\n\nHết biểu của tỉnh.`,
    );
    expect(report.tables).toMatchObject([
      { caption: 'BIỂU TỔNG HỢP', header: ['TT', 'Tên đề án', 'Cơ quan chủ trì – Sở, ngành'] },
    ]);
    expect(report.paragraphs.filter((p) => p.kind === 'row').map((p) => p.cells?.[1])).toEqual(['Đề án A', 'Đề án B']);
  });

  it('does not take the tags of a page for words without accents', async () => {
    const rows = ['Bò', 'Ngô', 'Đậu', 'Mía'].map((name) => `<tr><td class="left">${name}</td><td class="right">5</td></tr>`);
    const { paragraphs } = await reportOf('a.html', `<body><p>Tỉnh Lào Cai.</p><table>${rows.join('')}</table></body>`);
    expect(paragraphs).toHaveLength(5);
  });

  it('reads UTF-16 and NFD', async () => {
    const text = 'Tỉnh Điện Biên thu 5 tỷ đồng trong năm 2023 theo báo cáo.';
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (const [i, char] of [...text].entries()) new DataView(utf16.buffer).setUint16(2 + i * 2, char.charCodeAt(0), true);
    const result = await ingest({ name: 'a.txt', bytes: utf16 });
    expect('report' in result && result.report.paragraphs[0]?.text).toBe(text);
    expect((await reportOf('b.txt', text.normalize('NFD'))).paragraphs[0]?.text).toBe(text);
  });
});

describe('files that are refused by name', () => {
  const tcvn = 'Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc B¸o c¸o t×nh h×nh kinh tÕ x· héi tØnh §iÖn Biªn';
  const vni =
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp Töï do Haïnh phuùc Baùo caùo tình hình kinh teá xaõ hoäi tænh Ñieän Bieân';
  /** A file in the container of old Office, with a stream of this name. */
  const ole = (stream: string): Uint8Array =>
    new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]));
  const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

  it.each([
    ['rỗng', new Uint8Array(), /rỗng/],
    ['trắng', bytes(' \n\n '), /rỗng/],
    ['nhị phân', new Uint8Array([65, 0, 66, 0, 0, 1]), /nhị phân/],
    ['PDF', bytes('%PDF-1.7 …'), /PDF/],
    ['ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /DOCX/],
    ['TCVN3', latin1(tcvn), /TCVN3/],
    ['VNI', latin1(vni), /VNI/],
    ['TCVN3 đã đổi sang UTF-8', bytes(tcvn), /TCVN3/],
  ])('%s', async (_, content, message) => expect(await refusal('a.txt', content)).toMatch(message));

  it.each([
    ['ảnh', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13]), /ảnh PNG.*OCR/],
    ['RTF', bytes('{\\rtf1 Tỉnh thu 5 tỷ đồng.}'), /RTF.*\.docx/],
    ['Word cũ', ole('WordDocument'), /Word cũ \(\.doc\).*\.docx/],
    ['Excel cũ', ole('Workbook'), /Excel cũ \(\.xls\).*\.docx/],
    ['Office có mật khẩu', ole('EncryptedPackage'), /mật khẩu/],
    ['Office khác', ole('PowerPoint Document'), /Office cũ/],
  ])('%s', async (_, content, message) => expect(await refusal('a.doc', content)).toMatch(message));

  it('reads by the content, not by the name', async () => {
    expect((await reportOf('a.docx', 'Tỉnh thu 5 tỷ đồng.')).paragraphs[0]?.text).toBe('Tỉnh thu 5 tỷ đồng.');
    expect((await reportOf('a.doc', '<html><body><p>Tỉnh thu <b>5</b> tỷ đồng.</p></body></html>')).paragraphs[0]?.text).toBe(
      'Tỉnh thu 5 tỷ đồng.',
    );
    expect(await refusal('a.docx', new Uint8Array([65, 0, 66, 0, 0, 1]))).toMatch(/hỏng.*\.docx/);
  });

  it('refuses a page nested without end, reads one that is broken off', async () => {
    expect(await refusal('a.html', bytes(`${'<div>'.repeat(5000)}Tỉnh thu 5 tỷ đồng.`))).toMatch(/lồng quá sâu/);
    const page = '<html><body><p>Tỉnh Lào Cai thu 5 tỷ đồng.</p><table><tr><td>Lúa</td><td>5';
    expect((await reportOf('a.html', page)).paragraphs[0]?.text).toBe('Tỉnh Lào Cai thu 5 tỷ đồng.');
  });

  it('warns of a text without accents', async () =>
    expect(
      (await reportOf('a.txt', 'Tong thu ngan sach tren dia ban tinh uoc dat 5 ty dong trong nam 2023.')).problems[0]?.message,
    ).toMatch(/không có dấu/));

  it('reads a truncated file with a warning', async () => {
    const whole = bytes('Tỉnh Điện Biên thu ngân sách 5 tỷ đồng, chi 4 tỷ đồng trong quý I năm 2021 ở tỉnh Điện Biên đã');
    const result = await ingest({ name: 'a.txt', bytes: whole.subarray(0, whole.length - 1) });
    expect('report' in result && result.report.problems.map((p) => p.message).join()).toMatch(/cắt/);
  });
});

describe('folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoiso-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('serves what can be read, names what cannot', async () => {
    writeFileSync(join(folder, 'b.md'), '# Tỉnh Điện Biên\n\nThu 5 tỷ đồng.');
    writeFileSync(join(folder, 'a.xyz'), 'x');
    writeFileSync(join(folder, 'README.md'), 'không phải báo cáo');
    writeFileSync(join(folder, '.nhap.txt'), 'tệp ẩn');
    writeFileSync(join(folder, 'a.txt'), '');
    writeFileSync(join(folder, 'to.txt'), Buffer.alloc(LARGEST + 1, 'a'));
    const { files, refused } = readArchive(folder);
    expect(files.map((file) => file.name)).toEqual(['a.txt', 'b.md']);
    expect(await ingest(files[0]!)).toMatchObject({ failed: 'a.txt', problems: [{ message: 'tệp rỗng' }] });
    expect(refused.map(({ file, problems }) => `${file}: ${problems[0]?.message}`)).toEqual([
      expect.stringMatching(/^a\.xyz: định dạng/),
      expect.stringMatching(/^to\.txt: .*MB/),
    ]);
  });

  it('says that a folder or a file is missing', async () => {
    expect(() => readArchive(join(folder, 'không-có'))).toThrow(ArchiveError);
    expect(readReportFile(join(folder, 'không-có.txt'))).toMatchObject({ problems: [{ message: 'không có tệp này' }] });
  });
});

describe('what a person says of a report stands in a file beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoiso-heads-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const content = bytes('Tình hình kinh tế - xã hội\n\nĐàn trâu có 120 con trên địa bàn tỉnh Sơn La.\n');

  it.each([
    ['txt', { date: '2024-07-05', place: 'Yên Bái' }],
    ['md', { date: '2024-07-05', place: 'Yên Bái', number: '12/BC-UBND' }],
    ['html', { place: 'Điện Biên' }],
  ])('and goes before what a %s file says itself', async (extension, head) => {
    addToArchive(folder, { name: `a.${extension}`, bytes: content, head });
    const { files, refused } = readArchive(folder);
    expect(refused).toEqual([]);
    const file = files.find(({ name }) => name === `a.${extension}`);
    expect(file && (await ingest(file))).toMatchObject({ report: head });
  });

  it('and never takes the place of a file that is there', () => {
    expect(() => addToArchive(folder, { name: 'a.txt', bytes: bytes(''), head: { place: 'Lào Cai' } })).toThrow(
      /không ghi được a\.txt/,
    );
    expect(readReportFile(join(folder, 'a.txt'))).toMatchObject({ bytes: Buffer.from(content), head: { place: 'Yên Bái' } });
    expect(() => addToArchive('/khong/co', { name: 'a.txt', bytes: content })).toThrow(/không ghi được/);
  });
});
