/** What every format makes of a file: blocks in the order of the text, each with its line, and what the file says of itself. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly line: number; readonly depth: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly line: number;
      readonly note?: { readonly mark: string; readonly of: number };
    }
  | {
      readonly kind: 'table';
      readonly line: number;
      readonly caption: string;
      readonly rows: readonly TableRow[];
      readonly headRows: number | null;
    };

export interface Draft {
  /** title, issuer, number, date, place, period, edition: where the file names them outright. */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}
