/** "Liệt kê mục tiêu 2023", "mục tiêu năm 2023 về môi trường": what is aimed at in a year, as a list. */
import type { Question } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { speltWordsOf, wordsOf } from '../vietnamese/text.js';

const LEAD = phrase(
  '^(?:(?:liệt kê|kể|nêu|xem|danh sách|tổng hợp|có|tất cả|toàn bộ|những|các|số) )*(?:mục tiêu|chỉ tiêu (?:kế hoạch|phấn đấu)|kế hoạch đề ra)(?: (?:chủ yếu|chính|cụ thể|phấn đấu|đề ra|gì|nào|của|cho|trong|tỉnh))*',
);
const ABOUT = phrase('^(?:về|của|ngành|lĩnh vực|mảng|trong|cho| )*');
const END = phrase('(?:(?:là )?(?:gì|những gì|nào)|có những gì|ra sao|thế nào)(?=[?.! ]*$)');

export type AskedTargets = Pick<Question, 'periods' | 'topic' | 'spelt'>;

const YEAR = /(?:(?:trong|của|cho|cua) )?(?:(?:năm|nam) )?20\d\d(?![\d/.-])/iu;

const LISTS = phrase('liệt kê|những|các|danh sách|tất cả|toàn bộ|kể|tổng hợp');
/** So much of the question is the name of an indicator. */
const NAMED = 0.7;

/** Null where one target is asked for, or no year is named. `topic`: of which field; empty: of all. `leans`: something was talked of. */
export function readTargets({ utterance, periods, indicators }: Question, leans: boolean): AskedTargets | null {
  const [slot, ...more] = periods;
  if (!slot || more.length > 0 || slot.value.period.type !== 'YEAR' || slot.origin !== 'stated') return null;
  const text = expandChat(utterance.text).replace(YEAR, ' ').replace(/\s+/g, ' ').trim();
  const [lead] = matchesOf(LEAD, loosely(text));
  if (!lead) return null;
  const behind = text.slice(lead[0].length).trim();
  const [end] = matchesOf(END, loosely(behind));
  const rest = end ? behind.slice(0, end.index) : behind;
  const [about] = matchesOf(ABOUT, loosely(rest));
  const left = about ? rest.slice(about[0].length) : rest;
  // "Mục tiêu 2023?" behind a figure is that of the figure; "mục tiêu tăng trưởng" is one.
  const isOne =
    wordsOf(left).length === 0 ? leans && !has(LISTS, loosely(text)) : indicators.some(({ confidence }) => confidence >= NAMED);
  if (isOne) return null;
  return { periods: [slot], topic: wordsOf(left), spelt: speltWordsOf(left) };
}
