/** Counters that stand alone in their clause: the label before the colon says of what. */
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, subjectOf } from '../drafts.js';
import { opinionOf } from '../rewording/opinions.js';
import { lowerFirst, missingFrom } from './contexts.js';
import { writtenOut } from './short-forms.js';

const CASES = /^(?:ca|ca mắc|ca bệnh|trường hợp)$/i;
/** "Trong tháng", "Kết quả": no noun. */
const NO_NOUN = /^(?:kết quả|trong|tính|lũy kế|đến|có|số|tổng|tình hình|công tác|phòng|y tế|dịch bệnh)(?: |$)/i;

/** "Sốt xuất huyết: trong tháng 92 ca" → "số ca sốt xuất huyết"; "Doanh nghiệp mới: 61 doanh nghiệp" → "số doanh nghiệp mới"; "" for others. */
export function labelled(draft: Draft, heads: readonly string[]): string {
  const { kind, subject, tail, previous, head, quantity } = draft;
  const opinion = opinionOf(draft);
  if (opinion) return opinion;
  const alone = (d: Pick<Draft, 'subject' | 'tail'>): boolean => d.subject === '' && d.tail === '';
  const isAlone = kind === 'level' && alone({ subject, tail }) && (previous === null || alone(previous));
  const { dimension } = unitParts(quantity.unit);
  if (!isAlone || (dimension !== 'count' && dimension !== 'energy') || quantity.unit === '') return '';
  const label = lowerFirst(writtenOut((head || (heads.at(-1) ?? '')).replace(/\s*\([^)]*\)/g, '').trim(), ''));
  if (label === '' || label.split(' ').length > 6 || /[,;:]/.test(label) || NO_NOUN.test(label)) return '';
  // "Điện: trong tháng 118 triệu kWh"
  if (dimension === 'energy') return /^điện(?: (?:sản xuất|gió|mặt trời))?$/i.test(label) ? `sản lượng ${label}` : '';
  if (label.startsWith(`${quantity.unit.toLowerCase()} `)) return `số ${label}`;
  return CASES.test(quantity.unit) && missingFrom(label, quantity.unit) !== '' ? `số ${quantity.unit} ${label}` : '';
}

const BODIES = /^(?:dự án|doanh nghiệp|hợp tác xã)/i;

/** "cấp mới 21 dự án FDI với 367 triệu USD" → "vốn dự án FDI cấp mới"; "" for others. */
export function worthOf({ kind, link, subject, tail, previous, quantity }: Draft): string {
  const isMoney = kind === 'level' && unitParts(quantity.unit).dimension === 'money';
  if (!isMoney || link !== 'với' || subject !== '' || tail !== '' || !previous || previous.kind !== 'level') return '';
  const { quantity: counted, tail: what, subject: deed } = previous;
  if (!BODIES.test(counted.unit) || (what === '' && deed === '') || deed.split(' ').length > 4) return '';
  return ['vốn', counted.unit, what, missingFrom(what, lowerFirst(deed))].filter(Boolean).join(' ');
}

/** Whether the figure stands right behind the noun of its own heading. */
export const isLabel = (context: string, { kind, head, previous }: Draft, heads: readonly string[]): boolean =>
  previous === null &&
  lowerFirst(head || (heads.at(-1) ?? '')) === context &&
  // "GRDP tăng 7%, trong đó dịch vụ (+9%)": no sum grew by that
  (context.split(' ').length > 2 || (kind === 'growth' && head !== '' && !/^(?:tăng|giảm|sụt|suy|đạt|còn|chỉ) /i.test(head)));

/** Crops that are sown or stand on so many hectares. */
export const CROP =
  /^(?:cây )?(?:lúa|ngô|bắp|khoai|sắn|mì|lạc|đậu|mía|rau|bông|vừng|chè|cà phê|cao su|tiêu|hồ tiêu|điều|dừa|thanh long|sầu riêng|xoài|nhãn|cam|bưởi|chanh|chuối|na|vải|mận|sơn tra|quế)(?: |$)/i;
