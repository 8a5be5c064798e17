/** What is counted, put before what is said of it: "phá rừng trái phép" + vụ → "Số vụ phá rừng trái phép". */
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { matchesOf, phrase, strictly } from '../../vietnamese/rules.js';
import { unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';
import { ofBodies } from './bodies.js';
import { lowerFirst, missingFrom, short } from './contexts.js';
import { ownerOf } from './kin.js';

/** Nouns that name a measure; the thing counted need not be put before them. */
const MEASURED = phrase(
  '^(?:tổng|số|lượng|lượt|đàn|tỷ lệ|tỷ trọng|diện tích|sản lượng|giá trị|mức|khối lượng|thu(?! hút| hồi| hoạch| mua| gom| giữ| thập)|chi(?! trả| nhánh| cục| đoàn| hội)|vốn|dư nợ|doanh thu|kinh phí|bình quân|khách)',
);

/** "thu 5,2 ha", "thu được 812 tấn": a harvest; goods by the kilogram and what is counted are seized. */
const takenIn = ({ tail, quantity: { unit } }: Draft): string =>
  unitParts(unit).dimension === 'area' || (tail === '' && /tấn|tạ/i.test(unit)) ? 'thu hoạch' : 'thu giữ';

const SCALED = /^(?:nghìn|ngàn|triệu|trăm|vạn)\s/i;

const SCALE_ALONE = /^(?:nghìn|ngàn|triệu|trăm|vạn)$/i;

/** "Vụ đông xuân gieo sạ 38.126 ha lúa", "trồng mới 312 ha rừng" */
const SOWN =
  /^(?:(.*?),? )??((?:gieo (?:sạ|cấy|trồng)|gieo|cấy|(?<!rừng )trồng|thu hoạch|xuống giống|(?:trồng(?: mới)?(?:,| và) )?chăm sóc)(?: mới)?)$/i;

/** "Quản lý, bảo vệ tốt 414.986 ha rừng hiện có": what was done says nothing without what it was done to. */
const DONE_TO =
  /^(?:quản lý|bảo vệ|chăm sóc|khoanh nuôi|khai thác|thu gom|hỗ trợ|cấp|tịch thu|tiêu hủy|vận chuyển|tiếp nhận)[, ]/i;

const NUMBER_OF_DEED =
  /^số (?:lượng )?((?:đang |đã |được |còn |còn sống )*(?:đăng ký|thành lập|quản lý|tiếp nhận|xử lý|giải quyết|điều trị|hoàn thành|tử vong|mắc|khỏi|chuyển|còn lại)(?: .+)?)$/i;

/** "UBND tỉnh đã quyết định chấp thuận …": who decided says nothing of what is counted. */
const DECIDED = /^UBND (?:tỉnh|thành phố|huyện)(?: \p{Lu}\p{L}*)*(?: đã)?(?: (?:ra )?quyết định)? (?=chấp thuận|cấp|phê duyệt)/iu;

const SEASON = /vụ (?:(?!đã(?:$| ))[\p{L}-]+ ?)+/iu;

/** The counted noun put before the phrase: "phá rừng trái phép" + vụ → "Số vụ phá rừng trái phép". */
/** `lent`: the subject is that of the figure before. */
export function withCounter(draft: Draft, lent = false): string {
  const { tail } = draft;
  const quantity = draft.kind === 'share' && draft.of ? draft.of.quantity : draft.quantity;
  const { dimension } = unitParts(quantity.unit);
  const unit = quantity.unit.replace(SCALED, '');
  // "thu 168,4 kg heroin": what is not money is seized
  const subject =
    /^thu(?: được)?$/i.test(draft.subject) && dimension !== 'money' && dimension !== 'ratio' ? takenIn(draft) : draft.subject;
  const counted = dimension === 'count' && unit !== '' && unit !== 'con' && unit !== 'thứ hạng' && !unit.includes('/');
  const measured =
    [...matchesOf(MEASURED, strictly(subject))].length > 0 || (/^dân số(?: |$)/i.test(subject) && /người|khẩu/i.test(unit));
  const isCrop = dimension === 'area' && tail !== '' && tail.split(' ').length <= 5 && !/^(?:tại|ở|thuộc) /.test(tail);
  const [, season = '', sown = ''] = (isCrop && SOWN.exec(subject)) || [];
  if (sown)
    return ['diện tích', sown.toLowerCase(), tail, SEASON.exec(season)?.[0].toLowerCase().trim()].filter(Boolean).join(' ');
  // "tiêu hủy 846 con lợn"
  if (unit === 'con' && tail && !measured) return ['số', tail, lowerFirst(subject)].filter(Boolean).join(' ');
  if (!counted) {
    const ofThem = ofBodies(draft);
    if (ofThem !== '') return ofThem;
    const verbal = !measured && (subject.split(/\s+/).length <= 3 || DONE_TO.test(subject));
    const belongs =
      (dimension === 'length' && tail !== '') ||
      dimension === 'count' ||
      isMeasureOnly(subject) ||
      verbal ||
      quantity.unit === '%' ||
      /^(?:tại|ở|thuộc) /.test(tail);
    // "trồng mới 163,5 ha tại các huyện A, B": the list of places is no part of what was planted
    const isPlaces = isMeasureOnly(subject) && /^(?:tại|ở) (?:các|một số) /.test(tail);
    // "tổng đàn vật nuôi 6 triệu con vật nuôi các loại"
    const said = missingFrom(subject, tail.replace(/ các loại$/i, '')) === '' ? '' : tail;
    return [subject, belongs && !isPlaces ? said : ''].filter(Boolean).join(' ');
  }
  // "cấp 1.296 nghìn tài khoản": a scale alone counts nothing
  if (SCALE_ALONE.test(unit) && tail !== '') return ['số', short(tail, 10), lowerFirst(subject)].filter(Boolean).join(' ');
  // "giảm tỷ lệ hộ nghèo xuống còn 418 hộ"
  const [, rated = ''] = /^t[ỷỉ] lệ ((?:hộ|người|lao động|học sinh|xã|thôn|trẻ) .+)$/iu.exec(subject) ?? [];
  if (rated.startsWith(`${unit} `) && draft.kind !== 'share') return `số ${rated}`;
  const said = missingFrom(subject, unit) === '';
  if (said) return [subject, missingFrom(subject, tail)].filter(Boolean).join(' ');
  // "tổng số tích lũy có 7.526 ca nhiễm HIV"
  const [, sum = '', behind = ''] = /^((?:tổng )?số)(?: (?!lượng)(.+))?$/i.exec(subject) ?? [];
  // "cấp mới 14 mã số vùng trồng, nâng tổng số lên 229 mã"
  const { previous } = draft;
  if (/^tổng số$/i.test(subject) && !tail && previous?.tail && previous.quantity.unit === quantity.unit)
    return [
      'tổng số',
      unit,
      short(previous.tail.replace(/ (?:được (?:xếp hạng|công nhận)|(?:thành lập |(?<!nông thôn ))mới)$/i, ''), 10),
    ].join(' ');
  if (sum && tail && isMeasureOnly(subject)) return [sum, unit, tail, behind].filter(Boolean).join(' ');
  // "số quản lý được 3.481 ca"
  const [, deed = ''] = NUMBER_OF_DEED.exec(subject) ?? [];
  if (deed) return ['số', unit, short(tail, 10), deed].filter(Boolean).join(' ');
  // "dư nợ được gia hạn 44,6 tỷ/1.775 lượt khách hàng": those whose money it is
  if (measured && lent && draft.previous && unitParts(draft.previous.quantity.unit).dimension === 'money')
    return ['số', unit, lowerFirst(subject).replace(/^tổng /, '')].join(' ');
  if (measured) return subject;
  // "điều trị nghiện … tại 8 cơ sở điều trị"
  const done = lowerFirst(subject)
    .replace(/^quy mô (?:thiết lập |thành lập )?(?=\S)|^sự (?=tham gia)/, '')
    .replace(DECIDED, '');
  const isSaid = tail !== '' && done.startsWith(`${tail} `);
  return ['số', unit, isSaid ? '' : short(tail, 10), done || ownerOf(draft)].filter(Boolean).join(' ');
}
