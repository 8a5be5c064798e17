/** What the words of a clause have said so far, while its figures are put together. */
import type { PeriodMention } from '../vietnamese/periods.js';
import type { Quantity } from '../vietnamese/quantities.js';
import { unitParts } from '../vietnamese/units.js';
import type { Draft } from './drafts.js';
import type { Token } from './tokens.js';

export interface Frame {
  words: string[];
  current: Draft | null;
  parent: Draft | null;
  head: string;
  period: PeriodMention | null;
  estimate: boolean;
  target: boolean;
  /** How many figures stood before the words that announce a target. */
  targetAt: number;
  /** Whether a mark stood between the last figure and here. */
  parted: boolean;
  /** Whether a period was read since the last mark. */
  dated: boolean;
  /** The period before a day that only dates one noun: "tỷ lệ hộ nghèo đầu năm 2024 là 2,14%; …"; undefined where none does. */
  around?: PeriodMention | null;
  /** The period before one that was said behind the last figure of the clause: "…, phấn đấu trong quý I đấu giá; …"; undefined where none was. */
  behind?: PeriodMention | null;
  /** The last word since the last figure or mark. */
  link: string;
  /** "trong đó: …; …": the parts go on behind the marks. */
  listed: boolean;
}

export const frameOf = (from?: Frame): Frame => ({
  words: [],
  current: null,
  parent: from?.current ?? from?.parent ?? null,
  head: '',
  period: from?.period ?? null,
  estimate: from?.estimate ?? false,
  target: from?.target ?? false,
  targetAt: from?.targetAt ?? 0,
  parted: true,
  dated: false,
  link: '',
  listed: false,
});

/** Who strives, as nothing of what is aimed at. */
const STRIVES = /^(?:toàn )?(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|địa phương)(?: \p{Lu}\p{L}*){0,4}$/iu;

/** "ước", "phấn đấu", "kế hoạch giao": what it says of the figures behind it; what was given out is said in its clause alone. */
export function announce(frame: Frame, cue: 'estimate' | 'target' | 'given', figures: number): void {
  // "huyện Tân Lập phấn đấu giá trị sản xuất …"
  const who = frame.words.at(-1) ?? '';
  // What a district is given is no figure of its province's.
  if (STRIVES.test(who) && (cue === 'target' || (cue === 'given' && /^tỉnh/iu.test(who)))) frame.words.pop();
  if (cue === 'estimate') frame.estimate = true;
  else Object.assign(frame, { target: true, targetAt: cue === 'given' ? Number.POSITIVE_INFINITY : figures });
}

/** The period that goes on behind a ";": one that no figure of its clause took is not it. */
const periodBehind = ({ dated, behind, around, period }: Frame): PeriodMention | null => {
  if (dated && behind !== undefined) return behind;
  return around === undefined ? period : around;
};

/** What is left of a clause behind ";"; `made`: how many figures there are by now. */
export function clauseBehind(frame: Frame, made: number): Frame {
  const target = frame.target && made > frame.targetAt;
  const isOfWhole = frame.parent !== null && frame.parent.period === frame.period;
  const period = isOfWhole ? frame.period : periodBehind(frame);
  const next = { words: [], current: null, parted: true, dated: false, target, period };
  return { ...frame, ...next, around: undefined, behind: undefined };
}

/** What a bracket opens with; "6 tháng (+8,15%)": a span that stands before it alone is its own. */
export const bracketIn = (around: Frame, head: string, target: boolean): Frame => ({
  ...frameOf(around),
  // "…, đảm bảo việc hoàn thành trong năm (dự kiến bố trí 12 tỷ đồng)": what it is for is no name
  head: /^(?:đảm bảo|bảo đảm|nhằm|góp phần|tạo điều kiện) /i.test(head)
    ? ''
    : // "không có ca tử vong (cùng kỳ 2 ca)": of what there is none of now
      head.replace(/^(?:không|chưa) (?:có|xảy ra|ghi nhận|phát sinh) /i, ''),
  dated: around.dated && around.words.every((word) => word === '¦' || word === ','),
  target: around.target || target,
});

