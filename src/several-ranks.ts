/** Which is the highest, the lowest, rose or fell most, or is furthest behind its plan. */
import { type Ranked, rankAnswer, rankedLevels, rankMissing } from './answers/series.js';
import { asLevel, bestOf, FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, type Question, statedSlot } from './model/dialogue.js';
import type { Shape } from './questions/shapes.js';
import { type Family, familiesOf, type Member } from './search/families.js';
import { isLevelOrder, rateOf, shareOfPlan, strongest } from './search/strongest.js';
import { bestTimeAnswer } from './several-series.js';
import { unitParts } from './vietnamese/units.js';

type Rank = Extract<Shape, { kind: 'rank' }>;

/** This much of the topic must be spoken of for a figure to be ranked. */
const RANK_COVERED = 0.4;
/** This much, and the parts of the figure are meant too. */
const NAMED = 0.8;
/** This much, where all of a table's column or of a whole's parts are ranked. */
const FAMILY_COVERED = 0.4;

export function rankingAnswer(shape: Rank, shared: Question, finding: Finding): Answer | null {
  if (shape.among === 'time') return bestTimeAnswer(shape, shared, finding) ?? rankMissing(shape.among);
  if (shape.among === 'province') return provinces(shape, shared, finding);
  const question = asLevel(shared, shape.text);
  if (shape.among === 'area') return families(shape, question, finding) ?? rankMissing(shape.among);
  if (isLevelOrder(shape.order)) return families(shape, question, finding);
  if (shape.among === 'sibling') return families(shape, question, finding) ?? things(shape, question, finding);
  return things(shape, question, finding) ?? families(shape, question, finding);
}

/** Figures of the topic with the parts of those that are named, by what the reports print about them. */
function things({ order }: Rank, question: Question, finding: Finding): Answer | null {
  const candidates = finding.candidates(question) ?? [];
  const whole = new Set(candidates.filter((c) => c.covered >= NAMED).map(({ observation }) => observation.id));
  const parts = finding.all(question).filter(({ observation: { partOf } }) => partOf !== null && whole.has(partOf));
  const all =
    question.topic.length === 0 ? finding.all(question) : [...candidates.filter((c) => c.covered >= RANK_COVERED), ...parts];
  const ranked = strongest(
    all.filter((c) => c.periodFit >= FITS),
    order,
    question.periods.length > 0,
  );
  return ranked.length === 0 ? null : rankAnswer(order, ranked);
}

/** The rows of a table's column, or the parts of one whole. */
function families(shape: Rank, question: Question, finding: Finding): Answer | null {
  return among(shape, question, finding) ?? among(shape, { ...question, ...withoutMeasures(question), unit: '' }, finding);
}

function among(shape: Rank, question: Question, finding: Finding): Answer | null {
  if (question.topic.length === 0) return null;
  const candidates = finding.candidates(question) ?? [];
  const whole = new Set(candidates.filter((c) => c.covered >= NAMED).map(({ observation }) => observation.id));
  const fits = finding.all(question).filter((c) => c.periodFit >= FITS);
  const ids = new Set(candidates.map(({ observation }) => observation.id));
  const parts = fits.filter(({ observation: { partOf, id } }) => partOf && whole.has(partOf) && !ids.has(id));
  const meant = [...candidates, ...parts];
  const found = familiesOf(meant, fits, finding.rowOf).filter(
    (family) => family.covered >= FAMILY_COVERED && family.missed === 0 && family.ofAreas === (shape.among === 'area'),
  );
  for (const family of newestFirst(found)) {
    const ranked = ordered(family, shape, finding);
    if (ranked.length > 1) return rankedLevels(shape.order, family.title, ranked);
  }
  return null;
}

/** "sản lượng điện": what is measured, where a report names it without its measure. */
function withoutMeasures({ topic, spelt }: Question): Pick<Question, 'topic' | 'spelt'> {
  const isMeasure = topic.map((_, i) => [i - 1, i].some((at) => at >= 0 && MEASURES.has(`${topic[at]} ${topic[at + 1]}`)));
  return { topic: topic.filter((_, i) => !isMeasure[i]), spelt: spelt.filter((_, i) => !isMeasure[i]) };
}
const MEASURES = new Set(['san luong', 'gia tri', 'so luong', 'khoi luong', 'quy mo', 'kim ngach']);

/** Of families that fit equally well the newest. */
const newestFirst = (found: readonly Family[]): Family[] =>
  [...found].sort((a, b) => {
    const near = Math.abs(a.score - b.score) < 0.02;
    const to = ({ members }: Family): string => members[0]?.candidate.observation.period.to ?? '';
    return near ? to(b).localeCompare(to(a)) : b.score - a.score;
  });

function ordered({ members }: Family, { order }: Rank, finding: Finding): (Ranked & { label: string })[] {
  const rated = members.flatMap(({ candidate: { observation }, label }: Member) => {
    if (isLevelOrder(order))
      return [{ observation, by: null, label, rate: observation.value * unitParts(observation.unit).scale }];
    const planned = order === 'done' || order === 'behind';
    const rate =
      rateOf(observation, order) ?? (planned ? shareOfPlan(observation, finding.observations, finding.rowOf, order) : null);
    return rate ? [{ observation, label, ...rate }] : [];
  });
  const low = order === 'least';
  return rated.sort((a, b) => (low ? a.rate - b.rate : b.rate - a.rate));
}

/** "tỉnh nào có nhiều khách nhất": the same figure of every province on record. */
function provinces(shape: Rank, shared: Question, finding: Finding): Answer | null {
  const question = asLevel(shared, shape.text);
  const found = finding.places.flatMap((place): (Ranked & { label: string; rate: number })[] => {
    const own = { ...question, places: [statedSlot(place)] };
    const best: Candidate | null = bestOf(own, finding.candidates(own) ?? [], null);
    if (!best || best.missed > 0) return [];
    const { observation } = best;
    const rate = isLevelOrder(shape.order)
      ? { rate: observation.value * unitParts(observation.unit).scale, by: null }
      : rateOf(observation, shape.order);
    return rate ? [{ observation, label: place, ...rate }] : [];
  });
  const [first] = found;
  const like = found.filter(({ observation: o }) => first && unitParts(o.unit).base === unitParts(first.observation.unit).base);
  if (!first || like.length < 2 || like.length < found.length) return rankMissing(shape.among);
  const ranked = like.sort((a, b) => (shape.order === 'least' ? a.rate - b.rate : b.rate - a.rate));
  return rankedLevels(shape.order, first.observation.name, ranked);
}
