/** What moved is no level, and money is not how many there are. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/dialogue.js';
import { isMoneyForCount, isMoveOnly, isOutcomeOnly, isShareForMove } from '../../src/search/levels.js';
import type { Entry } from '../../src/search/observations.js';
import { asked } from './little.js';

const entry = (name: string, value: number, unit: string, within = ''): Entry =>
  ({ observation: { name, value, unit, within } }) as Entry;

describe('what only moved', () => {
  it.each([
    ['số vụ cháy', entry('Mức tăng/giảm số vụ cháy', -5, 'vụ'), true],
    ['tỷ lệ hộ nghèo', entry('Tỷ lệ hộ nghèo', -1.2, '%'), true],
    ['mấy người chết vì tai nạn', entry('Số người chết', 7, 'người', 'giảm cả ba mặt'), true],
    ['tỷ lệ hộ nghèo giảm mấy %', entry('Tỷ lệ hộ nghèo', -1.2, '%'), false],
    ['tỷ lệ hộ nghèo', entry('Tỷ lệ hộ nghèo', 6.3, '%'), false],
    ['có thêm mấy vụ', entry('Mức tăng số vụ cháy', 5, 'vụ'), false],
    ['số lớp tập huấn', entry('Số lớp tập huấn', 9, 'lớp', 'tăng cường quản lý'), false],
  ])('%s: %#', (text, of, isMove) => expect(isMoveOnly(asked(text, { text }), of)).toBe(isMove));
});

describe('a share for a growth', () => {
  const aim = (name: string): Entry =>
    ({ name: new Set(name.split(' ')), observation: { unit: '%', comparisons: [] } }) as unknown as Entry;
  it.each([
    ['mục tiêu công nghiệp tăng mấy %', aim('muc tieu ty le cong nghiep'), true],
    ['mục tiêu công nghiệp tăng mấy %', aim('muc tieu toc do tang cong nghiep'), false],
    ['mục tiêu công nghiệp chiếm mấy %', aim('muc tieu ty le cong nghiep'), false],
  ])('%s: %#', (text, of, isShare) => expect(isShareForMove({ ...asked(text, { text }), aspect: 'plan' }, of)).toBe(isShare));
});

describe('money for a count', () => {
  const named = (id: string, confidence: number): Question => ({
    ...asked('doanh nghiệp mới'),
    indicators: [{ value: id, rawValue: '', range: [0, 3], origin: 'stated', confidence }],
  });
  const money = entry('Vốn doanh nghiệp thành lập mới', 90, 'tỷ đồng');
  it.each([
    ['the name of what is counted', named('so-doanh-nghiep-thanh-lap-moi', 1), money, true],
    ['a part of the question', named('so-doanh-nghiep-thanh-lap-moi', 0.6), money, false],
    ['what is no count', named('von-dang-ky', 1), money, false],
    ['a count', named('so-doanh-nghiep-thanh-lap-moi', 1), entry('Số doanh nghiệp', 90, 'doanh nghiệp'), false],
  ])('%s', (_, question, of, isMoney) => expect(isMoneyForCount(question, of)).toBe(isMoney));
});

describe('what became of the sick', () => {
  const dead = { observation: { unit: 'ca' }, namePairs: new Set(['ca_tu', 'tu_vong']) } as unknown as Entry;
  it.each([
    ['số ca sốt rét', true],
    ['số ca tử vong', false],
    ['số ca chết vì sốt rét', false],
  ])('%s', (topic, isOutcome) => expect(isOutcomeOnly(asked(topic), dead)).toBe(isOutcome));

  it('is not said where nobody died', () => {
    const none = { observation: { unit: 'ca' }, namePairs: new Set(['khong_co', 'co_tu', 'tu_vong']) } as unknown as Entry;
    expect(isOutcomeOnly(asked('số ca sởi'), none)).toBe(false);
  });
});
