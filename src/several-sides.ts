/** Sides set against each other: two periods, two places, a plan and what was done, or two indicators. */
import { type Named, sidesAnswer, sidesMissing, type Weighed } from './answers/comparison.js';
import { doneOf } from './answers/measures.js';
import { planOrDone } from './answers/wording-several.js';
import { bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, type Question, statedPeriod, statedSlot } from './model/dialogue.js';
import { partsOfYear } from './part-of-year.js';
import { decide } from './questions/clarify.js';
import { readPair, setsAgainst } from './questions/shape-compare.js';
import type { Shape, Side } from './questions/shapes.js';
import { LONGEST } from './questions/understand.js';
import { sameThing, sameUnit } from './search/alike.js';
import { rateOf } from './search/strongest.js';
import { printedChange } from './several-changes.js';
import { writePeriod } from './vietnamese/periods.js';
import { fold, wordsOf } from './vietnamese/text.js';
import { unitParts } from './vietnamese/units.js';

type Compare = Extract<Shape, { kind: 'compare' }>;

/** Two things that are named side by side: only where each is found for sure, and nothing on record is called by both. */
export async function pairAnswer(question: Question, finding: Finding): Promise<Answer | null> {
  const shape = readPair(question.utterance.text.slice(0, LONGEST), finding.reference, finding.places);
  if (!shape || question.aspect !== 'level') return null;
  const candidates = finding.candidates(question) ?? [];
  const whole = bestOf(question, candidates, null);
  if (whole && whole.missed === 0 && whole.lost <= LOST && !setsAgainst(question.utterance.text)) return null;
  if (candidates.some(isOfBoth)) return null;
  return sidesShapeAnswer(shape, question, finding, true);
}
/** "xã đạt chuẩn và cơ bản đạt chuẩn": one figure may be of both, even where others are named as well. */
const isOfBoth = ({ covered, missed, observation }: Candidate): boolean =>
  covered >= SURE && missed === 0 && / và /iu.test(observation.name);
/** So much may be left over of the words for one name. */
const LOST = 0.1;
/** This much of its words a side must hold to be found for sure. */
const SURE = 0.9;
const SHARE = /^(?:tỷ trọng|cơ cấu)/iu;

/** `sure`: nothing but both sides found without doubt is an answer. */
export async function sidesShapeAnswer(shape: Compare, shared: Question, finding: Finding, sure = false): Promise<Answer | null> {
  const { sides, moves, outcome } = shape;
  // Periods side by side are of one name, and are told all the same.
  if (outcome === 'sum' && !shape.added && sides.some(({ words }) => words !== '') && isOneName(shared, finding)) return null;
  const questions = await Promise.all(sides.map((side) => questionOf(side, moves, shared, finding)));
  const whole = sides.every(({ words }) => words === '')
    ? oneTopic(sides, questions, finding, moves)
    : severalTopics(questions, finding, moves);
  const found = whole.every((candidate) => candidate === null) && !moves ? (partsOfYear(questions, finding) ?? whole) : whole;
  if (found.every((candidate) => candidate === null)) return null;
  // A share of the whole says nothing of how fast anything grew.
  if (moves && found.some((candidate) => candidate && SHARE.test(candidate.observation.name))) return null;
  if (sure && !found.every((candidate) => candidate && candidate.covered >= SURE && candidate.missed === 0)) return null;
  const label = (i: number): string => labelOf(sides, i, found[i] ?? null, shared, finding);
  const complete = found.flatMap((candidate, i): Named[] =>
    candidate ? [{ label: label(i), observation: candidate.observation }] : [],
  );
  const once = new Set(complete.map(({ observation }) => observation.id));
  if (complete.length === sides.length && once.size === sides.length)
    return sidesAnswer(complete, moves ? 'change' : weighed(shared, complete), outcome);
  if (once.size < complete.length) return null;
  const missing = found.flatMap((candidate, i) => (candidate ? [] : [label(i)]));
  const [only] = complete;
  const [lacking] = sides.filter((_, i) => !found[i]);
  // "Xuất khẩu 2022 so với 2021", where the report says how it moved since.
  if (only && lacking?.period && sides.length === 2 && lacking.words === '' && outcome !== 'sum') {
    const { observation } = only;
    const periods = [statedPeriod(observation.period)];
    if (!lacking.target && printedChange(observation, lacking.period.value.period).length > 0)
      return finding.figure({ ...shared, intent: 'growth', aspect: 'change', unit: '', periods });
  }
  return sidesMissing(
    missing,
    complete.map(({ observation }) => observation),
  );
}

