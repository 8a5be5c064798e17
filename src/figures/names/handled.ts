/** What became of the papers that an office took in: "từ 1/7 đến 20/9 tiếp nhận 1.200 hồ sơ; đúng hạn 1.150 hồ sơ, quá hạn 12 hồ sơ". */
import type { Draft } from '../drafts.js';

const PAPERS = /^(?:hồ sơ|đơn|đơn thư|thủ tục|tthc)$/i;
const HANDLED =
  /^(?:đã |đang |còn |được |và )*(?:(?:nộp )?(?:trực tuyến|trực tiếp)|giải quyết|trả|xử lý|đúng|trước|sớm|quá|trễ|chậm|tồn|chưa|số hóa)(?: |$)/i;

/** All of them are of the days that the first is of. */
export function ofDaysTakenIn(drafts: readonly Draft[]): readonly Draft[] {
  const taken = drafts.find(({ kind, quantity: { unit } }) => kind === 'level' && PAPERS.test(unit));
  if (taken?.period?.type !== 'OTHER') return drafts;
  return drafts.map((draft) => {
    if (draft.of && draft.of.period === taken.period) return Object.assign(draft, { period: taken.period });
    const isOfThem = draft.quantity.unit === taken.quantity.unit && draft.quantity.value <= taken.quantity.value;
    const isUndated = draft.period === null || draft.carried;
    return isOfThem && isUndated && HANDLED.test(draft.subject) ? Object.assign(draft, { period: taken.period }) : draft;
  });
}

/** "tiếp nhận 870 hồ sơ thủ tục hành chính; trễ hạn 9 hồ sơ": the same files. */
export function ofFiles(drafts: readonly Draft[]): readonly Draft[] {
  const [first] = drafts.filter((d) => d.kind === 'level' && d.quantity.unit === 'hồ sơ');
  if (!first || first.tail === '' || first.tail.split(' ').length > 5) return drafts;
  for (const draft of drafts) {
    const isBare = draft.kind === 'level' && draft.quantity.unit === 'hồ sơ' && draft.tail === '' && draft.head === '';
    if (isBare && HANDLED.test(draft.subject) && draft.quantity.value <= first.quantity.value)
      Object.assign(draft, { tail: first.tail });
  }
  return drafts;
}
