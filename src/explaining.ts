/** What no single figure answers: passages in the reports' own words, definitions, summaries. */
import { passageAnswer, placeAnswer } from './answers/compose.js';
import {
  definitionAnswer,
  glossAnswer,
  noSummaryAnswer,
  shortFormAnswer,
  summaryAnswer,
  undefinedAnswer,
} from './answers/explain.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Whereabouts } from './geography.js';
import type { Answer } from './model/answer.js';
import type { PassageHit, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan, yearIn } from './model/period.js';
import type { Report } from './model/report.js';
import {
  aboutOf,
  asksToBeTold,
  asksWhich,
  asksWhy,
  documentNamed,
  namesOf,
  tellingOf,
  termAsked,
  unchanged,
} from './questions/telling.js';
import { isForeseen } from './search/alike.js';
import { glossesOf } from './search/glosses.js';
import { aboutIn, headlinesOf, summedUp } from './search/headlines.js';
import type { PassageIndex } from './search/passages.js';
import { writtenOut } from './vietnamese/abbreviations.js';
import { fold, wordsOf } from './vietnamese/text.js';

/** Less of the question spoken of than this, and no passage answers it. */
const COVERED = 0.55;
const SHOWN = 5;

export interface Explaining {
  readonly passages: PassageIndex;
  readonly reports: readonly Report[];
  readonly observations: readonly Observation[];
  readonly catalogue: Catalogue;
  readonly places: readonly string[];
  /** The archive's place that is meant, undefined where it does not hold the one asked for, and the question without its name. */
  readonly whereOf: (question: Question) => Pick<Whereabouts, 'place' | 'question'>;
}

export function explained(asking: Question, archive: Explaining): Answer {
  const { place, question } = archive.whereOf(asking);
  if (question.intent === 'definition') return defined(question, place ?? '', archive);
  if (place === undefined) return placeAnswer(question, archive.places);
  return (question.intent === 'summary' ? summed(question, place, archive) : null) ?? told(question, place, archive);
}

/** Where no figure is on record and none was asked for in so many words, what the reports tell of it. */
export function toldInstead(asking: Question, answer: Answer, archive: Explaining): Answer {
  const { place, question } = archive.whereOf(asking);
  if (place === undefined || !isOpen(question, answer)) return answer;
  const passage = told({ ...question, intent: 'passage' }, place, archive);
  return passage.status === 'answered' && passage.confidence >= TOLD ? passage : answer;
}
/** "huyện nào đã hoàn thành" is not answered by "3 huyện" either. */
function isOpen(question: Question, { status, figures }: Answer): boolean {
  const noun = asksWhich(question.utterance.text);
  if (noun === null) return status === 'not_found' && asksToBeTold(question);
  return status !== 'answered' || figures.some(({ unit }) => fold(unit) === noun);
}

/** So much of the question must be told of to stand for a figure. */
const TOLD = 0.8;

/** "vì sao xuất khẩu giảm", "tình hình dịch bệnh": of the place, the period and the document asked for. */
function told(question: Question, place: string, { passages, reports }: Explaining): Answer {
  const named = documentNamed(question, reports);
  const isMeant = (report: Report): boolean =>
    named ? named.reports.includes(report) : report.place === place || report.place === '';
  const why = asksWhy(question.utterance.text);
  const about = summarised(named ? { ...named.question, periods: [] } : sinceLeftOut(question));
  const names = named ? null : namesOf(question.utterance.text);
  const telling = (asked: Question): PassageHit[] => {
    const hits = passages.find(asked, FOUND, isMeant, why);
    const naming = names
      ? hits.filter(({ passage, path }) => names([...path, passage.text].join(' ')))
      : hits.filter(({ path }) => named !== null && path.some((title) => isAgencyNamed(title, question.utterance.text)));
    return naming.length > 0 ? naming : hits.filter(({ covered }) => covered >= COVERED);
  };
  const found = telling(tellingOf(about));
  return passageAnswer(
    question.intent,
    (found.length > 0 || !why ? found : telling(tellingOf(unchanged(about)))).slice(0, SHOWN),
  );
}
const FOUND = 40;

const AGENCY = /^(?:so|cuc|ban|cong an|bo chi huy|van phong|thanh tra|ngan hang|bao hiem|kho bac|dai|bao)(?: [a-z]+)+$/;
/** "Chỉ thị 04 giao Sở Công Thương làm gì": what stands under the agency's own heading. */
function isAgencyNamed(title: string, text: string): boolean {
  const name = wordsOf(title).join(' ');
  return AGENCY.test(name) && ` ${wordsOf(text).join(' ')} `.includes(` ${name} `);
}

