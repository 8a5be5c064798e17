/** What a sentence opens with before it comes to its noun: whose word it is, when, and what else went on. */

/** "Theo kết quả rà soát, toàn tỉnh có …" */
export const LEAD_IN =
  /^[\s,]*(?:(?:Theo|theo|Qua|qua) [^,]{3,60}, |(?:(?:Số liệu|Báo cáo|Thống kê|Cục|Chi cục|Sở|UBND|Ban|Trung tâm|Chi nhánh|Ngân hàng) [^,]{0,50} )?(?:cho biết|cho thấy|cho hay):?,? )/;
/** "Dư nợ cuối ¦", "cộng dồn ¦", "nửa năm": when, not what. */
export const WHEN =
  /(?:(?:tại|vào|đến|tính) )?(?:thời điểm )?(?<!\p{L})(?:cuối|(?<!(?:ban|bước|lần|hàng|dẫn|đứng) )đầu|giữa|(?:tính )?(?:cộng dồn|gộp|cộng|dồn)(?: lại)?),? ?¦|(?<!\p{L})nửa (?:đầu )?năm(?: đầu)?(?!\p{L})/giu;
/** "do dịch bệnh dẫn tới công tác tuyển mới …", "dịch vụ phục hồi mạnh, nhất là dịch vụ thương mại": what is spoken of stands behind. */
export const LED_TO =
  /^.*(?:dẫn (?:tới|đến)|khiến(?: cho)?|(?<!(?:lớn|cao|nhiều|thấp) )nhất là|đặc biệt là) (?:công tác |việc )?(?=\p{L})/isu;
const ENDS_WITH_SPAN = /,\s*¦\s*(?:đạt|là|được)?\s*$/;
const HELD_ON = /\S(?: vẫn| tiếp tục)+ (?:giữ|duy trì|là|đóng|dẫn|phát huy|khẳng định) /;
/** "Trong mức tăng chung, ngành than vẫn giữ vai trò chủ đạo, | 6 tháng ước đạt …": the clause that only its span follows; "" for others. */
export function heldOn(joined: string): string {
  const end = joined.search(ENDS_WITH_SPAN);
  const clause = end < 0 ? '' : joined.slice(0, end).replace(/^Trong [^,]*,\s*/, '');
  return HELD_ON.test(clause.slice(clause.lastIndexOf(',') + 1)) && !LED.test(clause) ? clause : '';
}
const LED = /^(?:Theo|Qua|Nhờ|Do|Với|Tuy|Mặc dù|Tại|Sau|Trước|Tính|Cùng)(?!\p{L})/u;
