/** Charts drawn in a thread of their own, one at a time; those drawn before are kept, and the queue has an end. */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type Chart, type Painter, PainterBusy } from '../model/chart.js';
import type { Delivery, Order } from './worker.js';

export interface PainterOptions {
  /** The thread's program; tests name the built one. */
  readonly program?: URL;
  /** How many pictures are kept, and how many may wait. */
  readonly kept?: number;
  readonly waiting?: number;
  /** A thread is replaced after so many pictures: the rasterizer's memory is only given back with it. */
  readonly perThread?: number;
}

interface Waiting {
  readonly chart: Chart;
  readonly done: (png: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

export function createPainter(options: PainterOptions = {}): Painter {
  const { program = new URL('./worker.js', import.meta.url), kept = 200, waiting = 50, perThread = 200 } = options;
  const pictures = new Map<string, Promise<Uint8Array>>();
  const queue: Waiting[] = [];
  let thread: Worker | null = null;
  let drawn = 0;
  let current: Waiting | null = null;

  const end = (failure: Error | null): void => {
    const failed = current;
    current = null;
    if (failed && failure) failed.failed(failure);
  };

  const retire = (): void => {
    const old = thread;
    thread = null;
    drawn = 0;
    void old?.terminate();
  };

  const started = (): Worker => {
    const worker = new Worker(program);
    worker.unref();
    worker.on('message', (delivery: Delivery) => {
      const { done, failed } = current ?? {};
      current = null;
      if ('png' in delivery) done?.(delivery.png);
      else failed?.(new Error(delivery.error));
      if (++drawn >= perThread) retire();
      next();
    });
    // A thread that dies takes its picture with it, and no other.
    const died = (error: Error): void => {
      if (thread !== worker) return;
      retire();
      end(error);
      next();
    };
    worker.on('error', died);
    worker.on('exit', (code) => died(new Error(`luồng vẽ dừng với mã ${code}`)));
    return worker;
  };

  const next = (): void => {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return void thread?.unref();
    thread ??= started();
    thread.ref();
    thread.postMessage({ id: drawn, chart: current.chart } satisfies Order);
  };

  const draw = (chart: Chart): Promise<Uint8Array> => {
    if (queue.length >= waiting) return Promise.reject(new PainterBusy());
    return new Promise((done, failed) => {
      queue.push({ chart, done, failed });
      next();
    });
  };

  return {
    async paint(chart) {
      const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
      const known = pictures.get(key);
      if (known) {
        pictures.delete(key);
        pictures.set(key, known);
        return await known;
      }
      const picture = draw(chart);
      pictures.set(key, picture);
      const [oldest] = pictures.keys();
      if (pictures.size > kept && oldest !== undefined) pictures.delete(oldest);
      // What failed may be tried again.
      picture.catch(() => pictures.delete(key));
      return await picture;
    },
    async close() {
      for (const { failed } of queue.splice(0)) failed(new PainterBusy());
      const worker = thread;
      thread = null;
      end(new PainterBusy());
      await worker?.terminate();
    },
  };
}
