/** Proper names that end in a number: "thủy điện Sông Lô 2 có công suất …", "(Bản Mồng 2, Sông Lô 3, Nậm Mô)". */
import type { Span } from './rules.js';

const RUN = '\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)+';
/** What a number that counts does not stand before. */
const VERB = 'là|có|đã|đang|được|dự kiến|hoàn thành|vận hành|đi vào|phát điện|đưa vào|của|gặp|chưa|thuộc|phải|vướng|sẽ';
const BEFORE_VERB = new RegExp(`(?<![\\p{L}\\d])${RUN} \\d{1,2}(?= (?:${VERB})(?!\\p{L}))`, 'gu');
const BRACKET = /\(([^()]{5,400})\)/g;
const ITEM = new RegExp(`^(?:(?:gồm|là|các|nhà máy|thủy điện|điện gió) )*${RUN}(?<number> \\d{1,2})?$`, 'u');

/** Figures stand behind every name of a list or behind none: where one has none, the numbers of the others are their names'. */
function isListOfNames(inside: string): boolean {
  const items = inside.split(/, |; | và /).map((item) => ITEM.exec(item.trim()));
  return items.every((item) => item !== null) && new Set(items.map((item) => item?.groups?.number !== undefined)).size > 1;
}

export function readNumberedNames(text: string): Span<null>[] {
  const span = (start: number, length: number): Span<null> => ({ start, end: start + length, value: null, rule: 'Sông Lô 2' });
  const lists = [...text.matchAll(BRACKET)].filter(([, inside = '']) => isListOfNames(inside));
  return [
    ...[...text.matchAll(BEFORE_VERB)].map((m) => span(m.index, m[0].length)),
    ...lists.map((m) => span(m.index, m[0].length)),
  ];
}
