import { describe, expect, it } from 'vitest';
import { misspelt } from '../../src/vietnamese/misspelt.examples.js';
import { readMisspelt } from '../../src/vietnamese/misspelt.js';
import { provinces } from '../../src/vietnamese/places.js';
import { fold } from '../../src/vietnamese/text.js';

const read = (text: string): string[] => readMisspelt(text).map(({ value }) => value);

describe('a mistyped province', () => {
  it.each(misspelt.examples.flatMap(([name, ...texts]) => texts.map((text) => ({ name, text }))))(
    '$text: $name',
    ({ name, text }) => expect(read(text)).toEqual([name]),
  );
  it.each([...misspelt.lookalikes])('%s: none', (text) => expect(read(text)).toEqual([]));
  it.each([...provinces])('%s is not mistyped', (name) => {
    expect(read(name)).toEqual([]);
    expect(read(fold(name))).toEqual([]);
    expect(read(`tỉnh ${name}`)).toEqual([]);
  });
});
