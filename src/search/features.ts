/** How an observation stands to a question: each side of it as a number, before anything is weighed. */
import type { Question } from '../model/dialogue.js';
import { isOverTime, type Observation } from '../model/observation.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { comparable, countAlike, shareWord, unitParts } from '../vietnamese/units.js';
import { apart } from './apart.js';
import { clashes } from './clashes.js';
import { periodFit } from './entry-period.js';
import type { Entry, ObservationIndex } from './observations.js';
import { scopeOf } from './scopes.js';
import { asksSide } from './sides.js';
import { totalFit } from './totals.js';
import {
  isAskedAsDue,
  isOfAnotherNumber,
  isOfOtherCountry,
  opposites,
  type Said,
  speaksOfArea,
  together,
  type WordsFit,
  wordsFit,
} from './words.js';

/** Shares are of the weight of the question's words, unless something else is said. */
export interface Features extends WordsFit {
  /** The share of the name's weight that the question says. */
  ofName: number;
  /** The share of the question's neighbouring words that stand side by side in the name too. */
  pairs: number;
  /** Words such as "chưa", "ngoài", "mới" that only one side says. */
  opposites: number;
  /** 1 where the question names its indicator and nothing else; less where words are left over. */
  indicator: number;
  /** The question names its indicator and says nothing else. */
  outright: number;
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
  /** It is of one project, and the question says nothing of that. */
  apart: number;
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
  /** The indicators that it answers as it is asked for. */
  readonly means: readonly string[];
}

/** An indicator's own name is asked for to this share at least. */
const BY_INDICATOR = 0.8;

/** Null where the observation cannot be what is asked for. */
export function measure(entry: Entry, question: Question, index: ObservationIndex, said: Said): Measured | null {
  const { observation } = entry;
  const unit = unitFit(question, observation);
  if (unit === null || clashes(question, entry, said) || !question.areas.every((area) => speaksOfArea(entry, area))) return null;
  if (isOfAnotherNumber(question, entry) || isOfOtherCountry(said, entry)) return null;
  // "tổng vốn kéo dài": the b of "a/b triệu đồng" is the whole that is asked for, though it reads as a plan.
  const isWhole = question.total && observation.rules.includes('a/b');
  const isTarget = observation.status === 'T' && !isWhole && !isAskedAsDue(question, entry);
  if (isTarget && !said.foreseen && question.aspect !== 'target' && question.aspect !== 'plan') return null;
  const words = wordsFit(entry, question, index, said.countries);
  if (words === null) return null;
  const { total, name, near, lost, missed, anothers } = words;
  const covered = name + near;
  let nameTotal = 0;
  for (const word of entry.name) if (!entry.aside.has(word) || question.topic.includes(word)) nameTotal += index.weight(word);
  const ofName = nameTotal === 0 ? 0 : (name * total) / nameTotal;
  const means = entry.meanings.filter((meaning) => asksSide(question, meaning)).map(({ id }) => id);
  const slot =
    question.indicators.find(({ value }) => value === observation.indicator) ??
    question.indicators.find(({ value }) => means.includes(value));
  const named = slot !== undefined;
  // "dư nợ cho vay nông nghiệp": the name of an indicator that leaves telling words over is not yet the answer.
  const isPlain = missed === 0 && anothers === 0;
  const sure = Math.max(0, ...question.indicators.map(({ confidence }) => confidence));
  const { aspectFits, aspectMisses, itself } = aspectFit(question, observation, said.base);
  const { total: totals, whole, running } = totalFit(question, observation, said);
  // Field by field: a question measures hundreds, and spreading costs more than the measuring.
  return {
    covered,
    means,
    asked: named && isPlain ? Math.max(ofName, BY_INDICATOR) : ofName,
    features: {
      name,
      near,
      lost,
      missed,
      anothers,
      ofName,
      pairs: together(question, entry),
      opposites: opposites(question, entry, said),
      indicator: named ? (isPlain ? 1 : covered * covered) : 0,
      outright: isPlain && slot?.confidence === 1 ? 1 : 0,
      otherIndicator: named || observation.indicator === null ? 0 : sure,
      unitFits: unit > 0 ? 1 : 0,
      unitMisses: unit < 0 ? 1 : 0,
      aspectFits,
      aspectMisses,
      itself,
      total: totals,
      whole,
      running,
      part: entry.above.size > 0 ? 1 - ofName : 0,
      apart: apart(question, entry),
      revised: observation.status === 'R' ? 1 : 0,
      period: periodFit(entry, question, said),
    },
  };
}

