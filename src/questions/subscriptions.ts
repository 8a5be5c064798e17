/** What is asked of the digests, not of the archive: to follow, to be warned, to be left alone. */
import type { QuietHours, Schedule, Threshold, Until } from '../model/digest.js';
import { has, loosely, matchesOf, type Phrase, phrase } from '../vietnamese/rules.js';
import { readQuiet, readSchedule, readUntil } from '../vietnamese/times.js';
import { readThreshold } from './thresholds.js';
import { inOrder, ME, SENDING, tidy, withoutCourtesy } from './wish-order.js';

export type SubscriptionRequest =
  | { readonly kind: 'follow'; readonly what: string; readonly schedule: Schedule | null; readonly threshold: Threshold | null }
  | { readonly kind: 'unfollow'; readonly what: string }
  | { readonly kind: 'reschedule'; readonly schedule: Schedule }
  | { readonly kind: 'quiet'; readonly hours: QuietHours | null }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'silent' | 'nothing-new' | 'catch-up'; readonly on: boolean }
  | { readonly kind: 'digest'; readonly page: number; readonly schedule: Schedule | null; readonly since: string | null }
  | { readonly kind: 'arrival'; readonly report: string; readonly from: number }
  | { readonly kind: 'forget'; readonly isSure: boolean }
  | { readonly kind: 'pause'; readonly until: Until | null }
  | { readonly kind: 'list' | 'unfollow-all' | 'resume' | 'export' };

const TRACK = 'theo d[õỏòóọ]i';
const PLEASE = `^(?:(?:bạn|bot|ad|xin|nhờ|hãy|làm ơn|vui lòng|giúp|giùm|cho|${ME}|muốn|cần|ơi)[ ,]+)*`;
const SENT = '(?: (?:gửi|nhận|báo|nhắn|theo dõi|bản tin|tin|cảnh báo|thông báo|cho tôi|cho nhóm|nữa))*';

