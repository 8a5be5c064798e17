import { describe, expect, it } from 'vitest';
import { barChart, CUT, ESTIMATES, MIXED, PLANS, seriesChart } from '../../src/charts/chart.js';
import { writingFor } from '../../src/charts/upright.js';
import { figure, P } from './figures.js';

const years = [
  figure(P.year(2021), 590_000, '590 nghìn lượt', 'nghìn lượt', 'A', { value: 590 }),
  figure(P.year(2022), 700_730, '700.730 lượt', 'lượt', 'E'),
];

describe('a series', () => {
  it('stands on one scale, and every value is written as printed', () => {
    const chart = seriesChart(years, []);
    expect(chart).toMatchObject({ shape: 'line', title: 'Lượng khách du lịch', unit: 'lượt' });
    expect(chart?.points.map(({ value, written, isEstimate }) => [value, written, isEstimate])).toEqual([
      [590_000, '590 nghìn lượt', false],
      [700_730, '700.730', true],
    ]);
    expect(chart?.notes).toEqual([ESTIMATES, CUT, 'Nguồn: Báo cáo 12/BC-UBND, 05/01/2024']);
  });

  it.each([
    ['years', [P.year(2021), P.year(2022)], 'line'],
    ['the same months of two years', [P.ytd(2021, 8), P.ytd(2022, 8)], 'line'],
    ['days', [P.day('2021-03-31'), P.day('2022-12-31')], 'line'],
    ['months', [P.month(2022, 7), P.month(2022, 8)], 'line'],
    ['a quarter and a year', [P.quarter(2021, 1), P.year(2022)], 'columns'],
    ['six months and nine', [P.ytd(2022, 6), P.ytd(2022, 9)], 'columns'],
  ])('of %s is joined by a line only where its periods are of one kind', (_, periods, shape) => {
    const chart = seriesChart(
      periods.map((period, i) => figure(period, 10 + i, `${10 + i} xã`, 'xã')),
      [],
    );
    expect(chart?.shape).toBe(shape);
    expect(chart?.notes.includes(MIXED)).toBe(shape === 'columns');
  });

  it('carries the plan of the year, which makes a picture of a single figure too', () => {
    const plan = figure(P.year(2022), 0.8, '0,8 triệu lượt', 'triệu lượt', 'T');
    const chart = seriesChart(years, [plan]);
    expect(chart?.points.map((point) => point.plan)).toEqual([null, { value: 800_000, written: '0,8 triệu lượt' }]);
    expect(chart?.notes[0]).toContain(PLANS);
    expect(seriesChart(years.slice(1), [plan])?.shape).toBe('columns');
  });

  it('measures no plan against itself', () => {
    const plan = figure(P.year(2022), 0.8, '0,8 triệu lượt', 'triệu lượt', 'T');
    expect(seriesChart([plan], [plan])).toBeNull();
    expect(seriesChart([years[0]!, plan], [plan])?.points.map((point) => point.plan)).toEqual([null, null]);
  });

  it.each([
    ['tăng 3,65% so với cùng kỳ năm trước', 3.65, '%', '3,65%'],
    ['giảm 1,89%', -1.89, '%', '−1,89%'],
    ['chiếm 16,93%', 16.93, '%', '16,93%'],
    ['khoảng 137.470 con', 137_470, 'con', 'khoảng 137.470'],
    ['trên 931,5 nghìn lượt', 931.5, 'nghìn lượt', 'trên 931,5 nghìn lượt'],
    ['tăng 120 con', 120, 'con', 'tăng 120'],
  ])('writes "%s" beside its point without the words that the picture says anyway', (printed, value, unit, written) => {
    const same = unit === 'nghìn lượt' ? 'lượt' : unit;
    const chart = seriesChart([figure(P.year(2021), value, printed, unit), figure(P.year(2022), 5, `5 ${same}`, same)], []);
    expect(chart?.points[0]?.written).toBe(written);
  });

  it('says what is doubtful in it', () => {
    const doubtful = { ...years[1]!, warnings: ['đơn vị có thể là nghìn lượt'] };
    expect(seriesChart([years[0]!, doubtful], [])?.notes).toContain(
      'Lưu ý (Lượng khách du lịch, năm 2022): đơn vị có thể là nghìn lượt',
    );
  });

  it('is none where there is one figure, or units that do not go together', () => {
    expect(seriesChart(years.slice(1), [])).toBeNull();
    expect(seriesChart([...years, figure(P.year(2023), 5, '5 tỷ đồng', 'tỷ đồng')], [])).toBeNull();
    expect(seriesChart([], [])).toBeNull();
  });

  it('keeps the newest where there are too many for a phone', () => {
    const many = Array.from({ length: 30 }, (_, i) => figure(P.year(1990 + i), i + 1, `${i + 1} xã`, 'xã'));
    expect(seriesChart(many, [])?.points.map(({ label }) => label.split('\n')[1])).toEqual(
      Array.from({ length: 12 }, (_, i) => String(2008 + i)),
    );
  });
});

describe('bars', () => {
  it('name what differs, and say above what is shared', () => {
    const [a, b] = ['Xuất khẩu', 'Nhập khẩu'].map((name, i) =>
      figure(P.year(2022), 78 - i, `${78 - i} triệu USD`, 'triệu USD', 'A', { name }),
    );
    expect(barChart([a!, b!])).toMatchObject({
      title: 'Xuất khẩu và nhập khẩu',
      subtitle: 'Năm 2022 · Điện Biên · Đơn vị: triệu USD',
      points: [{ label: 'Xuất khẩu', written: '78' }, { label: 'Nhập khẩu' }],
    });
    const [here, there] = ['Điện Biên', 'Sơn La'].map((place) => figure(P.year(2022), 5, '5 xã', 'xã', 'A', { place }));
    expect(barChart([here!, there!])).toMatchObject({
      title: 'Lượng khách du lịch',
      points: [{ label: 'Điện Biên' }, { label: 'Sơn La' }],
    });
  });

  it('are none of one figure, or of two units', () => {
    expect(barChart(years.slice(1))).toBeNull();
    expect(barChart([years[0]!, figure(P.year(2022), 5, '5%', '%')])).toBeNull();
  });
});

describe('values', () => {
  it.each([
    [['29,97%', '30,35%'], 280, 34, 0],
    [['1.180,25', '1.602,75'], 118, 22, 0],
    [['trên 931,5 nghìn lượt'], 200, 28, 0],
    [['0,25%', '−0,75%'], 64, 26, 90],
  ])('%j in %i pixels are written at size %i, turned by %i, and never cut', (texts, room, size, rotate) => {
    const writing = writingFor(texts, room);
    expect([writing.size, writing.rotate]).toEqual([size, rotate]);
    for (const text of texts) expect(writing.of(text).replaceAll('\n', ' ')).toBe(text);
  });
});
