/** The text of what is sent: what is new first, at most a screen of it. */
import type { Line, Option } from '../model/answer.js';
import type { Given, MadeCorrection, Subscription } from '../model/digest.js';
import type { Observation } from '../model/observation.js';
import { figureKey, type Item, type Shelf } from './shelf.js';
import * as say from './wording.js';

/** How answers write a figure: digests write it alike. */
export interface Writing {
  readonly titleLine: (o: Observation) => string;
  readonly changes: (item: Item) => string;
  readonly periodText: (o: Observation) => string;
  readonly warningLine: (warning: string) => string;
  readonly sourceLine: (o: Observation) => string;
}

export interface Text {
  readonly lines: readonly Line[];
  readonly options: readonly Option[];
  /** The figures that the chat is given by it. */
  readonly figures: readonly Observation[];
}

/** Of a phone. */
const LONGEST_SCREEN = 26;
const SHORT_LIST = 6;
/** In characters: a message takes 4,096, marks and links included. */
const LONGEST_TEXT = 2200;

export const line = (role: Line['role'], text: string): Line => ({ role, text });
/** Leads to the figure. */
export const leading = (role: Line['role'], text: string, { id }: Observation): Line => ({ role, text, figure: id });

/** The figures that a chat follows with this digest, those that came since `told` first. */
export function itemsFor(wishes: readonly Subscription[], shelf: Shelf, told: number | null): { fresh: Item[]; rest: Item[] } {
  const isFresh = ({ arrivedAt }: Item): boolean => told !== null && arrivedAt > told;
  const all = new Map<string, Item>();
  // Who follows reports is told of new ones, and at first of the newest.
  for (const { topic } of wishes)
    for (const item of shelf.itemsOf(topic))
      if (topic.kind !== 'reports' || isFresh(item) || (told === null && shelf.isOfNewest(item, topic)))
        all.set(item.observation.id, item);
  const items = [...all.values()];
  const newest = (a: Item, b: Item): number => b.arrivedAt - a.arrivedAt;
  return { fresh: items.filter(isFresh).sort(newest), rest: items.filter((item) => !isFresh(item)) };
}

export function full(item: Item, writing: Writing): Line[] {
  const { observation: o, previous } = item;
  const changes = writing.changes(item);
  // A month behind a year, or eight months of it, would read as a fall.
  return [
    line('title', writing.titleLine(o)),
    line('figure', o.printed),
    ...(changes ? [line('change', changes)] : []),
    ...(previous && previous.period.type === o.period.type
      ? [line('text', say.previously(previous.printed, writing.periodText(previous)))]
      : []),
    ...o.warnings.slice(0, 1).map((warning) => line('note', writing.warningLine(warning))),
    leading('source', writing.sourceLine(o), o),
  ];
}

export function brief(item: Item, writing: Writing): Line {
  const { observation: o } = item;
  const [change = ''] = writing.changes(item).split(' · ');
  const doubt = o.warnings.length > 0 ? ' ⚠' : '';
  return leading('text', `• ${o.name}, ${writing.periodText(o)}: ${o.printed}${change ? `, ${change}` : ''}${doubt}`, o);
}

const latest = (o: Observation, writing: Writing): string => `${o.name}, ${writing.periodText(o)}: ${o.printed}`;

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);
export const fits = (lines: readonly Line[], block: readonly Line[]): boolean =>
  lines.length + block.length < LONGEST_SCREEN && lengthOf(lines) + lengthOf(block) < LONGEST_TEXT;

