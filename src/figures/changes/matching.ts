/** Which figure of the sentence a change is of, where it does not simply stand behind it. */
import type { Change } from '../../vietnamese/changes.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import type { Quantity } from '../../vietnamese/quantities.js';
import { fold } from '../../vietnamese/text.js';
import { comparable, unitParts } from '../../vietnamese/units.js';
import { type Draft, type DraftKind, isCounted, isShare } from '../drafts.js';
import type { Frame } from '../frames.js';
import { subjectIn } from '../names/subjects.js';
import { addUp } from '../parts.js';

const wordsNaming = ({ subject, tail, quantity }: Draft): string[] =>
  fold([subject, tail, quantity.unit].join(' ')).split(/[ ,]+/);
const says = (draft: Draft, words: readonly string[]): boolean =>
  words.every((word) => wordsNaming(draft).includes(word)) || MEASURED_IN[words.join(' ')]?.test(draft.quantity.unit) === true;
/** "Ngô 74.545 ha, sản lượng 407.660 tấn, diện tích giảm 3.120 ha": the unit says what is measured. */
const MEASURED_IN: Readonly<Record<string, RegExp>> = {
  'dien tich': /^(?:nghìn )?ha$/,
  'san luong': /tấn$/,
  'nang suat': /\/ha$/,
};

/** "29 vụ, làm 22 người chết; giảm 4 vụ, tăng 3 người chết": each change goes to the figure of its own unit. */
export function ofSameUnit(drafts: readonly Draft[], { unit }: Quantity, near: Draft | null): Draft | null {
  // "chết 71 người …; giảm 6 người chết"
  const said = /^người (chết|bị thương|mất tích)$/.exec(unit)?.[1] ?? '';
  const alike = (d: Draft): boolean =>
    unitParts(d.quantity.unit).base === unitParts(unit).base ||
    (said !== '' && d.quantity.unit === 'người' && `${d.subject} ${d.tail}`.includes(said));
  // "98 huy chương, gồm 31 huy chương vàng và 67 huy chương bạc, tăng 12 huy chương": the parts add up, and the sum moved
  const whole = near?.tail ? near.parent : null;
  const parts = drafts.filter((d) => d.parent === whole && d.kind === 'level');
  if (whole && whole.quantity.unit === unit && parts.length > 1 && addUp(parts, whole)) return whole;
  return near && alike(near) ? near : (drafts.findLast((d) => d.kind === 'level' && alike(d)) ?? null);
}

/** "… tháng 9 ước 2.311,8 tỷ đồng; 9 tháng ước 19.874,5 tỷ đồng": the last of the same kind and unit in the sentence. */
const ofSameKind = (drafts: readonly Draft[], kind: DraftKind, { unit }: Quantity, parent: Draft | null): Draft | null =>
  drafts.findLast((d) => isOfKind(d, kind) && d.parent === parent && comparable(d.quantity.unit, unit)) ?? null;

/** "Sản phẩm: điện tháng 5 đạt 35 triệu kWh; lũy kế 187 triệu kWh": below a head that is no figure's own, the one right before. */
function underHead(drafts: readonly Draft[], kind: DraftKind, { unit }: Quantity, parent: Draft | null): Draft | null {
  const last = drafts.at(-1);
  const isAlike = last?.kind === kind && last.parent === parent && last.quantity.unit === unit && last.subject !== '';
  const first = last && drafts.find(({ head }) => head === last.head);
  return isAlike && first?.subject !== '' && !isMeasureOnly(last.subject) ? last : null;
}

/** What a figure without words of its own goes on from, where only its span was said. */
export function goesOnFrom(
  drafts: readonly Draft[],
  kind: DraftKind,
  quantity: Quantity,
  { head, parent, dated }: Frame,
  revised: boolean,
): Draft | null {
  return dated || revised ? (head ? underHead : ofSameKind)(drafts, kind, quantity, parent) : null;
}

/** The noun phrase of a figure; "thu từ phí tháng 6 là 37 tỷ đồng; lũy kế | thu | 205 tỷ đồng" has none of its own. */
export function subjectSaid({ words, current, dated }: Frame, drafts: readonly Draft[]): string {
  const said = subjectIn(words, isCounted(current ?? undefined));
  return dated && drafts.length > 0 && /^thu$/i.test(said) ? '' : said;
}

/** "Hộ nghèo cuối năm chiếm 5,57%; năm sau … 4,39%": a share that stands for itself is a level. */
const isOfKind = (draft: Draft, kind: DraftKind): boolean =>
  draft.kind === kind || (kind === 'level' && draft.kind === 'share' && draft.of === null);

