/** Places: provinces and regions by name, the districts of Điện Biên, and any unit by its kind ("huyện Văn Yên", "xã Thanh Yên"). */

import { KINDS, kindOf } from './place-kinds.js';
import { isCourse } from './places-course.js';
import { isDoubtful, keyOf } from './places-doubtful.js';
import { everyMatch, longestWins, loosely, matchesOf, phrase, type Source, type Span, strictly } from './rules.js';
import { fold } from './text.js';

export interface Place {
  /** "Điện Biên", "huyện Điện Biên", "thành phố Điện Biên Phủ". */
  readonly name: string;
  readonly level: 'country' | 'region' | 'province' | 'district' | 'commune';
  /** The province it lies in, where known. */
  readonly province: string | null;
}

const list = (names: string): string[] => names.trim().split(/\s*[|\n]\s*/);

/** As they were before July 2025; those of today bear the names of some of them. */
export const provinces: readonly string[] = list(`
An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng
Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang
Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận
Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa
Thành phố Hồ Chí Minh|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`);

/** Cities that are provinces. "Thành phố Yên Bái" is a district of its province. */
const MUNICIPALITIES = ['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Thành phố Hồ Chí Minh', 'Thừa Thiên Huế'];

/** Other spellings; "-" is any dash or none. */
const ALIASES: Readonly<Record<string, string>> = {
  'tp hcm|tphcm|hcm|tp hồ chí minh|thành phố hcm|sài gòn': 'Thành phố Hồ Chí Minh',
  'brvt|br-vt|bà rịa-vũng tàu|vũng tàu|bà rịa': 'Bà Rịa - Vũng Tàu',
  'tt-huế|thừa thiên-huế|thành phố huế|tp huế|tỉnh huế': 'Thừa Thiên Huế',
  'đắc lắc|đăk lăk|đắk lắc|daklak|dak lak': 'Đắk Lắk',
  'đắc nông|đăk nông|daknong|dak nong': 'Đắk Nông',
  'bắc cạn': 'Bắc Kạn',
  'hoà bình': 'Hòa Bình',
  'kontum|kom tum': 'Kon Tum',
  'lao kay': 'Lào Cai',
  'tỉnh đb': 'Điện Biên',
};

/** Of Điện Biên. Its district of the same name needs its kind. */
const DISTRICTS: Readonly<Record<string, string>> = {
  'điện biên phủ|đbp': 'thành phố Điện Biên Phủ',
  'mường lay': 'thị xã Mường Lay',
  'điện biên đông': 'huyện Điện Biên Đông',
  'mường ảng': 'huyện Mường Ảng',
  'mường chà': 'huyện Mường Chà',
  'mường nhé': 'huyện Mường Nhé',
  'nậm pồ': 'huyện Nậm Pồ',
  'tủa chùa': 'huyện Tủa Chùa',
  'tuần giáo': 'huyện Tuần Giáo',
};

const REGIONS: Readonly<Record<string, string>> = {
  'tây bắc': 'Tây Bắc',
  'vùng đông bắc': 'Đông Bắc',
  'tây nguyên': 'Tây Nguyên',
  'trung du và miền núi phía bắc|trung du miền núi phía bắc|trung du và miền núi bắc bộ|tdmnpb': 'Trung du và miền núi phía Bắc',
  'miền núi phía bắc': 'miền núi phía Bắc',
  'đồng bằng sông hồng|đbsh': 'Đồng bằng sông Hồng',
  'đồng bằng sông cửu long|đbscl': 'Đồng bằng sông Cửu Long',
  'đông nam bộ': 'Đông Nam Bộ',
  'bắc trung bộ': 'Bắc Trung Bộ',
  'nam trung bộ': 'Nam Trung Bộ',
  'bắc trung bộ và duyên hải miền trung': 'Bắc Trung Bộ và duyên hải miền Trung',
  'miền bắc': 'miền Bắc',
  'miền trung': 'miền Trung',
  'miền nam': 'miền Nam',
};

const known = new Map<string, Place>();
/** Makes them known, and gives the phrase of all: the longest first, any dash or none. */
function know(table: Readonly<Record<string, string>>, place: (name: string) => Place): string {
  const spellings = Object.entries(table).flatMap(([ways, name]) => ways.split('|').map((way) => [way, place(name)] as const));
  for (const [way, value] of spellings) known.set(keyOf(way), value);
  return spellings
    .map(([way]) => way.toLowerCase().replace(/ ?- ?/g, ' ?[-–]? ?').replace(/^tp /, 'tp ?\\.? ?'))
    .sort((x, y) => y.length - x.length)
    .join('|');
}
const province = (name: string): Place => ({ name, level: 'province', province: name });
const ofProvinces = { ...ALIASES, ...Object.fromEntries(provinces.map((name) => [name, name])) };
const DISTRICT_NAMES = know(DISTRICTS, (name) => ({ name, level: 'district', province: 'Điện Biên' }));
const NAMES = `${DISTRICT_NAMES}|${know(ofProvinces, province)}`;
const REGION_NAMES = know(REGIONS, (name) => ({ name, level: 'region', province: null }));

