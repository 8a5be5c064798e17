/** Which figures run up over the years, and whether that is what is asked for. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.js';
import { yearOf } from '../../src/model/period.js';
import { totalFit } from '../../src/search/totals.js';
import { saidIn } from '../../src/search/words.js';
import { asked } from './little.js';

const figure = (name: string, quote: string, rules: readonly string[] = []): Observation =>
  ({ name, rules, source: { quote }, period: yearOf(2024) }) as unknown as Observation;
const ALL_YEARS = figure('Số dự án FDI', 'Lũy kế có 97 dự án FDI');
const OF_YEAR = figure('Số dự án FDI cấp mới', 'Cấp mới 8 dự án FDI');
const WHOLE = figure('Số hộ được cấp nước', 'Cấp nước cho 35/40 hộ', ['a/b']);

describe('what runs up over the years', () => {
  it.each([
    ['số dự án FDI năm 2024', ALL_YEARS, -1],
    ['số dự án FDI năm 2024', OF_YEAR, 0],
    ['lũy kế số dự án FDI đến năm 2024', ALL_YEARS, 1],
    ['lũy kế số dự án FDI đến năm 2024', OF_YEAR, 0],
    ['còn mấy dự án FDI năm 2024', ALL_YEARS, 0],
  ] as const)('%s', (text, observation, sign) => {
    const question = asked('dự án FDI', { text, period: yearOf(2024) });
    expect(Math.sign(totalFit(question, observation, saidIn(question)).running)).toBe(sign);
  });
});

describe('the b of "a/b hộ"', () => {
  it.each([
    ['tổng số hộ phải cấp nước', true, 1],
    ['số hộ được cấp nước', false, -1],
  ] as const)('%s', (text, total, whole) => {
    const question = asked('hộ cấp nước', { text, total });
    expect(totalFit(question, WHOLE, saidIn(question)).whole).toBe(whole);
  });
});
