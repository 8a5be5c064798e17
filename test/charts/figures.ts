/** Observations for charts, as short as they can be. */
import type { Observation, ObservationStatus } from '../../src/model/observation.js';
import { instantOf, monthOf, quarterOf, type ReferencePeriod, yearOf, yearToDate } from '../../src/model/period.js';

export const P = { year: yearOf, ytd: yearToDate, month: monthOf, quarter: quarterOf, day: instantOf };

export const figure = (
  period: ReferencePeriod,
  value: number,
  printed: string,
  unit: string,
  status: ObservationStatus = 'A',
  rest: Partial<Observation> = {},
): Observation => ({
  id: `r#${printed}${period.to}`,
  indicator: 'khach',
  name: 'Lượng khách du lịch',
  within: '',
  partOf: null,
  place: 'Điện Biên',
  period,
  value,
  unit,
  printed,
  status,
  comparisons: [],
  source: {
    report: 'r',
    title: 'Báo cáo kinh tế',
    issuer: 'UBND tỉnh',
    number: '12/BC-UBND',
    date: '2024-01-05',
    edition: '',
    section: 'I.1',
    line: 3,
    quote: `Khách đạt ${printed}.`,
  },
  inherited: [],
  rules: [],
  warnings: [],
  ...rest,
});
