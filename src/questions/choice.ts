/** Which of the offered choices is meant: by its number, by its button, or by some of its words. */
import type { Option } from '../model/answer.js';
import type { Turn } from '../model/dialogue.js';
import { fold, wordsOf } from '../vietnamese/text.js';

const ORDINALS = ['mot|nhat|dau|dau tien', 'hai|nhi', 'ba', 'bon|tu', 'nam', 'sau'];
const NUMBER =
  /^(?:(?:la |chon |lay )?(?:so|cai|y|muc|lua chon|phuong an|dong|cau)?\s*(?:so|thu)?\s*)(?<n>\d|[a-z ]+?)(?: nhe| a| di| ay| do)?[.)!?]*$/;
/** Words of a pointing that are no words of a choice. */
const POINTING = new Set('cai so la y minh toi muon hoi chon lay nhe a ay do di cua ve muc con thi sao'.split(' '));

/** Words of a period alone choose nothing: the topic before is then asked for in that period. */
const DATED = /^(?:nam|thang|quy|dau|den|cuoi|ngay|ky|[ivx]+|\d[\d/.]*)$/;

export function chosen(text: string, { options, choices, status }: Turn): Option | null {
  const said = fold(text).trim();
  const button = options.find(({ label, query }) => fold(label) === said || fold(query) === said);
  if (button) return button;
  const n = NUMBER.exec(said)?.groups?.n?.trim();
  if (n !== undefined) {
    const at = /^\d$/.test(n) ? Number(n) - 1 : ORDINALS.findIndex((words) => words.split('|').includes(n));
    if (at >= 0) return choices[at] ?? null;
    if (/^(?:cuoi|cuoi cung)$/.test(n)) return choices.at(-1) ?? null;
  }
  if (status !== 'clarify') return null;
  const words = wordsOf(text).filter((word) => !POINTING.has(word));
  if (words.every((word) => DATED.test(word))) return null;
  const fitting = choices.filter(({ label }) => words.every((word) => wordsOf(label).includes(word)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
