/** Years, school years, spans of years, days, and periods told from now: "năm 2022", "đến 31/8", "giai đoạn 2021-2025", "đến nay". */
import { weekOf } from '../model/period.js';
import type { PeriodMention, RelativePeriod } from './periods.js';
import {
  DAY,
  fullYear,
  type Groups,
  IN_YEAR,
  MONTH,
  midYear,
  NOT_COUNTED,
  newYear,
  numberOf,
  type PeriodRule,
  rule,
  SHORT_YEAR,
  SO_MANY,
  THE_YEAR,
  TILL_DAY,
  tillOf,
  YEAR,
  yearOf,
} from './periods-parts.js';

const year = (g: Groups): PeriodMention => ({ type: 'YEAR', ...yearOf(g), cumulative: g.till ? true : null, ...tillOf(g) });
/** "từ đầu năm đến 16/8" counts since January; "đến 16/8" alone leaves that open. */
const day = (g: Groups): PeriodMention => ({
  type: g.since ? 'YTD' : 'INSTANT',
  ...yearOf(g),
  month: numberOf(g.m),
  day: Number(g.d),
  cumulative: g.since || /lũy|cộng|luy|cong/.test(g.till ?? '') ? true : null,
  ...tillOf(g),
});

export const daysBetween = (g: Groups): PeriodMention => {
  const when = yearOf(g);
  const year = when.year ?? (g.fy ? fullYear(g.fy) : null);
  const end = { ...when, year, month: numberOf(g.m), day: Number(g.d) };
  const [fromYear, fromMonth, fromDay] = [g.fy ? fullYear(g.fy) : year, numberOf(g.fm ?? g.m), Number(g.fd)];
  if (fromYear === year && fromMonth === 1 && fromDay === 1) return { type: 'YTD', ...end, cumulative: true };
  return { type: 'OTHER', ...end, ...(fromYear === null ? {} : { fromYear }), fromMonth, fromDay, cumulative: null };
};

/** "tuần 8/2023" is that week, "đến hết tuần 8/2023" its last day. */
const week = (g: Groups): PeriodMention | null => {
  const { from, to } = weekOf(Number(g.y), Number(g.w));
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = to.split('-').map(Number);
  if (Number(g.w) > 53) return null;
  const last = { year, month, day, cumulative: null };
  return g.till ? { type: 'INSTANT', ...last, tillOnly: true } : { type: 'OTHER', ...last, fromYear, fromMonth, fromDay };
};

const yearsBetween = (g: Groups): PeriodMention | null => {
  const [first, last] = [fullYear(g.fy ?? ''), fullYear(g.y ?? '')];
  return first < last && last - first <= 50 ? { type: 'OTHER', year: last, fromYear: first, cumulative: null } : null;
};

const schoolYear = (g: Groups): PeriodMention | null => {
  const [first, last] = [fullYear(g.fy ?? ''), fullYear(g.y ?? '')];
  return last === first + 1 ? { type: 'SCHOOL_YEAR', year: last, fromYear: first, cumulative: null } : null;
};

const relative =
  (type: PeriodMention['type'], which: RelativePeriod, cumulative: boolean | null = null) =>
  (g: Groups): PeriodMention => ({ type, year: yearOf(g).year, relative: which, cumulative });

const TILL_YEAR =
  '(?<till>(?:(?:lũy kế|tính) )?(?:cho )?(?:đến|tới)(?: (?:hết|cuối|thời điểm))*|(?:lũy kế )?(?:hết|cuối)|lũy kế|thời điểm cuối) ';

/** "đầu năm tỷ lệ hộ nghèo 2,64%, ước cuối năm còn 2,1%": at the head of a clause. */
const CLAUSE = '(?<=^|[,;:(] ?|[,;:(] ?ước )';

