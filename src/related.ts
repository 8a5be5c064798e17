/** What the buttons below a figure lead on to. */
import type { Related } from './answers/figure.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Observation } from './model/observation.js';

const once = (list: readonly Observation[], key: (o: Observation) => string): Observation[] => [
  ...new Map(list.map((o) => [key(o), o])).values(),
];

/** Parts and wholes of the figure in its period, and its other periods. */
export function relatedIn(observations: readonly Observation[], catalogue: Catalogue): (observation: Observation) => Related {
  return (observation) => {
    const indicator = observation.indicator ? catalogue.get(observation.indicator) : null;
    if (!indicator) return { parts: [], periods: [] };
    const here = observations.filter((o) => o.place === observation.place && o.indicator !== null);
    const near = new Set([...catalogue.partsOf(indicator.id).map((part) => part.id), indicator.parent]);
    return {
      parts: once(
        here.filter((o) => near.has(o.indicator) && o.period.to === observation.period.to),
        (o) => o.indicator ?? '',
      ),
      periods: once(
        here.filter((o) => o.indicator === indicator.id && o.period.to !== observation.period.to),
        (o) => o.period.to,
      ),
    };
  };
}
