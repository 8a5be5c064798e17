/** File in, figures findable: the reports of an archive and every observation in them. */
import { readArchive, readReportFile, type SourceFile } from './archive/folder.js';
import { ingest } from './archive/ingest.js';
import type { Catalogue } from './catalogue/catalogue.js';
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
  return collect(files, refused, catalogue);
}

/** Reads files that are not in the archive yet. */
export async function openFiles(paths: readonly string[], catalogue: Catalogue): Promise<Library> {
  const read = paths.map(readReportFile);
  return collect(
    read.flatMap((result) => ('bytes' in result ? [result] : [])),
    read.flatMap((result) => ('bytes' in result ? [] : [result])),
    catalogue,
  );
}

async function collect(files: readonly SourceFile[], unread: readonly Refused[], catalogue: Catalogue): Promise<Library> {
  const reports: Report[] = [];
  const refused: Refused[] = [...unread];
  for (const file of files) {
    const result = await ingest(file);
    if ('failed' in result) {
      refused.push({ file: result.failed, problems: result.problems });
      continue;
    }
    const { id, hash } = result.report;
    const twin = reports.find((report) => report.hash === hash || report.id === id);
    if (twin) {
      const message = twin.hash === hash ? `cùng nội dung với ${twin.id}, bỏ qua` : `đã có báo cáo tên ${id}, bỏ qua`;
      refused.push({ file: file.name, problems: [{ severity: 'warning', line: 0, message }] });
    } else reports.push(result.report);
  }
  return { reports, observations: reports.flatMap((report) => extract(report, catalogue)), refused };
}
