/** Utterance in, answer out: understand, find, decide, compose. */
import { withCarried } from './answers/carried.js';
import {
  emptyAnswer,
  indicatorsAnswer,
  noArchiveAnswer,
  placeAnswer,
  reportsAnswer,
  sourceAnswer,
  talkAnswer,
} from './answers/compose.js';
import { ask, clarifyAnswer, figureAnswer, missingAnswer, openAnswer } from './answers/figure.js';
import { besideOf, besideReading } from './beside.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { checked } from './checking.js';
import { explained, toldInstead } from './explaining.js';
import { asBefore, asPlace, asTold, followUpAnswer, standsAlone, turnAfter, withPlace } from './follow-up.js';
import { geographyOf, namesOf } from './geography.js';
import { yearAgoAnswer } from './implied.js';
import type { Library } from './intake.js';
import type { Answer } from './model/answer.js';
import { type Assistant, type Candidate, meantItself, type Question, type Turn, type Utterance } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { decideNewest } from './newest.js';
import { insteadOfYear } from './part-of-year.js';
import { chosen } from './questions/choice.js';
import { type Decision, decide } from './questions/clarify.js';
import { withoutCourtesy } from './questions/courtesy.js';
import { followUps } from './questions/followups.js';
import { trainIntents } from './questions/intents.js';
import { listedAbout, withoutListing } from './questions/listing.js';
import { carries, remembers } from './questions/readings.js';
import { sideOfLast } from './questions/rows.js';
import { withoutTies } from './questions/ties.js';
import { abstractSlots, type Understanding, understand } from './questions/understand.js';
import { newestDay, referencesOf } from './reference.js';
import { relatedIn } from './related.js';
import { everythingOf } from './search/alike.js';
import { aloneIn } from './search/alone.js';
import { areasOf, rowsOf } from './search/families.js';
import { ObservationIndex } from './search/observations.js';
import { PassageIndex } from './search/passages.js';
import { rank } from './search/ranking.js';
import { respell } from './search/respelling.js';
import { sectorsOf } from './search/sectors.js';
import { versionsOf } from './search/versions.js';
import { Vocabulary } from './search/vocabulary.js';
import { isWhole, namesNothing, severalAnswer } from './several.js';
import { sideAnswer } from './sides.js';
import { insteadOfTalk, talkShown } from './small-talk.js';
import { asSpokenOf } from './spoken-of.js';
import { Conversations } from './store/conversations.js';
import { memoryStore } from './store/store.js';
import { targetsOf } from './targets.js';
import { tasksOf } from './tasks.js';
import { placed, type Response, whereMeant } from './which-place.js';
import { wholeInstead } from './whole-instead.js';

const LONGEST = 4096; // of a message that Telegram knows

export interface AssistantParts {
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly utterances: ReadonlyMap<string, readonly string[]>;
  readonly defaultPlace: string | null;
  /** What each chat said last; of its own, and forgotten with it, where left out. */
  readonly conversations?: Pick<Conversations, 'recall' | 'remember'>;
}

