/** Units of measure as the reports print them: a scale word, a base, and per-units ("nghìn lượt", "triệu đồng/người/năm"). */
import { fold } from './text.js';

export type Dimension =
  | 'money'
  | 'area'
  | 'mass'
  | 'container'
  | 'volume'
  | 'length'
  | 'power'
  | 'energy'
  | 'traffic'
  | 'ratio'
  | 'time'
  | 'multiple'
  | 'count';

const BASES: Readonly<Record<Exclude<Dimension, 'count'>, readonly string[]>> = {
  money: [
    'đồng',
    'đ',
    'vnđ',
    'vnd',
    'usd',
    'đô la mỹ',
    'đô la',
    'triệu đô',
    'nghìn đô',
    'ngàn đô',
    'tỷ đô',
    'tỉ đô',
    'eur',
    'euro',
    'kíp',
    'nhân dân tệ',
  ],
  area: ['ha', 'héc ta', 'm2', 'm²', 'km2', 'km²', 'mét vuông'],
  mass: ['tấn', 'tạ', 'yến', 'kg', 'ki lô gam', 'g', 'gam', 'ttq'],
  container: ['teu'],
  volume: ['m3', 'm³', 'mét khối', 'ste', 'lít', 'm3/ngày đêm', 'm³/ngày đêm'],
  length: ['km', 'm', 'mét', 'cm', 'mm', 'ki lô mét', 'hải lý'],
  power: ['mw', 'kw', 'mwp', 'kva', 'mva', 'kv', 'gw'],
  energy: ['kwh', 'mwh', 'gwh'],
  traffic: [
    'lượt hk.km',
    'lượt hk',
    'hk.km',
    'hk',
    'lượt người.km',
    'người.km',
    'hành khách.km',
    'hành khách/km',
    'hk/km',
    'hkkm',
    'lượt khách.km',
    'tấn.km',
    'tấn/km',
    'tkm',
    't.km',
  ],
  ratio: ['%', 'phần trăm', 'điểm phần trăm', 'điểm %', '‰', 'phần nghìn'],
  time: ['ngày', 'giờ', 'phút', 'năm', 'tháng', 'tuổi', 'tiết'],
  multiple: ['lần'],
};

/** What is counted one by one. Anything else behind a whole number is read as an open counter (`openCounter`). */
const COUNTERS = `
lượt khách hàng|lượt|người chết|người bị thương|người nghèo|người dân|người|khách hàng|khách|hộ nghèo|hộ cận nghèo
hộ kinh doanh|hộ gia đình|hộ dân|hộ|nhân khẩu|khẩu|lao động|đối tượng|học sinh|học viên|sinh viên|giáo viên|cán bộ|công chức|viên chức|biên chế|bác sĩ|bác sỹ
bệnh nhân|ca mắc|ca bệnh|ca tử vong|ca|bé trai|trẻ trai|trẻ em trai|trẻ em|trẻ|em|cháu|thí sinh|đoàn viên|hội viên|thành viên|đảng viên|đồng chí|vận động viên|vđv|đại biểu|bị can|đối tượng
con|nghìn con|cây|cành|giỏ, chậu|chậu, giỏ|giỏ|chậu|quả|trái phiếu|trái|bông|xã|phường|thị trấn|huyện|thôn|bản|thôn bản|tổ dân phố|tỉnh|thành phố|đơn vị cấp xã|đơn vị|dự án|công trình|hạng mục|gói thầu
chi nhánh, văn phòng đại diện, địa điểm kinh doanh|chi nhánh, văn phòng đại diện|xã, phường, thị trấn|xã, phường|xã, thị trấn|huyện, thị xã, thành phố|huyện, thành phố|thôn, bản, tổ dân phố|thôn, bản|trường, trung tâm|tổ chức, cá nhân|cơ quan, đơn vị|học sinh, học viên, sinh viên|học sinh, sinh viên|học sinh, học viên|em học sinh
doanh nghiệp|dn|hợp tác xã|htx|tổ hợp tác|chi nhánh|văn phòng đại diện|địa điểm kinh doanh|hộ sản xuất|chủ đầu tư|nhà máy|cơ sở giáo dục|cơ sở|nhà hàng|khách sạn|buồng|chợ|siêu thị
trường học|trường hợp|trường|lớp học|lớp|phòng học|phòng|trung tâm|trạm y tế|trạm|bệnh viện|phòng khám|giường bệnh|giường|liều|mũi
vụ việc|vụ án|vụ|ổ dịch|trận|cuộc thanh tra|cuộc kiểm tra|cuộc|đợt|đơn thư|đơn|hồ sơ|văn bản|quyết định|nghị quyết|kế hoạch|chương trình|đề án|đề tài|nhiệm vụ|nhóm giải pháp|giải pháp
tiêu chí|chỉ tiêu|điểm nhóm|điểm thi|điểm phục vụ|điểm bưu điện văn hóa xã|điểm|vị trí|chốt|tuyến đường|tuyến|bưu cục|thuê bao|kênh|trạm bts|đài|sản phẩm|sao|thương hiệu
giấy phép|giấy chứng nhận|gcn|dự thảo văn bản|dịch vụ công|dịch vụ|thủ tục hành chính|thủ tục|tthc|đề nghị|kiến nghị|tập thể|cá nhân|tổ chức|cơ quan|hội nghị
di tích|di sản|lễ hội|giải thể thao|giải|huy chương vàng|huy chương bạc|huy chương đồng|huy chương|hcv|hcb|hcđ|môn|nội dung|thư viện|nhà văn hóa|câu lạc bộ|buổi|số báo|tin bài|tin|bài|bậc|thứ hạng
nhà ở|ngôi nhà|căn nhà|căn hộ|căn|nhà|suất quà|suất|phần quà|phương tiện đo|phương tiện|đồng hồ|cột đo|cân|xe ô tô|ô tô|xe|tàu cá|tàu thuyền|tàu|thuyền|chiếc|cái|bộ|khẩu|chuyến bay|chuyến|lồng|ao|thửa|lô|khu phố|khu|cụm công nghiệp|khu công nghiệp|kiốt|đồ án|quy hoạch|phiên|đoàn|tổ|nhóm|đội|mô hình|hội|quỹ|hợp đồng|bộ phận|nhãn hiệu|bằng|thẻ|vườn|trang trại|gia trại|chuỗi|máy|đôi|viên|bao|gói|chai|lon|thùng thư|thùng|cuốn|cửa hàng|vé|tác phẩm|đầu sách|bản sách|tiếng|lần xuất bản`
  .split(/[\n|]/)
  .map((counter) => counter.trim())
  .filter(Boolean);

