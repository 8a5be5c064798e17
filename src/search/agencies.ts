/** Names of agencies, written out or in initials: "Sở GD&ĐT", "Sở Giáo dục và Đào tạo", "so giao duc". */
import { fold } from '../vietnamese/text.js';

/** A syllable, or one letter of initials. */
interface Unit {
  readonly letter: string;
  readonly word: string | null;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Initials: two capitals or more, or no vowel ("gdđt", "ptnt"). */
const isInitials = (word: string, shouted: boolean): boolean =>
  word.length > 1 && ((!shouted && /^\p{Lu}+$/u.test(word)) || !/[aeiouy]/.test(fold(word)));
/** Said or left out: "Công ty CP Đèo Cả". */
const LEFT_OUT = new Set(['va', 'cp', 'tnhh', 'mtv']);

function unitsOf(name: string): Unit[] {
  const shouted = name === name.toUpperCase();
  return (name.match(WORD) ?? []).flatMap((word): Unit[] => {
    const folded = fold(word);
    if (LEFT_OUT.has(folded)) return [];
    if (isInitials(word, shouted)) return [...folded].map((letter) => ({ letter, word: null }));
    return [{ letter: folded[0] ?? '', word: folded }];
  });
}

const begins = (held: readonly Unit[], asked: readonly Unit[]): boolean =>
  asked.length <= held.length &&
  asked.every(({ letter, word }, i) => {
    const own = held[i] as Unit;
    return word !== null && own.word !== null ? word === own.word : letter === own.letter;
  });

/** Each agency of a cell stands at its head or behind a mark: "Sở Nội vụ; UBND các huyện", "Sở Y tế và Sở Tài chính". */
const heldIn = (cell: string): string[] => {
  const starts = [...cell.matchAll(/(?:^|[,;:/\n(–-]|(?<!\p{L})(?:và|cùng)(?= ))\s*/gu)].map((m) => m.index + m[0].length);
  return starts.map((from) => cell.slice(from));
};

/** Whether the cell names the agency asked for: its whole name, or how it begins ("Sở Nông nghiệp"). */
export function namesAgency(cell: string, asked: string): boolean {
  const units = unitsOf(asked);
  return units.length > 1 && heldIn(cell).some((name) => begins(unitsOf(name), units));
}
