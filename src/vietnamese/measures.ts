/** Words that say how something is measured, not what: "Tổng sản lượng thu hoạch", "diện tích", "vốn đăng ký". */
import { canonical, fold, hasAccents } from './text.js';

/** With their accents: "chế" is not "chè". */
const MEASURES = new Set(
  canonical(`tổng số lượng cộng diện tích sản năng suất giá trị doanh thu kinh phí vốn tiền khối trị kim ngạch tỷ lệ trọng bình quân trung
  gieo sạ trồng cấy thu hoạch mới hiện có khai thác nuôi chế biến tươi khô búp mủ quả nhân quy cho đăng ký giải ngân thực hiện đầu tư công mô mức phê duyệt hoàn thành
  lượt khách các loại ước đạt trong đó toàn xử lý vụ hộ người nguồn được kết chính thanh toán bố phân bổ của này và còn lại`).match(
    /\p{L}+/gu,
  ),
);
const FOLDED = new Set([...MEASURES].map(fold));

/** Whether a phrase only names a measure. Without accents, its words are read without theirs. */
export function isMeasureOnly(phrase: string): boolean {
  const words = canonical(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = hasAccents(phrase) ? MEASURES : FOLDED;
  return words.every((word) => known.has(word) || /^\d/.test(word));
}
