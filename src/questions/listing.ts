/** "liệt kê các chỉ tiêu về chăn nuôi": the words that ask for a list name nothing in it. */
import type { Question } from '../model/dialogue.js';

const LISTING = /^(?:liet|ke|ve|cac|nhung)$/;

export function withoutListing(question: Question): Question {
  const { topic, spelt } = question;
  const isAbout = (_: string, i: number): boolean => !LISTING.test(topic[i] ?? '');
  return { ...question, topic: topic.filter(isAbout), spelt: spelt.filter(isAbout) };
}

/** What the list is of, as it was typed: "chăn nuôi". */
export const listedAbout = (question: Question): string => withoutListing(question).spelt.join(' ');
