/** What a figure without a full name takes from the figures around it. */
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { readPeriods } from '../../vietnamese/periods.js';
import { strictly } from '../../vietnamese/rules.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isBesideArea, isCounted, subjectOf } from '../drafts.js';
import { lowerFirst, missingFrom } from './contexts.js';
import { isOfCrop } from './crops.js';
import { approvedOf } from './paid.js';
import { seizedIn } from './seized.js';
import { tradedAs } from './trade.js';

const BODIES = /^(?:doanh nghiệp|dự án|hợp tác xã|htx|cơ sở|hộ|chi nhánh)/i;
/** "triệu cây": money is of trees, not of millions. */
const SCALED = /^(?:trăm|nghìn|ngàn|vạn|triệu|tỷ) (?=\p{L})/u;
const isOfGuests = ({ subject, tail, head, previous }: Draft): boolean =>
  !/vận (?:tải|chuyển)|luân chuyển|hành khách|chuyến bay/i.test([subject, tail, head, previous?.subject].join(' '));

const BUILT = /dự án|công trình|chương trình|gói thầu|hạng mục|nhiệm vụ|đơn vị|tuyến|cầu|trường|phòng/i;

/** "47.525 suất quà tết cho gia đình chính sách với tổng giá trị …": what a measure right behind a count is of; a rank counts nothing. */
export function countedBefore(draft: Draft): string {
  if (isCounted(draft) || draft.subject === '' || !isMeasureOnly(draft.subject)) return '';
  let counted = draft.before?.kind === 'whole' ? draft.before.of : draft.before;
  if (counted?.quantity.unit === 'thứ hạng') counted = counted.before;
  while (
    counted &&
    isCounted(counted) &&
    `${counted.subject}${counted.tail}${counted.head}` === '' &&
    !BODIES.test(counted.quantity.unit)
  )
    counted = counted.before;
  if (!counted || !isCounted(counted) || counted.parent !== draft.parent) return '';
  const { quantity, tail, subject, head } = counted;
  // "trồng 1,2 triệu cây; giải ngân vốn trên 95%": capital is paid out for what is built
  if (/giải ngân/i.test(draft.subject) && !BUILT.test(quantity.unit)) return '';
  // "3 đơn vị thực hiện việc cấp giấy chứng nhận … với diện tích 13.034 ha"
  const [, deed = ''] =
    /(?:^| )(?:thực hiện|tiến hành)(?: việc)? (?=cấp|giao|bàn giao|trồng|thu hồi|hỗ trợ)(\p{Ll}+(?: \S+){3,})$/u.exec(tail) ?? [];
  if (deed) return deed;
  // "cho 85 hộ và 1 tổ chức với diện tích 11 ha": of all that were counted.
  const { previous } = counted;
  // "31 doanh nghiệp thành lập mới …; lũy kế 102 doanh nghiệp, vốn đăng ký 945 tỷ đồng"
  if (subject === '' && tail === '' && previous?.tail && previous.quantity.unit === quantity.unit && BODIES.test(quantity.unit))
    return `${quantity.unit} ${previous.tail}`;
  if (subject === '' && tail === '' && previous) return '';
  const said = tail.split(' ').length < 3 ? lowerFirst(subject || head).replace(/^(?:tổng )?số /, '') : '';
  // "đón 3,1 triệu lượt khách, trong đó khách quốc tế 0,4 triệu lượt; doanh thu 5.200 tỷ đồng": what guests leave is that of tourism
  if (/(?:^|\s)khách(?:\s|$)/i.test(`${quantity.unit} ${tail} ${said}`) && isOfGuests(counted)) return 'du lịch';
  const plain = [missingFrom(said, quantity.unit.replace(SCALED, '')), tail, said].filter(Boolean).join(' ');
  return approvedOf(counted) || plain;
}

const SOWN =
  /^(?:20\d\d |.*(?:diện tích|gieo (?:cấy|sạ|trồng)|trồng mới)(?: (?:gieo|trồng|cấy|sạ|cho|thu|hoạch|ước|được))* )(?=\p{L})/iu;
/** "vụ đông xuân gieo cấy lúa" → "lúa đông xuân": what its yield is of. */
function cropIn(said: string): string {
  const crop = said.replace(SOWN, '');
  const [, season = ''] =
    /(?<!\p{L})(đông xuân|xuân hè|hè thu|thu đông|(?<=vụ )(?:xuân|mùa|đông)|^xuân)(?!\p{L})/iu.exec(
      said.slice(0, -crop.length),
    ) ?? [];
  return [crop, missingFrom(crop, season.toLowerCase())].filter(Boolean).join(' ');
}