/** Before a year that is said with its word, and in chat also before the bare number: "đến cuối năm 2022", "đến cuối 2022". */
const beforeYear = (name: string, before: string, after: string, read: PeriodRule['read']): PeriodRule[] => [
  rule(`${name} năm 2022`, `${before}${IN_YEAR}(?: ?(?<y>${YEAR})| (?<said>nay|ngoái|trước|tới|sau))${after}`, read),
  rule(`${name} 2022`, `${before}(?<y>${YEAR})${NOT_COUNTED}${after}`, read, 'chat'),
];

/** Without accents "sản lượng cá năm 2022", "mắc ca năm 2022" look alike. */
const WHOLE = '(?<!(?:lượng|nuôi|số|bắt|thác|giống|nhiêu|mấy|lồng|ao|thịt|tôm|mắc|dân) )cả';

const WITH_RATE = '(?=,? (?:là |còn |ở mức |có |chiếm )*\\d+(?:,\\d+)? ?%)';

/** What is drawn up for a year that follows it bare. */
const PLANNED = '(?:chỉ tiêu|nhiệm vụ|mục tiêu|phương hướng|kế hoạch|dự toán)(?: chủ yếu| trọng tâm| phát triển)? ';
export const yearRules: readonly PeriodRule[] = [
  rule('năm 2022', `(?:trong )?${IN_YEAR}(?: kế hoạch| ngân sách)? ?(?<y>${YEAR})`, year),
  rule('cả năm 2022', `(?:trong )?${WHOLE} năm (?<y>${YEAR})`, year),
  rule('năm 22', `(?:${WHOLE} |trong )?${IN_YEAR} (?<yy>${SHORT_YEAR})${NOT_COUNTED}`, year, 'chat'),
  rule('2022', `(?<!(?:khoảng|xấp xỉ) |[\\d/.,–-] ?)(?<y>199\\d|20\\d\\d|2100)(?! ?[–-] ?\\d)${NOT_COUNTED}`, year, 'chat'),
  rule('chỉ tiêu 2024', `(?=20)(?<=${PLANNED})(?<y>${YEAR})(?! ?[–/-])${NOT_COUNTED}`, year),
  rule(
    'từ 2022 (5%), 2023',
    `(?=[12])(?<=(?:từ|của|trong|vào|và) )(?<y>${YEAR})(?= \\((?:chỉ |đạt |là |còn |có |chỉ số )*\\d)`,
    year,
    'report',
  ),
  rule('năm 2021, 2022 và 2023', `(?=[12])(?<=năm (?:${YEAR}(?:,| và|, và) )+)(?<y>${YEAR})${NOT_COUNTED}`, year),
  rule('2022, 2023', `(?=[12])(?<=(?<!\\d)${YEAR}, ?)(?<y>${YEAR})${NOT_COUNTED}`, year, 'chat'),
  ...beforeYear('đến hết', TILL_YEAR, '', year),
  rule('đầu năm', `${CLAUSE}đầu năm(?= \\p{L})(?! (?:nay|học|giao|đến|mới|tới|qua)(?!\\p{L}))`, newYear, 'accented'),
  // "tỷ lệ hộ nghèo đầu năm là 14,94%, mục tiêu cuối năm còn 12%"
  rule('đầu năm là 14,94%', `(?<!(?:từ|tháng|quý|nửa|ngay|thời gian|với|so) )đầu năm${WITH_RATE}`, newYear, 'accented'),
  rule(
    'cuối năm còn 12%',
    `(?<!(?:tháng|quý|nửa|đến|tới|với|so) )cuối năm${WITH_RATE}`,
    (g) => ({ ...year(g), tillOnly: true }),
    'accented',
  ),
  rule(
    'đầu năm là 14,94%',
    '(?<!(?:từ|tháng|quý|nửa|ngay|thời gian|so|với|giao|vào|dịp|toán|hoạch) )đầu năm(?= (?:(?:là|còn|có|chiếm|ước) )*\\d)(?! (?:19|20)\\d\\d(?!\\d))',
    newYear,
    'accented',
  ),
  rule(
    'cuối năm còn 14,8%',
    '(?<!(?:tháng|quý|nửa|ngay|thời gian|so|với|vào|dịp|ngày) )cuối năm(?= (?:(?:là|còn|có|chiếm|ước) )*\\d)(?! (?:19|20)\\d\\d(?!\\d))',
    (g) => ({ ...year(g), tillOnly: true }),
    'accented',
  ),
  rule(
    'cuối năm',
    `${CLAUSE}cuối năm(?= \\p{L})(?! (?:nay|học|trước|ngoái|qua)(?!\\p{L}))`,
    (g) => ({ ...year(g), tillOnly: true }),
    'accented',
  ),
  rule('đến cuối năm', '(?<till>(?:đến|tới) (?:(?:hết|cuối|thời điểm) )+)năm(?! (?:học|\\d))', year),
  ...beforeYear('giữa', '(?:(?:tính )?(?:đến|tới) )?giữa ', '(?! (?:và|với) )', midYear),
  rule('đến giữa năm', '(?:đến|tới) giữa năm(?! học)', midYear),
  ...beforeYear('đầu', '(?<!(?:từ|tháng|quý|nửa|ngay|thời gian) )đầu ', '', newYear),
  // the winter-spring crop is in by the end of May
  rule('đông xuân 2021-2022', `(?=20)(?<=đông ?-? ?xuân )(?<fy>${YEAR}) ?[–-] ?(?<y>${YEAR})`, (g) => {
    const span = yearsBetween(g);
    return span && { ...span, fromMonth: 11, month: 5, day: 31 };
  }),
  rule(
    'giai đoạn 2021-2025',
    `(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|trung hạn|0?\\d năm) ?\\(?)?(?<!\\d[.,/-] ?)(?<fy>${YEAR}) ?(?:[–-]|đến) ?(?:năm )?(?<y>${YEAR})(?! ?[–-] ?\\d)`,
    yearsBetween,
  ),
  rule(
    'từ năm 2021 đến năm 2023',
    `(?:giai đoạn )?từ (?:năm )?(?<fy>${YEAR}) ?(?:[–-]|đến|tới) ?(?:hết )?(?:năm )?(?<y>${YEAR})(?! ?[/.]\\d)`,
    yearsBetween,
  ),
  rule('năm học 2021-2022', `(?:năm học|nh) (?<fy>20\\d\\d) ?[/–-] ?(?<y>20\\d\\d|\\d\\d)`, schoolYear),
];

