/** Links that give the same answer again: `/start` with at most 64 characters of [A-Za-z0-9_-]. */
import { createHash } from 'node:crypto';
import type { Line } from '../../model/answer.js';
import type { Lookup } from '../../model/services.js';
import type { Collection } from '../../model/store.js';
import type { Shown } from './render.js';

/** `figure`: the key of one figure. `answer`: an answer that was kept, by its hash. `word`: anything else, such as "help". */
export type Payload =
  | { readonly kind: 'figure' | 'answer'; readonly key: string }
  | { readonly kind: 'word'; readonly key: string };

/** An answer that no single figure gives again: the question, and the figures it must give. */
export interface KeptAnswer {
  readonly question: string;
  readonly figures: readonly string[];
  /** Of an answer without figures what it says, and the reports that say it. */
  readonly lines?: readonly Line[];
  readonly reports?: readonly string[];
}

const PREFIX = { figure: 'f_', answer: 'a_' } as const;

export const linkTo = (bot: string, payload: string): string => `https://t.me/${bot}?start=${payload}`;
export const figurePayload = (key: string): string => `${PREFIX.figure}${key}`;

export function readPayload(text: string): Payload {
  const payload = text.trim();
  for (const kind of ['figure', 'answer'] as const)
    if (payload.startsWith(PREFIX[kind])) return { kind, key: payload.slice(PREFIX[kind].length) };
  return { kind: 'word', key: payload };
}

/** Lines that tell of a figure lead to it. */
export const withLinks = (lines: readonly Line[], bot: string, lookup: Lookup): Shown[] =>
  lines.map((line) => {
    const key = line.figure === undefined ? '' : lookup.keyOf({ id: line.figure });
    return key ? { ...line, href: linkTo(bot, figurePayload(key)) } : line;
  });

/** The name under which an answer is kept: the same for the same answer. */
export const answerPayload = ({ question, figures, lines = [] }: KeptAnswer): string =>
  PREFIX.answer +
  createHash('sha256')
    .update([question, ...figures, ...lines.map(({ text }) => text)].join('\n'))
    .digest('base64url')
    .slice(0, 16);

/** Keeps an answer and gives its payload; what is kept already is not written again. */
export async function keepAnswer(kept: KeptAnswer, links: Collection<KeptAnswer>): Promise<string> {
  const payload = answerPayload(kept);
  const key = payload.slice(PREFIX.answer.length);
  if ((await links.get(key)) === null) await links.set(key, kept);
  return payload;
}
