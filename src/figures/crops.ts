/** What the sentence before planted: "Lúa cấy 4.270 ha. | Năng suất bình quân 56,7 tạ/ha". */
import { isMeasureOnly } from '../vietnamese/measures.js';
import { unitParts } from '../vietnamese/units.js';
import type { Draft } from './drafts.js';

const isSown = ({ kind, quantity: { unit }, subject, tail }: Draft): boolean =>
  kind === 'level' && (unitParts(unit).dimension === 'area' || /^tạ\/ha$/.test(unit)) && !isMeasureOnly(`${subject} ${tail}`);
const YIELDS = /^(?:diện tích|năng suất|sản lượng)(?: (?:bình quân|trung bình|ước|thu hoạch))*$/i;

/** A yield that names no crop is of the one that the sentence before was about. */
export function ofCropBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const [first] = drafts;
  const sown = before.filter((d) => d.parent === null && isSown(d));
  const [crop, another] = sown;
  const isBare = first?.before === null && first.parent === null && first.head === '';
  if (crop && !another && isBare && YIELDS.test(first.subject) && first.tail === '') Object.assign(first, { before: crop });
  return drafts;
}
