/** "Vốn nhà nước trong tổng vốn đầu tư": what stands before "trong tổng" is asked for, not the whole that it is a part of. */
import type { Candidate, Question } from '../model/dialogue.js';
import { fold, wordsOf } from '../vietnamese/text.js';

const IN_WHOLE = /^(.*\p{L}.*?) trong tong (?:so )?\p{L}/u;
/** Abbreviations and words of asking aside, so many of the words must name the part. */
const NAMED = 0.75;

/** The one of `parts` that these words name best; null where the question says nothing of the kind, or two are named as well. */
export function partAskedIn({ utterance }: Question, parts: readonly Candidate[]): Candidate | null {
  const words = wordsOf(IN_WHOLE.exec(fold(utterance.text))?.[1] ?? '').filter((word) => !/^\d+$/.test(word));
  if (words.length === 0) return null;
  const [best, next] = parts
    .map((of) => ({ of, ...fitOf(words, of) }))
    .filter(({ share }) => share >= NAMED)
    .sort((a, b) => b.share - a.share || a.more - b.more);
  return best && !(next && next.share === best.share && next.more === best.more) ? best.of : null;
}

function fitOf(words: readonly string[], { observation: { name, indicator } }: Candidate): { share: number; more: number } {
  const [head = ''] = name.split(' – ');
  const own = new Set([...wordsOf(head), ...(indicator?.split('-') ?? [])]);
  return { share: words.filter((word) => own.has(word)).length / words.length, more: wordsOf(head).length };
}

/** How much more of the question the whole must hold. */
const MORE = 0.1;
/** "Bán lẻ và dịch vụ tiêu dùng": the whole holds both, its part only one. */
export const holdsBoth = (text: string, whole: Candidate, part: Candidate): boolean =>
  / (?:và|va) /i.test(text) &&
  whole.covered >= part.covered + MORE &&
  whole.missed <= part.missed &&
  whole.lost <= part.lost &&
  whole.periodFit >= part.periodFit;
