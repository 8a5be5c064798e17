/** What is asked of the digests, not of the archive: to follow, to be warned, to be left alone. */
import type { QuietHours, Schedule, Threshold } from '../model/digest.js';
import { NUMBER, parseNumber } from '../vietnamese/numerals.js';
import { has, loosely, matchesOf, type Phrase, phrase } from '../vietnamese/rules.js';
import { readHours, readSchedule } from '../vietnamese/times.js';
import { UNIT } from '../vietnamese/units.js';

export type SubscriptionRequest =
  | { readonly kind: 'follow'; readonly what: string; readonly schedule: Schedule | null; readonly threshold: Threshold | null }
  | { readonly kind: 'unfollow'; readonly what: string }
  | { readonly kind: 'reschedule'; readonly schedule: Schedule }
  | { readonly kind: 'quiet'; readonly hours: QuietHours | null }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'silent' | 'nothing-new' | 'catch-up'; readonly on: boolean }
  | { readonly kind: 'digest'; readonly page: number }
  | { readonly kind: 'forget'; readonly isSure: boolean }
  | { readonly kind: 'list' | 'unfollow-all' | 'pause' | 'resume' | 'export' };

const ME = '(?:tôi|mình|em|anh|chị|nhóm|chúng tôi|chúng em|bọn em|bọn mình|ban|phòng)';
const PLEASE = `^(?:(?:bạn|bot|ad|xin|nhờ|hãy|làm ơn|vui lòng|giúp|giùm|cho|${ME}|muốn|cần|ơi)[ ,]+)*`;
const SENT = '(?: (?:gửi|nhận|báo|nhắn|theo dõi|bản tin|tin|cảnh báo|thông báo|cho tôi|cho nhóm|nữa|đi|nhé))*$';

const PATTERNS: readonly (readonly [Exclude<SubscriptionRequest['kind'], 'follow'>, Phrase])[] = [
  [
    'forget',
    phrase(`^/?xoadulieu(?<sure> .*)?$|${PLEASE}xóa (?:hết |toàn bộ |mọi |tất cả )?dữ liệu (?:của |về )?${ME}(?<sure2>[ ,].*)?$`),
  ],
  ['export', phrase(`^/?xuatdulieu$|${PLEASE}(?:xuất|tải|lấy) (?:hết |toàn bộ |mọi )?dữ liệu (?:của |về )?${ME}$`)],
  [
    'list',
    phrase(
      `^/?theodoi$|^(?:${ME} )?(?:đang|đã) (?:theo dõi|đăng ký)(?: nhận)?(?: những)? (?:gì|chỉ tiêu nào|số nào|cái gì|chỉ tiêu gì)(?: rồi| thế| vậy)?$|^(?:xem )?(?:danh sách|các mục|những gì)(?: đang)? theo dõi$|^(?:danh sách|xem) (?:đăng ký|bản tin đã đăng ký)$`,
    ),
  ],
  [
    'unfollow-all',
    phrase(
      `${PLEASE}(?:bỏ|hủy|ngừng|dừng|thôi|ngưng|xóa) (?:hết |tất cả |mọi |toàn bộ )(?:các )?(?:mục )?(?:theo dõi|đăng ký|cảnh báo|bản tin)$|${PLEASE}(?:bỏ|hủy|ngừng|dừng|thôi|ngưng) (?:theo dõi|đăng ký) (?:hết|tất cả|mọi thứ|toàn bộ)$`,
    ),
  ],
  [
    'quiet',
    phrase(
      `${PLEASE}(?:đừng|không|chớ) (?:gửi|nhắn|báo|làm phiền)[^?]* (?:đến|tới|-) [^?]+$|^(?:đặt )?giờ yên (?:lặng|tĩnh)[^?]*$|^(?<off>bỏ|tắt|xóa) giờ yên (?:lặng|tĩnh)$`,
    ),
  ],
  [
    'unfollow',
    phrase(
      `${PLEASE}(?:bỏ|hủy|ngừng|dừng|thôi|ngưng|không)(?: đăng ký)? (?:theo dõi|nhận|gửi|đăng ký|báo|cảnh báo)(?: tin| bản tin| số| số liệu)?(?: về| khi)? (?<what>.+)$`,
    ),
  ],
  ['pause', phrase(`${PLEASE}tạm (?:dừng|ngừng|ngưng|nghỉ)${SENT}`)],
  ['resume', phrase(`${PLEASE}(?:tiếp tục|bật lại|gửi lại|mở lại)${SENT}`)],
  ['zone', phrase('^(?:đặt |đổi )?múi giờ(?: là| sang| thành)? (?<zone>[^ ]+(?:/[^ ]+)*)$')],
  [
    'silent',
    phrase(
      `${PLEASE}gửi (?:không|im|yên|lặng)(?: lặng| chuông| tiếng| kêu)*$|^(?:tắt) (?:chuông|tiếng)$|^(?<off>bật) (?:chuông|tiếng)$`,
    ),
  ],
  [
    'nothing-new',
    phrase('^(?:khi |nếu )?không có (?:số|gì|tin|số liệu) mới(?: thì)? (?:(?<off>đừng|thôi|không|im|khỏi)|vẫn|cũng)[^?]*$'),
  ],
  [
    'catch-up',
    phrase(
      '^(?:nếu |khi )?(?:lỡ|trễ|muộn)(?: giờ)?(?: thì)? (?:(?<off>thôi|bỏ qua|đừng|không)|vẫn|gửi|cứ)[^?]*$|^(?:gửi|nhận) bù$',
    ),
  ],
  [
    'digest',
    phrase(
      `^/?bantin(?: (?<page>\\d+))?$|${PLEASE}(?:xem |gửi (?:cho )?(?:${ME} )?)?bản tin(?: của ${ME})?(?: (?:hôm nay|ngay|bây giờ|mới nhất|này))*(?: trang (?<page2>\\d+))?$`,
    ),
  ],
];

