/** What the classifier takes for small talk or a list, and the words do not show to be one, may name what is on record. */
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import { showsTalk } from './questions/intent-rules.js';
import { loosely } from './vietnamese/rules.js';
import { wordsOf } from './vietnamese/text.js';

/** A bare phrase is a question for a figure where this much of it is a figure's name. */
const NAMED = 0.95;
const SYLLABLE = /^(?:[bcdghklmnpqrstvxy]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;
/** "methadone", "pci": no word of ours, so nothing else is meant by it. */
const isForeign = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !SYLLABLE.test(word);

export interface OnRecord {
  readonly best: (question: Question) => readonly Candidate[];
  readonly figure: (question: Question) => Answer;
  readonly told: (question: Question) => Answer;
}

/** "đàn trâu", "methadone": the figure that the words name, else what is told in these very words; null where neither is there. */
export function insteadOfTalk(question: Question, { best, figure, told }: OnRecord): Answer | null {
  const { topic, intent, utterance } = question;
  if (topic.length === 0) return null;
  const isShown = showsTalk(intent, loosely(utterance.text));
  if (isShown && ['reports', 'indicators'].includes(intent)) return null;
  if (intent === 'passage') return isShown ? null : bareFigure(question, figure);
  const isWord = topic.length === 1 && topic.every(isForeign);
  if ((topic.length > 1 || isWord) && best(question).some(({ covered }) => covered >= NAMED))
    return figure({ ...question, intent: 'figure' });
  if (isShown || !(isWord || topic.length > 2)) return null;
  const passage = told({ ...question, intent: 'passage' });
  const isSaid = passage.passages.some(({ text }) => wordsOf(text).join(' ').includes(topic.join(' ')));
  return passage.status === 'answered' && passage.confidence >= NAMED && isSaid ? passage : null;
}

/** So many words name a thing; more may tell of something. */
const BARE = 4;
/** "Hộ nghèo", and nothing else: the indicator of that name, before what is told of it. */
function bareFigure(question: Question, figure: OnRecord['figure']): Answer | null {
  const isNamed = question.indicators.some(({ confidence }) => confidence === 1);
  if (!isNamed || question.topic.length > BARE || question.aspect !== 'level') return null;
  const answer = figure({ ...question, intent: 'figure' });
  return answer.status === 'answered' ? answer : null;
}

/** A greeting that no word of greeting shows is none. */
export const talkShown = ({ intent, utterance }: Question): string =>
  intent === 'greeting' && !showsTalk(intent, loosely(utterance.text)) ? 'None' : intent;
