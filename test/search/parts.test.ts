/** Which figures of a report are the parts of another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/config.js';
import { openArchive } from '../../src/intake.js';
import { rowsOf } from '../../src/search/families.js';
import { partsOf } from '../../src/search/parts.js';

const folder = mkdtempSync(join(tmpdir(), 'hoiso-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const catalogue = loadCatalogue(join(import.meta.dirname, '../../intents'));

/** The parts of the first figure of a report with this body. */
async function parts(body: string): Promise<number[]> {
  const head =
    '---\ntitle: Tình hình năm 2023\ndate: 2023-12-28\nplace: Sơn La\nperiod: năm 2023\n---\n# Tình hình năm 2023\n## 1. Kinh tế\n';
  writeFileSync(join(folder, 'a.md'), `${head}${body}\n`);
  const { observations, reports } = await openArchive(folder, catalogue);
  const [whole] = observations;
  if (!whole) throw new Error('nothing was read');
  return partsOf(whole, observations, rowsOf(reports), catalogue).map(({ value }) => value);
}

describe('the parts of a figure', () => {
  it.each<[what: string, body: string, values: number[]]>([
    [
      'said to be',
      'Tổng chi ngân sách đạt 900 tỷ đồng, tăng 5%; trong đó chi thường xuyên đạt 500 tỷ đồng, chi đầu tư phát triển đạt 300 tỷ đồng. Thu ngân sách đạt 700 tỷ đồng.',
      [500, 300],
    ],
    [
      'adding up to it, over two sentences',
      'Tổng kim ngạch xuất nhập khẩu đạt 50 triệu USD. Trong đó, kim ngạch xuất khẩu đạt 30 triệu USD, hàng chính là chè. Kim ngạch nhập khẩu đạt 20 triệu USD.',
      [30, 20],
    ],
    [
      'of another unit are none',
      'Tổng lượng khách du lịch đạt 600 lượt, trong đó khách quốc tế 40 lượt; doanh thu du lịch đạt 90 tỷ đồng.',
      [40],
    ],
    [
      'rows below it',
      '| Chỉ tiêu | Đơn vị | Năm 2023 |\n|---|---|---|\n| Tổng đàn gia súc | con | 100 |\n| Đàn trâu | con | 30 |\n| Đàn bò | con | 70 |',
      [30, 70],
    ],
    [
      'growing faster than the whole',
      'GRDP tăng 7,5% so với cùng kỳ năm trước. Trong đó: khu vực nông, lâm nghiệp và thủy sản tăng 3,2%; khu vực công nghiệp và xây dựng tăng 11,4%; khu vực dịch vụ tăng 7,1%.',
      [3.2, 11.4, 7.1],
    ],
    ['none where nothing says so', 'Diện tích lúa đạt 900 ha. Diện tích ngô đạt 400 ha. Diện tích sắn đạt 300 ha.', []],
  ])('%s', async (_, body, values) => expect(await parts(body)).toEqual(values));
});
