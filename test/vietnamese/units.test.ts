/** What units say of what they count. */
import { describe, expect, it } from 'vitest';
import { shareWord } from '../../src/vietnamese/units.js';

describe('a word that two units share', () => {
  it.each([
    ['ca', 'ca mắc', true],
    ['đơn thư', 'đơn', true],
    ['đơn vị', 'đơn vị cấp xã', true],
    ['đơn thư', 'đơn vị cấp xã', false],
    ['phòng', 'trường', false],
  ])('%s, %s: %s', (a, b, shared) => expect(shareWord(a, b)).toBe(shared));
});
