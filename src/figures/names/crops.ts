/** What the sentence before planted: "Lúa cấy 4.270 ha. | Năng suất bình quân 56,7 tạ/ha". */
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { type Dimension, unitParts } from '../../vietnamese/units.js';
import type { Draft } from '../drafts.js';

const CROP: readonly Dimension[] = ['area', 'mass'];
/** Fruit and flowers are counted too: "cây cam 4.120 ha, sản lượng 31 triệu quả". */
export const isOfCrop = ({ quantity: { unit } }: Draft): boolean =>
  CROP.includes(unitParts(unit).dimension) || /^(?:tạ|tấn|kg)\/ha$|(?:^| )(?:quả|trái|bông|cành)$/.test(unit);

const isSown = ({ kind, quantity: { unit }, subject, tail }: Draft): boolean =>
  kind === 'level' && (unitParts(unit).dimension === 'area' || /^tạ\/ha$/.test(unit)) && !isMeasureOnly(`${subject} ${tail}`);
const YIELDS = /^(?:(?:diện tích|năng suất|sản lượng)(?: (?:bình quân|trung bình|ước|thu hoạch))*|(?:đã |cơ bản )?thu hoạch)$/i;

/** A yield that names no crop is of the one that the sentence before was about. */
export function ofCropBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const [first] = drafts;
  const sown = before.filter((d) => d.parent === null && isSown(d));
  const [crop, another] = sown;
  const isBare = first?.before === null && first.parent === null && first.head === '';
  // "cải tạo 8.961 ha. | Thu hoạch 83.862 ha": no more is harvested than was sown
  const isMore =
    crop && unitParts(first?.quantity.unit ?? '').dimension === 'area' && (first?.quantity.value ?? 0) > crop.quantity.value;
  if (crop && !another && !isMore && isBare && YIELDS.test(first.subject) && first.tail === '')
    Object.assign(first, { before: crop });
  return drafts;
}

const SEASON = /^(?:vụ )?(đông xuân|hè thu|thu đông|xuân hè|thu mùa|chiêm xuân|xuân|mùa)$/i;
const OTHER_CROP = /(?:^| )(?:ngô|bắp|khoai|sắn|mì|lạc|đậu|mía|rau|vừng|màu|cây)(?: |$)/i;
const isField = ({ kind, quantity: { unit } }: Draft): boolean =>
  kind === 'level' && (['area', 'mass'].includes(unitParts(unit).dimension) || /\/ha$/.test(unit));

/** "Lúa cả năm 21.700 ha. | Theo vụ: đông xuân 5.800 ha; mùa 7.900 ha": seasons alone are those of the rice said before them. */
export function ofRiceBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  let isRice = before.some(({ subject }) => /(?:^| )lúa(?: |$)/i.test(subject));
  for (const draft of drafts) {
    const said = `${draft.subject} ${draft.tail}`;
    if (/(?:^| )lúa(?: |$)/i.test(said)) isRice = true;
    else if (OTHER_CROP.test(said)) isRice = false;
    const [, season = ''] = (isRice && isField(draft) && SEASON.exec(draft.subject)) || [];
    if (season) Object.assign(draft, { subject: `lúa ${season.toLowerCase()}` });
  }
  return drafts;
}

/** "Lúa gieo cấy 115.870 ha, chia ra:", with a bullet for each season below: theirs is the rice. */
export function riceOfSeasons(above: readonly Draft[], head = ''): string {
  const last = above.findLast(({ kind }) => kind === 'level');
  return last && /(?:^| )lúa(?: |$)/i.test(last.subject) && SEASON.test(head.replace(/ 20\d\d(?: ?[-–] ?20\d\d)?$/, ''))
    ? 'Cây lúa'
    : '';
}
