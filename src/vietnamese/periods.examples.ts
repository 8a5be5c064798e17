import type { ReferencePeriod } from '../model/period.js';

/** What the examples are read against: a report on the first eight months of 2023. */
export const reference: ReferencePeriod = { type: 'YTD', from: '2023-01-01', to: '2023-08-31' };

/**
 * `# type from to`, then ways of writing it; each text holds the one period. Beside the period, where the words tell it:
 * `cumulative`, `alone` (the month without those before it) or `open`, and `till`. `chat:` is read in chat alone, `report:` in
 * reports alone, `accented:` is other words without its accents.
 */
const PERIODS = `
# MONTH 2023-08-01 2023-08-31 open
tháng 8 | tháng 08/2023 | tháng 8/2023 | Tháng 8 năm 2023 | tháng 8, năm 2023 | tháng 8 - 2023 | tháng 8-2023 | tháng 8.2023
tháng 8 2023 | tháng 8/23 | tháng8/2023 | T8 | T8/2023 | T.8/2023 | sản lượng rau tháng 8 năm nay | tháng tám
tháng Tám năm 2023 | tháng 8 của năm 2023 | 8/2023 | khách du lịch 08/2023 bao nhiêu | Nghị quyết 11 tháng 8/2023
chat: t8 23 | tháng 8 23 | thág 8 | tinh hinh t8 sao roi
# MONTH 2023-08-01 2023-08-31 alone
riêng tháng 8 | trong tháng 8 | tính riêng trong tháng 8/2023 | chỉ tính riêng tháng 8 năm 2023 | riêng 8/2023
# MONTH 2022-08-01 2022-08-31
tháng 8 năm ngoái | tháng 8 năm trước | T8/2022 | tháng tám 2022
# MONTH 2023-06-01 2023-06-30
trong tháng 6 vụ đông | trong tháng 6, 12 vụ | trong tháng 6 xảy ra 3 vụ
# MONTH 2023-06-01 2023-06-30
trong tháng sáu | tháng Sáu năm 2023
accented: sản lượng tháng Sáu
# MONTH 2023-04-01 2023-04-30
trong tháng tư
accented: tháng Tư
# MONTH 2023-05-01 2023-05-31
tháng năm năm 2023 | tháng năm/2023
accented: trong tháng Năm | riêng tháng năm
# MONTH 2023-01-01 2023-01-31
tháng giêng | tháng 1/2023 | tháng 01
# INSTANT 2023-02-26 2023-02-26 till
đến tuần 8/2023 | tính đến hết tuần 8/2023 | đến tuần 8 năm 2023 | đến hết tuần thứ 8 năm 2023
# OTHER 2023-02-20 2023-02-26
trong tuần 8/2023 có 35 ca | tuần thứ 8 năm 2023
# MONTH 2022-12-01 2022-12-31
tháng chạp 2022 | tháng mười hai năm 2022 | tháng 12/2022
# MONTH 2023-11-01 2023-11-30
tháng mười một | tháng 11
# YTD 2023-01-01 2023-08-31 cumulative
8 tháng | 08 tháng | 8 tháng đầu | 8 tháng đầu năm | 8 tháng đầu năm 2023 | 8 tháng đầu năm nay | 8 tháng đầu 2023
8 tháng năm 2023 | 08 tháng năm 2023 | 8 tháng của năm 2023 | 8 tháng 2023 | 8 tháng/2023 | trong 8 tháng đầu của năm
tám tháng đầu năm | tám tháng năm 2023 | tám tháng | cộng dồn 8 tháng | tính chung 8 tháng | lũy kế 8 tháng năm 2023
luỹ kế 8 tháng | CPI bình quân 8 tháng tăng | 8T2023 | 8T/2023 | 08T 2023 | 8T/23
chat: 8T | 8t đầu năm | 8t23 | 8thang 2023 | 8 thág đầu năm | 8 thang 23 thi sao | 8 tháng 23 | 8 tháng 22 dự án
# YTD 2023-01-01 2023-08-31 cumulative till
đến tháng 8/2023 | đến hết tháng 8 | đến cuối tháng 8 | tính đến tháng 8 | hết tháng 8/2023 | lũy kế đến tháng 8
lũy kế đến hết tháng 8/2023 | luỹ kế từ đầu năm đến tháng 8 | từ đầu năm đến tháng 8/2023 | từ đầu năm 2023 đến hết tháng 8
tính từ đầu năm đến tháng 8 năm 2023 | lũy kế tháng 8 | tới tháng 8 | đến tháng tám | đến 8/2023
# YTD 2022-01-01 2022-08-31 cumulative
8 tháng năm ngoái | 8 tháng đầu năm trước | 8 tháng 2022
# YTD 2021-01-01 2021-03-31 cumulative
3 tháng đầu năm 2021 | 03 tháng năm 2021 | ba tháng đầu năm 2021
# YTD 2023-01-01 2023-03-31 cumulative
3 tháng đầu năm | ba tháng | 3 tháng
# YTD 2022-01-01 2022-06-30 cumulative
6T đầu 2022 | 6T đầu năm 2022 | nửa đầu năm 2022 | nửa năm 2022 | trong nửa đầu năm ngoái | sáu tháng đầu năm 2022 | 6 tháng đầu năm 2022
# YTD 2023-01-01 2023-06-30
sáu tháng đầu năm | nửa đầu năm
accented: sáu tháng
# YTD 2023-01-01 2023-09-30
chín tháng | 9 tháng | chín tháng đầu năm 2023 | ba quý đầu năm | 3 quý đầu năm 2023
chín tháng 352,8 nghìn m3 | chín tháng 18.450 tấn | chín tháng 61 vụ
# YTD 2023-01-01 2023-05-31
năm tháng đầu năm | 5 tháng | từ tháng 1 đến tháng 5 | đến tháng 5/2023
# YTD 2023-01-01 2023-08-16 cumulative
từ đầu năm đến ngày 16/8/2023 | từ ngày 01/01/2023 đến 16/8/2023
# YTD 2023-01-01 2023-08-31
từ đầu năm đến nay | lũy kế từ đầu năm | trồng mới từ đầu năm 2023
# OTHER 2023-07-01 2023-12-31 open
6 tháng cuối năm | 06 tháng cuối năm 2023 | nửa cuối năm | sáu tháng cuối năm
# OTHER 2022-09-01 2022-12-31
4 tháng cuối năm 2022 | 4 tháng còn lại của năm 2022 | từ tháng 9 đến tháng 12/2022
# OTHER 2023-03-01 2023-08-31
từ tháng 3 đến tháng 8 | từ tháng 3 đến hết tháng 8 năm 2023 | tháng 3 - tháng 8 | tháng 3-8/2023
# OTHER 2022-12-01 2023-08-31
từ tháng 12/2022 đến tháng 8/2023
# QUARTER 2021-01-01 2021-03-31 open
quý I/2021 | quý I năm 2021 | Quý 1/2021 | quý 1 2021 | quí I/2021 | Qúy I/2021 | Q1/21 | q1 2021 | Q.I/2021 | QI/2021
quý I - 2021
chat: q1 21 | quy 1 21
# QUARTER 2021-01-01 2021-03-31 alone
trong quý I/2021 | riêng quý I năm 2021
# QUARTER 2022-10-01 2022-12-31
Quý IV năm 2022 | quý 4/2022 | quý tư năm 2022 | quý IV năm ngoái
# QUARTER 2025-01-01 2025-03-31
quý đầu năm 2025 | quý đầu của năm 2025 | quý đầu tiên năm 2025
# QUARTER 2023-10-01 2023-12-31
quý cuối năm | quý cuối cùng của năm 2023
# QUARTER 2023-04-01 2023-06-30
quý II | quý hai | quý 2 | q2
# YTD 2021-01-01 2021-03-31 cumulative till
đến hết quý I/2021 | hết quý I năm 2021 | tính đến quý I/2021 | lũy kế đến hết quý 1/2021 | tới hết q1 2021
# YTD 2021-01-01 2021-09-30 till
đến hết Quý III năm 2021
# OTHER 2023-04-01 2023-09-30
quý II và quý III | quý II và quý III năm 2023 | quý II và III/2023 | từ quý II đến quý III/2023
# YTD 2023-01-01 2023-06-30
quý I và quý II năm 2023
# YEAR 2022-01-01 2022-12-31 open
năm 2022 | trong năm 2022 | cả năm 2022 | năm ngoái | năm trước | năm vừa rồi | Năm 2022,
chat: grdp 2022 | 2022 co bao nhieu xa | kế hoạch 2022 | ty le 2022 con bao nhieu | 2022 tỷ lệ hộ nghèo | so 2022 | năm 22 | cả năm 22 | ca nam 22
chat: nam2022
Chỉ tiêu 2022: thu 500 tỷ đồng | so với kế hoạch 2022 | nhiệm vụ trọng tâm 2022
# YEAR 2022-01-01 2022-12-31 cumulative
12 tháng năm 2022 | 12 tháng/2022 | lũy kế 12 tháng 2022
# YEAR 2023-01-01 2023-12-31
năm nay | trong năm nay | trong năm | cả năm | thu ngân sách của quận 3 năm nay
# YEAR 2021-01-01 2021-12-31
năm kia | năm kế hoạch 2021
report: đứng đầu từ 2021 (đạt 81,2%) | chỉ số của 2021 (81,2%)
# YEAR 2024-01-01 2024-12-31
năm sau | năm tới | năm 2024
# YEAR 2022-01-01 2022-12-31 cumulative till
hết năm 2022 | đến hết năm 2022 | đến cuối năm 2022 | cuối năm 2022 | tính đến năm 2022 | lũy kế đến hết năm 2022
cuối năm ngoái
chat: den cuoi 2022 | lũy kế hết 2022 | đến 2022
# YEAR 2023-01-01 2023-12-31 till
accented: mục tiêu cuối năm còn 14,8% | tỷ lệ hộ nghèo cuối năm là 2,1%
đến hết năm | đến thời điểm cuối năm | đến hết năm nay
# INSTANT 2022-06-30 2022-06-30 till
giữa năm 2022 | đến giữa năm 2022
chat: giữa 2022
# OTHER 2023-04-01 2023-08-31
từ tháng 4/2023, sản lượng đạt 512 triệu kWh | Từ tháng 4, có 12 tuyến
# OTHER 2023-01-01 2023-01-01
accented: Tỷ lệ hộ nghèo đầu năm là 14,94% | tỷ lệ hộ nghèo đầu năm 17,83%
# OTHER 2022-01-01 2022-01-01
đầu năm 2022 | so với đầu năm 2022
chat: đầu 2022
# INSTANT 2023-08-31 2023-08-31
ngày 31/8/2023 | 31/8/2023 | 31/08/2023 | 31-8-2023 | 31.8.2023 | 31/8/23 | ngày 31 tháng 8 năm 2023 | ngày 31 tháng 8
31 tháng 8 năm 2023 | tại 31/8/2023 | tại thời điểm 31/8 | thời điểm 31/8/2023 | vào ngày 31/8/2023 | ngày 31/8 | hiện nay
đến nay | tính đến nay | đến thời điểm hiện tại
# INSTANT 2023-08-31 2023-08-31 till
đến 31/8/2023 | đến ngày 31/8 | tính đến 31/8 | tính đến hết ngày 31/8/2023 | đến 00h ngày 31/8/2023 | đến 17 giờ ngày 31/8
đến 31.8.2023
# INSTANT 2023-08-31 2023-08-31 cumulative
lũy kế đến 31/8/2023 | luỹ kế đến ngày 31/8
# INSTANT 2023-08-16 2023-08-16
đến ngày 16/8/2023 | tính đến 16/8 | (16/8/2023)
# SCHOOL_YEAR 2021-09-01 2022-08-31
năm học 2021-2022 | năm học 2021 - 2022 | NH 2021-2022 | năm học 2021–2022 | năm học 2021-22
# OTHER 2021-01-01 2025-12-31
giai đoạn 2021-2025 | 2021-2025 | 5 năm 2021-2025 | giai đoạn (2021 - 2025) | giai đoạn 2021 đến 2025
từ năm 2021 đến năm 2025 | trung hạn 2021-2025
# OTHER 2021-01-01 2030-12-31
thời kỳ 2021 - 2030 | quy hoạch thời kỳ 2021–2030
# OTHER 2021-11-01 2022-05-31
vụ đông xuân 2021 - 2022 | lúa Đông - Xuân 2021-2022
# OTHER 2022-03-15 2022-04-10
từ ngày 15/3/2022 đến ngày 10/4/2022 | từ 15/3 đến 10/4/2022 | từ ngày 15 tháng 3 đến ngày 10 tháng 4 năm 2022
# OTHER 2022-12-15 2023-06-14
từ 15/12/2022 đến 14/6/2023
# OTHER 2023-08-15 2023-08-31
từ ngày 15 đến ngày 31/8
# OTHER 2020-01-23 2023-08-31
lũy kế từ ngày 23/01/2020 | từ 23/1/2020 đến nay
# OTHER 2023-07-01 2023-08-31
từ 01/7 tiếp nhận 870 hồ sơ | lũy kế từ 01/7 là 41 vụ | kể từ ngày 1/7 đến nay | từ 01/7 đến tháng 8/2023 | từ 1/7/2023 đến hết tháng 8
# OTHER 2022-10-15 2023-08-31
từ 15/10 đến nay
# OTHER 2021-01-01 2023-08-31
từ năm 2021 đến nay | từ đầu năm 2021 đến nay
# MONTH 2023-08-01 2023-08-31 alone
tháng này | trong tháng | phát sinh trong tháng
# MONTH 2023-08-01 2023-08-31 alone
trong tháng 6 vụ | trong tháng 38 vụ cháy | trong tháng 2 người chết
# MONTH 2023-08-01 2023-08-31
trong kỳ | trong kỳ báo cáo
# MONTH 2023-07-01 2023-07-31
tháng trước | tháng vừa rồi | so với tháng trước
# QUARTER 2023-07-01 2023-09-30
quý này
accented: trong quý | tính chung cả quý
# QUARTER 2023-04-01 2023-06-30
quý trước
# YTD 2022-01-01 2022-08-31
cùng kỳ | cùng kỳ năm trước | cùng kỳ năm ngoái | so với cùng kỳ năm 2022 | cùng thời điểm năm trước
cùng kỳ 8 tháng năm 2022 | cùng kỳ 2022
# YTD 2021-01-01 2021-08-31
cùng kỳ năm 2021 | cùng thời điểm năm 2021
`;

