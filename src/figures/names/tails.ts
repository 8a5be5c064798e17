/** The words behind a figure: what still belongs to it, and what begins the next phrase. */
import type { Quantity } from '../../vietnamese/quantities.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isCounted } from '../drafts.js';
import { endsClause, type Frame, isFigure, reasonIn } from '../frames.js';
import { takeWay } from '../rewording/opinions.js';
import type { Token } from '../tokens.js';
import { shareDeed } from './bodies.js';
import { listIn, subjectIn, tailIn } from './subjects.js';

/** "03 ca nghi nhiễm | đã thành lập 04 chốt": what was done with the next figure. */
function upToDeed(text: string): readonly [string, string] {
  const at = text.search(/(?<=\S) đã /);
  const [tail, rest] = tailIn(at < 0 ? text : text.slice(0, at));
  return at < 0 ? [tail, rest] : [tail, `${rest}${text.slice(at)}`.trim()];
}

const WORTH = /^(.*\S) ((?:tổng )?(?:số )?(?:vốn(?: đăng ký| đầu tư| điều lệ)?|trị giá|giá trị|kinh phí)),?$/iu;
/** "12 dự án cấp mới | vốn 98,9 triệu USD": what is measured next begins behind the tail. */
function upToWorth(text: string, next: Token | undefined): readonly [string, string] | null {
  const isMoney = next?.type === 'quantity' && unitParts(next.quantity.unit).dimension === 'money';
  const [, tail = '', worth = ''] = (isMoney && WORTH.exec(text)) || [];
  return tail && !/(?:^| )(?:tổng|số|tăng|giảm|bổ sung|góp|điều chỉnh|với|có)$/i.test(tail) ? [tail, worth] : null;
}

/** "138 vụ, 188 đối tượng | vi phạm về …": the cases are of it, too. */
function shareCharge({ quantity, tail, changes }: Draft, drafts: readonly Draft[]): void {
  const cases = drafts.at(-2);
  if (cases?.tail !== '' || cases.quantity.unit !== 'vụ' || cases.kind !== 'level' || changes.length > 0) return;
  if (/^(?:đối tượng|bị can|bị cáo)$/.test(quantity.unit) && CHARGE.test(tail)) cases.tail = tail;
}
const endsCharge = ({ tail }: Draft, next: Token | undefined): boolean =>
  CHARGE.test(tail) && next?.type === 'mark' && next.mark === '(';
const CHARGE = /^(?:phạm tội|vi phạm|có hành vi|về (?:tội|hành vi)|tàng trữ|mua bán|vận chuyển|liên quan) /i;

