/** Which observation is asked for: scored on both sides, by what of the question it speaks of and what of its name was asked. */
import type { AskedPeriod, Aspect, Candidate, Question } from '../model/dialogue.js';
import { isOverTime, type Observation } from '../model/observation.js';
import { fold, hasAccents } from '../vietnamese/text.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';
import { TELLING } from './alone.js';
import { ANOTHERS, type Entry, type ObservationIndex } from './observations.js';
import { FIT, periodFitOf, planFits } from './period-fit.js';
import { mayMean, STOP } from './terms.js';

/** Measured on the development questions; all of them in this one place. */
const WEIGHTS = {
  alias: 0.9,
  above: 0.7,
  quote: 0.85,
  headings: 0.45,
  around: 0.3,
  title: 0.3,
  covered: 0.62,
  asked: 0.38,
  indicator: 0.2,
  /** The question names one indicator, the figure is of another. */
  otherIndicator: -0.2,
  /** Words of the question that name another figure of the same sentence: "trung cấp" in the sentence of the total. */
  anothers: -0.3,
  /** Neighbouring words that stand side by side in the name too. */
  pairs: 0.12,
  /** Each word such as "chưa", "ngoài", "mới" that only one side says. */
  opposite: -0.06,
  unitFits: 0.1,
  unitMisses: -0.25,
  aspectFits: 0.15,
  aspectMisses: -0.25,
  period: 0.4,
  itself: 0.06,
  whole: 0.15,
  running: 0.05,
  /** A correction goes before what it corrects. */
  revised: 0.15,
} as const;

/** The share of the words beside a place's name that must be spoken of. */
const SPOKEN = 0.3;
/** Nearer than this, a word of the sentence stands in the figure's own clause. */
const OWN = 0.6;
const KINDS = ['thanh', 'pho', 'huyen', 'thi', 'xa', 'tran', 'phuong'];
export function rank(question: Question, index: ObservationIndex, place: string): Candidate[] {
  const asked = question.periods.map((slot) => slot.value);
  const candidates = index
    .find(question.topic, 250)
    .filter((entry) => entry.observation.place === place)
    .flatMap((entry) => score(entry, question, asked, index) ?? []);
  return candidates.sort((a, b) => b.score - a.score || b.observation.source.date.localeCompare(a.observation.source.date));
}

function score(entry: Entry, question: Question, asked: readonly AskedPeriod[], index: ObservationIndex): Candidate | null {
  const { observation } = entry;
  const unit = unitScore(question, observation);
  if (unit === null || measuresClash(question, entry) || !question.areas.every((area) => speaksOfArea(entry, area))) return null;
  if (observation.status === 'T' && question.aspect !== 'target' && question.aspect !== 'plan') return null;
  let total = 0;
  let hit = 0;
  let nameHit = 0;
  let missed = 0;
  let anothers = 0;
  let lost = 0;
  // "Đàn lợn của thành phố Điện Biên Phủ": something beside the name of the place must be spoken of.
  const areaWords = new Set(question.areas.flatMap((area) => [...area.split(' '), ...KINDS]));
  let aside = 0;
  let asideHit = 0;
  for (const [i, word] of question.topic.entries()) {
    if (STOP.has(word)) continue;
    const weight = index.weight(word);
    total += weight;
    if (!areaWords.has(word)) aside += weight;
    if (!mayMean(word, question.spelt[i] ?? word, entry.spellings)) {
      // Accents that are typed are meant: "đậu" is no "đầu".
      if (weight >= TELLING || hasAccents(question.spelt[i] ?? word)) missed++;
      lost += weight;
      continue;
    }
    if (entry.name.has(word) && mayMean(word, question.spelt[i] ?? word, entry.nameSpellings)) {
      hit += weight;
      nameHit += weight;
      if (!areaWords.has(word)) asideHit += weight;
    } else {
      const near = nearness(entry, word);
      hit += weight * near;
      if (!areaWords.has(word)) asideHit += weight * near;
      if (near > 0 && near <= ANOTHERS) anothers += weight;
      if (near <= ANOTHERS && weight >= TELLING) missed++;
      if (near <= ANOTHERS) lost += weight;
    }
  }
  if (areaWords.size > 0 && asideHit < SPOKEN * aside) return null;
  let nameTotal = 0;
  for (const word of entry.name) nameTotal += index.weight(word);
  const covered = total === 0 ? 0 : hit / total;
  const ofName = nameTotal === 0 ? 0 : nameHit / nameTotal;
  const slot = observation.indicator === null ? null : question.indicators.find(({ value }) => value === observation.indicator);
  const named = slot !== undefined && slot !== null;
  // "dư nợ cho vay nông nghiệp": the name of an indicator that leaves telling words over is not yet the answer.
  const strange = total === 0 ? 0 : anothers / total;
  const askedShare = named && missed === 0 && strange === 0 ? Math.max(ofName, 0.8) : ofName;
  const periodFit =
    asked.length === 0
      ? 1
      : Math.max(
          ...asked.map((period) =>
            planFits(question.aspect, period, observation)
              ? FIT.planOfYear
              : periodFitOf(period, observation, entry.report.period),
          ),
        );
  // A day within the year stands for the year only where something is counted as of a day.
  const isFlow = entry.measure === 'flow' && observation.period.type === 'INSTANT';
  const yearAsked = asked.some(({ period }) => period.type === 'YEAR' && period.to !== observation.period.to);
  const fit = isFlow && yearAsked ? Math.min(periodFit, FIT.otherSpan) : periodFit;
  let sum = WEIGHTS.covered * covered + WEIGHTS.asked * askedShare + WEIGHTS.period * fit;
  const said = Math.max(0, ...question.indicators.map(({ confidence }) => confidence));
  sum += WEIGHTS.anothers * strange + WEIGHTS.pairs * together(question, entry) + WEIGHTS.opposite * opposites(question, entry);
  if (observation.status === 'R') sum += WEIGHTS.revised;
  if (named) sum += WEIGHTS.indicator * (missed === 0 && strange === 0 ? 1 : covered * covered);
  else if (observation.indicator !== null) sum += WEIGHTS.otherIndicator * said;
  sum += unit + aspectScore(question.aspect, observation) + totalScore(question, observation);
  return { observation, score: sum, covered, missed, lost: total === 0 ? 0 : lost / total, asked: askedShare, periodFit: fit };
}

