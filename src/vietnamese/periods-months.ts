/** Months, runs of months and quarters: "tháng 8/2023", "8 tháng đầu năm", "đến hết quý I". */
import type { PeriodMention } from './periods.js';
import {
  ALONE,
  fullYear,
  type Groups,
  MONTH,
  NOT_COUNTED,
  numberOf,
  OF_YEAR,
  type PeriodRule,
  quarterIn,
  rule,
  SHORT_YEAR,
  SO_MANY,
  THE_YEAR,
  TILL,
  tillOf,
  YEAR,
  yearOf,
} from './periods-parts.js';

const LEAD = `(?:${TILL}|${ALONE})`;
const cumulativeOf = (g: Groups): boolean | null => (g.till ? true : g.alone ? false : null);

const month = (g: Groups): PeriodMention => ({
  type: g.till ? 'YTD' : 'MONTH',
  ...yearOf(g),
  month: numberOf(g.m),
  cumulative: cumulativeOf(g),
  ...tillOf(g),
});

const firstMonths = (g: Groups): PeriodMention => ({ type: 'YTD', ...yearOf(g), month: numberOf(g.m), cumulative: true });
const firstHalf = (g: Groups): PeriodMention => firstMonths({ ...g, m: '6' });

const lastMonths = (g: Groups): PeriodMention => ({
  type: 'OTHER',
  ...yearOf(g),
  fromMonth: 13 - (g.m ? numberOf(g.m) : 6),
  month: 12,
  cumulative: null,
});

/** From January it is a running total like any other. */
const monthsBetween = (g: Groups, first: number, last: number): PeriodMention | null => {
  const fromYear = g.fy ? fullYear(g.fy) : null;
  const when = yearOf(g);
  const year = when.year ?? fromYear;
  const within = fromYear === null || fromYear === year;
  if (within && first >= last) return null;
  if (within && first === 1) return { type: 'YTD', ...when, year, month: last, cumulative: true };
  return {
    type: 'OTHER',
    ...when,
    year,
    ...(fromYear === null ? {} : { fromYear }),
    fromMonth: first,
    month: last,
    cumulative: null,
  };
};

const quarter = (g: Groups): PeriodMention => ({
  type: g.till ? 'YTD' : 'QUARTER',
  ...yearOf(g),
  month: quarterIn(g.q) * 3,
  quarter: quarterIn(g.q),
  cumulative: cumulativeOf(g),
  ...tillOf(g),
});

/** "tháng 8", "T8", and the slip "thág 8". */
const T = '(?:thán?g ?|t\\.?)';
/** "lũy kế 6 tháng 1.658,9 tỷ", "5 tháng 12,7 triệu chiếc" */
const NO_THOUSANDS_AFTER = '(?!\\.\\d{3}(?!\\d)|,\\d)';
const NO_LIST_BEFORE = '(?<!(?:\\d|các|những|mấy|nhiều|mỗi|hàng|hằng|từng) )';
const PLAIN_MONTH = 'giêng|hai|ba|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp';
const COUNT = 'hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười';
/** "thiệt hại tháng 8", "sau tháng này" without accents are not "hai tháng", "sáu tháng"; "bốn tháng 352,8 nghìn m3" is. */
const NO_MONTH_AFTER =
  '(?! (?:(?:0?[1-9]|1[0-2])(?![.,]?\\d)|này|nay|trước|sau|tới|qua|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp))';
const RUN = '(?:(?:lũy kế|cộng dồn|tính chung|(?<!toàn |của |cả |trên )tính|trong)(?: cả)? )?';
const DOCUMENT =
  '(?:nghị định|thông tư|quyết định|nghị quyết|chỉ thị|công văn|luật)(?: số)?|(?:kế hoạch|báo cáo|thông báo|văn bản|tờ trình) số|điều|khoản|mục|tỷ lệ';
const NO_DOCUMENT_BEFORE = `(?=\\S)(?<!\\d ?[/.,-] ?|/|(?:${DOCUMENT}) )`;
const NOT_WITHIN_NUMBER = '(?<!\\d[.,/-])';
/** "8 tháng 23 thì sao" speaks of a year, "8 tháng 23 dự án" of so many. */
const NOTHING_COUNTED =
  '(?= ?(?:$|[?!.,]|(?:thì|sao|thế nào|ra sao|là|bao nhiêu|mấy|tăng|giảm|đạt|được|so|còn|với|và)(?!\\p{L})))';
