import type { Quantity } from './quantities.js';

type Read = Partial<Quantity> & Pick<Quantity, 'value' | 'unit'>;

/** Value and unit → ways of writing them. */
export const quantities: readonly (readonly [Read, ...string[]])[] = [
  [{ value: 1225.7, unit: 'tỷ đồng' }, '1.225,7 tỷ đồng', 'ước đạt 1.225,7 tỷ đồng,'],
  [{ value: 810, unit: 'nghìn lượt' }, '810 nghìn lượt'],
  [{ value: 7.5, unit: '%' }, '7,5 - 8%', '(7,5–8,0%)'],
  [{ value: 88000, unit: 'đồng/kg' }, '88.000 - 92.000 đồng/kg'],
  [{ value: 12, unit: 'nghìn tỷ', hedge: 'hơn' }, 'hơn 12 nghìn tỷ'],
  [{ value: 31.7, unit: 'nghìn tỷ đồng', hedge: 'trên' }, 'trên 31,7 nghìn tỷ đồng'],
  [{ value: 4.81, unit: 'triệu tấn', hedge: 'hơn' }, 'hơn 4,81 triệu tấn'],
  [{ value: 251.05, unit: 'triệu HK.Km' }, '251,05 triệu HK.Km'],
  [{ value: 234.64, unit: 'triệu tấn.km' }, '234,64 triệu tấn.km'],
  [{ value: 39.68, unit: 'triệu đồng/người/năm' }, '39,68 triệu đồng/người/năm'],
  [{ value: 58.4, unit: 'tạ/ha' }, '58,4 tạ/ha'],
  [{ value: 2639.3, unit: 'ha' }, '2.639,3ha', '2.639,3 ha'],
  [{ value: 5981, unit: 'm3' }, '5.981m3'],
  [{ value: 54.735, unit: 'm³' }, '54,735 m³ gỗ'],
  [{ value: 76.5, unit: 'MW' }, '76,5MW'],
  [{ value: 52.9, unit: 'triệu USD' }, '52,90 triệu USD'],
  [{ value: 7, unit: 'vụ' }, '07 vụ cháy rừng'],
  [{ value: 6, unit: 'đồng hồ' }, '06 đồng hồ nước'],
  [{ value: 5, unit: 'cân' }, '5 cân kỹ thuật'],
  [{ value: 400, unit: 'đồng' }, '400 đồng hoa hồng'],
  [{ value: 0.58, unit: 'điểm phần trăm' }, '0,58 điểm phần trăm'],
  [{ value: 84, unit: 'thuê bao/100 dân' }, '84 thuê bao/100 dân'],
  [{ value: 1461801, unit: 'triệu đồng', outOf: 4624531 }, '1.461.801/4.624.531 triệu đồng'],
  [{ value: 145, unit: 'ha', outOf: 415 }, '145ha/415 ha', '145/415 ha'],
  [{ value: 1883, unit: 'cơ sở', outOf: 1888 }, '1883/1888 cơ sở'],
  [{ value: 86.3, unit: 'điểm', outOf: 100 }, '86,30/100 điểm'],
  [{ value: 22, unit: 'thứ hạng', outOf: 63 }, 'xếp thứ 22/63 tỉnh, thành phố'],
  [{ value: 2, unit: 'thứ hạng' }, 'đứng thứ 2 về tốc độ'],
  [{ value: 25, unit: 'thứ hạng', outOf: 63 }, 'và xếp thứ 25/63 cả nước', 'đứng thứ 25/63 tỉnh, thành phố'],
  [{ value: 12, unit: 'sản phẩm' }, '12 sản phẩm 4 sao', '12 sản phẩm 3-4 sao'],
  [{ value: 1810, unit: 'giáo dân', sure: false }, '1.810 giáo dân'],
];

/** Texts that hold no quantity of which a unit is sure. */
export const notQuantities: readonly string[] = [
  'Nghị quyết số 11/NQ-CP',
  'Quyết định 414/QĐ-UBND',
  'Kế hoạch số 2783/KH-UBND',
  'mục 3.2',
  'lần thứ 2',
  'mức độ 3, 4',
  'dịch Covid-19',
  'trẻ 6-10 tuổi',
  'từ đủ 18 tuổi trở lên',
  'đào tạo dưới 3 tháng',
  'giá so sánh 2010',
  'quy hoạch tỷ lệ 1/2.000',
  'tuyến đường 60m',
  'mạng 4G',
  'điểm tái định cư số 3',
  '3 Kinh phí bổ sung trong năm',
  'đạt từ 5-9 tiêu chí',
];
