/** An answer to a follow-up says in one line what it took over from before. */
import type { Answer } from '../model/answer.js';
import type { Question, TopicWords } from '../model/dialogue.js';
import { writePeriod } from '../vietnamese/periods.js';
import { fold, hasAccents, uncapitalize } from '../vietnamese/text.js';
import { line } from './answer.js';
import * as say from './wording.js';

export function withCarried(answer: Answer, question: Question): Answer {
  // A summary says in its title of what it is.
  if (answer.intent === 'summary' && answer.status === 'answered') return answer;
  const { periods, places } = question;
  const said = [
    meant(answer, question),
    ...places.filter(({ origin }) => origin === 'carried').map(({ value }) => value),
    // A year that nobody said is told by the title.
    ...periods
      .slice(0, 1)
      .filter(({ value }) => value.yearStated || answer.status !== 'answered')
      .map(({ value }) => writePeriod(value.period)),
  ];
  const note = line('note', say.carriedNote(said.filter(Boolean).join(', ')));
  const at = answer.lines.findIndex(({ role }) => role === 'note' || role === 'source');
  return { ...answer, lines: at < 0 ? [note, ...answer.lines] : [...answer.lines.slice(0, at), note, ...answer.lines.slice(at)] };
}

/** The words asked about, as the names of what is shown write them; of one figure whose name does not say them so, its name. */
function meant({ status, figures, options }: Answer, words: TopicWords): string {
  const [figure] = figures;
  const ofOne = status === 'answered' && new Set(figures.map(({ name }) => name)).size === 1 ? figure : undefined;
  const names = ofOne ? [ofOne.name] : [...figures.map(({ name }) => name), ...options.map(({ label }) => label)];
  for (const name of names) {
    const written = asIn(name, words.topic);
    if (written !== null) return written;
  }
  if (!ofOne) return words.spelt.join(' ');
  return uncapitalize(ofOne.name);
}

/** Words that are those of asking too, and the end of another: "hàng tháng". */
const ENDS = new Set(['tháng', 'năm', 'quý', 'số', 'hiện', 'do', 'trên']);

/** "ma tuy tong hop" → "ma túy tổng hợp", where the name says it so; null else. */
function asIn(name: string, topic: readonly string[]): string | null {
  const own = name.split(/\s+/);
  const bare = own.map((word) => word.replace(/[(),.;:–-]/g, ''));
  const at = bare.findIndex((_, i) => topic.length > 0 && topic.every((word, j) => fold(bare[i + j] ?? '') === word));
  if (at < 0) return null;
  const end = at + topic.length;
  const next = bare[end] ?? '';
  // "Nhập khẩu, quý I/2024": what follows a comma is no end of the word.
  const goesOn = ENDS.has(next) && hasAccents(next) && bare[end - 1] === own[end - 1];
  const words = bare.slice(at, goesOn ? end + 1 : end);
  return words.map((word, i) => (i === 0 && !/^\p{Lu}{2}/u.test(word) ? word.toLowerCase() : word)).join(' ');
}
