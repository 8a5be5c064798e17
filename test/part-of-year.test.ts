/** A year of which no whole figure is on record: the newest part of it, or what is planned for a year ahead. */
import { describe, expect, it } from 'vitest';
import { yearOf } from '../src/model/period.js';
import { insteadOfYear } from '../src/part-of-year.js';
import { rank } from '../src/search/ranking.js';
import { asked, littleCorpus, PLACE } from './search/little.js';

const { index } = await littleCorpus(`## 1. Kết quả
Thu nội địa 8 tháng đạt 1.250 tỷ đồng. Số xã đạt chuẩn nông thôn mới là 24 xã.
## 2. Mục tiêu năm 2024
Thu nội địa năm 2024 đạt 2.100 tỷ đồng.
`);
const NEWEST = '2023-08-22';

describe('instead of the year', () => {
  it.each([
    ['the plan of a year ahead', 'thu nội địa', 2024, NEWEST, '2.100 tỷ đồng'],
    ['what there is of this year', 'thu nội địa', 2023, NEWEST, '1.250 tỷ đồng'],
    ['no plan once the year has begun', 'thu nội địa', 2024, '2024-03-01', null],
    ['no plan of another thing', 'xã đạt chuẩn nông thôn mới', 2024, NEWEST, null],
  ])('%s', (_, topic, year, newest, printed) => {
    const question = asked(topic, { text: `${topic} năm ${year}`, unit: '', period: yearOf(year) });
    const found = insteadOfYear(question, (of) => rank(of, index, PLACE), newest);
    expect(found?.decision.best.observation.printed ?? null).toBe(printed);
  });
});
