/** "huyện nào giải ngân cao nhất": where no table has rows for the districts, those that the prose names with their figures. */
import { rankedLevels } from './answers/series.js';
import { FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { yearIn } from './model/period.js';
import { type AreaList, amountOf, areaListsIn } from './search/area-lists.js';
import { isLevelOrder } from './search/strongest.js';
import { NAMED } from './several-kinds.js';
import { inOrder, type Rank } from './several-order.js';
import { wordsOf } from './vietnamese/text.js';
import { comparable } from './vietnamese/units.js';

/** A figure so far behind the best is of something else: of sick cassava, not of cassava. */
const NEAR = 0.12;
/** A paragraph that speaks of so much of what is asked is looked at. */
const SPOKEN = 0.3;
/** Districts come to the whole where they are all there are, but for so much. */
const SLACK = 0.02;

export function areasNamed(shape: Rank, question: Question, finding: Finding): Answer | null {
  if (!isLevelOrder(shape.order) || question.topic.length === 0) return null;
  const candidates = finding.candidates(question) ?? [];
  const fits = candidates.filter((c) => c.periodFit >= FITS || isOfYear(question, c));
  const inTime = new Set(finding.all(question).flatMap((c) => (c.periodFit >= FITS ? [c.observation.id] : [])));
  const isInTime = (o: Observation): boolean => inTime.has(o.id) || isOfYear(question, { observation: o });
  const best = fits.find(({ covered, missed }) => covered >= NAMED && missed === 0);
  const isRate = ({ unit, value }: Observation): boolean =>
    unit === '%' && best?.observation.comparisons.some((c) => c.value === value) === true;
  const isMeant = (c: Candidate): boolean => best !== undefined && (c.score >= best.score - NEAR || isRate(c.observation));
  const meant = fits.filter((c) => c.covered >= NAMED && c.missed === 0 && isMeant(c));
  const ids = new Set(meant.map(({ observation }) => observation.id));
  for (const paragraph of paragraphsOf(candidates, finding.observations)) {
    let isMeantBefore = false;
    const lists = areaListsIn(paragraph)
      .filter((list) => {
        const isOwn = (list.owner && ids.has(list.owner.id)) || isSaid(question, list) || isRateSaid(question, list);
        isMeantBefore = isOwn || (list.goesOn && isMeantBefore);
        return isMeantBefore;
      })
      .filter(({ owner, members }) => (owner && ids.has(owner.id)) || members.every(({ observation }) => isInTime(observation)));
    const list = lists.find(({ end }) => end === shape.order) ?? lists.find((one) => tells(one, shape));
    if (!list) continue;
    const ranked = inOrder(list.members, shape, finding);
    if (ranked.length > 0) return rankedLevels(shape.order, titleOf(question, list, best), ranked);
  }
  return null;
}

/** "năm 2020": what was sown by then, as the answer says. */
export const isOfYear = ({ periods: [slot] }: Question, { observation }: Pick<Candidate, 'observation'>): boolean =>
  slot?.value.period.type === 'YEAR' && yearIn(slot.value.period) === yearIn(observation.period);

/** The paragraphs of the figures that are near to what is asked, those of the nearest first. */
function paragraphsOf(candidates: readonly Candidate[], all: readonly Observation[]): Observation[][] {
  const keyOf = ({ source: { report, line } }: Observation): string => `${report}:${line}`;
  const keys = new Set(candidates.filter(({ covered }) => covered >= SPOKEN).map(({ observation }) => keyOf(observation)));
  const found = new Map([...keys].map((key) => [key, [] as Observation[]]));
  for (const o of all) found.get(keyOf(o))?.push(o);
  return [...found.values()];
}

/** "các huyện xuống giống lúa mùa nhiều là": what introduces the list says it all. */
const isSaid = ({ topic }: Question, list: AreaList): boolean => {
  const words = new Set(wordsOf(clauseOf(list)));
  return topic.every((word) => words.has(word));
};

/** "40.216 hộ nghèo; huyện có tỷ lệ cao nhất là": the rate of what the sentence spoke of. */
const isRateSaid = ({ topic, unit }: Question, list: AreaList): boolean => {
  const [first] = list.members;
  const words = new Set(wordsOf(first?.observation.source.quote ?? ''));
  return unit === '%' && BARE_RATE.test(clauseOf(list)) && topic.every((word) => words.has(word));
};
const BARE_RATE = /(?<!\p{L})tỷ lệ (?:này )?(?:cao|thấp|lớn)/iu;

/** What introduces them, where it says what is asked: "các huyện xuống giống lúa mùa nhiều". */
function titleOf(question: Question, list: AreaList, best: Candidate | undefined): string {
  if (!isSaid(question, list)) return (isRateSaid(question, list) ? best?.observation.name : list.owner?.name) ?? '';
  const lead = clauseOf(list)
    .replace(/[:,()]/g, ' ')
    .replace(/(?:^| )(?:riêng|là|gồm|như|tại|ở)(?= |$)/giu, ' ')
    .trim();
  return lead.slice(0, 1).toUpperCase() + lead.slice(1);
}
const clauseOf = ({ lead }: AreaList): string => lead.split(/[;.]/u).at(-1) ?? '';

/** Districts that come to the whole, or of which one is larger than all that are not named. */
function tells({ members, owner, end }: AreaList, { order }: Rank): boolean {
  if (end !== null || !owner || !members.every(({ observation: o }) => comparable(o.unit, owner.unit) && o.unit !== '%'))
    return false;
  const [whole, parts] = [amountOf(owner), members.map(({ observation }) => amountOf(observation))];
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  if (Math.abs(left) <= whole * SLACK) return true;
  return order === 'most' && left > 0 && Math.max(...parts) > left;
}
