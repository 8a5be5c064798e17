/** No text makes reading throw, and four times the text is about four times the work. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { check } from '../../src/figures/checks.js';
import { coverageOf } from '../../src/figures/coverage.js';
import { extract } from '../../src/figures/extract.js';
import { anyText, damaged, endless } from './texts.js';
import { workOf } from './work.js';

const home = join(import.meta.dirname, '../..');
const catalogue = loadCatalogue(join(home, 'intents'));
const COVER = 'UBND TỈNH ĐIỆN BIÊN\nBáo cáo tình hình 8 tháng năm 2023\n';
const EXTENSIONS = ['txt', 'md', 'html'] as const;

/** Everything between a file and its figures; '' where it went well. A failure inside `ingest` is a refusal that says so. */
async function read(text: string, extension: string): Promise<string> {
  const result = await ingest({ name: `bao-cao.${extension}`, bytes: new TextEncoder().encode(text) });
  if ('failed' in result) return result.problems.map((problem) => problem.message).join();
  const observations = check(extract(result.report, catalogue), catalogue);
  const { quantities, taken } = coverageOf(result.report, observations);
  expect(taken).toBeLessThanOrEqual(quantities);
  for (const o of observations) {
    expect(Number.isFinite(o.value), `${o.value} in ${o.source.quote}`).toBe(true);
    expect(o.name.length).toBeLessThan(2100);
  }
  return '';
}

const FAILED = /^không đọc được/;
const lines = readdirSync(join(home, 'corpus'))
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(join(home, 'corpus', name), 'utf8').split('\n'))
  .filter((line) => line.length > 40);

describe('any text', () => {
  it.each(EXTENSIONS)('is read or refused as %s', (extension) =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await read(COVER + text, extension)).not.toMatch(FAILED);
      }),
      { numRuns: 12 },
    ),
  );
  it.each(EXTENSIONS)('of a report, damaged, is read or refused as %s', (extension) =>
    fc.assert(
      fc.asyncProperty(damaged(lines), async (text) => {
        expect(await read(COVER + text, extension)).not.toMatch(FAILED);
      }),
      { numRuns: 12 },
    ),
  );
  it('of a megabyte on one line becomes pages', async () => {
    for (const piece of ['ngô 5 ha; ', '🌾'])
      for (const extension of EXTENSIONS) {
        const bytes = new TextEncoder().encode(COVER + piece.repeat(1e6 / piece.length));
        const result = await ingest({ name: `bao-cao.${extension}`, bytes });
        if ('failed' in result) expect(result.problems.length).toBeGreaterThan(0);
        else for (const { text } of result.report.paragraphs) expect(text.length).toBeLessThan(6100);
      }
  });
  it.each(['<!---->', '<?xml ?>', ' \n'])('begins with any number of %j', async (piece) => {
    expect(await read(`${piece.repeat(200)}${COVER}`, 'txt')).not.toMatch(FAILED);
  });
});

/** Where a file has no end: the work on four times the text is at most so many times as much; were it square, sixteen. */
const MOST = 8;
async function growth(piece: string, size: number, call: (text: string) => Promise<unknown>): Promise<number> {
  const long = (length: number): string => COVER + piece.repeat(Math.ceil(length / piece.length));
  const work = (length: number): Promise<number> => workOf(() => call(long(length)));
  return (await work(4 * size)) / (await work(size));
}

describe('the work of reading a file grows with it', () => {
  const readAs =
    (extension: string) =>
    (text: string): Promise<unknown> =>
      ingest({ name: `bao-cao.${extension}`, bytes: new TextEncoder().encode(text) });
  /** More than a page, beyond which a line is cut. */
  const SIZE = 6_500;
  it.each(['tăng 5 ha, giảm 3 ha, ', '1', '1.', '(', '<p ', '1 Ngô\n', '1\tNgô\tha\t1.234\n', '¹ ngô¹\n'])('%j', async (piece) =>
    expect(await growth(piece, SIZE, readAs('txt'))).toBeLessThan(MOST),
  );
  it.each(['| Ngô | 5 | 6 |\n', '[', '<!--', '**a'])('%j in Markdown', async (piece) =>
    expect(await growth(piece, SIZE, readAs('md'))).toBeLessThan(MOST),
  );
  it.each(['<p>Ngô 5 ha</p>', '<tr><td>Ngô<td>5', '<b>', '<', '<style '])('%j in HTML', async (piece) =>
    expect(await growth(piece, SIZE, readAs('html'))).toBeLessThan(MOST),
  );
});

describe('the work of reading figures grows with the text', () => {
  const readAll = (text: string): Promise<unknown> => read(text, 'txt');
  it.each([
    ['tăng 5 ha, giảm 3 ha, ', 6_500],
    ['(', 6_500],
    ['0 tháng năm 0 và ', 1_500],
    ['- ngô 5 ha\n', 600],
    ['1\tNgô\tha\t1.234\t105,2\n', 600],
  ] as const)('%j', async (piece, size) => expect(await growth(piece, size, readAll)).toBeLessThan(MOST));
  it('whatever it is made of', () =>
    fc.assert(
      fc.asyncProperty(endless, async (piece) => {
        // "0 0 0 …" is refused as no report: a refusal is no work to compare with.
        for (const size of [800, 3_200]) fc.pre((await read(COVER + piece.repeat(Math.ceil(size / piece.length)), 'txt')) === '');
        expect(await growth(piece, 800, readAll)).toBeLessThan(MOST);
      }),
      { numRuns: 2 },
    ));
});
