/** Telegram's HTML: the tags that it knows, well nested, and the text that a person sees. */
const KNOWN = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'code', 'pre', 'a', 'blockquote', 'tg-spoiler']);

export function visibleText(html: string): { text: string } | { error: string } {
  const open: string[] = [];
  let text = '';
  for (const part of html.split(/(<[^>]*>)/)) {
    if (!part.startsWith('<')) {
      if (/[<>]/.test(part)) return { error: 'unescaped angle bracket' };
      text += part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      continue;
    }
    const [, closing, name = ''] = /^<(\/?)([a-z-]+)[^>]*>$/i.exec(part) ?? [];
    if (!KNOWN.has(name)) return { error: `Unsupported start tag "${name}"` };
    if (!closing) open.push(name);
    else if (open.pop() !== name) return { error: `Unexpected end tag "${name}"` };
  }
  return open.length > 0 ? { error: `Can't find end tag for "${open.at(-1)}"` } : { text };
}
