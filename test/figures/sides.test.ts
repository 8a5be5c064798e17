/** What a figure is of, when, and what it moved against: a paragraph → lines "value | name | period's end | comparisons". */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

type Case = readonly [heading: string, text: string, ...lines: string[]];

const CASES: Record<string, readonly Case[]> = {
  'a total again behind a part': [
    [
      'Du lịch',
      'Khách du lịch: tháng 5 đón 41.300 lượt, trong đó khách quốc tế 1.250 lượt; lũy kế 190.700 lượt (+8,4%), khách quốc tế 6.400 lượt.',
      '190700 | Khách du lịch | 8.4',
      '6400 | Khách du lịch quốc tế | ',
    ],
  ],
  'each change goes to its own figure': [
    [
      'Ngân sách',
      'Thu tháng 4 đạt 71 tỷ đồng; lũy kế 4 tháng 284 tỷ đồng, bằng 31,2% dự toán tỉnh giao và 28,6% dự toán huyện giao, tương ứng 112,4% so với cùng kỳ.',
      '71 | Thu ngân sách | ',
      '284 | Thu ngân sách | 31.2, 28.6, 112.4',
    ],
    [
      'Trồng trọt',
      'Lúa hè thu đạt 5.214 ha, năng suất 51,6 tạ/ha, sản lượng 26.904 tấn, giảm lần lượt 61 ha, 0,4 tạ/ha và 523 tấn so với vụ trước.',
      '5214 | Diện tích lúa hè thu | -61',
      '51.6 | Năng suất lúa hè thu | -0.4',
      '26904 | Sản lượng lúa hè thu | -523',
    ],
    // seasons alone are those of the rice before them
    [
      'Trồng trọt',
      'Lúa cả năm 31.745 ha, năng suất 59,3 tạ/ha. Theo vụ: đông xuân 15.860 ha, năng suất 67,2 tạ/ha; mùa 7.971 ha, 44,2 tạ/ha.',
      '15860 | Diện tích lúa đông xuân | ',
      '67.2 | Năng suất lúa đông xuân | ',
      '44.2 | Năng suất lúa mùa | ',
    ],
    ['Trồng trọt', 'Ngô cả năm 1.745 ha. Theo vụ: đông xuân 860 ha.', '860 | Diện tích đông xuân | '],
    [
      'Chăn nuôi',
      'Đàn trâu 12.460 con, đàn bò 41.905 con, đàn lợn 88.310 con, so với cùng kỳ đàn trâu, bò tăng lần lượt 0,8%, 2,6%.',
      '12460 | Đàn trâu | 0.8',
      '41905 | Đàn bò | 2.6',
      '88310 | Đàn lợn | ',
    ],
    [
      'Chăn nuôi',
      'Đàn trâu 12.460 con; đàn bò 41.905 con, tương ứng bằng 98,4%; 102,6% so với năm 2023.',
      '12460 | Đàn trâu | 98.4',
      '41905 | Đàn bò | 102.6',
    ],
    [
      'Vận tải',
      'Vận chuyển 4.120 nghìn lượt hành khách, 8.915 nghìn tấn hàng hóa, so với năm 2023 giảm 3,2% và tăng 7,4%.',
      '4120 | Khối lượng vận chuyển hành khách | -3.2',
      '8915 | Khối lượng vận chuyển hàng hóa | 7.4',
    ],
    [
      'An toàn giao thông',
      'Tai nạn giao thông: 12 vụ, 06 chết, 9 bị thương; so cùng kỳ giảm 03 vụ, giảm 01 chết, tăng 02 bị thương.',
      '12 | Số vụ tai nạn giao thông | -3',
      '6 | Số người chết do tai nạn giao thông | -1',
      '9 | Số người bị thương do tai nạn giao thông | 2',
    ],
    // a limit is no rate of its own
    ['Đầu tư', 'Giải ngân 812 tỷ đồng; 03 chủ đầu tư dưới 10%.', '3 | Số chủ đầu tư dưới 10% | '],
    ['Đầu tư', 'Giải ngân 812 tỷ đồng; hộ nghèo dưới 10%.', '10 | Tỷ lệ hộ nghèo | '],
    // columns of one unit; without their names, what is done of a whole
    [
      'Sản phẩm công nghiệp',
      'Sản phẩm (tháng 6/lũy kế): đá xây dựng 41/263 nghìn m3; điện 35/187 triệu kWh (lũy kế giảm 12,4% CK).',
      '41 | Sản lượng đá xây dựng | ',
      '263 | Sản lượng đá xây dựng | ',
      '35 | Sản lượng điện | ',
      '187 | Sản lượng điện | -12.4',
    ],
    ['Đầu tư', 'Giải ngân vốn đầu tư công 41/263 tỷ đồng.', '41 | Giải ngân vốn đầu tư công | '],
    [
      'Thu ngân sách',
      'Một số khoản thu (ước 6 tháng; % dự toán; % cùng kỳ):\n\n- Lệ phí trước bạ: 118 tỷ đồng; 47,2%; 91,5%',
      '118 | Lệ phí trước bạ | 47.2, 91.5',
    ],
    ['Giáo dục', 'Giáo viên đạt chuẩn trình độ: MN 92,1%; TH 81,4%; THCS 90,3%.', '81.4 | Tỷ lệ tiểu học | '],
    [
      'Văn hóa',
      'Trong quý đã tổ chức 06 hoạt động văn hóa, văn nghệ đạt 30% kế hoạch năm.',
      '6 | Số hoạt động văn hóa, văn nghệ tổ chức | 30',
    ],
    [
      'Xuất nhập khẩu',
      'Xuất khẩu 96 triệu USD; nhập khẩu 41 triệu USD, tăng 2,5% so với tháng trước, tăng 30%.',
      '96 | Xuất khẩu | ',
      '41 | Nhập khẩu | 2.5, 30',
    ],
    // the base behind the comma is the next change's
    [
      'Công nghiệp',
      'Sản lượng xi măng ước 512.000 tấn, vượt kế hoạch trên 18%, so năm trước tăng hơn 9%.',
      '512000 | Sản lượng xi măng | 118, 9',
    ],
    ['Ngân sách', 'Thu nội địa 1.204 tỷ đồng, được 45,96% dự toán.', '1204 | Thu nội địa | 45.96'],
    // said of one figure in another way
    ['Bảo hiểm', 'Người tham gia 41.200 người, tăng 2.060 người, tức tăng 5,3%.', '41200 | Người tham gia | 2060, 5.3'],
    ['Ngân sách', 'Tổng thu 2.104 tỷ đồng, mới đạt 16,4% dự toán, giảm 4%.', '2104 | Tổng thu ngân sách | 16.4, -4'],
    // One figure may move against two bases.
    ['Giá', 'Giá vàng đạt 7,2 triệu đồng, tăng 0,4% so với tháng trước, tăng 5,1% so với cùng kỳ.', '7.2 | Giá vàng | 0.4, 5.1'],
    [
      'Doanh nghiệp',
      'Có 9 dự án với tổng vốn 1.240 tỷ đồng; 164 doanh nghiệp thành lập mới với vốn đăng ký 1.830 tỷ đồng, giảm 6,4% về số doanh nghiệp và giảm 21,7% về vốn.',
      '1240 | Tổng vốn dự án | ',
      '164 | Số doanh nghiệp thành lập mới | -6.4',
      '1830 | Vốn đăng ký doanh nghiệp thành lập mới | -21.7',
    ],
    // What becomes of both is said once.
    [
      'Doanh nghiệp',
      'Trong kỳ có 41 doanh nghiệp và 6 chi nhánh giải thể tự nguyện.',
      '41 | Số doanh nghiệp giải thể tự nguyện | ',
      '6 | Số chi nhánh giải thể tự nguyện | ',
    ],
    ['Doanh nghiệp', 'Toàn tỉnh có 41 doanh nghiệp và 6 hợp tác xã nông nghiệp.', '41 | Số doanh nghiệp | '],
    [
      'Doanh nghiệp',
      'Doanh nghiệp thành lập mới 316, tăng 4,3% so với cùng kỳ, vốn đăng ký 2.140 tỷ đồng; tạm ngừng 127; giải thể 148.',
      '127 | Số doanh nghiệp tạm ngừng | ',
      '148 | Số doanh nghiệp giải thể | ',
    ],
    ['Bưu chính', 'Số thuê bao đạt 316 nghìn; tạm ngừng 127.', '127 | Tạm ngừng | '],
    [
      'Thể thao',
      'Giành 61 huy chương, gồm 20 huy chương vàng, 18 huy chương bạc và 23 huy chương đồng, tăng 9 huy chương so với cùng kỳ.',
      '61 | Số huy chương giành | 9',
      '23 | Số huy chương đồng – giành | ',
    ],
    [
      'Công nghiệp',
      'Chỉ số sản xuất công nghiệp giảm 2,4% do ngành điện giảm 8,1%.',
      '-2.4 | Tốc độ tăng chỉ số sản xuất công nghiệp | -2.4',
      '-8.1 | Tốc độ tăng ngành điện | -8.1',
    ],
    [
      'An sinh',
      'Hộ nghèo còn 4.210 hộ, chiếm 3,12%, giảm 1,4 điểm phần trăm.',
      '4210 | Hộ nghèo | 3.12',
      '3.12 | Tỷ lệ hộ nghèo | 3.12, -1.4',
    ],
  ],
  'signs and short forms': [
    [
      'Tăng trưởng',
      'Nông nghiệp (+2,14%), xây dựng (+8,6%), dịch vụ (-0,9%).',
      '2.14 | Tốc độ tăng nông nghiệp | 2.14',
      '8.6 | Tốc độ tăng xây dựng | 8.6',
      '-0.9 | Tốc độ tăng dịch vụ | -0.9',
    ],
    ['Chăn nuôi', 'Sản lượng thịt hơi 31.240 tấn, =96,2% KH, =104,8% CK.', '31240 | Sản lượng thịt hơi | 96.2, 104.8'],
    // A bracket behind a figure moves the figure.
    [
      'Chăn nuôi',
      'Đàn bò 21.480 con (tăng 2,7% CK, =101,4% KH), đàn dê 4.150 con.',
      '21480 | Đàn bò | 2.7, 101.4',
      '4150 | Đàn dê | ',
    ],
  ],
  'what a measure is of': [
    ['Trồng trọt', 'Cây chè diện tích đạt 1.946 ha.', '1946 | Diện tích cây chè | '],
    [
      'Doanh nghiệp',
      'Toàn tỉnh có 317 HTX với 8.420 thành viên, tổng vốn điều lệ 612 tỷ đồng.',
      '8420 | Số thành viên HTX | ',
      '612 | Tổng vốn điều lệ HTX | ',
    ],
    ['Lâm nghiệp', 'Quản lý, bảo vệ 214.300 ha rừng tự nhiên.', '214300 | Diện tích quản lý, bảo vệ rừng tự nhiên | '],
    [
      'Y tế',
      'Khám sàng lọc lao phổi tại 9 cơ sở khám và 31 điểm lưu động cho 5.204 bệnh nhân.',
      '9 | Số cơ sở khám sàng lọc lao phổi | ',
      '5204 | Số bệnh nhân khám sàng lọc lao phổi | ',
    ],
    [
      'Tiếp dân',
      'Các cấp, các ngành đã tổ chức tiếp 512 lượt với 640 người.',
      '512 | Số lượt tiếp công dân | ',
      '640 | Số người tiếp công dân | ',
    ],
    [
      'An ninh',
      'Bắt 214 vụ, 309 đối tượng phạm tội về ma túy, thu 12,5 kg heroin.',
      '214 | Số vụ phạm tội về ma túy bắt | ',
      '12.5 | Khối lượng heroin thu giữ | ',
    ],
    ['Ngân sách', 'Thu từ đất đạt 214 tỷ đồng.', '214 | Thu từ đất | '],
    [
      'Giáo dục',
      'Có 212 trường (64 trường mầm non, 130 trường phổ thông, 18 trung tâm).',
      '130 | Số trường phổ thông | ',
      '18 | Số trung tâm | ',
    ],
  ],
  'a longer span of the same things': [
    [
      'Trật tự',
      'Tai nạn giao thông tháng 6 xảy ra 11 vụ. Cộng dồn 6 tháng xảy ra 74 vụ, làm 31 người chết.',
      '74 | Số vụ tai nạn giao thông | ',
      '31 | Số người chết do tai nạn giao thông | ',
    ],
    ['Trật tự', 'Tai nạn giao thông xảy ra 11 vụ. Cháy nổ xảy ra 74 vụ.', '74 | Số vụ cháy nổ | '],
  ],
  'numbers that count nothing': [
    ['Điện', 'Khởi công đường dây 110 kV với tổng vốn 42 tỷ đồng.', '42 | Tổng vốn khởi công đường dây 110 kV | '],
    ['Y tế', 'Tỷ lệ tiêm vắc xin sơ sinh < 24 giờ đạt 51,2%.', '51.2 | Tỷ lệ tiêm vắc xin sơ sinh < 24 giờ | '],
    [
      'Đầu tư',
      'Giải ngân vốn 03 chương trình mục tiêu quốc gia 214 tỷ đồng.',
      '214 | Giải ngân vốn 03 chương trình mục tiêu quốc gia | ',
    ],
    ['Thủy sản', 'Sản lượng khai thác đạt 12. 480 tấn.', '12480 | Sản lượng thủy sản khai thác | '],
  ],
};