/** Nobody counts people as things: "mấy cái" is not answered by "43 hộ". */
const THINGS = new Set(['cai', 'chiec']);
const PEOPLE = /^(?:ho|nguoi|nhan khau|hoc sinh|lao dong|can bo|giao vien|benh nhan|ca|dang vien|doi tuong)(?: |$)/;
const isPeopleAsThings = (asked: string, own: string): boolean =>
  THINGS.has(unitParts(asked).base) && PEOPLE.test(fold(unitParts(own).base));

/** "mấy em đi thi" is not answered by where they sat. */
const isHouseForThem = (asked: string, own: string): boolean =>
  unitParts(asked).base === 'em' &&
  /^(?:diem|truong|lop|phong|co so|trung tam|xa|phuong)(?: (?!hop)|$)/.test(unitParts(own).base);

/** "mấy xã" is not answered by "11,75 tiêu chí/xã". */
function isOfEach(asked: string, own: string): boolean {
  const [counted = '', each] = own.split('/');
  return each !== undefined && !asked.includes('/') && !countAlike(asked, counted) && !shareWord(asked, counted);
}

/** Counters that may stand for any noun. */
const ANYTHING = new Set(['', 'cai', 'chiec', 'don vi', 'lan', 'bo', 'luot', 'so', 'loai', 'muc', 'em']);

const isPoints = (unit: string): boolean => unitParts(unit).base === 'diem %';

/** 1 the unit asked for, 0 none is or one like it, -1 another; null where it cannot be an answer: tỷ đồng is no number of projects. */
const VICTIMS = /^(?:người|nguoi) (?:chết|chet|tử vong|tu vong|bị thương|bi thuong|mắc|mac)$/iu;
function unitFit(question: Question, observation: Observation): 1 | 0 | -1 | null {
  const { unit, aspect, counted, topic } = question;
  if (observation.unit === 'thứ hạng' && aspect !== 'rank') return null;
  const own = unitParts(observation.unit);
  // "mấy người chết": counted as people are, and what became of them is in the name
  if (VICTIMS.test(unit)) return unitFit({ ...question, unit: 'người' }, observation);
  if (unit === '') return counted && aspect === 'level' && ['money', 'area', 'ratio'].includes(own.dimension) ? null : 0;
  if (unit === '%') {
    const isRatio = own.dimension === 'ratio';
    // "tỷ trọng dịch vụ" is neither what it grew by nor what it added to the growth
    if (aspect === 'share' && isRatio && (isPoints(observation.unit) || isMoveItself(observation))) return null;
    // "tỷ trọng dịch vụ" is not answered by a turnover that grew
    const holds = (c: Observation['comparisons'][number]): boolean =>
      aspect === 'share' ? c.kind === 'percent_of' : c.kind !== 'absolute_change';
    return isRatio ? 1 : observation.comparisons.some(holds) ? 0 : null;
  }
  // "đóng góp bao nhiêu điểm phần trăm" is not answered by what grew.
  const addsTo = isPoints(unit) && topic.some((word, i) => word === 'dong' && topic[i + 1] === 'gop');
  if (addsTo && !isPoints(observation.unit) && !fold(observation.name).includes('dong gop')) return null;
  if (comparable(unit, observation.unit)) return 1;
  if (isPoints(unit)) return aspect === 'change' && observation.comparisons.some((c) => c.kind === 'point_change') ? 0 : null;
  if (aspect === 'change' && observation.comparisons.some((c) => c.unit !== null && comparable(unit, c.unit))) return 1;
  const asked = unitParts(unit).dimension;
  // "tăng mấy lần": of whatever moved.
  if (aspect === 'change' && asked === 'multiple' && hasMove(observation)) return 0;
  if (asked !== own.dimension || isPeopleAsThings(unit, observation.unit) || isHouseForThem(unit, observation.unit)) return null;
  if (isOfEach(unit, observation.unit)) return null;
  if (countAlike(unit, observation.unit)) return 0;
  // "bao nhiêu cơ sở" is not answered by "141 đoàn"; "bao nhiêu cái" may be.
  const isOpen =
    asked !== 'count' ||
    [unit, observation.unit].some((u) => ANYTHING.has(unitParts(u).base)) ||
    shareWord(unit, observation.unit);
  return isOpen ? -1 : null;
}