/** "tỷ lệ giải ngân": of amounts what share of its plan each is. */
const weighed = ({ unit }: Question, sides: readonly Named[]): Weighed =>
  unit === '%' && sides.every(({ observation }) => doneOf(observation)) ? 'plan' : 'level';

/** "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ": the words of both sides are the name of one figure. */
function isOneName(shared: Question, finding: Finding): boolean {
  const candidates = finding.candidates(shared) ?? [];
  const best = bestOf(shared, candidates, null);
  return candidates.some(isOfBoth) || (best !== null && best.missed === 0 && best.covered >= ONE_NAME);
}
const ONE_NAME = 0.75;

async function questionOf(side: Side, moves: boolean, shared: Question, finding: Finding): Promise<Question> {
  const own = side.words === '' ? shared : await finding.understand(side.words);
  const kept = <T extends { readonly origin: string }>(slots: readonly T[]): T[] =>
    slots.filter(({ origin }) => origin !== 'stated');
  return {
    ...own,
    unit: own.unit || (shared.unit === '%' ? '' : shared.unit),
    aspect: side.target ? 'target' : moves ? 'change' : 'level',
    periods: side.period ? [side.period] : kept(shared.periods),
    places: side.place ? [side.place] : kept(shared.places),
  };
}

type Found = (Candidate | null)[];

/** One thing at several times or places: the side that is clear tells which thing the others are of. */
function oneTopic(sides: readonly Side[], questions: readonly Question[], finding: Finding, moves: boolean): Found {
  const candidates = questions.map((question) => finding.candidates(question) ?? []);
  const found = questions.map((question, i) => bestOf(question, candidates[i] ?? [], null));
  const likeAll = (lead: Candidate): Found =>
    questions.map((question, i) => {
      const own = found[i] ?? null;
      if (sides[i]?.target || own === lead || (own && sameThing(own.observation, lead.observation))) return own;
      return bestOf(question, candidates[i] ?? [], lead) ?? (moves && own && isWhole(own) ? own : null);
    });
  // A level that prints how it moved and the rate by itself are both how fast it grew.
  if (moves && found.every((own) => own && isWhole(own))) return found;
  const leads = found.filter((candidate) => candidate !== null);
  const all = leads.map(likeAll);
  const whole = all.find((sidesOf) => sidesOf.every((candidate) => candidate !== null));
  return whole ?? all[0] ?? parallel(questions, candidates, found) ?? found;
}

const isWhole = ({ covered, missed, lost, observation }: Candidate): boolean =>
  covered >= WHOLE && missed === 0 && lost < LOST && (observation.unit === '%' || rateOf(observation, 'slow') !== null);
const WHOLE = 0.95;

/** No side is clear by itself ("diện tích cà phê và cao su": có, hay cho sản phẩm): the best readings that are of one measure. */
function parallel(questions: readonly Question[], candidates: readonly (readonly Candidate[])[], found: Found): Found | null {
  const [first, ...rest] = questions.map((question, i) => {
    const decision = decide(question, candidates[i] ?? []);
    return found[i] ? [found[i]] : decision.kind === 'clarify' ? decision.choices : [];
  });
  for (const lead of first ?? []) {
    const others = rest.map((choices, i) =>
      choices.find(
        (choice) =>
          measureOf(choice, questions[i + 1]) === measureOf(lead, questions[0]) && sameUnit(choice.observation, lead.observation),
      ),
    );
    if (others.every((choice) => choice !== undefined)) return [lead, ...others] as Found;
  }
  return null;
}

/** The name without the words that are the side's own: "diện tích hiện có" of "Diện tích hiện có cà phê". */
const measureOf = ({ observation }: Candidate, question: Question | undefined): string =>
  wordsOf(observation.name)
    .filter((word) => !question?.topic.includes(word))
    .join(' ');

