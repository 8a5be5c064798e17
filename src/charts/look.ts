/** How every picture looks: sizes, colours, and what fits where. */
import type { ChartPoint } from '../model/chart.js';

export const FONT = 'Be Vietnam Pro';
export const WIDTH = 1080;
export const EDGE = 48;
export const CARD = '#fbfaf7';
export const INK = '#1d2733';
export const SOFT = '#5a6675';
export const GRID = '#dfe3e8';
export const COLOUR = '#0b6fa4';
export const PLAN = '#d9730d';
export const SIZE = { title: 44, subtitle: 32, axis: 30, value: 34, note: 27 } as const;
/** How wide a letter is at size 1, on the safe side. */
export const LETTER = { bold: 0.57, plain: 0.52, digit: 0.62 } as const;
export const LINE_HEIGHT = 1.32;
export const PLOT_HEIGHT = 560;
/** Of a bar with its name above, which may take two lines. */
export const BAR_HEIGHT = 124;
export const NAME_LINES = 2;
export const NOTE_LINES = 5;

/** Broken between words; what is too long for so many lines ends with "…". */
export function wrapped(text: string, width: number, size: number, weight: 400 | 700, most: number): string[] {
  const room = Math.floor(width / (size * (weight === 700 ? LETTER.bold : LETTER.plain)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const open = lines.at(-1);
    if (open !== undefined && open.length + 1 + word.length <= room) lines[lines.length - 1] = `${open} ${word}`;
    else lines.push(word.length > room ? `${word.slice(0, room - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const last = (lines[most - 1] ?? '').slice(0, room - 1).replace(/[\s,;.·]+$/, '');
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** Hollow where the figure is an estimate. */
export const markOf = ({ isEstimate }: ChartPoint, width: number) =>
  isEstimate
    ? { color: CARD, borderColor: COLOUR, borderWidth: width }
    : { color: COLOUR, borderColor: COLOUR, borderWidth: width };

export const valueLabel = (position: string, size: number = SIZE.value) => ({
  show: true,
  position,
  distance: 14,
  color: INK,
  fontSize: size,
  fontWeight: 700,
  fontFamily: FONT,
  textBorderColor: CARD,
  textBorderWidth: 6,
});
