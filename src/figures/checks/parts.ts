/** Parts against their total: too large, adding up to more, or growing otherwise than the total does. */
import type { Observation } from '../../model/observation.js';
import { yearIn } from '../../model/period.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Doubt, doubt, say } from './doubts.js';
import { amount, dimension, halfStep, isAmount, isTarget, type Seen, sameUnit, slack } from './seen.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Parts of money, land and goods exclude one another; people and cases are often counted by more than one mark. */
const DISJOINT = new Set(['money', 'area', 'mass', 'volume', 'traffic', 'energy', 'power']);

export function partsAgainstTotals(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const [total, parts] of seen.parts()) {
    const whole = amount(total);
    const above = parts.filter((part) => amount(part) > whole + slack(part) + slack(total) && !isDoubtfulPart(part, total, seen));
    for (const part of above) doubts.push(doubt(part, say.partAboveTotal(part, total)));
    const apart = withoutInland(parts);
    if (above.length > 0 || apart.length < 2) continue;
    const all = sum(apart.map(amount));
    const room = slack(total) + sum(apart.map(slack));
    if (someAddUp(apart, whole, room) || all <= whole + room || all > whole * (DISJOINT.has(dimension(total)) ? 1.5 : 1.1))
      continue;
    const text = say.sumAboveTotal(apart, Number((all / unitParts(total.unit).scale).toFixed(3)), total);
    doubts.push(doubt(total, text), ...apart.map((part) => doubt(part, text)));
  }
  return doubts;
}

/** "trong đó thu nội địa …; thu xổ số …": the lottery, land and taxes are within what comes in at home. */
function withoutInland(parts: readonly Observation[]): readonly Observation[] {
  const inland = parts.find(({ name }) => /^(?:tổng )?thu nội địa/iu.test(name));
  return inland ? parts.filter((part) => part === inland || !OF_INLAND.test(part.name)) : parts;
}
const OF_INLAND =
  /xổ số|(?:sử dụng|thuê|nhà,?(?: và)?) đất|thu nhập cá nhân|trước bạ|ngoài quốc doanh|^(?:các khoản )?thuế(?! xuất)/iu;

/** "gồm A, B; đã giải ngân C": the first parts make up the total, what follows is about something else. */
const someAddUp = (parts: readonly Observation[], whole: number, room: number): boolean =>
  parts.some((_, i) => i > 0 && Math.abs(sum(parts.slice(0, i + 1).map(amount)) - whole) <= room);

/** "4.680 người: …; 1.805 người (có 3.890 người …)": the part may be one of the larger figure before. */
const isDoubtfulPart = (part: Observation, total: Observation, seen: Seen): boolean =>
  part.partOf === total.id &&
  seen.sentenceOf(part).some((o) => o !== part && o !== total && isAmount(o) && sameUnit(o, part) && amount(o) >= amount(part));

const growthOf = (o: Observation): number | null => {
  const changes = o.comparisons.filter((c) => c.base === 'same_period_last_year' || c.base === 'previous_year');
  const [change] = changes;
  return changes.length === 1 && change?.kind === 'percent_change' && change.value > -100 ? change.value : null;
};

/** Where the parts make up the whole, its growth follows from theirs. */
export function growthAgainstParts(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const [total, parts] of seen.parts()) {
    const printed = growthOf(total);
    const growths = parts.map(growthOf);
    const whole = amount(total);
    const levels = parts.map(amount);
    if (printed === null || parts.length < 2 || growths.includes(null)) continue;
    if (Math.abs(sum(levels) - whole) > slack(total) + sum(parts.map(slack)) + whole * 0.0005) continue;
    const earlier = levels.map((level, i) => level / (1 + (growths[i] ?? 0) / 100));
    const computed = (sum(levels) / sum(earlier) - 1) * 100;
    if (Math.abs(computed - printed) > Math.max(0.3, halfStep(printed) * 3)) {
      doubts.push(doubt(total, say.growthOfParts(printed, computed)));
    }
  }
  return doubts;
}

const isUpTo = (o: Observation, month: Observation): boolean =>
  o.period.type === 'YTD' &&
  o.period.to === month.period.to &&
  o.source.report === month.source.report &&
  !isTarget(o) &&
  isAmount(o) &&
  sameUnit(o, month);

/** "In tháng 60 m³, luỹ kế 40 m³": a month is a part of the months up to it. */
export function monthAgainstYear(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const month of seen.observations) {
    if (month.period.type !== 'MONTH' || !isAmount(month) || isTarget(month)) continue;
    const year = seen.alike(month, yearIn(month.period)).find((o) => isUpTo(o, month));
    if (year && amount(month) > amount(year) + slack(month) + slack(year)) {
      doubts.push(doubt(month, say.monthAboveYear(month, year)), doubt(year, say.monthAboveYear(month, year)));
    }
  }
  return doubts;
}

/** "chiếm 48%" against the level of the part and of the total. */
export function sharesAgainstTotals(seen: Seen): Doubt[] {
  const doubts: Doubt[] = [];
  for (const o of seen.observations) {
    const share = isAmount(o) ? o.comparisons.find((c) => c.base === 'share' && c.kind === 'percent_of') : undefined;
    const total = share && /chiếm/iu.test(share.text) ? seen.whole(o) : null;
    if (!share || !total) continue;
    const computed = (amount(o) / amount(total)) * 100;
    const room = halfStep(share.value) + computed * (slack(o) / amount(o) + slack(total) / amount(total)) + 0.01;
    const off = Math.abs(computed - share.value);
    if (off > room && off < share.value * 0.25) doubts.push(doubt(o, say.shareDisagrees(o, total, share.value, computed)));
  }
  return doubts;
}
