/** Which district, city or commune a question names, of those that whole reports are about. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../src/model/dialogue.js';
import { statedSlot } from '../src/model/dialogue.js';
import type { Report } from '../src/model/report.js';
import { unitsNamed, unitsOf } from '../src/units-named.js';
import { speltWordsOf, wordsOf } from '../src/vietnamese/text.js';

const held = [
  ['huyện Tân Kỳ', 'Nghệ An'],
  ['huyện Lắk', 'Đắk Lắk'],
  ['thị xã Kỳ Anh', 'Hà Tĩnh'],
  ['huyện Kỳ Anh', 'Hà Tĩnh'],
  ['huyện Mỏ Cày', 'Bến Tre'],
  ['huyện Mỏ Cày Nam', 'Bến Tre'],
  ['phường Thái Bình', 'Hưng Yên'],
  ['Nghệ An', ''],
].map(([place = '', within = '']) => ({ place, ...(within ? { within } : {}) }) as Report);
const units = unitsOf(held);

const question = (text: string, places: string[] = [], areas: string[] = []): Question =>
  ({
    utterance: { chat: 'c', text },
    topic: wordsOf(text),
    spelt: speltWordsOf(text),
    places: places.map((place) => statedSlot(place)),
    areas,
    indicators: [],
  }) as unknown as Question;

describe('units that a question names', () => {
  it.each([
    ['thu ngân sách huyện Tân Kỳ', ['huyện Tân Kỳ'], 'thu ngan sach'],
    ['thu ngan sach tan ky', ['huyện Tân Kỳ'], 'thu ngan sach'],
    ['thu nhap binh quan tan ky', ['huyện Tân Kỳ'], 'thu nhap binh quan'],
    ['thu dia phuong tan ky', ['huyện Tân Kỳ'], 'thu dia phuong'],
    ['hộ nghèo mỏ cày nam', ['huyện Mỏ Cày Nam'], 'ho ngheo'],
    ['ho ngheo huyen lak', ['huyện Lắk'], 'ho ngheo'],
    ['Lắk còn bao nhiêu hộ nghèo', ['huyện Lắk'], 'con bao nhieu ho ngheo'],
    ['thu ngan sach thi xa ky anh', ['thị xã Kỳ Anh'], 'thu ngan sach'],
    ['thu ngân sách Kỳ Anh', ['thị xã Kỳ Anh', 'huyện Kỳ Anh'], 'thu ngan sach'],
    // another unit of that name, a word that is no name, and none
    ['thu ngân sách xã Tân Kỳ', [], ''],
    ['dan so thi xa tan ky', [], ''],
    ['thu ngan sach huyen nam tan ky', [], ''],
    ['thu ngan sach h tan ky', ['huyện Tân Kỳ'], 'thu ngan sach'],
    ['thu ngan sach tx ky anh', ['thị xã Kỳ Anh'], 'thu ngan sach'],
    ['thu ngan sach nam nay tan ky', ['huyện Tân Kỳ'], 'thu ngan sach nam nay'],
    ['dan lak', [], ''],
    ['thu ngân sách Nghệ An', [], ''],
  ])('%s', (text, places, topic) => {
    const named = unitsNamed(question(text), units);
    expect(named.map(({ place }) => place)).toEqual(places);
    expect(named[0]?.question.topic.join(' ') ?? '').toBe(topic);
  });

  it.each([
    ['thu ngân sách phuong thai binh', 'thu ngan sach phuong', 'thu ngan sach'],
    ['dan so p. thai binh', 'dan so p', 'dan so'],
    ['dan so thai binh', 'dan so', null],
    ['thu dia phuong thai binh', 'thu dia phuong', null],
  ])('that bear the name of a province: %s', (text, topic, left) => {
    const asked = { ...question(text, ['Thái Bình']), topic: topic.split(' '), spelt: topic.split(' ') };
    const [named] = unitsNamed(asked, units);
    expect(named?.question.topic.join(' ') ?? null).toBe(left);
    expect(named?.question.places[0]?.value ?? 'Thái Bình').toBe(left === null ? 'Thái Bình' : 'phường Thái Bình');
  });

  it('is not the one of another province', () => {
    expect(unitsNamed(question('thu ngân sách Tân Kỳ', ['Nghệ An']), units)).toHaveLength(1);
    expect(unitsNamed(question('thu ngân sách Tân Kỳ', ['Hà Giang']), units)).toHaveLength(0);
  });

  it('is the one chosen of several', () =>
    expect(unitsNamed(question('thu ngân sách Kỳ Anh', ['huyện Kỳ Anh']), units).map(({ place }) => place)).toEqual([
      'huyện Kỳ Anh',
    ]));

  it('leaves an indicator that is all of the topic', () => {
    const asked = question('thu ngân sách Tân Kỳ');
    const slot = { ...statedSlot('thu-ngan-sach', 'thu ngan sach', [0, 3]), confidence: 3 / 5 };
    expect(unitsNamed({ ...asked, indicators: [slot] }, units)[0]?.question.indicators[0]?.confidence).toBe(1);
  });
});
