/** The verbs of a change, as patterns for `phrase`: "tăng", "cao hơn", "giảm sâu nhất", "tăng trưởng âm". */
import { SAME_PERIOD } from './changes-bases.js';

const LAST_TIME = `(?:mức )?(?:của )?(?:${SAME_PERIOD}|(?:cuối )?năm (?:trước|ngoái|20\\d\\d)|tháng trước|quý trước)`;
/** "hơn cùng kỳ 16,8%", "nhỉnh hơn năm 2022 là 0,56%"; not "giảm hơn cùng kỳ" */
const MORE = `(?<=[,;(] ?|[\\d%] ?|(?<!\\p{L})(?:và|đồng|usd|tấn|ha|lượt) )(?:nhỉnh |cao )?hơn(?= ${LAST_TIME}(?: là| đến| tới)? ?\\d)`;
/** "thêm 375 tỷ đồng (1,4%) so với 31/12"; not "có thêm 23 doanh nghiệp" */
const ADDED = '(?<=[,;(] ?)thêm(?= [^;.]{1,45} so (?:với )?)';
/** "tổng vốn đăng ký và tăng thêm 17.642 tỷ đồng": a level */
export const UP =
  `${MORE}|${ADDED}|` +
  '(?<!(?:vốn|và) )tăng thêm|(?<!(?:vốn|đăng ký và) (?=tăng thêm))(?<!vốn(?: đầu tư)?(?: đăng ký)? điều chỉnh )(?<!bổ sung )tăng(?: trưởng)?(?: (?:mạnh|cao|nhẹ|khá|nhanh|thêm|kỷ lục|tuyệt đối))?|cao hơn|nhiều hơn|(?<=(?:lại|cũng) )hơn|nhích|lớn hơn|↑|▲';
/** "tăng cao nhất với 3,1%", "giảm sâu nhất, 12%": by how much the first of several moved. */
export const MOST =
  '(?: (?:mạnh|cao|nhanh|nhiều|sâu|thấp|ít))? nhất,?(?: với(?: mức)?| là| ở mức)?(?= ?[\\d.,]+ ?(?:%|(?:nghìn |ngàn |triệu )?(?:ha|tấn|tỷ|con|lượt|người|vụ)(?!\\p{L})))';
/** "tăng trưởng âm 4,2%", "GRDP âm tới 4,2%"; not "âm 2 độ" */
export const BELOW = '(?:tăng (?:trưởng )?)?(?:ở |với )?(?:mức )?âm(?= [^;.,()\\d]{0,35}[\\d.,]+ ?(?:%|điểm (?:%|phần trăm)))';
export const DOWN =
  '(?:giảm )?bớt(?: được| đi)?|(?<!(?:cắt|miễn)(?:,| và)? )giảm(?: (?:mạnh|sâu|nhẹ|nhanh|tuyệt đối))?|thấp hơn|ít hơn|chậm hơn|kém|hụt|thu hẹp|↓|▼';
