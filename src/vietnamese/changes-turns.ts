/** "lần lượt bằng 98,6%, 101,2% và 97,9% so với cùng kỳ": percentages in a row behind one verb. */
import type { Change } from './changes.js';
import { baseAt } from './changes-bases.js';
import { NUMBER, parseNumber } from './numerals.js';
import { matchesOf, phrase, type Source, type Span } from './rules.js';

export const IN_TURN = phrase('lần lượt|tương ứng');
const NEXT_PERCENT = phrase(`^(?:,| và|, và) ?(?<number>${NUMBER})\\s*%`, false);

/** "lần lượt bằng 98,6%, 101,2% và 97,9% so với cùng kỳ": the percentages behind the first are changes of its kind. */
export function continued(source: Source, kept: readonly Span<Change>[]): Span<Change>[] {
  return kept.flatMap((first): Span<Change>[] => {
    const { value: change } = first;
    if (change.unit !== '%') return [];
    const found: Span<Change>[] = [];
    for (let end = first.end; ; ) {
      const [match] = matchesOf(NEXT_PERCENT, { text: source.text.slice(end), loose: source.loose });
      if (!match) return found;
      const size = parseNumber(match.groups?.number ?? '');
      const start = end + match[0].search(/\d/);
      const base = baseAt(source, end + match[0].length);
      end = base?.end ?? end + match[0].length;
      const value = change.value < 0 ? -size : size;
      found.push({ start, end, rule: 'lần lượt', value: { ...change, value, base: base?.base ?? null } });
    }
  });
}
