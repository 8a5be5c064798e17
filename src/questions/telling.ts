/** Questions that are answered in words: for reasons, and of a document named by its kind and number. */
import type { Question, TopicWords } from '../model/dialogue.js';
import type { ReportHead } from '../model/report.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { fold, speltWordsOf, wordsOf } from '../vietnamese/text.js';

const WHY = phrase('vì sao|tại sao|nguyên nhân|lý do|do đâu|sao lại|bởi đâu|(?<!(?:ra|làm|ngôi) )sao(?: [^ ?]+){1,12} lại');
export const asksWhy = (text: string): boolean => has(WHY, loosely(text));

const TOLD = phrase('thế nào|ra sao|khi nào|bao giờ|ở đâu|làm gì|những ai|là ai|có ai|vì sao');
const COUNTED = phrase('bao nhiêu|mấy|nhiêu|tỷ lệ|tổng số|số lượng|tăng|giảm|nhất|so với|%|phần trăm|kế hoạch|đạt');
/** "huyện nào đã hoàn thành", "nước nào dẫn đầu": names are asked for, no figure. */
const WHICH = phrase(
  '(?<noun>huyện|thị xã|thành phố|xã|phường|đơn vị|địa phương|quốc gia|nước|nhà đầu tư|khu vực|tuyến|sở|công trình|dự án) nào',
);
const QUANTITY = phrase('bao nhiêu|mấy|nhiêu');
/** The folded noun whose names are asked for, else null. */
export function asksWhich(text: string): string | null {
  const source = loosely(text);
  const [match] = has(QUANTITY, source) ? [] : matchesOf(WHICH, source);
  return match ? fold(match.groups?.noun ?? '') : null;
}

/** "Quan hệ với các tỉnh Bắc Lào năm 2023 thế nào?": no quantity is asked for. */
export const asksToBeTold = ({ utterance: { text }, aspect, unit, topic }: Question): boolean =>
  aspect === 'level' && unit === '' && topic.length > 1 && has(TOLD, loosely(text)) && !has(COUNTED, loosely(text));

const KINDS = 'chỉ thị|báo cáo|nghị quyết|quyết định|kế hoạch|công văn|thông báo';
/** "báo cáo 8 tháng" has no number. */
const DOCUMENT = phrase(
  `(?<kind>${KINDS})(?: số)? (?<number>\\d{1,4})(?!\\d|(?<=(?:báo cáo|kế hoạch|thông báo) \\d{1,2}) ?tháng|[.,]\\d)(?:/[\\p{L}-]+)?`,
);

/** "Chỉ thị 04 yêu cầu …", "báo cáo 350": the reports of that number, and the question without its name. */
export function documentNamed<R extends ReportHead>(
  question: Question,
  reports: readonly R[],
): { reports: R[]; question: Question } | null {
  for (const match of matchesOf(DOCUMENT, loosely(question.utterance.text))) {
    const number = String(Number(match.groups?.number));
    const kind = fold(match.groups?.kind ?? '');
    const meant = reports.filter(({ number: own, title }) => {
      const isNumber = new RegExp(`^0*${number}(?!\\d)`).test(own);
      return isNumber || new RegExp(`${kind} (?:so )?0*${number}(?!\\d)`).test(fold(title));
    });
    if (meant.length === 0) continue;
    const name = new Set([...kind.split(' '), match.groups?.number ?? '', number, 'so']);
    const kept = question.topic.map((word) => !name.has(word));
    const words = (list: readonly string[]): string[] => list.filter((_, i) => kept[i]);
    return { reports: meant, question: { ...question, topic: words(question.topic), spelt: words(question.spelt) } };
  }
  return null;
}

const NUMBERED = phrase(
  '(?<kind>đề án|dự án|chương trình|nghị quyết|quyết định|chỉ thị|kế hoạch|công văn|kết luận)(?: số)? 0*(?<number>\\d{1,4})(?!\\d|[.,]\\d| ?tháng)',
);
/** "Đề án 06": a passage that names it goes before one that has its words. */
export function namesOf(text: string): ((passage: string) => boolean) | null {
  const [match] = matchesOf(NUMBERED, loosely(text));
  if (!match) return null;
  const { kind = '', number = '' } = match.groups ?? {};
  const name = new RegExp(`(?<![a-z])${fold(kind)} (?:so )?0*${number}(?![0-9])`);
  return (passage) => name.test(fold(passage));
}

/** Words that ask for what is told, and tell nothing of it. */
const EMPTY: ReadonlySet<string> = new Set([
  'tinh hinh',
  'dien bien',
  'cong tac',
  'noi bat',
  'chu yeu',
  'yeu cau',
  'noi gi',
  'the nao',
  'hau qua',
  'lam gi',
]);
const ALONE = new Set(['phan', 'neu', 'gi', 'nhung', 'nhieu', 'manh', 'muc']);

