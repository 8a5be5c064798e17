/** "khách du lịch qua các năm", "xuất khẩu từng tháng năm 2025", "thu nội địa 2021, 2022, 2023". */
import type { AskedPeriod } from '../model/dialogue.js';
import { isoDate, type PeriodType, type ReferencePeriod, yearIn } from '../model/period.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { asksComparison } from './shape-compare.js';
import { blanked, HOW_MUCH, inYear, periodsIn, without } from './shape-words.js';
import type { Shape } from './shapes.js';
import { readPeriodSlots, readPlaceSlots } from './slots.js';

const EACH = '(?:các|từng|mỗi|hàng|hằng|theo|theo từng|qua các|qua từng|qua mỗi|trong các)';
const TREND = phrase(
  `(?:tăng |giảm |tăng giảm |lên xuống |thay đổi |biến động |diễn biến )?(?:thế nào |ra sao )?(?:qua|trong|ở)? ?(?:các|từng|mỗi|nhiều) (?:báo cáo|thời điểm)(?= ?(?:\\?|$|của|trong kho))|qua (?:các|từng|mỗi|nhiều|những) (?:năm|kỳ|quý|tháng|báo cáo|giai đoạn|thời điểm)(?: báo cáo)?|(?:trong |qua )?(?:các|những|mấy|vài) (?:năm|kỳ|quý|tháng)(?: báo cáo)? (?:gần đây|vừa qua|qua|trở lại đây|nay)|(?:những|các) (?:năm|kỳ) nào(?= ?[?.!]*$)|(?:qua )?các (?:kỳ|mốc)(?: báo cáo| thời gian)? (?:trong|của)(?= (?:các )?năm)|qua các mốc(?: thời gian)?|(?:qua )?các kỳ(?: báo cáo)?(?= ?(?:[?,;]|$|(?:năm )?20\\d\\d))|từ (?:năm |quý [iv]+/|tháng \\d+/)?20\\d\\d (?:đến|tới) nay|từ (?:năm )?20\\d\\d trở (?:lại đây|đi)|các kỳ(?: báo cáo)?(?= từ)|(?:vẽ |xem )?(?:giúp |cho )?(?:tôi |mình |em )?(?:có )?(?:xu hướng|diễn biến(?! phức tạp)|lịch sử số liệu|(?<=^|(?:xem|cho|tôi|mình|em) )lịch sử(?! hình| văn| phát| đấu| dân| cách)(?= )|chuỗi số liệu|biểu đồ|(?<=^|(?:vẽ|xem|có|bằng|cho|giúp|tôi|mình|em) )đồ thị)(?: đường| cột)?(?: thay đổi| của| về)?|(?:từng|hàng|hằng|các|mỗi) (?:năm|quý|tháng)(?= ?[?.!]*$)|(?:(?:chia|tính|phân|tách)(?: ra)? )?(?:theo|từng|theo từng) (?:tháng|quý|năm|kỳ báo cáo|kỳ)(?! (?:trước|ngoái|này|sau|học))|(?:tăng giảm|lên xuống|thay đổi|biến động) (?:như )?(?:thế nào|ra sao)(?= từ (?:năm |tháng |quý )?\\d)|(?:số liệu )?các (?:năm|tháng|quý)(?= (?:đầu năm|trong năm|trước|gần đây|qua|vừa qua|năm 20\\d\\d)[^?]*(?:biến động|thay đổi|diễn biến|tăng giảm|thế nào|ra sao))`,
);
/** "biến động ra sao trong năm 2023": a series where there are several reports of it, else the one figure and how it moved. */
const MOVED = phrase(
  '(?:tăng giảm|lên xuống|thay đổi|biến động) (?:như )?(?:thế nào|ra sao)(?= (?:trong|qua|giữa) (?:các |hai |ba )?năm 20\\d\\d)',
);
const TIME =
  '(?:đầu |giữa |cuối )?(?:năm |\\d{1,2} tháng (?:đầu )?(?:năm )?|(?:quý|tháng) )?(?:[\\divx]+ ?/ ?|(?:\\d+|[ivx]+) năm )?20\\d\\d';
