/** Changes that are said one after another, each of another figure: "lần lượt", "tương ứng". */
import type { Change } from '../../vietnamese/changes.js';
import type { PeriodMention } from '../../vietnamese/periods.js';
import type { Quantity } from '../../vietnamese/quantities.js';
import { type Draft, sizeOf } from '../drafts.js';
import { namedAgain } from './matching.js';

export interface Said {
  readonly sentence: string;
  /** What stands before the colon that the sentence hangs on. */
  readonly head: string;
  /** Two spans side by side, for pairs of figures. */
  readonly pair: readonly [PeriodMention, PeriodMention] | null;
}

/** Gives each figure its own noun, span and change where they are said one after another. */
export function eachItsOwn(drafts: readonly Draft[], { sentence, head, pair }: Said): readonly Draft[] {
  const paired = inPairs(asBefore(drafts), pair);
  const moved = grownInTurn(namedInTurn(movedInTurn(movedAlike(paired, sentence))));
  return inTurn(spreadOut(withoutOthers(moved, sentence)), sentence, head);
}

const IN_TURN = /lần lượt|tương ứng/i;
/** "IIP tăng 6,1%, mức tương ứng của bốn ngành là: +2,3%; -4,8%; …": several more without a base are of others, that are not named here. */
const OF_OTHERS = /^(?:các )?mức (?:tăng |giảm )?tương ứng (?:của|ở) /i;
function withoutOthers(drafts: readonly Draft[], sentence: string): readonly Draft[] {
  for (const { kind, changes } of IN_TURN.test(sentence) ? drafts : []) {
    const own = changes.filter(({ change }, i) => i === 0 || change.base !== null || change.kind !== 'percent_change');
    if (kind === 'growth' && changes.length - own.length > 1) changes.splice(0, changes.length, ...own);
  }
  return drafts.filter(({ kind, subject }) => !(kind === 'growth' && OF_OTHERS.test(subject)));
}
const isBare = (d: Draft): boolean => d.kind === 'level' && d.subject === '' && d.changes.length === 0;

/** The bare figures right behind one that was said to change in turn. */
function behind(drafts: readonly Draft[], from: number, unit?: string): Draft[] {
  const end = drafts.findIndex((d, i) => i > from && !(isBare(d) && (unit === undefined || d.quantity.unit === unit)));
  return drafts.slice(from + 1, end < 0 ? drafts.length : end);
}

const without = (drafts: readonly Draft[], gone: readonly Draft[]): readonly Draft[] => drafts.filter((d) => !gone.includes(d));

