/** Periods that begin on a day: "từ 01/7 đến nay", "từ 01/7 đến tháng 10/2023". */
import type { PeriodMention } from './periods.js';
import { daysBetween, FROM_DAY, OF_MONTH } from './periods-days.js';
import { type Groups, MONTH, NOT_COUNTED, type PeriodRule, rule, YEAR } from './periods-parts.js';

/** To the last day of the month that is named last. */
const toTheEnd = (g: Groups): PeriodMention => {
  const { day: _, ...span } = daysBetween({ ...g, d: '1' });
  return span;
};
/** "từ 01/7" until now */
const sinceDay = (g: Groups): PeriodMention => ({ ...daysBetween({ ...g, m: g.fm, d: g.fd }), relative: 'now' });

export const sinceRules: readonly PeriodRule[] = [
  rule(
    'từ ngày 23/01/2020 đến nay',
    `(?:lũy kế )?(?:kể )?${FROM_DAY}${OF_MONTH}(?<fm>${MONTH})(?:/| năm )(?<fy>${YEAR})(?: đến nay)?`,
    sinceDay,
  ),
  // up to now, unless it says until when, or is a part of something: "từ 01/7 tiếp nhận 870 hồ sơ", "từ 2/5 xã lên 4/5 xã"
  rule(
    'từ 01/7',
    `(?:lũy kế |kể |tính )?${FROM_DAY}/(?<fm>${MONTH})(?![/.,]?\\d)(?! ?(?:lên|xuống|còn|thành|xã|phường|huyện|chỉ tiêu|tiêu chí|(?:đến|tới|[–-])(?! nay)))${NOT_COUNTED}(?: (?:đến|tới) nay)?`,
    sinceDay,
  ),
  rule(
    'từ 01/7 đến tháng 10/2023',
    `${FROM_DAY}/(?<fm>${MONTH})(?:/(?<fy>${YEAR}))?(?: ?[–-] ?| (?:đến|tới)(?: hết)? )tháng (?<m>${MONTH})(?:(?:/| năm )(?<y>${YEAR}))?(?![/.]?\\d)`,
    toTheEnd,
  ),
];