/** "diện tích lúa 9.812 ha; năng suất 61,35 tạ/ha"; "82 doanh nghiệp thành lập mới, vốn đăng ký 812,4 tỷ đồng"; one growth after another. */
export function kindredOf(draft: Draft): string {
  for (let d = draft.before, i = 0; d && i < 4; d = d.before, i++) {
    if (d.parent !== draft.parent) continue;
    const said = [d.subject, d.tail].filter(Boolean).join(' ');
    if (unitParts(draft.quantity.unit).dimension === 'money' && BODIES.test(d.quantity.unit))
      return [d.quantity.unit, d.tail].join(' ').trim();
    const alike =
      (isOfCrop(draft) && isOfCrop(d) && isMeasureOnly(draft.subject)) || (draft.kind === 'growth' && d.kind === 'growth');
    if (alike && said && !isMeasureOnly(said)) return isOfCrop(d) ? cropIn(said) : said;
  }
  return '';
}

/** "283 HTX với 9.491 thành viên": whose they are; "" where nothing was counted before. */
export function ownerOf({ link, subject, tail, previous }: Draft): string {
  const isOwner = link === 'với' && subject === '' && tail === '' && previous && isCounted(previous) && previous.subject === '';
  return isOwner && BODIES.test(previous.quantity.unit) ? [previous.quantity.unit, previous.tail].join(' ').trim() : '';
}

/** "(168 trường mầm non, 295 trường phổ thông, 17 trung tâm)": one of several parts that are counted side by side. */
export const isListed = (draft: Draft): boolean =>
  draft.parent !== null &&
  draft.link === '' &&
  draft.previous?.subject === '' &&
  draft.previous.parent === draft.parent &&
  isCounted(draft) &&
  isCounted(draft.previous);

/** "thu 168,4 kg heroin, 326,5 kg ma túy": the same was done with both. */
export const deedBefore = ({ subject, tail, previous, link, quantity: { unit } }: Draft): string =>
  subject === '' && tail !== '' && link === '' && previous?.tail && previous.quantity.unit === unit ? deedIn(previous) : '';

/** "có thêm 05 xã đạt chuẩn, 20 xã nâng cao, 06 xã kiểu mẫu": so many more of each. */
const ADDED = /^(?:(?:đã |có |công nhận )*thêm|công nhận mới)$/i;
function deedIn(draft: Draft): string {
  if (DONE.test(draft.subject) || ADDED.test(draft.subject)) return draft.subject;
  const before = draft.subject === '' ? deedBefore(draft) : '';
  return ADDED.test(before) ? before : '';
}

const PRODUCED = /sản phẩm(?! ocop)|công nghiệp|thủy sản|lâm nghiệp|nông nghiệp|trồng trọt|chăn nuôi|khai thác/i;
/** What happens to things other than being made: "vận chuyển 34 tấn hàng", "tịch thu 41 m3 gỗ". */
const HANDLED =
  /tịch thu|thu giữ|thu gom|thiệt hại|tiêu hủy|tiêu thụ|cấp|hỗ trợ|xuất|nhập|vận chuyển|luân chuyển|hàng|rác|phân bón|giống|thuốc|sản lượng|khối lượng|trọng lượng|trữ lượng|lượng|công suất|nợ/i;

/** "Sản phẩm chủ yếu: thép cán 398 nghìn tấn", "gỗ khai thác 4.215 m3": goods in a part about what is made. */
export function isProduct(
  { subject, tail, head, parent, quantity: { unit } }: Draft,
  heads: readonly string[],
  section: string,
): boolean {
  const near = [subject, tail, head, heads.at(-1), parent && subjectOf(parent)].join(' ');
  return (
    ['mass', 'volume', 'energy'].includes(unitParts(unit).dimension) &&
    !unit.includes('/') &&
    subject !== '' &&
    subject.split(' ').length <= 5 &&
    PRODUCED.test([head, ...heads, section].join(' ')) &&
    !HANDLED.test(near)
  );
}

/** "Giá trị sản xuất công nghiệp 1.164 tỷ đồng; xây dựng 2.740 tỷ đồng": the branch behind is measured as the one before. */
function measureBefore({ before, parent, quantity, subject }: Draft): string {
  const alike = before && before.kind === 'level' && before.parent === parent && before.quantity.unit === quantity.unit;
  const [measure = ''] = (alike && /^(?:giá trị sản xuất|doanh thu|kim ngạch)(?= )/i.exec(before.subject)) || [];
  return measure &&
    /^(?:xây dựng|công nghiệp|nông nghiệp|lâm nghiệp|thủy sản|dịch vụ|thương mại|xuất khẩu|nhập khẩu)$/i.test(subject)
    ? tradedAs(before?.subject ?? '', subject) || measure
    : '';
}

