/** The figures that a pasted sentence states, by the same readers as a report's. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Claim, ClaimedFigure } from '../model/claim.js';
import type { AskedPeriod } from '../model/dialogue.js';
import { type ReferencePeriod, yearIn } from '../model/period.js';
import { type PeriodMention, readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { loosely, strictly } from '../vietnamese/rules.js';
import { hasAccents } from '../vietnamese/text.js';
import { comparisonOf } from './changes/bases.js';
import type { Draft } from './drafts.js';
import { nameOf } from './names/names.js';
import { assemble } from './sentences.js';
import { sentencesOf, type Token, tokenize, unglue } from './tokens.js';

/**
 * `reference`: the newest period of the archive, for a year left open. `loose`: typed without accents, though short forms that
 * were written out carry them.
 */
export function claimsIn(text: string, catalogue: Catalogue, reference: ReferencePeriod, loose = !hasAccents(text)): Claim[] {
  let carried: PeriodMention | null = null;
  let dated = yearSaid(text, reference, loose);
  return sentencesOf(text).flatMap(([start, end]) => {
    const sentence = unglue(text.slice(start, end).trim());
    const tokens = tokenize(sentence, loose);
    const { drafts, period } = assemble(tokens, carried);
    carried = period ?? carried;
    const changes = drafts.flatMap((draft) => draft.changes);
    const claims = drafts.flatMap((draft) => {
      // "tháng 6/2024 …; lũy kế 6 tháng …": the year is said once.
      if (draft.period?.year) dated = resolvePeriod(draft.period, dated) ?? dated;
      const isKnown = dated !== reference && draft.period?.year === null;
      return claimsOf(isKnown ? inYear(draft, yearIn(dated)) : draft, changes, catalogue, dated);
    });
    return claims.length > 0 ? claims : nameless(tokens, carried, dated);
  });
}

/** The first period said with its year: what the rest of the text leaves open is of that year. */
function yearSaid(text: string, reference: ReferencePeriod, loose: boolean): ReferencePeriod {
  const periods = readPeriods(loose ? loosely(text) : strictly(text));
  const first = periods.find(({ value }) => value.year !== null && value.type !== 'OTHER');
  return (first && resolvePeriod(first.value, reference)) ?? reference;
}

const inYear = (draft: Draft, year: number): Draft =>
  draft.period && draft.period.relative === undefined ? { ...draft, period: { ...draft.period, year } } : draft;

/** "tăng 65%": of what, the conversation may know. */
function nameless(tokens: readonly Token[], dated: PeriodMention | null, reference: ReferencePeriod): Claim[] {
  const period = dated ? askedOf(dated, reference) : null;
  return tokens.flatMap((token): Claim[] => {
    if (token.type !== 'change') return [];
    const { kind, value, unit, base } = token.change;
    const against = base && 'base' in base ? base.base : null;
    const figure: ClaimedFigure = { kind, value, unit: unit ?? '', hedge: '', base: against };
    return [{ said: token.text, name: '', within: '', indicator: null, figure, period, target: false }];
  });
}

/** "Kế hoạch năm 2022 đón …": said of the plan; "vốn kế hoạch" is what is counted. */
const PLANNED =
  /(?<!vốn |tổng |so với )(?:kế hoạch|mục tiêu|chỉ tiêu)(?! vốn| đầu tư| quốc gia| phát triển)(?: giao| đề ra| đặt ra)?/iu;

/** "tồn đọng của 2019": a year, whatever stands before it. */
const isYear = ({ kind, quantity: { unit, value } }: Draft): boolean =>
  kind === 'level' && unit === '' && Number.isInteger(value) && value > 1900 && value < 2100;

function claimsOf(draft: Draft, siblings: Draft['changes'], catalogue: Catalogue, reference: ReferencePeriod): Claim[] {
  // The b of "a/b hộ", and the share that a level was given with, are said once.
  if (draft.kind === 'whole' || (draft.kind === 'share' && draft.of) || isYear(draft)) return [];
  // "GRDP tăng 9,12%", "thu đạt 60% dự toán": the percent is of the comparison; what is compared is no rate.
  const isCompared = draft.kind !== 'level' && draft.changes.length > 0;
  const quantity = isCompared ? { ...draft.quantity, unit: '' } : draft.quantity;
  const { name, within, indicator } = nameOf({ ...draft, kind: 'level', quantity }, [], '', catalogue);
  const period = draft.period ? askedOf(draft.period, reference) : null;
  const planned = PLANNED.test(draft.subject);
  const claim = (said: string, figure: ClaimedFigure): Claim => ({
    said: said.replace(/\s+/g, ' ').replace(/[\s,.;:]+$/u, ''),
    name: planned ? name.replace(/(?:kế hoạch|mục tiêu|chỉ tiêu)(?: giao| đề ra| đặt ra)?/iu, '').trim() : name,
    within,
    indicator: indicator?.id ?? null,
    figure,
    period,
    target: draft.target || planned,
  });
  const { value, unit, hedge } = draft.quantity;
  const level = claim(draft.printed, { kind: 'level', value, unit, hedge, base: null });
  const own = draft.kind === 'level' ? [level] : [];
  const share = draft.kind === 'share' && draft.changes.length === 0;
  if (share) return [claim(draft.printed, { kind: 'percent_of', value, unit: '%', hedge: '', base: null })];
  return [
    ...own,
    ...draft.changes.map((entry) => {
      const { comparison, inherited } = comparisonOf(entry, siblings, { ...draft, kind: 'growth' }, period?.period ?? reference);
      const { kind, value: changed, unit: of, base } = comparison;
      const hedged = /(?:^| )(hơn|trên|gần|khoảng|xấp xỉ) ?\d/u.exec(entry.text.toLowerCase())?.[1] ?? '';
      return claim(entry.text, {
        kind,
        value: changed,
        unit: of ?? '',
        hedge: hedged,
        base: inherited && kind !== 'percent_of' ? null : base,
      });
    }),
  ];
}

function askedOf(mention: PeriodMention, reference: ReferencePeriod): AskedPeriod | null {
  const period = resolvePeriod(mention, reference);
  if (!period) return null;
  const yearStated = mention.year !== null || mention.relative !== undefined;
  return { period, yearStated, cumulative: mention.cumulative ?? (mention.tillOnly ? true : null) };
}
