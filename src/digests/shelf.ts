/** What there is to tell: the newest figures of a topic, what was there before, and which of them came since. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Subscription, Threshold, Topic } from '../model/digest.js';
import { type Comparison, type Observation, withSamePeriodLastYear } from '../model/observation.js';
import type { ReportHead } from '../model/report.js';
import type { Store } from '../model/store.js';
import { fold } from '../vietnamese/text.js';
import { comparable, unitParts } from '../vietnamese/units.js';

/** What other rooms know of figures, as arguments. */
export interface Knowledge {
  readonly isForeseen: (observation: Observation) => boolean;
  readonly sameUnit: (a: Observation, b: Observation) => boolean;
  /** Null where the two are no pair. */
  readonly changeBetween: (now: Observation, before: Observation) => Comparison | null;
}

export interface ShelfParts {
  readonly reports: readonly ReportHead[];
  readonly observations: readonly Observation[];
  readonly catalogue: Catalogue;
  readonly arrivals: Arrivals;
  readonly knowledge: Knowledge;
}

export interface Item {
  readonly observation: Observation;
  readonly previous: Observation | null;
  /** Computed, where the report prints none. */
  readonly change: Comparison | null;
  readonly arrivedAt: number;
}

/** Cumulative and whole-year figures and stocks are what reports are about; a month stands behind. */
const RANK = ['YTD', 'YEAR', 'INSTANT', 'QUARTER', 'SCHOOL_YEAR', 'MONTH', 'OTHER'];

export class Shelf {
  readonly #known = new Map<string, Item[]>();
  readonly #told: readonly Observation[];

  constructor(readonly parts: ShelfParts) {
    this.#told = parts.observations.filter((o) => o.status !== 'T' && o.period.to !== '' && !parts.knowledge.isForeseen(o));
  }

  report(id: string): ReportHead | null {
    return this.parts.reports.find((report) => report.id === id) ?? null;
  }

  holds = (indicator: string, place: string): boolean => this.#told.some((o) => o.indicator === indicator && o.place === place);

  arrivedAt({ source }: Observation): number {
    return this.parts.arrivals.get(source.report)?.at ?? 0;
  }

  /** Whether a report came once more under its name, with other content. */
  isRevised(report: string): boolean {
    return this.parts.arrivals.get(report)?.isRevised === true;
  }

  /** Whether somebody who follows these follows the report. */
  isMeant(report: string, wishes: readonly Subscription[]): boolean {
    const head = this.report(report);
    return head !== null && wishes.some(({ topic }) => topic.kind === 'reports' && isAbout(head, topic));
  }

  hasReports(topic: Topic): boolean {
    return this.parts.reports.some((report) => isAbout(report, topic));
  }

  newestReport(): ReportHead | null {
    const newest = (a: ReportHead | null, b: ReportHead): ReportHead => (a && a.date >= b.date ? a : b);
    return this.parts.reports.reduce<ReportHead | null>(newest, null);
  }

  isOfNewest({ observation }: Item, topic: Topic): boolean {
    const own = this.parts.reports.filter((report) => isAbout(report, topic));
    return own.every(({ date }) => date <= observation.source.date);
  }

  /** Of the newest figures of a topic, those that this report prints. */
  itemsIn(report: string, topic: Topic): Item[] {
    return this.itemsOf(topic).filter(({ observation }) => observation.source.report === report);
  }

  /** The newest figure of each thing that the topic is about; worked out once for all who follow it. */
  itemsOf(topic: Topic): readonly Item[] {
    const key = JSON.stringify([topic.kind, topic.id, topic.place, topic.kind === 'name' ? topic.label : '']);
    const known = this.#known.get(key) ?? this.#find(topic);
    this.#known.set(key, known);
    return known;
  }

  #find(topic: Topic): Item[] {
    const { catalogue } = this.parts;
    const here = this.#told.filter((o) => topic.place === '' || o.place === topic.place);
    const things = new Map<string, Observation[]>();
    for (const o of here) {
      const indicator = o.indicator === null ? null : catalogue.get(o.indicator);
      const isMeant =
        topic.kind === 'indicator'
          ? o.indicator === topic.id
          : topic.kind === 'name'
            ? fold(o.name) === fold(topic.label)
            : topic.kind === 'sector'
              ? indicator?.sector === topic.id
              : indicator !== null && this.isMeant(o.source.report, [{ topic } as Subscription]);
      if (!isMeant) continue;
      const thing = topic.kind === 'name' ? '' : `${o.indicator} ${o.place}`;
      things.set(thing, [...(things.get(thing) ?? []), o]);
    }
    return [...things.values()].map((list) => this.#item(list)).sort((a, b) => this.#order(a) - this.#order(b));
  }

