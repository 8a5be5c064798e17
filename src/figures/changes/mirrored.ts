/** A row of figures whose nouns stand with the row before it: each takes the noun of its place. */
import type { Draft } from '../drafts.js';

const IN_ORDER = /^(?:(?:ghi nhận|có|đạt|ước) )*(?:(?:theo )?thứ tự|lần lượt|tương ứng)(?: là)?$/i;
const isBefore = ({ period }: Draft): boolean => period?.relative === 'same_period_last_year';

/**
 * "dịch vụ 32%; thuế 4,3% (cùng kỳ lần lượt là: 32,2%; 4,6%)", "41 ca cúm, 27 ca sởi; 8 tháng tương ứng 318 ca và 402 ca": the same row
 * of another time. Where they are not as many, none is guessed, and what was a year ago is left out.
 */
export function mirrored(drafts: readonly Draft[]): readonly Draft[] {
  const at = drafts.findIndex((d) => d.period !== null && IN_ORDER.test(d.subject));
  if (at < 0) return drafts;
  const first = drafts[at]!;
  const end = drafts.findIndex((d, i) => i > at && !(isBefore(d) === isBefore(first) && d.subject === ''));
  const group = drafts.slice(at, end < 0 ? drafts.length : end);
  if (group.length < 2) return drafts;
  const isOther = (d: Draft): boolean => (isBefore(first) ? !isBefore(d) : d.period !== first.period);
  const row = drafts.slice(0, at).filter((d) => d.of === null && d.quantity.unit === first.quantity.unit && isOther(d));
  if (!isBefore(first) && row.length !== group.length) return drafts;
  const own = group.map((d, i): Draft => {
    const { subject = '', tail = '', head = '', parent = null } = row[i] ?? {};
    return { ...d, subject, tail, head, parent, previous: null };
  });
  return [...drafts.slice(0, at), ...(row.length === group.length ? own : []), ...drafts.slice(at + group.length)];
}
