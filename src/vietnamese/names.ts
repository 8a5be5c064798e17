/**
 * Proper names of an archive: its districts and communes, projects, companies. Learnt from the capitals of its reports and found in
 * questions that have neither capitals nor accents, before any of their words is taken for another ("tan ky", "van don").
 */
import { placeNamed } from './places.js';
import type { Span } from './rules.js';
import { canonical, fold } from './text.js';

export interface Name {
  /** Folded: "doan hung". */
  readonly key: string;
  /** Whether it is a district, a commune or the like. */
  readonly isArea: boolean;
}

interface Known extends Name {
  /** The ways of spelling it, lower case. */
  readonly spelt: Set<string>;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly folded: string;
}

const LONGEST = 5;
const WORD = '(?![IVX]+(?!\\p{L}))\\p{Lu}\\p{Ll}*(?!\\p{L})';
const RUN = `${WORD}(?: ${WORD})+(?: \\d{1,2}(?![.,/%]?\\d))?`;
/** "Thủy điện Huổi Chan 1", "Cửa Ông"; abbreviations are none. */
const PROPER = new RegExp(`(?<![\\p{L}\\d])${RUN}`, 'gu');
const KIND = '[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|TP\\.?|TX\\.?';
/** "các huyện Đoan Hùng, Hạ Hòa và Thanh Ba": the kind is said once. */
const AREAS = new RegExp(`(?<!\\p{L})(?:${KIND}) (${RUN}(?:(?:,|;| và) ${RUN})*)`, 'gu');
/** "đường Na Sang - Huổi Mi", "hồ Thác Bà": a thing that is named after the area. */
const THING_BEFORE =
  /(?:(?<![a-z])(?:duong|cau|ho|song|cho|cang|thuy dien|dien gio|nha may|khu|cum|cong nghiep|cong ty|du an|tuyen|benh vien|truong|mo|quoc lo|cao toc|cua khau|ben|san bay|nui|dao) (?:so \d+ )?|[a-z] ?[-–] ?)$/;
/** Words behind a name that are no part of it. */
const JOINING = new Set(
  'và với là có đạt được trong ngoài tăng giảm năm tháng cho từ đến của tại ở để do về ước bằng'.split(' '),
);
const KIND_BEFORE = /(?<![a-z])(?:huyen|thi xa|thanh pho|quan|xa|phuong|thi tran|tp|tx|o|tai)\.? $/;

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    typed: canonical(m[0]),
    folded: fold(m[0]),
  }));
const isCapital = (word: string): boolean => /^(?:\p{Lu}|\d)/u.test(word);
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);

const isProvince = (name: string): boolean => placeNamed(name) !== null || placeNamed(`thành phố ${name}`)?.level === 'province';

export class Names {
  readonly #known = new Map<string, Known>();
  /** Neighbouring words that are written small somewhere: "thanh cong" is no name for sure. */
  readonly #plain = new Set<string>();
  /** Those of which both are, with their accents. */
  readonly #spelt = new Set<string>();

  /** `areas`: folded names that are known to be areas. */
  constructor(texts: Iterable<string>, areas: Iterable<string> = []) {
    const listed = new Set(areas);
    const distinct = new Set(texts);
    for (const text of distinct) this.#readPlain(text);
    for (const text of distinct) {
      for (const { 0: run, index } of text.matchAll(PROPER)) this.#readRun(run, text.slice(index + run.length));
      for (const [, list = ''] of text.matchAll(AREAS)) for (const name of list.split(/, |; | và /)) this.#know(name, true);
    }
    for (const [key, name] of this.#known) if (listed.has(key)) this.#known.set(key, { ...name, isArea: true });
  }

  #readRun(run: string, behind: string): void {
    const words = run.split(' ');
    // "Sở Kế hoạch": the last word may belong to what follows it.
    const [, next = ''] = /^ (\p{Ll}+)/u.exec(behind) ?? [];
    if (!JOINING.has(next) && this.#spelt.has(canonical(`${words.at(-1)} ${next}`))) words.pop();
    // "Tại Đoan Hùng": the first word may have its capital from the sentence.
    for (const name of [words, words.slice(1)])
      if (name.filter((word) => /\p{L}/u.test(word)).length > 1) this.#know(name.join(' '), false);
  }

  #readPlain(text: string): void {
    const words = wordsIn(text);
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      if (!next || text.slice(word.end, next.start) !== ' ') continue;
      if (isCapital(text.slice(next.start))) continue;
      this.#plain.add(`${word.folded} ${next.folded}`);
      if (!isCapital(text.slice(word.start))) this.#spelt.add(`${word.typed} ${next.typed}`);
    }
  }

  #know(written: string, isArea: boolean): void {
    const key = fold(written);
    if (key.split(' ').length > LONGEST || isProvince(written)) return;
    const known = this.#known.get(key);
    const spelt = (known?.spelt ?? new Set()).add(canonical(written));
    this.#known.set(key, { key, spelt, isArea: isArea || known?.isArea === true });
  }

  get all(): Iterable<Name> {
    return this.#known.values();
  }

  /** `key`: folded, "mong cai 1". */
  knows(key: string): boolean {
    return this.#known.has(key);
  }

  /** `pair`: two folded words that stand side by side somewhere, within a name or not. */
  speaksOf(pair: string): boolean {
    return this.#plain.has(pair) || [...this.#known.keys()].some((key) => ` ${key} `.includes(` ${pair} `));
  }

  /** The names in a text that is typed by hand, the longest first; accents that are typed are meant. */
  read(text: string): Span<Name>[] {
    const words = wordsIn(text);
    const found: Span<Name>[] = [];
    for (let i = 0; i < words.length; ) {
      const span = this.#at(text, words, i);
      if (span) found.push(span.found);
      i += span?.length ?? 1;
    }
    return found;
  }

  #at(text: string, words: readonly Word[], i: number): { found: Span<Name>; length: number } | null {
    for (let length = Math.min(LONGEST, words.length - i); length > 1; length--) {
      const own = words.slice(i, i + length);
      const name = this.#known.get(own.map(({ folded }) => folded).join(' '));
      if (!name || !this.#isMeant(text, words, i, own, name)) continue;
      const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
      const isArea = name.isArea && !THING_BEFORE.test(fold(text.slice(0, start))) && !/^ ?[-–] ?\p{L}/u.test(text.slice(end));
      return { found: { start, end, value: { key: name.key, isArea }, rule: name.key }, length };
    }
    return null;
  }

  #isMeant(text: string, words: readonly Word[], i: number, own: readonly Word[], name: Known): boolean {
    const typed = own.map((word) => word.typed).join(' ');
    if (typed !== name.key && !name.spelt.has(typed)) return false;
    if (own.every(({ start }) => isCapital(text.slice(start)))) return true;
    const isOther = pairsOf(own.map(({ folded }) => folded)).every((pair) => this.#plain.has(pair));
    if (KIND_BEFORE.test(fold(text.slice(0, own[0]?.start ?? 0)))) return name.isArea || !isOther;
    // "tỷ lệ thủy sản" is not about Lệ Thủy.
    const [before, after] = [words[i - 1]?.folded, words[i + own.length]?.folded];
    const isWithin = this.#plain.has(`${before} ${own[0]?.folded}`) && this.#plain.has(`${own.at(-1)?.folded} ${after}`);
    return !isOther && !isWithin;
  }
}