const NAMED_ANEW = /^(?!(?:tốc độ|mức|tăng|giảm|số|so|chỉ|vượt|thực hiện|cao|thấp|cùng)(?: |$))\p{L}+(?: |$)/iu;
const IN_ORDER = /^(?:kế|tiếp) (?:đến|theo) là /i;
/** Gives the figure before its tail ("27 doanh nghiệp *thành lập mới*"); returns the words that are left. */
export function afterTail(frame: Frame, drafts: readonly Draft[], said: string, next: Token | undefined): string {
  // "03 chủ đầu tư dưới 50% | kế hoạch"
  if (frame.current?.tail.endsWith('%') && !frame.parted && /^(?:kh|kế hoạch|dự toán)(?: năm)?$/i.test(said)) {
    frame.current.tail += ` ${said}`;
    return '';
  }
  // "thu nội địa 98 tỷ đồng, trong đó …; kế đến là thu từ dầu thô 81 tỷ đồng": no part of it
  if (frame.parted && frame.words.length === 0 && frame.parent && IN_ORDER.test(said)) frame.parent = frame.parent.parent;
  const way = frame.words.length === 0 && !frame.parted ? takeWay(frame.current, drafts, said) : '';
  if (way) return afterTail(frame, drafts, said.slice(way.length).trim(), next);
  const because = reasonIn(frame, said);
  // "10,8% trở lên": a limit
  const text = said.slice(because.length).replace(/^trở (?:lên|xuống)(?!\p{L})(?:\/\S+(?: \S+)*)?\s*/iu, '');
  if (text === '' && said !== '') return '';
  frame.parted ||= because !== '';
  const { current, parted, words } = frame;
  const list =
    parted && current?.tail && words.length === 0
      ? listIn(text, endsClause(next) || endsCharge(current, next), current.tail)
      : '';
  if (list && current?.changes.length === 0) {
    current.tail += `, ${list}`;
    const rest = text.slice(list.length).trim();
    return rest === '' ? '' : afterTail(frame, drafts, rest, next);
  }
  const takes = current && (current.kind !== 'growth' || current.quantity.unit !== '%');
  // "78 nội dung và có sự tham gia của 22 đơn vị": the next phrase.
  const goesOn = next !== undefined && isFigure(next) && text.startsWith('và ');
  // "khối lượng 164 tỷ đồng và chi trả | đạt 38% kế hoạch": what moved is named anew
  if (goesOn && next.type === 'change' && NAMED_ANEW.test(subjectIn([text]))) frame.parted = true;
  if (parted || !takes || goesOn) return text;
  // "4 đơn vị cấp huyện (gồm: Lục Yên, Văn Yên) | cấp giấy chứng nhận": which they are
  if (current.tail && /^\([^()]*\)$/.test(text)) return '';
  const isOther = next?.type === 'quantity' && unitParts(next.quantity.unit).dimension === 'count' && !/ với /.test(text);
  const [tail, behind] = isOther ? upToDeed(text) : ((isCounted(current) ? upToWorth(text, next) : null) ?? tailIn(text));
  // "20 chương trình tín dụng chính sách tổng dư nợ …": that of the programmes
  const isMeasureOfIt = tail !== '' && !/ với tổng /.test(` ${text}`) && /^tổng (?:\p{L}+ ?){1,2}$/iu.test(behind);
  // "7.200 lượt người đi khám … | tại các cơ sở, tăng 310 lượt": where it was, before a mark
  const isWhere = next?.type === 'mark' && tail !== '' && /^ (?:tại|ở) (?!đó)/.test(text.slice(text.indexOf(tail) + tail.length));
  const rest = isWhere ? '' : isMeasureOfIt ? `${behind} ${current.quantity.unit} ${tail}` : behind;
  // "8 đơn vị cấp huyện (trừ …) đã thực hiện cấp giấy chứng nhận với diện tích …": the next phrase
  if (tail && current.tail && !text.startsWith('(')) return text;
  // "đóng góp 0,29 điểm phần trăm vào mức | tăng chung"
  if (tail && !current.tail) {
    current.tail = tail === 'vào mức' ? '' : tail;
    shareDeed(current);
    shareCharge(current, drafts);
    const last = drafts.at(-1);
    if (last && last !== current && (last.kind === 'whole' || last.kind === 'share')) last.tail = tail;
  }
  return rest;
}

/** "84 đơn (61 khiếu nại, 23 tố cáo) | thuộc thẩm quyền": which of them are counted. */
export const goesOnBehind = (current: Draft | null, next: Token | undefined): boolean =>
  next?.type === 'words' &&
  isCounted(current ?? undefined) &&
  current?.tail === '' &&
  /^(?:thuộc|được|bị) \p{Ll}/u.test(next.text);

/** "sơ cấp: 2.805 người và đào tạo dưới 3 tháng: 1.805 người": what looked like a tail is the next subject. */
export function reclaimTail(frame: Frame): void {
  if (frame.words.length > 0 || frame.parted || !frame.current?.tail) return;
  frame.words = [frame.current.tail];
  frame.current.tail = '';
  frame.parted = true;
}

/** "03 chủ đầu tư dưới 10%": which of them are counted; no rate of its own. */
export function takesLimit({ current, parted }: Frame, { unit, hedge }: Quantity, text: string): boolean {
  if (!current || parted || !isCounted(current) || unit !== '%' || !/^(?:dưới|trên)$/i.test(hedge)) return false;
  current.tail = [current.tail, text].filter(Boolean).join(' ');
  return true;
}
