/** Whether a claim is true, nearly, false, or cannot be told, and why. Only what is certainly meant can be false. */
import type { Checked, Claim, OnRecord, Reason } from '../model/claim.js';
import type { Observation } from '../model/observation.js';
import { isOverTime } from '../model/observation.js';
import { sameSpan, yearIn } from '../model/period.js';
import { unitParts } from '../vietnamese/units.js';
import { computedChange, yearsApart } from './comparison.js';
import { basesMeet, type Facet, facetsOf, giversMeet, hasDigits, held, isTelling, nearness, sameSize } from './facets.js';

export function judge(claim: Claim, record: OnRecord): Checked {
  const { exact, certain } = record;
  const all = exact.flatMap((o) => facetsOf(o, claim.name, computedOf(o, record.others)));
  const facets = all.filter((facet) => giversMeet(claim.said, facet));
  const give = (verdict: Checked['verdict'], reason: Reason | null, facet: Facet | null, other?: Observation): Checked => ({
    claim,
    verdict,
    reason,
    observation: facet?.observation ?? exact[0] ?? null,
    printed: facet?.text ?? '',
    other: other ?? null,
    nearest: verdict === 'unknown' ? (record.nearest.length > 0 ? record.nearest : exact).slice(0, 3) : [],
  });
  if (claim.figure.kind === 'direction') return direction(claim, facets, record, give);
  const fitting = facets.filter((facet) => basesMeet(claim.figure.base, facet.base) !== 'no');
  for (const nearly of ['equal', 'near'] as const) {
    const facet = fitting.find((f) => held(claim.figure, f) === nearly);
    if (!facet) continue;
    const doubt = targetDoubt(claim, facet);
    if (doubt) return certain ? give('false', doubt, facet) : give('unknown', 'unclear', null);
    if (nearly === 'near') return give('near', 'rounded', facet);
    return outdated(facet, fitting, claim) ? give('near', 'estimate', facet, exact[0]) : give('true', null, facet);
  }
  const told = confusedWith(claim, facets) ?? takenFrom(claim, record) ?? confusedLongAgo(claim, record);
  if (told) {
    const { reason, facet, other } = told;
    // Without a period said, the figure of another one is no mistake.
    if (reason === 'period' && claim.period === null && other) return give('true', 'period', facet);
    if (reason === 'period' && other && isLaterReading(other, exact[0])) return give('unknown', 'estimate', null, other);
    const span = reason === 'month' || reason === 'cumulative';
    if (certain || isMisread(claim, told) || (record.lacks === 'undated' && (span || isElsewhere(claim, told))))
      return give('false', reason, other ? (bestFacet(claim, facets) ?? facet) : facet, other);
    return give('unknown', record.lacks ?? 'unclear', null, other);
  }
  const against = bestFacet(claim, facets) ?? (certain ? null : farFrom(claim, record));
  if (!certain && against && record.lacks === 'undated') return give('false', null, against);
  if (certain && against) return give('false', null, against);
  return give('unknown', record.lacks ?? (certain ? 'unprinted' : 'unclear'), null);
}

/** The very number of a figure that may be meant, in another unit: that is the one that was read, whichever others there are. */
const isMisread = ({ figure }: Claim, { reason, facet }: Told): boolean =>
  ['scale', 'percent', 'times', 'index'].includes(reason) && sameSize(figure.value, facet.value) && isTelling(figure.value);

/** "Đàn lợn năm 2022 có 314.678 con": to the last digit the figure of another time, where the archive has none of the time said. */
const isElsewhere = ({ figure, period }: Claim, { reason, other }: Told): boolean =>
  reason === 'period' &&
  figure.kind === 'level' &&
  period?.yearStated === true &&
  other !== undefined &&
  String(figure.value).replace(/[.0]/g, '').length >= EXACT_DIGITS;
const EXACT_DIGITS = 4;

