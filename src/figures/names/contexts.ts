/** The noun phrases around a figure that its name may lean on, nearest first. */

import { countriesIn } from '../../vietnamese/countries.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { readPlaces } from '../../vietnamese/places.js';
import { matchesOf, phrase, strictly } from '../../vietnamese/rules.js';
import { speltWordsOf, uncapitalize } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isBesideArea, subjectOf } from '../drafts.js';
import { IDIOM } from '../tokens.js';
import { countedBefore, isListed, kindredOf, topicBefore } from './kin.js';
import { seizedIn } from './seized.js';
import { writtenOut } from './short-forms.js';
import { accidentBefore, isHarm, SAFETY } from './victims.js';

const LEADING_KIND = phrase(
  '^(?:về|cây|các loại cây|tình hình|hoạt động|công tác|lĩnh vực|sản xuất(?! và)|dịch vụ|một số|ngành|thực hiện) ',
  false,
);

const places = new Map<string, boolean>();
/** "Đồng Hới", "Nhật Bản": a name keeps its capital. */
function isOfPlace(text: string): boolean {
  const [name = ''] = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+/u.exec(text) ?? [];
  if (name === '') return false;
  let known = places.get(name);
  if (known === undefined) {
    known = readPlaces(name, false)[0]?.start === 0 || countriesIn(speltWordsOf(name)).length > 0;
    if (places.size < 2000) places.set(name, known);
  }
  return known;
}

/** "Nghĩa Lộ", "Pháp": a name and nothing else. */
const isName = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$|^(?:Anh|Pháp|Úc|Mỹ|Nga|Đức|Lào|Nhật)$/u.test(text) ||
  (/^\p{Lu}\p{Ll}+$/u.test(text) && countriesIn(speltWordsOf(text)).length > 0);

export function lowerFirst(text: string): string {
  const [first = ''] = text.split(/\s/);
  return (first.length > 1 && first === first.toUpperCase()) || isName(text) || isOfPlace(text) ? text : uncapitalize(text);
}

/** "Sản lượng sữa tươi | ước tháng 4", "Khách du lịch | tháng 5": when and how sure, not what; "Trường 19 tháng 5" is a name. */
const SPAN_BEHIND =
  /(?<=[^\s\d]) (?:(?:(?:trong|ước|dự ước|thực hiện) )*(?:tháng \d+(?:\/20\d\d)?|\d+ tháng(?: đầu năm)?|quý [IVX]+(?:\/20\d\d)?)(?: năm 20\d\d)?|(?:(?:ước|dự ước|thực hiện) )+(?:cả năm|năm 20\d\d))$/iu;

/** "Cây ngô" → "ngô", "Về du lịch" → "du lịch"; capitals stay where the word is no common one. */
export function topicOf(head: string): string {
  // "XKLĐ 11T": in eleven months
  const isCaps = head === head.toUpperCase() && head.split(' ').length > 2;
  let topic = (isCaps ? head.toLowerCase() : head)
    .replace(/\s*\([^)]*\)\s*|\s\d{1,2}T$/g, ' ')
    .replace(SPAN_BEHIND, '')
    .trim();
  for (;;) {
    const [match] = matchesOf(LEADING_KIND, strictly(topic));
    if (!match) break;
    topic = topic.slice(match[0].length);
  }
  return lowerFirst(topic);
}

/** A long bracket explains ("vốn khu vực ngoài nhà nước (vốn của …)"); a short one names ("(GRDP)"). */
export const withoutLongBrackets = (text: string): string =>
  text.replace(/\s*\((?!\p{Lu}{3,}|(?:theo )?giá )(?:[^()\s]+\s+){2,}[^()]*\)/gu, '').trim();

/** The part of `context` that `own` does not say already; "" where it says it all. */
export function missingFrom(own: string, context: string): string {
  // "sản lượng" does not say "sắn"
  const said = new Set(speltWordsOf(own));
  return speltWordsOf(context).every((word) => said.has(word)) ? '' : context;
}

