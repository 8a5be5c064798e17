/** What a figure is made up of: the figures that its report prints as its parts. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Candidate } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { unitParts } from '../vietnamese/units.js';
import { sameUnit } from './alike.js';
import type { RowOf } from './families.js';

/** Parts that are counted by more than one mark, or overlap, come to this much of the whole at most. */
const OVERLAP = 1.1;
/** Figures behind the whole that may be its parts, and how many ways to add them up are tried. */
const READ = 24;
const STEPS = 4000;

const amount = (o: Observation): number => o.value * unitParts(o.unit).scale;
const sum = (list: readonly Observation[]): number => list.reduce((total, o) => total + amount(o), 0);

/** `all`: the figures of the archive in the order in which they are printed. */
export function partsOf(whole: Observation, all: readonly Observation[], rowOf: RowOf, catalogue: Catalogue): Observation[] {
  const report = all.filter((o) => o.source.report === whole.source.report);
  const beside = report
    .slice(report.indexOf(whole) + 1)
    .filter((o) => isBeside(o, whole, rowOf) && !isSibling(o, whole, catalogue));
  const levels = beside.filter((o) => isLevel(o, whole));
  const linked = report.filter((o) => o.partOf === whole.id && !isSibling(o, whole, catalogue));
  const rates = linked.filter((o) => isGrowth(o) && isSameTime(o, whole));
  if (isGrowth(whole) && rates.length > 1) return rates;
  const own = linked.filter((o) => isLevel(o, whole));
  const exact = addingUp(whole, levels);
  if (exact) return exact;
  if (own.length > 1) return own;
  const told = toldAsParts(whole, levels);
  if (told.length > 1) return told;
  const known = new Set(whole.indicator ? catalogue.partsOf(whole.indicator).map(({ id }) => id) : []);
  const children = report.filter((o) => o.indicator !== null && known.has(o.indicator) && isLevel(o, whole));
  const once = children.filter((o, i) => children.findIndex((other) => other.indicator === o.indicator) === i);
  if (once.length > 1) return once;
  // "GRDP …, trong đó khu vực dịch vụ tăng 9,49%": of the parts only the growth is printed.
  return own.length > 0 ? own : linked.length > 1 && linked.every(({ unit }) => unit === '%') ? linked : [];
}

/** A part may grow faster than the whole, and growths come to no sum: "tăng 12%", "gấp 2,1 lần". */
export const isGrowth = ({ unit, value, comparisons, status }: Observation): boolean =>
  status !== 'T' &&
  comparisons.some(
    (c) => c.value === value && ((unit === '%' && c.kind === 'percent_change') || (unit === 'lần' && c.kind === 'times')),
  );

/** In the same paragraph, or a row of the same table. */
function isBeside(o: Observation, whole: Observation, rowOf: RowOf): boolean {
  const table = rowOf(whole)?.table;
  if (table === undefined) return o.source.line === whole.source.line;
  // Of a row the other columns are other figures of the same thing.
  return rowOf(o)?.table === table && o.source.line !== whole.source.line;
}

/** Exports are no part of imports: both are parts of one total. */
function isSibling({ indicator }: Observation, whole: Observation, catalogue: Catalogue): boolean {
  const [own, other] = [indicator, whole.indicator].map((id) => (id === null ? null : (catalogue.get(id)?.parent ?? null)));
  return own !== null && own !== undefined && own === other && indicator !== whole.indicator;
}

/** Of one column of a table, or said of one time in a sentence. */
const bracketOf = ({ name }: Observation): string => /\(([^()]*)\)$/u.exec(name)?.[1] ?? '';
const isSameTime = (a: Observation, b: Observation): boolean =>
  a.period.to === b.period.to && (a.period.from === b.period.from || a.period.type === 'INSTANT' || b.period.type === 'INSTANT');

const isLevel = (o: Observation, whole: Observation): boolean =>
  isSameTime(o, whole) &&
  (bracketOf(o) === bracketOf(whole) || o.source.line === whole.source.line || !/giá/u.test(bracketOf(whole))) &&
  (o.status === 'T') === (whole.status === 'T') &&
  o.place === whole.place &&
  o.id !== whole.id &&
  sameUnit(o, whole) &&
  amount(o) > 0 &&
  amount(o) <= amount(whole);

