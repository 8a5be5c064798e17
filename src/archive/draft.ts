/** What every format makes of a file: blocks in the order of the text, each with its line, and what the file says of itself. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
  readonly line: number;
  readonly depth: number;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
  /** A footnote: its mark, which block carries the mark (-1 where none was found), and the words that it stands behind. */
  readonly note?: { readonly mark: string; readonly of: number; readonly behind: string };
}

export interface TableBlock {
  readonly kind: 'table';
  readonly line: number;
  readonly caption: string;
  readonly rows: readonly TableRow[];
  /** How many rows are the head, where the format says so; 0: none, and no row may be taken for one. */
  readonly headRows: number | null;
  /** It has the columns of the last table on the page before: where nothing is left between, the two are one. */
  readonly goesOn?: boolean;
}

export type Block = HeadingBlock | TextBlock | TableBlock;

export interface Draft {
  /** title, issuer, number, date, place, period, edition: where the file names them outright; `page`: a web page's own title. */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
  /** What went wrong while reading, for people. */
  readonly warnings?: readonly string[];
}

/** The text of a block; a table's is its cells. */
export const textOf = (block: Block): string =>
  block.kind === 'table' ? block.rows.flatMap((row) => row.cells).join('\n') : block.text;
