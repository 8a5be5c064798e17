/** Which is the highest, the lowest, rose or fell most, or is furthest behind its plan. */
import { type Ranked, rankAnswer, rankedLevels, rankMissing } from './answers/series.js';
import { asLevel, bestOf, FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, type Question, statedSlot, type TopicWords } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { Shape } from './questions/shapes.js';
import { sameUnit } from './search/alike.js';
import { type Family, familiesOf } from './search/families.js';
import { kindOf } from './search/kinds.js';
import { partsOf } from './search/parts.js';
import { sectorNamed } from './search/sectors.js';
import { isLevelOrder, isOfPlan, rateOf, shareOfPlan, strongest } from './search/strongest.js';
import { bestTimeAnswer } from './several-series.js';
import { fold } from './vietnamese/text.js';
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
  const ofKind = kinds(shape, question, finding);
  if (ofKind) return ofKind;
  if (isLevelOrder(shape.order)) return families(shape, question, finding);
  const ofSector = sectorNamed(question.topic, finding.catalogue) !== null;
  if (shape.among === 'sibling' && !ofSector) return families(shape, question, finding) ?? things(shape, question, finding);
  return things(shape, question, finding) ?? families(shape, question, finding);
}

/** "cấp học nào", "khu vực kinh tế nào": the figures of the topic whose names say one of that kind. */
function kinds(shape: Rank, question: Question, finding: Finding): Answer | null {
  const noun = fold(shape.noun);
  if (noun === 'khu vuc') return economy(shape, question, finding);
  const isKind = kindOf(noun);
  if (!isKind) return null;
  const kept = question.topic.map((word) => !noun.split(' ').includes(word));
  const topic = question.topic.filter((_, i) => kept[i]);
  const asked = { ...question, topic, spelt: question.spelt.filter((_, i) => kept[i]), indicators: [] };
  const found = topic.length > 0 ? (finding.candidates(asked) ?? []) : finding.all(question);
  const fits = found.filter((c) => c.periodFit >= FITS && c.covered >= KIND_COVERED && isKind(fold(c.observation.name)));
  return tabled(shape, fits, question, finding) ?? ofKind(shape, fits, finding);
}
const KIND_COVERED = 0.5;

/** Where they stand in a table, its other rows are of the kind too, whatever they are called. */
function tabled(shape: Rank, fits: readonly Candidate[], question: Question, finding: Finding): Answer | null {
  const dated = finding.all(question).filter((c) => c.periodFit >= FITS);
  const rows = fits.filter(({ observation }) => finding.rowOf(observation) !== null);
  for (const family of familiesOf(rows, dated, finding.rowOf)) {
    const ranked = family.members.length > 2 && !family.ofAreas ? ordered(family, shape, finding) : [];
    if (ranked.length > 1) return rankedLevels(shape.order, family.title || shape.noun, ranked);
  }
  return null;
}

/** What GRDP is made up of, or the growth of its sectors where a report prints that alone. */
function economy(shape: Rank, question: Question, finding: Finding): Answer | null {
  const candidates = (finding.candidates(question) ?? []).filter((c) => c.periodFit >= FITS && c.covered >= NAMED);
  for (const { observation: whole } of candidates) {
    const parts = partsOf(whole, finding.observations, finding.rowOf, finding.catalogue);
    const beside = finding.observations.filter(
      (o) => o.source.report === whole.source.report && o.source.line === whole.source.line && /khu vực/iu.test(o.name),
    );
    // Parts of which only some are known as such are fewer than the sectors printed side by side.
    for (const own of [parts, beside].sort((a, b) => b.length - a.length)) {
      const answer = ofKind(
        shape,
        own.map((observation) => ({ observation })),
        finding,
      );
      if (answer) return answer;
    }
  }
  return null;
}

/** Those of the unit and the time of the first, one of each name, in their order. */
function ofKind(shape: Rank, found: readonly Pick<Candidate, 'observation'>[], finding: Finding): Answer | null {
  const [first] = [...found].sort((a, b) => b.observation.period.to.localeCompare(a.observation.period.to));
  if (!first) return null;
  const alike = found
    .map(({ observation }) => observation)
    .filter((o) => o.status !== 'T' && sameUnit(o, first.observation) && o.period.to === first.observation.period.to);
  const named = alike.filter((o, i) => alike.findIndex(({ name }) => name === o.name) === i);
  const single = named.filter(({ name }) => !/^Tổng /u.test(name));
  const once = single.length > 1 ? single : named;
  const ranked = inOrder(
    once.map((observation) => ({ observation, label: observation.name.split(' – ')[0] ?? observation.name })),
    shape,
    finding,
  );
  return ranked.length > 1 ? rankedLevels(shape.order, shape.noun, ranked) : null;
}

/** Figures of the topic with the parts of those that are named, by what the reports print about them. */
function things({ order }: Rank, question: Question, finding: Finding): Answer | null {
  const candidates = finding.candidates(question) ?? [];
  const whole = new Set(candidates.filter((c) => c.covered >= NAMED).map(({ observation }) => observation.id));
  const parts = finding.all(question).filter(({ observation: { partOf } }) => partOf !== null && whole.has(partOf));
  const sector = sectorNamed(question.topic, finding.catalogue);
  const inSector =
    sector === null ? [] : finding.all(question).filter(({ observation }) => finding.isOfSector(observation, sector));
  const all =
    question.topic.length === 0 ? finding.all(question) : [...candidates.filter((c) => c.covered >= RANK_COVERED), ...parts];
  for (const list of [inSector, all]) {
    const ranked = strongest(
      list.filter((c) => c.periodFit >= FITS),
      order,
      question.periods.length > 0,
    );
    if (ranked.length > 0) return rankAnswer(order, ranked);
  }
  return null;
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
function withoutMeasures({ topic, spelt }: Question): TopicWords {
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

const ordered = ({ members }: Family, shape: Rank, finding: Finding): (Ranked & { label: string })[] =>
  inOrder(
    members.map(({ candidate: { observation }, label }) => ({ observation, label })),
    shape,
    finding,
  );

type Labelled = { readonly observation: Observation; readonly label: string };

function inOrder(list: readonly Labelled[], { order }: Rank, finding: Finding): (Ranked & { label: string })[] {
  const rated = list.flatMap(({ observation, label }) => {
    if (isLevelOrder(order))
      return [{ observation, by: null, label, rate: observation.value * unitParts(observation.unit).scale }];
    const rate =
      rateOf(observation, order) ??
      (isOfPlan(order) ? shareOfPlan(observation, finding.observations, finding.rowOf, order) : null);
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
