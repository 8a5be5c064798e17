/** Names that stand by themselves and say no more than they must: a heading, a paragraph of Yên Bái → lines "value | name". */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

type Case = readonly [heading: string, text: string, ...lines: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'the own place at the end says nothing': [
    ['Ngân hàng', 'Dư nợ cho vay của tỉnh Yên Bái 8.120 tỷ đồng.', '8120 | Dư nợ cho vay'],
    [
      'Tín dụng',
      'Ngân hàng Hợp tác Chi nhánh tỉnh Yên Bái: dư nợ được gia hạn 31,5 tỷ đồng.',
      '31.5 | Dư nợ được gia hạn – ngân hàng Hợp tác',
    ],
    // another place, and a name that goes on
    ['Ngân hàng', 'Dư nợ cho vay của thị xã Nghĩa Lộ 412 tỷ đồng.', '412 | Dư nợ cho vay của thị xã Nghĩa Lộ'],
    ['Giao thông', 'Vốn nâng cấp cảng Yên Bái 96 tỷ đồng.', '96 | Vốn nâng cấp cảng Yên Bái'],
  ],
  'the revenue of the state that is raised here': [
    ['Ngân sách', 'Thu ngân sách nhà nước trên địa bàn tỉnh 1.842 tỷ đồng.', '1842 | Thu ngân sách nhà nước trên địa bàn'],
    ['Ngân sách', 'Thu ngân sách nhà nước toàn tỉnh 1.842 tỷ đồng.', '1842 | Thu ngân sách nhà nước'],
    ['Ngân sách', 'Thu nội địa trên địa bàn 1.310 tỷ đồng.', '1310 | Thu nội địa'],
  ],
  'what a ratio is measured against': [
    [
      'Công nghiệp',
      'Do thiếu nước, sản lượng điện chỉ bằng 61,4% so với cùng kỳ năm trước.',
      '61.4 | Tỷ lệ sản lượng điện so với cùng kỳ năm trước',
    ],
    ['Quân sự', 'Tuyển quân đạt 98,5% kế hoạch.', '98.5 | Tỷ lệ tuyển quân so với kế hoạch'],
    // said to be due by itself, or a rate by itself
    ['Đầu tư', 'Giải ngân vốn đầu tư công đạt 41,2% kế hoạch.', '41.2 | Tỷ lệ giải ngân vốn đầu tư công'],
    ['Môi trường', 'Tỷ lệ che phủ rừng đạt 63,1%.', '63.1 | Tỷ lệ che phủ rừng'],
  ],
  'the rate of those who stand behind it': [
    [
      'Viễn thông',
      'Thuê bao Internet đạt 41.200 thuê bao (đạt tỷ lệ 37% hộ gia đình có kết nối Internet).',
      '41200 | Thuê bao Internet',
      '37 | Tỷ lệ hộ gia đình có kết nối Internet',
    ],
    ['Y tế', 'Bảo hiểm y tế đạt tỷ lệ 92,4% dân số.', '92.4 | Tỷ lệ bảo hiểm y tế dân số'],
  ],
  'in the words of the report': [
    [
      'Công nghiệp',
      'Chỉ số sản xuất công nghiệp tăng 7,12%, trong đó: khai khoáng tăng 3,05%.',
      '7.12 | Tốc độ tăng chỉ số sản xuất công nghiệp',
      '3.05 | Tốc độ tăng chỉ số sản xuất ngành khai khoáng',
    ],
    [
      'Công nghiệp',
      'Chỉ số sản xuất công nghiệp (IIP) tăng 7,12%, trong đó: khai khoáng tăng 3,05%.',
      '7.12 | Tốc độ tăng chỉ số sản xuất công nghiệp (IIP)',
      '3.05 | Tốc độ tăng IIP ngành khai khoáng',
    ],
    ['Kinh tế', 'Tốc độ tăng năng suất lao động (theo giá so sánh năm 2010) 6,4%.', '6.4 | Tốc độ tăng năng suất lao động'],
    ['Thể thao', 'Tham gia 7 giải, đạt 42 huy chương các loại.', '7 | Số giải tham gia', '42 | Số huy chương'],
    ['Trồng trọt', 'Diện tích rau các loại 1.210 ha.', '1210 | Diện tích rau các loại'],
  ],
  'a part says what the whole is': [
    [
      'Du lịch',
      'Lượng khách du lịch 214.000 lượt, trong đó khách quốc tế 6.310 lượt.',
      '214000 | Lượng khách du lịch',
      '6310 | Khách du lịch quốc tế',
    ],
    [
      'Đầu tư',
      'Tổng vốn đầu tư toàn xã hội 9.120 tỷ đồng, trong đó: vốn nhà nước 3.410 tỷ đồng.',
      '9120 | Tổng vốn đầu tư toàn xã hội',
      '3410 | Vốn đầu tư khu vực nhà nước',
    ],
    ['Vận tải', 'Cảng hàng không đón khách quốc tế 1.240 lượt.', '1240 | Số lượt cảng hàng không đón khách quốc tế'],
  ],
  'what fell is not said to have risen': [
    [
      'Giáo dục',
      'So với cùng kỳ giảm 6 trường tiểu học; tăng 2 trường THCS.',
      '-6 | Mức tăng/giảm số trường tiểu học',
      '2 | Mức tăng số trường THCS',
    ],
  ],
  'what was done with it is no name': [
    ['Đầu tư', 'Các dự án đã thực hiện giải ngân 31,2 tỷ đồng.', '31.2 | Vốn giải ngân các dự án'],
    ['Xã hội', 'Đã kêu gọi, vận động ủng hộ được 14,6 tỷ đồng.', '14.6 | Kinh phí kêu gọi, vận động ủng hộ'],
    ['Thể thao', 'Có 214 vận động viên tham gia.', '214 | Số vận động viên tham gia'],
    [
      'Đầu tư',
      'Đang hoàn thiện thủ tục để sớm khởi công, đảm bảo việc hoàn thành trong năm (dự kiến bố trí đủ vốn 42.000 triệu đồng cho 3 dự án).',
      '42000 | Vốn bố trí',
      '3 | Số dự án bố trí đủ vốn',
    ],
    [
      'Đầu tư',
      'UBND tỉnh đã quyết định chấp thuận chủ trương đầu tư cho 6 dự án về thủy điện, xây dựng khu dân cư với tổng số vốn đăng ký đầu tư 1.240 tỷ đồng.',
      '6 | Số dự án về thủy điện, xây dựng khu dân cư chấp thuận chủ trương đầu tư',
      '1240 | Tổng số vốn đăng ký đầu tư dự án được chấp thuận chủ trương đầu tư',
    ],
    [
      'Đầu tư',
      'Đã cấp giấy chứng nhận đăng ký đầu tư cho 3 dự án về dược liệu với tổng vốn đăng ký 310 tỷ đồng.',
      '3 | Số dự án về dược liệu cấp giấy chứng nhận đăng ký đầu tư',
      '310 | Tổng vốn đăng ký dự án về dược liệu',
    ],
    [
      'Đất đai',
      '4/9 đơn vị cấp huyện (gồm: Trạm Tấu, Văn Yên) thực hiện việc cấp Giấy chứng nhận quyền sử dụng đất rừng với diện tích 2.015 ha.',
      '4 | Số đơn vị cấp huyện',
      '9 | Số đơn vị cấp huyện (tổng số)',
      '2015 | Diện tích cấp Giấy chứng nhận quyền sử dụng đất rừng',
    ],
  ],
  'whose it is': [
    [
      'Thể thao',
      'Riêng Đại hội Thể dục thể thao tỉnh Yên Bái lần thứ IX, năm 2024 tổ chức với 15 môn thi đấu và có sự tham gia của 19 đoàn.',
      '15 | Số môn thi đấu đại hội Thể dục thể thao tỉnh Yên Bái lần thứ IX',
      '19 | Số đoàn tham gia',
    ],
    [
      'Giáo dục',
      'Toàn tỉnh có 312 trường mầm non và phổ thông với 4.120 lớp và 98.700 học sinh.',
      '312 | Số trường mầm non và phổ thông',
      '4120 | Số lớp',
      '98700 | Số học sinh',
    ],
    [
      'Giáo dục',
      'Hiện có 41 trường mầm non và tiểu học với 512 lớp và 14.600 học sinh.',
      '41 | Số trường mầm non và tiểu học',
      '512 | Số lớp trường mầm non và tiểu học',
      '14600 | Số học sinh trường mầm non và tiểu học',
    ],
    ['Y tế', 'Không có dịch bệnh lớn xảy ra (cùng kỳ năm 2023 có 3 vụ dịch).', '3 | Số vụ dịch bệnh lớn'],
    [
      'Dịch vụ',
      'Nhất là dịch vụ vận tải (tăng 21,4%), dịch vụ du lịch (tăng trưởng gấp 2,4 lần so với năm 2023).',
      '21.4 | Tốc độ tăng vận tải',
      '2.4 | Mức tăng du lịch',
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', async (heading, text, ...lines) => {
    expect((await figuresOf(heading, text)).map((f) => `${f.value} | ${f.name}`)).toEqual(lines);
  });
});
