/** What looks like a period and is none: durations, ages, the dates of documents. */
import { type Phrase, phrase } from './rules.js';

const DATE = 'ngày \\d{1,2}(?:/| ?[.-] ?| tháng )\\d{1,2}(?:(?:/| ?[.-] ?| năm )\\d{2,4})?';
const DOCUMENT = '\\d+(?:/(?:19|20)\\d\\d)?[/-]\\p{L}{2,}[\\p{L}\\d&]*(?:[/-]\\p{L}[\\p{L}\\d]*)*';
const ISSUER = '(?: của(?: (?!đến|tính|tới|từ|hết|trong|tại|vào)\\p{L}+){1,8})';
const NUMBER = '(?:\\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
/** "8 tháng đầu năm", "8 tháng năm 2023", "8 tháng/2023" are no durations. */
const NO_YEAR = '(?! ?(?:đầu|cuối|còn lại|năm (?:\\d|nay|ngoái|trước)|/ ?20|20\\d\\d))';

export const lookalikes: readonly Phrase[] = [
  // "Nghị quyết số 11/NQ-CP ngày 30/01/2022"
  phrase(`${DOCUMENT}${ISSUER}?,? ?\\(?(?:ký |ban hành )?${DATE}`),
  // "dưới 3 tháng", "kéo dài 3 tháng", "kỳ hạn 6 tháng"
  phrase(
    `(?:dưới|trên|từ|kéo dài|thời hạn|kỳ hạn|trong vòng|sau|khoảng|hơn|gần|quá|đủ|ít nhất|tối thiểu|tối đa) ${NUMBER}(?: ?[–-] ?\\d+)? tháng${NO_YEAR}`,
  ),
  // "từ 6-12 tháng"; but "tháng 8 - 8 tháng năm 2023"
  phrase(`(?<!tháng |[/.,])\\d+ ?[–-] ?\\d+ tháng${NO_YEAR}`),
  // "trẻ 6 tháng tuổi", "05 năm tuổi"
  phrase(`${NUMBER} (?:tháng|năm) tuổi`),
  // "3 tháng/lần", "6 tháng một lần", "3 tháng liên tiếp", "3 tháng tới"
  phrase(
    `${NUMBER} tháng(?: ?/ ?(?:(?!năm)\\p{L}+|\\d{1,2}(?!\\d))| (?:một lần|trở lên|trở xuống|liên tục|liên tiếp|gần đây|gần nhất|tới|tiếp theo|sau|trước|nay))`,
  ),
  // "trong tháng 6 vụ, thiệt hại 1,35 tỷ đồng": so many cases
  phrase('(?<=trong tháng )\\d{1,2} (?:vụ|ca|cuộc|đợt|ổ)(?=[,;:.]| cháy| tai nạn| vi phạm| mắc| bệnh)'),
  // "những tháng cuối năm 2021"
  phrase('(?:các|những|mấy|nhiều) tháng (?:đầu|cuối|giữa|còn lại)(?: của)? năm(?: (?:19|20)\\d\\d)?'),
  // prices of a base year
  phrase('giá (?:so sánh|cố định|gốc)(?: năm)? \\d{4}|so sánh (?:năm )?2010|(?:năm|kỳ) gốc (?:năm )?\\d{4}'),
  // a name of funds: "kế hoạch kéo dài từ năm 2022 sang năm 2023"
  phrase(
    '(?:từ )?năm (?:19|20)\\d\\d (?:chuyển |kéo dài )?sang(?: năm (?:19|20)\\d\\d)?|(?:từ )?(?:19|20)\\d\\d (?:chuyển |kéo dài )?sang (?:năm )?(?:19|20)\\d\\d|tồn đọng (?:của |từ )?năm (?:19|20)\\d\\d',
  ),
  // "tiêm phòng đợt 2/2022"
  phrase('(?:đợt|khóa|lần)(?: thứ)? \\d{1,2} ?/ ?20\\d\\d'),
  phrase('cách mạng tháng (?:tám|mười|8|10)|mã số \\d+'),
];

/** Such only with their accents: "so 2022" is "so với 2022". */
export const accentedLookalikes: readonly Phrase[] = [phrase('số (?:\\d+/\\d+|\\d{4})')];
