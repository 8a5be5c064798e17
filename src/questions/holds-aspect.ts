/** Whether a figure says the side of it that is asked for. */
import type { Candidate, Question } from '../model/dialogue.js';
import { isOverTime } from '../model/observation.js';
import { isOfOtherGiver } from './givers.js';

/** "đứng thứ mấy", "đạt mấy % kế hoạch", "tăng mấy %": a figure that says none of it is no answer. */
export function holdsAspect(
  { aspect, isAspectCarried, unit: asked, utterance }: Question,
  { observation: { unit, status, comparisons } }: Candidate,
): boolean {
  if (isAspectCarried && aspect === 'plan') return true;
  if (aspect === 'rank') return unit === 'thứ hạng';
  if (aspect === 'change' && asked === '%')
    return unit === '%' || comparisons.some(({ kind, base }) => kind !== 'percent_of' || isOverTime(base));
  if (aspect === 'plan' && isOfOtherGiver(utterance.text, comparisons)) return false;
  return (
    aspect !== 'plan' ||
    status === 'T' ||
    unit === '%' ||
    comparisons.some(({ base }) => ['plan', 'budget', 'share'].includes(base))
  );
}
