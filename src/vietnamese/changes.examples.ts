import type { ComparisonBase, ComparisonKind } from '../model/observation.js';

/** kind, value, base (a name, a year, "d/m", or null where the words leave it open) → ways of writing it. */
export type ChangeExample = readonly [
  kind: ComparisonKind,
  value: number,
  base: ComparisonBase | number | string | null,
  ...texts: string[],
];

export const changes: readonly ChangeExample[] = [
  [
    'percent_change',
    64.22,
    'same_period_last_year',
    'tăng 64,22% so với cùng kỳ năm 2022',
    'tăng 64,22% so cùng kỳ',
    'tăng 64,22% cùng kỳ năm trước',
    'cao hơn 64,22% so với cùng kỳ',
  ],
  [
    'percent_change',
    -12.85,
    'same_period_last_year',
    'giảm 12,85% so với cùng kỳ năm trước',
    'giảm 12,85 % so với cùng kỳ năm ngoái',
    'thấp hơn 12,85% so với cùng kì',
  ],
  ['percent_change', 10.19, 2021, 'tăng 10,19% so với năm 2021', 'tăng trưởng 10,19% so với năm 2021'],
  ['percent_change', 1.99, 'previous_year', 'tăng 1,99% so với năm trước'],
  ['percent_change', 0.74, 'previous_month', 'tăng 0,74% so với tháng trước'],
  ['percent_change', -1.88, '31/7', 'giảm 1,88% so với 31/7/2023'],
  ['percent_change', 2.48, 'same_period_last_year', 'tăng hơn 2,48% so với cùng kỳ năm trước'],
  ['percent_change', 18.4, null, 'tăng 18,4%', '↑ 18,4%'],
  [
    'percent_change',
    0,
    'same_period_last_year',
    'không đổi so với cùng kỳ năm trước',
    'xấp xỉ cùng kỳ năm trước',
    'đi ngang so với cùng kỳ',
    'tương đương cùng kỳ năm 2022',
  ],
  ['percent_change', 120.02, 'base_year', 'tăng 120,02% so với kỳ gốc năm 2015'],
  ['absolute_change', 162.9, 'same_period_last_year', 'tăng 162,90ha so với cùng kỳ năm trước'],
  ['absolute_change', -2.13, 'same_period_last_year', 'giảm 2,13 tấn so với cùng kỳ năm trước'],
  ['absolute_change', 85.14, 'same_period_last_year', 'tăng so với cùng kỳ năm 2021 là 85,14 ha'],
  ['absolute_change', 23, 'same_period_last_year', 'tăng 23 vụ so với cùng kỳ năm ngoái'],
  ['absolute_change', 2, 2021, 'tăng 02 bậc so với năm 2021'],
  ['times', 4.13, 'same_period_last_year', 'gấp 4,13 lần so với cùng kỳ năm 2022', 'tăng gấp 4,13 lần cùng kỳ'],
  ['times', 2.35, 2021, 'tăng 2,35 lần so với năm 2021'],
  ['percent_of', 75, 'plan', 'đạt 75% kế hoạch', 'đạt 75% so với kế hoạch năm', 'bằng 75% kế hoạch', 'đạt 75%KH/năm'],
  ['percent_of', 108.15, 'plan', 'vượt 8,15% kế hoạch', 'vượt kế hoạch 8,15%'],
  ['percent_of', 39.11, 'budget', 'bằng 39,11% dự toán HĐND tỉnh giao', 'đạt 39,11% dự toán'],
  ['percent_of', 96.4, 'same_period_last_year', 'bằng 96,4% cùng kỳ', 'bằng 96,4% so với cùng kỳ năm trước'],
  ['percent_of', 43.52, 'share', 'chiếm 43,52%', 'chiếm tỷ trọng 43,52%', 'chiếm tỷ lệ 43,52%'],
  ['percent_of', 66.3, null, 'đạt 66,3%'],
  ['point_change', 0.51, 'previous_year', 'tăng 0,51 điểm phần trăm so với năm trước', 'tăng 0,51 điểm % so với năm trước'],
];

/** Nothing changes here, or what changes is no figure. */
export const notChanges: readonly string[] = [
  'đạt 5.010,03 ha',
  'đạt được những kết quả tích cực',
  'tiếp tục tăng trưởng khá',
  'nền tảng số',
  'giảm nghèo bền vững',
  'tăng cường kiểm tra',
  'vượt khó',
  'bằng tiền mặt',
  'không thay đổi cơ chế',
  'giá đi ngang',
  'chiếm ưu thế',
  'gấp rút hoàn thành 5 công trình',
];
