/** A level's name asks for its growth, its share of the plan or of a whole, where that is the side asked for. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { yearToDate } from '../../src/model/period.js';
import { decide } from '../../src/questions/clarify.js';
import { trainIntents } from '../../src/questions/intents.js';
import { abstractSlots, understand } from '../../src/questions/understand.js';
import { rank } from '../../src/search/ranking.js';
import { littleCorpus, PLACE } from './little.js';

const intents = join(import.meta.dirname, '../../intents');
const catalogue = loadCatalogue(intents);
const reference = yearToDate(2023, 8);
const classifier = await trainIntents(loadUtterances(intents), (text) => abstractSlots(text, reference));
const { index } = await littleCorpus(`## 1. Tăng trưởng
Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) 8 tháng ước đạt 6,84%; trong đó nông, lâm nghiệp và thủy sản tăng 3,14%, công nghiệp - xây dựng tăng 9,87%, dịch vụ tăng 8,03%.
Mục tiêu năm 2023: tốc độ tăng GRDP đạt 7,5%.
## 2. Giá và sản xuất
Chỉ số sản xuất công nghiệp (IIP) 8 tháng tăng 5,21% so với cùng kỳ. Chỉ số giá tiêu dùng (CPI) bình quân 8 tháng tăng 2,96% so với cùng kỳ.
Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng 8 tháng đạt 2.145 tỷ đồng, tăng 12,3% so với cùng kỳ.
## 3. Đầu tư
Giải ngân vốn đầu tư công 8 tháng đạt 2.296 tỷ đồng, đạt 66,1% kế hoạch.
## 4. Lao động
Tỷ lệ thất nghiệp 1,64%; tỷ lệ thất nghiệp thành thị 2,31%.
## 5. Ngân sách
Thu ngân sách nhà nước trên địa bàn 8 tháng đạt 954 tỷ đồng.
`);

async function given(text: string): Promise<string> {
  const question = await understand({ chat: 'x', text }, { catalogue, classifier, reference });
  const decision = decide(question, rank(question, index, PLACE));
  if (decision.kind !== 'answer') return decision.kind;
  const { value, unit, comparisons } = decision.best.observation;
  const percent = unit === '%' ? value : comparisons[0]?.value;
  return String(percent ?? value);
}

const ANSWERED: readonly (readonly [string, ...string[]])[] = [
  [
    '6.84',
    'Tăng trưởng GRDP 8 tháng năm 2023 là bao nhiêu?',
    'tang truong grdp 8 thang 2023',
    'GRDP 8 tháng 2023 tăng bao nhiêu phần trăm?',
    'grdp 8 thang 2023 tang bn %',
    'tốc độ tăng GRDP 8 tháng đầu năm 2023',
    'Tăng trưởng kinh tế 8 tháng 2023 đạt mấy %?',
    'grdp 8t 2023',
  ],
  [
    '7.5',
    'Mục tiêu tăng trưởng GRDP năm 2023 là bao nhiêu?',
    'Năm 2023 phấn đấu GRDP tăng bao nhiêu?',
    'muc tieu grdp 2023 tang bao nhieu',
  ],
  ['8.03', 'Khu vực dịch vụ 8 tháng 2023 tăng bao nhiêu?', 'khu vuc dich vu 8 thang 2023 tang bn %'],
  ['9.87', 'Khu vực công nghiệp - xây dựng 8 tháng 2023 tăng mấy %?'],
  ['3.14', 'Khu vực nông, lâm nghiệp và thủy sản 8 tháng 2023 tăng mấy phần trăm?'],
  ['5.21', 'IIP 8 tháng 2023 tăng bao nhiêu %?', 'chi so san xuat cong nghiep 8 thang 2023 so cung ky'],
  ['2.96', 'CPI bình quân 8 tháng 2023 tăng bao nhiêu?', 'cpi 8 thang 2023 tang may %'],
  ['12.3', 'Bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng 8 tháng 2023 tăng mấy %?', 'tong muc ban le 8 thang 2023 tang bn %'],
  [
    '66.1',
    'Tỷ lệ giải ngân vốn đầu tư công 8 tháng 2023?',
    'ty le giai ngan von dau tu cong 8 thang 2023',
    'Giải ngân vốn đầu tư công 8 tháng 2023 đạt bao nhiêu % kế hoạch?',
  ],
  ['1.64', 'Tỷ lệ thất nghiệp 8 tháng 2023?'],
  ['2.31', 'ty le that nghiep thanh thi 8 thang 2023'],
];

/** Of what is not on record, no side of anything else is given. */
const REFUSED = [
  'GRDP bình quân đầu người 8 tháng 2023?',
  'Tổng sản phẩm trên địa bàn 8 tháng 2023 bao nhiêu tỷ đồng?',
  'Năng suất lao động 8 tháng 2023 tăng bao nhiêu %?',
  'chi ngan sach 8 thang 2023',
  'Chỉ số giá vàng 8 tháng 2023 tăng mấy %?',
];

describe('the side of a level', () => {
  it.each(ANSWERED.flatMap(([value, ...texts]) => texts.map((text) => [text, value] as const)))('%s: %s', async (text, value) =>
    expect(await given(text)).toBe(value),
  );
  it.each(REFUSED)('is not given for what is not on record: %s', async (text) => expect(await given(text)).toBe('missing'));
});
