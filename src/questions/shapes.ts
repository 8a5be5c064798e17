/** Questions about several figures: a trend, sides set against each other, a change against a period named, a ranking, what a plan lacks. */
import type { AskedPeriod, Slot } from '../model/dialogue.js';
import type { PeriodType, ReferencePeriod } from '../model/period.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { asWhich } from './listing.js';
import { readChange } from './shape-change.js';
import { readCompare } from './shape-compare.js';
import { readGap } from './shape-gap.js';
import { readLess } from './shape-left.js';
import { readParts } from './shape-parts.js';
import { readRank } from './shape-rank.js';
import { readTrend } from './shape-trend.js';
import { placesIn, rewritten } from './shape-words.js';
import { LONGEST } from './understand.js';

/** One side of a comparison: the words that are its own, "" where all sides share the topic. */
export interface Side {
  readonly words: string;
  readonly period: Slot<AskedPeriod> | null;
  readonly place: Slot<string> | null;
  readonly target?: boolean;
}

/**
 * What is ranked by: the printed change (up, slow, down), how far short of its plan (behind), beyond it (over) or how much of it is done (done),
 * or the figure itself (most, least).
 */
export type Order = 'up' | 'slow' | 'down' | 'behind' | 'over' | 'done' | 'most' | 'least';
/** What is ranked: districts and communes, provinces, months or years, what a report puts side by side, or any figures. */
export type Among = 'area' | 'province' | 'time' | 'sibling' | 'thing';
/** What two sides come to: the greater one, how many times, how far apart, or both together. */
export type Outcome = 'greater' | 'times' | 'gap' | 'sum';

/** `text` is what is left of the question once the words of its shape are out: the topic all figures share. */
export type Shape =
  | {
      readonly kind: 'trend';
      readonly text: string;
      readonly span: PeriodType | null;
      readonly from: string;
      readonly to: string;
      /** "6 tháng qua các năm": points of these lengths only; none: of any. */
      readonly like: readonly ReferencePeriod[];
      /** The words name no more than a span: one figure of that very span goes before. */
      readonly weak: boolean;
    }
  | {
      readonly kind: 'compare';
      readonly text: string;
      readonly sides: readonly Side[];
      readonly moves: boolean;
      readonly outcome: Outcome;
      /** "cộng X với Y", which no name of one figure says. */
      readonly added?: boolean;
    }
  | {
      readonly kind: 'change';
      readonly text: string;
      readonly main: Slot<AskedPeriod> | null;
      /** Null where it is the step before a period that is not named ("so với tháng trước"). */
      readonly base: ReferencePeriod | null;
      readonly step: boolean;
      /** By how much per cent, how many times, or how far apart in its own unit. */
      readonly asked: 'rate' | 'times' | 'apart';
    }
  | {
      readonly kind: 'rank';
      readonly text: string;
      readonly order: Order;
      readonly among: Among;
      /** "cấp học nào" → "cấp học", as typed; "" where the words name no kind. */
      readonly noun: string;
      readonly span: PeriodType | null;
    }
  | {
      readonly kind: 'gap';
      readonly text: string;
      /** "bao nhiêu %": as a share of the plan. */
      readonly share: boolean;
      /** "để đạt 2.440 tỷ đồng": what is to be reached, where that is said. */
      readonly goal: { readonly value: number; readonly unit: string } | null;
    }
  | {
      readonly kind: 'parts';
      readonly text: string;
      /** Nothing but the parts is asked for; "chi tiết hơn" may be answered otherwise. */
      readonly sure: boolean;
      /** "cơ cấu": shares are asked for before levels. */
      readonly shares: boolean;
    };

/** Reasons are told in words, and so is how a disease or the weather goes on. */
const WHY = phrase(
  'vì sao|tại sao|(?<!(?:ra|làm|ngôi) )sao(?: [^ ?]+){1,12} lại|nguyên nhân|lý do|giải pháp|do đâu|(?:dịch(?: bệnh| tả| cúm)|thiên tai|thời tiết|mưa lũ)[^?]{0,60} diễn biến|diễn biến (?:dịch|thiên tai|thời tiết|mưa)',
);

/** `reference`: the newest period of the archive; `held`: the places that its reports are about; `areas`: folded names of rows. Null where one figure is asked for. */
export function readShape(
  utterance: string,
  reference: ReferencePeriod,
  held: readonly string[] = [],
  areas: readonly string[] = [],
): Shape | null {
  const text = asWhich(expandChat(utterance.slice(0, LONGEST)).replace(/\s+/g, ' ').trim());
  const source = loosely(text);
  if (has(WHY, source)) return null;
  return (
    readLess(text, reference, held) ??
    readGap(text) ??
    readParts(text) ??
    ofNamed(text, reference, held) ??
    readRank(text, reference) ??
    readTrend(text, reference) ??
    readCompare(text, reference, held, areas) ??
    readChange(text, reference)
  );
}

/** "A, B và C, tỉnh nào cao nhất": of the places that are named, and of no others. */
function ofNamed(text: string, reference: ReferencePeriod, held: readonly string[]): Shape | null {
  const ranked = readRank(text, reference);
  if (ranked?.among !== 'province' || new Set(placesIn(text, held).slots.map(({ value }) => value)).size < 2) return null;
  return readCompare(rewritten(text, HIGHEST, 'hơn'), reference, held);
}
const HIGHEST = phrase('(?<=(?:cao|lớn|nhiều|đông|mạnh|nhanh|tốt|thấp|nhỏ|ít|kém|chậm)(?: [^ ,?]+)? )nhất');
