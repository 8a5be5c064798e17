/** Changes and completions: "tăng 64,22% so với cùng kỳ năm 2022", "đạt 75% kế hoạch", "gấp 4,13 lần", "chiếm 43,52%". */
import type { ComparisonKind } from '../model/observation.js';
import { AVERAGE, type BaseMention, baseAt, baseBefore, baseFurther, SAME_PERIOD, SEASON } from './changes-bases.js';
import { continued, IN_TURN } from './changes-turns.js';
import { BELOW, DOWN, MOST, UP } from './changes-words.js';
import { NUMBER, parseNumber, writeNumber } from './numerals.js';
import { has, longestWins, matchesOf, type Phrase, phrase, type Source, type Span } from './rules.js';
import { OPEN_NOUN, UNIT, unitParts } from './units.js';

export interface Change {
  readonly kind: ComparisonKind;
  readonly value: number;
  /** The unit of an absolute change; null for percentages and multiples. */
  readonly unit: string | null;
  readonly base: BaseMention | null;
  /** False for "đạt 66,3%" and "bằng 9,5%" without a base: a share of something the sentence leaves open. */
  readonly sure: boolean;
}

const HEDGE = '(?:lần lượt|tương ứng|hơn|trên|gần|khoảng|xấp xỉ|tới|đến|thêm|được|là|ở mức|mức)';
/** "giảm từ 4% trở lên" */
const AT_LEAST = 'từ (?=[\\d.,]+ ?%? trở (?:lên|xuống))';
/** "nhanh hơn 6 tháng đầu năm" holds no figure, "giảm 1/4" none in percent. */
const Q = `(?:${HEDGE} |${AT_LEAST})*(?<sign>[+−-])?(?<number>${NUMBER})(?! tháng(?: đầu| cuối| năm|[,.;]))\\s*(?<unit>${UNIT}|(?<=\\d )(?:bị thương|mất tích|${OPEN_NOUN}))?(?:(?<=%)|(?![\\p{L}\\p{Nd}]|[.,/]\\d))(?:(?<=%) trở (?:lên|xuống)(?!\\p{L}))?`;
/** "tăng so với cùng kỳ năm 2021 là 85,14 ha", "thấp hơn kịch bản 0,3 điểm %": the base stands between the verb and the figure. */
const MIDDLE = `(?:mức )?(?:của )?${SAME_PERIOD}|(?:cuối )?năm (?:trước|ngoái|20\\d\\d)|tháng trước|vụ ${SEASON} (?:năm )?(?:trước|ngoái)|(?:kế hoạch|kịch bản|mục tiêu|chỉ tiêu)[^,.;()\\d]{0,30}|(?:mức )?${AVERAGE}`;
const BETWEEN = `(?: (?:(?:so với|so|với) |(?<=hơn ))(?<between>${MIDDLE})(?: là)?)?`;

const OF_SPAN = /^ ?(?:tháng|quý|ngày|tuần|tuổi|giờ)(?!\p{L})/u;
type Reader = (m: RegExpExecArray) => Omit<Change, 'base'> | null;
const isPercent = (unit: string | undefined): boolean => unit !== undefined && unitParts(unit).dimension === 'ratio';

const moved =
  (sign: 1 | -1): Reader =>
  (m) => {
    // "cao hơn mức 1,75% của cùng kỳ": what it was then
    if (/hơn mức \d/i.test(m[0])) return null;
    const { number = '', unit } = m.groups ?? {};
    // "tăng trưởng -3,1%": it fell
    const value = (/[−-]/.test(m.groups?.sign ?? '') ? -1 : sign) * parseNumber(number);
    // "cao hơn 9 tháng năm 2018": a span, no size
    if (!unit && OF_SPAN.test(m.input.slice(m.index + m[0].length))) return null;
    if (!unit) return { kind: 'percent_change', value, unit: null, sure: false };
    const { dimension, base } = unitParts(unit);
    if (dimension === 'multiple') return { kind: 'times', value: Math.abs(value), unit: null, sure: sign > 0 };
    if (base.startsWith('diem ')) return { kind: 'point_change', value, unit: '%', sure: true };
    if (dimension === 'ratio') return { kind: 'percent_change', value, unit: '%', sure: true };
    // "giảm 4 vụ, giảm 7 chết"
    return { kind: 'absolute_change', value, unit: unit.replace(/^(?:chết|bị thương|mất tích)$/, 'người $&'), sure: true };
  };

