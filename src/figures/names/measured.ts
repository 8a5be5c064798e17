/** Nouns that say what is measured: "diện tích", "sản lượng". */
import { type Dimension, unitParts } from '../../vietnamese/units.js';
import type { DraftKind } from '../drafts.js';
import { missingFrom } from './contexts.js';

/** What the unit alone says of a figure without a noun: "Cây chè: 612,89 ha". */
export const MEASURE_OF: Readonly<Partial<Record<Dimension, string>>> = {
  area: 'diện tích',
  mass: 'sản lượng',
  power: 'công suất',
  length: 'chiều dài',
};

export const MEASURED_NOUN =
  /^(?:tổng |số |đàn |lượng |diện tích|sản lượng|giá trị|năng suất|công suất|chiều dài|tỷ lệ|vốn|doanh thu|doanh số|khối lượng|kinh phí|kim ngạch|dư nợ|chỉ số|nguồn vốn|khách )/i;

/** "Tổng số 14 trường", "Gieo trồng 1.290 ha" that nothing else names: what is counted or measured is said. */
export function saidAlone(own: string, unit: string, kind: DraftKind): string {
  const { dimension } = unitParts(unit);
  if (kind !== 'level') return own;
  if (dimension === 'count' && unit !== '' && /^tổng số$/i.test(own)) return `${own} ${unit}`;
  return dimension === 'area' && /^(?:gieo|trồng)(?: (?:trồng|cấy|sạ|mới))?$/i.test(own) ? `diện tích ${own.toLowerCase()}` : own;
}

/** "Kim ngạch xuất khẩu" for "xuất khẩu": the measure is all that is added. */
export const isFuller = (name: string, own: string): boolean =>
  !MEASURED_NOUN.test(own) && MEASURED_NOUN.test(name) && missingFrom(name, own) === '';