/** "từ đầu 2025 tới đầu 2026 biến động thế nào": from one time to another, neither of them the length of all. */
const RANGED = phrase(`(?<!tăng |giảm )từ ${TIME} (?:đến|tới) (?:nay|${TIME})`);
/** "từ quý I/2021 đến 8 tháng 2023": times that are not alike are no bounds of one figure. */
const FROM_TO = phrase(`(?<!tăng |giảm )từ ${TIME} (?:đến|tới) ${TIME}`);
const HOW_MOVED = phrase('(?:tăng giảm|lên xuống|thay đổi|biến động|diễn biến) (?:như )?(?:thế nào|ra sao)');
const TREND_REST = phrase(
  '(?:từ (?:năm )?20\\d\\d )?(?:đến|tới) nay|các kỳ(?: báo cáo)?|(?:số liệu )?các (?:năm|tháng|quý)(?: đầu năm)?|giai đoạn|từ (?:đầu|giữa|cuối)(?= )|(?<=(?:đến|tới) )(?:đầu|giữa|cuối)(?= )|từ|đến|tới|ra sao|(?:như )?thế nào|(?:có )?(?:tăng giảm|lên xuống|tăng|giảm|thay đổi|biến động)(?= (?:ra sao|(?:như )?thế nào|như thế))|(?:có )?(?:tăng giảm|lên xuống|thay đổi|biến động|tăng hay (?:là )?giảm)|(?<=[, ])(?:các|hai|ba) năm(?= 20\\d\\d)|trong (?:các năm|năm)|(?:vừa|gần) (?:qua|đây)|trở lại đây',
);
const BY: readonly (readonly [PeriodType, ReturnType<typeof phrase>])[] = [
  ['YEAR', phrase(`${EACH} năm`)],
  ['QUARTER', phrase(`${EACH} quý`)],
  ['MONTH', phrase(`${EACH} tháng`)],
];
const OPEN = phrase('(?:đến|tới) nay|trở lại đây|gần đây');
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** "2021, 2022, 2023", "2021-2023", "từ 2021 đến 2023" */
const YEARS = phrase(
  '20\\d\\d ?, ?(?:năm )?20\\d\\d(?: ?(?:,|và) ?(?:năm )?20\\d\\d)*|20\\d\\d 20\\d\\d(?: 20\\d\\d)*|(?:từ|giai đoạn)(?: năm)? 20\\d\\d ?(?:đến|tới|[-–]) ?(?:năm )?20\\d\\d|(?:các|những|hai|ba|bốn|2|3|4) năm 20\\d\\d[^?]{0,4}20\\d\\d|(?<!(?:xuân|mùa|đông|học|vụ|khóa|kỳ) )(?<![-–/\\d])20\\d\\d (?:đến|tới) (?:năm )?20\\d\\d',
);
/** "các tháng 8, 9, 10, 11 năm 2024", "từ tháng 8 đến tháng 11/2024", "tháng 1, 2 và 3" */
const MONTHS = phrase(
  '(?:từ |các )?tháng (?<first>1[0-2]|0?[1-9])(?: ?(?:,|và|đến|tới|[-–]) ?(?:tháng )?(?:1[0-2]|0?[1-9]))+(?! ?(?:tấn|ha|người|đồng|%))(?: ?/ ?|,? (?:của )?(?:năm )?)(?<year>20\\d\\d)?',
);
/** Two months are weighed against each other; a list of three, or from one to another, is a series. */
const RANGE = /,.*(?:,|va|và|\d)|den|đến|toi|tới|[-–]|^(?:cac|các)/iu;

const SPAN_OF = (source: ReturnType<typeof loosely>): PeriodType | null =>
  BY.find(([, words]) => has(words, source))?.[0] ?? null;

