/** Quantities: a number with its unit, hedge ("hơn", "trên") and, for "a/b đơn vị", what it is counted against. */
import { readNumberedNames } from './numbered-names.js';
import { NUMBER, parseNumber, writeNumber } from './numerals.js';
import { has, longestWins, matchesOf, type Phrase, phrase, type Source, type Span } from './rules.js';
import { fullUnit, OPEN_COUNTER, UNIT } from './units.js';

export interface Quantity {
  readonly value: number;
  /** As printed, inner white space made single: "nghìn lượt", "HK.Km"; "" where none is. */
  readonly unit: string;
  /** "hơn", "trên", "gần", "khoảng"… or "". */
  readonly hedge: string;
  /** The b of "a/b đơn vị". */
  readonly outOf: number | null;
  /** False where the unit is an unlisted noun or missing: such a reading is weaker. */
  readonly sure: boolean;
}

const HEDGE = 'trên dưới|hơn|trên|gần|khoảng|xấp xỉ|tối thiểu|ít nhất|tối đa|không quá|dưới|chừng|độ|cỡ|ngót';
/** No number behind a letter or a number mark; a range's second half is not a quantity of its own. */
const START = '(?<![\\p{L}\\p{Nd}]|[\\p{Nd}][.,/]|[\\p{Nd}] ?[-–] ?)';
const HEDGED = `${START}(?:(?<hedge>${HEDGE}) ?)?`;
const END = '(?![\\p{L}\\p{Nd}]|[.,/]\\p{Nd})';

const RANK = 'xếp thứ 22/63';
const TWO_SCALES = '3 tỷ 250 triệu đồng';
/** 3.25 for "3 tỷ 250 triệu đồng". */
const inOneScale = ({ number = '', rest = '', third }: Record<string, string | undefined>): number =>
  Number((parseNumber(number) + parseNumber(rest) / 1e3 + parseNumber(third ?? '0') / 1e6).toFixed(6));
const SECOND_RANK = 'và thứ 8/11 vùng';
/** "30/4" */
const DAY = '(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])(?!\\d)';
const VICTIMS = 'tai nạn 12 vụ, chết 09, bị thương 07';
const harmed = phrase('\\d (?:chết|bị thương|mất tích)', false);
const hurt = phrase('vụ[^.;]{0,60}(?:chết|tử vong|bị thương) ?\\d', false);
const HARMED = '12 vụ, 9 chết, 7 bị thương';
const BARE_FRACTION = '(bậc tiểu học 61/64)';
const RANKED = '(?:xếp|đứng|giữ|ở)(?: ở)?(?: vị trí)? (?:hạng|thứ)(?: hạng)? ';
const ALL_PLACES = '(?: tỉnh,? (?:và )?thành(?: phố)?(?: trực thuộc trung ương)?(?! \\p{Lu}))?';
const ranked = phrase(`${RANKED}\\d`, false);
const isRank = (rule: string): boolean => rule === RANK || rule === SECOND_RANK;

const rules: readonly (readonly [name: string, phrase: Phrase, sure: boolean])[] = [
  ['1.225,7 tỷ đồng', phrase(`${HEDGED}(?<number>${NUMBER})\\s*(?<unit>${UNIT})`, false), true],
  [
    TWO_SCALES,
    phrase(
      `${HEDGED}(?<number>\\d{1,4}) (?<scale>tỷ|tỉ|triệu) (?<rest>\\d{1,3}) (?<lesser>triệu|nghìn|ngàn)(?: (?<third>\\d{1,3}) (?:nghìn|ngàn))?(?<unit> đồng)?(?!\\p{L})`,
      false,
    ),
    true,
  ],
  ['7,5 - 8%', phrase(`${HEDGED}(?<number>${NUMBER})(?: ?[-–] ?|(?<!từ \\S+) đến )${NUMBER}\\s*(?<unit>${UNIT})`, false), true],
  [
    '207/279,8 tỷ đồng',
    phrase(`${HEDGED}(?<number>${NUMBER})\\s?(?<own>${UNIT})?\\s?/\\s?(?<outof>${NUMBER})\\s*(?<unit>${UNIT})`, false),
    true,
  ],
  ['86,30/100 điểm', phrase(`${HEDGED}(?<number>${NUMBER})/(?<outof>${NUMBER})\\s*(?<unit>điểm|xã|tỉnh)(?!\\p{L})`, false), true],
  [RANK, phrase(`${RANKED}(?<number>\\d+)(?:/(?<outof>\\d+)${ALL_PLACES})?(?![.,]?\\d)`), true],
  [
    SECOND_RANK,
    phrase(
      `(?<=${RANKED}\\p{Nd}+[^.;]{0,80}(?:,|và) ?(?:xếp |đứng )?)(?:(?:thứ|hạng) (?<number>\\d+)(?:/(?<outof>\\d+)${ALL_PLACES})?|(?<plain>\\d+)/(?<whole>\\d+) (?:tỉnh|huyện|địa phương)(?:, ?thành phố)?)(?![.,]?\\d)`,
      false,
    ),
    true,
  ],
  [
    HARMED,
    phrase(
      `(?<=vụ[^.;]{0,60})${START}(?<number>\\d{1,4}) (?<unit>chết|bị thương|mất tích)(?= ?(?:[,;()]|\\.(?!\\d)|$)| và )`,
      false,
    ),
    true,
  ],
  [
    VICTIMS,
    phrase(
      '(?<=vụ[^.;]{0,60}(?:chết|tử vong|bị thương|mất tích):? ?)(?<number>\\d{1,4})(?= ?(?:[,;()]|\\.(?!\\d)|$)| và (?:chết|bị thương))',
      false,
    ),
    true,
  ],
  // "kết quả: 1.987/1.989 có cơ sở đạt yêu cầu"
  ['1.987/1.989 có cơ sở', phrase(`${HEDGED}(?<number>${NUMBER})/(?<outof>${NUMBER}) có (?<unit>${UNIT})`, false), true],
  [
    '35 cột mốc',
    phrase(
      `${HEDGED}(?<number>\\d{1,3}(?:\\.\\d{3})*)(?:/(?<outof>\\d{1,3}(?:\\.\\d{3})+|\\d+))? (?<unit>${OPEN_COUNTER})`,
      false,
    ),
    false,
  ],
  [BARE_FRACTION, phrase(`${HEDGED}(?!${DAY})(?<number>\\d+)/(?<outof>\\d+)${END}`, false), false],
  ['1.419', phrase(`${HEDGED}(?<number>${NUMBER})${END}`, false), false],
];

