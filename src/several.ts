/** Questions about several figures: each figure is found on its own, then they are set side by side. */

import type { Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Question, statedPeriod, type Turn } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { shows } from './questions/intent-rules.js';
import { leaningShape } from './questions/leaning.js';
import { readTrade } from './questions/shape-trade.js';
import { readShape, type Shape } from './questions/shapes.js';
import { turned } from './questions/turned.js';
import { ofBoth } from './several-both.js';
import { changeShapeAnswer, gapShapeAnswer } from './several-changes.js';
import { whatIsLeft } from './several-left.js';
import { partsShapeAnswer } from './several-parts.js';
import { rankingAnswer } from './several-ranks.js';
import { trendAnswer } from './several-series.js';
import { pairAnswer, sidesShapeAnswer } from './several-sides.js';
import { loosely } from './vietnamese/rules.js';
import { fold, wordsOf } from './vietnamese/text.js';

export type { Finding } from './finding.js';

/** Questions of these are about no figure, or about one that is checked. */
const SINGLE = new Set(['check', 'definition', 'greeting', 'thanks']);
/** And of these where the words themselves show it: "nguồn nào nhiều hơn" is not about a source. */
const SHOWN = new Set(['source', 'help', 'reports', 'indicators', 'None']);

/** What these ask for is no source and no list, whatever words they share with one: "qua các báo cáo". */
const WEIGHS: ReadonlySet<Shape['kind']> = new Set(['compare', 'rank', 'parts', 'gap', 'trend']);

/** "so (sánh) các năm", "xem theo năm" */
const BARE = /^(?:(?:so|sanh|xem|voi|cho|giup|toi|di|nhe) ?)*$/;
/** Of these two figures may be asked for in one breath. */
const FIGURES = new Set(['figure', 'compare', 'breakdown', 'trend']);

export interface Several {
  readonly answer: Answer;
  /** The question with everything it took over from the last one. */
  readonly question: Question;
  /** Whether it took over what is asked about. */
  readonly carried: boolean;
  /** "Chỉ tiêu nào vượt kế hoạch năm 2022": of everything on record, whatever was talked of. */
  readonly ofAll?: boolean;
}

/** Needs nothing more of the last question: it took that over, or names all that it weighs ("so sánh thu ngân sách Sơn La và Lào Cai"). */
export const isWhole = (several: Several | null, { places }: Question): boolean =>
  several !== null && (several.carried || (several.answer.status === 'answered' && places.length > 1));

/** "mặt hàng nào lớn nhất", "cái nào cao hơn": it names nothing that the next question could lean on. */
export async function namesNothing({ utterance }: Question, finding: Finding): Promise<boolean> {
  const own = readShape(utterance.text, finding.reference, finding.places, finding.areas);
  return own !== null && (await finding.understand(own.text)).topic.length === 0;
}

/** Null where the question is about one figure after all. `last`: what it may lean on. */
export async function severalAnswer(question: Question, finding: Finding, last: Turn | null): Promise<Several | null> {
  const both = last && ofBoth(question.utterance.text, last);
  if (both) return { answer: both, question: { ...last.question, utterance: question.utterance }, carried: true };
  const again = last && turned(question.utterance.text, last);
  return again
    ? weighed(
        { ...(await finding.understand(again)), places: last.question.places, periods: last.question.periods },
        finding,
        last,
      )
    : weighed(question, finding, last);
}

async function weighed(question: Question, finding: Finding, last: Turn | null): Promise<Several | null> {
  const { intent, utterance } = question;
  const own = readShape(utterance.text, finding.reference, finding.places, finding.areas);
  // "Top 3 chỉ tiêu tăng mạnh nhất là gì" asks for no word's meaning.
  const isListed = intent === 'check' && own?.kind === 'trend' && own.like.length > 0;
  if (SINGLE.has(intent) && !isListed && !(intent === 'definition' && own?.kind === 'rank')) return null;
  const weighs = own !== null && WEIGHS.has(own.kind) && !(own.kind === 'trend' && own.weak);
  if (SHOWN.has(intent) && !weighs && shows(intent, loosely(utterance.text))) return null;
  const trade = own === null || own.kind === 'compare' ? await tradeAnswer(question, finding) : null;
  if (trade) return { answer: trade, question, carried: false };
  const left = own === null ? await whatIsLeft(question, finding) : null;
  if (left) return { answer: left, question, carried: false };
  // "So các năm": what is left of a series is no thing.
  const rest = own && (own.kind === 'trend' && BARE.test(fold(own.text).trim()) ? '' : own.text);
  const shared = own && carry(await finding.understand(rest ?? ''), question);
  const part =
    last && own?.kind === 'rank' && shared?.topic.length === 0 && OF_THESE.test(fold(own.noun))
      ? { ...own, among: 'sibling' as const }
      : null;
  const ofLast = part && last && shared ? await rankedOf(part, lent(shared, last), finding) : null;
  if (ofLast) return { ...ofLast, question: { ...ofLast.question, utterance } };
  if (own && shared && (shared.topic.length > 0 || isOfAll(own) || !last)) {
    // What a change is measured from stands in the words that its shape leaves out, and so does "bao nhiêu % dự toán".
    const asked = own.kind === 'change' ? { ...shared, utterance } : inPercent(own, question) ? { ...shared, unit: '%' } : shared;
    const answer = await answerTo(own, asked, finding, null);
    const ofAll = isOfAll(own) && shared.topic.length === 0 && own.kind === 'rank' && NAMES_ALL.test(fold(own.noun));
    // "Tỉnh nào xuất khẩu nhiều nhất": what follows is about exports.
    const { topic, spelt, indicators } = shared;
    const of = own.kind === 'rank' && topic.length > 0 ? { ...question, topic, spelt, indicators } : question;
    return answer && { answer, question: isListed ? { ...of, intent: 'trend' } : of, carried: false, ofAll };
  }
  const pair = own === null && FIGURES.has(intent) ? await pairAnswer(question, finding) : null;
  if (pair) return { answer: pair, question, carried: false };
  if (!last || last.question.topic.length === 0) return null;
  const leaning = leaningShape(own, utterance.text, last, finding.reference, finding.places);
  if (!leaning) return null;
  const taken = lent(leaning.shape.kind === own?.kind && shared ? shared : await finding.understand(leaning.shape.text), last);
  if (leaning.shape.kind === 'rank' && leaning.shape.among === 'sibling')
    return rankedOf(leaning.shape, { ...taken, utterance }, finding);
  const answer = await answerTo(leaning.shape, taken, finding, last);
  return answer && { answer, question: { ...taken, utterance }, carried: true };
}

