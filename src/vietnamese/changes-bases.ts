/** What a change is measured against: "so với cùng kỳ năm 2022", "kế hoạch năm", "so với tháng trước". */
import type { ComparisonBase } from '../model/observation.js';
import { matchesOf, phrase, type Source } from './rules.js';

/** What a change is measured against, as the words say it; `year`, `month` and `date` wait for the figure's own period. */
export type BaseMention =
  | { readonly base: ComparisonBase }
  | { readonly year: number }
  /** "tháng 3", "tháng 3/2024": `of` is its year, -1 the year before. */
  | { readonly month: number; readonly of: number | null }
  /** "quý I/2023", "quý I năm trước" */
  | { readonly quarter: number; readonly of: number }
  | { readonly date: { readonly day: number; readonly month: number; readonly year: number | null } };

export const SAME_PERIOD =
  '(?:ck(?: (?:năm trước|năm 20\\d\\d|20\\d\\d))?|(?:tháng |quý )?cùng (?:kỳ|kì|thời điểm|thời gian|tháng|quý)(?: 20\\d\\d(?![.,]?\\d)| (?:của )?(?:năm học trước|năm (?:trước|ngoái|20\\d\\d)|\\d+ tháng(?: đầu)? năm 20\\d\\d))?)';
export const SEASON = '(?:đông xuân|xuân hè|hè thu|thu đông|thu mùa|đông|xuân|hè|thu|mùa)';
/** Where the name of a plan ends without a mark: "… kế hoạch và đạt …", "… kế hoạch trong đó …". */
const STOP = ' (?:và|nhưng|song|nên|trong đó|gồm|với|tăng|giảm|đạt|bằng|cụ thể) ?';
/** "bình quân chung cả nước", "mức trung bình của vùng": of which nothing more is said. */
export const AVERAGE =
  '(?:bình quân|trung bình)(?: chung)?(?: của)? (?:cả nước|toàn quốc|toàn tỉnh|(?:vùng|khu vực)[^,.;()\\d]{0,30})';

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const bases: readonly (readonly [string, (m: RegExpExecArray) => BaseMention])[] = [
  [`(?:mức (?:của )?)?(?:thực hiện )?${SAME_PERIOD}`, () => ({ base: 'same_period_last_year' })],
  ['tháng 12(?:(?: năm|[/.-]) ?20\\d\\d| năm (?:trước|ngoái))', () => ({ base: 'previous_year_end' })],
  ['tháng (?<month>\\d{1,2}) năm (?:trước|ngoái)', (m) => ({ month: Number(m.groups?.month), of: -1 })],
  [
    'quý (?<quarter>i{1,3}|iv|[1-4])(?:(?: năm |/| )(?<y>20\\d\\d)| năm (?:trước|ngoái))',
    ({ groups: g = {} }) => ({ quarter: QUARTERS[g.quarter ?? ''] ?? Number(g.quarter), of: g.y ? Number(g.y) : -1 }),
  ],
  [
    '(?<=(?:so với|so|với) )tháng (?<month>0?[1-9]|1[0-2])(?![.,]?\\d(?!0\\d\\d)| tháng)(?:(?: năm |[/.])(?<y>20\\d\\d))?|tháng (?<month2>\\d{1,2})(?: năm|[/.]) ?(?<y2>20\\d\\d)',
    ({ groups: g = {} }) => ({ month: Number(g.month ?? g.month2), of: g.y || g.y2 ? Number(g.y ?? g.y2) : null }),
  ],
  ['(?:(?:cuối )?tháng trước|tháng liền trước|tháng liền kề)(?: đó)?', () => ({ base: 'previous_month' })],
  ['(?:thời điểm )?cuối năm (?:trước|ngoái|20\\d\\d)|(?:thời điểm )?đầu năm', () => ({ base: 'previous_year_end' })],
  [
    '(?:thực hiện |ước thực hiện |tốc độ tăng trưởng )?(?:của )?năm (?:trước|ngoái)(?: liền kề)?|năm học trước',
    () => ({ base: 'previous_year' }),
  ],
  [
    '(?:thực hiện |ước thực hiện |kết quả |tốc độ tăng trưởng )?(?:của )?năm (?<year>20\\d\\d)',
    (m) => ({ year: Number(m.groups?.year) }),
  ],
  ['(?:kỳ|năm) gốc(?: (?:năm )?20\\d\\d)?', () => ({ base: 'base_year' })],
  [
    '(?:thời điểm )?(?:ngày )?(?<day>\\d{1,2})[/.](?<month>\\d{1,2})(?:[/.](?<y>20\\d\\d))?',
    (m) => ({
      date: { day: Number(m.groups?.day), month: Number(m.groups?.month), year: m.groups?.y ? Number(m.groups.y) : null },
    }),
  ],
  [
    `(?:(?:tổng )?dự toán|dt(?= (?:tỉnh|tw|trung ương|địa phương|huyện|hđnd|ubnd|giao|năm)(?![\\p{L}])|[,.;)]|$))(?:(?!${STOP})[^,.;:()\\d])*(?:năm 20\\d\\d)?`,
    () => ({ base: 'budget' }),
  ],
  // "đạt 53% so với HĐND huyện giao", "bằng 98% Trung ương giao"
  [
    '(?:(?:hđnd|ubnd|chính phủ|thủ tướng|bộ)(?: chính phủ| tỉnh| huyện| thành phố| thị xã| xã)?|trung ương|tw|tỉnh|huyện|thành phố) giao(?: đầu năm| năm 20\\d\\d)?',
    () => ({ base: 'plan' }),
  ],
  [
    `(?:(?:tổng )?(?:số )?kế hoạch|kh|chỉ tiêu|mục tiêu|kịch bản|nghị quyết|nq(?: hđnd)?)(?![\\p{L}])(?:(?!${STOP})[^,.;:()\\p{Nd}]|(?<=năm )\\d{4}|(?<=/)\\p{L}+|(?<=số )\\d+(?:/[\\d\\p{L}-]+)+|(?<=ngày )\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}(?=-))*`,
    () => ({ base: 'plan' }),
  ],
  [`(?:mức )?${AVERAGE}`, () => ({ base: 'other' })],
  [`vụ ${SEASON} (?:năm )?(?:trước|ngoái)`, () => ({ base: 'same_period_last_year' })],
  // of no year before: "so với tuần trước", "so với trung bình 4 tuần trước", "so với nhiệm kỳ trước"
  [
    '(?:(?:trung bình|bình quân) )?(?:\\d+ )?tuần (?:liền )?trước(?: đó)?|(?:nhiệm kỳ|giai đoạn) (?:liền )?trước',
    () => ({ base: 'other' }),
  ],
  [
    '(?:quý trước|quý liền trước|vụ [^,.;()]*trước|quý (?:[1-4]|[ivx]+)(?: năm |/)20\\d\\d|quý [^,.;()\\d]+(?:năm|/) ?20\\d\\d)',
    () => ({ base: 'other' }),
  ],
  [
    '(?:so với )?(?:tổng|toàn|số|tỷ lệ|quy mô|khối lượng|diện tích|vốn)(?:(?! [-–+] | (?:và |nhưng |song )?(?:bằng|tăng|giảm|đạt|gấp) \\d)[^,.;:()]){2,60}',
    () => ({ base: 'share' }),
  ],
];

