/** Countries and markets that trade, visit and invest: what is asked of one is not answered by what is of all, or of another. */
import { fold } from './text.js';

/** Each with its other names; "*": another word without its accents ("thủy điện"), and so read with them alone. */
const COUNTRIES: readonly (readonly string[])[] = `
trung quốc | hàn quốc | nhật bản, *nhật | hoa kỳ, *mỹ | thái lan | campuchia, cam pu chia | đài loan | hồng kông, hong kong | *lào
singapore, singapo | malaysia | indonesia | philippines, philippin | myanmar | *ấn độ | pakistan | australia, *úc | new zealand
canada | mexico | brazil, bra xin | *nga, liên bang nga | hà lan | thụy sĩ | *thụy điển | italia | *đức | *pháp, cộng hòa pháp
tây ban nha | thổ nhĩ kỳ | eu, liên minh châu âu, châu âu | asean | châu phi
`
  .trim()
  .split(/\s*[|\n]\s*/)
  .map((names) => names.split(', '));

interface Spelling {
  readonly words: readonly string[];
  readonly plain: readonly string[];
  readonly isDoubtful: boolean;
}
const SPELLINGS: ReadonlyMap<string, Spelling> = new Map(
  COUNTRIES.flat().map((name) => {
    const words = name.replace('*', '').split(' ');
    return [name, { words, plain: words.map(fold), isDoubtful: name.startsWith('*') }];
  }),
);

/** One syllable with its accents is still another word in most of its company: "đạo đức", "giải pháp", "nhật ký". */
const BEFORE_SHORT = new Set(
  'sang qua vào trường từ khách người nước vốn tư và với ,'.split(' ').flatMap((word) => [word, fold(word)]),
);

/** Whether `words`, which may be without accents, hold the name. */
function within(words: readonly string[], name: string, plain: boolean): boolean {
  const own = SPELLINGS.get(name);
  if (!own) return false;
  const isShort = own.isDoubtful && own.words.length === 1;
  const isWord = (word: string | undefined, at: number): boolean =>
    word === own.words[at] || ((plain || !own.isDoubtful) && word === own.plain[at]);
  return words.some(
    (_, i) => own.words.every((_own, j) => isWord(words[i + j], j)) && (!isShort || BEFORE_SHORT.has(words[i - 1] ?? '')),
  );
}

/** The countries that words name as they are spelt, each with all of its names. */
export const countriesIn = (spelt: readonly string[]): (readonly string[])[] =>
  COUNTRIES.filter((names) => names.some((name) => within(spelt, name, false)));

/** Whether a folded text speaks of the country, by whatever name. */
export function speaksOfCountry(text: string, names: readonly string[]): boolean {
  const words = text.match(/[a-z0-9]+|,/g) ?? [];
  return names.some((name) => within(words, name, true));
}
