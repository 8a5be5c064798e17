/** What the sides of a comparison are made of: rows of tables, places with their periods, words on either side of "và". */
import { type AskedPeriod, type Slot, statedSlot } from '../model/dialogue.js';
import { yearIn } from '../model/period.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { blanked, inYear, type Stretch, without } from './shape-words.js';
import type { Side } from './shapes.js';

export const SPLIT = phrase('và|với|hay|hoặc|so với|so|vs|còn|hơn');

export const EITHER = phrase('hay|hoặc');

/** Districts and communes that tables have rows for: "Pleiku và An Khê". */
export function areasIn(text: string, areas: readonly string[]): Slot<string>[] {
  const plain = fold(text);
  const found = areas.flatMap((name) =>
    [...plain.matchAll(new RegExp(`(?<![a-z])(?:(?:huyen|thi xa|thanh pho|xa|phuong|thi tran|tp) )?${name}(?![a-z])`, 'g'))].map(
      (m) => statedSlot(name, text.slice(m.index, m.index + m[0].length), [m.index, m.index + m[0].length]),
    ),
  );
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** "Lào Cai và Phú Thọ": also the names of a city and a town, they are the provinces that reports are about. */
export const isProvince = (
  { value, rawValue }: Slot<string>,
  places: readonly Slot<string>[],
  held: readonly string[],
): boolean =>
  fold(rawValue).trim() === value && places.some((place) => fold(place.value) === value && held.includes(place.value));

/** What stands beside the names of the rows is said of each of them. */
export function ofRows(text: string, rows: readonly Slot<string>[], taken: readonly Stretch[], shared: Side): Side[] {
  const spans = rows.map(({ range: [start, end] }) => ({ start, end }));
  const [head = ''] = wordsOf(without(blanked(text, [...spans, ...taken]), SPLIT, ' '));
  return rows.map(({ rawValue }) => ({ ...shared, words: `${head} ${rawValue}` }));
}

/** "ở …", "cuối tháng 9/2024 …": what stood before a place or a period is no word of the side. */
const STRAY = /^(?:(?:ở|o|tại|tai|cuối|cuoi|tính đến|tinh den|đến|den|trong) )+/iu;
const STRAY_BEHIND = /(?: (?:ở|o|tại|tai|của|cua|trong|cuối|cuoi|đầu|dau|tính đến|tinh den|đến|den|không|khong))+$/iu;
export const wordsOf = (text: string): string[] =>
  text
    .split('|')
    .map((part) =>
      part
        .replace(/[\s,.;:?·]+/g, ' ')
        .trim()
        .replace(STRAY, '')
        .replace(STRAY_BEHIND, ''),
    )
    .filter((part) => /\p{L}{2}/u.test(part));

export const isSame = ({ value: a }: Slot<AskedPeriod>, { value: b }: Slot<AskedPeriod>): boolean =>
  a.period.to === b.period.to && a.period.from === b.period.from;

/** "mục tiêu 2025 và thực hiện 2024": which of the periods stands behind a plan's word; none where all of them do. */
export function aimedAt(text: string, dated: readonly Slot<AskedPeriod>[]): boolean[] {
  const before = dated.map((slot, i) => loosely(text.slice(i === 0 ? 0 : (dated[i - 1]?.range[1] ?? 0), slot.range[0])));
  const aimed = before.map((words) => has(AIM, words));
  // "kế hoạch 2023 và 2024" is said of both.
  const isOfAll = aimed[0] && !before.slice(1).some((words) => has(DONE, words));
  return aimed.every(Boolean) || isOfAll ? aimed.map(() => false) : aimed;
}
export const AIM = phrase('(?:mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|dự toán)(?: đặt ra| đề ra| giao)?(?: (?:cho|của))?');
export const DONE = phrase('(?:ước )?(?:thực hiện|đạt được|kết quả)|ước(?: đạt)?');

/** "Sơn La 2022 với Lào Cai 2023", "xuất khẩu Sơn La so với Lào Cai": two places of the archive, whatever else is asked of them. */
export function areSetSideBySide(
  text: string,
  named: readonly Slot<string>[],
  periods: readonly Slot<AskedPeriod>[],
  held: readonly string[],
): boolean {
  const [first, second] = named;
  if (!first || !second || named.length > 2 || !named.every(({ value }) => held.includes(value))) return false;
  return joins(text, [...named, ...periods]) || has(AGAINST, loosely(text.slice(first.range[1], second.range[0])));
}
const AGAINST = phrase('so với|so sánh với|so|vs');

/** Whether two periods or two places stand on either side of "và", "với", "so với". */
export function joins(text: string, slots: readonly Slot<unknown>[]): boolean {
  const sorted = [...slots].sort((a, b) => a.range[0] - b.range[0]);
  return sorted
    .slice(1)
    .some(
      (slot, i) =>
        !/tr(?:ướ|uo)c|ng(?:oá|oa)i/iu.test(slot.rawValue) &&
        /^[\s,]*(?:và|va|với|voi|so với|so voi|vs|\/)\s*(?:của |cua |cuối |cuoi |đầu |dau |(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu|kế hoạch|ke hoach|ước|uoc|thực hiện|thuc hien) ?)*$/iu.test(
          text.slice(sorted[i]?.range[1], slot.range[0]),
        ),
    );
}

/** "Sơn La với Lào Cai", "9 tháng 2021 với 9 tháng 2022": the word between joins the two, and is no word of the topic. */
export function unjoined(text: string, joined: readonly Stretch[]): string {
  const [from, to] = [joined[0]?.end ?? 0, joined.at(-1)?.start ?? 0];
  return from >= to ? text : `${text.slice(0, from)}${without(text.slice(from, to), JOINT)}${text.slice(to)}`;
}
const JOINT = phrase('và|với|so với|so|vs|hay|hoặc|còn|/');

/** Without the periods, and what leads to each: "vào cuối năm 2022". */
export const undated = (text: string, periods: readonly Stretch[]): string =>
  blanked(
    text,
    periods.map(({ start, end }) => ({ start: start - (LED.exec(text.slice(0, start))?.[0].length ?? 0), end })),
  );
const LED = /(?<!\p{L})(?:(?:cuối|cuoi|đầu|dau|giữa|giua|hết|het|đến|den|tới|toi|vào|vao|tại|tai|trong|của|cua) )+$/iu;

/** "6 tháng: Sơn La 2022, Lào Cai 2023": the span that is named once, in the year of each. */
export function ofEachYear(periods: readonly Slot<AskedPeriod>[], sides: number): readonly Slot<AskedPeriod>[] {
  const years = periods.filter(({ value }) => value.period.type === 'YEAR');
  const [span, ...others] = periods.filter(({ value }) => value.period.type !== 'YEAR');
  if (!span || others.length > 0 || sides < 2 || years.length !== sides) return periods;
  return years.map((year) => ({
    ...year,
    value: { ...span.value, period: inYear(span.value.period, yearIn(year.value.period)), yearStated: true },
  }));
}

/** The period that stands nearest to the place, each of them taken once; a lone one is everybody's. */
export function periodOf(
  own: Slot<string>,
  places: readonly Slot<string>[],
  periods: readonly Slot<AskedPeriod>[],
  i: number,
): Slot<AskedPeriod> | null {
  if (periods.length === places.length) return periods[i] ?? null;
  const distance = ({ range }: Slot<unknown>): number => Math.abs(range[0] - own.range[0]);
  return [...periods].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
