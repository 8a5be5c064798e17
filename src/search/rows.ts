/** Rows of tables of tasks and projects: found by what they are about, by who leads them, by their time. */
import type { AskedRows, Row, RowHit, RowSide } from '../model/dialogue.js';
import { yearIn } from '../model/period.js';
import { cite, type Paragraph, type Report, rowSubject, type Table } from '../model/report.js';
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { type PeriodMention, readPeriods } from '../vietnamese/periods.js';
import { loosely } from '../vietnamese/rules.js';
import { fold, wordsOf } from '../vietnamese/text.js';
import { namesAgency } from './agencies.js';
import { mayMean, type Spellings, STOP, spellingsOf, syllables } from './terms.js';

/** How much of what is asked about the row must speak of, and how much of that its name and what stands above it. */
const SPOKEN = { covered: 0.62, named: 0.5 } as const;
/** Where the words do not call it a task, and where an agency or a time tells which ones are meant. */
const UNCALLED = { covered: 0.8, named: 0.7 } as const;
const OF_THEM = { covered: 0.4, named: 0 } as const;
/** Rows that fit as well as the best but for this much are meant too. */
const AS_GOOD = 0.97;

/** What the columns of such tables hold, by their heads. */
const ROLES: Readonly<Record<RowSide, RegExp>> = {
  agency:
    /chu tri|phu trach|chu dau tu|tham muu|(?:co quan|don vi|nguoi|bo phan) (?:thuc hien|soan|trinh|chu|duoc giao|dau moi|phoi hop)|trach nhiem|dau moi|^(?:co quan|don vi|don vi, dia phuong|chu dau tu|so, nganh|nganh)$/,
  progress: /tien do|da (?:hoan thanh|trinh)|tinh hinh|ket qua|ghi chu|vuong mac|kho khan|danh gia|hien trang|trang thai/,
  time: /thoi gian|thoi han|han |hoan thanh|thong qua|ngay |tien do thoi|ky hop|thang trinh|quy trinh/,
};
const LEADS = /chu tri|phu trach|chu dau tu|tham muu|thuc hien|soan|trinh/;
const isAside = (head: string): boolean => /^(?:tt|stt|so tt|so thu tu)?$/.test(fold(head));
const isNumber = (cell: string): boolean => /^[-+(]?\d[\d.,]*\)?\s*%?$/.test(cell);
/** A dash for "nothing". */
const isEmpty = (cell: string | undefined): boolean => cell === undefined || /^[\s–—\-.…]*$/u.test(cell);

function roleOf(head: string): RowSide | null {
  const folded = fold(head);
  // "Tiến độ (thời gian)", "Thời gian dự kiến hoàn thành": a time goes before a state.
  if (/thoi (?:gian|han)|han (?:hoan thanh|trinh)/.test(folded)) return 'time';
  return (['agency', 'progress', 'time'] as const).find((name) => ROLES[name].test(folded)) ?? null;
}

type Least = { readonly covered: number; readonly named: number };

interface Entry {
  readonly row: Row;
  readonly place: string;
  readonly table: Table;
  readonly name: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly spellings: Spellings;
  /** Folded: what the table, its groups and the row are called. */
  readonly kind: string;
  /** What stands in its cells of a side, and in the groups above it. */
  readonly agencies: readonly string[];
  readonly state: string;
  readonly times: readonly PeriodMention[];
  readonly years: ReadonlySet<number>;
}

export class RowIndex {
  readonly #entries: Entry[];
  readonly #frequency = new Map<string, number>();

