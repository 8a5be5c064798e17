/** The parts that phrases of periods are put together from, and what their groups say. */
import type { PeriodMention, RelativePeriod } from './periods.js';
import { type Phrase, phrase } from './rules.js';
import { fold } from './text.js';

export type Groups = Readonly<Record<string, string | undefined>>;

export interface PeriodRule {
  readonly name: string;
  readonly phrase: Phrase;
  readonly read: (groups: Groups) => PeriodMention | null;
  /**
   * `chat`: too short to trust in a report. `accented`: without its accents it is other words ("tháng sáu", "tháng sau").
   * `report`: what a question leaves open ("lũy kế" of whatever there is).
   */
  readonly only: 'chat' | 'accented' | 'report' | null;
}

export const rule = (name: string, source: string, read: PeriodRule['read'], only: PeriodRule['only'] = null): PeriodRule => ({
  name,
  phrase: phrase(source),
  read,
  only,
});

export const MONTH = '(?:0?[1-9]|1[0-2])';
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const YEAR = '(?:19|20)\\d\\d';
/** "T8/23": no month and no day of the year ends the same way. */
export const SHORT_YEAR = '(?:1[3-9]|2\\d)(?![.,/]?\\d)';
/** Without accents "nam" is also the end of "Việt Nam", "Hà Nam" (but "bao nhieu ha nam 2022"). */
export const IN_YEAR = '(?<!(?<!\\p{L})(?:việt|miền|quảng|vân|(?<!(?:nhiêu|mấy|\\d) )hà) )năm';
/** Behind these a bare number is no year: "2022 người", "2022 tỷ" (but "2022 tỷ lệ"). */
export const NOT_COUNTED =
  '(?! ?(?:[.,/-]?\\d|%|(?:phần trăm|tỷ(?! (?:lệ|trọng|suất))|triệu|nghìn|ngàn|ha(?! (?:nội|giang|nam|tĩnh|tầng))|tấn|kg|km|m2|m3|mw|kwh|lượt|người|hộ)(?!\\p{L})))';

/** "trong tháng 6 vụ, làm 2 người chết" */
export const SO_MANY =
  '\\d[\\d.]* (?:vụ(?! (?:đông|xuân|mùa|hè|thu|chiêm))|ca|người|hộ|đối tượng|trường hợp|doanh nghiệp|dự án|lượt)(?!\\p{L})';

const SAID_YEAR = 'nay|ngoái|trước|kia|sau|tới|vừa rồi|vừa qua';
/** "/2023", " năm 2023", ".2023", "/23", " năm ngoái". */
export const THE_YEAR = `(?:(?: ?[/–-] ?|\\.|,? (?:của |trong )?${IN_YEAR} ?| )(?<y>${YEAR})|(?:[/.'-]|,? (?:của )?${IN_YEAR} )(?<yy>${SHORT_YEAR})|,? (?:của |trong )?${IN_YEAR} (?<said>${SAID_YEAR}))`;
export const OF_YEAR = `(?:${THE_YEAR})?`;

/** Without accents "tỉnh đến" and "cho tôi" look like "tính đến" and "tới". */
const UNTIL = '(?:đến|(?<!cho |giúp |bạn )tới)(?: (?:hết|cuối|thời điểm))*';
const RUNNING = '(?:lũy kế|cộng dồn|tính chung|(?<!toàn |của |cả |trên )tính)';
const SINCE = `(?<since>(?:kể |tính )?từ đầu năm (?:(?:nay|(?<y0>${YEAR})) )?)?`;
const REACHED = `(?:${RUNNING},? (?:thực hiện )?)?${SINCE}(?:cho )?${UNTIL} |(?:lũy kế )?hết `;
/** "đến", "tính đến hết", "lũy kế từ đầu năm đến", "hết". The year may stand here: "từ đầu năm 2023 đến". */
export const TILL_DAY = `(?<till>${REACHED})`;
/** The same, and "lũy kế tháng 8". */
export const TILL = `(?<till>${REACHED}|(?:lũy kế|cộng dồn) )`;
export const ALONE = '(?<alone>(?:(?:chỉ )?(?:tính )?riêng(?: trong)?|trong) )';

const SAID: Readonly<Record<string, RelativePeriod>> = {
  nay: 'this_year',
  ngoai: 'last_year',
  truoc: 'last_year',
  'vua roi': 'last_year',
  'vua qua': 'last_year',
  kia: 'two_years_ago',
  sau: 'next_year',
  toi: 'next_year',
};

export const fullYear = (digits: string): number => Number(digits.length === 2 ? `20${digits}` : digits);

/** The year, as a number or as "năm ngoái". */
export function yearOf(g: Groups): Pick<PeriodMention, 'year' | 'relative'> {
  const digits = g.y ?? g.yy ?? g.y0;
  const relative = g.said === undefined ? undefined : SAID[fold(g.said).replace(/\s+/g, ' ')];
  return { year: digits === undefined ? null : fullYear(digits), ...(relative ? { relative } : {}) };
}

export const tillOf = (g: Groups): Pick<PeriodMention, 'tillOnly'> => (g.till ? { tillOnly: true } : {});

const NUMBER_WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
/** As months are called, beside the numbers: "tháng giêng", "tháng tư", "tháng chạp". */
const OTHER_WORDS: Readonly<Record<string, number>> = { gieng: 1, tu: 4, bay: 7, chap: 12 };

/** "8", "tám", "giêng" → a number. */
export function numberOf(word = ''): number {
  const plain = fold(word).replace(/\s+/g, ' ');
  const counted = NUMBER_WORDS.findIndex((known) => fold(known) === plain) + 1;
  return OTHER_WORDS[plain] ?? (counted || Number(plain));
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
export const quarterIn = (text = ''): number => ROMAN[text] ?? numberOf(text);

export const midYear = (g: Groups): PeriodMention => ({
  type: 'INSTANT',
  ...yearOf(g),
  month: 6,
  day: 30,
  cumulative: null,
  tillOnly: true,
});
/** The first day of the year, as a span of its own: a stock "as of" it is printed with the year before. */
export const newYear = (g: Groups): PeriodMention => ({
  type: 'OTHER',
  ...yearOf(g),
  fromMonth: 1,
  month: 1,
  day: 1,
  cumulative: null,
});
