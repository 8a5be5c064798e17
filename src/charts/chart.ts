/** Observations → a chart: one axis, one unit, every value beside its point as the report prints it. */
import type { Chart, ChartPoint } from '../model/chart.js';
import type { Observation } from '../model/observation.js';
import { monthIn, yearIn } from '../model/period.js';
import { documentKind } from '../vietnamese/documents.js';
import { writePeriod } from '../vietnamese/periods.js';
import { capitalize, fold, uncapitalize } from '../vietnamese/text.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';

/** More than this is no picture for a phone: the newest stay. */
const MOST_POINTS = 12;
const MOST_BARS = 10;
const MOST_SOURCES = 4;
const MOST_DOUBTS = 2;
const LONGEST_TITLE = 70;
/** Where the lowest point is above this share of the highest, an axis from zero would show a flat line. */
const CUT_FROM = 0.5;

export const ESTIMATES = 'Rỗng: số ước; đặc: thực hiện.';
export const ALL_ESTIMATES = 'Vẽ rỗng: tất cả là số ước.';
export const PLANS = 'Vạch cam: kế hoạch cả năm.';
export const CUT = 'Trục đứng không bắt đầu từ 0.';
export const MIXED = 'Các kỳ dài ngắn khác nhau: chỉ so sánh trực tiếp những kỳ cùng loại.';

/** `points`: one indicator, oldest first; `plans`: its targets. Null where there is nothing to set side by side. */
export function seriesChart(points: readonly Observation[], plans: readonly Observation[]): Chart | null {
  const shown = points.slice(-MOST_POINTS);
  const newest = shown.at(-1);
  const unit = newest?.unit ?? '';
  // A plan is not measured against itself.
  const planOf = (o: Observation): Observation | undefined =>
    o.status === 'T'
      ? undefined
      : plans.find((plan) => sameMeasure(plan.unit, unit) && yearIn(plan.period) === yearIn(o.period) && isYear(plan));
  if (!newest || (shown.length < 2 && !planOf(newest))) return null;
  if (!shown.every((o) => sameMeasure(o.unit, unit))) return null;
  const drawn = shown.map((o): ChartPoint => {
    const plan = planOf(o);
    return { ...pointOf(o, unit, axisLabel(o)), plan: plan ? planPoint(plan, unit) : null };
  });
  const shape = shown.length > 1 && isOneKind(shown) ? 'line' : 'columns';
  const values = drawn.flatMap(({ value, plan }) => [value, plan?.value ?? value]);
  const isCut = shape === 'line' && Math.min(...values) > CUT_FROM * Math.max(...values);
  return {
    shape,
    title: newest.name,
    subtitle: [newest.place, `Đơn vị: ${unit}`].filter(Boolean).join(' · '),
    unit,
    points: drawn,
    isCut,
    notes: notesOf(shown, drawn, isCut ? CUT : shape === 'columns' && shown.length > 1 ? MIXED : ''),
  };
}

/** Two figures or more side by side, in the order given. Null where they do not share a unit. */
export function barChart(figures: readonly Observation[]): Chart | null {
  const shown = figures.slice(0, MOST_BARS);
  const [first] = shown;
  if (!first || shown.length < 2 || !shown.every((o) => sameMeasure(o.unit, first.unit))) return null;
  const shared = <T>(part: (o: Observation) => T): boolean => new Set(shown.map(part)).size === 1;
  const [onePlace, onePeriod, oneName] = [
    shared((o) => o.place),
    shared((o) => writePeriod(o.period)),
    shared((o) => fold(o.name)),
  ];
  const label = (o: Observation): string => {
    const own = [
      oneName ? '' : o.name,
      onePlace ? '' : o.place,
      onePeriod || o.period.from === '' ? '' : writePeriod(o.period),
    ].filter(Boolean);
    return capitalize(own.join(', ')) || o.name;
  };
  const period = onePeriod && first.period.from !== '' ? capitalize(writePeriod(first.period)) : '';
  const points = shown.map((o) => pointOf(o, first.unit, label(o)));
  return {
    shape: 'bars',
    title: oneName ? first.name : comparing(shown),
    subtitle: [period, onePlace ? first.place : '', `Đơn vị: ${first.unit}`].filter(Boolean).join(' · '),
    unit: first.unit,
    points,
    isCut: false,
    notes: notesOf(shown, points, ''),
  };
}

