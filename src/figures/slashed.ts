/** Figures side by side between strokes, under a head that says what each of them is. */

const COLUMNS = /\(([^()/]+(?: \/ [^()/]+)+)\)/;

/**
 * "Sản phẩm chủ yếu (tháng 4 / lũy kế / so với cùng kỳ):" over "392 triệu kWh / 2.186 triệu kWh / giảm 21,3%", spoken out:
 * "tháng 4 392 triệu kWh; lũy kế 2.186 triệu kWh, so với cùng kỳ giảm 21,3%". Other texts as they are.
 */
export function spokenOut(text: string, heads: readonly string[]): string {
  const parts = text.split(' / ');
  const columns = parts.length > 1 ? heads.map((head) => COLUMNS.exec(head)?.[1]?.split(' / ')).findLast(Boolean) : undefined;
  if (columns?.length !== parts.length) return text;
  return parts.map((part, i) => `${i === 0 ? '' : /^so /.test(columns[i] ?? '') ? ', ' : '; '}${columns[i]} ${part}`).join('');
}
