/** Every sentence that the program says in an answer. */
import type { Aspect } from '../model/dialogue.js';
import type { Comparison, ComparisonBase, Observation, ObservationStatus } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import type { Citation, ReportHead } from '../model/report.js';
import { documentKind } from '../vietnamese/documents.js';
import { writePeriod } from '../vietnamese/periods.js';
import { writeQuantity } from '../vietnamese/quantities.js';

export const STATUS: Readonly<Record<ObservationStatus, string>> = {
  A: 'thực hiện',
  E: 'số ước',
  R: 'số điều chỉnh',
  T: 'chỉ tiêu',
};

const BASES: Readonly<Record<ComparisonBase, string>> = {
  same_period_last_year: 'so với cùng kỳ năm trước',
  previous_year: 'so với năm trước',
  previous_month: 'so với tháng trước',
  previous_year_end: 'so với cuối năm trước',
  base_year: 'so với năm gốc',
  plan: 'kế hoạch',
  budget: 'dự toán',
  share: '',
  other: '',
};

export const dateText = (iso: string): string => iso.split('-').reverse().join('/');

/** "8 tháng đầu năm 2023 (lũy kế, số ước)" */
export function periodText(period: ReferencePeriod, status: ObservationStatus): string {
  const marks = [period.type === 'YTD' ? 'lũy kế' : '', status === 'A' ? '' : STATUS[status]].filter(Boolean).join(', ');
  return writePeriod(period) + (marks ? ` (${marks})` : '');
}

/** "▲ tăng 64,22% so với cùng kỳ năm 2022": as printed, with the base said where the sentence left it to its neighbours. */
/** Short forms of tables and of notes in brackets: "= 69,3% KH", "tăng 5% CK" are read out as a sentence says them. */
const IN_FULL: readonly (readonly [RegExp, string])[] = [
  [/^= ?/, 'bằng '],
  [/(?<=(?:%|lần|\d) )CK(?:NT)?(?![\p{L}\p{N}])/u, 'so với cùng kỳ'],
  [/(?<![\p{L}\p{N}])CK(?:NT)?(?![\p{L}\p{N}])/u, 'cùng kỳ'],
  [/(?<![\p{L}\p{N}])KH(?![\p{L}\p{N}&])/u, 'kế hoạch'],
  [/(?<![\p{L}\p{N}])DT(?![\p{L}\p{N}])/u, 'dự toán'],
];

export function changeText(comparison: Comparison): string {
  const moves = comparison.kind !== 'percent_of' && comparison.kind !== 'times' && !/^[▲▼]/.test(comparison.text);
  const arrow = moves ? (comparison.value < 0 ? '▼ ' : comparison.value > 0 ? '▲ ' : '') : '';
  const printed = comparison.text.replace(/\s+/g, ' ').trim();
  const text = IN_FULL.reduce((words, [short, full]) => words.replace(short, full), printed);
  const base = BASES[comparison.base];
  const saysBase = /so |cùng k|năm|tháng|kế hoạch|dự toán|chiếm|\d\/\d|tổng|vốn/i.test(text.replace(/^(?:tăng|giảm)/i, ''));
  return arrow + text + (saysBase || base === '' ? '' : ` ${base}`);
}

const NO_DATE = 'không rõ ngày';

/** What the report does not say of itself and a reader must know; "" where nothing is missing. */
export function unknownLine({ date, place }: Citation): string {
  const parts = [date === '' ? 'ngày ban hành' : '', place === '' ? 'địa phương' : ''].filter(Boolean);
  return parts.length === 0 ? '' : `⚠ Báo cáo này không ghi ${parts.join(' và ')}.`;
}

