/** "chỉ tiêu nào không đạt", "chưa đạt những chỉ tiêu gì", "bao nhiêu chỉ tiêu vượt": how a year's targets came out, as the report sums it up. */
import type { Question } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, phrase, type Source } from '../vietnamese/rules.js';
import { asWhich } from './listing.js';

const GOALS = '(?:những |các |số )*(?:chỉ tiêu|mục tiêu)';
const FAILS = '(?:không|chưa|khó)(?: có)?(?: thể)? (?:đạt|hoàn thành)';
const WHICH = phrase(
  `${GOALS} (?:nào|gì)[^?]{0,40} ${FAILS}|${FAILS}(?: được)? ${GOALS} (?:nào|gì)|(?:chỉ tiêu|mục tiêu)[^?]{0,40} ${FAILS}[^?]{0,40}? (?:là|gồm) (?:những )?(?:gì|(?:chỉ tiêu|mục tiêu|cái) (?:nào|gì))`,
);
const HOW_MANY = phrase(
  `(?:bao nhiêu|mấy) (?:chỉ tiêu|mục tiêu)[^?]{0,40} (?:đạt|vượt|hoàn thành)|(?:đạt|vượt|hoàn thành)(?: được)? (?:bao nhiêu|mấy) (?:chỉ tiêu|mục tiêu)`,
);
const MISSES = phrase(FAILS);

/** Words that say nothing of which targets are meant. */
const PLAIN = new Set(
  'mot hai ba bon sau bay tam chin muoi kho du nhung the la gom liet ke ten neu danh sach xem biet chi tieu muc cac nhung so dat khong chua duoc hoan thanh vuot ke hoach nghi quyet hdnd hoi dong nhan dan uy ban ubnd tinh huyen de ra giao dau kinh te xa chu yeu danh gia chung ket qua thuc hien cua co trong nam theo bao nhieu may nao gi'.split(
    ' ',
  ),
);

export interface AskedGoals extends Pick<Question, 'periods'> {
  /** Their names are asked for; else how many there are. */
  readonly names: boolean;
  /** Those that were missed; else those that were met. */
  readonly missed: boolean;
}

const sourceOf = ({ utterance }: Question): Source => loosely(asWhich(expandChat(utterance.text)));
export const asksGoals = (question: Question): boolean => [WHICH, HOW_MANY].some((words) => has(words, sourceOf(question)));

/** Null where it is asked of one field only. */
export function readGoals(question: Question): AskedGoals | null {
  if (!asksGoals(question) || question.topic.some((word) => !PLAIN.has(word))) return null;
  const source = sourceOf(question);
  return { names: has(WHICH, source), missed: has(MISSES, source), periods: question.periods };
}
