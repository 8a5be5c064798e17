/** Who issued a report: "ỦY BAN NHÂN DÂN / TỈNH ĐIỆN BIÊN" → "UBND tỉnh Điện Biên". */

interface Issuer {
  readonly pattern: RegExp;
  /** Its name in a province; null where it belongs to none. */
  readonly name: string;
  readonly national?: true;
}

const department = (names: string, name: string): Issuer => ({ pattern: new RegExp(`Sở ${names}`, 'iu'), name: `Sở ${name}` });
const ISSUERS: readonly Issuer[] = [
  { pattern: /(?:ỦY|UỶ) BAN NHÂN DÂN|UBND/iu, name: 'UBND' },
  { pattern: /HỘI ĐỒNG NHÂN DÂN|HĐND/iu, name: 'HĐND' },
  { pattern: /TỔNG CỤC THỐNG KÊ/iu, name: 'Tổng cục Thống kê', national: true },
  { pattern: /(?<!TỔNG )(?<!CHI )CỤC THỐNG KÊ/iu, name: 'Cục Thống kê' },
  { pattern: /CHI CỤC THỐNG KÊ/iu, name: 'Chi cục Thống kê' },
  department('Kế hoạch(?: và|,| &)? Đầu tư|KH ?(?:&|và) ?ĐT', 'Kế hoạch và Đầu tư'),
  department('Tài chính', 'Tài chính'),
  department('Công thương', 'Công Thương'),
  department('Nông nghiệp (?:và|&) (?:PTNT|Phát triển nông thôn)', 'Nông nghiệp và Phát triển nông thôn'),
  department('Nông nghiệp (?:và|&) Môi trường', 'Nông nghiệp và Môi trường'),
  department('Du lịch', 'Du lịch'),
  department('Văn h(?:óa|oá),? Thể thao (?:và|&) Du lịch', 'Văn hóa, Thể thao và Du lịch'),
  department('Lao động,? ?[-–]? ?Thương binh (?:và|&) Xã hội', 'Lao động - Thương binh và Xã hội'),
  department('Y tế', 'Y tế'),
  { pattern: /CỔNG THÔNG TIN ĐIỆN TỬ/iu, name: 'Cổng thông tin điện tử' },
];

/** "HUYỆN TUẦN GIÁO" in a letterhead: the body is that district's. */
const BELOW_PROVINCE =
  /(?:NHÂN DÂN|UBND|HĐND)\s+(HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN|XÃ|PHƯỜNG)\s+(\p{Lu}[\p{Lu} -]+?(?: \d{1,2})?)\s*(?:\(|$)/mu;
const properName = (caps: string): string =>
  caps
    .trim()
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** Cities of the rank of a province. */
const CITIES = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ'];

function named({ name, national }: Issuer, place: string): string {
  if (national || !place) return name;
  const city = CITIES.find((known) => place.endsWith(known));
  return `${name} ${city ? `thành phố ${city}` : `tỉnh ${place}`}`;
}

/** Bodies that districts and communes have too. */
const OF_EVERY_LEVEL = new Set(['UBND', 'HĐND', 'Chi cục Thống kê']);

const matches = (text: string): { issuer: Issuer; at: number }[] =>
  ISSUERS.map((issuer) => ({ issuer, at: text.search(issuer.pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);

interface Signs {
  readonly letterhead: string;
  readonly start: string;
  readonly page: string;
  /** The report's own, and the province that it lies in. */
  readonly place: string;
  readonly province: string;
}

/** A letterhead names the superior first; a page that took its text from elsewhere says so ("Nguồn: …"); else whoever is named first. */
export function issuerIn({ letterhead, start, page, place, province }: Signs): string {
  const [, level = '', name = ''] = BELOW_PROVINCE.exec(letterhead) ?? [];
  if (name) return `UBND ${level.toLowerCase()} ${properName(name)}`;
  const source = /^\s*(?:•\s*)?Nguồn(?: tin)?\s*:\s*(.+)$/imu.exec(page)?.[1] ?? '';
  const found = matches(letterhead).at(-1) ?? matches(source)[0] ?? matches(start)[0];
  if (!found) return '';
  return place !== province && OF_EVERY_LEVEL.has(found.issuer.name)
    ? `${found.issuer.name} ${place}`
    : named(found.issuer, province);
}
