/** Rows that are places: "Thạnh Phú" under "Huyện", "Thị trấn Cái Rồng" under "Xã, thị trấn". */
import { placeNamed } from '../../vietnamese/places.js';

const KINDS = ['thành phố', 'thị xã', 'thị trấn', 'huyện', 'quận', 'phường', 'xã', 'tỉnh'] as const;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(?:TP|Tp)\.? ?(?=\p{Lu})/u, 'thành phố '],
  [/^(?:TX|Tx)\.? ?(?=\p{Lu})/u, 'thị xã '],
  [/^(?:TT|Tt)\.? ?(?=\p{Lu})/u, 'thị trấn '],
  [/^H\. ?(?=\p{Lu})/u, 'huyện '],
  [/^P\. ?(?=\p{Lu}|\d)/u, 'phường '],
  [/^X\. ?(?=\p{Lu})/u, 'xã '],
];
const HEADS_PLACES =
  /^(?:tên )?(?:các )?(?:huyện|xã|phường|thị trấn|thị xã|thành phố|quận|tỉnh|địa phương|địa bàn|đơn vị hành chính)(?!\p{L})/iu;
const BY_PLACE =
  /(?:theo|phân theo|chia theo|của|tại)\s+(?:(?:từng|các|đơn vị)\s+)?(?:huyện|xã|phường|thị xã|thị trấn|thành phố|quận|địa phương|địa bàn|đơn vị hành chính|tỉnh)(?!\p{L})/iu;
const HEADS_BODIES = /^(?:tên )?(?:các )?(?:đơn vị|chủ đầu tư|cơ quan|sở|ban|chủ dự án)(?!\p{L})/iu;
const BODY =
  /^(?:UBND|Sở|Ban|Cục|Chi cục|Công ty|Trường|Phòng|Văn phòng|Đội|Hội|Trung tâm|Bệnh viện|Công an|Ngân hàng|Quỹ|Tổng công ty)(?!\p{L})/u;

const kindsIn = (text: string): string[] => {
  const lower = text.toLowerCase();
  return KINDS.filter((kind) => new RegExp(`(?<!\\p{L})${kind}(?!\\p{L})`, 'u').test(lower));
};

/** "TP. Bến Tre" → "thành phố Bến Tre", "Huyện Chư Sê" → "huyện Chư Sê"; the name keeps its capitals. */
function spelt(row: string): { kind: string; text: string } {
  const short = SHORT.find(([pattern]) => pattern.test(row));
  const full = short ? row.replace(short[0], short[1]) : row;
  const kind = KINDS.find((k) => full.toLowerCase().startsWith(`${k} `) && /^\p{Lu}|^\d/u.test(full.slice(k.length + 1))) ?? '';
  return { kind, text: kind ? kind + full.slice(kind.length) : full };
}

/** "Mỏ Cày Nam", "Ia Grai", "Đồng bằng sông Hồng". */
const isName = (text: string): boolean =>
  !BODY.test(text) &&
  (/^\p{Lu}\p{L}*(?:[ -](?:\p{Lu}\p{L}*|\d+))*$/u.test(text) || spelt(text).kind !== '' || placeNamed(text)?.level === 'region');

export interface Places {
  /** The row as a place, with its kind: "huyện Mỏ Cày Nam"; as a body: "Sở Y tế"; null where it is neither. */
  placeOf(row: string): string | null;
}

/** `head`: the header of the names; `about`: caption and headings above. */
export function placesOf(head: string, about: string, rows: readonly string[]): Places {
  const names = rows.filter((row) => isName(row) && row.length < 40);
  const explicit = names.map((row) => spelt(row).kind).filter((kind) => kind !== '' && kind !== 'tỉnh');
  const stated =
    HEADS_PLACES.test(head) || (BY_PLACE.test(about) && names.filter((row) => row.includes(' ')).length > rows.length * 0.5);
  const bodyOf = (row: string): string | null => (HEADS_BODIES.test(head) && BODY.test(row) ? row : null);
  if (!stated && explicit.length < Math.max(2, rows.length * 0.5)) return { placeOf: bodyOf };
  // Of the kinds in the header, the one that no row spells out is that of the rows without: "Xã, thị trấn" → xã.
  const kinds =
    HEADS_PLACES.test(head) && kindsIn(head).length > 0
      ? kindsIn(head)
      : kindsIn(about.slice(BY_PLACE.exec(about)?.index ?? about.length));
  const left = kinds.filter((kind) => !explicit.includes(kind));
  const [kind = ''] = left.length === 1 ? left : [];
  return {
    placeOf(row) {
      if (!isName(row) || isWhole(row)) return bodyOf(row);
      const own = spelt(row);
      const region = placeNamed(row)?.level === 'region' || /^(?:Cả nước|Toàn quốc)$/u.test(row);
      return own.kind || region || kind === '' || row.toLowerCase().startsWith(kind) ? own.text : `${kind} ${row}`;
    },
  };
}

const WHOLE =
  /^(?:tổng số|tổng cộng|tổng|cộng|toàn ngành|chung|toàn (?<kind>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|quốc)|(?<country>cả nước))(?:\s*\(.*\))?\s*:?$/iu;

/** "TỔNG SỐ", "Tổng cộng", "Toàn ngành", "Toàn huyện": the row of the whole. */
export const isWhole = (row: string): boolean => WHOLE.test(row);

/** Of "Toàn huyện" in a report of a province: a whole, but not the report's own. */
export function isForeignWhole(row: string, place: string): boolean {
  const { kind, country } = WHOLE.exec(row)?.groups ?? {};
  if (country !== undefined || kind?.toLowerCase() === 'quốc') return placeNamed(place)?.level !== 'country';
  if (kind === undefined) return false;
  const level = placeNamed(place)?.level ?? 'province';
  const isProvince = level === 'province';
  switch (kind.toLowerCase()) {
    case 'tỉnh':
      return !isProvince;
    case 'thành phố':
      return (
        level !== 'district' &&
        !(isProvince && /^(?:thành phố|hà nội|hải phòng|đà nẵng|cần thơ|huế|thừa thiên huế)/iu.test(place))
      );
    case 'xã':
    case 'phường':
      return level !== 'commune';
    default:
      return level !== 'district';
  }
}

/** Whether a row of provinces is the report's own place. */
export const isOwnPlace = (place: string, report: string): boolean => {
  const named = placeNamed(place);
  return named !== null && named.name === report && (named.level !== 'province' || !/^huyện|^thị xã|^xã|^phường/iu.test(place));
};