/** "vốn kéo dài từ năm 2020": since when is no period that is reported on. */
function sinceLeftOut(question: Question): Question {
  const { text } = question.utterance;
  const isSince = (from: number): boolean => /(?:^| )(?:từ|tu|kể từ|ke tu)\s*$/iu.test(text.slice(0, from));
  const periods = question.periods.filter(({ range: [from], origin }) => origin !== 'stated' || !isSince(from));
  return periods.length === question.periods.length ? question : { ...question, periods };
}

/** "tóm tắt tình hình tôn giáo": what is left of the topic once the words of summing up are out. */
function summarised(question: Question): Question {
  const about = question.intent === 'summary' ? aboutOf(question) : [];
  if (about.length === 0) return question;
  const kept = question.topic.map((word) => about.includes(word));
  return { ...question, topic: question.topic.filter((_, i) => kept[i]), spelt: question.spelt.filter((_, i) => kept[i]) };
}

/** "GRDP là gì": from the catalogue, with the newest figure as a button; else as a report explains it. */
function defined(question: Question, place: string, archive: Explaining): Answer {
  const { catalogue, observations, passages, reports } = archive;
  const { words, typed, short } = termAsked(question.utterance.text);
  const undated = words.filter((word) => /^[a-z]/.test(word) && !PERIOD.has(word));
  const meant = catalogue.named(words) ?? catalogue.named(undated);
  const glosses = glossesOf(words, reports);
  const written = writtenOut(short);
  if (meant && ('id' in meant ? meant.definition !== '' || glosses.length === 0 : true)) {
    const newest = observations
      .filter((o) => 'id' in meant && o.indicator === meant.id && o.place === place && o.status !== 'T' && !isForeseen(o))
      .reduce<Observation | null>((best, o) => (best && best.period.to >= o.period.to ? best : o), null);
    return definitionAnswer(meant, newest, glosses[0] ?? null);
  }
  if (written !== null) return shortFormAnswer(short, written, glossesOf(wordsOf(short), reports)[0] ?? null);
  const [gloss] = glosses;
  if (gloss) return glossAnswer(typed, gloss);
  // "Hàng xuất khẩu chính 8 tháng 2023 là gì" asks for no word's meaning.
  const tells = question.periods.length > 0 || words.length > TERM;
  if (tells) return told({ ...question, intent: 'passage' }, place, archive);
  const [hit] = passages.find({ topic: words, spelt: typed.split(' ') }, 1);
  return undefinedAnswer(typed, words.length > 0 && hit !== undefined && hit.covered >= 1);
}
const PERIOD = new Set(['thang', 'quy', 'nam', 'dau', 'ky']);
/** Longer ones are no terms. */
const TERM = 6;

/** Null where what is to be summed up has no figures of its own: passages then tell of it. */
function summed(question: Question, place: string, { reports, observations, catalogue }: Explaining): Answer | null {
  const named = documentNamed(question, reports);
  const words = aboutOf(named?.question ?? question);
  const about = aboutIn(words, catalogue);
  if (about === undefined) return null;
  const here = named?.reports ?? reports.filter((report) => report.place === place);
  const meant = named ? here : ofPeriod(question, here);
  const summaries = meant.map((report) => ({ report, figures: headlinesOf(report, observations, about, catalogue) }));
  const best = summedUp(summaries);
  const title = about === null ? '' : 'sector' in about ? sectorName(about.sector, catalogue) : about.indicator.name;
  if (!best) return meant.length === 0 ? noSummaryAnswer(here) : null;
  return summaryAnswer(best.report, best.figures, title);
}

const sectorName = (id: string, { sectors }: Catalogue): string => sectors.find((sector) => sector.id === id)?.name ?? '';

/** The reports of the very period asked for; else those of its year, where a year was asked for. */
function ofPeriod({ periods }: Question, reports: readonly Report[]): Report[] {
  const [slot] = periods;
  if (!slot) return [...reports];
  const { period, yearStated } = slot.value;
  const own = reports.filter((report) => report.period && sameSpan(report.period, period));
  if (own.length > 0) return own;
  const sameEnd = reports.filter((report) => report.period?.to === period.to);
  if (sameEnd.length > 0) return sameEnd;
  const isYear = period.type === 'YEAR' || !yearStated;
  return isYear ? reports.filter((report) => report.period && yearIn(report.period) === yearIn(period)) : [];
}
