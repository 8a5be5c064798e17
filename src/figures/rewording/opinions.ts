/** What enterprises say of their business: "31,2% số doanh nghiệp đánh giá đơn hàng tăng". */
import { type Draft, isCounted } from '../drafts.js';

const WHO = '(?:tổng )?(?:số )?(?:doanh nghiệp|DN|hộ|cơ sở|nhà thầu)(?: (?:được (?:hỏi|điều tra|khảo sát)|trả lời))?';
const SAYS = new RegExp(`^${WHO} (?:đánh giá|dự báo|cho rằng|cho là|nhận định|dự kiến|kỳ vọng)(?: |$)`, 'i');

const VERB = '(?:đánh giá|dự báo|nhận định|cho rằng|dự kiến)';
const WAYS = '(?:sẽ )?(?:tăng|giảm|tốt|khó khăn|ổn định|giữ|khả quan|thuận lợi)';
const QUARTER = 'quý [IVX]+(?:/20\\d\\d)?';
/** "dự báo đơn hàng quý IV so với quý III tăng" → "dự báo đơn hàng tăng quý IV so với quý III" */
const QUARTER_FIRST = new RegExp(
  `(${VERB} [^,;:()%\\d]{3,80}?) (${QUARTER}(?: so với ${QUARTER})?) (${WAYS}(?: (?!so |và )\\p{L}+){0,2}(?: và (?:giữ )?(?:nguyên|ổn định))?)(?=[,;.()]| so | và |$)`,
  'gu',
);
const TOPIC = new RegExp(`(?:doanh nghiệp|DN) (${VERB} [^,;:()%\\d]{0,70}?) ?(?:\\(|quý |${WAYS})`, 'u');
/** "(32% tăng, 41% giữ nguyên)": how many say so. */
const BARE = new RegExp(`(?<=\\d ?%) (${WAYS}(?: (?:lên|hơn|nguyên|ổn định|đi))?)(?=[,;.)]| và (?:\\d|có)|$)`, 'gu');

export function saidInFull(text: string): string {
  const [, topic = ''] = TOPIC.exec(text) ?? [];
  return topic === '' ? text : text.replace(QUARTER_FIRST, '$1 $3 $2').replace(BARE, ` doanh nghiệp ${topic.trim()} $1`);
}

/** "Về đơn hàng, kết quả điều tra cho thấy 31% doanh nghiệp đánh giá …": who says what is all of the name; "" for others. */
export const opinionOf = ({ kind, tail, quantity: { unit } }: Draft): string =>
  kind === 'level' && unit === '%' && SAYS.test(tail) ? tail.replace(/^(?:tổng )?số /i, '').replace(/^DN /, 'doanh nghiệp ') : '';

const WAY =
  /^(?:sẽ |là |vẫn )*(?:tăng|giảm|tốt|khó khăn|ổn định|giữ|khả quan|thuận lợi)(?: (?!so |và |là )\p{L}+){0,2}(?: và (?:giữ )?ổn định)?(?=$| so | và )/u;
/** "…, có 31% doanh nghiệp dự báo đơn hàng quý IV | tăng so với quý III", "14 xã có thu ngân sách năm 2023 | giảm": how the tail goes on behind a period is put to it; "" where it does not. */
export function takeWay(current: Draft | null, drafts: readonly Draft[], text: string): string {
  if (!current?.tail || !(SAYS.test(current.tail) || (isCounted(current) && /^có \p{L}+ \p{L}/u.test(current.tail)))) return '';
  const way = WAY.exec(text)?.[0] ?? '';
  const whole = drafts.at(-1)?.of === current ? drafts.at(-1) : undefined;
  if (way && whole?.tail === current.tail) whole.tail += ` ${way}`;
  if (way) current.tail += ` ${way}`;
  return way;
}
