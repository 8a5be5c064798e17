/** Periods that are not the very one asked for and yet the answer; and look-alikes that are not. */
import { describe, expect, it } from 'vitest';
import type { AskedPeriod } from '../../src/model/dialogue.js';
import type { Observation } from '../../src/model/observation.js';
import { instantOf, monthOf, quarterOf, type ReferencePeriod, yearOf, yearToDate } from '../../src/model/period.js';
import { cropsOf } from '../../src/search/crops.js';
import { isCutOff, isLeftOf, isOfCrop, isOfReportDay, isOfSeason, isOfUndated, isShifted } from '../../src/search/period-fit.js';

const askedFor = (period: ReferencePeriod): AskedPeriod => ({ period, yearStated: true, cumulative: null });
const figure = (name: string, period: ReferencePeriod, within = ''): Observation =>
  ({ name, within, period, status: 'A' }) as Observation;
const between = (from: string, to: string): ReferencePeriod => ({ type: 'OTHER', from, to });

describe('a crop of the year', () => {
  const soFar = yearToDate(2024, 9);
  it.each([
    ['lúa hè thu 2024 được mấy ha', yearOf(2024), figure('Diện tích lúa hè thu', soFar), true],
    ['san luong lua he thu 2024', yearOf(2024), figure('Sản lượng hè - thu', soFar), true],
    ['năng suất lúa xuân 2024', yearOf(2024), figure('Năng suất lúa đông xuân', soFar), true],
    [
      'lúa đông xuân 2023-2024',
      between('2023-11-01', '2024-05-31'),
      figure('Diện tích lúa', soFar, 'gieo trồng vụ Đông Xuân'),
      true,
    ],
    // another crop, none asked for, another year, a month's part of it
    ['lúa mùa 2024 được mấy ha', yearOf(2024), figure('Diện tích lúa hè thu', soFar), false],
    ['diện tích lúa 2024', yearOf(2024), figure('Diện tích lúa hè thu', soFar), false],
    ['lúa hè thu 2023', yearOf(2023), figure('Diện tích lúa hè thu', soFar), false],
    ['lúa hè thu 2024', yearOf(2024), figure('Diện tích lúa hè thu', monthOf(2024, 9)), false],
    ['lúa hè thu 2024', yearOf(2024), figure('Diện tích lúa hè thu và thu đông', soFar), false],
  ])('%s', (text, period, observation, fits) =>
    expect(isOfCrop(text, askedFor(period), observation, cropsOf(observation.name, observation.within))).toBe(fits),
  );

  it.each([
    ['the sentence', ['Năng suất lúa', '', 'Lúa vụ xuân đạt 61 tạ/ha'], ['xuan']],
    ['the name before the sentence', ['Diện tích lúa mùa', '', 'Hè thu gặt xong'], ['mua']],
    ['what stands above', ['Diện tích ngô', '', '', 'Sản xuất vụ đông - xuân'], ['xuan']],
    ['nothing', ['Đàn trâu', '', 'Mùa khô kéo dài'], []],
  ])('is said by %s', (_, texts, crops) => expect([...cropsOf(...texts)]).toEqual(crops));
});

describe('a text that says no span of its own', () => {
  const undated = { date: '2022-09-16', period: null };
  const on = (day: string): Observation => ({ ...figure('Số ca mắc', between(day, day)), comparisons: [] });
  it.each([
    ['its year', yearOf(2022), on('2022-09-16'), undated, true],
    ['its month', monthOf(2022, 9), on('2022-09-16'), undated, true],
    ['another month', monthOf(2022, 8), on('2022-09-16'), undated, false],
    ['months so far', yearToDate(2022, 9), on('2022-09-16'), undated, false],
    ['a day that it says', yearOf(2022), on('2022-09-10'), undated, false],
    ['a report with a span', yearOf(2022), on('2022-09-16'), { ...undated, period: yearToDate(2022, 9) }, false],
    ['a target', yearOf(2022), { ...on('2022-09-16'), status: 'T' as const }, undated, false],
  ])('%s', (_, period, observation, of, fits) => expect(isOfUndated(askedFor(period), observation, of)).toBe(fits));
});