const MOVED_ALSO =
  /(tăng|giảm) [\d.,]+ ?% so (?:với )?(?:cùng kỳ|(?:tháng|năm) (?:trước|20\d\d))(?: năm (?:trước|20\d\d))? và $/i;
/** "đạt 2.793 triệu đồng" is a level: only a percentage makes these verbs a share. */
const percentOf =
  (from: (value: number) => number, sure: boolean): Reader =>
  (m) =>
    isPercent(m.groups?.unit) ? { kind: 'percent_of', value: from(parseNumber(m.groups?.number ?? '')), unit: '%', sure } : null;

const times: Reader = (m) => ({ kind: 'times', value: parseNumber(m.groups?.number ?? ''), unit: null, sure: true });

interface Rule {
  readonly name: string;
  readonly phrase: Phrase;
  readonly read: Reader;
  /** The base where the words themselves hold it. */
  readonly base?: BaseMention;
}

const PLAN: BaseMention = { base: 'plan' };
const rules: readonly Rule[] = [
  { name: 'tăng 64,22%', phrase: phrase(`(?:tăng(?: trưởng)?${MOST}|${UP})${BETWEEN} ?:? ?${Q}`, false), read: moved(1) },
  {
    name: 'giảm 12,85%',
    phrase: phrase(`(?:(?:sụt )?giảm${MOST}|${BELOW}|${DOWN})${BETWEEN} ?:? ?${Q}`, false),
    read: moved(-1),
  },
  { name: 'gấp 4,13 lần', phrase: phrase(`(?:tăng )?(?:gấp|bằng) (?:${HEDGE} )*(?<number>${NUMBER}) lần`, false), read: times },
  {
    name: 'vượt 204 tấn so với kế hoạch',
    phrase: phrase(
      `vượt (?:mức |thêm )?${Q}(?=\\)? (?:(?:so với |so )?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết)|so (?:với )?(?:cùng kỳ|năm trước))(?!\\p{L}))`,
      false,
    ),
    read: (m) => (m.groups?.unit && !isPercent(m.groups.unit) ? moved(1)(m) : null),
    base: PLAN,
  },
  {
    name: 'vượt 8,15% kế hoạch',
    phrase: phrase(`vượt (?:mức )?${Q}`),
    read: percentOf((v) => Number((100 + v).toFixed(6)), true),
    base: PLAN,
  },
  {
    name: 'vượt kế hoạch 8,15%',
    phrase: phrase(`vượt (?:kế hoạch|chỉ tiêu|dự toán|kh)[^,.;()\\d]{0,30} ${Q}`),
    read: percentOf((v) => Number((100 + v).toFixed(6)), true),
    base: PLAN,
  },
  {
    name: 'đạt 75% kế hoạch',
    phrase: phrase(
      `(?:(?:đạt|bằng|tương đương|tương ứng(?= ${NUMBER}\\s*%(?:(?:[,;]| và) ?${NUMBER}\\s*%){0,5} (?:so|kế hoạch|dự toán|kh)(?!\\p{L}))|(?<!so với )(?:đạt )?t[ỷỉ] lệ|hoàn thành|thực hiện được) |(?<=[\\p{L}\\p{Nd}%²³),;(] ?)= ?)${Q}`,
      false,
    ),
    read: percentOf((v) => v, false),
  },
  {
    name: 'được 75% kế hoạch',
    phrase: phrase(
      `(?:được|đúng|tức|tương đương)(?: khoảng)? (?<number>${NUMBER})\\s*(?<unit>%)(?= (?:so với |so )?(?:tổng )?(?:kế hoạch|kh|dự toán|chỉ tiêu)(?![\\p{L}]))`,
      false,
    ),
    read: percentOf((v) => v, true),
  },
  {
    name: 'không đổi so với cùng kỳ',
    phrase: phrase(
      '(?:không (?:thay )?đổi|không tăng(?:,|/| và)? ?(?:không )?giảm|giữ nguyên|đi ngang|tương đương|xấp xỉ|bằng)(?= (?:so với |so |với |mức )?(?:thực hiện )?(?:cùng kỳ|cùng kì|năm trước|năm ngoái|năm 20\\d\\d|tháng trước))',
    ),
    read: () => ({ kind: 'percent_change', value: 0, unit: '%', sure: false }),
  },
  {
    // the % sign was lost
    name: 'đạt 101,4 kế hoạch',
    phrase: phrase(`(?:đạt|bằng) (?<number>\\d{2,3}(?:,\\d+)?)(?= (?:kế hoạch|dự toán|kh)(?![\\p{L}]))`, false),
    read: (m) => ({ kind: 'percent_of', value: parseNumber(m.groups?.number ?? ''), unit: '%', sure: true }),
  },
  {
    name: '98,7% CK, 20,4% dự toán HĐND',
    phrase: phrase(
      `(?<=(?<!\\d),|[;(]|[,;(] |(?<!\\p{L})và )(?:(?:được|hơn|trên|gần|khoảng) )*(?<number>${NUMBER})\\s*%(?= (?:(?:so với |so )?(?:ck|cùng (?:kỳ|tháng)|kh|kế hoạch|dự toán|dt(?=[,.;)]|$| (?:tỉnh|tw|trung ương|địa phương|huyện|hđnd|giao|năm))|nghị quyết|chỉ tiêu|mục tiêu)|so (?:với )?(?:năm|tháng) (?:trước|ngoái|20\\d\\d))(?![\\p{L}]))`,
      false,
    ),
    // "tăng 1,9% so với tháng trước và 7,4% so với cùng kỳ": it moved by that, too
    read: (m) => {
      const value = parseNumber(m.groups?.number ?? '');
      const verb = MOVED_ALSO.exec(m.input.slice(Math.max(0, m.index - 60), m.index))?.[1];
      if (verb === undefined) return { kind: 'percent_of', value, unit: '%', sure: true };
      return { kind: 'percent_change', value: /^tăng/i.test(verb) ? value : -value, unit: '%', sure: true };
    },
  },
  {
    // "tăng 3,5 ngàn ha so kế hoạch và 4,2 ngàn ha so năm trước"
    name: 'và 4,2 ngàn ha so năm trước',
    phrase: phrase(
      `(?<=(?:tăng|giảm) [^.;]{1,70} và )(?<number>${NUMBER}) (?<unit>${UNIT})(?= so (?:với )?(?:cùng|năm|kế hoạch|kh|tháng|vụ) )`,
      false,
    ),
    read: (m) => {
      const [verb = ''] = /(?:tăng|giảm)(?! trưởng)[^.;]{1,70}$/i.exec(m.input.slice(0, m.index)) ?? [];
      return isPercent(m.groups?.unit) || !/ so (?:với )?\p{L}[^.;,\d]* và $/iu.test(verb)
        ? null
        : moved(/^tăng/i.test(verb) ? 1 : -1)(m);
    },
  },
  {
    name: '(+18,4%)',
    phrase: phrase(
      `(?:(?<=[(,;:] ?)(?<sign>[+−-]) ?|(?<=(?:\\p{L}|tháng \\d{1,2}(?:/20\\d\\d)?) )(?<bare>[+−-]))(?<number>${NUMBER})\\s*%`,
      false,
    ),
    read: (m) => ({
      kind: 'percent_change',
      value: ((m.groups?.sign ?? m.groups?.bare) === '+' ? 1 : -1) * parseNumber(m.groups?.number ?? ''),
      unit: '%',
      sure: true,
    }),
  },
  {
    name: '+5 vụ',
    phrase: phrase(`(?<=[(,;:] ?)(?<sign>[+−-])(?<number>${NUMBER}) ?(?<unit>${UNIT})`, false),
    read: (m) => (isPercent(m.groups?.unit) ? null : moved(m.groups?.sign === '+' ? 1 : -1)(m)),
  },
  {
    // behind what is counted; of what, its unit says
    name: '51 vụ (-4)',
    phrase: phrase(`(?<=\\d(?: \\p{L}+){0,4} ?\\()(?<sign>[+−-]) ?(?<number>\\d{1,3}(?:\\.\\d{3})*)(?=\\))`, false),
    read: (m) => {
      const value = (m.groups?.sign === '+' ? 1 : -1) * parseNumber(m.groups?.number ?? '');
      return { kind: 'absolute_change', value, unit: '', sure: true };
    },
  },
  {
    name: 'chiếm 43,52%',
    phrase: phrase(
      `chiếm (?:t[ỷỉ] (?:trọng|lệ) )?${Q}(?:(?<=%) (?:lực lượng lao động|lllđ)(?: \\(\\p{L}{2,6}\\))?(?=[,;.)]|$))?`,
      false,
    ),
    read: percentOf((v) => v, true),
    base: { base: 'share' },
  },
];

