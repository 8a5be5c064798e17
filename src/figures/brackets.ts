/** Brackets that say a figure again in another way. */
import type { Change } from '../vietnamese/changes.js';
import type { Quantity } from '../vietnamese/quantities.js';
import { comparable, unitParts } from '../vietnamese/units.js';
import { type Draft, type DraftKind, isCounted, isShare, PLANNED, quantityOf } from './drafts.js';
import { type Frame, PARTS, PLAN_ITSELF } from './frames.js';
import { subjectIn } from './names/subjects.js';

/** "(9.723/9.649 tỷ đồng)" behind 9.723: the level again. */
export const isRepeated = (near: Draft, quantity: Quantity): boolean =>
  quantity.outOf !== null && quantity.value === near.quantity.value && comparable(quantity.unit, near.quantity.unit);

/** "giảm 38,66% 238/388": no figure of its own; "trong 13 bước": too small to count something without a unit. */
export const countsNothing = (quantity: Quantity, near: Draft | null): boolean =>
  (quantity.outOf !== null && !(near && isRepeated(near, quantity))) ||
  (quantity.value < 100 && Number.isInteger(quantity.value));

/** The b of "(9.723/9.649 tỷ đồng)" behind "tăng 0,77% so với 31/7": the level of that day. */
export function earlierLevel(near: Draft, { outOf, unit }: Quantity): Draft[] {
  const base = near.changes.at(-1)?.change.base;
  if (outOf === null || !base || !('date' in base)) return [];
  const { day, month, year } = base.date;
  return [
    {
      ...near,
      previous: near,
      changes: [],
      quantity: quantityOf(outOf, unit),
      printed: `${outOf}`,
      rule: 'a/b so với ngày',
      kind: 'level',
      period: { type: 'INSTANT', year, month, day, cumulative: null },
    },
  ];
}

/** What two printed shares may differ by, in percentage points: the last digit. */
const ROUNDED = 0.06;

interface Said {
  readonly change: Change;
  readonly text: string;
}

/**
 * "tăng 01 vụ (100%)": the same change as a percentage; "63/175 xã (36,0%)", "đã thu dọn 5.384 ha (43,2%)": a share. What was said is
 * added to `near`; null where the percentage is a figure of its own. `newest`: the draft made last.
 */
function percentInBracket(near: Draft, { value }: Quantity, text: string, newest: Draft | undefined, frame: Frame): Said | null {
  const last = near.changes.at(-1);
  const whole = newest?.kind === 'whole' && newest.of === near ? newest : null;
  const isOfWhole = whole !== null && Math.abs((100 * near.quantity.value) / whole.quantity.value - value) <= ROUNDED;
  const isOfAll =
    near.kind === 'level' &&
    unitParts(near.quantity.unit).dimension !== 'ratio' &&
    !last &&
    frame.current === null &&
    value <= 100;
  const said = (change: Change, words: string): Said => {
    near.changes.push({ change, text: words });
    return { change, text: words };
  };
  if (isOfWhole || isOfAll) return said({ kind: 'percent_of', value, unit: '%', base: null, sure: isOfWhole }, text);
  if (last?.change.kind !== 'absolute_change') return null;
  const size = Math.sign(last.change.value || 1) * value;
  return said({ ...last.change, kind: 'percent_change', value: size, unit: '%' }, `${size < 0 ? 'giảm' : 'tăng'} ${text}`);
}

/** "đạt 26,4% kế hoạch năm (3,4 triệu lượt)", "6,84% (kế hoạch năm là 8%)" */
function isPlanBehind(near: Draft, quantity: Quantity, words: readonly string[]): boolean {
  const base = near.changes.at(-1)?.change.base;
  const bare = subjectIn(words) === '' && base && 'base' in base && ['plan', 'budget'].includes(base.base);
  return (bare || PLAN_ITSELF.test(words.join(' ').trim())) && comparable(near.quantity.unit, quantity.unit);
}

/** "11 vụ cháy rừng (cùng kỳ 34 vụ)": in a bracket of another span, the figure that is said again. `around`: the frame outside. */
export function saidBefore(
  drafts: readonly Draft[],
  { unit }: Quantity,
  { period }: Frame,
  around: Frame | undefined,
): Draft | null {
  if (!around || period === around.period) return null;
  // "sởi 32 ca; không có ca dại (cùng kỳ 1 ca)": of what its clause names
  if (around.current === null && /\p{L}/u.test(around.words.join(''))) return null;
  return drafts.findLast((d) => d.kind === 'level' && d.quantity.unit === unit && d.period === around.period) ?? null;
}

/** The unit of the whole that a number without one is a part of; "" where there is none. `bare`: no noun stands before it. */
function unitOfWhole({ parent: whole, current, parted }: Frame, { value }: Quantity, bare: boolean): string {
  if (!whole || !isCounted(whole) || value > whole.quantity.value) return '';
  // "(2 di tích quốc gia đặc biệt, 17 cấp quốc gia, 24 cấp tỉnh)": counted as the part before
  const goesOn = parted && current !== null && isCounted(current) && current.quantity.unit === whole.quantity.unit;
  return !bare || (goesOn && Number.isInteger(value)) ? whole.quantity.unit : '';
}