/** Texts with several periods, in their order. */
const SEVERAL = `
tháng 8 và 8 tháng | MONTH 2023-08-01 2023-08-31 | YTD 2023-01-01 2023-08-31
tháng 7 và 7 tháng năm 2022 | MONTH 2022-07-01 2022-07-31 | YTD 2022-01-01 2022-07-31
tháng 8 - 8 tháng năm 2023 | MONTH 2023-08-01 2023-08-31 | YTD 2023-01-01 2023-08-31
quý II và 6 tháng đầu năm 2022 | QUARTER 2022-04-01 2022-06-30 | YTD 2022-01-01 2022-06-30
năm 2023 so với năm 2022 | YEAR 2023-01-01 2023-12-31 | YEAR 2022-01-01 2022-12-31
các năm 2022, 2023 | YEAR 2022-01-01 2022-12-31 | YEAR 2023-01-01 2023-12-31
năm 2021 và 2022 | YEAR 2021-01-01 2021-12-31 | YEAR 2022-01-01 2022-12-31
so sánh năm 2022 với năm 2021 | YEAR 2022-01-01 2022-12-31 | YEAR 2021-01-01 2021-12-31
so sánh quý I và quý II năm 2022 | QUARTER 2022-01-01 2022-03-31 | QUARTER 2022-04-01 2022-06-30
8 tháng năm 2023 và cùng kỳ năm 2021 | YTD 2023-01-01 2023-08-31 | YTD 2021-01-01 2021-08-31
tháng 8 cùng kỳ | MONTH 2023-08-01 2023-08-31 | YTD 2022-01-01 2022-08-31
`;