/** "1 triệu con trâu năm 2023", where the report of August counts 137.470: a stock does not multiply within the year. */
function farFrom({ figure, period, name }: Claim, { nearest, lacks }: OnRecord): Facet | null {
  const [o] = nearest;
  if (!o || lacks !== 'undated' || figure.kind !== 'level' || o.period.type !== 'INSTANT' || period?.period.type !== 'YEAR')
    return null;
  if (yearIn(o.period) !== yearIn(period.period)) return null;
  const [level] = facetsOf(o, name);
  if (!level || held(figure, level) !== 'differs') return null;
  const ratio = (figure.value * unitParts(figure.unit).scale) / (o.value * unitParts(o.unit).scale);
  return ratio > FAR || ratio < 1 / FAR ? level : null;
}
const FAR = 2;

/** The change against the year before, where the archive holds both levels and the report prints none. */
function computedOf(o: Observation, others: readonly Observation[]) {
  if (o.comparisons.some((c) => isOverTime(c.base))) return [];
  const before = others.find((other) => other.status !== 'T' && yearsApart(o.period, other.period) === 1);
  const change = before ? computedChange(o, before) : null;
  return change ? [change] : [];
}

/** The result where the plan is spoken of, or the plan where the result is. */
function targetDoubt({ target, figure }: Claim, { observation, kind }: Facet): Reason | null {
  if (figure.kind !== 'level' || kind !== 'level') return null;
  if (observation.status === 'T') return target ? null : 'plan';
  return target ? 'done' : null;
}

/** An older report's figure, where the newest prints another. */
const outdated = (facet: Facet, fitting: readonly Facet[], { figure }: Claim): boolean => {
  const newest = fitting.find((f) => f.kind === facet.kind && f.base === facet.base);
  return (
    newest !== undefined &&
    newest !== facet &&
    newest.observation.source.date > facet.observation.source.date &&
    held(figure, newest) === 'differs'
  );
};

/** A later report's reading of what the first only estimated: "30,58%" before the year was over, "30,35%" in the next. */
const isLaterReading = (other: Observation, first: Observation | undefined): boolean =>
  first?.status === 'E' && other.period.type !== first.period.type && other.source.date > first.source.date;

/** The facet that the claim should have given. */
function bestFacet({ figure }: Claim, facets: readonly Facet[]): Facet | null {
  const firm = facets.filter((f) => basesMeet(figure.base, f.base) === 'same' && held(figure, f) !== null);
  return firm.find((f) => f.kind === figure.kind) ?? firm[0] ?? null;
}

interface Told {
  readonly reason: Reason;
  readonly facet: Facet;
  readonly other?: Observation;
}

/** The right figure, wrongly said. */
function confusedWith({ figure }: Claim, facets: readonly Facet[]): Told | null {
  const { kind, value, unit } = figure;
  const tell = (reason: Reason, test: (facet: Facet) => boolean): Told | null => {
    const facet = facets.find(test);
    return facet ? { reason, facet } : null;
  };
  const sized = ({ value: printed }: Facet): boolean => sameSize(value, printed);
  const isPercent = kind === 'percent_change' || (kind === 'level' && unit === '%');
  const otherScale = (f: Facet): boolean =>
    f.kind === kind && unitParts(unit).scale !== unitParts(f.unit).scale && nearness(value, f.value) !== 'differs';
  if (kind === 'level' || kind === 'absolute_change') {
    const scale = tell('scale', otherScale);
    if (scale) return scale;
  }
  return (
    (isPercent ? tell('percent', (f) => f.kind === 'times' && sized(f)) : null) ??
    (kind === 'times' ? tell('times', (f) => f.kind === 'percent_change' && sized(f)) : null) ??
    (kind === 'percent_change' ? tell('points', (f) => saysPoints(f) && sized(f)) : null) ??
    (kind === 'point_change' ? tell('points', (f) => f.kind === 'percent_change' && sized(f)) : null) ??
    tell('direction', (f) => f.kind === kind && kind !== 'level' && isOpposite(value, f)) ??
    tell('index', (f) => isIndex(figure, f)) ??
    tell('base', (f) => isRebased(figure, f))
  );
}

