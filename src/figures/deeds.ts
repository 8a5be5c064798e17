/** What is measured of a project where its sentence only says what was done: "Giải ngân 60/120 tỷ đồng", "Thi công đạt 80%". */
import { unitParts } from '../vietnamese/units.js';
import { lowerFirst } from './contexts.js';
import { type Draft, isShare } from './drafts.js';

const SPENT = /^(?:đã )?(giải ngân|thanh toán)$/i;
/** "Dự án đã được bố trí …": what it is of is said by its name. */
const ITSELF = /^(?:dự án|đề án|công trình|chương trình) (?:(?:này|hiện|hiện nay|đã|đang|mới|được|bị|đã được) )+(?=\p{L}+ \p{L}+)/iu;
const MONEY =
  /(?:^|\s)(?:vốn|tiền|kinh phí|giá trị|chi phí|mức|tổng mức|nguồn|khối lượng|dự toán|doanh thu|chi|thu|nợ|giá|quỹ|kế hoạch|nhu cầu|tmđt)(?:\s|$)/i;
const WORKS = /^(?:đã |đang )?(?:thi công|xây dựng|xây lắp|lắp đặt|thực hiện|triển khai)(?: \p{L}+){0,4}$/iu;
const AREA = /diện tích|quy mô/i;

/** "vốn giải ngân", "giá trị khối lượng hoàn thành", "tiến độ thi công", "diện tích …" */
export function deedOf(own: string, { kind, quantity, of }: Draft): string {
  const [, spent] = SPENT.exec(own) ?? [];
  const unit = (kind === 'share' && of ? of.quantity : quantity).unit;
  const { dimension } = unitParts(unit);
  const said = own.replace(ITSELF, '');
  if (spent && (dimension === 'money' || unit === '%')) return `vốn ${spent.toLowerCase()}`;
  if (kind === 'growth' || said === '') return said;
  if (dimension === 'money' && /^khối lượng/i.test(said)) return `giá trị ${lowerFirst(said)}`;
  if (dimension === 'money' && !MONEY.test(said)) return `vốn ${lowerFirst(said)}`;
  if (dimension === 'area' && !AREA.test(said)) return `diện tích ${lowerFirst(said)}`;
  return unit === '%' && kind !== 'share' && WORKS.test(said) ? `tiến độ ${lowerFirst(said)}` : said;
}

/** The b of "giải ngân 60/120 tỷ đồng": what there is to be spent; "" for others. */
export function toBeSpent({ kind, of, quantity }: Draft): string {
  const [, spent] = (kind === 'whole' && unitParts(quantity.unit).dimension === 'money' && SPENT.exec(of?.subject ?? '')) || [];
  return spent ? `Tổng vốn phải ${spent.toLowerCase()}` : '';
}

/** "đạt 97,8% mục tiêu": the whole is called as the sentence calls it. */
export const planWord = ({ of }: Draft): string =>
  (of?.changes ?? []).some(({ change, text }) => !isShare(change) && /mục tiêu/i.test(text)) ? 'Mục tiêu' : 'Kế hoạch';
