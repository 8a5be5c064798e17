/** Who leads a task, by when, how far it is, and what somebody has to do: from the tables of tasks and projects. */
import { noRowsAnswer, rowsAnswer } from './answers/rows.js';
import type { Answer } from './model/answer.js';
import type { AskedRows, Question } from './model/dialogue.js';
import type { Report } from './model/report.js';
import { readRows } from './questions/rows.js';
import { documentNamed } from './questions/telling.js';
import type { PassageIndex } from './search/passages.js';
import { RowIndex } from './search/rows.js';
import { fold, speltWordsOf, wordsOf } from './vietnamese/text.js';

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
    const named = documentNamed(question, reports);
    const hits = named ? rows.find(asked, place, named.reports) : rows.find(asked, place);
    if (hits.length > 0) return rowsAnswer(asked, hits);
    return asked.isSure && !named && !isTold(asked, passages) ? noRowsAnswer(asked, rows.agencies(place)) : null;
  };
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
