/** A whole and its part in one sentence: which of them the words of a question ask for. */
import type { Candidate, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { fold, hasAccents, speltWordsOf, wordsOf } from '../vietnamese/text.js';

/** "Vốn nhà nước trong tổng vốn đầu tư": what stands before "trong tổng" is asked for. */
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

const PLAIN = new Set(speltWordsOf('tổng số lượng các của và là có được trong đó về cây con loại'));
/** The words of a part's name that neither its whole nor what counts it says; "trên địa bàn" says only where it is. */
export function ownWords(part: Observation, whole: Observation): string[] {
  const [head = ''] = part.name.split(' – ');
  const said = new Set([...speltWordsOf(`${whole.name} ${part.unit} ${whole.unit}`), ...PLAIN]);
  return speltWordsOf(head.replace(/ trên địa bàn$/iu, '')).filter((word) => !said.has(word));
}

/** How far it has come. */
const STATES = new Set(['đã', 'chưa', 'đang', 'phải', 'sẽ']);

/**
 * How many of a part's own words the question says. Where it carries no accents, "phat" of "phat hien" is the whole's "phát hiện", and
 * "tien phat" is not.
 */
export function askedOf({ topic, spelt, utterance }: Question, part: Observation, whole: Observation): number {
  const named = wordsOf(whole.name);
  const isOfWhole = (i: number): boolean =>
    named.some((word, at) => word === topic[i] && (named[at + 1] === topic[i + 1] || (i > 0 && named[at - 1] === topic[i - 1])));
  const isSaid = (word: string): boolean =>
    spelt.includes(word) || topic.some((plain, i) => plain === fold(word) && !hasAccents(spelt[i] ?? '') && !isOfWhole(i));
  // "Bao nhiêu hộ đã giải phóng mặt bằng": no word of the topic, but it stands before the same verb in the part's name
  const head = wordsOf(part.name.split(' – ')[0] ?? '');
  const asked = ` ${wordsOf(utterance.text).join(' ')} `;
  const isBefore = (word: string): boolean =>
    STATES.has(word) && head.some((plain, i) => plain === fold(word) && asked.includes(` ${plain} ${head[i + 1]} `));
  return ownWords(part, whole).filter((word) => isSaid(word) || isBefore(word)).length;
}