/** "8 tháng năm 2023", "8 tháng đầu 2023", "8 tháng đầu năm". */
const FROM_JANUARY = `(?:(?: đầu(?: tiên)?)?${THE_YEAR}| đầu(?: tiên)?(?: của)? năm(?! học)| đầu(?! đời))`;

export const monthRules: readonly PeriodRule[] = [
  rule('tháng 8/2023', `${LEAD}?${T}(?!(?<=trong tháng )${SO_MANY})(?<m>${MONTH})${NO_THOUSANDS_AFTER}${OF_YEAR}`, month),
  rule('tháng 8 23', `${LEAD}?${T}(?<m>${MONTH}) (?<yy>${SHORT_YEAR})${NOT_COUNTED}`, month, 'chat'),
  rule('tháng tám', `${NO_LIST_BEFORE}tháng (?<m>${PLAIN_MONTH})(?! (?:tháng|mươi))`, month),
  rule('trong tháng sáu', `${LEAD}tháng (?<m>một|tư|sáu|${PLAIN_MONTH})(?! (?:tháng|mươi|lần))${OF_YEAR}`, month),
  rule('tháng sáu năm 2023', `${NO_LIST_BEFORE}tháng (?<m>một|tư|sáu|${PLAIN_MONTH})${THE_YEAR}`, month),
  rule('tháng sáu', `${NO_LIST_BEFORE}tháng (?<m>tư|sáu)(?! tháng)`, month, 'accented'),
  // "tháng năm" is May only where nothing counts the months before it.
  rule('trong tháng năm', `${LEAD}tháng (?<m>năm)${OF_YEAR}(?! (?:nay|ngoái|trước|qua|sau|tới))`, month, 'accented'),
  rule('tháng năm năm 2023', `${NO_LIST_BEFORE}tháng (?<m>năm)(?:/| năm )(?<y>${YEAR})`, month),
  rule(
    '8/2023',
    `${NO_DOCUMENT_BEFORE}${LEAD}?(?!0?1 ?/ ?2000)(?<m>${MONTH}) ?/ ?(?<y>${YEAR})(?![/.-][\\p{L}\\d])${NOT_COUNTED}`,
    month,
  ),
  rule('8 tháng năm 2023', `${RUN}${NOT_WITHIN_NUMBER}(?<m>${MONTH}) ?thán?g${FROM_JANUARY}?`, firstMonths),
  rule('tám tháng đầu năm', `${RUN}(?<!(?:mươi|tháng|quý) )(?<m>năm(?= tháng đầu)|${COUNT}) tháng${FROM_JANUARY}`, firstMonths),
  rule(
    'chín tháng',
    `${RUN}(?<!(?:mươi|tháng|quý) )(?<m>ba|bốn|tám|chín|mười một|mười hai|mười) tháng${NO_MONTH_AFTER}`,
    firstMonths,
  ),
  rule('sáu tháng', `${RUN}(?<!(?:mươi|tháng|quý) )(?<m>hai|sáu|bảy|bẩy) tháng${NO_MONTH_AFTER}`, firstMonths, 'accented'),
  rule(
    '8T2023',
    `(?<m>${MONTH})t(?: ?đầu(?: năm)?)?(?: ?[/.-]? ?(?<y>${YEAR})|[/'](?<yy>${SHORT_YEAR})|,? năm (?<said>nay|ngoái|trước))`,
    firstMonths,
  ),
  rule('8T', `(?<m>${MONTH})t(?: ?đầu(?: năm)?)?`, firstMonths, 'chat'),
  // in a report "11t" before a figure is eleven months: "11T 3.396,5 tỷ đồng", "SL 11T: 1.148 tấn"
  rule('11T: 1.148', `(?<m>1[0-2]|[2-9])t(?= ?:? (?:ước )?(?:đạt )?\\d[\\d.,]* ?\\p{L})`, firstMonths),
  rule(
    '8 tháng 23',
    `${NOT_WITHIN_NUMBER}(?<m>${MONTH}) ?tháng(?: đầu(?: năm)?)? (?<yy>${SHORT_YEAR})${NOTHING_COUNTED}`,
    firstMonths,
    'chat',
  ),
  rule('8T23', `(?<m>${MONTH})t[ -]?(?<yy>${SHORT_YEAR})${NOT_COUNTED}`, firstMonths, 'chat'),
  rule('nửa đầu năm', `${RUN}nửa đầu(?:${THE_YEAR}| năm)`, firstHalf),
  rule('nửa năm 2023', `${RUN}(?<!một )nửa${THE_YEAR}`, firstHalf),
  rule('nửa cuối năm', `(?:trong )?nửa (?:cuối|sau)(?:${THE_YEAR}| năm)`, lastMonths),
  rule('6 tháng cuối năm', `(?:trong )?(?<m>${MONTH}|${COUNT}) tháng (?:cuối|còn lại)(?: của)?(?:${THE_YEAR}| năm)`, lastMonths),
  rule(
    'từ tháng 3 đến tháng 8',
    `(?:từ )?${T}(?<f>${MONTH})(?:(?: ?[/.-] ?| năm )(?<fy>${YEAR}))?(?: ?[–-] ?| (?:đến|tới)(?: hết)? )(?:tháng |t)?(?<m>${MONTH})(?! ?tháng|/\\d{1,2}(?!\\d))${OF_YEAR}`,
    (g) => monthsBetween(g, Number(g.f), numberOf(g.m)),
  ),
];

