/** Of figures that lead by little, the one whose own words are asked, while none of the others' own words are. */
import type { Candidate, Question } from '../model/dialogue.js';
import { wordsOf } from '../vietnamese/text.js';
import { comparable, countAlike } from '../vietnamese/units.js';
import { sameFigure } from './rivals.js';

/** They say nothing of what a figure is. */
const PLAIN = new Set(wordsOf('tổng số lượng của các và là có được đã trong về cho theo tại từ với năm tháng ngày cái'));
/** So much of what tells it from the others must be asked. */
const ASKED = 0.7;

/** What its name says, and neither the other's name nor what that stands under. */
function own({ observation: { name } }: Candidate, { observation: other }: Candidate): string[] {
  const shared = new Set(wordsOf(`${other.name} ${other.within} ${other.unit}`));
  return [...new Set(wordsOf(name))].filter((word) => !shared.has(word) && !PLAIN.has(word));
}

/** "Tỉnh triển khai bao nhiêu nhiệm vụ": those "triển khai", not those "cấp quốc gia". `choices`: what would be offered. */
export function toldByWords({ utterance, topic, unit }: Question, choices: readonly Candidate[]): Candidate | undefined {
  const said = new Set([...wordsOf(utterance.text), ...topic]);
  const isCounted = ({ observation: o }: Candidate): boolean =>
    unit === '' || comparable(o.unit, unit) || countAlike(o.unit, unit);
  const isMeant = (a: Candidate, b: Candidate): boolean => {
    const words = own(a, b);
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
