/** The archive as editors change it: a file read and shown, taken in, taken out. */
import { extname } from 'node:path';
import { EXTENSIONS } from './archive/contents.js';
import { addToArchive, withdrawFromArchive } from './archive/folder.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { coverageIn, observationsOf } from './intake.js';
import type { Editing, FoundReport, SentReport } from './model/services.js';
import type { OpenProgram } from './program.js';
import { ASKED, type New, open, sampleOf } from './reports.js';

export interface EditingParts {
  readonly archive: string;
  readonly catalogue: Catalogue;
  readonly program: Pick<OpenProgram, 'library' | 'reload'>;
}

export function createEditing({ archive, catalogue, program }: EditingParts): Editing {
  const read = async ({ name, bytes, told }: SentReport): Promise<New | string> => {
    if (!EXTENSIONS.includes(extname(name).toLowerCase())) return `định dạng chưa đọc được; kho nhận ${EXTENSIONS.join(', ')}`;
    return await open({ name, bytes, head: told }, program.library().reports, { archive, catalogue });
  };
  return {
    async read(report) {
      const found = await read(report);
      return typeof found === 'string' ? { refused: found } : foundIn(found);
    },
    async accept(report) {
      const found = await read(report);
      if (typeof found === 'string') return { refused: found };
      addToArchive(archive, found.source);
      await program.reload();
      return foundIn(found);
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
