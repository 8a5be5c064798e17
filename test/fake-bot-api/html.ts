/** Telegram's HTML: the tags it knows, well nested; gives what a person reads, and the entities that mark it. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
};
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const resolved = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(lt|gt|amp|quot));/gi, (_, decimal, hex, name) =>
    name ? (NAMED[name.toLowerCase()] ?? '') : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** The text without tags, or Telegram's complaint. */
export function readHtml(html: string): { text: string; entities: Entity[] } | { error: string } {
  const open: { name: string; offset: number }[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  for (const part of html.split(/(<[^>]*>?)/)) {
    const byte = Buffer.byteLength(html.slice(0, at));
    at += part.length;
    if (!part.startsWith('<')) {
      text += resolved(part);
      continue;
    }
    if (!part.endsWith('>')) return { error: `Unclosed start tag at byte offset ${byte}` };
    const [, closing, name = ''] = /^<(\/?)\s*([a-z-]*)/i.exec(part) ?? [];
    if (!closing) {
      if (!(name in TYPES)) return { error: `Unsupported start tag "${name}" at byte offset ${byte}` };
      open.push({ name, offset: text.length });
      continue;
    }
    const last = open.pop();
    if (!last) return { error: `Unexpected end tag at byte offset ${byte}` };
    if (last.name !== name)
      return { error: `Unmatched end tag at byte offset ${byte}, expected "</${last.name}>", found "</${name}>"` };
    if (text.length > last.offset)
      entities.push({ type: TYPES[name] ?? name, offset: last.offset, length: text.length - last.offset });
  }
  const unclosed = open.at(-1);
  if (unclosed) return { error: `Can't find end tag corresponding to start tag "${unclosed.name}"` };
  return { text, entities };
}
