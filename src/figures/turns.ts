/** Changes that are said one after another, each of another figure: "lần lượt", "tương ứng". */
import type { Change } from '../vietnamese/changes.js';
import type { Draft } from './drafts.js';
import { namedAgain } from './matching.js';

const IN_TURN = /lần lượt|tương ứng/i;
const isBare = (d: Draft): boolean => d.kind === 'level' && d.subject === '' && d.changes.length === 0;

/** The bare figures right behind one that was said to change in turn. */
function behind(drafts: readonly Draft[], from: number, unit?: string): Draft[] {
  const end = drafts.findIndex((d, i) => i > from && !(isBare(d) && (unit === undefined || d.quantity.unit === unit)));
  return drafts.slice(from + 1, end < 0 ? drafts.length : end);
}

const without = (drafts: readonly Draft[], gone: readonly Draft[]): readonly Draft[] => drafts.filter((d) => !gone.includes(d));

/** "… 7.126 ha, năng suất 53,8 tạ/ha, sản lượng 38.338 tấn, tăng lần lượt 46 ha, 1,2 tạ/ha và 1.098 tấn": each to the figure of its unit. */
export function movedInTurn(drafts: readonly Draft[]): readonly Draft[] {
  for (const holder of drafts) {
    const entry = holder.changes.at(-1);
    if (entry?.change.kind !== 'absolute_change' || !IN_TURN.test(entry.text)) continue;
    const last = drafts.findLastIndex((d) => d.kind === 'level' && !isBare(d));
    const moves = behind(drafts, last);
    const group = drafts.slice(drafts.indexOf(holder) + 1, drafts.indexOf(holder) + 1 + moves.length);
    const fits = moves.length > 0 && group.every((d, i) => d.quantity.unit === moves[i]?.quantity.unit && !moves.includes(d));
    if (!fits) continue;
    for (const [i, { quantity, printed }] of moves.entries()) {
      const value = Math.sign(entry.change.value || 1) * quantity.value;
      group[i]?.changes.push({ change: { ...entry.change, value, unit: quantity.unit }, text: printed });
    }
    return without(drafts, moves);
  }
  return drafts;
}

/**
 * "trâu 93.850 con, bò 34.610 con, lợn 607.940 con, so với năm 2020 giảm 2,6%, tăng 6,3% và tăng 15,2%": no figure moves three times
 * against one base; each moved once.
 */
export function spreadOut(drafts: readonly Draft[]): readonly Draft[] {
  for (const [at, last] of drafts.entries()) {
    const moves = last.changes.filter(({ change: { kind } }) => kind === 'percent_change');
    const based = moves.filter(({ change: { base } }) => base !== null);
    if (last.kind !== 'level' || moves.length < 2 || moves.length !== last.changes.length || based.length > 1) continue;
    const row = drafts.slice(0, at + 1).filter((d) => d.kind === 'level' && d.parent === last.parent);
    const group = row.slice(-moves.length);
    if (group.length !== moves.length || group.slice(0, -1).some((d) => d.changes.length > 0)) continue;
    const base = based[0]?.change.base ?? null;
    last.changes.splice(0);
    for (const [i, { change, text }] of moves.entries()) group[i]?.changes.push({ change: { ...change, base }, text });
  }
  return drafts;
}

const MEASURE = /^(?:(?:tổng )?(?:đàn|số|diện tích|sản lượng) )/i;

/** "đàn trâu 24.860 con, đàn bò 86.405 con, …, so với cùng kỳ đàn trâu, bò tăng lần lượt 1,6%, 3,1%": each to the figure that is named again. */
export function namedInTurn(drafts: readonly Draft[]): readonly Draft[] {
  for (const [at, growth] of drafts.entries()) {
    const entry = growth.changes[0];
    if (growth.kind !== 'growth' || !entry || !IN_TURN.test(entry.text)) continue;
    const measure = MEASURE.exec(growth.subject)?.[0] ?? '';
    const items = growth.subject.replace(MEASURE, '').split(/,\s*(?:và )?| và /);
    const isGathered = growth.changes.length === items.length;
    const others = isGathered ? [] : behind(drafts, at, '%').slice(0, items.length - 1);
    if (items.length < 2 || !(isGathered || others.length === items.length - 1)) continue;
    const sign = Math.sign(entry.change.value || 1);
    const said: Change[] = [entry.change, ...others.map((d) => ({ ...entry.change, value: sign * d.quantity.value }))];
    const changes = isGathered ? growth.changes.map(({ change }) => change) : said;
    const targets = changes.map((change, i) => namedAgain(drafts, measure + items[i], change, growth.parent));
    if (targets.some((target) => target === null || target === growth)) continue;
    for (const [i, target] of targets.entries()) target?.changes.push({ change: changes[i]!, text: entry.text });
    return without(drafts, [growth, ...others]);
  }
  return drafts;
}
