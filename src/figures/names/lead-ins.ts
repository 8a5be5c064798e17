/** Words that only lead to what a figure is of, and words that only follow it. */
import { uncapitalize } from '../../vietnamese/text.js';

/** "Theo kết quả rà soát, toàn tỉnh có …"; "Về thương mại, doanh thu …": before a measure. */
const ACCORDING =
  /^[\s,]*(?:(?:[Cc]ũng )?(?:Theo|theo|Qua|qua|Trên cơ sở|(?:Tin|Thông tin|Số liệu) từ) (?:(?! (?:tổng (?!cục|hợp|kết|điều)|đàn|diện tích|sản lượng|giá trị) )[^,]){3,60}, |(?:(?:Số liệu|Báo cáo|Kết quả|Thống kê|Cục|Chi cục|Sở|UBND|Ban|Trung tâm|Chi nhánh|Ngân hàng) [^,]{0,50} )?(?:cho biết|cho thấy|cho hay):?,? |(?:Về|về|Do|do|Vì|Nhờ|nhờ) [^,]{3,40}, (?=(?:tổng|doanh thu|doanh số|giá trị|kim ngạch|sản lượng|diện tích|số|vốn|thu|chi) ))/;
/** "do dịch bệnh dẫn tới công tác tuyển mới …", "dịch vụ phục hồi mạnh, nhất là dịch vụ thương mại": what is spoken of stands behind. */
const LED_TO =
  /^.*(?:dẫn (?:tới|đến)|khiến(?: cho)?|(?:nguyên nhân|yếu tố)(?: chính| chủ yếu| quan trọng)? làm(?: cho)?|gây ảnh hưởng(?: đến| tới| làm)?(?= chỉ số)|(?<!(?:lớn|cao|nhiều|thấp|mạnh|nhanh|sâu|bật|mừng|kể) )nhất là|đặc biệt là) (?:công tác |việc )?(?=\p{L})/isu;
/** "Dẫn đầu là …", "kế đến là …", "Nổi bật nhất là …", "Đóng góp lớn nhất đến từ …" */
const IN_ORDER =
  /^[\s,]*(?:(?:dẫn|đứng) đầu|(?:tăng |giảm )?(?:cao|thấp|lớn|mạnh|nhanh|nhiều) nhất(?= (?:thuộc|đến))|nổi bật(?: nhất)?|đáng (?:chú ý|mừng|kể)(?: nhất)?|(?:kế|tiếp) (?:đến|theo|sau)|sau (?:cùng|đó)|cuối cùng|đóng góp (?:chính|chủ yếu|nhiều nhất|lớn nhất))(?: vẫn)? (?:là|thuộc về|đến từ|phải kể đến) (?:sự tăng trưởng của )?|^[\s,]*(?:tiếp đến|kế tiếp)(?: là)? (?=\p{L})/iu;

/** "Sầu riêng đã mở rộng lên …", "Chế tạo có dấu hiệu phục hồi, …": what it went on to do is no part of its name. */
const WENT_ON =
  /(?<=\S)(?:(?: vẫn| tiếp tục| đã| cũng)+ (?:được )?(?:giữ|duy trì|đóng vai trò|phát huy|khẳng định|là|mở rộng|chiếm phần lớn|chiếm ưu thế|đứng đầu|dẫn đầu|dẫn dắt|khởi sắc|phục hồi|ổn định|tăng nhanh|là điểm sáng)| (?:có (?:dấu hiệu|bước|sự|xu hướng|đà) |đang |dần )(?:phục hồi|hồi phục|khởi sắc|tăng trưởng|cải thiện|chững lại)| (?:phục hồi|hồi phục)(?= ?(?:,|rõ|tốt|mạnh|khá|nhanh|$)))(?: [^,;:]*)?(?=,?\s*$)/i;
/** "… đạt rất thấp", "… đạt kết quả khá" */
const GRADED = / đạt (?:kết quả )?(?:rất |khá |còn )?(?:thấp|cao|khá|tốt)$/i;
/** "Khu vực tư nhân bỏ ra nhiều nhất, 42 tỷ", "Dịch vụ có mức tăng cao nhất, 9%": the most of what is listed. */
const THE_MOST = /(?<=\S) (?:(?:bỏ ra|chiếm|đạt|đóng góp|thu hút|là) )?(?:nhiều|cao|lớn|thấp) nhất,\s*$/i;
const MOVED_MOST = /^(.*\S) có (mức (?:tăng|giảm)) (?:nhiều|cao|lớn|thấp|mạnh|nhanh) nhất,\s*$/is;

/** "Dư nợ cuối ¦", "cộng dồn ¦", "nửa năm": when, not what. */
export const WHEN =
  /(?:(?:tại|vào|đến|tính) )?(?:thời điểm )?(?<!\p{L})(?:(?:thượng|trung|hạ) tuần|cuối|(?<!(?:ban|bước|lần|hàng|dẫn|đứng) )đầu|giữa|(?:tính )?(?:cộng dồn|gộp|cộng|dồn)(?: lại)?),? ?¦|(?<!\p{L})nửa (?:đầu )?năm(?: đầu)?(?!\p{L})/giu;

