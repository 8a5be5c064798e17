/** The chapters of reports on what lies ahead: "NHIỆM VỤ QUÝ IV", "Phương hướng tháng 7: …", "II. GIẢI PHÁP". */
import type { AskedAhead, Chapter } from '../model/dialogue.js';
import { type ReferencePeriod, sameSpan, yearOf } from '../model/period.js';
import { cite, type Paragraph, type Report } from '../model/report.js';
import { readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { strictly } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { excerptOf } from './excerpts.js';
import { mayMean, spellingsOf, syllables } from './terms.js';

/** Most letters of a chapter that are shown at once. */
const SHOWN = 1500;

const TASKS = /(?:^| )(?:nhiem vu|phuong huong|dinh huong|giai phap|trong tam)(?= |,|$)/;
/** These are of what lies ahead only where the heading says of when. */
const TARGETS = /(?:^| )(?:chi tieu|muc tieu|ke hoach|du kien)(?= |,|$)/;
/** "KẾT QUẢ THỰC HIỆN NHIỆM VỤ": told of what was done. */
const DONE = /(?:^| )(?:ket qua|tinh hinh|danh gia|thuc hien|bieu|phu luc|danh muc)(?= |,|:|$)/;

/** How well a chapter is the one asked for, by its heading and by its period. */
const NAMED = { own: 1, tasks: 0.6, targets: 0.4 } as const;
const DATED = { same: 1, said: 0.9, within: 0.8, around: 0.6, open: 0.5 } as const;

interface Entry {
  readonly report: Report;
  readonly titles: readonly string[];
  readonly heading: string;
  /** "Phương hướng: …" within a line: its section is of something else. */
  readonly isRunIn: boolean;
  /** null where neither the headings nor the report's title say of when. */
  readonly period: ReferencePeriod | null;
  readonly paragraphs: readonly Paragraph[];
}

export class AheadIndex {
  readonly #entries: Entry[];

  constructor(reports: readonly Report[]) {
    this.#entries = reports.flatMap((report) => [...sectionsAhead(report), ...runInsAhead(report)]);
  }

  /** The chapter that is asked for, of reports about the place; of equal ones the newest. */
  find({ nouns, topic, spelt, periods }: AskedAhead, place: string): Chapter | null {
    const found = this.#entries.flatMap((entry) => {
      if (entry.report.place !== place) return [];
      const named = nouns.some((noun) => entry.heading.includes(noun))
        ? NAMED.own
        : isOfTasks(entry)
          ? NAMED.tasks
          : NAMED.targets;
      const dated = datedOf(periods, entry);
      const meant =
        dated && entry.paragraphs.filter((p) => (!dated.only || dated.only.includes(p)) && speaksOf(entry, p, topic, spelt));
      return meant && meant.length > 0 ? [{ entry, meant, score: named * dated.fit }] : [];
    });
    const [best] = found.sort((a, b) => b.score - a.score || b.entry.report.date.localeCompare(a.entry.report.date));
    return best ? chapterOf(best.entry, best.meant, topic) : null;
  }
}

const isOfTasks = ({ heading }: Entry): boolean => TASKS.test(heading);

/** Every section whose own heading is of what lies ahead, with all below it. */
function sectionsAhead(report: Report): Entry[] {
  return report.sections.flatMap((section): Entry[] => {
    const chain: number[] = [];
    for (let i: number | null = section.index; i !== null && !chain.includes(i); i = report.sections[i]?.parent ?? null)
      chain.unshift(i);
    // The title of the whole report heads it too.
    const titles = chain.map((i) => report.sections[i]?.title ?? '').filter((title) => fold(title) !== fold(report.title));
    if (!isAhead(titles)) return [];
    const below = new Set([section.index]);
    for (const { index, parent } of report.sections) if (parent !== null && below.has(parent)) below.add(index);
    const own = report.paragraphs.filter((p) => p.kind !== 'row' && p.section !== null && below.has(p.section));
    return own.length > 0 ? [entryOf(report, titles, own, false)] : [];
  });
}

