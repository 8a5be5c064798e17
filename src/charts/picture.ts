/** A chart as SVG. Light card, dark ink, large letters: read on a phone whatever the app's theme is. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../model/chart.js';
import { bars } from './bars.js';
import {
  BAR_HEIGHT,
  CARD,
  EDGE,
  FONT,
  INK,
  LINE_HEIGHT,
  NAME_LINES,
  NOTE_LINES,
  PLOT_HEIGHT,
  SIZE,
  SOFT,
  WIDTH,
  wrapped,
} from './look.js';
import { upright } from './upright.js';

use([BarChart, LineChart, GridComponent, TitleComponent, SVGRenderer]);

interface Block {
  readonly lines: readonly string[];
  readonly top: number;
  readonly size: number;
  readonly colour: string;
  readonly weight: 400 | 700;
}

export function svgOf(chart: Chart): string {
  const title = blockOf(chart.title, EDGE, SIZE.title, INK, 700, 3);
  const subtitle = blockOf(chart.subtitle, bottomOf(title) + 8, SIZE.subtitle, SOFT, 400, 2);
  const isBars = chart.shape === 'bars';
  const names = chart.points.map(({ label }) => wrapped(label, WIDTH - 2 * EDGE, SIZE.axis, 400, NAME_LINES));
  const moreLines = isBars ? (Math.max(...names.map((lines) => lines.length)) - 1) * SIZE.axis * LINE_HEIGHT : 0;
  const top = bottomOf(subtitle) + (isBars ? 44 + moreLines * 0.6 : 76);
  const plotHeight = isBars ? chart.points.length * (BAR_HEIGHT + moreLines) : PLOT_HEIGHT;
  const blocks = [title, subtitle];
  let below = top + plotHeight + (isBars ? 24 : 116);
  for (const note of chart.notes) {
    const block = blockOf(note, below, SIZE.note, SOFT, 400, NOTE_LINES);
    blocks.push(block);
    below = bottomOf(block) + 6;
  }
  const height = Math.ceil(below + EDGE - 6);
  const plot = isBars ? bars(chart, names, top, plotHeight) : upright(chart, top, plotHeight);
  const echarts = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    echarts.setOption({
      animation: false,
      backgroundColor: CARD,
      textStyle: { fontFamily: FONT },
      title: blocks.map(titleOf),
      ...plot,
    } satisfies EChartsCoreOption);
    return echarts.renderToSVGString();
  } finally {
    echarts.dispose();
  }
}

const blockOf = (text: string, top: number, size: number, colour: string, weight: 400 | 700, most: number): Block => ({
  lines: wrapped(text, WIDTH - 2 * EDGE, size, weight, most),
  top,
  size,
  colour,
  weight,
});

const bottomOf = ({ lines, top, size }: Block): number => top + lines.length * size * LINE_HEIGHT;

const titleOf = ({ lines, top, size, colour, weight }: Block) => ({
  text: lines.join('\n'),
  left: EDGE,
  top,
  padding: 0,
  textStyle: { fontSize: size, fontWeight: weight, color: colour, lineHeight: size * LINE_HEIGHT, fontFamily: FONT },
});
