/** What a question says beside its topic: periods, places, the side of the figure and the unit asked for. */
import { type AskedPeriod, type Aspect, type Slot, statedSlot } from '../model/dialogue.js';
import type { ReferencePeriod } from '../model/period.js';
import { lately } from '../vietnamese/lately.js';
import { readMisspelt } from '../vietnamese/misspelt.js';
import type { Names } from '../vietnamese/names.js';
import { type PeriodMention, readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { kindAndName } from '../vietnamese/place-kinds.js';
import { type Place, readPlaces } from '../vietnamese/places.js';
import { has, loosely, matchesOf, type Phrase, phrase, type Source, type Span } from '../vietnamese/rules.js';
import { strangeUnits } from '../vietnamese/strange-names.js';
import { fold, hasAccents } from '../vietnamese/text.js';
import { UNIT, unitParts } from '../vietnamese/units.js';
import { yearBeside } from './year-beside.js';

/** "Núi Bà Đen tháng 10": who types accents means no "đến" by it. */
const BLACK = /(\P{L})đen(?!\p{L})/giu;
/** One question is read by many, each after what it looks for. */
const periodsIn = lately((text) =>
  readPeriods(loosely(hasAccents(text.replace(/đ/giu, '')) ? text.replace(BLACK, '$1***') : text)),
);
const placesIn = lately((text) => readPlaces(text, true));
const misspeltIn = lately(readMisspelt);

const slot = <T>(text: string, { start, end }: { start: number; end: number }, value: T): Slot<T> =>
  statedSlot(value, text.slice(start, end), [start, end]);

/** A year may be far from the month it belongs to: "tháng 8 khách du lịch năm 2023". */
function joined(mentions: readonly Span<PeriodMention>[]): Span<PeriodMention>[] {
  const years = mentions.filter((m) => m.value.type === 'YEAR' && m.value.year !== null && !m.value.tillOnly);
  const [year] = years;
  const rest = mentions.filter((m) => !years.includes(m));
  if (!year || years.length > 1 || rest.length === 0 || rest.some((m) => m.value.year !== null || m.value.relative !== undefined))
    return [...mentions];
  return rest.map((m) => ({ ...m, value: { ...m.value, year: year.value.year } }));
}

/** "tháng 7/2024 (15/6 - 14/7)": the bracket says which days are counted as that month. */
const explained = (mentions: readonly Span<PeriodMention>[], text: string): Span<PeriodMention>[] =>
  mentions.filter((m, i) => {
    const next = mentions[i + 1];
    return !(next?.value.fromDay !== undefined && /^,? ?\((?:từ |tu )?$/iu.test(text.slice(m.end, next.start)));
  });

/** "tháng 5/2024 riêng tháng thôi": said behind the month, of it alone. */
const isAside = ({ value }: Span<PeriodMention>): boolean => value.relative === 'this_month' && value.cumulative === false;
function setAlone(mentions: readonly Span<PeriodMention>[], text: string): Span<PeriodMention>[] {
  const aside = mentions.find((m) => isAside(m) && /^(?:chỉ |chi )?(?:tính |tinh )?ri[êe]ng/iu.test(text.slice(m.start)));
  const [month, ...others] = mentions.filter((m) => m !== aside && m.value.type !== 'YEAR');
  if (!aside || !month || others.length > 0 || month.value.type !== 'MONTH') return [...mentions];
  return mentions.flatMap((m) => (m === aside ? [] : m === month ? { ...m, value: { ...m.value, cumulative: false } } : m));
}

/** "grdp 22", "htx mới 22 mấy cái", not "lớp 12", "22 dự án", "quý 4 23": two digits of a year that nothing else explains. */
const SHORT_YEAR =
  /(?<=\p{L} )(?<!(?:^|[^\p{L}])(?:so|thu|lop|tuan|cap|tang|duong|quoc lo|tinh lo|ql|tl|khu|to|doi|chot|dieu|khoa|ngay|thang|quy|nam|muc|hang|loai|diem|nhom|dot|tuoi|chi thi|nghi quyet|nghi dinh|quyet dinh|thong tu|chuong trinh|du an|de an|bao cao) )(?:1[5-9]|2\d|30)(?= *(?:$|[?!]|(?:bn|bnh|bao|may|nhiu|nhieu|tang|giam|dat|duoc|dc|so voi|con|la|thi|ra sao|the nao)(?!\p{L})))/gu;
export const withYears = (text: string): string => {
  const starts = [...fold(text).matchAll(SHORT_YEAR)].map((match) => match.index);
  return starts.reduceRight((written, at) => `${written.slice(0, at)}năm 20${written.slice(at)}`, text);
};

/** "theo báo cáo quý I/2021", "báo cáo kinh tế - xã hội tháng 8 …" */
const REPORT_OF = /(?:^| )(?:bao cao|bc|so lieu|chi thi|nghi quyet \d+)(?: [\p{L}-]+){0,5} $/u;

/** "Quyết định số 57/QĐ-UBND ngày 15/01/2021", "(thông báo ngày 17/12/2022)": the date of a paper is no period. */
const DATE_OF =
  /(?:quyết định|nghị quyết|thông báo|công văn|chỉ thị|kế hoạch|tờ trình|văn bản|nghị định)(?: số)?(?: \d[\p{L}\d/.-]*)? ngày $/iu;
/** A span may begin with the word "ngày" or behind it. */
function isDateOf(text: string, { start, value }: Span<PeriodMention>): boolean {
  const [day = ''] = /^ngày /iu.exec(text.slice(start)) ?? [];
  return value.day !== undefined && DATE_OF.test(text.slice(0, start + day.length));
}

/** "cháy rừng 2023 mấy vụ rồi": as much of the year as there is. */
const SO_FAR = phrase('(?:rồi|rùi)(?: ạ| nhỉ| vậy)?(?= ?[?.!]*$)|mới nhất|(?:đến|tới) (?:nay|giờ)|hiện nay');

/** "nui ba den thang 10": the last word of a name is no "đến" of the period behind it. */
const LEADING = /(?<= )(?:den|toi|het|tu)$/;
const withoutLeads = (text: string, names: Names | null): string =>
  (names?.read(text) ?? [])
    .filter(({ value: { key } }) => LEADING.test(key))
    .reduce((t, { end }) => `${t.slice(0, end - 1)}*${t.slice(end)}`, text);

/** `reference`: the newest period of the archive, for what the question leaves open; `names`: those of the archive. */
export function readPeriodSlots(
  text: string,
  reference: ReferencePeriod,
  names: Names | null = null,
): { slots: Slot<AskedPeriod>[]; spans: readonly Span<unknown>[] } {
  const spans = periodsIn(withoutLeads(text, names));
  const isSoFar = has(SO_FAR, loosely(text));
  const slots = setAlone(joined(explained(spans, text)), text).flatMap((span): Slot<AskedPeriod>[] => {
    const mention = span.value;
    if (mention.relative === 'same_period_last_year' || isDateOf(text, span)) return [];
    const isWhole = mention.whole === true && mention.relative === 'this_year';
    const period = resolvePeriod(mention, (isWhole && yearBeside(spans, text)) || reference);
    if (!period) return [];
    if (isSoFar && period.type === 'YEAR' && period.to > reference.to && period.from === reference.from)
      return [slot(text, span, { period: reference, yearStated: true, cumulative: true })];
    const yearStated = mention.year !== null || mention.relative !== undefined;
    const cumulative = mention.cumulative ?? (mention.tillOnly ? true : null);
    const ofReport = REPORT_OF.test(fold(text.slice(0, span.start)));
    const since = mention.relative === 'now' && mention.type === 'OTHER';
    return [slot(text, span, { period, yearStated, cumulative, ...(ofReport ? { ofReport } : {}), ...(since ? { since } : {}) })];
  });
  return { slots, spans };
}

const WIDE: ReadonlySet<Place['level']> = new Set(['province', 'country']);

/** `names`: those of the archive, which are read without their kind, capitals and accents. */
export function readPlaceSlots(
  text: string,
  names: Names | null = null,
): {
  slots: Slot<string>[];
  spans: readonly Span<unknown>[];
  areas: string[];
  /** Proper names, areas among them, whose words are nothing else. */
  named: Span<unknown>[];
} {
  const read = placesIn(text).map((span) => withNumber(span, text, names));
  const heard = names?.read(text) ?? [];
  const apart = ({ start, end }: Span<unknown>, taken: readonly Span<unknown>[]): boolean =>
    !taken.some((span) => span.start < end && start < span.end);
  const strange = names ? strangeUnits(text, names).filter((span) => apart(span, [...read, ...heard])) : [];
  const known = [...heard, ...strange].filter((span) => apart(span, read));
  const taken = [...read, ...known];
  const mistyped = misspeltIn(text).filter((span) => apart(span, taken));
  const provinces = read.filter(({ value: { level } }) => WIDE.has(level));
  const areas = read.filter((span) => span.value.level === 'district' || span.value.level === 'commune');
  return {
    slots: [
      ...provinces.map((span) => slot(text, span, span.value.name)),
      ...mistyped.map((span) => slot(text, span, span.value)),
    ].sort((a, b) => a.range[0] - b.range[0]),
    spans: [...provinces, ...mistyped],
    areas: [
      ...areas.map((span) => bareName(span.value.name)),
      ...known.filter((span) => span.value.isArea).map((span) => span.value.key),
    ],
    named: [...areas, ...known],
  };
}

/** "phường Tân Bình 2 thu bao nhiêu": a number behind the name is its own where the archive knows it with it. */
function withNumber(span: Span<Place>, text: string, names: Names | null): Span<Place> {
  // "Yên Bái 9 tháng": of a span
  const own = WIDE.has(span.value.level)
    ? null
    : /^ \d{1,2}(?![\d.,/%]| ?(?:tháng|thang|t|ngày|ngay|quý|quy)(?!\p{L}))/iu.exec(text.slice(span.end));
  const [behind = ''] = own ?? [];
  const name = `${span.value.name}${behind}`;
  return behind && names?.knows(bareName(name))
    ? { ...span, end: span.end + behind.length, value: { ...span.value, name } }
    : span;
}

/** "huyện Mường Nhé" → "muong nhe" */
const bareName = (name: string): string => fold(kindAndName(name)?.name ?? name);

const ASPECTS: readonly (readonly [Aspect, Phrase])[] = [
  [
    'rank',
    phrase(
      '(?:xếp|đứng)(?: ở)?(?: vị trí)? (?:thứ|hạng (?:mấy|bao nhiêu|thứ))|thứ hạng|hạng mấy|vị trí (?:thứ )?(?:mấy|bao nhiêu)',
    ),
  ],
  // "Đạt chưa?", and nothing else.
  [
    'plan',
    phrase('^(?:(?:vậy|thế|có|đã) )*(?:đạt|hoàn thành|vượt)(?: được| kh| mục tiêu)?(?: (?:chưa|không|ko|k|hả|rồi))*[?.! ]*$'),
  ],
  [
    'plan',
    phrase(
      '(?:đạt|bằng|hoàn thành|vượt|thực hiện|được)[^?]{0,40}(?:%|phần trăm|bao nhiêu|mấy|chưa|không)?[^?]{0,20}(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh năm)|(?:so với|so) (?:(?:tổng |số )*(?:kế hoạch(?! (?:và )?đầu tư)|dự toán|mục tiêu|chỉ tiêu)|(?:tổng |số )*vốn (?:đã |được )+(?:phân bổ|giao))|(?:kế hoạch|dự toán)[^?]{0,30}(?:đạt|bằng|hoàn thành)|tỷ lệ (?:hoàn thành|thực hiện|đạt) (?:kế hoạch|dự toán)|(?:mấy|bao nhiêu) (?:%|phần trăm) (?:kế hoạch|dự toán|chỉ tiêu|nghị quyết)',
    ),
  ],
  [
    'target',
    phrase(
      '(?<!(?:còn|cần|đã|vẫn|mới) )phải(?= (?:thu(?! hồi)|đạt|đón|trồng|gieo|gieo cấy|giải ngân|hoàn thành|xuất khẩu|tạo)(?: [^ ?]+){0,6} (?:bao nhiêu|mấy))|(?<!bàn )giao(?= (?:thu|chi) (?:ngân sách|nội địa|nsnn))|^(?:(?:thế|còn|vậy|thì|cả|năm|20\\d\\d|được|tỉnh|trung ương) )*giao(?= (?:là )?(?:bao nhiêu|mấy))|(?:hội đồng nhân dân|nghị quyết)[^?]{0,40} (?:đề ra|đặt ra|giao)|(?:đặt|đề) ra (?:cho|đến) (?:năm )?20\\d\\d|muốn (?:có thêm|đón|thu hút|đạt|đưa|tạo|nâng|giảm)|(?:chỉ tiêu|mục tiêu|(?<!sở |phòng |bao nhiêu |mấy )kế hoạch)(?: đề ra| đặt ra| phấn đấu)?|phấn đấu|dự toán(?= (?:giao|thu|chi)(?![\\p{L}]))',
    ),
  ],
  ['share', phrase('chiếm|tỷ trọng|cơ cấu (?:kinh tế|ngành|grdp)')],
  [
    'change',
    phrase(
      '(?:bằng|đạt)[^?]{0,20}(?:%|phần trăm)(?: so)?(?: với)? cùng kỳ|tăng hay giảm|(?<!nền |hạ |tầng )(?:tăng(?! cường)|giảm(?! nghèo bền vững| thiểu)|biến động|thay đổi|cao hơn|thấp hơn|hơn kém|nhiều hơn|ít hơn)(?: trưởng)?[^?]{0,30}(?:bao nhiêu|mấy|không|thế nào|ra sao|%|phần trăm|so|cùng kỳ)|(?<!dân |doanh |chỉ |hệ |tỷ )so (?:với )?(?:cùng kỳ|năm trước|năm ngoái|(?:đầu|cuối) năm|tháng trước|tháng 12(?: năm|/20\\d\\d)|năm 20\\d\\d)|gấp (?:mấy|bao nhiêu)|(?:mức|tốc độ) (?:tăng|giảm)|tăng trưởng|(?:bao nhiêu|mấy) lần',
    ),
  ],
];

/** "giải ngân kế hoạch vốn được bao nhiêu": the plan is what was worked on, not what is asked. */
const DONE = phrase('đã|được|giải ngân|phân bổ|thanh toán|thực hiện|hoàn thành');
/** "mục tiêu tỷ lệ giải ngân", "năm 2023 dự kiến chi", "đặt mục tiêu … bao nhiêu tỷ": said first, the aim is what is asked for, whatever is to be done. */
const AIMED = phrase(
  `(?:phải|yêu cầu|cần) (?:[^ ?]+ ){0,8}(?:ít nhất|tối thiểu|không dưới) (?:bao nhiêu|mấy)|^(?:năm 20\\d\\d,? )?(?:mục tiêu(?! quốc gia)|dự kiến(?! hoàn thành)|(?:theo )?kịch bản)(?= )|^(?:theo )?(?:kế hoạch|chỉ tiêu)(?: năm)? 20\\d\\d,?(?= (?:thì |là |có |phải |sẽ )*(?:bao nhiêu|mấy) )|(?<!mục tiêu |chỉ tiêu |kế hoạch |mức |số )phấn đấu (?:[^ ?]+ ){1,14}(?:bao nhiêu|mấy)|(?:đề|đặt) ra (?:tỷ lệ|mức|tốc độ) (?:[^ ?]+ ){1,14}(?:bao nhiêu|mấy)|đặt (?:ra )?(?:mục tiêu|chỉ tiêu|kế hoạch)(?: [^ ?]+){1,14} (?:bao nhiêu|mấy) (?!lần|%|phần trăm|tháng|năm)(?:${UNIT})|(?<!(?:ổn|quyết|quy|giám|cố|nhất|xác|thẩm|kiểm|chỉ|bình|nam|hiệp|khẳng|nhận|gia|ấn) )định (?:xuất khẩu|thu|thu hút|đón|trồng|tạo|giải ngân|chi) (?:[^ ?]+ ){0,14}(?:bao nhiêu|mấy)`,
);

const SPENT = /chi tiêu|(?<!\p{L})chi tieu (?:binh quan|trung binh|cua (?:du khach|khach|nguoi|ho)(?!\p{L}))/u;

export function readAspect(source: Source): Aspect {
  if (has(AIMED, source)) return 'target';
  // "chi tiêu" is spent, no "chỉ tiêu".
  const done = has(DONE, source) || SPENT.test(source.text);
  return ASPECTS.find(([aspect, phrase]) => has(phrase, source) && !(aspect === 'target' && done))?.[0] ?? 'level';
}

const PERCENT = phrase('(?:bao nhiêu|mấy|nhiêu)? ?(?:%|phần trăm)|t[ỷyỉi] l[ệe]|(?:độ|mức độ) (?:bao|che) phủ|tốc độ|tỷ trọng');
/** "đạt bao nhiêu kế hoạch" asks for a share; "ban hành bao nhiêu kế hoạch" counts plans. */
const PLAN_SHARE = phrase('(?:đạt|bằng|hoàn thành|vượt|thực hiện)(?: được)? (?:bao nhiêu|mấy|nhiêu) (?:kế hoạch|dự toán)');
const ASKED_UNIT = phrase(`(?:bao nhiêu|mấy(?! bao nhiêu)|nhiêu) (?:là )?(?<unit>${UNIT})`);
/** "… bao nhiêu nha": said kindly, where words carry their accents no house. */
const KINDLY = /^nha$/iu;

/** "giá cam bao nhiêu một kg" */
const PRICE = phrase('(?:bao nhiêu|mấy|nhiêu)(?: tiền| đồng)? ?(?:một|1|mỗi|/) ?(?<per>kg|tấn|tạ|con|lít|quả|m2|m3)');

const TOTAL = phrase('tổng|tổng cộng|tất cả|toàn bộ|kể cả|cần phải|phải');
export const asksTotal = (source: Source): boolean => has(TOTAL, source);

const COUNTED = phrase(`(?<!(?:doanh|chỉ|tỷ|hệ|mã|biển) )(?:tổng )?số (?:lượng )?(?<unit>${UNIT})`);
/** "tổng số dự án …": how many there are, not how much they cost. */
export const asksCount = (source: Source): boolean =>
  [...matchesOf(COUNTED, source)].some(({ groups }) => unitParts(groups?.unit ?? '').dimension === 'count');

const MONEY = phrase(
  '(?:bao nhiêu|mấy) tiền|(?:tổng )?tiền (?:phạt|xử phạt|thu|nộp|thu hồi|hỗ trợ|chi trả|bồi thường)|kinh phí|(?:tổng )?(?:số )?(?<!vay )vốn|trị giá|tổng giá trị|số tiền',
);

const AREA = phrase('diện tích');

/** "bao nhiêu ha" → "ha", "mấy phần trăm" → "%", else "". */
export function readUnit(source: Source): string {
  if (has(PLAN_SHARE, source)) return '%';
  for (const match of matchesOf(PRICE, source)) return `đồng/${match.groups?.per}`;
  for (const match of matchesOf(ASKED_UNIT, source)) {
    const unit = (match.groups?.unit ?? '').trim();
    if (KINDLY.test(unit) && hasAccents(source.text)) continue;
    return unit === 'phần trăm' || unit === 'phan tram' ? '%' : unit;
  }
  if (has(PERCENT, source)) return '%';
  if (has(AREA, source)) return 'ha';
  return has(MONEY, source) ? 'đồng' : '';
}
