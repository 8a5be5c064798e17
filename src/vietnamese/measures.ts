/** Words that say how something is measured, not what: "Tổng sản lượng thu hoạch", "diện tích", "vốn đăng ký". */
import { canonical, fold, hasAccents } from './text.js';

/** Whole words with their accents: "chế" is not "chè", "kinh doanh" is neither "kinh phí" nor "doanh thu". */
const MEASURES = `
tổng số|tổng|số lượng|số|lượng|cộng|diện tích|sản lượng|năng suất|giá trị|trị giá|doanh thu|kinh phí|khối lượng|kim ngạch|tỷ lệ|tỷ trọng|công suất|quy mô|mức|bình quân|trung bình
vốn|tiền|nguồn|gieo sạ|gieo trồng|gieo cấy|gieo|trồng mới|trồng|cấy|thu hoạch|mới|hiện có|khai thác|nuôi trồng|nuôi|chế biến|tươi|khô|búp|mủ|quả|trái|nhân|quy|cho
đăng ký|điều lệ|tích lũy|giải ngân|thực hiện|đầu tư|phê duyệt|hoàn thành|xử lý|thanh toán|phân bổ|bố trí|các loại|các|loại|ước đạt|ước|đạt|đã|có|trong đó|trong|toàn|kết quả|được|của|này|và|còn lại|còn
ép|vụ|hộ|người|lượt khách|lượt|khách`
  .split(/[\n|]/)
  .map((measure) => canonical(measure.trim()))
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);

const onlyOf = (measures: readonly string[]): RegExp => new RegExp(`^(?:(?:${measures.join('|')}|\\d[\\d.,]*)(?: |$))*$`, 'u');
const SPELT = onlyOf(MEASURES);
const FOLDED = onlyOf(MEASURES.map(fold));

/** Whether a phrase only names a measure. Without accents, its words are read without theirs. */
export function isMeasureOnly(phrase: string): boolean {
  const words = (canonical(phrase).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return (hasAccents(phrase) ? SPELT : FOLDED).test(words);
}
