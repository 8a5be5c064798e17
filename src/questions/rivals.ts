/** Which other figures are rivals of the best one, and which of two figures of one sentence is meant: the whole or its part. */
import type { Candidate, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import { readQuantities } from '../vietnamese/quantities.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';
import { fullerThan, isOnlyRice, plainerThan } from './better-said.js';
import { askedOf, holdsBoth, ownWords, partAskedIn } from './part-in-whole.js';
import { sectorItself } from './sector-itself.js';

/** So much more of the question left over shows that a figure is rather about something else. */
const MORE_LOST = 0.1;
/** Of a figure whose name is asked for to this share, others are told by a word. */
const NAMED = 0.5;
/** A whole that speaks of no more of the question than this may be meant by the words of one of its parts. */
const LEFT = 0.95;
/** No more of the question, but for what words weigh in one place and another. */
const HARDLY = 0.02;
/** A figure that holds hardly less of the question says it as well. */
const AS_WELL = 0.05;

const alikeUnits = (a: Observation, b: Observation): boolean => comparable(a.unit, b.unit) || countAlike(a.unit, b.unit);

/** The same value of the same kind, or one sentence's level and its own share: "1.883 cơ sở" and "99,7%". */
export const sameFigure = (a: Candidate, b: Candidate): boolean =>
  (amountOf(a) === amountOf(b) && alikeUnits(a.observation, b.observation)) ||
  holds(a, b) ||
  holds(b, a) ||
  isInOtherMoney(a.observation, b.observation);
/** "81 triệu đồng (tương đương 3.160 USD)": once more in another money. */
const isInOtherMoney = (a: Observation, b: Observation): boolean =>
  a.name === b.name &&
  a.source.quote === b.source.quote &&
  [a, b].every(({ unit }) => unitParts(unit).dimension === 'money') &&
  isForeign(a) !== isForeign(b) &&
  sameSpan(a.period, b.period);
const isForeign = ({ unit }: Observation): boolean => /USD|đô|EUR|NDT/i.test(unit);
/** "2,112 triệu tấn" and "2.112.000 tấn" are one. */
export const amountOf = ({ observation: { value, unit } }: Candidate): number =>
  Number((value * unitParts(unit).scale).toPrecision(12));
const holds = ({ observation: a }: Candidate, { observation: b }: Candidate): boolean =>
  b.unit === '%' &&
  a.source.quote === b.source.quote &&
  a.comparisons.some(({ value, unit }) => value === b.value && unit === '%');

/** "Tổng đàn gia súc" and "đàn trâu" of one sentence: the part names what it is a part of, and the whole stands by itself. */
export const isPartOf = (part: Observation, whole: Observation): boolean =>
  (part.partOf === whole.id && (part.value <= whole.value || !alikeUnits(part, whole))) ||
  isNotedOf(part, whole) ||
  (part.source.report === whole.source.report &&
    part.source.line === whole.source.line &&
    part.source.quote === whole.source.quote &&
    part.within !== '' &&
    whole.within === '' &&
    alikeUnits(part, whole) &&
    part.value < whole.value);

/** "Gồm: tiểu học 109 trường, …" in the note to "334 trường đạt chuẩn": it stands within the whole by its name. */
function isNotedOf(part: Observation, whole: Observation): boolean {
  const [above = ''] = part.within.split('; ');
  return (
    above !== '' &&
    part.source.report === whole.source.report &&
    part.value < whole.value &&
    sameSpan(part.period, whole.period) &&
    alikeUnits(part, whole) &&
    !whole.name.includes(' – ') &&
    fold(whole.name).endsWith(` ${fold(above)}`)
  );
}

/** A figure that fits the period better, or says a word that turns the name as it is asked, stays a rival. */
const fitsNoBetter = (best: Candidate, other: Candidate): boolean =>
  other.periodFit <= best.periodFit && other.opposites >= best.opposites;

/** Asked for as the whole: "nhiệm vụ KH&CN" is not "nhiệm vụ KH&CN cấp quốc gia" of the same sentence. */
const isOnlyPart = (best: Candidate, other: Candidate): boolean =>
  isPartOf(other.observation, best.observation) &&
  (ownWords(other.observation, best.observation).length > 0 || (best.covered > other.covered && best.lost === 0)) &&
  best.covered >= other.covered - AS_WELL &&
  best.lost <= other.lost;

/** "vốn khu vực nhà nước" is not "vốn khu vực ngoài nhà nước"; "chè trồng mới" is not what there is of it; "bao nhiêu dự án" may be any. */
const isOpposite = (best: Candidate, other: Candidate): boolean =>
  other.opposites > best.opposites &&
  best.covered >= other.covered - AS_WELL &&
  (best.lost < other.lost || (best.lost === other.lost && best.asked >= NAMED));

/** The other holds no more of the question, and leaves words over that the best does not. */
const isPoorer = (best: Candidate, other: Candidate): boolean =>
  best.asked >= NAMED &&
  other.covered <= best.covered + HARDLY &&
  other.lost >= best.lost + MORE_LOST &&
  other.missed >= best.missed &&
  !isPartOf(best.observation, other.observation);

/** Asked for a month that is on record itself, the months up to it are not meant. */
const isSoFar = (best: Candidate, other: Candidate): boolean =>
  best.observation.period.type === 'MONTH' &&
  best.periodFit === 1 &&
  other.periodFit < 1 &&
  other.observation.period.to === best.observation.period.to &&
  best.covered >= other.covered - AS_WELL &&
  best.missed <= other.missed;

/** Up to that month is hardly likelier than what is of the month alone. */
export const isMonthBeside = (best: Candidate, other: Candidate): boolean =>
  isSoFar(other, best) && best.score - other.score < BEHIND && alikeUnits(best.observation, other.observation);

/** Figures that may be meant as well as the best one. */
export const isRival = (best: Candidate, other: Candidate): boolean =>
  !sameFigure(best, other) &&
  !(other.apart && !best.apart) &&
  !isSoFar(best, other) &&
  !(fitsNoBetter(best, other) && (isOnlyPart(best, other) || isOpposite(best, other) || isPoorer(best, other)));

/** How much more of the question another figure must say to be as likely as a better named one. */
const MORE_SAID = 0.06;
/** Further behind than this, it is not as likely. */
const BEHIND = 0.2;
/** "Di tích cấp tỉnh mới xếp hạng": the next one says more of it and leaves no more over. */
export const saysMore = (best: Candidate, other: Candidate): boolean =>
  other.covered >= best.covered + MORE_SAID &&
  other.lost <= best.lost &&
  other.periodFit >= best.periodFit &&
  best.score - other.score < BEHIND &&
  // "grdp tăng mấy %": asked for by its own name, and by nothing else
  !(best.outright && !other.outright) &&
  !sameFigure(best, other) &&
  !isPartOf(best.observation, other.observation) &&
  !standsUnder(best.observation, other.observation);

/** "Số trường mầm non – trường đạt chuẩn quốc gia" stands under "Số trường đạt chuẩn quốc gia". */
function standsUnder(part: Observation, whole: Observation): boolean {
  const [, ...above] = part.name.split(' – ');
  return above.length > 0 && !whole.name.includes(' – ') && fold(whole.name).endsWith(fold(above.join(' – ')));
}

/** "Trong 08 xã …, mấy xã": the figure that is said is not the one that is asked for. */
export function withoutSaid({ utterance }: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const said = readQuantities(loosely(utterance.text), utterance.text).filter(({ value }) => value.sure && value.unit !== '%');
  const isSaid = ({ observation: { value, unit } }: Candidate): boolean =>
    said.some((q) => value === q.value.value && (comparable(unit, q.value.unit) || countAlike(unit, q.value.unit)));
  return said.length === 0 ? candidates : candidates.filter((c) => !isSaid(c));
}

/** Two figures of one indicator, period and kind: "mục tiêu khách du lịch" of 3,2 and of 4,1 triệu lượt. */
export const isTwin = (best: Candidate, { observation: b, covered }: Candidate): boolean => {
  const { observation: a } = best;
  const isAlike = a.indicator !== null && a.indicator === b.indicator && a.status === b.status && a.partOf === b.partOf;
  return isAlike && covered >= best.covered && sameSpan(a.period, b.period);
};

/** "Toàn tỉnh có bao nhiêu học sinh": pupils of all kinds. */
const asksForAll = ({ utterance }: Question): boolean => has(ALL, loosely(utterance.text));
/** "Kể cả đơn kỳ trước chuyển sang": what is named is to be in the whole. */
const INCLUDING = phrase('(?:kể|tính|gồm|bao gồm) cả');
const ALL = phrase('(?:toàn|cả) (?:tỉnh|huyện|thành phố|địa bàn)');
const allSown = (question: Question, first: Candidate, alike: readonly Candidate[]): Candidate | undefined =>
  alike.find(
    (c) =>
      !isOnlyRice(question, c) &&
      amountOf(c) > amountOf(first) &&
      c.covered >= first.covered - AS_WELL &&
      c.missed <= first.missed &&
      c.periodFit >= first.periodFit,
  );
/** Of the figures of one report that say as much of the question, the largest. */
const largestOf = (first: Candidate, alike: readonly Candidate[]): Candidate =>
  alike
    .filter(
      (c) => c.observation.source.report === first.observation.source.report && c.observation.status === first.observation.status,
    )
    .filter((c) => c.covered >= first.covered - AS_WELL && c.missed <= first.missed && c.periodFit >= first.periodFit)
    // The b of "a/b tiêu chí" is what there should be.
    .filter((c) => !c.observation.rules.includes('a/b'))
    .reduce((most, c) => (amountOf(c) > amountOf(most) ? c : most), first);

export interface Meant {
  readonly best: Candidate;
  /** What came first before: no rival of what is meant instead. */
  readonly instead: Candidate | null;
}

/**
 * `candidates`: best first. The best figure, or another one of its sentence: "trường đạt chuẩn quốc gia" is the whole, though a part of
 * it says the words more tersely; "đào tạo nghề trung cấp" is the part whose own words are asked, unless what is named is to be in the
 * whole ("kể cả đơn kỳ trước chuyển sang").
 */
export function meant(question: Question, candidates: readonly Candidate[]): Meant | null {
  const [first] = candidates;
  if (!first) return null;
  const inPlace = (of: Candidate): Meant => ({ best: { ...of, score: first.score }, instead: first });
  const alike = candidates.filter(
    ({ observation: o }) => sameSpan(o.period, first.observation.period) && alikeUnits(o, first.observation),
  );
  // "Toàn tỉnh có bao nhiêu con bò": an indicator that is named is itself the whole.
  const sown = isOnlyRice(question, first) ? allSown(question, first, alike) : undefined;
  if (sown) return inPlace(sown);
  const largest = asksForAll(question) && !first.outright ? largestOf(first, alike) : first;
  // "toàn tỉnh nuôi bao nhiêu con trâu": all of them, and no pigs.
  if (largest !== first && askedOf(question, first.observation, largest.observation) === 0) return inPlace(largest);
  const plainer = sectorItself(question, first, alike) ?? plainerThan(first, alike);
  if (plainer) return inPlace(plainer);
  const ofDay = candidates.filter(
    ({ observation: o }) => o.period.to === first.observation.period.to && alikeUnits(o, first.observation),
  );
  const fuller = fullerThan(first, ofDay);
  if (fuller) return inPlace(fuller);
  const partAsked = partAskedIn(
    question,
    alike.filter((c) => isPartOf(c.observation, first.observation)),
  );
  if (partAsked) return inPlace(partAsked);
  const whole = alike.find((c) => isPartOf(first.observation, c.observation));
  if (whole) {
    const isNamed = ownWords(first.observation, whole.observation).length > 0;
    const isAsWell = whole.covered >= first.covered - AS_WELL && whole.missed <= first.missed;
    // "thu ngân sách trên địa bàn": an indicator of its own, though "thu ngân sách địa phương" holds as many of the words.
    const isItself = question.indicators.some(
      ({ value, confidence }) => value === first.observation.indicator && confidence >= NAMED,
    );
    const isAsked = askedOf(question, first.observation, whole.observation) > 0;
    if (!isAsked && ((isNamed && isAsWell && !isItself) || holdsBoth(question.utterance.text, whole, first)))
      return inPlace(whole);
  }
  if (whole && has(INCLUDING, loosely(question.utterance.text))) return inPlace(whole);
  if (question.total || first.covered >= LEFT) return { best: first, instead: null };
  // A figure that is counted over the months and one of their last day are of one sentence too.
  const [part, next] = candidates
    .filter(({ observation: o }) => o.period.to === first.observation.period.to && alikeUnits(o, first.observation))
    .filter((c) => isPartOf(c.observation, first.observation))
    .map((of) => ({ of, own: askedOf(question, of.observation, first.observation) }))
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own);
  return part && part.own > (next?.own ?? 0) ? inPlace(part.of) : { best: first, instead: null };
}
