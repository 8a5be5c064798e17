/** The dead and the hurt: what they came to harm by stands before them. */
import { type Draft, subjectOf } from '../drafts.js';

/** "29 vụ, làm 22 người chết" */
const KILLED = /^(?:người chết|người bị thương|người mất tích)$/;
/** "làm chết 71 người", "làm 12 con mắc, chết 7 con" */
export const isKilled = (draft: Draft): boolean => {
  const { subject, quantity } = draft;
  const isCounted = quantity.unit === 'người' || (quantity.unit === 'con' && accidentBefore(draft) !== '');
  return isCounted && /^(?:làm |số người )?(?:chết|bị thương|mất tích)$/i.test(subject);
};
/** Whether the figure counts nothing else. */
export const isOfVictims = (draft: Draft): boolean => KILLED.test(draft.quantity.unit) || isKilled(draft);

const CASUALTY = /^(?:số )?(?:người )?(?:làm )?(?:chết|bị thương|mất tích)$/i;
export const isHarm = ({ subject, tail, quantity: { unit } }: Draft): boolean =>
  CASUALTY.test(subject) || CASUALTY.test(unit) || CASUALTY.test(tail);

/** "Cháy nổ 12 vụ, làm chết 3 người, bị thương 9 người": what they came to harm by. */
export function accidentBefore(draft: Draft): string {
  if (!isHarm(draft)) return '';
  let first: Draft | null = draft;
  let cause = '';
  // "Hoàn lưu bão số 3 làm 125 người chết, 30 người mất tích"
  for (; first && isHarm(first); first = first.before)
    cause = CAUSE.exec(first.subject)?.[1] ?? HAZARD.exec(first.subject)?.[1] ?? cause;
  if (cause) return cause;
  // "bệnh dại làm 12 con mắc, chết 7 con": what made them ill
  if (first && /^mắc(?: |$)/i.test(first.tail)) return CAUSE.exec(first.subject)?.[1] ?? '';
  return first && first.quantity.unit === 'vụ' && first.parent === draft.parent ? accidentIn(first) : '';
}
const CAUSE = /^(\p{L}.{5,}?) (?:đã )?(?:làm|khiến)(?: cho)?$/iu;
/** "Thiệt hại do thiên tai từ đầu năm: 2 người chết" */
const HAZARD = /(?:^| )do ((?:thiên tai|bão|mưa|lũ|dông|giông|lốc|sét|tai nạn|ngộ độc|đuối nước|cháy|sạt lở)(?: [^,¦]+)?)$/iu;
/** "trên địa bàn xảy ra 62 vụ tai nạn giao thông" */
const accidentIn = ({ subject, tail, previous }: Draft): string =>
  /^(?:trên )?địa bàn|xảy ra$/i.test(subject) && tail ? tail : subject || tail || subjectOf(previous);

/** Accidents under the heading of what they are counted for. */
export const SAFETY = /^(?:tình hình )?(?:(?:đảm bảo |bảo đảm )?trật tự,? )?an toàn giao thông(?= \(|$)/i;
