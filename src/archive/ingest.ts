/** One file in, one report out. Bad content is a result, never an exception. */
import { createHash } from 'node:crypto';
import type { Problem, Report, ReportHead } from '../model/report.js';
import { clean } from './clean.js';
import { cover, repeats } from './cover.js';
import { type Draft, textOf } from './draft.js';
import { decode } from './encoding.js';
import type { SourceFile } from './folder.js';
import { readHtml } from './formats/html.js';
import { readMarkdown } from './formats/markdown.js';
import { readText } from './formats/text.js';
import { beheaded } from './letterhead.js';
import { type Outline, outline } from './outline.js';
import { mend } from './pages.js';

export type Ingested = { readonly report: Report } | { readonly failed: string; readonly problems: readonly Problem[] };

const READERS: Readonly<Record<string, (text: string) => Draft>> = {
  txt: readText,
  md: readMarkdown,
  html: readHtml,
  htm: readHtml,
};

export function ingest({ name, bytes, head: given = {} }: SourceFile): Ingested {
  const [, id = name, extension = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const fail = (message: string): Ingested => ({ failed: name, problems: [{ severity: 'error', line: 0, message }] });
  const read = READERS[extension.toLowerCase()];
  if (!read) return fail('định dạng chưa đọc được');
  const decoded = decode(bytes);
  if ('refused' in decoded) return fail(decoded.refused);
  try {
    const draft = read(decoded.text);
    const { head, sections, paragraphs, tables } = readDraft({ ...draft, meta: { ...draft.meta, ...given } }, id);
    if (paragraphs.length === 0) return fail('không có nội dung nào đọc được');
    const problems = decoded.warnings.map((message): Problem => ({ severity: 'warning', line: 0, message }));
    const doubts = [
      head.place ? '' : 'không rõ báo cáo của địa phương nào',
      head.period ? '' : 'không rõ kỳ báo cáo',
      head.date ? '' : 'không rõ ngày ban hành',
    ].filter(Boolean);
    return {
      report: {
        ...head,
        hash: createHash('sha256').update(bytes).digest('hex'),
        sections,
        paragraphs,
        tables,
        problems: [...problems, ...doubts.map((message): Problem => ({ severity: 'warning', line: 0, message }))],
      },
    };
  } catch (error) {
    return fail(`không đọc được: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readDraft({ meta, blocks }: Draft, id: string): Outline & { readonly head: ReportHead } {
  const { head: letterhead, body } = beheaded(clean(blocks));
  const opening = mend(body)
    .flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
    .slice(0, 14);
  const page = [meta.site ?? '', ...blocks.map(textOf)].join('\n');
  const head = cover({ id, meta, head: letterhead, opening, page });
  const isTitle = (text: string, at: number): boolean => at < 6 && repeats(text, head.title);
  return { head, ...outline(mend(body.filter((block, i) => block.kind !== 'text' || !isTitle(block.text, i)))) };
}
