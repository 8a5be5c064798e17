/** How many of a report's quantities an observation took, and which ones none did. */
import type { Observation } from '../model/observation.js';
import type { Paragraph, Report } from '../model/report.js';
import { type Field, field, fieldsOf, type Place, shown } from './printed.js';
import { sentencesOf, unglue } from './tokens.js';

export interface Unread {
  readonly line: number;
  /** The number with its unit: "313.395 kg". */
  readonly text: string;
  readonly quote: string;
}

export interface Coverage {
  readonly quantities: number;
  readonly taken: number;
  /** In the order of the report. */
  readonly unread: readonly Unread[];
}

/** A part of a field. */
interface Stretch {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
}

/** The place that the words of a claim stand at, and the b of "207/279,8 tỷ đồng", which is read with the a. */
interface Spot {
  readonly own: Place | null;
  readonly outOf: Place | null;
}

/** Something that an observation says of a sentence: printed as `text`, worth one of `values`. */
interface Claim {
  readonly text: string;
  readonly values: readonly number[];
  readonly own: boolean;
}

/** What an observation says: its own value, and each comparison that the report prints. */
function claimsOf({ value, printed, comparisons }: Observation): Claim[] {
  const own: Claim = { text: printed, values: [Math.abs(value)], own: true };
  const others = comparisons
    // A share or growth without a level is its own comparison.
    .filter((c) => c.origin === 'reported' && c.text.replace(/^(?:đạt tỷ lệ|đạt|bằng) /iu, '') !== printed && c.text !== printed)
    .map(({ text, kind, value: v }) => ({
      text,
      // A column of indices prints 121,36 for a rise of 21,36 %.
      values:
        kind === 'percent_of'
          ? [v, Math.abs(v - 100)]
          : text.includes('(chỉ số')
            ? [Math.abs(v), Number((v + 100).toFixed(6))]
            : [Math.abs(v)],
      own: false,
    }));
  return [own, ...others];
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
const worth = ({ values }: Claim, place: Place): boolean => values.some((v) => same(v, place.value));

/** Claims of the same words and value stand for as many places as there are; a share counts once beside the level that it is a share of. */
function distinct(claims: readonly Claim[]): { claim: Claim; times: number }[] {
  const groups = grouped(claims, ({ text, values }) => `${text}\n${values.join()}`);
  return [...groups.values()].flatMap((group) => {
    const [claim] = group;
    const own = group.filter((c) => c.own).length;
    const beside = group.length - own;
    return claim ? [{ claim, times: claim.values.length > 1 ? Math.max(own, beside) : own + beside }] : [];
  });
}

/** Marks what the claims stand for in one stretch of a text, or of a row's cells. */
function mark(stretches: readonly Stretch[], claims: readonly Claim[]): void {
  const open: { claim: Claim; times: number }[] = [];
  const longestFirst = distinct(claims).sort((a, b) => b.claim.text.length - a.claim.text.length);
  for (const { claim, times } of longestFirst) {
    const spots = stretches.flatMap(({ field: { text, places }, from, to }) =>
      occurrences(text.slice(from, to), claim.text).map((at): Spot => {
        const within = places.filter((p) => p.start >= from + at && p.end <= from + at + claim.text.length);
        const own = within.find((p) => worth(claim, p)) ?? null;
        const next = own && within[within.indexOf(own) + 1];
        const isPair = claim.own && own && next && /\/\s*$/.test(text.slice(own.end, next.start));
        return { own, outOf: isPair ? next : null };
      }),
    );
    if (spots.length === 0) open.push({ claim, times });
    // "07 vụ, tăng 07 vụ": the longer words have their place already.
    const isFree = ({ own }: Spot): boolean => own?.by === null || own?.by === claim.text;
    const fitting = spots.filter((spot) => spot.own !== null);
    for (const { own, outOf } of [...fitting.filter(isFree), ...fitting.filter((spot) => !isFree(spot))].slice(0, times)) {
      if (!own) continue;
      own.by ??= claim.text;
      own.taken = true;
      if (outOf) outOf.taken = true;
    }
  }
  // Words put together from two places ("tăng 100%" for "tăng 01 vụ (100%)"): the first number of that value that is still free.
  for (const { claim, times } of open) {
    const free = stretches.flatMap(({ field: { places }, from, to }) =>
      places.filter((p) => p.start >= from && p.end <= to && !p.taken && worth(claim, p)),
    );
    for (const place of free.slice(0, times)) place.taken = true;
  }
  for (const stretch of stretches) markRepeated(stretch.field, claims);
}

/** "20.020 tỷ đồng, giảm 0,29% so với 31/7 (20.020/20.079 tỷ đồng)": the level again, beside what an observation took. */
function markRepeated({ text, places }: Field, claims: readonly Claim[]): void {
  for (const [i, place] of places.entries()) {
    const next = places[i + 1];
    const isPair = next?.taken && text.slice(place.end, next.start).trim() === '/';
    if (isPair && !place.taken) place.taken = claims.some((claim) => claim.own && worth(claim, place));
  }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words !== '') for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** `observations`: those of this report. */
export function coverageOf(report: Report, observations: readonly Observation[]): Coverage {
  const byLine = grouped(observations, (o) => o.source.line);
  const rows = grouped(
    report.paragraphs.filter((p) => p.kind === 'row'),
    (row) => row.line,
  );
  const isRow = ({ kind, text, line }: Paragraph, quote: string): boolean =>
    kind === 'row' && (rows.get(line)?.length === 1 || text.includes(quote));
  const fields: Field[] = [];
  for (const paragraph of report.paragraphs) {
    const own = fieldsOf(paragraph);
    fields.push(...own);
    const said = byLine.get(paragraph.line) ?? [];
    for (const [quote, those] of grouped(said, (o) => o.source.quote)) {
      const stretches = stretchesOf(own, unglue(quote), isRow(paragraph, quote));
      if (stretches.length > 0) mark(stretches, those.flatMap(claimsOf));
    }
  }
  for (const { line, title } of report.sections) fields.push(field(line, title, title));
  const all = fields.flatMap((f) => f.places.map((place) => ({ f, place })));
  const unread = all
    .filter(({ place }) => !place.taken)
    .map(({ f, place }) => ({
      line: f.line,
      text: shown(f.text, place),
      quote: f.quote ?? sentenceAt(f.text, place),
    }));
  return { quantities: all.length, taken: all.length - unread.length, unread: unread.sort((a, b) => a.line - b.line) };
}

/** Where a quote stands: within the text or a cell; what the words of a table do not hold speaks of its whole row. */
function stretchesOf(fields: readonly Field[], quote: string, wholeRow: boolean): Stretch[] {
  const found = fields.flatMap((f) => occurrences(f.text, quote).map((at) => ({ field: f, from: at, to: at + quote.length })));
  return found.length > 0 || !wholeRow ? found : fields.map((f) => ({ field: f, from: 0, to: f.text.length }));
}

function sentenceAt(text: string, place: Place): string {
  const [start, end] = sentencesOf(text).find(([from, to]) => from <= place.start && place.end <= to) ?? [0, text.length];
  return text.slice(start, end).trim();
}
