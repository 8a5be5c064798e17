/** "GRDP Bến Tre quý II và quý III", "đàn trâu hay đàn bò nhiều hơn", "xuất khẩu gấp mấy lần nhập khẩu", "tổng thu và chi". */
import type { ReferencePeriod } from '../model/period.js';
import { has, loosely, phrase, type Source } from '../vietnamese/rules.js';
import {
  AIM,
  aimedAt,
  areasIn,
  areSetSideBySide,
  DONE,
  EITHER,
  isProvince,
  isSame,
  joins,
  ofEachYear,
  ofRows,
  periodOf,
  SPLIT,
  undated,
  unjoined,
  wordsOf,
} from './shape-sides.js';
import { blanked, periodsIn, placesIn, rewritten, spellOut, without } from './shape-words.js';
import type { Outcome, Shape, Side } from './shapes.js';

const MORE = '(?:cao|lớn|nhiều|ít|thấp|nhỏ|nhanh|mạnh|chậm|tốt|đông|rộng|khá|kém|trội|sâu)(?: người| khách| vụ| con)? hơn';
const COMPARE = phrase(
  `(?<!giá )so sánh|đối chiếu|vs|khác nhau(?: như)?(?: thế nào| ra sao| bao nhiêu)?|(?:nào|ai|đâu) (?:[^?]{0,30} )?hơn|hay [^?]{0,40} hơn|(?<=, ?|thì )(?:cái|bên|con|loại) nào (?:nhiều|ít|cao|thấp|lớn|nhỏ)(?= ?[?.!]*$)|${MORE} (?:là )?(?:bên|cái|nơi) nào`,
);
const TIMES = phrase(`(?:${MORE} |cao |lớn |nhiều )?(?:gấp|bằng|hơn) (?:mấy|bao nhiêu) lần(?: so với)?`);
const APART = phrase(
  '(?:chênh lệch|chênh nhau|chênh|hơn kém nhau|hơn kém|cách nhau)(?: giữa| của)?(?: là)?(?: (?:bao nhiêu|mấy))?',
);
/** "xuất khẩu hơn nhập khẩu bao nhiêu": the second side stands between. */
const MORE_BY = phrase(
  '(?:(?:cao|lớn|nhiều|ít|thấp|kém|vượt) )?hơn(?! (?:kế hoạch|dự toán|mục tiêu|chỉ tiêu|cùng kỳ|bình quân|trung bình|cả nước|năm (?:trước|ngoái)|kém))(?= [^?]{3,60} (?:bao nhiêu|mấy)(?! lần))',
);
/** Without accents "cộng" is the "công" of these: "đầu tư công", "thi công". */
const NO_WORK = '(?<!(?:đầu tư|dịch vụ|hành chính|tài sản|mua sắm|vốn|nợ|thi|khởi|tiếp|nhân|thành|thủ|gia|bãi|ngày) )';
/** "X và Y cộng lại", "tổng của X và Y"; "tổng X và Y" may be the name of one figure. */
const SUM = phrase(
  `(?:tổng cộng|tổng|${NO_WORK}cộng)(?: cả)?(?: của)?(?= [^?]{2,60} (?:và|(?<!so )với) [^?]{2,60})|(?:ra|được|thành) (?=(?:bao nhiêu|mấy) )|${NO_WORK}cộng (?:lại|dồn lại)(?: là)?(?: được)?|(?<!(?:số|số liệu|cho|của|con số) )cả hai(?: cộng lại)?`,
);
/** "cộng X với Y", "X và Y cộng lại" */
const ADDED = phrase('^cộng(?: cả)?(?= )|cộng (?:lại|dồn lại)|cả hai cộng');
const CLASSES =
  'khu vực|số liệu|cái|bên|năm|tháng|quý|tỉnh|kỳ|ngành|loại|chỉ tiêu|lĩnh vực|nơi|chỗ|nguồn|cây|con|đàn|huyện|xã|địa phương|đơn vị|nhóm|mặt hàng|thị trường|khoản|vụ|thành phố';
const COMPARE_WORDS = phrase(
  `(?<!giá )so sánh|đối chiếu|giữa(?! (?:năm|tháng|kỳ|quý|vụ|mùa))(?= )|(?:có )?khác nhau(?: như)?(?: thế nào| ra sao| bao nhiêu)?|,? ?(?:thì )?(?:(?:${CLASSES}) nào|đâu|ai)(?= [^?]{0,30}hơn)(?: hơn(?= ?[?.!]*$))?|(?:trồng |có |đạt |đón |thu )?(?:tăng trưởng |tăng |giảm )?${MORE}(?: bên| cái)?(?: bao nhiêu| mấy)?|,? ?(?:${CLASSES}) nào|(?<=, ?|thì )(?:cái|bên|con|loại) nào (?:nhiều|ít|cao|thấp|lớn|nhỏ)(?= ?[?.!]*$)|(?:cho |nêu |lấy )?(?:(?:con )?số(?: liệu)? |cho )(?:của )?cả hai|số liệu|(?:giúp|giùm|hộ)(?: (?:tôi|mình|em|với))?(?= ?[?.!]*$)`,
);

