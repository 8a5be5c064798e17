/** What a figure is to be beyond before somebody is warned: "giảm quá 10%", "dưới 80% kế hoạch", "vượt 1.000 tỷ đồng". */
import type { Threshold } from '../model/digest.js';
import { NUMBER, parseNumber } from '../vietnamese/numerals.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { UNIT } from '../vietnamese/units.js';

const MOVE = 'tăng|giảm|sụt|tụt|hạ';
const LIMIT = '(?:quá|hơn|trên|dưới|từ|tới|đến|ít nhất|thấp hơn|vượt|được|chưa đến|chưa được|không đến|không được)';
const WARNED = phrase(
  `^(?<topic>.+?) (?:mà )?(?<verb>(?:${MOVE})(?: xuống| lên)?|vượt|đạt|chưa đạt|không đạt|hoàn thành|trên|dưới|cao hơn|thấp hơn|lớn hơn|nhỏ hơn|quá)(?<limit>(?: ${LIMIT})*)(?: (?<n>${NUMBER}) ?(?<unit>phần trăm|${UNIT})?)?(?<base> (?:của )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: năm)?| so (?:với )?cùng kỳ(?: năm (?:trước|ngoái))?)?$`,
);
/** "tăng gấp đôi", "gấp 3 lần": by so much more. */
const FOLD = phrase(
  `^(?<topic>.+?) (?:tăng )?(?:trên |hơn )?gấp (?:(?<twice>đôi)|(?<n>${NUMBER}|ba) lần)(?: so (?:với )?cùng kỳ(?: năm (?:trước|ngoái))?)?$`,
);
const MOVED = phrase(`^(?:${MOVE})(?: xuống| lên)?$`);
const DOWN = phrase('^(?:giảm|sụt|tụt|hạ)(?: xuống)?$');
const BELOW = phrase('dưới|thấp hơn|nhỏ hơn|chưa|không đạt|không đến|không được');
const PLAN = phrase('kế hoạch|dự toán|chỉ tiêu|mục tiêu');

export interface Warned {
  readonly topic: string;
  readonly threshold: Threshold;
}

/** "xuất khẩu giảm quá 10%" → "xuất khẩu", change below −10. */
export function readThreshold(text: string): Warned | null {
  const said = text.trim();
  return multiple(said) ?? limit(said);
}

function multiple(text: string): Warned | null {
  const [match] = [...matchesOf(FOLD, loosely(text))];
  const { topic, twice, n = '' } = match?.groups ?? {};
  const times = twice === undefined ? (n === 'ba' ? 3 : parseNumber(n)) : 2;
  if (topic === undefined || times === null || Number.isNaN(times)) return null;
  return {
    topic: text.slice(0, topic.length).trim(),
    threshold: { measure: 'change', side: 'above', value: (times - 1) * 100, unit: '%' },
  };
}

function limit(text: string): Warned | null {
  const [match] = [...matchesOf(WARNED, loosely(text))];
  const { topic, verb = '', limit = '', n, unit, base = '' } = match?.groups ?? {};
  if (!match || topic === undefined) return null;
  const number = n === undefined ? null : parseNumber(n);
  const percent = unit === undefined ? false : /%|ph[aầ]n tr[aă]m/.test(unit);
  const isBelow = has(BELOW, loosely(`${verb}${limit}`));
  const warned = (measure: Threshold['measure'], value: number, below: boolean, of = '%'): Warned => ({
    topic: text.slice(0, topic.length).trim(),
    threshold: { measure, side: below ? 'below' : 'above', value, unit: of },
  });
  if (has(PLAN, loosely(base))) return warned('plan', number ?? 100, isBelow);
  if (has(MOVED, loosely(verb.trim()))) {
    const down = has(DOWN, loosely(verb.trim()));
    if (number === null) return limit === '' ? warned('change', 0, down) : null;
    if (percent) return warned('change', down ? -number : number, down);
    // "giảm xuống dưới 500 tỷ đồng": where it comes to, not by how much.
    return unit === undefined ? null : warned('level', number, isBelow || down, unit);
  }
  if (number === null || unit === undefined) return null;
  return warned('level', number, isBelow, percent ? '%' : unit);
}