  /** Wholes before parts, else as the catalogue has them. */
  #order({ observation: { indicator } }: Item): number {
    const { indicators } = this.parts.catalogue;
    const at = indicators.findIndex(({ id }) => id === indicator);
    return at < 0 || indicators[at]?.parent ? indicators.length + at : at;
  }

  #item(list: readonly Observation[]): Item {
    const rank = (o: Observation): number => RANK.indexOf(o.period.type);
    const newest = (a: Observation, b: Observation): number =>
      b.period.to.localeCompare(a.period.to) || b.source.date.localeCompare(a.source.date) || rank(a) - rank(b);
    const [observation, ...older] = [...list].sort(newest) as [Observation, ...Observation[]];
    const { sameUnit, changeBetween } = this.parts.knowledge;
    const earlier = older.filter((o) => o.period.to < observation.period.to && sameUnit(o, observation));
    const pair = earlier.find((o) => changeBetween(observation, o) !== null);
    const previous = pair ?? earlier[0] ?? null;
    const isPrinted = withSamePeriodLastYear(observation) !== null;
    const change = pair && !isPrinted ? changeBetween(observation, pair) : null;
    return { observation, previous, change, arrivedAt: this.arrivedAt(observation) };
  }

  /** What a report prints plainly: catalogued, without a doubt, and in one value only. */
  plainlyIn(report: string): readonly Observation[] {
    const plain = this.#told.filter((o) => o.source.report === report && o.indicator !== null && o.warnings.length === 0);
    const values = new Map<string, Set<number>>();
    for (const o of plain) values.set(figureKey(o), (values.get(figureKey(o)) ?? new Set()).add(o.value));
    return plain.filter((o) => values.get(figureKey(o))?.size === 1);
  }
}

/** What a figure is of, whatever report it stands in: the same again is a correction where its value is another. */
export const figureKey = ({ indicator, name, place, period, unit }: Observation): string =>
  [indicator ?? fold(name), place, period.type, period.from, period.to, unit].join('|');

const base = (value: number, unit: string): number => value * unitParts(unit).scale;

/** Whether a figure is beyond what its subscriber asked to be warned of. */
export function crosses({ measure, side, value, unit }: Threshold, item: Item): boolean {
  const beyond = (given: number): boolean => (side === 'above' ? given > value : given < value);
  const { observation: o, change } = item;
  switch (measure) {
    case 'level':
      return (
        comparable(o.unit, unit) &&
        (side === 'above' ? base(o.value, o.unit) > base(value, unit) : base(o.value, o.unit) < base(value, unit))
      );
    case 'plan':
      return o.comparisons.some((c) => (c.base === 'plan' || c.base === 'budget') && c.kind === 'percent_of' && beyond(c.value));
    default: {
      const moved = withSamePeriodLastYear(o) ?? change;
      if (moved?.kind === 'percent_change') return beyond(moved.value);
      return moved?.kind === 'times' ? beyond((moved.value - 1) * 100) : false;
    }
  }
}

/** "báo cáo của Sở Y tế": the words stand side by side in its head; "báo cáo mới": any report. */
function isAbout({ title, issuer, number, place }: ReportHead, { id }: Topic): boolean {
  const head = fold([title, issuer, number, place].join(' ')).replace(/[^a-z0-9]+/g, ' ');
  return id === '' || ` ${head} `.includes(` ${id} `);
}

/** When a report came. */
export interface Arrival {
  readonly hash: string;
  /** Epoch ms; 0 for what was there before anybody could follow it. */
  readonly at: number;
  /** It came under the name of another. */
  readonly isRevised?: boolean;
}
export type Arrivals = ReadonlyMap<string, Arrival>;

/** When each report came. `isWritten`: keeps that for the next start. */
export async function noteArrivals(
  store: Store,
  reports: readonly (ReportHead & { readonly hash: string })[],
  now: number,
  isWritten: boolean,
): Promise<Arrivals> {
  const known = new Map((await store.list<Arrival>('arrivals')).map(({ key, value }) => [key, value]));
  const at = known.size === 0 ? 0 : now;
  const fresh = reports.filter(({ id, hash }) => known.get(id)?.hash !== hash);
  for (const { id, hash } of fresh) known.set(id, { hash, at, ...(known.has(id) && { isRevised: true }) });
  if (isWritten) await Promise.all(fresh.map(({ id }) => store.set('arrivals', id, known.get(id))));
  return known;
}
