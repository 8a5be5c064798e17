import { describe, expect, it } from 'vitest';
import { names, reports } from '../../src/vietnamese/names.examples.js';
import { Names } from '../../src/vietnamese/names.js';

const archive = new Names(reports);
const read = (text: string): string[] => archive.read(text).map(({ value: { key, isArea } }) => (isArea ? `${key}*` : key));

describe('a proper name of the archive', () => {
  it.each(names.examples.flatMap(([name, ...texts]) => texts.map((text) => ({ name, text }))))('$text: $name', ({ name, text }) =>
    expect(read(text)[0]).toBe(name),
  );
  it.each([...names.lookalikes])('%s holds none', (text) => expect(read(text)).toEqual([]));
  it('stands where it was written', () => {
    const text = 'mia tan ky bao nhieu tan';
    expect(archive.read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['tan ky']);
  });
});
