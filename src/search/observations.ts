/** The index of observations: by name first, then by the headings above and the sentence around. */
import MiniSearch from 'minisearch';
import type { Catalogue, Measure } from '../catalogue/catalogue.js';
import type { Observation } from '../model/observation.js';
import { type Report, rowSubject } from '../model/report.js';
import { lately } from '../vietnamese/lately.js';
import { fold } from '../vietnamese/text.js';
import { asideIn } from './bare.js';
import { cropsIn, cropsOf } from './crops.js';
import { measureOf, saidOtherwise } from './otherwise.js';
import { scopeOf } from './scopes.js';
import { type Meaning, meaningsOf } from './sides.js';
import { pairsOf, type Spellings, STOP, spellingsOf, syllables, termsOf } from './terms.js';

/** The words of one observation, by how near they stand to the figure. */
export interface Entry {
  readonly observation: Observation;
  readonly report: Report;
  readonly name: ReadonlySet<string>;
  /** Words by which the catalogue also knows it. */
  readonly alias: ReadonlySet<string>;
  /** Word of the sentence → how near it stands to the figure, 0 to 1: every other figure between them makes it less. */
  readonly quote: ReadonlyMap<string, number>;
  /** The words of what it is a part of ("… – tổng kim ngạch"). */
  readonly above: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  /** The words of its paragraph before the sentence. */
  readonly around: ReadonlySet<string>;
  /** The seasons of its crop. */
  readonly crops: ReadonlySet<string>;
  /** Those that its name says. */
  readonly nameCrops: ReadonlySet<string>;
  /** The words of the report's title and number. */
  readonly title: ReadonlySet<string>;
  /** Neighbouring words of the name and of what it is a part of. */
  readonly pairs: ReadonlySet<string>;
  /** flow, stock or ratio, where the catalogue knows the indicator. */
  readonly measure: Measure | null;
  readonly meanings: readonly Meaning[];
  readonly namePairs: ReadonlySet<string>;
  /** Words of the name that only say where it is, or by which prices: "GRDP của Hà Nam (giá so sánh năm 2010)". */
  readonly aside: ReadonlySet<string>;
  readonly nameSpellings: Spellings;
  readonly spellings: Spellings;
  /** Its other names, and what stands above it, as they are written. */
  readonly aliases: string;
  readonly titles: string;
  /** Everything that it stands in, folded: for the names of districts and communes. */
  readonly text: string;
}

/** A word that the archive hardly holds weighs no more than this: it may be chat, not substance. */
const HEAVIEST = 4;

/** What stands in more of the figures than this is no word to search by where there are others: it finds nothing, and costs the most. */
const COMMON = 0.3;
const NOWHERE: ReadonlySet<string> = new Set();

export class ObservationIndex {
  readonly entries: readonly Entry[];
  /** One of each place: a question is of one place, and must not take longer where the archive holds many. */
  readonly #indices = new Map<string, MiniSearch>();
  readonly #frequency = new Map<string, number>();
  readonly #places = new Map<string, Set<string>>();

