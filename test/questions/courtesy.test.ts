import { describe, expect, it } from 'vitest';
import { withoutCourtesy } from '../../src/questions/courtesy.js';

/** What is said → the question in it. */
const SAID: readonly (readonly [said: string, question: string])[] = [
  ['chào bạn, cho mình hỏi khách du lịch năm 2022 bao nhiêu ạ', 'khách du lịch năm 2022 bao nhiêu'],
  ['Alo ad ơi, xuất khẩu 8 tháng 2023 đạt mấy triệu đô thế?', 'xuất khẩu 8 tháng 2023 đạt mấy triệu đô?'],
  ['Em chào anh chị, anh chị cho em xin số liệu hộ nghèo năm 2022 với ạ, em cảm ơn', 'hộ nghèo năm 2022'],
  ['chào ad, mình bên báo, cần số lượt khách quốc tế 8 tháng 2023 gấp', 'số lượt khách quốc tế 8 tháng 2023'],
  ['chao em, chi can so lop toan tinh quy I/2021', 'so lop toan tinh quy I/2021'],
  ['bac cho chau hoi san luong luong thuc nam 2022 a', 'san luong luong thuc nam 2022'],
  ['bot oi xuat khau nam 2022 di', 'xuat khau nam 2022'],
  ['hello ban, cho hoi ti le ho ngheo quy 1 2021 voi', 'ti le ho ngheo quy 1 2021'],
  ['@hoiso_bot cho hỏi khách du lịch 8 tháng 2023', 'khách du lịch 8 tháng 2023'],
  ['cảm ơn bạn, cho mình hỏi thêm chi thường xuyên năm 2022', 'chi thường xuyên năm 2022'],
  ['Nhờ bạn tra giúp số hợp tác xã giải thể năm 2022', 'số hợp tác xã giải thể năm 2022'],
  [
    'Nhằm phục vụ bài viết về nông nghiệp, tòa soạn cần số liệu chính thức về sản lượng lúa mùa năm 2022.',
    'sản lượng lúa mùa năm 2022.',
  ],
  [
    'Trân trọng đề nghị quý cơ quan cho biết số người được cấp căn cước quý I năm 2021',
    'số người được cấp căn cước quý I năm 2021',
  ],
  ['Đề nghị cung cấp tổng đàn gia súc để phục vụ công tác tổng hợp báo cáo', 'tổng đàn gia súc'],
];

/** Questions in which nothing is courtesy. */
const PLAIN = [
  'mái ấm tình thương 2022 mấy nhà',
  'mai am tinh thuong 2022 may nha',
  'số khách du lịch tháng 8',
  'chi thuong xuyen nam 2022',
  'tra vinh 2024 san luong dua',
  'chi cho giao duc nam 2022',
  'so em mo coi duoc nuoi duong',
  'co so y te nam 2022',
  'Khó khăn của Đề án sắp xếp dân cư Mường Nhé',
  'de an muong nhe da sap xep duoc bao nhieu ho',
  'so nguoi cai nghien ma tuy nam 2022',
  'san luong luon nuoi nam 2023',
  'em mồ côi được nuôi dưỡng năm 2022 có mấy em',
  'cảm ơn bạn',
  'xin chào',
  'phòng, chống cháy nổ năm 2022 có bao nhiêu vụ cháy',
];

describe('courtesy', () => {
  it.each(SAID)('%s', (said, question) => expect(withoutCourtesy(said)).toBe(question));
  it.each(PLAIN)('%s stays', (text) => expect(withoutCourtesy(text)).toBe(text));
});
