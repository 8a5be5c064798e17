/** "GRDP Bến Tre quý II và quý III", "đàn trâu hay đàn bò nhiều hơn", "xuất khẩu gấp mấy lần nhập khẩu", "tổng thu và chi". */
import { type AskedPeriod, type Slot, statedSlot } from '../model/dialogue.js';
import type { ReferencePeriod } from '../model/period.js';
import { has, loosely, phrase, type Source } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { blanked, periodsIn, placesIn, rewritten, type Stretch, spellOut, without } from './shape-words.js';
import type { Outcome, Shape, Side } from './shapes.js';

const MORE = '(?:cao|lớn|nhiều|ít|thấp|nhỏ|nhanh|mạnh|chậm|tốt|đông|rộng|khá|kém|trội|sâu)(?: người| vụ| con)? hơn';
const COMPARE = phrase(
  `(?<!giá )so sánh|đối chiếu|vs|khác nhau(?: như)?(?: thế nào| ra sao| bao nhiêu)?|(?:nào|ai|đâu) (?:[^?]{0,30} )?hơn|hay [^?]{0,40} hơn|${MORE} (?:là )?(?:bên|cái|nơi) nào`,
);
const TIMES = phrase(`(?:${MORE} |cao |lớn |nhiều )?(?:gấp|bằng|hơn) (?:mấy|bao nhiêu) lần(?: so với)?`);
const APART = phrase(
  '(?:chênh lệch|chênh nhau|chênh|hơn kém nhau|hơn kém|cách nhau)(?: giữa| của)?(?: là)?(?: (?:bao nhiêu|mấy))?',
);
/** "xuất khẩu hơn nhập khẩu bao nhiêu": the second side stands between. */
const MORE_BY = phrase(
  '(?:(?:cao|lớn|nhiều|ít|thấp|kém|vượt) )?hơn(?! (?:kế hoạch|dự toán|mục tiêu|chỉ tiêu|cùng kỳ|bình quân|trung bình|cả nước|năm (?:trước|ngoái)|kém))(?= [^?]{3,60} (?:bao nhiêu|mấy)(?! lần))',
);
/** "X và Y cộng lại", "tổng của X và Y"; "tổng X và Y" may be the name of one figure. */
const SUM = phrase(
  '(?:tổng cộng|tổng|cộng)(?: cả)?(?: của)?(?= [^?]{2,60} (?:và|(?<!so )với) [^?]{2,60})|(?:ra|được|thành) (?=(?:bao nhiêu|mấy) )|cộng (?:lại|dồn lại)(?: là)?(?: được)?|(?<!(?:số|số liệu|cho|của|con số) )cả hai(?: cộng lại)?',
);
const CLASSES =
  'khu vực|số liệu|cái|bên|năm|tháng|quý|tỉnh|kỳ|ngành|loại|chỉ tiêu|lĩnh vực|nơi|nguồn|cây|con|đàn|huyện|xã|địa phương|đơn vị|nhóm|mặt hàng|thị trường|khoản|vụ|thành phố';
const COMPARE_WORDS = phrase(
  `(?<!giá )so sánh|đối chiếu|(?:có )?khác nhau(?: như)?(?: thế nào| ra sao| bao nhiêu)?|,? ?(?:thì )?(?:(?:${CLASSES}) nào|đâu|ai)(?= [^?]{0,30}hơn)(?: hơn(?= ?[?.!]*$))?|(?:trồng |có |đạt |đón |thu )?(?:tăng trưởng |tăng |giảm )?${MORE}(?: bên| cái)?(?: bao nhiêu| mấy)?|,? ?(?:${CLASSES}) nào|(?:cho |nêu |lấy )?(?:(?:con )?số(?: liệu)? |cho )(?:của )?cả hai|số liệu|(?:giúp|giùm|hộ)(?: (?:tôi|mình|em|với))?(?= ?[?.!]*$)`,
);
/** "xuất + nhập", "xuất khẩu cộng nhập khẩu", "tổng kim ngạch xuất nhập khẩu", "xuất siêu": both sides of trade. */
const BOTH_TRADES = phrase(
  '(?:tổng )?(?:kim ngạch |giá trị )?(?<!(?:thu|thuế|hoạt động|từ|công ty|doanh nghiệp|hàng|hàng hóa) )(?:xuất[,-]? nhập khẩu|xuất khẩu cộng nhập khẩu|(?<=(?:cộng|tổng|cộng kim ngạch|tổng kim ngạch) )xuất khẩu (?:với|và) nhập khẩu|xnk)(?: hàng hóa)?(?: \\(?xuất(?: khẩu)? ?(?:\\+|cộng|và) ?nhập(?: khẩu)?\\)?)?',
);
const BALANCE = phrase('(?:giá trị |mức )?(?:xuất siêu|nhập siêu|cán cân thương mại|cán cân xuất nhập khẩu)');

