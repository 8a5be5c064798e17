/** Figures by their short names, and what can be made of a figure: its source, its curve, its citation. */
import { createHash } from 'node:crypto';
import { citationSentence, documentName } from './answers/citation.js';
import { sourcesAnswer } from './answers/compose.js';
import { present } from './answers/present.js';
import { nearestLine, reportLine } from './answers/wording.js';
import { barChart, seriesChart } from './charts/chart.js';
import { csvOf } from './exports/csv.js';
import { xlsxOf } from './exports/xlsx.js';
import type { Library } from './intake.js';
import type { Chart } from './model/chart.js';
import { meantItself } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { ReportHead } from './model/report.js';
import type { Lookup } from './model/services.js';
import { seriesOf } from './search/alike.js';
import { fold } from './vietnamese/text.js';

const KEY_LENGTH = 10;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What a report prints, not what the program makes of it: better readers give the same figure the same key. */
const imprint = ({ source, printed, period }: Observation): string =>
  [source.report, source.line, printed, period.from, period.to].join('|');

/** `mainPlace`: the one that is meant where none is named. */
export function createLookup({ reports, observations }: Library, mainPlace = ''): Lookup {
  const byKey = new Map<string, Observation>();
  const keys = new Map<string, string>();
  const seen = new Map<string, number>();
  const alike = new Map<string, Observation[]>();
  for (const observation of observations) {
    const own = imprint(observation);
    // The same words twice in one line are told apart by their order.
    const nth = seen.get(own) ?? 0;
    seen.set(own, nth + 1);
    const key = hashOf(`${own}|${nth}`).slice(0, KEY_LENGTH);
    byKey.set(key, observation);
    keys.set(observation.id, key);
    const thing = thingOf(observation);
    alike.set(thing, [...(alike.get(thing) ?? []), observation]);
  }

  const kin = (figure: Observation): readonly Observation[] => alike.get(thingOf(figure)) ?? [];
  const series = (figure: Observation): readonly Observation[] => {
    const { type } = figure.period;
    const span = type === 'MONTH' ? type : null;
    const points = seriesOf(meantItself(figure), kin(figure).map(meantItself), { span, from: '', to: '9999' });
    return points.length > 0 ? points : [figure];
  };

  return {
    version: hashOf(reports.map(({ id, hash }) => `${id} ${hash}`).join('\n')).slice(0, 8),
    reports,
    mainPlace,
    keyOf: ({ id }) => keys.get(id) ?? '',
    figureOf: (key) => byKey.get(key) ?? null,
    seriesOf: series,
    ofReport: (id) => observations.filter(({ source }) => source.report === id),
    chartOf(figures): Chart | null {
      const [first] = figures;
      if (!first) return null;
      const isOneThing = figures.every((o) => thingOf(o) === thingOf(first));
      if (figures.length > 1 && !isOneThing) return barChart(figures);
      const plans = kin(first).filter(({ status }) => status === 'T');
      return seriesChart(figures.length > 1 ? figures : series(first), plans);
    },
    sourceOf: sourcesAnswer,
    citationOf: citationSentence,
    lineOf: (figure) => nearestLine(figure).replace(/^• /, ''),
    titleOf: (report) => reportLine(report).replace(/^• /, ''),
    nameOf: documentName,
    reportsLike(words) {
      const asked = fold(words).split(/\s+/).filter(Boolean);
      const said = (report: ReportHead): string =>
        fold([report.title, report.number, report.issuer, report.date, report.id].join(' '));
      return [...reports]
        .filter((report) => asked.every((word) => said(report).includes(word)))
        .sort((a, b) => b.date.localeCompare(a.date));
    },
    tableOf: async (figures, format) => (format === 'csv' ? csvOf(figures) : await xlsxOf(figures)),
    present,
  };
}

const thingOf = ({ place, indicator, name }: Observation): string => `${place}|${indicator ?? fold(name)}`;
