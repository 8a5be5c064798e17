/** The commands about reports: what the archive holds of each, and taking new files in. */
import { basename } from 'node:path';
import { figureJson, reportJson } from './answers/wire.js';
import { addToArchive, type GivenHead, holds, readReportFile, type SourceFile } from './archive/folder.js';
import { twinOf } from './archive/twins.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { coverageIn, type Library, observationsOf, openFiles, type Refused } from './intake.js';
import { daysInMonth, isoDate } from './model/period.js';
import type { Report } from './model/report.js';
import { readPlaces } from './vietnamese/places.js';

/** One row a report; with the quantities that no observation took where `unread` asks for them. */
export function reportRows(library: Library, unread: boolean): object[] {
  return library.reports.map((report) => {
    const coverage = coverageIn(library, report);
    const row = reportJson(report, { ...coverage, observations: observationsOf(library, report) });
    return unread ? { ...row, unread: coverage.unread } : row;
  });
}

/** What a report must say of itself, and how a person is asked for it. */
export const ASKED = [
  { part: 'date', name: 'ngày ban hành', example: '05/07/2024', read: readDate },
  { part: 'place', name: 'địa phương', example: 'Yên Bái', read: readPlace },
] as const;

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const WRITTEN = /^(?:ngày )?(?<day>\d{1,2})(?:[/.-]| tháng )(?<month>\d{1,2})(?:[/.-]| năm )(?<year>\d{4})$/;

/** "2024-07-05", "5/7/2024", "ngày 05 tháng 7 năm 2024" → ISO; null where it is no day of the calendar. */
export function readDate(text: string): string | null {
  const { year, month, day } = (ISO.exec(text.trim()) ?? WRITTEN.exec(text.trim().toLowerCase()))?.groups ?? {};
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isDay = m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
  return isDay ? isoDate(y, m, d) : null;
}

/** "yen bai" → "Yên Bái"; any other name as typed. */
export function readPlace(text: string): string | null {
  const province = readPlaces(text, true).find(({ value }) => value.level === 'province');
  return province?.value.name ?? (/\p{L}{2}/u.test(text) ? text.trim() : null);
}

const SAMPLE = 10;
/** Spread over the whole report. */
export const sampleOf = <T>(items: readonly T[]): T[] =>
  Array.from(
    { length: Math.min(SAMPLE, items.length) },
    (_, i) => items[Math.floor((i * items.length) / Math.min(SAMPLE, items.length))] as T,
  );

export interface Desk {
  readonly archive: string;
  readonly catalogue: Catalogue;
  readonly print: (row: object) => void;
  readonly log: (text: string) => void;
  /** Puts a question to the person at the terminal; null where there is none. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/** Takes files in, one after the other; gives how many were not. `head`: what the call says of them. */
export async function addReports(paths: readonly string[], head: GivenHead, held: Library, desk: Desk): Promise<number> {
  const reports = [...held.reports];
  let failed = 0;
  for (const path of paths) {
    const result = await readNew(path, head, reports, desk);
    if (typeof result === 'string') {
      desk.log(`không thêm ${basename(path)}: ${result}`);
      failed += 1;
      continue;
    }
    const { report, library, source } = result;
    const missing = ASKED.filter(({ part }) => report[part] === '');
    if (missing.length > 0)
      desk.log(`${source.name} thiếu ${missing.map((m) => m.name).join(' và ')}: mọi câu trả lời lấy từ báo cáo này sẽ nói rõ`);
    const observations = observationsOf(library, report);
    desk.print({
      ...reportJson(report, { ...coverageIn(library, report), observations }),
      sample: sampleOf(observations).map(figureJson),
    });
    addToArchive(desk.archive, source);
    reports.push(report);
  }
  return failed;
}

export type New = { readonly report: Report; readonly library: Library; readonly source: SourceFile };

/** A report that the archive does not hold yet, its head completed at the terminal; or why not. */
async function readNew(path: string, head: GivenHead, held: readonly Report[], desk: Desk): Promise<New | string> {
  const file = readReportFile(path);
  if (!('bytes' in file)) return messagesOf([{ file: path, problems: file.problems }]);
  const source = { ...file, head: { ...file.head, ...head } };
  const found = await open(source, held, desk);
  if (typeof found === 'string' || !desk.ask) return found;
  const told = await askFor(found.report, source.name, desk.ask);
  return Object.keys(told).length === 0 ? found : open({ ...source, head: { ...source.head, ...told } }, held, desk);
}

const messagesOf = (refused: readonly Refused[]): string => refused.flatMap((r) => r.problems.map((p) => p.message)).join('; ');

/** Reads a file; why not, where the archive cannot take it. */
export async function open(
  source: SourceFile,
  held: readonly Report[],
  { archive, catalogue }: Pick<Desk, 'archive' | 'catalogue'>,
): Promise<New | string> {
  const library = await openFiles([source], [], catalogue);
  const [report] = library.reports;
  if (!report) return messagesOf(library.refused);
  const known = twinOf(report, held);
  if (known) return `kho đã có báo cáo này: ${known.twin.id} (${known.why})`;
  if (holds(archive, source.name)) return `kho đã có tệp tên ${source.name} với nội dung khác`;
  if (held.some(({ id }) => id === report.id)) return `kho đã có một báo cáo khác mang tên ${report.id}; hãy đổi tên tệp`;
  return { report, library, source };
}

/** One question for each missing part, again where the answer cannot be read; an empty answer leaves it open. */
async function askFor(report: Report, file: string, ask: (question: string) => Promise<string>): Promise<GivenHead> {
  const told: Record<string, string> = {};
  for (const { part, name, example, read } of ASKED.filter(({ part }) => report[part] === '')) {
    for (let answer = '?'; answer !== '' && told[part] === undefined; ) {
      answer = (await ask(`${file}: ${name} của báo cáo (ví dụ ${example}; Enter để bỏ qua)? `)).trim();
      const value = read(answer);
      if (value !== null) told[part] = value;
    }
  }
  return told;
}