/** The question's telling words; all of them where nothing else is left. */
export function tellingOf<Q extends TopicWords>(question: Q): Q {
  const { topic } = question;
  const isEmpty = (i: number): boolean =>
    ALONE.has(topic[i] ?? '') ||
    // "giảm vì (lý do gì)"; "dừng vì dịch" says why
    (topic[i] === 'vi' && i === topic.length - 1) ||
    EMPTY.has(`${topic[i]} ${topic[i + 1]}`) ||
    (i > 0 && EMPTY.has(`${topic[i - 1]} ${topic[i]}`));
  return withoutWords(question, isEmpty);
}

/** That it changed a report may say by "(-6,0%)" alone: what is left is of what a reason is asked for. */
const CHANGED = new Set(['tang', 'giam', 'sut', 'manh', 'cham', 'thap', 'lai', 'sao', 'san', 'luong', 'nang', 'suat']);
export const unchanged = <Q extends TopicWords>(question: Q): Q =>
  withoutWords(question, (i) => CHANGED.has(question.topic[i] ?? ''));

function withoutWords<Q extends TopicWords>(question: Q, isOut: (i: number) => boolean): Q {
  const { topic, spelt } = question;
  const kept = topic.map((_, i) => !isOut(i));
  if (!kept.some(Boolean)) return question;
  return { ...question, topic: topic.filter((_, i) => kept[i]), spelt: spelt.filter((_, i) => kept[i]) };
}

const KIND =
  'chương trình|cây|con|bệnh|chỉ số|chỉ tiêu|ngân hàng|tổ chức|cơ quan|khái niệm|loại|từ|cụm từ|chữ|văn bản|cái|đơn vị|thuật ngữ';
const DEFINING = phrase(
  [
    `(?:được )?(?:tính|hiểu|đo)(?: như)? thế nào|(?:có )?nghĩa là (?:gì|sao|thế nào)|(?:có )?nghĩa gì|(?:là )?(?:từ )?(?:viết tắt|chữ viết tắt)(?: của)?(?: (?:những )?(?:${KIND}))?(?: (?:gì|nào))?`,
    `là (?:(?:${KIND}) )?(?:gì|nào)|là sao|là (?:như )?thế nào|thế nào là|(?:định nghĩa|khái niệm|giải thích|ý nghĩa)(?: của| về| từ)?|cách tính|(?:như )?thế nào(?=[ ?.!]*$)`,
    '(?:là )?(?:tính|gồm|bao gồm)(?: cả)? (?:những )?(?:của )?(?:con|cây|loại|khoản|ai|phần) (?:gì|nào)|(?:là )?(?:gồm|bao gồm|tính) (?:của )?(?:những )?ai|(?:cho|xin) (?:tôi |mình |em )?hỏi|(?:giúp|giùm)(?: (?:tôi|mình|em|anh|chị))?|hộ (?:tôi|mình|em)(?= )|bạn ơi|ad ơi|(?:vậy|thế|ạ|nhỉ|nhé|nha|vậy ad|vậy bạn|thế ad|thế bạn)(?=[ ?.!]*$)|^(?:chỉ tiêu|từ|cụm từ|thuật ngữ)(?= )|(?:báo cáo )?(?:gọi|nói) ',
  ].join('|'),
);

/** "tỷ lệ hộ nghèo nghĩa là gì" → "tỷ lệ hộ nghèo": folded, as typed, and before short forms are written out. */
export function termAsked(text: string): { words: string[]; typed: string; short: string } {
  const bare = (written: string): string =>
    [...matchesOf(DEFINING, loosely(written))]
      .reduceRight((t, m) => `${t.slice(0, m.index)} ${t.slice(m.index + m[0].length)}`, written)
      .replace(/["“”'?!]/g, ' ');
  const rest = bare(expandChat(text));
  return { words: wordsOf(rest), typed: speltWordsOf(rest).join(' '), short: bare(text).trim() };
}

/** Words that ask for a summary, or say what every report is about. */
const SUMMING =
  /(?<=^| )(?:tom tat|tom luoc|tom gon|tong quan|tong hop|tong ket|(?:diem|net|y|con so|so lieu) chinh|khai quat|buc tranh|toan canh|so luoc|diem (?:qua|lai)|(?:diem|net|mat) noi bat|co gi|dang chu y|(?:cai )?nhin chung|rut gon|doc nhanh|nhanh|so bo|bao cao|so lieu|con so|chu yeu|noi bat|linh vuc|nganh|tinh hinh|kinh te xa hoi|kinh te|xa hoi|dia phuong|phat trien|ket qua|thuc hien|moi nhat|gan day|dao nay|dao|overview|toan bo|van tat|vai dong|giup|phan|ve|cua|trong|cac|nhung|nam|thang|quy|gi|neu|cho|toi|minh|viet|noi|tinh)(?= |$)/g;
export const aboutOf = ({ topic }: Pick<Question, 'topic'>): string[] =>
  topic
    .join(' ')
    .replace(SUMMING, ' ')
    .split(/\s+/)
    .filter((word) => /^[a-z]/.test(word));
