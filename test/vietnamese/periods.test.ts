import { describe, expect, it } from 'vitest';
import type { ReferencePeriod } from '../../src/model/period.js';
import { lookalikes, periods, reference, several } from '../../src/vietnamese/periods.examples.js';
import { asInstant, type PeriodMention, readPeriods, resolvePeriod, writePeriod } from '../../src/vietnamese/periods.js';
import { loosely, type Source, strictly } from '../../src/vietnamese/rules.js';
import { fold } from '../../src/vietnamese/text.js';

const shown = (period: ReferencePeriod | null): string => (period ? `${period.type} ${period.from} ${period.to}` : 'none');
const mentionsIn = (source: Source): PeriodMention[] => readPeriods(source).map((span) => span.value);
const resolvedIn = (source: Source, against = reference): string[] =>
  mentionsIn(source).map((mention) => shown(resolvePeriod(mention, against)));

const print = (text: string): [string, Source] => ['report', strictly(text)];
const chat = (text: string): [string, Source] => ['chat', loosely(text)];
const plain = (text: string): [string, Source] => ['chat without accents', loosely(fold(text))];

const WAYS = { everywhere: [print, chat, plain], chat: [chat, plain], report: [print], accented: [print, chat] };
const cases = periods.flatMap(({ where, text, period, flags }) =>
  WAYS[where].map((write) => {
    const [way, source] = write(text);
    return { text, way, source, period, flags };
  }),
);
const flagsOf = ({ cumulative, tillOnly }: PeriodMention): string[] => [
  cumulative === null ? 'open' : cumulative ? 'cumulative' : 'alone',
  ...(tillOnly ? ['till'] : []),
];

describe('a period', () => {
  it.each(cases)('$text ($way)', ({ source, period, flags }) => {
    expect(resolvedIn(source)).toEqual([period]);
    expect(mentionsIn(source).flatMap(flagsOf)).toEqual(expect.arrayContaining([...flags]));
  });

  it.each(['8T', '8t23', 'grdp 2022', 'đến 2022', 'đầu 2022', 'năm 22'])('%s is too short for a report', (text) => {
    expect(resolvedIn(strictly(text))).toEqual([]);
  });
});

describe('several periods', () => {
  const texts = several.map(([text = '', ...expected]) => ({
    text: text.replace(/^report: /, ''),
    ways: text.startsWith('report: ') ? [print] : [print, chat, plain],
    expected,
  }));
  it.each(texts)('$text', ({ text, ways, expected }) => {
    for (const [, source] of ways.map((write) => write(text))) expect(resolvedIn(source)).toEqual(expected);
  });
});

describe('no period', () => {
  it.each([...lookalikes])('%s', (text) => {
    for (const [way, source] of [print(text), chat(text), plain(text)]) expect([way, ...resolvedIn(source)]).toEqual([way]);
  });
});

describe('accents', () => {
  it.each([
    ['tháng sau kế hoạch thế nào', []],
    ['sau tháng 8', ['MONTH 2023-08-01 2023-08-31']],
    ['thiet hai thang 8', ['MONTH 2023-08-01 2023-08-31']],
    ['8 thang nam 2023', ['YTD 2023-01-01 2023-08-31']],
    ['8 thang tu dau nam 2023', ['YTD 2023-01-01 2023-08-31', 'YTD 2023-01-01 2023-08-31']],
    ['bao nhieu nam 2022', ['YEAR 2022-01-01 2022-12-31']],
    ['doanh nghiep thanh lap moi nam 2022', ['YEAR 2022-01-01 2022-12-31']],
  ] as const)('%s', (text, expected) => expect(resolvedIn(loosely(text))).toEqual(expected));

  it.each([
    ['dien tich mac ca nam 2022', 'nam 2022'],
    ['dien tich lua ca nam 2022', 'ca nam 2022'],
    ['tong chi thang 8', 'thang 8'],
    ['toan tinh den thang 8', 'den thang 8'],
    ['cho toi thang 8', 'thang 8'],
    ['CPI bình quân 6 tháng', '6 tháng'],
    ['vụ đông xuân 2021-2022', '2021-2022'],
  ])('%s: leaves the words that are not its own', (text, own) => {
    expect(readPeriods(loosely(text)).map((span) => text.slice(span.start, span.end))).toEqual([own]);
  });
});

describe('resolving', () => {
  const year: ReferencePeriod = { type: 'YEAR', from: '2022-01-01', to: '2022-12-31' };
  it.each([
    ['tháng 10', 'MONTH 2023-10-01 2023-10-31', reference],
    ['trong kỳ', 'YEAR 2022-01-01 2022-12-31', year],
    ['cùng kỳ năm trước', 'YEAR 2021-01-01 2021-12-31', year],
    ['từ đầu năm đến nay', 'YEAR 2022-01-01 2022-12-31', year],
    ['tháng trước', 'MONTH 2022-12-01 2022-12-31', { type: 'MONTH', from: '2023-01-01', to: '2023-01-31' }],
    ['quý trước', 'QUARTER 2022-10-01 2022-12-31', { type: 'QUARTER', from: '2023-01-01', to: '2023-03-31' }],
    ['cùng kỳ', 'INSTANT 2022-08-31 2022-08-31', { type: 'INSTANT', from: '2023-08-31', to: '2023-08-31' }],
    ['ngày 31/2/2023', 'none', reference],
    ['ngày 29/2/2024', 'INSTANT 2024-02-29 2024-02-29', reference],
  ] as const)('%s is %s', (text, expected, against) => expect(resolvedIn(strictly(text), against)).toEqual([expected]));

  it('takes a stock as of the last day', () => {
    expect(asInstant(reference)).toEqual({ type: 'INSTANT', from: '2023-08-31', to: '2023-08-31' });
  });
});

describe('writing', () => {
  it.each([
    ['8 tháng đầu năm 2023', 'YTD 2023-01-01 2023-08-31'],
    ['tháng 8/2023', 'MONTH 2023-08-01 2023-08-31'],
    ['quý I/2021', 'QUARTER 2021-01-01 2021-03-31'],
    ['năm 2022', 'YEAR 2022-01-01 2022-12-31'],
    ['đến 31/8/2023', 'INSTANT 2023-08-31 2023-08-31'],
    ['năm học 2021-2022', 'SCHOOL_YEAR 2021-09-01 2022-08-31'],
    ['giai đoạn 2021-2025', 'OTHER 2021-01-01 2025-12-31'],
    ['từ 15/3/2022 đến 10/4/2022', 'OTHER 2022-03-15 2022-04-10'],
    ['từ 1/1/2023 đến 16/8/2023', 'YTD 2023-01-01 2023-08-16'],
  ])('%s', (text, period) => {
    const [type, from = '', to = ''] = period.split(' ');
    expect(writePeriod({ type: type as ReferencePeriod['type'], from, to })).toBe(text);
    expect(resolvedIn(strictly(text))).toEqual([period]);
  });

  it.each([...new Set(periods.map(({ period }) => period))])('reads back %s', (period) => {
    const [type, from = '', to = ''] = period.split(' ');
    const text = writePeriod({ type: type as ReferencePeriod['type'], from, to });
    expect(resolvedIn(strictly(text), { type: 'YEAR', from: '1999-01-01', to: '1999-12-31' })).toEqual([period]);
  });
});
