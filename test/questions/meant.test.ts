/** Little corpora: index these sentences, ask this, and the answer is this figure, a choice, or none. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/dialogue.js';
import { instantOf, yearOf } from '../../src/model/period.js';
import { decide } from '../../src/questions/clarify.js';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE } from '../search/little.js';

const { index } = await littleCorpus(`## 1. Đào tạo
Tuyển mới đào tạo nghề cho 4.600 người, trong đó: cao đẳng 500 người, trung cấp 70 người, sơ cấp 2.800 người.
Có 5.210 học sinh, bỏ học 12 em.
## 2. Văn hóa
Vụ đông xuân gieo trồng 8.140 ha, riêng lúa vụ đông xuân gieo trồng 5.230 ha.
Toàn tỉnh triển khai 26 nhiệm vụ khoa học, trong đó: 11 nhiệm vụ khoa học cấp quốc gia, 15 nhiệm vụ khoa học cấp tỉnh.
Tặng 47.500 suất quà Tết cho gia đình chính sách. Có 9 thư viện.
## 3. Đầu tư
Vốn khu vực nhà nước đạt 4.700 tỷ đồng. Vốn khu vực ngoài nhà nước đạt 6.200 tỷ đồng.
Lũy kế từ 23/01/2020, doanh số cho vay khôi phục sản xuất đạt 12.143 tỷ đồng.
77 nhà máy có tổng vốn giải ngân 3.847 tỷ đồng. 118 nhà máy có tổng vốn đăng ký 12.288 tỷ đồng.
Thanh toán vốn kéo dài là 252/615 tỷ đồng. Đất rừng chưa có cây 130 ha. Đất rừng có cây 330 ha.
Các nhà máy thủy điện mới có tổng công suất tăng thêm là 48,5 MW. Công suất nhà máy thủy điện Nậm Rốm là 15 MW.
Số dự án kè hoàn thành quyết toán là 12 dự án. Số dự án kè hoàn thành chưa quyết toán là 5 dự án.
## 4. Xếp hạng
Theo khu vực: khai khoáng (-4,7%); riêng vận tải kho bãi vẫn tăng nhưng không cao (+5,9%).
Tốc độ tăng trưởng GRDP đứng thứ 2 trong vùng miền núi, xếp thứ 14 cả nước.
`);

function outcome(question: Question): string {
  const decision = decide(question, rank(question, index, PLACE));
  return decision.kind === 'answer' ? decision.best.observation.printed : decision.kind;
}

describe('the whole or its part', () => {
  it.each([
    ['the whole', 'tuyển mới đào tạo nghề', {}, '4.600 người'],
    ['the part whose own words are asked', 'đào tạo nghề trung cấp', { unit: 'người' }, '70 người'],
    ['another part', 'đào tạo nghề sơ cấp', { unit: 'người' }, '2.800 người'],
    ['without accents', 'dao tao nghe trung cap', { unit: 'nguoi' }, '70 người'],
    ['the plain one', 'học sinh', { unit: 'học sinh' }, '5.210 học sinh'],
    ['all that was sown', 'vụ đông xuân gieo trồng', { unit: 'ha', total: true }, '8.140 ha'],
    ['no part where none is named', 'nhiệm vụ khoa học', { unit: 'nhiệm vụ' }, '26 nhiệm vụ'],
    ['the part that is named', 'nhiệm vụ khoa học cấp quốc gia', { unit: 'nhiệm vụ' }, '11 nhiệm vụ'],
  ] as const)('%s', (_, topic, rest, printed) => expect(outcome(asked(topic, rest))).toBe(printed));
});

describe('rivals', () => {
  it.each([
    ['the one without the word that turns the name', 'vốn khu vực nhà nước', {}, '4.700 tỷ đồng'],
    ['the one with it', 'vốn khu vực ngoài nhà nước', {}, '6.200 tỷ đồng'],
    ['what only names a kind stays open', 'vốn', { unit: 'đồng' }, 'clarify'],
    ['words that bind name nothing', 'thư viện đang lập', { unit: 'thư viện' }, '9 thư viện'],
    ['words that name do', 'thư viện điện tử', { unit: 'thư viện' }, 'missing'],
  ] as const)('%s', (_, topic, rest, printed) => expect(outcome(asked(topic, rest))).toBe(printed));
  it('the figure that is said is not the one that is asked for', () => {
    const question = asked('nhiệm vụ khoa học', { text: 'trong 26 nhiệm vụ khoa học, mấy nhiệm vụ cấp tỉnh', unit: 'nhiệm vụ' });
    expect(outcome(question)).not.toBe('26 nhiệm vụ');
  });
});

describe('what a figure is of', () => {
  it.each([
    ['registered', 'tổng vốn đăng ký nhà máy', { unit: 'đồng', total: true }, '12.288 tỷ đồng'],
    ['paid out', 'tổng vốn giải ngân nhà máy', { unit: 'đồng', total: true }, '3.847 tỷ đồng'],
    ['what is paid', 'thanh toán vốn kéo dài', { unit: 'đồng' }, '252/615 tỷ đồng'],
    ['the whole that it is paid of', 'tổng vốn kéo dài', { unit: 'đồng', total: true }, '615 tỷ đồng'],
    ['what is denied', 'đất rừng chưa có cây', { unit: 'ha' }, '130 ha'],
    ['what is not', 'đất rừng có cây', { unit: 'ha' }, '330 ha'],
    [
      'what was added',
      'công suất thủy điện',
      { text: 'công suất thủy điện tăng thêm', unit: 'MW', aspect: 'change' },
      'tăng thêm là 48,5 MW',
    ],
    ['the one without "chưa" where none is said', 'dự án kè hoàn thành', { unit: 'dự án' }, '12 dự án'],
    ['the one with it', 'dự án kè hoàn thành chưa quyết toán', { unit: 'dự án' }, '5 dự án'],
    ['what there is', 'công suất nhà máy thủy điện Nậm Rốm', { unit: 'MW' }, '15 MW'],
  ] as const)('%s', (_, topic, rest, printed) => expect(outcome(asked(topic, rest))).toBe(printed));
});

describe('siblings', () => {
  it('the one that is named, though it says "không"', () =>
    expect(['+5,9%', 'clarify']).toContain(outcome(asked('vận tải kho bãi', { unit: '%', aspect: 'change' }))));
});

describe('ranks', () => {
  it.each([
    ['in the country', 'đứng thứ mấy cả nước', 'thứ 14'],
    ['in the region', 'đứng thứ mấy trong vùng', 'thứ 2'],
  ])('%s', (_, among, printed) => {
    const text = `tốc độ tăng trưởng GRDP ${among}`;
    expect(outcome(asked('tốc độ tăng trưởng GRDP', { text, aspect: 'rank', unit: 'thứ hạng' }))).toContain(printed);
  });
});

describe('periods', () => {
  it.each([
    ['the day that the sentence says', 'doanh số cho vay khôi phục sản xuất', instantOf('2020-01-23'), '12.143 tỷ đồng'],
    ['another day', 'doanh số cho vay khôi phục sản xuất', instantOf('2020-03-15'), 'missing'],
    ['what comes once a year', 'suất quà Tết gia đình chính sách', yearOf(2023), '47.500 suất quà'],
    ['what comes all the year', 'tuyển mới đào tạo nghề', yearOf(2023), 'missing'],
    ['another year', 'suất quà Tết gia đình chính sách', yearOf(2022), 'missing'],
  ] as const)('%s', (_, topic, period, printed) => expect(outcome(asked(topic, { period }))).toBe(printed));
});
