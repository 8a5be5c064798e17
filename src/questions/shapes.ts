/** Questions about several figures: a trend, a comparison of sides, a change against a period named, a ranking. */
import type { AskedPeriod, Slot } from '../model/dialogue.js';
import { type PeriodType, type ReferencePeriod, yearIn, yearsBefore } from '../model/period.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, matchesOf, type Phrase, phrase } from '../vietnamese/rules.js';
import { readPeriodSlots, readPlaceSlots } from './slots.js';

/** One side of a comparison: the words that are its own, "" where all sides share the topic. */
export interface Side {
  readonly words: string;
  readonly period: Slot<AskedPeriod> | null;
  readonly place: Slot<string> | null;
  readonly target?: boolean;
}

export type Order = 'up' | 'down' | 'behind';

/** `text` is what is left of the question once the words of its shape are out: the topic all figures share. */
export type Shape =
  | {
      readonly kind: 'trend';
      readonly text: string;
      readonly span: PeriodType | null;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'compare'; readonly text: string; readonly sides: readonly Side[]; readonly moves: boolean }
  | {
      readonly kind: 'change';
      readonly text: string;
      readonly main: Slot<AskedPeriod> | null;
      readonly base: ReferencePeriod | null;
    }
  | { readonly kind: 'rank'; readonly text: string; readonly order: Order };

const TREND = phrase(
  '(?:tăng |giảm |tăng giảm |thay đổi |biến động |diễn biến )?(?:thế nào |ra sao )?qua (?:các|từng|mỗi) (?:năm|kỳ|quý|tháng|báo cáo|giai đoạn)(?: báo cáo)?|các kỳ(?: báo cáo)?(?= từ)|(?:có )?(?:xu hướng|diễn biến(?! phức tạp)|lịch sử số liệu|chuỗi số liệu|biểu đồ)(?: thay đổi| của)?|(?:từng|hàng|hằng) năm(?= ?[?.!]*$)|(?:tăng giảm|thay đổi|biến động) (?:thế nào|ra sao)(?= từ (?:năm )?20\\d\\d)',
);
const TREND_REST = phrase(
  '(?:từ (?:năm )?20\\d\\d )?(?:đến|tới) nay|các kỳ(?: báo cáo)?|(?:số liệu )?các năm|giai đoạn|từ|đến|tới|ra sao|thế nào',
);
const BY_YEAR = phrase('(?:các|từng|mỗi|hàng|hằng) năm');
const BY_QUARTER = phrase('(?:các|từng|mỗi) quý');
const BY_MONTH = phrase('(?:các|từng|mỗi) tháng');
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

const RANK = phrase(
  '(?<!huyện |tỉnh |xã |năm |tháng |quý |cái |bên |đơn vị |thế |khi |lúc |báo cáo )nào(?: của| trong| ở| đang| có| lại)?[^?]{0,30}? (?:tăng|giảm|chưa đạt|không đạt|vượt|đạt thấp)[^?]{0,24}',
);
const RANK_WORDS = phrase(
  'trong (?:các |số )?(?:lĩnh vực|ngành|nhóm|chỉ tiêu)?|(?:những |các )?(?:chỉ tiêu|lĩnh vực|ngành|nhóm|khu vực kinh tế|khu vực|loại|mặt hàng|khoản)(?: nào)?|nào|tăng trưởng|tăng|giảm|mạnh|nhanh|cao|thấp|nhiều|sâu|nhất|chưa đạt|không đạt|vượt|kế hoạch|so với cùng kỳ|so với|cùng kỳ|xếp hạng|top',
);
const BEHIND = phrase('(?:chưa|không) đạt|đạt thấp|thấp (?:hơn|so)');
const DOWN = phrase('giảm|tăng (?:thấp|chậm|ít) nhất');

