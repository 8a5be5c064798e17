/** Where a report itself says what one of its words means: in brackets behind it, or by its date. */

import type { Passage } from '../model/answer.js';
import type { Report } from '../model/report.js';
import { cite, type Paragraph } from '../model/report.js';
import { fold } from '../vietnamese/text.js';

/** A sentence that explains must still be read at a glance. */
const LONGEST = 260;
const SENTENCE = /(?<=[.;!?])\s+(?=[\p{Lu}\p{L}"“(–-])/u;
/** In brackets stand figures and short forms too, which explain nothing. */
const EXPLAINS =
  /^(?=[^()]*[a-z]{2})(?!(?:dot \d|tang|giam|bang|so voi|chiem|dat \d|gia|kh|ke hoach|tru|cung ky)(?: |$))[^()]{4,120}$/;
const SHORT_FORM = /^[a-zđ]{2,8}$/;

const plain = (text: string): string =>
  ` ${fold(text)
    .replace(/([()])/g, ' $1 ')
    .replace(/[^a-z0-9()]+/g, ' ')
    .replace(/ so (?=\d)/g, ' ')
    .trim()} `;

/** Best first: `words` are the folded words of the term. */
export function glossesOf(words: readonly string[], reports: readonly Report[]): Passage[] {
  const term = words.join(' ');
  if (term === '') return [];
  const found: { score: number; passage: Passage }[] = [];
  for (const report of reports)
    for (const paragraph of report.paragraphs) {
      if (paragraph.kind === 'row' || !plain(paragraph.text).includes(` ${term} `)) continue;
      for (const sentence of paragraph.text.split(SENTENCE)) {
        const score = explains(plain(sentence), term);
        if (score > 0) found.push({ score, passage: { text: shortened(sentence, words), source: sourceOf(report, paragraph) } });
      }
    }
  const date = ({ passage }: { readonly passage: Passage }): string => passage.source.date;
  return found.sort((a, b) => b.score - a.score || date(b).localeCompare(date(a))).map(({ passage }) => passage);
}

/** 3 explained in brackets · 2 a short form in brackets behind its words · 1 a document with its date; 0 neither. */
function explains(sentence: string, term: string): number {
  const [, inside = ''] = new RegExp(` ${term} \\( ([^()]+) \\) `).exec(sentence) ?? [];
  if (EXPLAINS.test(inside.trim())) return SHORT_FORM.test(inside.trim()) ? 2 : 3;
  if (sentence.includes(`( ${term} ) `)) return 2;
  return new RegExp(` ${term}(?: cua (?:[a-z]+ ){1,4})? ?ngay \\d`).test(sentence) ? 1 : 0;
}

function sourceOf(report: Report, { section, line, text }: Paragraph): Passage['source'] {
  return cite(report, section === null ? '' : (report.sections[section]?.number ?? ''), line, text);
}

/** Cut off behind the clause that explains. */
function shortened(sentence: string, words: readonly string[]): string {
  if (sentence.length <= LONGEST) return sentence;
  const last = words.at(-1) ?? '';
  const at = Math.max(0, fold(sentence).indexOf(last));
  const from = Math.max(0, sentence.lastIndexOf(', ', Math.max(0, at - LONGEST / 2)));
  const end = sentence.indexOf(' ', from + LONGEST);
  return `${from > 0 ? '… ' : ''}${sentence.slice(from === 0 ? 0 : from + 2, end < 0 ? undefined : end)}${end < 0 ? '' : ' …'}`;
}
