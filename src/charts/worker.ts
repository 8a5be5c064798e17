/** The thread that draws: a chart in, a PNG out. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from '../model/chart.js';
import { pngOf } from './png.js';

export interface Order {
  readonly id: number;
  readonly chart: Chart;
}
export type Delivery = { readonly id: number; readonly png: Uint8Array } | { readonly id: number; readonly error: string };

parentPort?.on('message', ({ id, chart }: Order) => {
  let delivery: Delivery;
  try {
    delivery = { id, png: pngOf(chart) };
  } catch (error) {
    delivery = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(delivery);
});