const COMPARE = phrase('(?<!giá )so sánh|đối chiếu|vs|(?:nào|ai) [^?]{0,30}hơn|hay [^?]{0,40} hơn');
const COMPARE_WORDS = phrase(
  '(?<!giá )so sánh|đối chiếu|,? ?(?:khu vực|số liệu|cái|bên|năm|tháng|quý|tỉnh|kỳ|ngành|loại|chỉ tiêu|lĩnh vực|nơi) nào|(?:tăng trưởng |tăng |giảm )?(?:lớn|cao|nhiều|ít|thấp|nhỏ|nhanh|mạnh|chậm|tốt) hơn|số liệu',
);
const MOVES_FASTER = phrase('(?:tăng trưởng|tăng|giảm)[^?]{0,20} hơn');
const SPLIT = phrase('và|với|hay|hoặc|so với|so|vs|còn');
const PLAN_AND_DONE = phrase(
  'kế hoạch (?:và|với|so với) (?:ước )?(?:thực hiện|đạt được|kết quả)|(?:ước )?thực hiện (?:và|với|so với) kế hoạch',
);

/** Reasons are told in words, and so is how a disease or the weather goes on. */
const WHY = phrase(
  'vì sao|tại sao|nguyên nhân|lý do|giải pháp|do đâu|(?:dịch(?: bệnh| tả| cúm)|thiên tai|thời tiết|mưa lũ)[^?]{0,60} diễn biến|diễn biến (?:dịch|thiên tai|thời tiết|mưa)',
);
const MOVES = phrase('tăng|giảm|thay đổi|biến động|cao hơn|thấp hơn|gấp');
const ASKS = phrase('bao nhiêu|mấy|nhiêu|thế nào|ra sao|hay giảm|không');
const AGAINST = phrase('so(?: với)?');
const YEAR_BEFORE = phrase('^ ?(?:cùng kỳ(?: năm (?:trước|ngoái|20\\d\\d))?|năm (?:trước|ngoái|liền trước))');

/** The text with what the phrase reads blanked out, of the same length. */
const without = (text: string, words: Phrase, filler = ' ', seen = text): string =>
  [...matchesOf(words, loosely(seen))].reduce(
    (t, m) => t.slice(0, m.index) + filler.padEnd(m[0].length).slice(0, m[0].length) + t.slice(m.index + m[0].length),
    text,
  );
const blanked = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce((t, s) => t.slice(0, s.start) + ' '.repeat(s.end - s.start) + t.slice(s.end), text);

/** `reference`: the newest period of the archive. Null where one figure is asked for. */
export function readShape(utterance: string, reference: ReferencePeriod): Shape | null {
  const text = expandChat(utterance).replace(/\s+/g, ' ').trim();
  const source = loosely(text);
  if (has(WHY, source)) return null;
  if (has(RANK, source) && !has(COMPARE, source)) {
    const order = has(BEHIND, source) ? 'behind' : has(DOWN, source) ? 'down' : 'up';
    // The sectors of the economy grow by their share in GRDP.
    const about = has(phrase('khu vực kinh tế'), source) ? ' GRDP' : '';
    return { kind: 'rank', text: without(text, RANK_WORDS) + about, order };
  }
  return readTrend(text) ?? readCompare(text, reference) ?? readChange(text, reference);
}

function readTrend(asked: string): Shape | null {
  // "dien bien" is a province before it is "diễn biến".
  const places = readPlaceSlots(asked);
  const text = blanked(asked, places.spans);
  const source = loosely(text);
  if (!has(TREND, source)) return null;
  const years = [...text.matchAll(YEAR)].map((m) => m[0]).sort();
  const open = has(phrase('(?:đến|tới) nay|trở lại đây'), source);
  const [first = '0000'] = years;
  const last = open ? '9999' : (years.at(-1) ?? '9999');
  const span = has(BY_YEAR, source) ? 'YEAR' : has(BY_QUARTER, source) ? 'QUARTER' : has(BY_MONTH, source) ? 'MONTH' : null;
  // "năm 2022 và 2023, xu hướng": years side by side are whole years.
  const listed = years.length > 1 && has(phrase('năm 20\\d\\d(?:,| và| với) (?:năm )?20\\d\\d'), source);
  const rest = blanked(
    without(without(asked, TREND_REST, ' ', text), TREND, ' ', text),
    [...asked.matchAll(YEAR)].map((m) => ({ start: m.index, end: m.index + 4 })),
  );
  return { kind: 'trend', text: rest, span: span ?? (listed ? 'YEAR' : null), from: `${first}-01-01`, to: `${last}-12-31` };
}

