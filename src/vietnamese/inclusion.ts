/** What a figure takes in or leaves out: "GRDP trừ dầu khí", "kể cả vốn ngoài ngân sách". */
import { has, loosely, phrase, type Source, strictly } from './rules.js';
import { fold } from './text.js';

const OUT = '(?:trừ|loại trừ|(?:không|chưa) (?:tính|kể|gồm|bao gồm)(?: cả| đến)?)';
const IN = '(?:kể|tính|gồm|bao gồm|cộng) cả';
const leftOut = phrase(
  `(?<!(?:khấu|giảm|phòng|bù|miễn|lưu|tạm|cư|thường|nội) )${OUT}(?! (?:trợ cấp|sâu|dịch|bệnh|nợ|khi|các khoản|sở))(?= \\p{L}{2})`,
);
const takenIn = phrase(`(?<!(?:không|chưa) )${IN}(?! (?:năm|nước|tỉnh|hai|mau|phê))(?= \\p{L}{2})`);

export type Inclusion = 'in' | 'out';

/** Null where the text says neither, or both; "(không tính dịch vụ)" is only said beside. */
export function inclusionIn({ text, loose }: Source): Inclusion | null {
  const source = { text: text.replace(/\([^()]*\)/g, ' '), loose };
  const isOut = has(leftOut, source);
  return isOut === has(takenIn, source) ? null : isOut ? 'out' : 'in';
}

/** "(không tính dịch vụ)", "(ko tinh dich vu)": what a question says beside that it leaves out; "" where it says nothing. */
export const leftOutBeside = (text: string): string =>
  /\((?:khong|ko|k|kg|chua) (?:tinh|gom|ke|bao gom|co)(?: ca)? ([^()?]{2,60})\)/u.exec(fold(text))?.[1] ?? '';

/** Of a question, which may be without accents. */
export const inclusionAsked = (text: string): Inclusion | null => inclusionIn(loosely(text));
/** Of the name of a figure. */
export const inclusionNamed = (name: string): Inclusion | null => inclusionIn(strictly(name.replace(/[()]/g, ' ')));

const FIRST = new RegExp(
  `^[\\s,]*(?:(?:nếu|khi) )?(${IN}|${OUT}) (?!(?:năm|nước|tỉnh|hai)(?!\\p{L}))([^,¦]{2,60}?)(?:,\\s*(?:thì )?| thì )(\\p{L}.+)$`,
  'isu',
);
/** "nếu tính cả dầu khí, GRDP" → "GRDP tính cả dầu khí" */
export const inclusionLast = (subject: string): string =>
  subject.replace(FIRST, (_, how: string, what: string, of: string) => `${of} ${how.toLowerCase()} ${what}`);

const ALONE = new RegExp(`^(nếu )?(${IN}|${OUT}|(?<=nếu )tính) (.{2,60}?)(?: thì)?$`, 'isu');
const BEHIND = new RegExp(`^(.{3,}?) (?:${IN}|${OUT}) (.{2,40}?)( (?:theo )?giá [^,]+)?$`, 'isu');
/** "kể cả dầu khí" behind "GRDP trừ dầu khí", "nếu trừ dầu khí" behind "GRDP": the same, counted otherwise; null where it is not. */
export function countedOtherwise(subject: string, before: string): string | null {
  const [, asked = '', how = '', what = ''] = ALONE.exec(subject) ?? [];
  if (how === '' || before === '' || ALONE.test(before)) return null;
  const [, of = asked && before, , prices = ''] = BEHIND.exec(before) ?? [];
  const said = how.toLowerCase() === 'tính' ? 'tính cả' : how.toLowerCase();
  return of ? `${of} ${said} ${what}${prices}` : null;
}

const DENIED = new Set(['khong', 'chua']);
const COUNTED = new Set(['tinh', 'ke', 'gom', 'bao']);
/** "không tính dầu khí" as most reports say it: "trừ dầu khí". Words as they are typed, and folded. */
export function asLeftOut(words: readonly (readonly [word: string, spelt: string])[]): (readonly [string, string])[] {
  const at = words.findIndex(([word], i) => DENIED.has(word) && COUNTED.has(words[i + 1]?.[0] ?? '') && i > 0);
  const behind = at + (words[at + 1]?.[0] === 'bao' ? 3 : 2);
  if (at < 0 || behind >= words.length) return [...words];
  const isPlain = words.every(([word, spelt]) => word === spelt);
  return [...words.slice(0, at), ['tru', isPlain ? 'tru' : 'trừ'], ...words.slice(behind)];
}
