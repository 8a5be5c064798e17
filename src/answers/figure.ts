/** The answer that gives one figure, and the answers about figures that are not there or not clear. */
import type { Answer, Line, Option } from '../model/answer.js';
import type { Aspect, Candidate, Question } from '../model/dialogue.js';
import type { Comparison, Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import type { Citation } from '../model/report.js';
import { writePeriod } from '../vietnamese/periods.js';
import { has, loosely, type Phrase, phrase } from '../vietnamese/rules.js';
import { wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { answerOf, line } from './answer.js';
import * as say from './wording.js';

/** A note where the report does not say when or where it was issued. */
export const unknown = (source: Citation): Line[] => (say.unknownLine(source) ? [line('note', say.unknownLine(source))] : []);

/** What the buttons below a figure lead on to: parts and wholes of it, and its other periods, as observations. */
export interface Related {
  readonly parts: readonly Observation[];
  readonly periods: readonly Observation[];
}

/** "so với tháng trước", "so với cùng kỳ": of several changes that are printed, the one asked for. */
const BASES_NAMED: readonly (readonly [Phrase, readonly Comparison['base'][]])[] = [
  [phrase('so (?:với )?(?:tháng 12(?: năm|/20\\d\\d)|cuối năm|31/12)'), ['previous_year_end']],
  [phrase('so (?:với )?(?:tháng|quý) (?:trước|liền)|so với (?:tháng|quý) \\S+'), ['previous_month', 'other']],
  [phrase('cùng kỳ|so (?:với )?năm (?:trước|ngoái)'), ['same_period_last_year', 'previous_year']],
  [phrase('so (?:với )?đầu năm'), ['previous_year_end']],
];

const GIVERS: readonly Phrase[] = [
  'trung ương|TW',
  'bộ|chính phủ|thủ tướng',
  'tỉnh',
  'thành phố',
  'huyện',
  'hội đồng nhân dân|HĐND',
].map((name) => phrase(name));
/** "dự toán tỉnh giao", "HĐND thành phố giao": of several plans, that of the giver who is named. */
function byGiver(text: string, plans: readonly Comparison[]): Comparison | undefined {
  const named = GIVERS.filter((giver) => has(giver, loosely(text)));
  const fits = (plan: Comparison): number => named.filter((giver) => has(giver, loosely(plan.text))).length;
  return plans.reduce<Comparison | undefined>((best, plan) => (best && fits(best) >= fits(plan) ? best : plan), undefined);
}

const RATE_OF_GROWTH = /^(?:tốc độ tăng|tăng trưởng|mức tăng)/iu;
const AGAINST = phrase('(?<!(?:chỉ|hệ|tỷ|dân|doanh) )so(?: với)?|cùng kỳ|hơn|kém');

/** The comparison that the question is about: "đạt mấy phần trăm kế hoạch", "tăng bao nhiêu", "tỷ lệ". */
export function askedSide(
  { aspect, unit, utterance }: Question,
  { comparisons, unit: own, name }: Observation,
): Comparison | null {
  // "GRDP tăng trưởng bao nhiêu" asks for the rate itself, not for how far it is from the plan's.
  if (aspect === 'change' && own === '%' && RATE_OF_GROWTH.test(name) && !has(AGAINST, loosely(utterance.text))) return null;
  const bases: Readonly<Partial<Record<Aspect, (c: Comparison) => boolean>>> = {
    plan: (c) => c.base === 'plan' || c.base === 'budget',
    share: (c) => c.base === 'share',
    change: (c) => c.kind !== 'percent_of',
  };
  const fitting = comparisons.filter((c) => bases[aspect]?.(c) ?? false);
  const named = aspect === 'change' ? BASES_NAMED.find(([words]) => has(words, loosely(utterance.text)))?.[1] : undefined;
  const side =
    fitting.find(({ base }) => named?.includes(base)) ?? (aspect === 'plan' ? byGiver(utterance.text, fitting) : fitting[0]);
  // What share it is, is no share of its plan.
  if (side || unit !== '%' || own === '%' || aspect === 'share') return side ?? null;
  return comparisons.find((c) => c.base === 'share') ?? comparisons.find((c) => c.unit === '%') ?? null;
}

function figureLines(observation: Observation, question: Question): Line[] {
  const side = askedSide(question, observation);
  // An index and the change that it means share their words: they are said once.
  const isSaid = side === null || side.text === observation.printed;
  const others = observation.comparisons.filter(
    (c, i, all) =>
      c.text !== side?.text && !(isSaid && c.text === observation.printed) && all.findIndex(({ text }) => text === c.text) === i,
  );
  const lines = [
    line('title', say.titleLine(observation)),
    line('figure', side && side.text !== observation.printed ? say.changeText(side) : say.withUnit(observation)),
  ];
  const isMove = /^(?:tăng|giảm)/iu.test(observation.printed);
  if (side && side.text !== observation.printed && !isMove) lines.push(line('text', say.levelLine(observation)));
  if (others.length > 0) lines.push(line('change', others.map(say.changeText).join(' · ')));
  return lines;
}

/** What is asked of it and its report does not print; a rate or a printed change is an answer itself ("tăng trưởng 10,19%"). */
function sideNote(question: Question, observation: Observation): Line[] {
  const note = say.SIDE_MISSING[question.aspect];
  const isItself = observation.unit === '%' || /^(?:tăng|giảm)/iu.test(observation.printed) || observation.status === 'T';
  return note === undefined || isItself || askedSide(question, observation) ? [] : [line('note', note)];
}

function periodNote(question: Question, { observation, periodFit }: Candidate): Line[] {
  const asked = question.periods[0]?.value;
  const own = observation.period;
  if (asked?.planned) return [line('note', say.plannedNote(own))];
  if (!asked || sameSpan(asked.period, own)) return [];
  const isPart = asked.period.type === 'YEAR' && own.from >= asked.period.from && own.to < asked.period.to;
  if (asked.partly || (isPart && periodFit <= 0.5)) return [line('note', say.partOfYearNote(asked.period, own))];
  if (asked.period.type === 'MONTH' && own.type === 'YTD' && asked.period.to === own.to) {
    return asked.cumulative === true ? [] : [line('note', say.cumulativeNote(asked.period))];
  }
  return periodFit <= 0.75 ? [line('note', say.asOfReportNote(own))] : [];
}

/** "Số học sinh mầm non" of a report that counts "mầm non và phổ thông" together. */
function jointNote({ topic }: Question, { observation: { name }, outright }: Candidate): Line[] {
  const [asked = '', too = '', ...more] = name.split(/ và /u);
  const isAsked = topic.length > 1 && wordsOf(asked).join(' ').endsWith(topic.slice(-2).join(' '));
  const isSaid = wordsOf(too).some((word) => topic.includes(word));
  return outright || more.length > 0 || too === '' || too.includes(' – ') || !isAsked || isSaid
    ? []
    : [line('note', say.jointNote(too))];
}

/** The same indicator and period printed differently in another report. */
function conflicts(best: Observation, others: readonly Candidate[]): Observation[] {
  return others
    .map((candidate) => candidate.observation)
    .filter(
      (o) =>
        best.indicator !== null &&
        o.indicator === best.indicator &&
        o.source.report !== best.source.report &&
        sameSpan(o.period, best.period) &&
        o.unit === best.unit &&
        o.value !== best.value &&
        o.status === best.status,
    );
}

/** A check may have named the other report already. */
const isNamed = (other: Observation, warnings: readonly string[]): boolean =>
  warnings.some((warning) => warning.includes(say.dateText(other.source.date)));

/** `versions`: what older reports print in its place. */
export function figureAnswer(
  question: Question,
  best: Candidate,
  others: readonly Candidate[],
  related: Related,
  confidence: number,
  versions: readonly Candidate[] = [],
): Answer {
  const { observation } = best;
  const printedBefore = versions.map((candidate) => candidate.observation);
  const older = [...printedBefore, ...conflicts(observation, others)].slice(0, 1);
  const lines = [
    ...figureLines(observation, question),
    ...sideNote(question, observation),
    ...periodNote(question, best),
    ...jointNote(question, best),
    ...older.filter((o) => !isNamed(o, observation.warnings)).map((o) => line('note', say.olderNote(o))),
    ...observation.warnings.map((warning) => line('note', say.warningLine(warning))),
    line('source', say.sourceLine(observation.source)),
    ...unknown(observation.source),
  ];
  return answerOf(question.intent, 'answered', lines, {
    figures: [observation, ...older],
    options: optionsFor(observation, related, neighbours(best, others)),
    passages: [{ text: observation.source.quote, source: observation.source }],
    confidence,
  });
}

/** The question that a figure answers. */
export const ask = (o: Observation): string => (o.period.from === '' ? o.name : `${o.name} ${writePeriod(o.period)}`);

/** Other figures that the question fits as well: what may have been meant instead. */
/** "Cây chè": its harvest beside its area. */
const MEASURED = ['area', 'mass'];
function isOtherMeasure(a: Observation, b: Observation): boolean {
  const [one, other] = [a, b].map(({ unit }) => unitParts(unit).dimension);
  return one !== other && [one, other].every((side) => side !== undefined && MEASURED.includes(side));
}

function neighbours(best: Candidate, others: readonly Candidate[]): Observation[] {
  const near = others.filter(
    ({ covered, missed, observation: o }) =>
      covered >= best.covered - (isOtherMeasure(o, best.observation) ? 0.25 : 0.1) &&
      missed <= best.missed &&
      o.name !== best.observation.name &&
      o.value !== best.observation.value,
  );
  return [...new Map(near.map(({ observation }) => [observation.name, observation])).values()].slice(0, 2);
}

function optionsFor(observation: Observation, related: Related, instead: readonly Observation[]): Option[] {
  const parts = [...instead, ...related.parts.slice(0, 3)];
  return [
    { label: 'Đoạn gốc', query: 'Nguồn của số liệu này ở đâu?' },
    ...[...new Map(parts.map((o) => [o.name, { label: o.name, query: ask(o) }])).values()],
    ...related.periods
      .slice(0, 2)
      .map((o) => ({ label: capital(writePeriod(o.period)), query: ask({ ...observation, period: o.period }) })),
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Figures to choose from; those of one name and period are told apart by what is printed, for their questions are the same. */
function choicesOf(figures: readonly Observation[]): Option[] {
  const labels = figures.map((o) => `${o.name}, ${writePeriod(o.period)}`);
  return figures.map((o, i) => {
    const label = labels[i] as string;
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    return { query: ask(o), ...(isAlone ? { label } : { label: `${label}: ${o.printed}`, figure: o.id }) };
  });
}

export function clarifyAnswer(question: Question, choices: readonly Candidate[], confidence: number): Answer {
  const options = choicesOf(choices.map(({ observation }) => observation));
  const lines = [line('text', say.CLARIFY), ...options.map((option, i) => line('text', say.numbered(i + 1, option.label)))];
  return answerOf(question.intent, 'clarify', lines, { options, confidence });
}

/** A period, a place or a change, and no word of what: asked back. */
export function openAnswer({ intent }: Question): Answer {
  const options = say.EXAMPLES.map((query) => ({ label: query, query }));
  const lines = [line('text', say.OPEN)];
  return answerOf(intent, 'clarify', lines, { options, confidence: 0.5 });
}

export type Lack = 'indicator' | 'period' | 'aspect';

/** What is missing, named: the side of the figure, its period, or the figure itself. */
function lackText({ aspect, periods }: Question, what: Lack): string {
  const period = periods[0]?.value.period;
  if (what === 'period' && period) return say.MISSING.period(writePeriod(period));
  return (what === 'aspect' ? say.SIDE_MISSING[aspect] : undefined) ?? say.MISSING.indicator;
}

export function missingAnswer(question: Question, what: Lack, nearest: readonly Candidate[]): Answer {
  const shown = nearest.map((candidate) => candidate.observation);
  const near = shown.length > 0 ? [line('text', say.MISSING.nearest), ...shown.map((o) => line('text', say.nearestLine(o)))] : [];
  const options = choicesOf(shown);
  return answerOf(question.intent, 'not_found', [line('text', lackText(question, what)), ...near], { options, confidence: 0.5 });
}

/** Of a district nothing is on record: the figure of the whole province is named as such. */
export function areaMissingAnswer(question: Question, area: string, whole: Observation): Answer {
  const lines = [line('text', say.MISSING.area(area, whole.place)), line('text', say.nearestLine(whole))];
  return answerOf(question.intent, 'not_found', lines, { options: choicesOf([whole]), confidence: 0.5 });
}