/** The two sides of trade, where their sum or balance is asked for; for when no report prints it. */
export function readTrade(utterance: string, reference: ReferencePeriod, held: readonly string[]): Compare | null {
  const text = utterance.replace(/\s+/g, ' ').trim();
  const source = loosely(text);
  const [words, outcome] = has(BALANCE, source) ? ([BALANCE, 'gap'] as const) : ([BOTH_TRADES, 'sum'] as const);
  if (!has(words, source)) return null;
  const rest = without(without(text, words), TRADE_REST);
  const periods = periodsIn(rest, reference);
  const places = placesIn(rest, held);
  if (periods.slots.length > 1 || places.slots.length > 1) return null;
  // Anything else that is said may be of some goods, or of taxes.
  if (wordsOf(blanked(rest, [...periods.spans, ...places.spans])).length > 0) return null;
  const [period = null] = periods.slots;
  const [place = null] = places.slots;
  const sides = ['kim ngạch xuất khẩu', 'kim ngạch nhập khẩu'].map((own) => ({ words: own, period, place }));
  return { kind: 'compare', moves: false, outcome, text: rest, sides };
}
const TRADE_REST = phrase(
  '\\(?xuất(?: khẩu)? ?(?:\\+|cộng|và) ?nhập(?: khẩu)?\\)?|(?:là |được |đạt |ra )?(?:bao nhiêu|mấy|nhiêu|bn)(?: ?(?:triệu|tỷ|nghìn))?(?: ?(?:usd|đô la|đô))?|cộng lại|cộng dồn|tổng cộng|tổng|cộng|kim ngạch|của|ở|tại|tỉnh|trong|hàng hóa|là|đạt|được|trên địa bàn',
);
type Compare = Extract<Shape, { kind: 'compare' }>;

/** "trồng nhiều hơn" is measured by the area. */
const PLANTED = phrase('trồng(?= (?:được )?(?:nhiều|ít) hơn)');
const MOVES_FASTER = phrase('(?:tăng trưởng|tăng|giảm)[^?]{0,20} hơn');
const SPLIT = phrase('và|với|hay|hoặc|so với|so|vs|còn|hơn');
const PLAN_AND_DONE = phrase(
  'kế hoạch (?:và|với|so với) (?:ước )?(?:thực hiện|đạt được|kết quả)|(?:ước )?thực hiện (?:và|với|so với) kế hoạch',
);
const BOTH = phrase('(?:số|số liệu|cho|của|con số) cả hai');
const MOVED = phrase('(?:thay đổi|biến động|tăng giảm|tăng hay giảm|khác)(?: (?:như )?(?:thế nào|ra sao))?(?= ?[?.!]*$)');
const HOW_MUCH_OF = phrase(`(?:bao nhiêu|mấy|nhiêu)(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))*(?: (?:đồng|đô(?: la)?|usd|lượt|tấn|ha|%))?`);
const MOVES = phrase('tăng|giảm|thay đổi|biến động|cao hơn|thấp hơn|gấp');
const ASKS = phrase('bao nhiêu|mấy|nhiêu|thế nào|ra sao|hay giảm|không');

/** Whether the words weigh two things against each other. */
export const asksComparison = (source: Source): boolean => has(COMPARE, source);

function outcomeOf(source: Source): Outcome {
  if (has(TIMES, source)) return 'times';
  if (has(APART, source) || has(MORE_BY, source)) return 'gap';
  return has(SUM, source) ? 'sum' : 'greater';
}

