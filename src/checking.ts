/** A pasted sentence in, a verdict per figure out: claims are read as a report's figures are, then looked up one by one. */
import { checkAnswer, MOST_CLAIMS, nothingToCheck } from './answers/check.js';
import { judge } from './answers/verdict.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { claimsIn } from './figures/claims.js';
import type { Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Checked, Claim } from './model/claim.js';
import { type Aspect, type Question, statedSlot } from './model/dialogue.js';
import { onRecord } from './on-record.js';
import { directionOf, nameIn, statementIn } from './questions/checks.js';
import { blanked, placesIn } from './questions/shape-words.js';
import { isMeasureOnly } from './vietnamese/measures.js';
import { hasAccents } from './vietnamese/text.js';
import { comparable, unitParts } from './vietnamese/units.js';

/** `question`: the whole utterance; what the conversation carried into it counts where the sentence leaves it open. */
export async function checked(question: Question, finding: Finding): Promise<Answer> {
  const { text } = question.utterance;
  const statement = statementIn(text);
  const claims = claimsIn(statement, finding.catalogue, finding.reference, !hasAccents(text));
  const up = claims.length === 0 ? directionOf(statement) : 0;
  if (up !== 0) claims.push(directionClaim(question, up, finding.catalogue));
  // "số này đúng không": the figure that was given, once more with its source.
  if (claims.length === 0 && question.topic.length > 0) return finding.figure({ ...question, aspect: 'level', unit: '' });
  if (claims.length === 0) return nothingToCheck();
  const checks: Checked[] = [];
  // Of what, the statement as a whole may say, or the conversation; not where another figure of it has a name.
  const leans = claims.every(({ name }) => isMeasureOnly(name));
  for (const claim of inherited(claims).slice(0, MOST_CLAIMS)) checks.push(await checkedClaim(claim, question, leans, finding));
  const assumed = claims.every(({ period }) => period === null) && question.periods.length === 0;
  return checkAnswer(checks, assumed, Math.max(0, claims.length - MOST_CLAIMS));
}

/** Where nothing can be told of it, once more without the places in its name: "khách Vân Đồn", "ty le ho ngheo thai binh". */
async function checkedClaim(said: Claim, question: Question, leans: boolean, finding: Finding): Promise<Checked> {
  const check = async (claim: Claim, whole = question): Promise<Checked> => {
    const asked = await askedBy(claim, whole, leans, finding);
    const period = claim.period ?? asked.periods[0]?.value ?? null;
    const named = { ...claim, period, name: withoutPlaces(nameIn(claim.name, ''), asked) };
    return judge(named, onRecord(named, asked, finding));
  };
  const first = await check(said);
  const { spans } = placesIn(said.name, finding.places);
  const { slots } = placesIn(question.utterance.text, finding.places);
  const bare = blanked(said.name, spans)
    .replace(/\s+/g, ' ')
    .replace(/ (?:của|cua) ?$/iu, '')
    .trim();
  const isPlaced = question.places.length === 0 && slots.length > 0;
  if (first.verdict !== 'unknown' || (bare === said.name && !isPlaced && !isGrowthAlone(said, bare))) return first;
  const name = isGrowthAlone(said, bare) ? ECONOMY : bare;
  const whole = { ...question, places: isPlaced ? slots : question.places };
  const again = await check({ ...said, name, indicator: finding.catalogue.identify(name, '')?.id ?? null }, whole);
  return again.verdict === 'unknown' ? first : again;
}

/** "Gia Lai tăng trưởng 8,06%": growth of nothing else is that of the economy. */
const isGrowthAlone = ({ said }: Claim, bare: string): boolean => bare === '' && /tăng trưởng|tang truong/iu.test(said);
const ECONOMY = 'Tăng trưởng kinh tế';

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
async function askedBy(claim: Claim, whole: Question, leans: boolean, { understand }: Finding): Promise<Question> {
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
    .reduce((text, { value }) => text.replace(new RegExp(`(?:^| )(?:(?:của|cua) )?(?:tỉnh )?${value}(?= |$)`, 'iu'), ''), name)
    .replace(/\s+/g, ' ')
    .trim();

const isBare = (unit: string): boolean => unit === '' || (unitParts(unit).base === 'dong' && !/dong|đồng|vn/i.test(unit));
