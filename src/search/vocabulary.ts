/** The words of an archive as it spells them: which are known, which stand side by side, and what short forms may stand for. */
import { fold } from '../vietnamese/text.js';
import type { Entry } from './observations.js';
import { spellingsOf, syllables } from './terms.js';

/** The longest phrase that a short form stands for: "hk", "bđkh". */
const LONGEST_FORM = 4;
/** Words that no short form holds. */
const FUNCTION = new Set(
  'la va cua cac duoc da co cho theo trong tai tu den do bi voi thi ma o ve tren moi de nhung nay khi con cung se'.split(' '),
);

export class Vocabulary {
  /** Folded word → the ways in which the archive spells it. */
  readonly #spellings = new Map<string, Set<string>>();
  readonly #pairs = new Map<string, number>();
  /** Initials → phrase → the texts of names that hold it. */
  readonly #forms = new Map<string, Map<string, Set<number>>>();
  /** The words of each name and of what it is a part of. */
  readonly #names: ReadonlySet<string>[] = [];

  constructor(entries: readonly Entry[]) {
    const seen = new Set<string>();
    const add = (text: string, isName: boolean): void => {
      if (seen.has(text)) return;
      seen.add(text);
      const words = syllables(text);
      for (const [word, ways] of spellingsOf(text)) {
        const known = this.#spellings.get(word);
        if (known) for (const way of ways) known.add(way);
        else this.#spellings.set(word, new Set(ways));
      }
      for (const [i, word] of words.entries()) {
        const pair = `${word}_${words[i + 1]}`;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      }
      if (isName) this.#readName(words);
    };
    for (const { name, text } of entries.flatMap(textsOf)) add(text, name);
  }

  #readName(words: readonly string[]): void {
    const at = this.#names.push(new Set(words)) - 1;
    const isPart = (word: string | undefined): boolean => word !== undefined && /^[a-z]+$/.test(word) && !FUNCTION.has(word);
    for (let i = 0; i < words.length; i++) {
      for (let n = 2; n <= LONGEST_FORM && isPart(words[i]) && isPart(words[i + n - 1]); n++) {
        const phrase = words.slice(i, i + n);
        const initials = phrase.map((part) => part[0]).join('');
        const forms = this.#forms.get(initials) ?? new Map<string, Set<number>>();
        const key = phrase.join(' ');
        forms.set(key, (forms.get(key) ?? new Set()).add(at));
        this.#forms.set(initials, forms);
      }
    }
  }

  get words(): Iterable<string> {
    return this.#spellings.keys();
  }

  knows(word: string): boolean {
    return this.#spellings.has(word);
  }

  /** The ways in which the archive spells a folded word. */
  spellingsOf(word: string): Iterable<string> {
    return this.#spellings.get(word) ?? [];
  }

  /** How often two folded words stand side by side. */
  beside(before: string | undefined, after: string | undefined): number {
    return (before !== undefined && after !== undefined && this.#pairs.get(`${before}_${after}`)) || 0;
  }

  /**
   * The phrases with these initials ("hk" → "hang khong", "hanh khach"; f is written for ph), with how often the archive says
   * each, and the largest share of the `others` that stands in one of them.
   */
  formsOf(initials: string, others: readonly string[]): { form: string; count: number; together: number }[] {
    const forms = [...(this.#forms.get(fold(initials).replaceAll('f', 'p')) ?? [])];
    // Neighbours that met only once are no phrase: "môi trường" is one, "minh triển" is not.
    const isPhrase = (form: string): boolean =>
      form.split(' ').every((word, i, all) => i === 0 || this.beside(all[i - 1], word) > 1);
    return forms
      .filter(([form]) => isPhrase(form))
      .map(([form, names]) => {
        const hits = [...names].map((i) => others.filter((other) => this.#names[i]?.has(other)).length);
        const [first, second] = form.split(' ');
        return { form, count: this.beside(first, second), together: others.length === 0 ? 0 : Math.max(...hits) / others.length };
      });
  }
}

/** Names and what they are a part of; then the sentence, what stands above, and the unit. */
const textsOf = ({ observation, aliases, titles }: Entry): { text: string; name: boolean }[] => [
  { text: `${observation.name} ${observation.within}`, name: true },
  { text: aliases, name: true },
  { text: observation.source.quote, name: false },
  { text: titles, name: false },
  { text: observation.unit, name: false },
];
