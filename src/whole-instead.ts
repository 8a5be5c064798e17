/** What is asked of a district and is on record of the province alone: said so, with that figure as the nearest. */
import { areaMissingAnswer } from './answers/figure.js';
import type { Answer } from './model/answer.js';
import type { Question, TopicWords } from './model/dialogue.js';
import { fold } from './vietnamese/text.js';

/** `figure`: the answer to another question. Null where no district is named, or the province has no such figure either. */
export function wholeInstead(question: Question, figure: (question: Question) => Answer): Answer | null {
  const [area, ...more] = question.areas;
  if (area === undefined || more.length > 0) return null;
  const whole = figure({ ...question, ...without(question, area), areas: [] });
  const [given] = whole.figures;
  return given && whole.status === 'answered' ? areaMissingAnswer(question, nameOf(question, area), given) : null;
}

/** As it was typed; carried over from before, as it is folded. */
function nameOf({ utterance: { text } }: Question, area: string): string {
  const at = fold(text).indexOf(area);
  return at < 0 ? area : text.slice(at, at + area.length);
}

function without({ topic, spelt }: TopicWords, area: string): TopicWords {
  const names = area.split(' ');
  const at = topic.findIndex((_, i) => names.every((name, j) => topic[i + j] === name));
  if (at < 0) return { topic, spelt };
  const kind = ['huyen', 'xa', 'phuong'].includes(topic[at - 1] ?? '')
    ? 1
    : ['thanh pho', 'thi xa', 'thi tran'].includes(topic.slice(at - 2, at).join(' '))
      ? 2
      : 0;
  const rest = (words: readonly string[]): string[] => words.filter((_, i) => i < at - kind || i >= at + names.length);
  return { topic: rest(topic), spelt: rest(spelt) };
}
