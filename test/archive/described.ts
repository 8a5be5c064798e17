/** A report as lines to read and compare: its head, its outline, its tables. A line of the file stands before its colon. */
import type { Report, Section } from '../../src/model/report.js';

export function headOf({ title, issuer, number, date, place, period, edition, problems }: Report): string[] {
  const span = period ? `${period.type} ${period.from}..${period.to}` : '';
  const head = { title, issuer, number, date, place, period: span, edition };
  return [
    ...Object.entries(head).map(([key, value]) => `${key}: ${value}`.trimEnd()),
    ...problems.map((problem) => `${problem.severity}: ${problem.message}`),
  ];
}

export const sectionLine = ({ line, number, title, parent }: Section): string =>
  `${line}: ${number} | ${title}${parent === null ? '' : ` < ${parent}`}`;

export const tablesOf = ({ tables }: Report): string[] =>
  tables.map(
    ({ line, section, caption, unit, header }) =>
      `${line}: table of ${section}: ${caption}${unit && ` [${unit}]`} | ${header.join(' / ')}`,
  );
