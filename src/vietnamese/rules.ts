/**
 * How readers are written. A rule's phrase is a regular expression in plain Vietnamese, matched as whole words against
 * `canonical` text; read loosely (chat), every accented letter of it also matches without its accent.
 */
import { canonical, fold, oldTonePlacement } from './text.js';

/** What a reader found: `text.slice(start, end)` means `value`. */
export interface Span<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
  /** The phrase that read it. */
  readonly rule: string;
}

/** A text prepared for the readers. `loose`: accents may be missing (chat); reports are read strictly. */
export interface Source {
  readonly text: string;
  readonly loose: boolean;
}

export const strictly = (text: string): Source => ({ text: canonical(text), loose: false });
export const loosely = (text: string): Source => ({ text: canonical(text), loose: true });

export interface Phrase {
  readonly strict: RegExp;
  readonly loose: RegExp;
}

/**
 * Letters of Latin script. With `\p{L}`, all scripts, compiling the phrases takes a quarter of the time of a start: they are
 * written `\p{L}` and `\p{Nd}` and compiled as this and `0-9`.
 */
const LETTERS = 'A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ';
/** Not within a word or number. Superscript digits (footnote marks) do not count as one. */
const BEFORE = `(?<![${LETTERS}0-9])`;
const AFTER = `(?![${LETTERS}0-9])`;

/** `\p{L}` and `\p{Nd}`, within a class and without. */
function latin(source: string): string {
  const parts = source.split(/(\[[^\]]*\])/);
  const within = (text: string): string => text.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{Nd}', '0-9');
  return parts
    .map((part) =>
      part.startsWith('[') ? within(part) : part.replaceAll('\\p{L}', `[${LETTERS}]`).replaceAll('\\p{Nd}', '[0-9]'),
    )
    .join('');
}

function spell(source: string, loose: boolean): string {
  let inClass = false;
  let spelt = '';
  for (const char of oldTonePlacement(source).replaceAll(' ?', '\\s*')) {
    if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    const plain = char > '~' ? fold(char) : char;
    if (char === ' ' && !inClass) spelt += '\\s+';
    else if (loose && plain !== char) spelt += inClass ? char + plain : `[${char}${plain}]`;
    else spelt += char;
  }
  return spelt;
}

/**
 * Compiles a phrase: lower-case Vietnamese words with regular-expression syntax; a blank is any white space,
 * a blank with "?" may be missing. Groups are
 * `(?:…)` or `(?<name>…)`. `edges: false` leaves out the whole-word edges.
 */
export function phrase(source: string, edges = true): Phrase {
  const compile = (loose: boolean): RegExp => {
    const body = latin(spell(source, loose));
    const whole = edges ? `${BEFORE}(?:${body})${AFTER}` : body;
    return new RegExp(whole, whole.includes('\\p{') ? 'gu' : 'g');
  };
  return { strict: compile(false), loose: compile(true) };
}

/**
 * Every match of an expression with the flag `g`, in order. `matchAll` makes a new expression of it first, and compiling those
 * again takes the better part of a second for all phrases together once the engine has forgotten them.
 */
export function* everyMatch(expression: RegExp, text: string): IterableIterator<RegExpExecArray> {
  for (let from = 0; from <= text.length; ) {
    expression.lastIndex = from;
    const match = expression.exec(text);
    if (!match) return;
    const end = match.index + match[0].length;
    from = match[0] === '' ? end + 1 : end;
    yield match;
  }
}

export const matchesOf = (phrase: Phrase, { text, loose }: Source): IterableIterator<RegExpExecArray> =>
  everyMatch(loose ? phrase.loose : phrase.strict, text);

/** Whether the phrase stands anywhere in the text. */
export function has(phrase: Phrase, { text, loose }: Source): boolean {
  const expression = loose ? phrase.loose : phrase.strict;
  expression.lastIndex = 0;
  return expression.test(text);
}

/** Longest wins, then first; none overlap. In the order of the text. */
export function longestWins<T>(spans: readonly Span<T>[]): Span<T>[] {
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span<T>[] = [];
  for (const span of byLength) if (!kept.some((k) => span.start < k.end && k.start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/** Examples beside a reader: a value and the ways of writing it; look-alikes are texts in which nothing may be read. */
export interface Examples<T> {
  readonly examples: readonly (readonly [value: T, ...texts: string[]])[];
  readonly lookalikes: readonly string[];
}
