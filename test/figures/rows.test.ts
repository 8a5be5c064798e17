/** Cells whose columns were lost are no figures; a rate per ten thousand is one. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

describe('bare numbers in a row', () => {
  it.each([
    ['Giường bệnh bình quân 63,9 69,3 78,5 95,8', []],
    ['Số hộ nghèo 41.208 37.514 30.967', []],
    ['Số hộ nghèo 41.208 hộ, hộ cận nghèo 37.514 hộ', [41208, 37514]],
    ['Bác sĩ bình quân 1 vạn dân là 9,6', [9.6]],
    ['Có 9 bác sĩ và 27 giường bệnh/1 vạn dân.', [9, 27]],
  ])('%s', async (text, values) => {
    expect((await figuresOf('Y tế', text)).map(({ value }) => value)).toEqual(values);
  });
});
