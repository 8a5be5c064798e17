/** The answer to a fact check: a verdict for every figure that was said, with what the report prints. */
import type { Answer, Line } from '../model/answer.js';
import type { Checked } from '../model/claim.js';
import type { Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import { writePeriod } from '../vietnamese/periods.js';
import { line } from './answer.js';
import { unknown } from './figure.js';
import { editionLine, MISSING, nearestLine, warningLine } from './wording.js';
import * as say from './wording-check.js';

/** More figures than these do not fit a phone. */
export const MOST_CLAIMS = 10;
const MOST_QUOTES = 2;
/** Longest part of a printed sentence that is shown. */
const QUOTE = 320;

/** `assumed`: whether the sentence named no period. `left`: how many figures were not checked. */
export function checkAnswer(checks: readonly Checked[], assumed: boolean, left: number): Answer {
  const told = checks.filter(({ verdict }) => verdict !== 'unknown');
  const figures = unique(told.flatMap(({ observation }) => observation ?? []));
  const [only] = checks;
  const [first] = figures;
  const single = checks.length === 1 && only;
  return {
    intent: 'check',
    status: figures.length > 0 ? 'answered' : 'not_found',
    lines: [
      ...(single ? singleLines(single) : severalLines(checks)),
      ...(assumed && first && told.length > 0 ? [line('note', say.assumedLine(first))] : []),
      ...(left > 0 ? [line('note', say.moreClaims(left))] : []),
      ...[...new Set(figures.flatMap((o) => o.warnings))].slice(0, 3).map((text) => line('note', warningLine(text))),
      ...sourceLines(figures, told),
    ],
    figures,
    series: [],
    options: first ? [{ label: 'Đoạn gốc', query: 'Nguồn của số liệu này ở đâu?' }] : [],
    passages: figures.map(({ source }) => ({ text: source.quote, source })),
    confidence: told.length === 0 ? 0.5 : 0.9,
  };
}

export const nothingToCheck = (): Answer => ({
  intent: 'check',
  status: 'not_found',
  lines: [line('text', say.NOTHING_TO_CHECK)],
  figures: [],
  series: [],
  options: [],
  passages: [],
  confidence: 0.5,
});

function singleLines(checked: Checked): Line[] {
  const because = say.becauseText(checked);
  return [
    line('figure', say.checkedHead(checked)),
    ...(because ? [line('text', `${because.slice(0, 1).toUpperCase()}${because.slice(1)}.`)] : []),
    ...(checked.nearest.length > 0
      ? [line('text', MISSING.nearest), ...checked.nearest.map((o) => line('text', nearestLine(o)))]
      : []),
    ...(checked.observation && checked.verdict !== 'unknown' ? [line('title', say.aboutLine(checked.observation))] : []),
  ];
}

function severalLines(checks: readonly Checked[]): Line[] {
  const [lead] = checks.flatMap(({ observation, verdict }) => (verdict === 'unknown' || !observation ? [] : [observation]));
  const isOther = (o: Observation): boolean => !!lead && (o.place !== lead.place || !sameSpan(o.period, lead.period));
  return [
    ...(lead ? [line('title', `${lead.place || 'không rõ địa phương'} · ${writePeriod(lead.period)}`)] : []),
    ...checks.map((checked, i) => {
      const { observation: o, verdict } = checked;
      const about = o && verdict !== 'unknown' && isOther(o) ? writePeriod(o.period) : '';
      return line('text', say.checkedLine(i + 1, checked, about));
    }),
  ];
}

function sourceLines(figures: readonly Observation[], told: readonly Checked[]): Line[] {
  const quoted = figures.filter((o, i) => figures.findIndex((other) => other.source.quote === o.source.quote) === i);
  const printedOf = (o: Observation): string => told.find(({ observation }) => observation === o)?.printed.trim() || o.printed;
  const edition = figures.find((o) => o.source.edition !== '');
  return [
    ...quoted.slice(0, MOST_QUOTES).map((o) => line('quote', clipped(o.source.quote, printedOf(o)))),
    ...[...new Set(figures.map(({ source }) => source.report))].map((id) =>
      line('source', say.sourceOf(figures.map(({ source }) => source).filter(({ report }) => report === id))),
    ),
    ...(figures[0] ? unknown(figures[0].source) : []),
    ...(edition ? [line('note', editionLine(edition.source))] : []),
  ];
}

/** The part of a long sentence around what was compared, cut between words. */
export function clipped(quote: string, about: string): string {
  if (quote.length <= QUOTE) return quote;
  const at = Math.max(quote.indexOf(about), 0);
  const from = at + about.length <= QUOTE ? 0 : quote.indexOf(' ', Math.max(0, at - QUOTE / 2)) + 1;
  const rest = quote.slice(from);
  const end = rest.length <= QUOTE ? rest.length : rest.lastIndexOf(' ', QUOTE);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
}

const unique = (list: readonly Observation[]): Observation[] => [...new Map(list.map((o) => [o.id, o])).values()];
