/** Which is the highest, the lowest, rose or fell most, or is furthest behind its plan. */
import { rankAnswer, rankedLevels, rankMissing } from './answers/series.js';
import { asLevel, FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question, TopicWords } from './model/dialogue.js';
import { type Family, familiesOf } from './search/families.js';
import { isSortOfGuests } from './search/kinds.js';
import { sectorNamed } from './search/sectors.js';
import { isLevelOrder, isOfPlan, strongest } from './search/strongest.js';
import { areasNamed, isOfYear } from './several-areas.js';
import { branches, isMade, kindsAnswer, NAMED, partsRanked } from './several-kinds.js';
import { type InOrder, inOrder, type Rank } from './several-order.js';
import { provincesAnswer } from './several-provinces.js';
import { bestTimeAnswer } from './several-series.js';
import { fold } from './vietnamese/text.js';

/** This much of the topic must be spoken of for a figure to be ranked. */
const RANK_COVERED = 0.4;
/** This much, where all of a table's column or of a whole's parts are ranked. */
const FAMILY_COVERED = 0.4;

export function rankingAnswer(shape: Rank, shared: Question, finding: Finding): Answer | null {
  if (shape.among === 'time') return bestTimeAnswer(shape, shared, finding) ?? rankMissing(shape.among);
  if (shape.among === 'province') return provincesAnswer(shape, shared, finding);
  const question = asLevel(shared, shape.text);
  if (shape.among === 'area')
    return (
      families(shape, question, finding) ??
      areasNamed(shape, question, finding) ??
      families(shape, question, finding, doneInYear) ??
      rankMissing(shape.among)
    );
  const ofKind = kindsAnswer(shape, question, finding);
  if (ofKind) return ofKind;
  // The whole economy is none of its sectors.
  if (/khu vực|khu vuc/iu.test(shape.noun) && !isLevelOrder(shape.order)) return families(shape, question, finding);
  const parted = (): Answer | null =>
    families(shape, question, finding) ??
    (isOfGoods(shape) ? null : (branches(shape, question, finding) ?? partsRanked(shape, question, finding)));
  if (isLevelOrder(shape.order)) {
    const answer = parted();
    return answer && isOfMarkets(shape) && answer.figures.every(isSortOfGuests) ? rankMissing(shape.among) : answer;
  }
  const ofSector = sectorNamed(question.topic, finding.catalogue) !== null;
  if (shape.among === 'sibling' && !ofSector) return parted() ?? things(shape, question, finding);
  return things(shape, question, finding) ?? families(shape, question, finding);
}

/** "sản phẩm nào": no sectors of the gross product. */
const isOfGoods = ({ noun }: Rank): boolean => /^san pham(?: |$)/.test(fold(noun));

/** "thị trường khách nào đứng đầu": where guests come from; guests from abroad and guests that stay are sorts of them. */
const isOfMarkets = ({ noun }: Rank): boolean => /^thi truong/.test(fold(noun));

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
function families(shape: Rank, question: Question, finding: Finding, inTime: InTime = fitsInTime): Answer | null {
  const bare = { ...question, ...withoutMeasures(question), unit: '' };
  return among(shape, question, finding, inTime) ?? among(shape, bare, finding, inTime);
}

type InTime = (question: Question, candidate: Candidate) => boolean;
const fitsInTime: InTime = (_, { periodFit }) => periodFit >= FITS;
/** "năm 2023", where the districts are told up to a day of it. */
const doneInYear: InTime = (question, c) => c.observation.status !== 'T' && isOfYear(question, c);

function among(shape: Rank, question: Question, finding: Finding, inTime: InTime): Answer | null {
  if (question.topic.length === 0) return null;
  const candidates = finding.candidates(question) ?? [];
  const whole = new Set(candidates.filter((c) => c.covered >= NAMED).map(({ observation }) => observation.id));
  const fits = finding.all(question).filter((c) => inTime(question, c));
  const ids = new Set(candidates.map(({ observation }) => observation.id));
  const parts = fits.filter(({ observation: { partOf, id } }) => partOf && whole.has(partOf) && !ids.has(id));
  const meant = [...candidates, ...parts];
  const found = familiesOf(meant, fits, finding.rowOf, !isLevelOrder(shape.order) && !isOfPlan(shape.order)).filter(
    (family) => family.covered >= FAMILY_COVERED && family.missed === 0 && family.ofAreas === (shape.among === 'area'),
  );
  for (const family of newestFirst(found)) {
    if (isOfGoods(shape) && !family.members.some(({ candidate }) => isMade(candidate.observation))) continue;
    const ranked = ordered(family, shape, finding);
    // The one that fell among many is the answer.
    const isTold = ranked.length > 1 || (ranked.length === 1 && !isLevelOrder(shape.order) && family.members.length > 2);
    if (isTold) return rankedLevels(shape.order, family.title, ranked);
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

/** "GRDP … (KH 9%)": what a bracket plans is no part. */
const OF_PLAN = /(?:^| )(?:KH|kế hoạch)$/iu;
const ordered = ({ members }: Family, shape: Rank, finding: Finding): InOrder =>
  inOrder(
    members
      .filter(({ candidate }) => !OF_PLAN.test(candidate.observation.name))
      .map(({ candidate: { observation }, label }) => ({ observation, label })),
    shape,
    finding,
  );
