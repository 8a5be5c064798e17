/** What a figure without a full name takes from the figures around it. */
import { isMeasureOnly } from '../vietnamese/measures.js';
import { type Dimension, unitParts } from '../vietnamese/units.js';
import { type Draft, subjectOf } from './drafts.js';

const CROP: readonly Dimension[] = ['area', 'mass'];
const isOfCrop = ({ quantity: { unit } }: Draft): boolean =>
  CROP.includes(unitParts(unit).dimension) || /^(?:tạ|tấn|kg)\/ha$/.test(unit);
const BODIES = /^(?:doanh nghiệp|dự án|hợp tác xã|htx|cơ sở|hộ|chi nhánh)/i;

/** "diện tích lúa 9.812 ha; năng suất 61,35 tạ/ha"; "82 doanh nghiệp thành lập mới, vốn đăng ký 812,4 tỷ đồng"; one growth after another. */
export function kindredOf(draft: Draft): string {
  for (let d = draft.before, i = 0; d && i < 4; d = d.before, i++) {
    if (d.parent !== draft.parent) continue;
    const said = [d.subject, d.tail].filter(Boolean).join(' ');
    if (unitParts(draft.quantity.unit).dimension === 'money' && BODIES.test(d.quantity.unit))
      return [d.quantity.unit, d.tail].join(' ').trim();
    const alike = (isOfCrop(draft) && isOfCrop(d)) || (draft.kind === 'growth' && d.kind === 'growth');
    if (alike && said && !isMeasureOnly(said)) return said;
  }
  return '';
}

/** "Diện tích gieo trồng một số cây: ngô 4.215 ha, lạc 4.868 ha": the parts are measured as what stands above; else an area says so itself. */
export function measureFrom(draft: Draft, unit: string): string {
  const { dimension } = unitParts(unit);
  if (dimension === 'count' || dimension === 'ratio') return '';
  const alike = draft.parent && unitParts(draft.parent.quantity.unit).base === unitParts(unit).base;
  const words = (draft.head || (alike ? subjectOf(draft.parent) : '')).split(/\s+/);
  let measure = '';
  for (let n = 1; n < words.length && isMeasureOnly(words.slice(0, n).join(' ')); n++) measure = words.slice(0, n).join(' ');
  const plain = measure.replace(/^tổng(?: số)? ?/i, '');
  return (
    plain ||
    (dimension === 'area' && !/diện tích|đất/i.test(draft.subject) && draft.subject.split(' ').length <= 4 ? 'diện tích' : '')
  );
}
