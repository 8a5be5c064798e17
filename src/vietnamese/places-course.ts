/** "dien bien" without accents is a province, and the word for how something went on. */
import type { Place } from './places.js';
import type { Span } from './rules.js';
import { fold } from './text.js';

/** "đàn bò Gia Lai dien bien qua các kỳ": in small letters without accents, and not joined to the other province, it is "diễn biến". */
export function isCourse(span: Span<Place>, all: readonly Span<Place>[], text: string): boolean {
  if (text.slice(span.start, span.end) !== 'dien bien') return false;
  if (!all.some((other) => other.value.level === 'province' && other.value.name !== span.value.name)) return false;
  return !JOINED_BEFORE.test(fold(text.slice(0, span.start))) && !JOINED_BEHIND.test(fold(text.slice(span.end)));
}
const JOINED_BEFORE = /(?:^|[^a-z])(?:tinh|o|tai|den|ve|cua|va|voi|so|hay|hoac|con|vs|cho) $|[,;:(–-] ?$/;
const JOINED_BEHIND = /^(?: (?:nam|thang|quy|\d+ thang|cuoi|dau|[\d/ivx]+))* ?(?:(?:va|voi|so|hay|hoac|con|vs)(?![a-z])|[,;–-])/;
