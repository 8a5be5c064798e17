/** A paragraph under a heading, as a report of its own: what is read out of it. */
import { ingest } from '../../src/archive/ingest.js';
import { loadCatalogue } from '../../src/config.js';
import { extract } from '../../src/figures/extract.js';
import type { Observation } from '../../src/model/observation.js';

const catalogue = loadCatalogue(`${import.meta.dirname}/../../intents`);
let count = 0;

/** `text`: Markdown below the heading; the report is on six months of 2024 of the province of Yên Bái. */
export async function figuresOf(
  heading: string,
  text: string,
  title = 'Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm 2024 tỉnh Yên Bái',
): Promise<Observation[]> {
  count += 1;
  const report = `# ${title}\n\nNgày 25 tháng 6 năm 2024\n\n## 1. ${heading}\n\n${text}\n`;
  const result = await ingest({ name: `2024-06-25-thu-${count}.md`, bytes: new TextEncoder().encode(report) });
  if ('failed' in result) throw new Error(result.problems.map((p) => p.message).join());
  return extract(result.report, catalogue);
}
