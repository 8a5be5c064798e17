/** Who travels and what is carried: the unit and the words around say whether "lượt khách" are tourists or passengers. */
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';

const TRANSPORT = /vận tải|vận chuyển|luân chuyển|hàng không|sân bay|chuyến bay|cảng (?!cá)|bến xe|xe buýt|đường sắt|tuyến đảo/i;
const TOURISM = /du lịch|lưu trú|tham quan|lữ hành/i;

/** The phrases around a figure, nearest first. */
function around(draft: Draft, heads: readonly string[], section: string): string[] {
  const said: string[] = [draft.subject, draft.tail, draft.head];
  for (let d = draft.before, i = 0; d && i < 3; d = d.before, i++)
    said.push([d.subject, d.quantity.unit, d.tail, d.head].join(' '));
  return [...said, ...[...heads].reverse(), section];
}

/** The nearest phrase that tells travellers apart; "" where it speaks of tourists, or none does. */
function transportIn(draft: Draft, heads: readonly string[], section: string): string {
  const telling = around(draft, heads, section).find((text) => TRANSPORT.test(text) || TOURISM.test(text)) ?? '';
  return TOURISM.test(telling) ? '' : telling;
}

/** "Sân bay phục vụ 2.480 chuyến bay, 398.600 lượt khách": no tourists. */
export const isOfTransport = (draft: Draft, heads: readonly string[], section: string): boolean =>
  transportIn(draft, heads, section) !== '';

/** One airport or line carries no more than its share. */
const FACILITY = /hàng không|sân bay|chuyến bay|cảng (?!cá)|bến xe|tuyến đảo/i;

const PEOPLE = /^(?:số )?(?:triệu |nghìn |ngàn )?(?:lượt )?(?:hành khách|khách|hk)(?: vận chuyển)?$/i;
const GOODS = /^(?:sản lượng )?(?:hàng hóa|hàng|hh)$/i;

const SITE =
  /^((?:[Kk]hu du lịch|[Kk]hu di tích|[Kk]hu danh thắng|[Kk]hu vực|[Đđ]iểm du lịch|[Vv]ườn quốc gia|[Bb]ảo tàng|[Dd]i tích|[Đđ]ền|[Cc]hùa|[Cc]ảng hàng không|[Ss]ân bay|[Cc]ảng biển|[Cc]ảng|[Cc]ửa khẩu|[Bb]ến xe|[Hh]ồ|[Tt]hác|[Đđ]ộng|[Hh]ang|[Nn]úi|[Đđ]ảo|[Tt]our|[Tt]uyến|[Qq]uần thể)(?: (?!đón|phục vụ)[\p{L}–-]+)*? \p{Lu}.*?) (?:đã )?(?:đón|phục vụ|thu hút)(?: được)?$/u;

/** "1,4 triệu lượt người đến tỉnh", "12.600 lượt khách trong và ngoài nước tìm đến huyện": who comes to the whole place. */
const CAME =
  /^(?:(khách)|người)(?: (?:du lịch|tham quan|trong|ngoài|nước|và|quốc tế|nội địa))*(?: đã)? (?:tìm )?(?:đến|tới|về|ghé)(?: (?:thăm|tham quan|du lịch|với))* (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|địa phương)$/i;
/** Those who came back from an epidemic are no tourists: the words around must speak of travel. */
function isVisit(draft: Draft, heads: readonly string[], section: string): boolean {
  const [came, guests] = /lượt/i.test(draft.quantity.unit) ? (CAME.exec(draft.tail) ?? []) : [];
  const isSaid = guests !== undefined || around(draft, heads, section).some((text) => TOURISM.test(text));
  return came !== undefined && isSaid && draft.subject === '' && !isOfTransport(draft, heads, section);
}

/** "Các khu, điểm du lịch trong tỉnh đón 742.000 lượt khách": who came, whoever took them in. */
function guestsIn({ subject, tail, quantity: { unit } }: Draft, own: string): string {
  // "Khu du lịch quốc gia núi Bà Đen đón 2,12 triệu lượt khách": of one place among others
  const [, site = ''] = SITE.exec(subject) ?? [];
  if (site && /lượt|khách/i.test(unit) && /^(?:(?:hành )?khách(?: du lịch| tham quan)?)?$/i.test(tail))
    return `lượng ${tail || 'khách'} ${site}`;
  const isHost = /du lịch|lưu trú|khách sạn/i.test(subject) && / (?:đón|phục vụ)(?: được)?$/i.test(subject);
  // "Bắc Ninh đón 640.000 lượt khách du lịch": the report's own place is no word of its figures
  if (/^(?:(?:đã|ước) )*(?:đón|phục vụ)(?: được)?$/i.test(subject) && /lượt/i.test(unit) && /^khách du lịch$/i.test(tail))
    return 'lượng khách du lịch';
  return isHost && /lượt|khách/i.test(unit) && /^(?:khách(?: du lịch)?)?$/i.test(tail) ? 'lượng khách du lịch' : own;
}

/** "luân chuyển 486,1 triệu lượt khách.km", "Vận tải: 34,2 triệu tấn hàng": the unit says what is carried and how it is counted. */
export function carriedBy(draft: Draft, printed: string, heads: readonly string[], section: string): string {
  const { unit } = draft.quantity;
  const own = isVisit(draft, heads, section) ? 'lượng khách du lịch' : guestsIn(draft, printed);
  if (/^số lượt (?:hành )?khách vận (?:tải|chuyển) (?:hành )?khách$/i.test(own)) return 'khối lượng vận chuyển hành khách';
  if (/^(?:khối lượng )?(?:vận chuyển|luân chuyển)$/i.test(own))
    return `${own} ${/khách|hk|người/i.test(unit) ? 'hành khách' : 'hàng hóa'}`;
  const { dimension } = unitParts(unit);
  const people = PEOPLE.test(own) && ['count', 'traffic'].includes(dimension);
  const goods = GOODS.test(own) && ['mass', 'traffic'].includes(dimension);
  const transport = transportIn(draft, heads, section);
  if (draft.kind !== 'level' || !(people || goods) || transport === '' || FACILITY.test(transport)) return own;
  return `khối lượng ${/km/i.test(unit) ? 'luân chuyển' : 'vận chuyển'} ${people ? 'hành khách' : 'hàng hóa'}`;
}

/** "Thương mại, du lịch | Tháng 5 có 62 nghìn lượt khách; 5 tháng 310 nghìn lượt": guests below such a title are tourists. */
export const ofTourism = (own: string, context: string): string =>
  /^(?:(?:tổng|số|lượng) )*(?:lượt )?khách$/i.test(own) && SECTORS.test(context) ? 'du lịch' : context;
const SECTORS =
  /^(?:(?:hoạt động|thương mại|dịch vụ|du lịch|văn hóa|thể thao|gia đình|thông tin|giá cả)(?:,? và |, ?| [-–] ?| |$))+$/iu;
