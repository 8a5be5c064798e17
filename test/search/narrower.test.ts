/** Figures of less than what is asked. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/dialogue.js';
import { isNarrower } from '../../src/search/narrower.js';
import type { Entry } from '../../src/search/observations.js';
import { wordsOf } from '../../src/vietnamese/text.js';
import { asked } from './little.js';

const entry = (name: string, unit: string, within = '', quote = new Map<string, number>()): Entry => {
  const words = wordsOf(name);
  return {
    observation: { name, unit, within, place: 'Điện Biên' },
    name: new Set(words),
    namePairs: new Set(words.slice(1).map((word, i) => `${words[i]}_${word}`)),
    alias: new Set(wordsOf(unit)),
    above: new Set(wordsOf(within)),
    headings: new Set(),
    quote,
  } as unknown as Entry;
};
const question = (text: string, unit = '', topic = text): Question => asked(topic, { text, unit });

const toJapan = entry('Sản lượng chè xuất khẩu sang Nhật Bản', 'tấn');
const hospital = entry('Bệnh viện Đa khoa Tân Lạc đã chi vượt quỹ bảo hiểm y tế', 'tỷ đồng');
const district = entry('Thu ngân sách của quận 3', 'tỷ đồng');
const daily = entry('Mỗi ngày thu ngân sách', 'tỷ đồng');
const part = entry('Tổng trọng lượng – số lợn tiêu hủy', 'kg', 'tổng trọng lượng');
const ill = entry('Tổng số trường hợp sốt xuất huyết', 'ca');
const foreign = entry('Số dự án cấp mới có 100% vốn nước ngoài', 'dự án');

describe('a figure of less than what is asked', () => {
  it.each<readonly [string, Question, Entry, boolean]>([
    ['one market for all', question('xuất khẩu chè mấy tấn', 'tấn', 'xuất khẩu chè'), toJapan, true],
    ['the market that is asked for', question('xuất khẩu chè sang Nhật Bản', 'tấn'), toJapan, false],
    ['one office for all', question('chi vượt quỹ bảo hiểm y tế'), hospital, true],
    ['the office that is asked for', question('bệnh viện chi vượt quỹ bảo hiểm y tế'), hospital, false],
    ['by its own name', question('Tân Lạc chi vượt quỹ bảo hiểm y tế'), hospital, false],
    ['another district', question('thu ngân sách quận 4'), district, true],
    ['the whole city', question('thu ngân sách'), district, true],
    ['that district', question('thu ngân sách quận 3'), district, false],
    ['any district', question('thu ngân sách các quận'), district, false],
    ['a day for all days', question('thu ngân sách'), daily, true],
    ['each day', question('thu ngân sách mỗi ngày'), daily, false],
    ['a part that bears the name of the whole', question('tổng trọng lượng lợn tiêu hủy'), part, true],
    ['a part that is asked for', question('trọng lượng lợn tiêu hủy ở 3 xã'), part, false],
    ['the ill for the dead', question('số ca tử vong do sốt xuất huyết'), ill, true],
    ['the ill', question('số ca sốt xuất huyết'), ill, false],
    ['foreign ones for all', question('cấp mới bao nhiêu dự án', 'dự án', 'cấp mới dự án'), foreign, true],
    [
      'what is a part of them',
      question('dự án bất động sản'),
      entry('Số dự án bất động sản', 'dự án', 'có 100% vốn nước ngoài'),
      true,
    ],
    ['foreign ones', question('bao nhiêu dự án 100% vốn nước ngoài', 'dự án', 'dự án 100 vốn nước ngoài'), foreign, false],
    [
      'how many for an index',
      question('chỉ số cải cách hành chính'),
      entry('Số tỉnh có chỉ số cải cách hành chính', 'tỉnh'),
      true,
    ],
    ['the index', question('chỉ số cải cách hành chính'), entry('Chỉ số cải cách hành chính', '%'), false],
    ['an index without a unit', question('chỉ số sản xuất'), entry('Chỉ số sản xuất', ''), false],
  ])('%s', (_, of, figure, is) => expect(isNarrower(of, figure)).toBe(is));

  it('the dead whom the sentence speaks of right beside', () =>
    expect(isNarrower(question('số trẻ tử vong'), entry('Số trẻ đuối nước', 'trẻ', '', new Map([['vong', 1]])))).toBe(false));
});
