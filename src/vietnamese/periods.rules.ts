/** The phrases of periods, one way of writing each, and the look-alikes that hide them. */
import type { PeriodMention } from './periods.js';
import { type Phrase, phrase } from './rules.js';
import { fold } from './text.js';

type Groups = Readonly<Record<string, string | undefined>>;

interface PeriodRule {
  readonly name: string;
  readonly phrase: Phrase;
  readonly read: (groups: Groups) => PeriodMention | null;
  /** In chat only: too short to trust in a report. */
  readonly looseOnly?: boolean;
}

const MONTH_WORDS = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const COUNT_WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const M = '(?<m>0?[1-9]|1[0-2])';
const YEAR = '(?<y>(?:19|20)\\d\\d)';
const SHORT_YEAR = '(?<y>(?:19|20)\\d\\d|[12]\\d)';
/** "/2023", " năm 2023", "-2023", ".2023". */
const OF_YEAR = `(?: ?[/.-] ?${YEAR}| ?,? (?:của )?năm ${YEAR.replace('<y>', '<y2>')})?`;
/** "đến", "tính đến hết", "lũy kế từ đầu năm đến". */
const TILL =
  '(?<till>(?:(?:lũy kế|cộng dồn|tính chung|tính)[, ] ?(?:thực hiện )?)?(?:từ đầu năm )?(?:đến|tới)(?: hết| cuối)?(?: thời điểm)? |(?:lũy kế|hết|cộng dồn) )';
const ALONE = '(?<alone>(?:trong|riêng|chỉ)(?: trong)? )';

const yearOf = (g: Groups): number | null => {
  const year = Number(g.y ?? g.y2 ?? Number.NaN);
  return Number.isNaN(year) ? null : year < 100 ? 2000 + year : year;
};
const numberOf = (word: string | undefined, words: readonly string[]): number => {
  if (word === undefined) return 0;
  const i = words.findIndex((w) => fold(w) === fold(word));
  return i >= 0 ? i + 1 : Number(word);
};
const quarterIn = (text = ''): number =>
  ({ i: 1, ii: 2, iii: 3, iv: 4, mot: 1, nhat: 1, hai: 2, ba: 3, tu: 4, bon: 4 })[fold(text)] ?? Number(text);
const cumulativeOf = (g: Groups): boolean | null => (g.till ? true : g.alone ? false : null);
const tillOf = (g: Groups): Pick<PeriodMention, 'tillOnly'> => (g.till ? { tillOnly: true } : {});

const month = (g: Groups): PeriodMention => ({
  type: g.till ? 'YTD' : 'MONTH',
  year: yearOf(g),
  month: numberOf(g.m ?? g.word, MONTH_WORDS),
  cumulative: cumulativeOf(g),
  ...tillOf(g),
});
const months = (g: Groups): PeriodMention => ({
  type: 'YTD',
  year: yearOf(g),
  month: numberOf(g.m ?? g.word, COUNT_WORDS),
  cumulative: true,
});
const quarter = (g: Groups): PeriodMention => ({
  type: 'QUARTER',
  year: yearOf(g),
  quarter: quarterIn(g.q),
  cumulative: g.till ? true : null,
  ...tillOf(g),
});
const year = (g: Groups): PeriodMention => ({ type: 'YEAR', year: yearOf(g), cumulative: null, ...tillOf(g) });
const day = (g: Groups): PeriodMention | null => {
  const [d, m] = [Number(g.d), Number(g.m)];
  return d >= 1 && d <= 31 ? { type: 'INSTANT', year: yearOf(g), month: m, day: d, cumulative: null, tillOnly: true } : null;
};
const relative =
  (type: PeriodMention['type'], which: PeriodMention['relative'], cumulative: boolean | null = null) =>
  (): PeriodMention => ({ type, year: null, relative: which!, cumulative });

const rule = (name: string, source: string, read: PeriodRule['read'], looseOnly = false): PeriodRule => ({
  name,
  phrase: phrase(source),
  read,
  looseOnly,
});

