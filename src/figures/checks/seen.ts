/** The observations of an archive, put so that each finds the ones it can be compared with. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Observation } from '../../model/observation.js';
import { sameSpan, yearIn } from '../../model/period.js';
import { fold } from '../../vietnamese/text.js';
import { countAlike, unitParts } from '../../vietnamese/units.js';

/** In base units: 8.428,99 triệu đồng → 8428990000. */
export const amount = (o: Observation): number => o.value * unitParts(o.unit).scale;

/** Digits behind the comma, as far as the number still shows them. */
export const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;
export const halfStep = (value: number): number => 0.5 * 10 ** -decimals(value);

/** "hơn 300", "khoảng 12". */
const isHedged = (o: Observation): boolean => /^(?!\d)(?!(?:tăng|giảm|đạt|chiếm))\p{L}/iu.test(o.printed.trim());
/** How far the true amount may be from the printed one; "hơn", "khoảng" leave more room. */
export const slack = (o: Observation): number =>
  isHedged(o) ? Math.abs(amount(o)) * 0.02 : halfStep(o.value) * unitParts(o.unit).scale;

const bare = (base: string): string => (base.startsWith('luot ') ? base.slice(5) : base);
export const sameUnit = (a: Observation, b: Observation): boolean => {
  if (a.unit === b.unit) return true;
  const [x, y] = [unitParts(a.unit), unitParts(b.unit)];
  return x.dimension === y.dimension && bare(x.base) === bare(y.base);
};
export const dimension = (o: Observation): string => unitParts(o.unit).dimension;

/** A printed level: no growth, no share, not the b of "a/b". */
export const isLevel = (o: Observation): boolean =>
  o.unit !== '' && o.unit !== 'thứ hạng' && !o.rules.some((rule) => rule === 'a/b' || /^(?:tăng|giảm|gấp|đạt|chiếm)/.test(rule));
export const isAmount = (o: Observation): boolean =>
  isLevel(o) && !['ratio', 'multiple', 'time'].includes(dimension(o)) && !unitParts(o.unit).base.includes('/');

const DAY = 86_400_000;
/** A year's figure in a report of June is a plan, whatever its status was read as. */
export const isTarget = (o: Observation): boolean =>
  o.status === 'T' || (o.source.date !== '' && Date.parse(o.period.to) - Date.parse(o.source.date) > 60 * DAY);
export const sameKind = (a: Observation, b: Observation): boolean =>
  a.place === b.place && isTarget(a) === isTarget(b) && sameUnit(a, b);

const put = <K>(map: Map<K, Observation[]>, key: K, o: Observation): void => {
  const list = map.get(key);
  if (list) list.push(o);
  else map.set(key, [o]);
};

/** Names alike: the catalogue's id, else the words of a name long enough to mean one thing only. */
export function keyOf(o: Observation): string | null {
  if (o.indicator) return o.indicator;
  const name = fold(o.name);
  return name.split(' ').length >= 5 ? name : null;
}

/** How many figures of one indicator and year a figure is held against. */
const MOST = 100;

export class Seen {
  readonly #byId = new Map<string, Observation>();
  readonly #series = new Map<string, Observation[]>();
  readonly #sentences = new Map<string, Observation[]>();
  readonly #byYear = new Map<string, Observation[]>();
  readonly #known = new Map<string, Observation[]>();
  #totals: Map<Observation, Observation[]> | null = null;

  constructor(
    readonly observations: readonly Observation[],
    readonly catalogue: Catalogue,
  ) {
    for (const o of observations) {
      this.#byId.set(o.id, o);
      put(this.#sentences, this.#sentence(o), o);
      const key = keyOf(o);
      if (!key || !isLevel(o)) continue;
      put(this.#series, `${key} ${o.place}`, o);
      put(this.#byYear, `${key} ${o.place} ${yearIn(o.period)}`, o);
      if (o.indicator) put(this.#known, `${o.source.report} ${o.indicator}`, o);
    }
  }

  #sentence = (o: Observation): string => `${o.source.report} ${o.source.line} ${o.source.quote}`;

  sentenceOf = (o: Observation): readonly Observation[] => this.#sentences.get(this.#sentence(o)) ?? [];

  /** Every series of one indicator (or name) and place. */
  series = (): Iterable<readonly Observation[]> => this.#series.values();

  /** The other levels of the same indicator, place and unit, of a year. */
  alike(o: Observation, year: number): Observation[] {
    return this.#keysOf(o)
      .flatMap((key) => this.#byYear.get(`${key} ${o.place} ${year}`)?.slice(0, MOST) ?? [])
      .filter((other) => other !== o && (sameUnit(o, other) || countAlike(o.unit, other.unit)));
  }

  #keysOf(o: Observation): string[] {
    if (o.indicator) return [o.indicator];
    // "Phấn đấu tổng thu ngân sách địa phương": what leads in is no part of the name.
    const from = o.name.search(/(?<=\p{L} )tổng /u);
    const known = from > 0 ? this.catalogue.identify(o.name.slice(from), o.unit) : null;
    return [keyOf(o), known?.id ?? null].filter((key) => key !== null);
  }

  #above = (id: string | null): string | null => (id && this.catalogue.get(id)?.parent) ?? null;

  whole(o: Observation): Observation | null {
    const stated = o.partOf ? this.#byId.get(o.partOf) : undefined;
    if (stated && isAmount(stated) && sameKind(o, stated) && sameSpan(o.period, stated.period)) return stated;
    // The nearest above that is printed: land fees are a part of domestic revenue, and of all revenue.
    for (let id = this.#above(o.indicator); id; id = this.#above(id)) {
      const known = this.#known.get(`${o.source.report} ${id}`) ?? [];
      const whole = known.find((w) => isAmount(w) && sameKind(o, w) && sameSpan(o.period, w.period));
      if (whole) return whole;
    }
    return null;
  }

  /** By total: the parts that can be added up, each indicator once. */
  parts(): Map<Observation, Observation[]> {
    this.#totals ??= this.#addable();
    return this.#totals;
  }

  #addable(): Map<Observation, Observation[]> {
    const found = new Map<Observation, Observation[]>();
    for (const o of this.observations) {
      const whole = isAmount(o) ? this.whole(o) : null;
      if (!whole || whole === o) continue;
      const list = found.get(whole) ?? [];
      if (!list.some((p) => p.indicator !== null && p.indicator === o.indicator)) list.push(o);
      found.set(whole, list);
    }
    return found;
  }

  /** The b of an "a/b" figure. */
  outOf(o: Observation): Observation | null {
    const [report, number] = o.id.split('#');
    const next = this.#byId.get(`${report}#${Number(number) + 1}`);
    return next?.rules.includes('a/b') && next.printed === o.printed && next.source.quote === o.source.quote ? next : null;
  }
}
