/** The sentences of answers that hold several figures. */
import type { Comparison, Observation, ObservationStatus } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import { writeChange } from '../vietnamese/changes.js';
import { documentKind } from '../vietnamese/documents.js';
import { writeNumber } from '../vietnamese/numerals.js';
import { writePeriod } from '../vietnamese/periods.js';
import { writeQuantity } from '../vietnamese/quantities.js';
import { capitalize } from '../vietnamese/text.js';
import { changeText, dateText, periodText, STATUS, sourceLine, titleLine, withUnit } from './wording.js';

/** "báo cáo 350/BC-UBND ngày 02/12/2022", "báo cáo ngày 22/08/2023": short enough for a line of many. */
export const shortSource = ({ source }: Observation): string =>
  source.number || source.date
    ? [
        (source.number ? documentKind(source.number) : 'báo cáo').toLowerCase(),
        source.number,
        source.date ? `ngày ${dateText(source.date)}` : '',
      ]
        .filter(Boolean)
        .join(' ')
    : source.title || 'báo cáo';

export const seriesTitle = (o: Observation, points: number): string =>
  `${o.name} · ${o.place || 'không rõ địa phương'} · ${points} kỳ có trong kho`;
export const pointLine = (o: Observation): string =>
  `• ${capitalize(periodText(o.period, o.status))}: ${withUnit(o)} (${shortSource(o)})`;
export const doubtOf = (o: Observation, warning: string): string =>
  `⚠ ${capitalize(writePeriod(o.period))}: ${warning.charAt(0).toLowerCase()}${warning.slice(1)}`;
export const MIXED_SPANS = 'Các kỳ dài ngắn khác nhau (quý, lũy kế, cả năm): chỉ so sánh trực tiếp những kỳ cùng loại.';
export const LONE_POINT = 'Trong kho chỉ có một kỳ của số liệu này, chưa đủ để nêu diễn biến.';

/** `change`: how it moved, where that is what is weighed. */
export const sideLine = (o: Observation, change: Comparison | null = null): string =>
  `• ${titleLine(o)}: ${change ? `${changeText(change)} (${withUnit(o)})` : withUnit(o)}`;
export const sourceOf = (o: Observation): string => sourceLine(o.source);
export const verdict = (winner: string, unit: string, difference: number, sides: number, hedged = false): string =>
  `${capitalize(winner)} cao ${sides > 2 ? 'nhất' : 'hơn'}, chênh lệch ${sides > 2 ? 'với số thấp nhất ' : ''}${hedged ? 'khoảng ' : ''}${writeQuantity({ value: difference, unit })} (tính từ kho báo cáo).`;
export const EQUAL = 'Hai số liệu bằng nhau.';
export const OTHER_UNITS = 'Hai số liệu không cùng đơn vị đo nên không so sánh trực tiếp được.';
export const OTHER_SPANS = 'Lưu ý: hai số liệu không cùng độ dài kỳ.';
export const OTHER_KINDS = 'Số riêng tháng và số lũy kế không so sánh trực tiếp được.';
export const sideMissing = (what: string): string => `Không có trong kho số liệu của ${what}.`;
export const periodName = (o: Observation): string => writePeriod(o.period);
export const planOrDone = (plan: boolean): string => (plan ? 'kế hoạch' : 'thực hiện');
export const noBase = (base: ReferencePeriod): string =>
  `Trong kho không có số cùng loại của ${writePeriod(base)} để tính mức thay đổi.`;

/** The change itself; "gấp 1,3 lần". */
const writtenChange = (kind: 'percent_change' | 'point_change' | 'times', value: number): string =>
  kind === 'times'
    ? `${value >= 1 ? 'gấp' : 'bằng'} ${writeNumber(value)} lần`
    : writeChange({ kind, value, unit: kind === 'point_change' ? 'điểm phần trăm' : '%' });

export const computedText = (
  now: Observation,
  before: Observation,
  kind: 'percent_change' | 'point_change' | 'times',
  value: number,
): string =>
  `${writtenChange(kind, value)} so với ${before.printed} của ${writePeriod(before.period)} (tính từ kho báo cáo: ${shortSource(now)}; ${shortSource(before)})`;