/**
 * What stands before or around a number that is a name, not a quantity: "Nghị quyết số 11/NQ-CP", "lần thứ 2", "mức độ 3, 4",
 * "Covid-19", "trẻ 6-10 tuổi", "dưới 3 tháng", "giá so sánh 2010", "đường 60m", "tỷ lệ 1/2.000".
 */
const names: readonly Phrase[] = [
  phrase('số:? ?\\d+[\\p{L}\\d]*(?:/\\d+)?/[\\p{L}\\d-]+(?:/\\p{L}+)?'),
  phrase('\\d+(?:/\\d{4})?/(?:nq|qđ|bc|ct|kh|nđ|tt|ub|cv|ttg|ttr|qh)[\\p{L}\\d-]*', false),
  phrase(
    '(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|công văn|kết luận|văn bản|(?<!pháp )luật|kế hoạch|đề án|chương trình|dự án) (?:số )?\\d+(?![\\d.,]|\\s*(?:%|tỷ|triệu|ha|dự|xã|hộ|vụ))',
  ),
  phrase(
    '(?:lần thứ|thứ|khóa|khoá|vành đai|mức độ|cấp độ|điều|khoản|phụ lục|lớp|mũi|quốc lộ|tỉnh lộ|giai đoạn|hình thức|phương án) \\d+(?: ?(?:,|và|-) ?\\d+(?![\\d.,]*\\s*(?:%|tỷ|ha|triệu)))*(?![.,]?\\d)',
  ),
  phrase(
    '(?:mức|cấp|loại|hạng|đợt|tuyến|điểm số|số|nhóm|tổ|khu|vùng|mục|biểu|bảng|tập|bậc|kỳ|đường|giải|sea ?games?|km) \\d+(?:\\.\\d+)*(?![.,]?\\d|\\s*(?:%|\\p{L}|/))',
  ),
  phrase('(?=[1-5])(?<=(?:sản phẩm|khách sạn|ocop|hạng|chuẩn)(?: đạt)?(?: từ)? )[1-5](?: ?(?:-|đến|và) ?[1-5])? sao'),
  // "trong đó: 4 sao 15 sản phẩm; 3 sao: 40 sản phẩm"
  phrase('(?<=[:;,(] ?)[1-5] sao(?=:? ?\\d)'),
  // "Đề án 1 triệu ha lúa chất lượng cao"
  phrase(
    '(?:đề án|chương trình|phong trào|chiến dịch)(?: (?:trồng|xây dựng|phát triển|đầu tư))? (?:0?1|5) (?:triệu|tỷ) (?:ha|cây|căn|con|hộ)(?!\\p{L})',
  ),
  // "tăng trưởng 2 con số", "giảm cả 3 tiêu chí", "thu từ 3 khu vực kinh tế"
  phrase(
    '0?\\d con số|(?<=cả )0?\\d (?:tiêu chí|mặt)(?!\\p{L})|(?<=(?:từ|của|cả) )0?[23] khu vực(?= (?:kinh tế|doanh nghiệp|sản xuất))',
  ),
  phrase('(?:ban chỉ đạo|tổ công tác|ban quản lý) \\d+(?![.,]?\\d)'),
  // "quy hoạch 3 loại rừng"
  phrase('0?3 loại rừng(?!\\p{L})'),
  // "hội đàm giữa 3 tỉnh", "lãnh đạo 4 tỉnh biên giới": who met
  phrase('(?:giữa|lãnh đạo|bí thư|tỉnh ủy|ubnd|chính quyền) 0?\\d (?:tỉnh|nước|bên|địa phương|thành phố)(?!\\p{L})'),
  // "họp báo sáng 29.6", "tuần 8/2023"
  phrase('(?:tuần|đợt|khóa|lần)(?: thứ)? \\d{1,2} ?/ ?20\\d\\d'),
  phrase('(?:sáng|trưa|chiều|tối|đêm|ngày|hôm) \\d{1,2}[./]\\d{1,2}(?![.,/]?\\d)'),
  // "đau mắt đỏ từ 01/9 ghi nhận 80 ca"; "từ 3/5 xã lên 4/5 xã" counts
  phrase(`từ ${DAY}(?= (?:đến|tới|ghi nhận|xảy ra|phát hiện|có|đã|toàn|trên)(?!\\p{L})|[,;)])`, false),
  // "1.127 tàu dài từ 15 m trở lên": which of them, no figure
  phrase(
    `(?<=\\d \\p{L}[^,;.:()\\d]{0,40} (?:dài|rộng|cao|công suất|quy mô|diện tích|chiều dài|vốn|thu nhập|thu ngân sách|doanh thu|giá trị) )từ ${NUMBER} ?(?!%)(?:${UNIT}) trở (?:lên|xuống)`,
    false,
  ),
  // "dịp 27/7 tặng quà", "tôm cỡ 80 con/kg", "giá lúa OM 18 tại ruộng"
  phrase('(?:dịp|lễ) \\d{1,2}/\\d{1,2}(?![\\d.,/])'),
  phrase('(?:cỡ|loại) \\d+(?: ?[-–] ?\\d+)? con/kg', false),
  phrase(
    '(?:om|st|ir|ds|tbr|bc|bt|rvt|vnr|đài thơm|nàng hoa|bắc thơm|hương thơm|thiên ưu|khang dân|lộc trời)(?: số)?[ -]?\\d{1,4}(?![.,]?\\d| ?(?:%|ha|tấn|tạ|kg)(?!\\p{L}))',
  ),
  phrase('(?:covid|sars-cov|h\\dn|sea ?game)[- ]*\\d+', false),
  phrase('\\d+ ?(?:-|–|đến|lên) ?(?:dưới )?\\d+ (?:tuổi|tiêu chí|tháng|ngày|năm|giờ)'),
  // "tổng dư nợ 15 chương trình tín dụng đạt …", "diện tích gieo sạ 3 vụ lúa đạt …": of what the figure is
  phrase(
    '(?<=(?:dư nợ|doanh số cho vay|diện tích(?: \\p{L}+){0,2}|sản lượng(?: \\p{L}+){0,2}) )\\d{1,2} (?:chương trình|vụ)(?= [^,;.:()\\d]{0,50} ?(?:đạt|được|là|ước) )',
  ),
  // "giảm so với tỷ lệ 3,2% của năm trước": what it was; "2 đơn vị có số thu gần 900 tỷ đồng là …": which they are
  phrase(`(?<=(?:tăng|giảm|cao hơn|thấp hơn) so với (?:tỷ lệ|tỉ lệ|con số) )${NUMBER} ?%`, false),
  phrase(
    `(?<=\\d \\p{L}+ (?:\\p{L}+ )?có số (?:thu )?(?:đạt )?)(?:(?:gần|trên|hơn) )?${NUMBER} (?:nghìn )?(?:tỷ|triệu) đồng(?= là \\p{L})`,
    false,
  ),
  // "2 xã đạt 15 tiêu chí": which of them; "dịch chưa qua 21 ngày"
  phrase('(?<=\\d xã (?:đã )?đạt )(?:(?:từ|dưới|trên) )?\\d{1,2} tiêu chí(?!/)'),
  phrase('(?:chưa|đã)? ?qua \\d+ ngày(?!\\p{L})'),
  // "có 100% vốn nước ngoài là 77 dự án": of which kind; "9 ngày nghỉ Tết": the days of the feast
  phrase('100 ?% vốn (?:đầu tư )?(?:nước ngoài|trong nước|nhà nước|fdi|tư nhân)'),
  phrase('\\d{1,2} ngày nghỉ (?:lễ|tết)'),
  phrase('(?:dưới|trên|từ|đủ) \\d+ (?:tuổi|tháng|ngày|năm)(?: trở lên| trở xuống)?'),
  // "tàu dài từ 15 mét trở lên 340 chiếc", "xe từ 07 chỗ ngồi trở xuống": of what size; "từ 60% trở lên" is a figure
  phrase('từ \\d+(?:[.,]\\d+)? ?(?:chỗ(?: ngồi)?|mét|m|cv|mã lực|tầng) trở (?:lên|xuống)'),
  phrase('từ \\d+(?:[.,]\\d+)? ?(?:\\p{L}+ ){1,2}trở (?:lên|xuống)(?=:? (?:là |có |đạt |ước )*\\d)'),
  phrase('\\d+ (?:tháng|ngày|năm) tuổi|\\d+ tuổi(?: trở lên)?'),
  phrase('(?:so sánh|gốc|giá) (?:năm )?(?:19|20)\\d\\d'),
  phrase('(?:\\d+[,./])*\\d+ ?kv(?![\\p{L}])', false),
  phrase('đường \\d+ ?m|tỷ lệ 1/[\\d.]+|\\d+ ?g|mạng \\d ?g|\\d+/\\d+/\\d{4}|https?://\\S+|[\\w.]+@[\\w.]+'),
  phrase('(?:1|01)/(?:2.000|5.000|500|1.000|10.000)'),
];

