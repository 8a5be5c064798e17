/** The part of a long passage that answers, in whole sentences. */
import { fold, wordsOf } from '../vietnamese/text.js';

/** Longest excerpt that still fits a phone. */
const LONGEST = 600;
const SENTENCE = /(?<=[.;!?…])\s+(?=[\p{Lu}\p{N}"“(–-])/u;
/** Words that give a reason, with their accents: "đó" and "độ" are no "do". */
const REASON =
  /(?<!\p{L})(?:do|nguyên nhân|bởi|vì|nhờ|xuất phát từ|dẫn đến|ảnh hưởng của|tác động của)(?!\p{L})(?! (?:đó|vậy|Sở|UBND|Ban|Cục|Công an|tỉnh))/u;

/** What a reason is worth, in words of the question: the sentences beside it repeat its subject. */
const LEAST_REASON = 1.5;
const REASON_SHARE = 0.75;

export const givesReason = (text: string): boolean => REASON.test(text);

/** `why`: a sentence with a reason goes before one that only holds the words. */
export function excerptOf(text: string, topic: readonly string[], why: boolean): string {
  if (text.length <= LONGEST) return text;
  const sentences = text.split(SENTENCE);
  const fit = sentences.map((sentence) => {
    const words = new Set(wordsOf(sentence));
    const held = topic.filter((word) => words.has(word)).length;
    return held + (why && givesReason(sentence) ? Math.max(LEAST_REASON, topic.length * REASON_SHARE) : 0);
  });
  let first = fit.indexOf(Math.max(...fit));
  let last = first;
  const length = (): number => sentences.slice(first, last + 1).join(' ').length;
  while (last < sentences.length - 1 && length() + (sentences[last + 1]?.length ?? 0) < LONGEST) last++;
  while (first > 0 && length() + (sentences[first - 1]?.length ?? 0) < LONGEST) first--;
  const shown = sentences.slice(first, last + 1).join(' ');
  return `${first > 0 ? '… ' : ''}${cut(shown)}${last < sentences.length - 1 && !shown.endsWith('…') ? ' …' : ''}`;
}

/** A single sentence that is too long ends at its last clause that fits. */
function cut(sentence: string): string {
  if (sentence.length <= LONGEST * 1.4) return sentence;
  const at = Math.max(sentence.lastIndexOf(';', LONGEST), sentence.lastIndexOf(', ', LONGEST));
  return `${sentence.slice(0, at > LONGEST / 2 ? at : sentence.lastIndexOf(' ', LONGEST))}…`;
}

/** Whether a text names a period by its words: "quý IV", "năm 2023". */
export const mentions = (text: string, period: string): boolean =>
  ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `.includes(
    ` ${fold(period)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `,
  );