const SCALE = '(?:nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|triệu|trăm|nghìn|ngàn|vạn|tỷ|tỉ)';
const literal = (unit: string): string => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alternatives = (units: readonly string[]): string =>
  [...new Set(units)]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const measures = Object.values(BASES)
  .flat()
  .filter((unit) => unit !== 'tháng' && unit !== 'năm');
const PER =
  '(?:\\s?/\\s?(?:1[.0]*0 )?(?:người|năm|tháng|ngày đêm|ngày|ha|km2|km|xã|lớp|trường|trạm|vạn dân|dân|hộ|lao động|ca|giờ|vụ|m2|m3|con|lượt|khách|giáo viên|học sinh|doanh nghiệp|kg|tấn|tạ|chục|lít|quả|trái|cây|căn|phòng|đêm|bé gái|trẻ(?: em)? gái))';
const EDGE = '(?![\\p{L}\\p{Nd}])';

/** A whole unit behind a number, as a pattern for `phrase`. A bare scale ("1.813 tỷ") is a unit too. */
export const UNIT = `(?:(?:${SCALE} )?(?:(?:điểm ?)?%|(?:${alternatives([...measures, ...COUNTERS].filter((u) => u !== '%' && u !== 'điểm %'))})${EDGE})${PER}*|${SCALE}${EDGE})`;

const NOT_COUNTED =
  'và|của|so|trong|đến|do|được|là|tại|trên|dưới|với|cho|từ|ở|đã|đang|sẽ|bị|về|theo|hoặc|hay|thì|cũng|còn|tăng|giảm|vượt|đạt|chiếm|gồm|như|khi|vào|ra|lên|xuống|nên|bao|mấy|năm|tháng|ngày|quý|tuổi|kế|cùng|trở|để|bằng|qua|hơn|gần|nay|này|đó|trước|sau|có|không|tính|nhằm|ước|cấp|số|thuộc|giá|lần|phần';

/** "39 phụ lão": behind a whole number, a noun of one or two syllables that no list knows. */
export const OPEN_COUNTER = `(?!(?:${NOT_COUNTED})${EDGE})\\p{L}+(?: (?!(?:${NOT_COUNTED})${EDGE})\\p{L}+)?`;

/** "tăng 12 mái che so với …": the same, where nothing else follows. */
export const OPEN_NOUN = `(?!(?:${NOT_COUNTED}|điểm|tr)${EDGE})\\p{Ll}{2,}(?: (?!(?:${NOT_COUNTED})${EDGE})\\p{Ll}+)?(?=[,;.)]|$| so )`;

const dimensions = new Map(Object.entries(BASES).flatMap(([d, units]) => units.map((u) => [fold(u), d as Dimension] as const)));
const SCALE_VALUES: readonly (readonly [string, number])[] = [
  ['nghin ty', 1e12],
  ['ngan ty', 1e12],
  ['nghin ti', 1e12],
  ['ngan ti', 1e12],
  ['trieu', 1e6],
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['tram', 100],
  ['van', 1e4],
  ['ty', 1e9],
  ['ti', 1e9],
];

export interface UnitParts {
  /** What one printed unit is worth in base units: 1000 for "nghìn lượt". */
  readonly scale: number;
  /** Folded, without the scale: "luot", "dong/nguoi/nam". A bare "tỷ" is money. */
  readonly base: string;
  readonly dimension: Dimension;
}

