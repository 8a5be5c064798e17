/** An archive of a few invented reports, and the assistant that answers over it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssistant } from '../src/assistant.js';
import { loadCatalogue, loadUtterances } from '../src/config.js';
import { openArchive } from '../src/intake.js';
import type { Assistant } from '../src/model/dialogue.js';

export type Invented = readonly [name: string, date: string, place: string, period: string, body: string];

/** `defaultPlace`: whose figures are meant where a question names no place. */
export async function assistantOver(reports: readonly Invented[], defaultPlace: string | null): Promise<Assistant> {
  const folder = mkdtempSync(join(tmpdir(), 'hoiso-invented-'));
  for (const [name, date, place, period, body] of reports)
    writeFileSync(
      join(folder, `${name}.md`),
      `---\ntitle: Tình hình ${period}\ndate: ${date}\nplace: ${place}\nperiod: ${period}\n---\n# Tình hình ${period}\n## 1. Kinh tế\n${body}\n`,
    );
  const home = join(import.meta.dirname, '../intents');
  const catalogue = loadCatalogue(home);
  const library = await openArchive(folder, catalogue);
  rmSync(folder, { recursive: true });
  return createAssistant({ library, catalogue, utterances: loadUtterances(home), defaultPlace });
}
