/** What Telegram says to those who look after the archive. */
import type { Line } from '../../model/answer.js';
import type { Observation } from '../../model/observation.js';
import type { FoundReport, MissingPart } from '../../model/services.js';

type Role = 'admin' | 'editor' | 'reader';
export const ROLE: Readonly<Record<Role, string>> = { admin: 'quản trị', editor: 'biên tập', reader: 'người đọc' };
export const ANONYMOUS = 'Bạn đang nói dưới tên nhóm nên tôi không biết bạn là ai. Hãy làm việc này trong chat riêng với tôi.';
export const notAllowed = (least: Role): string => `Việc này cần quyền ${ROLE[least]}. Số liệu và câu hỏi thì ai cũng dùng được.`;
export const closed = (chat: number): string =>
  `Bot này chỉ phục vụ những người và nhóm đã được cho phép. Mã của cuộc trò chuyện này là ${chat}: gửi mã cho quản trị viên để được thêm vào.`;
export const ROLES_TITLE = 'Ai có quyền gì';
export const ROLES_HELP = [
  '/quyen quantri MÃ, /quyen bientap MÃ, /quyen doc MÃ: cấp quyền',
  '/quyen xoa MÃ: bỏ quyền. MÃ là mã số Telegram của người hoặc nhóm.',
];
export const CONFIGURED = 'Quyền này đặt trong cấu hình (ADMINS, EDITORS), chỉ đổi được ở đó.';
export const roleGiven = (id: string, role: Role): string => `${id} nay có quyền ${ROLE[role]}.`;
export const roleTaken = (id: string): string => `${id} không còn quyền nào được cấp bằng lệnh.`;

const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');
/** "27/11/2026 19:25": the time where the reports are from. */
const time = (iso: string): string =>
  new Date(iso)
    .toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
    .replace(',', '');
export const correctionLine = (printed: string, { value, why, by, at }: Record<'value' | 'why' | 'by' | 'at', string>): string =>
  `✎ Đính chính của ${by}, ${time(at).slice(0, 10)}: ${value} (báo cáo in: ${printed}). Lý do: ${why}`;
export const CORRECT_WHAT = 'Bạn hỏi số liệu cần đính chính trước, rồi gõ /sua ngay sau câu trả lời.';
export const CORRECT_HOW = [
  'Cách đính chính số liệu vừa hỏi: /sua SỐ ĐÚNG vì LÝ DO (ví dụ: /sua 700.731 lượt vì báo cáo in nhầm chữ số cuối).',
  'Số in trong báo cáo vẫn giữ nguyên; đính chính đứng bên cạnh. /sua xoa để bỏ đính chính.',
];
export const CORRECTED = 'Đã ghi đính chính; từ nay mọi câu trả lời có số này đều nêu.';
export const UNCORRECTED = 'Đã bỏ đính chính.';
export const NOT_CORRECTED = 'Số liệu này không có đính chính nào.';

export const COMPLAINT = '👎 Có người báo câu trả lời sai';
export const askedWas = (question: string): string => `Câu hỏi: ${question}`;
export const QUOTE_WAS = 'Câu trong báo cáo:';
export const THANKS_FOR_COMPLAINT = 'Cảm ơn bạn, tôi đã chuyển câu hỏi và câu trả lời này cho người biên tập.';
export const COMPLAINED = '✓ Đã báo sai';
export const COMPLAINED_ALREADY = 'Câu trả lời này đã được báo cho người biên tập rồi.';
export const ALL_ANSWERED = 'Chưa có câu hỏi nào không tìm thấy số liệu.';
export const unansweredTitle = (count: number): string => `${count} câu hỏi không tìm thấy số liệu, nhiều người hỏi nhất ở trên:`;
export const AUDIT = 'Nhật ký thay đổi, mới nhất ở trên';
export const NO_ACTS = 'Chưa có thay đổi nào.';
export const actLine = ({
  at,
  name,
  by,
  act,
  what,
  why,
}: Record<'at' | 'name' | 'act' | 'what', string> & { by: number; why?: string }): string =>
  `${time(at)} · ${name} (${by}) · ${act}: ${what}${why ? `. Lý do: ${why}` : ''}`;

