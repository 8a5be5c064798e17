/** Sentences of districts and communes → every figure read from them, with its name, span and comparisons; what is no figure is not in the list. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const YEAR = '2024-01-01..2024-06-30';
const DAY = '2024-06-30..2024-06-30';

const CASES: Record<string, readonly (readonly [text: string, ...figures: string[]])[]> = {
  'where it stands, not where it stood': [
    ['Tỷ lệ hộ nghèo giảm từ 7,41% xuống còn 5,26%.', `5.26 | Tỷ lệ hộ nghèo | ${YEAR} | `],
    ['Số hộ cận nghèo giảm từ 318 hộ đầu năm xuống 207 hộ.', `207 | Số hộ cận nghèo | ${DAY} | `],
    ['Lãi suất cho vay giảm từ 8 - 9%/năm xuống 7,2%/năm.', `7.2 | Lãi suất cho vay | ${YEAR} | `],
    [
      'Thu nhập bình quân đầu người tăng từ 38,4 triệu đồng (năm 2020) lên 52,7 triệu đồng năm 2023.',
      '38.4 | Thu nhập bình quân đầu người | 2020-01-01..2020-12-31 | ',
      '52.7 | Thu nhập bình quân đầu người | 2023-01-01..2023-12-31 | ',
    ],
    [
      'Tỷ lệ hộ nghèo giảm từ 3% trở lên.',
      `-3 | Mức tăng/giảm tỷ lệ hộ nghèo | ${YEAR} | percent_change -3% same_period_last_year`,
    ],
  ],
  'what the print ran together': [
    [
      'Năng suất lúa đạt 58,3 tạ/ha sản lượng đạt 612,4 tấn./.',
      `58.3 | Năng suất lúa | ${YEAR} | `,
      `612.4 | Sản lượng lúa | ${YEAR} | `,
    ],
    [
      'Lạc 41 ha năng suất 27 tạ/ha sản lượng 110 tấn.',
      `41 | Diện tích lạc | ${YEAR} | `,
      `27 | Năng suất lạc | ${YEAR} | `,
      `110 | Sản lượng lạc | ${YEAR} | `,
    ],
    [
      'Khai khoángtăng2,71%, dệt may tăng 1,9%.',
      `2.71 | Tốc độ tăng khai khoáng | ${YEAR} | percent_change 2.71% same_period_last_year`,
      `1.9 | Tốc độ tăng dệt may | ${YEAR} | percent_change 1.9% same_period_last_year`,
    ],
    ['Đàn ong có 412 đàn vượt 9 đàn so với cùng kỳ.', `412 | Đàn ong | ${YEAR} | absolute_change 9đàn same_period_last_year`],
    [
      'Năng suất lúa đạt 5,9 tấn/ha/vụ; cây ngô đạt 4,6 tấn/ha/vụ.',
      `5.9 | Năng suất lúa | ${YEAR} | `,
      `4.6 | Năng suất cây ngô | ${YEAR} | `,
    ],
  ],
  'communes by their criteria': [
    [
      'Có 04 xã đạt chuẩn, 03 xã đạt 16 tiêu chí,02 xã đạt dưới 10 tiêu chí; bình quân 14,8 tiêu chí/xã.',
      `4 | Số xã đạt chuẩn | ${YEAR} | `,
      `3 | Số xã đạt 16 tiêu chí | ${YEAR} | `,
      `2 | Số xã đạt dưới 10 tiêu chí | ${YEAR} | `,
      `14.8 | Số tiêu chí bình quân/xã | ${YEAR} | `,
    ],
  ],
  'all of a list together': [
    [
      'Đến nay 97,5% thôn, bản, tổ dân phố có nhà văn hóa; 100% cơ quan, trường học, trạm y tế đạt chuẩn văn hóa.',
      `97.5 | Tỷ lệ thôn, bản, tổ dân phố có nhà văn hóa | ${DAY} | `,
      `100 | Tỷ lệ cơ quan, trường học, trạm y tế đạt chuẩn văn hóa | ${DAY} | `,
    ],
    // two clauses
    [
      'Thu ngân sách đạt 54% dự toán, xã Tân Sơn đạt 61% dự toán.',
      `54 | Tỷ lệ thu ngân sách so với dự toán | ${YEAR} | percent_of 54% budget`,
      `61 | Tỷ lệ thu ngân sách xã Tân Sơn | ${YEAR} | percent_of 61% budget`,
    ],
  ],
  'who strives is no part of the aim': [
    [
      'Năm 2024, huyện Tân Sơn phấn đấu giá trị sản xuất công nghiệp, tiểu thủ công nghiệp đạt 812 tỷ đồng; trồng và chăm sóc 431 ha quế.',
      '812 | Mục tiêu giá trị sản xuất công nghiệp, tiểu thủ công nghiệp | 2024-01-01..2024-12-31 | ',
      '431 | Mục tiêu diện tích trồng và chăm sóc quế | 2024-01-01..2024-12-31 | ',
    ],
  ],
  'of what each is': [
    [
      'Khối lượng thực hiện đạt 74 tỷ đồng và giải ngân đạt 52% kế hoạch.',
      `74 | Khối lượng thực hiện | ${YEAR} | `,
      `52 | Tỷ lệ giải ngân | ${YEAR} | percent_of 52% plan`,
    ],
    ['Khối lượng thực hiện đạt 74 tỷ đồng và bằng 52% kế hoạch.', `74 | Khối lượng thực hiện | ${YEAR} | percent_of 52% plan`],
    [
      'Kết quả bình xét gia đình văn hóa, số hộ đạt danh hiệu 618/704 hộ.',
      `618 | Số hộ đạt danh hiệu | ${YEAR} | `,
      `704 | Số hộ đạt danh hiệu (tổng số) | ${YEAR} | `,
    ],
    ['Tổng thu ngân sách đạt và vượt kế hoạch giao trên 264 triệu đồng.', `264 | Tổng thu ngân sách | ${YEAR} | `],
    ['Giảm tỷ lệ hộ nghèo cuối năm xuống còn 318 hộ.', `318 | Số hộ nghèo | ${DAY} | `],
    [
      'Tỷ lệ hộ nghèo giảm 1,42%, hộ cận nghèo giảm 0,93% so với đầu năm.',
      `-1.42 | Mức tăng/giảm tỷ lệ hộ nghèo | ${YEAR} | percent_change -1.42% previous_year_end`,
      `-0.93 | Mức tăng/giảm tỷ lệ hộ cận nghèo | ${YEAR} | percent_change -0.93% previous_year_end`,
    ],
    [
      'Theo báo cáo phát triển kinh tế 5 tháng năm 2024 giá trị sản xuất ngành xây dựng đạt 731 tỷ đồng.',
      '731 | Giá trị sản xuất ngành xây dựng | 2024-01-01..2024-05-31 | ',
    ],
  ],
  'two counts side by side, and so many of so many': [
    [
      'Các cơ quan đã tiếp 318 lượt/402 lượt người đến kiến nghị.',
      `318 | Số lượt tiếp công dân | ${YEAR} | `,
      `402 | Số lượt người đến kiến nghị | ${YEAR} | `,
    ],
    [
      'Có 84 đơn (61 khiếu nại, 23 tố cáo) thuộc thẩm quyền giải quyết.',
      `84 | Số đơn thuộc thẩm quyền giải quyết | ${YEAR} | `,
      `61 | Số khiếu nại – đơn thuộc thẩm quyền giải quyết | ${YEAR} | `,
      `23 | Số tố cáo – đơn thuộc thẩm quyền giải quyết | ${YEAR} | `,
    ],
    [
      'Đã giải quyết 57 đơn (41 khiếu nại, 16 tố cáo)/84 đơn.',
      `57 | Số đơn giải quyết | ${YEAR} | `,
      `84 | Số đơn giải quyết (tổng số) | ${YEAR} | `,
      `41 | Số khiếu nại – giải quyết | ${YEAR} | `,
      `16 | Số tố cáo – giải quyết | ${YEAR} | `,
    ],
    ['Trẻ nhà trẻ ra lớp đạt từ 31% - 34%.', `31 | Tỷ lệ trẻ nhà trẻ ra lớp | ${YEAR} | `],
    ['Tổng đàn vật nuôi là 1,3 triệu con vật nuôi các loại.', `1.3 | Tổng đàn vật nuôi | ${DAY} | `],
  ],
  'what moved is named anew behind "và"': [
    [
      'Thu nội địa đạt 61 tỷ đồng và thu xuất nhập khẩu tăng 14%.',
      `61 | Thu nội địa | ${YEAR} | `,
      `14 | Tốc độ tăng thu xuất nhập khẩu | ${YEAR} | percent_change 14% same_period_last_year`,
    ],
    [
      'Bậc THCS duy trì sĩ số đạt 98,2% và bậc THPT duy trì sĩ số đạt tỉ lệ 95,7%.',
      `98.2 | Tỷ lệ bậc THCS duy trì sĩ số | ${YEAR} | `,
      `95.7 | Tỷ lệ bậc THPT duy trì sĩ số | ${YEAR} | `,
    ],
  ],
  'a verb said once for all that moved': [
    [
      'Xảy ra 14 vụ tai nạn giao thông, so với cùng kỳ giảm 5 vụ, 3 người chết, 4 người bị thương.',
      `14 | Số vụ tai nạn giao thông | ${YEAR} | absolute_change -5vụ same_period_last_year, absolute_change -3người chết same_period_last_year, absolute_change -4người bị thương same_period_last_year`,
    ],
    // so many died: the base stands behind the first alone
    [
      'Xảy ra 14 vụ tai nạn giao thông, giảm 5 vụ so với cùng kỳ, 3 người chết.',
      `14 | Số vụ tai nạn giao thông | ${YEAR} | absolute_change -5vụ same_period_last_year`,
      `3 | Số người chết do tai nạn giao thông | ${YEAR} | `,
    ],
    [
      'Thành lập 26 doanh nghiệp, 4 hợp tác xã; so với cùng kỳ tăng 7 doanh nghiệp, 2 hợp tác xã.',
      `26 | Số doanh nghiệp thành lập | ${YEAR} | absolute_change 7doanh nghiệp same_period_last_year`,
      `4 | Số hợp tác xã thành lập | ${YEAR} | absolute_change 2hợp tác xã same_period_last_year`,
    ],
  ],
  'what enterprises say': [
    [
      'Kết quả điều tra ngành chế biến cho thấy, có 17,4% số doanh nghiệp đánh giá tốt hơn; 44,1% số doanh nghiệp cho rằng, tình hình ổn định và 38,5% số doanh nghiệp đánh giá gặp khó khăn.',
      `17.4 | Tỷ lệ doanh nghiệp đánh giá tốt hơn | ${YEAR} | `,
      `44.1 | Tỷ lệ doanh nghiệp cho rằng tình hình ổn định | ${YEAR} | `,
      `38.5 | Tỷ lệ doanh nghiệp đánh giá gặp khó khăn | ${YEAR} | `,
    ],
    [
      'Năm 2023, có 11/14 xã có thu ngân sách năm 2023 giảm so với năm 2022.',
      '11 | Số xã có thu ngân sách giảm | 2023-01-01..2023-12-31 | ',
      '14 | Số xã có thu ngân sách giảm (tổng số) | 2023-01-01..2023-12-31 | ',
    ],
  ],
  'a share with its adjective alone, and the quarter before it': [
    [
      'Có 71,6% doanh nghiệp dự báo đơn hàng tăng và giữ nguyên (29,4% tăng, 42,2% giữ nguyên).',
      `71.6 | Tỷ lệ doanh nghiệp dự báo đơn hàng tăng và giữ nguyên | ${YEAR} | `,
      `29.4 | Tỷ lệ doanh nghiệp dự báo đơn hàng tăng | ${YEAR} | `,
      `42.2 | Tỷ lệ doanh nghiệp dự báo đơn hàng giữ nguyên | ${YEAR} | `,
    ],
    [
      'Dự báo quý III/2024, tình hình khả quan hơn quý II/2024 khi có 64,8% doanh nghiệp nhận định sẽ tốt hơn.',
      '64.8 | Tỷ lệ doanh nghiệp nhận định sẽ tốt hơn | 2024-07-01..2024-09-30 | ',
    ],
  ],
  'said twice, days, and what was added': [
    ['Tổng vốn đăng ký đạt 1,3 tỷ USD (tương đương khoảng 31 nghìn tỷ đồng).', `1.3 | Tổng vốn đăng ký | ${YEAR} | `],
    ['Từ đầu năm đến ngày 15-6, cấp mới 14 dự án.', '14 | Số dự án cấp mới | 2024-01-01..2024-06-15 | '],
    [
      'Có 214 doanh nghiệp đăng ký thay đổi với mức vốn điều chỉnh bổ sung tăng là 618 tỷ đồng.',
      `214 | Số doanh nghiệp đăng ký thay đổi | ${YEAR} | `,
      `618 | Mức vốn điều chỉnh bổ sung | ${YEAR} | `,
    ],
    [
      'Xây dựng, nâng cấp, sửa chữa 41 km đường giao thông nông thôn.',
      `41 | Xây dựng, nâng cấp, sửa chữa đường giao thông nông thôn | ${YEAR} | `,
    ],
  ],
  'of its own kind': [
    [
      'Sản lượng hải sản khai thác 7.214 tấn; nuôi trồng 318 tấn.',
      `7214 | Sản lượng hải sản khai thác | ${YEAR} | `,
      `318 | Sản lượng nuôi trồng hải sản | ${YEAR} | `,
    ],
    ['Đã gieo trồng đạt 1.290 ha.', `1290 | Diện tích gieo trồng | ${YEAR} | `],
    [
      'Cây lạc: diện tích gieo trồng 41/39,5 ha vượt 1,5 ha so với KH.',
      `41 | Diện tích gieo trồng lạc | ${YEAR} | absolute_change 1.5ha plan`,
      `39.5 | Kế hoạch diện tích gieo trồng lạc | 2024-01-01..2024-12-31 | `,
    ],
    // only funds are estimated
    [
      'Sản xuất công nghiệp tăng 6,4%; thu ngân sách tăng 11,2% so với dự toán.',
      `6.4 | Tốc độ tăng sản xuất công nghiệp | ${YEAR} | percent_change 6.4% same_period_last_year`,
      `11.2 | Tốc độ tăng thu ngân sách | ${YEAR} | percent_change 11.2% budget`,
    ],
    [
      'Số hộ đạt danh hiệu “Gia đình văn hóa” 512/604 hộ.',
      `512 | Số hộ đạt danh hiệu Gia đình văn hóa | ${YEAR} | `,
      `604 | Số hộ đạt danh hiệu Gia đình văn hóa (tổng số) | ${YEAR} | `,
    ],
  ],
  'two bases, each with its clause': [
    [
      'Khối lượng hành khách vận chuyển đạt 731 nghìn người, luân chuyển đạt 42 triệu người.km; so với tháng trước, vận chuyển tăng 1,4%, luân chuyển giảm 0,6%; so với cùng kỳ, vận chuyển tăng 9,3%, luân chuyển tăng 8,1%.',
      `731 | Khối lượng hành khách vận chuyển | ${YEAR} | percent_change 1.4% previous_month, percent_change 9.3% same_period_last_year`,
      `42 | Luân chuyển hành khách | ${YEAR} | percent_change -0.6% previous_month, percent_change 8.1% same_period_last_year`,
    ],
  ],
  'what befell it, not what was sown': [
    [
      'Mưa đá đã gây thiệt hại 7,4 ha lúa, 21 ha ngô và 3,6 ha rau màu; hư hỏng 2 nhà.',
      `7.4 | Diện tích lúa bị thiệt hại | ${YEAR} | `,
      `21 | Diện tích ngô bị thiệt hại | ${YEAR} | `,
      `3.6 | Diện tích rau màu bị thiệt hại | ${YEAR} | `,
      `2 | Số nhà hư hỏng | ${YEAR} | `,
    ],
    ['Gieo trồng 7,4 ha lúa, 21 ha ngô.', `7.4 | Diện tích gieo trồng lúa | ${YEAR} | `, `21 | Diện tích ngô | ${YEAR} | `],
  ],
  'one of several that grew': [
    [
      'Một số sản phẩm tăng trưởng khá như cá tra đông lạnh tăng 12,7%, mực đông lạnh tăng 8,4%.',
      `12.7 | Tốc độ tăng cá tra đông lạnh | ${YEAR} | percent_change 12.7% same_period_last_year`,
      `8.4 | Tốc độ tăng mực đông lạnh | ${YEAR} | percent_change 8.4% same_period_last_year`,
    ],
    [
      'Các ngành tăng mạnh là dệt tăng 7,1%, đồ uống tăng 6,8%.',
      `7.1 | Tốc độ tăng dệt | ${YEAR} | percent_change 7.1% same_period_last_year`,
      `6.8 | Tốc độ tăng đồ uống | ${YEAR} | percent_change 6.8% same_period_last_year`,
    ],
    [
      'Lạng Sơn có 31 nhà, Cao Bằng 27 nhà bị tốc mái.',
      `31 | Số nhà Lạng Sơn | ${YEAR} | `,
      `27 | Số nhà bị tốc mái Cao Bằng | ${YEAR} | `,
    ],
    ['Tịch thu 41,6 m3 gỗ tròn, xẻ các loại.', `41.6 | Khối lượng gỗ tròn, xẻ các loại tịch thu | ${YEAR} | `],
  ],
  'which way it went tells them apart': [
    [
      'Có 14% số doanh nghiệp đánh giá đơn hàng tăng so với quý trước; 52% số doanh nghiệp cho rằng ổn định và 34% số doanh nghiệp đánh giá đơn hàng giảm.',
      `14 | Tỷ lệ doanh nghiệp đánh giá đơn hàng tăng | ${YEAR} | `,
      `52 | Tỷ lệ doanh nghiệp cho rằng ổn định | ${YEAR} | `,
      `34 | Tỷ lệ doanh nghiệp đánh giá đơn hàng giảm | ${YEAR} | `,
    ],
    [
      'Có 9/14 xã có thu ngân sách giảm so với cùng kỳ.',
      `9 | Số xã có thu ngân sách giảm | ${YEAR} | `,
      `14 | Số xã có thu ngân sách giảm (tổng số) | ${YEAR} | `,
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, rows) => {
  it.each(rows.map(([text, ...figures]) => ({ text, figures })))('$text', async ({ text, figures }) => {
    const said = (await figuresOf('Kinh tế', text)).map(({ value, name, period, comparisons }) =>
      [
        value,
        name,
        `${period.from}..${period.to}`,
        comparisons.map((c) => `${c.kind} ${c.value}${c.unit ?? ''} ${c.base}`).join(', '),
      ].join(' | '),
    );
    expect(said).toEqual(figures);
  });
});