const hasBase = ({ comparisons }: Observation, bases: readonly string[]): boolean =>
  comparisons.some(({ base }) => bases.includes(base));
const hasMove = ({ comparisons }: Observation): boolean =>
  comparisons.some(({ kind, base }) => kind !== 'percent_of' || isOverTime(base));
const isMoveItself = ({ name }: Observation): boolean => /^(?:toc do tang|muc tang)| tang them$/.test(fold(name));
const isShareItself = ({ printed }: Observation): boolean => printed.startsWith('chiếm');

const COUNTRY = phrase('(?:cả|toàn) (?:nước|quốc)|63 tỉnh');
const REGION = phrase('vùng|khu vực|miền|trong số \\d+ tỉnh');
/** "Xếp thứ mấy cả nước" is not answered by the rank in the region, nor the other way round. */
const isOfOtherScope = (asked: string, scope: string): boolean =>
  [COUNTRY, REGION].some((one) => has(one, loosely(asked)) && !has(one, loosely(scope)));

/** "So với tháng trước" is not answered by what moved since last year. */
const isFromOther = ({ comparisons }: Observation, base: Said['base']): boolean => {
  const moves = comparisons.filter((c) => isOverTime(c.base));
  const isIt = (own: string): boolean => own === base || (base === 'same_period_last_year' && own === 'previous_year');
  return base !== null && moves.length > 0 && !moves.some((c) => isIt(c.base));
};

type AspectFit = Pick<Features, 'aspectFits' | 'aspectMisses' | 'itself'>;
const FITS: AspectFit = { aspectFits: 1, aspectMisses: 0, itself: 0 };
const ITSELF: AspectFit = { aspectFits: 1, aspectMisses: 0, itself: 1 };
const NEITHER: AspectFit = { aspectFits: 0, aspectMisses: 0, itself: 0 };
const MISSES: AspectFit = { aspectFits: 0, aspectMisses: 1, itself: 0 };

function aspectFit({ aspect, utterance }: Question, observation: Observation, base: Said['base']): AspectFit {
  switch (aspect) {
    case 'plan':
      return hasBase(observation, ['plan', 'budget']) ? FITS : hasBase(observation, ['share']) ? NEITHER : MISSES;
    case 'share':
      return isShareItself(observation) ? ITSELF : hasBase(observation, ['share']) ? FITS : MISSES;
    case 'change':
      if (isFromOther(observation, base)) return { ...FITS, aspectMisses: 1 };
      if (isMoveItself(observation)) return ITSELF;
      return hasMove(observation) ? (isShareItself(observation) ? NEITHER : FITS) : MISSES;
    case 'target':
      return observation.status === 'T' ? FITS : MISSES;
    case 'rank':
      if (observation.unit !== 'thứ hạng') return MISSES;
      return isOfOtherScope(utterance.text, scopeOf(observation)) ? { ...FITS, aspectMisses: 1 } : FITS;
    default:
      return isMoveItself(observation) ? { ...NEITHER, aspectMisses: 0.5 } : NEITHER;
  }
}