/** "trong đó": what follows are parts. */
export const partsIn = (frame: Frame, parent: Draft | null): Frame => ({
  ...frame,
  parent,
  current: null,
  words: [],
  parted: true,
  listed: false,
  link: PARTS,
});
/** Said right before a part. */
export const PARTS = 'trong đó';

/** "giảm 4,31% do ngành điện giảm 9,77%": behind a change, what gives the reason is of something else; "" where none is given. */
export const reasonIn = ({ current }: Frame, text: string): string =>
  current?.changes.length ? (/^(?:chủ yếu )?(?:do|vì|nhờ) (?=\S)/.exec(text)?.[0] ?? '') : '';

/** "sau khi rà soát, số chính thức là …", "điều chỉnh còn …" */
const CORRECTION =
  /^(?:sau khi rà soát,? )?(?:số (?:liệu )?(?:chính thức|điều chỉnh|đúng)(?: sau(?: khi)? rà soát)?|số (?:liệu )?sau rà soát|(?:nay )?(?:điều chỉnh|đính chính))(?: lại)?$/i;

/** "điều chỉnh 69 dự án" counts what was changed. */
export const isCorrection = (own: string, { unit }: Quantity): boolean =>
  CORRECTION.test(own) && !(/^điều chỉnh$/i.test(own) && unitParts(unit).dimension === 'count');

/** "2.040 ha/KH 2.300 ha", "1.386,2 tỷ đồng trên tổng kế hoạch 4.415,7 tỷ đồng" */
export const PLAN_OF =
  /^(?:\/ ?(?:kh|kế hoạch)|(?:,|và|nhưng|song| )*(?:chưa|không) đạt (?:chỉ tiêu|kế hoạch|mục tiêu)(?: nghị quyết| đề ra)?|(?:trên|trong|\/|so với)(?: tổng)?(?: số)?(?: vốn)? ?(?:kế hoạch|kh|dự toán)(?: vốn| giao| được giao| năm|[ ,]*¦)*(?: là)?)$/i;

/** "(kế hoạch năm là 8%)", "(KH giao 3,4 triệu lượt)" */
export const PLAN_ITSELF =
  /^(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|nghị quyết|nq)(?: (?:cả |trong )?năm| đầu năm| giao| tỉnh giao| đề ra| đặt ra|[ ,]*¦)*(?: (?:là|đạt|từ|trên))*$/i;

/** "… so với năm trước" behind no figure: what something is compared with, not what it speaks of. */
export const isBase = (token: Token & { type: 'period' }, { words, current }: Frame): boolean =>
  token.period.relative === 'same_period_last_year' ||
  // "3.805 ha/4.000 ha kế hoạch đến năm 2025": the plan's year
  /(?:kế hoạch|mục tiêu|chỉ tiêu)$/.test(words.length === 0 ? (current?.tail ?? '') : '') ||
  /(?:^|\s)(?:so với|so|với|kéo dài từ|(?:khả quan|cao|thấp|tốt|nhanh|chậm|nhiều|ít|lớn|khó khăn) hơn)$|\ssang$/i.test(
    words.at(-1) ?? '',
  );

/** "Đến 31/7/2023, giải ngân vốn năm 2023 …": the year of the noun phrase does not undo the date before it. */
export function isCoarser({ period }: Token & { type: 'period' }, frame: Frame, carried: PeriodMention | null): boolean {
  const stated = frame.period;
  if (period.type !== 'YEAR' || period.relative || period.tillOnly || !stated || stated === carried) return false;
  return (
    ['INSTANT', 'MONTH', 'YTD', 'QUARTER'].includes(stated.type) &&
    (stated.year ?? period.year) === period.year &&
    frame.current === null
  );
}

const isList = (token: Token | undefined): boolean =>
  (token?.type === 'words' && token.text === 'và') || (token?.type === 'mark' && token.mark === ',');

