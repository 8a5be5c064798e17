/** The index of passages: paragraphs and table rows, for what is not a figure. */
import MiniSearch from 'minisearch';
import type { PassageHit, Question } from '../model/dialogue.js';
import { cite, type Paragraph, type Report } from '../model/report.js';
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { hasAccents, speltWordsOf } from '../vietnamese/text.js';
import { mayMean, pairsOf, type Spellings, STOP, spellingsOf, syllables, termsOf } from './terms.js';

/** What words standing together count beside words standing anywhere. */
const PAIRS = 0.6;

export class PassageIndex {
  readonly #paragraphs: {
    report: Report;
    paragraph: Paragraph;
    words: ReadonlySet<string>;
    spellings: Spellings;
    pairs: ReadonlySet<string>;
  }[] = [];
  readonly #frequency = new Map<string, number>();
  readonly #index: MiniSearch;

  constructor(reports: readonly Report[]) {
    for (const report of reports) {
      for (const paragraph of report.paragraphs) {
        const section = paragraph.section === null ? '' : (report.sections[paragraph.section]?.title ?? '');
        const words = new Set(
          syllables([section, ...paragraph.heads, paragraph.text].join(' ')).filter((word) => !STOP.has(word)),
        );
        const all = [section, ...paragraph.heads, paragraph.text];
        this.#paragraphs.push({
          report,
          paragraph,
          words,
          spellings: spellingsOf(...all),
          pairs: new Set(pairsOf(speltWordsOf(expandOfficial(all.join(' '))))),
        });
        for (const word of words) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
      }
    }
    this.#index = new MiniSearch({
      fields: ['text', 'head'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term || null,
    });
    this.#index.addAll(
      this.#paragraphs.map(({ report, paragraph }, id) => ({
        id,
        text: termsOf(paragraph.text).join(' '),
        head: termsOf(
          [...paragraph.heads, paragraph.section === null ? '' : (report.sections[paragraph.section]?.title ?? '')].join(' '),
        ).join(' '),
      })),
    );
  }

  /** Best first; `keep` says which reports count. */
  find(
    { topic, spelt }: Pick<Question, 'topic' | 'spelt'>,
    limit: number,
    keep: (report: Report) => boolean = () => true,
  ): PassageHit[] {
    const pairs = pairsOf(topic);
    const hits = this.#index.search([...topic, ...pairs].join(' '), { combineWith: 'OR', boost: { head: 1.5 } });
    const found = hits.slice(0, 60).flatMap((hit): PassageHit[] => {
      const entry = this.#paragraphs[hit.id as number];
      if (!entry || !keep(entry.report)) return [];
      const { report, paragraph } = entry;
      const section = paragraph.section === null ? '' : (report.sections[paragraph.section]?.number ?? '');
      const text = [...paragraph.heads, paragraph.text].join(': ');
      const covered = this.#covered(topic, spelt, entry);
      const asked = pairsOf(spelt);
      const accented = asked.some((pair) => hasAccents(pair));
      const matched = accented ? entry.pairs : new Set(hit.queryTerms);
      const together =
        asked.length === 0 ? 0 : (accented ? asked : pairs).filter((pair) => matched.has(pair)).length / asked.length;
      return [
        {
          passage: { text, source: cite(report, section, paragraph.line, paragraph.text) },
          score: covered + PAIRS * together,
          covered,
        },
      ];
    });
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  #covered(
    topic: readonly string[],
    spelt: readonly string[],
    { words, spellings }: { words: ReadonlySet<string>; spellings: Spellings },
  ): number {
    const n = this.#paragraphs.length + 1;
    let total = 0;
    let hit = 0;
    for (const [i, word] of topic.entries()) {
      const weight = Math.log(1 + n / (1 + (this.#frequency.get(word) ?? 0)));
      total += weight;
      if (words.has(word) && mayMean(word, spelt[i] ?? word, spellings)) hit += weight;
    }
    return total === 0 ? 0 : hit / total;
  }
}
