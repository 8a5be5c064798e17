/** What a channel may ask of the program besides the answer to a question. */
import type { Answer } from './answer.js';
import type { Chart, Painter } from './chart.js';
import type { Assistant } from './dialogue.js';
import type { Observation } from './observation.js';
import type { ReportHead } from './report.js';
import type { Store } from './store.js';

/** How somebody likes answers. */
export interface Taste {
  /** The figure, its comparison, its warnings and its source: nothing else. */
  readonly short: boolean;
  /** "point": 1,234.5 instead of 1.234,5; quotes stay as printed. */
  readonly decimal: 'comma' | 'point';
}

export type TableFormat = 'csv' | 'xlsx';

/** Figures by a short name that buttons and links can carry. */
export interface Lookup {
  /** Changes with the archive. */
  readonly version: string;
  readonly reports: readonly ReportHead[];
  /** The place meant where none is named; "" where there is none. */
  readonly mainPlace: string;
  /** Ten letters of [A-Za-z0-9_-]: the same after a restart, for the same figure of the same report. */
  keyOf(figure: Pick<Observation, 'id'>): string;
  figureOf(key: string): Observation | null;
  /** The same indicator of the same place over time, oldest first; with the figure itself at least. */
  seriesOf(figure: Observation): readonly Observation[];
  ofReport(id: string): readonly Observation[];
  /** The curve of one figure's indicator, several figures as bars; null where there is nothing to draw. */
  chartOf(figures: readonly Observation[]): Chart | null;
  /** The sentences that they stand in, with the figures marked. */
  sourceOf(figures: readonly Observation[]): Answer;
  /** "Theo Báo cáo số 350/BC-UBND ngày 02/12/2022 của UBND tỉnh Điện Biên, …": a sentence to paste. */
  citationOf(figure: Observation): string;
  /** A figure in one line, for lists. */
  lineOf(figure: Observation): string;
  /** A report in one line. */
  titleOf(report: ReportHead): string;
  /** "Báo cáo số 350/BC-UBND ngày 02/12/2022" */
  nameOf(report: ReportHead): string;
  /** Reports whose title, number or issuer has these words; all of them for "". Newest first. */
  reportsLike(words: string): readonly ReportHead[];
  /** As a file for a spreadsheet, with the sources. */
  tableOf(figures: readonly Observation[], format: TableFormat): Promise<Uint8Array>;
  present(answer: Answer, taste: Taste): Answer;
}

/** What a chat follows, and what is kept of it. */
export interface Watcher {
  /** The answer to a tap on "Theo dõi". */
  watch(chat: string, figure: Observation): Promise<Answer>;
  /** Whether words ask for a change of what the chat follows or is told. */
  isChange(words: string): boolean;
  /** Everything that is kept of a chat, as plain data. */
  everythingOf(chat: string): Promise<object>;
}

/** What a figure should have been, beside the printed one; kept in the collection "corrections" by the figure's key. */
export interface Correction {
  readonly value: string;
  readonly why: string;
  readonly by: string;
  /** ISO. */
  readonly at: string;
}

/** The program as a channel knows it. */
export interface Program {
  readonly assistant: Assistant;
  /** Of the archive as it is now. */
  readonly lookup: () => Lookup;
  readonly painter: Painter;
  readonly store: Store;
  readonly watcher?: Watcher;
  readonly editing?: Editing;
  /** A chat goes by another name now: everything that is kept of it goes with it. */
  moved?(from: string, to: string): Promise<void>;
}

/** A file as somebody sent it, and what they say of it over what it says itself. */
export interface SentReport {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly told: Readonly<Record<string, string>>;
}

/** What was read out of it. */
export interface FoundReport {
  readonly head: ReportHead;
  readonly figures: number;
  /** The share of its quantities that a figure took, 0 to 1. */
  readonly coverage: number;
  readonly warnings: readonly string[];
  readonly sample: readonly Observation[];
  readonly missing: readonly MissingPart[];
}

/** What a report does not say of itself and a person must. */
export interface MissingPart {
  readonly part: string;
  readonly name: string;
  readonly example: string;
}

export interface Refusal {
  readonly refused: string;
}

/** The archive as editors change it. */
export interface Editing {
  read(report: SentReport): Promise<FoundReport | Refusal>;
  /** Takes it into the archive; answers know it from now on. */
  accept(report: SentReport): Promise<FoundReport | Refusal>;
  /** Takes a report out of the archive; its file is kept aside. */
  withdraw(id: string): Promise<Refusal | null>;
  /** What a person says of a missing part, as the archive writes it; null where it cannot be read. */
  readPart(part: string, words: string): string | null;
}
