/** What stands above a table: its caption and the unit of its figures, in lines before it or in its own first rows. */
import type { Block, TableBlock, TableRow } from './draft.js';
import { hasFigure } from './headings.js';

export interface Caption {
  readonly caption: string;
  /** "tỷ đồng"; "" where none is stated. */
  readonly unit: string;
}

const UNIT_WORD = '(?:Đơn vị(?: tính)?|ĐVT|Đvt|ĐV tính)\\s*[:.]';
/** "(Kèm theo Báo cáo số …)", "Đơn vị tính: Tỷ đồng" */
const BESIDE_CAPTION = new RegExp(`^(?:\\(Kèm|\\(?\\s*${UNIT_WORD})`, 'iu');
const CAPTION = new RegExp(`${BESIDE_CAPTION.source}|^(?:Biểu|Bảng)(?:\\s+số)?\\s+\\d`, 'iu');
/** "… (ĐVT: 1.000 tấn)", "… Đơn vị tính: ha"; "Đơn vị: Sở Y tế" names no unit. */
const UNIT = new RegExp(
  `\\s*[-–,;]?\\s*[([]?\\s*${UNIT_WORD}\\s*(?!\\s|UBND|Sở |Ban |Cục |Phòng |Công ty|Trường )([^:]{1,60}?)\\s*[)\\]]?\\s*[.;]?$`,
  'iu',
);

/** "Biểu 2. Bán lẻ (ĐVT: tỷ đồng)" → caption and unit. */
export function split(text: string): Caption {
  const match = UNIT.exec(text);
  const unit = match?.[1] ?? '';
  // The bracket that closes "triệu đồng (giá hiện hành)" belongs to the unit.
  const closed = unit.includes('(') && !unit.includes(')') ? `${unit})` : unit;
  return { caption: match ? text.slice(0, match.index).trim() : text, unit: closed };
}

/** No more lines than these stand between a caption and its table. */
const REACH = 6;

/** Whether the block is a caption line, a unit line or the like, above a table. */
export function isCaption(blocks: readonly Block[], at: number, reach = REACH): boolean {
  const block = blocks[at];
  if (block?.kind !== 'text' || !CAPTION.test(block.text)) return false;
  if (!BESIDE_CAPTION.test(block.text) && hasFigure(split(block.text).caption)) return false;
  return blocks[at + 1]?.kind === 'table' || (reach > 1 && isCaption(blocks, at + 1, reach - 1));
}

/** The line before a table, past lines that name its unit or what it belongs to. */
export function captionAt(blocks: readonly Block[], at: number, reach = REACH): Caption {
  const before = blocks[at - 1];
  if (before?.kind !== 'text' || before.note || before.text.length > 200) return { caption: '', unit: '' };
  const { caption, unit } = split(before.text);
  const above =
    caption === '' || BESIDE_CAPTION.test(caption)
      ? reach > 1
        ? captionAt(blocks, at - 1, reach - 1)
        : { caption: '', unit: '' }
      : { caption, unit: '' };
  return { caption: /\.$/.test(above.caption) ? '' : above.caption, unit: unit || above.unit };
}

const loneText = ({ cells }: TableRow): string => {
  const [only = '', ...others] = new Set(cells.filter(Boolean));
  return others.length === 0 ? only : '';
};

/** First rows with one cell over the whole width are the caption and the unit, not the table: off they come. */
export function uncaptioned(table: TableBlock): { readonly table: TableBlock } & Caption {
  let own = split(table.caption);
  let from = 0;
  for (let row = table.rows[0]; row && table.rows.length > from + 1; row = table.rows[++from]) {
    const lone = loneText(row);
    if (!lone || !CAPTION.test(lone)) break;
    const { caption, unit } = split(lone);
    own = { caption: own.caption || caption, unit: unit || own.unit };
  }
  const headRows = table.headRows ? Math.max(0, table.headRows - from) || null : table.headRows;
  return { table: from === 0 ? table : { ...table, rows: table.rows.slice(from), headRows }, ...own };
}
