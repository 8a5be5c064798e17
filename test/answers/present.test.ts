import { describe, expect, it } from 'vitest';
import { citationSentence } from '../../src/answers/citation.js';
import { marksOf } from '../../src/answers/compose.js';
import { present } from '../../src/answers/present.js';
import type { Line } from '../../src/model/answer.js';
import { answer } from '../channels/scripted.js';
import { figure, P } from '../charts/figures.js';

describe('a decimal point', () => {
  it.each([
    ['1.225,7 tỷ đồng', '1,225.7 tỷ đồng'],
    ['hơn 700.730 lượt', 'hơn 700,730 lượt'],
    ['▲ tăng 64,22% · đạt 75%', '▲ tăng 64.22% · đạt 75%'],
    ['−1,89%', '−1.89%'],
    ['(5,77/78,0 triệu)', '(5,77/78,0 triệu)'],
    ['báo cáo 350/BC-UBND, ngày 02/12/2022', 'báo cáo 350/BC-UBND, ngày 02/12/2022'],
    ['mục I.3.2, dòng 1.3.5', 'mục I.3.2, dòng 1.3.5'],
    ['lúc 8.30, ngày 1.1.2023', 'lúc 8.30, ngày 1.1.2023'],
    ['2, 3 và 4', '2, 3 và 4'],
  ])('%s → %s', (text, shown) => {
    const of = (role: Line['role']) =>
      present(answer([{ role, text }]), { short: false, decimal: 'point' }).lines.map((line) => line.text);
    expect(of('figure')).toEqual([shown]);
    expect(of('quote')).toEqual([text]);
    expect(of('source')).toEqual([text]);
  });
});

describe('the figure in its sentence', () => {
  it.each([
    ['5,6 tỷ đồng', 'Thu 15,6 tỷ đồng, chi 5,6 tỷ đồng.', ['5,6 tỷ đồng']],
    ['42%', 'đạt 42%, vượt 142%', ['42%']],
    ['hơn 4 triệu', 'đạt hơn  4 triệu lượt', ['hơn  4 triệu']],
    ['3 xã', '13 xã; 3 xãnh; 3 xã', ['3 xã']],
    ['100', '1.100; 100,5; 100', ['100']],
    ['(a+b)', 'có (a+b) nhé', ['(a+b)']],
    ['9', 'chín', []],
    ['', 'chín', []],
  ])('%j in %j', (printed, quote, marked) => {
    expect(marksOf(printed, quote).map(([from, to]) => quote.slice(from, to))).toEqual(marked);
  });
});

describe('a citation', () => {
  const source = figure(P.year(2022), 1, '1', 'xã').source;
  it.each([
    [
      {},
      'Theo Báo cáo số 12/BC-UBND ngày 05/01/2024 của UBND tỉnh, lượng khách du lịch của Điện Biên năm 2022 là 810 nghìn lượt.',
    ],
    [
      { status: 'E' as const, source: { ...source, issuer: 'UBND tỉnh Điện Biên' } },
      /của UBND tỉnh Điện Biên, lượng khách du lịch năm 2022 ước 810/,
    ],
    [{ source: { ...source, number: '', title: 'Tình hình tháng 8', date: '' } }, /^Theo “Tình hình tháng 8” của UBND tỉnh, /],
    [{ source: { ...source, number: '04/CT-UBND' } }, /^Theo Chỉ thị số 04/],
    [{ source: { ...source, number: '11/QĐ-TTg' } }, /^Theo Quyết định số 11/],
    [{ source: { ...source, number: '11/XYZ' } }, /^Theo Văn bản số 11/],
    [{ name: 'GRDP', printed: 'tăng 8,15%' }, /, GRDP của Điện Biên năm 2022 tăng 8,15%\.$/],
  ])('%#', (rest, sentence) => {
    const said = citationSentence(figure(P.year(2022), 810, '810 nghìn lượt', 'nghìn lượt', 'A', rest));
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });
});
