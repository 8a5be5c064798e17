/** Things side by side, each with its name above its bar. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from '../model/chart.js';
import { EDGE, FONT, INK, LETTER, LINE_HEIGHT, markOf, SIZE, valueLabel } from './look.js';

/** The name above its bar, the value behind it: long names need the whole width. */
export function bars({ points }: Chart, names: readonly string[][], top: number, height: number): EChartsCoreOption {
  const longest = Math.max(...points.map(({ written }) => written.length)) * SIZE.value * LETTER.bold + 30;
  const hasNegative = points.some(({ value }) => value < 0);
  return {
    grid: { left: EDGE + (hasNegative ? longest : 0), right: EDGE + longest, top, height, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: hasNegative ? undefined : 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names.map((lines) => lines.join('\n')),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        inside: true,
        margin: hasNegative ? -longest : 0,
        verticalAlign: 'bottom',
        padding: [0, 0, 34, 0],
        color: INK,
        fontSize: SIZE.axis,
        lineHeight: SIZE.axis * LINE_HEIGHT,
        fontFamily: FONT,
        interval: 0,
      },
      z: 5,
    },
    series: [
      {
        type: 'bar',
        barWidth: 46,
        barCategoryGap: '0%',
        // Below its name: the row is higher than the bar.
        data: points.map((point) => ({
          value: point.value,
          itemStyle: { ...markOf(point, 5), borderRadius: point.value < 0 ? [10, 0, 0, 10] : [0, 10, 10, 0] },
          label: { ...valueLabel(point.value < 0 ? 'left' : 'right'), formatter: () => point.written },
        })),
      },
    ],
  };
}
