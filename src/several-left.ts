/** "còn bao nhiêu xã chưa đạt chuẩn": the whole that a report prints beside what is done ("69/80 xã"), less what is done. */
import { leftAnswer } from './answers/left.js';
import { asLevel, bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Question } from './model/dialogue.js';
import { readLeft } from './questions/shape-left.js';
import { fold } from './vietnamese/text.js';

/** This much of its name the question must say. */
const SURE = 0.9;

export async function whatIsLeft(question: Question, finding: Finding): Promise<Answer | null> {
  const text = readLeft(question.utterance.text);
  if (text === null) return null;
  const printed = finding.figure(question);
  // A figure of those that did is none of those that did not.
  if (printed.status === 'answered' && printed.figures.some(({ name }) => /chua|khong/.test(fold(name)))) return null;
  const part = await finding.understand(text);
  const done = asLevel({ ...part, periods: question.periods, places: question.places, intent: 'figure' }, text);
  const candidates = finding.candidates(done) ?? [];
  const best = bestOf(
    done,
    candidates.filter(({ observation }) => !isWhole(observation.name)),
    null,
  );
  if (!best || best.covered < SURE || best.missed > 0) return null;
  const { observation: own } = best;
  const whole = candidates.find(
    ({ observation: o }) => o.name === `${own.name} ${WHOLE}` && o.source.quote === own.source.quote && o.value >= own.value,
  );
  return whole ? leftAnswer(own, whole.observation) : null;
}

const WHOLE = '(tổng số)';
const isWhole = (name: string): boolean => name.endsWith(WHOLE);