const CLOCK = '(?:\\d{1,2} ?(?:h|giờ|:) ?(?:\\d\\d)?(?: phút)?,? )?';
const AT = `(?:(?:${TILL_DAY}|tại |vào )?(?:thời điểm )?${CLOCK}(?:ngày |mùng )?)`;
const AT_SAID = `(?:(?:${TILL_DAY}|tại (?:thời điểm )?|thời điểm )${CLOCK}(?:ngày |mùng )?|ngày )`;
const FULL_DATE = `(?<d>${DAY})(?: ?[/-] ?(?<m>${MONTH}) ?[/-] ?|\\.(?<m2>${MONTH})\\.)(?<y>${YEAR})`;
const dotted = (g: Groups): Groups => ({ ...g, m: g.m ?? g.m2 });
export const FROM_DAY = `từ (?:ngày )?(?<fd>${DAY})`;
export const OF_MONTH = '(?:/| tháng )';
const TO_DAY = `(?: ?[–-] ?| (?:đến|tới)(?: hết)? )(?:ngày )?(?<d>${DAY})${OF_MONTH}(?<m>${MONTH})(?:(?:/| năm )(?<y>${YEAR}))?(?![/.]\\d)`;

export const dayRules: readonly PeriodRule[] = [
  rule('đến tuần 8/2023', `(?:${TILL_DAY})?tuần (?:thứ )?(?<w>\\d{1,2})(?: ?/ ?| năm )(?<y>${YEAR})`, week),
  rule('31/8/2023', `(?<!\\d[/.,-])${AT}${FULL_DATE}(?![/.]\\d)`, (g) => day(dotted(g))),
  rule('31/8/23', `(?<!\\d[/.,-])${AT}(?<d>${DAY})/(?<m>${MONTH})/(?<yy>${SHORT_YEAR})`, day),
  rule('ngày 31 tháng 8 năm 2023', `${AT_SAID}(?<d>${DAY}) tháng (?<m>${MONTH})(?!\\.\\d{3})(?:${THE_YEAR})?`, day),
  // "6 tháng 8/2023" is no date.
  rule('31 tháng 8 năm 2023', `(?<d>1[3-9]|2\\d|3[01]) tháng (?<m>${MONTH})(?:/| năm )(?<y>${YEAR})`, day),
  rule('đến 31/8', `${AT_SAID}(?<d>${DAY})/(?<m>${MONTH})(?![/.,]?\\d)(?! (?:xã|huyện|chỉ tiêu|tiêu chí))${NOT_COUNTED}`, day),
  rule('từ ngày 15/3 đến ngày 10/4', `${FROM_DAY}${OF_MONTH}(?<fm>${MONTH})(?:(?:/| năm )(?<fy>${YEAR}))?${TO_DAY}`, daysBetween),
  rule(
    '(15/10 - 14/11)',
    `(?<=\\()(?<fd>${DAY})/(?<fm>${MONTH}) ?[–-] ?(?<d>${DAY})/(?<m>${MONTH})(?:/(?<y>${YEAR}))?(?=\\))`,
    daysBetween,
  ),
  rule('từ ngày 15 đến ngày 31/8', `từ ngày (?<fd>${DAY})${TO_DAY}`, daysBetween),
];