const SOWN = /(?<!\p{L})(?:đông[ -]+xuân|hè[ -]+thu|thu[ -]+đông|chiêm xuân)(?!\p{L})/iu;
/** "lúa mùa 2.054 ha, 55,1 tạ/ha, 11.318 tấn": the unit says what is measured; "" for others. */
export function yieldOf({ kind, subject, tail, previous, quantity: { unit } }: Draft): string {
  // "Vụ Đông Xuân gieo cấy 33.200 ha lúa, năng suất 61,4 tạ/ha": of the rice that was sown
  const { subject: sown = '', tail: rice = '' } = previous ?? {};
  const [season = ''] = SOWN.exec(sown) ?? [];
  if (kind === 'level' && /^năng suất$/i.test(subject) && tail === '' && season && CROP.test(rice) && rice.split(' ').length < 4)
    return `năng suất ${lowerFirst(rice)} ${season.toLowerCase()}`;
  const crop = subjectOf(previous).replace(/^(?:tổng )?diện tích /i, '');
  if (kind !== 'level' || subject !== '' || tail !== '' || !CROP.test(crop) || crop.split(' ').length > 5) return '';
  for (let d = previous; d; d = d.subject === '' ? d.previous : null)
    if (unitParts(d.quantity.unit).dimension === 'area' && d.subject !== '') {
      if (/^(?:tạ|tấn|kg)\/ha$/.test(unit)) return `năng suất ${lowerFirst(crop)}`;
      return /^(?:nghìn |triệu )?tấn$/.test(unit) ? `sản lượng ${lowerFirst(crop)}` : '';
    }
  return '';
}

const CARRIED = /^(?:|mang|mang theo|chở|đưa|vận chuyển|với)$/i;
const NEW = /^(?:(?:phát triển|thành lập|đăng ký|cấp) mới|thêm)$/i;
/** What is counted beside another count: passengers of trips, schools of pupils, other bodies that are new as well; "" for others. */
export function countedBeside({ kind, link, subject, tail, head, before, parent, quantity: { unit } }: Draft): string {
  if (kind !== 'level' || !/^(?:khách)?$/.test(tail) || before?.kind !== 'level' || before.parent !== parent) return '';
  const { quantity: other, subject: said, tail: what } = before;
  // "tàu khách 46 chuyến với 8.300 lượt khách", "12 chuyến tàu biển cập cảng, mang theo 9.700 lượt khách"
  const trips = /chuyến/.test(other.unit) || /^chuyến(?: |$)/.test(what);
  if (
    trips &&
    /lượt(?: khách)?$/.test(unit) &&
    !(unit.endsWith('lượt') && tail === '') &&
    CARRIED.test(subject) &&
    (subject !== '' || link === 'với')
  ) {
    const of = (said || what).replace(/ (?:khai thác|phục vụ|thực hiện|đón|có)$/i, '');
    return of === '' ? '' : `số lượt khách ${lowerFirst(of)}`;
  }
  if (subject !== '' || tail !== '' || unitParts(unit).dimension !== 'count' || unit === other.unit) return '';
  // "tổng số học sinh 2.400 em tại 6 trường": no pupils
  if (/^(?:tại|ở)$/.test(link) && /^(?:tổng )?số /i.test(said)) return `số ${unit}`;
  // "phát triển mới 180 doanh nghiệp; 8 hợp tác xã"
  return head === '' && NEW.test(said) && BODIES.test(unit) && BODIES.test(other.unit) ? `số ${unit} ${lowerFirst(said)}` : '';
}

const OF_COMMUNES =
  /^((?:số |tỷ lệ )?(?:xã|thôn|bản|ấp|huyện|đơn vị cấp huyện) (?:được công nhận )?đạt)(?: chuẩn( nâng cao| kiểu mẫu)?|( nâng cao| kiểu mẫu))$/i;
/** "Nông thôn mới: 46/58 xã đạt chuẩn; 9 xã đạt nâng cao" → "số xã đạt chuẩn nông thôn mới nâng cao". */
export function ofCountryside(name: string, titles: readonly string[]): string {
  const isMeant = OF_COMMUNES.test(name) && titles.some((title) => /nông thôn mới|NTM/i.test(title));
  return isMeant ? name.replace(OF_COMMUNES, '$1 chuẩn nông thôn mới$2$3') : name;
}

/** "Khách đi đường sắt chiếm 54%, | đường thủy 46%": what the phrases begin with is said once; "" for others. */
export function ofSameRow({ subject, tail, before, parent, quantity: { unit } }: Draft): string {
  const words = subject.split(' ');
  if (unit !== '%' || tail !== '' || words.length < 2 || words.length > 3 || !before || before.of !== null) return '';
  const said =
    before.quantity.unit === '%' && before.kind !== 'growth' && before.parent === parent ? before.subject.split(' ') : [];
  const at = said.lastIndexOf(words[0] ?? '');
  return at > 0 && said.length - at <= 3 ? [...said.slice(0, at), ...words].join(' ') : '';
}