/** The area stands in the name, above it, or in the figure's own clause; one that is called as its province is, with its kind. */
function speaksOfArea({ text, name, above, headings, quote, observation }: Entry, area: string): boolean {
  if (fold(observation.place) === area) return text.includes(`huyen ${area}`) || text.includes(`thanh pho ${area}`);
  const near = (word: string): boolean =>
    name.has(word) || above.has(word) || headings.has(word) || (quote.get(word) ?? 0) >= OWN;
  return text.includes(area) && area.split(' ').every(near);
}

/** The share of the question's neighbouring words that the name or what stands above it holds side by side: "sơ cấp", "cấp I". */
function together({ topic }: Question, { pairs }: Entry): number {
  const asked = topic.slice(1).map((word, i) => `${topic[i]}_${word}`);
  return asked.length === 0 ? 0 : asked.filter((pair) => pairs.has(pair)).length / asked.length;
}

/** Words that turn a name into another figure: "chưa có rừng", "ngoài nhà nước", "thành lập mới", "phải thu hồi". */
const OPPOSITES = ['chua', 'khong', 'ngoai', 'moi', 'them', 'phai', 'rieng', 'giam', 'ke'];

/** How many of them only one side says. */
const opposites = ({ topic }: Question, { name }: Entry): number =>
  OPPOSITES.filter((word) => topic.includes(word) !== name.has(word)).length;

/** "Sản lượng hồ tiêu" is not answered by the area of pepper. */
const MEASURES = ['dien_tich', 'san_luong', 'nang_suat', 'doanh_thu', 'kim_ngach', 'cong_suat', 'du_no'];

function measuresClash({ topic, aspect, unit }: Question, { namePairs, observation }: Entry): boolean {
  const asked = MEASURES.filter((measure) => topic.some((word, i) => `${word}_${topic[i + 1]}` === measure));
  const named = MEASURES.filter((measure) => namePairs.has(measure));
  if (asked.length > 0 && named.length > 0) return !asked.some((measure) => named.includes(measure));
  if (asked.length !== 1 || aspect !== 'level' || unit === '%') return false;
  const { dimension } = unitParts(observation.unit);
  if (asked[0] === 'dien_tich') return dimension !== 'area';
  if (asked[0] === 'san_luong') return ['area', 'money', 'ratio'].includes(dimension);
  return asked[0] === 'nang_suat' ? !observation.unit.includes('/') : asked[0] !== 'cong_suat' && dimension !== 'money';
}

