/** Questions that a row of a table answers: who leads a task, by when, how far it is; and which tasks somebody leads. */
import type { AskedRows, Question } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { readPeriods } from '../vietnamese/periods.js';
import { has, loosely, matchesOf, type Phrase, phrase } from '../vietnamese/rules.js';
import { fold, speltWordsOf, wordsOf } from '../vietnamese/text.js';

const TASK =
  'đề án|dự án|nhiệm vụ|nghị quyết|quyết định|chương trình|kế hoạch|văn bản|báo cáo|công trình|đề tài|dự thảo|quy hoạch|quy định|quy chế|cơ chế|chính sách|công việc|nội dung|phương án|tờ trình';
const TASKS = phrase(TASK);
const LEADS =
  'chủ trì|phụ trách|làm chủ đầu tư|thực hiện|xây dựng|soạn(?: thảo)?|tham mưu|trình|được giao|chịu trách nhiệm|đảm nhiệm|sửa đổi|ban hành';
const MODAL = 'phải|cần|sẽ|có|đang|đã|được|bị|còn|nào|giao|làm|phối hợp';

/** How the name of an agency begins; what follows is read up to a word that ends it. */
const HEAD =
  'sở|ban|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|công an|bộ chỉ huy|bộ đội|văn phòng|cục|chi cục|trung tâm|ngân hàng|huyện|thành phố|thị xã|thanh tra|liên minh|hội|tỉnh đoàn|trường|đài|bảo hiểm xã hội|kho bạc|viện|công ty|tổng công ty|tập đoàn|phòng|bệnh viện|mặt trận|liên đoàn|cảng';
const NAME = `(?<agency>(?:${HEAD}) (?!(?:nào|gì|ngành)(?!\\p{L}))[\\p{L}\\p{Nd}&-]+(?:,? (?!(?:${LEADS}|${MODAL}|những|các|nào|gì|trong|quý|năm|tháng|về|mấy|bao nhiêu|khi|ở|là|thì)(?!\\p{L}))[\\p{L}\\p{Nd}&-]+){0,10})`;
const SOME = '(?:(?:những|các|bao nhiêu|mấy|danh sách|danh mục) )';
const WHAT = `${SOME}?(?:(?:${TASK})(?:,| và)? ?)+`;

const OF_AGENCY: readonly Phrase[] = [
  // "đề án nào do Sở Nội vụ chủ trì", "các đề án quý III giao cho Sở Y tế"
  phrase(`(?:do|giao(?: cho)?|bởi) ${NAME}(?: (?:${MODAL}))*(?: (?:${LEADS}|làm)|(?= ?[?.!,]| trong| quý| năm| tháng|$))`),
  // "Sở Y tế phải trình những đề án gì", "Sở Xây dựng được giao chủ trì dự thảo nào"
  phrase(`${NAME}(?: (?:${MODAL}|${LEADS}))+ ${WHAT}(?= (?:nào|gì)|,|$| trong| quý| năm| ?[?.])`),
  // "đề án nào của Sở Giáo dục", "các nhiệm vụ thuộc Sở Y tế"
  phrase(`(?:${TASK})(?: (?:nào|gì))? (?:của|thuộc|mà) ${NAME}`),
  // "Sở Y tế làm gì trong quý II"
  phrase(`^${NAME}(?: (?:${MODAL}|${LEADS}))+ (?:gì|những gì)`),
  // "Sở Y tế có bao nhiêu đề án"
  phrase(`^${NAME}(?: (?:${MODAL}|${LEADS}))* ${WHAT}(?=[?.! ]*$)`),
];
/** "Sở Y tế", "Còn Sở Tài chính thì sao?": nobody but an agency is named; a place would be one to ask about. */
const ALONE = phrase(
  `^(?:còn |thế |vậy |thế còn )*(?=(?:sở|ban|cục|chi cục|văn phòng|thanh tra|liên minh) )${NAME}(?: (?:thì sao|thì|sao|nữa))*(?=[?.! ]*$)`,
);
const ASKS_TASKS = phrase(`${SOME}(?:${TASK})|(?:${TASK}) (?:nào|gì)|(?:làm|trình|soạn|chủ trì|phụ trách) (?:những )?gì`);
/** "đề án nào phải trình trong quý II", "dự án nào chậm tiến độ" */
const WHICH = phrase(`${SOME}?(?:${TASK}|việc) nào|${SOME}(?:${TASK}|việc)(?! làm)`);

