/** Who leads a task, by when, how far it is, what somebody has to do, what lies ahead, and which targets were met: from tables of tasks, such chapters and the sentence that sums up. */
import { chapterAnswer } from './answers/chapter.js';
import { passageAnswer } from './answers/compose.js';
import { noRowsAnswer, rowsAnswer } from './answers/rows.js';
import type { Whereabouts } from './geography.js';
import type { Answer } from './model/answer.js';
import type { AskedRows, Question, Turn } from './model/dialogue.js';
import type { Report } from './model/report.js';
import { readAhead } from './questions/ahead.js';
import { asksGoals, readGoals } from './questions/goals-met.js';
import { readRows, sideOfLast } from './questions/rows.js';
import { documentNamed } from './questions/telling.js';
import { AheadIndex } from './search/ahead.js';
import { goalsIn } from './search/goals-met.js';
import type { PassageIndex } from './search/passages.js';
import { RowIndex } from './search/rows.js';
import { fold, speltWordsOf, wordsOf } from './vietnamese/text.js';

/** A passage that speaks of so much of the question tells of it in words. */
const TOLD = 0.85;
/** Intents that no row answers. */
const OTHER = new Set(['check', 'greeting', 'thanks', 'source']);

/** Gives null where neither a row nor such a chapter is asked for, or none is it and something else may be meant. */
export function tasksOf(
  reports: readonly Report[],
  passages: PassageIndex,
  whereOf: (question: Question) => Pick<Whereabouts, 'place' | 'question'>,
  targets: (question: Question, leans: boolean) => Answer | null,
): (question: Question, last: Turn | null) => Answer | null {
  const rows = new RowIndex(reports);
  const ahead = new AheadIndex(reports);
  const chapterOf = (question: Question): Answer | null => {
    if (OTHER.has(question.intent) || !readAhead(question)) return null;
    const { place, question: there } = whereOf(question);
    const asked = readAhead(there);
    const chapter = asked && place !== undefined ? ahead.find(asked, place) : null;
    return chapter && chapterAnswer(chapter);
  };
  const rowsOf = (question: Question, last: Turn | null): Answer | null => {
    const isOther = rows.isEmpty || OTHER.has(question.intent);
    const asked = isOther ? null : ((last && sideOfLast(question, last.question)) ?? readRows(question));
    const place = asked ? whereOf(question).place : undefined;
    if (!asked || place === undefined) return null;
    const named = documentNamed(question, reports);
    const hits = named ? rows.find(asked, place, named.reports) : rows.find(asked, place);
    if (hits.length > 0) return rowsAnswer(asked, hits);
    return asked.isSure && !named && !isTold(asked, passages) ? noRowsAnswer(asked, rows.agencies(place)) : null;
  };
  const goalsOf = (question: Question): Answer | null => {
    if (OTHER.has(question.intent) || !asksGoals(question)) return null;
    const { place, question: there } = whereOf(question);
    const asked = readGoals(there);
    if (!asked || place === undefined) return null;
    const here = reports.filter((report) => report.place === place);
    const hits = goalsIn(here, asked);
    return hits.length > 0 ? passageAnswer('passage', hits) : null;
  };
  return (question, last) =>
    targets(question, (last?.question.topic.length ?? 0) > 0) ??
    rowsOf(question, last) ??
    chapterOf(question) ??
    goalsOf(question);
}

/** "Sở Y tế: …" in running text gives an agency its tasks; a task is told of where a passage speaks of all of it. */
function isTold({ agency, topic, spelt }: AskedRows, passages: PassageIndex): boolean {
  if (agency === '') return (passages.find({ topic, spelt }, 1)[0]?.covered ?? 0) >= TOLD;
  const name = fold(agency);
  return passages.find({ topic: wordsOf(agency), spelt: speltWordsOf(agency) }, 10).some(({ path, passage }) =>
    [...path, passage.text].some((text) =>
      fold(text)
        .replace(/^[^a-z]+/, '')
        .startsWith(name),
    ),
  );
}
