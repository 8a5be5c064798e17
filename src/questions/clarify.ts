/** One clear winner, several equal ones, or none: which it is, and what is missing. */
import type { Candidate, Question } from '../model/dialogue.js';
import { isMeasureOnly } from '../vietnamese/measures.js';
import { comparable, countAlike, shareWord, unitParts } from '../vietnamese/units.js';
import { THRESHOLDS } from './confidence.js';
import { isFarAhead } from './far-ahead.js';
import { holdsAspect } from './holds-aspect.js';
import {
  bareChoices,
  byOwnName,
  choicesOfMeasure,
  distinct,
  isEarlier,
  isNoPayment,
  isOfAnyCause,
  isOutdone,
  isOutside,
  isPartOfTotal,
  rateOf,
  rathersSoFar,
} from './outdone.js';
import { isMonthBeside, isPartOf, isRival, isTwin, meant, sameFigure, saysMore, withoutSaid } from './rivals.js';
import { isRuledOut } from './told.js';
import { namesWhatIsLost, toldByWords } from './told-by-words.js';

export type Decision =
  | { readonly kind: 'answer'; readonly best: Candidate; readonly others: readonly Candidate[]; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly choices: readonly Candidate[]; readonly confidence: number }
  | { readonly kind: 'missing'; readonly what: 'indicator' | 'period' | 'aspect'; readonly nearest: readonly Candidate[] };

/** The indicator that a question nearly to the word is the name of; "bao nhiêu cơ sở đảm bảo an toàn": how many is no rate. */
function namedIn({ indicators, unit }: Question): Question['indicators'][number] | undefined {
  const isRate = (id: string): boolean => unit !== '' && unit !== '%' && id.startsWith('ty-le-');
  const [named] = indicators.filter(({ value }) => !isRate(value)).sort((a, b) => b.confidence - a.confidence);
  return named && named.confidence >= THRESHOLDS.named ? named : undefined;
}

/** "Thu từ khách du lịch" comes first, but the indicator that is named is on record too. */
function itself(question: Question, best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  const named = namedIn(question);
  if (!named || !namesAnother(question, best)) return undefined;
  const found = candidates.find((c) => c.means.includes(named.value));
  return found && found.missed === 0 && found.lost <= best.lost && found.periodFit >= best.periodFit ? found : undefined;
}

/** "khách quốc tế", "hộ cận nghèo": the best figure is of another; a total or a neighbour is not passed off as it. */
function namesAnother(question: Question, { observation, missed, covered, lost, asked, means }: Candidate): boolean {
  const { indicators, unit } = question;
  // "tỷ lệ hộ nghèo": the words of the ratio are no part of the topic.
  if (unitParts(unit).dimension === 'ratio' && observation.unit === '%' && covered >= THRESHOLDS.ratioCovered) return false;
  // "số ca nhiễm HIV mới": word for word the name of this one, though most of it names another.
  const isSaid = asked >= THRESHOLDS.byName || (covered >= THRESHOLDS.wholly && asked >= THRESHOLDS.named);
  if (missed === 0 && lost === 0 && isSaid && indicators.every(({ confidence }) => confidence < 1)) return false;
  const named = namedIn(question);
  if (!named || means.includes(named.value)) return false;
  // "Thu" under "ngân sách", in the unit that is asked for: all of its name, and what stands above it says the rest.
  const isRest = missed === 0 && lost === 0 && covered >= THRESHOLDS.unitNamed && asked >= THRESHOLDS.byName;
  if (isRest && observation.indicator === null && unit !== '' && comparable(unit, observation.unit)) return false;
  // "dân số": word for word an indicator, and only a small part of the other's name.
  const isCounted = unit !== '' && comparable(unit, observation.unit) && missed === 0 && lost === 0;
  if (named.confidence === 1 && asked < THRESHOLDS.inPassing && !isCounted) return true;
  return observation.indicator !== null || missed > 0 || covered < THRESHOLDS.nameCovered;
}

/** "ca" and "ca mắc" count the same. */
const isCountedAlike = (a: string, b: string): boolean => comparable(a, b) || countAlike(a, b) || shareWord(a, b);