/** "xuất khẩu trừ nhập khẩu"; "thuế trừ trợ cấp", "xuất khẩu trừ dầu khí", "giảm trừ" are one figure. */
const MINUS = phrase(
  '(?<!(?<!xuất |nhập )khấu |loại |ngoại |bù |phòng |giảm |lưu )trừ(?: đi)?(?= (?!trợ cấp|khi|các|những|dầu)\\p{L})',
);
/** "trồng nhiều hơn" is measured by the area. */
const PLANTED = phrase('(?<!nuôi )trồng(?= (?:được )?(?:nhiều|ít) hơn)');
const [SECTORS, SECTOR] = [phrase('khu vực(?: kinh tế)? nào'), phrase('khu vực|grdp')];
/** "tốc độ tăng GRDP Sơn La với Lào Cai", "so sánh tăng trưởng IIP …" */
const RATE = phrase('(?:tốc độ|mức|tỷ lệ) tăng(?: trưởng)?|(?:^|so sánh |đối chiếu )tăng trưởng');
/** "GRDP Sơn La và Lào Cai tăng mấy %": how much each of them grew */
const MOVES_FASTER = phrase(
  '(?:tăng trưởng|tăng|giảm)[^?]{0,20} hơn|(?:tăng trưởng|tăng) (?:được )?(?:bao nhiêu|mấy)(?= ?(?:%|phần trăm|[?.!]|$))',
);
const GROWN = phrase('(?:tăng trưởng|tăng)(?: được)?(?= ·)');
const AIMED = '(?:kế hoạch|nghị quyết|chỉ tiêu|mục tiêu)(?: đề ra| được giao| giao)?';
const PLAN_AND_DONE = phrase(
  `${AIMED} (?:và|với|so với) (?:ước )?(?:thực hiện|đạt được|kết quả)|(?:ước )?thực hiện (?:và|với|so với) ${AIMED}`,
);
const BOTH = phrase('(?:số|số liệu|cho|của|con số) cả hai');
const MOVED = phrase('(?:thay đổi|biến động|tăng giảm|tăng hay giảm|khác)(?: (?:như )?(?:thế nào|ra sao))?(?= ?[?.!]*$)');
const HOW_MUCH_OF = phrase(
  `(?:(?:ra|được|là|hết|tới) )?(?:bao nhiêu|mấy|nhiêu)(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))*(?: (?:đồng|đô(?: la)?|usd|lượt|tấn|ha|%))?`,
);
const MOVES = phrase('tăng|giảm|thay đổi|biến động|cao hơn|thấp hơn|gấp');
const ASKS = phrase('bao nhiêu|mấy|nhiêu|thế nào|ra sao|hay giảm|không');

/** "bên nào nhiều hơn" is no word of what is weighed. */
export const withoutWeighing = (text: string): string => without(text, COMPARE_WORDS);

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
  const less = has(MINUS, source);
  const moves = has(MOVES_FASTER, source) || has(RATE, source);
  const planned = has(PLAN_AND_DONE, source);
  const outcome = less ? 'gap' : outcomeOf(source);
  const opened = {
    greater: text,
    times: without(text, TIMES, ' với'),
    gap: without(without(without(text, MORE_BY, 'với'), MINUS, ' | '), APART),
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
    ...(has(ADDED, source) ? { added: true } : {}),
    text: moves ? without(without(topic, RATE), GROWN) : topic,
    sides,
  });
  const rows = areasIn(cleaned, areas).filter((row) => !isProvince(row, places.slots, held));
  if (rows.length > 1 && (asked || (quiet && joins(cleaned, rows))))
    return shape(ofRows(cleaned, rows, [...periods.spans, ...places.spans], shared));
  // What grows is planned by its own name: "tăng trưởng GRDP".
  if (planned) return { ...shape([{ ...shared, target: true }, shared]), text: cleaned };
  if (!asked && !(quiet && joins(cleaned, [...periods.slots, ...places.slots]))) return null;
  const bare = blanked(unjoined(cleaned, places.spans), [...places.spans, ...(periods.slots.length > 1 ? periods.spans : [])]);
  const spread = ofEachYear(periods.slots, named.length);
  if (named.length > 1)
    return shape(
      named.map((own, i) => ({ words: '', place: own, period: periodOf(own, named, spread, i) })),
      bare,
    );
  if (dated.length > 1) {
    const aimed = aimedAt(cleaned, dated);
    const joined = undated(unjoined(cleaned, periods.spans), periods.spans);
    const bare = aimed.includes(true) ? without(without(joined, AIM), DONE) : joined;
    return shape(
      dated.map((own, i) => ({ words: '', place, period: own, ...(aimed[i] ? { target: true } : {}) })),
      bare,
    );
  }
  if (!asked) return null;
  // "khu vực nào tăng cao hơn": a sector of the economy is measured by what it adds to GRDP.
  const ofSectors = (own: string): string => (has(SECTORS, source) && !has(SECTOR, loosely(own)) ? `khu vực ${own}` : own);
  const bareWords = blanked(cleaned, [...periods.spans, ...places.spans]);
  // "thép hay xi măng và clinker": "và" is within one of the two.
  const either = wordsOf(without(bareWords, EITHER, '|'));
  const words = either.length === 2 ? either : wordsOf(without(bareWords, SPLIT, '|'));
  return words.length < 2 || words.length > 4 ? null : shape(words.map((own) => ({ ...shared, words: ofSectors(own) })));
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
const AND = phrase('so với|và|với|cùng');
/** "xuất khẩu so với nhập khẩu": no name of one figure says that. */
const AGAINST = phrase('so với');
export const setsAgainst = (text: string): boolean => has(AGAINST, loosely(text));
