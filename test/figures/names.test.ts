/** What a figure is called: a paragraph under a heading → the value and the name that a person would give it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.js';
import { figuresOf } from './paragraph.js';

type Expected = readonly [value: number, name: string];
type Case = readonly [heading: string, text: string, ...expected: Expected[]];

const cases: Record<string, readonly Case[]> = {
  'the number of a district': [
    ['Thu ngân sách', 'Thu ngân sách của quận 4 là 812 tỷ đồng.', [812, 'Thu ngân sách của quận 4']],
    ['Trật tự đô thị', 'Toàn thị xã có 12 phường thu gom rác.', [12, 'Số phường thu gom rác']],
  ],
  'those who died of what was counted right before': [
    [
      'Y tế',
      'Tổng số trường hợp bệnh ho gà là 61 ca, 2 trường hợp tử vong.',
      [61, 'Tổng số trường hợp bệnh ho gà'],
      [2, 'Số trường hợp tử vong do ho gà'],
    ],
    ['Y tế', 'Toàn tỉnh ghi nhận 61 ca mắc ho gà, 2 ca tử vong.', [2, 'Số ca tử vong ho gà']],
  ],
  'those on board of what was counted right before': [
    [
      'Du lịch',
      'Đón 31 chuyến tàu du lịch cập bến, tổng lượt khách ước đạt 18.240 lượt.',
      [18240, 'Tổng lượt khách của chuyến tàu du lịch cập bến'],
    ],
    ['Du lịch', 'Đón 31 đoàn; tổng lượt khách ước đạt 18.240 lượt.', [18240, 'Khách du lịch']],
  ],
  'which of them are counted': [
    [
      'Đầu tư',
      'Trong số các dự án được cấp phép mới có 100% vốn nước ngoài là 7 dự án.',
      [7, 'Số các dự án được cấp phép mới có 100% vốn nước ngoài'],
    ],
  ],
  'where it was, before what it moved by': [
    [
      'Y tế',
      'Toàn tỉnh có 7.240 lượt người đi khám chữa bệnh bảo hiểm y tế tại các cơ sở y tế, tăng 310 lượt người so với cùng kỳ.',
      [7240, 'Số lượt người đi khám chữa bệnh bảo hiểm y tế'],
    ],
  ],
  'the rice that is parted by seasons below': [
    [
      'Nông nghiệp',
      'Cây lương thực có hạt 8.120 ha. Trong đó lúa gieo cấy 6.940 ha, chia ra:\n\n- Vụ Đông Xuân: diện tích 3.610 ha, sản lượng 21.340 tấn;\n- Vụ Mùa: diện tích 3.330 ha.',
      [21340, 'Sản lượng lúa vụ đông xuân'],
      [3330, 'Diện tích lúa vụ mùa'],
    ],
    // of no rice
    ['Nông nghiệp', 'Cây màu 812 ha, gồm:\n\n- Vụ Đông Xuân: diện tích 460 ha.', [460, 'Diện tích Đông Xuân']],
  ],
  'that all is harvested is no name of the yield': [
    ['Cây lúa', 'Vụ Hè Thu: Gieo sạ 2.140 ha, thu hoạch dứt điểm, năng suất 50,7 tạ/ha.', [50.7, 'Năng suất lúa vụ hè thu']],
    ['Cây lúa', 'Đã thu hoạch 1.260 ha, năng suất lúa 61,2 tạ/ha.', [61.2, 'Năng suất lúa']],
  ],
  'guests below a title of several sectors': [
    [
      'Thương mại, du lịch',
      'Tháng 5 có 62 nghìn lượt khách; 5 tháng 310 nghìn lượt, tăng 9,4%; khách quốc tế 12 nghìn lượt.',
      [310, 'Khách du lịch'],
      [12, 'Khách du lịch quốc tế'],
    ],
    ['Vận tải', 'Tháng 5 có 62 nghìn lượt khách; 5 tháng 310 nghìn lượt.', [310, 'Khối lượng vận chuyển hành khách']],
  ],
  'guests, whatever verb takes them in': [
    ['Du lịch', 'Khách du lịch tháng 11 đón 92 nghìn lượt; 11 tháng 1.140 nghìn lượt, tăng 8,3%.', [1140, 'Khách du lịch']],
    // one place among others
    ['Du lịch', 'Khu du lịch Suối Ngà đón 18 nghìn lượt khách.', [18, 'Lượng khách Khu du lịch Suối Ngà']],
  ],
  'the season of the part it stands in': [
    [
      'Trồng trọt',
      'Chia theo vụ: vụ Đông Xuân 1.240 ha, sản lượng lúa 7.310 tấn; vụ Hè Thu 985 ha, năng suất lúa 51,4 tạ/ha, sản lượng lúa 5.063 tấn.',
      [7310, 'Sản lượng lúa vụ đông xuân'],
      [5063, 'Sản lượng lúa vụ hè thu'],
    ],
  ],
  'what is counted alone behind its label': [
    ['Xã hội', 'Giải quyết việc làm: 1.640 lao động, đạt 82% kế hoạch.', [1640, 'Số lao động giải quyết việc làm']],
    // of its own
    ['Giải quyết việc làm', 'Doanh nghiệp: 52 doanh nghiệp giải thể.', [52, 'Số doanh nghiệp giải thể']],
  ],
  'places in a row behind the figure of all': [
    [
      'Đầu tư',
      'Giải ngân vốn đầu tư công đạt 41,5% kế hoạch; trong đó: huyện Trấn Yên 68,3%, Lục Yên 55,1%, thị xã Nghĩa Lộ 29,7%.',
      [55.1, 'Tỷ lệ giải ngân vốn đầu tư công Lục Yên'],
      [29.7, 'Tỷ lệ giải ngân vốn đầu tư công thị xã Nghĩa Lộ'],
    ],
    [
      'Trồng trọt',
      'Đã gieo sạ 12.480 ha lúa, tập trung ở huyện Văn Chấn 4.310 ha, Lục Yên 2.905 ha. Đàn trâu 91.300 con, chủ yếu ở huyện Văn Yên 20.450 con, Trấn Yên 14.200 con.',
      [4310, 'Diện tích gieo sạ lúa huyện Văn Chấn'],
      [2905, 'Diện tích gieo sạ lúa Lục Yên'],
      [14200, 'Đàn trâu Trấn Yên'],
    ],
    [
      'Y tế',
      'Tỷ lệ trẻ tiêm đủ mũi 88,6%(1). Có 7 xã khó khăn(2).\n\nGhi chú: (1) Huyện Trạm Tấu 71,4%, Mù Cang Chải 69,8%. (2) Gồm 4 xã vùng cao.',
      [69.8, 'Tỷ lệ trẻ tiêm đủ mũi Mù Cang Chải'],
    ],
    // what fell is not what there is, and of several none is meant for sure
    [
      'Trồng trọt',
      'Diện tích ngô 21.300 ha, giảm 160 ha do thiếu nước, tập trung ở huyện Văn Chấn 74 ha, Lục Yên 51 ha.',
      [51, 'Diện tích Lục Yên'],
    ],
    // markets are no places of the report
    [
      'Thương mại',
      'Xuất khẩu 81 triệu USD, trong đó Hàn Quốc 30 triệu USD, Nhật Bản 12 triệu USD.',
      [12, 'Kim ngạch xuất khẩu Nhật Bản'],
    ],
  ],
  'parts and counts beside': [
    [
      'Việc làm',
      'Giải quyết việc làm 1.830 người, đạt 104,3% kế hoạch (trong đó 47 người đi nước ngoài).',
      [47, 'Số người đi nước ngoài – giải quyết việc làm'],
    ],
    ['Dân cư', 'Diện tích tự nhiên 92,6 km2, 8.140 hộ, 21 thôn.', [92.6, 'Diện tích tự nhiên'], [21, 'Số thôn']],
    ['Trồng trọt', 'Diện tích hoa cúc 74 ha, 310 hộ trồng.', [310, 'Số hộ trồng hoa cúc']],
    ['Lâm nghiệp', 'Trồng rừng 1.930 ha, gồm: huyện Văn Yên 620 ha; huyện Lục Yên 480 ha.', [620, 'Trồng rừng huyện Văn Yên']],
  ],
  'so much of each, and a head': [
    [
      'Nông nghiệp',
      'Giá trị sản phẩm bình quân 01 ha đất trồng quế đạt 84 triệu đồng. Giá trị thu được trên 1 ha ao nuôi là 131 triệu đồng.',
      [84, 'Giá trị sản phẩm bình quân mỗi ha đất trồng quế'],
      [131, 'Giá trị thu được mỗi ha ao nuôi'],
    ],
    [
      'Kinh tế',
      'Quy mô GRDP 41.300 tỷ đồng; bình quân đầu người 49,6 triệu đồng. Tổng sản lượng lương thực 310.000 tấn, bình quân đầu người 362 kg.',
      [49.6, 'GRDP bình quân đầu người'],
      [362, 'Lương thực bình quân đầu người'],
    ],
    ['Trồng trọt', 'Thu hoạch xong 640 ha lúa xuân, năng suất 53,8 tạ/ha.', [53.8, 'Năng suất lúa xuân']],
  ],
  'short words for what was said in full': [
    [
      'Hành chính',
      'Tháng 6 cấp 71 giấy chứng nhận đăng ký hộ kinh doanh; lũy kế 6 tháng là 388 giấy. Từ 15/3 tiếp nhận 2.904 hồ sơ đất đai; trễ hạn 19 hồ sơ.',
      [388, 'Số giấy chứng nhận đăng ký hộ kinh doanh cấp'],
      [2904, 'Số hồ sơ đất đai tiếp nhận'],
      [19, 'Số hồ sơ đất đai trễ hạn'],
    ],
    [
      'Đầu tư',
      'Cấp mới 8 dự án FDI, vốn đăng ký 61 triệu USD; điều chỉnh tăng vốn 5 lượt, thêm 23,4 triệu USD.',
      [23.4, 'Vốn điều chỉnh thêm dự án FDI'],
    ],
    [
      'Giảm nghèo',
      'Giải ngân 3 Chương trình MTQG đạt 36,2% kế hoạch, xếp thứ 4/9 huyện, thị xã; trong đó: nông thôn mới 47,5%; giảm nghèo bền vững 31,8%.',
      [36.2, 'Tỷ lệ giải ngân 3 Chương trình MTQG'],
      [47.5, 'Tỷ lệ giải ngân nông thôn mới – giải ngân 3 Chương trình MTQG'],
    ],
    ['Chuyển đổi số', 'Có 100% xã, phường, thị trấn có tổ công nghệ số.', [100, 'Tỷ lệ xã, phường, thị trấn có tổ công nghệ số']],
  ],
  'what stands before a bracket with its growth': [
    [
      'Tăng trưởng kinh tế',
      'GRDP tăng 6,41%; trong đó nông nghiệp (+3,18%), dịch vụ (+7,73%), riêng công nghiệp (+8,82%).',
      [6.41, 'Tốc độ tăng GRDP'],
      [7.73, 'Tốc độ tăng dịch vụ'],
      [8.82, 'Tốc độ tăng công nghiệp'],
    ],
    // how it moved is no name
    ['Kinh tế', 'GRDP của tỉnh 41.200 tỷ đồng, giảm mạnh (-3,27%).', [-3.27, 'Tốc độ tăng GRDP của tỉnh']],
    [
      'Tăng trưởng kinh tế',
      'GRDP tăng 6,41%, đứng thứ 5 cả nước; trong đó khu vực dịch vụ tăng 7,73%.',
      [7.73, 'Tốc độ tăng GRDP khu vực dịch vụ'],
    ],
  ],
  'what is to fall or rise, in a list': [
    [
      'Nhiệm vụ 6 tháng cuối năm',
      'Thu ngân sách 2.410 tỷ đồng; trồng 730 ha rừng; giảm thêm 615 hộ nghèo; tăng thêm 3 xã nông thôn mới.',
      [615, 'Mục tiêu số hộ nghèo giảm thêm'],
      [3, 'Mục tiêu số xã nông thôn mới tăng thêm'],
    ],
  ],
  'what is left out of a figure, and counted in': [
    [
      'Công nghiệp',
      'Nếu tính cả điện, giá trị sản xuất 8.120 tỷ đồng. Giá trị sản xuất công nghiệp trừ điện 5.410 tỷ đồng, tăng 9,1%; kể cả điện 7.930 tỷ đồng, giảm 1,2%.',
      [8120, 'Giá trị sản xuất tính cả điện'],
      [5410, 'Giá trị sản xuất công nghiệp trừ điện'],
      [7930, 'Giá trị sản xuất công nghiệp kể cả điện'],
    ],
    [
      'Ngân sách',
      'Nếu loại trừ tiền sử dụng đất thì thu nội địa đạt 5.310 tỷ đồng. GRDP không bao gồm dầu khí đạt 22.600 tỷ đồng; nếu tính dầu khí đạt 39.100 tỷ đồng. Tổng mức bán lẻ 18.400 tỷ đồng, tăng 8,3%, nếu loại trừ yếu tố giá thì tăng 4,9%.',
      [5310, 'Thu nội địa loại trừ tiền sử dụng đất'],
      [22600, 'GRDP không bao gồm dầu khí'],
      [39100, 'GRDP tính cả dầu khí'],
      [4.9, 'Tốc độ tăng tổng mức bán lẻ loại trừ yếu tố giá'],
    ],
    [
      'Công nghiệp',
      'Chỉ số sản xuất công nghiệp không kể thủy điện tăng 6,3%; tính cả thủy điện giảm 2,8%.',
      [-2.8, 'Tốc độ tăng chỉ số sản xuất công nghiệp tính cả thủy điện'],
    ],
    // no more than when, or what follows
    ['Ngân sách', 'Tính cả năm, thu ngân sách 4.120 tỷ đồng; trừ 300 tỷ đồng.', [4120, 'Thu ngân sách']],
  ],
  'short forms that the report explains': [
    [
      'Xây dựng',
      'Ký hiệu: CSH - cụm sản xuất hoa; KVB: khu vực biên giới. Cả tỉnh xây nhà ở cho công nhân khu chế xuất (gọi tắt là NCKC).\n\nQuy hoạch 9 khu chăn nuôi tập trung (sau đây viết tắt là KCNTT). Giá trị sản xuất của CSH 415 tỷ đồng.\n\nĐã hoàn thành 320 căn NCKC; xây 7 chuồng trong KCNTT.',
      [415, 'Giá trị sản xuất của cụm sản xuất hoa'],
      [320, 'Số căn NCKC hoàn thành'],
    ],
  ],
  prices: [
    [
      'Trồng trọt',
      'Giá lúa OM 18 bình quân 7.900 đồng/kg, Nàng Hoa 9 bình quân 8.300 đồng/kg, nếp 7.100 đồng/kg; cà phê nhân 61.500 đồng/kg.',
      [8300, 'Giá lúa Nàng Hoa 9 bình quân'],
      [7100, 'Giá nếp'],
      [61500, 'Giá cà phê nhân'],
    ],
    ['Trồng trọt', 'Giá bưởi da xanh 24.000 đồng/kg, bưởi Năm Roi 13.000 đồng/kg.', [13000, 'Giá bưởi Năm Roi']],
    ['Thủy sản', 'Cá tra cỡ 0,9 kg giá 27.500 đồng/kg, tăng 500 đồng/kg.', [27500, 'Giá cá tra cỡ 0,9 kg']],
    ['Trồng trọt', 'Diện tích mía 8.120 ha, sản lượng 512.000 tấn, giá thu mua 1.150 đồng/kg.', [1150, 'Giá mía thu mua']],
    // no prices
    [
      'Lao động',
      'Thu nhập bình quân 6,9 triệu đồng/người; chi phí sản xuất 3.400 đồng/kg.',
      [6.9, 'Thu nhập bình quân'],
      [3400, 'Chi phí sản xuất'],
    ],
  ],
  'parts of what the label names': [
    ['Trồng trọt', '- Cây dược liệu: 1.240 ha (hằng năm 400 ha, lâu năm 840 ha).', [840, 'Diện tích lâu năm – dược liệu']],
  ],
  'medals, prizes and rates by their kind': [
    [
      'Thể thao',
      'Đoàn tỉnh giành 31 huy chương (6 vàng, 9 bạc, 16 đồng); mua 12 xe giá 25 đồng.',
      [9, 'Số huy chương bạc – đoàn tỉnh giành'],
      [16, 'Số huy chương đồng – đoàn tỉnh giành'],
    ],
    [
      'Giáo dục',
      'Kỳ thi học sinh giỏi đạt 58 giải (3 nhất, 14 nhì, 41 ba).',
      [3, 'Số giải nhất – kỳ thi học sinh giỏi'],
      [41, 'Số giải ba – kỳ thi học sinh giỏi'],
    ],
    ['Y tế', 'Tỷ lệ bác sĩ 8,7/vạn dân; giường bệnh 26,1/vạn dân.', [8.7, 'Tỷ lệ bác sĩ/vạn dân']],
    ['Y tế', 'Tỷ số giới tính khi sinh 112,4 bé trai/100 bé gái.', [112.4, 'Tỷ số giới tính khi sinh']],
    ['Chuyển đổi số', 'Cấp 1.140 nghìn tài khoản định danh điện tử.', [1140, 'Số tài khoản định danh điện tử cấp']],
  ],
  'parts that make up the figure before, and what "riêng" takes out of it': [
    [
      'Chăn nuôi',
      'Sản lượng thịt hơi xuất chuồng 18,2 nghìn tấn: thịt trâu 1,1 nghìn tấn, thịt bò 2,3 nghìn tấn, thịt lợn 14,8 nghìn tấn.',
      [14.8, 'Thịt lợn – sản lượng thịt hơi xuất chuồng'],
    ],
    ['Tài chính', 'Nợ thuế 612 tỷ đồng, tăng 4% so với đầu năm, riêng nợ khó thu 140 tỷ đồng.', [140, 'Nợ khó thu – nợ thuế']],
    ['Tài chính', 'Nợ thuế 612 tỷ đồng, nợ khó thu 140 tỷ đồng.', [140, 'Nợ khó thu']],
  ],
  'a rank between them counts nothing': [
    [
      'Doanh nghiệp',
      'Thành lập mới 215 doanh nghiệp, tăng 4,1%, đứng thứ 12 cả nước; vốn đăng ký 1.930 tỷ đồng.',
      [1930, 'Vốn đăng ký doanh nghiệp thành lập mới'],
    ],
  ],
  'days and sizes that count nothing': [
    ['Y tế', 'Thủy đậu từ 05/3 ghi nhận 412 ca.', [412, 'Số ca thủy đậu ghi nhận']],
    ['Thủy sản', 'Có 812 tàu cá, trong đó 96 tàu dài từ 15 m trở lên.', [96, 'Số tàu dài từ 15 m trở lên']],
    ['Quân sự', 'Sơ tuyển nghĩa vụ quân sự năm 2025 có 910 thanh niên; bắt giữ 14 vụ buôn lậu.', [14, 'Số vụ buôn lậu bắt giữ']],
  ],
  'growth of another span': [
    [
      'Kinh tế',
      'GRDP 6 tháng tăng 5,31%, xếp thứ 30 cả nước. Trong đó: dịch vụ tăng 6,4%. Riêng quý II tăng 5,87%. Vốn đầu tư 800 tỷ đồng.',
      [5.87, 'Tốc độ tăng GRDP'],
      [800, 'Vốn đầu tư'],
    ],
    ['Kinh tế', 'GRDP 6 tháng tăng 5,31%. Quý I tăng 4,92%, quý II ước tăng 5,66%.', [4.92, 'Tốc độ tăng GRDP']],
  ],
  'of what size': [
    ['Thủy sản', 'Tàu cá từ 12 mét trở lên 318 chiếc.', [318, 'Số chiếc tàu cá từ 12 mét trở lên']],
    [
      'Công nghiệp',
      'Sản phẩm 6 tháng: xe ô tô từ 07 chỗ ngồi trở lên 12,3 nghìn chiếc.',
      [12.3, 'Số chiếc xe ô tô từ 07 chỗ ngồi trở lên'],
    ],
  ],
  'what only leads to it': [
    [
      'Chăn nuôi',
      'Theo số liệu ước tính tổng đàn trâu, bò 19.200 con, đàn lợn 46.500 con.',
      [19200, 'Tổng đàn trâu, bò'],
      [46500, 'Đàn lợn'],
    ],
    [
      'Doanh nghiệp',
      'Cũng theo công bố của Cục Thống kê, số doanh nghiệp thành lập mới là 469.',
      [469, 'Số doanh nghiệp thành lập mới'],
    ],
    [
      'Du lịch',
      'Như vậy, tính tổng cả 6 tháng đầu năm, lượng khách đến Nghĩa Lộ đạt 215.800 lượt.',
      [215800, 'Lượng khách đến Nghĩa Lộ'],
    ],
    [
      'Thu ngân sách',
      'Đối với thu từ hoạt động xuất nhập khẩu, tháng 5 ước đạt 27,4 tỷ đồng.',
      [27.4, 'Thu từ hoạt động xuất nhập khẩu'],
    ],
    ['Lao động', 'Phấn đấu giảm tỷ lệ thất nghiệp xuống còn 2,4%.', [2.4, 'Mục tiêu tỷ lệ thất nghiệp']],
  ],
  'what is measured of it': [
    [
      'Thu ngân sách',
      'Trong các nguồn thu, chiếm tỷ lệ lớn vẫn là thu nội địa với 987 tỷ đồng, trong đó thu tiền đất 120 tỷ đồng; kế đến là thu dầu thô 809 tỷ đồng.',
      [987, 'Thu nội địa'],
      [809, 'Thu dầu thô'],
    ],
    [
      'Thương mại',
      'Kinh doanh sôi động trở lại với tổng mức bán lẻ hàng hóa tăng 13,5%.',
      [13.5, 'Tốc độ tăng tổng mức bán lẻ hàng hóa'],
    ],
    ['Thương mại', 'Kim ngạch nhập khẩu 5 tháng qua đạt 42 triệu USD.', [42, 'Kim ngạch nhập khẩu']],
    [
      'Tăng trưởng',
      'GRDP tăng 6,2%. Trong đó, khu vực dịch vụ tăng 7,1%, đóng góp 41,6% vào mức tăng chung; khu vực công nghiệp tăng 5,3% nhưng chiếm tỷ trọng thấp nên chỉ đóng góp 12,4% vào mức tăng chung.',
      [41.6, 'Tỷ lệ đóng góp khu vực dịch vụ'],
      [12.4, 'Tỷ lệ đóng góp khu vực công nghiệp'],
    ],
    [
      'Giá cả',
      'Nhóm nhà ở, điện nước, chất đốt và vật liệu xây dựng tăng 1,1%.',
      [1.1, 'Tốc độ tăng nhóm nhà ở, điện nước, chất đốt và vật liệu xây dựng'],
    ],
  ],
  'what one group weighs in the index': [
    [
      'Giá cả',
      'Nhóm giao thông tăng 0,18%, góp phần làm CPI chung tăng 0,02%. Chỉ số giá tiêu dùng tăng 0,3%.',
      [0.18, 'Tốc độ tăng nhóm giao thông'],
      [0.02, 'Tỷ lệ đóng góp vào CPI chung của nhóm giao thông'],
    ],
  ],
  'what it led to': [
    [
      'Giá cả',
      'Giá xăng điều chỉnh là nguyên nhân chính làm chỉ số nhóm giao thông tăng 0,18%.',
      [0.18, 'Tốc độ tăng chỉ số nhóm giao thông'],
    ],
  ],
  'what was harvested of it': [
    [
      'Trồng trọt',
      'Gieo trồng lúa đông xuân 529 ha. Ước thu hoạch 512 ha, năng suất 41,8 tạ/ha.',
      [41.8, 'Năng suất lúa đông xuân'],
    ],
  ],
  'what was said in full before': [
    [
      'Thương mại',
      'Kim ngạch hàng hóa xuất nhập khẩu tháng 6 ước đạt 11 triệu USD; lũy kế 6 tháng giá trị ước đạt 110 triệu USD.',
      [110, 'Kim ngạch hàng hóa xuất nhập khẩu'],
    ],
    [
      'Ngân sách',
      'Đối với thu từ xuất nhập khẩu, tháng 6 ước đạt 13 tỷ đồng. Lũy kế thu 6 tháng đạt 63 tỷ đồng.',
      [63, 'Thu từ xuất nhập khẩu'],
    ],
    // a sum that is less is none of it
    [
      'Ngân sách',
      'Đối với thu từ xuất nhập khẩu, tháng 6 ước đạt 93 tỷ đồng. Lũy kế thu 6 tháng đạt 63 tỷ đồng.',
      [63, 'Thu ngân sách'],
    ],
    [
      'Trật tự',
      'Đường bộ xảy ra 41 vụ, làm chết 18 người.',
      [41, 'Số vụ tai nạn giao thông đường bộ'],
      [18, 'Số người chết do tai nạn giao thông đường bộ'],
    ],
  ],
  'which accidents': [
    [
      'Trật tự',
      'Tai nạn giao thông từ ít nghiêm trọng trở lên xảy ra 28 vụ, làm chết 11 người; va chạm giao thông 36 vụ.',
      [28, 'Số vụ tai nạn giao thông từ ít nghiêm trọng trở lên'],
      [11, 'Số người chết do tai nạn giao thông từ ít nghiêm trọng trở lên'],
    ],
  ],
  'a season told in passing': [
    [
      'Cây trồng, vật nuôi',
      'Vụ xuân đạt năng suất cao; chăn nuôi ổn định; thủy sản phát triển. Diện tích gieo trồng lúa đạt 58.555 ha.',
      [58555, 'Diện tích gieo trồng lúa'],
    ],
    [
      'Cây trồng, vật nuôi',
      'Vụ xuân đạt năng suất cao. Diện tích gieo trồng lúa đạt 58.555 ha.',
      [58555, 'Diện tích gieo trồng lúa vụ xuân'],
    ],
  ],
  'growth said once': [
    [
      'Kinh tế',
      'Tăng trưởng GRDP 6 tháng đạt 5,31% (cùng kỳ tăng 6,08%).',
      [5.31, 'Tốc độ tăng trưởng GRDP'],
      [6.08, 'Tốc độ tăng trưởng GRDP'],
    ],
  ],
  'how long, how heavy, what was lost': [
    [
      'Nội chính',
      'Cháy 02 vụ, thiệt hại 31 triệu đồng. Sạt lở bờ sông 07 điểm, dài 412 m.',
      [31, 'Thiệt hại – Cháy'],
      [412, 'Chiều dài – điểm sạt lở bờ sông'],
    ],
    [
      'Chăn nuôi',
      'Dịch tả lợn tại 05 hộ, tiêu hủy 61 con với trọng lượng 3.120 kg.',
      [3120, 'Trọng lượng – tiêu hủy dịch tả lợn'],
    ],
    ['Kinh tế', 'Dân số 31.200 người; nâng cấp 4,6 km đường.', [31200, 'Dân số'], [4.6, 'Nâng cấp đường']],
  ],
  'each rank its own': [
    [
      'Cải cách hành chính',
      'Chỉ số PCI năm 2023 xếp thứ 21, PAPI xếp thứ 44, SIPAS xếp thứ 37.',
      [21, 'Thứ hạng chỉ số PCI'],
      [44, 'Thứ hạng PAPI'],
      [37, 'Thứ hạng SIPAS'],
    ],
    [
      'Kinh tế',
      'GRDP tăng 6,2%, xếp thứ 31 cả nước và thứ 9 vùng Bắc Trung Bộ.',
      [9, 'Thứ hạng tốc độ tăng GRDP vùng Bắc Trung Bộ'],
    ],
  ],
  'victims without a unit': [
    [
      'Trật tự',
      'Tai nạn giao thông 14 vụ, chết 09, bị thương 06; lợn chết 35, tiêu hủy 27 con.',
      [9, 'Số người chết do tai nạn giao thông'],
      [6, 'Số người bị thương do tai nạn giao thông'],
    ],
  ],
  'what they came to harm by': [
    [
      'Nội chính',
      'An toàn giao thông: 96 vụ, 42 người chết. Cháy 13 vụ, chết 03 người. Phạm pháp hình sự 146 vụ.',
      [42, 'Số người chết do tai nạn giao thông'],
      [3, 'Số người chết do cháy'],
    ],
    ['Một số vấn đề xã hội', 'Thiệt hại do thiên tai từ đầu năm: 04 người chết.', [4, 'Số người chết do thiên tai']],
    ['Chăn nuôi', 'Bệnh dại trên đàn chó làm 26 con mắc, chết 17 con.', [17, 'Chết do bệnh dại trên đàn chó']],
    ['Giáo dục', 'Điểm thi trung bình 7,208.', [7.208, 'Điểm thi trung bình']],
    [
      'Thương mại',
      'Kim ngạch xuất khẩu 742 triệu USD; riêng thủy sản 98 triệu USD. Kim ngạch nhập khẩu 64 triệu USD; xuất khẩu 31 triệu USD.',
      [98, 'Kim ngạch xuất khẩu thủy sản'],
      [31, 'Xuất khẩu'],
    ],
    ['Lâm nghiệp', 'Vi phạm lâm luật 38 vụ, giảm 11 vụ (-22,4%).', [38, 'Số vụ vi phạm lâm luật']],
  ],
  'a counter below its label': [
    [
      'Y tế',
      '- Sốt xuất huyết: trong tháng 92 ca, lũy kế 417 ca; sởi: lũy kế 18 ca.',
      [92, 'Số ca sốt xuất huyết'],
      [417, 'Số ca sốt xuất huyết'],
      [18, 'Số ca sởi'],
    ],
    ['Doanh nghiệp', '- Doanh nghiệp mới: trong tháng 61 doanh nghiệp.', [61, 'Số doanh nghiệp mới']],
    [
      'Y tế',
      'Bệnh: thủy đậu 132 ca, tử vong 02 ca; cúm A 846 ca, tử vong 05 ca; không có ca dại (cùng kỳ 03 ca).',
      [2, 'Số ca tử vong – thủy đậu'],
      [5, 'Số ca tử vong – cúm A'],
      [3, 'Số ca dại'],
    ],
    // another unit than the label's
    ['Doanh nghiệp', '- Doanh nghiệp mới: trong tháng 19 hợp tác xã.', [19, 'Số hợp tác xã']],
  ],
  'a remainder names nothing': [
    [
      'Thương mại',
      'Kim ngạch xuất khẩu 245 triệu USD; trong đó: chè 80 triệu USD, hàng hóa khác 165 triệu USD (+4,2%; riêng gỗ 51 triệu USD).',
      [51, 'Gỗ – kim ngạch xuất khẩu'],
    ],
  ],
  'each in front of its own bracket': [
    [
      'Du lịch',
      'Ba thị trường lớn nhất: Lào (4.300 lượt), Pháp (1.700 lượt), Anh (900 lượt).',
      [1700, 'Số lượt Pháp'],
      [900, 'Số lượt Anh'],
    ],
  ],
  'capital of projects': [
    [
      'Đầu tư',
      'Cấp mới 12 dự án FDI với 127 triệu USD, điều chỉnh vốn 8 dự án tăng 34 triệu USD.',
      [127, 'Vốn dự án FDI cấp mới'],
      [34, 'Vốn điều chỉnh thêm dự án FDI'],
    ],
    [
      'Đầu tư',
      'Cấp mới 17 dự án, vốn 118 triệu USD; điều chỉnh tăng vốn 25 dự án, tăng 24 triệu USD.',
      [118, 'Vốn dự án cấp mới'],
      [24, 'Vốn điều chỉnh thêm'],
    ],
    ['Đầu tư', 'Có 9 dự án cấp mới và 4 lượt điều chỉnh tăng 16,2 triệu USD.', [16.2, 'Vốn điều chỉnh thêm']],
    // what was adjusted grew itself
    ['Đầu tư', 'Vốn điều chỉnh đạt 20 triệu USD, tăng 4 triệu USD.', [20, 'Vốn điều chỉnh']],
  ],
  'parts counted as the one before': [
    [
      'Văn hóa',
      'Có 31 di tích (02 di tích quốc gia đặc biệt, 11 cấp quốc gia, 18 cấp tỉnh).',
      [11, 'Số di tích cấp quốc gia'],
      [18, 'Số di tích cấp tỉnh'],
    ],
  ],
  'the unit says what is measured': [
    [
      'Trồng trọt',
      'Lúa mùa 2.310 ha, 54,2 tạ/ha, 12.520 tấn.',
      [2310, 'Diện tích lúa mùa'],
      [54.2, 'Năng suất lúa mùa'],
      [12520, 'Sản lượng lúa mùa'],
    ],
    ['Công nghiệp', '- Điện: trong tháng 84 triệu kWh.', [84, 'Sản lượng điện']],
    ['Trồng trọt', 'Cây lâu năm 912 ha.', [912, 'Diện tích cây lâu năm']],
  ],
  'counted beside another count': [
    ['Vận tải', 'Tàu khách 46 chuyến với 8.300 lượt khách.', [8300, 'Số lượt khách tàu khách']],
    ['Vận tải', 'Có 12 chuyến tàu biển cập cảng, mang theo 9.700 lượt khách.', [9700, 'Số lượt khách tàu biển cập cảng']],
    ['Giáo dục', 'Tổng số học sinh 2.410 em tại 16 trường.', [16, 'Số trường']],
    ['Kinh tế', 'Phát triển mới 180 doanh nghiệp; 18 hợp tác xã.', [18, 'Số hợp tác xã phát triển mới']],
    ['Kinh tế', 'Có 180 doanh nghiệp; 18 hợp tác xã.', [18, 'Số hợp tác xã']],
  ],
  'names that begin with a filler word': [
    ['Đầu tư', 'Các chủ đầu tư đạt thấp: Krông Nô 9,2%, Tuy Đức 7,8%.', [7.8, 'Tỷ lệ Tuy Đức']],
    ['Đầu tư', 'Tuy nhiên, thu ngân sách đạt 78 tỷ đồng.', [78, 'Thu ngân sách']],
  ],
  'a size within a name': [
    ['Giá cả', 'Giá cá tra loại 0,8 - 1 kg/con là 26.500 đồng/kg.', [26500, 'Giá cá tra loại 0,8 - 1 kg/con']],
    ['Hành chính', 'Tỷ lệ hồ sơ trực tuyến mức độ 3, 4 đạt 46,7%.', [46.7, 'Tỷ lệ hồ sơ trực tuyến mức độ 3-4']],
  ],
  'what the label and the phrase before say': [
    [
      'Kinh tế',
      '- Nông thôn mới: 46/58 xã đạt chuẩn; 19 xã đạt nâng cao.',
      [46, 'Số xã đạt chuẩn nông thôn mới'],
      [19, 'Số xã đạt chuẩn nông thôn mới nâng cao'],
    ],
    ['Kinh tế', '- Giáo dục: 46/58 trường đạt chuẩn.', [46, 'Số trường đạt chuẩn']],
    ['Du lịch', 'Khách đi đường sắt chiếm 54,3%, đường thủy 45,7%.', [45.7, 'Tỷ lệ khách đi đường thủy']],
    ['Xã hội', 'Tỷ lệ hộ nghèo 3,4%, cận nghèo 5,1%.', [5.1, 'Tỷ lệ cận nghèo']],
  ],
  'what a deed brought in': [
    ['Đầu tư', 'Đấu giá 56 khu đất thu 381 tỷ đồng.', [56, 'Số khu đất đấu giá'], [381, 'Thu từ đấu giá đất']],
    ['Đầu tư', 'Đấu giá 56 khu đất, vốn đầu tư 381 tỷ đồng.', [56, 'Số khu đất đấu giá']],
  ],
  'the yield of what was sown': [
    ['Trồng trọt', 'Vụ Đông Xuân 2022-2023 gieo cấy 33.200 ha lúa, năng suất 61,4 tạ/ha.', [61.4, 'Năng suất lúa đông xuân']],
  ],
  'a price and how many it is for': [
    ['Trồng trọt', 'Giá dừa khô 81.000 đồng/chục (12 trái), giảm 2.000 đồng.', [81000, 'Giá dừa khô']],
  ],
  'goods and people at a border gate': [
    ['Cửa khẩu', 'Người xuất nhập cảnh 97.400 lượt; kim ngạch 870 triệu USD.', [870, 'Kim ngạch xuất nhập khẩu']],
  ],
  'two counters': [
    ['Nông nghiệp', 'Tiêu thụ dịp Tết 2,4 triệu giỏ, chậu, doanh thu ước 190 tỷ đồng.', [2.4, 'Số giỏ, chậu tiêu thụ dịp Tết']],
  ],
  'a rate of growth': [
    [
      'Kinh tế',
      'Tốc độ tăng giá trị sản xuất ước đạt 11,7% (CK 10,2%).',
      [11.7, 'Tốc độ tăng giá trị sản xuất'],
      [10.2, 'Tốc độ tăng giá trị sản xuất'],
    ],
    ['Hạn chế', 'GRDP thấp hơn kịch bản 2,1 điểm phần trăm.', [-2.1, 'Chênh lệch so với kế hoạch của GRDP']],
  ],
  'a label with its period': [
    ['Thương mại', 'Xuất khẩu tháng 4: 21,5 triệu USD; lũy kế 80,2 triệu USD.', [21.5, 'Xuất khẩu'], [80.2, 'Xuất khẩu']],
    ['Trật tự', 'Tai nạn giao thông 9 tháng: 51 vụ, chết 20 người.', [51, 'Số vụ tai nạn giao thông']],
    ['Công nghiệp', 'Nhà máy 19 tháng 5: công suất 30 MW.', [30, 'Công suất – nhà máy 19 tháng 5']],
  ],
  'sides of the budget': [
    ['Thu - chi ngân sách', 'Thu trên địa bàn 716 tỷ đồng, chi 1.204 tỷ đồng.', [716, 'Thu ngân sách'], [1204, 'Chi ngân sách']],
    ['Du lịch', 'Đón 31.500 lượt khách du lịch; tổng thu 42 tỷ đồng.', [42, 'Tổng thu du lịch']],
  ],
  'a season goes on': [
    [
      'Vụ hè thu',
      'Lúa đã cấy 8.140 ha, năng suất 52,4 tạ/ha.',
      [8140, 'Diện tích lúa đã cấy vụ hè thu'],
      [52.4, 'Năng suất lúa đã cấy vụ hè thu'],
    ],
    [
      'Nông nghiệp',
      'Vụ xuân toàn tỉnh gieo trồng 23.600 ha. Cây lúa: diện tích 11.300 ha, sản lượng 76.200 tấn. Chè búp 812 tấn.',
      [11300, 'Diện tích lúa vụ xuân'],
      [76200, 'Sản lượng lúa vụ xuân'],
      [812, 'Sản lượng chè búp'],
    ],
    ['Nông nghiệp', 'Kết quả gieo trồng vụ xuân 2024\n\nLúa 29.400 ha.', [29400, 'Diện tích lúa vụ xuân']],
    // a season that is said behind, compared with, or one of several
    ['Nông nghiệp', 'Lúa gieo trồng 84.200 ha; riêng vụ đông xuân 41.300 ha.', [84200, 'Diện tích lúa gieo trồng']],
    ['Nông nghiệp', 'Lúa 8.140 ha, so với vụ xuân năm trước tăng 2%.', [8140, 'Diện tích lúa']],
    ['Vụ xuân và vụ mùa', 'Lúa 8.140 ha.', [8140, 'Diện tích lúa']],
    ['Vụ xuân', 'Tính chung cả năm, lúa 18.140 ha.', [18140, 'Diện tích lúa']],
  ],
  'adjectives take their noun': [
    [
      'An sinh',
      'Bảo hiểm xã hội: 81.600 người. Bắt buộc 73.200 người; tự nguyện 8.400 người.',
      [73200, 'Số người bảo hiểm xã hội bắt buộc'],
      [8400, 'Số người bảo hiểm xã hội tự nguyện'],
    ],
    [
      'Du lịch',
      'Các khu nghỉ đón 91.400 lượt khách; trong nước 80.100 lượt, quốc tế 11.300 lượt.',
      [80100, 'Khách trong nước – các khu nghỉ đón'],
      [11300, 'Khách quốc tế – các khu nghỉ đón'],
    ],
    ['Du lịch', 'Lượng khách đạt 91,4 nghìn lượt. Riêng Mù Cang Chải 38,2 nghìn lượt.', [38.2, 'Khách du lịch Mù Cang Chải']],
    ['Vận tải', 'Vận chuyển 91,4 nghìn lượt hành khách, riêng Mù Cang Chải 38,2 nghìn lượt.', [38.2, 'Số lượt Mù Cang Chải']],
    [
      'Du lịch',
      'Khách lưu trú đạt 91.400 lượt. Phân theo nguồn khách:\n\n- Quốc tế: 11.300 lượt.\n- Nội địa: 80.100 lượt.',
      [11300, 'Khách lưu trú quốc tế'],
      [80100, 'Khách lưu trú nội địa'],
    ],
    [
      'Ngân hàng',
      'Dư nợ cho vay 21.480 tỷ đồng.\n\nTheo kỳ hạn:\n\n- ngắn hạn: 14.600 tỷ đồng;\n- trung và dài hạn: 6.880 tỷ đồng.',
      [14600, 'Dư nợ cho vay ngắn hạn'],
      [6880, 'Dư nợ cho vay trung và dài hạn'],
    ],
    // passengers are no guests
    [
      'Vận tải',
      'Vận chuyển hành khách 2,4 triệu lượt, trong đó quốc tế 0,1 triệu lượt.',
      [0.1, 'Số lượt quốc tế – vận chuyển hành khách'],
    ],
  ],
  'branches of a sum': [
    [
      'Tăng trưởng',
      'GRDP 6 tháng ước tăng 6,1% so với cùng kỳ; trong đó nông nghiệp tăng 3,2%, công nghiệp - xây dựng tăng 8,4%, dịch vụ tăng 5,7%, thuế sản phẩm tăng 2,2%.',
      [8.4, 'Tốc độ tăng GRDP khu vực công nghiệp - xây dựng'],
      [5.7, 'Tốc độ tăng GRDP khu vực dịch vụ'],
      [2.2, 'Tốc độ tăng thuế sản phẩm'],
    ],
    [
      'Công nghiệp',
      'Chỉ số sản xuất công nghiệp (IIP) tăng 9,3% so với cùng kỳ. Trong các ngành cấp một: khai khoáng giảm 4,6%, cung cấp nước tăng 1,9%.',
      [-4.6, 'Tốc độ tăng IIP ngành khai khoáng'],
      [1.9, 'Tốc độ tăng IIP ngành cung cấp nước'],
    ],
    // The row of the whole goes on behind the mark.
    [
      'Chăn nuôi',
      'Trâu có 5.200 con; gia cầm có 912.000 con, trong đó gà 803.000 con; dê có 4.100 con.',
      [803000, 'Gà – gia cầm'],
      [4100, 'Dê'],
    ],
  ],
  'what was brought in is a harvest, goods of a crime are seized': [
    ['Trồng trọt', '- Cây khoai lang: Thu trong tháng ước 172 ha.', [172, 'Diện tích thu hoạch khoai lang']],
    ['Trật tự', 'Bắt 14 vụ, thu 12,5 kg heroin.', [12.5, 'Khối lượng heroin thu giữ']],
  ],
  'words that lead in are no part of the name': [
    ['Kinh tế', 'Số liệu của Sở Công Thương cho thấy xuất khẩu đạt 214 triệu USD.', [214, 'Xuất khẩu']],
    ['Tín dụng', 'Dư nợ cuối tháng 4/2024 là 41.200 tỷ đồng.', [41200, 'Dư nợ']],
    ['Công nghiệp', 'Cộng 5 tháng, sản lượng điện đạt 812 triệu kWh.', [812, 'Sản lượng điện']],
    ['Doanh nghiệp', 'Nửa năm có 214 doanh nghiệp thành lập mới.', [214, 'Số doanh nghiệp thành lập mới']],
    ['Trật tự', 'Lực lượng công an làm rõ 96 vụ trộm cắp.', [96, 'Số vụ trộm cắp làm rõ']],
    // words that stand within a name
    ['Du lịch', 'Khách 84.000 lượt; trong nước 71.200 lượt.', [71200, 'Khách trong nước']],
    ['Trồng trọt', 'Trồng được 512 ha rau, đậu các loại, tăng 4%.', [512, 'Diện tích trồng rau, đậu các loại']],
    ['Công nghiệp', 'IIP toàn ngành tăng 4,1%. Khai khoáng tăng 2,3%.', [2.3, 'Tốc độ tăng IIP ngành khai khoáng']],
  ],
  'parts are measured as their whole': [
    [
      'Thủy sản',
      'Sản lượng tháng 6 ước 2.312 tấn, gồm cá 1.884 tấn; tôm 428 tấn.',
      [1884, 'Sản lượng cá'],
      [428, 'Sản lượng tôm'],
    ],
    ['Kinh tế', 'Chăn nuôi: giá trị sản xuất 512 tỷ đồng.', [512, 'Giá trị sản xuất chăn nuôi']],
    ['Thu ngân sách', '- Thu từ xuất nhập khẩu: 71,2 tỷ đồng.', [71.2, 'Thu từ xuất nhập khẩu']],
  ],
  'a yield is of the crop before it': [
    ['Nông nghiệp', 'Cấy được 4.270 ha lúa mùa. Năng suất bình quân 56,7 tạ/ha.', [56.7, 'Năng suất bình quân lúa mùa']],
    ['Nông nghiệp', 'Năng suất lúa 61,2 tạ/ha; sản lượng 84 nghìn tấn.', [84, 'Sản lượng lúa']],
    [
      'Nông nghiệp',
      'Năng suất lúa hè thu 54,2 tạ/ha. Diện tích giảm 90 ha nên sản lượng ước 47 nghìn tấn.',
      [47, 'Sản lượng lúa hè thu'],
    ],
    // two crops: of neither
    ['Nông nghiệp', 'Lúa 4.270 ha, ngô 812 ha. Năng suất bình quân 56,7 tạ/ha.', [56.7, 'Năng suất bình quân nông nghiệp']],
  ],
  'what it is worth stands behind what is counted': [
    ['Đầu tư', 'Có 12 dự án cấp mới vốn 98,9 triệu USD.', [12, 'Số dự án cấp mới'], [98.9, 'Vốn dự án cấp mới']],
    ['Đầu tư', 'Có 12 dự án bổ sung vốn 41 tỷ đồng.', [12, 'Số dự án bổ sung vốn']],
  ],
  'the clause before its span': [
    ['Kinh tế', 'Trong mức tăng chung, ngành than vẫn giữ vai trò chủ đạo, 6 tháng ước đạt 1.744 tỷ đồng.', [1744, 'Ngành than']],
  ],
  'places keep their capitals': [
    ['Thương mại', 'Hàn Quốc tăng 14%; chè tăng 3%.', [14, 'Tốc độ tăng Hàn Quốc'], [3, 'Tốc độ tăng chè']],
  ],
  'the same row a year before': [
    [
      'Kinh tế',
      'Cơ cấu kinh tế: nông nghiệp 21,6%; dịch vụ 32% (cùng kỳ năm trước lần lượt là: 23,1%; 31,2%).',
      [23.1, 'Tỷ trọng nông nghiệp trong cơ cấu kinh tế'],
      [31.2, 'Tỷ trọng dịch vụ trong cơ cấu kinh tế'],
    ],
  ],
  'shares of a structure': [
    [
      'Kinh tế',
      'Cơ cấu kinh tế (giá hiện hành): khu vực I 31,2%, khu vực II 26,9%, khu vực III 36,5%.',
      [31.2, 'Tỷ trọng khu vực I trong cơ cấu kinh tế'],
      [36.5, 'Tỷ trọng khu vực III trong cơ cấu kinh tế'],
    ],
  ],
  'a counter is no name': [
    ['Sản phẩm', '- Lốp xe ô tô: tháng 5 đạt 865 nghìn cái, tăng 3%.', [865, 'Lốp xe ô tô']],
    ['Du lịch', '- Khách quốc tế: tháng 5 đạt 4,7 nghìn lượt.', [4.7, 'Khách du lịch quốc tế']],
    // whose they are, or what was done
    ['Đào tạo nghề', 'Tháng 5 có 412 người.', [412, 'Số người đào tạo nghề']],
  ],
  'a number that is part of a name': [
    ['Đầu tư', 'Đường Vành đai 4 giải ngân 1.642 tỷ đồng.', [1642, 'Đường Vành đai 4 giải ngân']],
  ],
  'parts of a season are measured by area': [
    [
      'Trồng trọt',
      'Vụ Đông - Xuân 2023 - 2024 gieo trồng 56.842 ha cây hằng năm; trong đó: lúa 29.615 ha; lạc 3.248 ha, năng suất 25,1 tạ/ha, sản lượng 8.152 tấn.',
      [29615, 'Diện tích lúa vụ đông xuân'],
      [8152, 'Sản lượng lạc vụ đông xuân'],
    ],
  ],
  'the nearest crop, not the one above': [
    ['Trồng trọt', 'Cây chè: diện tích 20.327 ha. Cây cam: 7.052 ha, sản lượng 68.415 tấn.', [68415, 'Sản lượng cam']],
    ['Trồng trọt', 'Diện tích ngô 25.140 ha, sản lượng 76.076 tấn.', [76076, 'Sản lượng ngô']],
  ],
  'of which funds': [
    [
      'Đầu tư phát triển, doanh nghiệp',
      'Kế hoạch vốn đầu tư công năm 2024 được giao 6.218 tỷ đồng. Giải ngân đến 30/6/2024 đạt 1.934 tỷ đồng.',
      [1934, 'Giải ngân vốn đầu tư công'],
    ],
  ],
  'how many there are now': [
    ['Trồng trọt', 'Cấp mới 14 mã số vùng trồng, nâng tổng số lên 229 mã.', [229, 'Tổng số mã số vùng trồng']],
  ],
  'sản lượng does not say sắn': [
    ['Trồng trọt', '- Sắn: diện tích trồng 24.936 ha; sản lượng thu hoạch 196.500 tấn.', [196500, 'Sản lượng thu hoạch sắn']],
    ['Trồng trọt', '- Mía: sản lượng đã ép niên vụ 2022 - 2023 đạt 561.400 tấn.', [561400, 'Sản lượng đã ép mía']],
  ],
  'sugar is no road': [['Công nghiệp', '- Đường kính: tháng 5 đạt 9,8 nghìn tấn.', [9.8, 'Sản lượng đường kính']]],
  'rates of ten thousand': [
    ['Y tế', 'Số bác sĩ trên 1 vạn dân là 9,6.', [9.6, 'Số bác sĩ/vạn dân']],
    ['Y tế', 'Đạt 27,4 giường bệnh và 8,7 bác sĩ trên một vạn dân.', [27.4, 'Số giường bệnh bình quân/vạn dân']],
    ['Y tế', 'Đạt 9,1 bác sĩ và 31,2 giường bệnh trên 1 vạn dân.', [31.2, 'Số giường bệnh bình quân/vạn dân']],
  ],
  'the deed and what it is of': [
    [
      'Lâm nghiệp',
      'Thu dịch vụ môi trường rừng 132,8 tỷ đồng, đã chi trả 97,5 tỷ đồng cho các chủ rừng.',
      [97.5, 'Chi trả cho các chủ rừng – Thu dịch vụ môi trường rừng'],
    ],
  ],
  'what is traded most': [
    ['Thương mại', 'Mặt hàng nhập khẩu chủ yếu là dầu thô với 5.120 triệu USD.', [5120, 'Nhập khẩu dầu thô']],
  ],
  'a name of several places is not cut': [
    [
      'Đầu tư',
      'Dự án thành phần 4 đường bộ cao tốc Châu Đốc - Cần Thơ - Sóc Trăng (dài 58,37 km, tổng mức đầu tư 11.120 tỷ đồng) đã khởi công.',
      [11120, 'Tổng mức đầu tư dự án thành phần 4 đường bộ cao tốc Châu Đốc - Cần Thơ - Sóc Trăng'],
    ],
  ],
  'a season behind the figure is no span of its own': [
    [
      'Trồng trọt',
      'Tính đến ngày 20/6/2024, gieo trồng được 42.815 ha cây vụ đông 2024 - 2025, đạt 91,1% kế hoạch (kế hoạch 47.000 ha), trong đó ngô 12.946 ha.',
      [42815, 'Diện tích gieo trồng cây vụ đông'],
      [47000, 'Kế hoạch diện tích gieo trồng cây vụ đông'],
      [12946, 'Diện tích ngô vụ đông'],
    ],
  ],
  'what was attracted': [['Đầu tư nước ngoài', 'Tháng 5 thu hút 124,6 triệu USD.', [124.6, 'Thu hút đầu tư nước ngoài']]],
  'the same, of one place': [
    [
      'Du lịch',
      'Công suất phòng bình quân đạt 52,3%; riêng khu vực Sa Pa 58,6%.',
      [58.6, 'Công suất phòng bình quân khu vực Sa Pa'],
    ],
  ],
  'so many more': [
    [
      'Nông thôn mới',
      'Từ đầu năm có thêm 05 xã đạt chuẩn nông thôn mới, 20 xã nông thôn mới nâng cao.',
      [20, 'Số xã nông thôn mới nâng cao thêm'],
    ],
  ],
  'one place among others': [
    [
      'Du lịch',
      'Khu du lịch quốc gia núi Bà Đen đón 2,12 triệu lượt khách.',
      [2.12, 'Lượng khách Khu du lịch quốc gia núi Bà Đen'],
    ],
    ['Du lịch', 'Yên Bái đón 385.000 lượt khách du lịch.', [385000, 'Lượng khách du lịch']],
    ['Du lịch', 'Các khu, điểm du lịch trong tỉnh đón 742.000 lượt khách.', [742000, 'Lượng khách du lịch']],
  ],
  'within what the section counts': [
    [
      'Tai nạn giao thông',
      '- Đường sắt: 4 vụ, chết 3, bị thương 1;',
      [4, 'Số vụ tai nạn giao thông – đường sắt'],
      [3, 'Số người chết do tai nạn giao thông – đường sắt'],
    ],
    [
      'Tai nạn giao thông',
      'Toàn huyện xảy ra 29 vụ, chết 12, bị thương 21 (năm 2023: 33 vụ).',
      [29, 'Số vụ tai nạn giao thông'],
      [12, 'Số người chết do tai nạn giao thông'],
      [21, 'Số người bị thương do tai nạn giao thông'],
    ],
    ['Tai nạn giao thông', 'Giảm cả hai mặt: xảy ra 29 vụ, 12 người chết.', [12, 'Số người chết do tai nạn giao thông']],
  ],
  'what comes in and goes out under the budget': [
    ['Ngân sách', 'Thu ước 4.150 tỷ đồng; chi 2.980 tỷ đồng.', [4150, 'Thu ngân sách'], [2980, 'Chi ngân sách']],
    ['Du lịch', 'Bán 81.200 vé, thu 14,6 tỷ đồng.', [14.6, 'Thu']],
  ],
  'numbers that are names': [
    ['Nông nghiệp', 'Giá lúa OM 5451 bán tại ruộng 7.450 đồng/kg.', [7450, 'Giá lúa OM 5451 bán tại ruộng']],
    ['Thủy sản', 'Giá tôm sú loại 30 con/kg là 198.000 đồng/kg.', [198000, 'Giá tôm sú loại 30 con/kg']],
  ],
  'all that the report is of is no part of a name': [
    ['Kinh tế', 'Toàn thị xã có 874 cơ sở sản xuất.', [874, 'Số cơ sở sản xuất']],
    ['Đầu tư', 'Vốn đầu tư toàn xã hội đạt 7.120 tỷ đồng.', [7120, 'Vốn đầu tư toàn xã hội']],
  ],
  'what they died of': [
    [
      'Thiên tai',
      'Hoàn lưu bão số 3 làm 12 người chết, 3 người mất tích, 8 người bị thương.',
      [12, 'Số người chết do hoàn lưu bão số 3'],
      [8, 'Số người bị thương do hoàn lưu bão số 3'],
    ],
    [
      'Quốc phòng - an ninh',
      'Trong tháng 6 (tính từ 15/5 đến 14/6), trên địa bàn xảy ra 62 vụ tai nạn giao thông, làm 29 người chết; lũy kế 6 tháng xảy ra 812 vụ, số người chết 352 người.',
      [29, 'Số người chết do tai nạn giao thông'],
      [352, 'Số người chết do tai nạn giao thông'],
    ],
  ],
  'a comma in a bracket parts no phrase': [
    [
      'Kinh tế',
      'Tổng sản phẩm (GRDP, giá so sánh 2010) 6 tháng ước đạt 14.927 tỷ đồng.',
      [14927, 'Tổng sản phẩm (GRDP, giá so sánh 2010)'],
    ],
  ],
  'when and how sure is no part of a name': [
    ['Lâm nghiệp', '- Khai thác gỗ ước tháng 5: 2.930 m3; lũy kế 9.742 m3.', [2930, 'Khai thác gỗ'], [9742, 'Khai thác gỗ']],
  ],
  'who did it is nobody in particular': [
    ['Thanh tra', 'Các cấp, các ngành đã tổ chức tiếp nhận 412 đơn.', [412, 'Số đơn tiếp nhận']],
    ['An ninh', 'Lực lượng chức năng bắt giữ 96 vụ buôn lậu.', [96, 'Số vụ buôn lậu bắt giữ']],
    // An organisation that is counted is no verb.
    ['Đất đai', 'Giao đất cho 18 tổ chức.', [18, 'Số tổ chức giao đất']],
  ],
  'to whom it was given': [
    [
      'An sinh',
      'Đã cấp phát 215 tấn gạo cứu đói cho 3.416 hộ.',
      [215, 'Cấp phát gạo cứu đói'],
      [3416, 'Số hộ cấp phát gạo cứu đói'],
    ],
    ['An sinh', 'Đã chi trả trợ cấp hàng tháng cho 14.230 đối tượng.', [14230, 'Số đối tượng chi trả trợ cấp hàng tháng']],
  ],
  'products are made, other goods are handled': [
    [
      'Công nghiệp',
      'Một số sản phẩm chủ yếu: xi măng 412 nghìn tấn; than hoạt tính 3.180 tấn.',
      [412, 'Sản lượng xi măng'],
      [3180, 'Sản lượng than hoạt tính'],
    ],
    ['Lâm nghiệp', 'Lâm sản tịch thu: gỗ tròn 12,4 m3.', [12.4, 'Gỗ tròn']],
  ],
  'passengers and tourists': [
    [
      'Vận tải',
      'Vận tải: 5,2 triệu lượt khách, 8,9 triệu tấn hàng.',
      [5.2, 'Khối lượng vận chuyển hành khách'],
      [8.9, 'Khối lượng vận chuyển hàng hóa'],
    ],
    ['Du lịch', 'Đón 310.500 lượt khách.', [310500, 'Khách du lịch']],
    ['Hạ tầng', 'Sân bay Hòa Lạc phục vụ 1.250 chuyến bay, 96.300 lượt khách.', [96300, 'Số lượt khách sân bay Hòa Lạc phục vụ']],
  ],
  'plans by who gave them': [
    [
      'Ngân sách',
      'Dự toán thu nội địa năm 2024: Trung ương giao 5.120 tỷ đồng, HĐND tỉnh giao 5.480 tỷ đồng.',
      [5120, 'Dự toán thu nội địa năm 2024 Trung ương giao'],
      [5480, 'Dự toán thu nội địa năm 2024 HĐND tỉnh giao'],
    ],
    [
      'Đầu tư',
      'Giải ngân vốn đầu tư công đạt 812/2.406 tỷ đồng.',
      [812, 'Giải ngân vốn đầu tư công'],
      [2406, 'Kế hoạch vốn đầu tư công'],
    ],
    [
      'Tài chính, đầu tư, đất đai',
      'Tổng vốn đầu tư công là 640 tỷ đồng; đã giải ngân 310 tỷ đồng.',
      [310, 'Giải ngân vốn đầu tư công'],
    ],
  ],
  'ranks among whom': [
    [
      'Tăng trưởng',
      'GRDP tăng 7,9%, xếp thứ 12 cả nước và thứ 3/14 vùng Trung du.',
      [12, 'Thứ hạng tốc độ tăng GRDP cả nước'],
      [3, 'Thứ hạng tốc độ tăng GRDP vùng Trung du'],
    ],
    [
      'Tăng trưởng',
      'GRDP tăng 7,9%, thấp hơn kịch bản 0,3 điểm %, đứng thứ 12 cả nước.',
      [12, 'Thứ hạng tốc độ tăng GRDP cả nước'],
    ],
    [
      'Khái quát',
      'Tổng sản phẩm (GRDP) ước 8.412 tỷ đồng, tăng 7,9% (xếp thứ 12 cả nước).',
      [12, 'Thứ hạng tổng sản phẩm (GRDP) cả nước'],
    ],
    [
      'Giáo dục',
      'Trường đạt chuẩn quốc gia 84%; xếp thứ 4 tỉnh về thi học sinh giỏi.',
      [4, 'Thứ hạng tỉnh về thi học sinh giỏi'],
    ],
  ],
  'what corresponds': [
    [
      'Thủy sản',
      'Tổng sản lượng thủy sản 8.412 tấn; tương ứng khai thác 3.104 tấn, nuôi trồng 5.308 tấn.',
      [3104, 'Sản lượng khai thác thủy sản'],
    ],
    ['Giảm nghèo', 'Hộ nghèo còn 2,1% (tương ứng 812 hộ).', [812, 'Số hộ nghèo']],
    [
      'Y tế',
      'Trong tháng có 21 ca cúm, 14 ca sởi; 8 tháng ghi nhận tương ứng 318 ca và 57 ca.',
      [318, 'Số ca cúm'],
      [57, 'Số ca sởi'],
    ],
    [
      'Kinh tế',
      'Cơ cấu ngành tương ứng nông nghiệp - công nghiệp - dịch vụ là 21% - 37% - 42%.',
      [37, 'Tỷ trọng công nghiệp trong cơ cấu ngành'],
      [42, 'Tỷ trọng dịch vụ trong cơ cấu ngành'],
    ],
    ['Giao thông', 'Tuyến Lào Cai - Sa Pa - Bắc Hà dài 84 km.', [84, 'Tuyến Lào Cai - Sa Pa - Bắc Hà dài']],
  ],
  'what guests leave, and what is paid out': [
    [
      'Du lịch',
      'Đón 2,1 triệu lượt khách, trong đó khách quốc tế 0,3 triệu lượt; doanh thu 1.940 tỷ đồng.',
      [1940, 'Doanh thu du lịch'],
    ],
    ['Vận tải', 'Vận chuyển 2,1 triệu lượt hành khách; doanh thu 194 tỷ đồng.', [194, 'Doanh thu vận tải']],
    ['Kết quả', 'Trồng 1,6 triệu cây xanh; giải ngân vốn đạt 84%.', [84, 'Tỷ lệ giải ngân vốn']],
    ['Kết quả', 'Khởi công 9 công trình, giải ngân 64 tỷ đồng.', [64, 'Giải ngân công trình khởi công']],
  ],
  'averages of an index': [
    [
      'Giá cả',
      'Chỉ số giá tiêu dùng (CPI) tháng 6 tăng 0,31% so với tháng trước, tăng 1,4% so với tháng 12 năm trước; bình quân 6 tháng tăng 3,6%.',
      [0.31, 'Tốc độ tăng chỉ số giá tiêu dùng (CPI)'],
      [3.6, 'Tốc độ tăng CPI bình quân'],
    ],
  ],
  'what is sown': [
    ['Trồng trọt', 'Vụ hè thu, toàn tỉnh gieo cấy 8.120 ha lúa.', [8120, 'Diện tích gieo cấy lúa vụ hè thu']],
    ['Lâm nghiệp', 'Đã trồng mới 214,5 ha rừng.', [214.5, 'Diện tích trồng mới rừng']],
  ],
  'what people came to harm by': [
    [
      'Trật tự xã hội',
      'Tai nạn giao thông xảy ra 36 vụ, làm chết 14 người, bị thương 29 người.',
      [36, 'Số vụ tai nạn giao thông'],
      [14, 'Số người chết do tai nạn giao thông'],
      [29, 'Số người bị thương do tai nạn giao thông'],
    ],
  ],
  'what leads in is no noun': [
    [
      'Tổng quan',
      'Vượt qua nhiều khó khăn với sự vào cuộc của cả hệ thống, 13/16 chỉ tiêu dự kiến đạt kế hoạch.',
      [13, 'Số chỉ tiêu đạt kế hoạch'],
    ],
  ],
  'seized goods carry the deed': [
    [
      'An ninh',
      'Phát hiện 64 vụ vi phạm, thu giữ: 12,4 m³ gỗ các loại, 86 kg thịt rừng, 3 cá thể tê tê.',
      [12.4, 'Khối lượng gỗ các loại thu giữ'],
      [86, 'Khối lượng thịt rừng thu giữ'],
      [3, 'Số cá thể tê tê thu giữ'],
    ],
    // People, cases and harvests are none.
    ['An ninh', 'Thu giữ 2,5 kg heroin, bắt 9 đối tượng.', [9, 'Số đối tượng bắt']],
    ['Chè', 'Thu hoạch 86 tấn chè búp tươi.', [86, 'Thu hoạch chè búp tươi']],
  ],
  'a percentage of a whole is a rate': [
    [
      'Dịch vụ công',
      'Đến nay, 87% thủ tục hành chính được giải quyết trực tuyến.',
      [87, 'Tỷ lệ thủ tục hành chính được giải quyết trực tuyến'],
    ],
    [
      'Y tế',
      'Tiêm chủng mở rộng được triển khai thường xuyên ở 96% xã.',
      [96, 'Tỷ lệ xã có tiêm chủng mở rộng được triển khai thường xuyên'],
    ],
    ['Rừng', 'Độ che phủ rừng đạt 61,2%.', [61.2, 'Độ che phủ rừng']],
    ['Y tế', 'Công suất sử dụng giường bệnh đạt 92,4%.', [92.4, 'Công suất sử dụng giường bệnh']],
  ],
  'a yield is of the crop alone': [
    ['Trồng trọt', 'Kết thúc vụ đông xuân, diện tích lúa đạt 9.240 ha; năng suất 60,5 tạ/ha.', [60.5, 'Năng suất lúa đông xuân']],
    ['Trồng trọt', 'Diện tích sắn 1.240 ha; năng suất 20,5 tạ/ha.', [20.5, 'Năng suất sắn']],
  ],
  'the same cases': [
    [
      'Kiểm lâm',
      'Đã phát hiện 91 vụ vi phạm Luật Lâm nghiệp. Đã xử lý 70 vụ, trong đó xử lý hình sự 12 vụ.',
      [12, 'Số vụ vi phạm Luật Lâm nghiệp xử lý hình sự'],
    ],
  ],
  'places are no nouns': [
    [
      'Chăn nuôi',
      'Dịch tả lợn xảy ra tại 31 hộ thuộc các huyện Nậm Tà, Pa Lủng và Nà Hỳ, phải tiêu hủy 274 con lợn.',
      [274, 'Số lợn tiêu hủy'],
    ],
    [
      'Nông thôn',
      'Tỷ lệ xã, phường, thị trấn có đài truyền thanh đạt 88,2%.',
      [88.2, 'Tỷ lệ xã, phường, thị trấn có đài truyền thanh'],
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  describe.each(rows.map(([heading, text, ...expected]) => ({ heading, text, expected })))(
    '$heading: $text',
    ({ heading, text, expected }) => {
      let figures: Observation[] = [];
      beforeAll(async () => {
        figures = await figuresOf(heading, text);
      });
      it.each(expected)('%d is %s', (value, name) => {
        expect(figures.filter((f) => f.value === value).map((f) => f.name)).toEqual([name]);
      });
    },
  );
});

/** "dự kiến" behind a count says how far the things are; what there is now is no estimate; a period behind a figure is not the next clause's. */
const STATUSES: readonly (readonly [text: string, value: number, status: string, to: string])[] = [
  ['Trong 14 dự án dự kiến đầu tư có 3 dự án đã khởi công.', 3, 'A', '2024-06-30'],
  ['Dự kiến có 14 dự án khởi công.', 14, 'E', '2024-06-30'],
  ['Ước 6 tháng thành lập 12 hợp tác xã; toàn tỉnh hiện có 310 hợp tác xã.', 310, 'A', '2024-06-30'],
  ['Ước 6 tháng thành lập 12 hợp tác xã; giải thể 4 hợp tác xã.', 4, 'E', '2024-06-30'],
  ['Có 4 dự án đang bồi thường, đấu giá trong quý I năm 2025; 2 dự án đã phê duyệt quy hoạch.', 2, 'A', '2024-06-30'],
];
describe('status and time of a count', () => {
  it.each(STATUSES)('%s: %d', async (text, value, status, to) => {
    const found = (await figuresOf('Đầu tư', text)).filter((f) => f.value === value);
    expect(found.map((f) => [f.status, f.period.to])).toEqual([[status, to]]);
  });
});

