/** What is a target of the year, and what only stands beside one. Value → status. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './paragraph.js';

const CASES: readonly (readonly [text: string, value: number, status: string])[] = [
  ['Vốn đầu tư công: kế hoạch giao 4.812 tỷ đồng; giải ngân đến 20/6/2024 đạt 741 tỷ đồng.', 4812, 'T'],
  ['Vốn đầu tư công: kế hoạch giao 4.812 tỷ đồng; giải ngân đến 20/6/2024 đạt 741 tỷ đồng.', 741, 'A'],
  ['### Kết quả thực hiện một số chỉ tiêu\n\n#### Các chỉ tiêu kinh tế\n\nThu ngân sách đạt 412 tỷ đồng.', 412, 'A'],
  ['GRDP tăng 7,4%, vượt mục tiêu đề ra, trong đó dịch vụ tăng 8,2%.', 8.2, 'A'],
  ['Mục tiêu cả năm: GRDP tăng 7,5%; thu ngân sách 6.600 tỷ đồng.', 6600, 'T'],
  ['GRDP bình quân đầu người 60 triệu đồng, nhưng chưa đạt chỉ tiêu 61 triệu đồng.', 61, 'T'],
  ['Khu vực dịch vụ tăng 7,4% (Nghị quyết 8,1%).', 8.1, 'T'],
  ['Khu vực dịch vụ tăng 7,4% (NQ tăng 8,1%).', 8.1, 'T'],
  ['Thu nội địa 412 tỷ đồng, tăng 7,4% (KH tăng 8 - 9%).', 8, 'T'],
  ['Khu vực dịch vụ tăng 7,4% (KH tăng từ 8 - 9%).', 8, 'T'],
  ['Tỷ lệ hộ dùng nước sạch đạt 91,5% (KH đạt 93%).', 93, 'T'],
  ['Tỷ lệ hộ dùng nước sạch đạt 91,5% (thành thị đạt 93%).', 93, 'A'],
  ['Thu nội địa 412 tỷ đồng, tăng 7,4% (quý I tăng 8,1%).', 8.1, 'A'],
  ['- Khai thác gỗ ước tháng 5: 2.930 m3; lũy kế 9.742 m3.', 2930, 'E'],
  ['- Khai thác gỗ ước tháng 5: 2.930 m3; lũy kế 9.742 m3.', 9742, 'E'],
  ['Tốc độ tăng trưởng kinh tế đạt 5,77%, thấp hơn chỉ tiêu Nghị quyết (7,5 - 8%).', 7.5, 'T'],
  // what came of a target is none
  ['Tỉnh đặt ra chỉ tiêu đưa 340 lao động đi làm việc ở nước ngoài nhưng chỉ thực hiện được 27 lao động.', 340, 'T'],
  ['Tỉnh đặt ra chỉ tiêu đưa 340 lao động đi làm việc ở nước ngoài nhưng chỉ thực hiện được 27 lao động.', 27, 'A'],
  ['Huyện Văn Yên được giao chỉ tiêu thu ngân sách 350 tỷ đồng, đến nay đã thu được 361 tỷ đồng.', 350, 'T'],
  ['Huyện Văn Yên được giao chỉ tiêu thu ngân sách 350 tỷ đồng, đến nay đã thu được 361 tỷ đồng.', 361, 'A'],
  ['Thu ngân sách đạt 361 tỷ đồng, vượt 3% so với chỉ tiêu được giao.', 361, 'A'],
  // parts of a plan are planned; what was done of it is not
  ['Kế hoạch vốn đầu tư công 412 tỷ đồng (kể cả vốn kéo dài 37 tỷ đồng).', 37, 'T'],
  ['Kế hoạch vốn đầu tư công 412 tỷ đồng (đã phân bổ 398 tỷ đồng).', 398, 'A'],
  // What lies ahead of the report is no result yet.
  ['Đến năm 2030, toàn tỉnh có 15 khu công nghiệp.', 15, 'T'],
  ['Đến ngày 20/6/2024, toàn tỉnh có 15 khu công nghiệp.', 15, 'A'],
  ['Quý III năm 2024 trồng 820 ha rừng.', 820, 'T'],
  ['Quý II năm 2024 trồng 820 ha rừng.', 820, 'A'],
];

describe('targets and estimates', () => {
  it.each(CASES)('%s %f', async (text, value, status) => {
    expect((await figuresOf('Kinh tế', text)).find((o) => o.value === value)?.status).toBe(status);
  });
});

const UNDER_HEADINGS: readonly (readonly [heading: string, text: string, value: number, status: string])[] = [
  ['Chỉ tiêu sản xuất', 'Gieo cấy 18.400 ha lúa.', 18400, 'T'],
  ['Chỉ tiêu 6 tháng cuối năm', 'Tỷ lệ phá án hình sự trên 82%.', 82, 'T'],
  ['Chỉ tiêu sản xuất', 'Tiêm phòng đàn lợn trên 75%; năm 2023 đạt 71%.', 71, 'A'],
  ['Chỉ tiêu sản xuất', 'Cấp mới 9 mã số vùng trồng (lũy kế hiện có 41 mã).', 41, 'A'],
  // a quarter that is still ahead
  ['Quý III', 'Đón 41.000 lượt khách; giải ngân lũy kế đạt 45%.', 45, 'T'],
  ['Quý II', 'Đón 41.000 lượt khách; giải ngân lũy kế đạt 45%.', 45, 'A'],
  ['Chỉ tiêu tổng hợp', 'Thu ngân sách 512 tỷ đồng.', 512, 'A'],
  ['Các chỉ tiêu đạt được', 'Thu ngân sách 512 tỷ đồng.', 512, 'A'],
];

describe('under headings', () => {
  it.each(UNDER_HEADINGS)('%s: %s %f', async (heading, text, value, status) => {
    expect((await figuresOf(heading, text)).find((o) => o.value === value)?.status).toBe(status);
  });
});

describe('a directive', () => {
  const text =
    'Vụ trước toàn tỉnh gieo cấy 17.950 ha lúa.\n\nĐể vụ này thắng lợi, Chủ tịch UBND tỉnh yêu cầu:\n\nNạo vét 14 kênh, giữ đàn lợn 21.300 con.';
  it.each([
    ['Chỉ thị về sản xuất vụ mùa năm 2024 tỉnh Yên Bái', 14, 'T'],
    ['Chỉ thị về sản xuất vụ mùa năm 2024 tỉnh Yên Bái', 17950, 'A'],
    ['Báo cáo sản xuất vụ mùa năm 2024 tỉnh Yên Bái', 14, 'A'],
  ])('%s %f', async (title, value, status) => {
    expect((await figuresOf('Sản xuất', text, title)).find((o) => o.value === value)?.status).toBe(status);
  });
});

describe('times that a phrase says', () => {
  it.each([
    ['Khu vực dịch vụ tăng 11,5% (kịch bản 10,8%).', 10.8, '2024-06-30'],
    ['Khu vực dịch vụ tăng 11,5% (kế hoạch 10,8%).', 10.8, '2024-12-31'],
    ['Chỉ số PCI 2023 xếp thứ 21/63; DTI 2022 xếp thứ 33/63; PAPI xếp thứ 12.', 21, '2023-12-31'],
    ['Chỉ số PCI 2023 xếp thứ 21/63; DTI 2022 xếp thứ 33/63; PAPI xếp thứ 12.', 33, '2022-12-31'],
    ['Chỉ số PCI 2023 xếp thứ 21/63; DTI 2022 xếp thứ 33/63; PAPI xếp thứ 12.', 12, '2024-06-30'],
    ['Gieo cấy 51.300 ha lúa, giảm 1% (giảm 518 ha) so với vụ Mùa năm trước; diện tích mất trắng 2.910 ha.', 2910, '2024-06-30'],
  ])('%s %f', async (text, value, to) => {
    expect((await figuresOf('Kinh tế', text)).find((o) => o.value === value)?.period.to).toBe(to);
  });
});

describe('the time of a target', () => {
  it.each([
    ['Nhiệm vụ những tháng cuối năm', 'Thu ngân sách đạt 512 tỷ đồng.', '2024-12-31'],
    ['Nhiệm vụ quý III', 'Thu ngân sách đạt 512 tỷ đồng.', '2024-09-30'],
    ['Kết quả', 'Thu ngân sách đạt 512 tỷ đồng.', '2024-06-30'],
  ])('%s: %s', async (heading, text, to) => {
    expect((await figuresOf(heading, text)).find((o) => o.value === 512)?.period.to).toBe(to);
  });
});

/** What a project is to reach is of the project, not of the year. Value → last day of its period. */
const OF_PROJECTS: readonly (readonly [text: string, value: number, to: string])[] = [
  ['Số hộ đã di dời theo Đề án Suối Giàng là 214/260 hộ, đạt 82,3% mục tiêu.', 260, '2024-06-30'],
  ['Số hộ đã di dời khỏi vùng sạt lở là 214/260 hộ, đạt 82,3% mục tiêu.', 260, '2024-12-31'],
  ['Vốn dự án FDI đã giải ngân 214/260 tỷ đồng, đạt 82,3% kế hoạch.', 260, '2024-12-31'],
];
it.each(OF_PROJECTS)('%s %d', async (text, value, to) => {
  const found = (await figuresOf('Đầu tư', text)).find((o) => o.value === value);
  expect(found?.period.to).toBe(to);
});