export function readCompare(
  utterance: string,
  reference: ReferencePeriod,
  held: readonly string[],
  areas: readonly string[] = [],
): Extract<Shape, { kind: 'compare' }> | null {
  const text = rewritten(spellOut(utterance), PLANTED, 'diện tích');
  const source = loosely(text);
  const moves = has(MOVES_FASTER, source);
  const planned = has(PLAN_AND_DONE, source);
  const outcome = outcomeOf(source);
  const opened = {
    greater: text,
    times: without(text, TIMES, ' với'),
    gap: without(without(text, MORE_BY, 'với'), APART),
    sum: without(text, SUM),
  }[outcome];
  const cleaned = without(without(without(opened, COMPARE_WORDS), PLAN_AND_DONE), HOW_MUCH_OF, '·');
  const periods = periodsIn(cleaned, reference);
  const places = placesIn(cleaned, held);
  const named = places.slots.filter((slot, i, all) => all.findIndex((s) => s.value === slot.value) === i);
  const dated = periods.slots.filter((slot, i, all) => all.findIndex((s) => isSame(s, slot)) === i);
  const asked =
    has(COMPARE, source) ||
    outcome !== 'greater' ||
    (dated.length > 1 && (has(MOVED, source) || has(BOTH, source))) ||
    areSetSideBySide(cleaned, named, periods.slots, held);
  const quiet = !has(ASKS, source) && !has(MOVES, source);
  const [period = null] = periods.slots;
  const [place = null] = places.slots;
  const shared = { words: '', period, place };
  const shape = (sides: readonly Side[], topic = cleaned): Extract<Shape, { kind: 'compare' }> => ({
    kind: 'compare',
    moves,
    outcome,
    text: topic,
    sides,
  });
  const rows = areasIn(cleaned, areas);
  if (rows.length > 1 && (asked || (quiet && joins(cleaned, rows))))
    return shape(ofRows(cleaned, rows, [...periods.spans, ...places.spans], shared));
  if (planned) return shape([{ ...shared, target: true }, shared]);
  if (!asked && !(quiet && joins(cleaned, [...periods.slots, ...places.slots]))) return null;
  const bare = blanked(cleaned, places.spans);
  if (named.length > 1)
    return shape(
      named.map((own, i) => ({ words: '', place: own, period: periodOf(own, named, periods.slots, i) })),
      bare,
    );
  if (dated.length > 1) {
    const aimed = aimedAt(cleaned, dated);
    const bare = aimed.includes(true) ? without(without(cleaned, AIM), DONE) : cleaned;
    return shape(
      dated.map((own, i) => ({ words: '', place, period: own, ...(aimed[i] ? { target: true } : {}) })),
      bare,
    );
  }
  if (!asked) return null;
  const words = wordsOf(without(blanked(cleaned, [...periods.spans, ...places.spans]), SPLIT, '|'));
  return words.length < 2 || words.length > 4 ? null : shape(words.map((own) => ({ ...shared, words: own })));
}

/** "Dư nợ ngắn hạn và dư nợ trung dài hạn năm 2022": two things named side by side, where nothing says that they are weighed. */
export function readPair(
  text: string,
  reference: ReferencePeriod,
  held: readonly string[],
): Extract<Shape, { kind: 'compare' }> | null {
  const periods = periodsIn(text, reference);
  const places = placesIn(text, held);
  if (periods.slots.length > 1 || places.slots.length > 1) return null;
  const [period = null] = periods.slots;
  const [place = null] = places.slots;
  const words = wordsOf(without(blanked(text, [...periods.spans, ...places.spans]), AND, '|'));
  if (words.length !== 2) return null;
  return { kind: 'compare', moves: false, outcome: 'greater', text, sides: words.map((own) => ({ words: own, period, place })) };
}
const AND = phrase('và|với|cùng');

