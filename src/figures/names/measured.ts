/** Nouns that say what is measured: "diện tích", "sản lượng". */
import type { Indicator } from '../../catalogue/catalogue.js';
import { wordsOf } from '../../vietnamese/text.js';
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

/** Words that name a branch of something. */
const OF_BRANCH = ['khu', 'vuc', 'nganh'];
/** "khách quốc tế", a part of "khách du lịch", is called "khách du lịch quốc tế": a part's name says what the whole is. */
export function lacksWhole(own: string, known: Indicator, whole: Indicator | null): boolean {
  const [said, full, above] = [own, known.name, whole?.name ?? ''].map(wordsOf) as [string[], string[], string[]];
  const missing = full.filter((word) => !said.includes(word));
  return (
    said[0] === full[0] &&
    said.every((word) => full.includes(word)) &&
    missing.some((word) => above.includes(word)) &&
    missing.every((word) => above.includes(word) || OF_BRANCH.includes(word))
  );
}
