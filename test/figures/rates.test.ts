/** Rates printed without their sign, and rates of a bracket that the sentence says already. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

describe('rates', () => {
  it('without their sign are doubtful percents', async () => {
    const [rate] = await figuresOf('Ngân hàng', 'Tỷ lệ nợ xấu 0,75.');
    expect([rate?.value, rate?.unit]).toEqual([0.75, '%']);
    expect(rate?.warnings.join(' ')).toContain('0,75%');
  });

  it('of a count stay counts', async () => {
    const figures = await figuresOf('Kinh tế', 'Thuê bao Internet 3,32 triệu.');
    expect(figures.map(({ unit }) => unit)).toEqual(['triệu']);
  });

  it('before a change in points are no second level', async () => {
    const figures = await figuresOf('Giảm nghèo', 'Tỷ lệ hộ nghèo còn 37,08%, giảm 4,99 điểm % so với đầu năm (42,07%).');
    expect(figures.map(({ value }) => value)).toEqual([37.08]);
  });

  it('a base said first goes on', async () => {
    const figures = await figuresOf(
      'Tai nạn giao thông',
      'Trong tháng xảy ra 13 vụ, 8 người chết (so với tháng trước tăng 4 vụ, tăng 3 người chết).',
    );
    expect(figures.map(({ comparisons }) => comparisons[0]?.base)).toEqual(['previous_month', 'previous_month']);
  });
});
