#!/usr/bin/env node
/**
 * `npm run sample -- --seed 7 --count 100 --archive DIR`: observations drawn at random, each with the sentence that prints it, for
 * reading by eye. The same seed over the same archive draws the same ones.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCatalogue } from './config.js';
import { randomFrom } from './evaluation/random.js';
import { openArchive } from './intake.js';
import type { Observation } from './model/observation.js';
import { writePeriod } from './vietnamese/periods.js';

/** As many as are asked for, none twice, in the order of the archive. */
function drawn<T>(items: readonly T[], count: number, random: () => number): T[] {
  const order = items.map((_, i) => i);
  for (let i = 0; i < Math.min(count, order.length); i++) {
    const j = i + Math.floor(random() * (order.length - i));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((i) => items[i] as T);
}

const shown = (o: Observation, number: number): string =>
  [
    `${number}. ${o.name} = ${o.value} ${o.unit}`,
    `   ${o.period.from === '' ? '?' : writePeriod(o.period)} (${o.period.type}) · ${o.status} · ${o.place || '?'} · ${o.indicator ?? '–'}`,
    ...o.comparisons.map((c) => `   ${c.base} ${c.kind} ${c.value}${c.unit ? ` ${c.unit}` : ''} «${c.text}»`),
    `   ${o.source.report}:${o.source.line}  mục ${o.source.section || '–'}`,
    `   «${o.source.quote}»`,
  ].join('\n');

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    archive: { type: 'string', default: join(home, 'corpus') },
  },
});
const { observations } = await openArchive(values.archive, loadCatalogue(join(home, 'intents')));
const sample = drawn(observations, Number(values.count), randomFrom(Number(values.seed)));
process.stdout.write(`${sample.map((o, i) => shown(o, i + 1)).join('\n\n')}\n`);
