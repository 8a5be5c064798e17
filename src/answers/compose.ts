/** The answers that give no single figure: passages, lists, small talk. */
import type { Answer, Line } from '../model/answer.js';
import type { PassageHit, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import type { ReportHead } from '../model/report.js';
import { writePeriod } from '../vietnamese/periods.js';
import { placeNamed, writePlace } from '../vietnamese/places.js';
import { capitalize } from '../vietnamese/text.js';
import { answerOf, line } from './answer.js';
import { ask, unknown } from './figure.js';
import * as say from './wording.js';

export const examples = say.EXAMPLES.map((query) => ({ label: query, query }));

export function talkAnswer(intent: string): Answer {
  const lines: Readonly<Record<string, readonly string[]>> = {
    greeting: [say.GREETING, ...say.HELP],
    thanks: [say.THANKS],
    help: say.HELP,
  };
  const said = lines[intent] ?? [say.OUT_OF_SCOPE];
  return answerOf(
    intent,
    'other',
    said.map((text) => line('text', text)),
    { options: intent === 'thanks' ? [] : examples },
  );
}

export const emptyAnswer = (): Answer => answerOf('None', 'other', [line('text', say.MISSING.empty)], { options: examples });
export const noArchiveAnswer = (intent: string): Answer => answerOf(intent, 'not_found', [line('text', say.MISSING.archive)]);

/** The place asked for has no report; the same of those that have is one tap away. */
export function placeAnswer({ intent, places, spelt, periods }: Question, held: readonly string[]): Answer {
  const asked = [spelt.join(' '), ...periods.slice(0, 1).map(({ value }) => writePeriod(value.period))].filter(Boolean).join(' ');
  const options = spelt.length > 0 && held.length <= FEW ? held.map((label) => ({ label, query: `${asked} ${label}` })) : [];
  const lines = [line('text', say.MISSING.place(places[0]?.value ?? '', held.join(', ')))];
  return answerOf(intent, 'not_found', lines, { options, confidence: 0.95 });
}
const FEW = 3;

/** Several places hold what is asked for. */
export function whichPlaceAnswer({ intent, utterance: { text } }: Question, places: readonly string[]): Answer {
  const named = places.map((name) => placeNamed(name) ?? { name, level: 'province' as const, province: name }).map(writePlace);
  const options = named.map((name) => ({ label: capitalize(name), query: `${capitalize(name)}: ${text}` }));
  const lines = [line('text', say.WHICH_PLACE), ...options.map(({ label }, i) => line('text', say.numbered(i + 1, label)))];
  return answerOf(intent, 'clarify', lines, { options, confidence: 0.5 });
}

export function passageAnswer(intent: string, hits: readonly PassageHit[]): Answer {
  const [best, ...others] = hits;
  if (!best) return answerOf(intent, 'not_found', [line('text', say.MISSING.passage)], { options: examples });
  const shown = [best, ...others.filter((hit) => hit.score > best.score * 0.8)].slice(0, 2);
  return answerOf(
    intent,
    'answered',
    shown.flatMap(({ passage, excerpt, path }) => [
      ...(path.length > 0 ? [line('title', say.pathLine(path))] : []),
      line('quote', excerpt),
      line('source', say.sourceLine(passage.source)),
      ...unknown(passage.source),
      ...(passage.source.edition ? [line('note', say.editionLine(passage.source))] : []),
    ]),
    { passages: hits.slice(0, 3).map((hit) => hit.passage), confidence: best.covered },
  );
}

export function reportsAnswer(reports: readonly ReportHead[]): Answer {
  if (reports.length === 0) return noArchiveAnswer('reports');
  const newest = [...reports].sort((a, b) => b.date.localeCompare(a.date));
  return answerOf('reports', 'answered', [
    line('text', say.REPORTS(reports.length)),
    ...newest.slice(0, 20).map((r) => line('text', say.reportLine(r))),
  ]);
}

/** `about`: the words asked for, as typed; `observations`: one per indicator. */
export function indicatorsAnswer(observations: readonly Observation[], about: string): Answer {
  if (observations.length === 0)
    return answerOf('indicators', 'not_found', [line('text', say.MISSING.indicator)], { options: examples });
  const shown = observations.slice(0, 15);
  return answerOf(
    'indicators',
    'answered',
    [line('text', say.INDICATORS(observations.length, about)), ...shown.map((o) => line('text', say.nearestLine(o)))],
    { options: shown.slice(0, 4).map((o) => ({ label: o.name, query: o.name })) },
  );
}

/** "Liệt kê mục tiêu 2023": those that fit a screen, and how many there are. */
export function targetsAnswer(targets: readonly Observation[], period: ReferencePeriod, about: string): Answer {
  const shown = targets.slice(0, 15);
  const lines = [
    line('title', say.TARGETS(targets.length, writePeriod(period), about)),
    ...shown.map((o) => line('text', say.targetLine(o))),
    ...(targets.length > shown.length ? [line('note', say.moreTargets(targets.length - shown.length))] : []),
    ...[...new Map(shown.map(({ source }) => [source.report, source])).values()].map((source) =>
      line('source', say.fullSourceLine({ ...source, section: '' })),
    ),
  ];
  return answerOf('target', 'answered', lines, { options: shown.slice(0, 4).map((o) => ({ label: o.name, query: ask(o) })) });
}

/** Where the printed figure stands in its sentence, as a word of its own; [] where it does not stand there as such. */
export function marksOf(printed: string, quote: string): [number, number][] {
  const words = printed.trim().split(/\s+/).filter(Boolean).map(literally);
  if (words.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${words.join('\\s+')}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'gu');
  return [...quote.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Where a figure stands: the sentence as printed, and its citation. */
export function sourceAnswer(last: Observation | null): Answer {
  if (!last) return answerOf('source', 'other', [line('text', say.MISSING.source)], { options: examples });
  return sourcesAnswer([last]);
}

/** Where several stand; those of one sentence share it, each of them marked. */
export function sourcesAnswer(figures: readonly Observation[]): Answer {
  const sentences = new Map<string, Observation[]>();
  for (const o of figures) {
    const key = [o.source.report, o.source.line, o.source.quote].join('|');
    sentences.set(key, [...(sentences.get(key) ?? []), o]);
  }
  const all = [...sentences.values()];
  const isOne = all.length === 1;
  const lines = all.flatMap((said, i) => [...(i > 0 ? [line('text', '')] : []), ...sentenceLines(said, isOne)]);
  const edition = all.map(([first]) => first?.source).find((source) => source?.edition);
  return answerOf('source', 'answered', [...lines, ...(edition ? [line('note', say.editionLine(edition))] : [])], {
    figures,
    passages: all.flatMap(([first]) => (first ? [{ text: first.source.quote, source: first.source }] : [])),
  });
}

/** Of one sentence alone the whole title of its report. */
function sentenceLines(said: readonly Observation[], isOne: boolean): Line[] {
  const [{ source }] = said as [Observation];
  const marks = said.flatMap(({ printed }) => marksOf(printed, source.quote)).sort((a, b) => a[0] - b[0]);
  const apart = marks.filter(([from], i) => i === 0 || from >= Math.max(...marks.slice(0, i).map(([, to]) => to)));
  return [
    ...said.map((o) => line('title', say.titleLine(o))),
    ...(isOne ? [line('text', say.QUOTE)] : []),
    { ...line('quote', source.quote), marks: apart },
    line('source', isOne ? say.fullSourceLine(source) : say.sourceLine(source)),
    ...unknown(source),
  ];
}
