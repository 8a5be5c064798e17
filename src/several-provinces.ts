/** "tỉnh nào có nhiều khách nhất": the same figure of every place on record, and which places it lacks. */
import { type Ranked, rankedPlaces, rankMissing } from './answers/series.js';
import { asLevel, bestOf, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import { type Candidate, type Question, statedSlot } from './model/dialogue.js';
import { sameSpan } from './model/period.js';
import { sameThing } from './search/alike.js';
import { isLevelOrder, rateOf } from './search/strongest.js';
import type { Rank } from './several-order.js';
import { unitParts } from './vietnamese/units.js';

interface Place {
  readonly name: string;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly best: Candidate | null;
}

export function provincesAnswer(shape: Rank, shared: Question, finding: Finding): Answer {
  const asked = asLevel(shared, shape.text);
  const places = finding.places.map((name): Place => {
    const question = { ...asked, places: [statedSlot(name)] };
    const candidates = finding.candidates(question) ?? [];
    const best = bestOf(question, candidates, null);
    return { name, question, candidates, best: best && best.missed === 0 ? best : null };
  });
  const leads = places.flatMap(({ best }) => best ?? []);
  const found = places.flatMap((place): (Ranked & { label: string; rate: number })[] => {
    const observation = meant(place, leads)?.observation;
    if (!observation) return [];
    const rate = isLevelOrder(shape.order)
      ? { rate: observation.value * unitParts(observation.unit).scale, by: null }
      : rateOf(observation, shape.order);
    return rate ? [{ observation, label: place.name, ...rate }] : [];
  });
  const [first] = found;
  const like = found.filter(({ observation: o }) => first && unitParts(o.unit).base === unitParts(first.observation.unit).base);
  if (!first || like.length < 2 || like.length < found.length) return rankMissing(shape.among);
  const ranked = like.sort((a, b) => (shape.order === 'least' ? a.rate - b.rate : b.rate - a.rate));
  const lacking = places.map(({ name }) => name).filter((name) => !ranked.some(({ label }) => label === name));
  return rankedPlaces(shape.order, ranked, lacking);
}

/** What is found for sure, else what is of the same thing as elsewhere. */
function meant(place: Place, leads: readonly Candidate[]): Candidate | null {
  if (place.best) return ofWholeSpan(place, place.best) ?? place.best;
  for (const lead of leads) {
    const like = bestOf(place.question, place.candidates, lead);
    const whole = like && like.missed === 0 ? ofWholeSpan(place, like) : null;
    if (whole) return whole;
  }
  return null;
}

/** A month beside the months so far: the longest span. Two figures of one span leave it open. */
function ofWholeSpan({ question, candidates }: Place, best: Candidate): Candidate | null {
  if (question.periods.length > 0) return best;
  const same = candidates.filter(
    (c) =>
      c.covered >= best.covered && c.missed === 0 && c.observation.status !== 'T' && sameThing(c.observation, best.observation),
  );
  const [first, ...others] = [...same].sort(laterFirst);
  return first && !others.some(({ observation: o }) => isRival(o, first.observation)) ? first : null;
}

const isRival = (a: Candidate['observation'], b: Candidate['observation']): boolean =>
  sameSpan(a.period, b.period) && (a.value !== b.value || a.unit !== b.unit);
const laterFirst = ({ observation: { period: a } }: Candidate, { observation: { period: b } }: Candidate): number =>
  b.to.localeCompare(a.to) || a.from.localeCompare(b.from);
