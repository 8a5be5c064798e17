import { describe, expect, it } from 'vitest';
import { countries } from '../../src/vietnamese/countries.examples.js';
import { countriesIn, speaksOfCountry } from '../../src/vietnamese/countries.js';
import { speltWordsOf } from '../../src/vietnamese/text.js';

const named = (text: string): (string | undefined)[] => countriesIn(speltWordsOf(text)).map(([name]) => name?.replace('*', ''));

describe('a country', () => {
  it.each(countries.examples.flatMap(([name, ...texts]) => texts.map((text) => ({ name, text }))))('$text: $name', (example) => {
    expect(named(example.text)).toEqual([example.name]);
  });
  it.each([...countries.lookalikes])('%s names none', (text) => expect(named(text)).toEqual([]));
  it('is spoken of by any of its names', () => {
    const [usa = []] = countriesIn(speltWordsOf('xuất khẩu sang Mỹ'));
    expect(speaksOfCountry('xuat khau sang hoa ky, dat 5 trieu usd', usa)).toBe(true);
    expect(speaksOfCountry('cac nuoc nhat, my, han', usa)).toBe(true);
    expect(speaksOfCountry('cong ty phu my hung', usa)).toBe(false);
    expect(speaksOfCountry('xuat khau sang nhat ban', usa)).toBe(false);
  });
});
