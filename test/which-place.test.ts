/** An invented archive of several places, none of them the main one: which of them a question means. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, textOf } from '../src/model/answer.js';
import type { Assistant } from '../src/model/dialogue.js';
import { assistantOver } from './invented.js';

const REPORTS: readonly (readonly [place: string, date: string, period: string, body: string])[] = [
  [
    'Phú Thọ',
    '2024-07-03',
    '6 tháng đầu năm 2024',
    'Khách du lịch đạt 1.420 nghìn lượt. Tổng đàn lợn đạt 712 nghìn con. Diện tích bưởi huyện Đoan Hùng đạt 2.745 ha.',
  ],
  [
    'Quảng Ninh',
    '2025-01-04',
    'năm 2024',
    'Khách du lịch đạt 19.000 nghìn lượt. Huyện Vân Đồn đón 820 nghìn lượt khách. Than sạch đạt 21 triệu tấn. Cảng Cửa Ông bốc xếp 4,6 triệu tấn than.',
  ],
  // Fewer reports make a place no less likely, where none is the main one.
  ['Phú Thọ', '2024-09-03', 'quý III năm 2024', 'Diện tích chè đạt 15.200 ha.'],
  ['Quảng Ninh', '2025-02-04', 'tháng 1 năm 2025', 'Số vụ cháy là 12 vụ.'],
  ['huyện Tân Kỳ', '2024-07-05', '6 tháng đầu năm 2024', 'Sản lượng mía đạt 252.000 tấn. Khách du lịch đạt 15 nghìn lượt.'],
];
let assistant: Assistant;
let ofNinh: Assistant;
beforeAll(async () => {
  const reports = REPORTS.map(([place, date, period, body]) => [date, date, place, period, body] as const);
  assistant = await assistantOver(reports, null);
  ofNinh = await assistantOver(reports, 'Quảng Ninh');
}, 60_000);
const ask = (text: string, chat = text): Promise<Answer> => assistant.ask({ chat, text });
const given = ({ figures: [figure] }: Answer): string => (figure ? `${figure.place}: ${figure.value}` : '');

describe('the place of a question', () => {
  it.each([
    ['khách du lịch Quảng Ninh', 'Quảng Ninh: 19000'],
    ['khach du lich quang nihn', 'Quảng Ninh: 19000'],
    ['dien tich buoi doan hung bao nhieu ha', 'Phú Thọ: 2745'],
    ['van don don bao nhieu luot khach', 'Quảng Ninh: 820'],
    ['cua ong boc xep bao nhieu tan than', 'Quảng Ninh: 4.6'],
    ['san luong mia tan ky bao nhieu tan', 'huyện Tân Kỳ: 252000'],
    ['tổng đàn lợn', 'Phú Thọ: 712'],
    ['than sạch bao nhiêu tấn', 'Quảng Ninh: 21'],
  ])('%s: %s', async (text, figure) => expect(given(await ask(text))).toBe(figure));

  it('is asked for where several hold the figure, and a choice answers', async () => {
    const answer = await ask('khách du lịch bao nhiêu lượt', 'chat');
    expect(answer.status).toBe('clarify');
    expect(answer.options.map(({ label }) => label)).toEqual(['Tỉnh Phú Thọ', 'Huyện Tân Kỳ', 'Tỉnh Quảng Ninh']);
    expect(given(await ask('3', 'chat'))).toBe('Quảng Ninh: 19000');
    expect(given(await ask(answer.options[1]?.query ?? ''))).toBe('huyện Tân Kỳ: 15');
  });

  it('is the chat’s own, or the one that is set', async () => {
    const text = 'khách du lịch bao nhiêu lượt';
    expect(given(await assistant.ask({ chat: 'own', text, place: 'Phú Thọ' }))).toBe('Phú Thọ: 1420');
    expect(given(await ofNinh.ask({ chat: 'set', text }))).toBe('Quảng Ninh: 19000');
  });

  it('is none that the archive holds', async () => {
    const answer = await ask('khach du lich an giagn');
    expect(answer.status).toBe('not_found');
    expect(textOf(answer)).toContain('An Giang');
  });

  it('is asked for where one of many places has only a few more reports than the others', async () => {
    const more = [...REPORTS, ['Phú Thọ', '2024-10-03', '9 tháng đầu năm 2024', 'Khách du lịch đạt 1.980 nghìn lượt.']] as const;
    const over = await assistantOver(
      more.map(([place, date, period, body]) => [date, date, place, period, body] as const),
      null,
    );
    const answer = await over.ask({ chat: 'few', text: 'khách du lịch bao nhiêu lượt' });
    expect(answer.status).toBe('clarify');
    expect(answer.options.map(({ label }) => label)).toContain('Tỉnh Quảng Ninh');
  });
});
