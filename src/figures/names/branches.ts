/** Sums that are known by their branches: GRDP, the index of production, the structure of the economy. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { type Draft, subjectOf } from '../drafts.js';
import { lowerFirst, missingFrom, withoutLongBrackets } from './contexts.js';

/** "GRDP" for "Tổng sản phẩm trên địa bàn (GRDP)": what its parts are called by. */
export function shortNameOf(whole: Draft | null, catalogue: Catalogue): string {
  if (!whole) return '';
  const printed = subjectOf(whole);
  const noun = withoutLongBrackets(printed);
  // "Chỉ số sản xuất công nghiệp (IIP)" may be called by its short form; where the report says none it is written out
  if (/^chỉ số sản xuất(?: |$)/i.test(noun) && !/IIP/.test(printed)) return 'chỉ số sản xuất';
  const [, inBracket = ''] = /\((\p{Lu}{3,5})[,)]/u.exec(printed) ?? [];
  const [abbreviation = inBracket] = catalogue.identify(noun, '')?.abbreviations ?? [];
  return abbreviation || (noun.split(/\s+/).length <= 7 ? noun.replace(/\s*\([^)]*\)/g, '') : '');
}

const OF_PRODUCT = /^(?:GRDP|tổng sản phẩm)/i;
const OF_INDUSTRY = /^(?:IIP|chỉ số sản xuất)/i;
const MAIN = /^(?:nông|công nghiệp (?:-|–|và) xây dựng|dịch vụ|phi nông)/i;
const NAMED = /^(?:khu vực|ngành|nhóm|thuế|công nghiệp chế biến|công nghiệp khai)/i;

/** "GRDP" + "dịch vụ" → "GRDP khu vực dịch vụ"; "IIP" + "khai khoáng" → "IIP ngành khai khoáng". */
export function branchOf(whole: string, branch: string): string {
  const own = lowerFirst(branch);
  if (/ toàn ngành$/i.test(whole)) return branchOf(whole.replace(/ toàn ngành$/i, ''), branch);
  if (/^thuế /.test(own)) return own;
  if (NAMED.test(own) || !(OF_PRODUCT.test(whole) || OF_INDUSTRY.test(whole))) return `${whole} ${own}`;
  return `${whole} ${OF_PRODUCT.test(whole) && MAIN.test(own) ? 'khu vực' : 'ngành'} ${own}`;
}

const BRANCH =
  /^(?:khu vực|ngành|nhóm|nông,|nông nghiệp|công nghiệp|dịch vụ|xây dựng|thuế sản phẩm|khai khoáng|chế biến|sản xuất và phân phối|phân phối điện|cung cấp nước|cấp nước|thương mại)/i;

/** "GRDP tăng 6,8%. Nông nghiệp tăng 4,9%; dịch vụ tăng 7%": the growths of a sentence behind that of their sum. */
export function ofSumBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const isOfSum = (d: Draft): boolean => {
    const said = subjectOf(d);
    return OF_PRODUCT.test(said) || OF_INDUSTRY.test(said) || /(?:tổng sản phẩm|GRDP|chỉ số sản xuất)/i.test(said);
  };
  const sum = before.find((d) => d.of === null && d.parent === null && isOfSum(d));
  if (!sum || drafts.some(isOfSum)) return drafts;
  const belongs = (d: Draft): boolean => d.kind === 'growth' && d.parent === null && BRANCH.test(d.subject);
  return drafts.map((d) => (belongs(d) ? { ...d, parent: sum } : d));
}

/** "cơ cấu kinh tế" for "Cơ cấu kinh tế (giá hiện hành) chuyển dịch đúng hướng": what the shares under it make up; "" elsewhere. */
export function structureOf(draft: Draft, heads: readonly string[]): string {
  const head = draft.head || (heads.at(-1) ?? '');
  const [found = ''] =
    /cơ cấu (?:(?!chuyển|tiếp|năm|theo|lần lượt|như|được|thay|có|đạt|là|tháng)[\p{L}]+ ?){0,4}/iu.exec(head) ?? [];
  // "Về cơ cấu: dịch vụ chiếm 30,6%"
  if (/^(?:về |xét )?cơ cấu$/i.test(head.trim())) return BRANCH.test(draft.subject) ? 'cơ cấu kinh tế' : '';
  return /^(?:về |trong )?cơ cấu/i.test(head) ? lowerFirst(found.trim()) : '';
}

const BODY =
  '(?:trung ương|thủ tướng(?: chính phủ)?|chính phủ|bộ \\p{L}+(?: \\p{L}+)?|hđnd(?: tỉnh| thành phố| huyện)?|ubnd(?: tỉnh| thành phố| huyện)?|tỉnh|thành phố|huyện|đầu năm)';
const GIVEN = new RegExp(`^(?:${BODY} )?(?:đã )?(?:được )?giao(?: đầu năm| bổ sung)?$`, 'iu');
const PLAN = /kế hoạch|dự toán|chỉ tiêu|kịch bản/i;

/** "Dự toán thu nội địa: Trung ương giao 16.820 tỷ đồng" → "dự toán thu nội địa Trung ương giao"; "" where nothing was given out. */
export function givenPlan(own: string, contexts: readonly string[]): string {
  if (!GIVEN.test(own)) return '';
  const plan = contexts.find((context) => PLAN.test(context) && !isMeasureOnly(context));
  return plan ? `${plan} ${missingFrom(plan, own)}`.trim() : '';
}
