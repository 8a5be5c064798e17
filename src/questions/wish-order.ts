/**
 * The same wish in the order that its readers know: "mỗi sáng gửi tôi số du lịch" → "gửi tôi số du lịch mỗi sáng", "xuất khẩu giảm
 * quá 10% thì báo tôi" → "báo khi xuất khẩu giảm quá 10%"; and without the words of courtesy around it.
 */
import { loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { readSchedule, writeSchedule } from '../vietnamese/times.js';

export const ME = '(?:tôi|mình|tớ|tui|em|anh|chị|nhóm|chúng tôi|chúng em|bọn em|bọn mình|cả nhóm|ban|phòng)';
export const SENDING = '(?:g[ửở]i|nhắn|thông báo|báo(?! cáo))';

const COURTESY = phrase(
  `(?:[ ,]+(?:nhé|nha|nhá|nghen|nhen|nhỉ|với|ạ|luôn|đi|giúp|giùm|(?:giúp |giùm |hộ |cho )${ME}|được không)(?!\\p{L}))+$`,
  false,
);
const FOR_ME = phrase(
  `(?<=^|[ ,])(?<verb>theo d[õỏòóọ]i|${SENDING}|đăng ký)(?: (?:giúp|giùm)(?: cho)?(?: ${ME})?| hộ(?: cho)? ${ME})(?= )`,
);
const CONDITION = phrase(
  `^(?<if>nếu như|nếu|khi nào|khi|hễ|lúc nào|bao giờ|mỗi khi)? ?(?<what>.+?)[ ,]+(?<then>thì |là )?(?:hãy |nhớ |phải )*(?:báo|nhắn|nhắc|g[ửở]i|cảnh báo|thông báo)(?: tin)?(?: ngay)?(?: cho)?(?: ${ME})?(?: biết)?(?: ngay)?$`,
);
const ORDER = phrase(`(?<=^|[ ,])(?:hãy |nhớ |xin |nhờ )*(?:${SENDING}(?: cho)? ${ME}|${SENDING} cho|cho ${ME}|${SENDING}(?= ))`);
/** Between a time said first and the order. */
const LINKS = phrase('(?:cứ|vào|thì|là|nào cũng|đều|hãy|xin|nhờ|bạn|bot|ơi|đến)');

/** One blank between words, and no mark at the end. */
export const tidy = (said: string): string =>
  said
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,.!?]+$/, '');

function cut(text: string, from: number, length: number, put = ''): string {
  return text.slice(0, from) + put + text.slice(from + length);
}

export function withoutCourtesy(text: string): string {
  const [last] = [...matchesOf(COURTESY, loosely(text))];
  const bare = last && last.index > 0 ? text.slice(0, last.index) : text;
  const [asked] = [...matchesOf(FOR_ME, loosely(bare))];
  const verb = asked?.groups?.verb ?? '';
  return asked ? cut(bare, asked.index, asked[0].length, bare.slice(asked.index, asked.index + verb.length)) : bare;
}

function conditionLast(text: string): string {
  const [match] = [...matchesOf(CONDITION, loosely(text))];
  const { if: begins, what = '', then } = match?.groups ?? {};
  if (!match || (begins === undefined && then === undefined)) return text;
  const from = match.index + match[0].indexOf(what, begins?.length ?? 0);
  return `báo khi ${text.slice(from, from + what.length)}`;
}

function timeLast(text: string): string {
  const [order] = [...matchesOf(ORDER, loosely(text))];
  if (!order || order.index === 0) return text;
  const before = text.slice(0, order.index);
  const { schedule, rest } = readSchedule(before);
  if (!schedule || tidy(withoutLinks(rest)) !== '') return text;
  const ordered = text.slice(order.index).trim();
  // "ngày nào cũng gửi tôi … lúc 8 giờ": the hour stands with the order.
  const hasOwn = readSchedule(ordered).schedule !== null;
  return `${ordered} ${hasOwn ? tidy(withoutLinks(before)) : writeSchedule(schedule)}`;
}

const withoutLinks = (text: string): string =>
  [...matchesOf(LINKS, loosely(text))].reduceRight((words, m) => cut(words, m.index, m[0].length), text);

/** What is no wish may come out changed, and is none then either. */
export const inOrder = (text: string): string => timeLast(conditionLast(text));
