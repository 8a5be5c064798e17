/** Ranks: of what, and among whom. */
import { type ReferencePeriod, yearOf } from '../../model/period.js';
import { type Draft, subjectOf } from '../drafts.js';
import { lowerFirst, missingFrom } from './contexts.js';

/** "Chỉ số PCI 2023 xếp thứ 21/63", "DTI năm 2022 …": the rank of that year, whenever it is told. */
export function yearOfRank({ subject, quantity: { unit } }: Draft, name: string): ReferencePeriod | null {
  const [, year] = (unit === 'thứ hạng' && (/(?:^|[^\d/])(20\d\d)$/.exec(subject) ?? /[A-Z]{3,} (20\d\d)$/.exec(name))) || [];
  return year === undefined ? null : yearOf(Number(year));
}

/** What it is a rank of, and among whom: "GRDP tăng 7,4%, xếp thứ 25 cả nước và thứ 8/11 của vùng …". */
export function rankOf({ subject, tail, previous, before }: Draft): string {
  // "… tăng 9,8%; đứng thứ 6 cả nước"
  // "Chỉ số PCI xếp thứ 12, SIPAS xếp thứ 30": each is a rank of its own
  const isNext = subject !== '' && previous?.quantity.unit === 'thứ hạng';
  let of = isNext ? null : (previous ?? (subject === '' && !/(?:^| )về /.test(tail) ? before : null));
  while (of && /^(?:thứ hạng|tỉnh)$/.test(of.quantity.unit) && of.subject === '') of = of.previous ?? of.before;
  const what = lowerFirst(subjectOf(of) || subject);
  const moved = of?.kind === 'growth' && !/tăng/.test(what) ? 'tốc độ tăng ' : '';
  const [scope = ''] = /(?:cả nước|toàn quốc|(?:vùng|khu vực|miền|tỉnh) .+)$/u.exec(tail) ?? [];
  return ['thứ hạng', moved + what, missingFrom(what, scope)].filter(Boolean).join(' ');
}
