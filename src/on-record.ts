/** What the archive holds about a claim: the figure that it speaks of, the same at other times, and what it may be taken for. */
import type { Indicator } from './catalogue/catalogue.js';
import type { Finding } from './finding.js';
import type { Claim, OnRecord } from './model/claim.js';
import type { Candidate, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { decide } from './questions/clarify.js';
import { namedBy } from './questions/siblings.js';
import { isForeseen, sameThing, sameUnit } from './search/alike.js';
import { isMeasureOnly } from './vietnamese/measures.js';
import { fold, wordsOf } from './vietnamese/text.js';
import { unitParts } from './vietnamese/units.js';

/** Fits this well, a figure is of the period claimed; a day within it is not. */
const OF_PERIOD = 0.9;
/** Fits this well, an equal figure still confirms the claim. */
const NEAR_PERIOD = 0.5;
/** How many other figures of the period a claim is held against. */
const NEIGHBOURS = 40;
/** So much of a figure's name the claim must say, where several may be meant. */
const NAMED = 0.55;
/** This much of what is claimed must be spoken of. */
const COVERED = 0.9;

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
export function onRecord(claim: Claim, asked: Question, finding: Finding): OnRecord {
  if (asked.topic.length === 0) return nothing('unclear');
  const candidates = figuresFor(asked, finding);
  if (!candidates) return nothing('place');
  const always = figuresFor({ ...asked, periods: [] }, finding) ?? [];
  const found =
    bestOf(asked, candidates) ?? bestOf({ ...asked, aspect: 'level' }, candidates) ?? bestByCatalogue(claim, asked, finding);
  if (!found || !isLevelOf(claim, found)) return unsure(claim, asked, candidates, always, finding);
  const best = asked.periods.every(({ value }) => !value.yearStated) ? newestOf(found, candidates) : found;
  const planned = figuresFor({ ...asked, periods: [], aspect: 'target' }, finding) ?? [];
  const named = [...candidates, ...always, ...planned].filter((c) => isAsMuchMeant(claim, asked, c, best, finding));
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
    certain: exact.length > 0 && isDated && isMeant(claim, asked, best, finding),
    lacks: exact.length === 0 || !isDated ? 'undated' : null,
    nearest: [best.observation],
  };
}

/** The b of "115/129 xã" is no figure that is claimed by itself. */
const figuresFor = (asked: Question, { candidates }: Finding): Candidate[] | null =>
  candidates(asked)?.filter(({ observation }) => !observation.rules.includes('a/b')) ?? null;

/** No one figure is clearly meant: several may be, the period is not on record, or nothing is. */
function unsure(
  claim: Claim,
  asked: Question,
  candidates: readonly Candidate[],
  always: readonly Candidate[],
  finding: Finding,
): OnRecord {
  const decision = decide(asked, candidates);
  const observed = (list: readonly Candidate[]): Observation[] => list.map(({ observation }) => observation);
  const elsewhere = always.find((c) => isLevelOf(claim, c) && isMeant(claim, asked, c, finding));
  if (decision.kind === 'clarify') {
    const nearest = observed(decision.choices);
    const spoken = decision.choices.filter((c) => isSpokenOf(c) && isLevelOf(claim, c));
    // Whichever of them is meant, the claim must be one of them.
    const firm = spoken.every((c) => c.covered >= COVERED && c.asked >= NAMED && c.periodFit >= NEAR_PERIOD);
    const certain = spoken.length > 1 && firm && !isPrintedElsewhere(claim, spoken, finding);
    if (spoken.length > 0) return nothing(certain ? null : 'unclear', { exact: observed(spoken), nearest, certain });
    return elsewhere
      ? nothing('undated', { others: alike(elsewhere, always), nearest: observed([elsewhere]) })
      : nothing('unclear', { exact: observed(decision.choices.filter(isSpokenOf)), nearest });
  }
  const nearest = decision.kind === 'missing' ? observed(decision.nearest) : [];
  const [lead] = always;
  const isDated = decision.kind === 'missing' && decision.what === 'period' && lead && isMeant(claim, asked, lead, finding);
  return isDated ? nothing('undated', { others: alike(lead, always), nearest }) : nothing('missing');
}