/** "thành phố Yên Bái", "huyện Điện Biên", "xã Hòa Bình": the kind decides which unit of that name is meant. */
function unit(kind: string, place: Place, written = ''): Place {
  // "thành phố Vũng Tàu": one half of the province's name
  const half = place.name.split(' - ').find((part, _, all) => all.length > 1 && fold(part) === fold(written));
  if (half !== undefined && KINDS[kind] === 'district')
    return { name: `${kind} ${half}`, level: 'district', province: place.name };
  const own = place.name.replace(/^(?:thành phố|thị xã|huyện) /, '');
  const level = KINDS[kind] ?? 'district';
  if (kind === '' || level === 'province' || (kind === 'thành phố' && MUNICIPALITIES.includes(place.name))) return place;
  if (place.level === 'district') return level === 'district' ? place : { ...place, name: `${kind} ${own}`, level };
  if (kind === 'thành phố' && own === 'Điện Biên') return known.get('dienbienphu') ?? place;
  const within = kind === 'thành phố' || own === 'Điện Biên';
  return { name: `${kind} ${own}`, level, province: within ? own : null };
}

/** Communes need their capitals: "dia phuong yen bai", "binh quan yen bai". */
const named = phrase(`(?:(?<!cấp )(?<kind>tỉnh|thành phố|thị xã|huyện|tp\\.?|tx\\.?) ?)?(?<name>${NAMES})`);
const region = phrase(`(?:(?:khu vực|vùng) )?(?<name>${REGION_NAMES})`);
const country = phrase(
  '(?<!(?:giải(?! (?:ngân|quyết))|hội thi|hội thao|hội chợ|huy chương|cấp)(?: \\p{L}+){0,4},?(?: và)? )(?:trên )?(?:phạm vi )?(?:cả nước|toàn quốc)|(?<!(?:mẹ|quốc|sản|nữ|giáo|động|binh|dân|hàng|người|tiếng|báo|chí|đoàn|niên|viên|gia|thuốc|nhân|hội|tộc|bộ|chữ) |[-–] ?)việt nam(?! (?:anh hùng|chất lượng|ưu tiên)| ?[-–])',
);
/** Too short to be read without its capital in a report; in a chat it may be a flower, or what breaks even: "hoa hue", "hue von". */
const [HUE, HANOI] = [
  phrase('(?<!(?:hoa|cây|cành|củ|giống|bông|trồng) )huế(?! (?:đỏ|nhung|hồng|tây|trắng|mưa|biển|vốn|nhau|cả làng))'),
  phrase('hn'),
] as const;

const ROUTE = `(?:${NAMES})(?: ?[-–] ?(?:${NAMES}))*`;
/** In these a name is no place that is spoken of: a battle, a power station, a road between two. */
const lookalikes = [
  phrase(
    '(?:chiến thắng|chiến trường|chiến dịch|chiến sĩ|trận|di tích|tinh thần|hào khí|tượng đài|báo|bảo tàng)(?: lịch sử| chiến trường| chiến thắng)* điện biên phủ',
  ),
  phrase(`(?:thủy điện|tái định cư|tđc|cao tốc|quốc lộ|(?<!trực )tuyến(?: đường)?(?! quang )) ${ROUTE}`),
  phrase('gió mùa (?:đông|tây) (?:bắc|nam)|(?:hướng|phía) (?:đông|tây) (?:bắc|nam)|đông bắc thái lan|giải phóng miền nam'),
  phrase('(?:diễn biến|vì|vũ trang) hòa bình|tncs hcm'),
];
/** Without accents "cho Điện Biên", "hộ Điện Biên", "Tuyên Quang năm …". */
const accentedLookalikes = phrase(`(?:(?<!thành )phố|đường|chợ|sông|hồ|thôn|ấp|(?<!trực )tuyến) ${ROUTE}`);

