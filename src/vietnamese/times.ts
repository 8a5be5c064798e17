/** Times of the day and how often: "mỗi sáng 7 giờ", "thứ hai hằng tuần lúc 16h30", "khi có báo cáo mới". */
import type { QuietHours, Schedule, Until } from '../model/digest.js';
import { parseWords } from './numerals.js';
import { loosely, matchesOf, type Phrase, phrase } from './rules.js';
import { fold } from './text.js';

const HOUR = '\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?';
const clock = (n: string): string =>
  `(?<hour${n}>${HOUR}) ?(?:(?:giờ|h|g|:)(?: ?(?<minute${n}>\\d{2}|rưỡi)(?: phút)?)?|(?<half${n}>rưỡi))(?: (?<part${n}>sáng|trưa|chiều|tối|đêm))?`;
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const PART = '(?:buổi )?(?:sáng|trưa|chiều|tối)';
const EACH = '(?:hằng|hàng|mỗi)';

const TIME = phrase(`(?:vào )?(?:lúc |khoảng )?${clock('')}`);
const SPAN = phrase(`(?:từ )?${clock('1')} ?(?:đến|tới|-|–) ?${clock('2')}`);
/** Of the words that say how often, those further up go first. */
const RHYTHMS: readonly (readonly [kind: Schedule['kind'], phrase: Phrase])[] = [
  [
    'arrival',
    phrase(
      '(?:ngay |mỗi )?khi (?:có|ra) (?:báo cáo|số liệu|số|con số|bản tin)(?: mới)?|(?:ngay|mỗi) khi có(?: số)? mới|có (?:báo cáo|số liệu|số) mới là (?:gửi|báo)(?: ngay)?',
    ),
  ],
  [
    'weekdays',
    phrase(
      `(?:vào )?(?:(?:các|mỗi|hằng|hàng|những) )?(?:${PART} )?ngày (?:làm việc|thường|trong tuần)|(?:từ )?thứ (?:hai|2) (?:đến|tới) thứ (?:sáu|6)|(?:${EACH} (?:ngày|${PART}) )?trừ (?:ngày )?(?:cuối tuần|thứ (?:bảy|7)(?: và|,)? chủ nhật)|ngày làm việc nào cũng`,
    ),
  ],
  [
    'weekly',
    phrase(
      `(?:vào )?(?:${PART} )?${WEEKDAY} ${EACH} tuần|${EACH} (?:${PART} )?${WEEKDAY}|${EACH} tuần(?: một lần)?(?: (?:vào )?(?:${PART} )?${WEEKDAY})?|(?:vào )?(?:các|những) (?:${PART} )?${WEEKDAY}|(?:vào |${EACH} |mỗi dịp )?cuối tuần|${PART} ${WEEKDAY}(?= (?:là|cũng|lúc))|^(?:vào )?(?:${PART} )?${WEEKDAY}(?=,? (?:lúc )?\\d| ?$)`,
    ),
  ],
  [
    'daily',
    phrase(
      `(?:vào )?${EACH} ${PART}(?: sớm)?|(?:vào )?(?:${PART} )?${EACH} (?:ngày|hôm)|ngày nào cũng|(?:buổi )(?:sáng|trưa|chiều|tối)`,
    ),
  ],
];

const WEEKDAYS = ['hai|2', 'ba|3', 'tu|4', 'nam|5', 'sau|6', 'bay|7'];
const SATURDAY = 6;
/** Of folded words; null where they name none. */
function weekdayIn(words: string): number | null {
  if (/chu nhat/.test(words)) return 7;
  const day = WEEKDAYS.findIndex((names) => new RegExp(`thu (?:${names})(?![a-z0-9])`).test(words));
  return day < 0 ? null : day + 1;
}
/** "buổi sáng" without an hour. */
const HOURS: Readonly<Record<string, number>> = { sang: 7, trua: 11, chieu: 16, toi: 19 };
const FIRST_HOUR = 7;

interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** "7", "rưỡi", "tối" → 19:30; null where there is no such time. */
function timeOf(hour: string, minute: string | undefined, part: string | undefined): Time | null {
  const said = /^\d+$/.test(hour) ? Number(hour) : (parseWords(hour.split(/\s+/)) ?? Number.NaN);
  const late = part !== undefined && /^(?:chieu|toi)$/.test(fold(part)) && said < 12;
  const night = part !== undefined && fold(part) === 'dem' && said >= 9 && said <= 12;
  const h = late || night ? (said + 12) % 24 : said;
  const m = minute === undefined ? 0 : /^\d+$/.test(minute) ? Number(minute) : 30;
  return h <= 23 && m <= 59 ? { hour: h, minute: m } : null;
}

export interface SaidSchedule {
  /** null where only an hour or nothing is said. */
  readonly kind: Schedule['kind'] | null;
  readonly schedule: Schedule | null;
  /** The text without the words that say when. */
  readonly rest: string;
}

/** How often and when, and what else the text says. An hour alone is every day. */
export function readSchedule(text: string): SaidSchedule {
  let rest = text;
  const take = (phrase: Phrase): RegExpExecArray | null => {
    const [match] = [...matchesOf(phrase, loosely(rest))];
    if (match) rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    return match ?? null;
  };
  const rhythm = RHYTHMS.map(([kind, phrase]) => ({ kind, match: take(phrase) })).find(({ match }) => match !== null) ?? null;
  const at = take(TIME);
  const tidy = rest.replace(/\s+/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, '');
  if (!rhythm && !at) return { kind: null, schedule: null, rest: text.trim() };
  const words = fold(rhythm?.match?.[0] ?? '');
  const part = /(sang|trua|chieu|toi)/.exec(words)?.[1];
  const { hour, half, minute = half, part: said } = at?.groups ?? {};
  const time = hour === undefined ? { hour: HOURS[part ?? ''] ?? FIRST_HOUR, minute: 0 } : timeOf(hour, minute, said ?? part);
  const kind = rhythm?.kind ?? 'daily';
  if (kind === 'arrival') return { kind, schedule: { kind }, rest: tidy };
  if (!time) return { kind, schedule: null, rest: tidy };
  const schedule: Schedule =
    kind === 'weekly'
      ? { kind, weekday: weekdayIn(words) ?? (/cuoi tuan/.test(words) ? SATURDAY : 1), ...time }
      : { kind, ...time };
  return { kind, schedule, rest: tidy };
}