/** Several things at one time and place. */
function severalTopics(questions: readonly Question[], finding: Finding, moves: boolean): Found {
  const candidates = questions.map((question) => finding.candidates(question) ?? []);
  const found = questions.map((question, i) => bestOf(question, candidates[i] ?? [], null));
  const lead = found.find((candidate) => candidate !== null) ?? null;
  if (!lead) {
    const widened = questions.map((question, i) => withHead(question, questions[i === 0 ? 1 : 0] as Question, i === 0));
    const wide = widened.map((question) => finding.candidates(question) ?? []);
    return parallel(questions, candidates, found) ?? parallel(widened, wide, found) ?? found;
  }
  return questions.map((question, i) => {
    const own = found[i] ?? null;
    if (own && sameUnit(own.observation, lead.observation)) return own;
    const like = besideOf(lead, question, finding) ?? shareHead(questions, i, finding, lead);
    // "khách quốc tế và nội địa": what is left out is said of both, and "thu nội địa" is no guest.
    const isShort = questions.some(({ topic }) => topic.length > question.topic.length);
    const isOther = own && dimension(own) !== dimension(lead);
    return like ?? (isShort && isOther && !moves ? null : own);
  });
}

const dimension = ({ observation: { unit } }: Candidate): string => unitParts(unit).dimension;

/** "Diện tích cà phê và cao su": the measure named once belongs to both. */
function withHead(question: Question, other: Question, isFirst: boolean): Question {
  const n = Math.max(0, other.topic.length - question.topic.length);
  if (isFirst || n === 0) return question;
  return {
    ...question,
    unit: question.unit || other.unit,
    topic: [...other.topic.slice(0, n), ...question.topic],
    spelt: [...other.spelt.slice(0, n), ...question.spelt],
  };
}

/** Of several equal readings, the one that stands in the sentence of the other side. */
function besideOf({ observation: lead }: Candidate, question: Question, finding: Finding): Candidate | null {
  const decision = decide(question, finding.candidates(question) ?? []);
  if (decision.kind !== 'clarify') return null;
  const beside = decision.choices.filter(
    ({ observation: o }) => o.source.quote === lead.source.quote && o.id !== lead.id && sameUnit(o, lead),
  );
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** The indicator that the joined words are the name of. */
function nameOf(words: readonly string[], own: Question, { catalogue }: Finding): Pick<Question, 'indicators'> {
  const named = catalogue.named(words);
  return { indicators: named && 'id' in named ? [statedSlot(named.id)] : own.indicators };
}

/** "Vốn khu vực nhà nước và ngoài nhà nước": the first words of one side belong to the other too. */
function shareHead(questions: readonly Question[], i: number, finding: Finding, lead: Candidate): Candidate | null {
  const own = questions[i] as Question;
  const other = questions[i === 0 ? 1 : 0] as Question;
  for (let n = 1; n < other.topic.length; n++) {
    const cut = i === 0 ? other.topic.slice(-n) : other.topic.slice(0, n);
    const spelt = i === 0 ? other.spelt.slice(-n) : other.spelt.slice(0, n);
    const joined = i === 0 ? [...own.topic, ...cut] : [...cut, ...own.topic];
    const question = {
      ...own,
      ...nameOf(joined, own, finding),
      topic: joined,
      spelt: i === 0 ? [...own.spelt, ...spelt] : [...spelt, ...own.spelt],
    };
    const best = bestOf(question, finding.candidates(question) ?? [], null);
    if (best && sameUnit(best.observation, lead.observation) && best.observation.id !== lead.observation.id) return best;
  }
  return null;
}

/** What a side is called in the verdict. */
function labelOf(sides: readonly Side[], i: number, candidate: Candidate | null, shared: Question, { rowOf }: Finding): string {
  const side = sides[i];
  if (side?.words) {
    const row = candidate && rowOf(candidate.observation);
    if (row?.isArea && wordsOf(side.words).some((word) => fold(row.subject).split(' ').includes(word))) return row.subject;
    return candidate?.observation.name ?? side.words;
  }
  if (sides.some(({ target }) => target)) {
    const apart = new Set(sides.map(({ period }) => period?.value.period.to)).size > 1 && side?.period;
    return planOrDone(side?.target === true) + (apart ? ` ${writePeriod(apart.value.period)}` : '');
  }
  if (new Set(sides.map((s) => s.place?.value)).size > 1) return side?.place?.value ?? '';
  return side?.period ? writePeriod(side.period.value.period) : shared.topic.join(' ');
}
