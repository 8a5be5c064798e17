/** "đạt mấy % kế hoạch?" after a figure: a side of that figure, not of a neighbour that happens to have one. */
import { askedSide, figureAnswer, type Related } from './answers/figure.js';
import type { Answer } from './model/answer.js';
import { meantItself, type Reading } from './model/dialogue.js';
import type { Observation } from './model/observation.js';

/** `find`: the answer to the question as if it stood alone. */
export function sideAnswer(
  { question, about }: Reading,
  relatedTo: (observation: Observation) => Related,
  find: () => Answer,
): Answer {
  if (!about) return find();
  const itself = (): Answer => figureAnswer(question, meantItself(about), [], relatedTo(about), 1);
  if (askedSide(question, about)) return itself();
  const found = find();
  // Another period or report may print it of the same thing; of anything else it is no answer.
  const isSame = found.figures.every(
    ({ name, indicator }) => name === about.name || (indicator !== null && indicator === about.indicator),
  );
  return found.status === 'answered' && isSame ? found : itself();
}
