/** "Diện tích chưa bàn giao 9,07 ha của 131 hộ, bằng 44,5% tổng diện tích": households that own what was measured before. */
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isCounted } from '../drafts.js';

/** What the measured figure is, without its measure: "diện tích chưa bàn giao mặt bằng" → "chưa bàn giao mặt bằng". */
function withoutMeasure(subject: string): string {
  const words = subject.split(/\s+/);
  const isMeasure = (n: number): boolean => isMeasureOnly(words.slice(0, n).join(' '));
  return words.slice(words.findLastIndex((_, i) => isMeasure(i + 1)) + 1).join(' ');
}

/** The figure that the households own; null where the draft is none such. */
function ownedBy(draft: Draft): Draft | null {
  const before = draft.before?.of ?? draft.before;
  const isOwner = isCounted(draft) && draft.link.toLowerCase() === 'của' && draft.subject === '' && before?.kind === 'level';
  return isOwner && !['count', 'ratio'].includes(unitParts(before.quantity.unit).dimension) && before.parent === draft.parent
    ? before
    : null;
}

/** Gives the owners the noun of what they own, what they own the words behind them, and what is said of the measure back to it. */
export function withOwners(drafts: readonly Draft[]): readonly Draft[] {
  const moved = new Map<Draft, Draft>();
  const owned = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const owns = ownedBy(draft);
    if (!owns) continue;
    if (owns.subject === '' && owns.tail === '') owns.tail = draft.tail;
    const ofMeasure = draft.changes.filter(
      ({ change, text }) => change.kind.startsWith('percent') && !text.includes(draft.quantity.unit),
    );
    owns.changes.push(...ofMeasure);
    for (const said of ofMeasure) draft.changes.splice(draft.changes.indexOf(said), 1);
    moved.set(draft, { ...draft, subject: withoutMeasure(owns.subject), previous: null });
    owned.set(draft, owns);
  }
  if (moved.size === 0) return drafts;
  return drafts.map((draft) => {
    const owner = draft.kind === 'share' && draft.of ? owned.get(draft.of) : undefined;
    if (owner) return { ...draft, subject: owner.subject, tail: owner.tail, of: owner };
    return moved.get(draft) ?? draft;
  });
}
