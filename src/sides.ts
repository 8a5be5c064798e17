/** "đạt mấy % kế hoạch?" after a figure: a side of that figure, not of a neighbour that happens to have one. */
import { askedSide, figureAnswer, missingAnswer, type Related } from './answers/figure.js';
import { type Beside, sideBeside } from './beside.js';
import type { Answer } from './model/answer.js';
import { meantItself, type Reading } from './model/dialogue.js';
import type { Observation } from './model/observation.js';

/** `find`: the answer to the question as if it stood alone. */
export function sideAnswer(
  { question, about, itself: meant }: Reading,
  relatedTo: (observation: Observation) => Related,
  beside: Beside,
  find: () => Answer,
): Answer {
  const given = (o: Observation): Answer => figureAnswer(question, meantItself(o), [], relatedTo(o), 1);
  if (meant) return given(meant);
  if (!about) return find();
  const itself = (): Answer => given(about);
  if (askedSide(question, about)) return itself();
  const other = sideBeside(question, about, beside);
  if (other) return given(other);
  const found = find();
  // What was done is no plan.
  if (question.aspect === 'target')
    return found.status === 'answered' && found.figures.some(({ status }) => status !== 'T')
      ? missingAnswer(question, 'aspect', [meantItself(about)])
      : found;
  // Another period or report may print it of the same thing; of anything else it is no answer.
  const isSame = found.figures.every(
    ({ name, indicator }) => name === about.name || (indicator !== null && indicator === about.indicator),
  );
  return found.status === 'answered' && isSame ? found : itself();
}
