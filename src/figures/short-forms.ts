/** Short forms in the names of figures, written out; those in brackets stay: "(GRDP)". */
import { expandOfficial } from '../vietnamese/abbreviations.js';
import { unitParts } from '../vietnamese/units.js';

const SHORT: Readonly<Record<string, string>> = {
  DT: 'diện tích',
  NS: 'năng suất',
  SL: 'sản lượng',
  HK: 'hành khách',
  HH: 'hàng hóa',
  GT: 'giá trị',
};

/** "SL mủ khô" → "sản lượng mủ khô", "GTSX xây dựng" → "giá trị sản xuất xây dựng"; "DT" with money is the turnover. */
export function writtenOut(name: string, unit: string): string {
  if (!/(?<!\()\p{Lu}{2}/u.test(name)) return name;
  const short = name.replace(/(?<![\p{L}\p{Nd}])(?:DT|NS|SL|HK|HH|GT)(?![\p{L}\p{Nd}])/gu, (word) =>
    word === 'DT' && unitParts(unit).dimension === 'money' ? 'doanh thu' : (SHORT[word] ?? word),
  );
  return short.replace(
    /(?<!\()(?<![\p{L}\p{Nd}])(?:GTSX|TMBL|TMBLHH|DTDV|VĐT|VĐTC|TNGT|XNK|NSNN|NTM|DN|CN|TTCN|XD|GPMB|TĐC|BHYT|BHXH)(?![\p{L}\p{Nd}])/gu,
    (word) =>
      word === 'DTDV'
        ? 'doanh thu dịch vụ'
        : word === 'VĐTC'
          ? 'vốn đầu tư công'
          : word === 'TTCN'
            ? 'tiểu thủ công nghiệp'
            : word === 'XD'
              ? 'xây dựng'
              : expandOfficial(word),
  );
}