const mentions: readonly PeriodRule[] = [
  rule('tháng 8/2023', `(?:${TILL}|${ALONE})?(?:tháng|t) ?${M}${OF_YEAR}`, month),
  rule('tháng 8 23', `(?:tháng|t) ?${M}[ /.-]${SHORT_YEAR}`, month, true),
  rule(
    'tháng tám',
    `(?:${TILL}|${ALONE})?tháng (?<word>giêng|hai|ba|tư|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp)(?! tháng)${OF_YEAR}`,
    (g) => month({ ...g, ...(fold(g.word ?? '') === 'chap' ? { m: '12' } : {}) }),
  ),
  rule('8/2023', `(?:${TILL})?${M} ?/ ?${YEAR}`, month),
  rule(
    '8 tháng đầu năm 2023',
    `(?:(?:lũy kế|tính chung|cộng dồn|bình quân|trong|cả) )?${M} tháng(?: đầu)?(?: của)?(?: năm(?: ${YEAR})?| ?/? ?${YEAR.replace('<y>', '<y2>')})?`,
    months,
  ),
  rule(
    'tám tháng đầu năm',
    `(?<word>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?) tháng đầu(?: năm)?(?: ${YEAR})?`,
    months,
  ),
  rule('8T2023', `${M} ?t ?(?:/|-|đầu(?: năm)?)? ?${SHORT_YEAR}`, months),
  rule('8T', `${M} ?t(?: đầu(?: năm)?)?`, months, true),
  rule('nửa đầu năm', `(?:nửa đầu|đến giữa|giữa) năm(?: ${YEAR})?`, (g) => ({
    type: 'YTD',
    year: yearOf(g),
    month: 6,
    cumulative: true,
    tillOnly: true,
  })),
  rule('6 tháng cuối năm', `(?:6|06|sáu) tháng cuối năm(?: ${YEAR})?|nửa cuối năm(?: ${YEAR.replace('<y>', '<y2>')})?`, (g) => ({
    type: 'OTHER',
    year: yearOf(g),
    fromMonth: 7,
    month: 12,
    cumulative: null,
  })),
  rule('từ tháng 3 đến tháng 8', `từ tháng (?<f>0?[1-9]|1[0-2])(?:/\\d{4})? ?(?:đến|tới|-) ?(?:tháng )?${M}${OF_YEAR}`, (g) => ({
    type: 'OTHER',
    year: yearOf(g),
    fromMonth: Number(g.f),
    month: Number(g.m),
    cumulative: null,
  })),
  rule(
    'quý I/2021',
    `(?:${TILL}|(?:trong|riêng) )?(?:quý|q) ?(?<q>i{1,3}|iv|[1-4])(?:[ /.-]${SHORT_YEAR.replace('<y>', '<y3>')}|${OF_YEAR})`,
    (g) => quarter({ ...g, y: g.y ?? g.y2 ?? g.y3 }),
  ),
  rule('quý hai', `(?:${TILL}|trong )?quý (?<q>một|nhất|hai|ba|tư|bốn)${OF_YEAR}`, quarter),
  rule('năm 2022', `(?<till>(?:(?:tính|lũy kế) )?(?:đến |tới )?(?:hết |cuối )(?:tháng 12 )?)?(?:trong |cả )?năm ${YEAR}`, year),
  rule('đến năm 2022', `(?:đến|tới) năm ${YEAR}`, year),
  rule('2022', `(?<![\\d/.,-] ?)${YEAR}(?! ?[\\d/.,-]\\d| ?(?:%|tỷ|triệu|người|ha|lượt|hộ|con|tấn|dự án))`, year, true),
  rule('cả năm', '(?:trong )?cả năm', relative('YEAR', 'this_year')),
  rule(
    '31/8/2023',
    `(?:(?:lũy kế |tính )?(?:đến|tới|tại|hết)(?: hết)? )?(?:thời điểm )?(?:(?:\\d+ ?(?:giờ|h),? )?ngày )?(?<d>\\d{1,2}) ?[/.] ?${M} ?[/.-] ?${YEAR}`,
    day,
  ),
  rule('ngày 31 tháng 8', `(?:(?:tính )?(?:đến|tới|hết)(?: hết)? )?(?:thời điểm )?ngày (?<d>\\d{1,2}) tháng ${M}${OF_YEAR}`, day),
  rule('đến 31/8', `(?:đến|tới|tại|thời điểm|ngày)(?: hết)?(?: ngày)? (?<d>\\d{1,2})/${M}(?![/.\\d])`, day),
  rule('năm học 2021-2022', '(?:năm học|nh) (?<f>20\\d\\d) ?[-–] ?(?<y>20\\d\\d)', (g) => ({
    type: 'SCHOOL_YEAR',
    year: yearOf(g),
    fromYear: Number(g.f),
    cumulative: null,
  })),
  rule(
    'giai đoạn 2021-2025',
    '(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|trung hạn|vụ đông xuân|vụ|\\d năm) )?(?<f>20\\d\\d) ?[-–] ?(?<y>20\\d\\d)',
    (g) => ({
      type: 'OTHER',
      year: yearOf(g),
      fromYear: Number(g.f),
      cumulative: null,
    }),
  ),
  rule(
    'từ ngày 15/3 đến ngày 10/4',
    'từ (?:ngày )?\\d{1,2}/(?<f>\\d{1,2})(?:/(?<fy>20\\d\\d))? ?(?:đến|tới|-) ?(?:hết )?(?:ngày )?(?<d>\\d{1,2})/(?<m>\\d{1,2})(?:/(?<y>20\\d\\d))?',
    (g) => ({
      type: 'OTHER',
      year: yearOf(g) ?? (g.fy ? Number(g.fy) : null),
      ...(g.fy ? { fromYear: Number(g.fy) } : {}),
      fromMonth: Number(g.f),
      month: Number(g.m),
      cumulative: null,
    }),
  ),
  rule('từ đầu năm đến nay', '(?:lũy kế )?từ đầu năm(?: đến (?:nay|giờ))?', relative('YTD', 'year_to_now', true)),
  rule('tháng này', 'tháng này|(?:trong|riêng) tháng(?! \\d)', relative('MONTH', 'this_month', false)),
  rule('tháng trước', 'tháng (?:trước|vừa rồi|vừa qua)', relative('MONTH', 'last_month', false)),
  rule('quý này', 'quý này|trong quý(?! [i\\d])', relative('QUARTER', 'this_quarter')),
  rule('quý trước', 'quý (?:trước|vừa rồi)', relative('QUARTER', 'last_quarter')),
  rule('năm nay', 'năm nay|trong năm(?! \\d)', relative('YEAR', 'this_year')),
  rule('năm ngoái', '(?:cả )?năm (?:ngoái|trước|vừa rồi|vừa qua)', relative('YEAR', 'last_year')),
  rule('năm kia', 'năm kia', relative('YEAR', 'two_years_ago')),
  rule('năm tới', 'năm (?:sau|tới)', relative('YEAR', 'next_year')),
  rule(
    'cùng kỳ',
    'cùng (?:kỳ|kì|thời điểm|thời gian)(?: (?:của )?(?:năm (?:trước|ngoái|học trước|20\\d\\d)|20\\d\\d))?',
    relative('OTHER', 'same_period_last_year'),
  ),
  rule('đến nay', '(?:tính )?đến nay|hiện nay|hiện tại|(?:đến )?thời điểm (?:hiện tại|này)|bây giờ', relative('INSTANT', 'now')),
];

