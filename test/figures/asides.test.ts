/** Which span goes on behind a sentence: that of an aside does not. Value → first and last day. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, value: number, from: string, to: string])[] = [
  ['GRDP 6 tháng tăng 6,12%, riêng quý II tăng 7,05%. Khu vực dịch vụ tăng 5,31%.', 7.05, '2024-04-01', '2024-06-30'],
  ['GRDP 6 tháng tăng 6,12%, riêng quý II tăng 7,05%. Khu vực dịch vụ tăng 5,31%.', 5.31, '2024-01-01', '2024-06-30'],
  // no aside: it goes on
  ['Sản lượng xi măng tháng 6 đạt 210 nghìn tấn. Sản lượng đá đạt 55 nghìn m3.', 55, '2024-06-01', '2024-06-30'],
  // an aside within its sentence ends with its clause
  ['Nhập khẩu 6 tháng 830 triệu USD, riêng tháng 6 ước 74 triệu USD; dầu thô 512 triệu USD.', 512, '2024-01-01', '2024-06-30'],
  // an aside that opens its sentence
  [
    'Tổng lượt khách 6 tháng đạt 2,8 triệu lượt. Riêng tháng 6 đón 860 nghìn lượt khách. Tổng thu 3.090 tỷ đồng.',
    3090,
    '2024-01-01',
    '2024-06-30',
  ],
  // one span after another: none of them goes on
  ['GRDP cụ thể: quý I tăng 5,1%, quý II tăng 6,2%. Khu vực dịch vụ tăng 5,31%.', 5.31, '2024-01-01', '2024-06-30'],
  // what is foreseen of the whole year
  ['GRDP 6 tháng tăng 6,12%; dự ước cả năm tăng 7,4%, trong đó dịch vụ tăng 8,2%.', 7.4, '2024-01-01', '2024-12-31'],
  ['GRDP 6 tháng tăng 6,12%; dự ước cả năm tăng 7,4%, trong đó dịch vụ tăng 8,2%.', 8.2, '2024-01-01', '2024-12-31'],
  // a month that is said of one figure only, behind the months that the sentence began with
  ['IIP 6 tháng tăng 5,9%; tháng 6 giảm 2,8% so với tháng 5. Sản lượng đá đạt 55 nghìn m3.', 55, '2024-01-01', '2024-06-30'],
  // the year's harvests, and what else is counted so far
  ['Tính chung cả năm (3 vụ), sản lượng lúa đạt 55.210 tấn.', 55210, '2024-01-01', '2024-12-31'],
  ['Tính chung cả năm, thành lập 210 doanh nghiệp.', 210, '2024-01-01', '2024-06-30'],
  // when the noun was, not what follows
  ['Chỉ số DTI năm 2022 xếp thứ 31/63; tỷ lệ hồ sơ trực tuyến 46,7%.', 46.7, '2024-01-01', '2024-06-30'],
  ['Ngập 463 nhà; lũ ngày 06/5 cuốn trôi 31 nhà tại xã A; thiệt hại 64,2 tỷ đồng.', 64.2, '2024-01-01', '2024-06-30'],
  ['Năm 2022 thu hút 31 dự án; vốn đăng ký 46,7 tỷ đồng.', 46.7, '2022-01-01', '2022-12-31'],
  ['Ghế gỗ: 5 tháng 12,7 triệu chiếc.', 12.7, '2024-01-01', '2024-05-31'],
  // a year ago, as in a bracket
  ['Xảy ra 3 vụ cháy rừng với 4,2 ha, CK 8 vụ.', 8, '2023-01-01', '2023-06-30'],
  // days in a bracket are those of its head
  ['Tai nạn giao thông (15/5 - 14/6): 31 vụ. 6 tháng: 204 vụ.', 31, '2024-05-15', '2024-06-14'],
  ['Tai nạn giao thông (15/5 - 14/6): 31 vụ. 6 tháng: 204 vụ.', 204, '2024-01-01', '2024-06-30'],
  // measured from the same month, it is of that month
  ['Bắt giữ 14 vụ, giảm 5 vụ so với tháng 6/2023.', 14, '2024-06-01', '2024-06-30'],
  ['Bắt giữ 14 vụ, giảm 5 vụ so với tháng 5/2023.', 14, '2024-01-01', '2024-06-30'],
  ['Bắt giữ 6 tháng 14 vụ, giảm 5 vụ so với tháng 6/2023.', 14, '2024-01-01', '2024-06-30'],
  // what stands since the end of last month is no figure of it
  ['Sắn nhiễm bệnh 930 ha, giảm 215 ha so với cuối tháng trước; tập trung ở Văn Yên 310 ha.', 310, '2024-01-01', '2024-06-30'],
  // aimed at in a month
  ['Nhiệm vụ tháng 7: chăm sóc lúa; thu ngân sách phấn đấu 310 tỷ đồng.', 310, '2024-07-01', '2024-07-31'],
];

const UNDER: readonly (readonly [heading: string, text: string, value: number, name: string, from: string, to: string])[] = [
  [
    'Trật tự an toàn giao thông (từ 15/5/2024 đến 14/6/2024)',
    'Xảy ra 14 vụ, chết 9 người. Lũy kế 86 vụ.',
    9,
    'Số người chết do tai nạn giao thông',
    '2024-05-15',
    '2024-06-14',
  ],
  [
    'Trật tự an toàn giao thông (từ 15/5/2024 đến 14/6/2024)',
    'Xảy ra 14 vụ, chết 9 người. Lũy kế 86 vụ.',
    86,
    'Số vụ tai nạn giao thông',
    '2024-01-01',
    '2024-06-30',
  ],
];

describe('the days in a heading', () => {
  it.each(UNDER)('%s: %s %f', async (heading, text, value, name, from, to) => {
    const found = (await figuresOf(heading, text)).find((o) => o.value === value);
    expect([found?.name, found?.period.from, found?.period.to]).toEqual([name, from, to]);
  });
});

describe('an aside', () => {
  it.each(CASES)('%s %f', async (text, value, from, to) => {
    const { period } = (await figuresOf('Kinh tế', text)).find((o) => o.value === value) ?? {};
    expect([period?.from, period?.to]).toEqual([from, to]);
  });
});
