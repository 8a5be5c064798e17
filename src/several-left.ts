/** "còn bao nhiêu xã chưa đạt chuẩn": the whole that a report prints beside what is done ("69/80 xã"), less what is done. */
import { leftAnswer } from './answers/left.js';
import { asLevel, bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { readLeft } from './questions/shape-left.js';
import { fold } from './vietnamese/text.js';
import { unitParts } from './vietnamese/units.js';

/** This much of the question it must speak of, unless nothing of it is left over. */
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
  if (!best || best.missed > 0 || (best.covered < SURE && best.lost > 0)) return null;
  const { observation: own } = best;
  const wholes = candidates.filter(
    ({ observation: o }) => isWhole(o.name) && o.source.quote === own.source.quote && o.value >= own.value && o.unit === own.unit,
  );
  // "khởi công 210/264 căn, bàn giao 130 căn": of as many as are told for the first, where one number of them is told
  const [one, another] = isCounted(own) ? wholes : [];
  const whole =
    wholes.find(({ observation: o }) => headOf(o.name) === `${headOf(own.name)} ${WHOLE}`) ?? (another ? undefined : one);
  return whole ? leftAnswer(own, whole.observation) : null;
}

const isCounted = ({ unit }: Observation): boolean => unitParts(unit).dimension === 'count';
const WHOLE = '(tổng số)';
/** Without what it stands in: "Số căn bàn giao – xóa nhà tạm". */
const headOf = (name: string): string => name.split(' – ')[0] ?? name;
const isWhole = (name: string): boolean => headOf(name).endsWith(WHOLE);
