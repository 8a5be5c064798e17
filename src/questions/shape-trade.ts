/** "tổng kim ngạch xuất nhập khẩu", "xuất siêu": the two sides of trade, for where no report prints their sum or balance. */
import type { ReferencePeriod } from '../model/period.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { wordsOf } from './shape-sides.js';
import { blanked, periodsIn, placesIn, without } from './shape-words.js';
import type { Shape } from './shapes.js';

type Compare = Extract<Shape, { kind: 'compare' }>;

/** "xuất + nhập", "xuất khẩu cộng nhập khẩu", "tổng kim ngạch xuất nhập khẩu", "xuất siêu": both sides of trade. */
const BOTH_TRADES = phrase(
  '(?:tổng )?(?:kim ngạch |giá trị )?(?<!(?:thu|thuế|hoạt động|từ|công ty|doanh nghiệp|hàng|hàng hóa) )(?:xuất[,-]? nhập khẩu|xuất khẩu cộng nhập khẩu|(?<=(?:cộng|tổng|cộng kim ngạch|tổng kim ngạch) )xuất khẩu (?:với|và) nhập khẩu|xnk)(?: hàng hóa)?(?: \\(?xuất(?: khẩu)? ?(?:\\+|cộng|và) ?nhập(?: khẩu)?\\)?)?',
);
const BALANCE = phrase('(?:giá trị |mức )?(?:xuất siêu|nhập siêu|cán cân thương mại|cán cân xuất nhập khẩu)');

/** The two sides of trade, where their sum or balance is asked for; for when no report prints it. */
export function readTrade(utterance: string, reference: ReferencePeriod, held: readonly string[]): Compare | null {
  const text = utterance.replace(/\s+/g, ' ').trim();
  const source = loosely(text);
  const [words, outcome] = has(BALANCE, source) ? ([BALANCE, 'gap'] as const) : ([BOTH_TRADES, 'sum'] as const);
  if (!has(words, source)) return null;
  const rest = without(without(text, words), TRADE_REST);
  const periods = periodsIn(rest, reference);
  const places = placesIn(rest, held);
  if (periods.slots.length > 1 || places.slots.length > 1) return null;
  // Anything else that is said may be of some goods, or of taxes.
  if (wordsOf(blanked(rest, [...periods.spans, ...places.spans])).length > 0) return null;
  const [period = null] = periods.slots;
  const [place = null] = places.slots;
  const sides = ['kim ngạch xuất khẩu', 'kim ngạch nhập khẩu'].map((own) => ({ words: own, period, place }));
  return { kind: 'compare', moves: false, outcome, text: rest, sides };
}
const TRADE_REST = phrase(
  '\\(?xuất(?: khẩu)? ?(?:\\+|cộng|và) ?nhập(?: khẩu)?\\)?|(?:là |được |đạt |ra )?(?:bao nhiêu|mấy|nhiêu|bn)(?: ?(?:triệu|tỷ|nghìn))?(?: ?(?:usd|đô la|đô))?|cộng lại|cộng dồn|tổng cộng|tất cả|cả thảy|hết thảy|tổng|cộng|kim ngạch|của|ở|tại|tỉnh|trong|hàng hóa|là|đạt|được|trên địa bàn',
);
