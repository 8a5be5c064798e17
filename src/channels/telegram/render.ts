/** The lines of an answer as Telegram messages: escaped HTML, whole tags, at most 4,096 characters each. */
import type { Line, LineRole } from '../../model/answer.js';

export const LONGEST_MESSAGE = 4096;

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const TAGS: Readonly<Partial<Record<LineRole, string>>> = {
  title: 'b',
  figure: 'b',
  note: 'i',
  source: 'i',
  quote: 'blockquote',
};

export function htmlOf({ role, text }: Line): string {
  const tag = TAGS[role];
  return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text);
}

/** One or more messages, divided between lines; a line too long for any message is divided between words. */
export function split(lines: readonly Line[]): string[] {
  const messages: string[] = [];
  for (const html of lines.flatMap(pieces).map(htmlOf)) {
    const open = messages.at(-1);
    if (open !== undefined && open.length + 1 + html.length <= LONGEST_MESSAGE)
      messages[messages.length - 1] = `${open}\n${html}`;
    else if (html) messages.push(html);
  }
  return messages;
}

/** The parts of a line that each fit a message, tags and escapes included. */
function pieces({ role, text }: Line): Line[] {
  if (!text.trim()) return [{ role: 'text', text: '' }];
  const found: Line[] = [];
  for (let rest = text.trimEnd(); rest; ) {
    const end = fitting(role, rest);
    found.push({ role, text: rest.slice(0, end).trimEnd() });
    rest = rest.slice(end).trimStart();
  }
  return found;
}

/** How much of the text fits: all of it, else up to a line break or blank in its last half, else without halving a character. */
function fitting(role: LineRole, text: string): number {
  if (htmlOf({ role, text }).length <= LONGEST_MESSAGE) return text.length;
  let room = LONGEST_MESSAGE - htmlOf({ role, text: '' }).length;
  let end = 0;
  for (const character of text) {
    room -= escapeHtml(character).length;
    if (room < 0) break;
    end += character.length;
  }
  const breaks = [text.lastIndexOf('\n', end), text.lastIndexOf(' ', end)];
  return breaks.find((at) => at > end / 2) ?? end;
}
