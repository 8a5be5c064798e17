/** "Còn nông nghiệp?" behind a summary: the summary of that sector. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Question, Reading, Turn } from '../model/dialogue.js';
import { loosely } from '../vietnamese/rules.js';
import { wordsOf } from '../vietnamese/text.js';
import { periodsFor } from './followup-periods.js';
import { showsQuantity } from './intent-rules.js';

/** Words that may stand before the name of a sector. */
const LEAD = /^(?:ve|nganh|linh vuc|mang|phan|tinh hinh) /;
const SUMMED = { topic: ['tom', 'tat'], spelt: ['tóm', 'tắt'] };

/** `asked`: with the places that it takes over. */
export function sectorSummed(asked: Question, last: Turn, { sectors }: Catalogue): Reading[] {
  const { topic, spelt, aspect, unit } = asked;
  if (last.question.intent !== 'summary' || aspect !== 'level' || unit !== '' || topic.length === 0) return [];
  if (showsQuantity(loosely(asked.utterance.text))) return [];
  const said = topic.join(' ').replace(LEAD, '');
  const isSector = sectors.some(({ name, synonyms }) =>
    [name, ...name.split(','), ...synonyms].some((one) => wordsOf(one).join(' ') === said),
  );
  if (!isSector) return [];
  const words = { topic: [...SUMMED.topic, ...topic], spelt: [...SUMMED.spelt, ...spelt] };
  return periodsFor(asked, last).map((periods) => {
    const question = { ...asked, ...words, intent: 'summary', periods };
    return { question, fresh: [], near: [], stem: words, isSure: false };
  });
}
