/** Utterance in, answer out: understand, find, decide, compose. */
import {
  emptyAnswer,
  indicatorsAnswer,
  noArchiveAnswer,
  passageAnswer,
  placeAnswer,
  reportsAnswer,
  sourceAnswer,
  talkAnswer,
} from './answers/compose.js';
import { clarifyAnswer, figureAnswer, missingAnswer, openAnswer, type Related, withCarried } from './answers/figure.js';
import { MISSING } from './answers/wording.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { Conversations } from './conversations.js';
import type { Library } from './intake.js';
import type { Answer } from './model/answer.js';
import type { Assistant, Candidate, Question, Reading, Utterance } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { ReferencePeriod } from './model/period.js';
import type { Store } from './model/store.js';
import { chosen } from './questions/choice.js';
import { decide } from './questions/clarify.js';
import { carries, followUps, remembers, speaksOf } from './questions/followups.js';
import { trainIntents } from './questions/intents.js';
import { withoutTies } from './questions/ties.js';
import { abstractSlots, understand } from './questions/understand.js';
import { everythingOf } from './search/alike.js';
import { ObservationIndex } from './search/observations.js';
import { PassageIndex } from './search/passages.js';
import { rank } from './search/ranking.js';
import { severalAnswer } from './several.js';
import { memoryStore } from './store/store.js';
import { writePeriod } from './vietnamese/periods.js';
import { fold } from './vietnamese/text.js';

/** A bare phrase is a question for a figure where this much of it is a figure's name. */
const NAMED = 0.95;

export interface AssistantParts {
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly utterances: ReadonlyMap<string, readonly string[]>;
  readonly defaultPlace: string | null;
  /** Where conversations are kept; in memory where left out. */
  readonly store?: Store;
  readonly log?: (text: string) => void;
}

