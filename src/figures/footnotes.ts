/** Footnotes: each explains the figure that stands before its mark. */
import type { ReferencePeriod } from '../model/period.js';
import type { Paragraph, Report } from '../model/report.js';
import { resolvePeriod } from '../vietnamese/periods.js';
import type { Draft } from './drafts.js';

/** A footnote stands under the headings of what it explains. */
export function hostOf({ paragraphs }: Report, note: Paragraph): Paragraph {
  const host = note.kind === 'note' && note.of !== undefined ? paragraphs[note.of] : undefined;
  return host ? { ...note, section: host.section, heads: host.heads } : note;
}

/** Of the figures of the text that carries a footnote's mark, those that stand right before it: the last whole and its parts. */
export function explainedBy(
  { paragraphs }: Report,
  { of = -1, behind = '' }: Paragraph,
  drafts: readonly Draft[],
): readonly Draft[] {
  const text = paragraphs[of]?.text ?? '';
  const mark = behind === '' ? -1 : text.indexOf(behind);
  if (mark < 0) return drafts;
  let at = 0;
  const before = drafts.filter(({ printed }) => {
    const found = text.indexOf(printed, at);
    if (found >= 0) at = found + 1;
    return found >= 0 && found < mark + behind.length;
  });
  return before.slice(
    Math.max(
      0,
      before.findLastIndex(({ parent, of: share }) => parent === null && share === null),
    ),
  );
}

/** "… 10 tháng tăng 6%¹" and below "¹ Cùng kỳ năm trước tăng 4%": of those ten months too. */
export function explainedPeriod([main]: readonly Draft[], period: ReferencePeriod): ReferencePeriod {
  const own = main?.period ? resolvePeriod(main.period, period) : null;
  return own?.type === 'YTD' && own.to === period.to ? own : period;
}