/** "Phương hướng quý II: …" within a line. */
function runInsAhead(report: Report): Entry[] {
  const heads = new Map<string, Paragraph[]>();
  for (const p of report.paragraphs) {
    const [head] = p.heads;
    if (p.kind !== 'row' && head !== undefined && isAhead([head])) heads.set(head, [...(heads.get(head) ?? []), p]);
  }
  return [...heads].map(([head, own]) => entryOf(report, [head], own, true));
}

function isAhead(titles: readonly string[]): boolean {
  const heading = fold(titles.at(-1) ?? '');
  if (titles.some((title) => DONE.test(fold(title)))) return false;
  return TASKS.test(heading) || (TARGETS.test(heading) && readPeriods(strictly(titles.at(-1) ?? '')).length > 0);
}

function entryOf(report: Report, titles: readonly string[], paragraphs: readonly Paragraph[], isRunIn: boolean): Entry {
  const ofReport = /(?:nhiệm vụ|phương hướng|định hướng|giải pháp|trọng tâm|kế hoạch)[^;]*$/iu.exec(report.title)?.[0] ?? '';
  const periods = [...[...titles].reverse(), ofReport].map((text) => periodsIn(text, report)[0]);
  return { report, titles, heading: fold(titles.at(-1) ?? ''), isRunIn, period: periods.find(Boolean) ?? null, paragraphs };
}

function periodsIn(text: string, { period, date }: Report): ReferencePeriod[] {
  const reference = period ?? yearOf(Number(date.slice(0, 4)));
  return readPeriods(strictly(text)).flatMap(({ value }) => resolvePeriod(value, reference) ?? []);
}

/** How well its time fits; `only`: the paragraphs that are of the time asked for, where the chapter is of another. */
function datedOf(asked: AskedAhead['periods'], entry: Entry): { fit: number; only: readonly Paragraph[] | null } | null {
  const [slot] = asked;
  if (!slot) return { fit: DATED.open, only: null };
  const { period } = slot.value;
  const own = entry.period;
  if (own && sameSpan(own, period)) return { fit: DATED.same, only: null };
  const said = entry.paragraphs.filter((p) =>
    periodsIn([...p.heads, p.text].join('. '), entry.report)
      .slice(0, 1)
      .some((first) => sameSpan(first, period)),
  );
  if (said.length > 0) return { fit: DATED.said, only: said };
  if (!own) return null;
  const isIn = (a: ReferencePeriod, b: ReferencePeriod): boolean => a.from >= b.from && a.to <= b.to;
  if (isIn(own, period)) return { fit: DATED.within, only: null };
  // "những tháng cuối năm": of what is still to come.
  const isAfter = entry.report.period === null || period.from > entry.report.period.from;
  return isIn(period, own) && isAfter ? { fit: DATED.around, only: null } : null;
}

function speaksOf(entry: Entry, p: Paragraph, topic: readonly string[], spelt: readonly string[]): boolean {
  if (topic.length === 0) return true;
  const section = p.section === null ? '' : (entry.report.sections[p.section]?.title ?? '');
  const all = [section, ...p.heads, p.text];
  const words = new Set(syllables(all.join(' ')));
  const spellings = spellingsOf(...all);
  return topic.every((word, i) => words.has(word) && mayMean(word, spelt[i] ?? word, spellings));
}

function chapterOf({ report, titles, isRunIn }: Entry, meant: readonly Paragraph[], topic: readonly string[]): Chapter {
  const passages: Chapter['passages'][number][] = [];
  let length = 0;
  let before = '';
  for (const p of meant) {
    const section = p.section === null ? undefined : report.sections[p.section];
    const title = !isRunIn && section && !titles.includes(section.title) && section.title !== before ? section.title : '';
    before = section?.title ?? '';
    const heads = [title, ...p.heads.filter((head) => !titles.includes(head))].filter(Boolean);
    const text = [...heads, excerptOf(p.text, topic, false)].join(': ');
    if (passages.length > 0 && length + text.length > SHOWN) break;
    length += text.length;
    passages.push({ text, source: cite(report, section?.number ?? '', p.line, p.text) });
  }
  return { path: titles, passages, more: meant.length - passages.length };
}
