/** Which total the parts of a sentence add up to. */
import type { PeriodMention } from '../vietnamese/periods.js';
import type { Quantity } from '../vietnamese/quantities.js';
import { type Draft, subjectOf } from './drafts.js';
import { namedAgain } from './matching.js';

/**
 * "Tổng sản lượng trong tháng 385,75 tấn, lũy kế 3.110,26 tấn, trong đó: nuôi trồng 363,33 tấn; khai thác 22,42 tấn": parts that add up
 * to an earlier total are parts of that one, and of its period.
 */
export function regrouped(drafts: readonly Draft[]): Draft[] {
  const moved = new Map<Draft, Draft>();
  for (const parent of new Set(drafts.map((d) => d.parent))) {
    const parts = drafts.filter((d) => d.parent === parent && d.kind === 'level');
    if (!parent || parts.length < 2 || parts.some((d) => d.quantity.unit !== parent.quantity.unit || d.period !== parent.period))
      continue;
    const sum = parts.reduce((total, d) => total + d.quantity.value, 0);
    const equals = ({ quantity: { value } }: Draft): boolean => Math.abs(sum - value) <= 1e-4 * Math.abs(value);
    const total = equals(parent)
      ? undefined
      : drafts.find((d) => d !== parent && !parts.includes(d) && d.quantity.unit === parent.quantity.unit && equals(d));
    if (total) for (const part of parts) moved.set(part, { ...part, parent: total, period: total.period });
  }
  return drafts.map((draft) => moved.get(draft) ?? draft);
}

/** "Tai nạn giao thông tháng 5 xảy ra 19 vụ, làm 8 người chết. | Cộng dồn 5 tháng xảy ra 97 vụ, …": the same things, of a longer span. */
export function runningOn(drafts: readonly Draft[], before: readonly Draft[], isDated: boolean): readonly Draft[] {
  if (!isDated) return drafts;
  for (const draft of drafts) {
    const isBare =
      draft.subject === '' && draft.tail === '' && draft.head === '' && draft.parent === null && draft.previous === null;
    const same = before.find(
      (d) => d.kind === draft.kind && d.of === null && d.parent === null && d.quantity.unit === draft.quantity.unit,
    );
    if (!isBare || !same || draft.kind !== 'level') continue;
    Object.assign(draft, { subject: subjectOf(same), tail: same.subject === '' ? '' : same.tail, head: same.head });
  }
  return drafts;
}

/** "¹³ Gồm: mầm non 108 trường; tiểu học 109 trường …": a footnote's figures that add up to one of the paragraph that carries its mark. */
export function withWhole(note: readonly Draft[], carrier: readonly Draft[]): readonly Draft[] {
  const parts = note.filter((d) => d.kind === 'level' && d.parent === null);
  const unit = parts[0]?.quantity.unit;
  if (parts.length < 2 || parts.some((d) => d.quantity.unit !== unit)) return note;
  const sum = parts.reduce((total, d) => total + d.quantity.value, 0);
  const whole = carrier.find(({ quantity }) => quantity.unit === unit && Math.abs(sum - quantity.value) <= 1e-4 * sum);
  return whole ? note.map((d) => (parts.includes(d) ? { ...d, parent: whole } : d)) : note;
}

const IN_TURN = /lần lượt|tương ứng/i;
const MEASURE = /^(?:(?:tổng )?(?:số|đàn|lượng|diện tích(?: gieo trồng)?|sản lượng|giá trị|khối lượng|doanh thu|năng suất) )/i;

/** "Tổng đàn trâu, bò, lợn" → "Tổng đàn trâu", "Tổng đàn bò", "Tổng đàn lợn" */
function itemsOf(list: string): string[] {
  const items = list
    .replace(/\s*(?:lần lượt|tương ứng).*$/i, '')
    .split(/,\s*(?:và )?| và /)
    .map((item) => item.trim());
  const measure = MEASURE.exec(items[0] ?? '')?.[0] ?? '';
  return items.filter(Boolean).map((item, i) => (i === 0 || MEASURE.test(item) ? item : measure + item));
}

