/** A pasted sentence in, a verdict per figure out: claims are read as a report's figures are, then looked up one by one. */
import { checkAnswer, MOST_CLAIMS, nothingToCheck } from './answers/check.js';
import { judge } from './answers/verdict.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { claimsIn } from './figures/claims.js';
import type { Answer } from './model/answer.js';
import type { Checked, Claim, OnRecord } from './model/claim.js';
import { type Aspect, type Candidate, type Question, statedSlot } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { directionOf, nameIn, statementIn } from './questions/checks.js';
import { decide } from './questions/clarify.js';
import { namedBy } from './questions/siblings.js';
import { isForeseen, sameThing, sameUnit } from './search/alike.js';
import type { Finding } from './several.js';
import { isMeasureOnly } from './vietnamese/measures.js';
import { fold, wordsOf } from './vietnamese/text.js';
import { comparable, unitParts } from './vietnamese/units.js';

/** Fits this well, a figure is of the period claimed; a day within it is not. */
const OF_PERIOD = 0.9;
/** Fits this well, an equal figure still confirms the claim. */
const NEAR_PERIOD = 0.5;
/** How many other figures of the period a claim is held against. */
const NEIGHBOURS = 40;
/** This much of what is claimed must be spoken of. */
const COVERED = 0.9;

export interface Checking extends Finding {
  readonly catalogue: Catalogue;
}

/** `question`: the whole utterance; what the conversation carried into it counts where the sentence leaves it open. */
export async function checked(question: Question, finding: Checking): Promise<Answer> {
  const statement = statementIn(question.utterance.text);
  const claims = claimsIn(statement, finding.catalogue, finding.reference);
  const up = claims.length === 0 ? directionOf(statement) : 0;
  if (up !== 0) claims.push(directionClaim(question, up, finding.catalogue));
  // "số này đúng không": the figure that was given, once more with its source.
  if (claims.length === 0 && question.topic.length > 0) return finding.figure({ ...question, aspect: 'level', unit: '' });
  if (claims.length === 0) return nothingToCheck();
  const checks: Checked[] = [];
  // Of what, the statement as a whole may say, or the conversation; not where another figure of it has a name.
  const leans = claims.every(({ name }) => isMeasureOnly(name));
  for (const claim of inherited(claims).slice(0, MOST_CLAIMS)) {
    const asked = await askedBy(claim, question, leans, finding);
    const named = { ...claim, name: withoutPlaces(nameIn(claim.name, ''), asked) };
    checks.push(judge(named, onRecord(named, asked, finding)));
  }
  const assumed = claims.every(({ period }) => period === null) && question.periods.length === 0;
  return checkAnswer(checks, assumed, Math.max(0, claims.length - MOST_CLAIMS));
}

/** "…; lũy kế 6 tháng 1.325,6 nghìn lượt": a counter alone is of what the claim before it was, where they count the same. */
function inherited(claims: readonly Claim[]): Claim[] {
  const named: Claim[] = [];
  for (const claim of claims) {
    const alike = named.findLast(({ figure }) => claim.figure.kind !== 'level' || comparable(figure.unit, claim.figure.unit));
    named.push(alike && isMeasureOnly(claim.name) ? { ...claim, name: alike.name, indicator: alike.indicator } : claim);
  }
  return named;
}

/** "xuất khẩu tăng": what is left of the statement is what it is said of. */
function directionClaim({ topic, spelt, periods, indicators }: Question, up: 1 | -1, catalogue: Catalogue): Claim {
  const words = spelt.filter((_, i) => !/^(?:tang|giam|cao|thap|nhieu|it|hon|di|len|xuong)$/.test(topic[i] ?? ''));
  return {
    said: '',
    name: words.join(' '),
    within: '',
    indicator: catalogue.get(indicators[0]?.value ?? '')?.id ?? null,
    figure: { kind: 'direction', value: up, unit: '', hedge: '', base: null },
    period: periods[0]?.value ?? null,
    target: false,
  };
}

function aspectOf({ figure: { kind, base }, target }: Claim): Aspect {
  if (kind === 'level') return target ? 'target' : 'level';
  if (kind === 'percent_of') return base === 'plan' || base === 'budget' ? 'plan' : base === 'share' ? 'share' : 'level';
  return 'change';
}