/** Where no period is said, the figure of an older report may be the one that was wrongly said. */
const confusedLongAgo = (claim: Claim, { others }: OnRecord): Told | null =>
  claim.period === null && isTelling(claim.figure.value)
    ? confusedWith(
        claim,
        others.filter(({ status }) => status !== 'T').flatMap((o) => facetsOf(o, claim.name)),
      )
    : null;

const saysPoints = ({ kind, text }: Facet): boolean => kind === 'point_change' && /điểm/i.test(text);
const isOpposite = (value: number, { value: printed }: Facet): boolean =>
  value !== 0 && Math.sign(value) !== Math.sign(printed) && nearness(-value, printed) !== 'differs';
/** "tăng 56,93%" where the report says "bằng 56,93% so với cùng kỳ". */
const isIndex = ({ kind, value, base }: Claim['figure'], f: Facet): boolean =>
  kind === 'percent_change' &&
  f.kind === 'percent_of' &&
  isOverTime(f.base) &&
  basesMeet(base, f.base) !== 'no' &&
  sameSize(value, f.value);
/** "tăng 75%" where the report says 75 % of the plan; "tăng 3%" on last month, said of last year. */
const isRebased = ({ kind, value, base }: Claim['figure'], f: Facet): boolean => {
  if (kind === 'level' || f.kind === 'level' || basesMeet(base, f.base) === 'same') return false;
  if (kind === f.kind) return value === f.value && hasDigits(value) && basesMeet(base, f.base) === 'no';
  return f.kind === 'percent_of' && kind === 'percent_change' && sameSize(value, f.value);
};

/** The figure of another period, of the plan, or of another indicator. */
function takenFrom(claim: Claim, { exact, others, neighbours }: OnRecord): Told | null {
  const { figure, period } = claim;
  const equal = (o: Observation): Facet | null =>
    (isTelling(figure.value) &&
      facetsOf(o, claim.name).find((f) => basesMeet(figure.base, f.base) !== 'no' && held(figure, f) === 'equal')) ||
    null;
  const first = (list: readonly Observation[], reason: (o: Observation) => Reason | null): Told | null => {
    for (const o of list) {
      const facet = equal(o);
      const why = facet && reason(o);
      if (facet && why) return { reason: why, facet, other: o };
    }
    return null;
  };
  const meant = exact[0]?.period ?? period?.period;
  return (
    first(others, (o) => {
      if (o.status === 'T') return !claim.target && (!meant || yearIn(o.period) === yearIn(meant)) ? 'plan' : null;
      if (!meant || sameSpan(o.period, meant)) return claim.target ? 'done' : null;
      if (o.period.to === meant.to && o.period.type !== meant.type) {
        if (meant.type === 'MONTH') return 'cumulative';
        if (o.period.type === 'MONTH') return 'month';
      }
      return 'period';
    }) ?? first(neighbours, (o) => (o.status === 'T' ? null : 'indicator'))
  );
}

type Give = (verdict: Checked['verdict'], reason: Reason | null, facet: Facet | null, other?: Observation) => Checked;

/** "xuất khẩu tăng": by the change with the same period last year, else by any other over time. */
function direction(claim: Claim, facets: readonly Facet[], { certain, lacks }: OnRecord, give: Give): Checked {
  const moves = facets.flatMap((facet): { facet: Facet; up: number }[] => {
    const isMove = ['percent_change', 'absolute_change', 'point_change'].includes(facet.kind);
    const isIndex = facet.kind === 'times' || (facet.kind === 'percent_of' && facet.base !== null && isOverTime(facet.base));
    if (!isOverTime(facet.base) || !(isMove || isIndex)) return [];
    const still = facet.kind === 'times' ? 1 : isIndex ? 100 : 0;
    return [{ facet, up: Math.sign(facet.value - still) }];
  });
  const move = moves.find(({ facet }) => basesMeet(null, facet.base) === 'same') ?? moves[0];
  if (!move || !certain) return give('unknown', lacks ?? (move ? 'unclear' : 'unprinted'), null);
  return move.up === claim.figure.value ? give('true', null, move.facet) : give('false', 'direction', move.facet);
}
