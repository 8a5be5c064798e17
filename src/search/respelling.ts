/** Words that the archive does not know, as it would write them: slips of typing, sounds written as spoken, chat's short forms. */
import type { TopicWords } from '../model/dialogue.js';
import { isSlip, isSyllable, withoutHats, withoutTone } from '../vietnamese/syllables.js';
import { hasAccents } from '../vietnamese/text.js';
import { counted, STOP } from './terms.js';
import type { Vocabulary } from './vocabulary.js';

/** Written as spoken: each may stand for the others at the start or the end of a syllable. */
const SOUNDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^s(?=[aeiouy])/, ['x']],
  [/^x/, ['s']],
  [/^ch/, ['tr']],
  [/^tr/, ['ch']],
  [/^d(?=[aeouy])/, ['gi', 'r']],
  [/^gi(?=[aeou])/, ['d', 'r']],
  [/^r/, ['d', 'gi']],
  [/^l/, ['n']],
  [/^n(?=[aeiouy])/, ['l']],
  [/nh$/, ['n', 'ng']],
  [/ng$/, ['n', 'nh']],
  [/n$/, ['ng', 'nh']],
  [/c$/, ['t', 'ch']],
  [/t$/, ['c']],
];
/** Letters that stand for one sound: "ti lệ", "cà fê". */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/i$/, 'y'],
  [/y$/, 'i'],
  [/^f/, 'ph'],
  [/^j/, 'gi'],
  [/^w/, 'qu'],
  [/^ng(?=[ei])/, 'ngh'],
  [/^g(?=e)/, 'gh'],
  [/^k(?=[aou])/, 'c'],
];

/** Keys of the Telex keyboard that were typed into the word: "luowng", "ddaaf". */
const untelexed = (word: string): string =>
  word
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/([aou])w/g, '$1')
    .replace(/(?<=[aeiouy][a-z]{0,3})[sfrxj]$/, '');

const TONES_CONFUSED = /[\u0303\u0309]/g;
/** "lẽ" for "lẻ", "nươc" for "nước": the tone misheard or left out. */
const isToneSlip = (typed: string, known: string): boolean =>
  withoutTone(typed) === withoutTone(known) &&
  (typed === withoutTone(typed) ||
    typed.normalize('NFD').replace(TONES_CONFUSED, '') === known.normalize('NFD').replace(TONES_CONFUSED, ''));

const swapped = (word: string, table: readonly (readonly [RegExp, string | readonly string[]])[]): string[] =>
  table.flatMap(([sound, others]) => (sound.test(word) ? [others].flat().map((other) => word.replace(sound, other)) : []));

/** How often two words must stand side by side to outweigh a mark that was left out. */
const OFTEN = 5;
/** The share of the question's other words that must stand by a short form's phrase. */
const TOGETHER = 0.5;
/** What a neighbour, and each doubling of the times that a phrase stands in the archive, weigh against that share. */
const BESIDE = 1;
const OFTENER = 0.1;
/** Two phrases nearer than this are told apart by nothing. */
const CLEAR = 0.05;

/** Each word as the archive writes it, where its neighbours show which is meant; all others stay. */
export function respell({ topic, spelt }: TopicWords, vocabulary: Vocabulary): TopicWords {
  const words: string[] = [];
  const typed: string[] = [];
  for (const [i, word] of topic.entries()) {
    const own = spelt[i] ?? word;
    const number = counted(word, words.at(-1));
    if (number !== word) {
      words.push(number);
      typed.push(number);
      continue;
    }
    const isWord = /^[a-z]+$/.test(word) && !STOP.has(word);
    const meant = isWord ? meantBy(word, own, new Neighbours(words.at(-1), topic[i + 1], vocabulary), topic) : null;
    words.push(...(meant ?? [word]));
    typed.push(...(meant ?? [own]));
  }
  return { topic: words, spelt: typed };
}

class Neighbours {
  constructor(
    readonly before: string | undefined,
    readonly after: string | undefined,
    readonly vocabulary: Vocabulary,
  ) {}

  /** How often the words stand beside one of the neighbours. */
  fit(first: string, last = first): number {
    return Math.max(this.vocabulary.beside(this.before, first), this.vocabulary.beside(last, this.after));
  }

  /** Both neighbours are there, and the word stands beside both of them. */
  fitBoth(word: string): boolean {
    return this.vocabulary.beside(this.before, word) > 0 && this.vocabulary.beside(word, this.after) > 0;
  }
}

function meantBy(word: string, own: string, near: Neighbours, topic: readonly string[]): readonly string[] | null {
  const { vocabulary } = near;
  if (vocabulary.knows(word) && hasAccents(own)) {
    const spellings = [...vocabulary.spellingsOf(word)];
    if (!spellings.includes(own)) {
      const isTone = spellings.some((known) => isToneSlip(own, known)) && near.fit(word) > 0;
      // "sán lượng", "cà phe": among words that often stand so, another tone or mark is a slip.
      const isLike = (known: string): boolean =>
        withoutHats(known) === withoutHats(own) || withoutTone(known) === withoutTone(own);
      const isMark = spellings.some(isLike) && near.fit(word) >= OFTEN;
      if (isTone || isMark) return [word];
    }
  }
  // "sản suất": both are words, but only one stands between its neighbours.
  const heard = hasAccents(own) && near.fit(word) === 0 ? swapped(word, SOUNDS).find((other) => near.fitBoth(other)) : undefined;
  if (heard !== undefined) return [heard];
  if (vocabulary.knows(word)) return null;
  const others = [untelexed(word), ...swapped(word, LETTERS)];
  if (!isSyllable(word)) {
    const form = /[aeiouy]/.test(word) ? null : formMeant(word, near, topic);
    if (form) return form.split(' ');
    // Three letters without accents may be a code: "CPI".
    if (word.length > 3 || hasAccents(own))
      others.push(...swapped(word, SOUNDS), ...[...vocabulary.words].filter((known) => isSlip(word, known)));
  }
  const fitting = others.filter((other) => other !== word && vocabulary.knows(other) && near.fit(other) > 0);
  const [meant] = fitting.sort((a, b) => near.fit(b) - near.fit(a));
  return meant === undefined ? null : [meant];
}

/** "cảng hk" → "hang khong": the phrase with these initials that stands by the question's other words, and stands there often. */
function formMeant(word: string, near: Neighbours, topic: readonly string[]): string | null {
  const others = topic.filter((other) => other !== word && !STOP.has(other) && near.vocabulary.knows(other));
  if (others.length === 0) return null;
  const forms = near.vocabulary.formsOf(word, others).map(({ form, count, together }) => {
    const [first = '', ...rest] = form.split(' ');
    const evidence = together + (near.fit(first, rest.at(-1) ?? first) > 0 ? BESIDE : 0);
    return { form, evidence, score: evidence + OFTENER * Math.log2(count) };
  });
  const [best, second] = forms.filter(({ evidence }) => evidence >= TOGETHER).sort((a, b) => b.score - a.score);
  return best && (!second || best.score - second.score >= CLEAR) ? best.form : null;
}
