import { describe, expect, it } from 'vitest';
import { entriesOf, unpack } from '../../src/archive/formats/zip.js';
import { csvOf } from '../../src/exports/csv.js';
import { COLUMNS } from '../../src/exports/table.js';
import { xlsxOf } from '../../src/exports/xlsx.js';
import { figure, P } from '../charts/figures.js';

const one = figure(P.ytd(2023, 8), 700_730.5, '700.730,5 lượt', 'lượt', 'E', {
  comparisons: [
    { base: 'plan', kind: 'percent_of', value: 75, unit: '%', origin: 'reported', text: 'đạt 75% kế hoạch' },
    { base: 'same_period_last_year', kind: 'percent_change', value: 64.22, unit: '%', origin: 'reported', text: 'tăng 64,22%' },
  ],
});
const quoted = (quote: string) => figure(P.year(2022), 5, '5 xã', 'xã', 'A', { source: { ...one.source, quote } });

describe('CSV', () => {
  const rows = (quote = 'Khách đạt "nhiều", hơn.') =>
    csvOf([one, quoted(quote)])
      .toString()
      .split('\r\n');

  it('begins with a byte order mark and the names of the columns', () => {
    expect([...csvOf([one]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows()[0]).toBe(`\uFEFF${COLUMNS.map(({ name }) => `"${name}"`).join(',')}`);
  });

  it('gives the number, the figure as printed, and where it stands', () => {
    expect(rows()[1]).toBe(
      '"Lượng khách du lịch","khach","Điện Biên","8 tháng đầu năm 2023","2023-01-01","2023-08-31",700730.5,"lượt","700.730,5 lượt","ước","tăng 64,22%","đạt 75% kế hoạch; tăng 64,22%","Báo cáo kinh tế","12/BC-UBND","UBND tỉnh","2024-01-05","I.1",3,"Khách đạt 700.730,5 lượt.",""',
    );
    expect(rows()[2]).toContain('"Khách đạt ""nhiều"", hơn."');
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['- Trâu: 5 con', `"'- Trâu: 5 con"`],
    ['-5%', '"-5%"'],
    ['5=5', '"5=5"'],
  ])('gives no formula: %s', (quote, cell) => expect(rows(quote)[2]).toContain(cell));
});

describe('XLSX', () => {
  const sheet = async (quote: string): Promise<string> => {
    const bytes = await xlsxOf([one, quoted(quote)]);
    const entries = entriesOf(bytes) ?? [];
    const part = (name: string): string =>
      Buffer.from(unpack(bytes, entries.find((entry) => entry.name === name)!, 1e7) as Uint8Array).toString();
    expect(part('xl/workbook.xml')).toContain('name="Số liệu"');
    return part('xl/worksheets/sheet1.xml') + part('xl/sharedStrings.xml');
  };

  it('has numbers as numbers and words as words', async () => {
    const xml = await sheet('=1+1 & <b>');
    expect(xml).toContain('<v>700730.5</v>');
    expect(xml).toContain('Như in trong báo cáo');
    expect(xml).toContain('=1+1 &amp; &lt;b');
    expect(xml).not.toContain('<f>');
  });

  it('takes any letters and any length', async () => {
    expect(await sheet(`\u0000\u0007${'dài '.repeat(20_000)}`)).not.toContain('\u0007');
  });
});
