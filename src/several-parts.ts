/** What a figure is made up of: "gồm những khoản nào", "cơ cấu kinh tế", "chi tiết hơn". */
import { partsAnswer, partsMissing, sharesAnswer, sideBySideAnswer } from './answers/parts.js';
import { asLevel, bestOf, FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import type { Shape } from './questions/shapes.js';
import { partsOf, sharesAround, sideBySide } from './search/parts.js';

/** So much of the topic a whole must speak of to be taken for it where its parts are named as well as it is. */
const MEANT = 0.75;
/** And no further behind what is named best. */
const NEAR = 0.05;

/** Null where the words may ask for something else, and no part is printed. */
export function partsShapeAnswer(
  shape: Extract<Shape, { kind: 'parts' }>,
  shared: Question,
  finding: Finding,
  last: Observation | null,
): Answer | null {
  const read = asLevel(shared, shape.text);
  const question = shape.shares && !last ? ofEconomy(read) : read;
  const parts = (whole: Observation): Observation[] => partsOf(whole, finding.observations, finding.rowOf, finding.catalogue);
  if (last) {
    const own = parts(last);
    return own.length > 0 ? partsAnswer(last, own) : shape.sure ? partsMissing(last) : null;
  }
  if (question.topic.length === 0) return null;
  const candidates = finding.candidates(question) ?? [];
  const best = bestOf(question, candidates, null)?.observation ?? null;
  if (shape.shares) {
    const shares = sharesOf(read, finding);
    if (shares.length > 1) return sharesAnswer(shares);
  }
  const meant = meantOf(candidates, question, best);
  for (const { observation: whole } of meant) {
    const own = parts(whole);
    // Another figure than the one that is clearly named is meant where that one is a part of it.
    if (own.length > 0 && (whole === best || best === null || own.includes(best))) return partsAnswer(whole, own);
  }
  const [first] = meant;
  const above = best ? undefined : finding.observations.find(({ id }) => id === first?.observation.partOf);
  if (above && parts(above).length > 1) return partsAnswer(above, parts(above));
  const beside = best ? [] : sideBySide(meant, finding.rowOf);
  if (beside.length > 1) return sideBySideAnswer(beside);
  return shape.sure && best ? partsMissing(best) : null;
}

/** "Cơ cấu kinh tế" is that of the gross product. */
function ofEconomy(question: Question): Question {
  const isEconomy = question.topic.every((word) => ECONOMY.has(word));
  return isEconomy ? { ...question, topic: ['grdp'], spelt: ['grdp'] } : question;
}
const ECONOMY = new Set(['kinh', 'te', 'nganh', 'cac', 'khu', 'vuc', 'nen']);

const isDated = ({ periodFit }: Candidate, { periods }: Question): boolean => periods.length === 0 || periodFit >= FITS;

/** The figure asked for, and what is named as well as it is: the newest first where no period is asked for. */
function meantOf(candidates: readonly Candidate[], question: Question, best: Observation | null): Candidate[] {
  const dated = candidates.filter((c) => c.missed === 0 && isDated(c, question));
  const [top] = dated.map((c) => c.covered).sort((a, b) => b - a);
  const named = dated.filter((c) => c.covered >= Math.max(MEANT, (top ?? 1) - NEAR));
  const newest = (a: Candidate, b: Candidate): number => b.observation.period.to.localeCompare(a.observation.period.to);
  const ordered = question.periods.length > 0 ? named : [...named].sort(newest);
  return [...ordered].sort((a, b) => Number(b.observation === best) - Number(a.observation === best));
}

/** "Cơ cấu kinh tế": the shares printed of it, found by what they are shares of. */
function sharesOf(question: Question, finding: Finding): Observation[] {
  const structure = { ...question, unit: '%' };
  const words = (list: readonly string[]): string[] => ['co', 'cau', ...list];
  for (const asked of [{ ...structure, topic: words(question.topic), spelt: words(question.spelt) }, structure]) {
    const found = (finding.candidates(asked) ?? []).filter((c) => c.observation.unit === '%' && c.covered >= MEANT);
    const dated = found.filter((c) => isDated(c, question));
    for (const { observation } of dated) {
      const shares = sharesAround(observation, finding.observations, finding.rowOf);
      if (shares.length > 1) return shares;
    }
  }
  return [];
}