/** Item by item onto screens; a heading goes with the first of its kind. */
function screens(
  groups: readonly (readonly [heading: string, blocks: readonly (readonly [Item, Line[]])[]])[],
): { lines: Line[]; items: Item[] }[] {
  const pages: { lines: Line[]; items: Item[] }[] = [{ lines: [], items: [] }];
  for (const [heading, blocks] of groups) {
    let isHeaded = false;
    for (const [item, block] of blocks) {
      let page = pages.at(-1) as { lines: Line[]; items: Item[] };
      if (page.items.length > 0 && !fits(page.lines, block)) {
        page = { lines: [], items: [] };
        pages.push(page);
        isHeaded = false;
      }
      page.lines.push(...(isHeaded ? [] : [line('text', heading)]), ...block);
      page.items.push(item);
      isHeaded = true;
    }
  }
  return pages;
}

export interface DigestParts {
  readonly wishes: readonly Subscription[];
  readonly shelf: Shelf;
  readonly writing: Writing;
  /** When the chat last had it; null: never, then everything is shown and nothing is called new. */
  readonly told: number | null;
  readonly day: string;
  readonly page?: number;
  readonly saysNothingNew: boolean;
  /** What asks for another page of the same digest. */
  readonly queryOf?: (page: number) => string;
}
const asPage = (page: number): string => say.pageQuery(page, null, null);

/** Null where there is nothing to say, and the subscriber does not want to hear even that. */
export function digestText(parts: DigestParts): Text | null {
  const { wishes, shelf, writing, told, day, page = 1, saysNothingNew, queryOf = asPage } = parts;
  const { fresh, rest } = itemsFor(wishes, shelf, told);
  const newestReport = wishes.some(({ topic }) => topic.kind === 'reports') ? shelf.newestReport() : null;
  if (fresh.length + rest.length === 0 && !newestReport) return null;
  if (told !== null && fresh.length === 0 && page === 1) {
    const [first] = rest;
    if (!saysNothingNew) return null;
    const what = first ? latest(first.observation, writing) : (newestReport?.title ?? '');
    return { lines: [line('text', say.nothingNew(day, what))], options: [], figures: [] };
  }
  const detailed = (items: readonly Item[], from: number): (readonly [Item, Line[]])[] =>
    items.map((item, i) => [item, from + i < SHORT_LIST ? full(item, writing) : [brief(item, writing)]]);
  const briefly = (items: readonly Item[]): (readonly [Item, Line[]])[] => items.map((item) => [item, [brief(item, writing)]]);
  const pages = screens(
    told === null
      ? [[say.LATEST, detailed(rest, 0)]]
      : [
          [say.NEW, detailed(fresh, 0)],
          [say.SAME, briefly(rest)],
        ],
  );
  const shown = pages[page - 1];
  if (!shown) return { lines: [line('text', say.EMPTY_PAGE)], options: [], figures: [] };
  const left = pages.slice(page).reduce((sum, { items }) => sum + items.length, 0);
  const figures = shown.items.map(({ observation }) => observation);
  return {
    lines: [line('text', say.digestTitle(day)), ...shown.lines],
    options: [...(left > 0 ? [{ label: say.moreButton(left), query: queryOf(page + 1) }] : []), ...asked(figures)],
    figures,
  };
}

/** A button leads to a figure with its source and its parts. */
export const asked = (figures: readonly Observation[]): Option[] =>
  figures.slice(0, 3).map((o) => ({ label: o.name, query: o.name }));

export interface CorrectionParts {
  readonly given: readonly Given[];
  readonly writing: Writing;
  readonly dayOf: (at: number) => string;
  readonly correction: MadeCorrection;
}

/** What the office's correction means for one chat: something where it was given the printed figure before. */
export function correctionText({ correction, given, writing, dayOf }: CorrectionParts): Text | null {
  const { figure: o, value, why, at } = correction;
  const old = given.find(
    (each) => each.key === figureKey(o) && each.value === o.value && each.report === o.source.report && each.at < at,
  );
  if (!old) return null;
  return {
    lines: [
      line('text', say.CORRECTED),
      line('text', say.corrected(o.name, writing.periodText(o), dayOf(old.at), old.printed, value)),
      line('note', say.because(why)),
      leading('source', writing.sourceLine(o), o),
    ],
    options: asked([o]),
    figures: [],
  };
}