const WORD = '\\p{Lu}\\p{Ll}*(?!\\p{Lu})';
const capital = (kind: string): string => kind.slice(0, 1).toUpperCase() + kind.slice(1);
const kindsWritten = Object.keys(KINDS).flatMap((kind) => [kind, capital(kind)]);
/** "huyện Văn Yên", "Phường 5"; not "các tỉnh Bắc Lào", "Xã Hội". Capitals tell where the name ends. */
const anyUnit = (kinds: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L}|(?:các|những|cac|nhung|\\d) (?=[tT][iỉ]nh))(?<kind>${kinds.join('|')}) (?<name>${WORD}(?: ${WORD}){1,3}|${WORD}(?:-\\p{L}+)+|${WORD}|(?<=(?:hường|uận) )\\d{1,2})(?![\\p{L}\\d])`,
    'gu',
  );
const STRICT_UNIT = anyUnit(kindsWritten);
const LOOSE_UNIT = anyUnit([
  ...kindsWritten,
  ...kindsWritten.map((kind) => (kind.startsWith('T') ? `T${fold(kind).slice(1)}` : fold(kind))),
]);

export const COUNTRY = 'Việt Nam';
const vietnam: Place = { name: COUNTRY, level: 'country', province: null };
const spanOf = (match: RegExpExecArray, value: Place): Span<Place> => ({
  start: match.index,
  end: match.index + match[0].length,
  value,
  rule: value.name,
});
/** The last word of a name bears a capital. */
const isCapital = (name: string): boolean => /\p{Lu}\P{Lu}*$/u.test(name.split(' ').at(-1) ?? '');

/** Names that are known, with the kind before them; a bare name in a report needs its capital. */
function readKnown(original: string, source: Source): Span<Place>[] {
  const plain = fold(original);
  const found = [named, region].flatMap((phrase) =>
    [...matchesOf(phrase, source)].flatMap((m): Span<Place>[] => {
      const { kind = '', name = '' } = m.groups ?? {};
      const end = m.index + m[0].length;
      const text = original.slice(end - name.length, end);
      const place = known.get(keyOf(name));
      const sure = source.loose || kind !== '' || phrase === region || isCapital(text);
      return place && sure && (kind || !isDoubtful(text, plain, m.index, end))
        ? [spanOf(m, unit(kindOf(kind), place, text))]
        : [];
    }),
  );
  const hue = [...matchesOf(HUE, source)].filter((m) => source.loose || original[m.index] === 'H');
  return [
    ...found,
    ...[...matchesOf(country, source)].map((m) => spanOf(m, vietnam)),
    ...hue.map((m) => spanOf(m, province('Thừa Thiên Huế'))),
    ...(source.loose ? [...matchesOf(HANOI, source)].map((m) => spanOf(m, province('Hà Nội'))) : []),
  ];
}

/** "Hải quan Cao Bằng", "Bình quan Yen Bai": typed without its accent, "quận" or "xã" may be the end of another word. */
const isEndOfWord = (kind: string, name: string, before: string): boolean =>
  kind === fold(kind) &&
  kindOf(kind) !== kind &&
  (name !== fold(name) || /(?:hai|co|binh|tong|lien|khach|chu|bao|hi|van|dia) $/.test(fold(before)));

/** "huyện Đakrông": one word is a whole name where it is none of Vietnamese, which has one syllable. */
const MANY_SYLLABLES = /[aeiouy][^aeiouy]+[aeiouy]/;
/** Any unit by its kind and capitals: it ends where a known name begins ("xã Mường Phăng Điện Biên"). */
function readUnits(original: string, loose: boolean, names: readonly Span<Place>[]): Span<Place>[] {
  return [...everyMatch(loose ? LOOSE_UNIT : STRICT_UNIT, original)].flatMap((m): Span<Place>[] => {
    const { kind: written = '', name: whole = '' } = m.groups ?? {};
    const kind = kindOf(written);
    if (!/[ \d-]/.test(whole) && !MANY_SYLLABLES.test(fold(whole))) return [];
    if (isEndOfWord(written, whole, original.slice(Math.max(0, m.index - 8), m.index))) return [];
    const level = KINDS[kind] ?? 'district';
    const end = m.index + m[0].length;
    const from = end - whole.length;
    const next = names.find((name) => name.end > m.index && name.start < end);
    if (next && next.start < from) return [];
    if (next?.start === from) return [{ ...next, start: m.index, value: unit(kind, next.value) }];
    const name = original.slice(from, next?.start ?? end).trim();
    const value: Place = { name: level === 'province' ? name : `${kind} ${name}`, level, province: null };
    return [{ start: m.index, end: from + name.length, value, rule: 'huyện X' }];
  });
}

/** `original` keeps its capitals, by which "huyện X" is read; `loose`: a chat message, accents may be missing. */
export function readPlaces(original: string, loose: boolean): Span<Place>[] {
  const source = loose ? loosely(original) : strictly(original);
  const masks = [...lookalikes.flatMap((p) => [...matchesOf(p, source)]), ...matchesOf(accentedLookalikes, strictly(original))];
  const known = longestWins(readKnown(original, source));
  const names = loose ? known.filter((span) => !isCourse(span, known, original)) : known;
  return longestWins([...names, ...readUnits(original, loose, names)]).filter(
    (span) => !masks.some((m) => span.start < m.index + m[0].length && m.index < span.end),
  );
}

/** The place of that name, however it is written; null where there is none such. */
export function placeNamed(name: string): Place | null {
  const text = name.trim();
  return readPlaces(text, true).find((span) => span.start === 0 && span.end === text.length)?.value ?? null;
}

/** "tỉnh Điện Biên", "thành phố Hà Nội", "huyện Tuần Giáo", "cả nước". */
export function writePlace({ name, level }: Place): string {
  if (level === 'country') return 'cả nước';
  if (level !== 'province' || name.startsWith('Thành phố ')) return name.replace(/^Thành/, 'thành');
  return `${MUNICIPALITIES.includes(name) && name !== 'Thừa Thiên Huế' ? 'thành phố' : 'tỉnh'} ${name}`;
}
