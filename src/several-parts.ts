/** What a figure is made up of: "gồm những khoản nào", "chi tiết hơn". */
import { partsAnswer } from './answers/parts.js';
import { asLevel, bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { Shape } from './questions/shapes.js';

/** Null where the report does not print any part of it. */
export function partsShapeAnswer(
  shape: Extract<Shape, { kind: 'parts' }>,
  shared: Question,
  finding: Finding,
  last: Observation | null,
): Answer | null {
  const question = asLevel(shared, shape.text);
  const best = last ?? bestOf(question, finding.candidates(question) ?? [], null)?.observation ?? null;
  if (!best) return null;
  const parts = finding.observations.filter(({ partOf }) => partOf === best.id);
  return parts.length > 0 ? partsAnswer(best, parts) : null;
}
