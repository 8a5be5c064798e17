/** Every sentence of the digests and of what is said about them. */
import type { ChatWishes, Schedule, Subscription, Threshold } from '../model/digest.js';
import { writeNumber } from '../vietnamese/numerals.js';
import { writeHours, writeSchedule } from '../vietnamese/times.js';

export const digestTitle = (day: string): string => `Bản tin ngày ${day}`;
export const NEW = 'Số mới:';
export const LATEST = 'Số mới nhất trong kho:';
export const SAME = 'Chưa có số mới:';
export const nothingNew = (day: string, what: string): string => `Ngày ${day} chưa có số mới. Gần nhất: ${what}.`;
export const previously = (printed: string, period: string): string => `Trước đó: ${printed}, ${period}`;
export const moreButton = (count: number): string => `Còn ${count} số`;
/** Readable again as a request: of one digest, and of what was new in it. */
export const pageQuery = (page: number, schedule: Schedule | null, since: string | null): string =>
  `bản tin${schedule ? ` ${writeSchedule(schedule)}` : ''}${since === null ? '' : `, số mới từ ${since}`}, trang ${page}`;
export const arrivalQuery = (report: string, from: number): string => `báo cáo mới ${report} từ số thứ ${from}`;
export const NO_REPORT = 'Kho không còn báo cáo này.';
export const EMPTY_PAGE = 'Bản tin không còn trang nào nữa.';
export const arrived = (title: string): string => `Báo cáo mới: ${title}`;
export const ALERT = '🔔 Cảnh báo';
export const asWarned = (topic: string, threshold: Threshold): string => `Bạn nhờ báo khi ${topic} ${writeThreshold(threshold)}.`;
export const CORRECTED = 'Điều chỉnh';
export const corrected = (name: string, period: string, day: string, old: string, now: string): string =>
  `${name}, ${period}: số đã gửi bạn ngày ${day} là ${old}, nay là ${now}.`;

export const because = (why: string): string => `Lý do: ${why}`;

/** Readable again as a wish: "giảm quá 10%". */
export function writeThreshold({ measure, side, value, unit }: Threshold): string {
  const number = writeNumber(Math.abs(value));
  if (measure === 'plan') return `${side === 'above' ? 'đạt trên' : 'dưới'} ${number}% kế hoạch`;
  if (measure === 'level') return `${side === 'above' ? 'trên' : 'dưới'} ${number}${unit === '%' ? '%' : ` ${unit}`}`;
  const verb = side === 'above' ? 'tăng' : 'giảm';
  return value === 0 ? verb : `${verb} quá ${number}%`;
}

/** Readable again as a wish. */
export function writeWish({ topic, schedule, threshold }: Pick<Subscription, 'topic' | 'schedule' | 'threshold'>): string {
  const what = topic.kind === 'reports' && topic.id === '' ? '' : `${topic.label} `;
  return threshold ? `báo khi ${what}${writeThreshold(threshold)}` : `theo dõi ${what}${writeSchedule(schedule)}`;
}

const labelOf = ({ topic }: Subscription): string =>
  topic.kind === 'reports' && topic.id === '' ? 'mọi báo cáo mới' : topic.label;
export const wishLine = (wish: Subscription): string =>
  wish.threshold
    ? `• ${labelOf(wish)}: báo khi ${writeThreshold(wish.threshold)}`
    : `• ${labelOf(wish)}: ${writeSchedule(wish.schedule)}`;

export const followed = (labels: readonly string[], when: string): string => `Đã ghi: ${labels.join(', ')}; gửi ${when}.`;
export const warned = (label: string, threshold: Threshold): string => `Đã ghi: báo khi ${label} ${writeThreshold(threshold)}.`;
export const firstAt = (time: string): string => `Tin đầu tiên: ${time}.`;
export const notFound = (what: string): string => `Kho chưa có số liệu nào là "${what}", nên chưa theo dõi được.`;
export const WHICH = 'Bạn muốn theo dõi số liệu nào?';
export const WHAT = 'Bạn muốn theo dõi gì? Ví dụ: "theo dõi tỷ lệ hộ nghèo", "gửi tôi số du lịch mỗi sáng 7 giờ".';
export const TOO_MANY = 'Một cuộc trò chuyện theo dõi được nhiều nhất 40 mục. Bạn bỏ bớt giúp nhé.';
export const unfollowed = (labels: readonly string[]): string => `Đã bỏ theo dõi: ${labels.join(', ')}.`;
export const NOT_FOLLOWED = 'Mục này không có trong danh sách theo dõi.';
export const NONE = 'Bạn chưa theo dõi gì.';
export const LIST = 'Bạn đang theo dõi:';
export const paused = (until: string | null): string =>
  `Đã tạm dừng mọi bản tin và cảnh báo${until === null ? '' : ` đến ${until}`}. Gõ "tiếp tục gửi" để nhận lại${until === null ? '' : ' sớm hơn'}.`;
export const NO_DAY = 'Không có ngày này trong lịch.';
export const onRequest = (until: string | null): string => (until === null ? 'theo yêu cầu' : `theo yêu cầu, đến ${until}`);
export const RESUMED = 'Đã nhận lại bản tin và cảnh báo.';
export const rescheduled = (when: string): string => `Đã đổi: bản tin gửi ${when}.`;
export const NOTHING_TO_RESCHEDULE = 'Chưa có bản tin theo giờ nào để đổi.';
export const BAD_ZONE = 'Không có múi giờ này. Ví dụ: Asia/Ho_Chi_Minh, Asia/Tokyo.';
export const SAVED = 'Đã ghi.';
export const ONLY_HERE = 'Ở đây bản tin không tự đến; gõ "bản tin" để xem. Trong Telegram bản tin tự gửi.';
export const ASK_FORGET = 'Xóa mọi thứ tôi giữ về cuộc trò chuyện này: câu vừa hỏi, mục theo dõi, sổ gửi tin?';
export const FORGET_BUTTON = { label: 'Xóa hết', query: '/xoadulieu đồng ý' };
export const FORGOTTEN = 'Đã xóa hết dữ liệu của cuộc trò chuyện này.';
export const EXPORTED = 'Đây là mọi thứ tôi giữ về cuộc trò chuyện này:';

/** How a chat gets its messages, in one line. */
export function settingsLine({ zone, quiet, silent, saysNothingNew, catchesUp, pause }: ChatWishes): string {
  const parts = [
    `múi giờ ${zone}`,
    quiet ? `giờ yên lặng ${writeHours(quiet)}` : 'không có giờ yên lặng',
    silent ? 'không chuông' : '',
    saysNothingNew ? '' : 'không có số mới thì không gửi',
    catchesUp ? '' : 'lỡ giờ thì bỏ qua',
    pause ? `đang tạm dừng (${pause.reason})` : '',
  ];
  return `Cách gửi: ${parts.filter(Boolean).join(' · ')}.`;
}