/** "Diện tích gieo trồng một số cây: ngô 4.215 ha, lạc 4.868 ha": the parts are measured as what stands above; else an area says so itself. */
export function measureFrom(draft: Draft, unit: string): string {
  const { dimension } = unitParts(unit);
  if (dimension === 'count' || dimension === 'ratio') return '';
  const alike = draft.parent && unitParts(draft.parent.quantity.unit).base === unitParts(unit).base;
  const above = draft.head || (alike ? subjectOf(draft.parent) : '');
  // "trồng rừng huyện A" says it itself
  const words = draft.subject.toLowerCase().startsWith(`${above.toLowerCase()} `) ? [''] : above.split(/\s+/);
  let measure = '';
  for (let n = 1; n < words.length && isMeasureOnly(words.slice(0, n).join(' ')); n++) measure = words.slice(0, n).join(' ');
  // "Sản lượng 9.312 tấn, gồm cá 7.884 tấn"
  if (/^(?:diện tích|sản lượng|năng suất|doanh thu|kim ngạch)$/i.test(words.join(' '))) measure = words.join(' ').toLowerCase();
  // "Vụ Đông Xuân gieo trồng 56.842 ha, trong đó lạc 3.248 ha": a season is no measure
  const plain = measure.replace(/^tổng(?: số)? ?|^(?:các|toàn(?: vụ)?|vụ|gieo|cấy|gieo cấy|gieo trồng|gieo sạ|thu hoạch)$/i, '');
  if (!plain && /\/ha(?:\/|$)/i.test(unit) && unitParts(unit).dimension === 'mass' && draft.subject !== '') return 'năng suất';
  return (
    tradedAs(words.join(' '), draft.subject, dimension === 'money') ||
    plain ||
    measureBefore(draft) ||
    (dimension === 'area' &&
    !/diện tích|đất/i.test(draft.subject) &&
    draft.subject.replace(/ gieo trồng$/i, '').split(' ').length <= 4
      ? 'diện tích'
      : '')
  );
}

/** "trung bình có 14,6 lớp/trường", "14,1 bác sĩ/vạn dân": the unit says what is counted. */
export function rateOf({ quantity: { unit }, subject, kind }: Draft): string {
  const [, counted = '', per = ''] = /^([^/]+?) ?\/ ?([^/]+)$/.exec(unit) ?? [];
  if (kind !== 'level' || counted === '' || unitParts(unit).dimension !== 'count') return '';
  return subject === '' || isMeasureOnly(subject) ? `số ${counted} bình quân/${per}` : '';
}

/** What is done with something that the sentence named first: "Dịch tả lợn Châu Phi xảy ra tại 14 hộ …, | tiêu hủy 187 con". */
const DONE =
  /^(?:số \p{L}+ )?(?:đã |được |phải |buộc )*(?:(?:giải ngân|thanh toán|thu|thu về)$|chi trả|thu nộp|nộp|tịch thu|thu giữ|xử phạt|phạt|thu hồi|tiêu hủy|làm rõ|khám phá|xử lý|giải quyết|khởi tố|bắt|bàn giao|phân bổ|hỗ trợ|chuyển|thiệt hại|bố trí|phục hồi|cứu chữa|điều trị|khỏi|tử vong)(?: [\p{L}]+){0,3}$/iu;

const OF_PATIENTS = /^(?:đã |được )*(?:tử vong|khỏi|điều trị|phục hồi)(?: |$)/i;

