/** Who leads a task, by when, how far it is, and what somebody has to do: from the tables of tasks and projects. */
import { noRowsAnswer, rowsAnswer } from './answers/rows.js';
import type { Answer } from './model/answer.js';
import type { Question } from './model/dialogue.js';
import type { Report } from './model/report.js';
import { readRows } from './questions/rows.js';
import type { PassageIndex } from './search/passages.js';
import { RowIndex } from './search/rows.js';

/** A passage that speaks of so much of the question tells of it in words. */
const TOLD = 0.85;
/** Intents that no row answers. */
const OTHER = new Set(['check', 'greeting', 'thanks', 'source']);

/** Gives null where no row is asked for, or none is it and something else may be meant. */
export function tasksOf(
  reports: readonly Report[],
  passages: PassageIndex,
  placeOf: (question: Question) => string | undefined,
): (question: Question) => Answer | null {
  const rows = new RowIndex(reports);
  return (question) => {
    const asked = rows.isEmpty || OTHER.has(question.intent) ? null : readRows(question);
    const place = asked ? placeOf(question) : undefined;
    if (!asked || place === undefined) return null;
    const hits = rows.find(asked, place);
    if (hits.length > 0) return rowsAnswer(asked, hits);
    const [told] = asked.topic.length > 0 ? passages.find(asked, 1) : [];
    return asked.isSure && (told?.covered ?? 0) < TOLD ? noRowsAnswer(asked, rows.agencies(place)) : null;
  };
}