/**
 * "lương tối thiểu vùng", "số sinh viên đại học": the best of what is there is about something else. A unit that fits bears more;
 * what is asked of a district bears nothing left over.
 */
function isAboutAnother(
  { unit, areas, indicators }: Question,
  { observation, lost, covered, asked, missed, together, score, means }: Candidate,
): boolean {
  if (areas.length > 0 && missed > 0) return true;
  if (unit !== '' && score >= THRESHOLDS.sure) return false;
  // "cà chua" is no "cà phê", "nuôi tôm" is no "nuôi thủy sản".
  if (missed > 0 && lost >= THRESHOLDS.guessed && score < THRESHOLDS.sure) return true;
  const isApart = missed > 0 && together <= THRESHOLDS.together;
  const isOther =
    observation.indicator !== null && indicators.length > 0 && !indicators.some(({ value }) => means.includes(value));
  const isFar = asked < (isOther ? THRESHOLDS.farKnown : THRESHOLDS.farFetched) && together === 0;
  if (asked === 0 && together === 0) return true;
  // "dân số … bao nhiêu người" is no number of doctors for so many people.
  if (isFar && unit !== '' && !isCountedAlike(unit, observation.unit)) return true;
  if (unit !== '') return (isFar && lost > THRESHOLDS.lostFar) || (isApart && lost > THRESHOLDS.lostMeasured);
  const isLoose = lost > 0 && covered < THRESHOLDS.unmeasured && asked < THRESHOLDS.byName;
  return isFar || isLoose || (isApart && lost > THRESHOLDS.lost);
}

/** "kim ngạch xuất khẩu nông sản", "nhập khẩu máy móc thiết bị": the total is not passed off as its part. */
function isOfPart({ indicators, unit }: Question, { observation, lost, covered }: Candidate): boolean {
  const named = indicators.find(({ value }) => value === observation.indicator);
  if (named && unit !== '%' && covered < THRESHOLDS.given) return true;
  return named !== undefined && named.confidence >= THRESHOLDS.ofPart && named.confidence < 1 && lost > THRESHOLDS.left;
}

/**
 * Near enough to what is asked to be named beside a refusal: words that stand side by side, or most of them; two words that stand
 * apart ("dân số" in "số người được tiếp công dân") are two other words.
 */
const nearTo =
  ({ topic }: Question) =>
  ({ covered, lost, together }: Candidate): boolean =>
    covered > THRESHOLDS.spoken &&
    lost < THRESHOLDS.nearest &&
    (together > 0 || topic.length === 1 || (covered > THRESHOLDS.most && topic.length > 2));

