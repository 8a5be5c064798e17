/** Which place a question is about, among those that the archive's reports are about. */
import type { Library } from './intake.js';
import type { Question } from './model/dialogue.js';
import { fold } from './vietnamese/text.js';

export interface Geography {
  readonly places: readonly string[];
  /** Whether some reports do not say their place. */
  readonly somePlaceless: boolean;
  /** The place where the question names none: the chat's own, else the archive's main one. */
  readonly homeOf: (question: Question) => string;
  /** A place as the archive writes it; undefined where no report is about it. */
  readonly held: (name: string) => string | undefined;
  /** The place meant; undefined where the archive does not hold the one asked for. */
  readonly placeOf: (question: Question) => string | undefined;
}

export function geographyOf({ reports, observations }: Library, defaultPlace: string | null): Geography {
  const named = reports.map((report) => report.place).filter(Boolean);
  const places = [...new Set(named)];
  const held = (name: string): string | undefined => places.find((place) => fold(place) === fold(name));
  const mainPlace = (defaultPlace && held(defaultPlace)) ?? mostFrequent(named) ?? '';
  const homeOf = ({ utterance: { place } }: Question): string => (place ? held(place) : undefined) ?? mainPlace;
  const placeOf = (question: Question): string | undefined => {
    const asked = question.places[0]?.value;
    return districtNamed(question, places)?.place ?? (asked === undefined ? homeOf(question) : held(asked));
  };
  return { places, somePlaceless: observations.some((o) => o.place === ''), homeOf, held, placeOf };
}

/** "… ở huyện Tân Kỳ", "tan ky …": a district that a report of the archive is about; its name is then no part of the topic. */
export function districtNamed(question: Question, places: readonly string[]): { place: string; question: Question } | null {
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

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
