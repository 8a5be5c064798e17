/** Numbers for whoever watches the program: how many questions of which kind, how they ended, how long they took, what failed. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Metrics {
  readonly #registry = new Registry();
  readonly #questions = new Counter({
    name: 'hoiso_questions_total',
    help: 'Questions answered, by kind and by how they ended',
    labelNames: ['intent', 'status'],
    registers: [this.#registry],
  });
  readonly #latency = new Histogram({
    name: 'hoiso_answer_seconds',
    help: 'Time from question to answer',
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #failures = new Counter({
    name: 'hoiso_failures_total',
    help: 'Updates whose handling failed, by cause',
    labelNames: ['cause'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  answered(intent: string, status: string, ms: number): void {
    this.#questions.inc({ intent, status });
    this.#latency.observe(ms / 1000);
  }

  failed(cause: 'blocked' | 'network' | 'handler'): void {
    this.#failures.inc({ cause });
  }

  /** In Prometheus' text format. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }
}