const LINK = '(?:,? ?(?:so với|so|với|trên|của|/)(?: với)? ?)?';
const baseRules = bases.map(([source, read]) => ({
  phrase: phrase(`^(?:${LINK})(?:${source})(?![\\p{L}\\p{Nd}])`, false),
  read,
}));

/** The base that the text goes on with, and how far it reaches. */
export function baseAt(source: Source, at: number): { base: BaseMention; end: number } | null {
  const rest: Source = { text: source.text.slice(at, at + 160).replace(/^\s+/, ' '), loose: source.loose };
  const lead = source.text.slice(at).length - source.text.slice(at).trimStart().length;
  const text = rest.text.trimStart();
  let best: { base: BaseMention; end: number } | null = null;
  for (const { phrase, read } of baseRules) {
    for (const m of matchesOf(phrase, { text, loose: source.loose })) {
      if (!best || at + lead + m[0].length > best.end) best = { base: read(m), end: at + lead + m[0].trimEnd().length };
    }
  }
  return best;
}

const LEADING = phrase(
  `(?:so với|so) (?:với )?(?<base>${SAME_PERIOD}|(?:tháng|quý|vụ) trước|tháng (?:0?[1-9]|1[0-2])(?:(?: năm |/)20\\d\\d)?|vụ ${SEASON} (?:năm )?(?:trước|ngoái)|quý (?:[1-4]|[ivx]+)(?: năm |/)20\\d\\d|tháng 12(?:(?: năm|/) ?20\\d\\d| năm (?:trước|ngoái))|(?:thời điểm )?(?:đầu năm|cuối năm (?:trước|ngoái|20\\d\\d))|(?:thực hiện )?năm (?:trước|ngoái|20\\d\\d)|(?:kế hoạch|dự toán)(?: năm| đề ra| giao)?(?= (?:đã |thì |ước )?$)),?:? (?:đã |thì |ước )?$`,
  false,
);

/** "so với tháng trước giảm 4 vụ": the base right before the verb. */
export function baseBefore(source: Source, at: number): { base: BaseMention; start: number } | null {
  const from = Math.max(0, at - 60);
  const [match] = matchesOf(LEADING, { text: source.text.slice(from, at), loose: source.loose });
  const read = match ? baseAt({ text: `so với ${match.groups?.base ?? ''}`, loose: source.loose }, 0) : null;
  return match && read ? { base: read.base, start: from + match.index } : null;
}

const ABOUT = ' về (?:số|tổng|vốn|giá trị|lượng|diện tích)(?! với)[^,.;:()\\d]{0,40}?';
const FURTHER = new RegExp(`^(?:\\)| \\([^()]{1,30}\\)|${ABOUT})(?= so (?:với )?)`, 'iu');
/** "thêm 375 tỷ đồng (1,4%) so với 31/12", "giảm 14,2% về số hộ so với tháng 3": the base stands behind what is between, and is not taken. */
export function baseFurther(source: Source, at: number): { base: BaseMention; end: number } | null {
  const [between] = FURTHER.exec(source.text.slice(at, at + 60)) ?? [];
  const found = between === undefined ? null : baseAt(source, at + between.length);
  return found && { base: found.base, end: at };
}