/** A long phrase up to a mark or joining word, so that no compound is cut in two. */
export function short(text: string, words = 9): string {
  const all = text.split(/\s+/);
  if (all.length <= words) return text;
  // a comma within an idiom is none: "mua bán, tàng trữ trái phép"
  const cut = all.slice(0, words + 3).join(' ');
  const parted = cut.replace(IDIOM, (idiom) => idiom.replaceAll(',', '‚'));
  const at = Math.max(
    ...[...parted.matchAll(/,| (?:và|của|cho|trong|các|với|từ(?! [^,]{2,30} trở lên)|theo|tại|để|(?<!đã |chưa )được|do) /g)].map(
      (m) => m.index,
    ),
    0,
  );
  // A word or two more, rather than an end without its noun: "đất lâm nghiệp chưa có | rừng".
  if (at <= 12 && all.length <= words + 5) return text;
  const kept = cut
    .slice(0, at > 12 ? at : cut.length)
    .replace(/(?:[\s,]+(?:và|của|cho|với|về(?: lĩnh vực)?|đang|đã))*[\s,]*$/u, '');
  // "cao tốc Châu Đốc - | Cần Thơ - Sóc Trăng": a name of several places
  const whole = kept.replace(/\s*[-–]$/u, '');
  const places =
    whole === kept ? '' : (/^(?:\s*[-–]\s*\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)+/u.exec(text.slice(whole.length))?.[0] ?? '');
  return whole + places;
}

/** "Một số sản phẩm chủ yếu", "Kết quả": heads that say nothing of what stands under them. */
const EMPTY_HEAD =
  /^(?:(?:không có|chưa có|(?:bên cạnh đó,? )?(?:một số|các|những) chỉ tiêu) .*|(?:(?:về|(?:trên )?(?:các )?lĩnh vực|tình hình|phát triển|mặt|kết quả) )*(?:kinh tế|xã hội|văn hóa|(?:kinh tế|văn hóa) ?[-–,] ?xã hội)|[đd]i[ểễ]n hình|kết quả|nguyên nhân|cụ thể|giảm|tăng|(?:một số |các )?(?:sản phẩm|chỉ tiêu|nhóm|nguyên nhân)(?: (?:chủ yếu|chính|tăng|giảm|khá|mạnh|cao|thấp|khác|cơ bản|đạt|như|có|\d+ tháng|so với cùng kỳ))*)$/i;

/** "Tài chính, đầu tư, đất đai": a title of several things names none of them. */
export const isSeveral = (title: string): boolean => title.split(/,| và /).length > 2 || /,.* và /.test(title);

const INSPECTED = /kiểm tra|thanh tra|xử phạt|vi phạm hành chính/i;
const OF_INSPECTION =
  /thanh tra|kiểm tra|an ninh|trật tự|nội chính|tư pháp|pháp luật|công dân|khiếu nại|phòng, chống|hành chính/i;

/** "Tài nguyên và môi trường: … 3 cuộc kiểm tra": inspections are of the field that the section is about. */
export const inspectedField = (own: string, section: string): string =>
  INSPECTED.test(own) && section.split(' ').length <= 6 && !isSeveral(section) && !OF_INSPECTION.test(section)
    ? topicOf(section)
    : '';

/** What was done with what is counted: "phát hiện 271 vụ vi phạm luật …", "xóa 7.346 nhà tạm"; else the subject. */
function wholeOf({ kind, subject, tail, quantity, previous }: Draft, part: Draft): string {
  const said = subject || subjectOf(previous);
  if (kind !== 'level' || tail === '' || said.split(' ').length > 2 || unitParts(quantity.unit).dimension !== 'count')
    return subjectOf({ subject, tail, previous });
  const counted = unitParts(quantity.unit).base === unitParts(part.quantity.unit).base ? '' : quantity.unit;
  return [said, counted, tail].filter(Boolean).join(' ');
}