/** `ranked`: best first. */
export function decide(question: Question, ranked: readonly Candidate[]): Decision {
  const candidates = withoutSaid(question, ranked);
  const enough = candidates.filter((c) => c.covered >= THRESHOLDS.covered);
  const inPeriod = enough.filter((c) => c.periodFit > THRESHOLDS.periodFit);
  const { best: first, instead } = meant(question, inPeriod) ?? { best: undefined, instead: null };
  const rather = first && byOwnName(question, first, inPeriod);
  const best = rather ? { ...rather, score: first.score } : first && (itself(question, first, inPeriod) ?? first);
  const others = inPeriod.filter((c) => c.observation !== best?.observation && c !== instead && !(rather && c === first));
  if (!best || question.topic.length === 0) {
    const what = question.periods.length > 0 && enough.length > 0 ? 'period' : 'indicator';
    const near = (what === 'period' ? enough : candidates).filter(nearTo(question));
    return {
      kind: 'missing',
      what,
      nearest: distinct(near.length > 0 || what === 'indicator' ? near : enough, 4),
    };
  }
  // "giáo viên" is neither "thành viên" nor "viên": of two syllables that are one word, each is another word by itself.
  // "giá tiêu", "thu … mấy tấn lúa" are two words.
  const isOfUnit = question.unit !== '' && comparable(question.unit, best.observation.unit);
  const isMeasured = isOfUnit || /^(?:gia|von|thu|chi)$/.test(question.topic[0] ?? '');
  if (question.topic.length === 2 && best.together === 0 && best.asked < THRESHOLDS.scattered && !isMeasured)
    return { kind: 'missing', what: 'indicator', nearest: [] };
  const elsewhere = Math.max(...enough.filter((c) => !inPeriod.includes(c)).map((c) => c.covered));
  if (elsewhere - best.covered > THRESHOLDS.otherPeriod) return { kind: 'missing', what: 'period', nearest: distinct(enough, 4) };
  const rival = others.find(
    (c) =>
      isRival(best, c) &&
      !isEarlier(question, best, c) &&
      !isOutside(best, c) &&
      !isRuledOut(question, best, c) &&
      !isOutdone(question, best, c),
  );
  const clearness =
    best.covered - THRESHOLDS.missed * best.missed + THRESHOLDS.lead * (rival ? Math.min(0.5, best.score - rival.score) : 0.5);
  const confidence = Math.min(0.99, (clearness / 1.6) * (0.7 + 0.3 * best.periodFit));
  // "doanh thu năm 2022": of what? A plan that is asked for by its whole name is that.
  const another = others.find(
    (c) =>
      !sameFigure(best, c) &&
      !isEarlier(question, best, c) &&
      (best.apart || !c.apart) &&
      !isPartOf(c.observation, best.observation),
  );
  const isNamed =
    another !== undefined && best.asked >= THRESHOLDS.named && best.score - another.score >= THRESHOLDS.measureNamed;
  const open = another !== undefined && !isNamed && question.indicators.length === 0 && isMeasureOnly(question.spelt.join(' '));
  const bare = isAboutAnother(question, best) ? bareChoices(question, inPeriod) : rathersSoFar(question, best, enough);
  if (bare.length > 0) return { kind: 'clarify', choices: distinct(bare, 4), confidence };
  const isAnother = namesAnother(question, best) || isAboutAnother(question, best) || isOfPart(question, best);
  if ((isAnother && !isFarAhead(question, best, candidates)) || isNoPayment(question, best))
    return { kind: 'missing', what: 'indicator', nearest: distinct(inPeriod.filter(nearTo(question)), 4) };
  if (!holdsAspect(question, best)) return { kind: 'missing', what: 'aspect', nearest: distinct([best, ...inPeriod], 4) };
  const close =
    rival !== undefined && best.score - rival.score < (isTwin(best, rival) ? THRESHOLDS.aheadOfTwin : THRESHOLDS.ahead);
  const isLoose = isOfAnyCause(question, best, others) || isPartOfTotal(question, best);
  const isUnsure =
    isLoose || others.some((c) => saysMore(best, c) || isMonthBeside(best, c) || namesWhatIsLost(question, best, c));
  const ofMeasure = open ? choicesOfMeasure(question, best, inPeriod) : [];
  if (ofMeasure.length > 1) return { kind: 'clarify', choices: distinct(ofMeasure, 6), confidence };
  const front = candidates.find((c) => c.periodFit > THRESHOLDS.periodFit && c.covered < THRESHOLDS.covered);
  if (front && front.score - best.score >= THRESHOLDS.inFront)
    return { kind: 'clarify', choices: distinct([front, best], 4), confidence };
  if (open || isUnsure || (rival && (clearness < THRESHOLDS.clear || best.covered < THRESHOLDS.given || close))) {
    const within = inPeriod.filter((c) => best.score - c.score < THRESHOLDS.reach);
    const told = open || isLoose ? undefined : toldByWords(question, within);
    return told && holdsAspect(question, told)
      ? answer(told, inPeriod, confidence)
      : { kind: 'clarify', choices: distinct(within, 4), confidence };
  }
  return answer(rateOf(question, best, inPeriod) ?? best, inPeriod, confidence);
}

const answer = (best: Candidate, all: readonly Candidate[], confidence: number): Decision => ({
  kind: 'answer',
  best,
  others: all.filter((c) => c.observation !== best.observation).slice(0, 12),
  confidence,
});
