/** What was paid out, and of which funds: the sentence before names them. */
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, subjectOf } from '../drafts.js';
import { lowerFirst } from './contexts.js';

const PAID = /^(?:(?:giá trị|tổng|đã|số) )*(?:giải ngân|thanh toán)$/i;
const FUNDS =
  /vốn (?:đầu tư(?: công| xây dựng cơ bản)|(?:(?:0?\d )?chương trình [\p{L} ]{3,60}?)|sự nghiệp|ngân sách (?:nhà nước|địa phương|trung ương))(?= (?:năm|được|đã|giao|kế hoạch|của|do|tỉnh|là)(?: |$)|$)/iu;

/** "Kế hoạch vốn đầu tư công năm 2024 được giao 6.218 tỷ đồng. | Giải ngân đến 30/6 đạt 1.934 tỷ đồng" */
export function ofFundsBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  for (const [i, draft] of drafts.entries()) {
    if (!PAID.test(draft.subject) || draft.tail !== '' || draft.head !== '' || (draft.parent !== null && draft.of === null))
      continue;
    const said = [...before, ...drafts.slice(0, i)].findLast((d) => d.parent === null && FUNDS.test(subjectOf(d)));
    const funds = said ? FUNDS.exec(subjectOf(said))?.[0] : undefined;
    if (funds) Object.assign(draft, { subject: `${draft.subject} ${lowerFirst(funds)}` });
  }
  return drafts;
}

/** "Ngân sách: Thu 512 tỷ đồng; chi 388 tỷ đồng" */
export const ofBudget = (own: string, unit: string, titles: readonly string[]): string =>
  /^(?:tổng )?(?:thu|chi)$/i.test(own) &&
  unitParts(unit).dimension === 'money' &&
  titles.some((title) => /(?:^| )ngân sách(?: |$)/i.test(title))
    ? `${own} ngân sách`
    : own;
