import { describe, expect, it } from 'vitest';
import { clean } from '../../src/archive/clean.js';
import type { Block } from '../../src/archive/draft.js';

const blocksOf = (lines: readonly string[]): Block[] => lines.map((text, i) => ({ kind: 'text', text, line: i + 1 }));
const kept = (...lines: string[]): string[] => clean(blocksOf(lines)).map((block) => (block.kind === 'table' ? '' : block.text));

describe('page chrome', () => {
  it.each([
    '1 5 4 7 0',
    'Hôm nay: 2.905',
    'Đang truy cập: 143',
    'Trang chủ » Kinh tế » Tình hình',
    'Ngày đăng: 25/06/2022 15:42 | Lượt xem: 1.286 | Cỡ chữ: A- A A+',
    'Đăng ngày 20/12/2023 08:30 | Lượt xem: 3.120',
    'Thứ Ba, 10/08/2021, 15:07 [GMT+7]',
    'Tác giả: Phòng Tổng hợp',
    'Nguồn: Sở Tài chính',
    'Trang 3/12',
    'Xem lịch phát sóng',
  ])('drops %s', (line) => expect(kept('Thu ngân sách tăng khá.', line, 'Chi ngân sách đúng tiến độ.')).toHaveLength(2));

  it.each([
    'Hôm nay tỉnh đón 2.905 lượt khách.',
    'Tháng này đạt 512,4 tỷ đồng.',
    'Nguồn: vốn trung ương 120 tỷ đồng.',
    'Trang trại có 45 cơ sở.',
    'Ngày 10/8/2021 khởi công 2 công trình.',
    'Chủ tịch UBND tỉnh đã chỉ đạo.',
    'Cập nhật: đến 30/6 có 45 ca mắc.',
  ])('keeps %s', (line) => expect(kept('Thu ngân sách tăng khá.', line)).toContain(line));

  it('drops what stands below the text', () =>
    expect(kept('Thu 5 tỷ đồng.', 'Chi 4 tỷ đồng.', 'Tin liên quan:', 'Tỉnh bạn thu 9 tỷ đồng')).toEqual([
      'Thu 5 tỷ đồng.',
      'Chi 4 tỷ đồng.',
    ]));
});

it('takes the brackets off a bullet', () =>
  expect(kept('(+) Cây ngô: 3.100 ha.', '(-) Đàn bò tăng.', '(+5%) so với kế hoạch.')).toEqual([
    '+ Cây ngô: 3.100 ha.',
    '- Đàn bò tăng.',
    '(+5%) so với kế hoạch.',
  ]));

describe('running heads', () => {
  const head = 'UBND tỉnh Sơn La – Báo cáo';
  it('drops a line that comes back beside page numbers', () =>
    expect(kept('Thu tăng.', '1', head, 'Chi tăng.', '2', head, 'Nợ giảm.')).toEqual(['Thu tăng.', 'Chi tăng.', 'Nợ giảm.']));
  it('drops one that carries the page number itself', () =>
    expect(kept('Thu tăng.', `${head} – trang 1`, 'Chi tăng.', `${head} – trang 2`)).toEqual(['Thu tăng.', 'Chi tăng.']));
  it('keeps items that differ by their number', () =>
    expect(kept('Tiểu dự án số 1', 'Xong.', 'Tiểu dự án số 2', 'Xong.')).toHaveLength(4));
});

describe('signature', () => {
  const body = ['I. KINH TẾ', 'Thu tăng.', 'Trên đây là báo cáo./.'];
  const signature = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Bốn'];
  it('goes', () => expect(kept(...body, ...signature)).toEqual(body));
  it('ends where an appendix begins', () =>
    expect(kept(...body, ...signature, 'PHỤ LỤC I', 'Lúa: 5 ha')).toEqual([...body, 'PHỤ LỤC I', 'Lúa: 5 ha']));
  it('is read with a letter misread', () => expect(kept(...body, 'Noi nhận:', '- Lưu: VT.')).toEqual(body));
});
