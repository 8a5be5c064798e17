/** What is measured of a project where its sentence only says what was done: "Giải ngân 60/120 tỷ đồng", "Thi công đạt 80%". */
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isShare } from '../drafts.js';
import { lowerFirst } from './contexts.js';

const SPENT = /^(?:đã )?(giải ngân|thanh toán)$/i;
/** "Dự án đã được bố trí …": what it is of is said by its name. */
const ITSELF =
  /^(?:dự án|đề án|công trình|chương trình) (?:(?:này|hiện|hiện nay|đã|đang|mới|được|bị|đã được) )+(?=\p{L}+ \p{L}+)/iu;
/** "Toàn dự án giải ngân …" */
const ALL_OF_IT = /^(?:toàn|cả) (?:bộ )?(?:dự án|đề án|công trình|chương trình) (?:đã )?/i;
const bare = (text: string): string => text.replace(ITSELF, '').replace(ALL_OF_IT, '');
const MONEY =
  /(?:^|\s)(?:vốn|tiền|kinh phí|giá trị|chi phí|mức|tổng mức|nguồn|khối lượng|dự toán|doanh thu|chi|thu|nợ|giá|quỹ|kế hoạch|nhu cầu|tmđt)(?:\s|$)/i;
/** "Bị thu hồi vốn" */
const DONE_TO = /^((?:đã |được |bị )*(?:bố trí|giao|thu hồi|cấp|bổ sung|huy động|phân bổ|giải ngân|thanh toán)) vốn(?: |$)/i;
const WORKS = /^(?:đã |đang )?(?:thi công|xây dựng|xây lắp|lắp đặt|thực hiện|triển khai)(?: \p{L}+){0,4}$/iu;
const RATIO = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tiến độ|tốc độ|mức)/i;
const AREA = /diện tích|quy mô/i;
/** "… đoạn từ nút A đến nút B chiều dài =" */
const MEASURED_BEHIND = /^(.{3,}?),? (?:có )?(?:chiều )?dài(?: =| là)?$/i;
const BODY = /^(?:Thủ tướng|Chính phủ|Trung ương|Quốc hội|Bộ \p{Lu}|Sở \p{Lu})/u;
const begun = (text: string): string => (BODY.test(text) ? text : lowerFirst(text));

/** "vốn giải ngân", "giá trị khối lượng hoàn thành", "tiến độ thi công", "diện tích …", "chiều dài …" */
export function deedOf(own: string, { kind, quantity, of }: Draft): string {
  const said = bare(own);
  if (kind === 'growth' || said === '') return said;
  const { unit } = kind === 'share' && of ? of.quantity : quantity;
  switch (unitParts(unit).dimension) {
    case 'money':
      return ofMoney(said);
    case 'area':
      return AREA.test(said) ? said : `diện tích ${begun(said)}`;
    case 'length': {
      const [, rest = ''] = MEASURED_BEHIND.exec(said) ?? [];
      return rest || !/dài|rộng|cao/i.test(said) ? `chiều dài ${begun(rest || said)}` : said;
    }
    case 'count':
      return countedIn(said, unit);
    default:
      if (unit !== '%') return said;
      if (WORKS.test(said)) return `tiến độ ${begun(said)}`;
      if (SPENT.test(said)) return `vốn ${begun(said).replace('đã ', '')}`;
      return kind === 'level' && !RATIO.test(said) ? `tỷ lệ ${begun(said)}` : said;
  }
}

function ofMoney(said: string): string {
  if (DONE_TO.test(said)) return said.replace(DONE_TO, (_, deed: string) => `vốn ${deed.toLowerCase()} `).trim();
  if (SPENT.test(said)) return `vốn ${begun(said).replace('đã ', '')}`;
  if (/^khối lượng/i.test(said)) return `giá trị ${begun(said)}`;
  return MONEY.test(said) ? said : `vốn ${begun(said)}`;
}

const ACTOR = /^(?:UBND|HĐND|Thủ tướng(?: Chính phủ)?|Chính phủ)(?: (?:tỉnh|huyện|thành phố|thị xã))?(?: đã)? /u;

/** "bố trí ổn định tại chỗ cho các hộ dân" in households → "số hộ bố trí ổn định tại chỗ" */
function countedIn(said: string, unit: string): string {
  if (unit === '' || /^(?:tổng )?(?:số|lượng|đàn)(?: |$)|^tổng/i.test(said)) return said;
  const behind = new RegExp(`(?: (?:cho|đối với))?(?: các| những)? ${unit.replace(/[^\p{L} ]/gu, '.')}(?= |$)`, 'iu').exec(said);
  const rest = said.slice(0, behind?.index ?? 0).replace(ACTOR, '');
  return rest.split(' ').length > 2 ? `số ${unit} ${begun(rest)}` : said;
}

/** The b of "giải ngân 60/120 tỷ đồng": what there is to be spent; "" for others. */
export function toBeSpent({ kind, of, quantity }: Draft): string {
  const [, spent] =
    (kind === 'whole' && unitParts(quantity.unit).dimension === 'money' && SPENT.exec(bare(of?.subject ?? ''))) || [];
  return spent ? `Tổng vốn phải ${spent.toLowerCase()}` : '';
}

/** "đạt 97,8% mục tiêu": the whole is called as the sentence calls it. */
export const planWord = ({ of }: Draft): string =>
  (of?.changes ?? []).some(({ change, text }) => !isShare(change) && /mục tiêu/i.test(text)) ? 'Mục tiêu' : 'Kế hoạch';
