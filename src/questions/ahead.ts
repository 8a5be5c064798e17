/** "nhiệm vụ trọng tâm quý IV", "giải pháp cho năm tới", "hai tháng cuối năm tập trung làm gì": the chapter on what lies ahead. */
import type { AskedAhead, Question } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';

const NOUNS = phrase('nhiệm vụ|phương hướng|định hướng|trọng tâm|giải pháp');
/** "sẽ tập trung vào việc gì" */
const FOCUS = phrase('tập trung (?:làm |vào )?(?:những )?(?:việc |nhiệm vụ )?(?:gì|nào|đâu)');
const COUNTED = phrase('bao nhiêu|(?<!quý |tháng )mấy|nhiêu|tỷ lệ|vì sao|tại sao|nguyên nhân|thực hiện|hoàn thành|kết quả');
/** Words of asking and of what every chapter of the kind is about. */
const PLAIN = new Set(
  'nhiem vu phuong huong dinh huong trong tam giai phap chu yeu chinh tap trung lam gi nao dau viec gom bao nhung cac co la ra dat de cho ve vao se can phai tinh ubnd uy ban nhan dan huyen thanh pho phat trien kinh te xa hoi ke hoach tiep theo sap toi thoi gian thang nam quy cuoi con lai duoc neu trinh bay'.split(
    ' ',
  ),
);

/** Null where no such chapter is asked for. */
export function readAhead(question: Question): AskedAhead | null {
  const text = expandChat(question.utterance.text);
  const source = loosely(text);
  const nouns = [...matchesOf(NOUNS, source)].map(([noun]) => fold(noun));
  if ((nouns.length === 0 && !has(FOCUS, source)) || has(COUNTED, source)) return null;
  const kept = question.topic.map((word) => !PLAIN.has(word));
  const left = (words: readonly string[]): string[] => words.filter((_, i) => kept[i]);
  // "phương hướng là gì" asks for a word's meaning; without a period and a subject nothing tells which chapter is meant.
  if (question.periods.length === 0 && question.intent === 'definition') return null;
  return {
    nouns: nouns.length > 0 ? nouns : ['nhiem vu'],
    topic: left(question.topic),
    spelt: left(question.spelt),
    periods: question.periods,
  };
}
