/** What a change is measured against, by its own words or by those around it. */
import type { Comparison, ComparisonBase } from '../../model/observation.js';
import { daysInMonth, isoDate, monthIn, type ReferencePeriod, yearIn } from '../../model/period.js';
import type { Change } from '../../vietnamese/changes.js';
import { type BaseMention, baseAt } from '../../vietnamese/changes-bases.js';
import { strictly } from '../../vietnamese/rules.js';
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';

/** "Các mặt hàng giảm so với tháng trước: gạo giảm 21%; …": said of all that is listed. */
const LISTED = /^[^:;.%]{5,120}?(?:tăng|giảm)[^:;.%\d]{0,40}? so (?:với )?(?=[^:;.%]{5,30}:)/iu;
function listedSince(sentence: string): BaseMention | null {
  const [list = ''] = LISTED.exec(sentence) ?? [];
  const base = list ? baseAt(strictly(sentence), list.length) : null;
  return base && /^\s*(?:như sau|gồm|là)?:/.test(sentence.slice(base.end)) ? base.base : null;
}

const OPENS = /^\s*(?:[-+•*]\s*)?so (?:với )?(?=\p{L})/iu;
/** "So với tháng trước, chỉ số giá giảm 0,2%: giao thông giảm 1,8%": said of every change of the sentence; null where none opens it. */
export function openingBase(sentence: string, head = ''): BaseMention | null {
  const listed = listedSince(sentence) ?? listedSince(`${head}:`);
  if (listed) return listed;
  const lead = OPENS.exec(sentence)?.[0].length ?? 0;
  const base = lead > 0 ? baseAt(strictly(sentence), lead) : null;
  return base && /^\s*[,:]/.test(sentence.slice(base.end)) ? base.base : null;
}

const INDEX = /giá tiêu dùng|(?<!\p{L})CPI(?!\p{L})/iu;
const GROUPS =
  /(?<!\p{L})\d{1,2}(?:\/\d{1,2})? nhóm (?:hàng|mặt hàng|có chỉ số giá|tăng|giảm)|^(?:các nhóm (?:hàng )?(?:có chỉ số|tăng|giảm)|(?:riêng|ngược lại,?) (?:CPI )?nhóm )/iu;
const SINCE = /so (?:với )?(?=(?:tháng|cùng kỳ|bình quân) )/iu;
/** "CPI tháng 6 giảm 0,2% so với tháng trước; bình quân 6 tháng tăng 3,9%. | Trong 11 nhóm hàng, may mặc tăng 0,1%": since when the index moved. */
export class PriceIndex {
  #since: BaseMention | null = null;
  /** What the groups of goods of a sentence moved since; null for other sentences. */
  sinceOf(quote: string, drafts: readonly Draft[]): BaseMention | null {
    for (const { kind, subject, changes } of drafts) {
      const base = changes[0]?.change.base ?? null;
      if (kind === 'growth' && base && INDEX.test(subject) && !/bình quân/i.test(subject)) this.#since = base;
    }
    if (!GROUPS.test(quote.trim())) return null;
    // "So với tháng 12, có 10/11 nhóm hàng tăng. | Trong đó …"
    const said = SINCE.exec(quote);
    if (said) this.#since = baseAt(strictly(quote), said.index)?.base ?? this.#since;
    return this.#since;
  }
}

/** "GRDP tăng 6,1%, thấp hơn kịch bản 0,4 điểm %": no part of it moved since the plan. */
const isPlan = (base: BaseMention | null): boolean => base !== null && 'base' in base && base.base === 'plan';

/** "Chỉ số tháng 6 tăng 1,5% so với tháng trước. | Trong đó: khai khoáng tăng 4,7%": a part moved since when its whole did, where that is one time. */
export function baseOfWhole({ parent }: Draft): BaseMention | null {
  const moves = (parent?.changes ?? []).filter(
    ({ change }) => change.kind !== 'percent_of' && change.kind !== 'point_change' && !isPlan(change.base),
  );
  return moves.length === 1 ? (moves[0]?.change.base ?? null) : null;
}

function baseOf(mention: BaseMention, period: ReferencePeriod): ComparisonBase {
  if ('base' in mention) return mention.base;
  if ('year' in mention)
    return mention.year === yearIn(period) - 1 ? 'previous_year' : mention.year === yearIn(period) ? 'plan' : 'other';
  const of = 'of' in mention ? (mention.of === -1 ? yearIn(period) - 1 : mention.of) : null;
  if ('month' in mention) return baseOfMonth(mention.month, of, period);
  if ('quarter' in mention)
    return of === yearIn(period) - 1 && mention.quarter * 3 === monthIn(period) ? 'same_period_last_year' : 'other';
  const { day, month, year = null } = mention.date;
  const date = isoDate(year ?? yearIn(period), month, day);
  if (day === 31 && month === 12 && date < period.to) return 'previous_year_end';
  const before = monthIn(period) === 1 ? 12 : monthIn(period) - 1;
  return month === before && day === daysInMonth(Number(date.slice(0, 4)), month) ? 'previous_month' : 'other';
}

