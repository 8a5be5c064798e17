/** Little corpora: index these sentences, ask this, expect this order. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/dialogue.js';
import { monthOf, yearOf, yearToDate } from '../../src/model/period.js';
import { PassageIndex } from '../../src/search/passages.js';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE } from './little.js';

const { reports, index } = await littleCorpus(`## 1. Du lịch
Khách du lịch ước đạt 700 lượt, đạt 75% kế hoạch, trong đó khách quốc tế 56 lượt, gấp 4 lần so với cùng kỳ. Doanh thu du lịch đạt 12 tỷ đồng.
## 2. Đầu tư
Vốn đầu tư từ khu vực nhà nước là 47 tỷ đồng, vốn khu vực ngoài nhà nước 62 tỷ đồng.
## 3. Nông nghiệp
Diện tích ngô 153 ha. Diện tích chè 612 ha. Sản lượng điện bằng 56% so với cùng kỳ do hạn hán kéo dài.
Trong tháng 8 thu hoạch thủy sản đạt 385 tấn, lũy kế 8 tháng sản lượng thủy sản đạt 3.110 tấn.
Diện tích lúa mùa 2.150 ha. Diện tích lúa 4.320 ha.
## 4. Giá
Chỉ số giá tiêu dùng (CPI) tăng 0,31% so với tháng trước. Chỉ số giá tiêu dùng (CPI) tăng 2,74% so với cùng kỳ năm trước.
`);

const first = (question: Question): string => rank(question, index, PLACE)[0]?.observation.printed ?? '';

describe('ranking', () => {
  it.each([
    ['the whole, not its part', asked('khách du lịch'), '700 lượt'],
    ['the part that is asked for', asked('khách quốc tế'), '56 lượt'],
    ['the sibling with the telling word', asked('vốn khu vực ngoài nhà nước'), '62 tỷ đồng'],
    ['without accents', asked('doanh thu du lich'), '12 tỷ đồng'],
    ['in the unit asked for', asked('du lịch', { unit: 'tỷ' }), '12 tỷ đồng'],
    ['with the accents asked for: chè, not chế', asked('diện tích chè'), '612 ha'],
    ['the month', asked('thủy sản', { period: monthOf(2023, 8), cumulative: false }), '385 tấn'],
    ['the months so far', asked('sản lượng thủy sản', { period: yearToDate(2023, 8), cumulative: true }), '3.110 tấn'],
    ['the crop, with or without "vụ"', asked('diện tích lúa vụ mùa'), '2.150 ha'],
    [
      'what is measured from the base that is named',
      asked('chỉ số giá tiêu dùng', { aspect: 'change', text: 'cpi tăng bao nhiêu so với tháng trước' }),
      'tăng 0,31% so với tháng trước',
    ],
    [
      'what is measured from the other base',
      asked('chỉ số giá tiêu dùng', { aspect: 'change', text: 'cpi tăng bao nhiêu so với cùng kỳ' }),
      'tăng 2,74% so với cùng kỳ năm trước',
    ],
    ['the one that has a plan', asked('khách', { aspect: 'plan', unit: '%' }), '700 lượt'],
  ])('finds %s', (_, question, printed) => expect(first(question)).toBe(printed));

  it('never offers tỷ đồng for a number of people', () => {
    const printed = rank(asked('doanh thu du lịch', { unit: 'người' }), index, 'Điện Biên').map((c) => c.observation.printed);
    expect(printed).not.toContain('12 tỷ đồng');
  });
  it('marks another year as not the one asked for', () =>
    expect(rank(asked('khách du lịch', { period: yearOf(2019) }), index, 'Điện Biên')[0]?.periodFit).toBe(0));
  it('has nothing for another place', () => expect(rank(asked('khách du lịch'), index, 'Sơn La')).toEqual([]));
});

describe('passages', () => {
  it('finds the paragraph by words standing together, with their accents', () => {
    const [hit] = new PassageIndex(reports).find(asked('sản lượng điện'), 1);
    expect(hit?.passage.text).toContain('hạn hán');
  });
});