/** A list or range of months as dates; null where none is said. */
function monthsIn(text: string, reference: ReferencePeriod): { from: string; to: string; start: number; end: number } | null {
  const [match] = matchesOf(MONTHS, loosely(text));
  if (!match || !RANGE.test(match[0])) return null;
  const year = Number(match.groups?.year ?? reference.to.slice(0, 4));
  const months = [...match[0].replace(/20\d\d/, '').matchAll(/\d{1,2}/g)].map((m) => Number(m[0]));
  return {
    from: isoDate(year, Math.min(...months), 1),
    to: isoDate(year, Math.max(...months), 31),
    start: match.index,
    end: match.index + match[0].length,
  };
}

export function readTrend(asked: string, reference: ReferencePeriod): Extract<Shape, { kind: 'trend' }> | null {
  // "dien bien" is a province before it is "diễn biến".
  const places = readPlaceSlots(asked).spans;
  // Covered by a mark, so that no words on either side of a place are read as one.
  const text = places.reduce((t, { start, end }) => t.slice(0, start) + '·'.repeat(end - start) + t.slice(end), asked);
  const source = loosely(text);
  const ranged = has(RANGED, source);
  const outright = has(TREND, source) || (ranged && has(HOW_MOVED, source));
  const spans = spansIn(text, asked, reference, has(TREND, source) && !ranged);
  if (spans && !asksComparison(source)) return spans;
  const months = monthsIn(text, reference);
  const listed = has(YEARS, source);
  const moved = !listed && has(MOVED, source);
  const apart = ranged && !outright && !has(CHANGES, source) ? rangeOf(text, reference) : null;
  if (!outright && ((!months && !listed && !moved && !apart) || has(HOW_MUCH, source) || asksComparison(source))) return null;
  // "quý I/2021, năm 2022 và 8 tháng 2023": spans of several kinds are set against each other.
  const likes = listed ? lengthsIn(text, reference) : [];
  if (
    !outright &&
    !months &&
    !apart &&
    likes.length === 0 &&
    periodsIn(text, reference).slots.some(({ value }) => !isWhole(value))
  )
    return null;
  const open = has(OPEN, source);
  const step = SPAN_OF(source);
  const years = [...text.matchAll(YEAR)].map((m) => m[0]).sort();
  // "năm 2022 và 2023, xu hướng": years side by side are whole years.
  const sideBySide = years.length > 1 && has(phrase('năm 20\\d\\d(?:,| và| với) (?:năm )?20\\d\\d'), source);
  const span = months ? 'MONTH' : (step ?? (sideBySide || (listed && !outright) ? 'YEAR' : null));
  const bounds = boundsOf(without(text, TREND), span, reference, years, open);
  const rest = blanked(without(without(asked, TREND_REST, ' ', text), TREND, ' ', text), [
    ...[...asked.matchAll(YEAR)].map((m) => ({ start: m.index, end: m.index + 4 })),
    ...(months ? [months] : []),
    ...bounds.spans,
  ]);
  const { from, to } = months ?? apart ?? bounds;
  const like = likes.length > 0 ? likes : bounds.like && !ranged ? [bounds.like] : [];
  const [only] = like;
  return { kind: 'trend', text: rest, span: only && span === 'YEAR' ? only.type : span, from, to, like, weak: !outright };
}

/** Two times of different kinds, the first of them earlier: the bounds of a series. */
function rangeOf(text: string, reference: ReferencePeriod): { from: string; to: string } | null {
  const [match] = matchesOf(FROM_TO, loosely(text));
  const within = match && readPeriodSlots(match[0].replace(SPLIT, ' · '), reference).slots.map(({ value }) => value.period);
  const [first, last] = within ?? [];
  if (!first || !last || within?.length !== 2 || first.type === last.type || first.from >= last.from) return null;
  return { from: first.from, to: last.to };
}
const SPLIT = /(?<=20\d\d) (?:đến|den|tới|toi) /iu;
const CHANGES = phrase('tăng|giảm|chênh|thêm');

