/** The same row a year before, in one bracket: "dịch vụ 32%; thuế 4,3% (cùng kỳ lần lượt là: 32,2%; 4,6%)". */
import type { Draft } from './drafts.js';

const IN_ORDER = /^(?:(?:theo )?thứ tự|lần lượt|tương ứng)(?: là)?$/i;
const isBefore = ({ period }: Draft): boolean => period?.relative === 'same_period_last_year';

/** Each takes the noun of its place in the row; where they are not as many, none is guessed. */
export function mirrored(drafts: readonly Draft[]): readonly Draft[] {
  const at = drafts.findIndex((d) => isBefore(d) && IN_ORDER.test(d.subject));
  if (at < 0) return drafts;
  const first = drafts[at]!;
  const end = drafts.findIndex((d, i) => i > at && !(isBefore(d) && d.subject === ''));
  const group = drafts.slice(at, end < 0 ? drafts.length : end);
  if (group.length < 2) return drafts;
  const row = drafts.slice(0, at).filter((d) => d.of === null && d.quantity.unit === first.quantity.unit && !isBefore(d));
  const own = group.map((d, i): Draft => {
    const { subject = '', tail = '', head = '', parent = null } = row[i] ?? {};
    return { ...d, subject, tail, head, parent, previous: null };
  });
  return [...drafts.slice(0, at), ...(row.length === group.length ? own : []), ...drafts.slice(at + group.length)];
}
