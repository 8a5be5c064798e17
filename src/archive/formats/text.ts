/** Plain text as portals and scans give it: page chrome off, page breaks mended, footnotes lifted out, tab tables kept. */
import type { Block, Draft, TableRow } from '../draft.js';

const CHROME: readonly RegExp[] = [
  /^[•\s\d.,:;|-]*$/,
  /^(?:•\s*)?(?:Hôm nay|Hôm qua|Tuần này|Tuần trước|Tháng này|Tháng trước|Tất cả các ngày|LIÊN KẾT WEB|Đang truy cập|Đang trực tuyến|Tổng lượt truy cập|Tổng truy cập|Hôm nay|In trang|Gửi email|Quay lại|Về trang chủ)\b.{0,40}$/iu,
  /^(?:•\s*)?(?:Chào mừng quý bạn đọc|Trang chủ\s*[|»]|CỔNG THÔNG TIN ĐIỆN TỬ|Trang thông tin điện tử)/iu,
  /^(?:•\s*)?(?:Thời gian đăng|Ngày đăng|Đăng ngày|Lượt xem|Cỡ chữ|Tác giả|Nguồn tin|Xem với cỡ chữ)\s*:/iu,
  /^(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật),? \d{1,2}\/\d{1,2}\/\d{4}/iu,
  /^(?:Trang|Page)\s+\d+(?:\s*\/\s*\d+)?$/iu,
];
/** From here on the page speaks of itself. */
const END = /^(?:•\s*)?(?:ĐƯỜNG DÂY NÓNG|Tin liên quan|Các tin khác|Bài viết liên quan|Tin cùng chuyên mục|Nơi nhận:)/iu;
const PORTAL_DATE = /(?:Thời gian đăng|Ngày đăng|Đăng ngày|Thứ [^,]{2,4},)\s*:?\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plainDigits = (mark: string): string => [...mark].map((char) => SUPERSCRIPTS.indexOf(char)).join('');
/** A footnote mark: superscript digits that are no part of m², m³, km². */
const MARK = new RegExp(`(?<!(?:^|[\\s\\d/])[kcd]?m)[${SUPERSCRIPTS}]+`, 'gu');

interface Line {
  readonly text: string;
  readonly line: number;
}

export function readText(text: string): Draft {
  const all = text.split('\n').map((raw, i): Line => ({ text: raw.replace(/\s+$/, ''), line: i + 1 }));
  const end = all.findIndex(({ text: t }, i) => i > all.length / 3 && END.test(t.trim()));
  const body = end < 0 ? all : all.slice(0, end);
  const date = PORTAL_DATE.exec(
    all
      .slice(0, 60)
      .map((l) => l.text)
      .join('\n'),
  );
  const meta: Record<string, string> = date
    ? { date: `${date[3]}-${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}` }
    : {};
  const kept = body.filter(({ text: t }) => t.includes('\t') || !t.trim() || !CHROME.some((chrome) => chrome.test(t.trim())));
  return { meta, blocks: mend(withTables(kept)) };
}

const unbulleted = (text: string): string =>
  text
    .trim()
    .replace(/^•\s*/, '')
    .replace(/(?<![\p{L}\p{N}*])\*{1,3}(?!\s)([^*]+?)\*{1,3}/gu, '$1');

/** Lines with two tabs or more stand in a table; a lone line between two of its pages ("BIỂU …") does not end the text around it. */
function withTables(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  const close = (): void => {
    const [first] = rows;
    if (!first) return;
    const before = blocks.at(-1);
    const caption = before?.kind === 'text' && before.text.length < 200 ? before.text : '';
    blocks.push({ kind: 'table', line: first.line, caption, rows, headRows: null });
    rows = [];
  };
  for (const { text, line } of lines) {
    if ((text.match(/\t/g)?.length ?? 0) >= 2) rows.push({ cells: text.split('\t').map((cell) => cell.trim()), line });
    else if (text.trim()) {
      close();
      blocks.push({ kind: 'text', text: unbulleted(text), line });
    }
  }
  close();
  return blocks;
}

const STARTS_NEW =
  /^(?:[-–+*•]\s|[A-ZĐ]\.\s|[IVX]+\.|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|[a-zđ]\)\s?|\(\d+\)|PHẦN\s|Phần\s|Biểu\s|BIỂU\s|PHỤ LỤC)/u;
const ENDS = /[.;:!?…”"]\s*$/;
/** A block that a page break cut: long, without an end mark, and what follows goes on in lower case or with a figure. */
const isCut = (before: string, after: string): boolean =>
  before.length > 60 &&
  !ENDS.test(before) &&
  !STARTS_NEW.test(after) &&
  !/^[\p{Lu}\s\d\p{P}]+$/u.test(before) &&
  /^[\p{Ll}(%,;]|^\d/u.test(after);

/** Footnotes go to the paragraph that carries their mark; what they stood between is joined. */
function mend(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  /** Mark → index in `out` of the paragraph that carries it. */
  const open = new Map<string, number>();
  let last: number | null = null;
  const take = (text: string, at: number): string =>
    text.replace(MARK, (mark) => {
      open.set(plainDigits(mark), at);
      return '';
    });
  for (const block of blocks) {
    if (block.kind !== 'text') {
      out.push(block);
      last = null;
      continue;
    }
    const note = noteIn(block.text, open);
    if (note) {
      out.push({ kind: 'text', text: take(note.text, out.length), line: block.line, note: { mark: note.mark, of: note.of } });
      continue;
    }
    const before = last === null ? undefined : out[last];
    if (last !== null && before?.kind === 'text' && isCut(before.text, block.text)) {
      out[last] = { ...before, text: `${before.text} ${take(block.text, last)}` };
      continue;
    }
    last = out.length;
    out.push({ ...block, text: take(block.text, last) });
  }
  return out;
}

/** "¹ Tăng 0,19 %…", or "4 Đất lâm nghiệp…" where mark ⁴ is open. */
function noteIn(text: string, open: Map<string, number>): { mark: string; of: number; text: string } | null {
  const raised = new RegExp(`^([${SUPERSCRIPTS}]+)\\s*(.+)$`, 'u').exec(text);
  const flat = /^(\d{1,3})\s+(\p{Lu}.+)$/u.exec(text);
  const mark = raised ? plainDigits(raised[1] ?? '') : (flat?.[1] ?? '');
  const of = open.get(mark);
  if (of === undefined) return raised ? { mark, of: -1, text: raised[2] ?? '' } : null;
  open.delete(mark);
  return { mark, of, text: raised?.[2] ?? flat?.[2] ?? '' };
}
