/** The level a year ago that the printed figure and its printed change imply: computed, rounded to what they support. */
import type { Answer, Line } from '../model/answer.js';
import type { Comparison, Observation } from '../model/observation.js';
import { parseNumber, readNumerals } from '../vietnamese/numerals.js';
import { strictly } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { comparable, countedFuller, unitParts } from '../vietnamese/units.js';
import { answerOf, line } from './answer.js';
import { isHedged } from './difference.js';
import { unknown } from './figure.js';
import { changeText, editionLine, sourceLine, titleLine, warningLine } from './wording.js';
import * as say from './wording-implied.js';

/** A level within a unit's rounding. */
export interface Implied {
  readonly value: number;
  /** Half the last digit that holds: 50 → hundreds are sure. 0: exact. */
  readonly rounding: number;
  readonly unit: string;
}

/** "700.730" → 0, "64,22" → 2: the decimals with which a text prints the value. */
function decimalsIn(text: string, value: number): number {
  const printed = readNumerals(strictly(text)).filter((n) => Math.abs(n.value - Math.abs(value)) < 1e-9);
  const [own] = printed
    .map(({ start, end }) => text.slice(start, end))
    .filter((digits) => parseNumber(digits) === Math.abs(value));
  const [, decimals = ''] = /,(\d+)$/.exec(own ?? '') ?? [];
  return Math.max(decimals.length, String(value).split('.')[1]?.length ?? 0);
}

const half = (decimals: number): number => 0.5 * 10 ** -decimals;

/** "tăng 2,35 lần" may be 2,35 or 3,35 times as much. */
export const isAmbiguous = ({ kind, text }: Comparison): boolean => kind === 'times' && /^tang (?!gap)/.test(fold(text));

/** Null where the change says nothing of the level: two readings, or a fall to nothing. */
export function impliedLevel(o: Observation, change: Comparison): Implied | null {
  const { value, unit } = o;
  const within = half(decimalsIn(o.printed, value)) * (isHedged(o) ? 2 : 1);
  if (isAmbiguous(change)) return null;
  const off = half(decimalsIn(change.text, change.value));
  const divided = (by: number, step: number): Implied | null => {
    if (by - step <= 0) return null;
    const width = (value + within) / (by - step) - (value - within) / (by + step);
    return { value: value / by, rounding: width / 2, unit };
  };
  switch (change.kind) {
    case 'percent_change':
      return change.value === 0 ? { value, rounding: within, unit } : divided(1 + change.value / 100, off / 100);
    case 'percent_of':
      return divided(change.value / 100, off / 100);
    case 'times':
      return divided(change.value, off);
    case 'point_change':
      return unit === '%' ? exactly(value - change.value, o, change) : null;
    case 'absolute_change': {
      if (change.unit !== null && !comparable(change.unit, unit) && !countedFuller(change.unit, unit)) return null;
      const scale = change.unit === null ? 1 : unitParts(change.unit).scale / unitParts(unit).scale;
      return exactly(value - change.value * scale, o, change, scale);
    }
  }
}

/** A difference of two printed figures, free of the noise of binary fractions. */
function exactly(value: number, o: Observation, change: Comparison, scale = 1): Implied | null {
  const shift = Math.max(0, -Math.floor(Math.log10(scale)));
  const decimals = Math.max(decimalsIn(o.printed, o.value), decimalsIn(change.text, change.value) + shift);
  return value < 0 ? null : { value: Number(value.toFixed(decimals)), rounding: 0, unit: o.unit };
}

/** The printed figure and its change first, then what they imply. */
export function impliedAnswer(o: Observation, change: Comparison | null): Answer {
  const implied = change && impliedLevel(o, change);
  const text = !change
    ? say.NO_CHANGE
    : isAmbiguous(change)
      ? say.ambiguous(change)
      : implied
        ? say.impliedText(implied, change)
        : say.NOT_IMPLIED;
  return workedBack(o, change, implied !== null, [say.NOT_PRINTED, text]);
}

/** "đạt 80% kế hoạch": of how much. */
export function impliedPlanAnswer(o: Observation, share: Comparison): Answer {
  const implied = impliedLevel(o, share);
  return workedBack(o, share, implied !== null, [
    say.PLAN_NOT_PRINTED,
    implied ? say.impliedPlanText(implied, share) : say.PLAN_NOT_IMPLIED,
  ]);
}

function workedBack(o: Observation, change: Comparison | null, isFound: boolean, told: readonly string[]): Answer {
  const lines: Line[] = [
    line('title', titleLine(o)),
    line('figure', o.printed),
    ...(change && change.text !== o.printed ? [line('change', changeText(change))] : []),
    ...told.map((text) => line('text', text)),
    ...o.warnings.map((warning) => line('note', warningLine(warning))),
    line('source', sourceLine(o.source)),
    ...unknown(o.source),
    ...(o.source.edition ? [line('note', editionLine(o.source))] : []),
  ];
  if (!isFound) return answerOf('figure', 'not_found', lines, { confidence: 0.5 });
  return answerOf('figure', 'answered', lines, {
    figures: [o],
    passages: [{ text: o.source.quote, source: o.source }],
    confidence: 0.8,
  });
}
