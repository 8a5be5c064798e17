/** What a picture shows: figures as printed, each at its place on an axis. It holds no figure that no report prints. */

export interface ChartPoint {
  /** The period, or of bars the name. */
  readonly label: string;
  /** Where it stands on the axis, in the chart's unit. */
  readonly value: number;
  /** What is written beside it: the printed figure, without its unit where that is the chart's. */
  readonly written: string;
  /** Drawn hollow. */
  readonly isEstimate: boolean;
  /** What was planned for the same time. */
  readonly plan: { readonly value: number; readonly written: string } | null;
}

/** `line`: one kind of period; `columns`: periods of different lengths, which no line may join; `bars`: things side by side. */
export interface Chart {
  readonly shape: 'line' | 'columns' | 'bars';
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
  /** The axis begins above zero; a note says so. */
  readonly isCut: boolean;
  /** Below the picture: what a reader must know, and the source. */
  readonly notes: readonly string[];
}

/** Draws charts away from the rest of the work. */
export interface Painter {
  /** A PNG; rejects with `PainterBusy` where too many wait. */
  paint(chart: Chart): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Too many charts wait already. */
export class PainterBusy extends Error {
  override readonly name = 'PainterBusy';
}
