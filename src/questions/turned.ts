/** "thấp nhất thì sao" behind "khu vực nào tăng nhanh nhất": the same, ranked from the other end. */
import type { Turn } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { loosely, matchesOf, phrase } from '../vietnamese/rules.js';

const MOST = '(?:cao|lớn|nhiều|đông|mạnh|nhanh|tốt|thấp|nhỏ|ít|kém|chậm) nhất';
const ONLY = phrase(
  `^(?:(?:còn|thế|vậy|và|cái|thì|là) )*(?<how>${MOST})(?: (?:thì|là|sao|gì|đâu|ai|vậy|ạ|nhỉ|(?:cái|bên|nơi) nào))* ?[?.!]*$`,
);
const SAID = phrase(MOST);

/** The ranking asked for before in these words; null where nothing was ranked, or more is said. */
export function turned(text: string, { question: { utterance }, status }: Turn): string | null {
  const [own] = matchesOf(ONLY, loosely(expandChat(text).trim()));
  const [before] = matchesOf(SAID, loosely(utterance.text));
  if (status !== 'answered' || !own || !before) return null;
  const end = before.index + before[0].length;
  return `${utterance.text.slice(0, before.index)}${own.groups?.how}${utterance.text.slice(end)}`;
}