const PATTERNS: readonly (readonly [Exclude<SubscriptionRequest['kind'], 'follow' | 'arrival'>, Phrase])[] = [
  [
    'forget',
    phrase(`^/?xoadulieu(?<sure> .*)?$|${PLEASE}xóa (?:hết |toàn bộ |mọi |tất cả )?dữ liệu (?:của |về )?${ME}(?<sure2>[ ,].*)?$`),
  ],
  ['export', phrase(`^/?xuatdulieu$|${PLEASE}(?:xuất|tải|lấy|xem)? ?(?:hết |toàn bộ |mọi )?dữ liệu (?:của |về )?${ME}(?: về)?$`)],
  [
    'list',
    phrase(
      `^/?theodoi$|^(?:xem )?(?:${ME} )?(?:đang |đã )?(?:${TRACK}|đăng ký)(?: nhận)?(?: những| các)? (?:gì|chỉ tiêu nào|mục nào|số nào|cái gì|chỉ tiêu gì)(?: rồi| thế| vậy| đấy)*$|^(?:xem )?(?:danh sách|các mục|những gì)(?: ${ME})?(?: đang)? ${TRACK}$|^(?:danh sách|xem) (?:đăng ký|bản tin đã đăng ký)$|^(?:thôi[ ,]+)?(?:bỏ|hủy|dừng|ngừng|thôi|không) (?:${TRACK}|đăng ký)(?: nữa)?$`,
    ),
  ],
  [
    'unfollow-all',
    phrase(
      `${PLEASE}(?:bỏ|hủy|ngừng|dừng|thôi|ngưng|xóa) (?:hết |tất cả |mọi |toàn bộ )(?:các )?(?:mục )?(?:theo dõi|đăng ký|cảnh báo|bản tin)$|${PLEASE}(?:bỏ|hủy|xóa) (?:hết|tất cả|toàn bộ)(?: đi| luôn| rồi)*$|${PLEASE}(?:bỏ|hủy|ngừng|dừng|thôi|ngưng) (?:theo dõi|đăng ký) (?:hết|tất cả|mọi thứ|toàn bộ)$`,
    ),
  ],
  [
    'quiet',
    phrase(
      `${PLEASE}(?:đừng|không|chớ) (?:${SENDING}|làm phiền|kêu)(?: tin| bản tin)?(?: (?:cho )?${ME})? (?:[^?]* (?:đến|tới|-) [^?]+|(?:vào )?(?:ban đêm|buổi đêm|buổi tối|ban tối|đêm khuya)|(?:trước|sau|từ) [^?]+)$|^(?:đặt )?giờ yên (?:lặng|tĩnh)[^?]*$|^(?<off>bỏ|tắt|xóa) giờ yên (?:lặng|tĩnh)$`,
    ),
  ],
  [
    'pause',
    phrase(
      `${PLEASE}(?:tạm (?:dừng|ngừng|ngưng|nghỉ|tắt)|nghỉ (?:nhận|gửi))${SENT}(?: (?<until>(?:(?:cho )?(?:đến|tới)|trong) .+|\\d.*|(?:một|hai|ba|bốn|năm) .+))?$|${PLEASE}(?:thôi )?(?:đừng|dừng|ngừng|ngưng|không|khỏi)(?: cần)? (?:${SENDING}|nhận)(?: (?:tin|bản tin|thông báo|gì))*(?: (?:cho )?${ME})?(?: nữa)?$|^tắt (?:thông báo|bản tin)$|^(?:dừng|ngừng|ngưng|tắt) (?:hết|tất cả|toàn bộ)(?: đi| luôn| lại)*$`,
    ),
  ],
  [
    'unfollow',
    phrase(
      `${PLEASE}(?:thôi[ ,]+)?(?:(?:bỏ|hủy|ngừng|dừng|thôi|ngưng|xóa|đừng|khỏi)(?: cần)?|không cần|không(?= ${TRACK}| đăng ký|.* nữa$))(?: đăng ký| mục)? (?:${TRACK}|nhận|${SENDING}|đăng ký|cảnh báo)(?: (?:cho )?${ME})?(?: tin| bản tin| số| số liệu)?(?: về| khi)? (?<what>.+?)(?<more> nữa)?$`,
    ),
  ],
  ['resume', phrase(`${PLEASE}(?:tiếp tục|bật lại|gửi lại|mở lại|gửi tiếp|nhận lại)${SENT}$`)],
  [
    'zone',
    phrase(
      '^(?:(?:đặt|đổi|chuyển) )?(?:theo |sang )?múi giờ(?!(?: là)? (?:gì|nào|mấy|bao))(?: là| sang| thành| của)? (?<zone>[^ ]+(?: [^ ]+){0,3})$|^gửi theo giờ (?<zone2>[^ ]+(?: [^ ]+){0,3})$',
    ),
  ],
  [
    'silent',
    phrase(
      `${PLEASE}gửi (?:không|im|yên|lặng)(?: lặng| chuông| tiếng| kêu| thôi)*$|^(?:tắt|đừng|không|bỏ)(?: bật)? (?:chuông|tiếng|kêu|âm)(?: báo| thông báo)?$|^(?<off>bật)(?: lại)? (?:chuông|tiếng)(?: báo| thông báo)?$`,
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
      `^/?bantin(?: (?<page>\\d+))?$|${PLEASE}(?:xem |gửi (?:cho )?(?:${ME} )?)?bản tin(?: của ${ME})?(?: (?:sáng nay|hôm nay|ngay|bây giờ|mới nhất|này|có gì(?: mới)?))*(?: (?<when>(?:hằng|các|thứ|chủ) [^,]+))?(?:,? số mới từ (?<since>\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}))?(?:,? trang (?<page2>\\d+))?$`,
    ),
  ],
];

const RESCHEDULE = phrase(
  `${PLEASE}(?:đổi|chuyển|sửa|dời)(?: (?:giờ|lịch))?(?: gửi| nhận)?(?: bản tin| tin)?(?: sang| thành| về| vào| qua)?(?: gửi| nhận)? (?<when>.+)$`,
);
const WARN = phrase(
  `${PLEASE}(?:(?:báo|nhắc|nhắn|báo tin|thông báo|gửi|gửi tin)(?: tin)?(?: cho)?(?: ${ME})?(?: biết)?(?: ngay)? (?:khi nào|khi|nếu|lúc)|(?:đặt |cài )?cảnh báo(?: cho)?(?: ${ME})?(?: biết)?(?: ngay)?(?: khi nào| khi| nếu| lúc| về)?) (?<what>.+)$`,
);
const FOLLOW = phrase(
  `${PLEASE}(?:${TRACK}|đăng ký(?: nhận| ${TRACK})+|đăng ký(?= (?:bản )?tin ))(?: tin| bản tin| số liệu| số| thông tin)?(?: về)? (?<what>.+)$`,
);
/** "gửi tôi số du lịch" alone is a question: only with a time is it more. */
const SEND = phrase(
  `${PLEASE}(?:${SENDING}(?: cho)?|nhận(?= (?:bản tin|tin|số|thông tin|báo cáo)))(?: ${ME})?(?: bản tin| số liệu| số| tin| thông tin)?(?: về)? (?<what>.+)$`,
);
/** "cho tôi số du lịch mỗi ngày lúc 7 giờ": a question where no hour is said. */
const GIVE = phrase(`^(?:hãy )?cho ${ME}(?: xem)?(?: bản tin| số liệu| số| tin)?(?: về)? (?<what>.+)$`);
const HOUR = phrase('\\d{1,2} ?(?:giờ|h|g|:)(?: ?\\d\\d)?|rưỡi');
const NEWS = phrase('^(?:có|ra) (?:báo cáo|số liệu|số|con số|tin) mới(?: nhất)?(?: (?:về|của))? ?(?<what>.*)$');
const ARRIVAL_PAGE = phrase('^báo cáo mới (?<report>[^ ]+) từ số thứ (?<from>\\d+)$');
const ASKED = phrase('bao nhiêu|mấy|thế nào|ra sao|vì sao|tại sao|đúng không|phải không');
/** A topic is a few words; a pasted sentence is something else. */
const LONGEST = 14;