const RESCHEDULE = phrase(
  `${PLEASE}(?:đổi|chuyển|sửa|dời) (?:giờ|lịch)(?: gửi| nhận)?(?: bản tin)?(?: sang| thành| về| vào)? (?<when>.+)$`,
);
const WARN = phrase(
  `${PLEASE}(?:báo|nhắc|cảnh báo|nhắn|báo tin|thông báo)(?: tin)?(?: cho)?(?: ${ME})?(?: biết)?(?: ngay)? (?:khi|nếu|lúc|khi nào) (?<what>.+)$`,
);
const FOLLOW = phrase(`${PLEASE}(?:theo dõi|đăng ký (?:nhận|theo dõi))(?: tin| bản tin| số liệu| số)?(?: về)? (?<what>.+)$`);
/** "gửi tôi số du lịch" alone is a question: only with a time is it more. */
const SEND = phrase(`${PLEASE}(?:gửi|nhắn|báo)(?: cho)?(?: ${ME})?(?: bản tin| số liệu| số| tin)?(?: về)? (?<what>.+)$`);
const NEWS = phrase('^có (?:báo cáo|số liệu|số|con số|tin) mới(?: nhất)?(?: (?:về|của))? ?(?<what>.*)$');
const ASKED = phrase('bao nhiêu|mấy|thế nào|ra sao|vì sao|tại sao|đúng không|phải không');
/** A topic is a few words; a pasted sentence is something else. */
const LONGEST = 14;

const MOVE = 'tăng|giảm|sụt|tụt|hạ';
const LIMIT = '(?:quá|hơn|trên|dưới|từ|tới|đến|ít nhất|thấp hơn|vượt|được|chưa đến|chưa được|không đến|không được)';
const WARNED = phrase(
  `^(?<topic>.+?) (?<verb>(?:${MOVE})(?: xuống| lên)?|vượt|đạt|chưa đạt|không đạt|hoàn thành|trên|dưới|cao hơn|thấp hơn|lớn hơn|nhỏ hơn|quá)(?<limit>(?: ${LIMIT})*)(?: (?<n>${NUMBER}) ?(?<unit>phần trăm|${UNIT})?)?(?<base> (?:của )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: năm)?| so (?:với )?cùng kỳ(?: năm (?:trước|ngoái))?)?$`,
);
const DOWN = phrase(`^(?:giảm|sụt|tụt|hạ)(?: xuống)?$`);
const BELOW = phrase('dưới|thấp hơn|nhỏ hơn|chưa|không đạt|không đến|không được');