/** What is read over, or not said, is said of the figure: warnings of the figure with this value. */
const DOUBTS: readonly (readonly [text: string, value: number, warnings: readonly string[]])[] = [
  ['Tính đến ngày 16/6/2024, có 709 người cai nghiện. Số bệnh nhân điều trị Methadone là 2.380 bệnh nhân.', 709, []],
  [
    'Tính đến ngày 16/6/2024, có 709 người cai nghiện. Số bệnh nhân điều trị Methadone là 2.380 bệnh nhân.',
    2380,
    ['Câu trước trong đoạn tính đến 16/06/2024; ngày của số này không được nói riêng.'],
  ],
  // A date of its own, no day before it, or no stock.
  [
    'Tính đến ngày 16/6/2024, có 709 người cai nghiện. Đến 30/6/2024, số bệnh nhân điều trị Methadone là 2.380 bệnh nhân.',
    2380,
    [],
  ],
  ['Có 709 người cai nghiện. Số bệnh nhân điều trị Methadone là 2.380 bệnh nhân.', 2380, []],
  ['Tính đến ngày 16/6/2024, có 709 người cai nghiện. Doanh thu du lịch đạt 275 tỷ đồng.', 275, []],
];

it('a growth without a noun is of nothing but the growth before', async () => {
  const texts = [
    'GRDP tăng 5,31%. Đàn trâu 5.000 con. Riêng quý II tăng 5,87%.',
    'GRDP tăng 5,31%. Quý I tăng 7%, quý II tăng 8%.',
  ];
  for (const text of texts) expect((await figuresOf('Kinh tế', text)).filter(({ unit }) => unit === '%')).toHaveLength(1);
});

describe('doubts', () => {
  it.each(DOUBTS)('%s: %d', async (text, value, warnings) => {
    const [figure] = (await figuresOf('Y tế', text)).filter((f) => f.value === value);
    expect(figure?.warnings).toEqual(warnings);
  });
});