  constructor(reports: readonly Report[]) {
    this.#entries = reports.flatMap((report) => {
      const rows = new Map<number, Paragraph[]>(report.tables.map((table) => [table.index, []]));
      for (const p of report.paragraphs) if (p.kind === 'row') rows.get(p.table ?? -1)?.push(p);
      return report.tables.flatMap((table) => {
        const own = rows.get(table.index) ?? [];
        return isOfTasks(table, own) ? own.flatMap((row) => entryOf(report, table, row) ?? []) : [];
      });
    });
    for (const { words } of this.#entries)
      for (const word of words) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** All agencies that lead something, most tasks first. */
  agencies(place: string): string[] {
    const counts = new Map<string, number>();
    for (const entry of this.#entries)
      if (entry.place === place)
        for (const agency of entry.agencies) if (agency.length < 60) counts.set(agency, (counts.get(agency) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  }

  /** Best first; all that fit as well as the best. `place`: the reports about it, and those that do not say theirs; or only `reports`. */
  find(asked: AskedRows, place: string, reports: readonly Report[] | null = null): RowHit[] {
    const here = this.#entries.filter((entry) =>
      reports ? reports.some(({ id }) => id === entry.row.source.report) : entry.place === place || entry.place === '',
    );
    const dated = here.filter((entry) => asked.periods.every((slot) => isOfYear(entry, slot.value)));
    return asked.side === 'rows' ? this.#tasks(asked, dated) : this.#about(asked, dated, asked.isTask ? SPOKEN : UNCALLED);
  }

  #about({ topic, spelt, kinds }: AskedRows, among: readonly Entry[], least: Least): RowHit[] {
    const hits = among.flatMap((entry): RowHit[] => {
      const { total, hit, nameHit } = this.#cover(topic, spelt, entry, kinds);
      if (total === 0 || hit / total < least.covered || nameHit / total < least.named) return [];
      return [{ row: entry.row, agency: '', covered: hit / total, score: (hit + nameHit) / (2 * total) }];
    });
    const sorted = hits.sort((a, b) => b.score - a.score);
    return sorted.filter(({ score }) => score >= (sorted[0]?.score ?? 0) * AS_GOOD);
  }

  /** `called`: what the task is called ("dự án") counts where the row is called so, not where a cell of it says so. */
  #cover(
    topic: readonly string[],
    spelt: readonly string[],
    entry: Entry,
    called: readonly string[],
  ): { total: number; hit: number; nameHit: number } {
    const n = this.#entries.length + 1;
    const subject = fold(entry.row.subject);
    const other = new Set(called.filter((noun) => !subject.includes(noun)).flatMap((noun) => noun.split(' ')));
    let [total, hit, nameHit] = [0, 0, 0];
    for (const [i, word] of topic.entries()) {
      if (STOP.has(word)) continue;
      const weight = Math.log(1 + n / (1 + (this.#frequency.get(word) ?? 0)));
      total += weight;
      if (other.has(word) || !entry.words.has(word) || !mayMean(word, spelt[i] ?? word, entry.spellings)) continue;
      hit += weight;
      if (entry.name.has(word)) nameHit += weight;
    }
    return { total, hit, nameHit };
  }

  /** "đề án nào do Sở Nội vụ chủ trì": every row of the one asked for, in the time asked for, and of those the ones that the other words are about. */
  #tasks(asked: AskedRows, among: readonly Entry[]): RowHit[] {
    const { agency, periods, topic } = asked;
    const ledBy = ({ agencies }: Entry): string => agencies.find((name) => namesAgency(name, agency)) ?? '';
    const led = agency === '' ? among : among.filter((entry) => ledBy(entry) !== '');
    const timed = led.filter((entry) => periods.every((slot) => isInTime(entry, slot.value)));
    const kept = ofKind(timed, asked.kinds);
    if (topic.every((word) => STOP.has(word))) {
      const isWhole = agency !== '' || periods.some(({ value }) => value.period.type !== 'YEAR');
      return isWhole ? kept.map((entry) => ({ row: entry.row, agency: ledBy(entry), covered: 1, score: 1 })) : [];
    }
    if (agency !== '') return this.#about(asked, kept, OF_THEM);
    const said = ` ${topic.join(' ')} `;
    return kept.filter(({ state }) => state.includes(said)).map(({ row }) => ({ row, agency: '', covered: 1, score: 1 }));
  }
}

/** Rows that are called so themselves go first, then the others of their tables; all where none is called so. */
function ofKind(entries: readonly Entry[], kinds: readonly string[]): Entry[] {
  const called = entries.filter(({ kind }) => kinds.some((noun) => kind.includes(noun)));
  const tables = new Set(called.map(({ table }) => table));
  const all = called.length > 0 ? entries.filter(({ table }) => tables.has(table)) : [...entries];
  const starts = ({ row }: Entry): boolean => kinds.some((noun) => fold(row.subject).includes(noun));
  return [...all.filter(starts), ...all.filter((entry) => !starts(entry))];
}

/** Cells are words, under heads: no table of statistics. */
function isOfTasks({ header }: Table, rows: readonly Paragraph[]): boolean {
  const cells = rows.flatMap((row) => (row.cells ?? []).slice(1).filter((cell) => !isEmpty(cell)));
  return header.some((head) => roleOf(head) !== null) && cells.filter(isNumber).length < cells.length * 0.4;
}

function entryOf(report: Report, table: Table, paragraph: Paragraph): Entry | null {
  const subject = rowSubject(paragraph);
  if (subject === '') return null;
  const last = table.header.map((head) => head.split(' – ').at(-1) ?? head);
  const cells = (paragraph.cells ?? []).flatMap((value, i) => {
    const full = table.header[i] ?? '';
    const head = last.indexOf(last[i] ?? '') === last.lastIndexOf(last[i] ?? '') ? (last[i] ?? full) : full;
    return isEmpty(value) || value === subject || isAside(head) ? [] : [{ head, value, role: roleOf(full) }];
  });
  const of = (side: RowSide): string[] => cells.filter(({ role }) => role === side).map(({ value }) => value);
  const leads = cells.filter(({ head, role }) => role === 'agency' && LEADS.test(fold(head))).map(({ value }) => value);
  const section = paragraph.section === null ? '' : (report.sections[paragraph.section]?.number ?? '');
  const above = [...paragraph.heads, table.caption].filter(Boolean);
  const all = [subject, ...above, ...cells.map(({ value }) => value)];
  const number = (paragraph.cells ?? [])[0] ?? '';
  return {
    row: {
      subject,
      within: above,
      number: /^\d+(?:\.\d+)*$|^[IVX]+$/.test(number) ? number : '',
      cells,
      source: cite(report, section, paragraph.line, paragraph.text),
    },
    place: report.place,
    table,
    name: new Set(syllables([subject, ...paragraph.heads].join(' '))),
    words: new Set(syllables(all.join(' '))),
    spellings: spellingsOf(...all),
    kind: fold([...above, ...table.header, subject].join(' ')),
    agencies: leads.length > 0 ? leads : of('agency'),
    state: ` ${wordsOf(expandOfficial(of('progress').join(' '))).join(' ')} `,
    times: [...of('time'), ...paragraph.heads].flatMap((text) => readPeriods(loosely(text)).map(({ value }) => value)),
    years: yearsOf([...all, ...table.header].join(' '), report),
  };
}

const RANGE = /(?<!\d)((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?!\d)/g;
function yearsOf(text: string, report: Report): Set<number> {
  const years = new Set<number>();
  if (report.period) years.add(yearIn(report.period));
  if (report.date) years.add(Number(report.date.slice(0, 4)));
  for (const [, first, last = first] of text.matchAll(RANGE))
    for (let year = Number(first); year <= Number(last); year++) years.add(year);
  return years;
}

type Asked = AskedRows['periods'][number]['value'];
const isOfYear = ({ years }: Entry, { period, yearStated }: Asked): boolean => !yearStated || years.has(yearIn(period));

/** "quý II", "tháng 7": one of the row's times is it; a whole year is any time of it. */
function isInTime({ times }: Entry, { period, yearStated }: Asked): boolean {
  const [first, end] = [Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7))];
  const isQuarter = end - first === 2 && first % 3 === 1;
  if (!isQuarter && period.type !== 'MONTH') return true;
  return times.some(({ quarter, month, year }) => {
    if (yearStated && year !== null && year !== yearIn(period)) return false;
    if (month !== undefined) return month >= first && month <= end;
    return isQuarter && quarter === end / 3;
  });
}
