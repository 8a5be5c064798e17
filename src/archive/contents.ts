/** What a file is by its first bytes, whatever its name says. */
export type Kind = 'txt' | 'md' | 'html' | 'docx' | 'pdf';
export interface Refusal {
  readonly refused: string;
}

export const EXTENSIONS = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf'];
/** Names that are opened to say what is in them: often a web page, else what to save it as. */
export const FOREIGN = ['.doc', '.xls', '.xlsx', '.ppt', '.pptx', '.rtf', '.odt'];

export const OCR = 'hãy chạy OCR (nhận dạng chữ) hoặc xin bản có chữ rồi thêm lại';
export const AS_DOCX = 'hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi thêm lại';

const text = (start: string): number[] => [...start].map((char) => char.charCodeAt(0));
const FOREIGN_STARTS: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], `ảnh PNG, không phải văn bản; ${OCR}`],
  [[0xff, 0xd8, 0xff], `ảnh JPEG, không phải văn bản; ${OCR}`],
  [[0x49, 0x49, 0x2a, 0x00], `ảnh TIFF, không phải văn bản; ${OCR}`],
  [text('{\\rtf'), `tệp RTF chưa đọc được; ${AS_DOCX}`],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
const holds = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));

/** Old Office files and encrypted new ones share a container; the names of its streams tell them apart. */
function inOleContainer(bytes: Uint8Array): string {
  if (holds(bytes, 'EncryptedPackage')) return 'tệp Office có mật khẩu; hãy gỡ mật khẩu rồi thêm lại';
  if (holds(bytes, 'WordDocument')) return `tệp Word cũ (.doc) chưa đọc được; ${AS_DOCX}`;
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book'))
    return 'bảng tính Excel cũ (.xls) chưa đọc được; hãy chép bảng sang Word, lưu thành .docx rồi thêm lại';
  return `tệp Office cũ (.doc, .xls, .ppt) chưa đọc được; ${AS_DOCX}`;
}

const WEB_PAGE = /^(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|\s)*<(?:!doctype html|html)/i;

/** `extension` without its dot, in lower case: it tells the kinds of text apart, nothing else. */
export function kindOf(bytes: Uint8Array, extension: string): Kind | Refusal {
  if (bytes.length === 0) return { refused: 'tệp rỗng' };
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('%PDF') || (extension === 'pdf' && start.includes('%PDF-'))) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'docx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: inOleContainer(bytes) };
  const foreign = FOREIGN_STARTS.find(([first]) => startsWith(bytes, first));
  if (foreign) return { refused: foreign[1] };
  const promised = extension === 'pdf' || extension === 'docx';
  if (promised && bytes.includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    return { refused: `tệp hỏng: tên là .${extension} nhưng nội dung không phải` };
  if (extension === 'html' || extension === 'htm' || WEB_PAGE.test(start.replace(/^ï»¿|^ÿþ|^þÿ|\0/g, ''))) return 'html';
  return extension === 'md' ? 'md' : 'txt';
}
