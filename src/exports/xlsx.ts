/** A table as a workbook: numbers as numbers, a head row that stays. */
import writeWorkbook from 'write-excel-file/node';
import type { Observation } from '../model/observation.js';
import { COLUMNS, rowsOf } from './table.js';

/** What one cell of a workbook can hold. */
const LONGEST_CELL = 32_000;
/** Letters that no XML may hold. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

export async function xlsxOf(figures: readonly Observation[]): Promise<Uint8Array> {
  const head = COLUMNS.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const rows = rowsOf(figures).map((row) =>
    row.map((cell) => {
      if (typeof cell === 'number') return { value: cell, type: Number };
      return cell === '' ? null : { value: cell.replace(CONTROLS, '').slice(0, LONGEST_CELL), type: String };
    }),
  );
  const columns = COLUMNS.map(({ width }) => ({ width }));
  return await writeWorkbook([head, ...rows], { columns, stickyRowsCount: 1, sheet: 'Số liệu' }).toBuffer();
}
