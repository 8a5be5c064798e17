/** What one place alone speaks of, for questions that name none. */
import type { ObservationIndex } from './observations.js';

/** Words of this weight are rare enough to tell one thing from another. */
export const TELLING = 2.8;

/** The one other place that speaks of telling words that `place` does not: "Rạch Miễu", "Lạch Huyện". */
export function aloneIn(words: readonly string[], index: ObservationIndex, place: string): string[] {
  const strange = words.filter((word) => index.weight(word) >= TELLING && !index.placesOf(word).has(place));
  const held = strange.filter((word) => index.placesOf(word).size > 0);
  const [first, ...rest] = held.map((word) => index.placesOf(word));
  const common = [...(first ?? [])].filter((other) => other !== '' && rest.every((places) => places.has(other)));
  return common.length === 1 && held.length === strange.length ? common : [];
}