/** Districts and communes that tables have rows for: "Pleiku và An Khê". */
function areasIn(text: string, areas: readonly string[]): Slot<string>[] {
  const plain = fold(text);
  const found = areas.flatMap((name) =>
    [...plain.matchAll(new RegExp(`(?<![a-z])(?:(?:huyen|thi xa|thanh pho|xa|phuong|thi tran|tp) )?${name}(?![a-z])`, 'g'))].map(
      (m) => statedSlot(name, text.slice(m.index, m.index + m[0].length), [m.index, m.index + m[0].length]),
    ),
  );
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** What stands beside the names of the rows is said of each of them. */
function ofRows(text: string, rows: readonly Slot<string>[], taken: readonly Stretch[], shared: Side): Side[] {
  const spans = rows.map(({ range: [start, end] }) => ({ start, end }));
  const [head = ''] = wordsOf(without(blanked(text, [...spans, ...taken]), SPLIT, ' '));
  return rows.map(({ rawValue }) => ({ ...shared, words: `${head} ${rawValue}` }));
}

/** "ở …", "cuối tháng 9/2024 …": what stood before a place or a period is no word of the side. */
const STRAY = /^(?:(?:ở|o|tại|tai|cuối|cuoi|tính đến|tinh den|đến|den|trong) )+/iu;
const STRAY_BEHIND = /(?: (?:ở|o|tại|tai|của|cua|trong|cuối|cuoi|đầu|dau|tính đến|tinh den|đến|den|không|khong))+$/iu;
const wordsOf = (text: string): string[] =>
  text
    .split('|')
    .map((part) =>
      part
        .replace(/[\s,.;:?·]+/g, ' ')
        .trim()
        .replace(STRAY, '')
        .replace(STRAY_BEHIND, ''),
    )
    .filter((part) => /\p{L}{2}/u.test(part));

const isSame = ({ value: a }: Slot<AskedPeriod>, { value: b }: Slot<AskedPeriod>): boolean =>
  a.period.to === b.period.to && a.period.from === b.period.from;

/** "mục tiêu 2025 và thực hiện 2024": which of the periods stands behind a plan's word; none where all of them do. */
function aimedAt(text: string, dated: readonly Slot<AskedPeriod>[]): boolean[] {
  const before = dated.map((slot, i) => loosely(text.slice(i === 0 ? 0 : (dated[i - 1]?.range[1] ?? 0), slot.range[0])));
  const aimed = before.map((words) => has(AIM, words));
  // "kế hoạch 2023 và 2024" is said of both.
  const isOfAll = aimed[0] && !before.slice(1).some((words) => has(DONE, words));
  return aimed.every(Boolean) || isOfAll ? aimed.map(() => false) : aimed;
}
const AIM = phrase('(?:mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|dự toán)(?: đặt ra| đề ra| giao)?(?: (?:cho|của))?');
const DONE = phrase('(?:ước )?(?:thực hiện|đạt được|kết quả)|ước(?: đạt)?');

/** "Sơn La 2022 với Lào Cai 2023", "xuất khẩu Sơn La so với Lào Cai": two places of the archive, whatever else is asked of them. */
function areSetSideBySide(
  text: string,
  named: readonly Slot<string>[],
  periods: readonly Slot<AskedPeriod>[],
  held: readonly string[],
): boolean {
  const [first, second] = named;
  if (!first || !second || named.length > 2 || !named.every(({ value }) => held.includes(value))) return false;
  return joins(text, [...named, ...periods]) || has(AGAINST, loosely(text.slice(first.range[1], second.range[0])));
}
const AGAINST = phrase('so với|so sánh với|so|vs');

/** Whether two periods or two places stand on either side of "và", "với", "so với". */
function joins(text: string, slots: readonly Slot<unknown>[]): boolean {
  const sorted = [...slots].sort((a, b) => a.range[0] - b.range[0]);
  return sorted
    .slice(1)
    .some(
      (slot, i) =>
        !/tr(?:ướ|uo)c|ng(?:oá|oa)i/iu.test(slot.rawValue) &&
        /^[\s,]*(?:và|va|với|voi|so với|so voi|vs)\s*(?:của |cua |(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu|kế hoạch|ke hoach|ước|uoc|thực hiện|thuc hien) ?)*$/iu.test(
          text.slice(sorted[i]?.range[1], slot.range[0]),
        ),
    );
}

/** The period that stands nearest to the place, each of them taken once; a lone one is everybody's. */
function periodOf(
  own: Slot<string>,
  places: readonly Slot<string>[],
  periods: readonly Slot<AskedPeriod>[],
  i: number,
): Slot<AskedPeriod> | null {
  if (periods.length === places.length) return periods[i] ?? null;
  const distance = ({ range }: Slot<unknown>): number => Math.abs(range[0] - own.range[0]);
  return [...periods].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
