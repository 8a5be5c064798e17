/** The lines of an answer as Telegram messages: escaped HTML, whole tags, at most 4,096 characters each. */
import type { Line, LineRole } from '../../model/answer.js';

export const LONGEST_MESSAGE = 4096;
export const LONGEST_CAPTION = 1024;

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const TAGS: Readonly<Partial<Record<LineRole, string>>> = {
  title: 'b',
  figure: 'b',
  note: 'i',
  source: 'i',
  quote: 'blockquote',
};

/** A line that may lead somewhere. */
export interface Shown extends Line {
  readonly href?: string;
  /** Without the look of its role. */
  readonly isPlain?: boolean;
}

export function htmlOf({ role, text, marks = [], href, isPlain = false }: Shown): string {
  const tag = isPlain ? undefined : TAGS[role];
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(escapeHtml(text.slice(at, from)), `<b><u>${escapeHtml(text.slice(from, to))}</u></b>`);
    at = to;
  }
  parts.push(escapeHtml(text.slice(at)));
  const words = href ? `<a href="${escapeHtml(href)}">${parts.join('')}</a>` : parts.join('');
  return tag ? `<${tag}>${words}</${tag}>` : words;
}

/** One or more messages, divided between lines; a line too long for any message is divided between words. */
export function split(lines: readonly Shown[], longest = LONGEST_MESSAGE): string[] {
  const messages: string[] = [];
  for (const html of lines
    .map(besideFigure)
    .flatMap((line) => pieces(line, longest))
    .map(htmlOf)) {
    const open = messages.at(-1);
    if (open !== undefined && open.length + 1 + html.length <= longest) messages[messages.length - 1] = `${open}\n${html}`;
    else if (html) messages.push(html);
  }
  return messages;
}

/** The eye must find the figure first: what it is of stands above it in plain letters. */
const besideFigure = (line: Shown, i: number, all: readonly Shown[]): Shown =>
  line.role === 'title' && all[i + 1]?.role === 'figure' ? { ...line, isPlain: true } : line;

/** As many lines as fit, and "…" where some do not. */
export function shortenTo(longest: number, lines: readonly Line[]): string {
  const [first = '', ...more] = split(lines, longest - 2);
  return more.length === 0 ? first : `${first}\n…`;
}

/** The parts of a line that each fit a message, tags and escapes included. */
function pieces({ role, text, marks = [], ...rest }: Shown, longest: number): Shown[] {
  if (!text.trim()) return [{ role: 'text', text: '' }];
  const whole = text.trimEnd();
  const found: Shown[] = [];
  for (let from = 0; from < whole.length; ) {
    const left = whole.slice(from);
    const to = from + fitting({ ...rest, role, text: left, marks: within(marks, from, whole.length) }, longest);
    const piece = whole.slice(from, to).trimEnd();
    found.push({ ...rest, role, text: piece, marks: within(marks, from, from + piece.length) });
    from = to + (whole.slice(to).length - whole.slice(to).trimStart().length);
  }
  return found;
}

const within = (marks: NonNullable<Line['marks']>, from: number, to: number): [number, number][] =>
  marks.map(([a, b]): [number, number] => [Math.max(a, from) - from, Math.min(b, to) - from]).filter(([a, b]) => a < b);

/** How much of the text fits: all of it, else up to a line break or blank in its last half, else without halving a character. */
function fitting(line: Shown, longest: number): number {
  const { text } = line;
  const full = htmlOf(line).length;
  if (full <= longest) return text.length;
  let room = longest - (full - escapeHtml(text).length);
  let end = 0;
  for (const character of text) {
    room -= escapeHtml(character).length;
    if (room < 0) break;
    end += character.length;
  }
  const breaks = [text.lastIndexOf('\n', end), text.lastIndexOf(' ', end)];
  return breaks.find((at) => at > end / 2) ?? end;
}
