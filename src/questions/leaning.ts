/** Shapes that lean on the last answer: "so với Lai Châu?", "gấp mấy lần năm 2021", "qua các năm thì sao", "còn thiếu bao nhiêu". */
import type { Slot, Turn } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { type ReferencePeriod, sameSpan, yearsBefore } from '../model/period.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { carriedPeriod } from './followup-periods.js';
import { changeAgainst } from './shape-change.js';
import { withoutWeighing } from './shape-compare.js';
import { blanked, periodsIn, placesIn } from './shape-words.js';
import type { Shape, Side } from './shapes.js';

/** "so với …", at the beginning or behind "còn", "thế", "nếu". */
const AGAINST = phrase(
  '^(?:(?:thế|vậy|còn|nếu|hãy|thử|nó|số này|con số này|tăng giảm (?:thế nào|ra sao)|(?:thì )?(?:cao|thấp|tăng|giảm|hơn kém|chênh)(?: hay (?:thấp|giảm))?(?: hơn)?(?: bao nhiêu| mấy)?(?: %| phần trăm| lần)?) )*so(?: sánh)? với(?= )',
);
/** Printed beside the figure itself: no other side is asked for. */
const PRINTED = phrase(
  '^ ?(?:với )?(?:cùng kỳ|kế hoạch|dự toán|chỉ tiêu|mục tiêu|bình quân|trung bình|cả nước|toàn quốc|(?:cuối|đầu) năm)',
);
const TAIL = phrase(
  '(?:thì )?(?:sao|thế nào|ra sao|như thế nào|(?:(?:bên|nơi|tỉnh|huyện|cái|năm|kỳ) nào|ai|đâu) (?:cao|lớn|nhiều|thấp|nhỏ|ít|khá|tốt|nhanh|chậm|mạnh)(?: hơn)?)(?: vậy| ạ| nhỉ)? ?[?!.]*$',
);

/** "so với năm ngoái" behind a quarter: the same quarter of that year. */
const LAST_YEAR = /^(?:cung ky )?nam (?:ngoai|truoc)$/;

const carried = <T>(slot: Slot<T>): Slot<T> => ({ ...slot, origin: 'carried' });

export interface Leaning {
  readonly shape: Shape;
}

/** `own`: the shape that the words have by themselves. Null where they lean on nothing. */
export function leaningShape(
  own: Shape | null,
  utterance: string,
  last: Turn,
  reference: ReferencePeriod,
  places: readonly string[],
): Leaning | null {
  const { figure } = last;
  if (own) return own.kind === 'compare' ? null : own.kind === 'change' ? withMain(own, last) : { shape: own };
  if (!figure || figure.period.from === '') return null;
  const text = expandChat(utterance).replace(/\s+/g, ' ').trim();
  const [against] = matchesOf(AGAINST, loosely(text));
  if (!against) return null;
  const tail = text.slice(against.index + against[0].length);
  if ([...matchesOf(PRINTED, loosely(tail))].length > 0) return null;
  const [end] = matchesOf(TAIL, loosely(tail));
  const other = withoutWeighing(end ? tail.slice(0, end.index) : tail).replace(/[?!.]+$/, '');
  if (LAST_YEAR.test(fold(other).trim()) && figure.period.type !== 'YEAR') {
    if (figure.comparisons.some(({ base }) => YEARLY.includes(base))) return null;
    const before = carriedPeriod(yearsBefore(figure.period, 1));
    const own = [carriedPeriod(figure.period), before].map((period) => ({ words: '', period, place: placeOf(figure.place) }));
    return { shape: { kind: 'compare', text: '', moves: false, outcome: 'greater', sides: own } };
  }
  const change = changeAgainst('', other, reference, 'rate');
  const grown = change?.base && isOver(figure, change.base) ? change.base : null;
  const held = change && !grown && withMain(change, last);
  // A later period is no base of a change: both are shown.
  if (held || (change && !change.base)) return held || null;
  const named = placesIn(other, places);
  const periods = periodsIn(other, reference);
  const period = last.question.periods[0] ?? carriedPeriod(figure.period);
  const lastPlace = placeOf(figure.place);
  const words = blanked(other, [...named.spans, ...periods.spans])
    .replace(/[\s,.;:?]+/g, ' ')
    .replace(/ thì ?$| thi ?$/i, '')
    .trim();
  const side = (over: Partial<Side>): Side => ({ words: '', period: carried(period), place: lastPlace, ...over });
  const [place] = named.slots;
  const [other1] = periods.slots;
  const compare = (sides: readonly Side[], rest = ''): Leaning => ({
    shape: { kind: 'compare', text: rest, moves: false, outcome: 'greater', sides },
  });
  if (/\p{L}{2}/u.test(words))
    return compare(
      [
        side({ words: last.question.spelt.join(' ') }),
        side({ words, ...(place ? { place } : {}), ...(other1 ? { period: other1 } : {}) }),
      ],
      words,
    );
  if (place) return compare([side({}), side({ place, ...(other1 ? { period: other1 } : {}) })]);
  return other1 ? compare([side({}), side({ period: other1 })]) : null;
}

const placeOf = (value: string): Slot<string> | null =>
  value === '' ? null : { value, rawValue: value, range: [0, 0], origin: 'carried', confidence: 1 };

/** "so với 9 tháng 2023" after a growth over those very months: nothing grew since, the growth of both is asked for. */
const isOver = ({ unit, value, comparisons, period }: Observation, base: ReferencePeriod): boolean =>
  unit === '%' &&
  sameSpan(yearsBefore(period, 1), base) &&
  comparisons.some((c) => c.kind === 'percent_change' && c.value === value && YEARLY.includes(c.base));
const YEARLY: readonly string[] = ['same_period_last_year', 'previous_year'];

/** A change without its own period is one of the figure that was given last. */
function withMain(shape: Extract<Shape, { kind: 'change' }>, { figure }: Turn): Leaning | null {
  if (shape.main || !figure || figure.period.from === '') return shape.main ? { shape } : null;
  if (shape.base && shape.base.to >= figure.period.to) return null;
  const isStep = shape.step && shape.base === null;
  if (isStep && !['MONTH', 'QUARTER', 'YEAR'].includes(figure.period.type)) return null;
  return { shape: { ...shape, main: carriedPeriod(figure.period) } };
}