const MOVES_NEXT = /^,?:? ?(?:đã |thì |ước )?(?:tăng|giảm|gấp|bằng|cao|thấp|nhiều|ít)(?!\p{L})/iu;
/** Changes in the order of the text. One without a base (`base: null`) waits for a sibling's, or is what its noun says. */
export function readChanges(source: Source): Span<Change>[] {
  const found: Span<Change>[] = [];
  const matches = rules.flatMap((rule) => [...matchesOf(rule.phrase, source)].map((m) => ({ rule, m })));
  const ends = new Set(matches.map(({ m }) => m.index + m[0].trimEnd().length));
  for (const { rule, m } of matches) {
    if (m.index > 0 && /[\p{L}\p{Nd}]/u.test(source.text[m.index - 1] ?? '')) continue;
    const read = rule.read(m);
    if (!read) continue;
    const end = m.index + m[0].trimEnd().length;
    const between = m.groups?.between;
    const inner = between ? baseAt({ text: between, loose: source.loose }, 0) : null;
    // "so với đầu năm tăng 6,8%, so với cùng kỳ tăng 10,3%": the base behind the comma is the next change's.
    const next = inner ? null : (baseAt(source, end) ?? baseFurther(source, end));
    const parted = /^\s*[,;]/.test(source.text.slice(end));
    const behind = next && parted && MOVES_NEXT.test(source.text.slice(next.end)) ? null : next;
    const said = inner || (behind && !parted) ? null : baseBefore(source, m.index);
    // "tăng 0,2% so với tháng trước, tăng 1,2% …": the base belongs to the change that it follows.
    const before = said && ends.has(source.text.slice(0, said.start).trimEnd().length) ? null : said;
    const after = before ? null : behind;
    const base = inner?.base ?? after?.base ?? before?.base ?? rule.base ?? null;
    const shareOnly = after !== null && 'base' in after.base && after.base.base === 'share';
    const keep = after && !(shareOnly && read.kind !== 'percent_of') ? after : null;
    found.push({
      start: before?.start ?? m.index,
      end: keep?.end ?? end,
      rule: rule.name,
      value: { ...read, base: shareOnly && !keep ? (rule.base ?? null) : base, sure: read.sure || base !== null },
    });
  }
  const kept = longestWins(found);
  return has(IN_TURN, source) ? longestWins([...kept, ...continued(source, kept)]) : kept;
}

const ARROW: Readonly<Record<string, string>> = { up: '▲ tăng', down: '▼ giảm' };

/** "▲ tăng 64,22%", "gấp 4,13 lần", "đạt 75%": the change without its base. */
export function writeChange(change: Pick<Change, 'kind' | 'value' | 'unit'>): string {
  const size = writeNumber(Math.abs(change.value));
  const direction = change.value < 0 ? ARROW.down : ARROW.up;
  if (change.kind === 'times') return `gấp ${size} lần`;
  if (change.kind === 'percent_of') return `đạt ${size}%`;
  if (change.kind === 'absolute_change') return `${direction} ${size} ${change.unit ?? ''}`.trim();
  return `${direction} ${size}${change.kind === 'point_change' ? ' điểm phần trăm' : '%'}`;
}
