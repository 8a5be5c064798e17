/**
 * Whole documents: a folder each, with the file and what is read out of it in `expected.txt`.
 * `UPDATE=1 npx vitest run test/archive` writes the expected files anew; review the difference before it is kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import type { Paragraph, Report } from '../../src/model/report.js';
import { headOf, sectionLine, tablesOf } from './described.js';

const folder = join(import.meta.dirname, 'documents');
const EXPECTED = 'expected.txt';

async function read(document: string): Promise<Report> {
  const name = readdirSync(join(folder, document)).find((file) => file !== EXPECTED) ?? '';
  // A formatter would tidy the traps away: Markdown stands there as ".md.txt".
  const result = await ingest({ name: name.replace('.md.txt', '.md'), bytes: readFileSync(join(folder, document, name)) });
  if ('failed' in result) throw new Error(result.problems.map((problem) => problem.message).join());
  return result.report;
}

const described = ({ kind, heads, text, line, mark, of, index }: Paragraph): string => {
  const note = kind === 'note' ? ` ${mark} of ${of ?? 'none'}` : '';
  return `  ${line}: ${index} ${kind}${note} ${heads.map((head) => `[${head}] `).join('')}${text}`;
};

/** The head, the outline with its paragraphs, the tables. */
function written(report: Report): string {
  const below = (section: number | null): string[] =>
    report.paragraphs.filter((paragraph) => paragraph.section === section).map((paragraph) => described(paragraph));
  return [
    ...headOf(report),
    ...below(null),
    ...report.sections.flatMap((section) => [sectionLine(section), ...below(section.index)]),
    ...tablesOf(report),
    '',
  ].join('\n');
}

describe('documents', () => {
  it.each(readdirSync(folder))('%s', async (document) => {
    const found = written(await read(document));
    const expected = join(folder, document, EXPECTED);
    if (process.env.UPDATE) writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, 'utf8'));
  });
});
