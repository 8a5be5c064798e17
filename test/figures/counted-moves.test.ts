/** Changes that are counted, said again in a bracket, or of what was before: a paragraph → lines "value | name | comparisons". */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, ...lines: string[]])[] = [
  ['Cháy nổ: người bị thương tăng 6 (30/24).', '6 | Mức tăng người bị thương | absolute_change 6 người same_period_last_year'],
  [
    'Cháy nổ: số vụ tăng 6 (30/24), bằng 25%.',
    '6 | Mức tăng số vụ cháy nổ | absolute_change 6 vụ same_period_last_year, percent_change 25 % same_period_last_year',
  ],
  // no share of the two counts
  [
    'Cháy nổ: số vụ tăng 6 (30/24), bằng 31%.',
    '6 | Mức tăng số vụ cháy nổ | absolute_change 6 vụ same_period_last_year, percent_of 31 % share',
    '31 | Tỷ lệ vụ cháy nổ | percent_of 31 % share',
  ],
  [
    'Tai nạn giao thông giảm cả ba tiêu chí: 87 vụ (-12), 31 người chết (-4), 64 người bị thương (+3).',
    '87 | Số vụ tai nạn giao thông | absolute_change -12 vụ same_period_last_year',
    '31 | Số người chết do tai nạn giao thông | absolute_change -4 người chết same_period_last_year',
    '64 | Số người bị thương do tai nạn giao thông | absolute_change 3 người bị thương same_period_last_year',
  ],
  [
    'Tai nạn giao thông: xảy ra 87 vụ, chết 31 người, bị thương 64 người; so với cùng kỳ giảm 12 vụ, 4 người chết, 7 người bị thương.',
    '87 | Số vụ tai nạn giao thông | absolute_change -12 vụ same_period_last_year',
    '31 | Số người chết do tai nạn giao thông | absolute_change -4 người same_period_last_year',
    '64 | Số người bị thương do tai nạn giao thông | absolute_change -7 người same_period_last_year',
  ],
  // the change stands before: those counted behind it are counted
  [
    'Xảy ra 87 vụ tai nạn giao thông, giảm 12 vụ, 31 người chết, 64 người bị thương.',
    '87 | Số vụ tai nạn giao thông | absolute_change -12 vụ same_period_last_year',
    '31 | Số người chết do tai nạn giao thông | ',
    '64 | Số người bị thương do tai nạn giao thông | ',
  ],
  // of money a bare number may be per cent
  ['Cháy 14 vụ, thiệt hại 31 tỷ đồng (+27).', '14 | Số vụ cháy | ', '31 | Thiệt hại – Cháy | '],
  ['Xảy ra 18 ổ dịch, tăng 7 ổ dịch.', '18 | Số ổ dịch | absolute_change 7 ổ dịch same_period_last_year'],
  ['Bắt 58 vụ; tăng 16 vụ so cùng kỳ (58/42 vụ).', '58 | Số vụ bắt | absolute_change 16 vụ same_period_last_year'],
  [
    'Có 81.640 người tham gia, tính cả người nghỉ chế độ; tăng 2.370 người (2,99%).',
    '81640 | Số người tham gia, tính cả người nghỉ chế độ | absolute_change 2370 người same_period_last_year, percent_change 2.99 % same_period_last_year',
  ],
  [
    'Dư nợ 21.480 tỷ đồng, so với cuối năm 2023 tăng 9,2% (tăng tuyệt đối 1.810 tỷ đồng).',
    '21480 | Dư nợ | percent_change 9.2 % previous_year_end, absolute_change 1810 tỷ đồng previous_year_end',
  ],
  [
    'Tỷ lệ hộ nghèo giảm 3,25 điểm phần trăm, còn 9,4%.',
    '-3.25 | Mức tăng/giảm tỷ lệ hộ nghèo | point_change -3.25 % same_period_last_year',
    '9.4 | Tỷ lệ hộ nghèo | point_change -3.25 % same_period_last_year',
  ],
  // what is left fell by that; another measure did not
  [
    'Sản lượng mía giảm 11,4% còn 47.300 tấn.',
    '-11.4 | Tốc độ tăng sản lượng mía | percent_change -11.4 % same_period_last_year',
    '47300 | Sản lượng mía | percent_change -11.4 % same_period_last_year',
  ],
  [
    'Số vụ cháy giảm 6 vụ, còn 310 hộ bị ảnh hưởng.',
    '-6 | Mức tăng/giảm số vụ cháy | absolute_change -6 vụ same_period_last_year',
    '310 | Số hộ bị ảnh hưởng | ',
  ],
  // in a bracket, so many more or fewer of what was counted
  [
    'Tai nạn giao thông 47 vụ (-5), chết 31 (+3), bị thương 26 (-8).',
    '47 | Số vụ tai nạn giao thông | absolute_change -5 vụ same_period_last_year',
    '31 | Số người chết do tai nạn giao thông | absolute_change 3 người same_period_last_year',
    '26 | Số người bị thương do tai nạn giao thông | absolute_change -8 người same_period_last_year',
  ],
  ['Sản lượng chè 4.150 tấn (-5).', '4150 | Sản lượng chè | '],
  [
    'Khu vực I, II, III tăng tương ứng 2,4%, 9,1% và 7,8%.',
    '2.4 | Tốc độ tăng khu vực I | percent_change 2.4 % same_period_last_year',
    '9.1 | Tốc độ tăng khu vực II | percent_change 9.1 % same_period_last_year',
    '7.8 | Tốc độ tăng khu vực III | percent_change 7.8 % same_period_last_year',
  ],
  // of others, that are not named here
  [
    'IIP tăng 6,4% so với cùng kỳ, với mức tương ứng của bốn ngành là: -3,20%; +7,15%; +9,60% và +2,45%.',
    '6.4 | Tốc độ tăng IIP | percent_change 6.4 % same_period_last_year',
  ],
  // a sentence of moves is of the counts before it
  [
    'Xảy ra 41 vụ tai nạn giao thông, làm 18 người chết, 33 người bị thương. So với cùng kỳ năm trước giảm 9 vụ (-18%), tăng 2 người chết, giảm 5 người bị thương.',
    '41 | Số vụ tai nạn giao thông | absolute_change -9 vụ same_period_last_year, percent_change -18 % same_period_last_year',
    '18 | Số người chết do tai nạn giao thông | absolute_change 2 người chết same_period_last_year',
    '33 | Số người bị thương do tai nạn giao thông | absolute_change -5 người bị thương same_period_last_year',
  ],
  [
    'Xảy ra 41 vụ tai nạn giao thông làm 18 người chết. So với tháng 5, giảm 9 vụ, tăng 2 người chết.',
    '41 | Số vụ tai nạn giao thông | absolute_change -9 vụ previous_month',
    '18 | Số người chết do tai nạn giao thông | absolute_change 2 người chết previous_month',
  ],
  // so do the parts of what the paragraph before spoke of
  [
    'Xảy ra 41 vụ tai nạn giao thông.\n\nTrong đó đường bộ xảy ra 36 vụ, làm 18 người chết. So với cùng kỳ năm trước giảm 9 vụ (-18%), tăng 2 người chết (12,5%).',
    '41 | Số vụ tai nạn giao thông | ',
    '36 | Số vụ tai nạn giao thông đường bộ | absolute_change -9 vụ same_period_last_year, percent_change -18 % same_period_last_year',
    '18 | Số người chết do tai nạn giao thông đường bộ | absolute_change 2 người chết same_period_last_year, percent_change 12.5 % same_period_last_year',
  ],
  // of something else
  [
    'Thành lập mới 41 doanh nghiệp. So với cùng kỳ giảm 9 vụ, tăng 2 người chết.',
    '41 | Số doanh nghiệp thành lập mới | ',
    '-9 | Mức tăng/giảm số vụ | absolute_change -9 vụ same_period_last_year, absolute_change 2 người chết same_period_last_year',
  ],
  // what was counted is named again, or stands behind its share
  [
    'Xảy ra 41 vụ TNGT, 18 người chết; so với cùng kỳ giảm 9 vụ TNGT, tăng 2 người chết.',
    '41 | Số vụ tai nạn giao thông | absolute_change -9 vụ same_period_last_year',
    '18 | Số người chết do tai nạn giao thông | absolute_change 2 người chết same_period_last_year',
  ],
  [
    'Xảy ra 41 vụ tai nạn giao thông, làm chết 18 người; so với cùng kỳ tăng 7,4% số vụ và 12,5% số người chết.',
    '41 | Số vụ tai nạn giao thông | percent_change 7.4 % same_period_last_year',
    '18 | Số người chết do tai nạn giao thông | percent_change 12.5 % same_period_last_year',
  ],
];

describe('changes in counts', () => {
  it.each(CASES)('%s', async (text, ...lines) => {
    const figures = await figuresOf('Kinh tế', text);
    const said = figures.map(({ value, name, comparisons }) =>
      [value, name, comparisons.map((c) => `${c.kind} ${c.value} ${c.unit} ${c.base}`).join(', ')].join(' | '),
    );
    expect(said).toEqual(lines);
  });

  it('dates what was then by its base', async () => {
    const figures = await figuresOf(
      'Kinh tế',
      'So với năm 2016 (tỷ lệ nghèo 18,4%) mức giảm rất lớn. Hộ nghèo người Thái giảm 6,2%.',
    );
    expect(figures.map(({ value, period }) => [value, period.from.slice(0, 4)])).toEqual([
      [18.4, '2016'],
      [-6.2, '2024'],
    ]);
  });
});
