/** The places that the archive's reports are about, and which of them a question means. */
import type { Library } from './intake.js';
import type { Question } from './model/dialogue.js';
import type { ObservationIndex } from './search/observations.js';
import { fold } from './vietnamese/text.js';
import { type Whereabouts, whereabouts } from './whereabouts.js';

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
  const mainPlace = (defaultPlace && held(defaultPlace)) ?? mostFrequent(named) ?? '';
  const homeOf = ({ utterance: { place } }: Question): string => (place ? held(place) : undefined) ?? mainPlace;
  const away = awayFrom(mainPlace, areas, index);
  const whereOf = (question: Question): Whereabouts =>
    whereabouts(question, { places, mainPlace: homeOf(question), areas: away });
  return { places, somePlaceless: observations.some((o) => o.place === ''), homeOf, whereOf };
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
