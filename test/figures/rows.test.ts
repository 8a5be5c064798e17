/** Cells whose columns were lost are no figures; a rate per ten thousand is one. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

describe('moves in a row', () => {
  it.each([
    [
      'Khu vực nông nghiệp tăng 2,9%; công nghiệp – xây dựng 10,4% (xây dựng +1,2%); dịch vụ 6,6%.',
      ['Tốc độ tăng khu vực nông nghiệp', 'Tốc độ tăng công nghiệp – xây dựng', 'Tốc độ tăng dịch vụ'],
    ],
    ['Giá nhóm lương thực giảm 2,1%; nhóm giáo dục 0,4%.', ['Tốc độ tăng giá nhóm lương thực', 'Tốc độ tăng nhóm giáo dục']],
    ['Tội phạm giảm 5,2%; khám phá 88,1%.', ['Tốc độ tăng tội phạm']],
    ['Thu nội địa tăng 12,5%; tỷ lệ thất nghiệp 2,3%; hộ nghèo còn 4,1%.', ['Tốc độ tăng thu nội địa']],
  ])('%s', async (text, grown) => {
    const names = (await figuresOf('Kinh tế', text)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Tốc độ tăng'))).toEqual(expect.arrayContaining(grown));
    expect(names.filter((name) => /^Tốc độ tăng (?:khám phá|tỷ lệ|hộ)/.test(name))).toEqual([]);
  });
});

describe('a bracket behind a base', () => {
  it.each([
    [
      'Năm 2022 còn 8.150 hộ nghèo, giảm 912 hộ (3,1%) so với năm 2021 (trong đó, tỷ lệ hộ nghèo vùng cao còn 27,4%).',
      27.4,
      2022,
    ],
    ['Tỷ lệ hộ nghèo năm 2022 còn 9,1%, giảm 2,3 điểm % so với năm 2015 (11,4%).', 9.1, 2022],
  ])('%s', async (text, value, year) => {
    const found = (await figuresOf('Xã hội', text)).find((one) => one.value === value);
    expect(found?.period.to.slice(0, 4)).toBe(String(year));
  });
});

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
