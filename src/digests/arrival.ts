/** What a report that came in means for one chat: warnings and corrections at once, then what is new; the rest by button. */
import type { Line } from '../model/answer.js';
import type { Given, Subscription } from '../model/digest.js';
import type { Observation } from '../model/observation.js';
import { asked, brief, fits, full, leading, line, type Text, type Writing } from './digest.js';
import { crosses, figureKey, type Item, type Shelf } from './shelf.js';
import * as say from './wording.js';

export interface ArrivalParts {
  readonly report: string;
  /** Those that wait for reports, warnings among them. */
  readonly wishes: readonly Subscription[];
  readonly given: readonly Given[];
  readonly shelf: Shelf;
  readonly writing: Writing;
  readonly dayOf: (at: number) => string;
  /** From which of the new figures on; the first one where the report itself is told. */
  readonly from?: number;
}

/** So many are written out. */
const FULL = { alerts: 3, corrections: 5, news: 3 } as const;
/** Of a whole report on the first screen. */
const MOST_OF_ALL = 5;

interface Alert {
  readonly item: Item;
  readonly why: string[];
}

/** Null where it means nothing. */
export function arrivalText(parts: ArrivalParts): Text | null {
  const { report, shelf, from = 1 } = parts;
  const head = shelf.report(report);
  if (!head) return null;
  const alerts = alertsOf(parts);
  const { news, isAll } = newsOf(parts, new Set(alerts.map(({ item }) => item.observation.id)));
  if (from > 1) return page(parts, [line('text', say.arrived(head.title))], news, from, news.length, []);
  const corrections = correctionsOf(parts);
  if (alerts.length + corrections.length + news.length === 0 && !isAll) return null;
  const told = [...alerts.map(({ item }) => item.observation), ...corrections.map(({ now }) => now)];
  const lines = [line('text', say.arrived(head.title)), ...alertLines(alerts, parts), ...correctionLines(corrections, parts)];
  return page(parts, lines, news, 1, isAll ? MOST_OF_ALL : news.length, told);
}

/** One of each figure, however many thresholds it crosses. */
function alertsOf({ report, wishes, shelf }: ArrivalParts): Alert[] {
  const alerts = new Map<string, Alert>();
  for (const { topic, threshold } of wishes)
    for (const item of threshold ? shelf.itemsIn(report, topic) : []) {
      if (!threshold || !crosses(threshold, item)) continue;
      const alert = alerts.get(item.observation.id) ?? { item, why: [] };
      alert.why.push(say.asWarned(topic.label, threshold));
      alerts.set(item.observation.id, alert);
    }
  return [...alerts.values()];
}

function newsOf({ report, wishes, shelf, given }: ArrivalParts, warned: ReadonlySet<string>): { news: Item[]; isAll: boolean } {
  const plain = wishes.filter(({ threshold }) => threshold === null);
  const items = new Map(plain.flatMap(({ topic }) => shelf.itemsIn(report, topic)).map((item) => [item.observation.id, item]));
  // Of a report that came once more, only what is not as it was.
  const isKnown = ({ observation: o }: Item): boolean =>
    shelf.isRevised(report) &&
    given.some(({ key, value, report: id }) => id === report && key === figureKey(o) && value === o.value);
  const news = [...items.values()].filter((item) => !warned.has(item.observation.id) && !isKnown(item));
  return {
    news,
    isAll: plain.length > 0 && plain.every(({ topic }) => topic.kind === 'reports') && shelf.isMeant(report, plain),
  };
}

interface Corrected {
  readonly now: Observation;
  readonly old: Given;
}

/** Given by an older report, or by this one as it was before. */
function correctionsOf({ report, shelf, given }: ArrivalParts): Corrected[] {
  const date = shelf.report(report)?.date ?? '';
  const isOlder = (from: string): boolean =>
    from === report ? shelf.isRevised(report) : (shelf.report(from)?.date ?? '') < date;
  return shelf.plainlyIn(report).flatMap((now) => {
    const old = given.find(({ key, report: from, value }) => key === figureKey(now) && isOlder(from) && value !== now.value);
    return old ? [{ now, old }] : [];
  });
}

function alertLines(alerts: readonly Alert[], { writing }: ArrivalParts): Line[] {
  const lines = alerts.flatMap(({ item, why }, i) => [
    ...(i < FULL.alerts ? full(item, writing) : [brief(item, writing)]),
    ...why.map((text) => line('note', text)),
  ]);
  return lines.length === 0 ? [] : [line('text', say.ALERT), ...lines];
}

function correctionLines(corrections: readonly Corrected[], { writing, dayOf }: ArrivalParts): Line[] {
  const lines = corrections.flatMap(({ now, old }, i) => {
    const text = say.corrected(now.name, writing.periodText(now), dayOf(old.at), old.printed, now.printed);
    return i < FULL.corrections
      ? [line('text', text), leading('source', writing.sourceLine(now), now)]
      : [leading('text', text, now)];
  });
  return lines.length === 0 ? [] : [line('text', say.CORRECTED), ...lines];
}

/** The news from one on, as many as the screen takes; a button leads to the next ones. */
function page(
  { report, writing }: ArrivalParts,
  head: readonly Line[],
  news: readonly Item[],
  from: number,
  most: number,
  told: readonly Observation[],
): Text {
  const lines = [...head];
  const shown: Item[] = [];
  const rest = news.slice(from - 1);
  const isShort = rest.length <= FULL.news;
  for (const item of rest.slice(0, most)) {
    const block = isShort ? full(item, writing) : [brief(item, writing)];
    // A screen of its own holds one at least.
    if (!fits(lines, block) && !(from > 1 && shown.length === 0)) break;
    if (shown.length === 0) lines.push(line('text', say.NEW));
    lines.push(...block);
    shown.push(item);
  }
  const left = rest.length - shown.length;
  const figures = [...told, ...shown.map(({ observation }) => observation)];
  const next = { label: say.moreButton(left), query: say.arrivalQuery(report, from + shown.length) };
  return { lines, options: [...(left > 0 ? [next] : []), ...asked(figures)], figures };
}
