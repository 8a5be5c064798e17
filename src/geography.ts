/** The places that the archive's reports are about, and which of them a question means. */
import type { Library } from './intake.js';
import type { Question } from './model/dialogue.js';
import type { ObservationIndex } from './search/observations.js';
import { Names } from './vietnamese/names.js';
import { fold } from './vietnamese/text.js';

export interface Geography {
  readonly places: readonly string[];
  /** Whether some reports do not say their place. */
  readonly somePlaceless: boolean;
  /** The place where the question names none: the chat's own, else the archive's main one. */
  readonly homeOf: (question: Question) => string;
  readonly whereOf: (question: Question) => Whereabouts;
}

/** `areas`: the areas that tables have rows for, with the place of their report. */
export function geographyOf(
  { reports, observations }: Library,
  defaultPlace: string | null,
  areas: ReadonlyMap<string, string>,
  index: ObservationIndex,
): Geography {
  const named = reports.map((report) => report.place).filter(Boolean);
  const places = [...new Set(named)];
  const held = (name: string): string | undefined => places.find((place) => fold(place) === fold(name));
  const mainPlace = mainPlaceOf({ reports }, defaultPlace);
  const homeOf = ({ utterance: { place } }: Question): string => (place ? held(place) : undefined) ?? mainPlace;
  const away = awayFrom(mainPlace, areas, index);
  const whereOf = (question: Question): Whereabouts =>
    whereabouts(question, { places, mainPlace: homeOf(question), areas: away });
  return { places, somePlaceless: observations.some((o) => o.place === ''), homeOf, whereOf };
}

/** The place meant where nothing names one: the one that is set, where the archive holds it; else the most frequent. */
export function mainPlaceOf({ reports }: Pick<Library, 'reports'>, defaultPlace: string | null): string {
  const named = reports.map((report) => report.place).filter(Boolean);
  const set = defaultPlace === null ? undefined : named.find((place) => fold(place) === fold(defaultPlace));
  return set ?? mostFrequent(named) ?? '';
}

/** Areas of other places than the main one, whose names its own reports do not hold. */
function awayFrom(mainPlace: string, areas: ReadonlyMap<string, string>, index: ObservationIndex): ReadonlyMap<string, string> {
  const own = index.entries.filter(({ observation }) => observation.place === mainPlace);
  return new Map([...areas].filter(([name, place]) => place !== mainPlace && !own.some(({ text }) => text.includes(name))));
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface Archive {
  /** The places that its reports are about. */
  readonly places: readonly string[];
  readonly mainPlace: string;
  /** Areas that tables of reports about other places have rows for: "giong trom" → "Bến Tre". */
  readonly areas: ReadonlyMap<string, string>;
}

export interface Whereabouts {
  /** Undefined where the archive does not hold the place asked for. */
  readonly place: string | undefined;
  /** Without the words that were the place's name. */
  readonly question: Question;
}

function whereabouts(asking: Question, { places, mainPlace, areas }: Archive): Whereabouts {
  const asked = asking.places[0]?.value;
  const district = districtNamed(asking, places);
  if (district) return district;
  if (asked !== undefined) return { place: places.find((place) => fold(place) === fold(asked)), question: asking };
  const home = areaNamed(asking, areas);
  return { place: (home && areas.get(home)) ?? mainPlace, question: asking };
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

/** "… ở huyện Tân Kỳ", "tan ky …": a district that a report of the archive is about; its name is then no part of the topic. */
function districtNamed(question: Question, places: readonly string[]): { place: string; question: Question } | null {
  for (const place of places) {
    const [, name] = /^(?:huyen|thi xa|quan) (.+)$/.exec(fold(place)) ?? [];
    if (name === undefined) continue;
    const words = name.split(' ');
    const at = question.topic.findIndex((_, i) => words.every((word, j) => question.topic[i + j] === word));
    if (at < 0 && !question.areas.includes(name)) continue;
    const kind = fold(place)
      .slice(0, -name.length - 1)
      .split(' ');
    const from = kind.every((word, i) => question.topic[at - kind.length + i] === word) ? at - kind.length : at;
    const without = <T>(list: readonly T[]): T[] => list.filter((_, i) => at < 0 || i < from || i >= at + words.length);
    const areas = question.areas.filter((area) => area !== name);
    return { place, question: { ...question, areas, topic: without(question.topic), spelt: without(question.spelt) } };
  }
  return null;
}

/** The proper names of the reports, those of the districts that whole reports are about among them. */
export function namesOf(reports: Library['reports'], areas: ReadonlyMap<string, string>): Names {
  const titles = reports.map(({ place, title }) => `${place}. ${title}`);
  const texts = reports.flatMap(({ paragraphs, sections }) => [
    ...paragraphs.flatMap(({ text, cells = [] }) => [text, ...cells]),
    ...sections.map(({ title }) => title),
  ]);
  return new Names([...titles, ...texts], areas.keys());
}
