/** The index of observations: by name first, then by the headings above and the sentence around. */
import MiniSearch from 'minisearch';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Observation } from '../model/observation.js';
import type { Report } from '../model/report.js';
import { STOP, syllables, termsOf } from './terms.js';

/** The words of one observation, by how near they stand to the figure. */
export interface Entry {
  readonly observation: Observation;
  readonly report: Report;
  readonly name: ReadonlySet<string>;
  /** Words by which the catalogue also knows it. */
  readonly alias: ReadonlySet<string>;
  readonly quote: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
}

export class ObservationIndex {
  readonly entries: readonly Entry[];
  readonly #index: MiniSearch;
  readonly #frequency = new Map<string, number>();

  constructor(observations: readonly Observation[], reports: readonly Report[], catalogue: Catalogue) {
    const byId = new Map(reports.map((report) => [report.id, report]));
    this.entries = observations.flatMap((observation) => {
      const report = byId.get(observation.source.report);
      return report ? [entryOf(observation, report, catalogue)] : [];
    });
    for (const entry of this.entries) {
      for (const word of new Set([...entry.name, ...entry.alias, ...entry.quote, ...entry.headings])) {
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
      }
    }
    this.#index = new MiniSearch({
      fields: ['name', 'alias', 'quote', 'headings'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term || null,
    });
    this.#index.addAll(
      this.entries.map((entry, id) => ({
        id,
        name: termsOf(entry.observation.name).join(' '),
        alias: [...entry.alias].join(' '),
        quote: termsOf(entry.observation.source.quote).join(' '),
        headings: [...entry.headings].join(' '),
      })),
    );
  }

  /** Entries that share words with the topic, best first. */
  find(topic: readonly string[], limit: number): Entry[] {
    const pairs = topic.slice(1).map((word, i) => `${topic[i]}_${word}`);
    const query = [...topic, ...pairs].join(' ');
    const hits = this.#index.search(query, { combineWith: 'OR', boost: { name: 4, alias: 4, quote: 1, headings: 1 } });
    return hits.slice(0, limit).flatMap((hit) => this.entries[hit.id as number] ?? []);
  }

  /** How telling a word is: high for rare ones; a word that the archive does not hold is the most telling of all. */
  weight(word: string): number {
    const n = this.entries.length + 1;
    return Math.log(1 + n / (1 + (this.#frequency.get(word) ?? 0)));
  }
}

function entryOf(observation: Observation, report: Report, catalogue: Catalogue): Entry {
  const words = (text: string): Set<string> => new Set(syllables(text).filter((word) => !STOP.has(word)));
  const indicator = observation.indicator ? catalogue.get(observation.indicator) : null;
  const titles: string[] = [];
  let index = report.sections.findIndex(
    (section) => section.number === observation.source.section && section.line <= observation.source.line,
  );
  while (index >= 0) {
    titles.push(report.sections[index]?.title ?? '');
    index = report.sections[index]?.parent ?? -1;
  }
  return {
    observation,
    report,
    name: words(observation.name),
    alias: words(indicator ? [indicator.name, ...indicator.synonyms, ...indicator.abbreviations].join(' ') : ''),
    quote: words(observation.source.quote),
    headings: words(titles.join(' ')),
  };
}