/** Half of the last printed place. */
const slack = (o: Observation): number => {
  const decimals = String(o.value).split('.')[1]?.length ?? 0;
  return (0.5 * unitParts(o.unit).scale) / 10 ** decimals;
};

/** The first figures that come to the whole together; parts of a part are passed over. */
function addingUp(whole: Observation, levels: readonly Observation[]): Observation[] | null {
  const list = levels.slice(0, READ);
  const total = amount(whole);
  let best: Observation[] | null = null;
  let steps = 0;
  const walk = (i: number, taken: readonly Observation[], reached: number, room: number): void => {
    steps += 1;
    if (best || steps > STEPS) return;
    if (taken.length > 1 && Math.abs(reached - total) <= room) {
      best = [...taken];
      return;
    }
    const o = list[i];
    if (!o || reached > total + room) return;
    walk(i + 1, [...taken, o], reached + amount(o), room + slack(o));
    const before = taken.at(-1);
    if (before && amount(o) <= amount(before)) walk(i + 1, taken, reached, room);
  };
  walk(0, [], 0, slack(whole));
  return best;
}

const TELLS = /(?<!\p{L})(?:trong đó|trong số đó|bao gồm|gồm|chia ra)(?!\p{L})(?! cả)/iu;
const SENTENCE = /(?<=\.)\s+(?=\p{Lu})/u;

/** "…; trong đó A, B": the figures of the sentence that says so, and of one that begins with it. */
function toldAsParts(whole: Observation, levels: readonly Observation[]): Observation[] {
  const { quote } = whole.source;
  const behind = quote.slice(Math.max(0, quote.indexOf(whole.printed)) + whole.printed.length);
  const cue = TELLS.exec(behind);
  if (!cue) return [];
  const [told = ''] = behind.slice(cue.index).split(SENTENCE);
  const parts: Observation[] = [];
  let at = 0;
  for (const o of levels) {
    const found = told.indexOf(o.printed, at);
    if (found < 0 || sum([...parts, o]) > amount(whole) * OVERLAP) break;
    at = found + o.printed.length;
    parts.push(o);
  }
  return parts;
}

/** Shares of one whole that a report prints one after the other: "nông nghiệp 16,93%, công nghiệp 21,25%, …". */
export function sharesAround(one: Observation, all: readonly Observation[], rowOf: RowOf): Observation[] {
  const beside = all.filter(
    (o) =>
      o.source.report === one.source.report &&
      isBeside(o, one, rowOf) &&
      o.unit === '%' &&
      o.value > 0 &&
      o.period.to === one.period.to &&
      (o.status === 'T') === (one.status === 'T') &&
      isShare(o),
  );
  const total = beside.reduce((whole, o) => whole + o.value, 0);
  return beside.length > 1 && total > WHOLE[0] && total < WHOLE[1] ? beside : [];
}
/** Shares without the smallest of them ("thuế trừ trợ cấp"), rounded. */
const WHOLE = [85, 100.6] as const;
const isShare = ({ name, printed, comparisons }: Observation): boolean =>
  /^(?:mục tiêu )?(?:tỷ|tỉ) (?:trọng|lệ)|cơ cấu/iu.test(name) ||
  /chiếm/iu.test(printed) ||
  comparisons.some(({ base }) => base === 'share');

/** Figures of one thing that stand side by side though no whole is printed: the largest such group. */
export function sideBySide(candidates: readonly Candidate[], rowOf: RowOf): Observation[] {
  const groups = new Map<string, Observation[]>();
  for (const { observation: o } of candidates) {
    const key = [o.source.report, rowOf(o)?.table ?? o.source.line, unitParts(o.unit).base, o.period.to, o.status === 'T'].join(
      '|',
    );
    groups.set(key, [...(groups.get(key) ?? []), o]);
  }
  const [most = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const once = most.filter((o, i) => most.findIndex(({ name }) => name === o.name) === i);
  return once.length > 1 ? once : [];
}
