/** Short forms that a report explains itself: "(viết tắt: DK - dầu khí; …)", "nhà ở công nhân (gọi tắt là NOCN)". */
import type { Report } from '../../model/report.js';
import { OFFICIAL } from '../../vietnamese/abbreviations.js';
import { fold } from '../../vietnamese/text.js';

const SHORT = '\\p{Lu}[\\p{Lu}\\p{Nd}&]{1,7}';
/** "Viết tắt: A - …; B: …" */
const LIST = /(?:viết tắt|ký hiệu)(?: trong báo cáo| như sau)?\s*:\s*(.+)$/isu;
const ITEM = new RegExp(`^(${SHORT}) ?(?:[-–:=]|là|viết tắt của|được hiểu là) ?(\\p{L}[^()]{2,60})$`, 'u');
/** "… (sau đây viết tắt là X)", "… (gọi tắt là: X)" */
const BEHIND = new RegExp(`([\\p{L} ,-]{6,90}) \\((?:sau đây )?(?:được )?(?:viết|gọi) tắt (?:là|:)[: ]*(${SHORT})\\)`, 'gu');

const initialsOf = (words: readonly string[]): string => words.map((word) => fold(word).slice(0, 1)).join('');
/** The last words whose first letters are the short form: "… về nhà ở công nhân" → "nhà ở công nhân". */
function wordsFor(short: string, before: string): string | null {
  const words = before.trim().split(/[\s,-]+/);
  const own = words.slice(-short.length);
  return initialsOf(own) === fold(short) ? own.join(' ') : null;
}

const TITLE = /viết tắt|ký hiệu/iu;
/** A list or table of them under its own title. */
function itemsIn({ sections }: Report, { text, heads, section, kind, cells = [] }: Report['paragraphs'][number]): string[] {
  const titles = [heads.at(-1) ?? '', section === null ? '' : (sections[section]?.title ?? '')];
  const isListed = titles.some((title) => TITLE.test(title));
  if (kind === 'row') return isListed ? [cells.filter((cell) => /\p{L}/u.test(cell)).join(': ')] : [];
  const list = isListed ? text : (LIST.exec(text)?.[1] ?? '');
  return list.split(/[;)\n]|\.\s/);
}

function read(report: Report): Map<string, string> {
  const found = new Map<string, string>();
  const add = (short: string, long: string | null): void => {
    if (long !== null && !(short.toLowerCase() in OFFICIAL) && !found.has(short)) found.set(short, long.trim());
  };
  for (const paragraph of report.paragraphs) {
    if (/ tắt (?:là|:)/u.test(paragraph.text))
      for (const [, before = '', short = ''] of paragraph.text.matchAll(BEHIND)) add(short, wordsFor(short, before));
    for (const item of itemsIn(report, paragraph)) {
      const [, short = '', long = ''] = ITEM.exec(item.trim().replace(/[.,]$/, '')) ?? [];
      if (short) add(short, long);
    }
  }
  return found;
}

/** Names with the report's own short forms written out. */
export function ownShortForms(report: Report): (name: string) => string {
  const forms = read(report);
  if (forms.size === 0) return (name) => name;
  const any = new RegExp(`(?<![\\p{L}\\p{Nd}(&])(?:${[...forms.keys()].join('|')})(?![\\p{L}\\p{Nd}&])`, 'gu');
  return (name) => name.replace(any, (short) => forms.get(short) ?? short);
}
