/** How people say in chat what reports say soberly: "du lịch mang về mấy tỷ", "vụ cháy thiêu mất bao nhiêu ha", "bảy dự án", "mấy da". */
import { loosely, matchesOf, type Phrase, phrase, strictly } from './rules.js';
import { hasAccents } from './text.js';

const ASKED = '(?:bao nhiêu|nhiêu|mấy|bnh?)';
/** What may stand between a verb and what it asks for. */
const BEFORE_ASKED = `(?= (?:được |cho (?:tỉnh|huyện|xã|địa phương|ngân sách) |(?:cả thảy|tổng cộng|khoảng|chừng|tầm|cỡ) )?${ASKED}(?![\\p{L}]))`;

/** Verbs that only join a subject and its amount. */
const JOINING = [
  '(?:mang|đem) (?:về|lại|đến)',
  'làm ra(?= giá trị)|(?:làm|tính|quy|sinh) ra',
  '(?:rót|đổ|bơm)(?: vốn)?(?: vào| cho)?',
  'thiêu (?:mất|rụi|hủy)',
  'nuôi dạy',
  'quy tụ',
  'dành(?: ra)?',
  '(?:rơi )?vào (?:khoảng|cỡ|tầm)',
  '(?:chạm|cán|dừng ở|đứng ở) (?:mốc|mức)',
].join('|');

/** Each with what it is in a report; "": nothing. The longer first. */
const FORMS: readonly (readonly [Phrase, string])[] = [
  [phrase(`(?:${JOINING})${BEFORE_ASKED}`), ''],
  // "Toàn xã hội rót vào đầu tư bao nhiêu", "làm ra giá trị bao nhiêu"
  [phrase(`rót (?:vốn )?vào(?= đầu tư(?![\\p{L}]))|làm ra(?= giá trị ${ASKED}(?![\\p{L}]))`), ''],
  // "Căn cứ Báo cáo số 12/BC-UBND ngày 3/4/2024, đề nghị cho biết …": where it stands
  [
    phrase(
      '^(?:căn cứ|theo|dựa vào|dựa trên) (?:báo cáo|chỉ thị|tờ trình|thông báo|văn bản) số \\d[\\p{L}\\d/-]*(?: ngày \\d[\\d/]*)?,(?: đề nghị)?',
    ),
    '',
  ],
  // "báo cáo nq 11 tháng 8": which report, and no word of the figure
  [phrase('^(?:theo |trong )?báo cáo (?:nq|nghị quyết|kh|kế hoạch) ?\\d{1,3}(?= (?:tháng|quý|năm|\\d))'), ''],
  [phrase('(?<=báo cáo .{2,30})(?:nói|cho hay|nêu)(?= )'), ''],
  // "số đầu gia cầm", "khối nông - lâm - thủy sản", "kv dịch vụ"
  [phrase('số đầu(?= (?:con|gia cầm|gia súc|trâu|bò|lợn|heo|dê)(?![\\p{L}]))'), 'số'],
  [phrase('(?:khối|kv)(?= (?:nông|công nghiệp|dịch vụ|xây dựng|kinh tế|nhà nước|ngoài nhà nước|fdi)(?![\\p{L}]))'), 'khu vực'],
  // "đã hạ còn mấy %", "kết quả rà soát sơ bộ năm 2022", "giáp hạt đầu năm 2022"
  [phrase('(?:hạ|rút|kéo)(?: xuống)?(?= còn(?![\\p{L}]))'), ''],
  [phrase('^(?:theo |qua )?kết quả rà soát(?: đánh giá)?(?: sơ bộ)?(?=,| (?:năm|tháng|quý))'), ''],
  [phrase('(?<=giáp hạt )đầu(?= năm 20\\d\\d)'), ''],
  // "hàng nhập về", "hàng xuất đi"
  [phrase('hàng nhập(?: về| vào)?(?! khẩu)'), 'hàng nhập khẩu'],
  [phrase('hàng xuất(?: đi| ra)(?! khẩu)'), 'hàng xuất khẩu'],
  [phrase(`(?<=${ASKED} (?:triệu|tr|tỷ|nghìn) )do(?= ?[?.!]*$)`), 'đô'],
  // "niên vụ 2023", "thu bao nhiêu tấn lúa"
  [phrase('niên vụ(?= 20\\d\\d)'), 'năm'],
  [phrase(`thu(?= (?:được )?${ASKED} (?:nghìn |ngàn )?(?:tấn|tạ)(?![\\p{L}]))`), 'thu hoạch'],
  // "được mấy phần kế hoạch": of a hundred
  [phrase(`(?<=${ASKED} )phần(?= (?:kế hoạch|dự toán|chỉ tiêu|so với|tổng)(?![\\p{L}]))`), 'phần trăm'],
  // "trâu, bò, lợn cộng lại": the whole of many; two are added up
  [phrase('(?<=,[^,?]{1,20},[^,?]{1,20})(?:cộng|gộp|tính gộp) lại(?: thì)?'), 'tổng'],
  [phrase('(?:tính )?(?:dồn|cộng dồn)(?= (?:đến|tới)(?![\\p{L}]))'), 'lũy kế'],
  [phrase(`phá(?= (?:được )?${ASKED} (?:vụ|án|chuyên án)(?![\\p{L}]))`), 'phát hiện'],
];

