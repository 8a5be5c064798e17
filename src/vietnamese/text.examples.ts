/** Folded form → spellings. */
export const folds: readonly (readonly [string, ...string[]])[] = [
  ['dien bien', 'Điện Biên', 'ĐIỆN BIÊN', 'điện biên'.normalize('NFD').normalize('NFC')],
  ['dan trau', 'Đàn trâu', 'đàn TRÂU'],
  ['luy ke', 'Lũy kế', 'Luỹ kế'],
  ['thuy san', 'thủy sản', 'thuỷ sản'],
];

/** Canonical form → spellings that differ in tone placement and case only. */
export const canonicals: readonly (readonly [string, ...string[]])[] = [
  ['hòa', 'hoà', 'Hòa', 'HOÀ'],
  ['thủy', 'thuỷ', 'Thủy'],
  ['khỏe', 'khoẻ'],
  ['lũy kế', 'luỹ kế'],
  ['quý', 'quý', 'Quý'],
  ['hoàn', 'hoàn'],
  ['quỹ', 'quỹ'],
];

/** Written out → as typed. */
export const chats: readonly (readonly [string, ...string[]])[] = [
  ['khách du lịch bao nhiêu', 'khách dl bn'],
  ['xuất nhập khẩu tăng không', 'xnk tăng ko', 'XNK tăng k'],
  ['thu ngân sách nhà nước', 'thu nsnn', 'thu NSNN'],
  ['bao nhiêu khách hàng', 'bao nhiêu KH', 'bn kh'],
  ['đạt kế hoạch', 'đạt kh', 'đạt KH'],
  ['như thế nào', 'ntn'],
  ['được', 'dc', 'đc'],
  ['giá trị sản xuất công nghiệp', 'GTSXCN', 'gtsxcn'],
  ['thuê bao điện thoại di động', 'thuê bao đt di động', 'thuê bao dt di động'],
  ['tổng số ca', 't.số ca'],
  ['giá trị xuất khẩu', 'giá trị bán ra nước ngoài', 'giá trị ban ra nuoc ngoai'],
  ['bao nhiêu giáo viên', 'bn thầy cô giáo', 'bn thay co giao', 'bao nhiêu thầy cô'],
  ['ca sốt xuất huyết', 'ca sxh'],
  ['năng suất lúa', 'NS lúa', 'ns lúa'],
  ['ngân sách địa phương', 'ns địa phương'],
  ['máy tính xách tay', 'laptop'],
  ['lúa mấy tạ/ha', 'lúa mấy tạ một ha', 'lúa mấy tạ trên ha'],
  ['khai thác mấy m3 gỗ', 'khai thác mấy khối gỗ'],
  ['được bao nhiêu m3?', 'được bn khối?'],
  ['thu nội địa đạt mấy % dự toán', 'thu nội địa đạt mấy % dt'],
  ['diện tích lúa đạt mấy % diện tích', 'dt lúa đạt mấy % dt'],
  ['số dự án fdi', 'số da fdi'],
  ['thu của thành phố Nghĩa Lộ', 'thu của TP.Nghĩa Lộ', 'thu của tp. Nghĩa Lộ'],
  ['án trật tự xã hội', 'án ttxh', 'án TTXH'],
];
/** Nothing to write out here. */
export const notChats: readonly string[] = [
  'khách du lịch',
  'cơ sở',
  'GRDP',
  'T8/2023',
  'Q1',
  '8T2023',
  'con lợn',
  'vốn đt',
  'bán lẻ',
  'nước ngoài',
  'cô giáo',
  'mấy khối thi đua',
  'von da giai ngan',
];
