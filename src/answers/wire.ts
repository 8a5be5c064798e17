/** Answers, figures and reports as the JSON that programs rely on. */
import { type Answer, textOf } from '../model/answer.js';
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import type { Citation, Report } from '../model/report.js';
import { writePeriod } from '../vietnamese/periods.js';

const period = (p: ReferencePeriod) => ({ ...p, label: writePeriod(p) });

const source = ({ edition, place: _, ...cited }: Citation) => (edition === '' ? cited : { ...cited, edition });

export const figureJson = (o: Observation) => ({
  indicator: o.indicator,
  name: o.name,
  place: o.place,
  value: o.value,
  unit: o.unit,
  status: o.status,
  period: period(o.period),
  comparison: withSamePeriodLastYear(o),
  comparisons: o.comparisons,
  source: source(o.source),
  warnings: o.warnings,
});

export const answerJson = (answer: Answer, given: { id?: string; chat?: string }) => ({
  ...given,
  intent: answer.intent,
  status: answer.status,
  text: textOf(answer),
  figures: answer.figures.map(figureJson),
  series: answer.series.map((point) => ({ ...point, period: period(point.period), source: source(point.source) })),
  options: answer.options.map(({ label, query }) => ({ label, query })),
  passages: answer.passages.map((passage) => ({ text: passage.text, source: source(passage.source) })),
  confidence: Number(answer.confidence.toFixed(3)),
});

/** What was read out of a report. */
interface Reading {
  readonly observations: readonly Observation[];
  readonly quantities: number;
  readonly taken: number;
}

const doubts = (report: Report, observations: readonly Observation[]) => [
  ...report.problems.map(({ line, message }) => ({ observation: null, name: null, line, text: message })),
  ...observations.flatMap(({ id, name, source: { line }, warnings }) =>
    warnings.map((text) => ({ observation: id, name, line, text })),
  ),
];

export const reportJson = (report: Report, { observations, quantities, taken }: Reading) => ({
  id: report.id,
  title: report.title,
  issuer: report.issuer,
  number: report.number,
  date: report.date,
  place: report.place,
  period: report.period ? period(report.period) : null,
  edition: report.edition,
  hash: report.hash,
  passages: report.paragraphs.length,
  observations: observations.length,
  quantities,
  taken,
  /** 0 to 1; a report without quantities lacks none. */
  coverage: quantities === 0 ? 1 : Number((taken / quantities).toFixed(4)),
  missing: (['date', 'place'] as const).filter((part) => report[part] === ''),
  warnings: doubts(report, observations),
});

const CSV_HEAD = [
  'indicator',
  'name',
  'place',
  'value',
  'unit',
  'status',
  'period',
  'from',
  'to',
  'comparison',
  'report',
  'section',
  'line',
  'quote',
];

/** With a byte order mark, so that a spreadsheet opens it as UTF-8. */
export function figuresCsv(figures: readonly ReturnType<typeof figureJson>[]): string {
  const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const rows = figures.map(({ source: cited, period: { label, from, to }, ...f }) => [
    ...[f.indicator, f.name, f.place, f.value, f.unit, f.status, label, from, to, f.comparison?.text],
    ...[cited.report, cited.section, cited.line, cited.quote],
  ]);
  return `\uFEFF${[CSV_HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export interface Given {
  readonly id?: string;
  readonly chat?: string;
}

/** A line of `ask --jsonl`: `{"id","chat","text"}` or bare text; `error` says in Vietnamese what is wrong with it. */
export function utteranceFromLine(line: string): { text: string; given: Given } | ({ error: string } & Given) {
  const trimmed = line.trim();
  if (!trimmed.startsWith('{')) return { text: trimmed, given: {} };
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(trimmed) as Record<string, unknown>;
  } catch {
    return { error: 'dòng này không phải JSON hợp lệ' };
  }
  const { id, chat, text } = parsed;
  const plain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
  const given: Given = { ...(plain(id) ? { id: String(id) } : {}), ...(plain(chat) ? { chat: String(chat) } : {}) };
  return typeof text === 'string' ? { text, given } : { error: 'dòng JSON thiếu "text" là chuỗi', ...given };
}
