/** Which period of a sentence goes on behind it. */

import { daysInMonth, type ReferencePeriod } from '../../model/period.js';
import type { Paragraph } from '../../model/report.js';
import { type PeriodMention, resolvePeriod } from '../../vietnamese/periods.js';
import type { Draft } from '../drafts.js';
import { isFigure } from '../frames.js';
import { sentencesOf, type Token, tokenize, unglue } from '../tokens.js';

const SPENT = /giải ngân|thanh toán/i;
/** "Đến hết tháng 11, đàn trâu …": goes on behind the sentence; a day within a month and a school year are its own. */
export function isCarried(opening: PeriodMention, reference: ReferencePeriod, drafts: readonly Draft[] = []): boolean {
  // In the results of a year: "Đến 30/11, giải ngân đạt 58%. | Tỷ lệ hộ nghèo còn 3%": when the money was counted
  if (opening.type === 'INSTANT' && reference.type === 'YEAR' && SPENT.test(drafts[0]?.subject ?? '')) return false;
  if (opening.type !== 'INSTANT') return opening.type !== 'OTHER' && opening.type !== 'SCHOOL_YEAR';
  const [year = 0, month = 1, day = 1] = (resolvePeriod(opening, reference)?.to ?? '').split('-').map(Number);
  return day === daysInMonth(year, month);
}

/** "Lũy kế giải ngân đến hết tháng 7 là … | Vốn kéo dài là …": what all figures of a running total count up to goes on. */
export function runsUpTo(tokens: readonly Token[], drafts: readonly Draft[], reference: ReferencePeriod): PeriodMention | null {
  const period = drafts[0]?.period ?? null;
  const isRunning = tokens[0]?.type === 'cue' && /^(?:lũy|luỹ) kế$/i.test(tokens[0].text);
  const isShared = period?.type === 'INSTANT' && drafts.every((draft) => draft.period === period);
  return isRunning && isShared && isCarried(period, reference) ? period : null;
}

/** … for what is counted as it is: behind money no hectares. `unit`: "" where any may follow. */
export function isCountedIn(unit: string, tokens: readonly Token[]): boolean {
  const units = tokens.flatMap((token) => (token.type === 'quantity' && token.quantity.unit !== '' ? [token.quantity.unit] : []));
  return unit === '' || units[0] === unit;
}

/** "Riêng tháng 6 đón 862 nghìn lượt khách. | Tổng thu từ khách du lịch …": what was spoken of before goes on. */
export function isAside([first, second]: readonly Token[]): boolean {
  if (first?.type === 'period') return /^(?:tính )?riêng /i.test(first.text);
  return first?.type === 'words' && /^riêng$/i.test(first.text) && second?.type === 'period';
}

/** "quý I tăng 3,3%, quý II tăng 4,02%, quý III …": none of them goes on. */
export function listsSpans(drafts: readonly Draft[]): boolean {
  const last = drafts.findLast(({ period }) => period !== null)?.period;
  if (last?.type !== 'QUARTER' && last?.type !== 'MONTH') return false;
  return drafts.some(({ period }) => period?.type === last.type && period.month !== last.month);
}

/** "9 tháng tăng 5,1%; tháng 9 giảm 2,4%. | Sản lượng …": behind a month that was said of it only, the months it began with go on. */
export function widest(drafts: readonly Draft[], last: PeriodMention | null): PeriodMention | null {
  const first = drafts[0]?.period ?? null;
  return last?.type === 'MONTH' && first?.type === 'YTD' ? first : last;
}

/** "Kết quả … tới 31/7/2023 như sau:", "Số liệu chính thức năm 2022 để so sánh": a line that dates the bullets below; "" for others. */
export function leadIn(text: string): string {
  const isTitle = !/[.;,]\s*$/.test(text) && text.split(/\s+/).length <= 16;
  if (!isTitle && !/:\s*$/.test(text)) return '';
  // "Kinh tế tháng 11 ổn định. Những con số trong tháng:": the last sentence leads in.
  const [start, end] = sentencesOf(text).at(-1) ?? [0, text.length];
  const last = text.slice(start, end).trim();
  const tokens = tokenize(unglue(last));
  const periods = tokens.filter((token) => token.type === 'period');
  return periods.length === 1 && !tokens.some(isFigure) ? last : '';
}

/** "Trong tháng 5 xảy ra 134 vụ … | Trong đó, đường bộ …": a paragraph of the parts of what the one before it, in section `last`, spoke of. */
export const goesOn = ({ kind, text, section }: Paragraph, last: number | null): boolean =>
  kind === 'prose' && section === last && /^Trong đó(?!\p{L})/u.test(text);
