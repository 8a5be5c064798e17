/** Doubts about what the reports print. No figure is changed: a finding is a warning on its observation. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Observation } from '../model/observation.js';
import * as changes from './checks/changes.js';
import type { Doubt } from './checks/doubts.js';
import * as others from './checks/others.js';
import * as parts from './checks/parts.js';
import { Seen } from './checks/seen.js';
import * as units from './checks/units.js';

/** A figure in a doubtful unit fits nothing else either: what else is found about it only repeats that. */
const FIRST = [units.unitsAgainstTotals, units.unitsAgainstOthers];
const THEN = [
  parts.partsAgainstTotals,
  parts.growthAgainstParts,
  parts.monthAgainstYear,
  parts.sharesAgainstTotals,
  changes.changesOfOneFigure,
  changes.changesWithoutUnit,
  changes.ratiosOfOneFigure,
  changes.changesAgainstEarlier,
  changes.sharesOfPlans,
  changes.stocksAgainstTheirChange,
  changes.impossiblePercents,
  others.printedDifferently,
  others.jumps,
  others.wrongDimensions,
  others.afterIssue,
];

/** The observations of a whole archive with what is doubtful about each. */
export function check(observations: readonly Observation[], catalogue: Catalogue): Observation[] {
  const seen = new Seen(observations, catalogue);
  const found = new Map<Observation, Set<string>>();
  const note = ({ about, text }: Doubt): void => {
    found.set(about, (found.get(about) ?? new Set()).add(text));
  };
  for (const find of FIRST) for (const doubt of find(seen)) if (!found.has(doubt.about)) note(doubt);
  const inDoubt = new Set(found.keys());
  for (const find of THEN) for (const doubt of find(seen)) if (!inDoubt.has(doubt.about)) note(doubt);
  return observations.map((o) => {
    const warnings = found.get(o);
    return warnings ? { ...o, warnings: [...o.warnings, ...warnings] } : o;
  });
}