/** null where it is a question, or anything else. */
export function readSubscription(said: string): SubscriptionRequest | null {
  const text = withoutCourtesy(tidy(said));
  return readPlain(text) ?? readPlain(inOrder(text));
}

/** "thêm lúa", "bỏ xuất khẩu": short for it in a chat that follows something; elsewhere a question. */
const SHORT = phrase(
  '^(?:(?<more>thêm)(?: cả)?|(?:thôi[ ,]+)?(?<less>bỏ|xóa))(?: mục| chỉ tiêu| số)? (?<what>[^?]+?)(?: nữa| đi)?$',
);
export function readShortWish(said: string): Extract<SubscriptionRequest, { kind: 'follow' | 'unfollow' }> | null {
  const text = withoutCourtesy(tidy(said));
  const [match] = [...matchesOf(SHORT, loosely(text))];
  const { what = '', more } = match?.groups ?? {};
  if (!match || has(ASKED, loosely(text)) || has(HOUR, loosely(text))) return null;
  const at = match[0].lastIndexOf(what);
  const named = text.slice(at, at + what.length);
  return more === undefined
    ? { kind: 'unfollow', what: named }
    : { kind: 'follow', what: named, schedule: null, threshold: null };
}

function readPlain(text: string): SubscriptionRequest | null {
  const source = loosely(text);
  const [page] = [...matchesOf(ARRIVAL_PAGE, source)];
  if (page) {
    const { report = '', from } = page.groups ?? {};
    const at = text.length - page[0].length + page[0].indexOf(report);
    return { kind: 'arrival', report: text.slice(at, at + report.length), from: Number(from) };
  }
  for (const [kind, phrase] of PATTERNS) {
    const [match] = [...matchesOf(phrase, source)];
    const request = match && simple(kind, match.groups ?? {}, text);
    if (request) return request;
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
  const given = has(HOUR, source) ? what(GIVE) : null;
  const sent = followed ?? what(SEND) ?? given;
  if (sent === null || sent.split(' ').length > LONGEST + 8) return null;
  const { schedule, rest } = readSchedule(sent);
  if (rest === '' ? followed === null && schedule === null : rest.split(' ').length > LONGEST) return null;
  if (followed === null && schedule === null) return null;
  return { kind: 'follow', what: rest.replace(ABOUT, ''), schedule, threshold: null };
}

/** What is left before the topic once the time is taken out. */
const ABOUT = /^(?:về|ve) /i;

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
const ending = (text: string, part = '', after = ''): string =>
  text.slice(text.length - part.length - after.length, text.length - after.length);
const SURE = phrase('đồng ý|chắc chắn|xác nhận|có');

function simple(
  kind: Exclude<SubscriptionRequest['kind'], 'follow' | 'arrival'>,
  groups: Groups,
  text: string,
): SubscriptionRequest | null {
  const on = groups.off === undefined;
  switch (kind) {
    case 'forget':
      return { kind, isSure: has(SURE, loosely(groups.sure ?? groups.sure2 ?? '')) };
    case 'unfollow':
      return { kind, what: ending(text, groups.what, groups.more) };
    case 'quiet': {
      const hours = on ? readQuiet(text) : null;
      return on && !hours ? null : { kind, hours };
    }
    case 'zone':
      return { kind, zone: ending(text, groups.zone ?? groups.zone2) };
    case 'silent':
    case 'nothing-new':
    case 'catch-up':
      return { kind, on };
    case 'digest':
      return {
        kind,
        page: Number(groups.page ?? groups.page2 ?? 1),
        schedule: readSchedule(groups.when ?? '').schedule,
        since: groups.since ?? null,
      };
    case 'pause': {
      const until = groups.until === undefined ? null : readUntil(ending(text, groups.until));
      return groups.until !== undefined && !until ? null : { kind, until };
    }
    case 'reschedule':
      return null;
    default:
      return { kind };
  }
}
