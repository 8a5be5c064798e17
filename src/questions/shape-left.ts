/** "còn bao nhiêu xã chưa đạt chuẩn", "quý III … lấy 9 tháng trừ 6 tháng", "(tổng trừ quốc tế)": what is left when one figure is taken from another. */
import { type ReferencePeriod, yearIn } from '../model/period.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { inYear, periodsIn, placesIn, rewritten, without } from './shape-words.js';
import type { Shape } from './shapes.js';

const LEFT = phrase('(?:hiện |vẫn )?(?:còn|có) (?:bao nhiêu|mấy)(?= \\p{L}+(?:,? \\p{L}+){0,6} (?:vẫn )?chưa )');
/** "về đích nông thôn mới" */
const REACHED = phrase('(?:về đích|hoàn thành|đạt)(?= (?:xã )?(?:nông thôn mới|ntm))');
const NOT_YET = phrase('(?:(?:mà )?vẫn )?chưa(?: được)?(?= \\p{L})');

const OF_ALL = phrase('(?:so với|trên|trong) tổng số');

/** The question about those that did reach it: "xã đạt chuẩn"; null where nothing of the kind is asked. */
export function readLeft(text: string): string | null {
  const source = loosely(text);
  return has(LEFT, source) ? rewritten(without(without(without(text, LEFT), NOT_YET), OF_ALL), REACHED, 'đạt chuẩn') : null;
}

const MONTHS = '\\d{1,2} tháng(?: đầu năm)?(?: ?/? ?(?:năm )?20\\d\\d)?';
const LESS = phrase(
  `(?:= ?|bằng |tính |lấy )*(?<whole>${MONTHS}) (?:trừ(?: đi| cho)?|[-–]) (?<part>${MONTHS}|quý (?:[1-4]|i{1,3}|iv)(?: ?/? ?(?:năm )?20\\d\\d)?)`,
);

/** The two spans, the longer first, and the topic without the span that is worked out. */
export function readLess(
  text: string,
  reference: ReferencePeriod,
  held: readonly string[],
): Extract<Shape, { kind: 'compare' }> | null {
  const [match] = matchesOf(LESS, loosely(text));
  if (!match) return null;
  const [whole, part] = [match.groups?.whole ?? '', match.groups?.part ?? ''].map((span) => periodsIn(span, reference).slots[0]);
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const dated = periodsIn(text, reference).slots.find(({ value }) => value.yearStated);
  if (!whole || !part) return null;
  const year = dated ? yearIn(dated.value.period) : yearIn(whole.value.period);
  const [place = null] = placesIn(rest, held).slots;
  const sides = [whole, part].map((slot) => ({
    words: '',
    place,
    period: { ...slot, value: { ...slot.value, period: inYear(slot.value.period, year), yearStated: true } },
  }));
  return { kind: 'compare', moves: false, outcome: 'gap', text: without(rest, ALONE), sides };
}
const ALONE = phrase(
  '(?:tính )?riêng|thì|(?:của )?quý (?:\\d|i{1,3}|iv)(?: ?/ ?20\\d\\d| (?:năm )?20\\d\\d)?|(?:được|là|ra)? ?(?:bao nhiêu|mấy)',
);
