/** The answer that shows rows of a table: one as "cột: giá trị" lines, several as a list. */
import type { Answer, Line, Option } from '../model/answer.js';
import type { AskedRows, Row, RowHit } from '../model/dialogue.js';
import { capitalize } from '../vietnamese/text.js';
import { answerOf, line } from './answer.js';
import { unknown } from './figure.js';
import { editionLine, sourceLine } from './wording.js';
import * as say from './wording-rows.js';

const MOST = 10;
const BUTTONS = 4;
/** Longest cell that still fits a phone; the one asked for may be longer. */
const CELL = 220;
const ASKED_CELL = 700;
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', most), most / 2)).replace(/[\s,;:–-]+$/u, '')}…`;

function cellLines({ cells }: Row, side: AskedRows['side']): Line[] {
  const asked = cells.filter(({ role }) => role === side);
  const empty = side !== 'rows' && asked.length === 0 ? [line('note', say.noCell(side))] : [];
  return [
    ...asked.map(({ head, value }) => line('figure', say.rowLine(head, cut(value, ASKED_CELL)))),
    ...empty,
    ...cells.filter((cell) => !asked.includes(cell)).map(({ head, value }) => line('text', say.rowLine(head, cut(value, CELL)))),
  ];
}

function listed(row: Row, number: number, side: AskedRows['side']): Line {
  const told = row.cells.filter(({ role }) => (side === 'rows' ? role === 'time' : role === side)).slice(0, 2);
  const said = told.map(({ head, value }) => (side === 'rows' ? cut(value, 60) : say.rowLine(head, cut(value, 80))));
  return line('text', `${number}. ${cut(row.subject, 150)}${said.length > 0 ? ` (${[...new Set(said)].join('; ')})` : ''}`);
}

/** One line a report, with all its sections. */
function sources(rows: readonly Row[]): Line[] {
  const cited = new Map<string, { source: Row['source']; sections: Set<string> }>();
  for (const { source } of rows) {
    const own = cited.get(source.report) ?? { source, sections: new Set() };
    cited.set(source.report, own);
    if (source.section) own.sections.add(source.section);
  }
  return [...cited.values()].flatMap(({ source, sections }) => [
    line('source', sourceLine({ ...source, section: [...sections].join('; ') })),
    ...unknown(source),
    ...(source.edition ? [line('note', editionLine(source))] : []),
  ]);
}

/** The agency as the tables write it where it stands alone. */
function writtenOf(hits: readonly RowHit[], asked: string): string {
  const [shortest] = hits.map(({ agency }) => agency).sort((a, b) => a.length - b.length);
  return shortest && shortest.length < 60 && !/[,;\n]/.test(shortest) ? shortest : asked;
}

/** A row as its button: its name, and the question that shows it whole. */
const buttonOf = ({ subject }: Row): Option => ({ label: cut(capitalize(subject), 60), query: say.stateOf(subject) });

export function rowsAnswer({ side, agency }: Pick<AskedRows, 'side' | 'agency'>, hits: readonly RowHit[]): Answer {
  const rows = hits.slice(0, MOST).map(({ row }) => row);
  const [only] = rows;
  const body =
    only && rows.length === 1
      ? [line('title', only.subject), ...cellLines(only, side), line('text', say.rowPlace(only.within, only.number))]
      : [
          line('title', say.found(hits.length, agency ? say.LED_BY(writtenOf(hits, agency)) : '')),
          ...rows.map((row, i) => listed(row, i + 1, side)),
          ...(hits.length > MOST ? [line('text', say.left(hits.length - MOST))] : []),
        ];
  return answerOf('passage', 'answered', [...body.filter(({ text }) => text !== ''), ...sources(rows)], {
    options: rows.length > 1 ? rows.slice(0, BUTTONS).map(buttonOf) : [],
    passages: rows.map(({ source }) => ({ text: source.quote, source })),
    confidence: hits[0]?.covered ?? 0,
  });
}

/** No row is it: what was looked for, and whose tasks there are. */
export function noRowsAnswer({ agency, spelt }: Pick<AskedRows, 'agency' | 'spelt'>, held: readonly string[]): Answer {
  const shown = held.slice(0, 6);
  const about = spelt.length > 0 || !agency ? say.ABOUT(spelt.join(' ')) : '';
  const what = [agency ? say.LED_BY(agency) : '', about].filter(Boolean).join(' ');
  const lines = [line('text', say.none(what)), ...(agency && shown.length > 0 ? [line('text', say.HELD(shown))] : [])];
  const options = shown.slice(0, BUTTONS).map((name) => ({ label: name, query: say.tasksOf(name) }));
  return answerOf('passage', 'not_found', lines, { options: agency ? options : [], confidence: 0.7 });
}