const ENDS_WITH_SPAN = /,\s*¦\s*(?:đạt|là|được)?\s*$/;
const HELD_ON = /\S(?: vẫn| tiếp tục)+ (?:giữ|duy trì|là|đóng|dẫn|phát huy|khẳng định) /;
const LED = /^(?:Theo|Qua|Nhờ|Do|Với|Tuy|Mặc dù|Tại|Sau|Trước|Tính|Cùng)(?!\p{L})/u;
/** "Trong mức tăng chung, ngành than vẫn giữ vai trò chủ đạo, | 6 tháng ước đạt …": the clause that only its span follows; "" for others. */
export function heldOn(joined: string): string {
  const [, thing = ''] = /^(?:Đối với|Về|Riêng) ([^,¦]{3,60}),\s*¦\s*(?:đạt|là|được)?\s*$/u.exec(joined) ?? [];
  if (thing) return thing;
  // "thu từ thuế, tháng 8 là …"; "Riêng Cục Thuế, trong tháng 8 thu …"
  const [, fund = ''] = /^((?:thu|chi|doanh thu) [^,¦]{3,60}),\s*(?:trong )?¦\s*(?:đạt|là|được)?\s*$/iu.exec(joined.trim()) ?? [];
  if (fund && !/ (?:đạt|là|được|đã) /.test(fund)) return fund;
  const [, office = ''] = /^(?:Riêng|Tại)(?: các)? ([^,¦]{3,60}),\s*(?:trong )?¦\s*thu\s*$/iu.exec(joined.trim()) ?? [];
  if (office) return `thu của ${office}`;
  const end = joined.search(ENDS_WITH_SPAN);
  const clause = end < 0 ? '' : joined.slice(0, end).replace(/^Trong [^,]*,\s*/, '');
  return HELD_ON.test(clause.slice(clause.lastIndexOf(',') + 1)) && !LED.test(clause) ? clause : '';
}

/** "Trong các nguồn, chiếm tỷ lệ lớn vẫn là thu nội địa với …", "dịch vụ khởi sắc với lượng khách …", "… nên chỉ đóng góp …": what is measured. */
const UP_TO =
  /^.*(?:(?:chiếm (?:tỷ (?:lệ|trọng) )?(?:lớn|cao|chủ yếu)(?: nhất)?)(?: vẫn)? là (?=\p{L})|(?:sôi động|khởi sắc|phục hồi|tích cực|ổn định|tăng trưởng|tăng so|diễn ra)[^,;]{0,60}?(?<!so |đối |cùng |gắn )với (?=(?:tổng mức|chỉ số sản xuất|chỉ số giá|lượng khách|tổng lượt|đàn (?:trâu|bò|lợn|gia)|kim ngạch|tổng số) )|(?:nên|do đó|vì vậy) (?:chỉ )?(?=đóng góp(?: |$))|(?<!không những |không chỉ )(?:nhưng|song) (?=(?:số|tổng|vốn|giá trị|kim ngạch|sản lượng|doanh thu) ))/isu;

/** "giảm tỷ lệ thất nghiệp xuống còn", "nâng … và giảm tỉ lệ …": where it stands then; "giảm tỷ lệ hộ nghèo 2 điểm %" is how far it fell. */
const LOWERED = /(?<=^|[,;] |và )giảm (?=(?:tỷ|tỉ) lệ [^,;]{3,60} (?:xuống(?: còn)?|còn)\s*$)/iu;

/** "Thực hiện chủ trương phát triển nông nghiệp, nông thôn, dư nợ cho vay đạt …": lent for that */
const LENT_FOR =
  /^[\s,]*(?:Thực hiện|Đối với) (?:chủ trương|chính sách|chương trình|lĩnh vực) ([^,]{5,60}), ((?:dư nợ|doanh số)(?: cho vay| tín dụng)?)(?=\s|$)/iu;

/** "Một số sản phẩm tăng khá như …", "Các ngành tăng mạnh là …": one of them; goods that are traded say so. */
const SUCH_AS =
  /^[\s,]*(?:[Mm]ột số|[Cc]ác|[Nn]hiều|[Nn]hững) (?:mặt hàng|sản phẩm|ngành|nhóm)(?![^,;]*(?:xuất|nhập) khẩu)[^,;\d]{0,60}(?<!\p{L})(?:tăng|giảm|cao|thấp|khá|mạnh|chủ yếu|chủ lực)(?: [\p{L}]+){0,3}? (?:như|là|gồm)(?: là)? (?=\p{L})/u;

export const withoutLeadIns = (words: string): string =>
  words
    .replace(SUCH_AS, '')
    .replace(LENT_FOR, '$2 $1')
    .replace(LOWERED, '')
    .replace(UP_TO, '')
    .replace(ACCORDING, '')
    .replace(LED_TO, '')
    .replace(IN_ORDER, '')
    .replace(GRADED, '')
    .replace(WENT_ON, '')
    .replace(MOVED_MOST, (_, what: string, moved: string) => `${moved} ${uncapitalize(what)}`)
    .replace(THE_MOST, '');

/** "theo giá hiện hành, GRDP …": the prices go behind what is reckoned in them. */
export const pricesLast = (subject: string): string =>
  subject.replace(
    /^(?:theo )?giá (hiện hành|so sánh|thực tế|cố định)( (?:năm )?\d{4})?, (.+)$/is,
    (_, kind: string, year = '', what: string) => `${what} theo giá ${kind}${year}`,
  );

/** "Chi cục Thống kê cho biết: …", "Sở lý giải: …": who speaks is no head of what is said. */
export const isSpeech = (words: string): boolean =>
  /(?<!\p{L})(?:cho biết|cho hay|cho rằng|lý giải|nhận định|đánh giá|thông báo|thống kê|báo cáo)(?: thêm| như sau| rằng)?$/iu.test(
    words.trim(),
  );

/** "Tổng thu NSNN trên địa bàn tỉnh": so the state's revenue is called in full; "toàn tỉnh" says nothing. */
export const raisedHere = (subject: string, text: string): boolean =>
  /^(?:tổng )?thu (?:ngân sách(?: nhà nước)?|NSNN)$/i.test(subject) &&
  text.toLowerCase().includes(`${subject.toLowerCase()} trên địa bàn`);