/** The claim as a question for the figure that it gives. */
async function askedBy(claim: Claim, whole: Question, leans: boolean, { understand }: Checking): Promise<Question> {
  const own = leans || claim.name === '' ? whole : await understand(nameIn(claim.name, claim.within));
  const { figure, period } = claim;
  const isLevel = figure.kind === 'level' || (figure.kind === 'percent_of' && figure.base === null);
  const named = own.topic.length > 0 || !leans ? own : whole;
  return {
    ...named,
    intent: 'figure',
    aspect: aspectOf(claim),
    // A bare scale word ("3 triệu") says nothing of what is counted.
    unit: isLevel && unitParts(figure.unit).dimension !== 'count' && !isBare(figure.unit) ? figure.unit : '',
    places: own.places.length > 0 ? own.places : whole.places,
    areas: own.areas.length > 0 ? own.areas : whole.areas,
    periods: period ? [statedSlot(period)] : whole.periods,
  };
}

/** "Số khách quốc tế điện Biên" → "Số khách quốc tế": the place stands elsewhere in the answer. */
const withoutPlaces = (name: string, { places }: Question): string =>
  places
    .reduce((text, { value }) => text.replace(new RegExp(`(?:^| )(?:tỉnh )?${value}(?= |$)`, 'iu'), ''), name)
    .replace(/\s+/g, ' ')
    .trim();

const isBare = (unit: string): boolean => unit === '' || (unitParts(unit).base === 'dong' && !/dong|đồng|vn/i.test(unit));

const nothing = (lacks: OnRecord['lacks'], rest: Partial<OnRecord> = {}): OnRecord => ({
  exact: [],
  others: [],
  neighbours: [],
  certain: false,
  lacks,
  nearest: [],
  ...rest,
});

/** Everything of the archive that speaks of the claim. */
function onRecord(claim: Claim, asked: Question, finding: Checking): OnRecord {
  if (asked.topic.length === 0) return nothing('unclear');
  const candidates = figuresFor(asked, finding);
  if (!candidates) return nothing('place');
  const always = figuresFor({ ...asked, periods: [] }, finding) ?? [];
  const found =
    bestOf(asked, candidates) ?? bestOf({ ...asked, aspect: 'level' }, candidates) ?? bestByCatalogue(claim, asked, finding);
  if (!found) return unsure(claim, asked, candidates, always);
  const best = asked.periods.every(({ value }) => !value.yearStated) ? newestOf(found, candidates) : found;
  const planned = figuresFor({ ...asked, periods: [], aspect: 'target' }, finding) ?? [];
  const named = [...candidates, ...always, ...planned].filter((c) => isAsMuchMeant(claim, asked, c, best));
  const same = [...new Set([...alike(best, [...candidates, ...always, ...planned]), ...named.map((c) => c.observation)])];
  const inPeriod = same.filter((o) => sameSpan(o.period, best.observation.period) && (o.status === 'T') === claim.target);
  const isNear = best.periodFit >= NEAR_PERIOD && !isMonthForSpan(asked, best.observation);
  const isDated = asked.periods.length === 0 || best.periodFit >= OF_PERIOD || claim.target;
  const exact = isNear ? newestFirst(inPeriod) : [];
  return {
    exact,
    others: same.filter((o) => !exact.includes(o)),
    neighbours: candidates
      .filter(({ periodFit, observation }) => periodFit >= NEAR_PERIOD && !same.includes(observation))
      .slice(0, NEIGHBOURS)
      .map(({ observation }) => observation),
    certain: exact.length > 0 && isDated && isMeant(claim, asked, best),
    lacks: exact.length === 0 || !isDated ? 'undated' : null,
    nearest: [best.observation],
  };
}

/** The b of "115/129 xã" is no figure that is claimed by itself. */
const figuresFor = (asked: Question, { candidates }: Checking): Candidate[] | null =>
  candidates(asked)?.filter(({ observation }) => !observation.rules.includes('a/b')) ?? null;

/** No one figure is clearly meant: several may be, the period is not on record, or nothing is. */
function unsure(claim: Claim, asked: Question, candidates: readonly Candidate[], always: readonly Candidate[]): OnRecord {
  const decision = decide(asked, candidates);
  const observed = (list: readonly Candidate[]): Observation[] => list.map(({ observation }) => observation);
  if (decision.kind === 'clarify') {
    const nearest = observed(decision.choices);
    return nothing('unclear', { exact: observed(decision.choices.filter(isSpokenOf)), nearest });
  }
  const nearest = decision.kind === 'missing' ? observed(decision.nearest) : [];
  const [lead] = always;
  const isDated = decision.kind === 'missing' && decision.what === 'period' && lead && isMeant(claim, asked, lead);
  return isDated ? nothing('undated', { others: alike(lead, always), nearest }) : nothing('missing');
}

