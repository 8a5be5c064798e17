/**
 * Tables of every shape in a report on nine months of 2024, and what is read out of them: `examples/<table>.txt|md|html` beside
 * `<table>.expected`, one observation a line. `UPDATE=1 npx vitest run test/figures/tables` writes the expected files anew;
 * review the difference before it is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/archive/ingest.js';
import { loadCatalogue } from '../../../src/config.js';
import { extract } from '../../../src/figures/extract.js';
import type { Observation } from '../../../src/model/observation.js';

const folder = join(import.meta.dirname, 'examples');
const catalogue = loadCatalogue(join(import.meta.dirname, '../../../intents'));
const head = { title: 'Báo cáo 9 tháng năm 2024', place: 'Lâm Đồng', date: '2024-09-26', period: '2024-01-01..2024-09-30' };

const line = ({ name, indicator, printed, value, status, period, comparisons }: Observation): string =>
  [
    name,
    indicator ?? '-',
    `${value} = ${printed}`,
    status,
    `${period.type} ${period.from}..${period.to}`,
    comparisons.map((c) => `${c.base} ${c.kind} ${c.value}${c.origin === 'computed' ? ' computed' : ''} "${c.text}"`).join(', '),
  ]
    .join(' | ')
    .replace(/[ |]+$/, '');

describe('tables', () => {
  it.each(readdirSync(folder).filter((name) => !name.endsWith('.expected')))('%s', async (name) => {
    const result = await ingest({ name, bytes: readFileSync(join(folder, name)), head });
    if ('failed' in result) throw new Error(result.problems.map((p) => p.message).join());
    const read = `${extract(result.report, catalogue).map(line).join('\n')}\n`;
    const expected = join(folder, name.replace(/\.\w+$/, '.expected'));
    if (process.env.UPDATE) writeFileSync(expected, read);
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(read).toBe(readFileSync(expected, 'utf8'));
  });
});
