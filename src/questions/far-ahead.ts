/**
 * A figure whose name says less than the question does, and that is still the only one that can be meant: "diện tích … chuột phá
 * bao nhiêu ha ở xã …", where no other figure of the archive comes near.
 */
import type { Candidate, Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { UNIT_KINDS } from '../vietnamese/place-kinds.js';
import { fold } from '../vietnamese/text.js';
import { comparable } from '../vietnamese/units.js';
import { THRESHOLDS } from './confidence.js';
import { sameFigure } from './rivals.js';

/** Kinds that are no other word without accents ("xã hội", "cơ quan"), and a name of one or two syllables. */
const OF_UNIT = new RegExp(
  `(?:^| )(?:${UNIT_KINDS.map(fold)
    .filter((kind) => !/^(?:xa|quan)$/.test(kind))
    .join('|')}) (\\S+(?: \\S+)?)`,
  'gu',
);

/** Its folded words, a blank on each side of every one. */
const spaced = (text: string): string => ` ${fold(text).replace(/[^\p{L}\d]+/gu, ' ')} `;

/** Where it stands: its sentence, its chapter and its report. */
const around = ({ name, within, place, source }: Observation): string =>
  spaced([name, within, place, source.place, source.section, source.title, source.quote].join(' '));

/** "thu ngân sách huyện …": a district that nothing around the figure speaks of. */
const isElsewhere = (topic: readonly string[], said: string): boolean =>
  [...fold(topic.join(' ')).matchAll(OF_UNIT)].some(([, unit]) => !said.includes(` ${unit} `));

/**
 * In the unit that is asked for, far ahead of every other figure of the period, and either asked for by most of its name or with
 * the other words around it. One that the catalogue knows has its own words: what is asked beyond them is another thing.
 * `candidates`: best first, of any period.
 */
export function isFarAhead({ topic, unit, indicators }: Question, best: Candidate, candidates: readonly Candidate[]): boolean {
  const { observation, means } = best;
  if (unit === '' || !comparable(unit, observation.unit)) return false;
  // "thư viện điện tử": next to what is counted there must be words enough.
  const counted = spaced(unit);
  const words = new Set(topic.filter((word) => !counted.includes(spaced(word))));
  if (observation.indicator !== null || best.score < THRESHOLDS.aloneScore || words.size < THRESHOLDS.aloneWords) return false;
  if (indicators.some(({ value, confidence }) => confidence >= THRESHOLDS.aloneOther && !means.includes(value))) return false;
  const said = around(observation);
  const unsaid = [...words].filter((word) => !said.includes(spaced(word))).length;
  if ((best.asked < THRESHOLDS.aloneAsked && unsaid > 1) || isElsewhere(topic, said)) return false;
  const next = candidates.find((c) => c.periodFit > THRESHOLDS.periodFit && !sameFigure(best, c));
  return next === undefined || best.score - next.score >= THRESHOLDS.aloneLead;
}