export async function createAssistant(parts: AssistantParts): Promise<Assistant> {
  const { library, catalogue, utterances, defaultPlace, conversations = new Conversations(memoryStore()) } = parts;
  const { reports, observations } = library;
  const referenceOf = referencesOf(library, defaultPlace);
  const classifier = await trainIntents(utterances, (text) => abstractSlots(text, referenceOf({ text })));
  const index = new ObservationIndex(observations, reports, catalogue);
  const vocabulary = new Vocabulary(index.entries);
  const passages = new PassageIndex(reports);
  const rowOf = rowsOf(reports);
  const areas = areasOf(observations, rowOf);
  const names = namesOf(reports, areas);
  const understandingOf = (said: Pick<Utterance, 'text' | 'place'>): Understanding => ({
    catalogue,
    classifier,
    reference: referenceOf(said),
    respell: (words) => respell(words, vocabulary),
    names,
  });
  const geography = geographyOf(library, defaultPlace, areas, names, index);
  const { places, somePlaceless, homeOf, whereOf } = geography;
  const held = {
    catalogue,
    places,
    areas: [...areas.keys()],
    observations,
    rowOf,
    isOfSector: sectorsOf(reports, catalogue),
  };
  const taskAnswer = tasksOf(reports, passages, whereOf, targetsOf({ ...held, whereOf }));
  const relatedTo = relatedIn(observations, catalogue);
  const beside = besideOf(observations);

  const everyVersion = (asking: Question, find = rank): Candidate[] | null => {
    const { place, question } = whereOf(asking);
    return place === undefined ? null : find(question, index, place);
  };
  /** Of a figure that several reports print, the newest version. */
  const candidates = (asking: Question): Candidate[] | null => {
    const found = everyVersion(asking);
    return found && [...versionsOf(found).newest];
  };
  const all = (asking: Question): Candidate[] => everyVersion(asking, everythingOf) ?? [];

  /** No place is named: what one other place alone speaks of ("cầu Rạch Miễu 2"), last the reports that do not say theirs. */
  const elsewhere = (question: Question, here: Decision, place: string): Decision | null => {
    if (here.kind !== 'missing') return null;
    const others = aloneIn([...question.topic, ...question.areas.flatMap((area) => area.split(' '))], index, place);
    for (const other of somePlaceless ? [...others, ''] : others) {
      const decision = decide(question, rank(question, index, other));
      if (decision.kind === 'answer' || (other !== '' && decision.kind === 'clarify')) return decision;
    }
    return null;
  };

  const figure = (asking: Question, last: Turn | null = null): Answer => {
    if (asking.topic.length === 0 && asking.areas.length === 0) return openAnswer(asking);
    const { place, question } = whereOf(asking);
    if (place === undefined) return placeAnswer(question, places);
    const { newest, olderOf } = versionsOf(rank(question, index, place));
    const ranked = (asked: Question): readonly Candidate[] => versionsOf(rank(asked, index, place)).newest;
    const here = decideNewest(question, newest, ranked);
    const there = asking.places.length === 0 && place === homeOf(asking) ? elsewhere(question, here, place) : null;
    const decision = asSpokenOf(there ?? here, last);
    if (decision.kind === 'clarify') return clarifyAnswer(question, decision.choices, decision.confidence);
    if (decision.kind === 'answer') return answered(question, decision, olderOf(decision.best));
    const part = insteadOfYear(question, ranked, newestDay(reports, place));
    if (part) return answered(part.question, part.decision, []);
    return wholeInstead(question, (whole) => figure(whole)) ?? missingAnswer(question, decision.what, decision.nearest);
  };

  const answered = (
    question: Question,
    { best, others, confidence }: Extract<Decision, { kind: 'answer' }>,
    older: readonly Candidate[],
  ): Answer => figureAnswer(question, best, others, relatedTo(best.observation), confidence, older);
  const archive = { passages, ...held, reports, whereOf };
  const answerTo = (question: Question, given: Observation | null, last: Turn | null): Answer => {
    const onRecord = {
      best: (asked: Question): Candidate[] =>
        [everyVersion(asked) ?? rank(asked, index, homeOf(asked)), somePlaceless ? rank(asked, index, '') : []].flatMap((found) =>
          found.slice(0, 1),
        ),
      figure: (asked: Question): Answer => figure(asked, last),
      told: (asked: Question): Answer => explained(asked, archive),
    };
    switch (question.intent) {
      case 'greeting':
      case 'thanks':
      case 'help':
      case 'None':
        return insteadOfTalk(question, onRecord) ?? talkAnswer(talkShown(question));
      case 'reports':
        return insteadOfTalk(question, onRecord) ?? reportsAnswer(reports);
      case 'indicators':
        return (
          insteadOfTalk(question, onRecord) ?? indicatorsAnswer(indicatorsAbout(withoutListing(question)), listedAbout(question))
        );
      case 'source':
        return sourceAnswer(given);
      case 'passage':
        return insteadOfTalk(question, onRecord) ?? explained(question, archive);
      case 'definition':
      case 'summary':
        return explained(question, archive);
      default:
        return toldInstead(question, figure(question, last), archive);
    }
  };

  const indicatorsAbout = (question: Question): Observation[] => {
    const found =
      question.topic.length === 0 ? observations : index.find(question.topic, null, 200).map((entry) => entry.observation);
    return [...new Map(found.filter((o) => o.indicator !== null).map((o) => [o.indicator, o])).values()];
  };

  /** The figure itself: what follows leans on it as if its question had been asked. */
  const shown = async (utterance: Utterance, observation: Observation, choices: Answer['options']): Promise<Answer> => {
    const read = await understand({ ...utterance, text: ask(observation) }, understandingOf(utterance));
    const question = { ...read, intent: 'figure', aspect: 'level' as const, unit: '' };
    const best = meantItself(observation);
    const answer = figureAnswer(question, best, [], relatedTo(observation), 1);
    const { status, options } = answer;
    const turn = { question, stem: question, figure: observation, status, options, choices };
    if (!utterance.alone) await conversations.remember(utterance.chat, turn, null, utterance.at);
    return answer;
  };

  return {
    async ask({ chat, text: whole, figure: id, ...rest }: Utterance): Promise<Answer> {
      const text = withoutCourtesy(whole.slice(0, LONGEST).normalize('NFC'));
      const { turn: last, figure: given } = await conversations.recall(rest.alone ? '' : chat, rest.at);
      const option = last && chosen(text, last);
      const observation = observations.find((o) => o.id === (id ?? option?.figure));
      if (observation) return shown({ chat, text, ...rest }, observation, option ? last.choices : []);
      if (!/[\p{L}\p{N}]/u.test(text)) return emptyAnswer();
      const said = last && !option ? withoutTies(text) : { text: option?.query ?? text, cue: false };
      const respond = async (place?: string): Promise<Response> => {
        const spoken = place ?? last?.question.places[0]?.value ?? rest.place;
        const understanding = understandingOf({ text: said.text, ...(spoken === undefined ? {} : { place: spoken }) });
        const part = (words: string): Promise<Question> => understand({ ...rest, chat, text: words }, understanding);
        const read = await understand({ ...rest, chat, text: said.text }, understanding, Boolean(last && !option));
        const chosenOf = option && last && read.places.length === 0 ? { ...read, places: last.question.places } : read;
        const question = placed(last && !option ? asPlace(chosenOf, geography) : chosenOf, place);
        const finding = { ...held, reference: understanding.reference, candidates, all, figure, understand: part };
        const here = last ? asBefore(question, last, geography) : question;
        const task = taskAnswer(here, option ? null : (last ?? null)) ?? (await yearAgoAnswer(here, finding, last ?? null));
        const several = task ? null : await severalAnswer(here, finding, option ? null : (last ?? null));
        const leans = last && !option && !task && !isWhole(several, question) && !(several?.ofAll && !said.cue);
        const readings = leans ? followUps(question, last, said.cue, catalogue, areas) : [];
        const next = leans ? besideReading(question, last, beside) : null;
        const followUp = followUpAnswer(readings, next, catalogue, (reading) =>
          sideAnswer(reading, relatedTo, beside, () => answerTo(reading.question, given, last)),
        );
        const ofRow = task && last && sideOfLast(here, last.question) ? last.question : here;
        const asked = followUp?.reading.question ?? several?.question ?? ofRow;
        const check = asked.intent === 'check' ? await checked(asked, { ...finding, candidates: everyVersion }) : null;
        const answer = check ?? task ?? followUp?.answer ?? several?.answer ?? answerTo(here, given, last);
        // What the place that was talked of does not hold, and that says enough to stand alone, may be of another.
        if (here !== question && !followUp && answer.status === 'not_found' && standsAlone(question, said.cue))
          return { asked: question, answer: answerTo(question, given, last), isCarried: false };
        const isCarried = followUp ? carries(followUp.reading) : several?.carried === true;
        const isNothing = last !== null && answer.status === 'not_found' && !isCarried && (await namesNothing(here, finding));
        return { asked, answer, isCarried, isNothing, stem: followUp?.reading.stem };
      };
      const { asked, answer: plain, isCarried, isNothing, stem: leant } = await whereMeant(respond, geography);
      if (reports.length === 0 && !['greeting', 'thanks', 'help', 'None'].includes(asked.intent))
        return noArchiveAnswer(asked.intent);
      const answer = isCarried ? withCarried(plain, asked) : plain;
      if (rest.alone || isNothing) return answer;
      const settled = withPlace(asTold(asked, answer), geography);
      if (remembers(settled) || answer.figures.length > 0 || answer.status === 'clarify') {
        const kept = remembers(settled) ? settled : (last?.question ?? asked);
        const stem = leant ?? (kept === settled ? settled : (last?.stem ?? asked));
        const isOpen = answer.status !== 'answered' && asked.topic.length > 0;
        const choices = isOpen ? answer.options : option ? (last?.choices ?? []) : [];
        await conversations.remember(chat, turnAfter(last, answer, { question: kept, stem, choices }), given, rest.at);
      }
      return answer;
    },
  };
}