/** The topic of a sentence for a figure that only says what was done; "" for others. */
export function topicBefore(draft: Draft): string {
  if (!/^(?:cho .*)?$/.test(draft.tail) || !DONE.test(draft.subject)) return '';
  let first = draft.before;
  // "sốt xuất huyết 32 ca, tử vong 2 ca; sởi 98 ca, tử vong 3 ca": of those before
  const isOfCases = (d: Draft): boolean => d.quantity.unit === draft.quantity.unit && !DONE.test(d.subject);
  if (/^(?:ca|người)/.test(draft.quantity.unit) && OF_PATIENTS.test(draft.subject))
    for (; first && !isOfCases(first) && first.before; ) first = first.before;
  else while (first?.before && first.before.parent === draft.parent) first = first.before;
  // "xử lý hành chính 206 vụ; xử lý hình sự 44 vụ": one deed is no topic of the next.
  if (
    !first ||
    first.parent !== draft.parent ||
    first.quantity.unit === '%' ||
    seizedIn(first) ||
    (first.tail === '' && DONE.test(first.subject))
  )
    return '';
  // "đón 41.000 lượt khách; giải ngân đạt 45%": only money is paid out
  if (/^(?:giải ngân|thanh toán)(?: |$)/i.test(draft.subject) && unitParts(first.quantity.unit).dimension !== 'money') return '';
  const counted = first.tail === '' ? '' : `${first.quantity.unit} ${first.tail}`;
  // "Cúm gia cầm xảy ra 02 ổ dịch tại huyện A": what happened, not where
  const isPlaced = / (?:tại|ở|thuộc) /.test(` ${first.tail} `) && first.subject.split(' ').length > 1;
  const isCase = counted === '' && (OF_PATIENTS.test(draft.subject) || first.quantity.unit === 'vụ');
  const longest = isCase || isPlaced || first.subject.split(' ').length > counted.split(' ').length ? first.subject : counted;
  const topic = longest.replace(/^(?:tổng )?(?:số )?(?:kế hoạch|dự toán) /i, '');
  return isMeasureOnly(topic) ? '' : topic;
}

/** "… với tổng số vốn đăng ký 30.000 tỷ đồng và 565 chi nhánh": branches are no capital. */
export const isOtherMeasure = ({ previous, quantity }: Draft): boolean =>
  unitParts(quantity.unit).dimension === 'count' &&
  previous !== null &&
  (isBesideArea({ previous, quantity }) ||
    (unitParts(previous.quantity.unit).dimension !== 'count' && isMeasureOnly(previous.subject)));

const GOODS = /^số (?:cái|chiếc|đôi|viên|bộ|bao|quả|trái|chai|lon|gói|thùng|cuốn|tờ|kiện|kit|ống|vỉ)$/i;
/** "Lốp xe ô tô: tháng 5 đạt 865 nghìn cái", "Khách quốc tế: 4,7 nghìn lượt": what stands before says what it is; the counter is no name. */
export const isCounterOnly = ({ subject, tail, kind }: Draft, own: string, around: string | undefined): boolean =>
  kind === 'level' &&
  subject === '' &&
  tail === '' &&
  around !== undefined &&
  (GOODS.test(own) || (/^số lượt$/i.test(own) && /^(?:lượng |tổng )?(?:lượt |hành )?khách /i.test(around)));

/** "Cây cam: 7.052 ha, sản lượng 68.415 tấn" below "Cây chè": of what its own clause names, whatever stands above. */
export const isOfNearest = (draft: Draft): boolean =>
  isOfCrop(draft) && (draft.head !== '' || (draft.previous !== null && !isMeasureOnly(subjectOf(draft.previous))));

const PLACE_ALONE = /^(?:khu vực|huyện|thành phố|thị xã|phường|xã) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}$/u;
/** "Công suất phòng bình quân đạt 52,3%; riêng khu vực Sa Pa 58,6%": the same, of one place; "" for others. */
export function ofPlaceAlone({ kind, subject, tail, before, parent, quantity }: Draft): string {
  const isAlike = before && before.kind !== 'growth' && before.of === null && before.parent === parent;
  const said = isAlike && kind !== 'growth' && quantity.unit === '%' ? subjectOf(before) : '';
  const isOne = tail === '' && PLACE_ALONE.test(subject) && before?.quantity.unit === quantity.unit;
  return isOne && said !== '' && !PLACE_ALONE.test(said) ? `${lowerFirst(said)} ${subject}` : '';
}
const MOVED = /^(?:giảm|tăng|xếp|đứng|đạt|vượt|bằng|so|có|còn|được|đã|không|chưa) /i;
/** Whether what is counted stands under a run-in heading of its own, within what the section counts: "TAI NẠN GIAO THÔNG - Đường sắt: 4 vụ". */
export const isOneKind = (
  { quantity: { unit }, head }: Draft,
  heads: readonly string[],
  telling: string | undefined,
  context: string,
): boolean =>
  telling !== undefined &&
  unitParts(unit).dimension === 'count' &&
  context !== telling &&
  !MOVED.test(telling) &&
  telling.split(' ').length < 8 &&
  [head, ...heads].some((own) => own !== '' && lowerFirst(own) === telling) &&
  readPeriods(strictly(telling)).length === 0;