export const movedText = (later: string, earlier: string, { kind, value }: Comparison): string =>
  `${capitalize(later)} ${writtenChange(kind as 'percent_change', value)} so với ${earlier} (tính từ kho báo cáo).`;
/** "GRDP" stays as it is. */
const lowered = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
export const sumText = (labels: readonly string[], value: number, unit: string): string =>
  `Tổng của ${labels.map(lowered).join(' và ')}: ${writeQuantity({ value, unit })} (tính từ kho báo cáo).`;
export const timesText = (greater: string, lesser: string, times: number): string =>
  `${capitalize(greater)} gấp ${writeNumber(times)} lần ${lesser} (tính từ kho báo cáo).`;
export const NO_SUM = 'Hai tỷ lệ không cộng với nhau được.';
export const otherStatuses = (sides: readonly (readonly [string, ObservationStatus])[]): string =>
  `Lưu ý: ${sides.map(([label, status]) => `${label} là ${status === 'A' ? 'số thực hiện' : STATUS[status]}`).join(', ')}.`;
export const levelOf = (o: Observation): string => `${capitalize(writePeriod(o.period))}: ${withUnit(o)}`;

export const between = (low: Observation, high: Observation): string =>
  `Cao nhất: ${writePeriod(high.period)} (${high.printed}); thấp nhất: ${writePeriod(low.period)} (${low.printed}).`;

export type Ordering = 'up' | 'slow' | 'down' | 'behind' | 'over' | 'done' | 'most' | 'least';
export const RANKED: Readonly<Record<Ordering, string>> = {
  up: 'Tăng mạnh nhất so với cùng kỳ',
  down: 'Giảm so với cùng kỳ',
  slow: 'Tăng thấp nhất so với cùng kỳ',
  behind: 'Chưa đạt kế hoạch',
  over: 'Vượt kế hoạch, cao nhất trước',
  done: 'Đạt so với kế hoạch, cao nhất trước',
  most: 'Cao nhất trước',
  least: 'Thấp nhất trước',
};
export const rankTitle = (order: Ordering, o: Observation): string =>
  `${RANKED[order]} · ${o.place || 'không rõ địa phương'} · ${writePeriod(o.period)}`;
/** The figure beside its change, where the change is not the figure itself. */
const withLevel = (o: Observation, change: string): string => (change.includes(o.printed) ? change : `${change} (${o.printed})`);
export const rankLine = (i: number, o: Observation, change: string): string => `${i}. ${o.name}: ${withLevel(o, change)}`;
export const levelsTitle = (order: Ordering, title: string, o: Observation): string =>
  [capitalize(title), o.place || 'không rõ địa phương', periodText(o.period, o.status), RANKED[order].toLowerCase()].join(' · ');
export const placesTitle = (order: Ordering, name: string): string => `${capitalize(name)} · ${RANKED[order].toLowerCase()}`;
/** Those that a ranking leaves out. */
export const notAmong = (places: readonly string[]): string =>
  `Chưa xếp được vì không có số tương ứng: ${places.slice(0, 6).join(', ')}${places.length > 6 ? ` và ${places.length - 6} nơi khác` : ''}.`;
export const levelLineOf = (i: number, label: string, o: Observation, change: string | null, period: string): string =>
  `${i}. ${capitalize(label)}: ${change ? withLevel(o, change) : o.printed}${period ? `, ${period}` : ''}`;
export const amongAll = (n: number): string => `Xếp trong ${n} mục mà báo cáo nêu.`;
export const OTHER_SPANS_MANY = 'Lưu ý: các số liệu không cùng kỳ.';
export const extremeTitle = (order: 'most' | 'least', name: string, place: string): string =>
  `${name} · ${place || 'không rõ địa phương'} · ${order === 'most' ? 'kỳ cao nhất' : 'kỳ thấp nhất'} trong kho`;
export const periodValue = (o: Observation): string => `${capitalize(periodText(o.period, o.status))}: ${o.printed}`;
export const NOT_RANKED: Readonly<Record<'area' | 'province' | 'time' | 'sibling' | 'thing', string>> = {
  area: 'Trong kho không có số liệu theo từng huyện, xã của chỉ tiêu này.',
  province: 'Trong kho không có số cùng loại của từ hai tỉnh trở lên để xếp hạng.',
  time: 'Trong kho không có số theo từng kỳ của chỉ tiêu này để xếp hạng.',
  sibling: 'Trong kho không có các số cùng loại để xếp hạng.',
  thing: 'Trong kho không có các số cùng loại để xếp hạng.',
};