const SAME =
  '(?:ck|cùng (?:kỳ|kì|thời điểm)|(?:(?<=(?:so với|so|với|bằng|hơn|của) )cùng thời gian|cùng thời gian(?= (?:của )?năm (?:trước|ngoái|20\\d\\d)))|cùng (?:tháng|quý)(?= (?:của )?năm ))';
const INNER = `(?: (?:${MONTH} tháng(?: đầu)?|tháng ${MONTH}|quý (?:i{1,3}|iv|[1-4])))`;
const NO_COUNT_BEFORE = '(?<!(?:(?<!(?:quận|phường) \\d?)\\d|các|những|mấy|(?<!bao )nhiều|vài|(?<!thiệt )hai|ba|bốn|năm) )';
const NO_YEAR_AFTER = '(?! (?:19|20)\\d\\d(?!\\d))';
const NO_MONTH_AFTER =
  '(?! (?:\\d|trước|sau|tới|tiếp|hành động|thanh niên|cao điểm|an toàn|giêng|một|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp))';
const NO_EVENT_AFTER = '(?! (?:\\p{L}+ )?(?:họp|thi|nghỉ|kế hoạch|đại hội|quy hoạch|tuyển|trước|bầu|thuật|năng|sau|tới))';
const NO_ADDRESS_AFTER = '(?! (?:[i\\d]|một|hai|ba|tư|bốn|trước|sau|tới|vừa|khách|vị|bạn))';
const JUST = 'trước|vừa rồi|vừa qua';
const counted = (source: string): string => `${NO_COUNT_BEFORE}(?:(?:trong|riêng) )?${source}`;

