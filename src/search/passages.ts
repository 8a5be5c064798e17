/** The index of passages: paragraphs and table rows with the headings above them, for what is not a figure. */
import MiniSearch from 'minisearch';
import type { PassageHit, Question, TopicWords } from '../model/dialogue.js';
import { sameSpan, yearIn } from '../model/period.js';
import { cite, type Paragraph, type Report, rowSubject } from '../model/report.js';
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { fold, hasAccents, speltWordsOf } from '../vietnamese/text.js';
import { excerptOf, givesReason, mentions } from './excerpts.js';
import { mayMean, pairsOf, type Spellings, STOP, spellingsOf, syllables, termsOf } from './terms.js';

/** Measured on the development questions; all of them in this one place. */
const WEIGHTS = {
  /** BM25 of the passage, as a share of the best. */
  found: 0.5,
  /** Words of the question standing together. */
  pairs: 0.6,
  /** Words of the question in the headings above. */
  headed: 0.25,
  /** Asked for a reason, the passage gives one. */
  reason: 0.35,
  period: 0.5,
  /** A row of a table, a figure's own line: mostly not what is told in words. */
  row: -0.15,
  /** The newest report, where no period is asked for. */
  newest: 0.1,
} as const;

/** How well a report answers for a period: its own · one within or around it · only named in the passage. */
const OF_PERIOD = { same: 1, year: 0.55, named: 0.75 } as const;
const FOUND = 150;

interface Entry {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly path: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly headed: ReadonlySet<string>;
  readonly spellings: Spellings;
  readonly pairs: ReadonlySet<string>;
}

export type PassageQuestion = TopicWords & Partial<Pick<Question, 'periods'>>;

export class PassageIndex {
  readonly #entries: Entry[] = [];
  readonly #frequency = new Map<string, number>();
  readonly #index: MiniSearch;
  readonly #newest: string;

  constructor(reports: readonly Report[]) {
    for (const report of reports) for (const paragraph of report.paragraphs) this.#entries.push(entryOf(report, paragraph));
    for (const { words } of this.#entries)
      for (const word of words) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    this.#newest =
      reports
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '';
    this.#index = new MiniSearch({
      fields: ['text', 'head'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term || null,
    });
    this.#index.addAll(
      this.#entries.map(({ paragraph, path }, id) => ({
        id,
        text: termsOf(paragraph.text).join(' '),
        head: termsOf(path.join(' ')).join(' '),
      })),
    );
  }

  /** Best first; `keep` says which reports count; `why`: a reason is asked for. */
  find(question: PassageQuestion, limit: number, keep: (report: Report) => boolean = () => true, why = false): PassageHit[] {
    const { topic } = question;
    const query = [...topic, ...pairsOf(topic)].join(' ');
    const hits = this.#index
      .search(query, { combineWith: 'OR', boost: { head: 1.5 } })
      .filter(({ id }) => keep((this.#entries[id as number] as Entry).report))
      .slice(0, FOUND);
    const best = hits[0]?.score ?? 1;
    const found = hits.flatMap((hit): PassageHit[] => {
      const entry = this.#entries[hit.id as number] as Entry;
      const period = periodFit(question, entry);
      if (period === 0) return [];
      const { report, paragraph, path } = entry;
      const covered = this.#covered(question, entry, entry.words);
      const score =
        covered +
        (WEIGHTS.found * hit.score) / best +
        WEIGHTS.pairs * together(question, entry, new Set(hit.queryTerms)) +
        WEIGHTS.headed * this.#covered(question, entry, entry.headed) +
        (why && givesReason(paragraph.text) ? WEIGHTS.reason * covered : 0) +
        (paragraph.kind === 'row' ? WEIGHTS.row : 0) +
        ((question.periods ?? []).length > 0 ? WEIGHTS.period * period : report.date === this.#newest ? WEIGHTS.newest : 0);
      const section = paragraph.section === null ? '' : (report.sections[paragraph.section]?.number ?? '');
      const text = [...paragraph.heads, paragraph.text].join(': ');
      const source = cite(report, section, paragraph.line, paragraph.text);
      return [{ passage: { text, source }, excerpt: excerptOf(text, topic, why), path, score, covered }];
    });
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  /** The share of the question's words, by how telling they are, that `words` hold. */
  #covered({ topic, spelt }: PassageQuestion, { spellings }: Entry, words: ReadonlySet<string>): number {
    const n = this.#entries.length + 1;
    let total = 0;
    let hit = 0;
    for (const [i, word] of topic.entries()) {
      if (STOP.has(word)) continue;
      const weight = Math.log(1 + n / (1 + (this.#frequency.get(word) ?? 0)));
      total += weight;
      if (words.has(word) && mayMean(word, spelt[i] ?? word, spellings)) hit += weight;
    }
    return total === 0 ? 0 : hit / total;
  }
}

function entryOf(report: Report, paragraph: Paragraph): Entry {
  const path = pathOf(report, paragraph);
  const all = [...path, paragraph.text];
  const wordsIn = (texts: readonly string[]): Set<string> =>
    new Set(syllables(texts.join(' ')).filter((word) => !STOP.has(word)));
  return {
    report,
    paragraph,
    path,
    words: wordsIn(all),
    headed: wordsIn(path),
    spellings: spellingsOf(...all),
    pairs: new Set(pairsOf(speltWordsOf(expandOfficial(all.join(' '))))),
  };
}

/** Section titles from the outermost in, then run-in headings; of a table row, the table and what the row is about. */
function pathOf(report: Report, paragraph: Paragraph): string[] {
  const titles: string[] = [];
  const seen = new Set<number>();
  for (let i = paragraph.section; i !== null && !seen.has(i); i = report.sections[i]?.parent ?? null) {
    seen.add(i);
    titles.unshift(report.sections[i]?.title ?? '');
  }
  const table = paragraph.table === undefined ? '' : (report.tables[paragraph.table]?.caption ?? '');
  return [...titles, table, ...paragraph.heads, paragraph.kind === 'row' ? rowSubject(paragraph) : ''].filter(Boolean);
}

function together({ topic, spelt }: PassageQuestion, { pairs }: Entry, matched: ReadonlySet<string>): number {
  const asked = pairsOf(spelt);
  if (asked.length === 0) return 0;
  const accented = asked.some((pair) => hasAccents(pair));
  return accented
    ? asked.filter((pair) => pairs.has(pair)).length / asked.length
    : pairsOf(topic).filter((pair) => matched.has(pair)).length / asked.length;
}

/** 1 the report of the very period · less one of the same year, or a passage that names the period · 0 another one. */
function periodFit({ periods = [] }: PassageQuestion, { report, paragraph, path }: Entry): number {
  if (periods.length === 0) return 1;
  return Math.max(
    ...periods.map(({ value: { period, yearStated }, rawValue }) => {
      const own = report.period;
      if (own && sameSpan(own, period)) return OF_PERIOD.same;
      const year = String(yearIn(period));
      const sameYear = own === null ? report.date.startsWith(year) : yearIn(own) === yearIn(period) || !yearStated;
      const said = fold(rawValue).replace(/[\s/,]*(?:nam )?20\d\d.*$/, '');
      const named = said !== '' && [...path, paragraph.text].some((text) => mentions(text, said));
      if (sameYear) return named ? OF_PERIOD.named : OF_PERIOD.year;
      return path.some((title) => mentions(title, year)) ? OF_PERIOD.year : 0;
    }),
  );
}
