/** Numbers held against each other: equal, a rounding, or different; and what of a figure a claim may be held against. */
import type { ClaimedFigure } from '../model/claim.js';
import { type Comparison, type ComparisonBase, type ComparisonKind, isOverTime, type Observation } from '../model/observation.js';
import { fold } from '../vietnamese/text.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';

/** One thing a figure says: its level, or one of its changes and shares. */
export interface Facet {
  readonly kind: 'level' | ComparisonKind;
  readonly value: number;
  readonly unit: string;
  readonly base: ComparisonBase | null;
  /** As printed. */
  readonly text: string;
  readonly observation: Observation;
}

const YEARLY: readonly ComparisonBase[] = ['same_period_last_year', 'previous_year'];
const PLANNED: readonly ComparisonBase[] = ['plan', 'budget'];

const isGrowth = (name: string): boolean => /^(?:toc do tang|muc tang)/.test(fold(name));

/** `of`: the noun that the claim is about: a change of a rate is not the rate itself. */
export function facetsOf(observation: Observation, of: string, more: readonly Comparison[] = []): Facet[] {
  const { value, unit, printed, comparisons } = observation;
  const level: Facet = { kind: 'level', value, unit, base: null, text: printed, observation };
  const changes = [...comparisons, ...more].map(
    (c): Facet => ({ kind: c.kind, value: c.value, unit: c.unit ?? '', base: c.base, text: c.text, observation }),
  );
  // A rate of growth without a base of its own is against the year before.
  const rate: Facet[] =
    isGrowth(observation.name) && !isGrowth(of) && changes.length === 0
      ? [{ ...level, kind: 'percent_change', base: 'same_period_last_year' }]
      : [];
  return [level, ...changes, ...rate];
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Differences that a rounding may leave, as shares of the figure. */
const LOOSEST = 0.05;
const ROUND_NUMBER = 0.02;
const ABOUT = 0.05;
const MORE_THAN = 0.1;
/** From here on, zeros at the end are the mark of a round number. */
const ROUND_FROM = 100;

export type Nearness = 'equal' | 'near' | 'differs';

/** How the number said stands to the one printed, both in the unit of the one said. */
export function nearness(said: number, printed: number, hedge = '', isPercent = false): Nearness {
  if (close(said, printed)) return 'equal';
  if (Math.sign(said) !== Math.sign(printed)) return 'differs';
  const [s, p] = [Math.abs(said), Math.abs(printed)];
  const off = Math.abs(s - p);
  const share = off / p;
  if (/^(?:hơn|trên)$/.test(hedge)) return p > s && share <= MORE_THAN ? 'near' : 'differs';
  if (/^(?:gần|ngót|dưới)$/.test(hedge)) return p < s && share <= MORE_THAN ? 'near' : 'differs';
  if (hedge !== '' && share <= ABOUT) return 'near';
  const [, decimals = ''] = String(s).split('.');
  // Rounded or cut off at the last digit said.
  const digit = 10 ** -decimals.length;
  if ((p > s ? off < digit : off <= digit / 2) && share <= LOOSEST) return 'near';
  const zeros = decimals === '' && s >= ROUND_FROM && !isPercent ? (/0*$/.exec(String(s))?.[0].length ?? 0) : 0;
  if (zeros > 0 && off <= 10 ** zeros / 2 && share <= ROUND_NUMBER) return 'near';
  // The report itself prints a round number: "810 nghìn lượt" for 810.233 lượt.
  const [, printedDecimals = ''] = String(p).split('.');
  return off <= 10 ** -printedDecimals.length / 2 && share <= ROUND_NUMBER / 4 && p !== Math.round(p) ? 'near' : 'differs';
}

const HEDGED = /^(?:khoảng|gần|xấp xỉ|hơn|trên)(?= )/iu;
const HEDGED_ROOM = 0.005;

const VISITS = new Set(['luot', 'khach', 'luot khach', 'du khach', 'nguoi', 'luot nguoi']);
const isBareScale = (unit: string): boolean => /^(?:nghin|ngan|trieu|ty|ti|tram|van)(?: ty| ti)?$/.test(fold(unit));

function unitsMeet(said: string, printed: string): boolean {
  if (said === '' || comparable(said, printed) || countAlike(said, printed)) return true;
  const [a, b] = [unitParts(said), unitParts(printed)];
  if (isBareScale(said)) return b.dimension === 'count' || b.dimension === 'money';
  // "38 triệu đồng" of what the report prints in triệu đồng/người/năm: the name says the rest.
  if (!said.includes('/') && a.base === b.base.split('/')[0]) return true;
  if (a.dimension !== 'count' || b.dimension !== 'count') return false;
  return (VISITS.has(a.base) && VISITS.has(b.base)) || a.base.includes(b.base) || b.base.includes(a.base);
}

/** A change as growth in percent; null where it is none: 4,13 times is +313 %. */
function growthOf({ kind, value, base }: Pick<Facet | ClaimedFigure, 'kind' | 'value' | 'base'>): number | null {
  if (kind === 'percent_change') return value;
  if (kind === 'times') return Number(((value - 1) * 100).toFixed(6));
  return kind === 'percent_of' && base !== null && isOverTime(base) ? Number((value - 100).toFixed(6)) : null;
}

/** How firmly two bases are one: `same`, `open` where the claim leaves it open or names an odd one, or `no`. */
export function basesMeet(said: ComparisonBase | null, printed: ComparisonBase | null): 'same' | 'open' | 'no' {
  if (said === printed) return 'same';
  for (const alike of [YEARLY, PLANNED]) if (said && printed && alike.includes(said) && alike.includes(printed)) return 'same';
  if (said === null) return printed !== null && YEARLY.includes(printed) ? 'same' : 'open';
  return said === 'other' && isOverTime(printed) ? 'open' : 'no';
}

/** How a claimed figure stands to a facet of the printed one; null where the two cannot be held against each other. */
export function held(figure: ClaimedFigure, facet: Facet): Nearness | null {
  const { kind, value, unit, hedge } = figure;
  if (kind === 'level' || facet.kind === 'level') {
    const isRatio = unitParts(unit).dimension === 'ratio' && unitParts(facet.unit).dimension === 'ratio';
    if (kind === 'percent_of' ? !isRatio || figure.base !== null : kind !== facet.kind) return null;
    if (!unitsMeet(unit, facet.unit)) return null;
    const scale = unitParts(unit).scale;
    const printed = (facet.value * unitParts(facet.unit).scale) / scale;
    const stands = nearness(value, printed, hedge, isRatio);
    // "khoảng 137.470 con" leaves room for 137.455.
    const isOpen = HEDGED.test(facet.text) && Math.abs(value - printed) <= HEDGED_ROOM * printed;
    return stands === 'differs' && isOpen ? 'near' : stands;
  }
  if (kind === facet.kind) {
    if (kind === 'absolute_change' && !unitsMeet(unit, facet.unit)) return null;
    const scale = kind === 'absolute_change' ? unitParts(unit).scale / unitParts(facet.unit).scale : 1;
    return nearness(value, facet.value / scale, hedge, kind !== 'absolute_change' && kind !== 'times');
  }
  // "giảm 4,32%" of a rate, printed without saying whether points are meant, and said so again.
  if (kind === 'percent_change' && isOfRate(facet)) return nearness(value, facet.value, hedge, true);
  const [said, printed] = [growthOf(figure), growthOf(facet)];
  if (said === null || printed === null) return null;
  // "gấp 1,64 lần" for +64,22 %: rounded where it was said.
  const inSaid = kind === 'times' ? printed / 100 + 1 : kind === 'percent_of' ? printed + 100 : printed;
  return nearness(value, Number(inSaid.toFixed(6)), hedge, kind !== 'times');
}

const isOfRate = ({ kind, unit, text }: Facet): boolean =>
  (kind === 'point_change' || (kind === 'absolute_change' && unit === '%')) && !/điểm/i.test(text);

/** Who set a budget or a plan: "dự toán Trung ương giao" is another than "dự toán HĐND tỉnh giao". */
const GIVERS: readonly RegExp[] = [
  /(?<![a-z])(?:trung uong|tw|thu tuong|chinh phu|bo tai chinh)(?![a-z])/,
  /(?<![a-z])(?:hdnd|hoi dong nhan dan)(?![a-z])/,
  /(?<![a-z])(?:ubnd|uy ban nhan dan)(?![a-z])/,
];
const giverOf = (text: string): number => GIVERS.findIndex((giver) => giver.test(fold(text)));
/** Whether a claim and a facet may speak of one giver. */
export const giversMeet = (said: string, { text }: Facet): boolean => {
  const [own, other] = [giverOf(said), giverOf(text)];
  return own < 0 || other < 0 || own === other;
};

export const sameSize = (a: number, b: number): boolean => close(Math.abs(a), Math.abs(b));

/** Two digits or more: enough where all else is the same. */
export const hasDigits = (value: number): boolean => String(Math.abs(value)).replace(/[.0]/g, '').length >= 2;

/** A number of three digits or more does not turn up twice by chance. */
export const isTelling = (value: number): boolean =>
  String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length >= 3;
