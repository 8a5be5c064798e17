/** "liệt kê các chỉ tiêu về chăn nuôi": the words that ask for a list name nothing in it. */
import type { Question } from '../model/dialogue.js';
import { phrase } from '../vietnamese/rules.js';
import { rewritten } from './shape-words.js';

const LISTED = phrase(
  '(?:(?:liệt kê|kể tên|kể|nêu|danh sách|xem|cho (?:biết|xem)) (?:(?:các|những) )?|(?:các|những) )(?:chỉ tiêu|mục tiêu)(?= (?:(?:chưa|không) (?:đạt|hoàn thành)|vượt|đạt thấp))',
);
/** "liệt kê các chỉ tiêu không đạt kế hoạch" asks which they are. */
export const asWhich = (text: string): string => rewritten(text, LISTED, 'chỉ tiêu nào');

const LISTING = /^(?:liet|ke|ve|cac|nhung)$/;

export function withoutListing(question: Question): Question {
  const { topic, spelt } = question;
  const isAbout = (_: string, i: number): boolean => !LISTING.test(topic[i] ?? '');
  return { ...question, topic: topic.filter(isAbout), spelt: spelt.filter(isAbout) };
}

/** What the list is of, as it was typed: "chăn nuôi". */
export const listedAbout = (question: Question): string => withoutListing(question).spelt.join(' ');
