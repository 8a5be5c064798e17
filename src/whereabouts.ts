/** Which place of the archive a question is about: the one it names, the district or commune it speaks of, else the main one. */
import type { Question } from './model/dialogue.js';
import { fold } from './vietnamese/text.js';

export interface Archive {
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

export function whereabouts(asking: Question, { places, mainPlace, areas }: Archive): Whereabouts {
  const asked = asking.places[0]?.value;
  const district = districtNamed(asking, places);
  if (district) return district;
  if (asked !== undefined) return { place: places.find((place) => fold(place) === fold(asked)), question: asking };
  const home = areaNamed(asking, areas);
  return { place: (home && areas.get(home)) ?? mainPlace, question: asking };
}

/** The name of an area that the topic holds: "diện tích dừa Giồng Trôm". */
export function areaNamed(
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