/** "từ 22 giờ đến 6 giờ sáng" */
export function readHours(text: string): QuietHours | null {
  const [match] = [...matchesOf(SPAN, loosely(text))];
  const { hour1, half1, minute1 = half1, part1, hour2, half2, minute2 = half2, part2 } = match?.groups ?? {};
  if (hour1 === undefined || hour2 === undefined) return null;
  const [from, to] = [timeOf(hour1, minute1, part1), timeOf(hour2, minute2, part2)];
  return from && to ? { from: from.hour * 60 + from.minute, to: to.hour * 60 + to.minute } : null;
}

const NIGHT: QuietHours = { from: 22 * 60, to: 6 * 60 };
const EVENING = 19 * 60;
const OPEN = phrase(`(?<side>trước|sau|từ) ${clock('')}`);
const DARK = phrase('(?:ban|buổi) (?<part>đêm|tối)|đêm khuya');

/** "từ 22 giờ đến 6 giờ", "sau 21 giờ", "trước 7 giờ sáng", "ban đêm"; what is left open is as the night is. */
export function readQuiet(text: string): QuietHours | null {
  const both = readHours(text);
  if (both) return both;
  const [open] = [...matchesOf(OPEN, loosely(text))];
  const { side = '', hour, half, minute = half, part } = open?.groups ?? {};
  const time = hour === undefined ? null : timeOf(hour, minute, part);
  if (time) {
    const at = time.hour * 60 + time.minute;
    // "sau 9 giờ": nobody asks for quiet from the morning on.
    return fold(side) === 'truoc' ? { ...NIGHT, to: at } : { ...NIGHT, from: at < NOON && part === undefined ? at + NOON : at };
  }
  const [dark] = [...matchesOf(DARK, loosely(text))];
  if (!dark) return null;
  return { ...NIGHT, ...(fold(dark.groups?.part ?? '') === 'toi' ? { from: EVENING } : {}) };
}
const NOON = 12 * 60;

const COUNT = 'một|hai|ba|bốn|năm|sáu|bảy|\\d{1,2}';
const LASTS = phrase(`^(?:trong )?(?<n>${COUNT}) (?<unit>ngày|hôm|tuần|tháng)(?: tới| nữa)?$`);
const TILL = '^(?:cho )?(?:đến|tới)(?<all> hết)?(?: khi| ngày| sáng| đầu)*';
const TILL_DAY = phrase(
  `${TILL} (?:(?<tomorrow>mai)|(?<after>ngày kia|kia|mốt)|(?<weekday>${WEEKDAY})(?: tuần (?:sau|tới))?|(?<week>tuần(?: (?:này|sau|tới))?)|(?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2})(?:(?:/| năm )(?<y>\\d{4}))?)$`,
);
const DAYS_OF = { ngay: 1, hom: 1, tuan: 7, thang: 30 } as const;

/** How long a pause is to last; null where that is not said. */
export function readUntil(text: string): Until | null {
  const source = loosely(text.trim());
  const [lasts] = [...matchesOf(LASTS, source)];
  if (lasts) {
    const { n = '', unit = '' } = lasts.groups ?? {};
    const count = /^\d+$/.test(n) ? Number(n) : parseWords([n]);
    const each = DAYS_OF[fold(unit) as keyof typeof DAYS_OF];
    return count ? { kind: 'days', days: count * each } : null;
  }
  const [till] = [...matchesOf(TILL_DAY, source)];
  const { all, tomorrow, after, weekday, week, d, m, y } = till?.groups ?? {};
  const more = all === undefined ? 0 : 1;
  if (tomorrow !== undefined || after !== undefined) return { kind: 'days', days: (tomorrow === undefined ? 2 : 1) + more };
  // A week is over on Monday, and the next one begins then.
  if (week !== undefined) return { kind: 'weekday', weekday: 1, after: more === 1 && week.length > 'tuần này'.length ? 7 : 0 };
  if (weekday !== undefined) return { kind: 'weekday', weekday: weekdayIn(fold(weekday)) ?? 1, after: more };
  if (d === undefined) return null;
  return { kind: 'date', day: Number(d), month: Number(m), year: y === undefined ? null : Number(y), after: more };
}

const pad = (n: number): string => String(n).padStart(2, '0');
export const writeTime = (hour: number, minute: number): string => `${pad(hour)}:${pad(minute)}`;

const DAY_NAMES = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];
/** Readable again by `readSchedule`. */
export function writeSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'arrival':
      return 'khi có báo cáo mới';
    case 'weekly':
      return `${DAY_NAMES[schedule.weekday - 1]} hằng tuần lúc ${writeTime(schedule.hour, schedule.minute)}`;
    case 'weekdays':
      return `các ngày làm việc lúc ${writeTime(schedule.hour, schedule.minute)}`;
    default:
      return `hằng ngày lúc ${writeTime(schedule.hour, schedule.minute)}`;
  }
}
export const writeHours = ({ from, to }: QuietHours): string =>
  `từ ${writeTime(Math.floor(from / 60), from % 60)} đến ${writeTime(Math.floor(to / 60), to % 60)}`;
