/** The sentences of a fact check. */
import type { Checked, Claim, Reason, Verdict } from '../model/claim.js';
import type { Observation } from '../model/observation.js';
import type { Citation } from '../model/report.js';
import { writePeriod } from '../vietnamese/periods.js';
import { capitalize } from '../vietnamese/text.js';
import { dateText, periodText, sourceLine } from './wording.js';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  true: '✔ Đúng',
  near: '≈ Gần đúng',
  false: '✘ Sai',
  unknown: '? Không đủ dữ liệu',
};

const WHY: Readonly<Record<Reason, string>> = {
  rounded: 'làm tròn',
  period: 'nhầm kỳ',
  month: 'nhầm số riêng tháng thành số lũy kế',
  cumulative: 'nhầm số lũy kế thành số riêng tháng',
  scale: 'nhầm đơn vị',
  percent: 'nhầm số lần thành phần trăm',
  times: 'nhầm phần trăm thành số lần',
  points: 'nhầm giữa phần trăm và điểm phần trăm',
  direction: 'ngược chiều tăng giảm',
  base: 'nhầm mốc so sánh',
  index: 'nhầm "bằng" thành "tăng"',
  plan: 'nhầm số kế hoạch thành số thực hiện',
  done: 'nhầm số thực hiện thành kế hoạch',
  estimate: 'theo báo cáo cũ, báo cáo sau ghi khác',
  indicator: 'nhầm chỉ tiêu',
  place: 'kho không có báo cáo của nơi này',
  undated: 'kho không có số của kỳ này',
  missing: 'kho không có số liệu này',
  unclear: 'chưa chắc câu nói về số liệu nào trong kho',
  unprinted: 'báo cáo không in số này',
};

const ESTIMATED = 'báo cáo của kỳ này chỉ có số ước, và ghi khác';

const DIRECTIONS: Readonly<Record<string, string>> = { '1': 'tăng', '-1': 'giảm' };

/** "Khách quốc tế tăng 4,13%", "Khách du lịch: 700 nghìn lượt" */
export function saidText({ name, said, figure }: Claim): string {
  const what = capitalize(name);
  if (figure.kind === 'direction') return `${what} ${DIRECTIONS[String(figure.value)]}`;
  return [what, said].filter(Boolean).join(' ');
}

/** "báo cáo ghi gấp 4,13 lần so với cùng kỳ năm 2022": the level too where only a change was asked. */
const printedText = ({ printed, observation: o, claim }: Checked): string => {
  const text = printed.replace(/\s+/g, ' ').trim();
  const level = o && claim.figure.kind === 'direction' && text !== o.printed ? `, đạt ${o.printed}` : '';
  return text ? `báo cáo ghi ${text}${level}` : '';
};

/** What the claim gives instead: "700.730 lượt là số của Khách du lịch". */
function insteadText(checked: Checked): string {
  const { claim, reason, other } = checked;
  if (!other) return '';
  const said = claim.said;
  switch (reason) {
    case 'estimate':
      if (checked.verdict === 'unknown') return `${said} là số của báo cáo ngày ${dateText(other.source.date)}`;
      return `báo cáo ngày ${dateText(other.source.date)} ghi ${other.printed}`;
    case 'indicator':
      return `${said} là số của ${other.name}`;
    case 'plan':
    case 'done':
    case 'period':
    case 'month':
    case 'cumulative':
    case 'undated':
      return `${said} là số của ${periodText(other.period, other.status)}`;
    default:
      return '';
  }
}

/** What stands behind the verdict, without its first capital. */
export function becauseText(checked: Checked): string {
  const { verdict, reason } = checked;
  const why = verdict === 'true' || reason === null ? '' : WHY[reason];
  const isOther = checked.other !== null && checked.observation === checked.other;
  const parts = [isOther ? '' : printedText(checked), insteadText(checked)].filter(Boolean);
  if (verdict === 'unknown' && reason === 'estimate') return `${ESTIMATED}; ${insteadText(checked)}`;
  if (verdict === 'unknown') return [why, insteadText(checked)].filter(Boolean).join('; ');
  return parts.join('; ') + (why ? ` (${why})` : '');
}

export const aboutLine = (o: Observation): string =>
  `${o.name} · ${o.place || 'không rõ địa phương'} · ${periodText(o.period, o.status)}`;
export const checkedLine = (i: number, checked: Checked, about: string): string =>
  `${i}. ${VERDICTS[checked.verdict]} · ${saidText(checked.claim)}${about ? ` (${about})` : ''} – ${becauseText(checked)}`;
export const checkedHead = ({ verdict, claim }: Checked): string => `${VERDICTS[verdict]} · ${saidText(claim)}`;
export const assumedLine = (o: Observation): string =>
  `Câu không nói kỳ nào; đối chiếu với số mới nhất trong kho: ${writePeriod(o.period)}.`;
export const NOTHING_TO_CHECK =
  'Trong câu không có số liệu nào để đối chiếu. Bạn dán cả câu có số, ví dụ: "Khách quốc tế 8 tháng 2023 tăng 4,13%".';
export const moreClaims = (n: number): string => `Còn ${n} số nữa chưa đối chiếu; bạn gửi tiếp phần còn lại nhé.`;
/** One report is cited once, with all its sections. */
export const sourceOf = (sources: readonly Citation[]): string => {
  const [first] = sources as readonly [Citation, ...Citation[]];
  const sections = [...new Set(sources.map(({ section }) => section).filter(Boolean))].join(', ');
  return sourceLine({ ...first, section: sections });
};
