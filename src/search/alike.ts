/** Which observations speak of one thing, so that they may stand in one series or be set against each other. */
import type { Candidate, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { type PeriodType, type ReferencePeriod, sameSpan, yearIn } from '../model/period.js';
import { plainName } from '../vietnamese/manner.js';
import { fold } from '../vietnamese/text.js';
import { comparable, countAlike, countedFuller, unitParts } from '../vietnamese/units.js';
import { confirms } from './levels-implied.js';
import type { ObservationIndex } from './observations.js';
import { periodFitOf } from './period-fit.js';

/** A unit in brackets behind a row's name: "Khách du lịch (nghìn lượt)". */
const withoutUnit = ({ name, unit }: Observation): string =>
  name.replace(/ ?\(([^()]*)\)$/u, (whole, inner: string) => (unit !== '' && fold(inner).startsWith(fold(unit)) ? '' : whole));

/** "Khách quốc tế – tổng lượng khách du lịch" → "khach quoc te" */
const headOf = (o: Observation): string =>
  fold(withoutUnit(o).split(' – ')[0] ?? o.name)
    .replace(/^(?:tong so|so|luong|tong luong) /, '')
    .replace(/(?<=khach) du lich(?= (?:quoc te|noi dia)$)/, '')
    // those who fell ill
    .replace(/^ca (?:mac|benh) /, 'ca ');

/** A number that a table prints without its unit may be a count of anything. */
const isBare = ({ unit }: Observation): boolean => unit === '';
const isCount = ({ unit }: Observation): boolean => unitParts(unit).dimension === 'count';
/** "63 triệu đồng/người/năm" and "63 triệu đồng" of what is so much a head: by its name both are a head and a year. */
const perHead = (a: Observation, b: Observation): boolean =>
  [a, b].every(({ name }) => /bình quân(?: đầu)? người|bình quân đầu/iu.test(name)) &&
  comparable(ofHead(a.unit), ofHead(b.unit)) &&
  unitParts(a.unit).dimension !== 'count';
const ofHead = (unit: string): string => unit.replace(/\/người(?:[/.]năm)?$/iu, '');
export const sameUnit = (a: Observation, b: Observation): boolean =>
  comparable(a.unit, b.unit) ||
  countAlike(a.unit, b.unit) ||
  countedFuller(a.unit, b.unit) ||
  perHead(a, b) ||
  (isBare(a) && isCount(b)) ||
  (isBare(b) && isCount(a));

/** The same heads, counted as people, as workers or each time anew: "lượt lao động". */
const HEADS = /^(?:lượt|người|lao động|lượt người|lượt lao động|khách|lượt khách)$/iu;
const sameHeads = (a: Observation, b: Observation): boolean =>
  a.indicator !== null && a.indicator === b.indicator && HEADS.test(a.unit) && HEADS.test(b.unit);

/** One indicator of the catalogue; where it knows only one of them or none, one name, whatever the report's manner of writing it. */
export function sameThing(a: Observation, b: Observation): boolean {
  if (!sameUnit(a, b) && !sameHeads(a, b)) return false;
  if (a.indicator !== null && b.indicator !== null) return a.indicator === b.indicator;
  return headOf(a) === headOf(b) || plainName(a.name) === plainName(b.name);
}

/** Told apart: a month is no cumulative figure; a quarter that begins the year is both. */
export function sameKind(a: ReferencePeriod, b: ReferencePeriod): boolean {
  if (a.type === b.type) return true;
  const fromJanuary = ({ type, from }: ReferencePeriod): boolean =>
    type === 'YTD' || type === 'YEAR' || (type === 'QUARTER' && from.endsWith('-01-01'));
  return fromJanuary(a) && fromJanuary(b);
}

const PLAIN = new Set('tong so luong toan tinh tren dia ban den cua tai o ca nam uoc dat duoc va hien co'.split(' '));

/** "Tổng lượng khách du lịch đến Điện Biên" is "Lượng khách du lịch"; "Lượng khách du lịch quốc tế" is not. */
function addsNothing(other: Observation, best: Observation): boolean {
  if (isRate(other) !== isRate(best)) return false;
  const said = new Set([...headOf(best).split(' '), ...fold(best.place).split(' ')]);
  return headOf(other)
    .split(' ')
    .every((word) => said.has(word) || PLAIN.has(word));
}

/** A candidate of another report that answers the same words as well, though the catalogue knows only one of them. */
const isRate = ({ name }: Observation): boolean => /^(?:tốc độ|tỷ lệ|mức) tăng|^tăng trưởng/iu.test(name);
const asGood = (candidate: Candidate, best: Candidate): boolean =>
  candidate.covered >= Math.max(0.9, best.covered - 0.05) &&
  candidate.missed <= best.missed &&
  (candidate.observation.indicator === null || best.observation.indicator === null) &&
  addsNothing(candidate.observation, best.observation) &&
  sameUnit(candidate.observation, best.observation);

/** A figure of a period that ends long after its report was issued is a plan, whatever its sentence says. */
const DAYS_AHEAD = 62;
export function isForeseen({ period, source }: Observation): boolean {
  const day = (iso: string): number => Date.parse(iso) / 86_400_000;
  if (period.type === 'SCHOOL_YEAR') return false;
  return source.date !== '' && period.to !== '' && day(period.to) - day(source.date) > DAYS_AHEAD;
}

/** The candidate for the other side that speaks of the same thing as `best`. */
export const counterpart = (best: Candidate, candidates: readonly Candidate[]): Candidate | null =>
  candidates.find((c) => !isForeseen(c.observation) && sameThing(c.observation, best.observation)) ??
  candidates.find((c) => !isForeseen(c.observation) && asGood(c, best)) ??
  null;

/** "Kế hoạch tổng sản lượng thủy sản" is the plan of "Tổng sản lượng thủy sản". */
const ofPlan = (o: Observation): Observation => ({
  ...o,
  name: o.name.replace(/^(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán) /iu, ''),
});

/** "Thu nhập từ hoạt động du lịch trên 1.600 tỷ" is the plan of a revenue of 1.225,7 tỷ that is printed as 77% of its plan. */
const OF_PLAN: ReadonlySet<string> = new Set(['plan', 'budget', 'share']);
function isPlanByShare(plan: Observation, done: Observation): boolean {
  const share = done.comparisons.find(({ base, kind }) => OF_PLAN.has(base) && kind === 'percent_of');
  if (!share || !sameUnit(plan, done) || plan.value <= 0) return false;
  const reached = (100 * done.value * unitParts(done.unit).scale) / (plan.value * unitParts(plan.unit).scale);
  const step = 10 ** -(String(share.value).split('.')[1]?.length ?? 0);
  return Math.abs(reached - share.value) <= step / 2 + 1e-9;
}

/** Enough for a figure that a printed change shows to be the same. */
const saysMost = ({ covered }: Candidate): boolean => covered >= 0.6;
const saysAll = ({ covered, missed }: Candidate): boolean => covered >= 0.9 && missed === 0;

/** The plan of a figure's year among candidates; null where none is printed. */
export const planOf = (done: Candidate, candidates: readonly Candidate[]): Candidate | null => {
  const plans = candidates
    .filter(({ observation: o }) => o.status === 'T' && yearIn(o.period) === yearIn(done.observation.period))
    .map((c) => ({ ...c, observation: ofPlan(c.observation) }));
  return (
    plans.find((c) => sameThing(c.observation, done.observation)) ??
    plans.find((c) => saysAll(c) && saysAll(done) && sameUnit(c.observation, done.observation)) ??
    plans.find((c) => c.covered >= 0.4 && isPlanByShare(c.observation, done.observation)) ??
    null
  );
};

export interface SeriesAsked {
  /** The kind of period asked for; null: every report's own. */
  readonly span: PeriodType | null;
  readonly from: string;
  readonly to: string;
  /** Only periods of these lengths: the same months of every year. */
  readonly like?: readonly ReferencePeriod[];
}

/** Whether an observation may stand in the series asked for. */
export const isPoint = ({ period, status, ...o }: Observation, asked: SeriesAsked): boolean =>
  status !== 'T' &&
  !isForeseen({ period, status, ...o }) &&
  period.from !== '' &&
  period.to >= asked.from &&
  period.to <= asked.to &&
  (asked.like?.length ? asked.like.some((like) => isLike(period, like)) : wanted(period, asked.span));

const isLike = (a: ReferencePeriod, b: ReferencePeriod): boolean =>
  a.from.slice(5) === b.from.slice(5) && a.to.slice(5, 7) === b.to.slice(5, 7);

/** Of one period the newest report stands for all; oldest first. */
export function seriesOf(best: Candidate, candidates: readonly Candidate[], asked: SeriesAsked): Observation[] {
  const inside = candidates.filter(({ observation }) => isPoint(observation, asked));
  const same = inside.filter((c) => sameThing(c.observation, best.observation));
  const lead = same.length > 0 ? same : [best];
  const others = inside.filter(
    (c) => !sameThing(c.observation, best.observation) && (asGood(c, best) || (saysMost(c) && lead.some((d) => confirms(c, d)))),
  );
  const points: Observation[] = [];
  const newest = (list: readonly Candidate[]): readonly Candidate[] =>
    [...list].sort((a, b) => b.observation.source.date.localeCompare(a.observation.source.date));
  for (const { observation } of [...newest(same), ...newest(others)]) {
    if (!points.some((point) => sameSpan(point.period, observation.period) || samePoint(point.period, observation.period)))
      points.push(observation);
  }
  return points.sort((a, b) => a.period.to.localeCompare(b.period.to) || a.period.from.localeCompare(b.period.from));
}

/** A stock printed for the day and for the span that ends with it. */
const samePoint = (a: ReferencePeriod, b: ReferencePeriod): boolean =>
  a.to === b.to && (a.type === 'INSTANT' || b.type === 'INSTANT' || sameKind(a, b));

function wanted(period: ReferencePeriod, span: PeriodType | null): boolean {
  switch (span) {
    case null:
      return period.type !== 'MONTH' && period.type !== 'OTHER';
    case 'YEAR':
      return period.type === 'YEAR' || (period.type === 'INSTANT' && period.to.endsWith('-12-31'));
    default:
      return period.type === span || (period.type === 'INSTANT' && span !== 'MONTH');
  }
}

/** Every observation of a place with how well its period fits, for questions that name no topic. */
export const everythingOf = (question: Question, index: ObservationIndex, place: string): Candidate[] =>
  index.entries
    .filter(({ observation }) => observation.place === place && observation.status !== 'T')
    .map(({ observation, report }) => ({
      observation,
      score: 0,
      covered: 1,
      missed: 0,
      lost: 0,
      asked: 1,
      together: 1,
      outright: false,
      opposites: 0,
      apart: false,
      means: observation.indicator === null ? [] : [observation.indicator],
      periodFit: Math.max(
        question.periods.length === 0 ? 1 : 0,
        ...question.periods.map(({ value }) => periodFitOf(value, observation, report.period)),
      ),
    }));
