/**
 * Whole reports and what is read out of them: `<report>.txt|md|html` beside `<report>.expected.txt`, one observation a line.
 * `UPDATE=1 npx vitest run test/figures` writes the expected files anew; review the difference before it is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { extract } from '../../src/figures/extract.js';
import type { Observation } from '../../src/model/observation.js';

const folder = join(import.meta.dirname, 'reports');
const catalogue = loadCatalogue(join(import.meta.dirname, '../../intents'));
const sources = readdirSync(folder).filter((name) => !name.endsWith('.expected.txt'));

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

describe('figures of whole reports', () => {
  it.each(sources)('%s', async (name) => {
    const result = await ingest({ name, bytes: readFileSync(join(folder, name)) });
    if ('failed' in result) throw new Error(result.problems.map((p) => p.message).join());
    const read = `${extract(result.report, catalogue).map(line).join('\n')}\n`;
    const expected = join(folder, name.replace(/\.\w+$/, '.expected.txt'));
    if (process.env.UPDATE) writeFileSync(expected, read);
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(read).toBe(readFileSync(expected, 'utf8'));
  });
});
