/** /xuat: figures as a file for a spreadsheet: the last answer, an indicator over time, or a whole report. */
import type { Observation } from '../../model/observation.js';
import type { Program, TableFormat } from '../../model/services.js';
import type { Answering } from './answering.js';
import { tap } from './buttons.js';
import type { Feature } from './feature.js';
import { mainFigure } from './keyboards.js';
import { note, text, title } from './lines.js';
import type { Keyboard, Visit } from './visit.js';
import * as say from './wording.js';

const MOST_REPORTS = 8;
const LONGEST_NAME = 48;
const FORMATS: readonly TableFormat[] = ['xlsx', 'csv'];

/** What is to be exported, as a button names it. */
type Wish = readonly [what: 'answer' | 'series' | 'report', keys: readonly string[]];
const LETTER = { answer: 'a', series: 's', report: 'r' } as const;

export class ExportFeature implements Feature {
  constructor(
    readonly program: Program,
    readonly answering: Answering,
  ) {}

  readonly commands = {
    xuat: async (visit: Visit, words: string): Promise<void> => {
      const [format] = FORMATS.filter((each) => new RegExp(`(?<!\\p{L})${each}(?!\\p{L})`, 'iu').test(words));
      const about = words.replace(/(?<!\p{L})(?:csv|xlsx|báo cáo|bao cao)(?!\p{L})/giu, '').trim();
      const last = (await this.answering.lastIn(visit.chat))?.answer;
      if (format && !about && last && last.figures.length > 0) return await this.#send(visit, format, last.figures);
      await this.#offer(visit, about);
    },
  };

  readonly taps = {
    x: async (visit: Visit, data: string): Promise<void> => {
      const [, format, letter, keys = ''] = /^(csv|xlsx):([asr])\.(.+)$/.exec(data) ?? [];
      const figures = letter ? this.#figures(letter, keys.split('.')) : null;
      if (!figures || figures.length === 0) return await this.answering.gone(visit);
      await this.#send(visit, format as TableFormat, figures);
    },
  };

  #figures(letter: string, keys: readonly string[]): readonly Observation[] | null {
    const lookup = this.program.lookup();
    const named = keys.map((key) => lookup.figureOf(key));
    const [first] = named;
    if (letter !== 'a' && first) return letter === 's' ? lookup.seriesOf(first) : lookup.ofReport(first.source.report);
    return named.every((figure) => figure !== null) ? named : null;
  }

  async #offer(visit: Visit, about: string): Promise<void> {
    const lookup = this.program.lookup();
    const answer = (await this.answering.lastIn(visit.chat))?.answer;
    const main = answer && mainFigure(answer);
    const figures = answer?.figures ?? [];
    const reports = lookup.reportsLike(about);
    if (about && reports.length === 0) return await visit.send([text(say.NO_SUCH_REPORT)]);
    const wishes: [string, Wish][] = [];
    if (!about && figures.length > 0) wishes.push([say.LAST_ANSWER, ['answer', figures.map((figure) => lookup.keyOf(figure))]]);
    if (!about && main && lookup.seriesOf(main).length > 1)
      wishes.push([say.wholeSeries(main.name), ['series', [lookup.keyOf(main)]]]);
    // A report is named by its first figure: its file name may be longer than a button's data.
    for (const report of reports.slice(0, MOST_REPORTS)) {
      const [first] = lookup.ofReport(report.id);
      if (first) wishes.push([say.wholeReport(lookup.nameOf(report)), ['report', [lookup.keyOf(first)]]]);
    }
    if (wishes.length === 0) return await visit.send([text(say.NO_LAST)]);
    const lines = [title(say.WHAT_TO_EXPORT), ...wishes.map(([label], i) => text(`${i + 1}. ${label}`))];
    const none = !about && answer && figures.length === 0 ? [note(say.NOTHING_IN_LAST)] : [];
    const more = reports.length > MOST_REPORTS ? [note(say.moreReports(reports.length - MOST_REPORTS))] : [];
    await visit.send([...none, ...lines, ...more], keyboardOf(wishes));
  }

  async #send(visit: Visit, format: TableFormat, figures: readonly Observation[]): Promise<void> {
    const lookup = this.program.lookup();
    const bytes = await visit.whileBusy(0, lookup.tableOf(figures, format), 'upload_document');
    await visit.file(bytes, `${fileName(figures)}.${format}`, [text(say.exported(figures.length))]);
  }
}

function keyboardOf(wishes: readonly [string, Wish][]): Keyboard {
  return wishes.map(([, [what, keys]], i) =>
    FORMATS.flatMap(
      (format) => tap(`${i + 1}. ${format.toUpperCase()}`, 'x', `${format}:${LETTER[what]}.${keys.join('.')}`) ?? [],
    ),
  );
}

/** One report by its name, one indicator by its id, anything else as figures. */
function fileName(figures: readonly Observation[]): string {
  const only = <T>(of: (figure: Observation) => T): T | null => {
    const all = new Set(figures.map(of));
    return all.size === 1 ? of(figures[0] as Observation) : null;
  };
  const name = only((figure) => figure.indicator) ?? only((figure) => figure.source.report) ?? 'so-lieu';
  return name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, LONGEST_NAME);
}
