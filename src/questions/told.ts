/** Which neighbours of the best figure the words of the question rule out: its siblings, its whole, what is only half named. */
import type { Candidate, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { leftOutBeside } from '../vietnamese/inclusion.js';
import { fold, hasAccents, speltWordsOf, wordsOf } from '../vietnamese/text.js';
import { isPartOf } from './rivals.js';

/** A figure that is named from its first word to its last. */
const WHOLE_NAME = 0.95;
/** So much of the question the other one leaves over. */
const LEFT = 0.1;

/** "Đã chuyển bao nhiêu": every word is said by the one, and is its whole name; the other leaves some over. */
const isNamedWhole = (best: Candidate, other: Candidate): boolean =>
  best.asked >= WHOLE_NAME && best.missed === 0 && best.lost === 0 && other.lost >= LEFT && other.periodFit <= best.periodFit;

/** Words that name no part. */
const PLAIN = new Set('số tổng cây con vụ loại diện tích sản lượng'.split(' '));
const headOf = ({ name, unit }: Observation): string[] => {
  const counter = new Set(speltWordsOf(unit));
  return speltWordsOf(name.split(' – ')[0] ?? '').filter((word) => !counter.has(word) && !PLAIN.has(word));
};

/** A part whose name is asked for to this share at least. */
const NAMED = 0.5;
const aboveOf = ({ name }: Observation): string => name.split(' – ').slice(1).join(' – ');
/** "trung cấp: 70 người; sơ cấp: 2.805 người" behind "chia theo trình độ". */
const areBeside = (a: Observation, b: Observation): boolean =>
  a.source.line === b.source.line &&
  a.source.quote === b.source.quote &&
  (a.partOf !== null ? a.partOf === b.partOf : aboveOf(a) !== '' && aboveOf(a) === aboveOf(b));

/** "Trung cấp" among "cao đẳng", "trung cấp", "sơ cấp", and beside what they are parts of. */
function isOtherPart(
  { topic, spelt }: Question,
  { observation: best, asked }: Candidate,
  { observation: other }: Candidate,
): boolean {
  const isOfWhole = isPartOf(best, other);
  if (asked < NAMED || !(isOfWhole || areBeside(best, other))) return false;
  const isSaid = (word: string): boolean =>
    topic.some((plain, i) => spelt[i] === word || (plain === fold(word) && !hasAccents(spelt[i] ?? '')));
  const [mine, its] = [headOf(best), headOf(other)];
  const isOwnSaid = mine.some((word) => !its.includes(word) && isSaid(word));
  return isOwnSaid && (isOfWhole || !its.some((word) => !mine.includes(word) && isSaid(word)));
}

/** "xã đạt chuẩn (không tính cơ bản đạt)": not the one that takes them in. */
function takesInWhatIsOut({ utterance }: Question, { observation: best }: Candidate, { observation: other }: Candidate): boolean {
  const out = wordsOf(leftOutBeside(utterance.text));
  const holds = ({ name }: Observation): boolean => out.every((word) => wordsOf(name).includes(word));
  return out.length > 0 && holds(other) && !holds(best);
}

export const isRuledOut = (question: Question, best: Candidate, other: Candidate): boolean =>
  isNamedWhole(best, other) || isOtherPart(question, best, other) || takesInWhatIsOut(question, best, other);