/** "xuất khẩu giảm quá 10%" → "xuất khẩu", change below −10. */
export function readThreshold(text: string): { topic: string; threshold: Threshold } | null {
  const [match] = [...matchesOf(WARNED, loosely(text.trim()))];
  const { topic, verb = '', limit = '', n, unit, base = '' } = match?.groups ?? {};
  if (!match || topic === undefined) return null;
  const number = n === undefined ? null : parseNumber(n);
  const percent = unit === undefined ? false : /%|ph[aầ]n tr[aă]m/.test(unit);
  const words = `${verb}${limit}`;
  const isBelow = has(BELOW, loosely(words));
  const said = text.slice(0, topic.length).trim();
  const threshold = (
    measure: Threshold['measure'],
    value: number,
    below: boolean,
    of = '%',
  ): { topic: string; threshold: Threshold } => ({
    topic: said,
    threshold: { measure, side: below ? 'below' : 'above', value, unit: of },
  });
  if (has(phrase('kế hoạch|dự toán|chỉ tiêu|mục tiêu'), loosely(base))) return threshold('plan', number ?? 100, isBelow);
  if (has(phrase(`^(?:${MOVE})(?: xuống| lên)?$`), loosely(verb.trim()))) {
    const down = has(DOWN, loosely(verb.trim()));
    if (number === null) return limit === '' ? threshold('change', 0, down) : null;
    if (percent) return threshold('change', down ? -number : number, down);
    // "giảm xuống dưới 500 tỷ đồng": where it comes to, not by how much.
    return unit === undefined ? null : threshold('level', number, isBelow || down, unit);
  }
  if (number === null || unit === undefined) return null;
  return threshold('level', number, isBelow, percent ? '%' : unit);
}

/** null where it is a question, or anything else. */
export function readSubscription(said: string): SubscriptionRequest | null {
  const text = said
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.!?]+$/, '');
  const source = loosely(text);
  for (const [kind, phrase] of PATTERNS) {
    const [match] = [...matchesOf(phrase, source)];
    if (match) return simple(kind, match.groups ?? {}, text, match);
  }
  if (has(ASKED, source)) return null;
  const what = (phrase: Phrase): string | null => {
    const [match] = [...matchesOf(phrase, source)];
    const found = match?.groups?.what ?? match?.groups?.when;
    return found === undefined ? null : text.slice(text.length - found.length);
  };
  const when = what(RESCHEDULE);
  if (when !== null) {
    const { schedule, rest } = readSchedule(when);
    return schedule && rest === '' ? { kind: 'reschedule', schedule } : null;
  }
  const warned = what(WARN);
  if (warned !== null) return warning(warned);
  const followed = what(FOLLOW);
  const sent = followed ?? what(SEND);
  if (sent === null || sent.split(' ').length > LONGEST + 8) return null;
  const { schedule, rest } = readSchedule(sent);
  if (rest === '' ? followed === null && schedule === null : rest.split(' ').length > LONGEST) return null;
  if (followed === null && schedule === null) return null;
  return { kind: 'follow', what: rest, schedule, threshold: null };
}

function warning(text: string): SubscriptionRequest | null {
  const [news] = [...matchesOf(NEWS, loosely(text))];
  if (news) {
    const what = text.slice(text.length - (news.groups?.what ?? '').length).trim();
    return { kind: 'follow', what, schedule: { kind: 'arrival' }, threshold: null };
  }
  const read = readThreshold(text);
  return read && { kind: 'follow', what: read.topic, schedule: { kind: 'arrival' }, threshold: read.threshold };
}

type Groups = Readonly<Record<string, string | undefined>>;
const SURE = phrase('đồng ý|chắc chắn|xác nhận|có');

function simple(
  kind: Exclude<SubscriptionRequest['kind'], 'follow'>,
  groups: Groups,
  text: string,
  match: RegExpExecArray,
): SubscriptionRequest | null {
  const on = groups.off === undefined;
  switch (kind) {
    case 'forget':
      return { kind, isSure: has(SURE, loosely(groups.sure ?? groups.sure2 ?? '')) };
    case 'unfollow':
      return { kind, what: text.slice(match.index + match[0].length - (groups.what ?? '').length) };
    case 'quiet': {
      const hours = on ? readHours(text) : null;
      return on && !hours ? null : { kind, hours };
    }
    case 'zone':
      return { kind, zone: text.slice(text.length - (groups.zone ?? '').length) };
    case 'silent':
    case 'nothing-new':
    case 'catch-up':
      return { kind, on };
    case 'digest':
      return { kind, page: Number(groups.page ?? groups.page2 ?? 1) };
    case 'reschedule':
      return null;
    default:
      return { kind };
  }
}
