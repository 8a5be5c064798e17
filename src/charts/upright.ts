/** Points over a time axis: a line, or columns. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from '../model/chart.js';
import { writeNumber } from '../vietnamese/numerals.js';
import { CARD, COLOUR, EDGE, FONT, GRID, INK, LETTER, LINE_HEIGHT, markOf, PLAN, SIZE, SOFT, valueLabel, WIDTH } from './look.js';

const MOST_PLAN_LABELS = 4;
/** With more points a year is written once, below its first. */
const MOST_YEARS = 6;
const firstLine = (label: string): string => label.split('\n')[0] ?? '';
const yearOf = (label = ''): string => label.split('\n')[1] ?? label;

interface Writing {
  readonly size: number;
  readonly rotate: number;
  readonly of: (text: string) => string;
}

/** How all values of a chart are written so that none touches its neighbour and none is cut: smaller, over two lines, or upright. */
export function writingFor(texts: readonly string[], room: number): Writing {
  const width = (text: string, size: number): number =>
    Math.max(...text.split('\n').map((line) => line.length * (/\p{L}/u.test(line) ? LETTER.bold : LETTER.digit))) * size;
  const broken = (text: string): string => text.replace(/ (?=[^ ]*(?: [^ ]*)?$)/, '\n').replace(/ (?=[^ \n]+\n)/, '\n');
  for (const [of, sizes] of [[String, [SIZE.value, 30, 27, 24]] as const, [broken, [28, 24, 22]] as const]) {
    const size = sizes.find((s) => texts.every((text) => width(of(text), s) <= room));
    if (size !== undefined) return { size, rotate: 0, of };
  }
  return { size: Math.min(26, Math.floor(room * 0.7)), rotate: 90, of: String };
}

export function upright({ shape, points, isCut }: Chart, top: number, height: number): EChartsCoreOption {
  const isLine = shape === 'line';
  const plans = points.map(({ plan }) => plan?.value ?? null);
  const room = (WIDTH - 2 * EDGE - 90) / points.length;
  const column = Math.min(190, room * 0.6);
  const hasPlans = plans.some((plan) => plan !== null);
  const lastPlan = plans.findLastIndex((plan) => plan !== null);
  const writing = writingFor(
    points.map(({ written }) => written),
    room - 10,
  );
  const labels = points.map(({ label }, i) =>
    points.length > MOST_YEARS && yearOf(label) === yearOf(points[i - 1]?.label) ? firstLine(label) : label,
  );
  const labelled = Math.max(...labels.flatMap((label) => label.split('\n').map((line) => line.length)));
  return {
    grid: { left: leftRoom(points), right: EDGE + 10, top, height, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: labels,
      boundaryGap: true,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: SOFT, width: 2 } },
      axisLabel: {
        interval: 0,
        color: INK,
        fontSize: Math.min(SIZE.axis, Math.floor((room - 8) / (labelled * LETTER.bold))),
        lineHeight: SIZE.axis * LINE_HEIGHT,
        margin: 18,
        fontFamily: FONT,
      },
    },
    yAxis: {
      type: 'value',
      scale: isCut,
      splitNumber: 4,
      boundaryGap: isLine ? ['18%', '18%'] : [0, '14%'],
      axisLabel: { color: SOFT, fontSize: 26, fontFamily: FONT, formatter: writeNumber },
      splitLine: { lineStyle: { color: GRID, width: 2 } },
    },
    series: [
      {
        type: isLine ? 'line' : 'bar',
        barWidth: column,
        symbol: 'circle',
        symbolSize: 26,
        lineStyle: { color: COLOUR, width: 6 },
        data: points.map((point, i) => {
          const where = isLine ? besideLine(points, i) : isUnderPlan(point) ? inColumn(point) : { position: 'top' };
          return {
            value: point.value,
            itemStyle: { ...markOf(point, 6), ...(isLine ? {} : { borderRadius: [10, 10, 0, 0] }) },
            label: {
              ...valueLabel('top', writing.size),
              ...turned(writing, where.position),
              ...where,
              formatter: () => writing.of(point.written),
            },
          };
        }),
        z: 3,
      },
      ...(hasPlans
        ? [
            {
              type: 'line',
              data: points.map(({ plan, value }, i) => ({
                value: plan?.value ?? null,
                label: {
                  ...planLabel(plan !== null && plan.value < value),
                  show: plan !== null && (i === lastPlan || points.length <= MOST_PLAN_LABELS),
                  formatter: () => `KH ${plan?.written ?? ''}`,
                },
              })),
              symbol: 'rect',
              symbolSize: [isLine ? 40 : column + 40, 7],
              itemStyle: { color: PLAN },
              lineStyle: { color: PLAN, width: 4, type: 'dashed' },
              z: 4,
            },
          ]
        : []),
    ],
  };
}

/** Upright values stand off their point. */
const turned = ({ rotate }: Writing, position: string) =>
  rotate === 0 ? {} : { rotate, align: position === 'top' ? 'left' : 'right', verticalAlign: 'middle' };

/** On the side of the point where less of the line passes, and over what of it does; with a plan, on the other side of that. */
function besideLine(points: readonly ChartPoint[], i: number) {
  const { value: own = 0, plan = null } = points[i] ?? {};
  const around = [points[i - 1], points[i + 1]].flatMap((point) => point?.value ?? []);
  const climb = around.reduce((sum, value) => sum + value - own, 0);
  const isBelow = plan ? plan.value >= own : climb > 0;
  return { position: isBelow ? 'bottom' : 'top', backgroundColor: CARD, padding: [0, 6] };
}

/** The line of the plan would cross the value above the column. */
const isUnderPlan = ({ value, plan }: ChartPoint): boolean => plan !== null && plan.value >= value && plan.value < value * 1.2;
const inColumn = ({ isEstimate }: ChartPoint) =>
  isEstimate ? { position: 'insideTop' } : { position: 'insideTop', color: CARD, textBorderWidth: 0 };

const planLabel = (isInside: boolean) => ({
  ...valueLabel(isInside ? 'bottom' : 'top', 27),
  color: PLAN,
  textBorderWidth: 0,
  backgroundColor: CARD,
  borderRadius: 8,
  padding: [3, 10],
  distance: 10,
});

/** Room for the numbers of the axis. */
function leftRoom(points: readonly ChartPoint[]): number {
  const highest = Math.max(...points.map(({ value, plan }) => Math.max(Math.abs(value), Math.abs(plan?.value ?? 0))));
  // The axis ends on a round number above the highest point.
  const top = highest * 1.3;
  const digits = writeNumber(top >= 20 ? Math.round(top) : Number(top.toFixed(2))).length;
  return EDGE + Math.max(60, digits * 26 * 0.66);
}