/** The very number stands in the reports of the figures that may be meant: it may be the figure that is. */
const isPrintedElsewhere = ({ figure: { value } }: Claim, spoken: readonly Candidate[], { observations }: Finding): boolean => {
  const reports = new Set(spoken.map(({ observation }) => observation.source.report));
  const isIt = (printed: number): boolean => Math.abs(printed) === Math.abs(value);
  return observations.some((o) => reports.has(o.source.report) && (isIt(o.value) || o.comparisons.some((c) => isIt(c.value))));
};

/** A level is held against a level: no rate against a number of things. */
const isLevelOf = ({ figure: { kind, unit } }: Claim, { observation }: Candidate): boolean =>
  kind !== 'level' || unit === '' || isRatio(unit) === isRatio(observation.unit);
const isRatio = (unit: string): boolean => unitParts(unit).dimension === 'ratio';

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
function bestByCatalogue({ indicator, figure }: Claim, asked: Question, finding: Finding): Candidate | null {
  const said = indicator === null ? null : finding.catalogue.get(indicator);
  if (!said) return null;
  // "GRDP tăng 8,12%": its growth is an indicator of its own.
  const growths = figure.kind === 'percent_change' ? [said.name, ...said.abbreviations] : [];
  const rate = growths
    .map((name) => finding.catalogue.identify(`Tốc độ tăng ${name}`, '%'))
    .find((found) => found?.id !== said.id);
  return [said, rate].map((known) => known && bestNamed(known, asked, finding)).find((best) => best) ?? null;
}

function bestNamed(known: Indicator, asked: Question, finding: Finding): Candidate | null {
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
const isAsMuchMeant = (claim: Claim, asked: Question, candidate: Candidate, best: Candidate, finding: Finding): boolean =>
  sameUnit(candidate.observation, best.observation) &&
  (candidate.observation.indicator === null || best.observation.indicator === null) &&
  isMeant(claim, asked, candidate, finding);

/** Words that leave the thing counted what it is. */
const LIGHT = new Set(
  'tong so luong luot toan tinh tren dia ban den cua tai o ca nam uoc dat duoc va cac loai muc thuc hien kim ngach gia tri do lam bi'.split(
    ' ',
  ),
);

/** Without doubt what the claim speaks of: one indicator of the catalogue, or names that say the same on both sides. */
/** "(chuẩn 2022-2025)": by which rule it is counted is no part of what is. */
const STANDARD = / ?\((?:theo )?(?:chuẩn|tiêu chuẩn|chuẩn nghèo)[^()]*\)/iu;
const RATE = /^(?:Tỷ lệ|Tốc độ tăng(?: trưởng)?|Mức (?:tăng|giảm)(?:\/giảm)?) /u;

const PRICES = /^(?!.*(?:binh quan|dau nguoi)).*gia (?:so sanh|hien hanh|thuc te|hh|ss)/;

function isMeant(
  { name, figure, indicator }: Claim,
  { topic, indicators }: Question,
  { observation, covered, missed }: Candidate,
  { catalogue }: Finding,
): boolean {
  const own = observation.indicator;
  // At current or at constant prices: a level is another one.
  if (figure.kind === 'level' && PRICES.test(fold(observation.name)) && !PRICES.test(fold(name))) return false;
  const [named] = [...indicators].sort((a, b) => b.confidence - a.confidence);
  const claimed = indicator ?? (named && named.confidence >= COVERED ? named.value : null);
  if (own !== null && own === claimed) return true;
  // A change is said of the thing that the report prints the rate of: "CPI tăng 0,18%", "Tốc độ tăng CPI".
  const bare = observation.name.replace(STANDARD, '');
  const counted = figure.kind === 'level' ? bare : bare.replace(RATE, '').replace(/ toàn ngành$/iu, '');
  if (claimed !== null && counted !== bare && catalogue.identify(counted, '')?.id === claimed) return true;
  if (own !== null && claimed !== null) return false;
  if (covered < COVERED || missed > 0) return false;
  const said = new Set([...(isMeasureOnly(name) ? topic : wordsOf(name)), ...wordsOf(observation.place)]);
  const printed = new Set(wordsOf([observation.name, observation.within, observation.place].join(' ')));
  const adds = (words: readonly string[], known: ReadonlySet<string>): boolean =>
    words.some((word) => !known.has(word) && !LIGHT.has(word));
  // "doanh nghiệp mới": those newly founded.
  if (said.has('moi')) for (const word of ['thanh', 'lap']) said.add(word);
  return !adds(wordsOf(counted.split(' – ')[0] ?? ''), said) && !adds(topic, printed);
}
