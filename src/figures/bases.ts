/** What a change is measured against where its own words do not say it. */
import { type BaseMention, baseAt } from '../vietnamese/changes-bases.js';
import { strictly } from '../vietnamese/rules.js';
import type { Draft } from './drafts.js';

const OPENS = /^\s*(?:[-+•*]\s*)?so (?:với )?(?=\p{L})/iu;
/** "So với tháng trước, chỉ số giá giảm 0,2%: giao thông giảm 1,8%": said of every change of the sentence; null where none opens it. */
export function openingBase(sentence: string): BaseMention | null {
  const lead = OPENS.exec(sentence)?.[0].length ?? 0;
  const base = lead > 0 ? baseAt(strictly(sentence), lead) : null;
  return base && /^\s*[,:]/.test(sentence.slice(base.end)) ? base.base : null;
}

/** "GRDP tăng 6,1%, thấp hơn kịch bản 0,4 điểm %": no part of it moved since the plan. */
const isPlan = (base: BaseMention | null): boolean => base !== null && 'base' in base && base.base === 'plan';

/** "Chỉ số tháng 6 tăng 1,5% so với tháng trước. | Trong đó: khai khoáng tăng 4,7%": a part moved since when its whole did, where that is one time. */
export function baseOfWhole({ parent }: Draft): BaseMention | null {
  const moves = (parent?.changes ?? []).filter(({ change }) => change.kind !== 'percent_of' && !isPlan(change.base));
  return moves.length === 1 ? (moves[0]?.change.base ?? null) : null;
}