const LEFT = /^[, ]*(?:(?:nên|và|xuống|chỉ|hạ|hiện) )*còn(?: lại)?(?: (?:khoảng|gần|trên|dưới|hơn))?$/iu;
/** "Tỷ lệ hộ nghèo giảm 2,1 điểm phần trăm, còn 6,4%": what is left fell by that. */
export function movedDownTo({ kind, changes }: Draft, { unit, outOf }: Quantity, words: readonly string[]): Draft['changes'] {
  if (kind !== 'growth' || outOf !== null || !LEFT.test(words.join(' ').trim())) return [];
  const isRatio = unitParts(unit).dimension === 'ratio';
  return changes.filter(
    ({ change }) =>
      change.value < 0 &&
      (change.kind === 'point_change' || change.kind === 'percent_change'
        ? isRatio === (change.kind === 'point_change')
        : change.kind === 'absolute_change' && change.unit !== null && comparable(change.unit, unit)),
  );
}

const isOtherBase = (a: Change, b: Change): boolean =>
  a.base !== null && b.base !== null && JSON.stringify(a.base) !== JSON.stringify(b.base);
/** "…; so với cùng kỳ số vụ tăng 9,6%, số người chết giảm 7,7%": the figure of the sentence that the words name again. */
export function namedAgain(drafts: readonly Draft[], subject: string, change: Change, parent: Draft | null): Draft | null {
  const words = fold(subject)
    .replace(/^(?:so voi )?(?:ve )?(?:tong )?(?:so |dan )?/, '')
    .split(' ');
  if (change.kind === 'percent_of' || words.length > 3) return null;
  const [found, ...more] = drafts.filter((d) => d.kind === 'level' && d.parent === parent && says(d, words));
  // "; so với tháng trước, vận chuyển tăng 0,8%; so với cùng kỳ, vận chuyển tăng 17%"
  const isSaid = found?.changes.some((c) => c.change.kind === change.kind && !isOtherBase(c.change, change));
  return found && more.length === 0 && !isSaid ? found : null;
}

const OF_WHAT = /^về (?:số |tổng )?(.+?)(?: và| nhưng| song| so(?: với)?)?$/u;
const OF_COUNT = /^số (.+)$/u;
/** "giảm 14,8% về số doanh nghiệp và tăng 9,5% về vốn", "(giảm 2,8% số doanh nghiệp)": moves the latest change to the figure named behind it; false where none is. */
export function movedTo(drafts: readonly Draft[], text: string, latest: Change, inBracket: boolean): boolean {
  const [, what = ''] = ((inBracket && OF_COUNT.exec(text)) || OF_WHAT.exec(text)) ?? [];
  const holder = drafts.findLast((d) => d.changes.at(-1)?.change === latest);
  if (!what || !holder) return false;
  const words = fold(what).split(' ');
  const fits = (d: Draft): boolean => (words[0] === 'luong' ? unitParts(d.quantity.unit).dimension === 'count' : says(d, words));
  // The nearest before the change; "7 dự án với tổng vốn 1.862 tỷ đồng; 178 doanh nghiệp với tổng vốn 2.145 tỷ đồng, … giảm 32,6% về vốn"
  const meant = drafts.slice(0, drafts.indexOf(holder) + 1).filter((d) => d.kind === 'level' && fits(d));
  const target = meant.findLast((d) => fold(d.quantity.unit).startsWith(words[0] ?? '')) ?? meant.at(-1);
  if (target && target !== holder) target.changes.push(...holder.changes.splice(-1));
  return target !== undefined;
}

/** What the parts behind "trong đó" are of: "GRDP tăng 7,1%, đứng thứ 6; trong đó khu vực …" speaks of what grew, not of its rank. */
export function wholeOf({ current, parent }: Frame, drafts: readonly Draft[]): Draft | null {
  const beside = drafts.filter((d) => d.of === null && d.parent === parent);
  const last = current ?? beside.at(-1) ?? parent;
  const isRank = (d: Draft): boolean => d.quantity.unit === 'thứ hạng';
  return last && isRank(last) ? (beside.findLast((d) => !isRank(d)) ?? last) : last;
}

/** "Nông nghiệp tăng 2,6%; công nghiệp tăng 11%, trong đó khai khoáng tăng 13%; dịch vụ …": a mark leads back to the row of the whole. */
export const isOneOfSeveral = (whole: Draft, drafts: readonly Draft[]): boolean =>
  drafts
    .slice(0, drafts.indexOf(whole))
    .some((d) => d.kind === whole.kind && d.of === null && d.parent === whole.parent && d.quantity.unit === whole.quantity.unit);