/**
 * "Đàn trâu, bò, lợn lần lượt là 139 con, 119 con và 621 con": each figure takes its own noun; where the nouns are not as many
 * as the figures, none is guessed. `head`: what stands before the colon that the sentence hangs on.
 */
export function inTurn(drafts: readonly Draft[], sentence: string, head: string): readonly Draft[] {
  if (!IN_TURN.test(sentence)) return drafts;
  const first = drafts.findIndex(({ kind, subject }) => kind === 'level' && /(?:lần lượt|tương ứng)$/i.test(subject));
  const named = first < 0 ? drafts : gathered(withNouns(drafts, first, head));
  const shared = shareChanges(named);
  return named.filter(({ kind, of }) => kind !== 'share' || !of || !shared.has(of.quantity));
}

function withNouns(drafts: readonly Draft[], first: number, head: string): readonly Draft[] {
  const [lead] = drafts.slice(first);
  const items = itemsOf(/^(?:lần lượt|tương ứng)/i.test(lead?.subject ?? '') ? lead?.head || head : (lead?.subject ?? ''));
  let run = first + 1;
  while (run < drafts.length && drafts[run]?.kind === 'level' && drafts[run]?.subject === '') run++;
  if (items.length < 2 || items.length !== run - first) return drafts;
  return drafts.map((draft, i) =>
    i >= first && i < run ? { ...draft, subject: items[i - first] ?? '', previous: null } : draft,
  );
}

/** "…; so với cùng kỳ: trâu giảm 3,1%, bò giảm 1,7%": changes that name one of the figures go to it. */
function gathered(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => {
    const own = draft.kind === 'growth' ? draft.changes[0] : undefined;
    const target = own ? namedAgain(drafts, draft.subject, own.change, draft.parent) : null;
    if (target && own) target.changes.push(own);
    return target === null;
  });
}

/** "…, tăng tương ứng 9,8% và 13,3%": the changes that the last figure gathered go to the figures before it, in their order. */
function shareChanges(drafts: readonly Draft[]): ReadonlySet<Quantity> {
  const shared = new Set<Quantity>();
  for (const [i, last] of drafts.entries()) {
    const kind = last.changes[0]?.change.kind;
    const many = last.changes.length;
    const isLevel = (d: Draft): boolean => d.kind === 'level';
    const before = drafts
      .slice(0, i + 1)
      .filter(isLevel)
      .slice(-many);
    // "…: trâu 812 tấn, bò 17.460 tấn; so cùng kỳ lần lượt tăng 0,9% và 2,4%": gathered by the first of all.
    const all = drafts.filter(isLevel);
    const group = all.length === many && all[0] === last ? all : before;
    const free = group.every((d) => d === last || d.changes.length === 0) && last.changes.every((c) => c.change.kind === kind);
    if (many < 2 || group.length !== many || !group.includes(last) || !free) continue;
    const base = last.changes.at(-1)?.change.base ?? null;
    shared.add(last.quantity);
    for (const [j, { change, text }] of last.changes.splice(0).entries()) {
      group[j]?.changes.push({ change: { ...change, base: change.base ?? base }, text });
    }
  }
  return shared;
}

const TURN = /\s*(?:lần lượt|tương ứng)$/i;

/** "Sản phẩm chủ yếu tháng 4 và 4 tháng: … 41,2 nghìn tấn và 1.692,8 nghìn tấn": the first of each pair is of the first span. */
export const inPairs = (drafts: readonly Draft[], pair: readonly [PeriodMention, PeriodMention] | null): readonly Draft[] =>
  pair === null
    ? drafts
    : drafts.map((draft, i) => {
        const next = drafts[i + 1];
        const opens =
          draft.subject !== '' && next?.kind === 'level' && next.subject === '' && next.quantity.unit === draft.quantity.unit;
        return opens && draft.period === pair[1] && next.period === pair[1]
          ? { ...draft, subject: draft.subject.replace(TURN, ''), period: pair[0] }
          : draft;
      });