/** "Kim ngạch xuất khẩu và kim ngạch nhập khẩu"; of more things, or long ones, how many they are. */
function comparing(figures: readonly Observation[]): string {
  const names = figures.map(({ name }, i) => (i === 0 ? name : lowered(name)));
  const both = names.join(' và ');
  return names.length === 2 && both.length <= LONGEST_TITLE ? both : `So sánh ${figures.length} số liệu`;
}

/** "Kim ngạch" → "kim ngạch"; "GRDP" stays. */
const lowered = (name: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(name) ? uncapitalize(name) : name);

const isYear = (plan: Observation): boolean => plan.period.type === 'YEAR' || plan.period.to.endsWith('-12-31');
const sameMeasure = (a: string, b: string): boolean => comparable(a, b) || countAlike(a, b);

/** Periods that a line may join: all of one length, or all of them days. */
function isOneKind(points: readonly Observation[]): boolean {
  const span = ({ period }: Observation): string =>
    period.type === 'INSTANT' ? 'day' : `${period.from.slice(5)}|${period.to.slice(5)}`;
  return new Set(points.map(span)).size === 1 || points.every(({ period }) => period.type === 'MONTH');
}

/** The axis knows one scale: 810 "nghìn lượt" stands beside 700.730 "lượt"; what is written beside the point stays as printed. */
function pointOf(o: Observation, unit: string, label: string): ChartPoint {
  const value = (o.value * unitParts(o.unit).scale) / unitParts(unit).scale;
  return { label, value, written: written(o, unit), isEstimate: o.status === 'E', plan: null };
}

function planPoint(plan: Observation, unit: string): NonNullable<ChartPoint['plan']> {
  const { value, written } = pointOf(plan, unit, '');
  return { value, written };
}

/** "tăng 3,65% so với cùng kỳ năm trước", "chiếm 16,93%": the number, after what came before it. */
const CHANGE = /^(?:tăng|giảm|tăng trưởng|chiếm|đạt|bằng)\s+(\d[\d.,]*\s*%)/iu;

/** The printed figure, without its unit where the chart says it: "311,38 triệu lượt HK.Km" beside figures in "triệu HK.Km". */
function written({ printed, unit, value }: Observation, shared: string): string {
  const text = printed.replace(/\s+/g, ' ').trim();
  const [, change] = CHANGE.exec(text) ?? [];
  if (change) return `${value < 0 ? '−' : ''}${change}`;
  const isShort = unit !== '%' && unitParts(unit).scale === unitParts(shared).scale && text.endsWith(unit);
  return isShort ? text.slice(0, -unit.length).trim() : text;
}

/** Two lines under the axis: "8 tháng" over "2023". */
function axisLabel({ period }: Observation): string {
  const year = yearIn(period);
  switch (period.type) {
    case 'YEAR':
      return `Năm\n${year}`;
    case 'YTD':
      return `${monthIn(period)} tháng\n${year}`;
    case 'INSTANT':
      return `${Number(period.to.slice(8))}/${monthIn(period)}\n${year}`;
    case 'MONTH':
      return `T${monthIn(period)}\n${year}`;
    case 'QUARTER':
      return capitalize(writePeriod(period)).replace('/', '\n');
    default:
      return capitalize(writePeriod(period));
  }
}

function notesOf(shown: readonly Observation[], points: readonly ChartPoint[], caution: string): string[] {
  const estimates = points.filter(({ isEstimate }) => isEstimate).length;
  const sources = [...new Set(shown.map(sourceText))];
  const named = sources.slice(-MOST_SOURCES);
  const more = sources.length > named.length ? ` và ${sources.length - named.length} báo cáo khác` : '';
  const marks = [
    estimates === points.length ? ALL_ESTIMATES : estimates > 0 ? ESTIMATES : '',
    points.some(({ plan }) => plan !== null) ? PLANS : '',
  ];
  // In words: the font has no warning sign.
  const doubts = [
    ...new Set(shown.flatMap((o) => o.warnings.map((warning) => `Lưu ý (${o.name}, ${writePeriod(o.period)}): ${warning}`))),
  ];
  return [marks.filter(Boolean).join(' '), caution, ...doubts.slice(0, MOST_DOUBTS), `Nguồn: ${named.join('; ')}${more}`].filter(
    Boolean,
  );
}

function sourceText({ source: { number, title, date } }: Observation): string {
  const day = date.split('-').reverse().join('/');
  return [number ? `${documentKind(number)} ${number}` : title || 'báo cáo', day].filter(Boolean).join(', ');
}
