/** A figure against other figures of the same indicator, and against what its own words say of it. */
import type { Observation } from '../../model/observation.js';
import { sameSpan, yearIn } from '../../model/period.js';
import { type Dimension, unitParts } from '../../vietnamese/units.js';
import { type Doubt, doubt, say } from './doubts.js';
import { amount, isAmount, isLevel, isTarget, keyOf, type Seen, sameUnit, slack } from './seen.js';

/** The same indicator, place and period with another figure. Within one report only whole figures: parts share names. */
export function printedDifferently(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const series of seen.series()) {
    if (!series[0]?.indicator) continue;
    for (const o of series) {
      const other = seen.alike(o, yearIn(o.period)).find((e) => e !== o && isConflict(o, e));
      if (other) doubts.push(doubt(o, say.printedDifferently(other, o)));
    }
  }
  return doubts;
}

function isConflict(a: Observation, b: Observation): boolean {
  const alike = keyOf(a) === keyOf(b) && sameSpan(a.period, b.period) && sameUnit(a, b) && isTarget(a) === isTarget(b);
  if (!alike || a.period.from === '' || Math.abs(amount(a) - amount(b)) <= slack(a) + slack(b)) return false;
  if (a.source.report !== b.source.report) return true;
  return a.partOf === null && b.partOf === null && a.name === b.name && a.source.line !== b.source.line;
}

const stocks = (series: readonly Observation[]): Observation[] =>
  series
    .filter((o) => o.period.type === 'INSTANT' && o.period.to !== '' && !isTarget(o) && isAmount(o) && amount(o) > 0)
    .sort((a, b) => a.period.to.localeCompare(b.period.to));

const isEarlier = (e: Observation, o: Observation): boolean =>
  e.source.report !== o.source.report && sameUnit(e, o) && e.period.to < o.period.to;

/** "có 128 doanh nghiệp và 31 hợp tác xã thành lập mới": what came to the stock, not the stock. */
const countsNew = ({ unit, source }: Observation): boolean =>
  unitParts(unit).dimension === 'count' && /(?<!\p{L})(?:mới|thêm|bổ sung|tăng thêm)(?!\p{L})/iu.test(source.quote);

/** A stock that is many times what it was in the report before. */
export function jumps(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const series of seen.series()) {
    if (!series[0]?.indicator) continue;
    const levels = stocks(series);
    for (const [i, o] of levels.entries()) {
      const earlier = levels
        .slice(Math.max(0, i - 10), i)
        .reverse()
        .find((e) => isEarlier(e, o));
      const ratio = earlier ? amount(o) / amount(earlier) : 1;
      if (
        earlier &&
        (ratio > 5 || ratio < 1 / 5) &&
        Math.max(o.value, earlier.value) > 20 &&
        !countsNew(o) &&
        !countsNew(earlier)
      ) {
        doubts.push(doubt(o, say.jump(o, earlier, ratio)));
      }
    }
  }
  return doubts;
}

const MEASURES: readonly (readonly [noun: string, fits: readonly Dimension[]])[] = [
  ['diện tích', ['area']],
  ['sản lượng', ['mass', 'volume', 'energy', 'count', 'length', 'money']],
  ['doanh thu', ['money']],
  ['dư nợ', ['money']],
];

const MARKS = new Set(',;:.()0123456789');

/** The words before the figure, from the last mark or number on. */
function clauseBefore({ source, printed }: Observation): string {
  const at = source.quote.indexOf(printed);
  let from = at;
  while (from > Math.max(at - 60, 0) && !MARKS.has(source.quote[from - 1] ?? '')) from -= 1;
  return source.quote.slice(Math.max(from, 0), Math.max(at, 0));
}

/** "diện tích … 385 tấn": the measure right before the figure, and a unit that cannot measure it. */
export function wrongDimensions({ observations }: Seen): Doubt[] {
  return observations.flatMap((o) => {
    const { dimension, base } = unitParts(o.unit);
    if (!isLevel(o) || base === '' || ['ratio', 'multiple', 'count', 'time'].includes(dimension)) return [];
    const before = clauseBefore(o);
    const named = MEASURES.flatMap(([noun, fits]) => {
      const found = before.toLowerCase().lastIndexOf(noun);
      return found < 0 ? [] : [{ noun, fits, found }];
    }).sort((a, b) => b.found - a.found)[0];
    const isSole = before.trim().split(/\s+/).length <= 8;
    return named && isSole && !named.fits.includes(dimension) && !base.includes('/')
      ? [doubt(o, say.wrongDimension(named.noun, o))]
      : [];
  });
}

/** "thực hiện đến 31/8/2023" in a report of 22/8/2023; "ước đến 31/8/2023" is no news. */
export function afterIssue({ observations }: Seen): Doubt[] {
  return observations.flatMap((o) => {
    const { period, source } = o;
    if (o.status !== 'A' || source.date === '' || period.to <= source.date || !isAmount(o)) return [];
    const [year, month, day] = period.to.split('-').map(Number);
    const before = source.quote.slice(0, Math.max(source.quote.indexOf(o.printed), 0));
    const date = before.search(new RegExp(`(?:đến|tới|hết)(?: hết)?(?: ngày)? 0?${day}/0?${month}/${year}(?!\\d)`, 'iu'));
    const clause = before.slice(before.lastIndexOf(';', date) + 1);
    const isExpected = /ước|dự kiến|kế hoạch|phấn đấu|mục tiêu/iu.test(clause);
    return date >= 0 && !isExpected ? [doubt(o, say.afterIssue(period.to, source.date))] : [];
  });
}