/** What looks like a period and is none. */
const lookalikes: readonly Phrase[] = [
  // "Nghị quyết số 11/NQ-CP ngày 30/01/2022": the date is the document's.
  phrase('(?:số )?\\d+[\\p{L}\\d]*(?:/\\d{4})?/[\\p{L}]{2,}[\\p{L}\\d-]*,? ngày ?[\\d/.-]+(?: tháng \\d+(?: năm \\d{4})?)?'),
  // "đào tạo dưới 3 tháng", "trẻ 6 tháng tuổi", "kéo dài 3 tháng".
  phrase(
    '(?:dưới|trên|từ|kéo dài|thời hạn|trong vòng|sau|khoảng|hơn|gần|mỗi|ít nhất|tối thiểu) \\d+(?: ?- ?\\d+)? tháng(?! đầu)',
  ),
  phrase('\\d+ (?:tháng|năm) tuổi|\\d+ tháng/|tháng tuổi'),
  phrase('(?:hàng|hằng|các|mỗi|từng|nhiều|những|mấy) (?:tháng|quý|năm)'),
  phrase('(?:giá )?so sánh(?: năm)? 20\\d\\d|năm gốc 20\\d\\d|giá cố định (?:năm )?\\d{4}'),
  phrase('quý (?:khách|bạn|vị|báo|ông|bà|cơ quan|hiếm|giá)|đá quý'),
  phrase('\\d+ ?t(?:ấn|rường|rẻ|àu|ỷ|riệu|uyến)'),
  phrase('(?:quyết định|nghị quyết|chỉ thị|kế hoạch|thông báo|công văn|nghị định) (?:số )?\\d+[\\p{L}\\d/.-]*'),
];

export const phraseRules = { mentions, lookalikes };