/** What the figure's own clause leaves open: colon head, parent, the figure before, run-in headings, section. */
export function contextsOf(draft: Draft, heads: readonly string[], section: string): string[] {
  const contexts: string[] = [];
  // A sibling with a noun of its own says nothing of this one: "cà phê 143 ha, điều 15 ha".
  const { previous } = draft;
  const counted = countedBefore(draft) || accidentBefore(draft);
  if (counted) contexts.push(counted);
  const alike = previous !== null && unitParts(previous.quantity.unit).base === unitParts(draft.quantity.unit).base;
  const named = draft.subject !== '' ? !isMeasureOnly(draft.subject) && !/^đóng góp$/i.test(draft.subject) : draft.tail !== '';
  if (previous && !(alike && named) && !isListed(draft) && !isBesideArea(draft) && !seizedIn(draft))
    contexts.push(subjectOf(previous));
  // "lạc 3.248 ha, năng suất 25,1 tạ/ha, sản lượng 8.152 tấn"
  if (previous && isMeasureOnly(subjectOf(previous))) contexts.push(seizedIn(draft) ? '' : kindredOf(draft));
  if (draft.head) contexts.push(draft.head);
  for (let d = draft.parent; d; d = d.parent) {
    // "… tổng vốn giải ngân 3.028 tỷ đồng, trong đó có 16 dự án chậm tiến độ": projects are no part of money.
    if (draft.tail !== '' && unitParts(d.quantity.unit).dimension !== unitParts(draft.quantity.unit).dimension) continue;
    const whole = wholeOf(d, draft);
    // "hàng hóa khác 92 triệu USD (+9,8%; riêng gỗ 31 triệu USD)": a remainder names nothing
    if (d.parent && /^(?:các )?\p{L}+(?: \p{L}+)? khác$/iu.test(whole)) continue;
    // "Mái ấm tình thương: 1.100 nhà, trị giá 60 tỷ đồng (đã chuyển 44 tỷ đồng)"
    contexts.push(whole, isMeasureOnly(whole) ? subjectOf(d.previous) : '', d.head);
  }
  contexts.push(seizedIn(draft) ? '' : kindredOf(draft), topicBefore(draft));
  contexts.push(...[...heads].reverse(), draft.subject !== '' && isSeveral(section) ? '' : section);
  const isAccident = draft.subject === '' && draft.quantity.unit === 'vụ';
  return contexts
    .map((context) => (isAccident || isHarm(draft) ? context.replace(SAFETY, 'tai nạn giao thông') : context))
    .map((context) => context.replace(/(?:^| )dài$/i, ''))
    .filter((context) => context !== '' && !EMPTY_HEAD.test(context.replace(/\s*\([^)]*\)/g, '')))
    .map((context) => ofOtherWay(draft.subject, withoutLongBrackets(topicOf(writtenOut(context, '')))));
}

/** "hải sản khai thác 13 tấn; nuôi trồng 9 tấn": what is raised is not caught. */
const ofOtherWay = (own: string, context: string): string =>
  /^nuôi trồng$/i.test(own)
    ? context.replace(/ (?:khai thác|đánh bắt)$/i, '')
    : /^(?:khai thác|đánh bắt)$/i.test(own)
      ? context.replace(/ nuôi trồng$/i, '')
      : context;

/** "Chi đầu tư phát triển" within "tổng chi ngân sách địa phương". */
export function withinOf(draft: Draft): string {
  const above: string[] = [];
  for (let d = draft.parent; d; d = d.parent) above.push(subjectOf(d), d.head);
  return [draft.head, ...above].filter(Boolean).map(withoutLongBrackets).join('; ');
}

/** "tổng sản lượng thủy sản" → "thủy sản": what a phrase adds to a measure that is named already. */
const OF_CROP = /^(?:diện tích|sản lượng|năng suất) \p{L}+$/iu;
export function gist(context: string): string {
  const words = context.split(/\s+/);
  // Measures of two words ("diện tích") are none word by word.
  const from = words.findLastIndex(
    (_, i) => (i < words.length - 1 || OF_CROP.test(context)) && isMeasureOnly(words.slice(0, i).join(' ')),
  );
  return from > 0 ? words.slice(from).join(' ') : context;
}
