/** A figure as its sentence gives it, before the context fills in what is unsaid. */
import type { Change } from '../vietnamese/changes.js';
import type { PeriodMention } from '../vietnamese/periods.js';
import type { Quantity } from '../vietnamese/quantities.js';
import { unitParts } from '../vietnamese/units.js';

/**
 * `growth`: "công nghiệp chế biến tăng 18,4%" without a level. `share`: "dịch vụ chiếm 57,41%". `whole`: the b of "a/b hộ",
 * what was to be done or what there is in all.
 */
export type DraftKind = 'level' | 'growth' | 'share' | 'whole';

export interface Draft {
  readonly kind: DraftKind;
  /** The noun phrase before the figure, cleaned; "" where there is none. */
  readonly subject: string;
  /** What follows the unit: "27 doanh nghiệp *thành lập mới*". */
  tail: string;
  /** What stands before the colon that the figure hangs on. */
  readonly head: string;
  /** The draft it is a part of ("trong đó", brackets). */
  readonly parent: Draft | null;
  /** The draft before it in the same clause, or of the same unit in the sentence; its subject serves where the own is missing. */
  readonly previous: Draft | null;
  /** The word right before it, where no mark stands between it and the figure before: "cấp 347 tấn gạo cho 5.568 hộ". */
  readonly link: string;
  /** The draft before it in the sentence, in whatever clause. */
  readonly before: Draft | null;
  /** Of a `share` or `whole`: the level it was made from. */
  readonly of: Draft | null;
  readonly quantity: Quantity;
  readonly printed: string;
  readonly changes: { readonly change: Change; readonly text: string }[];
  readonly period: PeriodMention | null;
  /** True where the period is an earlier sentence's. */
  readonly carried: boolean;
  readonly estimate: boolean;
  readonly target: boolean;
  /** "số chính thức là …": corrects the figure before. */
  readonly revised: boolean;
  readonly rule: string;
}

/** The rule that reads the plan in "2.040 ha/KH 2.300 ha". */
export const PLANNED = '2.040 ha/KH 2.300 ha';

/** The rule that reads a rate printed without its sign. */
export const BARE_RATE = 'tỷ lệ nợ xấu 0,75';
const isBareRate = ({ value, unit, outOf }: Quantity, subject: string): boolean =>
  unit === '' && outOf === null && value < 100 && !Number.isInteger(value) && /^tỷ (?:lệ|trọng) /i.test(subject);

export const quantityOf = (value: number, unit: string): Quantity => ({ value, unit, hedge: '', outOf: null, sure: true });
/** "điểm thi trung bình 7,208": so many marks. */
const isBareMark = ({ unit, outOf }: Quantity, subject: string): boolean =>
  unit === '' && outOf === null && /^điểm (?:thi|số|trung bình|bình quân)(?: |$)/i.test(subject);
/** The unit that the noun phrase alone says; "" where it says none. */
export const unsaidUnit = (quantity: Quantity, subject: string): string =>
  isBareRate(quantity, subject) ? '%' : isBareMark(quantity, subject) ? 'điểm' : '';

/** How much it moved, as a figure of its own. */
export const sizeOf = ({ kind, value, unit }: Change): Quantity => quantityOf(value, unit ?? (kind === 'times' ? 'lần' : '%'));

/** What a draft is about, for another that speaks of the same. */
export const lentBy = ({ subject, tail, head, parent, previous }: Draft): Partial<Draft> => ({
  subject,
  tail,
  head,
  parent,
  previous,
});
/** "17 dự án", "47.525 suất quà" */
export const isCounted = (draft: Draft | undefined): boolean =>
  draft?.kind === 'level' && unitParts(draft.quantity.unit).dimension === 'count';

/** "chiếm 43,52%", "đạt 66,3%": a share of something, no change over time. */
export const isShare = (change: Change): boolean =>
  change.kind === 'percent_of' && (change.base === null || ('base' in change.base && change.base.base === 'share'));

const PLAN_NAMED = /^(?:tổng (?:số )?)?(?:kế hoạch|dự toán|chỉ tiêu)(?: |$)/i;

/** "Chỉ tiêu tăng GRDP cả năm là 8,5%" */
const GROWTH_NAMED = /^chỉ tiêu (?:tốc độ )?tăng /i;