/** How near a word that is not in the name stands to the figure. */
function nearness(entry: Entry, word: string): number {
  return Math.max(
    entry.alias.has(word) ? WEIGHTS.alias : 0,
    entry.above.has(word) ? WEIGHTS.above : 0,
    (entry.quote.get(word) ?? 0) * WEIGHTS.quote,
    entry.headings.has(word) ? WEIGHTS.headings : 0,
    entry.around.has(word) ? WEIGHTS.around : 0,
    entry.title.has(word) ? WEIGHTS.title : 0,
  );
}

const hasBase = (observation: Observation, bases: readonly string[]): boolean =>
  observation.comparisons.some((comparison) => bases.includes(comparison.base));
const hasMove = (observation: Observation): boolean =>
  observation.comparisons.some((comparison) => comparison.kind !== 'percent_of' || isOverTime(comparison.base));

/** The b of "a/b hộ" is asked for as a total or a target only; running totals answer "lũy kế". */
function totalScore(question: Question, observation: Observation): number {
  const whole = observation.rules.includes('a/b');
  const wanted = question.total || question.aspect === 'target';
  if (whole) return wanted ? WEIGHTS.whole : -WEIGHTS.whole;
  const running = question.total || question.periods.some((slot) => slot.value.cumulative === true);
  return running &&
    /lũy kế|luỹ kế|cộng dồn|đến nay|hiện có|tổng/i.test(`${observation.name} ${observation.source.quote.slice(0, 40)}`)
    ? WEIGHTS.running
    : 0;
}
const isMoveItself = (observation: Observation): boolean => /^(?:toc do tang|muc tang)/.test(fold(observation.name));

/** Null where an observation cannot answer in the unit asked for: tỷ đồng is no number of projects. */
const isShareItself = (observation: Observation): boolean => observation.printed.startsWith('chiếm');

/** Counters that may stand for any noun. */
const ANYTHING = new Set(['', 'cai', 'chiec', 'don vi', 'lan', 'bo', 'luot', 'con', 'so', 'loai', 'muc']);
const overlap = (a: string, b: string): boolean =>
  unitParts(a)
    .base.split(/[ /,]+/)
    .some((word) =>
      unitParts(b)
        .base.split(/[ /,]+/)
        .includes(word),
    );

function unitScore(question: Question, observation: Observation): number | null {
  const { unit, aspect } = question;
  if (observation.unit === 'thứ hạng' && aspect !== 'rank') return null;
  if (unit === '') return 0;
  const own = unitParts(observation.unit);
  if (unit === '%') {
    const percent = own.dimension === 'ratio' || observation.comparisons.some((c) => c.kind !== 'absolute_change');
    return percent ? (own.dimension === 'ratio' ? WEIGHTS.unitFits : 0) : null;
  }
  if (comparable(unit, observation.unit)) return WEIGHTS.unitFits;
  if (aspect === 'change' && observation.comparisons.some((c) => c.unit !== null && comparable(unit, c.unit)))
    return WEIGHTS.unitFits;
  const asked = unitParts(unit).dimension;
  if (asked !== own.dimension) return null;
  if (countAlike(unit, observation.unit)) return 0;
  // "bao nhiêu cơ sở" is not answered by "141 đoàn"; "bao nhiêu cái" may be.
  const open =
    asked !== 'count' || [unit, observation.unit].some((u) => ANYTHING.has(unitParts(u).base)) || overlap(unit, observation.unit);
  return open ? WEIGHTS.unitMisses : null;
}

function aspectScore(aspect: Aspect, observation: Observation): number {
  const yes = WEIGHTS.aspectFits;
  const no = WEIGHTS.aspectMisses;
  switch (aspect) {
    case 'plan':
      return hasBase(observation, ['plan', 'budget']) ? yes : hasBase(observation, ['share']) ? 0 : no;
    case 'share':
      if (isShareItself(observation)) return yes + WEIGHTS.itself;
      return hasBase(observation, ['share']) ? yes : no;
    case 'change':
      if (isMoveItself(observation)) return yes + WEIGHTS.itself;
      return hasMove(observation) ? (isShareItself(observation) ? 0 : yes) : no;
    case 'target':
      return observation.status === 'T' ? yes : no;
    case 'rank':
      return observation.unit === 'thứ hạng' ? yes : no;
    default:
      return isMoveItself(observation) ? no / 2 : 0;
  }
}
