/** Plans that stand beside what was reached: they are the figure's plan, no figures of their own kind. */
import type { Change } from '../../vietnamese/changes.js';
import type { Quantity } from '../../vietnamese/quantities.js';
import { type Draft, type DraftKind, lentBy, PLANNED, sizeOf } from '../drafts.js';
import { type Frame, PLAN_ITSELF, PLAN_OF } from '../frames.js';

/** The clause that the plan stands in, and how it makes a figure. */
interface Around {
  readonly outer: readonly Frame[];
  readonly frame: Frame;
  draft(kind: DraftKind, quantity: Quantity, printed: string, rule: string, of?: Draft | null): Draft;
}

/** "(KH tăng từ 12 - 13%)" */
const PLAN_MOVES = /^(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|nq)(?: [^,;]{1,20})? (tăng|giảm)(?: từ| trên| dưới)?$/i;
const moved = (verb: string, { value }: Quantity, text: string): Said => ({
  change: { kind: 'percent_change', value: /^giảm/i.test(verb) ? -value : value, unit: '%', base: null, sure: true },
  text: `${verb} ${text}`,
  rule: PLANNED,
});

/** "2.040 ha/KH 2.300 ha" */
export function isPlanOf(near: Draft, quantity: Quantity, text: string, around: Around): boolean {
  const said = around.frame.words.join(' ').trim();
  const [, verb = ''] = (around.outer.length > 0 && quantity.unit === '%' && PLAN_MOVES.exec(said)) || [];
  if (verb) return isAimOf(near, moved(verb, quantity, text), said.slice(0, said.lastIndexOf(verb)).trim(), around);
  if (!PLAN_OF.test(said)) return false;
  around.draft('whole', quantity, text, PLANNED, near);
  around.frame.words = [];
  return true;
}

interface Said {
  readonly change: Change;
  readonly text: string;
  readonly rule: string;
}

/** "tăng 10,2% (NQ tăng 9,1%)": what was aimed at, of the same; `said`: the words before it. */
export function isAimOf(near: Draft, { change, text, rule }: Said, said: string, around: Around): boolean {
  if (around.outer.length === 0 || !PLAN_ITSELF.test(said)) return false;
  // "tỷ lệ hộ dùng nước sạch 96% (KH đạt 95%)"
  if (change.kind === 'percent_of' && change.base === null && near.quantity.unit === '%') {
    around.draft('whole', sizeOf(change), text.replace(/^đạt /i, ''), PLANNED, near);
    around.frame.words = [];
    return true;
  }
  if (change.kind !== 'percent_change') return false;
  const made = around.draft('growth', sizeOf(change), text, rule);
  Object.assign(made, lentBy(near), { target: true, changes: [{ change, text }] });
  around.frame.words = [];
  return true;
}
