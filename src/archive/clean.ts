/** What a page says of itself and not of its subject goes: counters, menus, running heads, page numbers, the signature. */
import type { Block } from './draft.js';
import { hasFigure } from './headings.js';

const COUNTERS =
  'Hôm nay|Hôm qua|Tuần này|Tuần trước|Tháng này|Tháng trước|Tất cả các ngày|Tất cả|Đang truy cập|Đang trực tuyến|Đang online|Tổng lượt truy cập|Tổng truy cập|Số lượt truy cập|Lượt truy cập|Khách viếng thăm';
const BUTTONS =
  'Trang chủ|Liên kết web(?:site)?|In trang(?: này)?|In bài viết|Gửi email|Quay lại|Về trang chủ|Về đầu trang|Xem lịch phát sóng|Chia sẻ|Bình luận|Đăng nhập|Sơ đồ trang|Sơ đồ cổng|Tìm kiếm|Đọc bài viết|Nghe bài viết';
const CHROME: readonly RegExp[] = [
  // "1 5 4 7", "- 12 -", "____"
  /^[\s\d.,:;|*_=•–-]*$/u,
  // "Hôm nay: 2.905"
  new RegExp(`^(?:${COUNTERS})\\s*:?[\\s\\d.,|]*$`, 'iu'),
  new RegExp(`^(?:${BUTTONS})$`, 'iu'),
  // "Trang chủ » Kinh tế » Tình hình"
  /^(?:Trang chủ|Trang nhất)\s*[|»>/›]/iu,
  /^(?:Chào mừng (?:quý|bạn)|CỔNG THÔNG TIN ĐIỆN TỬ|Trang thông tin điện tử)(?=.{0,120}$)(?!.*\d,\d)/iu,
  /^(?:Thời gian đăng|Ngày đăng|Ngày cập nhật|Cập nhật|Đăng (?:ngày|lúc)|Lượt xem|Số lượt xem|Cỡ chữ|Tác giả|Người đăng|Biên tập|Xem với cỡ chữ|Từ khóa)(?:\s*:|\s+\d).{0,90}$/iu,
  /^Nguồn(?: tin)?\s*:\s*\P{Nd}{2,90}$/iu,
  // "Thứ Ba, 10/08/2021, 15:07 [GMT+7]", "Ngày 11/11/2022-09:13:00 AM"
  /^\(?(?:Cập nhật(?: lúc)?\s*:\s*)?(?:Ngày )?\d{1,2}\/\d{1,2}\/\d{4}\s*[-–,|]?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?\)?$/iu,
  /^(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)(?:,|\s*[-–])?\s*(?:ngày )?\d{1,2}\/\d{1,2}\/\d{4}[\s,:\d|–AMPGT+[\]-]*$/iu,
  /^(?:Trang|Page)\s+\d+(?:\s*[/|]\s*\d+)?$/iu,
];
/** From here on a page speaks of itself. */
const END =
  /^(?:ĐƯỜNG DÂY NÓNG|Tin liên quan|Tin tức liên quan|Các tin khác|Tin khác|Tin mới hơn|Tin cũ hơn|Bài viết liên quan|Tin cùng chuyên mục|Bản quyền (?:©|thuộc))/iu;

const pageNumber = (text: string): boolean => /^(?:[-–\s]*(?:Trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*)$/iu.test(text);
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A figure with its unit is never thrown away with the page around it. */
const isChrome = (text: string): boolean => CHROME.some((chrome) => chrome.test(text)) && !hasFigure(text);

export function clean(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex((block, i) => i > blocks.length / 3 && block.kind !== 'table' && END.test(block.text));
  const body = withoutRunningHeads(end < 0 ? blocks : blocks.slice(0, end));
  return withoutSignature(body.filter((block) => block.kind !== 'text' || !isChrome(block.text)).map(withBullet));
}

/** "(+) Cây ngô: …", "(-) Đàn bò: …": a bullet in brackets. */
const BRACKETED = /^\(([-–+*•])\)(?=\s+\p{L})/u;
const withBullet = (block: Block): Block =>
  block.kind === 'text' && BRACKETED.test(block.text) ? { ...block, text: block.text.replace(BRACKETED, '$1') } : block;

/** A line that comes back beside page numbers, or that carries the number itself ("UBND tỉnh X – trang 3"). */
function withoutRunningHeads(blocks: readonly Block[]): Block[] {
  const nameOf = (block: Block | undefined): string =>
    block?.kind === 'text' && words(block.text) <= 20 ? block.text.replace(/(?:\s*\||[\s–-]+trang)\s*\d{1,3}$/iu, '') : '';
  const besidePageNumber = (i: number): boolean =>
    [blocks[i - 1], blocks[i + 1]].some((near) => near?.kind === 'text' && pageNumber(near.text));
  const times = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    const name = nameOf(block);
    if (words(name) > 2 && (besidePageNumber(i) || name !== (block as { text: string }).text))
      times.set(name, (times.get(name) ?? 0) + 1);
  }
  return blocks.filter((block) => (times.get(nameOf(block)) ?? 0) < 2);
}

const SIGNED =
  /^\**(?:N[ơo]i nhận|TM\.|KT\.|TL\.|TUQ\.|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH VĂN PHÒNG)(?![\p{Ll}]).{0,60}$/u;
const APPENDIX = /^(?:BIỂU|PHỤ BIỂU|PHỤ LỤC|Phụ lục|Biểu|Bảng)(?!\p{L})/u;

/** "Nơi nhận: …", "TM. ỦY BAN NHÂN DÂN", the name below it, until an appendix or the text goes on. */
function withoutSignature(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let signed = false;
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'text') signed = false;
    else if (SIGNED.test(block.text) && i > blocks.length / 4) signed = true;
    else if (APPENDIX.test(block.text) || (words(block.text) > 14 && !/^[-–+]/u.test(block.text))) signed = false;
    if (!signed) kept.push(block);
  }
  return kept;
}
