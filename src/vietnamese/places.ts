/** Places: the provinces by name, and any unit below them by its kind ("huyện Tuần Giáo", "xã Thanh Yên"). */
import { longestWins, loosely, matchesOf, phrase, type Span, strictly } from './rules.js';
import { fold } from './text.js';

export interface Place {
  /** "Điện Biên", "huyện Điện Biên", "thành phố Điện Biên Phủ". */
  readonly name: string;
  readonly level: 'country' | 'region' | 'province' | 'district' | 'commune';
  /** The province it lies in, where known. */
  readonly province: string | null;
}

export const provinces: readonly string[] =
  `An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Thành phố Hồ Chí Minh|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`.split(
    '|',
  );

/** Other ways of writing them. */
const ALIASES: Readonly<Record<string, string>> = {
  'tp ?\\.? ?hcm|tphcm|sài gòn|tp\\.? hồ chí minh|hồ chí minh': 'Thành phố Hồ Chí Minh',
  'brvt|br-vt|bà rịa ?-? ?vũng tàu|vũng tàu': 'Bà Rịa - Vũng Tàu',
  'tt-huế|thừa thiên ?-? ?huế': 'Thừa Thiên Huế',
  'đắc lắc|daklak|đắk lắc': 'Đắk Lắk',
  'đắc nông|daknong': 'Đắk Nông',
  'bắc cạn': 'Bắc Kạn',
};

/** District-level units that go by their bare names, with their province. */
const DISTRICTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'thành phố Điện Biên Phủ',
    'thị xã Mường Lay',
    'huyện Điện Biên',
    'huyện Điện Biên Đông',
    'huyện Mường Ảng',
    'huyện Mường Chà',
    'huyện Mường Nhé',
    'huyện Nậm Pồ',
    'huyện Tủa Chùa',
    'huyện Tuần Giáo',
  ].map((name) => [name, 'Điện Biên']),
);

const bare = (district: string): string => district.replace(/^(?:thành phố|thị xã|huyện) /, '');
const KIND = {
  tỉnh: 'province',
  huyện: 'district',
  'thị xã': 'district',
  'thành phố': 'district',
  'tp.': 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
} as const;

interface PlaceRule {
  readonly phrase: ReturnType<typeof phrase>;
  readonly place: Place;
}
const literal = (name: string): string => name.toLowerCase();
const province = (name: string): Place => ({ name, level: 'province', province: name });

const rules: readonly PlaceRule[] = [
  ...provinces.map((name) => ({ phrase: phrase(`(?:tỉnh )?${literal(name)}`), place: province(name) })),
  ...Object.entries(ALIASES).map(([spelling, name]) => ({
    phrase: phrase(`(?:tỉnh |thành phố )?(?:${spelling})`),
    place: province(name),
  })),
  ...Object.entries(DISTRICTS).map(([name, home]) => {
    const place: Place = { name, level: 'district', province: home };
    // "Điện Biên" alone is the province; the others go without their kind too.
    return {
      phrase: phrase(
        bare(name) === home
          ? literal(name)
          : `(?:${literal(name.replace(` ${bare(name)}`, ''))} |tp\\.? ?|tx\\.? ?)?${literal(bare(name))}`,
      ),
      place,
    };
  }),
  { phrase: phrase('(?:trên )?(?:cả nước|toàn quốc|việt nam)'), place: { name: 'Việt Nam', level: 'country', province: null } },
  ...[
    'Tây Bắc',
    'Đông Bắc',
    'Tây Nguyên',
    'Trung du và miền núi phía Bắc',
    'miền núi phía Bắc',
    'Đồng bằng sông Hồng',
    'Đồng bằng sông Cửu Long',
    'Đông Nam Bộ',
  ].map((name) => ({
    phrase: phrase(`(?:vùng |khu vực )?${literal(name)}`),
    place: { name, level: 'region', province: null } as Place,
  })),
];

/** Names in which a place is no place asked about: "chiến trường Điện Biên Phủ", "diễn biến hòa bình". */
const lookalikes = phrase(
  '(?:chiến thắng|chiến trường|chiến dịch|di tích|diễn biến|báo|hòa bình thế giới|quốc lộ|sông|hội hữu nghị) (?:điện biên phủ|hòa bình|việt nam)',
);
const named =
  /(?<![\p{L}])(tỉnh|huyện|thị xã|thành phố|TP\.|quận|xã|phường|thị trấn) ((?:\p{Lu}[\p{L}]*)(?: \p{Lu}[\p{L}]*){0,3})/gu;

/** `original` keeps its capitals, by which "huyện X" is read in reports; `loose`: a chat message, accents may be missing. */
export function readPlaces(original: string, loose: boolean): Span<Place>[] {
  const source = loose ? loosely(original) : strictly(original);
  const masked = [...matchesOf(lookalikes, source)].map((m) => [m.index, m.index + m[0].length] as const);
  const known = rules.flatMap(({ phrase, place }) =>
    [...matchesOf(phrase, source)].map(
      (m): Span<Place> => ({ start: m.index, end: m.index + m[0].length, value: place, rule: place.name }),
    ),
  );
  const others = [...original.matchAll(named)].map((m): Span<Place> => {
    const kind = (m[1] ?? '').toLowerCase() as keyof typeof KIND;
    return {
      start: m.index,
      end: m.index + m[0].length,
      value: { name: `${kind} ${m[2]}`, level: KIND[kind] ?? 'district', province: null },
      rule: 'huyện X',
    };
  });
  const free = longestWins([...known, ...others.filter((o) => !known.some((k) => k.start <= o.start && k.end >= o.end))]);
  return free.filter((span) => !masked.some(([from, to]) => span.start < to && from < span.end));
}

/** The place of that name, however it is written; null where there is none such. */
export function placeNamed(name: string): Place | null {
  return readPlaces(name, true).find((span) => fold(name).trim().length === span.end - span.start)?.value ?? null;
}

export const writePlace = (place: Place): string =>
  place.level === 'province' && place.name !== 'Thành phố Hồ Chí Minh' ? `tỉnh ${place.name}` : place.name;
