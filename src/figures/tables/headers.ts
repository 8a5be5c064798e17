/** What the header of a column says: its span, its prices, its unit, and what is left of it as the name of a measure. */
import { instantOf, monthOf, type ReferencePeriod, yearIn, yearOf, yearsBefore } from '../../model/period.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { readPeriods, resolvePeriod } from '../../vietnamese/periods.js';
import { has, matchesOf, type Phrase, phrase, strictly } from '../../vietnamese/rules.js';
import { uncapitalize } from '../../vietnamese/text.js';
import { UNIT, unitParts } from '../../vietnamese/units.js';

export const SAME_PERIOD = phrase('cùng kỳ|ck|cùng kì|cùng tháng|cùng quý|c\\.kỳ');
export const LAST_MONTH = phrase('tháng trước|kỳ trước|tháng liền trước');
export const LAST_YEAR = phrase('năm trước|năm ngoái');
export const RUNNING = phrase('cộng dồn|lũy kế|luỹ kế');
const YEARS = /(?<![\d/.])((?:19|20)\d\d)(?![\d.,])/g;
export const yearsIn = (text: string): number[] => [...text.matchAll(YEARS)].map((m) => Number(m[1]));

/** "Giá so sánh 2010": neither a comparison nor a year of the figure. */
const PRICES = /\(?(?:theo )?(giá (?:hiện hành|thực tế|so sánh|ss|cố định|cơ bản)(?: (?:năm )?(?:19|20)\d\d)?)\)?/iu;
export const pricesIn = (text: string): string => (PRICES.exec(text)?.[1] ?? '').toLowerCase();
export const withoutPrices = (text: string): string => text.replace(PRICES, ' ');

/** "Dự toán Trung ương giao" beside "Dự toán HĐND tỉnh giao" */
const GIVER =
  /(?:Trung ương|TW|HĐND(?: tỉnh| thành phố| huyện)?|UBND(?: tỉnh| huyện)?|Thủ tướng(?: Chính phủ)?|Bộ Tài chính|tỉnh|huyện) giao/iu;
export const giverIn = (header: string): string => GIVER.exec(header)?.[0] ?? '';

export const previousMonth = (month: ReferencePeriod): ReferencePeriod => {
  const [year = 0, number = 1] = month.to.split('-').map(Number);
  return number === 1 ? monthOf(year - 1, 12) : monthOf(year, number - 1);
};

const NEW_YEAR = /(?<!\p{L})(?<!(?:tháng|quý|nửa|từ|so|với) )đầu năm(?! \p{L}| ?20)/iu;

