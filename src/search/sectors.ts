/** Which figures are of a sector: those of its indicators, and what stands under a heading that names it. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Observation } from '../model/observation.js';
import type { Report } from '../model/report.js';
import { wordsOf } from '../vietnamese/text.js';

/** Words of a sector's name that must be said, as a share of what is said. */
const SAID = 0.7;
/** "thu chi ngân sách", "hoạt động du lịch": words that many sectors share. */
const GENERAL =
  /(?<=^| )(?:ve|thu chi|thu|chi|hoat dong|san xuat|cong tac|phat trien|tinh hinh|mang|linh vuc|nganh|thuc hien|chuong trinh|can doi|nha nuoc|dich vu|mot so|cac|khu vuc)(?= |$)/g;
const telling = (words: readonly string[]): string => words.join(' ').replace(GENERAL, ' ').replace(/\s+/g, ' ').trim();

/** The sector that the words name; null where they name none. */
export function sectorNamed(words: readonly string[], catalogue: Catalogue): string | null {
  const said = telling(words);
  if (said === '') return null;
  const also = catalogue.sectors.find(({ synonyms }) => synonyms.some((synonym) => wordsOf(synonym).join(' ') === said));
  if (also) return also.id;
  const own = said.split(' ');
  const shares = catalogue.sectors.map(({ id, name }) => {
    const held = wordsOf(name);
    return { id, share: own.filter((word) => held.includes(word)).length / own.length };
  });
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best && best.share > SAID ? best.id : null;
}

/** Lines of a report that stand under a heading of the sector: the innermost heading that names any sector decides. */
export function linesUnder(report: Report, sector: string, catalogue: Catalogue): ReadonlySet<number> {
  const names = [
    ...catalogue.sectors.flatMap(({ id, name, synonyms }) =>
      [...name.split(','), ...synonyms].map((part) => ({ id, words: wordsOf(part).join(' ') })),
    ),
  ].sort((a, b) => b.words.length - a.words.length);
  /** "Sản xuất nông, lâm nghiệp" → its parts; of each the longest name at either end. */
  const sectorsIn = (heading: string): string[] =>
    heading.split(/[,;:–-]| và /iu).flatMap((part) => {
      const said = telling(wordsOf(part));
      const found = names.find(({ words }) => said === words || said.startsWith(`${words} `) || said.endsWith(` ${words}`));
      return found ? [found.id] : [];
    });
  const known = new Map<string, string[]>();
  const ofHeading = (heading: string): string[] => {
    const own = known.get(heading) ?? sectorsIn(heading);
    known.set(heading, own);
    return own;
  };
  return new Set(
    report.paragraphs
      .filter((paragraph) =>
        headingsOf(report, paragraph)
          .map(ofHeading)
          .find((own) => own.length > 0)
          ?.includes(sector),
      )
      .map(({ line }) => line),
  );
}

/** The headings above, innermost first; a part of the whole report ("Lĩnh vực văn hóa - xã hội") is too wide. */
function headingsOf({ sections }: Report, { section, heads }: Report['paragraphs'][number]): string[] {
  const titles: string[] = [];
  for (let i = section; i !== null && titles.length < 3; i = sections[i]?.parent ?? null) {
    if (sections[i]?.parent === null && titles.length > 0) break;
    titles.push(sections[i]?.title ?? '');
  }
  return [...heads].reverse().concat(titles);
}

export type OfSector = (observation: Observation, sector: string) => boolean;

/** An indicator of the catalogue is of its own sector, wherever it is printed. */
export function sectorsOf(reports: readonly Report[], catalogue: Catalogue): OfSector {
  const known = new Map<string, ReadonlySet<number>>();
  return ({ indicator, source }, sector) => {
    const own = indicator === null ? null : catalogue.get(indicator);
    if (own) return own.sector === sector;
    const key = `${source.report}|${sector}`;
    let lines = known.get(key);
    if (!lines) {
      const report = reports.find(({ id }) => id === source.report);
      lines = report ? linesUnder(report, sector, catalogue) : new Set();
      known.set(key, lines);
    }
    return lines.has(source.line);
  };
}
