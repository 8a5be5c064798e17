/**
 * Whole documents: a folder each, with the file and what is read out of it in `expected.txt`.
 * `UPDATE=1 npx vitest run test/archive` writes the expected files anew; review the difference before it is kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import type { Paragraph, Report } from '../../src/model/report.js';

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

/** The head, the outline with its paragraphs, the tables. A line of the file stands before its colon. */
function written(report: Report): string {
  const { title, issuer, number, date, place, period, edition, sections, paragraphs, tables, problems } = report;
  const head = {
    title,
    issuer,
    number,
    date,
    place,
    period: period ? `${period.type} ${period.from}..${period.to}` : '',
    edition,
  };
  const below = (section: number | null): string[] =>
    paragraphs.filter((paragraph) => paragraph.section === section).map((paragraph) => described(paragraph));
  return [
    ...Object.entries(head).map(([key, value]) => `${key}: ${value}`.trimEnd()),
    ...problems.map((problem) => `${problem.severity}: ${problem.message}`),
    ...below(null),
    ...sections.flatMap((s) => [
      `${s.line}: ${s.number} | ${s.title}${s.parent === null ? '' : ` < ${s.parent}`}`,
      ...below(s.index),
    ]),
    ...tables.map(
      (table) =>
        `${table.line}: table of ${table.section}: ${table.caption}${table.unit && ` [${table.unit}]`} | ${table.header.join(' / ')}`,
    ),
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