export async function createAssistant({
  library,
  catalogue,
  utterances,
  defaultPlace,
  store,
  log,
}: AssistantParts): Promise<Assistant> {
  const { reports, observations } = library;
  const reference = newestPeriod(library);
  const classifier = await trainIntents(utterances, (text) => abstractSlots(text, reference));
  const index = new ObservationIndex(observations, reports, catalogue);
  const passages = new PassageIndex(reports);
  const places = [...new Set(reports.map((report) => report.place).filter(Boolean))];
  const held = (name: string): string | undefined => places.find((place) => fold(place) === fold(name));
  const mainPlace =
    (defaultPlace && held(defaultPlace)) ?? mostFrequent(reports.map((report) => report.place).filter(Boolean)) ?? '';
  const somePlaceless = observations.some((o) => o.place === '');
  const conversations = new Conversations(store ?? memoryStore(), log);

  const relatedTo = (observation: Observation): Related => {
    const indicator = observation.indicator ? catalogue.get(observation.indicator) : null;
    if (!indicator) return { parts: [], periods: [] };
    const here = observations.filter((o) => o.place === observation.place && o.indicator !== null);
    const near = new Set([...catalogue.partsOf(indicator.id).map((part) => part.id), indicator.parent]);
    const once = (list: Observation[], key: (o: Observation) => string): Observation[] => [
      ...new Map(list.map((o) => [key(o), o])).values(),
    ];
    return {
      parts: once(
        here.filter((o) => near.has(o.indicator) && o.period.to === observation.period.to),
        (o) => o.indicator ?? '',
      ),
      periods: once(
        here.filter((o) => o.indicator === indicator.id && o.period.to !== observation.period.to),
        (o) => o.period.to,
      ),
    };
  };

  const candidates = (asking: Question, find = rank): Candidate[] | null => {
    const asked = asking.places[0]?.value;
    const district = districtNamed(asking, places);
    const place = district?.place ?? (asked === undefined ? mainPlace : held(asked));
    return place === undefined ? null : find(district?.question ?? asking, index, place);
  };
  const all = (asking: Question): Candidate[] => candidates(asking, everythingOf) ?? [];

  const figure = (asking: Question): Answer => {
    if (asking.topic.length === 0 && asking.areas.length === 0) return openAnswer(asking);
    const asked = asking.places[0]?.value;
    const district = districtNamed(asking, places);
    const question = district?.question ?? asking;
    const place = district?.place ?? (asked === undefined ? mainPlace : held(asked));
    if (place === undefined) return placeAnswer(question.intent, asked ?? '', places);
    const here = decide(question, rank(question, index, place));
    // Reports that do not say their place are asked last, and only where the question names none.
    const isLast = somePlaceless && asked === undefined && here.kind === 'missing';
    const elsewhere = isLast ? decide(question, rank(question, index, '')) : here;
    const decision = elsewhere.kind === 'answer' ? elsewhere : here;
    if (decision.kind === 'clarify') return clarifyAnswer(question, decision.choices, decision.confidence);
    if (decision.kind === 'answer')
      return figureAnswer(question, decision.best, decision.others, relatedTo(decision.best.observation), decision.confidence);
    const period = question.periods[0]?.value.period;
    return missingAnswer(
      question,
      decision.what === 'period' && period ? MISSING.period(writePeriod(period)) : MISSING.indicator,
      decision.nearest,
    );
  };

  /** "đàn trâu": two words or more that are, all of them, the name of something on record. */
  const namesFigure = (question: Question): boolean => {
    const best = (somePlaceless ? [mainPlace, ''] : [mainPlace]).flatMap((place) => rank(question, index, place).slice(0, 1));
    return question.topic.length > 1 && best.some((candidate) => candidate.covered >= NAMED);
  };

  const answerTo = (question: Question, given: Observation | null): Answer => {
    switch (question.intent) {
      case 'greeting':
      case 'thanks':
      case 'help':
      case 'None':
        return namesFigure(question) ? figure({ ...question, intent: 'figure' }) : talkAnswer(question.intent);
      case 'reports':
        return reportsAnswer(reports);
      case 'indicators':
        return indicatorsAnswer(indicatorsAbout(question), question.topic.join(' '));
      case 'source':
        return sourceAnswer(given);
      case 'passage':
      case 'definition':
      case 'summary':
        return passageAnswer(
          question.intent,
          passages.find(question, 5).filter((hit) => hit.covered >= 0.5),
        );
      default:
        return figure(question);
    }
  };

  const indicatorsAbout = (question: Question): Observation[] => {
    const found = question.topic.length === 0 ? observations : index.find(question.topic, 200).map((entry) => entry.observation);
    return [...new Map(found.filter((o) => o.indicator !== null).map((o) => [o.indicator, o])).values()];
  };

  /** The first reading of a follow-up that is answered by what it asks for; else the first, which then asks back or says what is missing. */
  const answerFollowUp = (readings: readonly Reading[], given: Observation | null): Taken | null => {
    const taken = readings.map((reading) => ({ reading, answer: answerTo(reading.question, given) }));
    const isRight = ({ reading, answer }: Taken): boolean =>
      answer.status === 'answered' && answer.figures.every((figure) => speaksOf(reading, figure, catalogue));
    const open = taken.filter(({ reading, answer }) => reading.isSure && answer.status !== 'answered');
    return taken.find(isRight) ?? open.find(({ reading }) => reading.near.length === 0) ?? open[0] ?? null;
  };

  return {
    async ask({ chat, text, ...rest }: Utterance): Promise<Answer> {
      if (!/[\p{L}\p{N}]/u.test(text)) return emptyAnswer();
      const { turn: last, figure: given } = await conversations.recall(chat, rest.at);
      const option = last && chosen(text, last);
      const said = last && !option ? withoutTies(text) : { text: option?.query ?? text, cue: false };
      const read = await understand({ ...rest, chat, text: said.text }, { catalogue, classifier, reference });
      if (reports.length === 0 && !['greeting', 'thanks', 'help', 'None'].includes(read.intent))
        return noArchiveAnswer(read.intent);
      const question = option && last && read.places.length === 0 ? { ...read, places: last.question.places } : read;
      const followUp = last && !option ? answerFollowUp(followUps(question, last, said.cue, catalogue), given) : null;
      const asked = followUp?.reading.question ?? question;
      const parts = (words: string): Promise<Question> =>
        understand({ ...rest, chat, text: words }, { catalogue, classifier, reference });
      const several = followUp ? null : await severalAnswer(question, { understand: parts, candidates, all, figure, reference });
      const plain = followUp?.answer ?? several ?? answerTo(question, given);
      const answer = followUp && carries(followUp.reading) ? withCarried(plain, asked) : plain;
      if (remembers(asked) || answer.figures.length > 0 || answer.status === 'clarify') {
        const kept = remembers(asked) ? asked : (last?.question ?? asked);
        const stem = followUp?.reading.stem ?? (kept === asked ? asked : (last?.stem ?? asked));
        const { status, options } = answer;
        const choices = status !== 'answered' && asked.topic.length > 0 ? options : option ? (last?.choices ?? []) : [];
        const turn = { question: kept, stem, figure: answer.figures[0] ?? last?.figure ?? null, status, options, choices };
        await conversations.remember(chat, turn, given, rest.at);
      }
      return answer;
    },
  };
}

interface Taken {
  readonly reading: Reading;
  readonly answer: Answer;
}

/** "… ở huyện Tân Kỳ", "tan ky …": a district that a report of the archive is about; its name is then no part of the topic. */
function districtNamed(question: Question, places: readonly string[]): { place: string; question: Question } | null {
  for (const place of places) {
    const [, name] = /^(?:huyen|thi xa|quan) (.+)$/.exec(fold(place)) ?? [];
    if (name === undefined) continue;
    const words = name.split(' ');
    const at = question.topic.findIndex((_, i) => words.every((word, j) => question.topic[i + j] === word));
    if (at < 0 && !question.areas.includes(name)) continue;
    const kind = fold(place)
      .slice(0, -name.length - 1)
      .split(' ');
    const from = kind.every((word, i) => question.topic[at - kind.length + i] === word) ? at - kind.length : at;
    const without = <T>(list: readonly T[]): T[] => list.filter((_, i) => at < 0 || i < from || i >= at + words.length);
    const areas = question.areas.filter((area) => area !== name);
    return { place, question: { ...question, areas, topic: without(question.topic), spelt: without(question.spelt) } };
  }
  return null;
}

/** What an open year or month is filled from: the period that the newest report is about. */
function newestPeriod({ reports }: Library): ReferencePeriod {
  const periods = reports.flatMap((report) => report.period ?? []);
  const [first = { type: 'YEAR' as const, from: '2000-01-01', to: '2000-12-31' }] = periods;
  return periods.reduce((newest, period) => (period.to > newest.to ? period : newest), first);
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
