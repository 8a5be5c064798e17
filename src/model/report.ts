/** What a file of the archive holds once it is read: a report as sections and paragraphs, each with its line in the file. */
import type { ReferencePeriod } from './period.js';

/** A finding while reading: never thrown, kept beside what could be read. `line` counts from 1; 0 is the file as a whole. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly message: string;
}

/** A heading of the outline. `number` is the whole path ("I.3.2"), `title` the heading without it. */
export interface Section {
  readonly index: number;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly parent: number | null;
  readonly line: number;
}

/**
 * A block of running text (page breaks mended, footnote marks taken out).
 * `heads`: the run-in headings above it, outermost first ("Cây ngô", "Sản lượng").
 * `kind`: `note` is a footnote, with `of` the index of the paragraph that carries its mark, where it was found, and `behind` the
 * words of that paragraph that the mark stands behind;
 * `row` is a table row, with its cells in `cells` and its table in `table`.
 */
export interface Paragraph {
  readonly index: number;
  readonly kind: 'prose' | 'bullet' | 'note' | 'row';
  readonly section: number | null;
  readonly heads: readonly string[];
  readonly text: string;
  readonly line: number;
  readonly mark?: string;
  readonly of?: number;
  readonly behind?: string;
  readonly cells?: readonly string[];
  readonly table?: number;
}

/** What a table row is about: its first cell that is a name, not a number. */
export const rowSubject = (paragraph: Paragraph): string =>
  (paragraph.cells ?? []).slice(0, 3).find((cell) => /\p{L}{2}/u.test(cell) && !/^[IVX]+$/.test(cell)) ?? '';

/**
 * `header`: the head rows joined per column ("Kế hoạch thực hiện – Cơ quan chủ trì").
 * `unit`: what stands above it as "Đơn vị tính: tỷ đồng" → "tỷ đồng"; "" where none is stated.
 */
export interface Table {
  readonly index: number;
  readonly caption: string;
  readonly unit: string;
  readonly header: readonly string[];
  readonly section: number | null;
  readonly line: number;
}

/** Everything a citation needs. Empty strings and nulls where the file does not say. */
export interface ReportHead {
  /** The file name without its extension. */
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  /** ISO date of issue. */
  readonly date: string;
  readonly place: string;
  /** The province that it lies in, where the place is a part of one. */
  readonly within?: string;
  /** The period that the report as a whole is about. */
  readonly period: ReferencePeriod | null;
  /** "bản rút gọn" where the file is a condensed edition of the report, else empty. */
  readonly edition: string;
}

export interface Report extends ReportHead {
  /** sha-256 of the bytes. */
  readonly hash: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/** Where a figure or sentence stands. */
export interface Citation {
  readonly report: string;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  /** The report's place; absent where the citation does not carry it. */
  readonly place?: string;
  readonly edition: string;
  readonly section: string;
  readonly line: number;
  readonly quote: string;
}

export function cite(report: ReportHead, section: string, line: number, quote: string): Citation {
  const { id, title, issuer, number, date, place, edition } = report;
  return { report: id, title, issuer, number, date, place, edition, section, line, quote };
}