/** Short forms that the words beside them explain, with accents or without. */
const BESIDE: readonly (readonly [Phrase, string])[] = [
  // "mấy da, ct", "số da"; "mấy" and "đã" never stand together
  [phrase(`(?<=(?:${ASKED}|số|các|những) )da(?! (?:dạng|cam|giày)(?![\\p{L}]))`), 'dự án'],
  [phrase('(?<=dự án ?[,/] ?)ct(?![\\p{L}])'), 'công trình'],
  [phrase('ct(?= ?\\d)'), 'chỉ thị'],
  [phrase('ct(?= (?:phục hồi|mục tiêu|mtqg|tín dụng|giảm nghèo|khuyến công|khuyến nông|ocop)(?![\\p{L}]))'), 'chương trình'],
  [phrase('(?:chuẩn )?cqg'), 'chuẩn quốc gia'],
  [
    phrase('mn(?= ?(?:, ?|và |- ?)?(?:pt|th|thcs|tiểu học|phổ thông)(?![\\p{L}]))|(?<=(?:trường|lớp|bậc|cấp|trẻ|giáo viên) )mn'),
    'mầm non',
  ],
  [phrase('(?<=(?:mn|mầm non)(?: và|,)? )pt'), 'phổ thông'],
  [phrase('(?<=(?:rừng|cách ly|chăn nuôi) )tt'), 'tập trung'],
  [phrase('dt dv'), 'doanh thu dịch vụ'],
  [phrase('(?<=(?:tdc|tái định cư|nhà máy|nm|dự án|công trình) )td(?= )'), 'thủy điện'],
];

const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** "Bảy vụ cháy", "Ba dự án": at the head of a question, spelt with its accents. */
const NUMBER = phrase(
  `(?<=^(?:(?:của|trong|với|từ|tổng) )?)(?:${NUMBERS.join('|')})(?= (?:dự án|vụ|chương trình|nhà máy|công trình|kết luận|cuộc|đơn vị|huyện|xã|doanh nghiệp|tổ chức|đợt|lượt)(?![\\p{L}]))`,
);

function rewritten(text: string, phrase: Phrase, written: (said: string) => string, loose: boolean): string {
  let plain = '';
  let from = 0;
  for (const match of matchesOf(phrase, loose ? loosely(text) : strictly(text))) {
    plain += text.slice(from, match.index) + written(match[0]);
    from = match.index + match[0].length;
  }
  return plain + text.slice(from);
}

/** A chat message as a report would say it. */
export function soberly(text: string): string {
  const said = [...FORMS, ...BESIDE].reduce((t, [form, written]) => rewritten(t, form, () => written, true), text);
  const counted = hasAccents(said)
    ? rewritten(said, NUMBER, (word) => String(NUMBERS.indexOf(word.toLowerCase()) + 1), false)
    : said;
  return counted.replace(/ {2,}/g, ' ').trimStart();
}
