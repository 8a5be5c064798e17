/** The districts, cities and communes that whole reports are about, and which of them a question names. */
import type { Library } from './intake.js';
import type { Question, Slot } from './model/dialogue.js';
import { kindAndName, UNIT_KINDS } from './vietnamese/place-kinds.js';
import { fold, wordsOf } from './vietnamese/text.js';

export interface Unit {
  readonly place: string;
  /** The provinces that its reports lie it in. */
  readonly provinces: ReadonlySet<string>;
  readonly kind: readonly string[];
  /** Folded: "tan ky". */
  readonly name: string;
  /** As it is written: "Tân Kỳ". */
  readonly written: string;
}

/** The longest names first: "Mỏ Cày Nam" is no "Mỏ Cày". */
export function unitsOf(reports: Library['reports']): Unit[] {
  return [...new Set(reports.map(({ place }) => place))]
    .flatMap((place): Unit[] => {
      const own = kindAndName(place);
      const provinces = new Set(reports.flatMap((report) => (report.place === place && report.within ? [report.within] : [])));
      return own ? [{ place, provinces, kind: wordsOf(own.kind), name: fold(own.name), written: own.name }] : [];
    })
    .sort((a, b) => b.name.length - a.name.length);
}

export interface Named {
  readonly place: string;
  /** Without the words that were its name. */
  readonly question: Question;
}

const endsWith = (words: readonly string[], tail: readonly string[]): boolean =>
  tail.every((word, i) => words[words.length - tail.length + i] === word);

/** "… ở huyện Tân Kỳ", "tan ky …"; more than one where a town and the district around it bear one name, and no kind tells. */
export function unitsNamed(question: Question, units: readonly Unit[]): Named[] {
  const found = units.flatMap((unit) => {
    const named = namedIn(question, unit);
    return named ? [{ ...named, name: unit.name }] : [];
  });
  const alike = found.filter(({ name }) => name === found[0]?.name);
  const told = alike.filter(({ byKind, place }) => byKind || question.places.some(({ value }) => value === place));
  return told.length > 0 ? told.slice(0, 1) : alike;
}

/** "địa phương", "bình quân", "bq Tân Kỳ": without its accent, a kind of one syllable may be the end of another word. */
function isOfOtherKind(before: readonly string[]): boolean {
  const plain = before.map((word) => fold(word));
  const isSaid = (kind: string): boolean => endsWith(before, kind.split(' '));
  return UNIT_KINDS.some((kind) => isSaid(kind) || (isSaid(fold(kind)) && !/(?:^| )(?:quan|dia phuong)$/.test(plain.join(' '))));
}

/** "phường Nam Sầm Sơn" is no "phường Sầm Sơn": a part of it that is a unit of its own. */
const SIDE_OF = /(?:^| )(?:bac|nam|dong|tay|trung)$/;
const isOfSide = (before: readonly string[]): boolean =>
  SIDE_OF.test(before.join(' ')) && UNIT_KINDS.some((kind) => endsWith(before.slice(0, -1), wordsOf(kind)));

/** "p. Sầm Sơn", "tt Lim": the kind by its first letters. */
const initialsOf = (kind: readonly string[]): string => kind.map((word) => word.slice(0, 1)).join('');

/** "phuong thai binh", "p. thai binh": without accents the name was read as that of a province, and its kind was left over. */
function takenForProvince(question: Question, { place, kind, name }: Unit): Question | null {
  const says = new RegExp(
    `(?<![a-z])(?<!(?:dia|doi|don|song|da) )(?:${kind.join(' ')}|${initialsOf(kind)}\\.?) ${name}(?![a-z])`,
  );
  const isIt = ({ value }: Slot<string>): boolean => fold(value) === name;
  if (!question.places.some(isIt) || !says.test(fold(question.utterance.text))) return null;
  const own = { ...question, places: question.places.map((slot) => (isIt(slot) ? { ...slot, value: place } : slot)) };
  const left = [kind, [initialsOf(kind)]].find((words) => words.every((word) => own.topic.includes(word))) ?? [];
  const from = own.topic.lastIndexOf(left[0] ?? '');
  return left.length > 0 && left.every((word, i) => own.topic[from + i] === word)
    ? without(own, name, from, from + left.length)
    : own;
}

function namedIn(question: Question, unit: Unit): (Named & { byKind: boolean }) | null {
  const { place, provinces, kind, name, written } = unit;
  const { topic, utterance } = question;
  const taken = takenForProvince(question, unit);
  if (taken) return { place, byKind: true, question: taken };
  const words = name.split(' ');
  const at = topic.findIndex((_, i) => words.every((word, j) => topic[i + j] === word));
  if (at < 0 && !question.areas.includes(name)) return null;
  const before = topic.slice(0, Math.max(0, at));
  if (isOfSide(before)) return null;
  const isShort = before.at(-1) === initialsOf(kind);
  const byKind = isShort || endsWith(before, kind) || fold(utterance.text).includes(fold(place));
  // "xã Tân Kỳ" is no "huyện Tân Kỳ", nor is the one of another province.
  if (!byKind && isOfOtherKind(question.spelt.slice(0, before.length))) return null;
  if (!byKind && words.length === 1 && !new RegExp(`(?<!\\p{L})${written}(?!\\p{L})`, 'u').test(utterance.text)) return null;
  const stated = question.places.filter(({ value }) => value !== place);
  if (stated.length > 0 && provinces.size > 0 && !stated.some(({ value }) => provinces.has(value))) return null;
  const from = isShort ? at - 1 : endsWith(before, kind) ? at - kind.length : at;
  return { place, byKind, question: without(question, name, from, at < 0 ? from : at + words.length) };
}

/** The name is no part of what is asked about. */
function without(question: Question, name: string, from: number, to: number): Question {
  const cut = <T>(list: readonly T[]): T[] => list.filter((_, i) => i < from || i >= to);
  const topic = cut(question.topic);
  // What names an indicator may begin with words that are asked for beside the topic.
  const less = ({ range: [start, end], confidence, ...slot }: Slot<string>): Slot<string> => {
    const asked = Math.round((end - start) / confidence);
    const shift = start >= from + asked - question.topic.length ? to - from : 0;
    const own: [number, number] = [start - shift, end - shift];
    return { ...slot, range: own, confidence: (end - start) / Math.max(1, asked - (to - from)) };
  };
  return {
    ...question,
    topic,
    spelt: cut(question.spelt),
    areas: question.areas.filter((area) => area !== name),
    indicators: question.indicators.map(less),
  };
}
