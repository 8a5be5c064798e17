/** How an observation stands to a question: each side of it as a number, before anything is weighed. */
import type { AskedPeriod, Aspect, Question } from '../model/dialogue.js';
import { isOverTime, type Observation } from '../model/observation.js';
import { fold, hasAccents, wordsOf } from '../vietnamese/text.js';
import { comparable, countAlike, unitParts } from '../vietnamese/units.js';
import { TELLING } from './alone.js';
import { ANOTHERS, type Entry, type ObservationIndex } from './observations.js';
import { FIT, periodFitOf, planFits } from './period-fit.js';
import { mayMean, STOP } from './terms.js';

/** Shares are of the weight of the question's words, unless something else is said. */
export interface Features {
  /** Words that stand in the name. */
  name: number;
  /** Words that stand elsewhere about it, each by how near it stands. */
  near: number;
  /** Words that nothing about it says. */
  lost: number;
  /** How many telling words that is. */
  missed: number;
  /** Words that name another figure of its sentence: "trung cấp" in the sentence of the total. */
  anothers: number;
  /** The share of the name's weight that the question says. */
  ofName: number;
  /** The weight of the name's words that it does not say. */
  unasked: number;
  /** The share of the question's neighbouring words that stand side by side in the name too. */
  pairs: number;
  /** Words such as "chưa", "ngoài", "mới" that only one side says. */
  opposites: number;
  /** 1 where the question names its indicator and nothing else; less where words are left over. */
  indicator: number;
  /** How much of the question is the name of another indicator. */
  otherIndicator: number;
  unitFits: number;
  unitMisses: number;
  aspectFits: number;
  aspectMisses: number;
  /** The side asked for is the figure itself: "chiếm 43%", "tốc độ tăng". */
  itself: number;
  /** A total is asked for: 1 for what is named one, -1 for a part of something. */
  total: number;
  /** The share of a part's own name that the question does not say. */
  part: number;
  /** The b of "a/b hộ": 1 where the whole is asked for, -1 where it is not. */
  whole: number;
  /** A running total where one is asked for. */
  running: number;
  /** A correction goes before what it corrects. */
  revised: number;
  period: number;
}

export interface Measured {
  readonly features: Features;
  /** `name` and `near` together. */
  readonly covered: number;
  /** How much of the name was asked for; the name of an indicator counts as most of it. */
  readonly asked: number;
}

/** How much a word says of a figure, by where it stands. */
const NEAR = { alias: 0.9, above: 0.7, quote: 0.85, headings: 0.45, around: 0.3, title: 0.3 } as const;
/** The share of the words beside a place's name that must be spoken of. */
const SPOKEN = 0.3;
/** Nearer than this, a word of the sentence stands in the figure's own clause. */
const OWN = 0.6;
/** An indicator's own name is asked for to this share at least. */
const BY_INDICATOR = 0.8;
const KINDS = ['thanh', 'pho', 'huyen', 'thi', 'xa', 'tran', 'phuong'];

/** Null where the observation cannot be what is asked for. */
export function measure(entry: Entry, question: Question, index: ObservationIndex): Measured | null {
  const { observation } = entry;
  const unit = unitFit(question, observation);
  if (unit === null || measuresClash(question, entry) || !question.areas.every((area) => speaksOfArea(entry, area))) return null;
  if (observation.status === 'T' && question.aspect !== 'target' && question.aspect !== 'plan') return null;
  const words = wordsFit(entry, question, index);
  if (words === null) return null;
  const { name, near, lost, missed, anothers } = words;
  const covered = name + near;
  let nameTotal = 0;
  for (const word of entry.name) nameTotal += index.weight(word);
  const ofName = nameTotal === 0 ? 0 : (name * words.total) / nameTotal;
  const named = question.indicators.some(({ value }) => value === observation.indicator);
  // "dư nợ cho vay nông nghiệp": the name of an indicator that leaves telling words over is not yet the answer.
  const isPlain = missed === 0 && anothers === 0;
  const said = Math.max(0, ...question.indicators.map(({ confidence }) => confidence));
  const aspect = aspectFit(question.aspect, observation);
  return {
    covered,
    asked: named && isPlain ? Math.max(ofName, BY_INDICATOR) : ofName,
    features: {
      name,
      near,
      lost,
      missed,
      anothers,
      ofName,
      unasked: nameTotal - name * words.total,
      pairs: together(question, entry),
      opposites: opposites(question, entry),
      indicator: named ? (isPlain ? 1 : covered * covered) : 0,
      otherIndicator: named || observation.indicator === null ? 0 : said,
      unitFits: unit > 0 ? 1 : 0,
      unitMisses: unit < 0 ? 1 : 0,
      ...aspect,
      ...totalFit(question, observation),
      part: entry.above.size > 0 ? 1 - ofName : 0,
      revised: observation.status === 'R' ? 1 : 0,
      period: periodFit(entry, question),
    },
  };
}

