/** Short forms in the names of figures, written out; those in brackets stay: "(GRDP)". */
import { expandOfficial } from '../../vietnamese/abbreviations.js';
import { unitParts } from '../../vietnamese/units.js';

/** Short forms that only stand for these words beside a figure. */
const SHORT: Readonly<Record<string, string>> = {
  DT: 'diện tích',
  NS: 'năng suất',
  SL: 'sản lượng',
  HK: 'hành khách',
  HH: 'hàng hóa',
  GT: 'giá trị',
  DTDV: 'doanh thu dịch vụ',
  VĐTC: 'vốn đầu tư công',
  TTCN: 'tiểu thủ công nghiệp',
  TMDV: 'thương mại dịch vụ',
  XD: 'xây dựng',
  KLHT: 'khối lượng hoàn thành',
  XKLĐ: 'xuất khẩu lao động',
  HS: 'học sinh',
  GV: 'giáo viên',
  SXH: 'sốt xuất huyết',
  TCM: 'tay chân miệng',
};
const OF_MONEY: Readonly<Record<string, string>> = { DT: 'doanh thu', NS: 'ngân sách' };
/** Official ones that names are better without; others ("THPT", "OCOP") are names themselves. */
const OFFICIAL = ['GTSX', 'TMBL', 'TMBLHH', 'VĐT', 'TNGT', 'XNK', 'NSNN', 'NTM', 'DN', 'CN', 'GPMB', 'TĐC', 'BHYT', 'BHXH'];
const CAPITALS = new RegExp(
  `(?<![(&\\p{L}\\p{Nd}])(?:${[...Object.keys(SHORT), ...OFFICIAL].join('|')})(?![\\p{L}\\p{Nd}])`,
  'gu',
);

const OFFICIALS = new RegExp(
  `(?<![(&\\p{L}\\p{Nd}])(?:${OFFICIAL.filter((word) => word.length > 2).join('|')})(?![\\p{L}\\p{Nd}])`,
  'gu',
);
/** "Vụ TNGT" → "Vụ tai nạn giao thông": in tables, where two letters may stand for anything. */
export const officially = (name: string): string => name.replace(OFFICIALS, expandOfficial);

/** What is left unsaid since only one thing can be meant: "tổ chức tiếp 238 lượt", "thanh toán kế hoạch năm 2021 là 298 tỷ đồng". */
const withObject = (name: string): string =>
  name
    .replace(/^(số (?:lượt|lượt người|người|đoàn)) tiếp$/i, '$1 tiếp công dân')
    .replace(/^huy động$/i, 'huy động vốn')
    .replace(/^((?:tổng )?(?:giải ngân|thanh toán) kế hoạch)$/i, '$1 vốn');

/** "SL mủ khô" → "sản lượng mủ khô", "GTSX xây dựng" → "giá trị sản xuất xây dựng"; with money "DT" is the turnover, "NS" the budget. */
export const writtenOut = (name: string, unit: string): string =>
  withObject(name).replace(CAPITALS, (word) =>
    unitParts(unit).dimension === 'money' && word in OF_MONEY ? (OF_MONEY[word] ?? '') : (SHORT[word] ?? expandOfficial(word)),
  );
