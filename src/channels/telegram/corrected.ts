/** Corrections beside the figures that they are about. */
import type { Answer, Line } from '../../model/answer.js';
import type { Correction, Lookup } from '../../model/services.js';
import type { Collection } from '../../model/store.js';
import { note } from './lines.js';
import * as say from './wording-office.js';

/** A figure with its corrections: what every answer passes on its way out. */
export async function corrected(answer: Answer, lookup: Lookup, kept: Collection<Correction>): Promise<Answer> {
  const notes: Line[] = [];
  for (const figure of answer.figures) {
    const correction = await kept.get(lookup.keyOf(figure));
    if (correction) notes.push(note(say.correctionLine(figure.printed, correction)));
  }
  if (notes.length === 0) return answer;
  const at = answer.lines.findIndex(({ role }) => role === 'source');
  const place = at < 0 ? answer.lines.length : at;
  return { ...answer, lines: [...answer.lines.slice(0, place), ...notes, ...answer.lines.slice(place)] };
}