/** The span that a header names, from `own`, the table's own; null where it names none. */
export function periodIn(header: string, own: ReferencePeriod): ReferencePeriod | null {
  const plain = withoutPrices(header);
  const source = strictly(plain);
  const mention = readPeriods(source).find((span) => span.value.relative !== 'same_period_last_year');
  const stated = mention ? resolvePeriod({ ...mention.value, ...(has(RUNNING, source) ? { cumulative: true } : {}) }, own) : null;
  // "Tỷ lệ hộ nghèo đầu năm (%)"; "6 tháng đầu năm", "so với đầu năm" are others
  if (!mention && NEW_YEAR.test(plain)) return instantOf(`${yearIn(own)}-01-01`);
  const years = yearsIn(plain);
  const bare = stated === null && years.length > 0 ? yearOf(years.at(-1) as number) : null;
  const period = stated ?? bare;
  if (has(SAME_PERIOD, source)) {
    const current = period ?? own;
    return mention && mention.value.year !== null && yearIn(current) < yearIn(own) ? current : yearsBefore(current, 1);
  }
  if (period) return period;
  if (has(LAST_YEAR, source)) return yearOf(yearIn(own) - 1);
  return has(LAST_MONTH, source) && own.type === 'MONTH' ? previousMonth(own) : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const BRACKETED_UNIT = phrase(
  `\\((?:đvt:? |đơn vị(?: tính)?:? )?(?<unit>(?:1[.,]?000 )?${UNIT})(?:\\)|, )|(?:đvt|đơn vị tính|đơn vị)\\s*:\\s*(?<stated>(?:1[.,]?000 )?${UNIT})`,
  false,
);
const BARE_UNIT = phrase(`^(?:${UNIT})$`, false);
/** A head row of units: "ha", "(tấn)"; "Kế hoạch" and "Hộ" are counted too, and name a column. */
const isUnitAlone = (segment: string): boolean => {
  const inside = /^\((.*)\)$/.exec(segment.trim())?.[1];
  const unit = inside ?? segment.trim();
  return has(BARE_UNIT, strictly(unit)) && (inside !== undefined || !['count', 'time'].includes(unitParts(unit).dimension));
};

/** "Diện tích (ha)", "Sản lượng – tấn" (the unit in a head row of its own) → the unit. */
export function unitIn(text: string): string {
  const [match] = matchesOf(BRACKETED_UNIT, strictly(text));
  const found = match?.groups?.unit ?? match?.groups?.stated ?? '';
  if (found && match)
    return text.slice(match.index, match.index + match[0].length).match(new RegExp(escaped(found), 'i'))?.[0] ?? found;
  const last = text.split(' – ').at(-1)?.trim() ?? '';
  return text.includes(' – ') && isUnitAlone(last) ? last : '';
}

const COUNTED = phrase(`^(?:tổng )?số (?<unit>${UNIT})`, false);
/** "Số xã đạt chuẩn" counts "xã"; "" where a name does not say what it counts. */
export const countedIn = (name: string): string => {
  const [match] = matchesOf(COUNTED, strictly(name));
  return match?.groups?.unit ?? '';
};

/** "Xã đạt chuẩn", "Vụ cháy": a column of whole numbers without a unit counts what its name begins with. */
export const countedFirst = (name: string, cell: string): string =>
  /^\d{1,3}(?:\.\d{3})*$/.test(cell)
    ? (/^(?:vụ|xã|thôn|bản|ấp|hộ|trường|lớp|dự án|doanh nghiệp|hợp tác xã|người|ca)(?= \p{L})/iu.exec(name)?.[0].toLowerCase() ??
      '')
    : '';

/** "Khách du lịch (nghìn lượt)" → "Khách du lịch"; "Tỷ lệ hộ nghèo (chuẩn đa chiều)" stays. */
export const withoutUnit = (text: string): string => {
  const unit = unitIn(text);
  return unit === ''
    ? text
    : text.replace(new RegExp(`\\s*\\((?:ĐVT:? |Đơn vị(?: tính)?:? )?${escaped(unit)}\\)`, 'iu'), '').trim();
};

/** Words of a header that say when and how sure, not what. */
const WHEN = phrase(
  'ước tính|ước|dự ước|uth|ưth|dự kiến|sơ bộ|thực hiện|th|chính thức|kết quả|kế hoạch|kh|dự toán|dt|mục tiêu|chỉ tiêu|nghị quyết|lũy kế|luỹ kế|cộng dồn|số liệu|trong kỳ|kỳ báo cáo|báo cáo|kỳ|cùng kỳ|ck|cả năm|(?<!(?:hàng|lâu) )năm|tháng|quý|trước|nay|này|đầu|đến|hết|tính|tính chung|giao|cả|trong|thời điểm|riêng|từ|của|đạt được|đạt',
);
const PART = /^(?:Trong đó|Tr\. ?đó|Chia ra|Bao gồm|Gồm|Riêng)\s*[:–-]?\s*/iu;
const TOTAL = /^(?:tổng số|tổng cộng|tổng|cộng|chung|toàn bộ|số)$/iu;

/** What the phrase matches at either end goes, again and again. */
function trimmed(text: string, words: Phrase): string {
  let left = text.replace(/^[\s:;,.()%/–-]+|[\s:;,.(%/–-]+$/gu, '');
  for (let before = ''; before !== left; ) {
    before = left;
    for (const m of matchesOf(words, strictly(left))) {
      if (m.index === 0) left = left.slice(m[0].length);
      else if (m.index + m[0].length === left.length) left = left.slice(0, m.index);
      else continue;
      break;
    }
    left = left.replace(/^[\s:;,.()%/–-]+|[\s:;,.(%/–-]+$/gu, '');
  }
  return left;
}

function measureIn(segment: string): string {
  const plain = withoutPrices(withoutUnit(segment).replace(/\s*\((?:%|[^)]*ĐVT[^)]*)\)/giu, ' ')).replace(GIVER, ' ');
  if (isUnitAlone(plain)) return '';
  let rest = '';
  let from = 0;
  for (const { start, end } of readPeriods(strictly(plain))) {
    rest += `${plain.slice(from, start)} `;
    from = end;
  }
  rest = trimmed(`${rest}${plain.slice(from)}`.replace(YEARS, ' ').replace(/\s+/g, ' '), WHEN);
  return TOTAL.test(rest) || !/\p{L}{2}/u.test(rest) ? '' : rest;
}

/** "TOÀN NGÀNH" → "toàn ngành"; "GRDP" and "Mỏ Cày" stay. */
export const spoken = (text: string): string =>
  text.length > 6 && text === text.toUpperCase()
    ? text.toLowerCase()
    : /^\p{Lu}{2}|^\p{Lu}\p{L}* \p{Lu}\p{Ll}/u.test(text)
      ? text
      : uncapitalize(text);

export interface Measured {
  /** "Diện tích hiện có"; "" where the header says only when and how sure. */
  readonly text: string;
  /** "Trong đó: …", "Chia ra – …": a part of the column before it. */
  readonly part: boolean;
}

/** What a header measures: "Sản lượng 6 tháng (tấn)" → "Sản lượng", "Ước 6 tháng 2025" → "". */
export function measuredIn(header: string): Measured {
  let part = false;
  const segments = header.split(' – ').flatMap((segment) => {
    if (PART.test(segment)) part = true;
    const text = measureIn(segment.replace(PART, ''));
    return text === '' ? [] : [text];
  });
  const text = segments.reduce(
    (whole, next) =>
      whole === ''
        ? next
        : isMeasureOnly(next) && !isMeasureOnly(whole)
          ? `${next} ${spoken(whole)}`
          : `${whole} ${spoken(next)}`,
    '',
  );
  return { text, part };
}

/** "Diện tích" of "Diện tích dừa": the words in front that only measure. */
export function leadingMeasure(text: string): string {
  const words = text.split(' ');
  const length = words.findLastIndex((_, i) => i < words.length - 1 && isMeasureOnly(words.slice(0, i + 1).join(' '))) + 1;
  return words.slice(0, length).join(' ');
}

/** "Diện tích dừa" and its part "dừa hữu cơ" → "Diện tích dừa hữu cơ"; "Số hộ nghèo" and "thành thị" → "Số hộ nghèo thành thị". */
export function partOf(whole: string, part: string): string {
  if (whole === '' || leadingMeasure(`${part} x`) !== '') return part;
  const measure = leadingMeasure(whole);
  const [noun = ''] = whole.slice(measure.length).trim().toLowerCase().split(' ');
  const repeats = noun !== '' && part.toLowerCase().startsWith(noun);
  return `${repeats ? measure : whole} ${spoken(part)}`.trim();
}
