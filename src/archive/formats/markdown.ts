/** Markdown: a metadata head, headings, paragraphs and bullets (one a line or wrapped), tables. */
import type { Block, Draft, TableRow } from '../draft.js';

const plain = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?! )(.+?)(?<! )[*_](?![\p{L}\p{N}*])/gu, '$1')
    .replace(/^>\s?/, '')
    .replace(/`/g, '')
    .trim();

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(plain);

export function readMarkdown(text: string): Draft {
  const lines = text.split('\n');
  const { meta, from } = metadata(lines);
  const blocks: Block[] = [];
  let open: { text: string; line: number } | null = null;
  const close = (): void => {
    if (open?.text) blocks.push({ kind: 'text', text: open.text, line: open.line });
    open = null;
  };
  for (let i = from; i < lines.length; i++) {
    const raw = lines[i] ?? '';
    const line = i + 1;
    const heading = /^(#{1,6})\s+(.+?)\s*#*$/.exec(raw);
    if (heading) {
      close();
      blocks.push({ kind: 'heading', text: plain(heading[2] ?? ''), line, depth: heading[1]?.length ?? 1 });
    } else if (/^\s*\|.*\|/.test(raw) && /^\s*\|?[\s:|-]+\|?\s*$/.test(lines[i + 1] ?? '')) {
      close();
      const rows: TableRow[] = [];
      let end = i;
      for (; /^\s*\|/.test(lines[end] ?? ''); end++)
        if (end !== i + 1) rows.push({ cells: cellsOf(lines[end] ?? ''), line: end + 1 });
      const before = blocks.at(-1);
      blocks.push({
        kind: 'table',
        line,
        caption: before?.kind === 'text' && before.text.length < 160 ? before.text : '',
        rows,
        headRows: 1,
      });
      i = end - 1;
    } else if (!raw.trim() || /^\s*(?:[-*_]\s*){3,}$/.test(raw)) close();
    else if (/^\s*(?:[-+*•]|\d+[.)])\s+/.test(raw) || !open) {
      close();
      const nested = /^\s{2,}[-*•]\s/.test(raw) ? '+ ' : '';
      open = { text: nested + plain(raw.trim().replace(/^[*•]\s+/, '- ')).replace(nested ? /^-\s+/ : /^$/, ''), line };
    } else (open as { text: string }).text += ` ${plain(raw.trim())}`;
  }
  close();
  return { meta, blocks };
}

function metadata(lines: readonly string[]): { meta: Record<string, string>; from: number } {
  const meta: Record<string, string> = {};
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && line.trim() === '---') : -1;
  if (end < 0) return { meta, from: 0 };
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (key && value) meta[key] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return { meta, from: end + 1 };
}