/** Nothing may be read in these. */
const LOOKALIKES = `
tăng từ 2/5 xã lên 4/5 xã | từ 3/7 tiêu chí
quý khách | quý vị đại biểu | đá quý | quy chế làm việc | quy hoạch tỉnh
Quyết định số 414/QĐ-UBND ngày 20/9/2019 của UBND tỉnh | Nghị quyết số 11/NQ-CP | Nghị quyết số 11/NQ-CP ngày 30/01/2022
Nghị quyết 11/NQ-CP của Chính phủ ngày 30 tháng 01 năm 2022 | Kế hoạch số 2783/KH-UBND ngày 20/9/2019
Nghị quyết số 05-NQ/TU, ngày 23/5/2016 | Báo cáo số 153-BC/BCS ngày 02/8/2021 | Nghị định số 8/2021/NĐ-CP
Thông tư số 08/2021/TT-BTC | Thông tư 8/2021 | mục 3.2 | tỷ lệ 1/2.000 | quy hoạch phân khu 1/2000 | 415 ha | 145ha/415 ha
05 tháng tuổi | trẻ 6 tháng tuổi | trẻ dưới 12 tháng tuổi | trẻ 5 năm tuổi | đào tạo dưới 3 tháng | kéo dài 3 tháng
kỳ hạn 6 tháng | trong vòng ba tháng | từ 3 tháng trở lên | từ 6-12 tháng | 3 tháng/lần | 6 tháng một lần
3 tháng liên tiếp | 3 tháng tới | bú mẹ hoàn toàn 18 tháng | gấp 1,8 lần | xếp thứ 22/63 | 22/63 tỉnh | 5/8 xã
đạt 2022 người | khoảng 2022 lượt | 2022 tỷ đồng | giá so sánh 2010 | giá so sánh năm 2010 | so với kỳ gốc năm 2015 | 60 năm
5 năm trước | những năm trước | các năm tới | năm bản lề | năm học mới | hàng tháng | hằng năm | hàng năm | mỗi tháng
các tháng | những tháng cuối năm 2021 | ngay từ đầu năm | công ty | theo quý | hằng quý | miền Nam | Việt Nam 8 | N2022
dư nợ lũy kế được gia hạn | tổng lũy kế 195 dự án | lũy kế có 195 dự án | số cộng dồn 8.069 trường hợp
vốn kéo dài từ 2022 sang 2023 | vốn 2022 sang năm 2023 | hôm nay | Cách mạng tháng Tám | số điện thoại 0215.2022.115 | 10.000 tấn | khu 8 | mã số 2022
`;

export interface PeriodExample {
  readonly period: string;
  readonly flags: readonly string[];
  readonly text: string;
  readonly where: 'everywhere' | 'chat' | 'report' | 'accented';
}

const linesOf = (table: string): string[] => table.trim().split('\n');
const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());

export const periods: readonly PeriodExample[] = PERIODS.trim()
  .split(/^# /m)
  .filter(Boolean)
  .flatMap((block) => {
    const [head = '', ...lines] = linesOf(block);
    const [type, from, to, ...flags] = head.split(' ');
    return lines.flatMap((line) => {
      const [, where = 'everywhere', texts = ''] = /^(?:(chat|report|accented): )?(.*)$/.exec(line) ?? [];
      return cellsOf(texts).map((text) => ({
        period: `${type} ${from} ${to}`,
        flags,
        text,
        where: where as PeriodExample['where'],
      }));
    });
  });

export const several: readonly (readonly string[])[] = linesOf(SEVERAL).map(cellsOf);
export const lookalikes: readonly string[] = linesOf(LOOKALIKES).flatMap(cellsOf);