/** "tổng kim ngạch xuất nhập khẩu", "xuất siêu": worked out of both sides, where no report prints it. */
async function tradeAnswer(question: Question, finding: Finding): Promise<Answer | null> {
  const trade = readTrade(question.utterance.text, finding.reference, finding.places);
  if (!trade || finding.figure(question).status === 'answered') return null;
  const answer = await sidesShapeAnswer(trade, question, finding, true);
  const [first, ...others] = answer?.figures ?? [];
  return first && others.every(({ period }) => sameSpan(period, first.period)) ? answer : null;
}

const inPercent = ({ kind }: Shape, { aspect, unit }: Question): boolean =>
  kind === 'compare' && aspect === 'plan' && unit === '%';

/** "Cái nào tăng nhanh nhất": of what was talked of, before all that is on record. */
const OF_THESE = /^(?:cai|phan)$/;

/** What is ranked must be of what was talked of: "mặt hàng nào lớn nhất" after exports is no retail trade. */
async function rankedOf(shape: Extract<Shape, { kind: 'rank' }>, question: Question, finding: Finding): Promise<Several | null> {
  const answer = rankingAnswer(shape, question, finding);
  const isOf = ({ name, within, source: { quote } }: Observation): boolean => {
    const around = new Set(wordsOf(`${name} ${within} ${quote}`));
    return question.topic.filter((word) => around.has(word)).length >= TALKED_OF * question.topic.length;
  };
  if (!answer || (answer.status === 'answered' && !answer.figures.every(isOf))) return null;
  return { answer, question, carried: true };
}
/** So much of its words. */
const TALKED_OF = 0.67;

const NAMES_ALL = /(?:^| )(?:chi tieu|muc tieu|so lieu)$/;

/** "chỉ tiêu nào giảm": of everything on record. */
const isOfAll = (shape: Shape): boolean => shape.kind === 'rank' && shape.among === 'thing';

async function answerTo(shape: Shape, shared: Question, finding: Finding, last: Turn | null): Promise<Answer | null> {
  switch (shape.kind) {
    case 'trend':
      return trendAnswer(shape, shared, finding);
    case 'compare':
      return sidesShapeAnswer(shape, shared, finding);
    case 'change':
      return changeShapeAnswer(shape, shared, finding);
    case 'gap':
      return gapShapeAnswer(shape, shared, finding);
    case 'parts':
      return partsShapeAnswer(shape, shared, finding, last?.figure ?? null);
    case 'rank':
      return rankingAnswer(shape, shared, finding);
  }
}

/** What the conversation filled in holds for the parts of the question too. */
function carry(part: Question, whole: Question): Question {
  const kept = <T extends { readonly origin: string }>(own: readonly T[], all: readonly T[]): readonly T[] =>
    own.length > 0 ? own : all.filter(({ origin }) => origin !== 'stated');
  return { ...part, periods: kept(part.periods, whole.periods), places: kept(part.places, whole.places) };
}

/** The topic, the place and, where none is named, the period of the last question. */
function lent(part: Question, { question, figure }: Turn): Question {
  const carried = <T extends { readonly origin: string }>(slots: readonly T[]): T[] =>
    slots.map((slot) => ({ ...slot, origin: 'carried' }));
  const own = part.topic.length > 0;
  const periods =
    part.periods.length > 0
      ? part.periods
      : question.periods.length > 0
        ? carried(question.periods)
        : figure && figure.period.from !== ''
          ? carried([statedPeriod(figure.period)])
          : [];
  return {
    ...part,
    ...(own
      ? {}
      : { topic: question.topic, spelt: question.spelt, indicators: carried(question.indicators), total: question.total }),
    unit: part.unit || (own || question.unit === '%' ? '' : question.unit),
    periods,
    places: part.places.length > 0 ? part.places : carried(question.places),
    areas: part.areas.length > 0 ? part.areas : question.areas,
  };
}
