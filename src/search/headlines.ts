/** The figures by which a report, or a sector of it, is summed up: one per indicator, the most telling first. */
import type { Catalogue, Indicator } from '../catalogue/catalogue.js';
import type { Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import type { Report } from '../model/report.js';
import { isForeseen } from './alike.js';
import { linesUnder, sectorNamed } from './sectors.js';

/** More do not fit a summary of ten lines. */
const MOST = 8;
/** How many of a report's figures speak of a sector for it to be summed up from. */
const ENOUGH = 2;

/** What is summed up: a sector, or the parts of one indicator; null: the report as a whole. */
export type About = { readonly sector: string } | { readonly indicator: Indicator } | null;

/** The sector or indicator that the words name; `undefined` where they name neither. */
export function aboutIn(words: readonly string[], catalogue: Catalogue): About | undefined {
  if (words.length === 0) return null;
  const sector = sectorNamed(words, catalogue);
  if (sector !== null) return { sector };
  const [mention] = catalogue.mentions(words);
  if (!mention) return undefined;
  const rest = words.filter((_, i) => i < mention.from || i >= mention.to);
  return rest.length > words.length / 2 ? undefined : { indicator: mention.indicator };
}

function isAbout(about: About, indicator: Indicator, catalogue: Catalogue): boolean {
  if (about === null) return indicator.headline !== null;
  if ('sector' in about) return indicator.sector === about.sector;
  return (
    indicator.id === about.indicator.id || indicator.parent === about.indicator.id || isKin(about.indicator, indicator, catalogue)
  );
}

const isKin = (asked: Indicator, other: Indicator, catalogue: Catalogue): boolean =>
  catalogue.partsOf(asked.id).length === 0 && other.sector === asked.sector && other.headline !== null;

/** How well an observation stands for its indicator in the report. */
function standing(o: Observation, { period }: Report): number {
  const own = period && (sameSpan(o.period, period) ? 3 : o.period.to === period.to ? 2 : 0);
  return (own || 0) + (o.partOf === null ? 0.5 : 0) + (o.comparisons.length > 0 ? 0.3 : 0) + (o.warnings.length === 0 ? 0.2 : 0);
}

export function headlinesOf(
  report: Report,
  observations: readonly Observation[],
  about: About,
  catalogue: Catalogue,
): Observation[] {
  const own = observations.filter((o) => o.source.report === report.id && !o.rules.includes('a/b'));
  const done = own.filter((o) => o.status !== 'T' && !isForeseen(o));
  const best = new Map<string, Observation>();
  for (const o of done) {
    const indicator = o.indicator === null ? null : catalogue.get(o.indicator);
    if (!indicator || !isAbout(about, indicator, catalogue) || standing(o, report) < 2) continue;
    const before = best.get(indicator.id);
    if (!before || standing(o, report) > standing(before, report)) best.set(indicator.id, o);
  }
  const order = catalogue.indicators.map(({ id }) => id);
  const place = ({ indicator }: Observation): number => {
    const known = catalogue.get(indicator ?? '');
    return known?.headline ?? 100 + order.indexOf(indicator ?? '');
  };
  const known = [...best.values()].sort((a, b) => place(a) - place(b)).slice(0, MOST);
  if (known.length >= FEW) return known;
  if (about !== null && 'sector' in about)
    return [...known, ...inSection(report, done, known, about.sector, catalogue)].slice(0, FILLED);
  // A directive prints hardly a headline figure: what it does print, its targets last.
  return about === null && known.length < ENOUGH ? distinct([...known, ...done, ...own]).slice(0, MOST) : known;
}

/** Where the catalogue knows fewer figures than these of a sector, its section tells of more: so many together. */
const FEW = 4;
const FILLED = 6;

/** The figures printed under a heading of the sector: totals first, then those set against another time. */
function inSection(
  report: Report,
  done: readonly Observation[],
  known: readonly Observation[],
  sector: string,
  catalogue: Catalogue,
): Observation[] {
  const lines = linesUnder(report, sector, catalogue);
  const rank = (o: Observation): number => (/^Tổng /u.test(o.name) ? 0 : o.comparisons.length > 0 ? 1 : 2);
  const found = done.filter((o) => lines.has(o.source.line) && standing(o, report) >= 2 && o.partOf === null);
  // Of the month beside the months so far nothing is told again.
  const isKnown = (o: Observation): boolean =>
    known.some((k) => k === o || (o.indicator !== null && k.indicator === o.indicator));
  return distinct(found.filter((o) => !isKnown(o)).sort((a, b) => rank(a) - rank(b)));
}

const distinct = (list: readonly Observation[]): Observation[] =>
  list.filter(
    (o, i) => list.findIndex((other) => other.name === o.name || (o.indicator !== null && other.indicator === o.indicator)) === i,
  );

/** The newest of the reports that says enough; else the one that says most. */
export function summedUp<T extends { readonly report: Report; readonly figures: readonly Observation[] }>(
  summaries: readonly T[],
): T | null {
  const newest = [...summaries].sort((a, b) => b.report.date.localeCompare(a.report.date));
  return (
    newest.find(({ figures }) => figures.length >= ENOUGH) ??
    newest.sort((a, b) => b.figures.length - a.figures.length).find(({ figures }) => figures.length > 0) ??
    null
  );
}
