/** Which other figures are rivals of the best one, and which of two figures of one sentence is meant: the whole or its part. */
import type { Candidate, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import { fold, hasAccents, speltWordsOf } from '../vietnamese/text.js';
import { comparable, countAlike } from '../vietnamese/units.js';

/** So much more of the question left over shows that a figure is rather about something else. */
const MORE_LOST = 0.1;
/** A figure that holds hardly less of the question says it as well. */
const AS_WELL = 0.05;

const alikeUnits = (a: Observation, b: Observation): boolean => comparable(a.unit, b.unit) || countAlike(a.unit, b.unit);

/** The same value of the same kind, or one sentence's level and its own share: "1.883 cơ sở" and "99,7%". */
export const sameFigure = (a: Candidate, b: Candidate): boolean =>
  (a.observation.value === b.observation.value && alikeUnits(a.observation, b.observation)) || holds(a, b) || holds(b, a);
const holds = ({ observation: a }: Candidate, { observation: b }: Candidate): boolean =>
  b.unit === '%' &&
  a.source.quote === b.source.quote &&
  a.comparisons.some(({ value, unit }) => value === b.value && unit === '%');

/** "Tổng đàn gia súc" and "đàn trâu" of one sentence: the part names what it is a part of, and the whole stands by itself. */
export const isPartOf = (part: Observation, whole: Observation): boolean =>
  part.partOf === whole.id ||
  (part.source.report === whole.source.report &&
    part.source.line === whole.source.line &&
    part.source.quote === whole.source.quote &&
    part.within !== '' &&
    whole.within === '' &&
    alikeUnits(part, whole) &&
    part.value < whole.value);

/** A figure that fits the period better, or says a word that turns the name as it is asked, stays a rival. */
const fitsNoBetter = (best: Candidate, other: Candidate): boolean =>
  other.periodFit <= best.periodFit && other.opposites >= best.opposites;

/** Asked for as the whole: "nhiệm vụ KH&CN" is not "nhiệm vụ KH&CN cấp quốc gia" of the same sentence. */
const isOnlyPart = (best: Candidate, other: Candidate): boolean =>
  isPartOf(other.observation, best.observation) &&
  ownWords(other.observation, best.observation).length > 0 &&
  best.covered >= other.covered - AS_WELL &&
  best.lost <= other.lost;

/** "vốn khu vực nhà nước" is not "vốn khu vực ngoài nhà nước"; "chè trồng mới" is not what there is of it. */
const isOpposite = (best: Candidate, other: Candidate): boolean =>
  other.opposites > best.opposites && best.covered >= other.covered - AS_WELL && best.lost <= other.lost;

/** The other holds no more of the question, and leaves words over that the best does not. */
const isPoorer = (best: Candidate, other: Candidate): boolean =>
  other.covered <= best.covered && other.lost >= best.lost + MORE_LOST && other.missed >= best.missed;

/** Figures that may be meant as well as the best one. */
export const isRival = (best: Candidate, other: Candidate): boolean =>
  !sameFigure(best, other) &&
  !(fitsNoBetter(best, other) && (isOnlyPart(best, other) || isOpposite(best, other) || isPoorer(best, other)));

const PLAIN = new Set(speltWordsOf('tổng số lượng các của và là có được trong đó về'));
/** The words of a part's name that neither its whole nor what counts it says. */
function ownWords(part: Observation, whole: Observation): string[] {
  const [head = ''] = part.name.split(' – ');
  const said = new Set([...speltWordsOf(`${whole.name} ${part.unit} ${whole.unit}`), ...PLAIN]);
  return speltWordsOf(head).filter((word) => !said.has(word));
}

/** How many of the words the question says, by its accents where it carries them. */
const askedOf = ({ topic, spelt }: Question, words: readonly string[]): number =>
  words.filter((word) => spelt.includes(word) || topic.some((plain, i) => plain === fold(word) && !hasAccents(spelt[i] ?? ''))).length;

/** "kể cả đơn kỳ trước chuyển sang": what is named is to be in it. */
const asksForWhole = ({ total }: Question): boolean => total;

/**
 * `candidates`: best first. The best figure, or another one of its sentence: "trường đạt chuẩn quốc gia" is the whole, though a part of
 * it says the words more tersely; "đào tạo nghề trung cấp" is the part whose own words are asked.
 */
export function meant(question: Question, candidates: readonly Candidate[]): Candidate | undefined {
  const [best] = candidates;
  if (!best) return best;
  const sameTime = candidates.filter(({ observation }) => sameSpan(observation.period, best.observation.period));
  const whole = sameTime.find((c) => isPartOf(best.observation, c.observation) && alikeUnits(best.observation, c.observation));
  if (whole) {
    const own = ownWords(best.observation, whole.observation);
    const isAsWell = whole.covered >= best.covered - AS_WELL && whole.missed <= best.missed;
    if (own.length > 0 && askedOf(question, own) === 0 && isAsWell) return whole;
  }
  if (asksForWhole(question)) return best;
  const [first, second] = sameTime
    .filter((c) => isPartOf(c.observation, best.observation) && alikeUnits(c.observation, best.observation))
    .map((part) => ({ part, own: askedOf(question, ownWords(part.observation, best.observation)) }))
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own);
  return first && first.own > (second?.own ?? 0) ? first.part : best;
}
