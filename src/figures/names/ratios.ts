/** Percentages of a whole: "100% dịch vụ công được tích hợp" is a rate, whether or not its words say so. */
import type { ComparisonBase } from '../../model/observation.js';
import { fold } from '../../vietnamese/text.js';
import { type Draft, subjectOf } from '../drafts.js';
import { lowerFirst } from './contexts.js';

/** "mực đông lạnh" is no level. */
export const isRatio = (noun: string): boolean =>
  /^t[yi] (?:le|trong)|^(?:toc do|tien do|muc) /.test(fold(noun)) && !/^mực /iu.test(noun.normalize('NFC'));

/** Those of whom a percentage is a share, however the sentence goes on: "Hộ nghèo cuối năm 2022 là 3,19%". */
const SHARED =
  /^(?:số )?(?:hộ|người|học sinh|trẻ|dân số|dân cư|lao động|xã|trường|phụ nữ|doanh nghiệp|hồ sơ|cán bộ|thôn|cơ sở) /i;

/** What is measured in percent by itself, or speaks of a rate or a change already. */
const IN_PERCENT =
  /(?<!\p{L})(?:t[ỷỉ] (?:lệ|trọng|suất)|tốc độ|tăng|giảm|chỉ số|mức(?! độ)|lãi suất|công suất|hiệu suất|tiến độ|cơ cấu|độ che phủ|độ bao phủ|lạm phát|kịch bản|dự án|vượt|hơn)(?!\p{L})/iu;
/** "Tiêm chủng mở rộng được triển khai ở 100% xã" */
const DONE_IN = /^(.{8,}?) (?:ở|tại) ((?:xã|phường|thị trấn|trường|huyện|cơ sở|trạm|thôn|bản)(?:,? .*)?)$/iu;
/** Indices are printed in percent as well: "khai khoáng 93,5%". */
const INDEX = /chỉ số|(?<!\p{L})(?:IIP|CPI)(?!\p{L})/iu;

/** "tỷ lệ dịch vụ công trực tuyến …": a percentage by the name of a rate; `noun` where it has one. `context`: what stands beside it. */
export function asRate({ quantity, parent, head }: Draft, noun: string, context: string): string {
  if (quantity.unit !== '%' || isRatio(noun) || isRatio(context)) return noun;
  if (SHARED.test(noun)) return `Tỷ lệ ${lowerFirst(noun).replace(/^số /, '')}`;
  const isIndex = INDEX.test([subjectOf(parent), parent?.head, head, context].join(' '));
  if (isIndex || quantity.value > 100 || IN_PERCENT.test(noun)) return noun;
  const [, done = '', where = ''] = DONE_IN.exec(noun) ?? [];
  if (where) return `Tỷ lệ ${where} có ${lowerFirst(done)}`;
  if (context) return /giải ngân/.test(context) && !/giải ngân/i.test(noun) ? `Tỷ lệ giải ngân ${lowerFirst(noun)}` : noun;
  return `Tỷ lệ ${lowerFirst(noun).replace(/^(?:tổng )?số (?!hóa)/, '')}`;
}

const AGAINST: Readonly<Partial<Record<ComparisonBase, string>>> = {
  same_period_last_year: 'cùng kỳ năm trước',
  previous_year: 'năm trước',
  previous_month: 'tháng trước',
  previous_year_end: 'cuối năm trước',
  plan: 'kế hoạch',
  budget: 'dự toán',
};
/** Where what is done says itself that it was due. */
const OF_DUE = /giải ngân|thanh toán|phân bổ|thực hiện|hoàn thành|kế hoạch|dự toán|so với|bằng/i;
/** "Sản lượng sữa chỉ bằng 81% so với cùng kỳ": a ratio says what it is measured against; "" for others. */
export function against({ kind, of, changes, subject }: Draft, name: string): string {
  const isMade = kind === 'share' && of === null && /^Tỷ lệ /.test(name) && !isRatio(subject) && !SHARED.test(subject);
  const base = isMade ? changes[0]?.change.base : null;
  const said = base && 'base' in base ? (AGAINST[base.base] ?? '') : '';
  return said === '' || OF_DUE.test(name) ? '' : ` so với ${said}`;
}