const MB = 1024 * 1024;
export const tooLarge = (size: number): string =>
  `Tệp ${Math.ceil(size / MB)} MB quá lớn: Telegram chỉ cho bot tải tệp đến 20 MB. Tệp lớn hơn thì thêm bằng lệnh hoiso add trên máy chủ.`;
export const NO_NAME = 'Tệp này không có tên với phần mở rộng rõ ràng; hãy đặt tên như bao-cao-quy-1.docx rồi gửi lại.';
export const NOT_FETCHED = 'không tải được tệp từ Telegram, hãy gửi lại';
export const refused = (name: string, why: string): string =>
  `Không nhận ${name}: ${why || 'kho này không nhận báo cáo qua chat'}.`;
export const dropped = (name: string): string => `Đã hủy ${name}; kho không thay đổi.`;
export const NO_DRAFT = 'Không có báo cáo nào đang chờ. Gửi tệp báo cáo để bắt đầu.';
export const DRAFT_GONE = 'Bản này đã được duyệt, đã hủy, hoặc đã có tệp khác thay vào; kho không thay đổi.';
export const UNREAD_PART = 'Tôi chưa đọc được. Bạn ghi lại giúp, hoặc /boqua để bỏ qua, /huy để hủy.';
export const askFor = ({ name, example }: MissingPart): string =>
  `Báo cáo không ghi ${name}. ${name[0]?.toUpperCase()}${name.slice(1)} là gì? (ví dụ ${example}; /boqua để bỏ qua, /huy để hủy)`;
export const APPROVE_HOW = 'Đúng thì bấm Duyệt để đưa vào kho.';
export const APPROVE = '✓ Duyệt';
export const DROP = 'Hủy';
export const accepting = (name: string): string => `Đang đưa ${name} vào kho, xin đợi một lát…`;
export const accepted = (title: string, figures: number): string => `Đã đưa vào kho: ${title}. ${figures} số liệu hỏi được ngay.`;

const MOST_WARNINGS = 5;
/** What was read, with ten figures as a sample. */
export function foundLines(
  { head, figures, coverage, warnings, sample }: FoundReport,
  lineOf: (figure: Observation) => string,
): Line[] {
  const told = [
    `Số hiệu: ${head.number || 'không ghi'} · Ngày: ${day(head.date) || 'không ghi'}`,
    `Nơi ban hành: ${head.issuer || 'không ghi'} · Địa phương: ${head.place || 'không ghi'}`,
    `Kỳ báo cáo: ${head.period ? `${day(head.period.from)} đến ${day(head.period.to)}` : 'không rõ'}`,
    `Đọc được ${figures} số liệu, ${String(Number((coverage * 100).toFixed(1))).replace('.', ',')}% các con số trong báo cáo.`,
  ];
  const shown = warnings.slice(0, MOST_WARNINGS);
  const more = warnings.length - shown.length;
  return [
    { role: 'title', text: head.title || 'Không rõ tiêu đề' },
    ...told.map((line): Line => ({ role: 'text', text: line })),
    ...shown.map((warning): Line => ({ role: 'note', text: `⚠ ${warning}` })),
    ...(more > 0 ? [{ role: 'note', text: `… và ${more} lưu ý khác` } as const] : []),
    ...(sample.length > 0 ? [{ role: 'text', text: 'Ví dụ các số đọc được:' } as const] : []),
    ...sample.map((figure): Line => ({ role: 'text', text: `• ${lineOf(figure)}` })),
  ];
}

export const WITHDRAW_WHICH = 'Gỡ báo cáo nào khỏi kho? Tệp được cất riêng, không bị xóa.';
export const WITHDRAW_NONE = 'Không có báo cáo nào như vậy; gõ /gobo kèm số hiệu hoặc tên báo cáo.';
export const WITHDRAW_GONE = 'Báo cáo này không còn trong kho.';
export const withdrawButton = (i: number): string => `Gỡ ${i}`;
export const withdrawn = (title: string): string => `Đã gỡ khỏi kho: ${title}.`;