const isSpokenOf = ({ covered, missed }: Candidate): boolean => covered >= 0.8 && missed === 0;
/** A month asked, a cumulative figure found: two figures. */
const isMonthForSpan = ({ periods: [slot] }: Question, { period }: Observation): boolean =>
  slot !== undefined && slot.value.period.type === 'MONTH' && period.type !== 'MONTH' && period.type !== 'INSTANT';

function bestOf(question: Question, candidates: readonly Candidate[]): Candidate | null {
  const decision = decide(question, candidates);
  if (decision.kind === 'answer') return decision.best;
  // Several readings that are one thing in several reports are no doubt.
  const [first, ...rest] = decision.kind === 'clarify' ? decision.choices : [];
  return first && isSpokenOf(first) && rest.every((c) => sameThing(c.observation, first.observation)) ? first : null;
}

/** "Tốc độ tăng trưởng GRDP": asked by its name in the catalogue, where the words of the claim leave it open. */
function bestByCatalogue({ indicator }: Claim, asked: Question, finding: Checking): Candidate | null {
  const known = indicator === null ? null : finding.catalogue.get(indicator);
  if (!known) return null;
  const question: Question = { ...asked, ...namedBy(known), aspect: 'level' };
  const best = bestOf(question, figuresFor(question, finding) ?? []);
  return best?.observation.indicator === known.id ? best : null;
}

const newestFirst = (list: readonly Observation[]): Observation[] =>
  [...list].sort((a, b) => b.source.date.localeCompare(a.source.date));

function alike(best: Candidate, candidates: readonly Candidate[]): Observation[] {
  const found = candidates.map(({ observation }) => observation).filter((o) => sameThing(o, best.observation));
  return [...new Set([best.observation, ...found])];
}

/** Where no period is said, the newest figure of the same thing. */
const newestOf = (best: Candidate, candidates: readonly Candidate[]): Candidate =>
  candidates
    .filter(({ periodFit }) => periodFit >= best.periodFit - 0.05)
    .filter(({ observation: o }) => sameThing(o, best.observation) && o.status !== 'T' && !isForeseen(o))
    .reduce((newest, c) => (c.observation.period.to > newest.observation.period.to ? c : newest), best);

/** What the claim names just as well, though the catalogue does not know that it is the same. */
const isAsMuchMeant = (claim: Claim, asked: Question, candidate: Candidate, best: Candidate): boolean =>
  sameUnit(candidate.observation, best.observation) &&
  (candidate.observation.indicator === null || best.observation.indicator === null) &&
  isMeant(claim, asked, candidate);

/** Words that leave the thing counted what it is. */
const LIGHT = new Set(
  'tong so luong toan tinh tren dia ban den cua tai o ca nam uoc dat duoc va cac loai muc thuc hien kim ngach gia tri'.split(' '),
);

/** Without doubt what the claim speaks of: one indicator of the catalogue, or names that say the same on both sides. */
const PRICES = /^(?!.*(?:binh quan|dau nguoi)).*gia (?:so sanh|hien hanh|thuc te|hh|ss)/;

function isMeant(
  { name, figure, indicator }: Claim,
  { topic, indicators }: Question,
  { observation, covered, missed }: Candidate,
): boolean {
  const own = observation.indicator;
  // At current or at constant prices: a level is another one.
  if (figure.kind === 'level' && PRICES.test(fold(observation.name)) && !PRICES.test(fold(name))) return false;
  const [named] = [...indicators].sort((a, b) => b.confidence - a.confidence);
  const claimed = indicator ?? (named && named.confidence >= COVERED ? named.value : null);
  if (own !== null && claimed !== null) return own === claimed;
  if (covered < COVERED || missed > 0) return false;
  const said = new Set([...(isMeasureOnly(name) ? topic : wordsOf(name)), ...wordsOf(observation.place)]);
  const printed = new Set(wordsOf([observation.name, observation.within, observation.place].join(' ')));
  const adds = (words: readonly string[], known: ReadonlySet<string>): boolean =>
    words.some((word) => !known.has(word) && !LIGHT.has(word));
  return !adds(wordsOf(observation.name.split(' – ')[0] ?? ''), said) && !adds(topic, printed);
}
