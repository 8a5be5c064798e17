import { describe, expect, it } from 'vitest';
import { names, reports } from '../../src/vietnamese/names.examples.js';
import { Names } from '../../src/vietnamese/names.js';
import { strangeUnits } from '../../src/vietnamese/strange-names.js';

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

describe('a district that the archive has never heard of', () => {
  const strange = (text: string): string[] => strangeUnits(text, archive).map(({ value: { key } }) => key);
  it.each([
    ['huyen dinh hoa trong duoc may ha che', 'dinh hoa'],
    ['bao nhieu khach den o thi xa nghia lo', 'nghia lo'],
    ['thu ngân sách của huyện mộc châu', 'moc chau'],
  ])('%s: %s', (text, name) => expect(strange(text)).toEqual([name]));
  it.each([
    'huyen doan hung trong may ha',
    'huyen lam kinh te the nao',
    'huyen nao trong nhieu che nhat',
    'huyen trong duoc may ha che',
    'huyện mình thu bao nhiêu',
    'cac huyen mien nui',
    'huyện thu được mấy tỷ',
  ])('%s names none', (text) => expect(strange(text)).toEqual([]));
});
