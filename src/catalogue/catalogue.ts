/** What is counted: indicators by name, synonym and abbreviation. The entries come from `intents/indicators/`. */
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { readPlaces } from '../vietnamese/places.js';
import { wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';

/** flow: over a period · stock: as of a date · ratio: a rate, share, index or average */
export type Measure = 'flow' | 'stock' | 'ratio';

/** A percentage that is printed of a level: how it moved, how much of the plan it is, its share of a whole. */
export type Side = 'change' | 'plan' | 'share';

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly abbreviations: readonly string[];
  /** The usual printed unit. */
  readonly unit: string;
  readonly measure: Measure;
  /** The total that this is a part of, and the words that tell it apart from it. */
  readonly parent: string | null;
  readonly breakdown: string | null;
  /** The level of which this is a side: the growth of GRDP is the change of GRDP. */
  readonly sideOf: { readonly id: string; readonly side: Side } | null;
  readonly sector: string;
  /** What it is, in a sentence; "" where none is written yet. */
  readonly definition: string;
  /** Its place among the figures by which a report is summed up, from 1; null where it is none of them. */
  readonly headline: number | null;
}

/** A word of the reports that is no indicator: "lũy kế", "giá so sánh". */
export interface Term {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly definition: string;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  /** Words for it that its name does not hold: "chăn nuôi" for agriculture. */
  readonly synonyms: readonly string[];
}

/** A name of an indicator found in a text: words `from` to `to` of `wordsOf(text)`. */
export interface Mention {
  readonly indicator: Indicator;
  readonly from: number;
  readonly to: number;
}

/** Words that change nothing about what is counted. */
const LIGHT = new Set(
  'tong so luong toan tinh tren dia ban cua theo gia so sanh 2010 hien hanh cac loai thuc uoc dat duoc va trong ca nuoc nam chung tinh o tai khoang la muc'.split(
    ' ',
  ),
);

/** Kinds of figures, put before an abbreviation: "chỉ số IIP". */
const INDEX = new Set('chi so ty le chi tieu index'.split(' '));

/** "Số người giải quyết việc làm", "số lượt lao động tạo việc làm": how workers are counted says nothing of what they did. */
const PEOPLE = /^(?:tong )?so (?:luot )?(?:nguoi|lao dong)(?: duoc)?(?= )/;
const OF_ALL = / dân số$/i;
const WORKERS = /^(?:lượt )?lao động$/;

/** "Lượng khách du lịch đến Điện Biên", "GRDP của thành phố": the province that closes a name says where, not what. */
function withoutProvince(printed: string): string {
  const name = printed.replace(/ (?:của|toàn|trên địa bàn) thành phố$/iu, '');
  const at = readPlaces(name, false).find(({ value, end }) => value.level === 'province' && end === name.length)?.start;
  return at === undefined ? name : name.slice(0, at).replace(/(?: (?:đến|tại|ở|của))? +$/u, '');
}

export class Catalogue {
  readonly #byId = new Map<string, Indicator>();
  readonly #names = new Map<string, { words: readonly string[]; indicator: Indicator }[]>();

  constructor(
    readonly indicators: readonly Indicator[],
    readonly sectors: readonly Sector[],
    readonly terms: readonly Term[] = [],
  ) {
    for (const indicator of indicators) {
      this.#byId.set(indicator.id, indicator);
      for (const name of [indicator.name, ...indicator.synonyms, ...indicator.abbreviations]) this.#add(name, indicator);
    }
    for (const list of this.#names.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(name: string, indicator: Indicator): void {
    for (const spelling of new Set([name, expandOfficial(name)])) {
      const words = wordsOf(spelling);
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#names.get(first) ?? [];
      list.push({ words, indicator });
      this.#names.set(first, list);
    }
  }

  get(id: string): Indicator | null {
    return this.#byId.get(id) ?? null;
  }

  partsOf(id: string): Indicator[] {
    return this.indicators.filter((indicator) => indicator.parent === id);
  }

  /** The rates of a level. */
  sidesOf(id: string): Indicator[] {
    return this.indicators.filter((indicator) => indicator.sideOf?.id === id);
  }

  /** The indicator or term that these words name: all of them, light words aside. */
  named(words: readonly string[]): Indicator | Term | null {
    const bare = words.filter((word, i) => !(INDEX.has(word) && words.slice(0, i).every((before) => INDEX.has(before))));
    const isName = (name: string): boolean =>
      [words, bare].some((own) => own.length > 0 && wordsOf(expandOfficial(name)).join(' ') === own.join(' '));
    const term = this.terms.find(({ name, synonyms }) => [name, ...synonyms].some(isName));
    if (term) return term;
    const [mention, ...others] = this.mentions(words);
    const isLight = (word: string, i: number): boolean =>
      (mention !== undefined && i >= mention.from && i < mention.to) || LIGHT.has(word) || INDEX.has(word);
    return mention && others.length === 0 && words.every(isLight) ? mention.indicator : null;
  }

  /** The longest names of indicators in a text, from left to right, none overlapping. */
  mentions(words: readonly string[]): Mention[] {
    const found: Mention[] = [];
    for (let i = 0; i < words.length; i++) {
      const hit = (this.#names.get(words[i] ?? '') ?? []).find((name) => name.words.every((word, j) => words[i + j] === word));
      if (!hit) continue;
      found.push({ indicator: hit.indicator, from: i, to: i + hit.words.length });
      i += hit.words.length - 1;
    }
    return found;
  }

  /** The indicator that a printed name means, where nothing but light words is left over and the unit fits. */
  identify(name: string, unit: string): Indicator | null {
    const words = wordsOf(expandOfficial(withoutProvince(name)));
    const from = words.findIndex((word) => !LIGHT.has(word));
    // "lượng khách du lịch quốc tế": "lượng khách du lịch" is a name too, and must not hide the longer one behind it.
    const whole =
      this.#identified(words, unit) ??
      (from > 0 ? this.#identified(words.slice(from), unit) : null) ??
      // "Tỷ lệ bao phủ bảo hiểm y tế dân số": out of whom
      (unit === '%' && OF_ALL.test(name) ? this.#identified(words.slice(0, -2), unit) : null);
    const counted = PEOPLE.exec(words.join(' '))?.[0].split(' ').length ?? 0;
    if (whole || counted === 0) return whole;
    const found = this.#identified(words.slice(counted), unit);
    return found && WORKERS.test(found.unit) ? found : null;
  }

  #identified(words: readonly string[], unit: string): Indicator | null {
    const fits = (indicator: Indicator): boolean =>
      unit === '' || unitParts(indicator.unit).dimension === unitParts(unit).dimension;
    const [mention, ...others] = this.mentions(words).filter((m) => fits(m.indicator));
    if (!mention || others.some((m) => m.indicator !== mention.indicator)) return null;
    // "Tổng sản phẩm (GRDP)": its name and its short form, side by side.
    const said = [mention, ...others];
    const rest = words.filter((word, i) => !said.some(({ from, to }) => i >= from && i < to) && !LIGHT.has(word));
    return rest.length === 0 ? mention.indicator : null;
  }
}
