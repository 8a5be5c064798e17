/**
 * Whole reports and what is read out of them: the head and the outline, then one observation a line. The invented ones stand
 * beside their `<report>.expected.txt`; what is read out of the archive that ships is in `corpus/`.
 * `UPDATE=1 npx vitest run test/figures` writes the expected files anew; review the difference before it is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { extract } from '../../src/figures/extract.js';
import type { Observation } from '../../src/model/observation.js';
import { headOf, sectionLine, tablesOf } from '../archive/described.js';

const home = join(import.meta.dirname, '../..');
const catalogue = loadCatalogue(join(home, 'intents'));
/** The folder of the reports, and that of what is expected of them. */
const FOLDERS = [
  [join(import.meta.dirname, 'reports'), join(import.meta.dirname, 'reports')],
  [join(home, 'corpus'), join(import.meta.dirname, 'corpus')],
] as const;
const sources = FOLDERS.flatMap(([from, to]) =>
  readdirSync(from)
    .filter((name) => !name.endsWith('.expected.txt'))
    .map((name) => [name, join(from, name), join(to, name.replace(/\.\w+$/, '.expected.txt'))] as const),
);

const line = ({ name, value, unit, status, period, comparisons, source }: Observation): string =>
  [
    name,
    `${value} ${unit}`.trim(),
    status,
    `${period.type} ${period.from}..${period.to}`,
    source.section,
    comparisons.map((c) => `${c.base} ${c.kind} ${c.value}${c.unit && c.unit !== '%' ? ` ${c.unit}` : ''}`).join(', '),
  ]
    .join(' | ')
    .trimEnd();

describe('outline and figures of whole reports', () => {
  it.each(sources)('%s', async (name, file, expected) => {
    const result = await ingest({ name, bytes: readFileSync(file) });
    if ('failed' in result) throw new Error(result.problems.map((p) => p.message).join());
    const { report } = result;
    const outline = [...headOf(report), '', ...report.sections.map(sectionLine), ...tablesOf(report)];
    const read = `${[...outline, '', ...extract(report, catalogue).map(line)].join('\n')}\n`;
    if (process.env.UPDATE) writeFileSync(expected, read);
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(read).toBe(readFileSync(expected, 'utf8'));
  });
});
