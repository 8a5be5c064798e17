/** A short run of what `npm run kills` does at length. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runKills } from './kills.js';
import { home } from './process.js';

it('ten kills and damaged files: no digest is lost, none comes twice without excuse, every subscription stays', async () => {
  execFileSync(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '-p', join(home, 'test/long/tsconfig.json')]);
  const result = await runKills({ kills: 10, subscribers: 400, speed: 240, seed: 7, say: () => undefined, damageEvery: 3 });
  const { lost, unexcused, outOfOrder, forgotten, unanswered, damage } = result;
  expect({ lost, unexcused, outOfOrder, forgotten, unanswered }).toEqual({
    lost: [],
    unexcused: [],
    outOfOrder: [],
    forgotten: [],
    unanswered: 0,
  });
  expect(result.mostDuplicates).toBeLessThanOrEqual(1);
  expect(result.due).toBeGreaterThan(5);
  expect(result.damaged).toBeGreaterThan(4);
  expect(damage.join('\n')).toMatch(/wishes\.json hỏng; đã tự khôi phục đủ \d+ mục/);
}, 300_000);
