/** The thread runs the built program, so it is built first. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barChart, seriesChart } from '../../src/charts/chart.js';
import { createPainter, type PainterOptions } from '../../src/charts/painter.js';
import { svgOf } from '../../src/charts/picture.js';
import { pngOf } from '../../src/charts/png.js';
import { type Chart, type Painter, PainterBusy } from '../../src/model/chart.js';
import { figure, P } from './figures.js';

const home = join(import.meta.dirname, '../..');
const built = join(home, 'node_modules/.cache/hoiso-painter-test');
beforeAll(() => {
  execFileSync(join(home, 'node_modules/.bin/tsc'), ['-p', join(home, 'tsconfig.json'), '--outDir', built]);
}, 60_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

const painters: Painter[] = [];
const painter = (options: PainterOptions = {}): Painter => {
  const made = createPainter({ program: pathToFileURL(join(built, 'charts/worker.js')), ...options });
  painters.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(painters.splice(0).map((p) => p.close()));
});

const chart = (title = 'Tỷ lệ hộ nghèo'): Chart =>
  barChart([figure(P.year(2021), 3, '3%', '%'), figure(P.year(2022), 2, '2%', '%', 'E')].map((o) => ({ ...o, name: title })))!;
const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.slice(1, 4)).toString() === 'PNG';

describe('a picture', () => {
  const series = seriesChart(
    [figure(P.year(2021), 1290, '1.290 tỷ đồng', 'tỷ đồng'), figure(P.year(2022), 1559.5, '1.559,5 tỷ đồng', 'tỷ đồng', 'E')],
    [figure(P.year(2022), 1600, '1.600 tỷ đồng', 'tỷ đồng', 'T')],
  )!;

  it('shows the printed values, the plan, the source, hollow estimates and full actuals', () => {
    const svg = svgOf(series);
    for (const text of ['1.290', '1.559,5', 'KH 1.600', 'Điện Biên · Đơn vị: tỷ đồng', 'Báo cáo 12/BC-UBND, 05/01/2024'])
      expect(svg).toContain(text);
    expect(svg).not.toMatch(/undefined|NaN|…/);
    expect(svg.match(/fill="#0b6fa4"/g)).toHaveLength(1);
  });

  it('is a PNG as wide as a phone needs', () => {
    const png = pngOf(series);
    expect(isPng(png)).toBe(true);
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1080);
  });

  it('takes names of any length and values of any sign', () => {
    const odd = ['Tốc độ tăng trưởng '.repeat(12), 'a'.repeat(300), '<b>&"'].map((name, i) =>
      figure(P.year(2022), i - 1, `${i - 1}%`, '%', 'A', { name }),
    );
    expect(isPng(pngOf(barChart(odd)!))).toBe(true);
  });
});

describe('the painter', () => {
  it('draws each picture once, and the event loop goes on meanwhile', async () => {
    const p = painter();
    let ticks = 0;
    const clock = setInterval(() => ticks++, 1);
    const [one, two, same] = await Promise.all([p.paint(chart('a')), p.paint(chart('b')), p.paint(chart('a'))]);
    clearInterval(clock);
    expect([one, two].map((png) => isPng(png!))).toEqual([true, true]);
    expect(same).toBe(one);
    expect(await p.paint(chart('a'))).toBe(one);
    expect(ticks).toBeGreaterThan(10);
  });

  it('turns away what is too much, and serves what waits', async () => {
    const p = painter({ waiting: 1 });
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((title) => p.paint(chart(title))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect((results[3] as PromiseRejectedResult).reason).toBeInstanceOf(PainterBusy);
    expect(isPng(await p.paint(chart('d')))).toBe(true);
  });

  it('outlives a picture that fails, and takes a fresh thread after some', async () => {
    const p = painter({ perThread: 1 });
    await expect(p.paint({ ...chart(), points: null } as unknown as Chart)).rejects.toThrow();
    expect(isPng(await p.paint(chart('a')))).toBe(true);
    expect(isPng(await p.paint(chart('b')))).toBe(true);
  });
});
