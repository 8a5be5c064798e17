/** The places that the archive's reports are about, and which of them a question means. */
import type { Library } from './intake.js';
import type { Question } from './model/dialogue.js';
import type { ObservationIndex } from './search/observations.js';
import { type Unit, unitsNamed, unitsOf } from './units-named.js';
import { countriesIn } from './vietnamese/countries.js';
import { Names } from './vietnamese/names.js';
import { fold, wordsOf } from './vietnamese/text.js';

export interface Geography {
  readonly places: readonly string[];
  /** Whether some reports do not say their place. */
  readonly somePlaceless: boolean;
  /** The place where the question names none: the chat's own, else the archive's main one. */
  readonly homeOf: (question: Question) => string;
  readonly whereOf: (question: Question) => Whereabouts;
}

/** `areas`: the areas that tables have rows for, with the place of their report; `names`: the proper names of the reports. */
export function geographyOf(
  { reports, observations }: Library,
  defaultPlace: string | null,
  areas: ReadonlyMap<string, string>,
  names: Names,
  index: ObservationIndex,
): Geography {
  const places = [...new Set(placesOf({ reports }))];
  const held = (name: string): string | undefined => places.find((place) => fold(place) === fold(name));
  const mainPlace = mainPlaceOf({ reports }, defaultPlace);
  const hasMain = (defaultPlace !== null && held(defaultPlace) !== undefined) || isMain(mainPlace, placesOf({ reports }));
  const ownOf = ({ utterance: { place } }: Question): string | undefined => (place ? held(place) : undefined);
  const homeOf = (question: Question): string => ownOf(question) ?? mainPlace;
  const units = unitsOf(reports);
  const away = awayFrom(mainPlace, areas, index);
  const heard = places.length > 1 ? hearing(reports, names) : () => [];
  const whereOf = (question: Question): Whereabouts => {
    const own = ownOf(question);
    // Where none is the main one, any may be meant, those of fewer reports too.
    const open = own === undefined && !hasMain ? places : [];
    return whereabouts(question, { places, units, mainPlace: own ?? mainPlace, open, areas: away, heard });
  };
  return { places, somePlaceless: observations.some((o) => o.place === ''), homeOf, whereOf };
}

const placesOf = ({ reports }: Pick<Library, 'reports'>): string[] => reports.map(({ place }) => place).filter(Boolean);

/** The place meant where nothing names one: the one that is set, where the archive holds it; else the most frequent. */
export function mainPlaceOf({ reports }: Pick<Library, 'reports'>, defaultPlace: string | null): string {
  const named = placesOf({ reports });
  const set = defaultPlace === null ? undefined : named.find((place) => fold(place) === fold(defaultPlace));
  return set ?? mostFrequent(named)[0] ?? '';
}

/** Areas of other places than the main one, whose names its own reports do not hold. */
function awayFrom(mainPlace: string, areas: ReadonlyMap<string, string>, index: ObservationIndex): ReadonlyMap<string, string> {
  const own = index.entries.filter(({ observation }) => observation.place === mainPlace);
  return new Map([...areas].filter(([name, place]) => place !== mainPlace && !own.some(({ text }) => text.includes(name))));
}

/** One that a few more reports are about than about each of many others is not the one that is meant. */
const isMain = (place: string, of: readonly string[]): boolean => of.filter((one) => one === place).length * 2 > of.length;

/** More than one where several are as frequent. */
function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

/** The places whose reports hold each of the proper names that a question says. */
type Heard = (question: Question) => ReadonlySet<string>[];