  constructor(observations: readonly Observation[], reports: readonly Report[], catalogue: Catalogue) {
    const byId = new Map(reports.map((report) => [report.id, report]));
    const headings = new Map(reports.map((report) => [report.id, headingsByLine(report)]));
    const beside = besides(observations);
    this.entries = observations.flatMap((observation) => {
      const report = byId.get(observation.source.report);
      const above = headings.get(observation.source.report)?.get(observation.source.line) ?? { titles: '', text: '' };
      return report ? [entryOf(observation, report, above, beside(observation), catalogue)] : [];
    });
    for (const entry of this.entries) {
      for (const word of new Set([...entry.name, ...entry.alias, ...entry.quote.keys(), ...entry.headings])) {
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
        this.#places.set(word, (this.#places.get(word) ?? new Set()).add(entry.observation.place));
      }
    }
    for (const [id, entry] of this.entries.entries()) {
      this.#indexOf(entry.observation.place).add({
        id,
        name: termsOf(entry.observation.name).join(' '),
        alias: [...entry.alias].join(' '),
        quote: termsOf(entry.observation.source.quote).join(' '),
        headings: [...entry.headings].join(' '),
      });
    }
  }

  #indexOf(place: string): MiniSearch {
    const found =
      this.#indices.get(place) ??
      new MiniSearch({
        fields: ['name', 'alias', 'quote', 'headings'],
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term || null,
      });
    this.#indices.set(place, found);
    return found;
  }

  /** The places whose figures speak of a word ("lách" of Chợ Lách), wherever it stands. */
  placesOf(word: string): ReadonlySet<string> {
    return this.#places.get(word) ?? NOWHERE;
  }

  /** Entries that share words with the topic, best first; `place`: null for any. */
  find(topic: readonly string[], place: string | null, limit: number): readonly Entry[] {
    return this.#found(JSON.stringify([place, topic.join(' ')])).slice(0, limit);
  }

  /** One question looks for the same words more than once. */
  readonly #found = lately((key): readonly Entry[] => {
    const [place, said]: [string | null, string] = JSON.parse(key);
    const topic = said.split(' ');
    const pairs = topic.slice(1).map((word, i) => `${topic[i]}_${word}`);
    const telling = topic.filter((word) => (this.#frequency.get(word) ?? 0) < COMMON * this.entries.length);
    const searched = place === null ? [...this.#indices.values()] : [this.#indexOf(place)];
    const hits = searched.flatMap((index) =>
      index.search([...(telling.length > 1 ? telling : topic), ...pairs].join(' '), {
        combineWith: 'OR',
        boost: { name: 4, alias: 4, quote: 1, headings: 1 },
      }),
    );
    if (searched.length > 1) hits.sort((a, b) => b.score - a.score);
    return hits.flatMap((hit) => this.entries[hit.id as number] ?? []);
  });

  /** How telling a word is: high for rare ones; up to a limit. */
  weight(word: string): number {
    const n = this.entries.length + 1;
    return Math.min(HEAVIEST, Math.log(1 + n / (1 + (this.#frequency.get(word) ?? 0))));
  }
}

/** What stands above a figure: section titles, run-in headings, the subject and caption of its table; and the text of its paragraph. */
interface Above {
  readonly titles: string;
  readonly text: string;
}

function headingsByLine(report: Report): Map<number, Above> {
  const found = new Map<number, Above>();
  for (const paragraph of report.paragraphs) {
    const titles: string[] = [...paragraph.heads, rowSubject(paragraph)];
    if (paragraph.table !== undefined) titles.push(report.tables[paragraph.table]?.caption ?? '');
    for (let i = paragraph.section; i !== null; i = report.sections[i]?.parent ?? null)
      titles.push(report.sections[i]?.title ?? '');
    found.set(paragraph.line, { titles: titles.join(' '), text: paragraph.text });
  }
  return found;
}

/** The words that name the other figures of the same sentence. */
function besides(observations: readonly Observation[]): (observation: Observation) => ReadonlySet<string> {
  const key = ({ source }: Observation): string => `${source.report}:${source.line}:${source.quote}`;
  const sentences = new Map<string, Observation[]>();
  for (const observation of observations) {
    const list = sentences.get(key(observation));
    if (list) list.push(observation);
    else sentences.set(key(observation), [observation]);
  }
  return (observation) =>
    new Set((sentences.get(key(observation)) ?? []).filter((other) => other !== observation).flatMap((o) => syllables(o.name)));
}

function entryOf(
  observation: Observation,
  report: Report,
  { titles: headings, text }: Above,
  beside: ReadonlySet<string>,
  catalogue: Catalogue,
): Entry {
  const words = (text: string): Set<string> => new Set(syllables(text).filter((word) => !STOP.has(word)));
  const indicator = observation.indicator ? catalogue.get(observation.indicator) : null;
  const meanings = meaningsOf(observation, headings, catalogue);
  const isTarget = observation.status === 'T';
  const meant = meanings.find(({ side, isPart }) => isPart || (isTarget && side === null));
  const itself = indicator ?? catalogue.get(meant?.id ?? '');
  const known = itself ? [itself.name, ...itself.synonyms, ...itself.abbreviations].join(' ') : '';
  const measure = measureOf(observation.unit);
  const aliases = `${known} ${measure} ${saidOtherwise(`${measure} ${observation.name} ${observation.within}`)}`.trim();
  // A target's name says so; the question says it by its aspect.
  const plain =
    observation.status === 'T'
      ? observation.name.replace(/^(?:Mục tiêu|Kế hoạch) /, '')
      : observation.name.replace(/(?<=^Diện tích) hiện có(?= )/u, '');
  const [name = '', ...above] = plain.split(' – ');
  const before = text.slice(0, Math.max(0, text.indexOf(observation.source.quote)));
  return {
    observation,
    report,
    name: words(name),
    above: words([...above, observation.within].join(' ')),
    // What is counted is its unit: "bao nhiêu con lợn".
    alias: words(`${aliases} ${observation.unit}`),
    quote: proximity(observation, beside),
    headings: words(headings),
    around: words(before),
    nameCrops: cropsIn(observation.name),
    crops: cropsOf(observation.name, observation.within, observation.source.quote, headings, before),
    title: words(`${report.title} ${report.number}`),
    text: fold([observation.name, observation.within, observation.source.quote, headings].join(' ')),
    pairs: new Set([observation.name, observation.within, aliases].flatMap((text) => pairsOf(syllables(text)))),
    measure: indicator?.measure ?? null,
    meanings,
    aside: asideIn(name, observation.place, words),
    namePairs: new Set(pairsOf(syllables(name))),
    nameSpellings: spellingsOf(observation.name),
    spellings: spellingsOf(observation.name, observation.within, observation.source.quote, headings, aliases, observation.unit),
    aliases,
    titles: headings,
  };
}

/** What another figure between a word and the figure leaves of its nearness. */
const FADE = 0.6;
const FURTHEST = 0.3;
/** A word that names another figure of the sentence hardly speaks of this one. */
export const ANOTHERS = 0.15;

/** Words before the figure up to it, and those right behind it: its own clause is nearest. */
function proximity(observation: Observation, beside: ReadonlySet<string>): Map<string, number> {
  const { printed, name, within, source } = observation;
  const { quote } = source;
  const own = new Set(syllables(`${name} ${within} ${scopeOf(observation)}`));
  const at = quote.indexOf(printed);
  const near = new Map<string, number>();
  const add = (text: string, nearness: number): void => {
    for (const word of syllables(text)) {
      const limited = beside.has(word) && !own.has(word) ? Math.min(nearness, ANOTHERS) : nearness;
      if (!STOP.has(word) && (near.get(word) ?? 0) < limited) near.set(word, limited);
    }
  };
  if (at < 0) {
    add(quote, FURTHEST);
    return near;
  }
  const before = quote
    .slice(0, at)
    .split(/(?<=\p{Nd}[^\s]*\s)/u)
    .reverse();
  for (const [i, piece] of before.entries()) add(piece, Math.max(FURTHEST, FADE ** i));
  const after = quote.slice(at + printed.length).split(/(?=\s[^\s]*\p{Nd})/u);
  for (const [i, piece] of after.entries()) add(piece, Math.max(FURTHEST, 0.8 * FADE ** i));
  return near;
}