/** "công nhận 12 sản phẩm, nâng tổng số lên 96": counted as those that were added. */
const RAISED = /(?:^|[ ,])(?:nâng|đưa) (?:tổng )?số(?: \S+){0,3} lên(?: (?:đến|tới|thành))?$/iu;
const unitOfAdded = ({ current, words }: Frame, { value, outOf }: Quantity): string =>
  current && isCounted(current) && outOf === null && value > current.quantity.value && RAISED.test(words.join(' ').trim())
    ? current.quantity.unit
    : '';

/** The unit of a number that stands without one. */
export const unitLent = (frame: Frame, quantity: Quantity, bare: boolean, inBracket: boolean): string =>
  inBracket ? unitOfWhole(frame, quantity, bare) : unitOfAdded(frame, quantity);

/** "đạt 97,7% kế hoạch (860/880 người)": the share is that of the figures in the bracket. */
export function sharedWith({ parent, quantity: { value, outOf } }: Draft): Draft['changes'] {
  if (!parent || outOf === null) return [];
  if (parent.kind === 'share') return parent.changes;
  const share = parent.changes.find(({ change }) => change.kind === 'percent_of');
  if (!share || Math.abs((100 * value) / outOf - share.change.value) > ROUNDED) return [];
  if (!comparable(parent.quantity.unit, '') && parent.quantity.value !== value)
    parent.changes.splice(parent.changes.indexOf(share), 1);
  return [share];
}

/** "còn 37,08%, giảm 4,99 điểm % so với đầu năm (42,07%)": what it was before, as the change says already. */
const isEarlierRate = (near: Draft, { value }: Quantity): boolean =>
  near.quantity.unit === '%' &&
  near.changes.some(
    ({ change }) => change.kind === 'point_change' && Math.abs(near.quantity.value - change.value - value) <= ROUNDED,
  );

const within = (value: number, expected: number, part: number): boolean =>
  Math.abs(value - expected) <= Math.abs(expected) * part;

/** "giảm 1,64% (4.933 ha)": the same change in the figure's unit; "tăng 8,4% so với cùng kỳ (39.203 người)": what it was then. */
function saysChangeAgain(near: Draft, { value, unit, outOf }: Quantity, text: string): boolean {
  const last = near.changes.at(-1);
  if (near.kind !== 'level' || outOf !== null || last?.change.kind !== 'percent_change' || unit === '%') return false;
  if (!comparable(near.quantity.unit, unit) || near.quantity.unit !== unit) return false;
  const before = near.quantity.value / (1 + last.change.value / 100);
  if (within(value, before, 0.002)) return true;
  const moved = near.quantity.value - before;
  if (!within(value, Math.abs(moved), 0.1)) return false;
  const size = moved < 0 ? -value : value;
  near.changes.push({
    change: { ...last.change, kind: 'absolute_change', value: size, unit },
    text: `${size < 0 ? 'giảm' : 'tăng'} ${text}`,
  });
  return true;
}

/** "gieo trồng 92.100 ha, đạt 102,3% kế hoạch (tăng 2.100 ha), tăng 4,5% so với cùng kỳ": more than was planned, as the numbers say. */
export function againstPlan(near: Draft | null, change: Change): Change {
  const last = near?.changes.at(-1)?.change;
  if (!near || change.kind !== 'absolute_change' || change.base !== null || last?.kind !== 'percent_of') return change;
  const isPlanned = last.base !== null && 'base' in last.base && /^(?:plan|budget)$/.test(last.base.base);
  const beyond = near.quantity.value - (100 * near.quantity.value) / last.value;
  const isIt = isPlanned && near.quantity.unit === change.unit && within(change.value, beyond, 0.03);
  return isIt ? { ...change, base: last.base } : change;
}

/** The clause that a bracket stands in, and how it makes a figure. */
interface Around {
  readonly drafts: readonly Draft[];
  readonly frame: Frame;
  draft(kind: DraftKind, quantity: Quantity, printed: string, rule: string, of: Draft | null): Draft;
}

interface Inside {
  readonly quantity: Quantity;
  readonly text: string;
  /** Whether no noun stands before it in the bracket. */
  readonly bare: boolean;
}

/** A figure in a bracket that is none of its own: a share, the change again, the plan. */
export function explains(near: Draft, { quantity, text, bare }: Inside, around: Around): boolean {
  const { frame } = around;
  if (bare && quantity.unit === '%') {
    const said = percentInBracket(near, quantity, text, around.drafts.at(-1), frame);
    if (said && isShare(said.change)) around.draft('share', quantity, text, '5.384 ha (43,2%)', near).changes.push(said);
    if (said || isEarlierRate(near, quantity)) return true;
  }
  if (bare && saysChangeAgain(near, quantity, text)) return true;
  // "đạt 91% kế hoạch (trong đó 36 người …)": a part, no plan
  if (frame.link === PARTS || !isPlanBehind(near, quantity, frame.words)) return false;
  frame.words = [];
  around.draft('whole', quantity, text, PLANNED, near);
  return true;
}