describe('the day up to which a report counts', () => {
  const report = { date: '2022-09-16', title: 'Tiến độ sản xuất đến ngày 16/9/2022' };
  const none = new Set<string>();
  it.each([
    ['its own day', '2022-09-16', yearToDate(2022, 9), report, none, 0.9],
    ['the day of its title', '2022-09-16', yearToDate(2022, 9), { ...report, date: '2022-09-30' }, none, 0.9],
    ['the day of the sentences before', '2022-09-20', yearToDate(2022, 9), report, new Set(['20/9/2022']), 0.75],
    ['another day', '2022-09-20', yearToDate(2022, 9), report, none, 0],
    ['months that end later', '2022-09-16', yearToDate(2022, 10), report, none, 0],
  ] as const)('%s', (_, day, own, of, around, fit) =>
    expect(isOfReportDay(askedFor(instantOf(day)), figure('Sản lượng thủy sản', own), of, around)).toBe(fit),
  );
  it.each([
    ['the 20th for the months', '2024-06-20', yearToDate(2024, 6), true],
    ['an earlier month', '2024-05-20', yearToDate(2024, 6), false],
    ['a day of a month', '2024-06-20', monthOf(2024, 6), false],
  ] as const)('%s', (_, day, period, fits) =>
    expect(isCutOff(askedFor(period), figure('Vốn đăng ký', instantOf(day)))).toBe(fits),
  );
});

describe('what comes once a year', () => {
  it.each([
    ['Số thí sinh dự thi tốt nghiệp THPT', true],
    ['Số suất quà dịp Tết', true],
    ['Số thí sinh thi lái xe', false],
  ])('%s', (name, fits) => expect(isOfSeason(askedFor(yearOf(2024)), figure(name, yearToDate(2024, 6)))).toBe(fits));
  it.each([
    ['cứu đói giáp hạt đầu năm 2024', 'Số hộ được cứu đói giáp hạt', '2024-01-01', true],
    ['đầu năm trước', 'Số hộ được cứu đói giáp hạt', '2023-01-01', false],
    ['một ngày khác', 'Số hộ được cứu đói giáp hạt', '2024-03-05', false],
    ['số hộ nghèo đầu năm 2024', 'Số hộ nghèo', '2024-01-01', false],
  ])('%s', (_, name, day, fits) => expect(isOfSeason(askedFor(between(day, day)), figure(name, yearOf(2024)))).toBe(fits));
});

describe('what an earlier year left over', () => {
  it.each([
    ['Kết luận tồn đọng của năm 2022 phải thu hồi 12 triệu đồng', 2022, true],
    ['Vốn kéo dài từ năm 2022 đã chi 12 triệu đồng', 2022, true],
    ['Vốn kéo dài từ năm 2022 đã chi 12 triệu đồng', 2021, false],
    ['Kế hoạch của năm 2022 thu hồi 12 triệu đồng', 2022, false],
    ['Đã thu hồi 12 triệu đồng tồn đọng của năm 2022', 2022, false],
  ])('%s %i', (quote, year, fits) => {
    const own = { ...figure('Số tiền', quarterOf(2024, 1)), printed: '12 triệu đồng', source: { quote } } as Observation;
    expect(isLeftOf(askedFor(yearOf(year)), own)).toBe(fits);
  });
});

describe('a span that is half a month off', () => {
  it.each([
    ['accidents of the month', monthOf(2024, 5), between('2024-04-15', '2024-05-14'), true],
    ['accidents of the months so far', yearToDate(2024, 6), between('2023-12-15', '2024-06-14'), true],
    ['the budget up to the 25th', yearToDate(2023, 10), between('2023-01-01', '2023-10-25'), true],
    ['the months so far for a month', monthOf(2024, 5), between('2023-12-15', '2024-05-14'), false],
    ['a month for the months so far', yearToDate(2024, 5), between('2024-04-15', '2024-05-14'), false],
    ['a month less', yearToDate(2024, 6), yearToDate(2024, 5), false],
    ['a quarter for a month', monthOf(2024, 3), quarterOf(2024, 1), false],
  ])('%s', (_, period, own, fits) => expect(isShifted(askedFor(period), figure('Tai nạn giao thông', own))).toBe(fits));
});
