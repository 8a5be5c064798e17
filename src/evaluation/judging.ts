/** Whether an answer is the one asked for. */
import { type Answer, textOf } from '../model/answer.js';
import { fold, speltWordsOf } from '../vietnamese/text.js';
import type { EvalQuestion, Quantity } from './questions.js';

/**
 * `exact` · `wrong figure`: another figure than the one asked for, or one where none is on record · `beside`: answered, but what
 * was asked for is not in it · `asked back` · `refused`.
 */
export const VERDICTS = ['exact', 'wrong figure', 'beside', 'asked back', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
  readonly verdict: Verdict;
  /** What is missing; '' where nothing is. */
  readonly why: string;
}

const exact: Judgement = { verdict: 'exact', why: '' };
type Figure = Answer['figures'][number];

/** "m³" and "M3", "lượt" and "lượt khách" are as good as each other; the value must be the one printed. */
function isQuantity(given: Quantity, wanted: Quantity): boolean {
  const [a, b] = [given.unit, wanted.unit].map((unit) => fold(unit.replace('³', '3')).toLowerCase()) as [string, string];
  return given.value === wanted.value && (a.includes(b) || b.includes(a));
}

const say = (quantity: Quantity): string => `${quantity.value} ${quantity.unit}`;
const listOr = (list: readonly (string | number)[]): string => list.join(' | ');

const placeOf = ({ source }: Figure): string => `${source.report}:${source.line}`;

/** A rise or fall asked for is a comparison of the figure, or the figure itself ("GRDP tăng 3,65%"). */
const hasSide = ({ comparisons, value }: Figure, side: readonly number[]): boolean =>
  side.includes(value) || side.includes(-value) || comparisons.some((comparison) => side.includes(comparison.value));

function missInFigure(question: EvalQuestion, figure: Figure | undefined): string {
  const { gold, side, at, to } = question;
  if (gold.length === 0 && side.length === 0) return '';
  if (!figure) return 'no figure';
  if (gold.length > 0 && !gold.some((wanted) => isQuantity(figure, wanted)))
    return `${figure.name}: ${say(figure)}, wanted ${listOr(gold.map(say))}`;
  if (side.length > 0 && !hasSide(figure, side)) return `${figure.name}: ${say(figure)} without ${listOr(side)}`;
  if (at.length > 0 && !at.includes(placeOf(figure))) return `from ${placeOf(figure)}, wanted ${listOr(at)}`;
  if (to.length > 0 && !to.includes(figure.period.to)) return `period to ${figure.period.to}, wanted ${listOr(to)}`;
  return '';
}

/** Whether the phrase stands in the text as whole words, in any case, with the tone marks placed either way, percent signs aside. */
function holds(text: string, phrase: string): boolean {
  const words = (said: string): string => ` ${speltWordsOf(said.replaceAll('%', ' ')).join(' ')} `;
  return words(text).includes(words(phrase));
}

function missInText({ says, never, lines }: EvalQuestion, text: string): string {
  const unsaid = says.find((choices) => !choices.some((phrase) => holds(text, phrase)));
  if (unsaid) return `does not say "${listOr(unsaid)}"`;
  const said = never.find((phrase) => holds(text, phrase));
  if (said !== undefined) return `says "${said}"`;
  return lines !== null && text.split('\n').length > lines ? `longer than ${lines} lines` : '';
}

export function judge(question: EvalQuestion, answer: Answer): Judgement {
  const text = textOf(answer);
  const isWanted = question.status.includes(answer.status);
  if (answer.status !== 'answered') {
    if (!isWanted) return { verdict: answer.status === 'clarify' ? 'asked back' : 'refused', why: text.split('\n')[0] ?? '' };
    const unsaid = missInText(question, [text, ...answer.options.map((option) => option.label)].join('\n'));
    return unsaid === '' ? exact : { verdict: 'beside', why: unsaid };
  }
  const [figure] = answer.figures;
  if (!isWanted)
    return figure || answer.series.length > 0
      ? { verdict: 'wrong figure', why: figure ? `${figure.name}: ${say(figure)}` : 'a series' }
      : { verdict: 'beside', why: `answered: ${text.split('\n')[1] ?? text}` };
  const missed = missInFigure(question, figure);
  if (missed !== '') return { verdict: figure ? 'wrong figure' : 'beside', why: missed };
  const given: readonly (Quantity & { readonly period: { readonly to: string } })[] = [...answer.figures, ...answer.series];
  const lacking =
    question.all.find((wanted) => !given.some((one) => isQuantity(one, wanted))) ??
    question.series.find((wanted) => !given.some((one) => isQuantity(one, wanted) && one.period.to === wanted.to));
  if (lacking) {
    const wanted = [...question.all, ...question.series];
    // The total in place of its parts stands on the same line: less than what was asked for, but no other figure.
    const isNear = figure && (wanted.some((one) => isQuantity(figure, one)) || question.at.includes(placeOf(figure)));
    return { verdict: figure && !isNear ? 'wrong figure' : 'beside', why: `lacks ${say(lacking)}` };
  }
  const unsaid = missInText(question, text);
  return unsaid === '' ? exact : { verdict: 'beside', why: unsaid };
}
