/** What is aimed at in a year, as a list: of everything, or of one sector. */
import { targetsAnswer } from './answers/compose.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Whereabouts } from './geography.js';
import type { Answer } from './model/answer.js';
import type { Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { readTargets } from './questions/targets.js';
import { type OfSector, sectorNamed } from './search/sectors.js';

export interface Aims {
  readonly observations: readonly Observation[];
  readonly catalogue: Catalogue;
  readonly isOfSector: OfSector;
  readonly whereOf: (question: Question) => Pick<Whereabouts, 'place'>;
}

/** Null where no such list is asked for, or none is on record. */
export function targetsOf({ observations, catalogue, isOfSector, whereOf }: Aims) {
  const targets = observations.filter(({ status }) => status === 'T');
  return (question: Question, leans: boolean): Answer | null => {
    const asked = readTargets(question, leans);
    const place = asked ? whereOf(question).place : undefined;
    const [slot] = asked?.periods ?? [];
    if (!asked || !slot || place === undefined) return null;
    const sector = sectorNamed(asked.topic, catalogue);
    if (asked.topic.length > 0 && sector === null) return null;
    const meant = targets.filter(
      (o) => o.place === place && sameSpan(o.period, slot.value.period) && (sector === null || isOfSector(o, sector)),
    );
    const distinct = [...new Map(meant.map((o) => [`${o.name}|${o.unit}`, o])).values()];
    return distinct.length > 0 ? targetsAnswer(distinct, slot.value.period, asked.spelt.join(' ')) : null;
  };
}
