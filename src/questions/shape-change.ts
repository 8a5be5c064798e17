/** "tăng bao nhiêu % so với quý trước", "năm 2023 gấp mấy lần năm 2021", "so với tháng 10 giảm bao nhiêu". */
import type { AskedPeriod, Slot } from '../model/dialogue.js';
import { monthIn, monthOf, quarterOf, type ReferencePeriod, yearIn, yearOf, yearsBefore } from '../model/period.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { blanked, inYear, periodsIn, without } from './shape-words.js';
import type { Shape } from './shapes.js';
import { readPeriodSlots } from './slots.js';

const MOVES = phrase('tăng|giảm|thay đổi|biến động|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp|chênh|hơn kém|hụt|thêm');
const AGAINST = phrase('so(?: với)?|(?:gấp|bằng) (?:mấy|bao nhiêu) lần(?: so với)?|(?:cao|thấp|nhiều|ít) hơn');
const TIMES = phrase('(?:gấp|bằng) (?:mấy|bao nhiêu) lần');
/** "thêm được bao nhiêu lượt", "hụt mấy tỷ": how far apart, not by how much per cent. */
const APART = phrase(
  '(?:tăng|giảm|hụt|thêm|hơn|kém|chênh(?: lệch)?|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: (?:thêm|đi|được|mất|lên|xuống|hụt|thu|tới|đến|khoảng|là))*(?= (?:bao nhiêu|mấy|bn) (?!%|phần trăm|lần|điểm|so(?: |$))\\p{L}+)',
);
/** No word of the topic. */
const MORE = phrase('(?:thêm|hụt)(?: được| mất)?(?= (?:bao nhiêu|mấy|bn))');
const YEAR_BEFORE = phrase(
  '^ ?(?:cùng (?:kỳ|thời điểm|thời gian|giai đoạn)(?: (?:của )?(?:năm )?(?:trước|ngoái|(?<year>20\\d\\d)))?|năm (?:trước|ngoái|liền trước))',
);
const STEP_BEFORE = phrase('^ ?(?:(?:1|một) )?(?<step>tháng|quý|kỳ) (?:liền )?(?:trước|liền kề)(?: đó)?');

type Change = Extract<Shape, { kind: 'change' }>;

/** A later period is no base ("năm 2022 tăng bao nhiêu so với năm 2023"): the two are set side by side. */
export function readChange(text: string, reference: ReferencePeriod): Extract<Shape, { kind: 'change' | 'compare' }> | null {
  const source = loosely(text);
  if (!has(MOVES, source)) return null;
  const against = [...matchesOf(AGAINST, source)].filter((m) => text.slice(m.index + m[0].length).trim() !== '').at(-1);
  if (!against) return null;
  const from = against.index + against[0].length;
  const kind = has(TIMES, source) ? 'times' : has(APART, source) ? 'apart' : 'rate';
  const [head, tail] = [text.slice(0, against.index), text.slice(from)];
  const change = changeAgainst(head, tail, reference, kind);
  if (change) return change;
  const before = periodsIn(head, reference);
  const behind = periodsIn(tail, reference);
  const [[main], [base]] = [before.slots, behind.slots];
  const isDated = main?.value.yearStated && base?.value.yearStated;
  if (!isDated || before.slots.length + behind.slots.length > 2 || base.value.period.to <= main.value.period.to) return null;
  const sides = [main, base].map((period) => ({ words: '', place: null, period }));
  return { kind: 'compare', text: blanked(head, before.spans), moves: false, outcome: 'greater', sides };
}

/** What is asked stands in `head`, what it is held against begins `tail`. */
export function changeAgainst(head: string, tail: string, reference: ReferencePeriod, asked: Change['asked']): Change | null {
  const [found] = readPeriodSlots(tail, reference).slots;
  const year = [...matchesOf(YEAR_BEFORE, loosely(tail))][0];
  const step = [...matchesOf(STEP_BEFORE, loosely(tail))][0];
  const before = year ?? step;
  const end = before ? before[0].length : found && found.range[0] < 3 ? found.range[1] : -1;
  if (end < 0) return null;
  const said = `${head} ${tail.slice(end)}`;
  const rest = asked === 'apart' ? without(said, MORE) : said;
  const [main = null] = periodsIn(rest, reference).slots;
  const named = Number(year?.groups?.year ?? 0);
  const same = main && (named > 0 ? inYear(main.value.period, named) : yearsBefore(main.value.period, 1));
  const base = year ? same : step ? stepBefore(main) : baseOf(found, main);
  if (base === null && !(step && main === null)) return null;
  if (base !== null && main !== null && base.to >= main.value.period.to) return null;
  return { kind: 'change', text: rest, main, base, step: step !== undefined, asked };
}

/** "so với quý II" after "quý III/2024": of the same year, unless that is no earlier. */
function baseOf(found: Slot<AskedPeriod> | undefined, main: Slot<AskedPeriod> | null): ReferencePeriod | null {
  if (!found) return null;
  const { period, yearStated } = found.value;
  if (yearStated || main === null) return period;
  const same = inYear(period, yearIn(main.value.period));
  return same.to < main.value.period.to ? same : inYear(period, yearIn(main.value.period) - 1);
}

/** The month, quarter or year before. */
const stepBefore = (main: Slot<AskedPeriod> | null): ReferencePeriod | null => main && periodBefore(main.value.period);

export function periodBefore(period: ReferencePeriod): ReferencePeriod | null {
  const year = yearIn(period);
  const month = monthIn(period);
  switch (period.type) {
    case 'MONTH':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'QUARTER':
      return month === 3 ? quarterOf(year - 1, 4) : quarterOf(year, month / 3 - 1);
    case 'YEAR':
      return yearOf(year - 1);
    default:
      return null;
  }
}