interface Amount {
  readonly value: number;
  readonly unit: string;
}
/** `named`: with the reports that it was computed from, where no line beside it says them. */
export const gapText = (lacking: Amount, plan: Observation, done: Observation, named: boolean): string =>
  `${
    lacking.value > 0
      ? `Còn thiếu ${writeQuantity(lacking)} thì đạt kế hoạch ${plan.printed}`
      : `Đã đạt kế hoạch ${plan.printed}${lacking.value < 0 ? `, vượt ${writeQuantity({ ...lacking, value: -lacking.value })}` : ''}`
  } (tính từ kho báo cáo${named ? `: ${[...new Set([done, plan].map(shortSource))].join('; ')}` : ''})`;
export const gapInPercent = (left: number): string =>
  `Tức là ${left > 0 ? 'thiếu' : 'vượt'} ${writeNumber(Math.abs(left))}% kế hoạch (tính từ kho báo cáo).`;
export const goalText = (lacking: Amount, goal: Amount): string =>
  lacking.value > 0
    ? `Còn thiếu ${writeQuantity(lacking)} thì được ${writeQuantity(goal)} (tính từ kho báo cáo)`
    : `Đã vượt mức ${writeQuantity(goal)}${lacking.value < 0 ? ` là ${writeQuantity({ ...lacking, value: -lacking.value })}` : ''} (tính từ kho báo cáo)`;
export const GOAL_OF_QUESTION = 'Mức phải đạt là số trong câu hỏi, không phải số của báo cáo.';
export const gapOfShare = (left: number, { base }: Comparison): string => {
  const plan = base === 'budget' ? 'dự toán' : 'kế hoạch';
  return left > 0
    ? `Còn thiếu ${writeNumber(left)}% ${plan} (tính từ kho báo cáo: 100% trừ tỷ lệ đã đạt)`
    : `Đã đạt ${plan}${left < 0 ? `, vượt ${writeNumber(-left)}%` : ''}`;
};
export const doneLine = (o: Observation): string => `Đã đạt: ${o.printed} (${periodText(o.period, o.status)})`;
export const planLine = (o: Observation): string => `Kế hoạch: ${o.printed} (${writePeriod(o.period)})`;
/** "Chưa đạt: 11 xã" */
export const leftText = (left: string, all: string, own: string): string =>
  `Còn lại ${left} (tính từ kho báo cáo: ${all} trừ ${own})`;
export const NO_PLAN_LEVEL = 'Báo cáo ghi tỷ lệ đạt, không ghi số kế hoạch nên không tính được số tuyệt đối còn thiếu.';
export const NO_PLAN = 'Trong kho không có kế hoạch của chỉ tiêu này, cũng không có tỷ lệ đạt kế hoạch.';
export const partsTitle = (o: Observation): string => `${titleLine(o)}: ${o.printed}, gồm`;
export const partLine = (o: Observation, change: string): string =>
  `• ${o.name.split(' – ')[0]}: ${o.printed}${change ? ` (${change})` : ''}`;
export const moreParts = (n: number): string => `… và ${n} mục nữa.`;
export const PARTS_LACK = 'Báo cáo không nêu riêng phần còn lại.';
export const PARTS_OVERLAP = 'Các phần cộng lại lớn hơn số tổng mà báo cáo ghi.';
export const NO_WHOLE = 'Báo cáo nêu các phần này cạnh nhau, không ghi số tổng.';
export const sharesTitle = (o: Observation): string =>
  `Cơ cấu · ${o.place || 'không rõ địa phương'} · ${periodText(o.period, o.status)}`;
export const sideBySideTitle = (o: Observation): string =>
  `Các phần · ${o.place || 'không rõ địa phương'} · ${periodText(o.period, o.status)}`;
export const noParts = (o: Observation): string => `Trong kho không có số chia nhỏ của ${lowered(o.name)}.`;