function readCompare(text: string, reference: ReferencePeriod): Shape | null {
  const source = loosely(text);
  const moves = has(MOVES_FASTER, source);
  const planned = has(PLAN_AND_DONE, source);
  const cleaned = without(without(text, COMPARE_WORDS), PLAN_AND_DONE);
  const periods = readPeriodSlots(cleaned, reference);
  const places = readPlaceSlots(cleaned);
  const provinces = places.slots.filter((slot, i, all) => all.findIndex((s) => s.value === slot.value) === i);
  const dated = periods.slots.filter((slot, i, all) => all.findIndex((s) => s.value.period.to === slot.value.period.to) === i);
  const asked = has(COMPARE, source);
  const quiet = !has(ASKS, source) && !has(MOVES, source);
  const [period = null] = periods.slots;
  const [place = null] = places.slots;
  const shared = { words: '', period, place };
  if (planned) return { kind: 'compare', moves, text: cleaned, sides: [{ ...shared, target: true }, shared] };
  if (!asked && !(quiet && joins(cleaned, [...periods.slots, ...places.slots]))) return null;
  if (provinces.length > 1)
    return {
      kind: 'compare',
      moves,
      text: cleaned,
      sides: provinces.map((own, i) => ({ words: '', place: own, period: nearest(own, periods.slots, i, provinces.length) })),
    };
  if (dated.length > 1)
    return { kind: 'compare', moves, text: cleaned, sides: dated.map((own) => ({ words: '', place, period: own })) };
  if (!asked) return null;
  const bare = without(blanked(cleaned, [...periods.spans, ...places.spans]), SPLIT, '|');
  const words = bare
    .split('|')
    .map((part) => part.replace(/[\s,.;:?]+/g, ' ').trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  return words.length < 2
    ? null
    : { kind: 'compare', moves, text: cleaned, sides: words.map((own) => ({ ...shared, words: own })) };
}

/** Whether two periods or two places stand on either side of "và", "với", "so với". */
function joins(text: string, slots: readonly Slot<unknown>[]): boolean {
  const sorted = [...slots].sort((a, b) => a.range[0] - b.range[0]);
  return sorted
    .slice(1)
    .some(
      (slot, i) =>
        !/tr(?:ướ|uo)c|ng(?:oá|oa)i/iu.test(slot.rawValue) &&
        /^[\s,]*(?:và|va|với|voi|so với|so voi|vs)\s*(?:của |cua )?$/iu.test(text.slice(sorted[i]?.range[1], slot.range[0])),
    );
}

/** The period of the same number; a lone one is everybody's. */
function nearest(_: Slot<string>, periods: readonly Slot<AskedPeriod>[], i: number, sides: number): Slot<AskedPeriod> | null {
  return (periods.length === sides ? periods[i] : periods[0]) ?? null;
}

function readChange(text: string, reference: ReferencePeriod): Shape | null {
  const source = loosely(text);
  if (!has(MOVES, source)) return null;
  const against = [...matchesOf(AGAINST, source)].at(-1);
  if (!against) return null;
  const from = against.index + against[0].length;
  const tail = text.slice(from);
  const { slots } = readPeriodSlots(tail, reference);
  const [found] = slots;
  const before = [...matchesOf(YEAR_BEFORE, loosely(tail))][0];
  const end = before ? before[0].length : found && found.range[0] < 3 ? found.range[1] : -1;
  if (end < 0) return null;
  const rest = `${text.slice(0, against.index)} ${tail.slice(end)}`;
  const [main = null] = readPeriodSlots(rest, reference).slots;
  const base = before ? (main ? yearsBefore(main.value.period, 1) : null) : (found?.value.period ?? null);
  if (base === null || (main !== null && yearIn(base) >= yearIn(main.value.period))) return null;
  return { kind: 'change', text: rest, main, base };
}