/** The spans in which numbers are names. */
export function readNamesWithNumbers(source: Source): Span<null>[] {
  return names.flatMap((name) =>
    [...matchesOf(name, source)].map((m) => ({ start: m.index, end: m.index + m[0].length, value: null, rule: 'name' })),
  );
}

/** "3.713,76 triệu đồng/3.750,13 triệu đồng" is one figure out of another; "17,6 tỷ/151 khách hàng" are two figures. */
function isOneFigure(match: RegExpExecArray): boolean {
  const { own, unit } = match.groups ?? {};
  return own === undefined || own === unit;
}

/** Quantities in the order of the text; units as `original` prints them. `taken`: spans that are something else (periods, names). */
export function readQuantities(source: Source, original: string, taken: readonly Span<unknown>[] = []): Span<Quantity>[] {
  const masked = [...taken, ...readNamesWithNumbers(source), ...readNumberedNames(original)];
  // a long look back, worth it only behind a first rank, or a case with victims
  const far = [has(ranked, source) ? '' : SECOND_RANK, has(hurt, source) ? '' : VICTIMS, has(harmed, source) ? '' : HARMED];
  const worth = rules.filter(([rule]) => !far.includes(rule));
  const found = worth.flatMap(([rule, phrase, sure]) =>
    [...matchesOf(phrase, source)].filter(isOneFigure).map((m): Span<Quantity> => {
      const { plain, whole, number = plain ?? '', outof = whole, unit = '', hedge = '' } = m.groups ?? {};
      const unitStart = m.index + m[0].length - unit.length;
      const outOf = outof === undefined ? null : parseNumber(outof);
      const printed = isRank(rule)
        ? 'thứ hạng'
        : rule === VICTIMS
          ? 'người'
          : rule === HARMED
            ? `người ${unit}`
            : rule === TWO_SCALES
              ? `${m.groups?.scale} đồng`
              : fullUnit(original.slice(unitStart, unitStart + unit.length).replace(/\s+/g, ' '));
      return {
        start: m.index,
        end: m.index + m[0].length,
        rule,
        value: {
          value: rule === TWO_SCALES ? inOneScale(m.groups ?? {}) : parseNumber(number),
          unit: printed,
          hedge,
          outOf,
          sure,
        },
      };
    }),
  );
  // "2 Dự toán giao đầu năm …": a note's own mark
  const isMark = (q: Span<Quantity>): boolean => q.start === 0 && !q.value.sure && /^\d{1,2} \p{Lu}\p{Ll}/u.test(original);
  // "biên bản với 03 tỉnh Bắc Lào", "Bí thư Tỉnh ủy 04 tỉnh Lào Cai, Hà Giang": they are named, not counted
  const isOfNames = ({ start, end }: Span<Quantity>): boolean =>
    /^\d{1,2} tỉnh \p{Lu}\p{Ll}+,? \p{Lu}/u.test(original.slice(start, end + 24));
  const free = found
    .filter((q) => !isMark(q) && !isOfNames(q))
    .filter((q) => isRank(q.rule) || !masked.some((t) => q.start < t.end && t.start < q.end));
  const sure = longestWins(free.filter((q) => q.value.sure));
  return longestWins([
    ...sure,
    ...longestWins(free.filter((q) => !q.value.sure && !sure.some((s) => q.start < s.end && s.start < q.end))),
  ]);
}

export function writeQuantity(quantity: Pick<Quantity, 'value' | 'unit'>): string {
  const { value, unit } = quantity;
  return unit === '%' || unit === '' ? `${writeNumber(value)}${unit}` : `${writeNumber(value)} ${unit}`;
}