/** A name is heard in a place where its words stand side by side in one of its reports, in capitals or not. */
function hearing(reports: Library['reports'], names: Names): Heard {
  const pairs = new Map<string, Set<string>>();
  for (const report of reports) {
    const own = pairs.get(report.place) ?? new Set();
    for (const text of textsOf(report)) for (const pair of pairsOf(wordsOf(text))) own.add(pair);
    pairs.set(report.place, own);
  }
  const placesOf = (key: string): Set<string> =>
    new Set([...pairs].filter(([, own]) => pairsOf(key.split(' ')).every((pair) => own.has(pair))).map(([place]) => place));
  return ({ utterance, spelt, areas }) => {
    const read = [utterance.text, spelt.join(' ')].flatMap((text) => names.read(text).map(({ value }) => value.key));
    const isOfCountry = (key: string): boolean => countriesIn(key.split(' ')).length > 0;
    // "thành phố Vũng Tàu": a name that is no proper one of the reports, since provinces bear it too
    return [...new Set([...read, ...areas])].filter((key) => key.includes(' ') && !isOfCountry(key)).map(placesOf);
  };
}
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);

interface Archive {
  /** The places that its reports are about. */
  readonly places: readonly string[];
  /** Those of them that are districts, cities or communes within a province. */
  readonly units: readonly Unit[];
  readonly mainPlace: string;
  /** Areas that tables of reports about other places have rows for: "giong trom" → "Bến Tre". */
  readonly areas: ReadonlyMap<string, string>;
  /** Where no place is the main one: all of them. */
  readonly open: readonly string[];
  readonly heard: Heard;
}

export interface Whereabouts {
  /** Undefined where the archive does not hold the place asked for. */
  readonly place: string | undefined;
  /** Without the words that were the place's name. */
  readonly question: Question;
  /** Where nothing tells which of several places is meant: all of them. */
  readonly open: readonly string[];
}

function whereabouts(asking: Question, { places, units, mainPlace, open, areas, heard }: Archive): Whereabouts {
  const asked = asking.places[0]?.value;
  const [unit, ...others] = unitsNamed(asking, units);
  if (unit) return { ...unit, open: others.length > 0 ? [unit, ...others].map(({ place }) => place) : [] };
  // "cao tốc Châu Đốc - Cần Thơ - Sóc Trăng": of several that are named, the first that reports are about.
  const held = asking.places.flatMap(({ value }) => places.find((place) => fold(place) === fold(value)) ?? []);
  if (asked !== undefined) return { place: held[0], question: asking, open: [] };
  const home = areaNamed(asking, areas);
  const told = (home && areas.get(home)) ?? placeTold(heard(asking), open.length > 0 ? '' : mainPlace);
  return { place: told ?? mainPlace, question: asking, open: told === null ? open : [] };
}

/** "cảng Cửa Ông bốc xếp bao nhiêu": the one place whose reports hold the names, where those of the main one do not. */
function placeTold(heard: readonly ReadonlySet<string>[], mainPlace: string): string | null {
  const telling = heard.filter((places) => places.size === 1 && !places.has(mainPlace)).flatMap((places) => [...places]);
  const [place = null, ...others] = new Set(telling);
  return place !== '' && others.length === 0 ? place : null;
}

/** The name of an area that the topic holds: "diện tích dừa Giồng Trôm". */
function areaNamed(
  { topic, areas: named }: Pick<Question, 'topic' | 'areas'>,
  areas: ReadonlyMap<string, string>,
): string | null {
  for (const name of areas.keys()) {
    if (named.includes(name)) return name;
    const words = name.split(' ');
    if (topic.some((_, i) => words.every((word, j) => topic[i + j] === word))) return name;
  }
  return null;
}

/** The proper names of the reports, those of the districts that whole reports are about among them. */
export const namesOf = (reports: Library['reports'], areas: ReadonlyMap<string, string>): Names =>
  new Names(reports.flatMap(textsOf), areas.keys());

const textsOf = ({ place, title, paragraphs, sections }: Library['reports'][number]): string[] => [
  place,
  title,
  ...paragraphs.flatMap(({ heads, text, cells = [] }) => [...heads, text, ...cells]),
  ...sections.map((section) => section.title),
];