/** How much of the question's words stands in the name, near to it, or nowhere. */
function wordsFit(
  entry: Entry,
  question: Question,
  index: ObservationIndex,
): (Pick<Features, 'name' | 'near' | 'lost' | 'missed' | 'anothers'> & { total: number }) | null {
  let total = 0;
  let name = 0;
  let near = 0;
  let missed = 0;
  let anothers = 0;
  let lost = 0;
  // "Đàn lợn của thành phố Điện Biên Phủ": something beside the name of the place must be spoken of.
  const areaWords = new Set(question.areas.flatMap((area) => [...area.split(' '), ...KINDS]));
  const counter = new Set(wordsOf(question.unit));
  let aside = 0;
  let asideHit = 0;
  for (const [i, word] of question.topic.entries()) {
    if (STOP.has(word)) continue;
    const spelt = question.spelt[i] ?? word;
    const weight = index.weight(word);
    const isAside = !areaWords.has(word);
    // "bao nhiêu ca âm tính": what counts it may be called otherwise.
    if (counter.has(word) && nearnessOf(entry, word) === 0 && !entry.name.has(word)) continue;
    total += weight;
    if (isAside) aside += weight;
    if (!mayMean(word, spelt, entry.spellings)) {
      // Accents that are typed are meant: "đậu" is no "đầu".
      if (weight >= TELLING || hasAccents(spelt)) missed++;
      lost += weight;
    } else if (entry.name.has(word) && mayMean(word, spelt, entry.nameSpellings)) {
      name += weight;
      if (isAside) asideHit += weight;
    } else {
      const nearness = nearnessOf(entry, word);
      near += weight * nearness;
      if (isAside) asideHit += weight * nearness;
      if (nearness > ANOTHERS) continue;
      if (nearness > 0) anothers += weight;
      if (weight >= TELLING) missed++;
      lost += weight;
    }
  }
  if (areaWords.size > 0 && asideHit < SPOKEN * aside) return null;
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  return { name: share(name), near: share(near), lost: share(lost), missed, anothers: share(anothers), total };
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
function nearnessOf(entry: Entry, word: string): number {
  return Math.max(
    entry.alias.has(word) ? NEAR.alias : 0,
    entry.above.has(word) ? NEAR.above : 0,
    (entry.quote.get(word) ?? 0) * NEAR.quote,
    entry.headings.has(word) ? NEAR.headings : 0,
    entry.around.has(word) ? NEAR.around : 0,
    entry.title.has(word) ? NEAR.title : 0,
  );
}

function periodFit({ observation, report, measure: kind }: Entry, { aspect, periods }: Question): number {
  if (periods.length === 0) return 1;
  const asked = periods.map((slot) => slot.value);
  const fitOf = (period: AskedPeriod): number =>
    planFits(aspect, period, observation) ? FIT.planOfYear : periodFitOf(period, observation, report.period);
  const fit = Math.max(...asked.map(fitOf));
  // A day within the year stands for the year only where something is counted as of a day.
  const isFlow = kind === 'flow' && observation.period.type === 'INSTANT';
  const isOfYear = asked.some(({ period }) => period.type === 'YEAR' && period.to !== observation.period.to);
  return isFlow && isOfYear ? Math.min(fit, FIT.otherSpan) : fit;
}

/** The b of "a/b hộ" is asked for as a total or a target only; running totals answer "lũy kế". */
function totalFit(question: Question, { rules, name, source }: Observation): Pick<Features, 'total' | 'whole' | 'running'> {
  const total = !question.total ? 0 : /^(?:Mục tiêu |Kế hoạch )?tổng/i.test(name) ? 1 : name.includes(' – ') ? -1 : 0;
  if (rules.includes('a/b')) return { total, whole: question.total || question.aspect === 'target' ? 1 : -1, running: 0 };
  const isAsked = question.total || question.periods.some((slot) => slot.value.cumulative === true);
  const isRunning = /lũy kế|luỹ kế|cộng dồn|đến nay|hiện có|tổng/i.test(`${name} ${source.quote.slice(0, 40)}`);
  return { total, whole: 0, running: isAsked && isRunning ? 1 : 0 };
}

/** Counters that may stand for any noun. */
const ANYTHING = new Set(['', 'cai', 'chiec', 'don vi', 'lan', 'bo', 'luot', 'con', 'so', 'loai', 'muc']);
const wordsOfUnit = (unit: string): string[] => unitParts(unit).base.split(/[ /,]+/);
const overlap = (a: string, b: string): boolean => wordsOfUnit(a).some((word) => wordsOfUnit(b).includes(word));

/** 1 the unit asked for, 0 none is or one like it, -1 another; null where it cannot be an answer: tỷ đồng is no number of projects. */
function unitFit({ unit, aspect }: Question, observation: Observation): 1 | 0 | -1 | null {
  if (observation.unit === 'thứ hạng' && aspect !== 'rank') return null;
  if (unit === '') return 0;
  const own = unitParts(observation.unit);
  if (unit === '%') {
    const isRatio = own.dimension === 'ratio';
    return isRatio ? 1 : observation.comparisons.some((c) => c.kind !== 'absolute_change') ? 0 : null;
  }
  if (comparable(unit, observation.unit)) return 1;
  if (aspect === 'change' && observation.comparisons.some((c) => c.unit !== null && comparable(unit, c.unit))) return 1;
  const asked = unitParts(unit).dimension;
  if (asked !== own.dimension) return null;
  if (countAlike(unit, observation.unit)) return 0;
  // "bao nhiêu cơ sở" is not answered by "141 đoàn"; "bao nhiêu cái" may be.
  const isOpen =
    asked !== 'count' || [unit, observation.unit].some((u) => ANYTHING.has(unitParts(u).base)) || overlap(unit, observation.unit);
  return isOpen ? -1 : null;
}

const hasBase = ({ comparisons }: Observation, bases: readonly string[]): boolean =>
  comparisons.some(({ base }) => bases.includes(base));
const hasMove = ({ comparisons }: Observation): boolean =>
  comparisons.some(({ kind, base }) => kind !== 'percent_of' || isOverTime(base));
const isMoveItself = ({ name }: Observation): boolean => /^(?:toc do tang|muc tang)/.test(fold(name));
const isShareItself = ({ printed }: Observation): boolean => printed.startsWith('chiếm');

type AspectFit = Pick<Features, 'aspectFits' | 'aspectMisses' | 'itself'>;
const FITS: AspectFit = { aspectFits: 1, aspectMisses: 0, itself: 0 };
const ITSELF: AspectFit = { aspectFits: 1, aspectMisses: 0, itself: 1 };
const NEITHER: AspectFit = { aspectFits: 0, aspectMisses: 0, itself: 0 };
const MISSES: AspectFit = { aspectFits: 0, aspectMisses: 1, itself: 0 };

function aspectFit(aspect: Aspect, observation: Observation): AspectFit {
  switch (aspect) {
    case 'plan':
      return hasBase(observation, ['plan', 'budget']) ? FITS : hasBase(observation, ['share']) ? NEITHER : MISSES;
    case 'share':
      return isShareItself(observation) ? ITSELF : hasBase(observation, ['share']) ? FITS : MISSES;
    case 'change':
      if (isMoveItself(observation)) return ITSELF;
      return hasMove(observation) ? (isShareItself(observation) ? NEITHER : FITS) : MISSES;
    case 'target':
      return observation.status === 'T' ? FITS : MISSES;
    case 'rank':
      return observation.unit === 'thứ hạng' ? FITS : MISSES;
    default:
      return isMoveItself(observation) ? { ...NEITHER, aspectMisses: 0.5 } : NEITHER;
  }
}