const linesOf = async (heading: string, text: string): Promise<string[]> =>
  (await figuresOf(heading, text)).map(
    ({ value, name, comparisons }) => `${value} | ${name} | ${comparisons.map((c) => c.value).join(', ')}`,
  );

describe.each(Object.entries(CASES))('%s', (_, rows) => {
  it.each(rows.map(([heading, text, ...lines]) => ({ heading, text, lines })))(
    '$heading: $text',
    async ({ heading, text, lines }) => {
      expect(await linesOf(heading, text)).toEqual(expect.arrayContaining(lines));
    },
  );
});

/** A line above that dates what stands below it; its words do not go into the names. */
const BELOW: readonly (readonly [above: string, bullet: string, to: string])[] = [
  ['Kinh tế tháng 5 ổn định. Kết quả nổi bật đến 31/5/2024:', '- Dư nợ cho vay ưu đãi đạt 412 tỷ đồng.', '2024-05-31'],
  ['Kết quả tín dụng đến 31/5/2024 như sau:', '- Dư nợ cho vay ưu đãi đạt 412 tỷ đồng.', '2024-05-31'],
  ['Một số kết quả năm 2023 để so sánh', '- Thu ngân sách đạt 3.120 tỷ đồng.', '2023-12-31'],
  ['Tình hình tín dụng vẫn khó khăn.', '- Dư nợ cho vay ưu đãi đạt 412 tỷ đồng.', '2024-06-30'],
];

describe('the line above', () => {
  it.each(BELOW)('%s', async (above, bullet, to) => {
    const figures = await figuresOf('Tài chính', `${above}\n\n${bullet}`);
    expect(figures.map(({ period }) => period.to)).toEqual([to]);
  });

  it('says the month', async () => {
    const [figure] = await figuresOf('Tài chính', 'Những con số đáng chú ý trong tháng:\n\n- Thu ngân sách đạt 210 tỷ đồng.');
    expect(figure?.period).toMatchObject({ from: '2024-06-01', to: '2024-06-30' });
  });
});
