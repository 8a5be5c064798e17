import type { QuietHours, Schedule, Until } from '../model/digest.js';
import type { Examples } from './rules.js';

const daily = (hour: number, minute = 0): Schedule => ({ kind: 'daily', hour, minute });
const weekdays = (hour: number, minute = 0): Schedule => ({ kind: 'weekdays', hour, minute });
const weekly = (weekday: number, hour: number, minute = 0): Schedule => ({ kind: 'weekly', weekday, hour, minute });

export const schedules: Examples<Schedule> = {
  examples: [
    [
      daily(7),
      'mỗi sáng 7 giờ',
      'moi sang 7h',
      'hằng ngày lúc 7 giờ sáng',
      'mỗi ngày',
      'hàng ngày',
      'mỗi sáng',
      'lúc 7:00',
      'bảy giờ mỗi ngày',
      'ngày nào cũng lúc 7h',
    ],
    [
      daily(6, 30),
      'mỗi ngày lúc 6 giờ 30',
      'moi ngay luc 6h30',
      'sáu giờ rưỡi mỗi sáng',
      'mỗi sáng lúc 6h30 phút',
      'hằng ngày lúc 06:30',
      'mỗi sáng 6 rưỡi',
      'moi ngay luc 6 ruoi',
    ],
    [daily(17), 'mỗi chiều 5 giờ', 'hằng ngày lúc 5 giờ chiều', '17h mỗi ngày', '17g hàng ngày'],
    [daily(20, 15), 'mỗi tối 8h15', '20:15 mỗi ngày', '8 giờ 15 tối hàng ngày'],
    [daily(16), 'mỗi chiều'],
    [daily(12), 'mỗi ngày lúc 12 giờ trưa'],
    [
      weekdays(7),
      'các ngày làm việc',
      'sáng ngày làm việc lúc 7 giờ',
      'từ thứ hai đến thứ sáu',
      'mỗi sáng trừ cuối tuần',
      'thu 2 den thu 6 luc 7h',
    ],
    [weekdays(8), 'ngày thường lúc 8 giờ'],
    [
      weekly(1, 7),
      'hằng tuần',
      'mỗi thứ hai',
      'sáng thứ hai hằng tuần',
      'thu 2 hang tuan luc 7h',
      'mỗi tuần một lần',
      'mỗi sáng thứ 2',
    ],
    [weekly(5, 16), 'chiều thứ sáu hằng tuần', 'mỗi tuần vào chiều thứ 6 lúc 4 giờ', 'mỗi chiều thứ sáu'],
    [weekly(6, 7), 'vào cuối tuần', 'mỗi cuối tuần', 'thứ bảy hằng tuần'],
    [weekly(7, 9, 30), 'chủ nhật hằng tuần lúc 9h30', 'mỗi chủ nhật lúc 9 giờ rưỡi'],
    [
      { kind: 'arrival' },
      'khi có báo cáo mới',
      'ngay khi có số mới',
      'moi khi co bao cao moi',
      'có báo cáo mới là gửi ngay',
      'khi có số liệu mới',
    ],
  ],
  lookalikes: [
    'khách du lịch tháng 7',
    'thu ngân sách năm 2022',
    'số giờ nắng tháng 7',
    'sản lượng điện 7 tháng',
    'tỷ lệ 7/8',
    'thứ hạng của tỉnh',
    'xếp thứ hai cả nước',
    'lao động được đào tạo hàng năm',
    'đất trồng cây hằng năm',
    'nhóm hàng tiêu dùng',
    'báo cáo mới nhất',
  ],
};

export const hours: Examples<string> = {
  examples: [
    [
      'từ 22:00 đến 06:00',
      'từ 22 giờ đến 6 giờ',
      '22h-6h',
      'từ 10 giờ tối đến 6 giờ sáng',
      'tu 22h toi 6h',
      'từ 10 giờ đêm tới 6 giờ sáng',
    ],
    ['từ 12:30 đến 13:30', '12h30 đến 13h30', 'từ 12:30 đến 1 giờ rưỡi chiều'],
  ],
  lookalikes: ['từ 2020 đến 2022', 'tháng 1 đến tháng 6', 'từ 5 đến 10%'],
};

export const quiets: Examples<QuietHours> = {
  examples: [
    [{ from: 1320, to: 360 }, 'từ 22 giờ đến 6 giờ', '22h-6h', 'ban đêm', 'buổi đêm', 'sau 10 giờ tối', 'sau 22h', 'trước 6 giờ'],
    [{ from: 1260, to: 360 }, 'sau 21 giờ', 'sau 9 giờ tối', 'sau 9 giờ', 'từ 21h'],
    [{ from: 1320, to: 450 }, 'trước 7 rưỡi', 'trước 7h30 sáng'],
    [{ from: 1140, to: 360 }, 'buổi tối'],
  ],
  lookalikes: ['tin này', 'từ hôm nay', 'sau này', 'trước tháng 8', 'sau 3 ngày'],
};

export const pauses: Examples<Until> = {
  examples: [
    [{ kind: 'days', days: 3 }, '3 ngày', 'ba ngày', 'trong 3 ngày tới', '3 hôm'],
    [{ kind: 'days', days: 14 }, '2 tuần', 'trong hai tuần'],
    [{ kind: 'days', days: 1 }, 'đến mai', 'đến ngày mai', 'tới sáng mai'],
    [{ kind: 'weekday', weekday: 1, after: 0 }, 'đến thứ hai', 'den thu 2', 'tới thứ 2 tuần sau', 'đến hết tuần', 'đến tuần sau'],
    [{ kind: 'weekday', weekday: 7, after: 1 }, 'đến hết chủ nhật'],
    [{ kind: 'date', day: 15, month: 12, year: null, after: 0 }, 'đến 15/12', 'đến ngày 15 tháng 12'],
    [{ kind: 'date', day: 2, month: 1, year: 2027, after: 1 }, 'đến hết ngày 2/1/2027'],
  ],
  lookalikes: ['đến khi xong', 'thi công', '3 dự án', 'đến nơi', '8 xã', 'hoạt động'],
};
