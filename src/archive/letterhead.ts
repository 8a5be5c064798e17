/** The head of an administrative document: who, number, place and date, what kind, its title. None of it is text of the report. */
import { isoDate } from '../model/period.js';
import { type Block, textOf } from './draft.js';
import { hasFigure } from './headings.js';
import { numberIn } from './numbering.js';

export interface Letterhead {
  /** The lines above the title, one piece a line, as printed. */
  readonly lines: readonly string[];
  /** "BÁO CÁO", "CHỈ THỊ"… or "". */
  readonly kind: string;
  readonly title: string;
}

const KIND = /^(BÁO CÁO|CHỈ THỊ|NGHỊ QUYẾT|KẾ HOẠCH|THÔNG BÁO|TỜ TRÌNH|BẢN TIN|THÔNG CÁO BÁO CHÍ|QUYẾT ĐỊNH)$/u;
const KIND_AND_TITLE = /^(BÁO CÁO|THÔNG CÁO BÁO CHÍ|BẢN TIN)\s+[\p{Lu}\d\s,;:/–-]{8,}$/u;
const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do/iu;
const ORGAN =
  /^(?:(?:ỦY|UỶ) BAN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND|(?:TỔNG |CHI )?CỤC|SỞ|BỘ|BAN|(?:VĂN )?PHÒNG|CÔNG AN|HẠT|KHO BẠC|BẢO HIỂM XÃ HỘI|BHXH|TRUNG TÂM|ĐẢNG (?:BỘ|ỦY|UỶ)|TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|XÃ(?! HỘI)|PHƯỜNG)(?!\p{L})(?:[\p{Lu}\s,.()–-]|(?<= )\d{1,2}(?=$|[ ,]))*$/u;
const NUMBERED = /^Số\s*:?\s*[\d…._\s]*\//iu;
/** "Yên Bái, ngày 5 tháng 7 năm 2024", "Móng Cái 1, ngày …"; a date alone, too. */
const DATED = /^(?:[\p{L}\s.-]{2,30}(?: \d{1,2})?,?\s*)?ngày[\s\d…._]+tháng[\s\d…._]+năm\s*\d{4}\.?$/iu;
const ADDRESSED = /^Kính gửi\s*:/iu;
const RULE = /^[-–_*=\s]+$/;
const PIECES: readonly RegExp[] = [KIND, MOTTO, ORGAN, NUMBERED, DATED, ADDRESSED, RULE];

/** How far down a head may reach. */
const REACH = 25;
/** How far one without a title may. */
const UNTITLED = 10;

/** Two columns that a converter put side by side are two pieces. */
const piecesOf = (block: Block): string[] =>
  textOf(block)
    .split(/\s{3,}|\t|\n/)
    .map((piece) => piece.trim())
    .filter(Boolean);

const isHead = (block: Block): boolean => {
  const pieces = piecesOf(block);
  if (block.kind === 'table') return pieces.some((piece) => MOTTO.test(piece));
  return block.kind === 'text' && pieces.every((piece) => PIECES.some((pattern) => pattern.test(piece)));
};

/** The head and what is left. */
export function beheaded(blocks: readonly Block[]): { head: Letterhead; body: Block[] } {
  const opening = blocks.slice(0, REACH);
  const at = opening.findIndex((block) => block.kind !== 'table' && KIND.test(block.text));
  const begin = at >= 0 ? at + 1 : opening.findIndex((block) => block.kind !== 'table' && KIND_AND_TITLE.test(block.text));
  const end = begin < 0 ? UNTITLED : titleEnd(blocks, begin);
  const title = begin < 0 ? '' : blocks.slice(begin, end).map(textOf).join(' ');
  const kind = at >= 0 ? textOf(blocks[at] as Block) : (KIND_AND_TITLE.exec(title)?.[1] ?? '');
  const lines = blocks.slice(0, end).filter(isHead).flatMap(piecesOf);
  const isTitle = (i: number): boolean => begin >= 0 && i >= begin && i < end;
  return { head: { lines, kind, title }, body: blocks.filter((block, i) => !isTitle(i) && !(i < end + 2 && isHead(block))) };
}

/** A title goes on in lines of the same case, or in lower case. */
function titleEnd(blocks: readonly Block[], begin: number): number {
  let end = begin;
  for (; end < begin + 4; end++) {
    const block = blocks[end];
    if (block === undefined || block.kind === 'table' || numberIn(block.text) || isHead(block)) break;
    const { text } = block;
    if (/^\(/.test(text) || text.split(/\s+/).length > 60 || hasFigure(text)) break;
    const first = textOf(blocks[begin] as Block);
    const goesOn = isCaps(first) ? isCaps(text) : /^\p{Ll}/u.test(text) || /[,;]$/.test(textOf(blocks[end - 1] as Block));
    if (end > begin && !goesOn) break;
  }
  return end;
}

const isCaps = (text: string): boolean => text === text.toUpperCase();

const WRITTEN_DATE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const SLASHED_DATE = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/u;

/** The first date in a text, ISO; "" where there is none. */
export function dateIn(text: string): string {
  const found = [WRITTEN_DATE.exec(text), SLASHED_DATE.exec(text)].filter((match) => match !== null);
  const [first] = found.sort((a, b) => a.index - b.index);
  const [day = 0, month = 0, year = 0] = (first ?? []).slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? isoDate(year, month, day) : '';
}