/** "so với tháng 3": the month before April; the same month of another year; December, the end of the year before. */
function baseOfMonth(month: number, of: number | null, period: ReferencePeriod): ComparisonBase {
  const [own, year] = [monthIn(period), yearIn(period)];
  const isLast = month === (own === 1 ? 12 : own - 1);
  if (isLast && (of === null || of === (own === 1 ? year - 1 : year))) return 'previous_month';
  if (month === own && of === year - 1) return 'same_period_last_year';
  return month === 12 && (of === null || of === year - 1) ? 'previous_year_end' : 'other';
}

/** "sản lượng tăng 4%; thu ngân sách tăng 7% so với dự toán": only funds are estimated. */
const isBudget = (base: BaseMention): boolean => 'base' in base && base.base === 'budget';
const OF_FUNDS = /^(?:|.*(?<!\p{L})(?:thu|chi|thuế|phí|lệ phí|ngân sách|tiền|vốn|dự toán|nguồn)(?!\p{L}).*)$/iu;

const isMove = (change: Change): boolean => change.kind !== 'percent_of';

/** "tăng 8,2%, thấp hơn kịch bản 0,3 điểm %": how far it is from what was planned says nothing of what it grew from. */
const isAside = (other: Change, change: Change, period: ReferencePeriod): boolean => {
  const base = other.base && other.kind !== change.kind ? baseOf(other.base, period) : null;
  return base === 'plan' || (base === 'other' && /^(?:point_change|times)$/.test(other.kind));
};

/** "Thuế thu nhập đạt 50,3% dự toán, giảm 5,1% so với cùng kỳ": the tax fell, not the share of the estimate. */
const isOfDone = ({ kind, of, subject, changes }: Draft): boolean =>
  kind === 'share' &&
  of === null &&
  !/tỷ lệ|tỉ lệ|giải ngân|tiến độ/i.test(subject) &&
  changes.some(
    ({ change: { kind, base } }) =>
      kind === 'percent_of' && base !== null && 'base' in base && ['plan', 'budget'].includes(base.base),
  );

interface Said {
  readonly change: Change;
  readonly text: string;
}

/** The base of a change that names none: that of the next sibling in the sentence, else of the one before, else the same period last year. */
export function comparisonOf(
  entry: Said,
  siblings: readonly Said[],
  draft: Draft,
  period: ReferencePeriod,
  opening: BaseMention | null = null,
): { comparison: Comparison; inherited: boolean } {
  const { change, text } = entry;
  const at = siblings.findIndex((other) => other.change === change);
  // "tháng 10 tăng 0,27% so với tháng trước; bình quân 10 tháng tăng 3,16%": neither ten months nor a year ago is measured from a month
  const isOfMonths = draft.period?.type === 'YTD' || draft.period?.relative === 'same_period_last_year';
  const isOfMonth = (base: BaseMention): boolean => 'month' in base || baseOf(base, period) === 'previous_month';
  const lends = ({ change: other }: Said): boolean =>
    other.base !== null &&
    isMove(other) &&
    isMove(change) &&
    !(isOfMonths && isOfMonth(other.base)) &&
    !isAside(other, change, period) &&
    !(isBudget(other.base) && !OF_FUNDS.test(draft.subject));
  const before = siblings.slice(0, Math.max(at, 0)).findLast(lends);
  // "so với tháng trước tăng 4 vụ, tăng 3 người chết": said before both, it goes on
  const leads = before && /^so /i.test(before.text) && [change, before.change].every(({ kind }) => kind === 'absolute_change');
  const lent = change.base ? null : leads ? before : (siblings.slice(at + 1).find(lends) ?? before);
  const mention =
    change.base ??
    (isMove(change) ? opening : null) ??
    lent?.change.base ??
    (isMove(change) ? baseOfWhole(draft) : null) ??
    (isMove(change) ? { base: 'same_period_last_year' as const } : { base: 'share' as const });
  const ofRatio =
    change.kind === 'percent_change' &&
    !isOfDone(draft) &&
    draft.kind !== 'growth' &&
    unitParts(draft.quantity.unit).dimension === 'ratio';
  return {
    comparison: {
      base: baseOf(mention, period),
      kind: ofRatio ? 'point_change' : change.kind,
      value: change.value,
      unit: change.unit ?? (change.kind === 'percent_change' ? '%' : null),
      origin: 'reported',
      text,
    },
    inherited: change.base === null,
  };
}
