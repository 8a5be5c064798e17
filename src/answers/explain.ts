/** The answers that explain: what an indicator is, and what a report comes to. */
import type { Answer, Line, Option, Passage } from '../model/answer.js';
import type { Observation } from '../model/observation.js';
import type { Report, ReportHead } from '../model/report.js';
import { answerOf, line } from './answer.js';
import { ask, unknown } from './figure.js';
import { EXAMPLES, editionLine, OUT_OF_SCOPE, reportLine, sourceLine, titleLine, warningLine } from './wording.js';
import * as say from './wording-explain.js';

/** `newest`: the indicator's newest figure, as a button; `unit` is said where there is no definition. */
export function definitionAnswer(
  { name, definition, unit = '' }: { readonly name: string; readonly definition: string; readonly unit?: string },
  newest: Observation | null,
  gloss: Passage | null,
): Answer {
  const options: Option[] = newest ? [{ label: say.newestLabel(newest), query: ask(newest) }] : [];
  const text = definition || say.UNDEFINED(name, unit);
  return answerOf('definition', 'answered', [line('title', name), line('text', text), ...quoted(gloss)], {
    options,
    passages: gloss ? [gloss] : [],
  });
}

const quoted = (gloss: Passage | null): Line[] =>
  gloss ? [line('quote', say.quoted(gloss.text)), line('source', sourceLine(gloss.source)), ...unknown(gloss.source)] : [];

/** What a short form stands for. */
export const shortFormAnswer = (short: string, written: string, gloss: Passage | null): Answer =>
  answerOf(
    'definition',
    'answered',
    [line('title', say.shortTitle(short)), line('text', say.shortForm(short, written)), ...quoted(gloss)],
    {
      passages: gloss ? [gloss] : [],
    },
  );

/** "ddci" → "DDCI", as the report writes it. */
function asPrinted(term: string, text: string): string {
  const at = text.toLowerCase().indexOf(term);
  return at < 0 ? term : text.slice(at, at + term.length);
}

/** As a report itself explains it. */
export const glossAnswer = (term: string, gloss: Passage): Answer =>
  answerOf('definition', 'answered', [line('title', say.glossTitle(asPrinted(term, gloss.text))), ...quoted(gloss)], {
    passages: [gloss],
    confidence: 0.7,
  });

/** `isOnRecord`: whether the reports speak of it at all. */
export function undefinedAnswer(term: string, isOnRecord: boolean): Answer {
  const options = EXAMPLES.map((query) => ({ label: query, query }));
  if (!isOnRecord)
    return answerOf('definition', 'other', [line('text', say.UNKNOWN_TERM(term)), line('text', OUT_OF_SCOPE)], { options });
  return answerOf('definition', 'not_found', [line('text', say.UNKNOWN_TERM(term))], { options: [{ label: term, query: term }] });
}

/** At most ten lines: a title, the figures, and their source once. */
export function summaryAnswer(report: Report, figures: readonly Observation[], about: string): Answer {
  const [first] = figures as readonly [Observation, ...Observation[]];
  const { source } = first;
  const [warning] = figures.flatMap((o) => o.warnings.map((text) => `${o.name}: ${text}`));
  const notes = [...unknown(source), ...(source.edition ? [line('note', editionLine(source))] : [])];
  const room = 8 - notes.length - (warning ? 1 : 0);
  const shown = figures.slice(0, room);
  return answerOf(
    'summary',
    'answered',
    [
      line('title', say.summaryTitle(about, report.place, report.period)),
      ...shown.map((o) => line('text', say.summaryLine(o, report.period))),
      ...(warning ? [line('note', warningLine(warning))] : []),
      line('source', sourceLine({ ...source, section: '' })),
      ...notes,
    ],
    {
      figures: shown,
      passages: shown.map((o) => ({ text: o.source.quote, source: o.source })),
      options: shown.slice(0, 3).map((o) => ({ label: titleLine(o).split(' · ')[0] ?? o.name, query: ask(o) })),
    },
  );
}

export const noSummaryAnswer = (held: readonly ReportHead[]): Answer =>
  answerOf('summary', 'not_found', [
    line('text', say.NO_SUMMARY),
    ...held.slice(0, 6).map((report) => line('text', reportLine(report))),
  ]);
