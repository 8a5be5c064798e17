/** Sentences of reports → names, with "*" for an area, and ways of naming them in a question; look-alikes name none. */
import type { Examples } from './rules.js';

export const reports: readonly string[] = [
  'Các huyện Đoan Hùng, Hạ Hòa và Thanh Ba trồng mới 400 ha chè.',
  'Huyện Vân Đồn đón 800 nghìn lượt khách; xã Nghĩa Hành, huyện Tân Kỳ trồng mía.',
  'Cảng Cửa Ông bốc xếp than. Thủy điện Huổi Chan 1 phát điện. Tại Lệ Thủy có lúa tái sinh.',
  'Xã Thành Công được tuyên dương vì làm kinh tế thành công; tỷ lệ nuôi thủy sản tăng. Sở Kế hoạch và Đầu tư lập kế hoạch.',
  'Đường Na Sang - Pu Xi qua xã Na Sang, tỉnh Điện Biên.',
];

export const names: Examples<string> = {
  examples: [
    ['doan hung*', 'san luong buoi doan hung', 'Đoan Hùng có bao nhiêu ha bưởi', 'thu ngân sách huyện Đoan Hùng'],
    ['ha hoa*', 'dien tich che o ha hoa', 'chè Hạ Hòa'],
    ['thanh ba*', 'che thanh ba bao nhieu ha'],
    ['van don*', 'van don don bao nhieu khach', 'khach den van don'],
    ['tan ky*', 'tan ky thu ngan sach bao nhieu', 'mia tan ky bao nhieu tan'],
    ['cua ong', 'cua ong boc xep bao nhieu tan', 'Cửa Ông bốc xếp mấy triệu tấn'],
    ['huoi chan 1', 'huoi chan 1 phat bao nhieu kwh'],
    ['le thuy', 'lua le thuy bao nhieu ha', 'Lệ Thủy'],
    ['thanh cong*', 'xa thanh cong', 'Thành Công trồng bao nhiêu ha'],
    ['na sang*', 'xa na sang'],
    ['na sang', 'Na Sang - Pu Xi'],
    ['duong na sang', 'duong na sang dai bao nhieu'],
  ],
  lookalikes: [
    'ty le thuy san nuoi trong',
    'tỷ lệ thủy sản',
    'bao nhieu mo hinh thanh cong',
    'doàn hùng',
    'vận đơn',
    'so ke hoach giao',
    'hà hoa',
    'dien bien',
    'tan',
  ],
};