/** "tháng 4 và 4 tháng", "tháng 01, tháng 02 lần lượt": two spans side by side, for pairs of figures. */
export function pairIn(tokens: readonly Token[]): readonly [PeriodMention, PeriodMention] | null {
  const at = tokens.findIndex((token, i) => {
    const [, between, second, behind] = tokens.slice(i);
    if (token.type !== 'period' || second?.type !== 'period' || !isList(between)) return false;
    return between?.type === 'words' || (behind?.type === 'words' && /^(?:lần lượt|tương ứng)/.test(behind.text));
  });
  const [first, , second] = at < 0 ? [] : tokens.slice(at);
  return first?.type === 'period' && second?.type === 'period' ? [first.period, second.period] : null;
}

const NUMBERED = /(?:^|\s)(?:QL|ĐT|TL|quốc lộ|tỉnh lộ|đường tỉnh|đề án|dự án|chương trình|số)$/i;
const ORDERED =
  /(?:^|\s)(?:(?<!(?:các|mỗi|cấp|toàn|cả) )(?:quận|phường)|vành đai|mức độ|đợt|dự án thành phần|giai đoạn|lần thứ|(?:bão|áp thấp) số)$/i;
/** "Tết Tân Sửu 2021", "QL 279", "Đề án 79": a number that is part of a name counts nothing. */
export const isNumberOfName = ({ value, unit, hedge }: Quantity, text: string, words: readonly string[]): boolean =>
  // "cá tra loại 0,8 - 1 kg/con", "cá lóc cỡ 0,5 kg": its size
  (/^(?:kg|g|gam|cm)(?:\/con)?$|\/con$/.test(unit) &&
    (hedge === 'cỡ' || /(?:^|\s)(?<!(?:phân|xếp) )(?:loại|cỡ|size)$/i.test(words.at(-1) ?? ''))) ||
  // "tiêm sơ sinh < 24 giờ": a limit in the name
  /[<>≤≥]$/.test(words.at(-1) ?? '') ||
  // "vốn 03 chương trình mục tiêu quốc gia 135 tỷ đồng"
  (/^(?:chương trình|đề án)$/i.test(unit) &&
    /(?:^|\s)(?:vốn|nguồn vốn|kinh phí|giải ngân|thanh toán)$/i.test(words.at(-1) ?? '')) ||
  // "quận 1 kiến nghị", "Vành đai 3 TP. …", "đợt 1 tiền …", "dự án thành phần 4 đường bộ …"
  (/^\d{1,2}(?!\d)/.test(text) && (unit === '' || unitParts(unit).dimension === 'count') && ORDERED.test(words.at(-1) ?? '')) ||
  (unit === '' && /^\d+$/.test(text) && ((value >= 1900 && value <= 2100) || NUMBERED.test(words.at(-1) ?? '')));

/** "trong đó, …", "riêng …": what follows is a part of now. */
export const opensParts = (token: Token): boolean =>
  token.type === 'mark' ||
  (token.type === 'cue' && token.cue === 'parts') ||
  /(?:^| )(?:trong đó|riêng|gồm|cụ thể)(?: |$)/iu.test(token.text);
export const isFigure = (token: Token): boolean => token.type === 'quantity' || token.type === 'change';

/** "Cây chè: 612,89 ha", "Tổng thu: ước 954 tỷ đồng" */
export const figureFollows = ([next]: readonly Token[]): boolean =>
  next !== undefined && (isFigure(next) || (next.type === 'cue' && next.cue === 'estimate'));

/** Whether a figure stands before the next ";". */
export function clauseHoldsFigure(rest: readonly Token[]): boolean {
  const end = rest.findIndex((t) => t.type === 'mark' && t.mark === ';');
  return (end < 0 ? rest : rest.slice(0, end)).some(isFigure);
}

export const endsClause = (next: Token | undefined): boolean =>
  next === undefined || (next.type === 'mark' && (next.mark === '.' || next.mark === ';'));