/** The b of "812,4/2.946,2 tỷ đồng, đạt 27,58% kế hoạch", "kế hoạch Thủ tướng giao 4.318,6 tỷ đồng": the plan of the year. */
export const isPlanned = (draft: Draft): boolean => isPlanItself(draft) || isOfPlan(draft);
const isPlanItself = ({ kind, of, rule, subject, quantity }: Draft): boolean =>
  rule === PLANNED ||
  // "thấp hơn kịch bản đề ra (kịch bản 9 tháng là 8,4%)"
  /^kịch bản(?: |$)/i.test(subject) ||
  (kind === 'level' && quantity.unit !== '%' && PLAN_NAMED.test(subject)) ||
  (kind === 'level' && GROWTH_NAMED.test(subject)) ||
  // "giải ngân vốn đầu tư công 4.972/7.138 tỷ đồng": out of what was given for the year
  (kind === 'whole' && /giải ngân|thanh toán/i.test(of?.subject ?? '') && unitParts(quantity.unit).dimension === 'money') ||
  (kind === 'whole' &&
    (of?.changes ?? []).some(
      ({ change: { base } }) => base !== null && 'base' in base && (base.base === 'plan' || base.base === 'budget'),
    ));

const DONE = /giải ngân|thanh toán|thực hiện|phân bổ|đã|đạt|ước|còn/i;
/** "Kế hoạch vốn 210 tỷ đồng (vốn kéo dài 18 tỷ đồng; ngân sách huyện 40 tỷ đồng)": its parts are planned as it is. */
const isOfPlan = ({ kind, parent, subject, period, changes, quantity }: Draft): boolean =>
  kind === 'level' &&
  parent?.kind === 'level' &&
  PLAN_NAMED.test(parent.subject) &&
  unitParts(quantity.unit).dimension === 'money' &&
  quantity.unit === parent.quantity.unit &&
  quantity.value < parent.quantity.value &&
  subject !== '' &&
  period === parent.period &&
  changes.length === 0 &&
  !DONE.test(subject);

/** The noun phrase of a draft, or of the one before it in the clause that lends it its own. */
export const subjectOf = (draft: Pick<Draft, 'subject' | 'tail' | 'previous'> | null): string =>
  draft === null ? '' : draft.subject || draft.tail || subjectOf(draft.previous);

/** "Diện tích tự nhiên 137 km2, 10.862 hộ, 34 ấp": no area is counted in households. */
export const isBesideArea = ({ previous, quantity: { unit } }: Pick<Draft, 'previous' | 'quantity'>): boolean =>
  unitParts(unit).dimension === 'count' && /^(?:tổng )?diện tích(?: đất)? tự nhiên/i.test(subjectOf(previous));

/** "41 trường mầm non, tiểu học với 512 lớp và 14.600 học sinh": whose classes and pupils they are; null where no schools stand before. */
function schoolBefore(before: Draft | null, unit: string): string | null {
  if (!/^(?:lớp|nhóm lớp|học sinh|trẻ|cháu|giáo viên)/i.test(unit)) return null;
  let school = before;
  while (school && school.subject === '' && school.tail === '') school = school.previous;
  if (school?.subject !== '' || school.kind !== 'level' || !/^trường$/i.test(school.quantity.unit)) return null;
  // Nursery and general schools are all there are.
  return ['mầm non', 'phổ thông'].every((kind) => school.tail.includes(kind)) ? '' : `trường ${school.tail}`;
}

const GIVEN_TO = /^(?:cho|tặng|đối|với)$/i;

/** What a figure that only says who got it is about: "cấp phát 347 tấn gạo cứu đói cho 5.568 hộ" → "cấp phát gạo cứu đói". */
export function givenIn({ link, subject, previous, of, quantity: { unit } }: Draft): string {
  const verb = previous?.subject ?? '';
  // "thêm 10 xã đạt chuẩn, lũy kế 97 xã"
  if (/^(?:có )?thêm$/i.test(verb) && previous?.tail && previous.quantity.unit === (of?.quantity.unit ?? unit))
    return previous.tail;
  // "điều trị … tại 8 cơ sở và 35 điểm cấp phát cho 2.380 bệnh nhân": what the first of them was counted for
  if (GIVEN_TO.test(link) && subject === '' && previous?.tail && verb === '' && previous.previous?.subject)
    return previous.previous.subject;
  const school = schoolBefore(previous, unit);
  if (school !== null) return school;
  if (!GIVEN_TO.test(link) || subject !== '' || !previous?.tail || verb === '' || verb.split(' ').length > 3)
    return subjectOf(previous);
  const { quantity, tail } = previous;
  return [verb, unitParts(quantity.unit).dimension === 'count' ? quantity.unit : '', tail].filter(Boolean).join(' ');
}
