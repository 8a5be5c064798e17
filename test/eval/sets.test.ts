/** The gold of the question sets stands in the reports: the figure and its unit on the line named, its changes beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvalQuestion, type Quantity, readQuestions } from '../../src/evaluation/questions.js';
import { NUMBER, parseNumber } from '../../src/vietnamese/numerals.js';

const corpus = join(import.meta.dirname, '../../corpus');
const reports = new Map(
  readdirSync(corpus).map((file) => [file.slice(0, -'.md'.length), readFileSync(join(corpus, file), 'utf8').split('\n')]),
);
const lineAt = (place: string): string => {
  const [report = '', line = ''] = place.split(':');
  return reports.get(report)?.[Number(line) - 1] ?? '';
};
const numbersOf = (text: string): number[] =>
  [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([printed]) => parseNumber(printed));
const prints = (text: string, { value, unit }: Quantity): boolean =>
  numbersOf(text).includes(value) && text.toLowerCase().includes(unit.toLowerCase());
const everyLine = [...reports.values()].flat();

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'));
describe.each(files)('%s', (file) => {
  const questions = readQuestions(file.slice(0, -'.jsonl'.length), readFileSync(join(import.meta.dirname, file), 'utf8'));
  const said = (question: EvalQuestion): string => question.turns.join(' › ');

  it('asks nothing twice', () => {
    expect(new Set(questions.map(said)).size).toBe(questions.length);
  });

  it('has its figures from the lines that it names', () => {
    const unprinted = questions.filter(
      ({ gold, at }) =>
        gold.length > 0 && (at.length === 0 || !gold.some((one) => at.some((place) => prints(lineAt(place), one)))),
    );
    expect(unprinted.map(said)).toEqual([]);
  });

  it('has its changes and shares from there', () => {
    const unprinted = questions.filter(
      ({ side, at }) =>
        side.length > 0 && !side.some((one) => at.some((place) => numbersOf(lineAt(place)).includes(Math.abs(one)))),
    );
    expect(unprinted.map(said)).toEqual([]);
  });

  it('has every part and point from some line', () => {
    const unprinted = questions.filter(({ all, series }) =>
      [...all, ...series].some((one) => !everyLine.some((line) => prints(line, one))),
    );
    expect(unprinted.map(said)).toEqual([]);
  });
});
