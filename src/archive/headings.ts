/** What is a heading and what a sentence: titles behind numbers, run-in headings, headings without a number. */
import { readPeriods } from '../vietnamese/periods.js';
import { readQuantities } from '../vietnamese/quantities.js';
import { strictly } from '../vietnamese/rules.js';

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
export const hasFigure = (text: string): boolean => readQuantities(strictly(text), text).some((quantity) => quantity.value.sure);

/** "Kết quả năm 2023 tỉnh Lào Cai": in a title, a year counts nothing. */
export function isDated(text: string): boolean {
  const source = strictly(text);
  return hasFigure(text) && !readQuantities(source, text, readPeriods(source)).some(({ value }) => value.sure);
}

/** What a sentence says and no title does. */
const SAYS =
  /(?<!\p{L})(?:tăng(?! trưởng)|giảm(?! nghèo)|đạt|được|đã|đang|sẽ|tiếp tục|duy trì|ổn định|thuận lợi|khó khăn|có|còn|là|bị|chưa|không|cơ bản|diễn ra|diễn biến|hoàn thành|chỉ đạo|tập trung|ban hành|ước|như sau)(?!\p{L})/iu;
/** "Đầu tư công. Đến 25/4 giải ngân…": a few words that say nothing yet. */
function titleBeforeStop(rest: string): { title: string; text: string } | null {
  const [, title = '', text = ''] = /^(\p{Lu}[^.:;()\p{Nd}]{2,70})\.\s+(?=\p{Lu})(.+)$/su.exec(rest) ?? [];
  return title && words(title) <= 8 && !SAYS.test(title) ? { title, text } : null;
}

/** "Công nghiệp: Sản xuất…" → title and the text behind it; a whole sentence has no title. */
export function titleIn(rest: string): { title: string; text: string } | null {
  const stopped = titleBeforeStop(rest);
  if (stopped) return stopped;
  const [, title = '', text = ''] = /^(.{2,140}?)\s*:\s*(.*)$/su.exec(rest) ?? [];
  if (title && words(title) <= 16 && !hasFigure(title)) return { title, text };
  const short = words(rest) <= 8 && /^\P{Nd}+[^.]\.$/u.test(rest) ? rest.slice(0, -1) : rest;
  return words(short) <= 40 && !/[.;,]$/.test(short) && !hasFigure(short) ? { title: short, text: '' } : null;
}

/** Words before a colon that open a list and name nothing. */
const OPENS_LIST = /(?:^|\s)(?:như sau|cụ thể|cụ thể là|trong đó|gồm|bao gồm|gồm có|là|đạt|tại|như|với|về|sau|ví dụ|lưu ý)$/iu;

/** "Cây ngô: Diện tích …" → "Cây ngô" and the rest. The label is short and holds no figure. */
export function runIn(text: string, mostWords: number): { label: string; rest: string } | null {
  const [, label = '', rest = ''] = /^([^:;.]{2,90}?)\s*:\s*(\S.*)$/su.exec(text) ?? [];
  const bare = label.replace(/\s*\([^)]*\)/g, '');
  return label && words(bare) <= mostWords && !OPENS_LIST.test(label) && !hasFigure(label) ? { label, rest } : null;
}

/** "Chăn nuôi:" */
export function labelAlone(text: string): string | null {
  const label = text.endsWith(':') ? text.slice(0, -1).trim() : '';
  return label && words(label) <= 14 && !OPENS_LIST.test(label) && !hasFigure(label) ? label : null;
}

const isTitle = (text: string, mostWords: number): boolean =>
  words(text) <= mostWords && !/[.;,:!?…]$/u.test(text) && /^["“]?\p{Lu}/u.test(text) && !hasFigure(text);

export const isCapsTitle = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && isTitle(text, 40);
export const isPlainTitle = (text: string): boolean => isTitle(text, 10);
