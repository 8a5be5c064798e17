/** What counts as a quantity, and which of them an observation took: a text, how many it holds, and what stays unread. */
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { coverageOf } from '../../src/figures/coverage.js';
import { extract } from '../../src/figures/extract.js';
import type { Observation } from '../../src/model/observation.js';
import type { Report } from '../../src/model/report.js';

const catalogue = loadCatalogue(`${import.meta.dirname}/../../intents`);
const HEAD = '---\ntitle: Tình hình kinh tế - xã hội 8 tháng năm 2023\nplace: Điện Biên\ndate: 2023-08-22\n---\n';

async function reportOf(text: string): Promise<Report> {
  const result = await ingest({ name: 'bao-cao.md', bytes: new TextEncoder().encode(`${HEAD}\n${text}\n`) });
  if ('failed' in result) throw new Error(result.problems.map((p) => p.message).join());
  return result.report;
}

/** Everything unread: what the text holds. */
const heldIn = async (text: string): Promise<string[]> => coverageOf(await reportOf(text), []).unread.map((u) => u.text);

const HELD: readonly (readonly [text: string, ...quantities: string[]])[] = [
  ['Khách du lịch đạt 700.730 lượt, tăng 64,22% so với cùng kỳ năm 2022.', '700.730 lượt', '64,22%'],
  ['Giải ngân 207/279,8 tỷ đồng.', '207', '279,8 tỷ đồng'],
  ['Xếp thứ 22/63 tỉnh, thành phố.', '22', '63 tỉnh'],
  ['Trồng mới 2021 ha rừng, đạt13.040,42 tỷ đồng.', '2021 ha', '13.040,42 tỷ đồng'],
  ['Trong 13 bước thì xong 05 bước.', '13 bước', '05 bước'],
  [
    '| TT | Chỉ tiêu | ĐVT | 2022 | 2023 |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n| 1 | Ngô | Tấn | 812,5 | 900 |',
    '812,5',
    '900',
  ],
];

const HOLD_NONE: readonly string[] = [
  'Ngày 22/8/2023, trong 8 tháng đầu năm 2023, giai đoạn 2021 - 2025, đến 31/7.',
  'Theo Nghị quyết số 11/NQ-CP, Quyết định 1719/QĐ-TTg và Báo cáo số 350/BC-UBND ngày 02/12/2022.',
  'Quy định tại Điều 5, khoản 2, Phụ lục 3, mục 1.2.',
  'Liên hệ số điện thoại 0215.3825.409 hoặc 0912345678, lúc 8h30 ngày 22/8/2023.',
  'Thủy điện Sông Mã 3, quốc lộ 4H, QL.12 và QL 279, Đề án 79, 666, công nghệ 4.0, dịch Covid-19.',
  'Các dự án: (1) đường vành đai; (2) hồ chứa.',
  'Sau 3 năm triển khai, dịch vụ công mức độ 3, 4; giá so sánh 2010; trẻ 5 tuổi.',
];

describe('quantities', () => {
  it.each(HELD)('%s', async (text, ...quantities) => expect(await heldIn(text)).toEqual(quantities));
  it.each(HOLD_NONE)('none in: %s', async (text) => expect(await heldIn(text)).toEqual([]));
});

/** Text, how many quantities it holds, and which of them extraction leaves unread. */
const READ: readonly (readonly [text: string, quantities: number, unread: readonly string[]])[] = [
  ['Khách du lịch ước đạt 700.730 lượt, tăng 64,22% so với cùng kỳ năm 2022 và đạt 75% kế hoạch.', 3, []],
  ['Giải ngân vốn đầu tư công đạt 207/279,8 tỷ đồng, đạt 73,98% kế hoạch.', 3, []],
  ['Số vụ phá rừng là 07 vụ, tăng 07 vụ (tăng 700%) so với cùng kỳ năm trước.', 3, []],
  ['Dư nợ là 31.450 tỷ đồng, giảm 0,35% so với 31/7/2024 (31.450/31.560 tỷ đồng).', 4, []],
  ['Số vụ cháy là 05 vụ, tăng 01 vụ (25%) so với cùng kỳ năm trước.', 3, []],
  ['Tỉnh chấm được 12, xếp loại khá; có 05 xã đạt chuẩn.', 2, ['12']],
];

describe('what extraction takes', () => {
  it.each(READ)('%s', async (text, quantities, unread) => {
    const report = await reportOf(text);
    const coverage = coverageOf(report, extract(report, catalogue));
    expect(coverage.unread.map((u) => u.text)).toEqual(unread);
    expect(coverage).toMatchObject({ quantities, taken: quantities - unread.length });
  });
});

describe('a value counts where it stands', async () => {
  const text = 'Đàn trâu có 120 con, đàn bò có 120 con.\n\nĐàn dê có 120 con.\n';
  const report = await reportOf(text);
  const all = extract(report, catalogue);
  const unreadOf = (observations: readonly Observation[]): string[] =>
    coverageOf(report, observations).unread.map((u) => u.quote);

  it('once for each observation', () => {
    expect(unreadOf(all)).toEqual([]);
    expect(unreadOf(all.slice(0, 1))).toEqual(['Đàn trâu có 120 con, đàn bò có 120 con.', 'Đàn dê có 120 con.']);
    expect(unreadOf(all.slice(2))).toEqual(Array(2).fill('Đàn trâu có 120 con, đàn bò có 120 con.'));
  });

  it('and not where another value is printed', () => {
    expect(unreadOf(all.map((o) => ({ ...o, value: 121 })))).toHaveLength(3);
  });
});

describe('table cells', async () => {
  const report = await reportOf('| Chỉ tiêu | 2022 | 2023 |\n|---|---|---|\n| Ngô (tấn) | 812,5 | 812,5 |');
  const [row] = report.paragraphs;
  const cell: Observation = {
    ...(extract(await reportOf('Ngô đạt 812,5 tấn.'), catalogue)[0] as Observation),
    printed: '812,5 tấn',
    comparisons: [],
  };
  it.each([
    ['its own words', row?.text ?? ''],
    ['words of its maker', 'Ngô (tấn): 812,5'],
  ])('are taken one by one, quoted with %s', (_, quote) => {
    const at = { ...cell, source: { ...cell.source, line: row?.line ?? 0, quote } };
    expect(coverageOf(report, [at])).toMatchObject({ quantities: 2, taken: 1 });
    expect(coverageOf(report, [at, at])).toMatchObject({ quantities: 2, taken: 2 });
  });
});
