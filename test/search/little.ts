/** Little corpora: the figures of some sentences, and a question about them. */
import { join } from 'node:path';
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { extract } from '../../src/figures/extract.js';
import type { Aspect, Question } from '../../src/model/dialogue.js';
import { statedPeriod } from '../../src/model/dialogue.js';
import type { ReferencePeriod } from '../../src/model/period.js';
import type { Report } from '../../src/model/report.js';
import { ObservationIndex } from '../../src/search/observations.js';
import { canonical, wordsOf } from '../../src/vietnamese/text.js';

export const PLACE = 'Điện Biên';
const catalogue = loadCatalogue(join(import.meta.dirname, '../../intents'));

/** `body`: Markdown of eight months of 2023, from "## 1. …" on. */
export async function littleCorpus(body: string): Promise<{ reports: Report[]; index: ObservationIndex }> {
  const file = `---
title: Tình hình 8 tháng năm 2023
date: 2023-08-22
place: ${PLACE}
period: 8 tháng đầu năm 2023
---
# Tình hình 8 tháng năm 2023
${body}`;
  const ingested = await ingest({ name: '2023-08-22-a.md', bytes: new TextEncoder().encode(file) });
  if ('failed' in ingested) throw new Error(ingested.problems[0]?.message);
  const reports = [ingested.report];
  return { reports, index: new ObservationIndex(extract(ingested.report, catalogue), reports, catalogue) };
}

export interface Rest {
  /** The whole utterance, where it is more than its topic. */
  readonly text?: string;
  readonly unit?: string;
  readonly aspect?: Aspect;
  readonly total?: boolean;
  readonly period?: ReferencePeriod;
  readonly cumulative?: boolean;
}

export function asked(topic: string, rest: Rest = {}): Question {
  const { text = topic, unit = '', aspect = 'level', total = false, period, cumulative = null } = rest;
  const stated = period && statedPeriod(period);
  return {
    utterance: { chat: 'x', text },
    intent: 'figure',
    confidence: 1,
    topic: wordsOf(topic),
    spelt: canonical(topic).split(' '),
    aspect,
    unit,
    total,
    places: [],
    areas: [],
    indicators: [],
    periods: stated ? [{ ...stated, value: { ...stated.value, cumulative } }] : [],
  };
}
