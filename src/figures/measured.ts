/** Nouns that say what is measured: "diện tích", "sản lượng". */
import type { Dimension } from '../vietnamese/units.js';
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

/** "Kim ngạch xuất khẩu" for "xuất khẩu": the measure is all that is added. */
export const isFuller = (name: string, own: string): boolean =>
  !MEASURED_NOUN.test(own) && MEASURED_NOUN.test(name) && missingFrom(name, own) === '';
