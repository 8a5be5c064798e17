/** Cells whose columns were lost are no figures; a rate per ten thousand is one. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

describe('bare numbers in a row', () => {
  it.each([
    ['Giường bệnh bình quân 63,9 69,3 78,5 95,8', []],
    ['Số hộ nghèo 63.379 51.085 44.541', []],
    ['Số hộ nghèo 63.379 hộ, hộ cận nghèo 51.085 hộ', [63379, 51085]],
    ['Bác sĩ bình quân 1 vạn dân là 9,6', [9.6]],
    ['Có 10 bác sĩ và 30 giường bệnh/1 vạn dân.', [10, 30]],
  ])('%s', async (text, values) => {
    expect((await figuresOf('Y tế', text)).map(({ value }) => value)).toEqual(values);
  });
});
