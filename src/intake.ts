/** File in, figures findable: the reports of an archive and every observation in them. */
import { readArchive, type SourceFile } from './archive/folder.js';
import { ingest } from './archive/ingest.js';
import { twinOf } from './archive/twins.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { check } from './figures/checks.js';
import { type Coverage, coverageOf } from './figures/coverage.js';
import { extract } from './figures/extract.js';
import type { Observation } from './model/observation.js';
import type { Problem, Report } from './model/report.js';

/** A file that could not be read, and why. */
export interface Refused {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface Library {
  readonly reports: readonly Report[];
  readonly observations: readonly Observation[];
  readonly refused: readonly Refused[];
}

/** Reads every report of a folder. A file that fails leaves the others served; a missing folder throws `ArchiveError`. */
export async function openArchive(folder: string, catalogue: Catalogue): Promise<Library> {
  const { files, refused } = readArchive(folder);
  return openFiles(files, refused, catalogue);
}

/** Reads files; `unread` are those that could not even be opened. */
export async function openFiles(
  files: readonly SourceFile[],
  unread: readonly Refused[],
  catalogue: Catalogue,
): Promise<Library> {
  const reports: Report[] = [];
  const refused: Refused[] = [...unread];
  for (const file of files) {
    const result = await ingest(file);
    if ('failed' in result) {
      refused.push({ file: result.failed, problems: result.problems });
      continue;
    }
    const { id } = result.report;
    const known = twinOf(result.report, reports);
    if (known) {
      const message = `là một với ${known.twin.id} (${known.why}), chỉ tính một lần`;
      refused.push({ file: file.name, problems: [{ severity: 'warning', line: 0, message }] });
    } else if (reports.some((report) => report.id === id)) {
      refused.push({ file: file.name, problems: [{ severity: 'warning', line: 0, message: `đã có báo cáo tên ${id}, bỏ qua` }] });
    } else reports.push(result.report);
  }
  const observations = reports.flatMap((report) => extract(report, catalogue));
  return { reports, observations: check(observations, catalogue), refused };
}

export const observationsOf = ({ observations }: Library, report: Report): Observation[] =>
  observations.filter((o) => o.source.report === report.id);

/** Worked out anew with each call: answers do without. */
export const coverageIn = (library: Library, report: Report): Coverage => coverageOf(report, observationsOf(library, report));
