/** Observations as a table: what was counted, the figure as number and as printed, and where it stands. */
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import { writePeriod } from '../vietnamese/periods.js';

export type Cell = string | number;

interface Column {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  readonly of: (o: Observation) => Cell;
}

const STATUS: Readonly<Record<Observation['status'], string>> = {
  A: 'thực hiện',
  E: 'ước',
  R: 'điều chỉnh',
  T: 'kế hoạch, chỉ tiêu',
};

export const COLUMNS: readonly Column[] = [
  { name: 'Chỉ tiêu', width: 42, of: (o) => o.name },
  { name: 'Mã chỉ tiêu', width: 24, of: (o) => o.indicator ?? '' },
  { name: 'Địa phương', width: 14, of: (o) => o.place },
  { name: 'Kỳ', width: 22, of: (o) => (o.period.from === '' ? '' : writePeriod(o.period)) },
  { name: 'Từ ngày', width: 12, of: (o) => o.period.from },
  { name: 'Đến ngày', width: 12, of: (o) => o.period.to },
  { name: 'Giá trị', width: 14, of: (o) => o.value },
  { name: 'Đơn vị', width: 14, of: (o) => o.unit },
  { name: 'Như in trong báo cáo', width: 24, of: (o) => o.printed },
  { name: 'Loại số', width: 12, of: (o) => STATUS[o.status] },
  { name: 'So với cùng kỳ năm trước', width: 34, of: (o) => withSamePeriodLastYear(o)?.text ?? '' },
  { name: 'Các so sánh', width: 40, of: (o) => o.comparisons.map(({ text }) => text).join('; ') },
  { name: 'Báo cáo', width: 40, of: ({ source }) => source.title },
  { name: 'Số hiệu', width: 16, of: ({ source }) => source.number },
  { name: 'Cơ quan ban hành', width: 28, of: ({ source }) => source.issuer },
  { name: 'Ngày ban hành', width: 14, of: ({ source }) => source.date },
  { name: 'Mục', width: 10, of: ({ source }) => source.section },
  { name: 'Dòng', width: 8, of: ({ source }) => source.line },
  { name: 'Câu gốc', width: 80, of: ({ source }) => source.quote },
  { name: 'Lưu ý', width: 40, of: (o) => o.warnings.join('; ') },
];

export const rowsOf = (figures: readonly Observation[]): Cell[][] => figures.map((figure) => COLUMNS.map(({ of }) => of(figure)));
