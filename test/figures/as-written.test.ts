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