const Q = '(?:(?:qu[ýí]|qúy) ?|q\\.?)';
const WHICH = 'iii|ii|iv|i|[1-4]';
const NO_NUMBER_AFTER = '(?![.,/]\\d)';

export const quarterRules: readonly PeriodRule[] = [
  rule('quý I/2021', `${LEAD}?${Q}(?<q>${WHICH})${OF_YEAR}${NO_NUMBER_AFTER}`, quarter),
  rule('Q1 21', `${LEAD}?${Q}(?<q>${WHICH}) (?<yy>${SHORT_YEAR})${NOT_COUNTED}`, quarter, 'chat'),
  rule('quý hai', `${LEAD}?quý (?<q>một|hai|ba|tư|bốn)(?! (?:số|cửa|thiện|mươi|tháng))${OF_YEAR}`, quarter),
  rule('quý đầu năm', `(?:trong |riêng )?quý (?:đầu(?: tiên)?|mở đầu)(?: của)?(?:${THE_YEAR}| năm(?! \\d))`, (g) =>
    quarter({ ...g, q: '1' }),
  ),
  rule('quý cuối năm', `(?:trong |riêng )?quý cuối(?: cùng)?(?: của)?(?:${THE_YEAR}| năm(?! \\d))`, (g) =>
    quarter({ ...g, q: '4' }),
  ),
  rule(
    'từ quý I đến quý III',
    `(?:từ )?${Q}(?<f>${WHICH})(?: ?[/.-] ?(?<fy>${YEAR}))?(?: ?[–-] ?| (?:đến|tới)(?: hết)? )${Q}?(?<q>${WHICH})${OF_YEAR}${NO_NUMBER_AFTER}`,
    (g) => monthsBetween(g, quarterIn(g.f) * 3 - 2, quarterIn(g.q) * 3),
  ),
  // "so sánh quý I và quý II" speaks of each for itself.
  rule(
    'quý II và quý III',
    `(?=q)(?<!(?:so sánh|giữa|khác) [^.?!;]*)${Q}(?<f>${WHICH}) và (?:${Q}(?<q>${WHICH})|(?<roman>iii|ii|iv))${OF_YEAR}${NO_NUMBER_AFTER}`,
    (g) => {
      const [first, last] = [quarterIn(g.f), quarterIn(g.q ?? g.roman)];
      return last === first + 1 ? monthsBetween(g, first * 3 - 2, last * 3) : null;
    },
  ),
  rule('ba quý đầu năm', `${RUN}(?<q>[1-3]|hai|ba) quý đầu(?:${THE_YEAR}| năm)`, (g) =>
    firstMonths({ ...g, m: String(quarterIn(g.q) * 3) }),
  ),
];
