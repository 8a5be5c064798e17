/** The archive as editors change it: a file read and shown, taken in, taken out. */
import { extname } from 'node:path';
import { EXTENSIONS } from './archive/contents.js';
import { addToArchive, withdrawFromArchive } from './archive/folder.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { coverageIn, type Library, observationsOf } from './intake.js';
import type { Editing, FoundReport, Refusal, SentReport } from './model/services.js';
import type { OpenProgram } from './program.js';
import { ASKED, type New, open, sampleOf } from './reports.js';

export interface EditingParts {
  readonly archive: string;
  readonly catalogue: Catalogue;
  readonly program: Pick<OpenProgram, 'library' | 'reload'> & Partial<Pick<OpenProgram, 'inspect'>>;
}

type Inspector = (sent: SentReport) => Promise<FoundReport | Refusal>;

/** Reads what was sent beside the reports that are there. */
export function inspectorOver({
  archive,
  catalogue,
  library,
}: {
  archive: string;
  catalogue: Catalogue;
  library: () => Library;
}): Inspector {
  return async ({ name, bytes, told }) => {
    if (!EXTENSIONS.includes(extname(name).toLowerCase()))
      return { refused: `định dạng chưa đọc được; kho nhận ${EXTENSIONS.join(', ')}` };
    const found = await open({ name, bytes, head: told }, library().reports, { archive, catalogue });
    return typeof found === 'string' ? { refused: found } : foundIn(found);
  };
}

export function createEditing({ archive, catalogue, program }: EditingParts): Editing {
  const here = inspectorOver({ archive, catalogue, library: program.library });
  const read: Inspector = async (sent) => await (program.inspect?.(sent) ?? here(sent));
  return {
    read,
    async accept(sent) {
      const found = await read(sent);
      if ('refused' in found) return found;
      addToArchive(archive, { name: sent.name, bytes: sent.bytes, head: sent.told });
      await program.reload();
      return found;
    },
    async withdraw(id) {
      if (!program.library().reports.some((report) => report.id === id)) return { refused: `kho không có báo cáo ${id}` };
      if (withdrawFromArchive(archive, id) === 0) return { refused: `không thấy tệp của báo cáo ${id}` };
      await program.reload();
      return null;
    },
    readPart: (part, words) => ASKED.find((asked) => asked.part === part)?.read(words) ?? null,
  };
}

function foundIn({ report, library }: New): FoundReport {
  const observations = observationsOf(library, report);
  const { quantities, taken } = coverageIn(library, report);
  return {
    head: report,
    figures: observations.length,
    coverage: quantities === 0 ? 1 : taken / quantities,
    warnings: [
      ...report.problems.map(({ message }) => message),
      ...observations.flatMap(({ name, warnings }) => warnings.map((warning) => `${name}: ${warning}`)),
    ],
    sample: sampleOf(observations),
    missing: ASKED.filter(({ part }) => report[part] === '').map(({ part, name, example }) => ({ part, name, example })),
  };
}
