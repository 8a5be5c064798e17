import { describe, expect, it } from 'vitest';
import { changeText } from '../../src/answers/wording.js';
import type { Comparison } from '../../src/model/observation.js';

describe('how a figure moved, read out', () => {
  const of = (text: string, kind: Comparison['kind'], base: Comparison['base'], value: number): string =>
    changeText({ kind, base, value, unit: '%', text, origin: 'reported' });
  it.each([
    ['= 69,3% KH', 'percent_of', 'plan', 69.3, 'bằng 69,3% kế hoạch'],
    ['=108% CK', 'percent_change', 'same_period_last_year', 8, '▲ bằng 108% so với cùng kỳ'],
    ['tăng 53,1% CK', 'percent_change', 'same_period_last_year', 53.1, '▲ tăng 53,1% so với cùng kỳ'],
    ['giảm 5 vụ so CK', 'absolute_change', 'same_period_last_year', -5, '▼ giảm 5 vụ so cùng kỳ'],
    ['đạt 75% DT', 'percent_of', 'budget', 75, 'đạt 75% dự toán'],
    ['đạt 75% kế hoạch', 'percent_of', 'plan', 75, 'đạt 75% kế hoạch'],
    ['tăng 2 đề tài KH&CN', 'absolute_change', 'previous_year', 2, '▲ tăng 2 đề tài KH&CN so với năm trước'],
    ['tăng 4,1%', 'percent_change', 'same_period_last_year', 4.1, '▲ tăng 4,1% so với cùng kỳ năm trước'],
  ] as const)('%s', (text, kind, base, value, shown) => {
    expect(of(text, kind, base, value)).toBe(shown);
  });
});
