/** The sentence in which a report sums up its targets: "có 15/18 chỉ tiêu đạt; 03 chỉ tiêu chưa đạt (A, B, C)". */
import type { PassageHit, Question } from '../model/dialogue.js';
import { yearIn } from '../model/period.js';
import { cite, type Paragraph, type Report } from '../model/report.js';
import { everyMatch } from '../vietnamese/rules.js';
import { excerptOf } from './excerpts.js';

const COUNT = '(?:\\d+(?:\\s*/\\s*\\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
/** "03 chỉ tiêu chưa đạt", "04/24 chỉ tiêu không đạt kế hoạch" */
const MISSED = new RegExp(
  `(?<!\\p{L})${COUNT} (?:chỉ tiêu|mục tiêu)[^.;,()]{0,30} (?:không|chưa|khó)(?: có)?(?: thể)? (?:đạt|hoàn thành)(?!\\p{L})`,
  'giu',
);
const MET = new RegExp(`(?<!\\p{L})${COUNT} (?:chỉ tiêu|mục tiêu)[^.;,()]{0,30} đạt(?!\\p{L})`, 'giu');
/** What follows names them: a bracket, a colon, "là", "gồm". */
const NAMED =
  /^[^.;,()]{0,40}(?:,(?= ?(?:gồm|bao gồm|là|cụ thể)))?(?:\(|:|\s(?:là|gồm|bao gồm|cụ thể)(?:(?: là)?:|(?=\s)))\s*\p{L}+\s/u;

export interface GoalsAsked extends Pick<Question, 'periods'> {
  readonly names: boolean;
  readonly missed: boolean;
}

/** Newest report first; of the year asked for, where one is: that which the paragraph or its headings speak of, else the report's own. */
export function goalsIn(reports: readonly Report[], asked: GoalsAsked): PassageHit[] {
  const years = asked.periods.map(({ value }) => yearIn(value.period));
  const isOfYear = ({ period }: Report, before: string): boolean => {
    const [said] = [...before.matchAll(/năm (20\d\d)/giu)].map(([, year]) => Number(year)).slice(-1);
    const own = said ?? (period ? yearIn(period) : null);
    return years.length === 0 || (own !== null && years.includes(own));
  };
  const newest = [...reports].sort((a, b) => b.date.localeCompare(a.date));
  for (const report of newest) {
    for (const paragraph of report.paragraphs) {
      const { text } = paragraph;
      const isIt = [...everyMatch(asked.missed ? MISSED : MET, text)].some(
        ({ index, 0: { length } }) =>
          isOfYear(report, [...titlesOf(report, paragraph), text.slice(0, index + length)].join(' ')) &&
          (!asked.names || NAMED.test(text.slice(index + length))),
      );
      if (isIt) return [hitOf(report, paragraph)];
    }
  }
  return [];
}

function titlesOf(report: Report, { section }: Paragraph): string[] {
  const titles: string[] = [];
  for (let at = section; at !== null && titles.length < DEEPEST; at = report.sections[at]?.parent ?? null)
    titles.unshift(report.sections[at]?.title ?? '');
  return titles;
}
const DEEPEST = 9;

const WORDS = ['chi', 'tieu', 'khong', 'chua', 'dat'];

function hitOf(report: Report, paragraph: Paragraph): PassageHit {
  const { number = '', title = '' } = (paragraph.section !== null && report.sections[paragraph.section]) || {};
  const text = [...paragraph.heads, paragraph.text].join(': ');
  const source = cite(report, number, paragraph.line, paragraph.text);
  return {
    passage: { text, source },
    excerpt: excerptOf(text, WORDS, false),
    path: title === '' ? [] : [title],
    score: 1,
    covered: 1,
  };
}
