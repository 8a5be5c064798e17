/** What is said of the cases and journeys counted right before: who died of them, who came with them. */
import { type Draft, isCounted } from '../drafts.js';

const DIED = /^(?:tử vong|đã tử vong|khỏi bệnh|xuất viện)$/i;
const ILL =
  /^(?:(?:tổng|đã|ghi nhận|có|phát hiện) )*(?:số )?(?:trường hợp|ca|người|bệnh nhân)?(?: (?:mắc|bệnh|nhiễm|mắc bệnh))+ (?<ill>\p{L}.{3,40})$/iu;
/** "Số trường hợp bệnh tay chân miệng là 2.180 ca, | 4 trường hợp tử vong": of that illness. */
function ofIllness(draft: Draft): void {
  const { before } = draft;
  if (!isCounted(draft) || !DIED.test(draft.tail) || draft.subject !== '' || !before || !isCounted(before)) return;
  if (before.tail !== '' || before.quantity.value < draft.quantity.value) return;
  const { ill = '' } = ILL.exec(before.subject)?.groups ?? {};
  if (ill !== '') Object.assign(draft, { tail: `${draft.tail} do ${ill}` });
}

/** "đón 54 chuyến tàu du lịch cập cảng, | tổng lượt khách 62.203 lượt": those on board, not all who came. */
function ofJourneys(draft: Draft): void {
  const { before, subject, quantity } = draft;
  if (!before || !/^chuyến(?: |$)/.test(before.quantity.unit) || before.tail === '' || before.parent !== draft.parent) return;
  if (!/^(?:tổng )?(?:số )?(?:lượt |lượng )?khách$/i.test(subject) || !/^lượt|^khách/.test(quantity.unit)) return;
  Object.assign(draft, { subject: `${subject} của ${before.quantity.unit} ${before.tail}` });
}

export function withOutcomes(drafts: readonly Draft[]): readonly Draft[] {
  for (const draft of drafts) {
    ofIllness(draft);
    ofJourneys(draft);
  }
  return drafts;
}