/** "quý I/2023, 6 tháng 2023, quý I/2024": three or more spans in a row are points of one series; two where one is asked for outright. */
function spansIn(
  text: string,
  asked: string,
  reference: ReferencePeriod,
  outright: boolean,
): Extract<Shape, { kind: 'trend' }> | null {
  const { slots, spans } = periodsIn(text, reference);
  if (slots.length < (outright ? 2 : 3) || slots.every(({ value }) => isWhole(value))) return null;
  const isRow = slots.slice(1).every(({ range }, i) => /^(?:[\s,;]|và|va)*$/iu.test(text.slice(slots[i]?.range[1], range[0])));
  const last = slots.at(-1)?.value;
  // "tháng 4 và tháng 5/2024": the year that is said last is that of both
  const isDated = slots.every(({ value }) => value.yearStated || (outright && value.period.type === last?.period.type));
  if (!isRow || !last?.yearStated || !isDated) return null;
  const like = slots.map(({ value: { period, yearStated } }) => (yearStated ? period : inYear(period, yearIn(last.period))));
  const from = like.map((period) => period.from).sort()[0] ?? '';
  const to = like.map((period) => period.to).sort()[like.length - 1] ?? '';
  const rest = blanked(asked, spans);
  return { kind: 'trend', text: outright ? without(rest, TREND) : rest, span: null, from, to, like, weak: false };
}

const WHOLE: ReadonlySet<PeriodType> = new Set(['YEAR', 'OTHER']);
const isWhole = ({ period }: AskedPeriod): boolean => WHOLE.has(period.type);

/** "6 tháng, 9 tháng các năm 2022, 2023", "quý I hai năm 2022, 2023": of these lengths in each year that is listed. */
function lengthsIn(text: string, reference: ReferencePeriod): ReferencePeriod[] {
  const spans = [...matchesOf(YEARS, loosely(text))].map((m) => [m.index, m.index + m[0].length] as const);
  const inner = periodsIn(text, reference).slots.filter(({ value }) => !isWhole(value));
  // "tháng 5/2022 và năm 2023": a length with a year of its own is no length of every year.
  const isOfAll = inner.every(
    ({ range }) => !YEAR_IN.test(text.slice(...range)) || spans.some(([a]) => a < range[1] && a > range[0]),
  );
  return isOfAll ? inner.map(({ value }) => value.period) : [];
}
const YEAR_IN = /20\d\d/;

interface Bounds {
  readonly from: string;
  readonly to: string;
  readonly like: ReferencePeriod | null;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** "từng tháng trong 6 tháng đầu năm 2025": within the span; "6 tháng qua các năm": of that length. */
function boundsOf(
  text: string,
  span: PeriodType | null,
  reference: ReferencePeriod,
  years: readonly string[],
  open: boolean,
): Bounds {
  const { slots, spans } = periodsIn(text, reference);
  const [first = '0000'] = years;
  const last = open ? '9999' : (years.at(-1) ?? '9999');
  const inner = slots.find(
    ({ value: { period } }) => period.type === 'YTD' || period.type === 'QUARTER' || period.type === 'OTHER',
  );
  const within = inner?.value.period;
  if (span === 'MONTH' || span === 'QUARTER') {
    if (within && within.type !== 'OTHER') return { from: within.from, to: within.to, like: null, spans };
    if (within && within.from < within.to) return { from: within.from, to: within.to, like: null, spans };
    return { from: `${first}-01-01`, to: `${last}-12-31`, like: null, spans };
  }
  const like = within && within.type !== 'OTHER' && (span === 'YEAR' || years.length !== 1) ? within : null;
  return { from: `${first}-01-01`, to: `${last}-12-31`, like, spans };
}