/** "… 7.126 ha, năng suất 53,8 tạ/ha, sản lượng 38.338 tấn, tăng lần lượt 46 ha, 1,2 tạ/ha và 1.098 tấn": each to the figure of its unit. */
function movedInTurn(drafts: readonly Draft[]): readonly Draft[] {
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

const VICTIM = /chết|tử vong|bị thương|mất tích/iu;
/** What is counted, however the words are shared out: "chết 31 người", "31 người chết". */
const countedAs = ({ subject, quantity: { unit } }: Draft): string =>
  (VICTIM.exec(unit) ?? VICTIM.exec(subject) ?? [unit])[0].toLowerCase().replace('tử vong', 'chết');

/** "87 vụ, chết 31 người, bị thương 64 người; so với cùng kỳ giảm 12 vụ, 4 người chết, 7 người bị thương": all of them fell. */
function movedAlike(drafts: readonly Draft[], sentence: string): readonly Draft[] {
  for (const [at, holder] of drafts.entries()) {
    const [entry] = holder.changes;
    if (entry?.change.kind !== 'absolute_change' || holder.changes.length > 1) continue;
    const rest = drafts.slice(at + 1);
    const moves = rest.slice(rest.length / 2);
    const group = rest.slice(0, rest.length / 2);
    const isSaidAgain = group.every((d, i) => d.kind === 'level' && moves[i] && countedAs(d) === countedAs(moves[i]));
    if (group.length === 0 || group.length !== moves.length || !isSaidAgain || !moves.every(isBare)) continue;
    if (sentence.indexOf(entry.text) < sentence.indexOf(group.at(-1)?.printed ?? '')) continue;
    for (const [i, { quantity, printed }] of moves.entries()) {
      const value = Math.sign(entry.change.value || 1) * quantity.value;
      group[i]?.changes.push({
        change: { ...entry.change, value, unit: group[i].quantity.unit },
        text: `${value < 0 ? 'giảm' : 'tăng'} ${printed}`,
      });
    }
    return without(drafts, moves);
  }
  return drafts;
}

/**
 * "trâu 93.850 con, bò 34.610 con, lợn 607.940 con, so với năm 2020 giảm 2,6%, tăng 6,3% và tăng 15,2%": no figure moves three times
 * against one base; each moved once.
 */
function spreadOut(drafts: readonly Draft[]): readonly Draft[] {
  for (const [at, last] of drafts.entries()) {
    const moves = last.changes.filter(({ change: { kind } }) => kind === 'percent_change');
    const [based, another] = moves.filter(({ change: { base } }) => base !== null);
    // "tăng 12% so với tháng trước, tăng 30%": two changes of one figure
    const isOfAll = based !== undefined && !another && (based === moves.at(-1) || /^so /i.test(based.text));
    if (last.kind !== 'level' || moves.length < 2 || moves.length !== last.changes.length || !isOfAll) continue;
    const row = drafts.slice(0, at + 1).filter((d) => d.kind === 'level' && d.parent === last.parent);
    const group = row.slice(-moves.length);
    if (group.length !== moves.length || group.slice(0, -1).some((d) => d.changes.length > 0)) continue;
    const { base } = based.change;
    last.changes.splice(0);
    for (const [i, { change, text }] of moves.entries()) group[i]?.changes.push({ change: { ...change, base }, text });
  }
  return drafts;
}

/** "đàn trâu 24.860 con, đàn bò 86.405 con, …, so với cùng kỳ đàn trâu, bò tăng lần lượt 1,6%, 3,1%": each to the figure that is named again. */
function namedInTurn(drafts: readonly Draft[]): readonly Draft[] {
  for (const [at, growth] of drafts.entries()) {
    const entry = growth.changes[0];
    if (growth.kind !== 'growth' || !entry || !IN_TURN.test(entry.text)) continue;
    const items = itemsOf(growth.subject);
    const isGathered = growth.changes.length === items.length;
    const others = isGathered ? [] : behind(drafts, at, '%').slice(0, items.length - 1);
    if (items.length < 2 || !(isGathered || others.length === items.length - 1)) continue;
    const sign = Math.sign(entry.change.value || 1);
    const said: Change[] = [entry.change, ...others.map((d) => ({ ...entry.change, value: sign * d.quantity.value }))];
    const changes = isGathered ? growth.changes.map(({ change }) => change) : said;
    const targets = changes.map((change, i) => namedAgain(drafts, items[i] ?? '', change, growth.parent));
    if (targets.some((target) => target === null || target === growth)) continue;
    for (const [i, target] of targets.entries()) target?.changes.push({ change: changes[i]!, text: entry.text });
    return without(drafts, [growth, ...others]);
  }
  return drafts;
}

/** "khu vực I, II, III tăng tương ứng 2,4%, 9,1% và 7,8%": the growth of each, by its own name. */
function grownInTurn(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((growth) => {
    const { kind, changes, subject } = growth;
    if (kind !== 'growth' || changes.length < 2 || !IN_TURN.test(changes[0]?.text ?? '')) return [growth];
    const items = itemsOf(subject);
    if (items.length !== changes.length) return [growth];
    // "III" behind "khu vực I"
    const kindOf = (items[0] ?? '').replace(/ ?\S+$/u, '');
    return changes.map((entry, i) => ({
      ...growth,
      subject: /^[IVX]+$/.test(items[i] ?? '') ? `${kindOf} ${items[i]}` : (items[i] ?? ''),
      quantity: sizeOf(entry.change),
      printed: entry.text,
      changes: [entry],
    }));
  });
}

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
function inTurn(drafts: readonly Draft[], sentence: string, head: string): readonly Draft[] {
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
    // "tháng 5: 87 tỷ; 5 tháng: 596 tỷ, bằng 61,8% dự toán tỉnh và 54,7% dự toán huyện": each says what it is of, all of the last
    const ofOne = last.changes.filter(({ change }) => change.base !== null).length > 1;
    if (ofOne || many < 2 || group.length !== many || !group.includes(last) || !free) continue;
    const base = last.changes.at(-1)?.change.base ?? null;
    shared.add(last.quantity);
    for (const [j, { change, text }] of last.changes.splice(0).entries()) {
      group[j]?.changes.push({ change: { ...change, base: change.base ?? base }, text });
    }
  }
  return shared;
}

const TURN = /\s*(?:lần lượt|tương ứng)$/i;

/** "xuất khẩu tháng 8 đạt 78 triệu USD, 8 tháng 542 triệu USD; nhập khẩu tương ứng 31 và 248 triệu USD": of the same two spans. */
function asBefore(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1];
    const levels = drafts.slice(0, i).filter((d) => d.kind === 'level' && d.parent === draft.parent);
    const [first, second] = levels.slice(-2);
    const isPair = next?.kind === 'level' && next.subject === '' && next.quantity.unit === draft.quantity.unit;
    const isOfTwo =
      first && second?.subject === '' && first.quantity.unit === second.quantity.unit && first.period !== second.period;
    const isOne = TURN.test(draft.subject) && itemsOf(draft.subject).length === 1;
    if (!isPair || !isOfTwo || !isOne || draft.period !== second.period) return draft;
    return { ...draft, subject: draft.subject.replace(TURN, ''), period: first.period };
  });
}

/** "Sản phẩm chủ yếu tháng 4 và 4 tháng: … 41,2 nghìn tấn và 1.692,8 nghìn tấn": the first of each pair is of the first span. */
const inPairs = (drafts: readonly Draft[], pair: readonly [PeriodMention, PeriodMention] | null): readonly Draft[] =>
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
