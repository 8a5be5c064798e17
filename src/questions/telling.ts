/** Questions that are answered in words: for reasons, and of a document named by its kind and number. */
import type { Question } from '../model/dialogue.js';
import type { ReportHead } from '../model/report.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';

const WHY = phrase('vì sao|tại sao|nguyên nhân|lý do|do đâu|sao lại|bởi đâu');
export const asksWhy = (text: string): boolean => has(WHY, loosely(text));

const KINDS = 'chỉ thị|báo cáo|nghị quyết|quyết định|kế hoạch|công văn|thông báo';
const DOCUMENT = phrase(`(?<kind>${KINDS})(?: số)? (?<number>\\d{1,4})(?!\\d| ?tháng|[.,]\\d)(?:/[\\p{L}-]+)?`);

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
]);
const ALONE = new Set(['phan', 'neu', 'gi', 'nhung', 'nhieu', 'manh', 'muc']);

/** The question's telling words; all of them where nothing else is left. */
export function tellingOf<Q extends Pick<Question, 'topic' | 'spelt'>>(question: Q): Q {
  const { topic, spelt } = question;
  const isEmpty = (i: number): boolean =>
    ALONE.has(topic[i] ?? '') || EMPTY.has(`${topic[i]} ${topic[i + 1]}`) || (i > 0 && EMPTY.has(`${topic[i - 1]} ${topic[i]}`));
  const kept = topic.map((_, i) => !isEmpty(i));
  if (!kept.some(Boolean)) return question;
  return { ...question, topic: topic.filter((_, i) => kept[i]), spelt: spelt.filter((_, i) => kept[i]) };
}
