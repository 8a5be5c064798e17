/** Of figures that lead by little, the one whose own words are asked, while none of the others' own words are. */
import type { Candidate, Question } from '../model/dialogue.js';
import { sameSpan } from '../model/period.js';
import { wordsOf } from '../vietnamese/text.js';
import { comparable, countAlike } from '../vietnamese/units.js';
import { amountOf, sameFigure } from './rivals.js';

/** They say nothing of what a figure is. */
const PLAIN = new Set(
  wordsOf('tổng số lượng của các và là có được đã trong về cho theo tại từ với năm tháng ngày cái thành lập'),
);
/** That it is done or there says nothing of what it is either. */
const DONE = new Set(wordsOf('triển khai thực hiện xảy ra ghi nhận phát sinh hiện có toàn tỉnh ước đạt duy trì'));
/** So much of what tells it from the others must be asked. */
const ASKED = 0.7;

/** What its name says, and neither the other's name nor what that stands under. */
function own({ observation: { name } }: Candidate, { observation: other }: Candidate): string[] {
  const shared = new Set(wordsOf(`${other.name} ${other.within} ${other.unit}`));
  return [...new Set(wordsOf(name))].filter((word) => !shared.has(word) && !PLAIN.has(word));
}

/** So much of the question is left over by the best figure, and a figure that is this near says two of the words in its name, which is asked for by half. */
const LOST = 0.3;
const NEAR = 0.25;
const HALF = 0.5;
/** "Đang quản lý bao nhiêu người nhiễm HIV": those who are infected, or those "quản lý". */
export const namesWhatIsLost = ({ topic }: Question, best: Candidate, other: Candidate): boolean =>
  best.lost >= LOST &&
  other.asked >= HALF &&
  best.score - other.score < NEAR &&
  other.periodFit >= best.periodFit &&
  own(other, best).filter((word) => topic.includes(word)).length > 1 &&
  !sameFigure(best, other);

/** Counted from before what the other is counted in. */
const RUNNING = /(?<!\p{L})(?:lũy|luỹ) kế(?!\p{L})/iu;
/** "Nhiệm vụ triển khai" beside "nhiệm vụ cấp quốc gia": the larger one, of which nothing is said but that it is done. */
const isWholeOf = (a: Candidate, b: Candidate): boolean =>
  a.observation.source.report === b.observation.source.report &&
  a.observation.source.line === b.observation.source.line &&
  !RUNNING.test(a.observation.source.quote) &&
  a.observation.unit !== '%' &&
  comparable(a.observation.unit, b.observation.unit) &&
  sameSpan(a.observation.period, b.observation.period) &&
  amountOf(a) > amountOf(b) &&
  own(a, b).every((word) => DONE.has(word)) &&
  own(b, a).some((word) => !DONE.has(word)) &&
  a.covered >= b.covered &&
  a.missed <= b.missed &&
  a.lost <= b.lost;

/** "Hộ nghèo và cận nghèo", "cộng cả": more than one may be meant. */
const TOGETHER = / (?:và|va|cộng|cong|(?<!so )(?:với|voi)) /i;

/** "Tỉnh triển khai bao nhiêu nhiệm vụ": those "triển khai", not those "cấp quốc gia". `choices`: what would be offered. */
export function toldByWords({ utterance, topic, unit }: Question, choices: readonly Candidate[]): Candidate | undefined {
  if (TOGETHER.test(utterance.text)) return undefined;
  const said = new Set([...wordsOf(utterance.text), ...topic]);
  const isCounted = ({ observation: o }: Candidate): boolean =>
    unit === '' || comparable(o.unit, unit) || countAlike(o.unit, unit);
  const isMeant = (a: Candidate, b: Candidate): boolean => {
    const words = own(a, b);
    if (isWholeOf(a, b)) return !own(b, a).some((word) => said.has(word));
    const asked = words.filter((word) => said.has(word)).length;
    return (
      asked > 0 &&
      asked >= ASKED * words.length &&
      !own(b, a).some((word) => said.has(word)) &&
      a.missed <= b.missed &&
      a.lost <= b.lost &&
      a.periodFit >= b.periodFit &&
      a.observation.place === b.observation.place
    );
  };
  return choices.find((a) => isCounted(a) && choices.every((b) => a === b || sameFigure(a, b) || isMeant(a, b)));
}
