/** Manners of writing that are no part of a name: an aside behind a figure. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const said = async (heading: string, text: string): Promise<string[]> =>
  (await figuresOf(heading, text)).map(({ name, value, unit }) => `${name} = ${value} ${unit}`);

describe('a record behind a figure', () => {
  it.each(['48,3 tạ/ha - cao nhất từ trước đến nay', '48,3 tạ/ha, mức cao nhất trong 5 năm qua', '48,3 tạ/ha'])(
    '%s',
    async (yielded) => {
      expect(
        await said(
          'Trồng trọt',
          `Diện tích lúa 2.420 ha, trong đó vụ Xuân 1.168 ha, đạt ${yielded}; vụ Hè Thu 1.252 ha, đạt 41,9 tạ/ha.`,
        ),
      ).toEqual([
        'Diện tích lúa = 2420 ha',
        'Diện tích lúa đông xuân = 1168 ha',
        'Năng suất lúa xuân = 48.3 tạ/ha',
        'Diện tích lúa hè thu = 1252 ha',
        'Năng suất lúa hè thu = 41.9 tạ/ha',
      ]);
    },
  );
});

describe('growth below nothing', () => {
  it.each([
    ['Tốc độ tăng trưởng GRDP âm 3,4%.', -3.4],
    ['GRDP tăng trưởng âm 3,4%.', -3.4],
    ['GRDP tăng trưởng -3,4%.', -3.4],
    ['GRDP tăng trưởng 3,4%.', 3.4],
  ])('%s', async (text, value) => {
    expect((await figuresOf('Kinh tế', text)).map((figure) => figure.value)).toEqual([value]);
  });
});

describe('a total that names nothing and its parts', () => {
  const TOTAL = ['Tốc độ tăng IIP = 1.7 %', 'Tốc độ tăng IIP = 8.1 %'];
  it.each([
    'Tính chung 6 tháng tăng 8,1%: khai khoáng tăng 2,3%; chế biến, chế tạo tăng 9,4%.',
    'Tính chung 6 tháng tăng 8,1%, trong đó khai khoáng tăng 2,3%; chế biến, chế tạo tăng 9,4%.',
    '6 tháng tăng 8,1%, gồm: khai khoáng tăng 2,3%; chế biến, chế tạo tăng 9,4%.',
    'Tính chung 6 tháng tăng 8,1% (cùng kỳ tăng 3,2%): khai khoáng tăng 2,3%; chế biến, chế tạo tăng 9,4%.',
  ])('%s', async (text) => {
    const figures = await said('Công nghiệp', `IIP tháng 6 tăng 1,7% so với tháng trước. ${text}`);
    expect(figures.slice(0, 2)).toEqual(TOTAL);
    expect(figures.slice(-2).map((figure) => figure.replace(/.*(?= [\d.]+ %)/, ''))).toEqual([' 2.3 %', ' 9.4 %']);
  });

  it('names its own', async () => {
    const figures = await said(
      'Xuất khẩu',
      'Xuất khẩu tháng 6 tăng 3%. Trong 6 tháng, hàng may tăng 4%: áo tăng 5%; quần tăng 2%.',
    );
    expect(figures[1]).toBe('Tốc độ tăng hàng may = 4 %');
  });
});

describe('what is set against the plan of another giver', () => {
  it.each(['so với kế hoạch Thủ tướng giao đạt 81%', 'nếu so với kế hoạch Thủ tướng giao thì đạt 81%'])('%s', async (against) => {
    const [paid, ...others] = await figuresOf(
      'Đầu tư',
      `Giải ngân vốn đầu tư công 512 tỷ đồng, đạt 63% kế hoạch vốn (${against}).`,
    );
    expect(others).toEqual([]);
    expect(paid?.comparisons.map(({ value, base, text }) => [value, base, text.includes('Thủ tướng')])).toEqual([
      [63, 'plan', false],
      [81, 'plan', true],
    ]);
  });
});

describe('the two spans of the figure before', () => {
  const [EXPORTS, IMPORTS] = ['Xuất khẩu tháng 6 đạt 71 triệu USD, 6 tháng 402 triệu USD', 'triệu USD và 198 triệu USD'];
  it.each([
    [`${EXPORTS}; nhập khẩu tương ứng 33 ${IMPORTS}.`, ['MONTH', 'YTD', 'MONTH', 'YTD']],
    [`${EXPORTS}; nhập khẩu lần lượt là 33 ${IMPORTS}.`, ['MONTH', 'YTD', 'MONTH', 'YTD']],
    [
      'Xuất khẩu gạo tháng 6 đạt 71 tấn, 6 tháng 402 tấn; chè và quế lần lượt là 33 tấn và 198 tấn.',
      ['MONTH', 'YTD', 'YTD', 'YTD'],
    ],
  ])('%s', async (text, spans) => {
    expect((await figuresOf('Thương mại', text)).map(({ period }) => period?.type)).toEqual(spans);
  });
});

describe('who is carried and who comes to see', () => {
  it.each([
    ['Vận tải hành khách tháng 6 đạt 2,1 triệu lượt khách.', 'khoi-luong-van-chuyen-hanh-khach'],
    ['Khách đến tham quan, nghỉ dưỡng trong tháng 310 nghìn lượt.', 'khach-du-lich'],
    ['Tổng lượt khách tham quan, du lịch 310 nghìn lượt.', 'khach-du-lich'],
    ['Khách tham quan đền Thượng 31 nghìn lượt.', null],
  ])('%s', async (text, indicator) => {
    expect((await figuresOf('Thương mại, dịch vụ', text)).map((figure) => figure.indicator)).toEqual([indicator]);
  });
});

describe('rows between strokes', () => {
  const OPENINGS = [
    'Chỉ tiêu (triệu đồng): dự toán năm / tháng 6 / lũy kế 6 tháng / % dự toán',
    'Thu ngân sách (ĐVT: triệu đồng; dự toán năm/tháng 6/lũy kế 6 tháng/% dự toán):',
  ];
  it.each(OPENINGS)('under %s', async (opening) => {
    const figures = await figuresOf(
      'Thu ngân sách',
      `${opening}\n\n- Thuế môn bài: 12.400 / 1.100 / 7.130 / 57,5\n- Lệ phí trước bạ: 3.000 / - / 1.500 / 50%`,
    );
    expect(figures.map(({ name, value, unit, period }) => `${name} = ${value} ${unit} ${period?.type}`)).toEqual([
      'Thuế môn bài = 1100 triệu đồng MONTH',
      'Thuế môn bài = 7130 triệu đồng YTD',
      'Kế hoạch thuế môn bài = 12400 triệu đồng YEAR',
      'Lệ phí trước bạ = 1500 triệu đồng YTD',
      'Kế hoạch lệ phí trước bạ = 3000 triệu đồng YEAR',
    ]);
    expect(figures[1]?.comparisons.map(({ value, base }) => [value, base])).toEqual([[57.5, 'budget']]);
  });

  it('are not guessed under columns of another kind', async () => {
    expect(
      await said('Thu ngân sách', 'Gồm (triệu đồng): dự toán năm / nguồn / lũy kế\n\n- Thuế môn bài: 12.400 / 1.100 / 7.130'),
    ).toEqual([]);
  });
});

describe('papers of an office', () => {
  it('are of the days that they were taken in', async () => {
    const text = 'Trung tâm từ 05/2 đến 20/6 tiếp nhận 3.400 hồ sơ; trả đúng hạn 3.300 hồ sơ, quá hạn 12 hồ sơ.';
    expect((await figuresOf('Cải cách hành chính', text)).map(({ value, period }) => [value, period?.from])).toEqual([
      [3400, '2024-02-05'],
      [3300, '2024-02-05'],
      [12, '2024-02-05'],
    ]);
  });
});

describe('letters that the scanner took for digits', () => {
  it.each([
    ['Tổng mức bán lẻ 1.O36 tỷ đồng.', 1036],
    ['Thu ngân sách 4.5OO triệu đồng.', 4500],
    ['Thành lập mới 0l doanh nghiệp.', 1],
  ])('%s', async (text, value) => {
    expect((await figuresOf('Kinh tế', text)).map((figure) => figure.value)).toEqual([value]);
  });
});
