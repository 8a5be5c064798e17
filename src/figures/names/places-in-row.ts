/** Figures of places in a row behind the figure of all: "20.315 ha lúa, tập trung ở huyện A 9.480 ha, B 4.265 ha". */

import { uncapitalize } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isShare, subjectOf } from '../drafts.js';
import { isRatio } from './ratios.js';

const KIND = '(?:tỉnh|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|TP\\.?|TX\\.?)';
const LEAD =
  /^(?:(?:tập trung|chủ yếu|phần lớn|nhiều nhất|lớn nhất|cao nhất|nhất là|riêng|như|là|nhiều|tại|ở|trên địa bàn|các|một số|địa phương)(?: |, ?))+/iu;
const ONE = new RegExp(
  `^(?:${LEAD.source.slice(1)})?(?:(?:các )?huyện, thị xã(?:, thành phố)? )?(${KIND} )?(\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){0,3})$`,
  'u',
);
/** Behind its rate: "38,2% kế hoạch". */
const OF_PLAN = /^(?:kế hoạch|dự toán|KH)(?: vốn| năm| giao)*$/i;

interface Place {
  readonly written: string;
  /** Said by its kind, or by where it is. */
  readonly sure: boolean;
}
/** "tập trung ở thị xã Ninh Hòa", "Vạn Ninh"; null where the figure is of anything else. */
function placeOf({ kind, of, subject, tail, head, changes }: Draft): Place | null {
  const [, unit = '', name = ''] =
    ONE.exec(subject.replace(/^(?:Huyện|Thị xã|Thành phố|Xã|Phường|Thị trấn)(?= )/u, uncapitalize)) ?? [];
  const isFigure = of === null && (kind === 'level' || kind === 'share') && changes.every(({ change }) => isShare(change));
  if (!isFigure || name === '' || (unit === '' && !name.includes(' ')) || (tail !== '' && !OF_PLAN.test(tail))) return null;
  return {
    written: `${unit}${name}`,
    sure: unit !== '' || /(?<!\p{L})(?:tại|ở|địa phương|huyện|xã)(?!\p{L})/iu.test(`${subject} ${head}`),
  };
}

/** Whether the figures of the row are of it: counted alike, or rates of what it is a part of. */
function isOfAll(whole: Draft, { quantity: { unit, value } }: Draft): boolean {
  if (
    whole.kind === 'growth' ||
    whole.of !== null ||
    /^(?:khách)?$/i.test(subjectOf(whole)) ||
    placeOf(whole) ||
    whole.rule === 'thứ 5'
  )
    return false;
  const rate =
    whole.quantity.unit === '%' || whole.changes.some(({ change: { kind, unit } }) => kind === 'percent_of' && unit === '%');
  if (unit === '%') return rate;
  return unitParts(whole.quantity.unit).base === unitParts(unit).base && value <= whole.quantity.value;
}

/** Of a sentence that tells of several, none is meant for sure. */
const onlyOne = (wholes: readonly Draft[]): Draft | undefined => (wholes.length === 1 ? wholes[0] : undefined);

/** "… giảm 80 ha do thiếu nước, tập trung ở huyện A 41 ha": of what fell, not of all. */
const OTHERWISE =
  /(?<!\p{L})(?:giảm(?! (?:khoảng |gần |trên |hơn )?\d[\d.,]* ?%| nghèo)|do|vì|thiếu|thiệt hại|mất|nguyên nhân|chuyển đổi|ngập|hạn|chết|thu hồi|còn lại|ngoài ra|khác)(?!\p{L})/iu;
/** "Diện tích lúa giảm chủ yếu do thiếu nước, tập trung tại huyện A 41 ha": so much of it, where no figure says by how much in all. */
const MOVED =
  /^(?:[¹²³⁴-⁹⁰]+ ?)?(\p{Lu}[^,;.:()\d]{3,60}? (?:giảm|tăng))(?: (?:chủ yếu|mạnh|nhiều|nguyên nhân|là))* (?:do|vì|bởi)(?!\p{L})/u;
/** What stands between the figure of all, or the beginning of the sentence, and the row. */
function leadOf(first: Draft, whole: Draft | null, sentence: string): string {
  const from = whole ? sentence.indexOf(whole.printed) + whole.printed.length : 0;
  return sentence.slice(from, Math.max(from, sentence.indexOf(first.printed, from)));
}

/** `before`: the figures of the sentence before, or of the paragraph that carries the mark of a footnote. */
export function ofPlacesInRow(drafts: readonly Draft[], before: readonly Draft[], sentence: string): readonly Draft[] {
  for (let at = 0; at < drafts.length; at++) {
    const first = drafts[at];
    if (!first || !placeOf(first)) continue;
    const behind = drafts.slice(at);
    const end = behind.findIndex((d) => placeOf(d) === null || d.quantity.unit !== first.quantity.unit);
    const row = end < 0 ? behind : behind.slice(0, end);
    const whole = drafts.slice(0, at).findLast((d) => isOfAll(d, first)) ?? onlyOne(before.filter((d) => isOfAll(d, first)));
    const led = whole ? leadOf(first, drafts.includes(whole) ? whole : null, sentence) : '';
    const moved = MOVED.exec(sentence)?.[1] ?? '';
    if (row.some((d) => placeOf(d)?.sure)) {
      if (whole && !OTHERWISE.test(led)) for (const draft of row) Object.assign(draft, named(draft, whole));
      else if (moved !== '')
        for (const draft of row) Object.assign(draft, { head: '', tail: '', subject: `${moved} tại ${placeOf(draft)?.written}` });
    }
    at += row.length - 1;
  }
  return drafts;
}

function named(draft: Draft, whole: Draft): Partial<Draft> {
  const place = placeOf(draft)?.written ?? '';
  const said = subjectOf(whole);
  const tail = whole.tail.replace(/ ?(?:trên )?(?:địa bàn )?(?:toàn|cả) (?:tỉnh|thành phố|huyện)$/i, '');
  const rate = draft.quantity.unit === '%' && !isRatio(said) ? 'tỷ lệ ' : '';
  const own = { head: '', previous: null, parent: draft.quantity.unit === '%' ? null : whole };
  if (!rate && whole.tail !== '' && whole.subject !== '')
    return { ...own, subject: whole.subject, tail: `${tail} ${place}`.trim() };
  return { ...own, subject: `${rate}${uncapitalize(said)} ${place}`, tail: '' };
}