/** "Báo cáo … , số 350/BC-UBND, UBND tỉnh Điện Biên, 02/12/2022, mục I.3.2" */
export function citationText(source: Citation): string {
  const parts = [
    source.title,
    source.number ? `số ${source.number}` : '',
    source.issuer,
    dateText(source.date) || NO_DATE,
    source.section ? `mục ${source.section}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Below every figure, so it must be short: a number names its document, and its title is one tap away. */
export function sourceLine(source: Citation): string {
  if (!source.number) return fullSourceLine(source);
  const { issuer, date, section } = source;
  const name = `${documentKind(source.number)} số ${source.number}`;
  return `Nguồn: ${[name, issuer, dateText(date) || NO_DATE, section ? `mục ${section}` : ''].filter(Boolean).join(', ')}`;
}
export const fullSourceLine = (source: Citation): string => `Nguồn: ${citationText(source)}`;
export const editionLine = (source: Citation): string =>
  source.edition ? `Câu dẫn lấy từ ${source.edition} của báo cáo; số liệu giữ nguyên như bản gốc.` : '';

export const titleLine = (o: Observation): string =>
  `${o.name} · ${o.place || 'không rõ địa phương'} · ${periodText(o.period, o.status)}`;
/** A number that the report prints without its unit ("20.020/20.079 tỷ đồng") gets it; "tỷ lệ 4,2%" says what the name says. */
export const withUnit = ({ printed, value, unit }: Observation): string =>
  unit === '' || /[\p{L}%]/u.test(printed) ? printed.replace(/^tỷ lệ (?=\d)/iu, '') : writeQuantity({ value, unit });
export const levelLine = (o: Observation): string => `Mức: ${withUnit(o)}`;
export const warningLine = (warning: string): string => `⚠ ${warning}`;
export const cumulativeNote = (asked: ReferencePeriod): string =>
  `Trong kho không có số riêng của ${writePeriod(asked)}; đây là số lũy kế từ đầu năm.`;
export const partOfYearNote = (asked: ReferencePeriod, own: ReferencePeriod): string =>
  `Trong kho không có số cả ${writePeriod(asked)}; đây là số ${own.type === 'INSTANT' ? 'tính ' : 'của '}${writePeriod(own)}.`;
export const plannedNote = (own: ReferencePeriod): string =>
  `Trong kho chưa có số thực hiện của ${writePeriod(own)}; đây là mục tiêu đề ra.`;
export const asOfReportNote = (own: ReferencePeriod): string => `Số liệu này trong báo cáo là của ${writePeriod(own)}.`;
export const olderNote = (o: Observation): string =>
  `Báo cáo ${o.source.date ? `ngày ${dateText(o.source.date)}` : NO_DATE} ghi: ${o.printed}.`;

export const jointNote = (too: string): string => `Số này tính chung cả ${too}.`;
export const carriedNote = (what: string): string => `Hiểu là: ${what}`;
export const OPEN = 'Bạn muốn hỏi chỉ tiêu nào? Ví dụ: khách du lịch, thu ngân sách, tỷ lệ hộ nghèo.';
/** Where a question asks for a side of a figure that its report does not print. */
export const SIDE_MISSING: Readonly<Partial<Record<Aspect, string>>> = {
  change: 'Báo cáo không ghi số này tăng hay giảm bao nhiêu.',
  share: 'Báo cáo không ghi số này chiếm bao nhiêu phần trăm.',
  plan: 'Báo cáo không ghi số này đạt bao nhiêu kế hoạch.',
  target: 'Báo cáo không ghi kế hoạch của số này.',
};
export const CLARIFY = 'Bạn muốn hỏi số liệu nào?';
export const WHICH_PLACE = 'Bạn muốn hỏi địa phương nào?';
export const numbered = (i: number, text: string): string => `${i}. ${text}`;
export const MISSING = {
  indicator: 'Không có trong kho số liệu bạn hỏi.',
  period: (asked: string): string => `Không có trong kho số liệu của ${asked}.`,
  place: (asked: string, held: string): string => `Kho không có báo cáo của ${asked}; hiện chỉ có ${held}.`,
  area: (asked: string, whole: string): string =>
    `Không có trong kho số riêng của ${asked}; của ${whole || 'toàn địa phương'} có:`,
  nearest: 'Gần nhất trong kho có:',
  passage: 'Không tìm thấy đoạn nào nói về việc này trong kho.',
  source: 'Chưa có số liệu nào trong cuộc trò chuyện này để dẫn nguồn. Bạn hỏi một số liệu trước nhé.',
  unsupported: 'Tôi chưa trả lời được kiểu câu hỏi này. Bạn hỏi từng số liệu một giúp tôi nhé.',
  empty: 'Bạn gõ câu hỏi giúp tôi, ví dụ: "số khách du lịch tháng 8".',
  archive: 'Kho chưa có báo cáo nào đọc được.',
};

export const nearestLine = (o: Observation): string =>
  `• ${o.name}, ${periodText(o.period, o.status)}: ${withUnit(o)}${o.source.date ? '' : ` (báo cáo ${NO_DATE})`}`;
export const GREETING = 'Chào bạn! Tôi tra số liệu trong các báo cáo kinh tế - xã hội, kèm nguồn và so sánh cùng kỳ.';
export const THANKS = 'Không có gì. Bạn cần số nào nữa cứ hỏi nhé.';
export const HELP = [
  'Hỏi tôi một số liệu trong báo cáo kinh tế - xã hội, có dấu hay không dấu đều được. Ví dụ:',
  '• số khách du lịch tháng 8',
  '• thu ngan sach nam 2022 dat bao nhieu % du toan',
  '• vì sao sản lượng điện giảm',
  'Tôi chỉ nói số có trong báo cáo, kèm nguồn; không có thì tôi nói là không có.',
];
export const OUT_OF_SCOPE =
  'Tôi chỉ trả lời về số liệu trong các báo cáo kinh tế - xã hội của kho. Bạn thử hỏi, ví dụ: "tỷ lệ hộ nghèo năm 2022".';
export const EXAMPLES = ['Số khách du lịch tháng 8', 'Thu ngân sách trên địa bàn năm 2022', 'Tỷ lệ hộ nghèo'];

export const REPORTS = (n: number): string => `Kho có ${n} báo cáo:`;
export function reportLine(report: ReportHead): string {
  const parts = [
    report.title,
    report.number ? `số ${report.number}` : '',
    report.issuer,
    dateText(report.date) || NO_DATE,
  ].filter(Boolean);
  return `• ${parts.join(', ')}${report.edition ? ` (${report.edition})` : ''}`;
}
export const INDICATORS = (n: number, about: string): string => `Kho có ${n} chỉ tiêu${about ? ` về ${about}` : ''}. Ví dụ:`;
export const TARGETS = (n: number, period: string, about: string): string =>
  `Kho có ${n} mục tiêu ${period}${about ? ` về ${about}` : ''}:`;
export const targetLine = (o: Observation): string =>
  `• ${o.name.replace(/^(?:Mục tiêu|Kế hoạch|Chỉ tiêu) (\p{L})/u, (_, first: string) => first.toUpperCase())}: ${withUnit(o)}`;
export const moreTargets = (more: number): string =>
  `Còn ${more} mục tiêu nữa; hỏi theo lĩnh vực, ví dụ "mục tiêu về nông nghiệp", để xem hết.`;
export const QUOTE = 'Câu trong báo cáo:';
/** The two headings nearest to a passage: "Chăn nuôi › Đàn lợn". */
export const pathLine = (path: readonly string[]): string =>
  path
    .slice(-2)
    .map((title) => title.replace(/[\s:.;,]+$/u, ''))
    .join(' › ');
export const moreLine = (more: number): string => `Mục này còn ${more} đoạn nữa.`;
