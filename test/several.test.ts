/** An invented archive of a few reports, asked for several figures at once. */
import { beforeAll, expect, it } from 'vitest';
import { type Answer, textOf } from '../src/model/answer.js';
import type { Assistant } from '../src/model/dialogue.js';
import { assistantOver, type Invented } from './invented.js';

const REPORTS: readonly Invented[] = [
  ['a21', '2021-12-28', 'Sơn La', 'năm 2021', 'Khách du lịch đạt 400 lượt. Kim ngạch xuất khẩu đạt 20 triệu USD.'],
  ['a22', '2022-12-28', 'Sơn La', 'năm 2022', 'Khách du lịch đạt 500 lượt. Kim ngạch xuất khẩu đạt 25 triệu USD.'],
  [
    'a23',
    '2023-12-28',
    'Sơn La',
    'năm 2023',
    'Khách du lịch đạt 0,65 nghìn lượt, tăng 30% so với cùng kỳ năm trước. Kim ngạch xuất khẩu đạt 30 triệu USD. Kim ngạch nhập khẩu đạt 12 triệu USD, giảm 8% so với cùng kỳ năm trước. Sản lượng chè đạt 90 tấn, tăng 4% so với cùng kỳ năm trước. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 700 tỷ đồng.',
  ],
  ['b23', '2023-12-27', 'Lào Cai', 'năm 2023', 'Khách du lịch đạt 900 lượt.'],
];
let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOver(REPORTS, 'Sơn La');
}, 60_000);
const ask = (text: string): Promise<Answer> => assistant.ask({ chat: text, text });
const values = ({ figures }: Answer): number[] => figures.map(({ value }) => value);

it('gives a trend oldest first, with the report of every point', async () => {
  const answer = await ask('khách du lịch qua các năm');
  expect(answer.series.map(({ period, value }) => [period.to, value])).toEqual([
    ['2021-12-31', 400],
    ['2022-12-31', 500],
    ['2023-12-31', 0.65],
  ]);
  expect(textOf(answer)).toMatch(/28\/12\/2021[\s\S]*28\/12\/2022[\s\S]*28\/12\/2023/);
});

it('keeps to the years asked for', async () =>
  expect((await ask('kim ngạch xuất khẩu qua các năm từ 2022 đến 2023')).series.map(({ value }) => value)).toEqual([25, 30]));

it('names the greater of two places and by how much, whatever the scale of the units', async () => {
  const answer = await ask('So sánh khách du lịch Sơn La năm 2023 với Lào Cai năm 2023');
  expect(values(answer)).toEqual([0.65, 900]);
  expect(textOf(answer)).toContain('Lào Cai cao hơn, chênh lệch 250 lượt');
});

it('sets two indicators against each other', async () => {
  const answer = await ask('năm 2023 kim ngạch xuất khẩu và kim ngạch nhập khẩu cái nào lớn hơn');
  expect(values(answer)).toEqual([30, 12]);
  expect(textOf(answer)).toContain('Kim ngạch xuất khẩu cao hơn, chênh lệch 18 triệu USD');
});

it('takes a name of two nouns for one figure, and two periods of it for two', async () => {
  expect(values(await ask('tổng bán lẻ hàng hóa và doanh thu dịch vụ năm 2023'))).toEqual([700]);
  expect(values(await ask('tổng số khách du lịch năm 2022 và năm 2023'))).toEqual([500, 0.65]);
  expect(textOf(await ask('tổng kim ngạch xuất khẩu và nhập khẩu năm 2023'))).toContain('42 triệu USD');
});

it('gives no verdict where a side is not on record', async () => {
  const answer = await ask('So sánh khách du lịch năm 2023 và năm 2019');
  expect(answer.status).toBe('not_found');
  expect(answer.figures).toEqual([]);
  expect(textOf(answer)).toContain('năm 2019');
});

it('computes a change that no report prints, and names both reports', async () => {
  const answer = await ask('Kim ngạch xuất khẩu năm 2023 tăng bao nhiêu % so với năm 2022?');
  const [change] = answer.figures[0]?.comparisons ?? [];
  expect(change).toMatchObject({ base: 'same_period_last_year', kind: 'percent_change', value: 20, origin: 'computed' });
  expect(change?.text).toMatch(/tính từ kho báo cáo: .*28\/12\/2023.*28\/12\/2022/);
});

it('goes back more than a year', async () => {
  const answer = await ask('Kim ngạch xuất khẩu năm 2023 tăng bao nhiêu % so với năm 2021?');
  expect(answer.figures[0]?.comparisons[0]).toMatchObject({ base: 'other', value: 50, origin: 'computed' });
});

it('leaves a printed change as it is', async () => {
  const answer = await ask('Khách du lịch năm 2023 tăng bao nhiêu % so với năm 2022?');
  expect(answer.figures[0]?.comparisons.map(({ origin, value }) => [origin, value])).toEqual([['reported', 30]]);
});

it('ranks by the printed change', async () => {
  const up = await ask('năm 2023 chỉ tiêu nào tăng mạnh nhất so với cùng kỳ');
  expect(values(up)).toEqual([0.65, 90]);
  expect(values(await ask('năm 2023 chỉ tiêu nào giảm'))).toEqual([12]);
});

it('adds what the question adds, and shows the growth that is weighed', async () => {
  const sum = await ask('Cộng xuất khẩu với nhập khẩu năm 2023 ra bao nhiêu triệu đô?');
  expect(values(sum)).toEqual([30, 12]);
  expect(textOf(sum)).toContain('42 triệu USD');
  const growth = await ask('tốc độ tăng sản lượng chè và nhập khẩu năm 2023, bên nào cao hơn');
  expect(textOf(growth)).toContain('tăng 4% so với cùng kỳ năm trước (90 tấn)');
});