export const relativeRules: readonly PeriodRule[] = [
  rule('từ tháng 4/2023, …', `(?<=^|[.;] ?)(?:kể )?từ tháng (?<fm>${MONTH})(?:(?:/| năm )(?<fy>${YEAR}))?(?=,)`, (g) => ({
    type: 'OTHER',
    ...(g.fy ? { year: fullYear(g.fy), fromYear: fullYear(g.fy) } : { year: null }),
    fromMonth: numberOf(g.fm),
    relative: 'now',
    cumulative: null,
  })),
  rule(
    'từ đầu năm đến nay',
    `(?<!ngay )(?:lũy kế )?(?:kể |tính )?từ đầu năm(?: nay| (?<y>${YEAR}))?(?: (?:đến|tới) (?:nay|giờ))?`,
    relative('YTD', 'year_to_now', true),
  ),
  rule('từ năm 2021 đến nay', `từ (?:năm )?(?<y>${YEAR}) (?:đến|tới) (?:nay|giờ)`, relative('YTD', 'year_to_now', true)),
  rule('tháng này', counted('tháng này'), relative('MONTH', 'this_month', false)),
  // so many in the month
  rule('trong tháng 38 vụ', `trong tháng(?= ${SO_MANY})`, relative('MONTH', 'this_month', false)),
  rule('trong tháng', `(?:trong|riêng) tháng${NO_MONTH_AFTER}`, relative('MONTH', 'this_month', false)),
  rule(
    'trong tháng 13 vụ',
    'trong tháng(?= (?:(?:1[3-9]|[2-9]\\d|\\d{3,}|\\d{1,3}\\.\\d{3})(?!\\d)|\\d{1,2} (?:vụ|ca|cuộc|đợt|ổ)(?:[,;:.]| cháy| tai nạn| vi phạm| mắc| bệnh)))',
    relative('MONTH', 'this_month', false),
  ),
  rule('tháng trước', counted(`tháng (?:${JUST})`), relative('MONTH', 'last_month', false)),
  rule('trong kỳ', `trong kỳ(?: báo cáo| này)?${NO_EVENT_AFTER}`, relative('OTHER', 'this_period')),
  rule('quý này', '(?:trong )?quý này', relative('QUARTER', 'this_quarter')),
  rule(
    'cả quý',
    '(?:tính chung|trong|của) cả quý(?! (?:[i\\d]|một|hai|ba|tư|bốn))',
    relative('QUARTER', 'this_quarter'),
    'accented',
  ),
  rule('trong quý', `trong quý${NO_ADDRESS_AFTER}`, relative('QUARTER', 'this_quarter'), 'accented'),
  rule('quý trước', `(?:trong )?quý (?:${JUST})`, relative('QUARTER', 'last_quarter')),
  rule('năm nay', counted(`${IN_YEAR} nay`), relative('YEAR', 'this_year')),
  rule('trong năm', `trong năm(?! (?:học|qua|tới|sau|trước|tháng))${NO_YEAR_AFTER}`, relative('YEAR', 'this_year')),
  rule('cả năm', `(?:trong )?${WHOLE} năm${NO_YEAR_AFTER}`, (g) => ({ ...relative('YEAR', 'this_year')(g), whole: true })),
  rule('năm ngoái', counted(`${IN_YEAR} (?:ngoái|liền trước|${JUST})`), relative('YEAR', 'last_year')),
  rule('năm kia', counted(`${IN_YEAR} kia`), relative('YEAR', 'two_years_ago')),
  rule('năm tới', counted(`${IN_YEAR} (?:sau|tới)`), relative('YEAR', 'next_year')),
  rule(
    'cùng kỳ năm 2022',
    `${SAME}${INNER}?(?:[ /](?:của )?(?:năm )?(?:(?<y>${YEAR})|trước|ngoái)| năm học trước)?`,
    relative('OTHER', 'same_period_last_year'),
  ),
  rule(
    'đến nay',
    '(?:tính )?(?:đến|tới) (?:nay|giờ)|(?:(?:tính )?đến |tại )?(?:thời điểm )?(?:hiện nay|(?<!xuất )hiện tại)|(?:(?:tính )?đến |tại )?thời điểm (?:này|báo cáo)|bây giờ',
    relative('INSTANT', 'now'),
  ),
];
