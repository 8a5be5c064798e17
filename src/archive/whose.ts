/** Whose report it is: that of a province, or of the district, city or commune that its letterhead, title or opening says it is of. */
import { kindAndName, kindOf, UNIT_KINDS } from '../vietnamese/place-kinds.js';
import { COUNTRY, placeNamed, readPlaces } from '../vietnamese/places.js';
import { oldTonePlacement } from '../vietnamese/text.js';

export interface Whose {
  /** "huyện Bắc Hà", "Lào Cai"; "" where nothing tells. */
  readonly place: string;
  readonly province: string;
}

export interface Signs {
  readonly letterhead: string;
  readonly title: string;
  /** The first blocks of the text. */
  readonly opening: readonly string[];
  readonly start: string;
  readonly page: string;
}

export function whoseReport({ letterhead, title, opening, start, page }: Signs): Whose {
  if (isOfCountry(letterhead, title, opening, page)) return { place: COUNTRY, province: '' };
  const province = provinceIn([letterhead, title, start, page]) ?? '';
  const says = unitOfLetterhead(letterhead) ?? unitOfTitle(title, start);
  const unit = says ?? (provinceIn([letterhead, title]) === null ? unitOfOpening(opening.slice(0, 2).join('\n'), page) : null);
  return { place: unit ?? province, province };
}