/** "đ/kg", "triệu đ", "VNĐ/m3": đồng, written in full. */
export const fullUnit = (printed: string): string => printed.replace(/^((?:\p{L}+ ){0,2})(?:đ|vnđ|vnd)(?=$| ?\/)/iu, '$1đồng');

const known = new Map<string, UnitParts>();

/** "nghìn lượt" → 1000, "luot", count. */
export function unitParts(unit: string): UnitParts {
  let parts = known.get(unit);
  if (!parts) {
    parts = partsOf(unit);
    if (known.size < 2000) known.set(unit, parts);
  }
  return parts;
}

function partsOf(unit: string): UnitParts {
  const folded = fold(unit).replace(/\s+/g, ' ').trim();
  for (const [word, scale] of SCALE_VALUES) {
    if (folded === word) return { scale, base: scale >= 1e6 ? 'dong' : '', dimension: scale >= 1e6 ? 'money' : 'count' };
    // "triệu đô": dollars only behind a scale, else degrees or towns.
    if (folded === `${word} do`) return { ...unitParts('usd'), scale };
    if (folded.startsWith(`${word} `)) return { ...unitParts(folded.slice(word.length + 1)), scale };
  }
  const base = folded
    .replace(/^(vnd|d)$/, 'dong')
    .replace(/^dn$/, 'doanh nghiep')
    .replace(/^htx$/, 'hop tac xa')
    .replace(/^hs$/, 'hoc sinh')
    .replace(/^(luot )?hk$/, 'luot khach')
    .replace(/m²/, 'm2')
    .replace(/m³/, 'm3')
    .replace(/phan tram/, '%')
    .replace(/^diem%$/, 'diem %');
  return { scale: 1, base, dimension: dimensions.get(base) ?? dimensions.get(base.split('/')[0] ?? '') ?? 'count' };
}

/** Whether two units measure the same thing, whatever their scale. */
export function comparable(a: string, b: string): boolean {
  const [x, y] = [unitParts(a), unitParts(b)];
  return (
    x.base === y.base ||
    (x.dimension === y.dimension &&
      x.dimension !== 'count' &&
      x.base.split('/').length === y.base.split('/').length &&
      (x.base.includes(y.base) || y.base.includes(x.base)))
  );
}

/** Nouns that count the same people: a question for "người" may be answered in "trường hợp". */
const PEOPLE = new Set([
  'nguoi',
  'truong hop',
  'ca',
  'benh nhan',
  'doi tuong',
  'lao dong',
  'luot nguoi',
  'khach hang',
  'hoc vien',
  'can bo',
  'luot khach hang',
]);
/** And pupils: "bao nhiêu em". */
const CHILDREN = new Set(['em', 'hoc sinh', 'em hoc sinh', 'tre em', 'tre', 'chau', 'thi sinh', 'tre mam non']);
export const countAlike = (a: string, b: string): boolean =>
  [PEOPLE, CHILDREN].some((alike) => alike.has(unitParts(a).base) && alike.has(unitParts(b).base));

const NOUNS = new Set(COUNTERS.map(fold));
/** The noun of two syllables that words begin with, where it is one that things are counted by: "hồ sơ căn cước" → "ho so", else "". */
export const leadingNoun = ([first = '', second = '']: readonly string[]): string =>
  NOUNS.has(`${first} ${second}`) ? `${first} ${second}` : '';

/** "đơn vị" is no "đơn": the first word of a noun of two says nothing alone. */
const HALF = /(?:^|(?<=[ /,]))don vi(?=$|[ /,])/gu;
const wordsOfUnit = (unit: string): string[] =>
  unitParts(unit)
    .base.replace(HALF, 'donvi')
    .split(/[ /,]+/);
/** "ca" and "ca mắc", "phòng khám" and "phòng". */
export const shareWord = (a: string, b: string): boolean => wordsOfUnit(a).some((word) => wordsOfUnit(b).includes(word));

/** "người" and "người chết", "hộ" and "hộ nghèo": one says more of what both count. */
export function countedFuller(a: string, b: string): boolean {
  const [x, y] = [unitParts(a), unitParts(b)];
  if (x.dimension !== 'count' || y.dimension !== 'count' || x.base === '' || y.base === '') return false;
  return x.base === y.base || x.base.startsWith(`${y.base} `) || y.base.startsWith(`${x.base} `);
}

/** "hộ nghèo" and "hộ cận nghèo" are both households: the counter that both begin with, else "". */
export function sharedCounter(a: string, b: string): string {
  if (unitParts(a).dimension !== 'count' || unitParts(b).dimension !== 'count') return '';
  const [x, y] = [a.split(' '), b.split(' ')];
  const differ = x.findIndex((word, i) => word !== y[i]);
  return x.slice(0, differ < 0 ? x.length : differ).join(' ');
}
