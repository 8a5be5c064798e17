/** Tables drawn with bars in plain text, as they are pasted from Markdown or a console: "| Lúa | Tấn | 18.640 |". */
import type { Line } from './aligned.js';

const RULE = /^\s*[|+]?[\s:|+=-]*-{2,}[\s:|+=-]*[|+]?\s*$/;
const isRule = (text: string): boolean => /[|+]/.test(text) && RULE.test(text);
const isFramed = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text) && barsIn(text) >= 3;
const barsIn = (text: string): number => text.match(/\|/g)?.length ?? 0;

/** Rows without a frame are a table only where as many of them stand together. */
const FEWEST = 3;

const cellsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.replace(/\*{2}|`/g, '').trim());

/** Such rows with a tab between their cells, as other tables have; the rules between them go. */
export function withBarredTables(lines: readonly Line[]): Line[] {
  const barred = lines.map(({ text }) => !text.includes('\t') && (isFramed(text) || barsIn(text) >= 2));
  return lines.flatMap((line, at): Line[] => {
    if (isRule(line.text) && (barred[at - 1] || barred[at + 1])) return [];
    return barred[at] && (isFramed(line.text) || isTogether(lines, at))
      ? [{ ...line, text: cellsOf(line.text).join('\t') }]
      : [line];
  });
}

/** Whether enough rows of as many bars stand around it. */
function isTogether(lines: readonly Line[], at: number): boolean {
  const bars = barsIn(lines[at]?.text ?? '');
  const isAlike = (i: number): boolean => barsIn(lines[i]?.text ?? '') === bars || isRule(lines[i]?.text ?? '');
  let [from, to] = [at, at];
  while (to - from < FEWEST && isAlike(from - 1)) from--;
  while (to - from < FEWEST && isAlike(to + 1)) to++;
  return to - from + 1 >= FEWEST;
}