/** "… nào đã trình", "… nào đang lấy ý kiến", "danh sách việc chưa trình": how far they are. */
const STATE = phrase(
  `(?:(?:${TASK}) nào|${SOME}(?:${TASK}|việc)) (?<state>(?:đã|chưa|đang|bị|còn|chậm|vướng)(?: (?!trong|quý|tháng|năm|do|của)\\p{L}+){1,9})(?=[ ?.!]*$)`.replace(
    '[ ?.!]',
    '[?.! ]',
  ),
);

const SOMEBODY = '(?:(?:những )?(?:cơ quan|đơn vị|sở|ban|ngành|bên|đầu mối)(?:, ?(?:ngành|ban))? nào|ai|nhà thầu nào)';
const AGENCY = phrase(
  `(?:do|giao(?: cho)?|của|bởi) ${SOMEBODY}(?: (?:${LEADS}|làm))*|${SOMEBODY} (?:(?:được|đang|sẽ|phải) )*(?:giao )?(?:là )?(?:${LEADS}|chủ đầu tư|làm)|${SOMEBODY} (?:được )?giao|(?:cơ quan|đơn vị) (?:chủ trì|soạn thảo|thực hiện)(?: là)?(?: gì| ai| nào)?`,
);
const TIME = phrase(
  '(?:khi nào|bao giờ|lúc nào|thời hạn|(?:vào )?(?:quý|tháng|ngày|kỳ họp) (?:nào|mấy))|hạn (?:chót|cuối|thông qua|hoàn thành|trình)|thời gian (?:thông qua|trình|hoàn thành)',
);
const PROGRESS = phrase(
  'tiến độ(?: thực hiện)?|tình hình thực hiện|(?:đến|tới) đâu(?: rồi)?|(?:đang )?ở bước nào|đang chờ gì|đã (?:được )?(?:trình|hoàn thành|xong|thông qua|ban hành|khởi công|phê duyệt)[^?]{0,30} chưa|xong chưa|hoàn thành chưa|vướng (?:mắc )?(?:gì|ở đâu)',
);
const LEADING = phrase('chủ trì|phụ trách|chủ đầu tư|thời hạn|hạn (?:chót|cuối)');
/** Words of asking that no row speaks of. */
const ASKING = phrase(
  `có(?= (?:bao nhiêu|mấy|những|các|gì)(?!\\p{L}))|(?:do|giao(?: cho)?|bởi) (?=sở|cơ quan|đơn vị|ban|ngành|ai)|${SOMEBODY}|(?:được )?giao(?: cho)?|${LEADS}|làm gì|thế nào|như thế nào|ra sao|là|cho (?:tôi |mình |em )?(?:biết|hỏi|xem)|xin hỏi|dự kiến|sẽ|vào|những|các|nào|gì|đã|đang|chưa|hạn|để triển khai tiếp|từ|ai|cần|phải|hoàn thành|thông qua|của tỉnh|rồi|hiện nay|hiện|giờ|mấy|bao nhiêu|danh sách|danh mục|trong|thời gian`,
);
const NO_TASK = phrase(
  'tỷ lệ|giải ngân|bao nhiêu (?:tiền|vốn|ha|tấn|tỷ|triệu|người|%|phần trăm)|mấy (?:ha|tấn|tỷ|triệu|người|%)|vì sao|tại sao',
);
/** Of no agency and no task: a time or progress of something else. */
const COUNTED = phrase('bao nhiêu|(?<!quý |tháng |ngày )mấy');

type Range = readonly [from: number, to: number];
const blank = (text: string, ranges: readonly Range[]): string =>
  ranges.reduce((t, [from, to]) => t.slice(0, from) + ' '.repeat(to - from) + t.slice(to), text);
const rangesOf = (words: Phrase, text: string): Range[] =>
  [...matchesOf(words, loosely(text))].map((m) => [m.index, m.index + m[0].length]);

interface Words {
  readonly topic: string[];
  readonly spelt: string[];
}
const wordsIn = (text: string): Words => ({ topic: wordsOf(text), spelt: speltWordsOf(text) });

/** Null where nothing of the kind is asked. */
export function readRows({ utterance, periods }: Pick<Question, 'utterance' | 'periods'>): AskedRows | null {
  const said = utterance.text === utterance.text.toUpperCase() ? utterance.text.toLowerCase() : utterance.text;
  const text = expandChat(said).replace(/\s+/g, ' ').trim();
  const source = loosely(text);
  if (has(NO_TASK, source)) return null;
  return ofAgency(text, periods) ?? (has(COUNTED, source) ? null : (ofTask(text, periods) ?? ofTime(text, periods)));
}