/** "…, cả nước xảy ra 37 vụ", "xuất khẩu cà phê của Việt Nam đạt …": whose figures they are, not whom a province is ranked among. */
const COUNTRY_DOES =
  /(?<=^|[,.;:"“] ?)(?:trên )?(?:cả nước|toàn quốc) (?:(?:đã|mới|ước|hiện|ước tính) )?(?:xảy ra|phát hiện|ghi nhận|có|đạt|xuất khẩu|nhập khẩu|gieo|trồng|giải ngân|tiếp nhận|đón|thu)(?!\p{L})|(?:xuất|nhập) khẩu (?:\p{L}+ ){0,3}của (?:Việt Nam|cả nước)(?!\p{L})/imu;
/** What a text about one province says again and again. */
const OF_ONE_PROVINCE =
  /(?<!\p{L})(?:toàn|địa bàn|UBND|HĐND|[Tt]rong|[Nn]hân dân) (?:tỉnh|thành phố)(?!\p{L})|[Tt](?:ỉnh|hành) (?:ủy|uỷ)(?!\p{L})/u;
const isOfCountry = (letterhead: string, title: string, opening: readonly string[], page: string): boolean =>
  provincesIn(letterhead).size === 0 &&
  // "… điểm nóng ở Lai Châu, Sơn La": several are examples
  provincesIn(`${title}\n${opening[0] ?? ''}`).size !== 1 &&
  COUNTRY_DOES.test(opening.slice(0, 6).join('\n')) &&
  !OF_ONE_PROVINCE.test(page);

const provincesIn = (text: string): ReadonlySet<string> =>
  new Set(readPlaces(text, false).flatMap(({ value }) => (value.level === 'province' ? value.name : (value.province ?? []))));

/** The province named most in the first text that names one. */
function provinceIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const counts = new Map<string, number>();
    const named = readPlaces(text, false);
    // "PHƯỜNG THÁI BÌNH / TỈNH HƯNG YÊN": a commune that bears the name of another province
    const told = named.filter(({ start }) => /^tỉnh /iu.test(text.slice(start)));
    for (const { value } of told.length > 0 ? told : named) {
      const province = value.level === 'province' ? value.name : value.province;
      if (province) counts.set(province, (counts.get(province) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most) return most[0];
  }
  return null;
}

const capital = (kind: string): string => kind.slice(0, 1).toUpperCase() + kind.slice(1);
const KIND = [...UNIT_KINDS.flatMap((kind) => [kind, capital(kind)]), 'TP\\.?', 'TX\\.?'].join('|');
/** "Bắc Hà", "Cư M'gar", "Lắk"; "huyện Bắc Hà Tháng 5" ends before the month, and "Xã Hội" is no commune. */
const WORD = "(?!(?:Tháng|Năm|Quý|Tỉnh|Hội)(?!\\p{L}))\\p{Lu}[\\p{Ll}'’]*(?:['’]\\p{L}+)?(?!\\p{L})";
/** "phường Móng Cái 1", no number of months or people. */
const NUMBER = '(?: \\d{1,2}(?=\\s*(?:$|[\\n,.;:)(–-](?!\\d)|tỉnh)))?';
const NAME = `${WORD}(?:[ -]${WORD}){0,3}${NUMBER}|(?<=[Qq]uận )\\d{1,2}`;
const UNIT = new RegExp(`(?<!\\p{L}|(?:các|những|\\d) )(?<kind>${KIND}) ?(?<name>${NAME})`, 'gu');

/** Where a name in capitals ends: "HUYỆN BẮC HÀ THÁNG 5". */
const CAPS_END = '(?=\\s*(?:$|[^\\p{Lu}\\s]|THÁNG |NĂM |QUÝ |TỈNH |VÀ |TRONG |ĐẾN |GIAI ĐOẠN |NHIỆM KỲ ))';
const CAPS_KIND = 'HUYỆN|THỊ XÃ|THÀNH PHỐ|QUẬN|THỊ TRẤN|XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU|TP\\.?';
/** What stands below a letterhead is no name: "UBND THÀNH PHỐ / BÁO CÁO". */
const DOCUMENT = 'BÁO CÁO|CHỈ THỊ|NGHỊ QUYẾT|KẾ HOẠCH|THÔNG BÁO|TỜ TRÌNH|BẢN TIN|THÔNG CÁO|QUYẾT ĐỊNH|CỘNG H';
const CAPS = `(?<kind>${CAPS_KIND})\\s+(?!${DOCUMENT}|ỦY|UỶ)(?<name>(?:\\p{Lu}[\\p{Lu}'’-]*|\\d{1,2})(?: \\p{Lu}[\\p{Lu}'’-]*){0,3}?${NUMBER})${CAPS_END}`;
/** Offices that districts have of their own. */
const OFFICE =
  '^(?:PHÒNG|CÔNG AN|HẠT|KHO BẠC|BẢO HIỂM XÃ HỘI|BHXH|CHI CỤC|TRUNG TÂM|TRẠM|ĐẢNG (?:BỘ|[UỦ]Y|UỶ))(?!\\p{L})[\\p{Lu} ,-]*?';
/** "ỦY BAN NHÂN DÂN / HUYỆN BẮC HÀ", "PHÒNG Y TẾ / HUYỆN BẮC HÀ - TỈNH LÀO CAI", "HUYỆN BẮC HÀ (TỈNH LÀO CAI) - ỦY BAN NHÂN DÂN" */
const IN_HEAD = new RegExp(`(?:(?:NHÂN DÂN|UBND|HĐND|THỐNG KÊ|${OFFICE})\\s+|^)${CAPS}`, 'mu');
const IN_CAPS = new RegExp(`(?<!\\p{L}|CÁC )${CAPS}`, 'u');

const properly = (caps: string): string => caps.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** "TP" / "Hòa Bình" → "thành phố Hòa Bình"; null where a city is a province. */
function unitNamed({ kind = '', name = '' }: Record<string, string>): string | null {
  const unit = `${kindOf(kind)} ${oldTonePlacement(name === name.toUpperCase() ? properly(name) : name)}`;
  return placeNamed(unit)?.level === 'province' ? null : unit;
}

const unitOfLetterhead = (letterhead: string): string | null => {
  const own = letterhead.split('\n').filter((line) => !/^(?:CỘNG H|Độc lập|Số)/iu.test(line));
  const found = IN_HEAD.exec(own.join('\n'));
  return found?.groups ? unitNamed(found.groups) : null;
};

/** The first place of a title is its own: not "UBND tỉnh Lào Cai kiểm tra tại huyện Bắc Hà", but "Lào Cai: huyện Bắc Hà …". */
function isFirst(before: string): boolean {
  const provinces = readPlaces(before, false).filter(({ value }) => value.level === 'province');
  return provinces.length === 0 || /[:–-]\s*(?:UBND|HĐND)?\s*$/u.test(before);
}
const isOfSeveral = (behind: string): boolean => {
  const [, next = ''] = new RegExp(`^(?:,| và| với) (?:${KIND})? ?(${WORD}(?: ${WORD})*)`, 'u').exec(behind) ?? [];
  return next !== '' && placeNamed(next)?.level !== 'province';
};

/** "… huyện Bắc Hà", "BÁO CÁO … HUYỆN BẮC HÀ"; "Bắc Hà (tỉnh Lào Cai): …" where the text says that it is a district. */
function unitOfTitle(title: string, start: string): string | null {
  const caps = title === title.toUpperCase() ? IN_CAPS.exec(title) : null;
  if (caps?.groups) return unitNamed(caps.groups);
  const [told] = title.matchAll(UNIT);
  if (told?.groups)
    return isFirst(title.slice(0, told.index)) && !isOfSeveral(title.slice(told.index + told[0].length))
      ? unitNamed(told.groups)
      : null;
  for (const { groups = {} } of start.matchAll(UNIT)) {
    const { name = '' } = groups;
    // "quận 4" is not the 4 of "năm 2024".
    if (/^\d/.test(name)) continue;
    const at = title.search(new RegExp(`(?<!\\p{L}|\\p{Lu}\\p{L}* )${name}(?! ?\\p{Lu}|\\p{L})`, 'u'));
    if (at < 0 || placeNamed(name)?.level === 'province') continue;
    return isFirst(title.slice(0, at)) && !isOfSeveral(title.slice(at + name.length)) ? unitNamed(groups) : null;
  }
  return null;
}

const BODY = '(?:UBND|HĐND|[ỦU][ỷy] ban [Nn]hân dân|Hội đồng [Nn]hân dân)';
const OF_UNIT = new RegExp(`${BODY} (?<kind>${KIND}) ?(?<name>${NAME})`, 'u');
const OF_PROVINCE = new RegExp(`${BODY} [Tt]ỉnh|Tỉnh ủy`, 'u');

/** "Sáng 5/7, UBND huyện Bắc Hà tổ chức họp …": who met, where the text goes on about the district. */
function unitOfOpening(opening: string, page: string): string | null {
  const found = OF_UNIT.exec(opening);
  const unit = found?.groups ? unitNamed(found.groups) : null;
  if (!found || !unit || OF_PROVINCE.test(opening.slice(0, found.index))) return null;
  const times = (word: string): number => [...page.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'))].length;
  return times(kindAndName(unit)?.kind ?? '') > times('tỉnh') ? unit : null;
}
