/** Two files of one report: it counts once. */
import type { Report } from '../model/report.js';
import { fold } from '../vietnamese/text.js';

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

type Twin = { readonly twin: Report; readonly why: string };

/** The report that this one is another file of, and by what it is known: the bytes, number with issuer and date, or title and period. */
export function twinOf(report: Report, others: readonly Report[]): Twin | null {
  for (const twin of others) {
    if (twin.hash === report.hash) return { twin, why: 'cùng nội dung' };
    if (isSameDocument(report, twin)) return { twin, why: `cùng số ${twin.number}, cùng ngày và nơi ban hành` };
    if (isSameTitle(report, twin)) return { twin, why: 'cùng tiêu đề và kỳ báo cáo' };
  }
  return null;
}

const isSameDocument = (a: Report, b: Report): boolean =>
  a.number !== '' &&
  plain(a.number) === plain(b.number) &&
  a.date !== '' &&
  a.date === b.date &&
  plain(a.issuer) === plain(b.issuer);

/** Different numbers, places or issuers that are known speak against it. */
function isSameTitle(a: Report, b: Report): boolean {
  const differ = (x: string, y: string): boolean => x !== '' && y !== '' && plain(x) !== plain(y);
  if (differ(a.number, b.number) || differ(a.place, b.place) || differ(a.issuer, b.issuer)) return false;
  return (
    plain(a.title) === plain(b.title) && a.period !== null && a.period.from === b.period?.from && a.period.to === b.period.to
  );
}
