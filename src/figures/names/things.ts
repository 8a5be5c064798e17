/** The projects and their places that figures are of: "dự án Hạ tầng kỹ thuật khung", and within it "điểm tái định cư số 1". */
import type { Table } from '../../model/report.js';
import { wordsOf } from '../../vietnamese/text.js';
import { lowerFirst, topicOf } from './contexts.js';
import { writtenOut } from './short-forms.js';

const WORK = 'dự án|đề án|công trình';
const PART =
  'tiểu dự án|hợp phần|(?:dự án )?điểm (?:tái định cư|tđc)|khu (?:tái định cư|tđc)|gói thầu|hạng mục|phân đoạn|đoạn(?: tuyến)?|nhánh|tuyến';
const KIND = `${WORK}|${PART}|khu (?:đô thị|công nghiệp)|cụm công nghiệp|đường(?! (?:kính|mía|cát|trắng|tinh luyện|kết tinh|các loại|sắt|bộ|thủy|hàng không)(?:$| ))|nhà máy|huyện|thị xã|thành phố|xã|phường`;
/** "dự án đã được phê duyệt", "dự án năm 2021 không được bố trí vốn": a sentence about one, not its name. */
const SAID = '(?!.*(?<!\\p{L})(?:đã|được|bị|không|đang|chưa|sẽ|cần|nên)(?!\\p{L}))';

/** Heads that name one thing among others: what stands under them is not the province's. */
const THING = new RegExp(`^(?:${KIND}) ${SAID}`, 'iu');
const IS_PART = new RegExp(`^(?:${PART})(?: |$)`, 'iu');
/** "Dự án Hạ tầng kỹ thuật khung" as the title of a section; "Dự án, công trình trọng điểm" is none. */
const TITLED = new RegExp(`^(?:${WORK}) (?=[^,]*[\\p{Lu}\\d])${SAID}`, 'iu');

/** Whether a head is the name of a thing. */
export const isThing = (text: string): boolean => THING.test(text);

const OF_THING = new RegExp(`^(?:(?:các|những|một số) )?(?:${KIND}) `, 'iu');
/** Whether words speak of such a thing, by its name or in a sentence. */
export const isOfThing = (text: string): boolean => OF_THING.test(text);

const OF_ONE =
  /(?<!\p{L})(?:[Đđ]ề án|[Dd]ự án|công trình|gói thầu|điểm (?:tái định cư|TĐC)) (?:số \d|(?!(?:ODA|FDI|PPP|BOT|OCOP)(?!\p{L}))\p{Lu})/u;
/** "số hộ đã di dời theo Đề án Suối Giàng", "vốn giải ngân của điểm tái định cư số 7": of one, by its own name. */
export const isOfOne = (name: string): boolean => OF_ONE.test(name);

/** Whether a table is of projects and tasks, by the head of its names or by what stands above it. */
export const isOfProjects = ({ header, caption }: Table): boolean =>
  [...header.slice(0, 3), caption].some((text) => /dự án|công trình|đề án|gói thầu|chương trình/i.test(text));

/** The head of a column that tells how a project stands. */
export const tells = (head: string): boolean =>
  /tình hình|kết quả|tiến độ|khó khăn|vướng mắc|tồn tại|kiến nghị|giải pháp|ghi chú|hiện trạng|nội dung thực hiện/i.test(head);

/** "(Đường 60m)", "(đường vành đai phía bắc)": what people call it. */
const ALIAS =
  /\(((?:đường|cầu|kè|hồ|khu|tuyến|dự án|đề án|chương trình|trường|bệnh viện|nhà máy|cụm|quảng trường|cảng|sân bay|đập|chợ) [^()]{2,40})\)/iu;
const STAGE = /\s*\((giai đoạn [^()]{1,12})\)/iu;
const BRACKETS = /\s*\([^()]*\)/g;
/** What says when, by whose decision, or where all of the report's projects are. */
const ASIDE =
  /,?\s+(?:theo (?:nghị quyết|quyết định|hình thức)|giai đoạn (?:từ )?(?:năm )?(?:đến |20)|thời kỳ 20|đến năm 20|định hướng|tầm nhìn|(?:trên địa bàn|tại|của)? ?tỉnh \p{Lu}).*$/iu;
/** Where a long name may end: before what it is joined to, or what it is for. */
const SEAM =
  /,\s|\s[-–]\s(?=\p{Lu})|\s(?:và|của|cho|trong|với|từ|theo|tại|để|thuộc|nhằm|gắn với|ứng phó|thích ứng|phục vụ|đảm bảo|bảo đảm|phát triển|bảo vệ|vùng)\s|\s(?:huyện|thành phố|thị xã|thị trấn|xã|phường)\s(?=\p{Lu})/gu;
