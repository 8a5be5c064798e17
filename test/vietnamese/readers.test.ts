import { describe, expect, it } from 'vitest';
import { expandChat } from '../../src/vietnamese/abbreviations.js';
import { changes, notChanges } from '../../src/vietnamese/changes.examples.js';
import { readChanges, writeChange } from '../../src/vietnamese/changes.js';
import { numerals } from '../../src/vietnamese/numerals.examples.js';
import { parseNumber, readNumerals, writeNumber } from '../../src/vietnamese/numerals.js';
import { notQuantities, quantities } from '../../src/vietnamese/quantities.examples.js';
import { readQuantities, writeQuantity } from '../../src/vietnamese/quantities.js';
import { loosely, strictly } from '../../src/vietnamese/rules.js';
import { canonicals, chats, folds, notChats } from '../../src/vietnamese/text.examples.js';
import { canonical, fold, normalize } from '../../src/vietnamese/text.js';
import { comparable, unitParts } from '../../src/vietnamese/units.js';

const pairs = <T>(examples: readonly (readonly [T, ...string[]])[]): [T, string][] =>
  examples.flatMap(([value, ...texts]) => texts.map((text): [T, string] => [value, text]));

describe('text', () => {
  it.each(pairs(folds))('folds to %s: %s', (folded, text) => expect(fold(text)).toBe(folded));
  it.each(pairs(canonicals))('is canonically %s: %s', (form, text) => expect(canonical(text)).toBe(form));
  it.each(pairs(chats))('is written out as %s: %s', (long, text) => expect(expandChat(text)).toBe(long));
  it.each(notChats)('stays as it is: %s', (text) => expect(expandChat(text)).toBe(text));

  it('keeps every position', () => {
    const text = 'Đàn TRÂU ước đạt 5 m³ – “quý” I…';
    expect(fold(text)).toHaveLength(text.length);
    expect(canonical(text)).toHaveLength(text.length);
  });

  it('normalizes NFD, odd blanks and invisible marks', () => {
    expect(normalize('Điện\u00a0Biên\u200b ước'.normalize('NFD'))).toBe('Điện Biên ước');
  });
});

describe('numerals', () => {
  it.each(pairs(numerals.examples))('reads %d: %s', (value, text) => {
    for (const source of [strictly(text), loosely(text), loosely(fold(text))]) {
      expect(readNumerals(source).map((span) => span.value)).toEqual([value]);
    }
  });
  it.each([...numerals.lookalikes])('reads nothing in: %s', (text) => expect(readNumerals(loosely(text))).toEqual([]));
  it.each([1225.7, 700730, 0.5, 4624531, 64.22, 7])('reads back what it writes: %d', (value) =>
    expect(parseNumber(writeNumber(value))).toBe(value),
  );
});

describe('quantities', () => {
  it.each(pairs(quantities))('reads %j: %s', (expected, text) => {
    const [read, ...others] = readQuantities(strictly(text), text);
    expect(read?.value).toMatchObject(expected);
    expect(others).toEqual([]);
  });
  it.each(pairs(quantities))('reads %j without accents: %s', (expected, text) => {
    const plain = fold(text);
    expect(readQuantities(loosely(plain), plain)[0]?.value).toMatchObject({
      value: expected.value,
      outOf: expected.outOf ?? null,
    });
  });
  it.each(notQuantities)('is sure of nothing in: %s', (text) =>
    expect(readQuantities(strictly(text), text).filter((span) => span.value.sure)).toEqual([]),
  );
  it('writes what it reads', () => expect(writeQuantity({ value: 1225.7, unit: 'tỷ đồng' })).toBe('1.225,7 tỷ đồng'));
});

describe('units', () => {
  it.each([
    ['nghìn lượt', 1e3, 'count'],
    ['triệu đồng', 1e6, 'money'],
    ['nghìn tỷ', 1e12, 'money'],
    ['tạ/ha', 1, 'mass'],
    ['triệu HK.Km', 1e6, 'traffic'],
    ['điểm phần trăm', 1, 'ratio'],
  ] as const)('%s is worth %d of %s', (unit, scale, dimension) => expect(unitParts(unit)).toMatchObject({ scale, dimension }));
  it.each([
    ['tỷ', 'triệu đồng'],
    ['nghìn lượt', 'lượt'],
    ['ha', 'Ha'],
  ])('%s compares with %s', (a, b) => expect(comparable(a, b)).toBe(true));
  it.each([
    ['tỷ đồng', 'triệu USD'],
    ['tấn', 'tạ/ha'],
    ['vụ', 'người'],
    ['%', 'lần'],
  ])('%s does not compare with %s', (a, b) => expect(comparable(a, b)).toBe(false));
});

describe('changes', () => {
  const cases = changes.flatMap(([kind, value, base, ...texts]) => texts.map((text) => ({ kind, value, base, text })));
  const baseOf = (mention: NonNullable<ReturnType<typeof readChanges>[number]['value']['base']>): string | number =>
    'base' in mention
      ? mention.base
      : 'year' in mention
        ? mention.year
        : 'month' in mention
          ? `tháng ${mention.month}`
          : 'quarter' in mention
            ? `quý ${mention.quarter}`
            : `${mention.date.day}/${mention.date.month}`;

  it.each(cases)('$text', ({ kind, value, base, text }) => {
    const [read, ...others] = readChanges(strictly(text));
    expect(read?.value).toMatchObject({ kind, value });
    expect(read?.value.base ? baseOf(read.value.base) : null).toBe(base);
    expect(others).toEqual([]);
  });
  it.each(cases.filter(({ text }) => !/[↑↓]/.test(text)))('$text, without accents', ({ kind, value, text }) =>
    expect(readChanges(loosely(fold(text)))[0]?.value).toMatchObject({ kind, value }),
  );
  it.each(notChanges)('no change in: %s', (text) => expect(readChanges(strictly(text))).toEqual([]));
  it('writes a change', () => expect(writeChange({ kind: 'percent_change', value: -1.89, unit: '%' })).toBe('▼ giảm 1,89%'));
});
