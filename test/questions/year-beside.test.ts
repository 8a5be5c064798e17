/** The year that "cả năm" leaves open. */
import { describe, expect, it } from 'vitest';
import { yearToDate } from '../../src/model/period.js';
import { readPeriodSlots } from '../../src/questions/slots.js';

describe('"cả năm"', () => {
  it.each([
    ['Chỉ thị cuối năm 2021 đặt mục tiêu GRDP cả năm', '2021-12-31'],
    ['mục tiêu GRDP cả năm', '2024-12-31'],
    ['GRDP cả năm tăng mấy % so với năm 2021', '2024-12-31'],
    ['9 tháng 2022 đạt bao nhiêu so với chỉ tiêu cả năm', '2022-12-31'],
  ])('%s', (text, to) => {
    expect(readPeriodSlots(text, yearToDate(2024, 6)).slots.map(({ value }) => value.period.to)).toContain(to);
  });
});
