/** A year of which no whole figure is on record: the newest part of it, or what is planned for a year ahead. */
import { describe, expect, it } from 'vitest';
import { quarterOf, yearOf } from '../src/model/period.js';
import { insteadOfYear } from '../src/part-of-year.js';
import { rank } from '../src/search/ranking.js';
import { asked, littleCorpus, PLACE } from './search/little.js';

const { index } = await littleCorpus(`## 1. Kết quả
Thu nội địa 8 tháng đạt 1.250 tỷ đồng. Số xã đạt chuẩn nông thôn mới là 24 xã.
## 2. Mục tiêu năm 2024
Thu nội địa năm 2024 đạt 2.100 tỷ đồng.
## 3. Nhiệm vụ quý IV
Quý IV/2023 trồng 640 ha rừng; khởi công 210 căn nhà ở xã hội.
`);
const NEWEST = '2023-08-22';

describe('instead of the year', () => {
  it.each<readonly [string, string, number | 'Q4', string, string | null]>([
    ['the plan of a year ahead', 'thu nội địa', 2024, NEWEST, '2.100 tỷ đồng'],
    ['what there is of this year', 'thu nội địa', 2023, NEWEST, '1.250 tỷ đồng'],
    ['no plan once the year has begun', 'thu nội địa', 2024, '2024-03-01', null],
    ['no plan of another thing', 'xã đạt chuẩn nông thôn mới', 2024, NEWEST, null],
    ['the plan of a quarter ahead', 'căn nhà ở xã hội khởi công', 'Q4', NEWEST, '210 căn nhà'],
    ['no plan once the quarter has begun', 'căn nhà ở xã hội khởi công', 'Q4', '2023-11-02', null],
  ])('%s', (_, topic, year, newest, printed) => {
    const question = asked(topic, {
      text: `${topic} ${year}`,
      unit: '',
      period: year === 'Q4' ? quarterOf(2023, 4) : yearOf(year),
    });
    const found = insteadOfYear(question, (of) => rank(of, index, PLACE), newest);
    expect(found?.decision.best.observation.printed ?? null).toBe(printed);
  });
});