/** "Tốc độ tăng GRDP đạt 6,84% so với cùng kỳ": the growth itself, no share of what was. */
export function asGrowth(change: Change, subject: string): Change {
  const { base, kind } = change;
  const earlier = base !== null && ('year' in base || ('base' in base && /^(?:same_period|previous)/.test(base.base)));
  return kind === 'percent_of' && earlier && /^(?:tốc độ tăng|mức tăng|tăng trưởng)/i.test(subject)
    ? { ...change, kind: 'percent_change' }
    : change;
}

/** "đạt 27% kế hoạch" said again of the same figure at another day is a share too. */
export const isShareOf = (change: Change, about: Draft | null): boolean =>
  isShare(change) || (change.kind === 'percent_of' && (about?.changes ?? []).some((entry) => entry.change.kind === 'percent_of'));

/** "vượt 3% (vượt 24 ha) so với kế hoạch và tăng …": the base of the change before the bracket */
export const isBaseOnly = (text: string): boolean =>
  /^so (?:với )?(?:kế hoạch|kh|dự toán|chỉ tiêu)(?: (?:năm|đề ra|giao))*(?:,? (?:và|nhưng))?$/i.test(text);

/** "làm rõ 82 vụ, 97 đối tượng (đạt tỷ lệ 88%)": of the cases. */
export function casesOf(near: Draft | null, { kind, base }: Change): Draft | null {
  const cases = near?.before ?? null;
  const isPair =
    near?.quantity.unit === 'đối tượng' && near.subject === '' && cases?.kind === 'level' && cases.quantity.unit === 'vụ';
  const isCleared = isPair && kind === 'percent_of' && base === null && /làm rõ|khám phá|điều tra/i.test(cases.subject);
  return isCleared && cases.changes.length === 0 ? cases : near;
}

/** "còn 13.420 hộ, chiếm 6,72%, giảm 3,14 điểm phần trăm": the share moved, not the level; how, null where it did not. */
export function movesShare(drafts: readonly Draft[], near: Draft, entry: Draft['changes'][number]): Change | null {
  const share = drafts.at(-1);
  if (share?.kind !== 'share' || share.of !== near) return null;
  // "206.810 người, chiếm 35,1%, thấp hơn 0,4% so với chỉ tiêu": rates are held against rates
  const { change } = entry;
  const isPlanned = change.base !== null && 'base' in change.base && change.base.base === 'plan';
  const ofRate = change.kind === 'percent_change' && isPlanned && /^(?:thấp|cao) hơn/i.test(entry.text);
  if (change.kind !== 'point_change' && !ofRate) return null;
  const moved: Change = ofRate ? { ...change, kind: 'point_change' } : change;
  share.changes.push({ ...entry, change: moved });
  // "giải ngân 417,6/5.218 tỷ đồng (8,0%), thấp hơn cùng kỳ 3,1 điểm %": said of what was done as well
  if (!ofRate && drafts.some((d) => d.kind === 'whole' && d.of === near)) near.changes.push(entry);
  return moved;
}

/** "CPI tháng 9 tăng 0,92%; bình quân 9 tháng …": what follows has a span of its own. */
export const isOfAnotherSpan = (about: Draft, { dated, period }: Frame): boolean =>
  dated && about.of === null && period !== null && period !== about.period;

const isOfTime = ({ base }: Change): boolean =>
  base !== null && ('year' in base || 'month' in base || ('base' in base && /^(?:same_period|previous)/.test(base.base)));

/**
 * "gieo cấy 1.084 ha, bằng 95,8% cùng kỳ, trong đó phía Bắc 913 ha, bằng 95,6%": what a part is measured against is what its whole is,
 * unless it is its share. "thu 900 tỷ đồng, đạt 130%": more than all is reached of a plan.
 */
export function measuredAs(change: Change, text: string, near: Draft | null): Change {
  if (change.kind !== 'percent_of' || change.base !== null || near?.kind !== 'level') return change;
  const { parent } = near;
  const said = parent?.changes.find((entry) => entry.change.kind === 'percent_of' && isOfTime(entry.change))?.change;
  const isShareOfWhole = parent !== null && Math.abs((100 * near.quantity.value) / parent.quantity.value - change.value) < 1;
  if (said && /^bằng /i.test(text) && !isShareOfWhole) return { ...change, base: said.base, sure: true };
  return change.value > 100 && parent === null && /^(?:đạt|hoàn thành) /i.test(text)
    ? { ...change, base: { base: 'plan' }, sure: true }
    : change;
}