const either = (kinds: string): string => kinds.replace(/(?<=^|\|)\p{L}/gu, (first) => `[${first}${first.toUpperCase()}]`);
const PLACED = new RegExp(
  `\\s(?:(?:${either('huyện|thị xã|thành phố|thị trấn|xã|phường|khu|cụm|đường|cầu|hồ|sông|suối|cảng')})\\s(?=\\p{Lu})|(?:${either('vùng|thủy điện|sân bay|cảng hàng không|quốc lộ')})\\s)`,
  'gu',
);

const count = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** A long name up to a seam; the place or number that tells it from others stays. */
function shortened(name: string, most: number): string {
  if (count(name) <= most + 2) return name;
  const all = [...name.matchAll(SEAM)].map((m) => m.index);
  const seams = all.filter((at) => count(name.slice(0, at)) <= most);
  const at = seams.findLast((seam) => count(name.slice(0, seam)) >= 4) ?? all.find((seam) => count(name.slice(0, seam)) > most);
  const kept = at === undefined ? name : name.slice(0, at);
  const telling = /(?<=\s)(?:\p{Lu}|\d)/u.test(kept.replace(/^\S+ \S+/u, ''));
  const rest = name.slice(kept.length);
  const place = telling
    ? undefined
    : [...rest.matchAll(PLACED)].map((m) => rest.slice(m.index).trim()).find((text) => count(text) <= 10);
  return place ? `${kept} ${place}` : kept;
}

const kindIn = (name: string): string => new RegExp(`^(?:${WORK})(?= )`, 'iu').exec(name)?.[0].toLowerCase() ?? '';

/** What a project is called in short: its everyday name in brackets, else its name without what is said beside it. */
export function calledBy(title: string): string {
  const name = title.replace(/[\s:.;*]+$/u, '').replace(/^[\s*–+-]+/u, '');
  const alias = ALIAS.exec(name)?.[1] ?? '';
  if (alias && count(name.replace(BRACKETS, '')) > 8) {
    const kind = kindIn(name);
    return [kind, lowerFirst(alias)].filter(Boolean).join(' ');
  }
  const stage = STAGE.exec(name)?.[1] ?? '';
  const plain = name.replace(BRACKETS, '').replace(ASIDE, '').trim();
  return [shortened(plain, 10), stage].filter(Boolean).join(' ');
}

const INNER = new RegExp(`.(?:thực hiện|thuộc|phục vụ|của) ((?:${WORK}|chương trình) .*)$`, 'iu');
const BUILDS = new RegExp(
  `^(?:${WORK}) (?:(?:đầu tư|xây dựng|nâng cấp|cải tạo|mở rộng|sửa chữa|và)[, ]+)+(?=\\p{Lu}\\p{L}* \\p{L})`,
  'iu',
);

/** "Xây dựng các điểm tái định cư thực hiện Dự án Nâng cấp Cảng hàng không": what the parts of it are called after. */
function partsOf(project: string): string {
  const inner = INNER.exec(project)?.[1] ?? project;
  const built = inner.replace(BUILDS, '');
  return /^\p{Lu}/u.test(built) ? built : inner;
}

/**
 * What a figure is of, innermost first: the part that its own words or the bullet name, and the project. `project`: what the row of a table
 * of projects is about; "" elsewhere. `section`: the title above.
 */
export function thingsOf(head: string, heads: readonly string[], section: string, project: string): string[] {
  const near = [head, ...[...heads].reverse()].filter((text) => text !== project).find((text) => THING.test(text)) ?? '';
  const named = (text: string): string => (text === '' ? '' : topicOf(writtenOut(calledBy(text), '')));
  const part = named(near).replace(/^dự án (?=điểm )/i, '');
  const isPart = part === '' || IS_PART.test(part);
  const outer = project || (isPart ? (heads.find((text) => TITLED.test(text) && text !== near) ?? '') : '');
  const above = outer || (isPart && TITLED.test(section) ? section : '');
  return [...new Set([part, named(part === '' ? above : partsOf(above))])].filter(Boolean);
}

/** Whether a name speaks of the thing already: by all of its words, or by those it begins with behind its kind. */
function isSaid(name: string, thing: string): boolean {
  const said = ` ${wordsOf(name).join(' ')} `;
  const words = wordsOf(thing.replace(new RegExp(`^(?:${WORK}) `, 'iu'), ''));
  const telling = words.slice(0, Math.max(3, Math.min(5, words.length)));
  return said.includes(` ${telling.join(' ')} `) || words.every((word) => said.includes(` ${word} `));
}

/** "điểm tái định cư số 1, dự án Hạ tầng kỹ thuật khung": what is still to be said behind a name. */
export const beside = (name: string, things: readonly string[]): string =>
  things.filter((thing) => !isSaid(name, thing)).join(', ');
