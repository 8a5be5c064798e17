/** One file in, one report out. Bad content is a result, never an exception. */
import { createHash } from 'node:crypto';
import type { Problem, Report, ReportHead } from '../model/report.js';
import { clean } from './clean.js';
import { type Kind, kindOf, type Refusal } from './contents.js';
import { cover, repeats } from './cover.js';
import { type Draft, textOf } from './draft.js';
import { checked, decode } from './encoding.js';
import type { SourceFile } from './folder.js';
import { readDocx } from './formats/docx.js';
import { readHtml } from './formats/html.js';
import { readMarkdown } from './formats/markdown.js';
import { readPdf } from './formats/pdf.js';
import { readText } from './formats/text.js';
import { fitted } from './lengths.js';
import { beheaded } from './letterhead.js';
import { type Outline, outline } from './outline.js';
import { mend, rejoined } from './pages.js';

export type Ingested = { readonly report: Report } | { readonly failed: string; readonly problems: readonly Problem[] };

const TEXTS = { txt: readText, md: readMarkdown, html: readHtml };
const DOCUMENTS = { docx: readDocx, pdf: readPdf };
const isDocument = (kind: Kind): kind is keyof typeof DOCUMENTS => kind in DOCUMENTS;

const NO_HEADER = 'bảng không có hàng tiêu đề: không rõ số ở cột nào là gì, chỉ tìm được từng hàng như đoạn văn';

export async function ingest({ name, bytes, head: given = {} }: SourceFile): Promise<Ingested> {
  const [, id = name, extension = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const fail = (message: string): Ingested => ({ failed: name, problems: [{ severity: 'error', line: 0, message }] });
  try {
    const draft = await draftOf(bytes, extension.toLowerCase());
    if ('refused' in draft) return fail(draft.refused);
    const { head, sections, paragraphs, tables } = readDraft({ ...draft, meta: { ...draft.meta, ...given } }, id);
    if (paragraphs.length === 0) return fail('không có nội dung nào đọc được');
    const problems = (draft.warnings ?? []).map((message): Problem => ({ severity: 'warning', line: 0, message }));
    const doubts = [
      head.place ? '' : 'không rõ báo cáo của địa phương nào',
      head.period ? '' : 'không rõ kỳ báo cáo',
      head.date ? '' : 'không rõ ngày ban hành',
    ].filter(Boolean);
    const headless = tables.filter(({ header }) => !header.some(Boolean));
    const untitled = headless.map(({ line }): Problem => ({ severity: 'warning', line, message: NO_HEADER }));
    return {
      report: {
        ...head,
        hash: createHash('sha256').update(bytes).digest('hex'),
        sections,
        paragraphs,
        tables,
        problems: [...problems, ...doubts.map((message): Problem => ({ severity: 'warning', line: 0, message })), ...untitled],
      },
    };
  } catch (error) {
    return fail(`không đọc được: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the format makes of the bytes; the content decides which format that is. */
async function draftOf(bytes: Uint8Array, extension: string): Promise<Draft | Refusal> {
  const kind = kindOf(bytes, extension);
  if (typeof kind !== 'string') return kind;
  if (isDocument(kind)) {
    const draft = await DOCUMENTS[kind](bytes);
    const text = 'refused' in draft ? draft : checked(draft.blocks.map(textOf).join('\n'), draft.warnings ?? []);
    return 'refused' in text ? text : { ...(draft as Draft), warnings: text.warnings };
  }
  const text = decode(bytes);
  return 'refused' in text ? text : { ...TEXTS[kind](text.text), warnings: text.warnings };
}

function readDraft({ meta, blocks: all }: Draft, id: string): Outline & { readonly head: ReportHead } {
  const blocks = fitted(all);
  const { head: letterhead, body } = beheaded(rejoined(clean(blocks)));
  const opening = mend(body)
    .flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
    .slice(0, 14);
  const page = [meta.site ?? '', ...blocks.map(textOf)].join('\n');
  const head = cover({ id, meta, head: letterhead, opening, page });
  const isTitle = (text: string, at: number): boolean => at < 6 && repeats(text, head.title);
  return { head, ...outline(mend(body.filter((block, i) => block.kind !== 'text' || !isTitle(block.text, i)))) };
}