const kindsIn = (text: string): string[] => [
  ...new Set(
    [...matchesOf(TASKS, loosely(text))]
      .map(([noun]) => fold(noun))
      .filter((noun) => !/^(?:nhiem vu|cong viec|noi dung|van ban)$/.test(noun)),
  ),
];

/** The tasks of somebody. */
function ofAgency(text: string, periods: Question['periods']): AskedRows | null {
  const source = loosely(text);
  if (has(AGENCY, source)) return null;
  for (const pattern of has(ASKS_TASKS, source) ? [...OF_AGENCY, ALONE] : [ALONE])
    for (const match of matchesOf(pattern, source)) {
      const { agency = '' } = match.groups ?? {};
      const at = match.index + match[0].indexOf(agency);
      const named = text.slice(at, at + agency.length);
      const rest = blank(text, [[at, at + agency.length]]);
      const isSure = /chủ trì|phụ trách|chu tri|phu trach|giao|trình|trinh/.test(match[0]) || pattern === OF_AGENCY[0];
      return {
        side: 'rows',
        agency: named,
        kinds: kindsIn(rest).slice(0, 2),
        periods,
        isSure,
        isTask: true,
        ...(pattern === ALONE ? { topic: [], spelt: [] } : bare(rest, TASKS)),
      };
    }
  return null;
}

/** The words that tell which task, without those of asking, and without periods where they are asked for as such. */
function bare(text: string, asked: Phrase, keepPeriods = false): Words {
  const dated = keepPeriods ? [] : readPeriods(loosely(text)).map(({ start, end }): Range => [start, end]);
  const left = blank(text, [...dated, ...rangesOf(asked, text)]);
  return wordsIn(blank(left, rangesOf(ASKING, left)).replace(/(?<!\p{L})(?:do|của|thuộc|mà|cua|thuoc)(?!\p{L})/giu, ' '));
}

/** One side of one task. */
function ofTask(text: string, periods: Question['periods']): AskedRows | null {
  const source = loosely(text);
  const isTask = has(TASKS, source);
  const side = has(AGENCY, source) ? 'agency' : has(TIME, source) ? 'time' : has(PROGRESS, source) ? 'progress' : null;
  if (!side || (has(WHICH, source) && side !== 'agency')) return null;
  const words = bare(text, { agency: AGENCY, time: TIME, progress: PROGRESS }[side], true);
  const isYear = (slot: Question['periods'][number]): boolean => slot.value.yearStated && slot.value.period.type === 'YEAR';
  if (words.topic.length === 0) return null;
  const isSure = isTask && has(LEADING, source);
  return { side, agency: '', kinds: kindsIn(text), periods: periods.filter(isYear), isSure, isTask, ...words };
}

/** "Ai chủ trì?", "bao giờ xong?": a side of the task that was spoken of, and no word of which; null where more is said. */
export function sideOfLast(
  { utterance }: Pick<Question, 'utterance'>,
  last: Pick<Question, 'utterance' | 'periods'>,
): AskedRows | null {
  const text = expandChat(utterance.text).replace(/\s+/g, ' ').trim();
  const source = loosely(text);
  const side =
    has(AGENCY, source) || has(WHO, source) ? 'agency' : has(TIME, source) ? 'time' : has(PROGRESS, source) ? 'progress' : null;
  if (!side || has(NO_TASK, source)) return null;
  const left = [AGENCY, TIME, PROGRESS, WHO, TASKS, DONE].reduce((rest, words) => blank(rest, rangesOf(words, rest)), text);
  if (bare(left, TASKS, true).topic.length > 0) return null;
  const before = readRows(last);
  return before && before.side !== 'rows' ? { ...before, side } : null;
}
const WHO = phrase('^(?:ai|sở nào|đơn vị nào|cơ quan nào)(?: (?:làm|chủ trì|phụ trách|đang làm))*(?=[?.! ]*$)');
const DONE = phrase('xong|hoàn thành|thì|nó|này|đó|còn|thế|vậy|chót|cuối');

/** The tasks of a time, or in some state. */
function ofTime(text: string, periods: Question['periods']): AskedRows | null {
  const source = loosely(text);
  if (!has(WHICH, source)) return null;
  const [state] = matchesOf(STATE, source);
  const words = state ? wordsIn(state.groups?.state ?? '') : bare(text, WHICH);
  if (words.topic.length === 0 && periods.length === 0) return null;
  return { side: 'rows', agency: '', kinds: kindsIn(text).slice(0, 2), periods, isSure: false, isTask: true, ...words };
}
