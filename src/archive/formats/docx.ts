/** Word documents: through mammoth to HTML, a paragraph or table row a line, then as a web page is read. */
import { AS_DOCX, OCR, type Refusal } from '../contents.js';
import type { Draft } from '../draft.js';
import { withNumbers } from './docx-numbers.js';
import { readHtml } from './html.js';
import { entriesOf, unpack, zipped } from './zip.js';

/** What a document may unpack to. */
export const LARGEST_UNPACKED = 100 * 1024 * 1024;
const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const DAMAGED: Refusal = { refused: `tệp DOCX hỏng, không mở được; ${AS_DOCX}` };

/** What else comes as a ZIP file, by a name in it. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'bảng tính Excel (XLSX) chưa đọc được; hãy chép bảng sang Word, lưu thành .docx rồi thêm lại'],
  [/^ppt\//, 'bản trình chiếu PowerPoint (PPTX) chưa đọc được; hãy lưu nội dung thành .docx rồi thêm lại'],
  [/^content\.xml$/, `tệp OpenDocument (ODT, ODS) chưa đọc được; ${AS_DOCX}`],
];

type Parts = Map<string, Uint8Array>;

/** The parts in XML, or why the file must not be opened. The stated sizes are believed only where they are too large. */
function partsOf(bytes: Uint8Array): Parts | Refusal {
  const entries = entriesOf(bytes);
  if (!entries) return DAMAGED;
  if (entries.some(({ encrypted }) => encrypted)) return { refused: 'tệp nén có mật khẩu; hãy gỡ mật khẩu rồi thêm lại' };
  if (!entries.some(({ name }) => name === DOCUMENT)) {
    const other = OTHERS.find(([part]) => entries.some(({ name }) => part.test(name)));
    return { refused: other?.[1] ?? 'tệp nén ZIP không phải DOCX; hãy giải nén rồi thêm từng báo cáo' };
  }
  const tooLarge = { refused: `tệp DOCX bung ra quá ${LARGEST_UNPACKED / 1024 / 1024} MB, không mở vì an toàn` };
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) return tooLarge;
  const parts: Parts = new Map();
  let left = LARGEST_UNPACKED;
  for (const entry of entries) {
    const content = unpack(bytes, entry, left);
    if (content === 'too large') return tooLarge;
    if (content === 'damaged') return DAMAGED;
    left -= content.length;
    if (/\.(?:xml|rels)$/.test(entry.name)) parts.set(entry.name, content);
  }
  return parts;
}

export async function readDocx(bytes: Uint8Array): Promise<Draft | Refusal> {
  const parts = partsOf(bytes);
  if ('refused' in parts) return parts;
  const textOf = (name: string): string => new TextDecoder().decode(parts.get(name));
  const document = withNumbers(textOf(DOCUMENT), textOf(NUMBERING), textOf('word/styles.xml'));
  parts.set(DOCUMENT, new TextEncoder().encode(document));
  parts.delete(NUMBERING);
  const { default: mammoth } = await import('mammoth');
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++;
    return { src: '' };
  });
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: zipped(parts) }, { convertImage })).value;
  } catch {
    return DAMAGED;
  }
  if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, '')))
    return { refused: pictures > 0 ? `tệp DOCX chỉ có ảnh, không có chữ; ${OCR}` : 'tệp rỗng' };
  return readHtml(`<html><body><article>\n${inLines(html)}</article></body></html>`);
}

const BLOCKS = /<(p|h[1-6]|table|ul|ol)\b[\s\S]*?<\/\1>/g;
const NOTE = /<li id="(?:foot|end)note-[^"]*">([\s\S]*?)<a href="#((?:foot|end)note-ref-[^"]*)">↑<\/a>([\s\S]*?)<\/li>/g;
const REFERENCE = /<a href="#(?:foot|end)note-[^"]*" id="((?:foot|end)note-ref-[^"]*)">\[(\d+)\]<\/a>/g;
/** An entry of the table of contents. */
const CONTENTS = /^<p>(?:<a id="[^"]*"><\/a>)*<a href="#_Toc[^"]*">[\s\S]*<\/a><\/p>$/;

/** A block a line, each footnote below the block that carries its mark, the table of contents left out. */
function inLines(html: string): string {
  const notes = new Map([...html.matchAll(NOTE)].map(([, before = '', mark = '', behind = '']) => [mark, before + behind]));
  const body = html.replace(/<ol>(?=<li id="(?:foot|end)note-)[\s\S]*?<\/ol>$/, '');
  return body.replace(BLOCKS, (block) => {
    if (CONTENTS.test(block)) return '\n';
    const lines = block.replace(block.startsWith('<table') ? /<\/tr>/g : /<\/(?:p|li|h[1-6])>/g, '$&\n');
    const below = [...block.matchAll(REFERENCE)].map(
      ([, mark = '', count]) => `<p><sup>${count}</sup> ${notes.get(mark)?.replace(/<\/?p>/g, ' ') ?? ''}</p>\n`,
    );
    return lines + below.join('');
  });
}
