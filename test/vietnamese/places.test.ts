import { describe, expect, it } from 'vitest';
import { lookalikes, type PlaceExample, places, plainLookalikes, several } from '../../src/vietnamese/places.examples.js';
import { type Place, placeNamed, provinces, readPlaces, writePlace } from '../../src/vietnamese/places.js';
import { fold } from '../../src/vietnamese/text.js';

const inReport = (text: string): Place[] => readPlaces(text, false).map((span) => span.value);
const inChat = (text: string): Place[] => readPlaces(text, true).map((span) => span.value);
const placeOf = ({ name, level, province }: PlaceExample) => ({ name, level, province: province || null });

describe('a place', () => {
  it.each(places.everywhere)('$text: $name', (example) => {
    expect(inReport(example.text)).toEqual([placeOf(example)]);
    expect(inChat(example.text)).toEqual([placeOf(example)]);
    expect(inChat(fold(example.text))).toEqual([placeOf(example)]);
  });
  it.each(places.capitals)('$text: $name, by its capitals', (example) => {
    expect(inReport(example.text)).toEqual([placeOf(example)]);
    expect(inChat(example.text)).toEqual([placeOf(example)]);
  });
  it.each(places.chat)('$text: $name, in chat', (example) => {
    expect(inChat(example.text)).toEqual([placeOf(example)]);
  });
  it.each(several.map(([text, ...names]) => ({ text, names })))('$text', ({ text, names }) => {
    expect(inReport(text).map((place) => place.name)).toEqual(names);
    expect(inChat(text).map((place) => place.name)).toEqual(names);
  });
  it.each([
    ['dan bo yen bai nam 2022 dien bien', ['Yên Bái']],
    ['dan bo yen bai, dien bien va son la', ['Yên Bái', 'Điện Biên', 'Sơn La']],
    ['khach du lich dien bien so voi son la', ['Điện Biên', 'Sơn La']],
    ['rung dien bien nam 2023 va yen bai 9 thang 2023', ['Điện Biên', 'Yên Bái']],
    ['khach du lich dien bien qua cac nam', ['Điện Biên']],
  ])('%s: a province or how it went on', (text, names) => expect(inChat(text).map((place) => place.name)).toEqual(names));
  it('stands where it was written', () => {
    const text = 'khách đến tỉnh Điện Biên năm 2022';
    expect(readPlaces(text, false).map((span) => text.slice(span.start, span.end))).toEqual(['tỉnh Điện Biên']);
  });
});

describe('no place', () => {
  it.each([...lookalikes])('%s', (text) => {
    expect(inReport(text)).toEqual([]);
    expect(inChat(text)).toEqual([]);
    expect(inChat(fold(text))).toEqual([]);
  });
  it.each([...plainLookalikes])('%s, without accents', (text) => expect(inChat(text)).toEqual([]));
  it.each(['tuyến Quảng Nam - Đà Nẵng', 'hoc truc tuyen quang nam'])('%s, in chat', (text) => expect(inChat(text)).toEqual([]));
  it.each(['trạng thái bình', 'sơn la', 'điện biên'])('%s in a report, without capitals', (text) =>
    expect(inReport(text)).toEqual([]),
  );
});

describe('provinces', () => {
  it('are 63', () => expect(new Set(provinces).size).toBe(63));
  it.each([...provinces])('%s, however it is written', (name) => {
    const place = { name, level: 'province', province: name };
    for (const text of [name, fold(name), name.toUpperCase(), name.normalize('NFC').toLowerCase()])
      expect(placeNamed(text)).toEqual(place);
    expect(inReport(name)).toEqual([place]);
  });
  it.each([...provinces])('%s is read back', (name) => {
    const written = writePlace({ name, level: 'province', province: name });
    expect(placeNamed(written)?.name).toBe(name);
  });
});

describe('writing', () => {
  it.each([
    ['tỉnh Điện Biên', 'Điện Biên'],
    ['thành phố Hà Nội', 'ha noi'],
    ['thành phố Hồ Chí Minh', 'TPHCM'],
    ['tỉnh Thừa Thiên Huế', 'TT-Huế'],
    ['huyện Tuần Giáo', 'tuan giao'],
    ['cả nước', 'toàn quốc'],
    ['Tây Bắc', 'vùng Tây Bắc'],
  ])('%s', (written, name) => {
    const place = placeNamed(name);
    expect(place && writePlace(place)).toBe(written);
  });
  it.each(['Paris', 'Điện Biên và Sơn La', ''])('knows no place named "%s"', (name) => expect(placeNamed(name)).toBeNull());
});
