/** Word documents written by hand: a ZIP file without compression and the least XML that Word and mammoth accept. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes: Uint8Array): number => ~bytes.reduce((c, byte) => (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8), -1) >>> 0;

/** Packed content with the size that the directory shall state; `flags` 1 means encrypted. */
export interface Packed {
  readonly name: string;
  readonly method: 0 | 8;
  readonly body: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly flags?: number;
}

export function zipOf(entries: readonly Packed[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, method, body, crc, size, flags = 0 } of entries) {
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, Buffer.from(body));
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, title);
    offset += 30 + title.length + body.length;
  }
  const end = Buffer.alloc(22);
  const middle = Buffer.concat(directory);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, middle, end]));
}

export const stored = ({ name, content }: Part): Packed => {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, method: 0, body, crc: crc32(body), size: body.length };
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A run; "[^1]" in it is the mark of footnote 1, "^2^" a raised 2. */
const runs = (text: string, bold = ''): string =>
  text
    .split(/(\[\^\d+\]|\^\d\^)/)
    .filter(Boolean)
    .map((piece) => {
      const note = /^\[\^(\d+)\]$/.exec(piece);
      const up = /^\^(\d)\^$/.exec(piece);
      if (note)
        return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${Number(note[1]) + 1}"/></w:r>`;
      return `<w:r><w:rPr>${bold}${up ? '<w:vertAlign w:val="superscript"/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(up?.[1] ?? piece)}</w:t></w:r>`;
    })
    .join('');

/** "centre" stands in the middle, "body" is indented and justified, "heading" has Word's first heading style, "plain" neither. */
export const paragraph = (text: string, kind: 'body' | 'centre' | 'heading' | 'plain' = 'body'): string => {
  const style = {
    body: '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    centre: '<w:jc w:val="center"/>',
    heading: '<w:pStyle w:val="Heading1"/>',
    plain: '',
  }[kind];
  return `<w:p><w:pPr>${style}</w:pPr>${runs(text, kind === 'centre' ? '<w:b/>' : '')}</w:p>`;
};

/** A paragraph that Word numbers itself. */
export const numbered = (text: string, list: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${runs(text)}</w:p>`;

/** Rows of cells; "→2" before a text spans two columns, "↓" begins and "↑" continues a cell over several rows. */
export function table(
  rows: readonly (readonly string[])[],
  { borders = true, head = 0, widths = [] as readonly number[] } = {},
): string {
  const edges = (inner: boolean): string =>
    ['top', 'left', 'bottom', 'right', ...(inner ? ['insideH', 'insideV'] : [])]
      .map((side) => `<w:${side} w:val="${borders ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`)
      .join('');
  const cell = (text: string, column: number): string => {
    const [, across = '', down = '', words = ''] = /^(?:→(\d))?([↓↑]?)(.*)$/su.exec(text) ?? [];
    const merge = down ? `<w:vMerge${down === '↓' ? ' w:val="restart"' : ''}/>` : '';
    const width = `<w:tcW w:w="${widths[column] ?? 1500}" w:type="dxa"/>`;
    const inside = words
      .split('\n')
      .map((line) => `<w:p>${runs(line)}</w:p>`)
      .join('');
    return `<w:tc><w:tcPr>${width}${across ? `<w:gridSpan w:val="${across}"/>` : ''}${merge}<w:tcBorders>${edges(false)}</w:tcBorders></w:tcPr>${inside}</w:tc>`;
  };
  const columns = Math.max(...rows.map((row) => row.reduce((sum, text) => sum + Number(/^→(\d)/.exec(text)?.[1] ?? 1), 0)));
  const grid = Array.from({ length: columns }, (_, i) => `<w:gridCol w:w="${widths[i] ?? 1500}"/>`).join('');
  const body = rows.map((row, i) => `<w:tr>${i < head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cell).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges(true)}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = ['styles', 'footnotes', 'numbering', 'footer'] as const;

export interface Written {
  readonly notes?: readonly string[];
  /** The `w:abstractNum` and `w:num` elements. */
  readonly numbering?: string;
  readonly footer?: string;
}

export function partsOfDocx(body: readonly string[], { notes = [], numbering = '', footer = '' }: Written = {}): Part[] {
  const font = '<w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:cs="DejaVu Serif"/>';
  const note = (text: string, i: number): string =>
    `<w:footnote w:id="${i + 2}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${runs(` ${text}`, '<w:sz w:val="18"/>')}</w:p></w:footnote>`;
  const content: Record<(typeof PARTS)[number], string> = {
    styles: `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    footnotes: `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes.map(note).join('')}</w:footnotes>`,
    numbering: `<w:numbering ${W}>${numbering}</w:numbering>`,
    footer: `<w:ftr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${footer ? runs(`${footer} – trang `) : ''}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
  };
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${PARTS.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${part}+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${KIND}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${PARTS.map((part) => `<Relationship Id="${part}" Type="${KIND}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'word/document.xml', content: `${HEAD}<w:document ${W}><w:body>${body.join('')}${page}</w:body></w:document>` },
    ...PARTS.map((part) => ({ name: `word/${part}.xml`, content: HEAD + content[part] })),
  ];
}

export const docxOf = (body: readonly string[], written: Written = {}): Uint8Array =>
  zipOf(partsOfDocx(body, written).map(stored));
