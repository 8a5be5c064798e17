/** What no single figure answers: passages in the reports' own words. */
import { passageAnswer, placeAnswer } from './answers/compose.js';
import type { Answer } from './model/answer.js';
import type { Question } from './model/dialogue.js';
import type { Report } from './model/report.js';
import { asksWhy, documentNamed, tellingOf } from './questions/telling.js';
import type { PassageIndex } from './search/passages.js';

/** Less of the question spoken of than this, and no passage answers it. */
const COVERED = 0.55;
const SHOWN = 5;

export interface Explaining {
  readonly passages: PassageIndex;
  readonly reports: readonly Report[];
  readonly places: readonly string[];
  /** The archive's place that is meant; undefined where it does not hold the one asked for. */
  readonly placeOf: (question: Question) => string | undefined;
}

/** "vì sao xuất khẩu giảm", "tình hình dịch bệnh": of the place, the period and the document asked for. */
export function explained(question: Question, { passages, reports, places, placeOf }: Explaining): Answer {
  const place = placeOf(question);
  if (place === undefined) return placeAnswer(question.intent, question.places[0]?.value ?? '', places);
  const named = documentNamed(question, reports);
  const isMeant = (report: Report): boolean =>
    named ? named.reports.includes(report) : report.place === place || report.place === '';
  const asked = tellingOf(named ? { ...named.question, periods: [] } : question);
  const hits = passages.find(asked, SHOWN, isMeant, asksWhy(question.utterance.text));
  return passageAnswer(
    question.intent,
    hits.filter(({ covered }) => covered >= COVERED),
  );
}
